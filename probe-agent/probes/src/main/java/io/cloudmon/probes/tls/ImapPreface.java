package io.cloudmon.probes.tls;

import io.cloudmon.probes.net.Lines;
import io.cloudmon.probes.net.Preface;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.Reason;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** STARTTLS of IMAP (RFC 9051): the greeting, then the tagged answer to the command. */
final class ImapPreface implements Preface {
    private static final byte[] COMMAND = "a1 STARTTLS\r\n".getBytes(StandardCharsets.US_ASCII);
    private boolean greeted;

    @Override
    public Step next(ByteBuf received) throws ProbeFailure {
        Optional<String> line = Lines.next(received);
        while (greeted && line.isPresent() && line.get().startsWith("* ")) {
            line = Lines.next(received);
        }
        return line.isEmpty() ? new Step.Wait() : answer(line.get());
    }

    private Step answer(String line) throws ProbeFailure {
        String wanted = greeted ? "A1 OK" : "* OK";
        if (!line.toUpperCase(Locale.ROOT).startsWith(wanted)) {
            throw ProbeFailure.ofTarget(
                    greeted ? Reason.TLS : Reason.PROTOCOL,
                    "the target answered '" + Texts.excerpt(line) + "' instead of OK"
                            + (greeted ? " to STARTTLS" : ""));
        }
        if (greeted) {
            return new Step.Secure();
        }
        greeted = true;
        return new Step.Send(COMMAND);
    }
}
