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
import org.jspecify.annotations.Nullable;

/** Decides slots for the first time; a slot that nobody reported is unknown. */
@ApplicationScoped
class FreshSlots {
    private final Attempts attempts;
    private final Slots slots;
    private final CheckStates states;

    FreshSlots(Attempts attempts, Slots slots, CheckStates states) {
        this.attempts = attempts;
        this.slots = slots;
        this.states = states;
    }

    CheckChange evaluate(
            Connection connection, Evaluation evaluation, List<ExpectedSlot> expected, @Nullable Instant lastSlot)
            throws SQLException {
        int checkNo = evaluation.check().no();
        Instant first = expected.getFirst().scheduledAt();
        Instant last = expected.getLast().scheduledAt();
        Map<Instant, List<Attempt>> reported = attempts.between(connection, checkNo, first, last);
        Replay replay = new Replay(before(connection, evaluation.check(), first, lastSlot));
        for (ExpectedSlot slot : expected) {
            List<Attempt> found = reported.getOrDefault(slot.scheduledAt(), List.of());
            replay.add(Slot.decide(slot, found, evaluation.isFinal(slot.scheduledAt())), true);
        }
        slots.insert(connection, checkNo, replay.changed());
        states.patch(connection, checkNo, replay.patch(), evaluation.now());
        return new CheckChange(replay.patch().from(), evaluation.end(last), Decided.fresh(replay.changed()));
    }

    private List<Slot> before(Connection connection, Check check, Instant first, @Nullable Instant lastSlot)
            throws SQLException {
        return lastSlot == null
                ? List.of()
                : slots.between(
                        connection, check.no(), check.history().back(first, Replay.CONTEXT), lastSlot, Replay.CONTEXT);
    }
}
