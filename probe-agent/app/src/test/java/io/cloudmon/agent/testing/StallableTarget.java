package io.cloudmon.agent.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A local server that answers each connection with one byte, or accepts it and says nothing while it is stalled. */
public final class StallableTarget implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> silent = new CopyOnWriteArrayList<>();
    private volatile boolean stalled;

    public StallableTarget() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void stall(boolean value) {
        stalled = value;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (stalled) {
                    silent.add(socket);
                } else {
                    socket.getOutputStream().write('.');
                    socket.close();
                }
            } catch (IOException e) {
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : silent) {
            socket.close();
        }
    }
}
