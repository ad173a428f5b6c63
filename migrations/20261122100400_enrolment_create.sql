-- Facts: what units carry, what was given by hand or by a list, and who is kept out.
CREATE TABLE unit_assignment (
    id          uuid PRIMARY KEY,
    unit_id     uuid NOT NULL REFERENCES unit,
    activity_id uuid NOT NULL REFERENCES activity,
    session_id  uuid REFERENCES session,
    assigned_at timestamptz NOT NULL,
    assigned_by uuid REFERENCES person,
    UNIQUE NULLS NOT DISTINCT (unit_id, activity_id, session_id)
);
CREATE INDEX unit_assignment_by_activity ON unit_assignment (activity_id);

CREATE TABLE activity_grant (
    id           uuid PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES person,
    activity_id  uuid NOT NULL REFERENCES activity,
    session_id   uuid REFERENCES session,
    source       text NOT NULL CHECK (source IN ('hand', 'import', 'join_link', 'api')),
    operation_id uuid,
    line         integer,
    granted_at   timestamptz NOT NULL,
    granted_by   uuid REFERENCES person,
    UNIQUE NULLS NOT DISTINCT (person_id, activity_id, session_id, source, operation_id)
);

CREATE TABLE exclusion (
    person_id   uuid NOT NULL REFERENCES person,
    activity_id uuid NOT NULL REFERENCES activity,
    session_id  uuid REFERENCES session,
    excluded_at timestamptz NOT NULL,
    excluded_by uuid REFERENCES person,
    UNIQUE NULLS NOT DISTINCT (person_id, activity_id, session_id)
);

-- What follows from the facts: written by the engine alone.
CREATE TABLE enrolment (
    id           uuid PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES person,
    activity_id  uuid NOT NULL REFERENCES activity,
    session_id   uuid REFERENCES session,
    state        text NOT NULL CHECK (state IN ('waiting', 'active', 'completed', 'suspended', 'ended')),
    progress     smallint NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    due_on       date,
    started_at   timestamptz NOT NULL,
    completed_at timestamptz,
    ended_at     timestamptz,
    UNIQUE NULLS NOT DISTINCT (person_id, activity_id, session_id)
);
CREATE INDEX enrolment_by_activity ON enrolment (activity_id, state);

CREATE TABLE enrolment_reason (
    enrolment_id uuid NOT NULL REFERENCES enrolment ON DELETE CASCADE,
    kind         text NOT NULL CHECK (kind IN ('hand', 'import', 'unit', 'qualification', 'rule', 'session_group', 'join_link', 'api')),
    source_id    uuid NOT NULL,
    since        timestamptz NOT NULL,
    PRIMARY KEY (enrolment_id, kind, source_id)
);
CREATE INDEX enrolment_reason_by_source ON enrolment_reason (source_id);

CREATE TABLE step_done (
    enrolment_id uuid NOT NULL REFERENCES enrolment,
    step_id      uuid NOT NULL REFERENCES activity_step,
    done_at      timestamptz NOT NULL,
    PRIMARY KEY (enrolment_id, step_id)
);

-- Whose enrolments have to be looked at again: committed with the fact, drained by a following transaction.
CREATE TABLE reconcile_due (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_ids  uuid[],
    unit_id     uuid REFERENCES unit,
    activity_id uuid REFERENCES activity,
    actor_id    uuid REFERENCES person,
    due_since   timestamptz NOT NULL,
    CHECK (num_nonnulls(person_ids, unit_id, activity_id) = 1)
);
