package io.cloudmon.ingest.verdict;

import io.cloudmon.measurement.schedule.ExpectedSlot;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides the slots of one check inside the caller's transaction, the late ones first. */
@ApplicationScoped
public class CheckEvaluator {
    private final DirtySlots dirtySlots;
    private final CheckProgress progress;
    private final LateSlots lateSlots;
    private final FreshSlots freshSlots;
    private final VerdictConfig config;

    CheckEvaluator(
            DirtySlots dirtySlots,
            CheckProgress progress,
            LateSlots lateSlots,
            FreshSlots freshSlots,
            VerdictConfig config) {
        this.dirtySlots = dirtySlots;
        this.progress = progress;
        this.lateSlots = lateSlots;
        this.freshSlots = freshSlots;
        this.config = config;
    }

    /** Decides what the work names, and returns which part of the check's history it touched; none when nothing differs. */
    public Optional<CheckChange> evaluate(Connection connection, CheckWork work, Instant now) throws SQLException {
        Check check = work.check();
        Instant lastSlot = progress.lastSlots(connection, List.of(check.no())).get(check.no());
        List<Instant> taken = dirtySlots.take(connection, work.partition(), check.no(), work.until());
        Evaluation evaluation = new Evaluation(check, now, now.minus(config.finality()));
        Optional<CheckChange> late =
                lastSlot == null ? Optional.empty() : lateSlots.evaluate(connection, evaluation, taken, lastSlot);
        Optional<CheckChange> fresh = fresh(connection, evaluation, lastSlot, work.until());
        return Stream.of(late, seen(evaluation, taken, lastSlot), fresh)
                .flatMap(Optional::stream)
                .reduce(CheckChange::and);
    }

    /** The decided slots that got results: a flag may see what no verdict shows, such as another status. */
    private static Optional<CheckChange> seen(Evaluation evaluation, List<Instant> taken, @Nullable Instant lastSlot) {
        return taken.stream()
                .filter(slot -> lastSlot != null && !slot.isAfter(lastSlot))
                .map(slot -> new CheckChange(slot, evaluation.end(slot)))
                .reduce(CheckChange::and);
    }

    private Optional<CheckChange> fresh(
            Connection connection, Evaluation evaluation, @Nullable Instant lastSlot, Instant until)
            throws SQLException {
        Check check = evaluation.check();
        List<ExpectedSlot> slots = lastSlot == null
                ? check.history().slots(Instant.EPOCH, until, config.maxSlots())
                : check.history().slots(lastSlot.plusNanos(1_000), until, config.maxSlots());
        if (slots.isEmpty()) {
            return over(connection, check, lastSlot);
        }
        CheckChange change = freshSlots.evaluate(connection, evaluation, slots, lastSlot);
        Instant last = slots.getLast().scheduledAt();
        progress.advance(
                connection,
                check,
                last,
                check.history()
                        .after(last)
                        .map(next -> next.deadline(config.grace()))
                        .orElse(null));
        return Optional.of(change);
    }

    /** Looks no more for slots of a check that is over, and lets its component see that it is. */
    private Optional<CheckChange> over(Connection connection, Check check, @Nullable Instant lastSlot)
            throws SQLException {
        if (lastSlot == null || !check.isOver(lastSlot)) {
            return Optional.empty();
        }
        progress.advance(connection, check, lastSlot, null);
        return Optional.of(new CheckChange(lastSlot, lastSlot.plusNanos(1_000)));
    }

    /**
     * What an evaluation goes by.
     *
     * @param check the check
     * @param now the time
     * @param finalBefore slots before it are final
     */
    record Evaluation(Check check, Instant now, Instant finalBefore) {

        boolean isFinal(Instant slot) {
            return slot.isBefore(finalBefore);
        }

        Instant end(Instant slot) {
            return check.history()
                    .after(slot)
                    .map(ExpectedSlot::scheduledAt)
                    .orElseGet(() -> slot.plus(check.history().longestIntervalFrom(slot)));
        }
    }
}
