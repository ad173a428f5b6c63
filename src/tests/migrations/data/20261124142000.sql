UPDATE web_session SET seeing_as = '00000000-0000-7000-8000-00000000000b', seeing_until = '2026-01-02T00:30:00Z';
