-- Criteria that give activities and qualifications to whoever meets them.
CREATE TABLE rule (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    name_key   text NOT NULL UNIQUE,
    enabled    boolean NOT NULL DEFAULT true,
    -- The typed tree of `domain::rule`.
    criteria   jsonb NOT NULL,
    mode       text NOT NULL DEFAULT 'keep_in_step' CHECK (mode IN ('keep_in_step', 'add_only', 'remove_only', 'paused')),
    grace_days integer NOT NULL DEFAULT 0 CHECK (grace_days BETWEEN 0 AND 365),
    starts_on  date,
    ends_on    date,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by uuid REFERENCES person,
    -- When all people were last held against it, and on which day of the organisation's, for criteria that name days.
    applied_at timestamptz,
    looked_on  date
);

CREATE TABLE rule_activity (
    rule_id     uuid NOT NULL REFERENCES rule ON DELETE CASCADE,
    activity_id uuid NOT NULL REFERENCES activity,
    PRIMARY KEY (rule_id, activity_id)
);
CREATE INDEX rule_activity_by_activity ON rule_activity (activity_id);

CREATE TABLE rule_qualification (
    rule_id          uuid NOT NULL REFERENCES rule ON DELETE CASCADE,
    qualification_id uuid NOT NULL REFERENCES qualification ON DELETE CASCADE,
    PRIMARY KEY (rule_id, qualification_id)
);
CREATE INDEX rule_qualification_by_qualification ON rule_qualification (qualification_id);

-- Who is in a rule now, since when, and until when if they meet it no longer. Written by the engine alone.
CREATE TABLE rule_match (
    rule_id   uuid NOT NULL REFERENCES rule ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person,
    since     timestamptz NOT NULL,
    leaves_at timestamptz,
    PRIMARY KEY (rule_id, person_id)
);
CREATE INDEX rule_match_by_person ON rule_match (person_id);
CREATE INDEX rule_match_leaving ON rule_match (leaves_at) WHERE leaves_at IS NOT NULL;

-- What an organisation notes of people beyond Muster's own fields, by key; which keys there are is `custom_field`.
CREATE TABLE custom_field (
    key        text PRIMARY KEY,
    name       text NOT NULL,
    created_at timestamptz NOT NULL
);
ALTER TABLE person
    ADD COLUMN fields jsonb NOT NULL DEFAULT '{}',
    -- Their record went into this one.
    ADD COLUMN merged_into uuid REFERENCES person;

ALTER TABLE reconcile_due
    DROP CONSTRAINT reconcile_due_check,
    ADD COLUMN qualification_id uuid REFERENCES qualification ON DELETE CASCADE,
    ADD COLUMN rule_id uuid REFERENCES rule ON DELETE CASCADE,
    ADD CONSTRAINT reconcile_due_one CHECK (num_nonnulls(person_ids, unit_id, activity_id, qualification_id, rule_id) = 1);

-- What rules ask of people beside their places: whoever changes it makes the person due, through whatever door. The
-- shared lock makes whoever saves a rule wait for changes that could not see it yet.
CREATE FUNCTION rule_person_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    people uuid[];
BEGIN
    SELECT array_agg(n.id) INTO people FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE (n.language, n.standing, n.fields, n.manager_id, n.erased_at, n.deactivated_at)
          IS DISTINCT FROM (o.language, o.standing, o.fields, o.manager_id, o.erased_at, o.deactivated_at);
    IF people IS NULL THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock_shared(5, 0);
    IF NOT EXISTS (SELECT FROM rule WHERE enabled) THEN
        RETURN NULL;
    END IF;
    INSERT INTO reconcile_due (person_ids, due_since) VALUES (people, statement_timestamp());
    -- Who has a manager above them that changed hands: "is below" reaches down the line.
    INSERT INTO reconcile_due (person_ids, due_since)
    SELECT array_agg(below.id), statement_timestamp() FROM (
        WITH RECURSIVE line AS (
            SELECT p.id FROM new_rows n JOIN old_rows o ON o.id = n.id JOIN person p ON p.manager_id = n.id
            WHERE n.manager_id IS DISTINCT FROM o.manager_id
            UNION
            SELECT p.id FROM line JOIN person p ON p.manager_id = line.id
        ) SELECT id FROM line) AS below
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER person_rule_update AFTER UPDATE ON person REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION rule_person_changed();

CREATE FUNCTION rule_row_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(5, 0);
    INSERT INTO reconcile_due (person_ids, due_since)
    SELECT array_agg(DISTINCT person_id), statement_timestamp() FROM changed
    WHERE EXISTS (SELECT FROM rule WHERE enabled)
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER person_label_rule_insert AFTER INSERT ON person_label REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION rule_row_changed();
CREATE TRIGGER person_label_rule_delete AFTER DELETE ON person_label REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION rule_row_changed();
