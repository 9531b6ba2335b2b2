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

-- What the last 90 UTC days of each component add up to: a summary of ten thousand components reads as many rows and not
-- nine hundred thousand. Written together with component_day.
CREATE TABLE component_quarter (
    component_no int PRIMARY KEY REFERENCES component,
    last_day     date   NOT NULL,
    good_us      bigint NOT NULL,
    degraded_us  bigint NOT NULL,
    bad_us       bigint NOT NULL,
    unknown_us   bigint NOT NULL,
    excluded_us  bigint NOT NULL
) WITH (fillfactor = 50);

INSERT INTO component_quarter
SELECT d.component_no, max(d.day), sum(d.good_us), sum(d.degraded_us), sum(d.bad_us), sum(d.unknown_us), sum(d.excluded_us)
FROM component_day d
WHERE d.day > (SELECT max(l.day) - 90 FROM component_day l WHERE l.component_no = d.component_no)
GROUP BY d.component_no;
