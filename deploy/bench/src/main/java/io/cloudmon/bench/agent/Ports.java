package io.cloudmon.bench.agent;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/** Waits for servers. */
final class Ports {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Ports() {}

    static void await(int port, ChildProcess process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts(port)) {
            process.requireAlive();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("nothing listens on port " + port);
            }
            Thread.sleep(50);
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
