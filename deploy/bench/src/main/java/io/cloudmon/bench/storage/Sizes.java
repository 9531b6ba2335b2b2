package io.cloudmon.bench.storage;

import io.cloudmon.bench.servers.Database;
import java.sql.SQLException;

/** Sizes on disk with indexes, TOAST and free-space maps; of a partitioned table those of its partitions. */
record Sizes(Database database) {

    long bytes(String table) throws SQLException {
        return database.number(
                "SELECT sum(pg_total_relation_size(relid)) FROM pg_partition_tree('measurement.%s')".formatted(table));
    }

    long indexBytes(String table) throws SQLException {
        return database.number(
                "SELECT sum(pg_indexes_size(relid)) FROM pg_partition_tree('measurement.%s') WHERE isleaf"
                        .formatted(table));
    }

    long rows(String table) throws SQLException {
        return database.number("SELECT count(*) FROM measurement." + table);
    }

    long perRow(String table) throws SQLException {
        return Math.ceilDiv(bytes(table), rows(table));
    }
}
