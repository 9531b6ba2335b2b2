package io.cloudmon.ingest.storage;

import io.cloudmon.ingest.storage.PartitionedTable.Partition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Makes partitions on demand; knows which exist, so that asking for one that does costs nothing. */
@ApplicationScoped
public class Partitions {
    private static final Logger LOG = Logger.getLogger(Partitions.class);

    /** Serialises the makers; any number that nothing else in this database locks. */
    private static final long LOCK = 0x636c_6f75_646d_6f6eL;

    private final DataSource database;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public Partitions(DataSource database) {
        this.database = database;
    }

    /** Makes the partitions of results, slots and roll-ups that hold these UTC days, where they are absent. */
    public void ensure(Collection<LocalDate> days) throws SQLException {
        List<Partition> absent = new ArrayList<>();
        for (LocalDate day : days) {
            Arrays.stream(PartitionedTable.values())
                    .map(table -> table.partition(day))
                    .filter(partition -> !known.contains(partition.name()))
                    .forEach(absent::add);
        }
        if (!absent.isEmpty()) {
            make(absent.stream().distinct().toList());
        }
    }

    /** Forgets what was dropped. */
    void forget(String name) {
        known.remove(name);
    }

    private void make(List<Partition> partitions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                for (Partition partition : partitions) {
                    makeIfAbsent(connection, partition);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
        partitions.forEach(partition -> known.add(partition.name()));
    }

    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    private static void makeIfAbsent(Connection connection, Partition partition) throws SQLException {
        if (!exists(connection, partition.name())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(partition.createSql());
            }
            LOG.infov("made partition {0}", partition.name());
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            select.setString(1, "measurement." + name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
