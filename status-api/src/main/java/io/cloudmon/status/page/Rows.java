package io.cloudmon.status.page;

import static java.util.stream.Collectors.toMap;

import io.cloudmon.status.availability.Day;
import io.cloudmon.status.check.LatestByComponent.Latest;
import io.cloudmon.status.check.Reach;
import io.cloudmon.status.component.Component;
import io.cloudmon.status.component.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the row of a component out of what was read. */
@ApplicationScoped
class Rows {
    static final int DAYS = 90;

    private final BarCharts bars;
    private final SlaFigures figures;
    private final Moments moments;
    private final ResultWords words;
    private final Texts texts;

    Rows(BarCharts bars, SlaFigures figures, Moments moments, ResultWords words, Texts texts) {
        this.bars = bars;
        this.figures = figures;
        this.moments = moments;
        this.words = words;
        this.texts = texts;
    }

    ComponentRow row(Component component, Measurements read, Instant now) {
        String id = component.id();
        return new ComponentRow(
                id,
                component.name(),
                component.regionName(),
                component.state(),
                since(component, now),
                minority(component.state(), read.reach().get(id)),
                last(read.latest().get(id), now),
                bars.of(fill(id, read.days().getOrDefault(id, List.of()), now), now),
                figures.of(read.windows().getOrDefault(id, List.of())));
    }

    /** The first of the days that a chart shows. */
    static LocalDate firstDay(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS - 1L);
    }

    private @Nullable Moment since(Component component, Instant now) {
        Instant since = component.since();
        return component.state() == State.GOOD || since == null ? null : moments.since(since, now);
    }

    private @Nullable String minority(State state, @Nullable Reach reach) {
        if (state == State.BAD || reach == null || !reach.divided()) {
            return null;
        }
        return texts.minority(reach.failing(), reach.reporting());
    }

    private @Nullable LastResult last(@Nullable Latest latest, Instant now) {
        if (latest == null) {
            return null;
        }
        String outcome = words.of(latest.outcome(), latest.reason(), latest.durationUs());
        return new LastResult(texts.seenFrom(outcome, latest.locationName()), moments.ago(latest.startedAt(), now));
    }

    private static List<Day> fill(String component, List<Day> known, Instant now) {
        Map<LocalDate, Day> byDay = known.stream().collect(toMap(Day::day, Function.identity()));
        LocalDate first = firstDay(now);
        return IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .map(day -> byDay.getOrDefault(day, Day.empty(component, day)))
                .toList();
    }
}
