-- A bulk change or a piece of background work: claimed with SKIP LOCKED and a lease.
CREATE TABLE operation (
    id          uuid PRIMARY KEY,
    number      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind        text NOT NULL,
    state       text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    done        integer NOT NULL DEFAULT 0,
    total       integer NOT NULL DEFAULT 0,
    payload     jsonb NOT NULL DEFAULT '{}',
    result      jsonb NOT NULL DEFAULT '{}',
    created_by  uuid REFERENCES person,
    created_at  timestamptz NOT NULL,
    run_at      timestamptz NOT NULL,
    lease_until timestamptz,
    finished_at timestamptz
);
CREATE INDEX operation_due ON operation (run_at) WHERE state IN ('queued', 'running');

-- Each field an operation changed, so that undoing can put back what nobody changed since.
CREATE TABLE change (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    operation_id uuid NOT NULL REFERENCES operation,
    person_id    uuid NOT NULL REFERENCES person,
    field        text NOT NULL,
    from_value   text,
    to_value     text
);
CREATE INDEX change_by_operation ON change (operation_id, person_id);

ALTER TABLE placement ADD FOREIGN KEY (operation_id) REFERENCES operation;
ALTER TABLE activity_grant ADD FOREIGN KEY (operation_id) REFERENCES operation;
ALTER TABLE message ADD FOREIGN KEY (operation_id) REFERENCES operation;
