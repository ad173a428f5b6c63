//! People's records.
use crate::domain::id::{PersonId, UnitId};
use crate::domain::role::Role;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// A person about to be added from a list; keys are folded by `domain::text`.
#[derive(Clone, Debug)]
pub struct NewPerson {
    pub id: PersonId,
    pub name: String,
    pub name_key: String,
    pub address: String,
    pub address_key: String,
    pub reference: String,
    pub search_key: String,
    pub test: bool,
}

pub async fn insert_many(conn: &mut PgConnection, now: DateTime<Utc>, people: &[NewPerson]) -> sqlx::Result<()> {
    let mut ids = Vec::with_capacity(people.len());
    let (mut names, mut name_keys, mut addresses) = (Vec::new(), Vec::new(), Vec::new());
    let (mut address_keys, mut references, mut search_keys) = (Vec::new(), Vec::new(), Vec::new());
    let mut tests = Vec::new();
    for person in people {
        ids.push(person.id.0);
        names.push(person.name.as_str());
        name_keys.push(person.name_key.as_str());
        addresses.push(person.address.as_str());
        address_keys.push(person.address_key.as_str());
        references.push(person.reference.as_str());
        search_keys.push(person.search_key.as_str());
        tests.push(person.test);
    }
    let done = sqlx::query!(
        "INSERT INTO person (id, name, name_key, address, address_key, reference, search_key, test, created_at)
         SELECT n.*, $9 FROM UNNEST($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                                    $8::bool[]) n",
        &ids,
        names.as_slice() as &[&str],
        name_keys.as_slice() as &[&str],
        addresses.as_slice() as &[&str],
        address_keys.as_slice() as &[&str],
        references.as_slice() as &[&str],
        search_keys.as_slice() as &[&str],
        &tests,
        now
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected() as usize, people.len());
    Ok(())
}

/// What is known of an address, seen from where a list would place its owner.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other, not a state")]
pub struct Known {
    pub address_key: String,
    pub id: PersonId,
    pub name: String,
    pub reference: String,
    pub standing: String,
    pub deactivated: bool,
    pub placed_here: bool,
    /// Another role they have in the same cohort, or platform wide.
    pub other_role: Option<String>,
    /// Was removed from here by hand, with this role.
    pub kept_out: bool,
    pub within_reach: bool,
}

/// The people of these addresses; `within` are the units whose members the caller sees, none for everyone.
pub async fn known(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    role: Role,
    unit: Option<UnitId>,
    within: Option<&[UnitId]>,
    address_keys: &[String],
) -> sqlx::Result<Vec<Known>> {
    let within = within.map(|units| units.iter().map(|unit| unit.0).collect::<Vec<_>>());
    let rows = sqlx::query!(
        r#"SELECT p.address_key AS "address_key!", p.id, p.name, p.reference, p.standing,
                  (p.deactivated_at IS NOT NULL AND p.deactivated_at <= $4) AS "deactivated!",
                  CASE WHEN $3::uuid IS NULL
                       THEN EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = $2 AND g.session_id IS NULL)
                       ELSE EXISTS (SELECT FROM placement l WHERE l.person_id = p.id AND l.unit_id = $3 AND l.role = $2)
                  END AS "placed_here!",
                  CASE WHEN $3::uuid IS NULL
                       THEN (SELECT g.role FROM role_grant g WHERE g.person_id = p.id AND g.role <> $2 AND g.session_id IS NULL LIMIT 1)
                       ELSE (SELECT l.role FROM placement l WHERE l.person_id = p.id AND l.unit_id = $3 AND l.role <> $2 LIMIT 1)
                  END AS other_role,
                  EXISTS (SELECT FROM placement_exclusion x
                          WHERE x.person_id = p.id AND x.unit_id = $3 AND x.role = $2) AS "kept_out!",
                  ($5::uuid[] IS NULL
                   OR EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.unit_id = ANY($5))) AS "within_reach!"
           FROM person p WHERE p.address_key = ANY($1)"#,
        address_keys,
        role.as_str(),
        unit.map(|id| id.0),
        now,
        within.as_deref()
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Known {
            address_key: row.address_key,
            id: PersonId(row.id),
            name: row.name,
            reference: row.reference,
            standing: row.standing,
            deactivated: row.deactivated,
            placed_here: row.placed_here,
            other_role: row.other_role,
            kept_out: row.kept_out,
            within_reach: row.within_reach,
        })
        .collect())
}

pub async fn lock_by_address(conn: &mut PgConnection, address_keys: &[String]) -> sqlx::Result<()> {
    sqlx::query!("SELECT id FROM person WHERE address_key = ANY($1) ORDER BY id FOR NO KEY UPDATE", address_keys)
        .fetch_all(conn)
        .await?;
    Ok(())
}

#[derive(Clone, Debug)]
pub struct Record {
    pub id: PersonId,
    pub name: String,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub address: Option<String>,
    pub username: Option<String>,
    pub reference: String,
    pub phone: Option<String>,
    pub language: String,
    pub standing: String,
    pub test: bool,
    pub created_at: DateTime<Utc>,
    pub invited_at: Option<DateTime<Utc>>,
    pub registered_at: Option<DateTime<Utc>>,
    pub last_seen_at: Option<DateTime<Utc>>,
    pub deactivated_at: Option<DateTime<Utc>>,
}

pub async fn find(conn: &mut PgConnection, id: PersonId) -> sqlx::Result<Option<Record>> {
    sqlx::query_as!(
        Record,
        r#"SELECT id AS "id!", name, given_name, family_name, address, username, reference, phone, language, standing, test,
                  created_at, invited_at, registered_at, last_seen_at, deactivated_at
           FROM person WHERE id = $1 AND erased_at IS NULL"#,
        id.0
    )
    .fetch_optional(conn)
    .await
}

/// Locks and reads a person whose record is about to change.
pub async fn lock(conn: &mut PgConnection, id: PersonId) -> sqlx::Result<Option<Record>> {
    sqlx::query!("SELECT id FROM person WHERE id = $1 FOR NO KEY UPDATE", id.0).fetch_optional(&mut *conn).await?;
    find(conn, id).await
}

/// Whether the person is a member of one of these units.
pub async fn is_in_units(conn: &mut PgConnection, id: PersonId, units: &[Uuid]) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM belonging WHERE person_id = $1 AND unit_id = ANY($2)) AS "is!""#,
        id.0,
        units
    )
    .fetch_one(conn)
    .await
}

/// Whether they name this person as their manager.
pub async fn is_managed_by(conn: &mut PgConnection, id: PersonId, manager: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM person WHERE id = $1 AND manager_id = $2 AND erased_at IS NULL) AS "is!""#,
        id.0,
        manager.0
    )
    .fetch_one(conn)
    .await
}

/// Whether this person, or somebody whom this person manages, is their manager.
pub async fn is_managed_above(conn: &mut PgConnection, id: PersonId, manager: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (
               SELECT FROM person p LEFT JOIN person m ON m.id = p.manager_id AND m.erased_at IS NULL
               WHERE p.id = $1 AND p.erased_at IS NULL AND $2 IN (p.manager_id, m.manager_id)) AS "is!""#,
        id.0,
        manager.0
    )
    .fetch_one(conn)
    .await
}

#[derive(Clone, Debug)]
pub struct Renaming<'a> {
    pub name: &'a str,
    pub given_name: Option<&'a str>,
    pub family_name: Option<&'a str>,
    pub name_key: &'a str,
    pub reference: &'a str,
    pub search_key: &'a str,
}

/// Changes name and reference, and the copies of the name that lists are sorted by.
pub async fn rename(conn: &mut PgConnection, id: PersonId, to: &Renaming<'_>) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "UPDATE person SET name = $2, given_name = $3, family_name = $4, name_key = $5, reference = $6, search_key = $7
         WHERE id = $1",
        id.0,
        to.name,
        to.given_name,
        to.family_name,
        to.name_key,
        to.reference,
        to.search_key
    )
    .execute(&mut *conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    sqlx::query!("UPDATE placement SET name_key = $2 WHERE person_id = $1", id.0, to.name_key).execute(conn).await?;
    Ok(())
}

pub async fn set_language(conn: &mut PgConnection, id: PersonId, language: &str) -> sqlx::Result<()> {
    sqlx::query!("UPDATE person SET language = $2 WHERE id = $1", id.0, language).execute(conn).await?;
    Ok(())
}

pub async fn set_test(conn: &mut PgConnection, id: PersonId, test: bool) -> sqlx::Result<()> {
    sqlx::query!("UPDATE person SET test = $2 WHERE id = $1", id.0, test).execute(conn).await?;
    Ok(())
}

#[derive(Clone, Debug)]
pub struct PlacementLine {
    pub unit: UnitId,
    pub unit_name: String,
    pub kind: String,
    pub role: String,
    pub placed_at: DateTime<Utc>,
}

pub async fn placements(conn: &mut PgConnection, id: PersonId) -> sqlx::Result<Vec<PlacementLine>> {
    sqlx::query_as!(
        PlacementLine,
        r#"SELECT u.id AS "unit!", u.name AS unit_name, u.kind, l.role, l.placed_at
           FROM placement l JOIN unit u ON u.id = l.unit_id WHERE l.person_id = $1
           ORDER BY array_position(ARRAY['company', 'department', 'function', 'team', 'group', 'cohort'], u.kind), u.name_key, l.role"#,
        id.0
    )
    .fetch_all(conn)
    .await
}
