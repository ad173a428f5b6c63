CREATE TABLE credential (
    person_id     uuid PRIMARY KEY REFERENCES person,
    password_hash text NOT NULL,
    changed_at    timestamptz NOT NULL
);

-- A session in the browser. Only the hash of its token is kept.
CREATE TABLE web_session (
    id           uuid PRIMARY KEY,
    token_hash   bytea NOT NULL UNIQUE,
    person_id    uuid NOT NULL REFERENCES person,
    user_agent   text NOT NULL DEFAULT '',
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    ended_at     timestamptz
);
CREATE INDEX web_session_by_person ON web_session (person_id) WHERE ended_at IS NULL;

-- Wrong tries at signing in, counted by account (a hash of what was typed, known or not) and by client address.
CREATE TABLE sign_in_failure (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_hash bytea NOT NULL,
    client       text NOT NULL,
    at           timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_by_account ON sign_in_failure (account_hash, at);
CREATE INDEX sign_in_failure_by_client ON sign_in_failure (client, at);

-- A browser somebody signed in from before: the right password from it works while others are slowed down.
CREATE TABLE known_browser (
    token_hash bytea NOT NULL,
    person_id  uuid NOT NULL REFERENCES person,
    used_at    timestamptz NOT NULL,
    PRIMARY KEY (token_hash, person_id)
);
