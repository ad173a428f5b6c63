-- The tree, walked: each unit with every unit above it, itself included. `climbs` says whether who is placed in the one
-- belongs to the other: companies, departments, teams, functions and cohorts always climb, groups while they are
-- public, up to and including the first private one. Kept by triggers, so that no door can forget it.
CREATE TABLE unit_path (
    unit_id  uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
    above_id uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
    depth    integer NOT NULL,
    climbs   boolean NOT NULL,
    PRIMARY KEY (unit_id, above_id)
);
CREATE INDEX unit_path_by_above ON unit_path (above_id, unit_id);

CREATE FUNCTION unit_path_of(units uuid[]) RETURNS TABLE (unit_id uuid, above_id uuid, depth integer, climbs boolean)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE walk AS (
        SELECT u.id AS unit_id, u.id AS above_id, 0 AS depth, true AS climbs,
               u.kind <> 'group' OR u.visibility = 'public' AS goes_on, u.parent_id
        FROM unit u WHERE u.id = ANY(units)
        UNION ALL
        SELECT w.unit_id, p.id, w.depth + 1, w.climbs AND w.goes_on,
               p.kind <> 'group' OR p.visibility = 'public', p.parent_id
        FROM walk w JOIN unit p ON p.id = w.parent_id
        WHERE w.depth < 100
    )
    SELECT w.unit_id, w.above_id, w.depth, w.climbs FROM walk w
$$;

-- One change of the tree at a time: each sees what those before it made.
CREATE FUNCTION unit_path_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(4, 0);
    INSERT INTO unit_path SELECT * FROM unit_path_of(ARRAY(SELECT id FROM changed));
    RETURN NULL;
END $$;

CREATE FUNCTION unit_path_moved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    below uuid[];
BEGIN
    IF NOT EXISTS (SELECT FROM new_rows n JOIN old_rows o ON o.id = n.id
                   WHERE (n.parent_id, n.visibility, n.kind) IS DISTINCT FROM (o.parent_id, o.visibility, o.kind)) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(4, 0);
    below := ARRAY(SELECT DISTINCT p.unit_id FROM unit_path p JOIN new_rows n ON n.id = p.above_id);
    IF EXISTS (SELECT FROM unit_path_of(below) w WHERE w.depth >= 50) THEN
        RAISE EXCEPTION 'a unit cannot lie below itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_acyclic';
    END IF;
    DELETE FROM unit_path WHERE unit_id = ANY(below);
    INSERT INTO unit_path SELECT * FROM unit_path_of(below);
    RETURN NULL;
END $$;

CREATE TRIGGER unit_path_insert AFTER INSERT ON unit REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION unit_path_added();
CREATE TRIGGER unit_path_update AFTER UPDATE ON unit REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION unit_path_moved();

INSERT INTO unit_path SELECT * FROM unit_path_of(ARRAY(SELECT id FROM unit));

-- One company a person, many of every other kind: `company` repeats what the unit's kind says.
ALTER TABLE placement ADD COLUMN company boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX placement_one_company ON placement (person_id) WHERE company;

-- What waits for the engine never holds up that a unit is deleted.
ALTER TABLE reconcile_due DROP CONSTRAINT reconcile_due_unit_id_fkey;
ALTER TABLE reconcile_due ADD FOREIGN KEY (unit_id) REFERENCES unit ON DELETE CASCADE;
ALTER TABLE placement_exclusion DROP CONSTRAINT placement_exclusion_unit_id_fkey;
ALTER TABLE placement_exclusion ADD FOREIGN KEY (unit_id) REFERENCES unit ON DELETE CASCADE;
