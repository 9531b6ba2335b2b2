package io.cloudmon.probe.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * A TCP target on a free loopback port that plays one {@link Script} with every connection.
 *
 * <p>Closing it cuts all connections.
 */
public final class FakeTcpServer implements AutoCloseable {
    private final ServerSocket server;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();

    private FakeTcpServer(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
        Thread.ofVirtual().start(this::acceptAll);
    }

    /** Starts a plain server. */
    public static FakeTcpServer start(Script script) {
        return start(ServerSocketFactory.getDefault(), script);
    }

    /** Starts a server that speaks TLS with the certificate. */
    public static FakeTcpServer startTls(TestCertificate certificate, Script script) {
        return startTls(certificate.serverContext(), script);
    }

    /** Starts a server that speaks TLS as the context says. */
    public static FakeTcpServer startTls(SSLContext context, Script script) {
        return start(context.getServerSocketFactory(), script);
    }

    private static FakeTcpServer start(ServerSocketFactory sockets, Script script) {
        try {
            InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
            return new FakeTcpServer(sockets.createServerSocket(0, 0, loopback), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A loopback address on which nothing listens. */
    public static InetSocketAddress refusingAddress() {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.ofLiteral("127.0.0.1"))) {
            return (InetSocketAddress) socket.getLocalSocketAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the server listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many connections were accepted so far. */
    public int accepted() {
        return accepted.get();
    }

    /** How many accepted connections are not closed yet, as this server sees them. */
    public int open() {
        return open.size();
    }

    @Override
    public void close() {
        closeQuietly(server);
        open.forEach(FakeTcpServer::closeQuietly);
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket peer = server.accept();
                accepted.incrementAndGet();
                open.add(peer);
                Thread.ofVirtual().start(() -> play(peer));
            } catch (IOException e) {
                closeQuietly(server);
            }
        }
    }

    private void play(Socket peer) {
        try (peer) {
            script.serve(peer);
            if (!peer.isClosed()) {
                peer.shutdownOutput();
            }
        } catch (IOException | InterruptedException | UnsupportedOperationException e) {
            closeQuietly(peer);
        } finally {
            open.remove(peer);
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket that does not close", e);
        }
    }
}
