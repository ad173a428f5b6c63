-- Who belongs where, and what should therefore be: the engine reads these for the people it has locked.
CREATE VIEW belonging AS
SELECT person_id, unit_id, role FROM placement;

-- Each reason for which a person should be enrolled. Units enrol their learners only; an exclusion beats every reason.
CREATE VIEW reason_due AS
SELECT reason.*
FROM (
    SELECT b.person_id, a.activity_id, a.session_id, 'unit' AS kind, a.unit_id AS source_id
    FROM belonging b
    JOIN unit_assignment a ON a.unit_id = b.unit_id
    WHERE b.role = 'learner'
    UNION
    SELECT g.person_id, g.activity_id, g.session_id, g.source, COALESCE(g.operation_id, g.id)
    FROM activity_grant g
) AS reason
WHERE NOT EXISTS (
    SELECT FROM exclusion x
    WHERE x.person_id = reason.person_id
      AND x.activity_id = reason.activity_id
      AND x.session_id IS NOT DISTINCT FROM reason.session_id
);
