-- A million people in 2,000 cohorts that carry 500 activities, with what became of them. Triggers sleep meanwhile: what they note is noted at the end.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET work_mem = '128MB';

CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
AS $$ SELECT ('01900000-00' || kind || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
-- Evenly spread, the same in each run: 0 to 9,999.
CREATE FUNCTION pg_temp.draw(n bigint, salt int) RETURNS int LANGUAGE sql IMMUTABLE
AS $$ SELECT (hashint8(n * 31 + salt) & 2147483647) % 10000 $$;

INSERT INTO unit (id, kind, name, name_key, parent_id, created_at)
SELECT pg_temp.id('01', n), 'cohort', 'Cohort ' || n, 'cohort ' || lpad(n::text, 4, '0'), root.id, now() - interval '2 years'
FROM generate_series(1, 2000) n, (SELECT id FROM unit WHERE kind = 'platform') root;

INSERT INTO activity (id, name, name_key, created_at)
SELECT pg_temp.id('02', n), 'Activity ' || n, 'activity ' || n, now() - interval '2 years' FROM generate_series(1, 500) n;

INSERT INTO unit_assignment (id, unit_id, activity_id, assigned_at)
SELECT pg_temp.id('03', n * 2 + k), pg_temp.id('01', n), pg_temp.id('02', (n * 7 + k * 250) % 500 + 1), now() - interval '2 years'
FROM generate_series(1, 2000) n, generate_series(0, 1) k;

-- Of ten thousand: 500 enrolled, 900 invited and open, 100 bounced, 700 expired, the others registered; half of those active.
INSERT INTO person (id, name, name_key, address, address_key, reference, search_key, created_at, invited_at, registered_at, contact)
SELECT pg_temp.id('04', n), g || ' ' || f, lower(g || ' ' || f), address, address, 'R-' || n,
       lower(g || ' ' || f) || ' ' || address || ' r-' || n, created,
       CASE WHEN fate >= 500 THEN created + interval '1 day' END,
       CASE WHEN fate >= 2200 THEN created + interval '3 days' END, CASE WHEN fate >= 500 THEN 'open' ELSE 'quiet' END
FROM (SELECT n, pg_temp.draw(n, 1) AS fate, now() - interval '5 days' - (1000000 - n) * interval '1 minute' AS created,
             'person' || n || '@example' || n % 300 || '.test' AS address,
             (ARRAY['Noor','Ruth','Siobhan','Tomasz','Jaya','Linh','Pavel','Amara','Yuki','Diego','Ines','Omar','Freya','Kofi','Mei','Lars'])[1 + pg_temp.draw(n, 2) % 16]
                 || chr(97 + pg_temp.draw(n, 3) % 26) AS g,
             initcap(translate(to_hex(pg_temp.draw(n, 4)), '0123456789', 'ghijklmnop')) || 'son' AS f
      FROM generate_series(1, 1000000) n) AS one;

INSERT INTO role_grant (person_id, role, granted_at)
SELECT pg_temp.id('04', n * 8000), CASE WHEN n <= 10 THEN 'admin' ELSE 'coordinator' END, now() FROM generate_series(1, 100) n;

-- One in a hundred a mentor; every tenth person in a second cohort; the first cohort holds 50,000.
INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
SELECT p.id, pg_temp.id('01', CASE WHEN n % 20 = 0 THEN 1 ELSE n % 1999 + 2 END), CASE WHEN n % 100 = 7 THEN 'mentor' ELSE 'learner' END, p.name_key, p.created_at
FROM generate_series(1, 1000000) n JOIN person p ON p.id = pg_temp.id('04', n) WHERE n % 5000 <> 0;
INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
SELECT p.id, pg_temp.id('01', (n * 13) % 1999 + 2), 'learner', p.name_key, p.created_at
FROM generate_series(3, 1000000, 10) n JOIN person p ON p.id = pg_temp.id('04', n)
ON CONFLICT DO NOTHING;

INSERT INTO invitation (id, person_id, state, created_at, sent_at, expires_at, bounced_at, bounce_text, ended_at)
SELECT pg_temp.id('05', n), p.id,
       CASE WHEN fate < 1400 THEN 'sent' WHEN fate < 1500 THEN 'bounced' WHEN fate < 2200 THEN 'sent' ELSE 'accepted' END,
       p.invited_at, p.invited_at,
       CASE WHEN fate < 1400 THEN now() + (fate % 280) * interval '1 hour' ELSE p.invited_at + interval '4 days' END,
       CASE WHEN fate BETWEEN 1400 AND 1499 THEN p.invited_at END, CASE WHEN fate BETWEEN 1400 AND 1499 THEN '550 no such mailbox' END,
       p.registered_at
FROM (SELECT n, pg_temp.draw(n, 1) AS fate FROM generate_series(1, 1000000) n) one JOIN person p ON p.id = pg_temp.id('04', n)
WHERE fate >= 500;

INSERT INTO enrolment (id, person_id, activity_id, state, progress, started_at)
SELECT gen_random_uuid(), l.person_id, a.activity_id, 'active',
       CASE WHEN p.registered_at IS NOT NULL AND hashtext(p.id::text) % 2 = 0 THEN 10 + abs(hashtext(l.name_key)) % 90 ELSE 0 END, l.placed_at
FROM placement l JOIN person p ON p.id = l.person_id JOIN unit_assignment a ON a.unit_id = l.unit_id
WHERE l.role = 'learner' ON CONFLICT DO NOTHING;
INSERT INTO enrolment_reason (enrolment_id, kind, source_id, since)
SELECT e.id, 'unit', l.unit_id, l.placed_at
FROM placement l JOIN unit_assignment a ON a.unit_id = l.unit_id
JOIN enrolment e ON e.person_id = l.person_id AND e.activity_id = a.activity_id WHERE l.role = 'learner';

INSERT INTO message (id, template, person_id, invitation_id, state, created_at, not_before, due_at, attempts, sent_at, sent_to, failure)
SELECT pg_temp.id('06', n), 'invitation', p.id, pg_temp.id('05', n),
       CASE WHEN n % 4001 = 0 THEN 'failed' WHEN pg_temp.draw(n, 1) BETWEEN 1400 AND 1499 THEN 'bounced' ELSE 'sent' END,
       p.invited_at, p.invited_at, p.invited_at, 1, p.invited_at, p.address, CASE WHEN n % 4001 = 0 THEN '451 try later' END
FROM generate_series(1, 1000000) n JOIN person p ON p.id = pg_temp.id('04', n) WHERE p.invited_at IS NOT NULL;

INSERT INTO event (at, kind, actor_id, person_id)
SELECT at, kind, CASE WHEN kind <> 'invitation.accepted' THEN pg_temp.id('04', 8000) ELSE person_id END, person_id
FROM (SELECT created_at, 'person.added', id FROM person
      UNION ALL SELECT invited_at, 'invitation.created', id FROM person WHERE invited_at IS NOT NULL
      UNION ALL SELECT registered_at, 'invitation.accepted', id FROM person WHERE registered_at IS NOT NULL) AS e (at, kind, person_id)
ORDER BY at;

SET session_replication_role = DEFAULT;
INSERT INTO unit_path SELECT * FROM unit_path_of(ARRAY(SELECT id FROM unit)) ON CONFLICT DO NOTHING;
SELECT standing_note(array_agg(id)) FROM person;
