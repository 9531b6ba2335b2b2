package io.cloudmon.bench.summary;

import io.cloudmon.bench.servers.Database;
import java.sql.SQLException;

/** 400 days of many components: days, an outage a week each, and what the last 90 days add up to. */
final class SampleHistory {
    private final Database database;
    private final int components;

    SampleHistory(Database database, int components) {
        this.database = database;
        this.components = components;
    }

    void generate() throws SQLException {
        database.execute("""
                INSERT INTO measurement.provider (id, name, position) VALUES ('p', 'P', 1);
                INSERT INTO measurement.region (provider_id, id, name, zone, position) VALUES ('p', 'r', 'R', 'Etc/UTC', 1);
                INSERT INTO measurement.component (id, provider_id, region_id, name, type, category, position, created_at)
                SELECT 'component-' || n, 'p', 'r', 'Component ' || n, 'compute', 'Compute', n, now() - interval '400 days'
                FROM generate_series(1, %d) n;
                INSERT INTO measurement.component_progress
                SELECT no, now() - interval '400 days', now(), now() + interval '1 hour' FROM measurement.component;
                ALTER TABLE measurement.component_day DISABLE TRIGGER ALL;
                ALTER TABLE measurement.availability_record DISABLE TRIGGER ALL""".formatted(components));
        database.execute("""
                INSERT INTO measurement.component_day
                SELECT c.no, day::date, 86340000000, 0, 60000000, 0, 0
                FROM generate_series(current_date - 399, current_date, '1 day') day, measurement.component c
                ORDER BY day, c.no""");
        database.execute("""
                INSERT INTO measurement.availability_record (component_no, period, state, decided_at)
                SELECT c.no, tstzrange(t, CASE WHEN t + interval '1 week' > now() THEN NULL ELSE t + interval '1 week' END),
                       CASE WHEN extract(week FROM t)::int %% 2 = 0 THEN 'good' ELSE 'degraded' END::measurement.state, t
                FROM generate_series(now() - interval '364 days', now(), '1 week') t, measurement.component c
                ORDER BY t, c.no""".formatted());
        database.execute("""
                INSERT INTO measurement.component_quarter
                SELECT component_no, max(day), sum(good_us), sum(degraded_us), sum(bad_us), sum(unknown_us), sum(excluded_us)
                FROM measurement.component_day WHERE day > current_date - 90 GROUP BY component_no""");
        database.execute("VACUUM ANALYZE");
    }
}
