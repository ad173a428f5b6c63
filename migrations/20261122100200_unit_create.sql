CREATE TABLE unit (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('platform', 'company', 'department', 'team', 'function', 'group', 'cohort')),
    name       text NOT NULL,
    name_key   text NOT NULL,
    parent_id  uuid REFERENCES unit,
    visibility text NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'private')),
    code       text,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX unit_cohort_name ON unit (name_key) WHERE kind = 'cohort';
CREATE INDEX unit_by_kind ON unit (kind, name_key, id);
CREATE INDEX unit_by_parent ON unit (parent_id);

-- The root that holds everyone.
INSERT INTO unit (id, kind, name, name_key, created_at)
VALUES ('00000000-0000-7000-8000-000000000001', 'platform', 'Everyone', 'everyone', '2026-01-01T00:00:00Z');

-- Platform-wide roles (no unit, no session) and instructors (a session).
CREATE TABLE role_grant (
    person_id  uuid NOT NULL REFERENCES person,
    role       text NOT NULL CHECK (role IN ('admin', 'coordinator', 'instructor')),
    session_id uuid,
    granted_by uuid REFERENCES person,
    granted_at timestamptz NOT NULL,
    CHECK ((role = 'instructor') = (session_id IS NOT NULL)),
    UNIQUE NULLS NOT DISTINCT (person_id, role, session_id)
);

-- A person in a unit with a role. `name_key` repeats the person's, so that one cohort can be paged by name from one index.
CREATE TABLE placement (
    person_id    uuid NOT NULL REFERENCES person,
    unit_id      uuid NOT NULL REFERENCES unit,
    role         text NOT NULL CHECK (role IN ('learner', 'mentor', 'coach', 'group_admin')),
    name_key     text NOT NULL,
    placed_at    timestamptz NOT NULL,
    placed_by    uuid REFERENCES person,
    operation_id uuid,
    PRIMARY KEY (person_id, unit_id, role)
);
CREATE INDEX placement_by_unit ON placement (unit_id, name_key, person_id);
