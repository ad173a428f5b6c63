-- Since when somebody waits for a seat or a session: who waits longest gets the next one.
ALTER TABLE enrolment ADD COLUMN waiting_since timestamptz;

-- The clock has passed its end, and whoever waits for the next has been looked at again.
ALTER TABLE session ADD COLUMN over boolean NOT NULL DEFAULT false;
CREATE INDEX session_not_over ON session (ends_at) WHERE NOT over;
