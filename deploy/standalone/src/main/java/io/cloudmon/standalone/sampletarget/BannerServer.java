package io.cloudmon.standalone.sampletarget;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Greets each TCP connection as an SSH server does, and closes it. */
final class BannerServer implements AutoCloseable {
    private static final byte[] BANNER = "SSH-2.0-sample\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;

    private BannerServer(ServerSocket socket) {
        this.socket = socket;
    }

    static BannerServer start(int port) throws IOException {
        BannerServer server = new BannerServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("sample-banner").start(server::acceptUntilClosed);
        return server;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void acceptUntilClosed() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().name("sample-banner-connection").start(() -> greet(connection));
            } catch (IOException e) {
                // The socket was closed, which ends the loop; a connection that broke at once needs no answer.
            }
        }
    }

    private static void greet(Socket connection) {
        try (connection) {
            connection.getOutputStream().write(BANNER);
        } catch (IOException e) {
            // The peer went away before the greeting; there is nobody left to tell.
        }
    }
}
