package io.cloudmon.status.page;

import io.cloudmon.status.availability.AvailabilityRecord;
import io.cloudmon.status.availability.Day;
import io.cloudmon.status.component.Component;
import io.cloudmon.status.component.State;
import io.cloudmon.status.page.DayPageView.Strip;
import io.cloudmon.status.page.DayPageView.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words a day of a component. */
@ApplicationScoped
class DayWords {
    private static final double MINUTE_MS = 60_000;
    private static final double LEAST_WIDTH = 2;

    private final RecordRows rows;
    private final Moments moments;
    private final Texts texts;

    DayWords(RecordRows rows, Moments moments, Texts texts) {
        this.rows = rows;
        this.moments = moments;
        this.texts = texts;
    }

    DayPageView view(Component component, Day day, List<AvailabilityRecord> records, Instant now) {
        return new DayPageView(
                component,
                moments.day(day.day()),
                day.worst(),
                day.day().minusDays(1).toString(),
                next(day.day(), now),
                records.stream()
                        .map(item -> strip(item, day.day(), component.evaluatedUntil()))
                        .toList(),
                totals(day, now),
                rows.of(records, component.evaluatedUntil()),
                moments.zoneLongName());
    }

    private static @Nullable String next(LocalDate day, Instant now) {
        boolean today = day.equals(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return today ? null : day.plusDays(1).toString();
    }

    private static Strip strip(AvailabilityRecord item, LocalDate day, @Nullable Instant evaluatedUntil) {
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = item.endsAt() != null ? item.endsAt() : evaluatedUntil != null ? evaluatedUntil : item.startsAt();
        double x = minutes(midnight, item.startsAt());
        double width = Math.max(LEAST_WIDTH, minutes(item.startsAt(), end));
        return new Strip(item.state(), decimal(x), decimal(width));
    }

    private List<Total> totals(Day day, Instant now) {
        return Stream.of(
                        total(texts.state(State.GOOD), State.GOOD, day.goodUs()),
                        total(texts.state(State.DEGRADED), State.DEGRADED, day.degradedUs()),
                        total(texts.state(State.BAD), State.BAD, day.badUs()),
                        total(texts.noAnswer(), State.UNKNOWN, day.unknownUs()),
                        total(texts.excluded(), State.UNKNOWN, day.excludedUs()),
                        total(texts.notMeasured(), State.UNKNOWN, day.notMeasuredUs(now)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Total> total(String label, State state, long micros) {
        return micros == 0
                ? List.of()
                : List.of(new Total(label, state, Spans.lasting(Duration.of(micros, ChronoUnit.MICROS))));
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MINUTE_MS;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
