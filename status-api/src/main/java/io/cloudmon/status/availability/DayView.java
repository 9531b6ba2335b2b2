package io.cloudmon.status.availability;

import io.cloudmon.status.component.State;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A UTC day as the API tells it.
 *
 * @param day the day
 * @param state the worst state measured on it; unknown when none was
 * @param goodS seconds good
 * @param degradedS seconds degraded
 * @param badS seconds bad
 * @param unknownS seconds without an answer that counts
 * @param excludedS seconds excluded
 * @param notMeasuredS seconds of the day's passed part that nothing accounts for
 */
@Schema(name = "Day")
record DayView(
        LocalDate day,
        State state,
        double goodS,
        double degradedS,
        double badS,
        double unknownS,
        double excludedS,
        double notMeasuredS) {
    private static final double SECOND_US = 1_000_000;

    static DayView of(Day day, Instant now) {
        return new DayView(
                day.day(),
                day.worst(),
                day.goodUs() / SECOND_US,
                day.degradedUs() / SECOND_US,
                day.badUs() / SECOND_US,
                day.unknownUs() / SECOND_US,
                day.excludedUs() / SECOND_US,
                day.notMeasuredUs(now) / SECOND_US);
    }
}
