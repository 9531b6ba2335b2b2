-- Health definitions (docs/reference/catalogue.md): a component that has one takes its state from flags over check results
-- instead of from its worst check.

CREATE TABLE health_version (
    component_no int         NOT NULL REFERENCES component,
    version      int         NOT NULL CHECK (version >= 1),
    valid_from   timestamptz NOT NULL,
    valid_to     timestamptz,
    definition   jsonb       NOT NULL,
    PRIMARY KEY (component_no, version),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE UNIQUE INDEX ON health_version (component_no) WHERE valid_to IS NULL;
COMMENT ON TABLE health_version IS
    'The definitions of each component over time; past records keep the one of their time. valid_to is null while in force.';
