package io.cloudmon.status.page;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.cloudmon.status.availability.Day;
import io.cloudmon.status.component.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws days as bars. Height tells the state as well as colour does: the worse, the taller; no data is a low stub. The
 * part of a day that was not measured is drawn as no data on top.
 */
@ApplicationScoped
class BarCharts {
    static final int HEIGHT = 32;
    static final int STEP = 5;
    private static final double NEGLIGIBLE = 0.02;

    private final Texts texts;

    BarCharts(Texts texts) {
        this.texts = texts;
    }

    /** The chart of consecutive days, the oldest first. */
    BarChart of(List<Day> days, Instant now) {
        Map<State, BarPath> paths = new EnumMap<>(State.class);
        for (State state : State.values()) {
            paths.put(state, new BarPath());
        }
        for (int i = 0; i < days.size(); i++) {
            draw(paths, i, days.get(i), now);
        }
        return new BarChart(
                path(paths, State.GOOD),
                path(paths, State.DEGRADED),
                path(paths, State.BAD),
                path(paths, State.UNKNOWN),
                summary(days),
                days.getFirst().day());
    }

    /** Where a day's stroke stands. */
    static int center(int index) {
        return index * STEP + STEP / 2;
    }

    private static String path(Map<State, BarPath> paths, State state) {
        BarPath path = paths.get(state);
        return path == null ? "" : path.text();
    }

    private static void draw(Map<State, BarPath> paths, int index, Day day, Instant now) {
        State worst = day.worst();
        int full = fullHeight(worst);
        int measured = worst == State.UNKNOWN ? 0 : measuredHeight(day, worst, full, now);
        if (measured > 0) {
            paths.computeIfAbsent(worst, state -> new BarPath()).add(index, 0, measured);
        }
        if (measured < full) {
            paths.computeIfAbsent(State.UNKNOWN, state -> new BarPath()).add(index, measured, full);
        }
    }

    private static int fullHeight(State state) {
        return switch (state) {
            case GOOD -> 20;
            case DEGRADED -> 26;
            case BAD -> HEIGHT;
            case UNKNOWN -> 7;
        };
    }

    /** Trouble stays visible however little of the day was measured. */
    private static int measuredHeight(Day day, State worst, int full, Instant now) {
        double share = (double) day.measuredUs() / Math.max(1, day.elapsedUs(now) - day.excludedUs());
        if (share >= 1 - NEGLIGIBLE) {
            return full;
        }
        int least = worst == State.GOOD ? 3 : full / 2;
        return Math.clamp(Math.round(share * full), least, full - 3);
    }

    private String summary(List<Day> days) {
        Map<State, Long> counts = days.stream().collect(groupingBy(Day::worst, counting()));
        return texts.bars(
                days.size(),
                counts.getOrDefault(State.GOOD, 0L),
                counts.getOrDefault(State.DEGRADED, 0L),
                counts.getOrDefault(State.BAD, 0L),
                counts.getOrDefault(State.UNKNOWN, 0L));
    }
}
