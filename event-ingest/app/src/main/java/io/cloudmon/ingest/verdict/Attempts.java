package io.cloudmon.ingest.verdict;

import io.cloudmon.measurement.verdict.Attempt;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the check results of slots. */
@ApplicationScoped
public class Attempts {
    private static final String SELECT = """
            SELECT r.scheduled_at, l.id AS location, r.attempt, r.attempts_max, r.outcome, r.reason, r.blame
            FROM measurement.check_result r JOIN measurement.location l ON l.no = r.location_no
            WHERE r.check_no = ? AND
            """;

    private record Row(Instant scheduledAt, Attempt attempt) {}

    /** A check's attempts in {@code [from, until]} by slot. */
    Map<Instant, List<Attempt>> between(Connection connection, int checkNo, Instant from, Instant until)
            throws SQLException {
        return bySlot(
                Sql.query(connection, SELECT + "r.scheduled_at BETWEEN ? AND ?", Attempts::row, checkNo, from, until));
    }

    /** A check's attempts in these slots. */
    public Map<Instant, List<Attempt>> in(Connection connection, int checkNo, Collection<Instant> slots)
            throws SQLException {
        return slots.isEmpty()
                ? Map.of()
                : bySlot(Sql.query(
                        connection,
                        SELECT + "r.scheduled_at = ANY (?)",
                        Attempts::row,
                        checkNo,
                        Sql.instants(connection, slots)));
    }

    private static Map<Instant, List<Attempt>> bySlot(List<Row> rows) {
        Map<Instant, List<Attempt>> attempts = new HashMap<>();
        rows.forEach(row -> attempts.computeIfAbsent(row.scheduledAt(), _ -> new ArrayList<>())
                .add(row.attempt()));
        return attempts;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(Sql.instant(row, "scheduled_at"), attempt(row));
    }

    /** The attempt in a row of {@code check_result}, whose location stands in column {@code location} by its id. */
    public static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString("location"),
                row.getInt("attempt"),
                row.getInt("attempts_max"),
                Sql.constant(row, "outcome", Outcome.class),
                Sql.nullableConstant(row, "reason", Reason.class),
                Sql.nullableConstant(row, "blame", Blame.class));
    }
}
