INSERT INTO unit (id, kind, name, name_key, parent_id, created_at)
VALUES ('00000000-0000-7000-8000-000000000020', 'cohort', 'Spring', 'spring', '00000000-0000-7000-8000-000000000001', '2026-01-01T00:00:00Z');
INSERT INTO role_grant (person_id, role, granted_at) VALUES ('00000000-0000-7000-8000-00000000000a', 'admin', '2026-01-01T00:00:00Z');
INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
VALUES ('00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-000000000020', 'learner', 'bo', '2026-01-01T00:00:00Z');
