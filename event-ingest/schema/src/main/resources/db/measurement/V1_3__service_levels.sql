-- Service levels beyond the share of time: methods over slots, service hours, service credits, frozen terms.

ALTER TABLE slo
    ADD COLUMN method        text NOT NULL DEFAULT 'time'
        CHECK (method IN ('time', 'occurrences', 'time_slices', 'ratio_time_slices')),
    ADD COLUMN slice_us      bigint CHECK (slice_us > 0),
    ADD COLUMN slice_target  numeric(8, 6) CHECK (slice_target > 0 AND slice_target <= 1),
    ADD COLUMN service_hours json,
    ADD COLUMN credits       json,
    ADD CHECK ((slice_us IS NOT NULL) = (method IN ('time_slices', 'ratio_time_slices'))),
    ADD CHECK ((slice_target IS NOT NULL) = (method = 'time_slices'));
COMMENT ON COLUMN slo.service_hours IS 'zone, weekly shifts, excepted dates, as the catalogue writes them; null: always.';
COMMENT ON COLUMN slo.credits IS 'Tiers from the highest mark down: below as a fraction, credit in per cent of the fee.';

ALTER TABLE sla_window
    ADD COLUMN terms          jsonb,
    ADD COLUMN good_slots     bigint,
    ADD COLUMN degraded_slots bigint,
    ADD COLUMN bad_slots      bigint,
    ADD COLUMN unknown_slots  bigint,
    ADD COLUMN excluded_slots bigint,
    ADD COLUMN good_slices    bigint,
    ADD COLUMN bad_slices     bigint,
    ADD COLUMN unknown_slices bigint,
    ADD COLUMN credit         numeric(8, 4),
    ADD COLUMN credit_lower   numeric(8, 4),
    ADD COLUMN credit_upper   numeric(8, 4);
COMMENT ON COLUMN sla_window.terms IS
    'The SLO as it was when the window was computed. A correction of a closed window is computed with the terms it was closed with.';

-- From when on the exclusions or records of a component changed and its days have not been added up again.
CREATE TABLE day_change (
    component_no int PRIMARY KEY REFERENCES component,
    changed_from timestamptz NOT NULL
);

-- The rules by which everything is computed, as published; a row for each text that was ever in force.
CREATE TABLE method (
    version    text        NOT NULL,
    digest     text        NOT NULL,
    valid_from timestamptz NOT NULL,
    document   text        NOT NULL,
    PRIMARY KEY (version, digest)
);
