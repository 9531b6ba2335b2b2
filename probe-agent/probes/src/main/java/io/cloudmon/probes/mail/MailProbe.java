package io.cloudmon.probes.mail;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.CertificateAge;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.Judgement;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.AssertionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Greets a mail server once per run and sends no mail. */
final class MailProbe implements Probe {
    private final MailCheck check;
    private final SharedTransport.Lease lease;

    MailProbe(MailCheck check, SharedTransport.Lease lease) {
        this.check = check;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            MailConversation talk = new MailConversation(check.protocol().talk(), trace.timer());
            Welcome welcome =
                    new Dialer(lease.transport(), context, check.timeout(), trace).converse(check.peer(), talk);
            return trace.describe(judge(welcome, CertificateAge.check(check.peer(), trace, context.clock().instant())))
                    .build();
        } catch (ProbeFailure e) {
            return trace.describe(e);
        }
    }

    @Override
    public void close() {
        lease.close();
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
