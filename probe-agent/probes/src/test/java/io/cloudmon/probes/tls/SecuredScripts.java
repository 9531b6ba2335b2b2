package io.cloudmon.probes.tls;

import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.TestCertificate;
import io.cloudmon.probes.net.LineTalk;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocket;

/** Targets that begin TLS at once or after a talk in plain. */
final class SecuredScripts {

    private SecuredScripts() {}

    /** Speaks TLS with the certificate from the first byte and waits for the peer to go. */
    static Script secured(TestCertificate certificate) {
        return peer -> secure(peer, certificate);
    }

    /** Plays a talk of lines, then speaks TLS. */
    static Script upgrading(TestCertificate certificate, String... talk) {
        return peer -> {
            LineTalk.play(peer, talk);
            secure(peer, certificate);
        };
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
