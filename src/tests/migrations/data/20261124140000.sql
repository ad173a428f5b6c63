INSERT INTO address_change (person_id, address, address_key, asked_at)
VALUES ('00000000-0000-7000-8000-00000000000a', 'ada@new.test', 'ada@new.test', '2026-01-01T00:00:00Z');
