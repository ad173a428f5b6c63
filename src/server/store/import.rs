//! Imports: into what, what each did to whom, and taking that back.
use crate::domain::{
    audit::{Named, Party},
    id::{OperationId, PersonId, UnitId},
    import::{Import, Imported, Undone},
    import_undo::Facts,
    role::Role,
};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

/// An import that one transaction does whole; answers its number.
pub async fn insert(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    id: OperationId,
    by: Option<PersonId>,
    (role, unit): (Role, Option<UnitId>),
    result: &Value,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        "INSERT INTO operation (id, kind, state, payload, result, created_by, created_at, run_at, finished_at)
         VALUES ($1, 'enrol_list', 'done', $2, $3, $4, $5, $5, $5) RETURNING number",
        id.0,
        json!({ "role": role, "unit": unit }),
        result,
        by.map(|id| id.0),
        now
    )
    .fetch_one(conn)
    .await
}

/// Whom a list names.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    /// Nobody knew them before.
    pub added: &'a [PersonId],
    /// Known, and about to be placed.
    pub known: &'a [PersonId],
    /// There already.
    pub there: &'a [PersonId],
}

/// Keeps whom the import names and how, with the removals by hand that it lifts.
pub async fn note(
    conn: &mut PgConnection,
    id: OperationId,
    (role, unit): (Role, Option<UnitId>),
    listed: Listed<'_>,
) -> sqlx::Result<()> {
    let ids = |people: &[PersonId]| people.iter().map(|id| id.0).collect::<Vec<_>>();
    sqlx::query!(
        "INSERT INTO change (operation_id, person_id, field, from_value, to_value)
         SELECT $1::uuid, id, 'person', NULL, 'added' FROM UNNEST($2::uuid[]) AS n (id)
         UNION ALL
         SELECT $1, id, 'named', NULL, $5 FROM UNNEST($6::uuid[]) AS n (id)
         UNION ALL
         SELECT $1, n.id, CASE WHEN $4::uuid IS NULL THEN 'role' ELSE 'placement' END,
                CASE WHEN x.person_id IS NOT NULL
                     THEN jsonb_build_object('excluded_at', x.excluded_at, 'excluded_by', x.excluded_by)::text END,
                $5
         FROM UNNEST($3::uuid[]) AS n (id)
         LEFT JOIN placement_exclusion x ON x.person_id = n.id AND x.unit_id = $4 AND x.role = $5",
        id.0,
        &ids(listed.added),
        &ids(listed.known),
        unit.map(|id| id.0),
        role.as_str(),
        &ids(listed.there)
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What an import was asked to do.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    pub id: OperationId,
    pub number: i64,
    pub role: Role,
    pub unit: Option<UnitId>,
    pub undone: bool,
}

/// The import of that number, locked: who takes it back has it for themselves.
pub async fn lock(conn: &mut PgConnection, number: i64) -> sqlx::Result<Option<Done>> {
    sqlx::query!("SELECT id FROM operation WHERE number = $1 FOR UPDATE", number).fetch_optional(&mut *conn).await?;
    find(conn, number).await
}

/// Nothing for what is no import, or was imported before it was kept what became of whom.
pub async fn find(conn: &mut PgConnection, number: i64) -> sqlx::Result<Option<Done>> {
    let row = sqlx::query!(
        r#"SELECT id, number AS "number!", payload->>'role' AS role, (payload->>'unit')::uuid AS unit,
                  undone_by IS NOT NULL AS "undone!"
           FROM operation WHERE number = $1 AND kind = 'enrol_list'"#,
        number
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.and_then(|row| {
        Some(Done {
            id: OperationId(row.id),
            number: row.number,
            role: row.role?.parse().ok()?,
            unit: row.unit.map(UnitId),
            undone: row.undone,
        })
    }))
}

/// Imports before that number, the newest first; only into these units, if they are named.
pub async fn page(
    conn: &mut PgConnection,
    before: Option<i64>,
    within: Option<&[UnitId]>,
    most: i64,
) -> sqlx::Result<Vec<Import>> {
    let within = within.map(|units| units.iter().map(|unit| unit.0).collect::<Vec<_>>());
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT o.number AS "number!", o.payload->>'role' AS "role!", o.created_at, o.created_by, by.name AS "by_name?",
                  u.id AS "unit_id?", u.name AS "unit?",
                  COALESCE((o.result->>'create')::int, 0) AS "added!", COALESCE((o.result->>'enrol')::int, 0) AS "placed!",
                  back.created_at AS "back_at?", back.created_by AS "back_by?", back_by.name AS "back_name?"
           FROM operation o
           LEFT JOIN person by ON by.id = o.created_by AND by.erased_at IS NULL
           LEFT JOIN unit u ON u.id = (o.payload->>'unit')::uuid
           LEFT JOIN operation back ON back.id = o.undone_by
           LEFT JOIN person back_by ON back_by.id = back.created_by AND back_by.erased_at IS NULL
           WHERE o.kind = 'enrol_list' AND o.payload ? 'role' AND ($1::bigint IS NULL OR o.number < $1)
             AND ($2::uuid[] IS NULL OR (o.payload->>'unit')::uuid = ANY($2))
           ORDER BY o.number DESC LIMIT $3"#,
        before,
        within.as_deref(),
        most
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Row::import).collect()
}

struct Row {
    number: i64,
    role: String,
    created_at: DateTime<Utc>,
    created_by: Option<Uuid>,
    by_name: Option<String>,
    unit_id: Option<Uuid>,
    unit: Option<String>,
    added: i32,
    placed: i32,
    back_at: Option<DateTime<Utc>>,
    back_by: Option<Uuid>,
    back_name: Option<String>,
}

impl Row {
    fn import(self) -> sqlx::Result<Import> {
        let party = |id: Uuid, name| Party { id: PersonId(id), name };
        Ok(Import {
            number: self.number,
            at: self.created_at,
            by: self.created_by.map(|id| party(id, self.by_name)),
            role: self.role.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))?,
            unit: self.unit_id.map(UnitId).zip(self.unit).map(|(id, name)| Named { id, name }),
            added: self.added.unsigned_abs(),
            placed: self.placed.unsigned_abs(),
            undone: self.back_at.map(|at| Undone { at, by: self.back_by.map(|id| party(id, self.back_name)) }),
        })
    }
}

/// The first people whom the import placed, by name; `within` are the units whose members the caller sees, none for everyone.
pub async fn placed(
    conn: &mut PgConnection,
    import: &Done,
    within: Option<&[UnitId]>,
    most: i64,
) -> sqlx::Result<Vec<Imported>> {
    let within = within.map(|units| units.iter().map(|unit| unit.0).collect::<Vec<_>>());
    let people = sqlx::query!(
        r#"SELECT p.id, p.name, p.address, d.added AS "added!"
           FROM (SELECT c.person_id, bool_or(c.field = 'person') AS added
                 FROM change c WHERE c.operation_id = $1 AND c.field <> 'named' GROUP BY 1) AS d
           JOIN person p ON p.id = d.person_id AND p.erased_at IS NULL
           WHERE $2::uuid[] IS NULL OR EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.unit_id = ANY($2))
           ORDER BY p.name_key, p.id LIMIT $3"#,
        import.id.0,
        within.as_deref(),
        most
    )
    .fetch_all(conn)
    .await?;
    let imported = people.into_iter().map(|row| Imported {
        person: PersonId(row.id),
        name: row.name,
        address: row.address,
        added: row.added,
    });
    Ok(imported.collect())
}

/// Somebody whom an import placed, with what decides about them.
#[derive(Clone, Debug)]
pub struct Somebody {
    pub person: PersonId,
    pub name: String,
    pub facts: Facts,
    pub within_reach: bool,
}

/// Everyone whom the import placed, by name. `outranked`: the caller may not change admins.
pub async fn people(
    conn: &mut PgConnection,
    import: &Done,
    within: Option<&[UnitId]>,
    outranked: bool,
) -> sqlx::Result<Vec<Somebody>> {
    let within = within.map(|units| units.iter().map(|unit| unit.0).collect::<Vec<_>>());
    let rows = sqlx::query!(
        r#"SELECT p.id, p.name, d.added AS "added!", p.registered_at IS NOT NULL AS "registered!",
                  p.erased_at IS NOT NULL AS "erased!",
                  EXISTS (SELECT FROM person m WHERE m.merged_into = p.id) AS "merged!",
                  EXISTS (SELECT FROM placement l WHERE l.person_id = p.id AND l.operation_id = $1 AND l.role = $2)
                  OR EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.operation_id = $1) AS "there!",
                  p.id IN (SELECT c.person_id FROM operation o JOIN change c ON c.operation_id = o.id
                           WHERE o.kind = 'enrol_list' AND o.number > $5 AND o.undone_by IS NULL
                             AND o.payload->>'role' = $2 AND o.payload->>'unit' IS NOT DISTINCT FROM $6
                             AND c.field = 'named') AS "named!",
                  $4 AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin') AS "outranks!",
                  d.added AND (
                      p.manager_id IS NOT NULL OR EXISTS (SELECT FROM person m WHERE m.manager_id = p.id)
                      OR EXISTS (SELECT FROM placement l WHERE l.person_id = p.id
                                 AND (l.operation_id IS DISTINCT FROM $1 OR l.role <> $2))
                      OR EXISTS (SELECT FROM placement_exclusion x WHERE x.person_id = p.id)
                      OR EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.operation_id IS DISTINCT FROM $1)
                      OR EXISTS (SELECT FROM activity_grant g WHERE g.person_id = p.id)
                      OR EXISTS (SELECT FROM exclusion x WHERE x.person_id = p.id)
                      OR EXISTS (SELECT FROM qualification_grant g WHERE g.person_id = p.id)
                      OR EXISTS (SELECT FROM qualification_exclusion x WHERE x.person_id = p.id)
                      OR EXISTS (SELECT FROM person_label o WHERE o.person_id = p.id)
                      OR EXISTS (SELECT FROM invitation i WHERE i.person_id = p.id AND i.state = 'declined')
                      OR EXISTS (SELECT FROM mail_off m WHERE m.person_id = p.id)
                      OR EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id
                                 AND (e.progress > 0 OR e.state = 'completed' OR e.paused_at IS NOT NULL
                                      OR EXISTS (SELECT FROM completion c WHERE c.enrolment_id = e.id)))
                      OR EXISTS (SELECT FROM event v WHERE v.person_id = p.id
                                 AND (v.kind = 'person.edited' OR v.kind LIKE 'address.%'))
                      OR position(p.id::text IN rules.text) > 0) AS "changed!",
                  ($3::uuid[] IS NULL
                   OR EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.unit_id = ANY($3))) AS "within_reach!"
           FROM (SELECT c.person_id, bool_or(c.field = 'person') AS added
                 FROM change c WHERE c.operation_id = $1 AND c.field <> 'named' GROUP BY 1) AS d
           JOIN person p ON p.id = d.person_id
           CROSS JOIN (SELECT COALESCE(string_agg(criteria::text, ' '), '') AS text FROM rule) AS rules
           ORDER BY p.name_key, p.id"#,
        import.id.0,
        import.role.as_str(),
        within.as_deref(),
        outranked,
        import.number,
        import.unit.map(|unit| unit.to_string())
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Somebody {
            person: PersonId(row.id),
            name: row.name,
            facts: Facts {
                added: row.added,
                there: row.there,
                registered: row.registered,
                changed: row.changed,
                merged: row.merged,
                named: row.named,
                outranks: row.outranks,
                erased: row.erased,
            },
            within_reach: row.within_reach,
        })
        .collect())
}

/// Locks everyone whom the import placed, in id order.
pub async fn lock_people(conn: &mut PgConnection, id: OperationId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT id FROM person
         WHERE id IN (SELECT person_id FROM change WHERE operation_id = $1 AND field <> 'named')
         ORDER BY id FOR NO KEY UPDATE",
        id.0
    )
    .fetch_all(conn)
    .await?;
    Ok(())
}

/// What was lost.
#[derive(Clone, Debug, Default)]
pub struct Lost {
    pub placements: Vec<(PersonId, UnitId)>,
    pub roles: Vec<PersonId>,
}

/// Takes back the places and roles that the import gave these people. That is no removal by hand: nobody is kept out of
/// anything but what they were kept out of before.
pub async fn take_back(conn: &mut PgConnection, import: &Done, people: &[PersonId]) -> sqlx::Result<Lost> {
    let people: Vec<_> = people.iter().map(|id| id.0).collect();
    let placements = sqlx::query!(
        "DELETE FROM placement WHERE person_id = ANY($1) AND operation_id = $2 AND role = $3 RETURNING person_id, unit_id",
        &people,
        import.id.0,
        import.role.as_str()
    )
    .fetch_all(&mut *conn)
    .await?;
    let roles = sqlx::query_scalar!(
        "DELETE FROM role_grant WHERE person_id = ANY($1) AND operation_id = $2 RETURNING person_id",
        &people,
        import.id.0
    )
    .fetch_all(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO placement_exclusion (person_id, unit_id, role, excluded_at, excluded_by)
         SELECT n.person, n.unit, $3, (c.from_value::jsonb->>'excluded_at')::timestamptz,
                (c.from_value::jsonb->>'excluded_by')::uuid
         FROM UNNEST($1::uuid[], $4::uuid[]) AS n (person, unit)
         JOIN change c ON c.operation_id = $2 AND c.person_id = n.person AND c.from_value IS NOT NULL
         ON CONFLICT DO NOTHING",
        &placements.iter().map(|row| row.person_id).collect::<Vec<_>>(),
        import.id.0,
        import.role.as_str(),
        &placements.iter().map(|row| row.unit_id).collect::<Vec<_>>()
    )
    .execute(conn)
    .await?;
    Ok(Lost {
        placements: placements.into_iter().map(|row| (PersonId(row.person_id), UnitId(row.unit_id))).collect(),
        roles: roles.into_iter().map(PersonId).collect(),
    })
}

/// The import is undone by this operation.
pub async fn close(conn: &mut PgConnection, import: &Done, by: OperationId) -> sqlx::Result<()> {
    let done =
        sqlx::query!("UPDATE operation SET undone_by = $2 WHERE id = $1 AND undone_by IS NULL", import.id.0, by.0)
            .execute(conn)
            .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}
