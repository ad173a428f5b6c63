-- A change of many people is drained in batches. Each says which change it is part of: the row that was cut, the unit,
-- activity, qualification or rule it was about, and how many people; so pages can tell how far it is.
ALTER TABLE reconcile_due
    ADD COLUMN change_id bigint,
    ADD COLUMN change_of uuid,
    ADD COLUMN change_people integer,
    ADD COLUMN people integer GENERATED ALWAYS AS (cardinality(person_ids)) STORED,
    ADD CONSTRAINT reconcile_due_batch CHECK (
        CASE WHEN change_id IS NULL THEN change_of IS NULL AND change_people IS NULL
             ELSE change_people IS NOT NULL AND person_ids IS NOT NULL END);
