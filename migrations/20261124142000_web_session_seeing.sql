-- Staff who see the pages as a test person does: read-only, for a while, on this session.
ALTER TABLE web_session
    ADD COLUMN seeing_as uuid REFERENCES person,
    ADD COLUMN seeing_until timestamptz,
    ADD CONSTRAINT web_session_seeing CHECK ((seeing_as IS NULL) = (seeing_until IS NULL));
CREATE INDEX web_session_by_seeing ON web_session (seeing_until) WHERE seeing_as IS NOT NULL;
