INSERT INTO message (id, template, person_id, invitation_id, state, created_at, not_before, due_at, sent_at)
VALUES ('00000000-0000-7000-8000-000000000060', 'invitation', '00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-000000000050', 'sent', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z');
INSERT INTO message_item VALUES ('00000000-0000-7000-8000-000000000060', 1, 'activity', '00000000-0000-7000-8000-000000000030');
INSERT INTO message_attempt (message_id, at, outcome) VALUES ('00000000-0000-7000-8000-000000000060', '2026-01-01T00:00:01Z', 'sent');
INSERT INTO mailbox_mail (id, message_id, at, sender, recipient, subject, text_body, html_body, raw)
VALUES ('00000000-0000-7000-8000-000000000061', '00000000-0000-7000-8000-000000000060', '2026-01-01T00:00:01Z', 'muster@example.test', 'bo@example.test', 'Welcome', 'Hello', '<p>Hello</p>', 'Hello');
