package io.cloudmon.agent.run;

import io.cloudmon.probe.Reading;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.wire.CheckEntry;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the agent adds to a probe's own verdict: blame where the probe left it open, and the latency threshold. */
final class ReadingVerdict {

    private ReadingVerdict() {}

    static boolean failedTarget(Reading reading) {
        return reading.outcome() == Outcome.FAILURE && blame(reading) != Blame.AGENT;
    }

    static @Nullable Blame blame(Reading reading) {
        if (reading.outcome() == Outcome.SUCCESS || reading.outcome() == Outcome.SKIPPED) {
            return null;
        }
        if (reading.blame() != null) {
            return reading.blame();
        }
        return reading.reason() == Reason.SETUP || reading.reason() == Reason.AGENT_INTERNAL
                ? Blame.AGENT
                : Blame.TARGET;
    }

    /** Turns a success that took longer than the check's {@code degraded_above} into a degraded one. */
    static Reading slowIsDegraded(Reading reading, Duration latency, CheckEntry entry) {
        Duration limit = entry.degradedAbove();
        if (limit == null || reading.outcome() != Outcome.SUCCESS || latency.compareTo(limit) <= 0) {
            return reading;
        }
        String text = "took " + millis(latency) + " ms; degraded above " + millis(limit) + " ms";
        return reading.toBuilder()
                .outcome(Outcome.DEGRADED, Reason.ASSERTION, text)
                .build();
    }

    static String millis(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        return micros % 1_000 == 0
                ? Long.toString(micros / 1_000)
                : String.format(Locale.ROOT, "%.1f", micros / 1_000.0);
    }
}
