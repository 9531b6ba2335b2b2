package io.cloudmon.agent.uplink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A local port where nobody answers: its queue of connections is full, and the kernel drops what else comes. */
final class SilentPort implements AutoCloseable {
    private static final int ENOUGH = 20;

    private final ServerSocket server;
    private final List<Socket> queued = new ArrayList<>();

    SilentPort() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        while (connects()) {
            if (queued.size() > ENOUGH) {
                throw new IOException("the queue does not fill up");
            }
        }
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private boolean connects() throws IOException {
        Socket socket = new Socket();
        queued.add(socket);
        try {
            socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 200);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : queued) {
            socket.close();
        }
        server.close();
    }
}
