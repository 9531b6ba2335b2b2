package io.cloudmon.ingest.verdict;

import io.cloudmon.ingest.storage.Partitions;
import io.cloudmon.measurement.schedule.ExpectedSlot;
import io.cloudmon.measurement.verdict.Attempt;
import io.cloudmon.measurement.verdict.SlotReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which slots of a check can be decided: in order, each when all its locations have reported or its deadline has
 * passed; the first that cannot holds up those after it.
 */
@ApplicationScoped
public class ReadyChecks {
    private final Checks checks;
    private final CheckProgress progress;
    private final Attempts attempts;
    private final Partitions partitions;
    private final VerdictConfig config;

    ReadyChecks(Checks checks, CheckProgress progress, Attempts attempts, Partitions partitions, VerdictConfig config) {
        this.checks = checks;
        this.progress = progress;
        this.attempts = attempts;
        this.partitions = partitions;
        this.config = config;
    }

    /** What can be decided of these candidates at {@code now}, and readies the tables for it. */
    public List<CheckWork> of(Connection connection, List<Candidate> candidates, Instant now) throws SQLException {
        List<Integer> numbers = candidates.stream().map(Candidate::checkNo).toList();
        Map<Integer, Instant> lastSlots = progress.lastSlots(connection, numbers);
        Map<Integer, Check> known = new HashMap<>();
        checks.byNumber(connection, numbers).forEach(check -> known.put(check.no(), check));
        List<CheckWork> work = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Check check = known.get(candidate.checkNo());
            if (check != null) {
                work(connection, candidate, check, lastSlots.get(check.no()), now)
                        .ifPresent(work::add);
            }
        }
        return work;
    }

    private Optional<CheckWork> work(
            Connection connection, Candidate candidate, Check check, @Nullable Instant lastSlot, Instant now)
            throws SQLException {
        Instant from = lastSlot == null ? Instant.EPOCH : lastSlot.plusNanos(1_000);
        List<ExpectedSlot> due = check.history().slots(from, now, config.maxSlots());
        List<ExpectedSlot> decidable = decidable(connection, check, due, candidate.deadlines(), now);
        if (!decidable.isEmpty()) {
            partitions.ensure(days(decidable));
            Instant until = decidable.getLast().scheduledAt();
            return Optional.of(new CheckWork(check, candidate.partition(), until));
        }
        if (check.isOver(lastSlot)) {
            return Optional.of(new CheckWork(check, candidate.partition(), now));
        }
        Instant dirty = candidate.earliestDirty();
        return lastSlot == null || dirty == null || dirty.isAfter(lastSlot)
                ? Optional.empty()
                : Optional.of(new CheckWork(check, candidate.partition(), lastSlot));
    }

    private List<ExpectedSlot> decidable(
            Connection connection, Check check, List<ExpectedSlot> due, boolean deadlines, Instant now)
            throws SQLException {
        if (due.isEmpty()) {
            return due;
        }
        Map<Instant, List<Attempt>> reported = attempts.between(
                connection,
                check.no(),
                due.getFirst().scheduledAt(),
                due.getLast().scheduledAt());
        return due.stream()
                .takeWhile(slot -> deadlines && !slot.deadline(config.grace()).isAfter(now)
                        || complete(slot, reported.getOrDefault(slot.scheduledAt(), List.of())))
                .toList();
    }

    private static Set<LocalDate> days(List<ExpectedSlot> slots) {
        return slots.stream()
                .map(slot -> LocalDate.ofInstant(slot.scheduledAt(), ZoneOffset.UTC))
                .collect(Collectors.toSet());
    }

    private static boolean complete(ExpectedSlot slot, List<Attempt> attempts) {
        return SlotReports.of(slot.version().locations(), attempts).complete();
    }

    /**
     * A check that may have slots to decide.
     *
     * @param checkNo the check
     * @param partition of the check-results topic
     * @param earliestDirty its earliest slot with new results; null when there is none
     * @param deadlines whether deadlines count: not while results may still wait in the topic
     */
    public record Candidate(
            int checkNo, int partition, @Nullable Instant earliestDirty, boolean deadlines) {}
}
