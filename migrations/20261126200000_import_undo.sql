-- Taking an import back: `payload` of its operation says into which role and unit, `change` whom it added (and placed), and
-- whom of those there before it placed (`from_value` keeps a removal by hand that it lifted); what it gave carries its id.
ALTER TABLE operation ADD COLUMN undone_by uuid REFERENCES operation;
ALTER TABLE role_grant ADD COLUMN operation_id uuid REFERENCES operation;
