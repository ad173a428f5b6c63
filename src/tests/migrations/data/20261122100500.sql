INSERT INTO invitation (id, person_id, state, created_at, sent_at, expires_at)
VALUES ('00000000-0000-7000-8000-000000000050', '00000000-0000-7000-8000-00000000000b', 'sent', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-15T00:00:00Z');
INSERT INTO token (hash, purpose, person_id, invitation_id, created_at, expires_at)
VALUES ('\x05', 'invitation', '00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-000000000050', '2026-01-01T00:00:00Z', '2026-01-15T00:00:00Z');
