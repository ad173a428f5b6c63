INSERT INTO completion (enrolment_id, completed_at, reopened_at)
SELECT id, '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z' FROM enrolment;
INSERT INTO renewal (person_id, qualification_id, opened_at, since)
VALUES ('00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-000000000080', '2026-01-03T00:00:00Z', '2026-01-02T00:00:00Z');
