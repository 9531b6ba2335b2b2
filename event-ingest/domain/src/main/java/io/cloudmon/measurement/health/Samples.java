package io.cloudmon.measurement.health;

import static java.util.stream.Collectors.groupingBy;

import io.cloudmon.measurement.schedule.CheckHistory;
import io.cloudmon.measurement.verdict.LocationReport;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Makes samples of results as verdicts do: expected slots and locations only, and of several attempts the last. */
public final class Samples {

    private Samples() {}

    /** The samples in a check's results, in whatever order they came. */
    public static List<Sample> of(String check, CheckHistory history, Collection<Run> runs) {
        return runs.stream()
                .collect(groupingBy(
                        run -> new Key(run.scheduledAt(), run.attempt().location())))
                .entrySet()
                .stream()
                .filter(entry -> expected(history, entry.getKey()))
                .map(entry -> entry.getValue().stream()
                        .max(Comparator.comparingInt(run -> run.attempt().attempt()))
                        .orElseThrow())
                .flatMap(run -> sample(check, run).stream())
                .toList();
    }

    private record Key(Instant slot, String location) {}

    private static boolean expected(CheckHistory history, Key key) {
        return history.slotAt(key.slot())
                .filter(slot -> slot.version().locations().contains(key.location()))
                .isPresent();
    }

    private static List<Sample> sample(String check, Run run) {
        LocationReport report = LocationReport.of(List.of(run.attempt()));
        if (!report.reporting()) {
            return List.of();
        }
        boolean failed = report.kind() == LocationReport.Kind.FAILED;
        boolean answered = !failed || run.status() != null;
        return List.of(new Sample(
                check,
                report.location(),
                run.scheduledAt(),
                failed,
                failed ? report.reason() : null,
                run.status(),
                answered ? run.duration() : null));
    }
}
