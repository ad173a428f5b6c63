-- The audit log: append-only, names people by id. Personal values sit in `event_value`, which erasure may empty.
CREATE TABLE event (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    kind         text NOT NULL,
    actor_id     uuid,
    person_id    uuid,
    unit_id      uuid,
    activity_id  uuid,
    operation_id uuid,
    count        integer
);
CREATE INDEX event_by_person ON event (person_id, id DESC) WHERE person_id IS NOT NULL;
CREATE INDEX event_by_time ON event (at, id);

CREATE TABLE event_value (
    event_id   bigint NOT NULL REFERENCES event,
    field      text NOT NULL,
    from_value text,
    to_value   text,
    PRIMARY KEY (event_id, field)
);

CREATE FUNCTION event_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events can be neither changed nor deleted';
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event
    FOR EACH ROW EXECUTE FUNCTION event_refuse_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION event_refuse_change();
