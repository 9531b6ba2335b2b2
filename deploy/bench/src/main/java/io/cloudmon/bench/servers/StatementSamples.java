package io.cloudmon.bench.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Where PostgreSQL's time goes, by looking again and again at what other connections do. */
public final class StatementSamples {
    private static final String LOOK = """
            SELECT CASE WHEN state = 'active' THEN regexp_replace(left(ltrim(query), 70), '\\s+', ' ', 'g')
                        ELSE state || ', waits for the application' END
                   || coalesce(' [' || nullif(wait_event, 'ClientRead') || ']', '')
            FROM pg_stat_activity
            WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND state <> 'idle'""";

    private final Map<String, Integer> seen = new HashMap<>();
    private int looks;

    /** Looks once. */
    public void look(Connection connection) throws SQLException {
        looks++;
        try (PreparedStatement query = connection.prepareStatement(LOOK);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                seen.merge(row.getString(1), 1, Integer::sum);
            }
        }
    }

    /** Prints what was seen most, with its share of all looks. */
    public void print() {
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(12)
                .forEach(entry ->
                        System.out.printf("  %5.1f %%  %s%n", 100.0 * entry.getValue() / looks, entry.getKey()));
    }
}
