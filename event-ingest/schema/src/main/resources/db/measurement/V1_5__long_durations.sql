-- Durations past 35 minutes: a check may run for a day. The phases stay int; a longer one is kept among the facts.
-- The views stand in the way of the columns' types; R__views.sql makes them again.

DROP SCHEMA IF EXISTS measurement_api CASCADE;

ALTER TABLE check_result ALTER COLUMN duration_us TYPE bigint;
ALTER TABLE latest_result ALTER COLUMN duration_us TYPE bigint;
ALTER TABLE rollup_15m
    ALTER COLUMN p50_us TYPE bigint,
    ALTER COLUMN p95_us TYPE bigint,
    ALTER COLUMN p99_us TYPE bigint,
    ALTER COLUMN max_us TYPE bigint;
