-- A set of activities that people hold and units carry.
CREATE TABLE qualification (
    id           uuid PRIMARY KEY,
    name         text NOT NULL,
    name_key     text NOT NULL UNIQUE,
    description  text NOT NULL DEFAULT '',
    -- How long it counts once all its activities are completed, and how long before its end it is to be renewed.
    valid_days   integer CHECK (valid_days BETWEEN 1 AND 36500),
    renewal_days integer CHECK (renewal_days BETWEEN 0 AND 3650),
    created_at   timestamptz NOT NULL,
    CHECK (renewal_days IS NULL OR valid_days IS NOT NULL)
);

CREATE TABLE qualification_activity (
    qualification_id uuid NOT NULL REFERENCES qualification ON DELETE CASCADE,
    activity_id      uuid NOT NULL REFERENCES activity,
    added_at         timestamptz NOT NULL,
    PRIMARY KEY (qualification_id, activity_id)
);
CREATE INDEX qualification_activity_by_activity ON qualification_activity (activity_id);

CREATE TABLE unit_qualification (
    unit_id          uuid NOT NULL REFERENCES unit,
    qualification_id uuid NOT NULL REFERENCES qualification ON DELETE CASCADE,
    assigned_at      timestamptz NOT NULL,
    assigned_by      uuid REFERENCES person,
    PRIMARY KEY (unit_id, qualification_id)
);
CREATE INDEX unit_qualification_by_qualification ON unit_qualification (qualification_id);

CREATE TABLE qualification_grant (
    id               uuid PRIMARY KEY,
    person_id        uuid NOT NULL REFERENCES person,
    qualification_id uuid NOT NULL REFERENCES qualification ON DELETE CASCADE,
    source           text NOT NULL CHECK (source IN ('hand', 'import', 'api')),
    operation_id     uuid REFERENCES operation,
    line             integer,
    granted_at       timestamptz NOT NULL,
    granted_by       uuid REFERENCES person,
    UNIQUE NULLS NOT DISTINCT (person_id, qualification_id, source, operation_id)
);
CREATE INDEX qualification_grant_by_qualification ON qualification_grant (qualification_id, person_id);

-- Taken away by hand: beats whatever would give it, until it is given by hand again.
CREATE TABLE qualification_exclusion (
    person_id        uuid NOT NULL REFERENCES person,
    qualification_id uuid NOT NULL REFERENCES qualification ON DELETE CASCADE,
    excluded_at      timestamptz NOT NULL,
    excluded_by      uuid REFERENCES person,
    PRIMARY KEY (person_id, qualification_id)
);
