package io.cloudmon.e2e.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.availability.CheckTimeline;
import io.cloudmon.measurement.availability.ComponentTimeline;
import io.cloudmon.measurement.availability.DampedRun;
import io.cloudmon.measurement.availability.Damping;
import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.measurement.availability.Step;
import io.cloudmon.measurement.schedule.CheckHistory;
import io.cloudmon.measurement.schedule.CheckVersion;
import io.cloudmon.measurement.schedule.Effect;
import io.cloudmon.measurement.verdict.Quorum;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.ResultKey;
import io.cloudmon.result.SlotGrid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides every slot anew from what Kafka has, by the published rules and in one go, and compares: slots, states and
 * availability records must be what they would be had nothing ever failed.
 */
final class VerdictReckoning {
    private final Measurements measurements;
    private final Map<ResultKey, Outcome> results;
    private final Map<String, List<CheckTimeline>> timelines = new HashMap<>();
    private long expectedSlots;
    private long decidedSlots;
    private long wrongVerdicts;
    private long wrongStatesAfter;
    private long wrongStates;

    VerdictReckoning(Measurements measurements, Map<ResultKey, Outcome> results) {
        this.measurements = measurements;
        this.results = results;
    }

    List<Finding> settle() throws SQLException {
        Map<String, Map<Instant, Slot>> slots = new HashMap<>();
        measurements.query(
                "SELECT d.id, s.scheduled_at, s.verdict, s.state_after FROM measurement.slot s"
                        + " JOIN measurement.check_definition d ON d.no = s.check_no",
                row -> slots.computeIfAbsent(row.getString("id"), check -> new HashMap<>())
                        .put(
                                Measurements.instant(row, "scheduled_at"),
                                new Slot(state(row, "verdict"), state(row, "state_after"))));
        Map<String, List<Step>> states = steps("SELECT d.id, s.since, s.state FROM measurement.check_state s"
                + " JOIN measurement.check_definition d ON d.no = s.check_no ORDER BY s.since");
        for (Check check : checks()) {
            compare(check, slots.getOrDefault(check.id(), Map.of()), states.getOrDefault(check.id(), List.of()));
        }
        return List.of(
                new Finding("slots decided", expectedSlots, decidedSlots),
                new Finding("verdicts unlike a recomputation", 0, wrongVerdicts),
                new Finding("slots' damped states unlike a recomputation", 0, wrongStatesAfter),
                new Finding("checks' state changes unlike a recomputation", 0, wrongStates),
                new Finding("components' availability unlike a recomputation", 0, wrongRecords()));
    }

    private record Slot(State verdict, State stateAfter) {}

    private record Check(String id, String component, Instant from, Instant lastSlot) {}

    private List<Check> checks() throws SQLException {
        return measurements.query(
                "SELECT d.id, c.id AS component, v.valid_from, p.last_slot FROM measurement.check_definition d"
                        + " JOIN measurement.component c ON c.no = d.component_no"
                        + " JOIN measurement.check_version v ON v.check_no = d.no"
                        + " JOIN measurement.check_progress p ON p.check_no = d.no",
                row -> new Check(
                        row.getString("id"),
                        row.getString("component"),
                        Measurements.instant(row, "valid_from"),
                        Measurements.instant(row, "last_slot")));
    }

    private void compare(Check check, Map<Instant, Slot> stored, List<Step> storedStates) {
        SlotGrid grid = SlotGrid.of(check.id(), Workload.INTERVAL);
        DampedRun run = new DampedRun(Damping.start());
        decidedSlots += stored.size();
        for (Instant slot = grid.atOrAfter(check.from());
                !slot.isAfter(check.lastSlot());
                slot = slot.plus(Workload.INTERVAL)) {
            expectedSlots++;
            State verdict = verdict(check.id(), slot);
            State after = run.add(slot, verdict);
            Slot found = stored.get(slot);
            wrongVerdicts += found == null || found.verdict() != verdict ? 1 : 0;
            wrongStatesAfter += found == null || found.stateAfter() != after ? 1 : 0;
        }
        StateTimeline states = StateTimeline.of(run.slots().stream()
                .map(slot -> new Step(slot.scheduledAt(), slot.state()))
                .toList());
        wrongStates += states.steps().equals(storedStates) ? 0 : 1;
        timelines
                .computeIfAbsent(check.component(), component -> new ArrayList<>())
                .add(new CheckTimeline(history(check, grid), states));
    }

    /** Rule 1 of method v1 in its plainest words: two locations must report, and more than half of them decide. */
    private State verdict(String check, Instant slot) {
        List<Outcome> reports = Workload.LOCATIONS.stream()
                .map(location -> results.get(new ResultKey(check, location, slot, 1)))
                .filter(outcome -> outcome != null && outcome != Outcome.MISSED)
                .toList();
        long failing = reports.stream().filter(Outcome.FAILURE::equals).count();
        long troubled =
                reports.stream().filter(outcome -> outcome != Outcome.SUCCESS).count();
        if (reports.size() < 2) {
            return State.UNKNOWN;
        }
        return failing * 2 > reports.size() ? State.BAD : troubled * 2 > reports.size() ? State.DEGRADED : State.GOOD;
    }

    private long wrongRecords() throws SQLException {
        Map<String, List<Step>> records = steps("SELECT c.id, lower(r.period) AS since, r.state"
                + " FROM measurement.availability_record r JOIN measurement.component c ON c.no = r.component_no"
                + " ORDER BY 2");
        return timelines.entrySet().stream()
                .filter(entry -> !ComponentTimeline.merge(entry.getValue(), Instant.EPOCH)
                        .steps()
                        .equals(records.get(entry.getKey())))
                .count();
    }

    private Map<String, List<Step>> steps(String sql) throws SQLException {
        record Owned(String owner, Step step) {}
        return measurements
                .query(
                        sql,
                        row -> new Owned(
                                row.getString("id"), new Step(Measurements.instant(row, "since"), state(row, "state"))))
                .stream()
                .collect(groupingBy(Owned::owner, mapping(Owned::step, toList())));
    }

    private static CheckHistory history(Check check, SlotGrid grid) {
        return new CheckHistory(List.of(new CheckVersion(
                1,
                check.from(),
                null,
                grid,
                Workload.TIMEOUT,
                1,
                Quorum.forLocations(Workload.LOCATIONS.size()),
                Effect.OUTAGE,
                Set.copyOf(Workload.LOCATIONS))));
    }

    private static State state(ResultSet row, String column) throws SQLException {
        return State.valueOf(row.getString(column).toUpperCase(Locale.ROOT));
    }
}
