-- The offer to register, one open one a person. A sent one past `expires_at` is expired: the clock says so, not a column.
CREATE TABLE invitation (
    id               uuid PRIMARY KEY,
    person_id        uuid NOT NULL REFERENCES person,
    state            text NOT NULL CHECK (state IN ('pending', 'sent', 'accepted', 'declined', 'cancelled', 'bounced')),
    valid_days       integer NOT NULL DEFAULT 14 CHECK (valid_days BETWEEN 1 AND 365),
    created_at       timestamptz NOT NULL,
    created_by       uuid REFERENCES person,
    sent_at          timestamptz,
    expires_at       timestamptz,
    reminded_count   integer NOT NULL DEFAULT 0,
    last_reminded_at timestamptz,
    bounced_at       timestamptz,
    bounce_text      text,
    ended_at         timestamptz
);
CREATE UNIQUE INDEX invitation_open ON invitation (person_id) WHERE state IN ('pending', 'sent', 'bounced');
CREATE INDEX invitation_by_person ON invitation (person_id, created_at);
CREATE INDEX invitation_bounced ON invitation (person_id) WHERE state = 'bounced';

-- What a link in a mail carries: 256 random bits, of which only the SHA-256 is kept, bound to purpose and address.
CREATE TABLE token (
    hash          bytea PRIMARY KEY,
    purpose       text NOT NULL CHECK (purpose IN ('invitation', 'password_reset', 'setup')),
    person_id     uuid REFERENCES person,
    address_key   text NOT NULL DEFAULT '',
    invitation_id uuid REFERENCES invitation,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    used_at       timestamptz,
    ended_at      timestamptz
);
CREATE INDEX token_by_person ON token (person_id, purpose) WHERE used_at IS NULL AND ended_at IS NULL;
CREATE INDEX token_by_invitation ON token (invitation_id) WHERE invitation_id IS NOT NULL;
