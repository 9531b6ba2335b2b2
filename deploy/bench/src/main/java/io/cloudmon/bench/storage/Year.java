package io.cloudmon.bench.storage;

import io.cloudmon.bench.servers.Database;
import java.sql.SQLException;

/**
 * A year of history as ingest would have written it: in time order, in partitions of its kind, with sketches that it made.
 *
 * <p>Roll-ups and slots are those of some of the checks, because a year of all of them would not fit into a short run;
 * both grow with the number of checks and with nothing else. Records, days and windows are those of all components.
 */
final class Year {
    private static final int DAYS = 365;
    private static final int LOCATIONS = 4;

    private final Database database;
    private final int checks;

    Year(Database database, int checks) {
        this.database = database;
        this.checks = checks;
    }

    void generate() throws SQLException {
        database.execute("""
                CREATE TABLE bench_sketch AS
                SELECT row_number() OVER () AS no, sketch FROM measurement.rollup_15m WHERE runs = 15 LIMIT 256""");
        generate("rollup_15m", "month", "YYYYMM", """
                INSERT INTO measurement.rollup_15m (bucket, check_no, location_no, runs, successes, degraded, failures,
                    missed, revision, duration_sum, p50_us, p95_us, p99_us, max_us, sketch)
                SELECT t, c, l, 15, 15, 0, 0, 0, 15, 2000000, 120000, 350000, 380000, 390000, s.sketch
                FROM generate_series(from_day::timestamptz, to_day::timestamptz - interval '1 second', '15 minutes') t
                CROSS JOIN generate_series(1, %1$d) c CROSS JOIN generate_series(1, %2$d) l
                JOIN bench_sketch s ON s.no = 1 + (c * 31 + l * 7 + extract(epoch FROM t)::bigint / 900) %% sketches
                ORDER BY t, c, l""".formatted(checks, LOCATIONS));
        generate("slot", "day", "YYYYMMDD", """
                INSERT INTO measurement.slot (scheduled_at, check_no, verdict, state_after, reason, revision, expected,
                    reporting, failing, degraded, final)
                SELECT t + c * interval '17 milliseconds', c, 'good', 'good', NULL, 1, 4, 4, 0, 0, true
                FROM generate_series(from_day::timestamptz, to_day::timestamptz - interval '1 second', '1 minute') t
                CROSS JOIN generate_series(1, %d) c
                ORDER BY t, c""".formatted(checks));
        records();
        windows();
        database.execute("DROP TABLE bench_sketch");
        database.execute("VACUUM ANALYZE");
    }

    /** Makes the partitions of the year before the present ones, each like those, and fills them. */
    private void generate(String table, String grain, String suffix, String insert) throws SQLException {
        database.execute("""
                DO $do$
                DECLARE
                    from_day date; to_day date; name text; options text;
                    sketches bigint := (SELECT count(*) FROM bench_sketch);
                BEGIN
                    SET LOCAL timezone = 'UTC';
                    SELECT array_to_string(reloptions, ', ') INTO STRICT options FROM pg_class
                    WHERE relnamespace = 'measurement'::regnamespace AND relkind = 'r' AND relname LIKE '%1$s\\_2%%'
                    LIMIT 1;
                    TRUNCATE measurement.%1$s;
                    FOR from_day IN SELECT generate_series(date_trunc('%2$s', now() - interval '%4$d days'),
                                                           date_trunc('%2$s', now()) - interval '1 %2$s', '1 %2$s') LOOP
                        to_day := (from_day + interval '1 %2$s')::date;
                        name := 'measurement.%1$s_' || to_char(from_day, '%3$s');
                        IF to_regclass(name) IS NULL THEN
                            EXECUTE 'CREATE TABLE ' || name || ' (LIKE measurement.%1$s INCLUDING ALL) WITH ('
                                || options || ')';
                            EXECUTE format('ALTER TABLE measurement.%1$s ATTACH PARTITION %%s FOR VALUES FROM (%%L) TO (%%L)',
                                           name, from_day::timestamptz, to_day::timestamptz);
                        END IF;
                        %5$s;
                    END LOOP;
                END $do$""".formatted(table, grain, suffix, DAYS, insert));
    }

    /** Two changes of state a day and component. */
    private void records() throws SQLException {
        database.execute("""
                INSERT INTO measurement.availability_record (component_no, period, state, decided_at, evidence)
                SELECT c.no, tstzrange(t, t + interval '12 hours'),
                       CASE WHEN extract(hour FROM t) < 12 THEN 'bad' ELSE 'good' END::measurement.state, t,
                       '[{"check": "check-17", "slots": 3, "failing": 2, "reason": "http_status"}]'
                FROM measurement.component c
                CROSS JOIN generate_series(date_trunc('day', now()) - interval '%d days', now() - interval '1 day',
                                           '12 hours') t
                ORDER BY t, c.no""".formatted(DAYS));
        database.execute("""
                INSERT INTO measurement.component_day
                SELECT c.no, t::date, 86100000000, 0, 300000000, 0, 0 FROM measurement.component c
                CROSS JOIN generate_series(current_date - %d, current_date - 1, '1 day') t
                ORDER BY t, c.no ON CONFLICT DO NOTHING""".formatted(DAYS));
    }

    /** One rolling window, and a calendar month's for each month. */
    private void windows() throws SQLException {
        database.execute("""
                INSERT INTO measurement.sla_window
                SELECT s.id, t, t + interval '1 month', 1, 'closed', t + interval '1 month', 2592000000000, 0, 8640000, 0, 0,
                       0.9999, 0.9998, 0.9999, 0.999, 0.9, t, repeat('d', 64), repeat('s', 128), NULL
                FROM measurement.slo s
                CROSS JOIN generate_series(date_trunc('month', now()) - interval '12 months', now(), '1 month') t
                ON CONFLICT DO NOTHING""");
    }
}
