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
SELECT c.id AS component_id, lower(e.period) AS starts_at, upper(e.period) AS ends_at, e.kind, e.author, e.reason,
       e.event_id, e.event_version
FROM measurement.exclusion e JOIN measurement.component c ON c.no = e.component_no;
COMMENT ON COLUMN measurement_api.exclusion.event_id IS 'The operators'' event it follows from; null for none.';
COMMENT ON COLUMN measurement_api.exclusion.event_version IS 'The version of the event that made it what it is.';

CREATE VIEW measurement_api.exclusion_change AS
SELECT c.id AS component_id, e.event_id, e.event_version, e.kind, lower(e.old_period) AS old_starts_at,
       upper(e.old_period) AS old_ends_at, lower(e.new_period) AS new_starts_at, upper(e.new_period) AS new_ends_at,
       e.author, e.reason, e.changed_at
FROM measurement.exclusion_change e JOIN measurement.component c ON c.no = e.component_no;
COMMENT ON VIEW measurement_api.exclusion_change IS
    'Every change of what an event excludes, with who made it and why. Null times: nothing was or is excluded.';

CREATE VIEW measurement_api.alert AS
SELECT a.slo_id, c.id AS component_id, a.rule, a.severity, a.state, a.since, a.decided_at, a.sequence, s.objective,
       a.factor, a.long_s, a.long_samples, a.long_failures, a.long_burn, a.short_s, a.short_samples, a.short_failures,
       a.short_burn, a.budget_left, a.cause
FROM measurement.burn_alert a
JOIN measurement.slo s ON s.id = a.slo_id
JOIN measurement.component c ON c.no = s.component_no;
COMMENT ON VIEW measurement_api.alert IS
    'Each burn-rate alert that has ever fired, as it was at its last change; one that never fired has no row.';
COMMENT ON COLUMN measurement_api.alert.slo_id IS 'The SLO whose error budget burns.';
COMMENT ON COLUMN measurement_api.alert.component_id IS 'The component that the SLO is about.';
COMMENT ON COLUMN measurement_api.alert.rule IS 'Its long and its short window, such as 1h/5m.';
COMMENT ON COLUMN measurement_api.alert.severity IS 'page: somebody should look now; ticket: in working hours.';
COMMENT ON COLUMN measurement_api.alert.state IS 'firing or resolved.';
COMMENT ON COLUMN measurement_api.alert.since IS 'The end of the windows that showed the state.';
COMMENT ON COLUMN measurement_api.alert.decided_at IS 'When ingest decided it.';
COMMENT ON COLUMN measurement_api.alert.sequence IS 'Counts the changes from 1; the event on the topic has the same number.';
COMMENT ON COLUMN measurement_api.alert.objective IS 'The share of good that is promised, now.';
COMMENT ON COLUMN measurement_api.alert.factor IS 'The burn rate that must be exceeded in both windows.';
COMMENT ON COLUMN measurement_api.alert.long_s IS 'Length of the long window, seconds.';
COMMENT ON COLUMN measurement_api.alert.long_samples IS 'Slots with a known verdict in the long window.';
COMMENT ON COLUMN measurement_api.alert.long_failures IS 'Those of them that were bad.';
COMMENT ON COLUMN measurement_api.alert.long_burn IS 'Burn rate of the long window; null without samples.';
COMMENT ON COLUMN measurement_api.alert.short_s IS 'Length of the short window, seconds.';
COMMENT ON COLUMN measurement_api.alert.short_samples IS 'Slots with a known verdict in the short window.';
COMMENT ON COLUMN measurement_api.alert.short_failures IS 'Those of them that were bad.';
COMMENT ON COLUMN measurement_api.alert.short_burn IS 'Burn rate of the short window; null without samples.';
COMMENT ON COLUMN measurement_api.alert.budget_left IS 'Error budget left in the SLO''s current window; null where unknown.';
COMMENT ON COLUMN measurement_api.alert.cause IS
    'withdrawn when it was resolved because the SLO, its rule or the checks are gone; else null.';

CREATE VIEW measurement_api.sla_window AS
SELECT w.slo_id, c.id AS component_id, coalesce((w.terms ->> 'objective')::numeric(8, 6), s.objective) AS objective,
       coalesce(w.terms ->> 'degraded', s.degraded_counts) AS degraded_counts,
       coalesce(w.terms ->> 'unknown', s.unknown_policy) AS unknown_policy, s.window_kind,
       s.window_length, s.zone, w.window_start, w.window_end, w.version,
       w.status, w.computed_until, w.good_us, w.degraded_us, w.bad_us, w.unknown_us, w.excluded_us, w.sli, w.sli_lower,
       w.sli_upper, w.coverage, w.budget_left, w.computed_at, w.digest, w.cause,
       w.signature,
       coalesce(w.terms ->> 'method', s.method) AS method, (w.terms ->> 'slice_us')::bigint AS slice_us,
       (w.terms ->> 'slice_target')::numeric(8, 6) AS slice_target, w.terms -> 'service_hours' AS service_hours,
       w.terms -> 'credits' AS credits, w.terms,
       w.good_slots, w.degraded_slots, w.bad_slots, w.unknown_slots, w.excluded_slots,
       w.good_slices, w.bad_slices, w.unknown_slices, w.credit, w.credit_lower, w.credit_upper
FROM measurement.sla_window w
JOIN measurement.slo s ON s.id = w.slo_id AND s.removed_at IS NULL
JOIN measurement.component c ON c.no = s.component_no AND c.removed_at IS NULL;
COMMENT ON COLUMN measurement_api.sla_window.objective IS
    'As a fraction; as it was when the window was computed, as are degraded_counts, unknown_policy and all of terms.';
COMMENT ON COLUMN measurement_api.sla_window.good_us IS
    'Time in state good that counts, whatever the method; excluded_us is maintenance, corrections and time outside service hours.';
COMMENT ON COLUMN measurement_api.sla_window.method IS
    'What sli is the share of: time, occurrences (slots), time_slices (slices that reach slice_target), ratio_time_slices (mean of the slices).';
COMMENT ON COLUMN measurement_api.sla_window.slice_us IS 'Length of a slice; null where the method has none.';
COMMENT ON COLUMN measurement_api.sla_window.slice_target IS 'What a slice must reach, as a fraction; null but for time_slices.';
COMMENT ON COLUMN measurement_api.sla_window.service_hours IS
    'zone, weekly shifts and excepted dates; null when the service is promised around the clock.';
COMMENT ON COLUMN measurement_api.sla_window.credits IS
    'Tiers of the agreement from the highest mark down: below as a fraction, credit in per cent of the fee; null without agreement.';
COMMENT ON COLUMN measurement_api.sla_window.terms IS 'All the terms; its text is the second line that digest is over.';
COMMENT ON COLUMN measurement_api.sla_window.good_slots IS
    'Slots by verdict; null when the method is time. degraded_slots holds the bad slots of degrade-only checks too.';
COMMENT ON COLUMN measurement_api.sla_window.good_slices IS
    'Slices by whether they reach slice_target under unknown_policy; null but for time_slices. unknown_slices have no data.';
COMMENT ON COLUMN measurement_api.sla_window.credit IS
    'Per cent of the fee that a closed window earns back, of an open one a forecast: were it to end as it stands. Null without data or agreement.';
COMMENT ON COLUMN measurement_api.sla_window.credit_lower IS
    'What credit would be if all that is unknown were good; credit_upper if it were bad.';

CREATE VIEW measurement_api.method AS
SELECT version, digest, valid_from, lead(valid_from) OVER (ORDER BY valid_from, version, digest) AS valid_to, document
FROM measurement.method;
COMMENT ON VIEW measurement_api.method IS 'The rules of computation as published, each text that was ever in force.';
COMMENT ON COLUMN measurement_api.method.version IS 'What digests of windows begin with, such as v1.';
COMMENT ON COLUMN measurement_api.method.digest IS 'SHA-256 of the document in UTF-8, lower-case hexadecimal.';
COMMENT ON COLUMN measurement_api.method.valid_to IS 'Null for the text in force.';
COMMENT ON COLUMN measurement_api.method.document IS 'The text, in Markdown.';

CREATE VIEW measurement_api.health_version AS
SELECT c.id AS component_id, h.version, h.valid_from, h.valid_to, h.definition
FROM measurement.health_version h JOIN measurement.component c ON c.no = h.component_no;
COMMENT ON VIEW measurement_api.health_version IS
    'How the state of a component follows from flags over its check results; a component without one has its worst check''s.';
COMMENT ON COLUMN measurement_api.health_version.component_id IS 'The component.';
COMMENT ON COLUMN measurement_api.health_version.version IS 'Counts from 1 for each component.';
COMMENT ON COLUMN measurement_api.health_version.valid_from IS 'When it came into force.';
COMMENT ON COLUMN measurement_api.health_version.valid_to IS 'When it was replaced or removed; null while in force.';
COMMENT ON COLUMN measurement_api.health_version.definition IS
    'flags [{id, checks, measure, status, statistic, over_us, comparison, limit, min_results}] and expressions [{when, state}]; limit is per cent, for latency microseconds.';

GRANT USAGE ON SCHEMA measurement_api TO cloudmon_read;
GRANT SELECT ON ALL TABLES IN SCHEMA measurement_api TO cloudmon_read;
GRANT USAGE ON SCHEMA measurement TO cloudmon_read;

COMMENT ON COLUMN measurement_api.check_result.duration_us IS 'Microseconds; a check may take up to a day.';
COMMENT ON COLUMN measurement_api.check_result.facts IS
    'What has no column, under the contract''s names. A phase of more than 2147483647 us is null in its column and here.';
