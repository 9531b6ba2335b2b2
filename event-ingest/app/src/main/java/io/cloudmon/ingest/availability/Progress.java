package io.cloudmon.ingest.availability;

import io.cloudmon.measurement.window.Interval;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a component has been evaluated.
 *
 * @param from where its records begin
 * @param until up to where they say something
 * @param fresh until when the last of them may be taken for the present
 * @param ended whether none of its checks is to run any more, so that {@code until} is the end of all that it says
 */
public record Progress(Instant from, Instant until, Instant fresh, boolean ended) {

    /** The part of a window that has been measured. */
    public Optional<Interval> measured(Interval window) {
        return Interval.between(from, until).flatMap(window::intersection);
    }
}
