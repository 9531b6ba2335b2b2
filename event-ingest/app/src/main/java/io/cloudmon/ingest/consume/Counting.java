package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.dlq.DeadLetters;
import io.cloudmon.ingest.dlq.DeadLetters.Refused;
import io.cloudmon.ingest.partition.FencedException;
import io.cloudmon.ingest.partition.OffsetStore;
import io.cloudmon.ingest.rollup.Rollups;
import io.cloudmon.ingest.rollup.StaleRollupException;
import io.cloudmon.ingest.topics.PublishException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The transaction that counts: results, roll-ups, latest results, dirty slots and offsets become true together.
 *
 * <p>The offset rows are locked first. A former owner is fenced before it has done any work, and a new owner waits for a
 * running batch instead of making it futile. Refused records are on the dead-letter topic before the offsets move.
 */
@ApplicationScoped
class Counting {
    private final Transactions transactions;
    private final OffsetStore offsets;
    private final Rollups rollups;
    private final DeadLetters deadLetters;
    private final IngestMetrics metrics;
    private final ResultTable table = new ResultTable();

    Counting(
            Transactions transactions,
            OffsetStore offsets,
            Rollups rollups,
            DeadLetters deadLetters,
            IngestMetrics metrics) {
        this.transactions = transactions;
        this.offsets = offsets;
        this.rollups = rollups;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** Counts the rows of these slices, all or nothing. */
    void count(Batch batch, List<Slice> slices, List<ResultRow> rows)
            throws SQLException, PublishException, FencedException, StaleRollupException {
        long start = System.nanoTime();
        Connection connection = transactions.begin();
        boolean committed = false;
        try {
            if (!hold(connection, batch, slices)) {
                return;
            }
            int inserted = insert(connection, rows);
            publish(batch, slices);
            for (Slice slice : slices) {
                offsets.advance(connection, slice.claim(), slice.end());
            }
            connection.commit();
            committed = true;
            slices.forEach(batch::done);
            metrics.committed(slices, rows.size(), inserted, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            if (!committed) {
                rollups.forget();
            }
            transactions.end(connection);
        }
    }

    /**
     * Locks the slices' offsets. A slice that is already at its end was committed by an attempt whose answer was lost:
     * it is done, and the others have to be looked at anew.
     */
    private boolean hold(Connection connection, Batch batch, List<Slice> slices) throws SQLException, FencedException {
        List<Slice> committed = new ArrayList<>();
        for (Slice slice : slices) {
            long stored = offsets.hold(connection, slice.claim());
            if (stored != slice.claim().position() && stored == slice.end()) {
                committed.add(slice);
            }
        }
        committed.forEach(batch::done);
        return committed.isEmpty();
    }

    private int insert(Connection connection, List<ResultRow> rows) throws SQLException, StaleRollupException {
        if (rows.isEmpty()) {
            return 0;
        }
        List<ResultRow> inserted = table.insert(connection, distinct(rows));
        rollups.add(connection, inserted.stream().map(ResultRow::sample).toList());
        return inserted.size();
    }

    private void publish(Batch batch, List<Slice> slices) throws PublishException {
        List<Refused> waiting = batch.unpublished(slices);
        if (!waiting.isEmpty()) {
            deadLetters.publish(waiting);
            batch.published(waiting);
            metrics.refused(waiting);
        }
    }

    /** The first of those with the same key. */
    private static List<ResultRow> distinct(List<ResultRow> rows) {
        Set<ResultRow.Key> seen = HashSet.newHashSet(rows.size());
        return rows.stream().filter(row -> seen.add(row.key())).toList();
    }
}
