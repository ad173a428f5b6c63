-- Labels as a table of their own, so that one word is one label for everybody. Nothing wrote the column before.
CREATE TABLE label (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    name_key   text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);

CREATE TABLE person_label (
    person_id uuid NOT NULL REFERENCES person,
    label_id  uuid NOT NULL REFERENCES label,
    PRIMARY KEY (person_id, label_id)
);
CREATE INDEX person_label_by_label ON person_label (label_id);

ALTER TABLE person DROP COLUMN labels;
