-- The address asked for, of someone registered: theirs once its own mailbox has confirmed it. One at a time.
CREATE TABLE address_change (
    person_id   uuid PRIMARY KEY REFERENCES person,
    address     text NOT NULL,
    address_key text NOT NULL,
    asked_at    timestamptz NOT NULL,
    asked_by    uuid REFERENCES person
);

-- Links that confirm the new address, and those that keep the old one.
ALTER TABLE token DROP CONSTRAINT token_purpose_check;
ALTER TABLE token ADD CONSTRAINT token_purpose_check
    CHECK (purpose IN ('invitation', 'password_reset', 'setup', 'address_confirm', 'address_keep'));
