package io.cloudmon.ingest.storage;

import io.cloudmon.ingest.storage.PartitionedTable.Partition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Drops partitions whose last day lies behind the retention. Nothing is deleted row by row, so nothing needs vacuuming. */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    /** A partition outlives the retention by a day, so that a result accepted a moment ago still finds it. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private final DataSource database;
    private final StorageConfig config;
    private final Partitions partitions;
    private final Clock clock;

    public Retention(DataSource database, StorageConfig config, Partitions partitions, Clock clock) {
        this.database = database;
        this.config = config;
        this.partitions = partitions;
        this.clock = clock;
    }

    /** The oldest {@code scheduled_at} that is still accepted. */
    public Instant oldestAccepted() {
        return clock.instant().minus(config.rawRetention());
    }

    /** Drops what is due. */
    void apply() throws SQLException {
        drop(PartitionedTable.CHECK_RESULT, config.rawRetention());
        drop(PartitionedTable.SLOT, config.slotRetention());
        drop(PartitionedTable.ROLLUP_15M, config.rollupRetention());
    }

    private void drop(PartitionedTable table, Duration kept) throws SQLException {
        LocalDate cutoff = LocalDate.ofInstant(clock.instant().minus(kept).minus(MARGIN), ZoneOffset.UTC);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            for (Stored stored : stored(connection, table)) {
                if (!stored.partition().end().isAfter(cutoff)) {
                    drop(connection, stored);
                }
            }
        }
    }

    /** Detaches first, without locking readers of the other partitions out; finishes what a crash left half done. */
    private void drop(Connection connection, Stored stored) throws SQLException {
        String parent = "measurement." + stored.partition().of().table();
        String name = stored.partition().name();
        try (Statement statement = connection.createStatement()) {
            if (stored.attached()) {
                String how = stored.detaching() ? "FINALIZE" : "CONCURRENTLY";
                statement.execute("ALTER TABLE " + parent + " DETACH PARTITION measurement." + name + " " + how);
            }
            statement.execute("DROP TABLE IF EXISTS measurement." + name);
        }
        partitions.forget(name);
        LOG.infov("dropped partition {0}, beyond its retention", name);
    }

    private static List<Stored> stored(Connection connection, PartitionedTable table) throws SQLException {
        String sql = """
                SELECT c.relname, i.inhrelid IS NOT NULL, coalesce(i.inhdetachpending, false)
                FROM pg_class c
                LEFT JOIN pg_inherits i ON i.inhrelid = c.oid
                WHERE c.relnamespace = 'measurement'::regnamespace AND c.relkind = 'r' AND starts_with(c.relname, ?)
                ORDER BY c.relname""";
        List<Stored> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table.table() + "_");
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    boolean attached = row.getBoolean(2);
                    boolean detaching = row.getBoolean(3);
                    table.parse(row.getString(1))
                            .ifPresent(partition -> found.add(new Stored(partition, attached, detaching)));
                }
            }
        }
        return found;
    }

    private record Stored(Partition partition, boolean attached, boolean detaching) {}
}
