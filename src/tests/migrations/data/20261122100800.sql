INSERT INTO event (at, kind, person_id) VALUES ('2026-01-01T00:00:00Z', 'person.created', '00000000-0000-7000-8000-00000000000b');
INSERT INTO event_value SELECT id, 'name', NULL, 'Bo' FROM event;
