package io.cloudmon.ingest.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.State;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.StatePeriod;
import io.cloudmon.wire.ComponentStatus.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The availability records of components. */
@ApplicationScoped
public class AvailabilityRecords {
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The records that hold at {@code from} or begin after it, in the order of time. */
    List<AvailabilityRecord> from(Connection connection, int componentNo, Instant from) throws SQLException {
        return Sql.query(connection, """
                SELECT lower(period) AS since, state, decided_at, evidence
                FROM measurement.availability_record
                WHERE component_no = ? AND period && tstzrange(?, NULL)
                ORDER BY lower(period)
                """, this::row, componentNo, from);
    }

    /** The periods of a component inside the interval, clipped to it. */
    public List<StatePeriod> within(Connection connection, int componentNo, Interval interval) throws SQLException {
        return Sql.query(
                connection,
                """
                SELECT lower(clipped) AS starts_at, upper(clipped) AS ends_at, state
                FROM measurement.availability_record,
                     LATERAL (SELECT period * tstzrange(?, ?) AS clipped) AS part
                WHERE component_no = ? AND period && tstzrange(?, ?)
                ORDER BY lower(clipped)
                """,
                row -> new StatePeriod(
                        new Interval(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
                        Sql.constant(row, "state", State.class)),
                interval.start(),
                interval.end(),
                componentNo,
                interval.start(),
                interval.end());
    }

    /** Replaces all records of a component that begin at {@code from} or later. */
    void replaceFrom(Connection connection, int componentNo, Instant from, List<AvailabilityRecord> records)
            throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM measurement.availability_record WHERE component_no = ? AND lower(period) >= ?",
                componentNo,
                from);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            AvailabilityRecord record = records.get(i);
            Instant end = i + 1 < records.size() ? records.get(i + 1).since() : null;
            rows.add(new @Nullable Object[] {
                componentNo, record.since(), end, record.state(), record.decidedAt(), write(record.evidence())
            });
        }
        Sql.batch(connection, """
                INSERT INTO measurement.availability_record (component_no, period, state, decided_at, evidence)
                VALUES (?, tstzrange(?, ?), ?::measurement.state, ?, ?::jsonb)
                """, rows);
    }

    /** Ends the last record of a component that is measured no more; nothing is said of the time after {@code end}. */
    void end(Connection connection, int componentNo, Instant end) throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM measurement.availability_record WHERE component_no = ? AND lower(period) >= ?",
                componentNo,
                end);
        Sql.update(connection, """
                UPDATE measurement.availability_record SET period = tstzrange(lower(period), ?)
                WHERE component_no = ? AND upper_inf(period)
                """, end, componentNo);
    }

    private AvailabilityRecord row(ResultSet row) throws SQLException {
        return new AvailabilityRecord(
                Sql.instant(row, "since"),
                Sql.constant(row, "state", State.class),
                Sql.instant(row, "decided_at"),
                read(row.getString("evidence")));
    }

    private List<Evidence> read(String text) {
        try {
            return json.readValue(text, EVIDENCE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence is not what ingest writes: " + e.getOriginalMessage(), e);
        }
    }

    private String write(List<Evidence> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence cannot be written as JSON", e);
        }
    }
}
