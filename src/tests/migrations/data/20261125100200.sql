INSERT INTO qualification (id, name, name_key, valid_days, renewal_days, created_at)
VALUES ('00000000-0000-7000-8000-000000000080', 'Ward certificate', 'ward certificate', 730, 60, '2026-01-01T00:00:00Z');
INSERT INTO qualification_activity VALUES ('00000000-0000-7000-8000-000000000080', '00000000-0000-7000-8000-000000000030', '2026-01-01T00:00:00Z');
INSERT INTO unit_qualification (unit_id, qualification_id, assigned_at)
VALUES ('00000000-0000-7000-8000-000000000020', '00000000-0000-7000-8000-000000000080', '2026-01-01T00:00:00Z');
INSERT INTO qualification_grant (id, person_id, qualification_id, source, granted_at)
VALUES ('00000000-0000-7000-8000-000000000081', '00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-000000000080', 'hand', '2026-01-01T00:00:00Z');
INSERT INTO qualification_exclusion (person_id, qualification_id, excluded_at)
VALUES ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000080', '2026-01-01T00:00:00Z');
