package io.cloudmon.probe.testkit;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Targets that {@link ProbeContractTest} needs and nobody else. */
final class ContractTargets {

    private ContractTargets() {}

    /** A server that returns what it received inside the head and the body of an HTTP answer, secrets and all. */
    static Script echo() {
        return peer -> {
            InputStream in = peer.getInputStream();
            ByteArrayOutputStream seen = new ByteArrayOutputStream();
            do {
                seen.write(in.read());
            } while (in.available() > 0);
            String text = seen.toString(StandardCharsets.ISO_8859_1);
            String line = text.replace("\r", " ").replace("\n", " ");
            String answer = "HTTP/1.1 500 " + line + "\r\nX-Echo: " + line + "\r\nConnection: close\r\n\r\n" + text;
            peer.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        };
    }
}
