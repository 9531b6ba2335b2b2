package io.cloudmon.probes.icmp;

import io.cloudmon.probe.Reading;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.process.ChildProcess.End;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.util.Locale;
import java.util.Optional;

/** Reads ping's end and judges the replies by the check's limits. */
final class IcmpVerdicts {
    private final IcmpCheck check;

    IcmpVerdicts(IcmpCheck check) {
        this.check = check;
    }

    /** @throws ProbeFailure when ping did not measure */
    Replies read(End end, String address) throws ProbeFailure {
        if (!(end instanceof End.Exited exited)) {
            throw new ProbeFailure(Reason.SETUP, Blame.AGENT, "ping did not come to its end in time");
        }
        Optional<Replies> replies = Replies.parse(exited.out());
        boolean answered = replies.isPresent() && replies.get().received() > 0;
        if (!answered && exited.err().toLowerCase(Locale.ROOT).contains("network is unreachable")) {
            throw new ProbeFailure(Reason.CONNECT, Blame.NETWORK, "no network leads to " + address);
        }
        String complaint = exited.err().lines().findFirst().orElse("no report");
        return replies.orElseThrow(() -> new ProbeFailure(
                Reason.SETUP,
                Blame.AGENT,
                "ping cannot measure: " + Texts.excerpt(complaint) + " (code " + exited.code() + ")"));
    }

    Reading.Builder judge(Replies replies) {
        Optional<String> failed = check.failure().reached(replies);
        Optional<String> degraded = check.degraded().reached(replies);
        Reading.Builder reading = failed.isPresent()
                ? Reading.failure(reason(replies), failed.get()).blame(Blame.TARGET)
                : degraded.isPresent()
                        ? Reading.degraded(Reason.ASSERTION, degraded.get()).blame(Blame.TARGET)
                        : Reading.success();
        return describe(reading, replies);
    }

    private static Reason reason(Replies replies) {
        return replies.received() == 0 ? Reason.TIMEOUT : Reason.ASSERTION;
    }

    private static Reading.Builder describe(Reading.Builder reading, Replies replies) {
        reading.label("icmp_loss_percent", String.format(Locale.ROOT, "%.1f", replies.lossPercent()));
        if (replies.received() == 0) {
            return reading;
        }
        return reading.label("icmp_rtt_min_ms", Limits.millis(replies.min()))
                .label("icmp_rtt_avg_ms", Limits.millis(replies.average()))
                .label("icmp_rtt_p95_ms", Limits.millis(replies.percentile95()))
                .label("icmp_rtt_max_ms", Limits.millis(replies.max()))
                .label("icmp_jitter_ms", Limits.millis(replies.jitter()));
    }
}
