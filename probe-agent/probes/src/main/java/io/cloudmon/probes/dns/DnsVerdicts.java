package io.cloudmon.probes.dns;

import io.cloudmon.probe.Reading;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/** Judges an answer: its code first, then what it says, then whether the authoritative servers say the same. */
final class DnsVerdicts {
    private final DnsCheck check;
    private final Expectations expected;

    DnsVerdicts(DnsCheck check) {
        this.check = check;
        this.expected = check.expectations();
    }

    /** @param compared how the answer compares with each authoritative server's */
    Reading.Builder judge(Message answer, List<AssertionResult> compared) {
        List<AssertionResult> results = new ArrayList<>();
        boolean code = expected.codes().contains(answer.getRcode());
        results.add(new AssertionResult("rcode", code, Rcode.string(answer.getRcode())));
        results.addAll(contents(answer));
        results.addAll(compared);
        Reading.Builder reading = outcome(code, answer.getRcode(), results);
        results.forEach(result -> reading.assertion(result.id(), result.ok(), result.detail()));
        return reading.label("dns_rcode", Rcode.string(answer.getRcode()))
                .label("dns_answers", Texts.excerpt(Value.join(Value.in(answer, check.question()))))
                .label("dns_authenticated", String.valueOf(answer.getHeader().getFlag(Flags.AD)));
    }

    private Reading.Builder outcome(boolean code, int seen, List<AssertionResult> results) {
        if (!code) {
            boolean resolver = check.server().own() && seen != Rcode.NXDOMAIN && seen != Rcode.NOERROR;
            return Reading.failure(Reason.DNS, "the answer's code is " + Rcode.string(seen))
                    .blame(resolver ? Blame.RESOLVER : Blame.TARGET);
        }
        Optional<AssertionResult> broken =
                results.stream().filter(result -> !result.ok()).findFirst();
        return broken.isEmpty()
                ? Reading.success()
                : Reading.failure(
                                Reason.ASSERTION,
                                broken.get().id() + ": " + broken.get().detail())
                        .blame(Blame.TARGET);
    }

    private List<AssertionResult> contents(Message answer) {
        Set<Value> values = Value.in(answer, check.question());
        String seen = Texts.excerpt(Value.join(values));
        List<AssertionResult> results = new ArrayList<>();
        if (expected.least() > 0) {
            results.add(
                    new AssertionResult("min_answers", values.size() >= expected.least(), values.size() + ": " + seen));
        }
        if (!expected.values().isEmpty()) {
            results.add(new AssertionResult("answers", values.equals(expected.values()), seen));
        }
        expected.matches()
                .ifPresent(pattern -> results.add(new AssertionResult(
                        "matches",
                        values.stream().anyMatch(v -> pattern.matcher(v.text()).find()),
                        seen)));
        for (int flag : expected.flags()) {
            boolean set = answer.getHeader().getFlag(flag);
            results.add(new AssertionResult("flags." + Flags.string(flag), set, set ? "set" : "not set"));
        }
        return results;
    }
}
