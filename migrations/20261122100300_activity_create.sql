CREATE TABLE activity (
    id             uuid PRIMARY KEY,
    name           text NOT NULL,
    name_key       text NOT NULL,
    kind           text NOT NULL DEFAULT 'course' CHECK (kind IN ('course', 'programme', 'experience')),
    on_last_reason text NOT NULL DEFAULT 'end' CHECK (on_last_reason IN ('end', 'suspend', 'keep')),
    created_at     timestamptz NOT NULL
);
CREATE INDEX activity_by_name ON activity (name_key, id);

CREATE TABLE activity_step (
    id          uuid PRIMARY KEY,
    activity_id uuid NOT NULL REFERENCES activity,
    position    integer NOT NULL,
    title       text NOT NULL,
    UNIQUE (activity_id, position)
);

-- A dated run of an activity: local time and zone as written; `starts_at`/`ends_at` follow from them, computed in Rust.
CREATE TABLE session (
    id           uuid PRIMARY KEY,
    activity_id  uuid NOT NULL REFERENCES activity,
    title        text NOT NULL DEFAULT '',
    starts_local timestamp NOT NULL,
    ends_local   timestamp NOT NULL,
    time_zone    text NOT NULL,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    capacity     integer CHECK (capacity > 0),
    CHECK (ends_at >= starts_at)
);
CREATE INDEX session_by_activity ON session (activity_id, starts_at);
ALTER TABLE role_grant ADD FOREIGN KEY (session_id) REFERENCES session;
