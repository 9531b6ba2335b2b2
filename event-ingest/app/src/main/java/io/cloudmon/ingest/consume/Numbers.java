package io.cloudmon.ingest.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that stand for checks, locations and agents' boots in the large tables.
 *
 * <p>A number never changes its meaning, so what was once looked up stays right; what was not found is looked up again
 * the next time. Used by one thread at a time.
 */
@ApplicationScoped
class Numbers {
    private final DataSource database;
    private final Map<String, Integer> checks = new HashMap<>();
    private final Map<String, Integer> locations = new HashMap<>();
    private final Map<Boot, Integer> boots = new HashMap<>();

    Numbers(DataSource database) {
        this.database = database;
    }

    /** Looks up what the results name and is not known yet; boots seen for the first time get their number here. */
    void learn(Collection<Decoded> results) throws SQLException {
        Set<String> newChecks = new HashSet<>();
        Set<String> newLocations = new HashSet<>();
        Set<Boot> newBoots = new HashSet<>();
        for (Decoded decoded : results) {
            addIfUnknown(newChecks, checks, decoded.result().checkId());
            addIfUnknown(newLocations, locations, decoded.result().location());
            addIfUnknown(newBoots, boots, Boot.of(decoded));
        }
        if (newChecks.isEmpty() && newLocations.isEmpty() && newBoots.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            read(connection, "check_definition", newChecks, checks);
            read(connection, "location", newLocations, locations);
            for (Boot boot : newBoots) {
                boots.put(boot, number(connection, boot));
            }
        }
    }

    @Nullable
    Integer check(Decoded decoded) {
        return checks.get(decoded.result().checkId());
    }

    @Nullable
    Integer location(Decoded decoded) {
        return locations.get(decoded.result().location());
    }

    /** The number of the boot that sent a result; {@link #learn} must have seen it. */
    int boot(Decoded decoded) {
        Integer number = boots.get(Boot.of(decoded));
        if (number == null) {
            throw new IllegalStateException("boot of " + decoded.result().agentId() + " was not learned");
        }
        return number;
    }

    private static <T> void addIfUnknown(Set<T> unknown, Map<T, Integer> known, T id) {
        if (!known.containsKey(id)) {
            unknown.add(id);
        }
    }

    private static void read(Connection connection, String table, Set<String> ids, Map<String, Integer> known)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        String sql = "SELECT id, no FROM measurement." + table + " WHERE id = ANY (?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString(1), row.getInt(2));
                }
            }
        }
    }

    private static int number(Connection connection, Boot boot) throws SQLException {
        String sql = "INSERT INTO measurement.agent_boot AS b (agent_id, boot_id) VALUES (?, ?)"
                + " ON CONFLICT (agent_id, boot_id) DO UPDATE SET boot_id = b.boot_id RETURNING no";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, boot.agentId());
            upsert.setObject(2, boot.bootId());
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private record Boot(String agentId, UUID bootId) {
        static Boot of(Decoded decoded) {
            return new Boot(decoded.result().agentId(), decoded.result().agentBootId());
        }
    }
}
