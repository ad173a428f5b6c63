-- Who belongs where. Learners climb; other roles hold where they were given. The root holds everyone: also who is
-- placed nowhere and holds no role.
CREATE OR REPLACE VIEW belonging AS
SELECT l.person_id, p.above_id AS unit_id, l.role
FROM placement l JOIN unit_path p ON p.unit_id = l.unit_id AND p.climbs
WHERE l.role = 'learner'
UNION ALL
SELECT person_id, unit_id, role FROM placement WHERE role <> 'learner'
UNION ALL
SELECT p.id, '00000000-0000-7000-8000-000000000001', 'learner'
FROM person p
WHERE p.erased_at IS NULL
  AND NOT EXISTS (SELECT FROM placement l WHERE l.person_id = p.id)
  AND NOT EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id);

-- Each source from which a person should hold a qualification; taken away by hand, it is held from none.
CREATE VIEW qualification_due AS
SELECT source.*
FROM (
    SELECT b.person_id, c.qualification_id, 'unit' AS kind, c.unit_id AS source_id
    FROM belonging b JOIN unit_qualification c ON c.unit_id = b.unit_id
    WHERE b.role = 'learner'
    UNION
    SELECT g.person_id, g.qualification_id, g.source, COALESCE(g.operation_id, g.id)
    FROM qualification_grant g
    UNION
    SELECT m.person_id, q.qualification_id, 'rule', m.rule_id
    FROM rule_match m JOIN rule_qualification q ON q.rule_id = m.rule_id
) AS source
WHERE NOT EXISTS (
    SELECT FROM qualification_exclusion x
    WHERE x.person_id = source.person_id AND x.qualification_id = source.qualification_id
);

-- Each reason for which a person should be enrolled. Units enrol their learners only; an exclusion beats every reason:
-- one that names no session keeps out of all of them.
CREATE OR REPLACE VIEW reason_due AS
SELECT reason.*
FROM (
    SELECT b.person_id, a.activity_id, a.session_id, 'unit' AS kind, a.unit_id AS source_id
    FROM belonging b JOIN unit_assignment a ON a.unit_id = b.unit_id
    WHERE b.role = 'learner'
    UNION
    SELECT b.person_id, s.activity_id, s.id, 'session_group', u.unit_id
    FROM belonging b JOIN session_unit u ON u.unit_id = b.unit_id JOIN session s ON s.id = u.session_id
    WHERE b.role = 'learner' AND s.cancelled_at IS NULL
    UNION
    SELECT g.person_id, g.activity_id, g.session_id, g.source, COALESCE(g.operation_id, g.id)
    FROM activity_grant g
    UNION
    SELECT q.person_id, a.activity_id, NULL, 'qualification', q.qualification_id
    FROM qualification_due q JOIN qualification_activity a ON a.qualification_id = q.qualification_id
    UNION
    SELECT m.person_id, a.activity_id, NULL, 'rule', m.rule_id
    FROM rule_match m JOIN rule_activity a ON a.rule_id = m.rule_id
) AS reason
WHERE NOT EXISTS (
    SELECT FROM exclusion x
    WHERE x.person_id = reason.person_id
      AND x.activity_id = reason.activity_id
      AND (x.session_id IS NULL OR x.session_id = reason.session_id)
);
