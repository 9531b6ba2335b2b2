package io.cloudmon.probes.net;

import io.cloudmon.probe.testkit.Script;
import java.io.IOException;
import java.net.Socket;

/** Hands a connection on to a real server, byte for byte. */
public final class Relay {

    private Relay() {}

    /** A script that relays to the port on loopback. */
    public static Script to(int port) {
        return peer -> {
            try (Socket there = new Socket("127.0.0.1", port)) {
                Thread back = Thread.ofVirtual().start(() -> pump(there, peer));
                pump(peer, there);
                back.join();
            }
        };
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
