//! What changes many people at once needs to know of them, and their labels.
use super::label::NewLabel;
use crate::domain::{
    bulk::{Candidate, Change},
    id::{PersonId, UnitId},
    role::Role,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// These people by name, with what decides whether the change is for them.
pub async fn candidates(conn: &mut PgConnection, people: &[Uuid], change: &Change) -> sqlx::Result<Vec<Candidate>> {
    let (unit, role) = match change {
        Change::Place { unit, role } => (Some(unit.0), Some(role.as_str())),
        Change::AddLabel(_) | Change::RemoveLabel(_) => (None, None),
    };
    let rows = sqlx::query!(
        r#"SELECT p.id, p.name,
                  EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin') AS "admin!",
                  EXISTS (SELECT FROM placement l WHERE l.person_id = p.id AND l.unit_id = $2 AND l.role = $3) AS "there!",
                  c.unit_id AS "company?", c.role AS "company_role?",
                  ARRAY(SELECT n.name FROM person_label o JOIN label n ON n.id = o.label_id
                        WHERE o.person_id = p.id ORDER BY n.name_key) AS "labels!"
           FROM person p
           LEFT JOIN placement c ON c.person_id = p.id AND c.company AND (c.unit_id <> $2 OR c.role <> $3)
                AND EXISTS (SELECT FROM unit u WHERE u.id = $2 AND u.kind = 'company')
           WHERE p.id = ANY($1) AND p.erased_at IS NULL ORDER BY p.name_key, p.id"#,
        people,
        unit,
        role
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Candidate {
            person: PersonId(row.id),
            name: row.name,
            admin: row.admin,
            there: row.there,
            company: row.company.map(UnitId).zip(row.company_role.and_then(|role| role.parse().ok())),
            labels: row.labels,
        })
        .collect())
}

/// One label for many people; one with the same key is used as it is written already.
pub async fn add_label(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    people: &[PersonId],
    label: &NewLabel,
) -> sqlx::Result<()> {
    let people: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    sqlx::query!(
        "INSERT INTO label (id, name, name_key, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (name_key) DO NOTHING",
        label.id,
        label.name,
        label.name_key,
        now
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO person_label (person_id, label_id)
         SELECT n.id, l.id FROM UNNEST($1::uuid[]) AS n (id) CROSS JOIN label l WHERE l.name_key = $2
         ON CONFLICT DO NOTHING",
        &people,
        label.name_key
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn remove_label(conn: &mut PgConnection, people: &[PersonId], name_key: &str) -> sqlx::Result<()> {
    let people: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    sqlx::query!(
        "DELETE FROM person_label o USING label l WHERE o.person_id = ANY($1) AND l.id = o.label_id AND l.name_key = $2",
        &people,
        name_key
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes these people out of every company, and out of this one with another role: everyone is in one, as one thing. Answers
/// who left which.
pub async fn leave_other_companies(
    conn: &mut PgConnection,
    people: &[PersonId],
    company: UnitId,
    role: Role,
) -> sqlx::Result<Vec<(PersonId, UnitId)>> {
    let people: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    sqlx::query!(
        "DELETE FROM placement l USING unit u
         WHERE u.id = $2 AND u.kind = 'company' AND l.person_id = ANY($1) AND l.company
           AND (l.unit_id <> $2 OR l.role <> $3)
         RETURNING l.person_id, l.unit_id",
        &people,
        company.0,
        role.as_str()
    )
    .map(|row| (PersonId(row.person_id), UnitId(row.unit_id)))
    .fetch_all(conn)
    .await
}
