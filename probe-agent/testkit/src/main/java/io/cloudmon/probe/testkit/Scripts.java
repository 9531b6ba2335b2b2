package io.cloudmon.probe.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The ways in which targets misbehave, ready to be played by a {@link FakeTcpServer}. */
public final class Scripts {

    private Scripts() {}

    /** Sends the text and closes. */
    public static Script answering(String text) {
        return answering(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends the bytes and closes. */
    public static Script answering(byte[] bytes) {
        return peer -> send(peer, bytes);
    }

    /** Accepts and never says anything; reads what the peer sends. */
    public static Script silent() {
        return Scripts::drain;
    }

    /** Accepts and closes at once, in order. */
    public static Script closing() {
        return peer -> {};
    }

    /** Sends the text, then cuts the connection with a reset. */
    public static Script resettingAfter(String text) {
        return peer -> {
            send(peer, text.getBytes(StandardCharsets.ISO_8859_1));
            peer.setSoLinger(true, 0);
            peer.close();
        };
    }

    /** Sends the text, closes its own direction and waits for the peer to close the other. */
    public static Script halfClosingAfter(String text) {
        return peer -> {
            send(peer, text.getBytes(StandardCharsets.ISO_8859_1));
            peer.shutdownOutput();
            drain(peer);
        };
    }

    /** Sends the text one byte at a time with a pause before each: the slow loris. */
    public static Script dripping(String text, Duration pause) {
        return peer -> {
            for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
                pause(pause);
                send(peer, new byte[] {b});
            }
        };
    }

    /** Sends the head, then the block again and again until the peer gives up. */
    public static Script flooding(String head, byte[] block) {
        return peer -> {
            send(peer, head.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                send(peer, block);
            }
        };
    }

    /** Reads one line from the peer, then sends the text and closes. */
    public static Script answeringLine(String text) {
        return peer -> {
            readThrough(peer.getInputStream(), "\n");
            send(peer, text.getBytes(StandardCharsets.ISO_8859_1));
        };
    }

    static void readHead(InputStream in) throws IOException {
        readThrough(in, "\r\n\r\n");
    }

    private static void readThrough(InputStream in, String end) throws IOException {
        int matched = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            matched = b == end.charAt(matched) ? matched + 1 : (b == end.charAt(0) ? 1 : 0);
            if (matched == end.length()) {
                return;
            }
        }
    }

    private static void send(Socket peer, byte[] bytes) throws IOException {
        OutputStream out = peer.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    private static void drain(Socket peer) throws IOException {
        peer.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static void pause(Duration time) throws InterruptedException {
        boolean never = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
        assert !never;
    }
}
