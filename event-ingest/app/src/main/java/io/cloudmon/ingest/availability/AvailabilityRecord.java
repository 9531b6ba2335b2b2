package io.cloudmon.ingest.availability;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.availability.Step;
import io.cloudmon.wire.ComponentStatus.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * A period of a component in one state; it holds until the next record's {@code since}.
 *
 * @param since when it begins
 * @param state the state
 * @param decidedAt when it was decided
 * @param evidence what showed it, worst first
 */
record AvailabilityRecord(Instant since, State state, Instant decidedAt, List<Evidence> evidence) {

    AvailabilityRecord {
        evidence = List.copyOf(evidence);
    }

    boolean is(Step step) {
        return since.equals(step.since()) && state == step.state();
    }

    Step step() {
        return new Step(since, state);
    }

    AvailabilityRecord with(List<Evidence> other) {
        return new AvailabilityRecord(since, state, decidedAt, other);
    }
}
