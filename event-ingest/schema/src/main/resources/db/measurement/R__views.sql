-- What readers see. Columns are added, never changed or removed; the reader role may select here and nowhere else.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cloudmon_read') THEN
        CREATE ROLE cloudmon_read NOLOGIN;
    END IF;
END $$;

DROP SCHEMA IF EXISTS measurement_api CASCADE;
CREATE SCHEMA measurement_api;

CREATE VIEW measurement_api.provider AS
SELECT id, name, url, position FROM measurement.provider WHERE removed_at IS NULL;

CREATE VIEW measurement_api.region AS
SELECT provider_id, id, name, zone, position FROM measurement.region WHERE removed_at IS NULL;

CREATE VIEW measurement_api.location AS
SELECT id, name, country FROM measurement.location WHERE removed_at IS NULL;

CREATE VIEW measurement_api.component AS
SELECT id, provider_id, region_id, name, type, category, position, created_at
FROM measurement.component WHERE removed_at IS NULL;

CREATE VIEW measurement_api."check" AS
SELECT d.id, c.id AS component_id, v.version, v.definition ->> 'name' AS name, v.definition ->> 'probe' AS probe,
       v.definition ->> 'target' AS target, v.interval_us, v.timeout_us, v.attempts, v.effect,
       cardinality(v.location_nos) AS locations, v.valid_from
FROM measurement.check_definition d
JOIN measurement.check_version v ON v.check_no = d.no AND v.valid_to IS NULL
JOIN measurement.component c ON c.no = d.component_no
WHERE d.removed_at IS NULL AND c.removed_at IS NULL;
COMMENT ON COLUMN measurement_api."check".target IS 'As written in the catalogue: references are not resolved.';

CREATE VIEW measurement_api.component_state AS
SELECT c.id AS component_id,
       CASE WHEN p.fresh_until IS NULL OR p.fresh_until < now() THEN 'unknown'::measurement.state
            ELSE r.state END AS state,
       CASE WHEN p.fresh_until < now() THEN p.evaluated_until ELSE lower(r.period) END AS since,
       p.evaluated_from, p.evaluated_until, p.fresh_until, r.decided_at, r.evidence
FROM measurement.component c
LEFT JOIN measurement.component_progress p ON p.component_no = c.no
LEFT JOIN measurement.availability_record r ON r.component_no = c.no AND upper_inf(r.period)
WHERE c.removed_at IS NULL;
COMMENT ON COLUMN measurement_api.component_state.state IS
    'Now: unknown when nothing was ever evaluated or the last evaluation is no longer fresh.';

CREATE VIEW measurement_api.check_state AS
SELECT d.id AS check_id, s.since, s.state, s.decided_at
FROM measurement.check_state s JOIN measurement.check_definition d ON d.no = s.check_no;

CREATE VIEW measurement_api.slot AS
SELECT d.id AS check_id, c.id AS component_id, s.scheduled_at, s.verdict, s.state_after, s.reason, s.revision,
       s.expected, s.reporting, s.failing, s.degraded, s.final
FROM measurement.slot s
JOIN measurement.check_definition d ON d.no = s.check_no
JOIN measurement.component c ON c.no = d.component_no;

CREATE VIEW measurement_api.check_result AS
SELECT d.id AS check_id, c.id AS component_id, l.id AS location_id, r.scheduled_at, r.started_at, r.attempt,
       r.attempts_max, r.check_version, r.outcome, r.reason, r.blame, r.duration_us, r.dns_us, r.connect_us, r.tls_us,
       r.send_us, r.first_byte_us, r.transfer_us, r.http_status, r.remote_ip, r.facts
FROM measurement.check_result r
JOIN measurement.check_definition d ON d.no = r.check_no
JOIN measurement.component c ON c.no = d.component_no
JOIN measurement.location l ON l.no = r.location_no;

CREATE VIEW measurement_api.latest_result AS
SELECT d.id AS check_id, c.id AS component_id, l.id AS location_id, l.name AS location_name, r.scheduled_at,
       r.started_at, r.outcome, r.reason, r.blame, r.duration_us, r.http_status, r.detail
FROM measurement.latest_result r
JOIN measurement.check_definition d ON d.no = r.check_no AND d.removed_at IS NULL
JOIN measurement.component c ON c.no = d.component_no AND c.removed_at IS NULL
JOIN measurement.location l ON l.no = r.location_no;

CREATE VIEW measurement_api.rollup_15m AS
SELECT d.id AS check_id, c.id AS component_id, l.id AS location_id, r.bucket, r.runs, r.successes, r.degraded,
       r.failures, r.missed, r.duration_sum, r.p50_us, r.p95_us, r.p99_us, r.max_us
FROM measurement.rollup_15m r
JOIN measurement.check_definition d ON d.no = r.check_no
JOIN measurement.component c ON c.no = d.component_no
JOIN measurement.location l ON l.no = r.location_no;

CREATE VIEW measurement_api.availability_record AS
SELECT c.id AS component_id, lower(r.period) AS starts_at, upper(r.period) AS ends_at, r.state, r.decided_at, r.evidence
FROM measurement.availability_record r JOIN measurement.component c ON c.no = r.component_no;
COMMENT ON COLUMN measurement_api.availability_record.ends_at IS
    'Null for the record that still holds; it says nothing after component_state.evaluated_until.';

CREATE VIEW measurement_api.component_day AS
SELECT c.id AS component_id, d.day, d.good_us, d.degraded_us, d.bad_us, d.unknown_us, d.excluded_us
FROM measurement.component_day d JOIN measurement.component c ON c.no = d.component_no;
COMMENT ON VIEW measurement_api.component_day IS 'UTC days. What the five columns do not add up to was not measured.';

CREATE VIEW measurement_api.component_quarter AS
WITH today AS (SELECT (now() AT TIME ZONE 'UTC')::date AS day)
SELECT c.id AS component_id, q.good_us, q.degraded_us, q.bad_us, q.unknown_us, q.excluded_us
FROM measurement.component_quarter q
JOIN measurement.component c ON c.no = q.component_no AND c.removed_at IS NULL
WHERE q.last_day = (SELECT day FROM today)
UNION ALL
SELECT c.id, coalesce(d.good_us, 0), coalesce(d.degraded_us, 0), coalesce(d.bad_us, 0), coalesce(d.unknown_us, 0),
       coalesce(d.excluded_us, 0)
FROM measurement.component_quarter q
JOIN measurement.component c ON c.no = q.component_no AND c.removed_at IS NULL
CROSS JOIN LATERAL (
    SELECT sum(good_us)::bigint AS good_us, sum(degraded_us)::bigint AS degraded_us, sum(bad_us)::bigint AS bad_us,
           sum(unknown_us)::bigint AS unknown_us, sum(excluded_us)::bigint AS excluded_us
    FROM measurement.component_day
    WHERE component_no = q.component_no AND day > (SELECT day FROM today) - 90 AND day <= (SELECT day FROM today)) d
WHERE q.last_day <> (SELECT day FROM today);
COMMENT ON VIEW measurement_api.component_quarter IS
    'The 90 UTC days that end today, of each component ever evaluated. What the five columns do not add up to was not measured.';

CREATE VIEW measurement_api.exclusion AS
SELECT c.id AS component_id, lower(e.period) AS starts_at, upper(e.period) AS ends_at, e.kind, e.author, e.reason
FROM measurement.exclusion e JOIN measurement.component c ON c.no = e.component_no;

CREATE VIEW measurement_api.sla_window AS
SELECT w.slo_id, c.id AS component_id, s.objective, s.degraded_counts, s.unknown_policy, s.window_kind,
       s.window_length, s.zone, w.window_start, w.window_end, w.version,
       w.status, w.computed_until, w.good_us, w.degraded_us, w.bad_us, w.unknown_us, w.excluded_us, w.sli, w.sli_lower,
       w.sli_upper, w.coverage, w.budget_left, w.computed_at, w.digest, w.cause,
       w.signature
FROM measurement.sla_window w
JOIN measurement.slo s ON s.id = w.slo_id AND s.removed_at IS NULL
JOIN measurement.component c ON c.no = s.component_no AND c.removed_at IS NULL;

GRANT USAGE ON SCHEMA measurement_api TO cloudmon_read;
GRANT SELECT ON ALL TABLES IN SCHEMA measurement_api TO cloudmon_read;
GRANT USAGE ON SCHEMA measurement TO cloudmon_read;

COMMENT ON COLUMN measurement_api.check_result.duration_us IS 'Microseconds; a check may take up to a day.';
COMMENT ON COLUMN measurement_api.check_result.facts IS
    'What has no column, under the contract''s names. A phase of more than 2147483647 us is null in its column and here.';
