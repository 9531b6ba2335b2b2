package io.cloudmon.ingest.verdict;

import io.cloudmon.ingest.verdict.CheckEvaluator.Evaluation;
import io.cloudmon.measurement.schedule.ExpectedSlot;
import io.cloudmon.measurement.verdict.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Decides slots again that got results after their verdict, and damps from there on until nothing differs. */
@ApplicationScoped
class LateSlots {
    private static final int PAGE = 500;

    private final Attempts attempts;
    private final Slots slots;
    private final SlotCorrections corrections;
    private final CheckStates states;

    LateSlots(Attempts attempts, Slots slots, SlotCorrections corrections, CheckStates states) {
        this.attempts = attempts;
        this.slots = slots;
        this.corrections = corrections;
        this.states = states;
    }

    /** Looks at the dirty slots that were decided before; slots that were never expected are left alone. */
    Optional<CheckChange> evaluate(Connection connection, Evaluation evaluation, List<Instant> dirty, Instant lastSlot)
            throws SQLException {
        NavigableMap<Instant, Slot> corrected = corrected(connection, evaluation, dirty, lastSlot);
        if (corrected.isEmpty()) {
            return Optional.empty();
        }
        Replay replay = replay(connection, evaluation.check(), corrected, lastSlot);
        slots.update(connection, evaluation.check().no(), replay.changed());
        states.patch(connection, evaluation.check().no(), replay.patch(), evaluation.now());
        return Optional.of(new CheckChange(
                replay.patch().from(), evaluation.end(corrected.lastKey()), Decided.corrected(corrected.values())));
    }

    private NavigableMap<Instant, Slot> corrected(
            Connection connection, Evaluation evaluation, List<Instant> dirty, Instant lastSlot) throws SQLException {
        List<Instant> late =
                dirty.stream().filter(slot -> !slot.isAfter(lastSlot)).toList();
        int checkNo = evaluation.check().no();
        Map<Instant, List<Attempt>> reported = attempts.in(connection, checkNo, late);
        NavigableMap<Instant, Slot> corrected = new TreeMap<>();
        for (Slot stored : slots.in(connection, checkNo, late)) {
            Optional<ExpectedSlot> expected = evaluation.check().history().slotAt(stored.scheduledAt());
            if (expected.isPresent()) {
                List<Attempt> found = reported.getOrDefault(stored.scheduledAt(), List.of());
                Slot now = Slot.decide(expected.get(), found, evaluation.isFinal(stored.scheduledAt()));
                if (!now.saysTheSameAs(stored)) {
                    corrected.put(stored.scheduledAt(), correct(connection, evaluation, stored, now));
                }
            }
        }
        return corrected;
    }

    private Slot correct(Connection connection, Evaluation evaluation, Slot stored, Slot now) throws SQLException {
        Slot corrected = now.correcting(stored);
        if (stored.isFinal()) {
            corrections.add(connection, evaluation.check(), stored, corrected, evaluation.now());
        }
        return corrected;
    }

    private Replay replay(Connection connection, Check check, NavigableMap<Instant, Slot> corrected, Instant lastSlot)
            throws SQLException {
        Instant first = corrected.firstKey();
        Instant context = check.history().back(first, Replay.CONTEXT);
        Replay replay =
                new Replay(slots.between(connection, check.no(), context, first.minusNanos(1_000), Replay.CONTEXT));
        List<Slot> page = slots.between(connection, check.no(), first, lastSlot, PAGE);
        while (!page.isEmpty()) {
            for (Slot stored : page) {
                replay.add(
                        corrected.getOrDefault(stored.scheduledAt(), stored),
                        corrected.containsKey(stored.scheduledAt()));
                if (replay.settled() && stored.scheduledAt().isAfter(corrected.lastKey())) {
                    return replay;
                }
            }
            Instant next = page.getLast().scheduledAt().plusNanos(1_000);
            page = slots.between(connection, check.no(), next, lastSlot, PAGE);
        }
        return replay;
    }
}
