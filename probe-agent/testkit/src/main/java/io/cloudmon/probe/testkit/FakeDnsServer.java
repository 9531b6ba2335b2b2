package io.cloudmon.probe.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A recursive resolver on a free loopback port (RFC 1035 over UDP) that gives every question the same answer. */
public final class FakeDnsServer implements AutoCloseable {
    private static final int SERVFAIL = 2;
    private static final int NXDOMAIN = 3;
    private static final int REFUSED = 5;
    private static final int SILENT = -1;
    private static final int HEADER = 12;

    private final DatagramSocket socket;
    private final int code;
    private final List<InetAddress> addresses;
    private final AtomicInteger questions = new AtomicInteger();

    private FakeDnsServer(int code, List<InetAddress> addresses) {
        try {
            this.socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.code = code;
        this.addresses = addresses;
        Thread.ofVirtual().start(this::serve);
    }

    /** Every name has these addresses; with none, every name exists without an address. */
    public static FakeDnsServer answering(InetAddress... addresses) {
        return new FakeDnsServer(0, List.of(addresses));
    }

    /** No name exists. */
    public static FakeDnsServer nameError() {
        return new FakeDnsServer(NXDOMAIN, List.of());
    }

    /** The resolver reports its own failure. */
    public static FakeDnsServer serverFailure() {
        return new FakeDnsServer(SERVFAIL, List.of());
    }

    /** The resolver does not serve this client. */
    public static FakeDnsServer refusal() {
        return new FakeDnsServer(REFUSED, List.of());
    }

    /** The resolver never answers. */
    public static FakeDnsServer silence() {
        return new FakeDnsServer(SILENT, List.of());
    }

    /** Where the resolver listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** How many questions have arrived. */
    public int questions() {
        return questions.get();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                questions.incrementAndGet();
                if (code != SILENT) {
                    byte[] answer = answer(ByteBuffer.wrap(buffer, 0, packet.getLength()));
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                socket.close();
            }
        }
    }

    private byte[] answer(ByteBuffer query) {
        int end = endOfName(query);
        int type = query.getShort(end);
        List<InetAddress> matching = addresses.stream()
                .filter(address -> address.getAddress().length == (type == 28 ? 16 : 4) && (type == 1 || type == 28))
                .toList();
        ByteBuffer out = ByteBuffer.allocate(512);
        out.putShort(query.getShort(0)).putShort((short) (0x8180 | code));
        out.putShort((short) 1).putShort((short) matching.size()).putInt(0);
        out.put(query.array(), HEADER, end + 4 - HEADER);
        matching.forEach(address -> record(out, type, address.getAddress()));
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static void record(ByteBuffer out, int type, byte[] address) {
        out.putShort((short) (0xc000 | HEADER)).putShort((short) type).putShort((short) 1);
        out.putInt(60).putShort((short) address.length).put(address);
    }

    private static int endOfName(ByteBuffer query) {
        int at = HEADER;
        while (query.get(at) != 0) {
            at += query.get(at) + 1;
        }
        return at + 1;
    }
}
