-- Mail somebody does not want, by the template it is written from. Only what the account page offers to switch off.
CREATE TABLE mail_off (
    person_id uuid NOT NULL REFERENCES person,
    template  text NOT NULL CHECK (template IN ('enrolment_notice')),
    since     timestamptz NOT NULL,
    PRIMARY KEY (person_id, template)
);

-- The terms that people accepted when they registered.
CREATE TABLE terms_acceptance (
    person_id   uuid NOT NULL REFERENCES person,
    url         text NOT NULL,
    accepted_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, url)
);
