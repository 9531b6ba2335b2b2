package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.verdict.Check;
import io.cloudmon.ingest.verdict.CheckChange;
import io.cloudmon.ingest.verdict.CheckStates;
import io.cloudmon.measurement.availability.CheckTimeline;
import io.cloudmon.measurement.availability.ComponentTimeline;
import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.measurement.availability.Step;
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
    Optional<Instant> write(Connection connection, int componentNo, List<Check> checks, CheckChange change, Instant now)
            throws SQLException {
        Map<Check, StateTimeline> timelines = timelines(connection, checks, change.from());
        StateTimeline merged = ComponentTimeline.merge(
                timelines.entrySet().stream()
                        .map(entry -> new CheckTimeline(entry.getKey().history(), entry.getValue()))
                        .toList(),
                change.from());
        RecordPlan plan = RecordPlan.of(
                records.from(connection, componentNo, change.from().minusNanos(1_000)), merged, change.from());
        List<AvailabilityRecord> planned = plan(connection, plan, timelines, change, now);
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

    private Map<Check, StateTimeline> timelines(Connection connection, List<Check> checks, Instant from)
            throws SQLException {
        Map<Check, StateTimeline> timelines = new LinkedHashMap<>();
        for (Check check : checks) {
            timelines.put(check, states.from(connection, check.no(), from));
        }
        return timelines;
    }

    private List<AvailabilityRecord> plan(
            Connection connection,
            RecordPlan plan,
            Map<Check, StateTimeline> timelines,
            CheckChange change,
            Instant now)
            throws SQLException {
        List<AvailabilityRecord> planned = new ArrayList<>();
        for (Step step : plan.steps()) {
            Optional<AvailabilityRecord> stored = plan.stored(step);
            boolean touched =
                    !step.since().isBefore(change.from()) && step.since().isBefore(change.until());
            if (stored.isPresent() && !touched) {
                planned.add(stored.get());
            } else {
                Instant decidedAt = stored.map(AvailabilityRecord::decidedAt).orElse(now);
                planned.add(new AvailabilityRecord(
                        step.since(), step.state(), decidedAt, evidence.at(connection, timelines, step.since())));
            }
        }
        return planned;
    }
}
