-- How many stand where, kept so that nobody counts a million people. Facts only note whose standing may have moved
-- (`standing_due`, appended, so that writers never wait for each other); a following transaction looks at those people
-- afresh, compares with what it counted them as (`standing_mark`), and adds the difference to the counters.
CREATE TABLE standing_due (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_ids uuid[] NOT NULL,
    people     integer NOT NULL
);

-- As what a row of the Enrolments list is counted. Everyone counted has one more row, role 'person', in the nil unit; and
-- 'unplaced' there who is in no unit and has no role. Nobody who is erased or a test person is counted.
CREATE TABLE standing_mark (
    person_id     uuid NOT NULL,
    unit_id       uuid NOT NULL,
    role          text NOT NULL,
    -- 'closed': invited, and the invitation is over without a registration.
    state         text NOT NULL CHECK (state IN ('enrolled', 'invited', 'bounced', 'closed', 'registered', 'active')),
    ends_at       timestamptz,
    registered_on date,
    PRIMARY KEY (person_id, unit_id, role)
);
CREATE INDEX standing_mark_by_end ON standing_mark (ends_at, unit_id, role) WHERE ends_at IS NOT NULL;

-- Rows by unit, role and state; the nil unit is everywhere.
CREATE TABLE standing_count (
    unit_id uuid NOT NULL,
    role    text NOT NULL,
    state   text NOT NULL,
    people  bigint NOT NULL,
    PRIMARY KEY (unit_id, role, state)
) WITH (fillfactor = 50);

-- The same by day (UTC): on which invitations end, and on which people registered.
CREATE TABLE standing_day (
    unit_id uuid NOT NULL,
    role    text NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('ends', 'registered')),
    day     date NOT NULL,
    people  bigint NOT NULL,
    PRIMARY KEY (unit_id, kind, role, day)
) WITH (fillfactor = 70);

-- In pieces, so that folding one takes a moment.
CREATE FUNCTION standing_note(people uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO standing_due (person_ids, people)
    SELECT array_agg(id), count(*) FROM (SELECT id, (row_number() OVER () - 1) / 2000 AS piece FROM unnest(people) AS n (id)) AS numbered
    GROUP BY piece
$$;

CREATE FUNCTION standing_person_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM standing_note(array_agg(n.id)) FROM new_rows n JOIN old_rows o ON o.id = n.id
        WHERE (n.invited_at IS NULL, n.registered_at, n.test, n.erased_at)
              IS DISTINCT FROM (o.invited_at IS NULL, o.registered_at, o.test, o.erased_at);
    ELSE
        PERFORM standing_note(array_agg(id)) FROM changed;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION standing_row_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM standing_note(array_agg(DISTINCT person_id)) FROM changed;
    RETURN NULL;
END $$;

CREATE FUNCTION standing_placement_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM standing_note(array_agg(DISTINCT m.person_id))
    FROM ((SELECT person_id, unit_id, role FROM new_rows EXCEPT SELECT person_id, unit_id, role FROM old_rows)
          UNION ALL
          (SELECT person_id, unit_id, role FROM old_rows EXCEPT SELECT person_id, unit_id, role FROM new_rows)) AS m;
    RETURN NULL;
END $$;

CREATE FUNCTION standing_invitation_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM standing_note(array_agg(DISTINCT n.person_id)) FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE (n.state, n.expires_at) IS DISTINCT FROM (o.state, o.expires_at);
    RETURN NULL;
END $$;

-- Who has begun counts as active: most rows come and go without progress.
CREATE FUNCTION standing_progress_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM standing_note(array_agg(DISTINCT n.person_id)) FROM new_rows n JOIN old_rows o ON o.id = n.id
        WHERE (n.progress > 0) <> (o.progress > 0);
    ELSE
        PERFORM standing_note(array_agg(DISTINCT person_id)) FROM changed WHERE progress > 0;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER person_standing_insert AFTER INSERT ON person REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_person_changed();
CREATE TRIGGER person_standing_update AFTER UPDATE ON person REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION standing_person_changed();
CREATE TRIGGER person_standing_delete AFTER DELETE ON person REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_person_changed();
CREATE TRIGGER placement_standing_insert AFTER INSERT ON placement REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_row_changed();
CREATE TRIGGER placement_standing_update AFTER UPDATE ON placement REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION standing_placement_moved();
CREATE TRIGGER placement_standing_delete AFTER DELETE ON placement REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_row_changed();
CREATE TRIGGER role_grant_standing_insert AFTER INSERT ON role_grant REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_row_changed();
CREATE TRIGGER role_grant_standing_update AFTER UPDATE ON role_grant REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_row_changed();
CREATE TRIGGER role_grant_standing_delete AFTER DELETE ON role_grant REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_row_changed();
CREATE TRIGGER invitation_standing_insert AFTER INSERT ON invitation REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_row_changed();
CREATE TRIGGER invitation_standing_update AFTER UPDATE ON invitation REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION standing_invitation_moved();
CREATE TRIGGER invitation_standing_delete AFTER DELETE ON invitation REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_row_changed();
CREATE TRIGGER enrolment_standing_insert AFTER INSERT ON enrolment REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_progress_changed();
CREATE TRIGGER enrolment_standing_update AFTER UPDATE ON enrolment REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION standing_progress_changed();
CREATE TRIGGER enrolment_standing_delete AFTER DELETE ON enrolment REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_progress_changed();

-- Everyone there is by now.
SELECT standing_note(array_agg(id)) FROM person;

-- Mail that could not be delivered: a few among many sent.
CREATE INDEX message_failed ON message (created_at DESC, id) WHERE state = 'failed';
