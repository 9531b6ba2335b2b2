package io.cloudmon.probes.net;

import io.cloudmon.probe.testkit.Script;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A target's side of a talk of lines: one with {@code >} is sent, any other is the begin of what must come. */
public final class LineTalk {

    private LineTalk() {}

    /** Plays the talk, then waits for the peer to go. */
    public static Script of(String... talk) {
        return peer -> {
            play(peer, talk);
            peer.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    }

    /** Plays the talk and leaves the connection as it is then. */
    public static void play(Socket peer, String... talk) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.ISO_8859_1), 1);
        for (String line : talk) {
            if (line.startsWith(">")) {
                peer.getOutputStream().write(line.substring(1).getBytes(StandardCharsets.ISO_8859_1));
            } else {
                require(line, in.readLine());
            }
        }
    }

    private static void require(String expected, String got) throws IOException {
        if (got == null || !got.startsWith(expected)) {
            throw new IOException("expected " + expected + " and got " + got);
        }
    }
}
