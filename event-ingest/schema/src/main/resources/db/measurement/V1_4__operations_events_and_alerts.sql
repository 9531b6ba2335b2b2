-- Exclusions that follow from operators' events, burn-rate alerts, and components whose checks have all ended.

-- What operators said last about an event: a version that is older than the one here changes nothing.
CREATE TABLE operations_event (
    id          text PRIMARY KEY,
    version     bigint      NOT NULL,
    type        text        NOT NULL,
    status      text        NOT NULL,
    title       text,
    author      text        NOT NULL,
    reason      text,
    received_at timestamptz NOT NULL
);

ALTER TABLE exclusion ADD COLUMN event_id text REFERENCES operations_event;
ALTER TABLE exclusion ADD COLUMN event_version bigint;
CREATE UNIQUE INDEX ON exclusion (event_id, component_no);
COMMENT ON COLUMN exclusion.event_version IS 'The version of the event that made it what it is.';

-- Who excluded what and why, also where it no longer holds. Never changed.
CREATE TABLE exclusion_change (
    no            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id      text           NOT NULL REFERENCES operations_event,
    event_version bigint         NOT NULL,
    component_no  int            NOT NULL REFERENCES component,
    kind          exclusion_kind NOT NULL,
    old_period    tstzrange,
    new_period    tstzrange,
    author        text           NOT NULL,
    reason        text           NOT NULL,
    changed_at    timestamptz    NOT NULL
);
CREATE INDEX ON exclusion_change (component_no);
COMMENT ON COLUMN exclusion_change.old_period IS 'Null where nothing was excluded before.';
COMMENT ON COLUMN exclusion_change.new_period IS 'Null where nothing is excluded any more.';

-- Each alert that has ever fired, with its last change. A change is published by the transaction that writes it here.
CREATE TABLE burn_alert (
    slo_id         text             NOT NULL REFERENCES slo,
    rule           text             NOT NULL,
    state          text             NOT NULL CHECK (state IN ('firing', 'resolved')),
    since          timestamptz      NOT NULL,
    decided_at     timestamptz      NOT NULL,
    sequence       bigint           NOT NULL CHECK (sequence >= 1),
    severity       text             NOT NULL CHECK (severity IN ('page', 'ticket')),
    factor         double precision NOT NULL,
    long_s         bigint           NOT NULL,
    long_samples   bigint           NOT NULL,
    long_failures  bigint           NOT NULL,
    long_burn      double precision,
    short_s        bigint           NOT NULL,
    short_samples  bigint           NOT NULL,
    short_failures bigint           NOT NULL,
    short_burn     double precision,
    budget_left    double precision,
    cause          text,
    PRIMARY KEY (slo_id, rule)
);
CREATE INDEX ON burn_alert (slo_id) WHERE state = 'firing';

ALTER TABLE outbox ADD COLUMN headers jsonb;
COMMENT ON COLUMN outbox.headers IS 'Names and texts of the record''s headers; null for none.';

ALTER TABLE component_progress ADD COLUMN ended boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN component_progress.ended IS 'Whether none of its checks is to run any more and all their slots are decided.';
