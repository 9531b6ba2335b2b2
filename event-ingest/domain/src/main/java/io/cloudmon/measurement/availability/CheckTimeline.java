package io.cloudmon.measurement.availability;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.schedule.CheckHistory;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The states of a check and when it was in force.
 *
 * @param history its versions
 * @param states its damped states, from its first decided slot on
 */
public record CheckTimeline(CheckHistory history, StateTimeline states) {

    /** What the check says about its component at {@code instant}; nothing while it is not in force or undecided. */
    Optional<State> contribution(Instant instant) {
        return history.at(instant)
                .flatMap(version ->
                        states.at(instant).map(step -> version.effect().on(step.state())));
    }

    /** The times at which the contribution may change. */
    Stream<Instant> boundaries() {
        return Stream.concat(
                states.steps().stream().map(Step::since),
                history.versions().stream()
                        .flatMap(version -> Stream.of(version.validFrom(), version.validTo()))
                        .filter(Objects::nonNull));
    }
}
