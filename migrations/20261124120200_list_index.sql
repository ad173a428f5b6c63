-- Each order of the Enrolments list has an index that its pages are entered by, and kinds of people have theirs.
CREATE INDEX person_by_address ON person (COALESCE(address_key, ''), id);
CREATE INDEX person_by_reference ON person (reference, id);
CREATE INDEX placement_by_role ON placement (role, name_key, person_id, unit_id);
CREATE INDEX role_grant_by_role ON role_grant (role, person_id) WHERE session_id IS NULL;
