package io.cloudmon.ingest.verdict;

import io.cloudmon.ingest.partition.CheckPartition;
import io.cloudmon.ingest.partition.OwnedPartitions;
import io.cloudmon.ingest.verdict.ReadyChecks.Candidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds the owned checks that may have slots to decide: those with new results, and those whose deadline has passed. */
@ApplicationScoped
public class Candidates {
    private final OwnedPartitions partitions;
    private final DirtySlots dirtySlots;
    private final CheckProgress progress;
    private final VerdictConfig config;
    private final AtomicReference<@Nullable DirtySlot> cursor = new AtomicReference<>();

    Candidates(OwnedPartitions partitions, DirtySlots dirtySlots, CheckProgress progress, VerdictConfig config) {
        this.partitions = partitions;
        this.dirtySlots = dirtySlots;
        this.progress = progress;
        this.config = config;
    }

    /** Those with new results: a page of them, the next page the next time, so that none is left out for long. */
    public List<Candidate> withNewResults(Connection connection) throws SQLException {
        Set<Integer> owned = partitions.owned();
        if (owned.isEmpty()) {
            return List.of();
        }
        boolean deadlines = partitions.caughtUp();
        List<DirtySlot> page = dirtySlots.page(connection, owned, cursor.get(), config.maxDirty());
        cursor.set(page.size() < config.maxDirty() ? null : page.getLast());
        Map<Integer, Candidate> candidates = new LinkedHashMap<>();
        for (DirtySlot dirty : page) {
            candidates.putIfAbsent(
                    dirty.checkNo(), new Candidate(dirty.checkNo(), dirty.partition(), dirty.scheduledAt(), deadlines));
        }
        return List.copyOf(candidates.values());
    }

    /** Those with a slot that nobody may have reported in time; none while results may still wait in the topic. */
    public List<Candidate> pastDeadline(Connection connection, Instant now) throws SQLException {
        Set<Integer> owned = partitions.owned();
        int count = partitions.count();
        if (owned.isEmpty() || count == 0 || !partitions.caughtUp()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        progress.due(connection, now).forEach((checkNo, id) -> {
            int partition = CheckPartition.of(id, count);
            if (owned.contains(partition)) {
                candidates.add(new Candidate(checkNo, partition, null, true));
            }
        });
        return candidates;
    }
}
