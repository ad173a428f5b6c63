//! Who was given what by hand, and who is kept out.
use crate::domain::{
    id::{PersonId, QualificationId},
    qualification::Judged,
};
use crate::server::scope::Reach;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// People and qualifications, pair by pair.
#[derive(Clone, Debug, Default)]
pub struct Pairs {
    pub people: Vec<Uuid>,
    pub qualifications: Vec<Uuid>,
}

impl Pairs {
    pub fn new<'a>(pairs: impl IntoIterator<Item = &'a (PersonId, QualificationId)>) -> Self {
        let (people, qualifications) =
            pairs.into_iter().map(|(person, qualification)| (person.0, qualification.0)).unzip();
        Self { people, qualifications }
    }

    pub const fn is_empty(&self) -> bool {
        self.people.is_empty()
    }
}

/// What stands between a person and a qualification.
#[derive(Clone, Debug)]
pub struct Judgement {
    pub person: PersonId,
    pub qualification: QualificationId,
    pub name: String,
    pub name_key: String,
    pub qualification_name: String,
    pub judged: Judged,
}

/// Of those pairs that are there. Admins are for admins only.
pub async fn judge(
    conn: &mut PgConnection,
    reach: &Reach,
    may_admins: bool,
    pairs: &Pairs,
) -> sqlx::Result<Vec<Judgement>> {
    let units: Option<Vec<Uuid>> = match reach {
        Reach::Everyone => None,
        Reach::Units(units) => Some(units.iter().map(|unit| unit.0).collect()),
        Reach::Own(_) => Some(Vec::new()),
    };
    let rows = sqlx::query!(
        r#"SELECT p.id AS person, q.id AS qualification, p.name, p.name_key, q.name AS qualification_name,
                  EXISTS (SELECT FROM qualification_grant g
                          WHERE g.person_id = p.id AND g.qualification_id = q.id) AS "granted!",
                  EXISTS (SELECT FROM qualification_grant g
                          WHERE g.person_id = p.id AND g.qualification_id = q.id AND g.source = 'hand') AS "by_hand!",
                  (EXISTS (SELECT FROM belonging b JOIN unit_qualification c ON c.unit_id = b.unit_id
                           WHERE b.person_id = p.id AND b.role = 'learner' AND c.qualification_id = q.id)
                   OR EXISTS (SELECT FROM rule_match m JOIN rule_qualification r ON r.rule_id = m.rule_id
                              WHERE m.person_id = p.id AND r.qualification_id = q.id)) AS "carried!",
                  EXISTS (SELECT FROM qualification_exclusion x
                          WHERE x.person_id = p.id AND x.qualification_id = q.id) AS "kept_out!",
                  (($3::uuid[] IS NULL OR EXISTS (SELECT FROM placement l
                                                  WHERE l.person_id = p.id AND l.unit_id = ANY($3)))
                   AND ($4 OR NOT EXISTS (SELECT FROM role_grant g
                                          WHERE g.person_id = p.id AND g.role = 'admin'))) AS "yours!"
           FROM UNNEST($1::uuid[], $2::uuid[]) AS n (person, qualification)
           JOIN person p ON p.id = n.person AND p.erased_at IS NULL
           JOIN qualification q ON q.id = n.qualification
           ORDER BY p.name_key, p.id, q.name_key"#,
        &pairs.people,
        &pairs.qualifications,
        units.as_deref(),
        may_admins
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Judgement {
            person: PersonId(row.person),
            qualification: QualificationId(row.qualification),
            name: row.name,
            name_key: row.name_key,
            qualification_name: row.qualification_name,
            judged: Judged {
                granted: row.granted,
                by_hand: row.by_hand,
                carried: row.carried,
                kept_out: row.kept_out,
                yours: row.yours,
            },
        })
        .collect())
}

/// Gives by hand; whoever was kept out is so no longer. An id for each pair.
pub async fn give(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    pairs: &Pairs,
    ids: &[Uuid],
) -> sqlx::Result<()> {
    lift(conn, pairs).await?;
    sqlx::query!(
        "INSERT INTO qualification_grant (id, person_id, qualification_id, source, granted_at, granted_by)
         SELECT n.id, n.person, n.qualification, 'hand', $4, $5
         FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[]) AS n (id, person, qualification)
         ON CONFLICT DO NOTHING",
        ids,
        &pairs.people,
        &pairs.qualifications,
        now,
        by.map(|id| id.0)
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes back what hand, list or API gave.
pub async fn take(conn: &mut PgConnection, pairs: &Pairs) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM qualification_grant g USING UNNEST($1::uuid[], $2::uuid[]) AS n (person, qualification)
         WHERE g.person_id = n.person AND g.qualification_id = n.qualification",
        &pairs.people,
        &pairs.qualifications
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes it back, and keeps out whatever else gives it.
pub async fn keep_out(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    pairs: &Pairs,
) -> sqlx::Result<()> {
    take(conn, pairs).await?;
    sqlx::query!(
        "INSERT INTO qualification_exclusion (person_id, qualification_id, excluded_at, excluded_by)
         SELECT n.person, n.qualification, $3, $4 FROM UNNEST($1::uuid[], $2::uuid[]) AS n (person, qualification)
         ON CONFLICT DO NOTHING",
        &pairs.people,
        &pairs.qualifications,
        now,
        by.map(|id| id.0)
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn lift(conn: &mut PgConnection, pairs: &Pairs) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM qualification_exclusion x USING UNNEST($1::uuid[], $2::uuid[]) AS n (person, qualification)
         WHERE x.person_id = n.person AND x.qualification_id = n.qualification",
        &pairs.people,
        &pairs.qualifications
    )
    .execute(conn)
    .await?;
    Ok(())
}
