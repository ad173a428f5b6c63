-- How an activity runs, what becomes of an enrolment whose last reason goes, until when it is to be done, and how long
-- having done it counts.
ALTER TABLE activity
    ADD COLUMN description text NOT NULL DEFAULT '',
    -- It is learnt in sessions only: who has none yet waits, unless exactly one is open.
    ADD COLUMN in_sessions boolean NOT NULL DEFAULT false,
    ADD COLUMN grace_days integer NOT NULL DEFAULT 0 CHECK (grace_days BETWEEN 0 AND 365),
    ADD COLUMN valid_days integer CHECK (valid_days BETWEEN 1 AND 36500),
    ADD COLUMN due_on date,
    ADD COLUMN due_days integer CHECK (due_days BETWEEN 0 AND 3650),
    ADD COLUMN archived_at timestamptz,
    ADD CONSTRAINT activity_due CHECK (num_nonnulls(due_on, due_days) <= 1);

ALTER TABLE session
    ADD COLUMN created_at timestamptz,
    ADD COLUMN cancelled_at timestamptz;

-- The units that take part in a session: live, not copied.
CREATE TABLE session_unit (
    session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
    unit_id    uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
    added_at   timestamptz NOT NULL,
    added_by   uuid REFERENCES person,
    PRIMARY KEY (session_id, unit_id)
);
CREATE INDEX session_unit_by_unit ON session_unit (unit_id);

ALTER TABLE enrolment
    -- Suspended by hand, until it is resumed by hand.
    ADD COLUMN paused_at timestamptz,
    ADD COLUMN paused_by uuid REFERENCES person,
    -- The last reason is gone; the grace of the activity ends then.
    ADD COLUMN leaves_at timestamptz;
CREATE INDEX enrolment_leaving ON enrolment (leaves_at) WHERE leaves_at IS NOT NULL;
CREATE INDEX enrolment_by_session ON enrolment (session_id, state) WHERE session_id IS NOT NULL;
