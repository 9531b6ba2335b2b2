package io.cloudmon.ingest.alert;

import io.cloudmon.ingest.outbox.RecordOutbox;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.wire.BurnAlertChange;
import io.cloudmon.wire.BurnAlertEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** The alerts that have ever fired, and the way of their changes to the topic. */
@ApplicationScoped
class AlertLog {
    static final String FIRING = "firing";
    static final String RESOLVED = "resolved";

    private final RecordOutbox outbox;

    AlertLog(RecordOutbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Which alert.
     *
     * @param slo the SLO's id
     * @param rule the rule's name
     */
    record Key(String slo, String rule) {}

    /**
     * An alert as it was at its last change.
     *
     * @param firing whether it fires
     * @param sequence counts its changes
     * @param severity as it was
     * @param factor as it was
     * @param longSeconds length of its long window
     * @param shortSeconds length of its short window
     */
    record Stored(boolean firing, long sequence, String severity, double factor, long longSeconds, long shortSeconds) {}

    private record Row(Key key, Stored stored) {}

    /** The alerts of a component, locked until the transaction ends. */
    Map<Key, Stored> ofComponent(Connection connection, int componentNo) throws SQLException {
        return Sql.query(
                        connection,
                        """
                        SELECT a.slo_id, a.rule, a.state, a.sequence, a.severity, a.factor, a.long_s, a.short_s
                        FROM measurement.burn_alert a JOIN measurement.slo s ON s.id = a.slo_id
                        WHERE s.component_no = ? FOR UPDATE OF a
                        """,
                        row -> new Row(
                                new Key(row.getString("slo_id"), row.getString("rule")),
                                new Stored(
                                        row.getString("state").equals(FIRING),
                                        row.getLong("sequence"),
                                        row.getString("severity"),
                                        row.getDouble("factor"),
                                        row.getLong("long_s"),
                                        row.getLong("short_s"))),
                        componentNo)
                .stream()
                .collect(Collectors.toMap(Row::key, Row::stored));
    }

    /** Notes a change and publishes it when the caller's transaction commits. */
    void write(Connection connection, BurnAlertChange change) throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO measurement.burn_alert (slo_id, rule, state, since, decided_at, sequence, severity, factor,
                    long_s, long_samples, long_failures, long_burn, short_s, short_samples, short_failures, short_burn,
                    budget_left, cause)
                VALUES (?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (slo_id, rule) DO UPDATE
                SET state = excluded.state, since = excluded.since, decided_at = excluded.decided_at,
                    sequence = excluded.sequence, severity = excluded.severity, factor = excluded.factor,
                    long_s = excluded.long_s, long_samples = excluded.long_samples,
                    long_failures = excluded.long_failures, long_burn = excluded.long_burn,
                    short_s = excluded.short_s, short_samples = excluded.short_samples,
                    short_failures = excluded.short_failures, short_burn = excluded.short_burn,
                    budget_left = excluded.budget_left, cause = excluded.cause
                """,
                change.slo(),
                change.rule(),
                change.state(),
                change.since(),
                change.decidedAt(),
                change.sequence(),
                change.severity(),
                change.factor(),
                change.longWindow().lengthS(),
                change.longWindow().samples(),
                change.longWindow().failures(),
                change.longWindow().burn(),
                change.shortWindow().lengthS(),
                change.shortWindow().samples(),
                change.shortWindow().failures(),
                change.shortWindow().burn(),
                change.budgetLeft(),
                change.cause());
        outbox.add(connection, BurnAlertEvents.write(change));
    }
}
