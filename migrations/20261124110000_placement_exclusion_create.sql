-- Who was taken out of a unit by hand: no list and no rule puts them back until somebody places them there again.
CREATE TABLE placement_exclusion (
    person_id   uuid NOT NULL REFERENCES person,
    unit_id     uuid NOT NULL REFERENCES unit,
    role        text NOT NULL CHECK (role IN ('learner', 'mentor', 'coach', 'group_admin')),
    excluded_at timestamptz NOT NULL,
    excluded_by uuid REFERENCES person,
    PRIMARY KEY (person_id, unit_id, role)
);
