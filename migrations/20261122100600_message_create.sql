-- The outbox. `due_at` is when a sender may take the row: its `not_before` while queued, the end of the lease while sending.
CREATE TABLE message (
    id            uuid PRIMARY KEY,
    template      text NOT NULL,
    person_id     uuid NOT NULL REFERENCES person,
    invitation_id uuid REFERENCES invitation,
    operation_id  uuid,
    params        jsonb NOT NULL DEFAULT '{}',
    state         text NOT NULL DEFAULT 'queued' CHECK (state IN ('held', 'queued', 'sending', 'sent', 'bounced', 'failed', 'cancelled')),
    dedupe_key    text,
    created_at    timestamptz NOT NULL,
    created_by    uuid REFERENCES person,
    not_before    timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    attempts      integer NOT NULL DEFAULT 0,
    sent_at       timestamptz,
    sent_to       text,
    failure       text
);
CREATE INDEX message_due ON message (due_at, id) WHERE state IN ('queued', 'sending');
CREATE UNIQUE INDEX message_dedupe ON message (dedupe_key) WHERE state IN ('held', 'queued', 'sending');
CREATE INDEX message_by_person ON message (person_id, created_at);

-- What one mail tells of: the activities of an enrolment notice.
CREATE TABLE message_item (
    message_id uuid NOT NULL REFERENCES message,
    position   integer NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('activity', 'session')),
    subject_id uuid NOT NULL,
    PRIMARY KEY (message_id, position)
);

CREATE TABLE message_attempt (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id uuid NOT NULL REFERENCES message,
    at         timestamptz NOT NULL,
    outcome    text NOT NULL CHECK (outcome IN ('sent', 'deferred', 'bounced', 'failed')),
    detail     text NOT NULL DEFAULT ''
);
CREATE INDEX message_attempt_by_message ON message_attempt (message_id);

-- Mail of the development mailbox: what would have left if a server were configured.
CREATE TABLE mailbox_mail (
    id         uuid PRIMARY KEY,
    message_id uuid NOT NULL,
    at         timestamptz NOT NULL,
    sender     text NOT NULL,
    recipient  text NOT NULL,
    subject    text NOT NULL,
    text_body  text NOT NULL,
    html_body  text NOT NULL,
    raw        text NOT NULL
);
CREATE INDEX mailbox_mail_by_time ON mailbox_mail (at DESC, id DESC);
