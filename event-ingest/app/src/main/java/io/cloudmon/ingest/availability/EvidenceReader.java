package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.verdict.Attempts;
import io.cloudmon.ingest.verdict.Check;
import io.cloudmon.ingest.verdict.Slot;
import io.cloudmon.ingest.verdict.Slots;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.State;
import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.measurement.schedule.CheckVersion;
import io.cloudmon.measurement.schedule.ExpectedSlot;
import io.cloudmon.measurement.verdict.Attempt;
import io.cloudmon.measurement.verdict.LocationReport;
import io.cloudmon.measurement.verdict.SlotReports;
import io.cloudmon.result.Reason;
import io.cloudmon.wire.ComponentStatus.Evidence;
import io.cloudmon.wire.WireTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what showed a component's state: the slot of each check that was not good when the state began. */
@ApplicationScoped
class EvidenceReader {
    private static final int MOST = 20;
    private final Slots slots;
    private final Attempts attempts;

    EvidenceReader(Slots slots, Attempts attempts) {
        this.slots = slots;
        this.attempts = attempts;
    }

    /** The evidence at {@code since}, worst first, then by check. */
    List<Evidence> at(Connection connection, Map<Check, StateTimeline> states, Instant since) throws SQLException {
        List<Ranked> found = new ArrayList<>();
        for (Map.Entry<Check, StateTimeline> entry : states.entrySet()) {
            State part = contribution(entry.getKey(), entry.getValue(), since);
            if (part != null && part != State.GOOD) {
                evidence(connection, entry.getKey(), since)
                        .ifPresent(evidence -> found.add(new Ranked(part, evidence)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(ranked -> ranked.evidence().check()))
                .map(Ranked::evidence)
                .limit(MOST)
                .toList();
    }

    private record Ranked(State part, Evidence evidence) {
        int rank() {
            return switch (part) {
                case BAD -> 0;
                case DEGRADED -> 1;
                case UNKNOWN -> 2;
                case GOOD -> 3;
            };
        }
    }

    private static @Nullable State contribution(Check check, StateTimeline states, Instant since) {
        Optional<CheckVersion> version = check.history().at(since);
        return states.at(since)
                .flatMap(step -> version.map(inForce -> inForce.effect().on(step.state())))
                .orElse(null);
    }

    private Optional<Evidence> evidence(Connection connection, Check check, Instant since) throws SQLException {
        Optional<ExpectedSlot> expected = check.history().atOrBefore(since);
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        List<Instant> time = List.of(expected.get().scheduledAt());
        List<Slot> slot = slots.in(connection, check.no(), time);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        List<Attempt> found = attempts.in(connection, check.no(), time).getOrDefault(time.getFirst(), List.of());
        return Optional.of(evidence(check, slot.getFirst(), failing(expected.get(), found)));
    }

    private static List<String> failing(ExpectedSlot expected, List<Attempt> attempts) {
        return SlotReports.of(expected.version().locations(), attempts).reports().stream()
                .filter(report -> report.kind() == LocationReport.Kind.FAILED)
                .map(LocationReport::location)
                .sorted()
                .toList();
    }

    private static Evidence evidence(Check check, Slot slot, List<String> failing) {
        Reason reason = slot.tally().reason();
        return new Evidence(
                check.id(),
                Sql.name(slot.verdict()),
                WireTime.write(slot.scheduledAt()),
                slot.tally().failing(),
                slot.tally().reporting(),
                failing,
                reason == null ? null : Sql.name(reason));
    }
}
