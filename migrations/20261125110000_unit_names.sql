-- A name is one among neighbours of a kind, a code within a kind. Both keys are folded in Rust.
ALTER TABLE unit ADD COLUMN code_key text;
-- Cohorts are one by name wherever they lie.
CREATE UNIQUE INDEX unit_neighbour_name ON unit (parent_id, kind, name_key) WHERE kind <> 'cohort';
CREATE UNIQUE INDEX unit_code ON unit (kind, code_key) WHERE code_key IS NOT NULL;
