package io.cloudmon.ingest.health;

import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.wire.ComponentStatus.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A component's states by its health definitions, where it has any.
 *
 * @param reigns one for each version, in the order of time, not overlapping
 */
public record HealthCourse(List<Reign> reigns) {

    public HealthCourse {
        reigns = List.copyOf(reigns);
    }

    /**
     * Puts these states in the place of those by the checks alone; nothing before the component's first decided slot.
     *
     * @param stored the states as they are stored; they stay where nothing was evaluated again
     */
    public StateTimeline over(StateTimeline byChecks, StateTimeline stored) {
        StateTimeline states = byChecks;
        for (Reign reign : byChecks.steps().isEmpty() ? List.<Reign>of() : reigns) {
            states = reign.over(states, stored);
        }
        return states;
    }

    /** Whether a health definition makes the state at this time. */
    public boolean governs(Instant time) {
        return reign(time).isPresent();
    }

    /** Whether the state at this time was evaluated now. */
    public boolean evaluates(Instant time) {
        return reign(time).flatMap(reign -> reign.stretch(time)).isPresent();
    }

    /** What showed the state that began at this time. */
    public List<Evidence> evidence(Instant since) {
        return reign(since)
                .flatMap(reign -> reign.stretch(since).map(stretch -> stretch.evidence(reign.rule(), since)))
                .orElse(List.of());
    }

    private Optional<Reign> reign(Instant time) {
        return reigns.stream().filter(reign -> reign.covers(time)).findFirst();
    }
}
