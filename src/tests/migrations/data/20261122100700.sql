INSERT INTO operation (id, kind, state, created_at, run_at)
VALUES ('00000000-0000-7000-8000-000000000070', 'import', 'done', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
INSERT INTO change (operation_id, person_id, field, from_value, to_value)
VALUES ('00000000-0000-7000-8000-000000000070', '00000000-0000-7000-8000-00000000000b', 'name', 'B', 'Bo');
