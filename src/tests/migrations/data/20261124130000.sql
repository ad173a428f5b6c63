INSERT INTO saved_filter (id, person_id, name, name_key, query, created_at)
VALUES ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-00000000000b', 'Not invited', 'not invited', '{}', '2026-01-01T00:00:00Z');
