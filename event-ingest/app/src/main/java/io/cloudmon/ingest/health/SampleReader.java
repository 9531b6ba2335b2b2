package io.cloudmon.ingest.health;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cloudmon.ingest.verdict.Attempts;
import io.cloudmon.ingest.verdict.Check;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.health.Run;
import io.cloudmon.measurement.health.Sample;
import io.cloudmon.measurement.health.Samples;
import io.cloudmon.measurement.window.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads the check results that flags look at. */
@ApplicationScoped
public class SampleReader {

    private record Row(int checkNo, Run run) {}

    /** The samples of these checks in the slots after the interval's start and before its end. */
    List<Sample> between(Connection connection, Collection<Check> checks, Interval interval) throws SQLException {
        Map<Integer, List<Run>> runs = Sql.query(
                        connection,
                        """
                        SELECT r.check_no, r.scheduled_at, l.id AS location, r.attempt, r.attempts_max, r.outcome,
                               r.reason, r.blame, r.http_status, r.duration_us
                        FROM measurement.check_result r JOIN measurement.location l ON l.no = r.location_no
                        WHERE r.check_no = ANY (?) AND r.scheduled_at > ? AND r.scheduled_at < ?
                        """,
                        SampleReader::row,
                        Sql.ints(connection, checks.stream().map(Check::no).toList()),
                        interval.start(),
                        interval.end())
                .stream()
                .collect(groupingBy(Row::checkNo, mapping(Row::run, toList())));
        return checks.stream()
                .flatMap(check ->
                        Samples.of(check.id(), check.history(), runs.getOrDefault(check.no(), List.of())).stream())
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        Long micros = row.getObject("duration_us", Long.class);
        Run run = new Run(
                Sql.instant(row, "scheduled_at"),
                Attempts.attempt(row),
                row.getObject("http_status", Integer.class),
                micros == null ? null : Duration.of(micros, ChronoUnit.MICROS));
        return new Row(row.getInt("check_no"), run);
    }
}
