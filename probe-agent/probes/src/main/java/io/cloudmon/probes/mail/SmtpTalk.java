package io.cloudmon.probes.mail;

import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SMTP (RFC 5321): greeting 220, EHLO, 250 with the extensions, QUIT. */
final class SmtpTalk implements MailTalk {
    private static final Pattern REPLY = Pattern.compile("(\\d{3})(?:([ -])(.*))?");
    private final List<String> extensions = new ArrayList<>();
    private @Nullable String greeting;
    private boolean greeted;

    @Override
    public Turn take(String line) throws ProbeFailure {
        Matcher reply = REPLY.matcher(line);
        if (!reply.matches()) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer is not SMTP");
        }
        if (!reply.group(1).equals(greeted ? "250" : "220")) {
            throw ProbeFailure.ofTarget(Reason.ASSERTION, "the server is not willing: " + Texts.excerpt(line));
        }
        String text = reply.group(3) == null ? "" : reply.group(3);
        boolean last = !"-".equals(reply.group(2));
        return greeted ? extension(text, last) : greeting(text, last);
    }

    private Turn greeting(String text, boolean last) {
        greeting = greeting == null ? text : greeting;
        greeted = last;
        return last ? new Turn.Say("EHLO cloudmon-probe.invalid\r\n") : new Turn.Listen();
    }

    private Turn extension(String text, boolean last) {
        extensions.add(text.strip().toUpperCase(Locale.ROOT));
        return last
                ? new Turn.Done(
                        new Welcome(String.valueOf(greeting), extensions.subList(1, extensions.size())), "QUIT\r\n")
                : new Turn.Listen();
    }
}
