package io.cloudmon.probes.mail;

import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** IMAP (RFC 9051): greeting, CAPABILITY, LOGOUT. */
final class ImapTalk implements MailTalk {
    private static final String CAPABILITY = "* CAPABILITY ";
    private final List<String> capabilities = new ArrayList<>();
    private @Nullable String greeting;

    @Override
    public Turn take(String line) throws ProbeFailure {
        String upper = line.toUpperCase(Locale.ROOT);
        if (greeting == null) {
            return greeting(line, upper);
        }
        if (upper.startsWith(CAPABILITY)) {
            capabilities.addAll(
                    List.of(upper.substring(CAPABILITY.length()).strip().split(" +")));
        }
        if (!upper.startsWith("A1 ")) {
            return new Turn.Listen();
        }
        if (!upper.startsWith("A1 OK")) {
            throw ProbeFailure.ofTarget(Reason.ASSERTION, "the server is not willing: " + Texts.excerpt(line));
        }
        return new Turn.Done(new Welcome(greeting, capabilities), "a2 LOGOUT\r\n");
    }

    private Turn greeting(String line, String upper) throws ProbeFailure {
        if (upper.startsWith("* BYE")) {
            throw ProbeFailure.ofTarget(Reason.ASSERTION, "the server is not willing: " + Texts.excerpt(line));
        }
        if (!upper.startsWith("* OK") && !upper.startsWith("* PREAUTH")) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer is not IMAP");
        }
        greeting = line.substring(2);
        return new Turn.Say("a1 CAPABILITY\r\n");
    }
}
