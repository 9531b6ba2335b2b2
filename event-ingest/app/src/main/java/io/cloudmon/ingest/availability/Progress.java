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
 */
public record Progress(Instant from, Instant until, Instant fresh) {

    /** The part of a window that has been measured. */
    public Optional<Interval> measured(Interval window) {
        return Interval.between(from, until).flatMap(window::intersection);
    }
}
