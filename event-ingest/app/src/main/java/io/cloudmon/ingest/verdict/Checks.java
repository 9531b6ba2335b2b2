package io.cloudmon.ingest.verdict;

import io.cloudmon.measurement.schedule.CheckHistory;
import io.cloudmon.measurement.schedule.CheckVersion;
import io.cloudmon.measurement.schedule.Effect;
import io.cloudmon.measurement.verdict.Quorum;
import io.cloudmon.result.SlotGrid;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads checks with their version history. */
@ApplicationScoped
public class Checks {
    private static final String SELECT = """
            SELECT d.no, d.id, d.component_no, v.version, v.valid_from, v.valid_to, v.interval_us, v.offset_us,
                   v.timeout_us, v.attempts, v.min_reporting, v.min_failing, v.effect,
                   ARRAY(SELECT l.id FROM measurement.location l WHERE l.no = ANY (v.location_nos)) AS locations
            FROM measurement.check_definition d
            JOIN measurement.check_version v ON v.check_no = d.no
            """;

    /** The checks with these numbers. */
    public List<Check> byNumber(Connection connection, Collection<Integer> numbers) throws SQLException {
        return checks(
                Sql.query(connection, SELECT + "WHERE d.no = ANY (?)", Checks::row, Sql.ints(connection, numbers)));
    }

    /** All checks a component has or had. */
    public List<Check> ofComponent(Connection connection, int componentNo) throws SQLException {
        return checks(Sql.query(connection, SELECT + "WHERE d.component_no = ?", Checks::row, componentNo));
    }

    private record Row(int no, String id, int componentNo, CheckVersion version) {}

    private static List<Check> checks(List<Row> rows) {
        Map<Integer, List<Row>> byCheck =
                rows.stream().collect(Collectors.groupingBy(Row::no, LinkedHashMap::new, Collectors.toList()));
        return byCheck.values().stream().map(Checks::check).toList();
    }

    private static Check check(List<Row> rows) {
        Row one = rows.getFirst();
        CheckHistory history = new CheckHistory(rows.stream().map(Row::version).toList());
        return new Check(one.no(), one.id(), one.componentNo(), history);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getInt("no"), row.getString("id"), row.getInt("component_no"), version(row));
    }

    private static CheckVersion version(ResultSet row) throws SQLException {
        return new CheckVersion(
                row.getInt("version"),
                Sql.instant(row, "valid_from"),
                Sql.nullableInstant(row, "valid_to"),
                new SlotGrid(micros(row, "interval_us"), micros(row, "offset_us")),
                micros(row, "timeout_us"),
                row.getInt("attempts"),
                new Quorum(row.getInt("min_reporting"), row.getInt("min_failing")),
                Sql.constant(row, "effect", Effect.class),
                Set.of((String[]) row.getArray("locations").getArray()));
    }

    private static Duration micros(ResultSet row, String column) throws SQLException {
        return Duration.of(row.getLong(column), ChronoUnit.MICROS);
    }
}
