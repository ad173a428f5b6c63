-- What was completed before an enrolment was opened again.
CREATE TABLE completion (
    enrolment_id uuid NOT NULL REFERENCES enrolment ON DELETE CASCADE,
    completed_at timestamptz NOT NULL,
    reopened_at  timestamptz NOT NULL,
    PRIMARY KEY (enrolment_id, completed_at)
);

-- When somebody was asked to renew a qualification, and since when they held it then. What is completed later counts
-- for the next time.
CREATE TABLE renewal (
    person_id        uuid NOT NULL REFERENCES person,
    qualification_id uuid NOT NULL REFERENCES qualification ON DELETE CASCADE,
    opened_at        timestamptz NOT NULL,
    since            timestamptz NOT NULL,
    PRIMARY KEY (person_id, qualification_id, opened_at)
);

-- Only what is completed can be opened again.
CREATE INDEX enrolment_completed ON enrolment (activity_id, completed_at) WHERE state = 'completed';

ALTER TABLE event ADD COLUMN qualification_id uuid;

-- How far these people are with these qualifications at a moment, whether or not they hold them: one row a pair.
-- `since` is when the last of the activities was completed; `until` the earlier of what the qualification and what each
-- activity says of how long it counts. A day is 24 hours.
CREATE FUNCTION qualification_standing(people uuid[], qualifications uuid[], at timestamptz)
RETURNS TABLE (person_id uuid, qualification_id uuid, state text, since timestamptz, until timestamptz,
               renews_at timestamptz, done integer, activities integer)
LANGUAGE sql STABLE AS $$
    WITH pair AS (
        SELECT p.id AS person_id, q.id AS qualification_id, q.valid_days, q.renewal_days,
               round.opened_at, round.since AS former
        FROM UNNEST(people) AS p (id) CROSS JOIN qualification q
        LEFT JOIN LATERAL (
            SELECT r.opened_at, r.since FROM renewal r
            WHERE r.person_id = p.id AND r.qualification_id = q.id AND r.opened_at <= at
            ORDER BY r.opened_at DESC LIMIT 1
        ) round ON true
        WHERE q.id = ANY(qualifications)
    ), completed AS (
        SELECT e.person_id, e.activity_id, e.completed_at FROM enrolment e
        WHERE e.person_id = ANY(people) AND e.state = 'completed' AND e.completed_at <= at
        UNION ALL
        SELECT e.person_id, e.activity_id, c.completed_at
        FROM enrolment e JOIN completion c ON c.enrolment_id = e.id
        WHERE e.person_id = ANY(people) AND c.completed_at <= at
    ), each AS (
        SELECT pair.person_id, pair.qualification_id, a.id AS activity_id,
               -- The first that counts for this time and has not run out.
               min(c.completed_at) FILTER (
                   WHERE (pair.opened_at IS NULL OR c.completed_at > pair.opened_at)
                     AND (a.valid_days IS NULL OR c.completed_at + a.valid_days * interval '24 hours' > at)
               ) AS done_at,
               max(c.completed_at) AS last_at,
               a.valid_days
        FROM pair
        JOIN qualification_activity qa ON qa.qualification_id = pair.qualification_id
        JOIN activity a ON a.id = qa.activity_id
        LEFT JOIN completed c ON c.person_id = pair.person_id AND c.activity_id = a.id
        GROUP BY pair.person_id, pair.qualification_id, a.id
    ), whole AS (
        SELECT each.person_id, each.qualification_id, count(*)::integer AS activities, count(done_at)::integer AS done,
               max(done_at) AS last_done,
               bool_and(last_at IS NOT NULL) AS once,
               min(done_at + each.valid_days * interval '24 hours') AS runs_out,
               min(last_at + each.valid_days * interval '24 hours') AS ran_out
        FROM each GROUP BY each.person_id, each.qualification_id
    ), held AS (
        SELECT pair.*, COALESCE(w.activities, 0) AS activities, COALESCE(w.done, 0) AS done,
               COALESCE(w.once, false) AS once, w.ran_out,
               w.done = w.activities AS now_whole,
               CASE WHEN w.done = w.activities THEN w.last_done ELSE pair.former END AS since,
               CASE WHEN w.done = w.activities THEN w.runs_out END AS runs_out
        FROM pair LEFT JOIN whole w ON w.person_id = pair.person_id AND w.qualification_id = pair.qualification_id
    ), dated AS (
        SELECT held.*,
               LEAST(held.since + held.valid_days * interval '24 hours', held.runs_out) AS until,
               held.since + (held.valid_days - held.renewal_days) * interval '24 hours' AS renews_at
        FROM held
    )
    SELECT d.person_id, d.qualification_id,
           CASE
               WHEN d.now_whole AND d.until <= at THEN 'expired'
               WHEN d.now_whole AND d.renews_at <= at THEN 'to_renew'
               WHEN d.now_whole THEN 'held'
               WHEN NOT d.once THEN 'to_do'
               WHEN d.opened_at IS NULL OR d.until <= at THEN 'expired'
               ELSE 'to_renew'
           END,
           CASE WHEN d.now_whole OR d.once THEN d.since END,
           CASE WHEN d.now_whole OR d.opened_at IS NOT NULL AND d.once THEN d.until WHEN d.once THEN d.ran_out END,
           CASE WHEN d.now_whole THEN d.renews_at END,
           d.done, d.activities
    FROM dated d
$$;

-- Everyone who holds a qualification: of `qualification_due` the people of one, found from the units that carry it, so
-- that few holders among many people are found quickly.
CREATE FUNCTION qualification_holders(wanted uuid) RETURNS TABLE (person_id uuid) LANGUAGE sql STABLE AS $$
    SELECT source.person_id FROM (
        SELECT l.person_id
        FROM unit_qualification c
        JOIN unit_path p ON p.above_id = c.unit_id AND p.climbs
        JOIN placement l ON l.unit_id = p.unit_id AND l.role = 'learner'
        WHERE c.qualification_id = wanted
        UNION
        -- The root holds everyone.
        SELECT p.id FROM person p
        WHERE EXISTS (SELECT FROM unit_qualification c WHERE c.qualification_id = wanted
                      AND c.unit_id = '00000000-0000-7000-8000-000000000001')
          AND p.erased_at IS NULL
          AND NOT EXISTS (SELECT FROM placement l WHERE l.person_id = p.id)
          AND NOT EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id)
        UNION
        SELECT g.person_id FROM qualification_grant g WHERE g.qualification_id = wanted
        UNION
        SELECT m.person_id FROM rule_match m JOIN rule_qualification r ON r.rule_id = m.rule_id
        WHERE r.qualification_id = wanted
    ) AS source
    WHERE NOT EXISTS (SELECT FROM qualification_exclusion x
                      WHERE x.person_id = source.person_id AND x.qualification_id = wanted)
$$;
