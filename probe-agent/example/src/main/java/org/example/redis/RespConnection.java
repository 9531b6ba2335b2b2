package org.example.redis;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.result.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/**
 * One connection in Redis's protocol, RESP 2, with blocking sockets: a run has a virtual thread of its own, and the
 * interrupt at its deadline ends whatever it waits for.
 */
final class RespConnection implements AutoCloseable {
    private static final int LONGEST_LINE = 1_000;
    private static final int LARGEST_ANSWER = 1 << 20;

    private final Socket socket;
    private final ProbeContext context;
    private final Stopwatch watch;
    private final InputStream in;

    private RespConnection(Socket socket, ProbeContext context, Stopwatch watch) throws IOException {
        this.socket = socket;
        this.context = context;
        this.watch = watch;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static RespConnection open(RedisConfig config, ProbeContext context, Stopwatch watch)
            throws RedisFailure, RefusedAddressException, InterruptedException {
        InetAddress address = resolve(config.host());
        watch.resolved(address.getHostAddress());
        context.admit(address);
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, config.port()), millisLeft(context));
            watch.connected();
            return new RespConnection(socket, context, watch);
        } catch (IOException e) {
            closeQuietly(socket);
            throw failure(e, "connecting");
        }
    }

    /** Sends a command and returns the text of its answer. */
    String command(String... words) throws RedisFailure, InterruptedException {
        try {
            socket.getOutputStream().write(encode(words));
            socket.setSoTimeout(millisLeft(context));
            String line = line();
            watch.answered();
            return answer(line);
        } catch (IOException e) {
            throw failure(e, "waiting for the answer to " + words[0]);
        }
    }

    @Override
    public void close() {
        closeQuietly(socket);
    }

    private String answer(String line) throws IOException, RedisFailure {
        char kind = line.isEmpty() ? ' ' : line.charAt(0);
        return switch (kind) {
            case '+', ':' -> line.substring(1);
            case '$' -> bulk(line.substring(1));
            case '-' -> throw refusal(line.substring(1));
            default -> throw new RedisFailure(Reason.PROTOCOL, "the answer is not in Redis's protocol");
        };
    }

    private String bulk(String length) throws IOException, RedisFailure {
        try {
            int size = Math.min(Integer.parseInt(length), LARGEST_ANSWER);
            return new String(in.readNBytes(Math.max(size, 0)), StandardCharsets.UTF_8);
        } catch (NumberFormatException e) {
            throw new RedisFailure(Reason.PROTOCOL, "the answer has no length");
        }
    }

    private String line() throws IOException, RedisFailure {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (line.length() == LONGEST_LINE) {
                throw new RedisFailure(Reason.PROTOCOL, "the answer's first line does not end");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** A password that the server does not take says nothing about its health: the check is set up wrongly. */
    private static RedisFailure refusal(String error) {
        boolean setup = error.startsWith("NOAUTH") || error.startsWith("WRONGPASS");
        return new RedisFailure(setup ? Reason.SETUP : Reason.OTHER, "the server says: " + error);
    }

    private static RedisFailure failure(IOException e, String activity) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while " + activity);
        }
        return switch (e) {
            case SocketTimeoutException late -> new RedisFailure(Reason.TIMEOUT, "no answer while " + activity);
            case ConnectException refused -> new RedisFailure(Reason.CONNECT, "connection refused while " + activity);
            case EOFException end -> new RedisFailure(Reason.PROTOCOL, "the server hung up while " + activity);
            default -> new RedisFailure(Reason.CONNECT, "connection broken while " + activity);
        };
    }

    private static InetAddress resolve(String host) throws RedisFailure {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new RedisFailure(Reason.DNS, "the name " + host + " does not resolve");
        }
    }

    private static byte[] encode(String... words) {
        StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            int length = word.getBytes(StandardCharsets.UTF_8).length;
            command.append('$').append(length).append("\r\n").append(word).append("\r\n");
        }
        return command.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** At least one: zero would mean for ever. */
    private static int millisLeft(ProbeContext context) {
        return (int) Math.clamp(context.remaining().toMillis(), 1, Integer.MAX_VALUE);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return; // nothing is left to free, and what was seen counts
        }
    }
}
