INSERT INTO person (id, name, name_key, address, address_key, search_key, created_at, invited_at, registered_at) VALUES
    ('00000000-0000-7000-8000-00000000000a', 'Ada Admin', 'ada admin', 'ada@example.test', 'ada@example.test', 'ada admin ada@example.test', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
    ('00000000-0000-7000-8000-00000000000b', 'Bo', 'bo', NULL, NULL, 'bo', '2026-01-01T00:00:00Z', NULL, NULL);
