package io.cloudmon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that nobody listens on. */
public final class FreePort {

    private FreePort() {}

    /** A loopback TCP port that was free a moment ago. */
    public static int find() {
        try (ServerSocket socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    /** Whether a loopback TCP port, 1 to 65535, is free at this moment. */
    public static boolean isFree(int port) {
        if (port < 1 || port > 65_535) {
            return false;
        }
        try (ServerSocket socket = listen(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** The port that a text names. */
    static int parse(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("port is '" + text + "'; it must be a number from 1 to 65535");
        }
        return Integer.parseInt(text);
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
