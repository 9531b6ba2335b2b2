package io.cloudmon.ingest.operations;

import io.cloudmon.ingest.exclusion.Exclusion.Kind;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.OperationsEvent;
import io.cloudmon.wire.OperationsEvent.Period;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time that an event takes out of availability.
 *
 * <p>Of a maintenance it is what was announced, as far as it was used: one that ends early frees the rest, and one that
 * overruns counts from its announced end on, unless a later version announces a later end. Of a correction it is the time
 * that it names, once it is approved.
 *
 * @param interval when
 * @param kind of exclusion
 */
record ExcludedTime(Interval interval, Kind kind) {

    /**
     * What an event excludes; nothing for an event that is not that far, no longer holds, or is of another type.
     *
     * @throws MalformedMessageException when its status is not one of its type's
     */
    static Optional<ExcludedTime> of(OperationsEvent event) throws MalformedMessageException {
        return switch (event.type()) {
            case OperationsEvent.MAINTENANCE -> maintenance(event);
            case OperationsEvent.CORRECTION -> correction(event);
            default -> Optional.empty();
        };
    }

    private static Optional<ExcludedTime> maintenance(OperationsEvent event) throws MalformedMessageException {
        return switch (event.status()) {
            case "reviewed", "planned", "in_progress", "modified", "completed" ->
                closed(event.planned())
                        .flatMap(planned -> used(planned, event.actual()))
                        .map(interval -> new ExcludedTime(interval, Kind.MAINTENANCE));
            case "pending_review", "cancelled" -> Optional.empty();
            default ->
                throw unknown(
                        event, "pending_review, reviewed, planned, in_progress, modified, completed or cancelled");
        };
    }

    private static Optional<ExcludedTime> correction(OperationsEvent event) throws MalformedMessageException {
        return switch (event.status()) {
            case "approved" -> closed(event.actual()).map(interval -> new ExcludedTime(interval, Kind.CORRECTION));
            case "proposed", "rejected", "withdrawn" -> Optional.empty();
            default -> throw unknown(event, "proposed, approved, rejected or withdrawn");
        };
    }

    private static Optional<Interval> used(Interval planned, @Nullable Period actual) {
        if (actual == null) {
            return Optional.of(planned);
        }
        Instant end = actual.endsAt();
        Instant from = actual.startsAt().isAfter(planned.start()) ? actual.startsAt() : planned.start();
        return Interval.between(from, end != null && end.isBefore(planned.end()) ? end : planned.end());
    }

    private static Optional<Interval> closed(@Nullable Period period) {
        Instant end = period == null ? null : period.endsAt();
        return period == null || end == null ? Optional.empty() : Optional.of(new Interval(period.startsAt(), end));
    }

    private static MalformedMessageException unknown(OperationsEvent event, String known) {
        return new MalformedMessageException("status is '" + event.status() + "'; a " + event.type() + " has " + known);
    }
}
