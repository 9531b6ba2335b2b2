package io.cloudmon.probes.tls;

import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.TestCertificate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;

/** Targets that begin TLS at once or after a talk in plain. */
final class SecuredScripts {

    private SecuredScripts() {}

    /** Speaks TLS with the certificate from the first byte and waits for the peer to go. */
    static Script secured(TestCertificate certificate) {
        return peer -> secure(peer, certificate);
    }

    /** Plays a talk of lines, then speaks TLS; in the talk a line with {@code >} is sent, others are expected. */
    static Script upgrading(TestCertificate certificate, String... talk) {
        return peer -> {
            talk(peer, talk);
            secure(peer, certificate);
        };
    }

    /** Plays the talk, then waits for the peer to go. */
    static Script talking(String... talk) {
        return peer -> {
            talk(peer, talk);
            peer.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    }

    private static void talk(Socket peer, String... talk) throws IOException {
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

    private static void secure(Socket peer, TestCertificate certificate) throws IOException {
        SSLSocket tls = (SSLSocket) certificate
                .serverContext()
                .getSocketFactory()
                .createSocket(peer, peer.getInetAddress().getHostAddress(), peer.getPort(), true);
        tls.setUseClientMode(false);
        tls.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
}
