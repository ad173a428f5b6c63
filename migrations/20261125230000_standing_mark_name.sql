-- Lists of those who are not registered yet, by name, are entered where their first row stands: so marks carry the name's
-- key. Test people are listed, so they have marks too, and are counted nowhere.
ALTER TABLE standing_mark
    ADD COLUMN name_key text NOT NULL DEFAULT '',
    ADD COLUMN test boolean NOT NULL DEFAULT false;
UPDATE standing_mark m SET name_key = p.name_key FROM person p WHERE p.id = m.person_id;

CREATE INDEX standing_mark_open ON standing_mark (state, name_key, person_id, unit_id, role) INCLUDE (ends_at)
    WHERE state IN ('enrolled', 'invited', 'bounced') AND role NOT IN ('person', 'unplaced');
CREATE INDEX standing_mark_open_by_unit ON standing_mark (unit_id, state, name_key, person_id, role) INCLUDE (ends_at)
    WHERE state IN ('enrolled', 'invited', 'bounced') AND role NOT IN ('person', 'unplaced');

CREATE OR REPLACE FUNCTION standing_person_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM standing_note(array_agg(n.id)) FROM new_rows n JOIN old_rows o ON o.id = n.id
        WHERE (n.invited_at IS NULL, n.registered_at, n.test, n.erased_at, n.name_key)
              IS DISTINCT FROM (o.invited_at IS NULL, o.registered_at, o.test, o.erased_at, o.name_key);
    ELSE
        PERFORM standing_note(array_agg(id)) FROM changed;
    END IF;
    RETURN NULL;
END $$;

SELECT standing_note(array_agg(id)) FROM person WHERE test;

-- A search that many match walks people by name and finds their words in the index itself.
DROP INDEX person_by_name;
CREATE INDEX person_by_name ON person (name_key, id) INCLUDE (search_key);
-- How many match is taken from what Postgres expects: it shall look at enough people to know.
ALTER TABLE person ALTER COLUMN search_key SET STATISTICS 500;
