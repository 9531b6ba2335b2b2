package io.cloudmon.probes.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A UDP server on loopback that answers each datagram as a function says; null never answers. */
public final class FakeUdpServer implements AutoCloseable {
    private final DatagramSocket socket;
    private final UnaryOperator<byte[]> answers;

    private FakeUdpServer(DatagramSocket socket, UnaryOperator<byte[]> answers) {
        this.socket = socket;
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    /** Starts on the port given; 0 for a free one. */
    public static FakeUdpServer start(int port, UnaryOperator<byte[]> answers) {
        try {
            return new FakeUdpServer(new DatagramSocket(port, InetAddress.ofLiteral("127.0.0.1")), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return ((InetSocketAddress) socket.getLocalSocketAddress()).getPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[4_096];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answers.apply(Arrays.copyOf(buffer, packet.getLength()));
                if (answer != null) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                socket.close();
            }
        }
    }
}
