package io.cloudmon.ingest.health;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.State;
import io.cloudmon.measurement.health.Flag;
import io.cloudmon.measurement.health.FlagFinding;
import io.cloudmon.measurement.health.Measure;
import io.cloudmon.measurement.health.Reading;
import io.cloudmon.measurement.health.Sample;
import io.cloudmon.result.Reason;
import io.cloudmon.wire.ComponentStatus.Evidence;
import io.cloudmon.wire.ComponentStatus.FlagEvidence;
import io.cloudmon.wire.WireTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a flag that caused a state as evidence. */
final class FlagReport {
    private FlagReport() {}

    static Evidence of(FlagFinding finding, State state, Instant since) {
        List<Sample> failures = finding.worst().stream().filter(Sample::failed).toList();
        Optional<Sample> latest = finding.worst().stream().max(Comparator.comparing(Sample::scheduledAt));
        return new Evidence(
                latest.map(Sample::check)
                        .orElseGet(() -> finding.flag().checks().stream()
                                .sorted()
                                .findFirst()
                                .orElse("")),
                Sql.name(state),
                WireTime.write(latest.map(Sample::scheduledAt).orElse(since)),
                failures.size(),
                finding.worst().size(),
                failures.stream().map(Sample::location).distinct().sorted().toList(),
                reason(failures),
                flag(finding.flag(), finding.reading()));
    }

    private static @Nullable String reason(List<Sample> failures) {
        Reason reason = failures.stream()
                .max(Comparator.comparing(Sample::scheduledAt)
                        .thenComparing(Sample::location, Comparator.reverseOrder()))
                .map(Sample::reason)
                .orElse(null);
        return reason == null ? null : Sql.name(reason);
    }

    private static FlagEvidence flag(Flag flag, Reading reading) {
        return new FlagEvidence(
                flag.id(),
                Sql.name(reading.truth()),
                measure(flag.measure()),
                reading.value(),
                Sql.name(flag.threshold().comparison()),
                flag.threshold().limit(),
                flag.measure() instanceof Measure.Latency ? "us" : "percent",
                reading.results(),
                flag.over().toNanos() / 1_000);
    }

    private static String measure(Measure measure) {
        return switch (measure) {
            case Measure.SuccessRatio _ -> "success_ratio";
            case Measure.FailureRatio _ -> "failure_ratio";
            case Measure.StatusRatio _ -> "status_ratio";
            case Measure.Latency _ -> "latency";
        };
    }
}
