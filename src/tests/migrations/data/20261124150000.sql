INSERT INTO mail_off (person_id, template, since)
VALUES ('00000000-0000-7000-8000-00000000000b', 'enrolment_notice', '2026-01-01T00:00:00Z');
INSERT INTO terms_acceptance (person_id, url, accepted_at)
VALUES ('00000000-0000-7000-8000-00000000000b', 'https://brightwater.example/terms', '2026-01-01T00:00:00Z');
