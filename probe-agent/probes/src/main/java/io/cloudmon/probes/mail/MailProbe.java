package io.cloudmon.probes.mail;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.CertificateAge;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.net.TlsConfig;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.time.Instant;
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
            return trace.describe(judge(welcome, age(trace, context.clock().instant())))
                    .build();
        } catch (ProbeFailure e) {
            return trace.describe(Reading.failure(e.reason(), e.detail()))
                    .blame(e.blame())
                    .build();
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    private Optional<AssertionResult> age(Trace trace, Instant now) {
        TlsConfig tls = check.peer().tls();
        return tls == null ? Optional.empty() : CertificateAge.check(tls, trace.tls(), now);
    }

    private Reading.Builder judge(Welcome welcome, Optional<AssertionResult> age) {
        List<AssertionResult> results = new ArrayList<>();
        check.greeting()
                .ifPresent(pattern -> results.add(new AssertionResult(
                        "greeting", pattern.matcher(welcome.greeting()).find(), Texts.excerpt(welcome.greeting()))));
        check.capabilities().forEach(name -> results.add(capability(welcome, name)));
        Optional<AssertionResult> broken =
                results.stream().filter(result -> !result.ok()).findFirst();
        Optional<AssertionResult> expiring = age.filter(result -> !result.ok());
        Reading.Builder reading = broken.or(() -> expiring)
                .map(result -> Reading.failure(Reason.ASSERTION, result.id() + ": " + result.detail())
                        .blame(Blame.TARGET))
                .orElseGet(Reading::success);
        if (broken.isEmpty() && expiring.isPresent()) {
            reading.outcome(
                    Outcome.DEGRADED,
                    Reason.ASSERTION,
                    expiring.get().id() + ": " + expiring.get().detail());
        }
        age.ifPresent(results::add);
        results.forEach(result -> reading.assertion(result.id(), result.ok(), result.detail()));
        return reading;
    }

    private static AssertionResult capability(Welcome welcome, String name) {
        boolean offered = welcome.capabilities().stream()
                .anyMatch(capability -> capability.equals(name) || capability.startsWith(name + " "));
        return new AssertionResult("capabilities." + name, offered, offered ? "offered" : "not offered");
    }
}
