package io.cloudmon.ingest.rollup;

import io.cloudmon.ingest.rollup.RollupStore.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds counted results to their roll-ups, in the transaction that counts them.
 *
 * <p>Recently written roll-ups are kept in memory, so that a busy bucket is written but not read by each batch. The
 * database decides whether the memory was right: a roll-up that another instance has changed since is not written.
 * Used by one thread at a time.
 */
@ApplicationScoped
public class Rollups {
    private static final int REMEMBERED = 50_000;

    private final RollupStore store = new RollupStore();
    private final Map<RollupKey, Rollup> remembered = new LinkedHashMap<>(1_024, 0.75f, true);

    /**
     * Adds samples. After a transaction that did not commit, call {@link #forget()} before the next one.
     *
     * @throws StaleRollupException when another writer came between; the transaction must be rolled back and repeated
     */
    public void add(Connection connection, List<Sample> samples) throws SQLException, StaleRollupException {
        if (samples.isEmpty()) {
            return;
        }
        Map<RollupKey, List<Sample>> groups = group(samples);
        store.prepare(connection);
        recall(connection, groups);
        List<Changed> changed = new ArrayList<>(groups.size());
        groups.forEach((key, group) -> changed.add(add(key, group)));
        if (store.write(connection, changed) != changed.size()) {
            throw new StaleRollupException();
        }
        trim();
    }

    /** Forgets what was remembered, because it was not committed. */
    public void forget() {
        remembered.clear();
    }

    private static Map<RollupKey, List<Sample>> group(List<Sample> samples) {
        Map<RollupKey, List<Sample>> groups = new LinkedHashMap<>();
        for (Sample sample : samples) {
            groups.computeIfAbsent(sample.key(), key -> new ArrayList<>()).add(sample);
        }
        return groups;
    }

    private void recall(Connection connection, Map<RollupKey, List<Sample>> groups) throws SQLException {
        List<RollupKey> unknown = groups.keySet().stream()
                .filter(key -> !remembered.containsKey(key))
                .toList();
        if (!unknown.isEmpty()) {
            remembered.putAll(store.read(connection, unknown));
        }
    }

    private Changed add(RollupKey key, List<Sample> group) {
        Rollup rollup = remembered.computeIfAbsent(key, absent -> new Rollup());
        rollup.add(group);
        return new Changed(key, rollup);
    }

    private void trim() {
        var eldest = remembered.keySet().iterator();
        for (int surplus = remembered.size() - REMEMBERED; surplus > 0; surplus--) {
            eldest.next();
            eldest.remove();
        }
    }
}
