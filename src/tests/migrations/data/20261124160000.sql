INSERT INTO mail_off (person_id, template, since)
VALUES ('00000000-0000-7000-8000-00000000000b', 'reminder', '2026-01-01T00:00:00Z');
