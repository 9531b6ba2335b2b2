package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.exclusion.Exclusions;
import io.cloudmon.ingest.health.ComponentHealth;
import io.cloudmon.ingest.health.HealthDefinition;
import io.cloudmon.ingest.health.HealthVersions;
import io.cloudmon.ingest.health.SampleReader;
import io.cloudmon.ingest.partition.CheckPartition;
import io.cloudmon.ingest.storage.Partitions;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.ingest.verdict.VerdictParts;
import io.cloudmon.result.SlotGrid;
import io.cloudmon.wire.ComponentStatus;
import io.cloudmon.wire.ComponentStatusCodec;
import io.cloudmon.wire.MalformedMessageException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A database with a catalogue, results that arrive as the consumer would write them, and the evaluation over them. */
public final class World {
    public final MovableClock clock;
    public final Ownership ownership = new Ownership();
    public final DataSource dataSource;
    public final VerdictParts verdicts;
    public final AvailabilityRecords records = new AvailabilityRecords();
    public final AvailabilityChanges changes = new AvailabilityChanges();
    public final Exclusions exclusions = new Exclusions();
    public final ComponentProgress progress;
    public final ChangedDays changedDays;
    public final EvaluationPass pass;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    public World(Instant now) throws SQLException {
        this(now, Map.of());
    }

    public World(Instant now, Map<String, String> settings) throws SQLException {
        clock = new MovableClock(now);
        dataSource = TestDatabase.emptied().dataSource();
        verdicts = new VerdictParts(dataSource, ownership, changes, settings);
        progress = new ComponentProgress(verdicts.progress, verdicts.config);
        ComponentDays days = new ComponentDays(records, exclusions);
        RecordWriter writer = new RecordWriter(
                verdicts.states,
                records,
                new EvidenceReader(verdicts.slots, verdicts.attempts),
                new StatusAnnouncer(this::send),
                changes);
        ComponentEvaluator evaluator = new ComponentEvaluator(
                verdicts.transactions,
                ownership,
                verdicts.checks,
                verdicts.evaluator,
                new ComponentHealth(new HealthVersions(), new SampleReader()),
                writer,
                records,
                progress,
                days);
        changedDays = new ChangedDays(verdicts.transactions, progress, days);
        pass = new EvaluationPass(
                verdicts.candidates,
                verdicts.readyChecks,
                evaluator,
                verdicts.finality,
                verdicts.transactions,
                new VerdictMetrics(meters, clock),
                clock);
        catalogue();
    }

    private void send(Connection connection, String topic, String key, byte[] value) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO measurement.outbox (topic, key, value, created_at) VALUES (?, ?, ?, ?)",
                topic,
                key,
                value,
                clock.instant());
    }

    private void catalogue() throws SQLException {
        update("INSERT INTO measurement.provider VALUES ('nimbus', 'Nimbus', NULL, 0, NULL)");
        update("INSERT INTO measurement.region VALUES ('nimbus', 'eu', 'Europe', 'Europe/Berlin', 0, NULL)");
        for (String location : List.of("a", "b", "c")) {
            update(
                    "INSERT INTO measurement.location (id, name, allow_private) VALUES (?, ?, false)",
                    location,
                    location);
        }
    }

    public void component(String id) throws SQLException {
        update("""
                INSERT INTO measurement.component (id, provider_id, region_id, name, type, category, position, created_at)
                VALUES (?, 'nimbus', 'eu', ?, 'compute', 'Compute', 0, ?)
                """, id, id, clock.instant());
    }

    public void check(String id, String component, Duration interval, int attempts, String effect, String... locations)
            throws SQLException {
        update("""
                INSERT INTO measurement.check_definition (id, component_no, created_at)
                SELECT ?, no, ? FROM measurement.component WHERE id = ?
                """, id, clock.instant(), component);
        version(id, 1, interval, attempts, effect, locations);
    }

    public void version(String id, int version, Duration interval, int attempts, String effect, String... locations)
            throws SQLException {
        end(id);
        try (Connection connection = dataSource.getConnection()) {
            Sql.update(
                    connection,
                    """
                    INSERT INTO measurement.check_version
                    SELECT d.no, ?, ?, NULL, ?, ?, 1000000, ?, ?, 1, ?,
                           ARRAY(SELECT l.no FROM measurement.location l WHERE l.id = ANY (?)), '{}'
                    FROM measurement.check_definition d WHERE d.id = ?
                    """,
                    version,
                    clock.instant(),
                    interval.toNanos() / 1_000,
                    SlotGrid.of(id, interval).offset().toNanos() / 1_000,
                    attempts,
                    locations.length >= 3 ? 2 : 1,
                    effect,
                    connection.createArrayOf("text", locations),
                    id);
        }
    }

    /** Ends the version in force, as the catalogue does when it removes or replaces a check. */
    public void end(String id) throws SQLException {
        update("""
                UPDATE measurement.check_version SET valid_to = ? WHERE valid_to IS NULL AND check_no =
                    (SELECT no FROM measurement.check_definition WHERE id = ?)
                """, clock.instant(), id);
    }

    /** Gives a component a health definition from now on, as the catalogue does. */
    public void health(String component, int version, HealthDefinition definition) throws SQLException {
        endHealth(component);
        update("""
                INSERT INTO measurement.health_version (component_no, version, valid_from, definition)
                SELECT no, ?, ?, ?::jsonb FROM measurement.component WHERE id = ?
                """, version, clock.instant(), definition.json(), component);
    }

    /** Ends the health definition in force. */
    public void endHealth(String component) throws SQLException {
        update("""
                UPDATE measurement.health_version SET valid_to = ? WHERE valid_to IS NULL AND component_no =
                    (SELECT no FROM measurement.component WHERE id = ?)
                """, clock.instant(), component);
    }

    /** Takes the results in, each once, and marks the slots of the new ones, as the consumer does. */
    public void arrive(Collection<Result> results) throws SQLException {
        new Partitions(dataSource)
                .ensure(results.stream()
                        .map(result -> LocalDate.ofInstant(result.slot(), ZoneOffset.UTC))
                        .distinct()
                        .toList());
        List<Object[]> rows = new ArrayList<>();
        for (Result result : results) {
            rows.add(new Object[] {
                result.slot(),
                result.slot(),
                result.outcome(),
                result.reason(),
                result.blame(),
                result.attempt(),
                result.attemptsMax(),
                result.status(),
                result.duration() == null ? null : result.duration().toNanos() / 1_000,
                result.check(),
                result.location(),
                CheckPartition.of(result.check(), Ownership.COUNT)
            });
        }
        verdicts.transactions.run(connection -> {
            Sql.batch(connection, """
                    WITH added AS (
                        INSERT INTO measurement.check_result (scheduled_at, started_at, agent_seq, check_no, location_no,
                            agent_boot_no, check_version, outcome, reason, blame, attempt, attempts_max,
                            http_status, duration_us)
                        SELECT ?, ?, 1, d.no, l.no, 1, 1, ?::measurement.outcome, ?::measurement.reason,
                               ?::measurement.blame, ?, ?, ?::smallint, ?::bigint
                        FROM measurement.check_definition d, measurement.location l WHERE d.id = ? AND l.id = ?
                        ON CONFLICT DO NOTHING RETURNING check_no, scheduled_at)
                    INSERT INTO measurement.dirty_slot SELECT ?, check_no, scheduled_at FROM added
                    ON CONFLICT DO NOTHING
                    """, rows);
            return rows.size();
        });
    }

    public void arrive(Result... results) throws SQLException {
        arrive(List.of(results));
    }

    /** Moves the clock and looks at what can be decided. */
    public void passAt(Instant now) throws SQLException {
        clock.set(now);
        pass.results();
        pass.sweep();
    }

    /** The first slot of a check at or after a time. */
    public static Instant slot(String check, Duration interval, Instant time) {
        return SlotGrid.of(check, interval).atOrAfter(time);
    }

    public void update(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Sql.update(connection, sql, values);
        }
    }

    /** All rows of a query, columns joined by blanks. */
    public List<String> rows(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.query(connection, sql, World::text, values);
        }
    }

    private static String text(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getString(i));
        }
        return columns.stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** A component's records: start, end, state. */
    public List<String> recordsOf(String component) throws SQLException {
        return rows("""
                SELECT to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                       coalesce(to_char(ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'open'), state
                FROM measurement_api.availability_record WHERE component_id = ? ORDER BY starts_at
                """, component);
    }

    /** What was announced, in order. */
    public List<ComponentStatus> announced() throws SQLException, MalformedMessageException {
        List<ComponentStatus> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                var rows =
                        connection.createStatement().executeQuery("SELECT value FROM measurement.outbox ORDER BY id")) {
            while (rows.next()) {
                found.add(ComponentStatusCodec.decode(rows.getBytes(1)));
            }
        }
        return found;
    }
}
