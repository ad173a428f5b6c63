-- The values beside an event are append-only as well, but for erasing: whose record is erased, their values are emptied.
-- `ENABLE ALWAYS`: not even a session that plays a replica gets past.
CREATE FUNCTION event_value_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.event_id = OLD.event_id AND NEW.field = OLD.field AND NEW.from_value IS NULL AND NEW.to_value IS NULL
           AND EXISTS (SELECT FROM event e JOIN person p ON p.id = e.person_id
                       WHERE e.id = OLD.event_id AND p.erased_at IS NOT NULL) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'values of events can be neither changed nor deleted, only emptied when their person is erased';
END $$;
CREATE TRIGGER event_value_append_only BEFORE UPDATE OR DELETE ON event_value
    FOR EACH ROW EXECUTE FUNCTION event_value_refuse_change();
CREATE TRIGGER event_value_no_truncate BEFORE TRUNCATE ON event_value
    FOR EACH STATEMENT EXECUTE FUNCTION event_value_refuse_change();
ALTER TABLE event ENABLE ALWAYS TRIGGER event_append_only;
ALTER TABLE event ENABLE ALWAYS TRIGGER event_no_truncate;
ALTER TABLE event_value ENABLE ALWAYS TRIGGER event_value_append_only;
ALTER TABLE event_value ENABLE ALWAYS TRIGGER event_value_no_truncate;

-- The log is read newest first, of everything or by what it concerns: each filter has the order in its index.
DROP INDEX event_by_person;
CREATE INDEX event_by_person ON event (person_id, at, id) WHERE person_id IS NOT NULL;
CREATE INDEX event_by_actor ON event (actor_id, at, id) WHERE actor_id IS NOT NULL;
CREATE INDEX event_by_kind ON event (kind, at, id);
CREATE INDEX event_by_unit ON event (unit_id, at, id) WHERE unit_id IS NOT NULL;
CREATE INDEX event_by_activity ON event (activity_id, at, id) WHERE activity_id IS NOT NULL;
CREATE INDEX event_by_operation ON event (operation_id, at, id) WHERE operation_id IS NOT NULL;
