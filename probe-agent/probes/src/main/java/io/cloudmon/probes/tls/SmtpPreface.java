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

/** STARTTLS of SMTP (RFC 3207): greeting, EHLO, STARTTLS, each answered by one or several lines of a code. */
final class SmtpPreface implements Preface {
    private static final String[] COMMANDS = {"EHLO cloudmon-probe.invalid\r\n", "STARTTLS\r\n"};
    private static final String[] EXPECTED = {"220", "250", "220"};
    private int answers;
    private boolean offered;

    @Override
    public Step next(ByteBuf received) throws ProbeFailure {
        Optional<String> line = Lines.next(received);
        while (line.isPresent() && !isLast(line.get())) {
            line = Lines.next(received);
        }
        return line.isEmpty() ? new Step.Wait() : answered();
    }

    private boolean isLast(String line) throws ProbeFailure {
        if (!line.startsWith(EXPECTED[answers])) {
            throw ProbeFailure.ofTarget(
                    line.matches("\\d{3}( |-|$).*") && answers > 0 ? Reason.TLS : Reason.PROTOCOL,
                    "the target answered '" + Texts.excerpt(line) + "' instead of " + EXPECTED[answers]);
        }
        offered |=
                line.length() > 4 && "STARTTLS".equals(line.substring(4).strip().toUpperCase(Locale.ROOT));
        return line.length() == 3 || line.charAt(3) == ' ';
    }

    private Step answered() throws ProbeFailure {
        answers++;
        if (answers == 2 && !offered) {
            throw ProbeFailure.ofTarget(Reason.TLS, "the target does not offer STARTTLS");
        }
        return answers == EXPECTED.length
                ? new Step.Secure()
                : new Step.Send(COMMANDS[answers - 1].getBytes(StandardCharsets.US_ASCII));
    }
}
