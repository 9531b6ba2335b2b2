package io.cloudmon.ingest.health;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.measurement.health.FlagFinding;
import io.cloudmon.measurement.health.HealthRule;
import io.cloudmon.measurement.health.Sample;
import io.cloudmon.wire.ComponentStatus.Evidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time over which a health rule was applied.
 *
 * @param end null for the last one, whose last state holds until more is known
 * @param samples the results in its windows
 * @param states the states, the first at the stretch's start
 */
record Stretch(@Nullable Instant end, List<Sample> samples, StateTimeline states) {

    Stretch {
        samples = List.copyOf(samples);
    }

    Instant start() {
        return states.steps().getFirst().since();
    }

    boolean covers(Instant time) {
        return !time.isBefore(start()) && (end == null || time.isBefore(end));
    }

    List<Evidence> evidence(HealthRule rule, Instant since) {
        State state = states.at(since).orElseThrow().state();
        return FlagFinding.at(rule, samples, since, state).stream()
                .map(finding -> FlagReport.of(finding, state, since))
                .toList();
    }
}
