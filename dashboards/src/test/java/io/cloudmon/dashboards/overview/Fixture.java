package io.cloudmon.dashboards.overview;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Two providers: of Nimbus, "Compute" had an outage, a degraded hour and a maintenance, "Storage" is new with an unknown
 * half-hour, "DNS" went stale four hours ago, "Ghost" was never evaluated. Cumulus is there to be left out.
 *
 * @param now the moment that the figures lead up to
 * @param quarter the last full quarter of an hour before {@code now}
 */
record Fixture(Instant now, Instant quarter) {
    static Fixture endingAt(Instant now) {
        long quarterHour = Duration.ofMinutes(15).toSeconds();
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return new Fixture(second, Instant.ofEpochSecond(second.getEpochSecond() / quarterHour * quarterHour));
    }

    Instant before(String duration) {
        return now.minus(Duration.parse("PT" + duration));
    }

    void insertInto(MeasurementDatabase database) throws SQLException {
        database.execute(CATALOGUE.replace(":now", literal(now)));
        database.execute(VERDICTS.replace(":now", literal(now)));
        database.execute(RESULTS.replace(":now", literal(now)).replace(":quarter", literal(quarter)));
    }

    private static String literal(Instant instant) {
        return "'" + instant + "'::timestamptz";
    }

    private static final String CATALOGUE = """
            SET search_path = measurement;
            INSERT INTO provider VALUES ('nimbus', 'Nimbus', NULL, 0), ('cumulus', 'Cumulus', NULL, 1);
            INSERT INTO region VALUES ('nimbus', 'eu-1', 'Europe 1', 'Europe/Berlin', 0),
                                      ('cumulus', 'us-1', 'America 1', 'Etc/UTC', 0);
            INSERT INTO location (id, name, allow_private)
            VALUES ('ams', 'Amsterdam', false), ('fra', 'Frankfurt', false), ('osl', 'Oslo', false);
            INSERT INTO component (id, provider_id, region_id, name, type, category, position, created_at)
            VALUES ('compute', 'nimbus', 'eu-1', 'Compute', 'compute', 'Compute', 0, :now - interval '10 days'),
                   ('storage', 'nimbus', 'eu-1', 'Storage', 'storage', 'Storage', 1, :now - interval '2 hours'),
                   ('dns', 'nimbus', 'eu-1', 'DNS', 'dns', 'Network', 2, :now - interval '10 days'),
                   ('ghost', 'nimbus', 'eu-1', 'Ghost', 'ghost', 'Network', 3, :now - interval '1 hour'),
                   ('other', 'cumulus', 'us-1', 'Compute', 'compute', 'Compute', 0, :now - interval '10 days');
            INSERT INTO check_definition (id, component_no, created_at)
            SELECT id || '-api', no, created_at FROM component;
            INSERT INTO check_version
            SELECT no, 1, created_at, NULL, 60000000, 0, 5000000, 1, 1, 1, 'outage', '{1,2}',
                   '{"name": "API answers", "probe": "http", "target": "https://api.example"}'
            FROM check_definition;
            INSERT INTO slo (id, component_no, objective, degraded_counts, unknown_policy, window_kind, window_length, zone)
            VALUES ('compute/standard/30d', 1, 0.999, 'good', 'exclude', 'rolling', '30 days', 'Etc/UTC'),
                   ('compute/standard/month', 1, 0.999, 'good', 'exclude', 'calendar', '1 month', 'Europe/Berlin');
            """;

    private static final String VERDICTS = """
            SET search_path = measurement;
            INSERT INTO component_progress VALUES
              (1, :now - interval '10 days', :now - interval '10 seconds', :now + interval '1 hour'),
              (2, :now - interval '2 hours', :now, :now + interval '1 hour'),
              (3, :now - interval '10 days', :now - interval '4 hours', :now - interval '235 minutes');
            INSERT INTO availability_record (component_no, period, state, decided_at) VALUES
              (1, tstzrange(:now - interval '10 days', :now - interval '3 hours'), 'good', :now),
              (1, tstzrange(:now - interval '3 hours', :now - interval '2 hours'), 'bad', :now),
              (1, tstzrange(:now - interval '2 hours', :now - interval '1 hour'), 'degraded', :now),
              (1, tstzrange(:now - interval '1 hour', NULL), 'good', :now),
              (2, tstzrange(:now - interval '2 hours', :now - interval '1 hour'), 'good', :now),
              (2, tstzrange(:now - interval '1 hour', :now - interval '30 minutes'), 'unknown', :now),
              (2, tstzrange(:now - interval '30 minutes', NULL), 'degraded', :now),
              (3, tstzrange(:now - interval '10 days', NULL), 'good', :now);
            INSERT INTO exclusion VALUES (gen_random_uuid(), 1,
              tstzrange(:now - interval '150 minutes', :now - interval '120 minutes'), 'maintenance', 'ops', 'Upgrade', :now);
            INSERT INTO sla_window VALUES
              ('compute/standard/month', :now - interval '40 days', :now - interval '10 hours', 1, 'closed', :now,
               10, 0, 90, 0, 0, 0.1, 0.1, 0.1, 1, -899, :now, 'old', NULL, NULL),
              ('compute/standard/month', :now - interval '40 days', :now - interval '5 hours', 2, 'closed', :now,
               9995, 0, 5, 100, 0, 0.9995, 0.989604, 0.999505, 0.990099, 0.5, :now, 'new', NULL, 'late results'),
              ('compute/standard/30d', :now - interval '30 days', :now, 1, 'open', :now,
               0, 0, 0, 100, 0, NULL, 0, 1, 0, NULL, :now, NULL, NULL, NULL),
              ('compute/standard/30d', :now - interval '90 days', :now - interval '60 days', 1, 'closed', :now,
               100, 0, 0, 0, 0, 1, 1, 1, 1, 1, :now, NULL, NULL, NULL);
            """;

    private static final String RESULTS = """
            SET search_path = measurement;
            CREATE TABLE check_result_all PARTITION OF check_result DEFAULT;
            CREATE TABLE rollup_15m_all PARTITION OF rollup_15m DEFAULT;
            INSERT INTO rollup_15m (bucket, check_no, location_no, runs, successes, degraded, failures, missed,
                                    duration_sum, p50_us, p95_us, p99_us, max_us, revision) VALUES
              (:quarter - interval '30 minutes', 1, 1, 30, 25, 0, 0, 5, 0, 100000, 400000, 500000, 600000, 1),
              (:quarter - interval '30 minutes', 1, 2, 30, 28, 1, 1, 0, 0, 120000, 200000, 300000, 300000, 1),
              (:quarter - interval '15 minutes', 1, 2, 15, 15, 0, 0, 0, 0, 110000, 210000, 310000, 310000, 1),
              (:quarter + interval '15 minutes', 1, 2, 2, 2, 0, 0, 0, 0, 110000, 210000, 310000, 310000, 1),
              (:quarter - interval '30 minutes', 5, 2, 1000, 0, 0, 1000, 0, 0, 1, 1, 1, 1, 1);
            INSERT INTO check_result (scheduled_at, started_at, agent_seq, check_no, location_no, agent_boot_no,
                                      check_version, outcome, reason, blame, attempt, attempts_max)
            SELECT :quarter - n * interval '1 second', :quarter, n, 1, 2, 1, 1, o::outcome, r::reason, b::blame, 1, 1
            FROM (VALUES (1, 'failure', 'timeout', 'target'), (2, 'failure', 'timeout', 'network'),
                         (3, 'failure', 'connect', 'target'), (4, 'failure', 'agent_internal', 'agent'),
                         (5, 'failure', NULL, NULL), (6, 'success', NULL, NULL),
                         (7, 'degraded', NULL, 'target'), (8, 'missed', 'agent_internal', 'agent')) v (n, o, r, b);
            INSERT INTO latest_result (check_no, location_no, scheduled_at, started_at, attempt, outcome) VALUES
              (1, 2, :now - interval '90 seconds', :now - interval '90 seconds', 1, 'success'),
              (2, 2, :now - interval '10 minutes', :now - interval '10 minutes', 1, 'success'),
              (1, 1, :now - interval '20 minutes', :now - interval '20 minutes', 1, 'success'),
              (5, 3, :now, :now, 1, 'success');
            """;
}
