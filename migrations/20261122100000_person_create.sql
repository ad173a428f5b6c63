-- A person: someone with a record. Keys (`*_key`) are folded in Rust by `domain::text`, never by SQL.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE person (
    id             uuid PRIMARY KEY,
    name           text NOT NULL,
    name_key       text NOT NULL,
    given_name     text,
    family_name    text,
    address        text,
    address_key    text UNIQUE,
    username       text,
    username_key   text UNIQUE,
    phone          text,
    reference      text NOT NULL DEFAULT '',
    search_key     text NOT NULL,
    language       text NOT NULL DEFAULT 'en',
    time_zone      text NOT NULL DEFAULT 'UTC',
    labels         text[] NOT NULL DEFAULT '{}',
    manager_id     uuid REFERENCES person,
    contact        text NOT NULL DEFAULT 'quiet' CHECK (contact IN ('quiet', 'first_enrolment', 'open')),
    guest          boolean NOT NULL DEFAULT false,
    test           boolean NOT NULL DEFAULT false,
    created_at     timestamptz NOT NULL,
    invited_at     timestamptz,
    registered_at  timestamptz,
    last_seen_at   timestamptz,
    deactivated_at timestamptz,
    deletion_at    timestamptz,
    erased_at      timestamptz,
    -- Deactivation lies over the standing: it depends on the clock, so it is compared when read.
    standing       text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN registered_at IS NOT NULL THEN 'registered'
             WHEN invited_at IS NOT NULL THEN 'invited'
             ELSE 'enrolled' END) STORED
);

CREATE INDEX person_by_name ON person (name_key, id);
CREATE INDEX person_by_created ON person (created_at, id);
CREATE INDEX person_by_standing ON person (standing, name_key, id);
CREATE INDEX person_search ON person USING gin (search_key gin_trgm_ops);
CREATE INDEX person_by_manager ON person (manager_id) WHERE manager_id IS NOT NULL;
