-- The list of people by when they were last here; who never was stands first. Those of one language, by name.
CREATE INDEX person_by_seen ON person (COALESCE(last_seen_at, '1970-01-01 00:00:00+00'::timestamptz), id);
CREATE INDEX person_by_language ON person (language, name_key, id);

-- Records that went into another one.
CREATE INDEX person_by_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
