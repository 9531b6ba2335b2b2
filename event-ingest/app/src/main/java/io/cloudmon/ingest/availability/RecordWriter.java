package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.health.HealthCourse;
import io.cloudmon.ingest.verdict.Check;
import io.cloudmon.ingest.verdict.CheckChange;
import io.cloudmon.ingest.verdict.CheckStates;
import io.cloudmon.measurement.availability.CheckTimeline;
import io.cloudmon.measurement.availability.ComponentTimeline;
import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.measurement.availability.Step;
import io.cloudmon.wire.ComponentStatus.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges the checks' states from the earliest change on and rewrites the records that differ. */
@ApplicationScoped
class RecordWriter {
    private final CheckStates states;
    private final AvailabilityRecords records;
    private final EvidenceReader evidence;
    private final StatusAnnouncer announcer;
    private final AvailabilityChanges changes;

    RecordWriter(
            CheckStates states,
            AvailabilityRecords records,
            EvidenceReader evidence,
            StatusAnnouncer announcer,
            AvailabilityChanges changes) {
        this.states = states;
        this.records = records;
        this.evidence = evidence;
        this.announcer = announcer;
        this.changes = changes;
    }

    /** Rewrites what differs; returns from when on, none when nothing does. */
    Optional<Instant> write(Connection connection, Component component, CheckChange change, Instant now)
            throws SQLException {
        int componentNo = component.no();
        Map<Check, StateTimeline> timelines = timelines(connection, component.checks(), change.from());
        List<AvailabilityRecord> old =
                records.from(connection, componentNo, change.from().minusNanos(1_000));
        StateTimeline stored =
                StateTimeline.of(old.stream().map(AvailabilityRecord::step).toList());
        StateTimeline states = component.health().over(merged(timelines, change.from()), stored);
        RecordPlan plan = RecordPlan.of(old, states, change.from());
        List<AvailabilityRecord> planned =
                plan(connection, plan, new Cause(timelines, component.health()), change, now);
        int unchanged = plan.unchanged(planned);
        if (unchanged == planned.size()) {
            return Optional.empty();
        }
        Instant from = plan.start(planned, unchanged);
        records.replaceFrom(connection, componentNo, from, planned.subList(unchanged, planned.size()));
        announcer.announce(connection, componentNo, plan, planned, now);
        changes.add(connection, new AvailabilityChanges.Change(componentNo, from, "late check results"));
        return Optional.of(from);
    }

    private static StateTimeline merged(Map<Check, StateTimeline> timelines, Instant from) {
        return ComponentTimeline.merge(
                timelines.entrySet().stream()
                        .map(entry -> new CheckTimeline(entry.getKey().history(), entry.getValue()))
                        .toList(),
                from);
    }

    private Map<Check, StateTimeline> timelines(Connection connection, List<Check> checks, Instant from)
            throws SQLException {
        Map<Check, StateTimeline> timelines = new LinkedHashMap<>();
        for (Check check : checks) {
            timelines.put(check, states.from(connection, check.no(), from));
        }
        return timelines;
    }

    private List<AvailabilityRecord> plan(
            Connection connection, RecordPlan plan, Cause cause, CheckChange change, Instant now) throws SQLException {
        List<AvailabilityRecord> planned = new ArrayList<>();
        for (Step step : plan.steps()) {
            Optional<AvailabilityRecord> stored = plan.stored(step);
            if (stored.isPresent() && !cause.touched(step.since(), change)) {
                planned.add(stored.get());
            } else {
                Instant decidedAt = stored.map(AvailabilityRecord::decidedAt).orElse(now);
                planned.add(new AvailabilityRecord(
                        step.since(), step.state(), decidedAt, evidence(connection, cause, step.since())));
            }
        }
        return planned;
    }

    private List<Evidence> evidence(Connection connection, Cause cause, Instant since) throws SQLException {
        return cause.health().governs(since)
                ? cause.health().evidence(since)
                : evidence.at(connection, cause.checks(), since);
    }

    /** What states follow from: those of the checks, or the health definition in force. */
    private record Cause(Map<Check, StateTimeline> checks, HealthCourse health) {

        boolean touched(Instant since, CheckChange change) {
            return health.governs(since)
                    ? health.evaluates(since)
                    : !since.isBefore(change.from()) && since.isBefore(change.until());
        }
    }
}
