-- A filter of the Enrolments list that somebody keeps under a name of their own.
CREATE TABLE saved_filter (
    id         uuid PRIMARY KEY,
    person_id  uuid NOT NULL REFERENCES person,
    name       text NOT NULL,
    name_key   text NOT NULL,
    query      jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (person_id, name_key)
);

-- Sendings that wait for their date, and the mails that belong to one.
CREATE INDEX operation_scheduled ON operation (run_at) WHERE kind = 'sending';
CREATE INDEX message_waiting_by_operation ON message (operation_id) WHERE state IN ('held', 'queued') AND operation_id IS NOT NULL;
