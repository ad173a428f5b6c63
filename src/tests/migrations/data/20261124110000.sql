INSERT INTO placement_exclusion (person_id, unit_id, role, excluded_at)
VALUES ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000020', 'learner', '2026-01-01T00:00:00Z');
