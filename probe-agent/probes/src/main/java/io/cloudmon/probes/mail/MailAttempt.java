package io.cloudmon.probes.mail;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.CertificateAge;
import io.cloudmon.probes.net.Judgement;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.AssertionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Greets a mail server once per run and sends no mail. */
final class MailAttempt implements NetworkProbe.Attempt {
    private final MailCheck check;

    MailAttempt(MailCheck check) {
        this.check = check;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        Trace trace = run.trace();
        MailConversation talk = new MailConversation(check.protocol().talk(), trace.timer());
        Welcome welcome = run.dialer().converse(check.peer(), talk);
        return trace.describe(judge(welcome, CertificateAge.check(check.peer(), trace, run.now())))
                .build();
    }

    private Reading.Builder judge(Welcome welcome, Optional<AssertionResult> age) {
        List<AssertionResult> results = new ArrayList<>();
        String greeting = welcome.greeting();
        check.greeting()
                .ifPresent(pattern -> results.add(new AssertionResult(
                        "greeting", pattern.matcher(greeting).find(), Texts.excerpt(greeting))));
        check.capabilities().forEach(name -> results.add(capability(welcome, name)));
        return Judgement.of(results, age);
    }

    private static AssertionResult capability(Welcome welcome, String name) {
        boolean offered = welcome.capabilities().stream()
                .anyMatch(capability -> capability.equals(name) || capability.startsWith(name + " "));
        return new AssertionResult("capabilities." + name, offered, offered ? "offered" : "not offered");
    }
}
