package io.cloudmon.status.page;

import io.cloudmon.status.availability.Day;
import io.cloudmon.status.page.ComponentView.DayRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Words days one by one, the newest first. */
@ApplicationScoped
class DayRows {
    private final Moments moments;

    DayRows(Moments moments) {
        this.moments = moments;
    }

    List<DayRow> of(List<Day> days, Instant now) {
        return IntStream.range(0, days.size())
                .mapToObj(index -> row(index, days.get(index), now))
                .toList()
                .reversed();
    }

    private DayRow row(int index, Day day, Instant now) {
        long due = day.elapsedUs(now) - day.excludedUs();
        return new DayRow(
                index * BarCharts.STEP,
                day.day().toString(),
                moments.day(day.day()),
                day.worst(),
                lasting(day.badUs()),
                lasting(day.degradedUs()),
                Percent.whole(due <= 0 ? null : Math.min(1, (double) day.measuredUs() / due)));
    }

    private static String lasting(long micros) {
        return micros == 0 ? "–" : Spans.lasting(Duration.of(micros, ChronoUnit.MICROS));
    }
}
