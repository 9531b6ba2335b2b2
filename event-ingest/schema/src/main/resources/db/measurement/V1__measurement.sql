-- What ingest writes. One writer: event-ingest. Readers use the views of schema measurement_api (R__views.sql).
-- Surrogate numbers (…_no) keep the large tables narrow; ids are the catalogue's.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TYPE outcome AS ENUM ('success', 'degraded', 'failure', 'missed', 'skipped', 'other');
CREATE TYPE reason AS ENUM ('timeout', 'dns', 'connect', 'tls', 'certificate', 'redirect', 'http_status', 'assertion',
    'protocol', 'quota', 'conflict', 'resource_error', 'leak', 'setup', 'agent_internal', 'other');
CREATE TYPE blame AS ENUM ('target', 'resolver', 'network', 'agent', 'other');
CREATE TYPE state AS ENUM ('good', 'degraded', 'bad', 'unknown');
CREATE TYPE exclusion_kind AS ENUM ('maintenance', 'service_hours', 'correction');
CREATE TYPE window_status AS ENUM ('open', 'closed');

-- Catalogue ---------------------------------------------------------------------------------------------------------

CREATE TABLE provider (
    id         text PRIMARY KEY,
    name       text NOT NULL,
    url        text,
    position   int  NOT NULL,
    removed_at timestamptz
);

CREATE TABLE region (
    provider_id text NOT NULL REFERENCES provider,
    id          text NOT NULL,
    name        text NOT NULL,
    zone        text NOT NULL,
    position    int  NOT NULL,
    removed_at  timestamptz,
    PRIMARY KEY (provider_id, id)
);

CREATE TABLE location (
    no            int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            text    NOT NULL UNIQUE,
    name          text    NOT NULL,
    country       text,
    allow_private boolean NOT NULL,
    removed_at    timestamptz
);

CREATE TABLE component (
    no          int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          text        NOT NULL UNIQUE,
    provider_id text        NOT NULL,
    region_id   text        NOT NULL,
    name        text        NOT NULL,
    type        text        NOT NULL,
    category    text        NOT NULL,
    position    int         NOT NULL,
    created_at  timestamptz NOT NULL,
    removed_at  timestamptz,
    FOREIGN KEY (provider_id, region_id) REFERENCES region (provider_id, id)
);

CREATE TABLE check_definition (
    no           int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           text        NOT NULL UNIQUE,
    component_no int         NOT NULL REFERENCES component,
    created_at   timestamptz NOT NULL,
    removed_at   timestamptz
);
CREATE INDEX ON check_definition (component_no);

-- The history that expected slots are computed from. valid_to is null for the version in force.
CREATE TABLE check_version (
    check_no      int         NOT NULL REFERENCES check_definition,
    version       int         NOT NULL CHECK (version >= 1),
    valid_from    timestamptz NOT NULL,
    valid_to      timestamptz,
    interval_us   bigint      NOT NULL CHECK (interval_us >= 1000000),
    offset_us     bigint      NOT NULL CHECK (offset_us >= 0 AND offset_us < interval_us),
    timeout_us    bigint      NOT NULL CHECK (timeout_us > 0),
    attempts      int         NOT NULL CHECK (attempts >= 1),
    min_reporting int         NOT NULL CHECK (min_reporting >= 1),
    min_failing   int         NOT NULL CHECK (min_failing >= 1),
    effect        text        NOT NULL CHECK (effect IN ('outage', 'degrade')),
    location_nos  int[]       NOT NULL,
    definition    jsonb       NOT NULL,
    PRIMARY KEY (check_no, version),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE TABLE slo (
    id              text PRIMARY KEY,
    component_no    int           NOT NULL REFERENCES component,
    objective       numeric(8, 6) NOT NULL CHECK (objective > 0 AND objective < 1),
    degraded_counts text          NOT NULL CHECK (degraded_counts IN ('good', 'bad')),
    unknown_policy  text          NOT NULL CHECK (unknown_policy IN ('exclude', 'bad', 'good')),
    window_kind     text          NOT NULL CHECK (window_kind IN ('rolling', 'calendar')),
    window_length   interval      NOT NULL,
    zone            text          NOT NULL,
    removed_at      timestamptz
);
CREATE INDEX ON slo (component_no);

-- Check results -----------------------------------------------------------------------------------------------------

CREATE TABLE agent_boot (
    no         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agent_id   text NOT NULL,
    boot_id    uuid NOT NULL,
    UNIQUE (agent_id, boot_id)
);

-- Daily partitions check_result_yyyymmdd, made ahead and dropped by retention. Widest columns first: no padding.
CREATE TABLE check_result (
    scheduled_at  timestamptz NOT NULL,
    started_at    timestamptz NOT NULL,
    agent_seq     bigint      NOT NULL,
    check_no      int         NOT NULL,
    location_no   int         NOT NULL,
    agent_boot_no int         NOT NULL,
    check_version int         NOT NULL,
    duration_us   int,
    dns_us        int,
    connect_us    int,
    tls_us        int,
    send_us       int,
    first_byte_us int,
    transfer_us   int,
    outcome       outcome     NOT NULL,
    reason        reason,
    blame         blame,
    attempt       smallint    NOT NULL,
    attempts_max  smallint    NOT NULL,
    http_status   smallint,
    remote_ip     inet,
    facts         jsonb,
    PRIMARY KEY (check_no, scheduled_at, location_no, attempt)
) PARTITION BY RANGE (scheduled_at);

-- The latest result of each check at each location, for the page. One row each, so that no partition is scanned for it.
CREATE TABLE latest_result (
    check_no     int         NOT NULL,
    location_no  int         NOT NULL,
    scheduled_at timestamptz NOT NULL,
    started_at   timestamptz NOT NULL,
    outcome      outcome     NOT NULL,
    reason       reason,
    blame        blame,
    duration_us  int,
    attempt      smallint    NOT NULL,
    http_status  smallint,
    detail       text,
    PRIMARY KEY (check_no, location_no)
) WITH (fillfactor = 50);

-- Monthly partitions rollup_15m_yyyymm. Fifteen minutes, because zone offsets are multiples of it.
CREATE TABLE rollup_15m (
    bucket       timestamptz NOT NULL,
    check_no     int         NOT NULL,
    location_no  int         NOT NULL,
    runs         int         NOT NULL,
    successes    int         NOT NULL,
    degraded     int         NOT NULL,
    failures     int         NOT NULL,
    missed       int         NOT NULL,
    revision     int         NOT NULL,
    duration_sum bigint      NOT NULL,
    p50_us       int,
    p95_us       int,
    p99_us       int,
    max_us       int,
    sketch       bytea,
    PRIMARY KEY (check_no, bucket, location_no)
) PARTITION BY RANGE (bucket);
COMMENT ON COLUMN rollup_15m.runs IS 'All results, the missed, skipped and unknown ones too.';
COMMENT ON COLUMN rollup_15m.revision IS 'Counts the writes: a write based on an older state changes nothing.';
COMMENT ON COLUMN rollup_15m.sketch IS 'Durations of the results that reported, in the encoding of DDSketch.';

-- Verdicts ----------------------------------------------------------------------------------------------------------

-- Daily partitions slot_yyyymmdd. Every expected slot has a row once its time has passed, reported or not.
CREATE TABLE slot (
    scheduled_at timestamptz NOT NULL,
    check_no     int         NOT NULL,
    verdict      state       NOT NULL,
    state_after  state       NOT NULL,
    reason       reason,
    revision     int         NOT NULL DEFAULT 1,
    expected     smallint    NOT NULL,
    reporting    smallint    NOT NULL,
    failing      smallint    NOT NULL,
    degraded     smallint    NOT NULL,
    final        boolean     NOT NULL,
    PRIMARY KEY (check_no, scheduled_at)
) PARTITION BY RANGE (scheduled_at);
CREATE INDEX ON slot (scheduled_at) WHERE NOT final;
COMMENT ON COLUMN slot.state_after IS 'The check''s damped state after this slot; where a re-evaluation starts from.';

CREATE TABLE slot_correction (
    check_no     int         NOT NULL,
    scheduled_at timestamptz NOT NULL,
    revision     int         NOT NULL,
    old_verdict  state       NOT NULL,
    new_verdict  state       NOT NULL,
    corrected_at timestamptz NOT NULL,
    cause        text        NOT NULL,
    PRIMARY KEY (check_no, scheduled_at, revision)
);

-- Slots that have new results and wait for their verdict; kept by partition so that the work follows the consumer.
CREATE TABLE dirty_slot (
    partition    int         NOT NULL,
    check_no     int         NOT NULL,
    scheduled_at timestamptz NOT NULL,
    PRIMARY KEY (partition, check_no, scheduled_at)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

-- How far the verdicts of a check have come: every slot up to last_slot has its row. next_due is when the slot after it
-- must be decided even if locations are silent (infinity when none is to come), computed with the check's version then.
CREATE TABLE check_progress (
    check_no  int PRIMARY KEY REFERENCES check_definition,
    last_slot timestamptz NOT NULL,
    next_due  timestamptz NOT NULL,
    version   int         NOT NULL
) WITH (fillfactor = 50);

-- The damped state of a check: each row holds until the next one's since.
CREATE TABLE check_state (
    check_no   int         NOT NULL,
    since      timestamptz NOT NULL,
    state      state       NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (check_no, since)
);

CREATE TABLE availability_record (
    component_no int         NOT NULL REFERENCES component,
    period       tstzrange   NOT NULL CHECK (NOT isempty(period) AND lower_inc(period) AND NOT upper_inc(period)),
    state        state       NOT NULL,
    decided_at   timestamptz NOT NULL,
    evidence     jsonb       NOT NULL DEFAULT '[]',
    EXCLUDE USING gist (component_no WITH =, period WITH &&)
);
CREATE INDEX ON availability_record (component_no, lower(period));

-- Records say nothing after evaluated_until; a state older than fresh_until is no longer known.
CREATE TABLE component_progress (
    component_no    int PRIMARY KEY REFERENCES component,
    evaluated_from  timestamptz NOT NULL,
    evaluated_until timestamptz NOT NULL,
    fresh_until     timestamptz NOT NULL
);

-- From when on a component's records or exclusions changed and its SLA windows have not been computed again.
CREATE TABLE availability_change (
    component_no int PRIMARY KEY REFERENCES component,
    changed_from timestamptz NOT NULL,
    cause        text        NOT NULL
);

CREATE TABLE component_day (
    component_no int    NOT NULL REFERENCES component,
    day          date   NOT NULL,
    good_us      bigint NOT NULL,
    degraded_us  bigint NOT NULL,
    bad_us       bigint NOT NULL,
    unknown_us   bigint NOT NULL,
    excluded_us  bigint NOT NULL,
    PRIMARY KEY (component_no, day)
);

CREATE TABLE exclusion (
    id           uuid PRIMARY KEY,
    component_no int            NOT NULL REFERENCES component,
    period       tstzrange      NOT NULL CHECK (NOT isempty(period)),
    kind         exclusion_kind NOT NULL,
    author       text           NOT NULL,
    reason       text           NOT NULL,
    created_at   timestamptz    NOT NULL
);
CREATE INDEX ON exclusion USING gist (component_no, period);

CREATE TABLE sla_window (
    slo_id         text             NOT NULL REFERENCES slo,
    window_start   timestamptz      NOT NULL,
    window_end     timestamptz      NOT NULL,
    version        int              NOT NULL,
    status         window_status    NOT NULL,
    computed_until timestamptz      NOT NULL,
    good_us        bigint           NOT NULL,
    degraded_us    bigint           NOT NULL,
    bad_us         bigint           NOT NULL,
    unknown_us     bigint           NOT NULL,
    excluded_us    bigint           NOT NULL,
    sli            double precision,
    sli_lower      double precision,
    sli_upper      double precision,
    coverage       double precision,
    budget_left    double precision,
    computed_at    timestamptz      NOT NULL,
    digest         text,
    signature      text,
    cause          text,
    PRIMARY KEY (slo_id, window_start, version)
);
COMMENT ON TABLE sla_window IS
    'A closed window is frozen: a correction is a new version with a cause. An open or rolling window has one row, replaced.';

-- Kafka -------------------------------------------------------------------------------------------------------------

CREATE TABLE kafka_offset (
    topic       text   NOT NULL,
    partition   int    NOT NULL,
    topic_id    text   NOT NULL,
    next_offset bigint NOT NULL,
    epoch       bigint NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 10);
COMMENT ON COLUMN kafka_offset.epoch IS 'Counts the owners; only the newest may move next_offset.';

CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic      text        NOT NULL,
    key        text        NOT NULL,
    value      bytea,
    created_at timestamptz NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

CREATE SEQUENCE component_status_sequence;
