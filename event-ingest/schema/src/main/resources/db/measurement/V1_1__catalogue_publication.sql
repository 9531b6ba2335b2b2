-- Which catalogue is in force, and which replica of ingest has which in its directory (docs/reference/catalogue.md).

CREATE TABLE catalogue_publication (
    no             int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    content_digest text        NOT NULL,
    applied_at     timestamptz NOT NULL,
    published_at   timestamptz
);
CREATE INDEX ON catalogue_publication (content_digest);
COMMENT ON TABLE catalogue_publication IS
    'One row each time other content came into force; the last is in force. published_at is null until the topic has it.';

CREATE TABLE catalogue_replica (
    instance       text PRIMARY KEY,
    content_digest text        NOT NULL,
    seen_at        timestamptz NOT NULL
);
