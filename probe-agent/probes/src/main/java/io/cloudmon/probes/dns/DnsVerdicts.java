package io.cloudmon.probes.dns;

import io.cloudmon.probe.Reading;
import io.cloudmon.probes.net.Judgement;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
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
        Reading.Builder reading = Judgement.of(results, Optional.empty());
        if (!code) {
            reading.outcome(Outcome.FAILURE, Reason.DNS, "the answer's code is " + Rcode.string(answer.getRcode()))
                    .blame(blame(answer.getRcode()));
        }
        return reading.label("dns_rcode", Rcode.string(answer.getRcode()))
                .label("dns_answers", Texts.excerpt(Value.join(Value.in(answer, check.question()))))
                .label("dns_authenticated", String.valueOf(answer.getHeader().getFlag(Flags.AD)));
    }

    /** The machine's own resolver is not what a check watches; that a name does not exist is not its fault. */
    private Blame blame(int code) {
        boolean resolver = check.server().own() && code != Rcode.NXDOMAIN && code != Rcode.NOERROR;
        return resolver ? Blame.RESOLVER : Blame.TARGET;
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
