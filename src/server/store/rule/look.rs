//! Reading rules for their pages.
use super::mode;
use crate::domain::{
    id::{ActivityId, QualificationId, RuleId},
    rule::{Found, Gift, Listed, Names, Place, SearchFor},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a rule gives, by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gifts {
    pub activities: Vec<Uuid>,
    pub qualifications: Vec<Uuid>,
}

impl Gifts {
    pub fn of(gives: &[Gift]) -> Self {
        let mut gifts = Self::default();
        for gift in gives {
            match gift {
                Gift::Activity(id) => gifts.activities.push(id.0),
                Gift::Qualification(id) => gifts.qualifications.push(id.0),
            }
        }
        gifts.activities.sort_unstable();
        gifts.activities.dedup();
        gifts.qualifications.sort_unstable();
        gifts.qualifications.dedup();
        gifts
    }

    pub fn list(&self) -> Vec<Gift> {
        let activities = self.activities.iter().map(|id| Gift::Activity(ActivityId(*id)));
        activities.chain(self.qualifications.iter().map(|id| Gift::Qualification(QualificationId(*id)))).collect()
    }

    pub fn ids(&self) -> impl Iterator<Item = Uuid> + '_ {
        self.activities.iter().chain(&self.qualifications).copied()
    }
}

pub async fn gifts(conn: &mut PgConnection, id: RuleId) -> sqlx::Result<Gifts> {
    let row = sqlx::query!(
        r#"SELECT ARRAY(SELECT activity_id FROM rule_activity WHERE rule_id = $1 ORDER BY 1) AS "activities!",
                  ARRAY(SELECT qualification_id FROM rule_qualification WHERE rule_id = $1 ORDER BY 1)
                      AS "qualifications!""#,
        id.0
    )
    .fetch_one(conn)
    .await?;
    Ok(Gifts { activities: row.activities, qualifications: row.qualifications })
}

/// All rules by name.
pub async fn list(conn: &mut PgConnection) -> sqlx::Result<Vec<Listed>> {
    let rows = sqlx::query!(
        r#"SELECT r.id, r.name, r.enabled, r.mode, r.changed_at, c.name AS "changed_by?",
                  ARRAY(SELECT a.name FROM rule_activity g JOIN activity a ON a.id = g.activity_id
                        WHERE g.rule_id = r.id ORDER BY a.name_key)
                  || ARRAY(SELECT q.name FROM rule_qualification g JOIN qualification q ON q.id = g.qualification_id
                           WHERE g.rule_id = r.id ORDER BY q.name_key) AS "gives!",
                  (SELECT count(*) FROM rule_match m WHERE m.rule_id = r.id) AS "matching!",
                  EXISTS (SELECT FROM reconcile_due d WHERE d.rule_id = r.id OR d.change_of = r.id) AS "being_applied!"
           FROM rule r LEFT JOIN person c ON c.id = r.changed_by AND c.erased_at IS NULL
           ORDER BY r.name_key"#
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Listed {
                id: RuleId(row.id),
                name: row.name,
                enabled: row.enabled,
                mode: mode(&row.mode)?,
                gives: row.gives,
                matching: row.matching as u32,
                changed_at: row.changed_at,
                changed_by: row.changed_by,
                being_applied: row.being_applied,
            })
        })
        .collect()
}

/// When a rule was changed and when everybody was held against it.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    pub changed_at: DateTime<Utc>,
    pub applied_at: Option<DateTime<Utc>>,
}

pub async fn times(conn: &mut PgConnection, id: RuleId) -> sqlx::Result<Option<Times>> {
    sqlx::query_as!(Times, "SELECT changed_at, applied_at FROM rule WHERE id = $1", id.0).fetch_optional(conn).await
}

/// Whatever is there under these ids: units, people, labels, activities, qualifications.
pub async fn names(conn: &mut PgConnection, ids: &[Uuid]) -> sqlx::Result<Names> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", name AS "name!" FROM unit WHERE id = ANY($1)
           UNION ALL SELECT id, name FROM person WHERE id = ANY($1) AND erased_at IS NULL
           UNION ALL SELECT id, name FROM label WHERE id = ANY($1)
           UNION ALL SELECT id, name FROM activity WHERE id = ANY($1)
           UNION ALL SELECT id, name FROM qualification WHERE id = ANY($1)"#,
        ids
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The kind of each unit among these ids.
pub async fn places(conn: &mut PgConnection, ids: &[Uuid]) -> sqlx::Result<BTreeMap<Uuid, Place>> {
    let rows = sqlx::query!("SELECT id, kind FROM unit WHERE id = ANY($1)", ids).fetch_all(conn).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.id, Place::parse(&row.kind)?))).collect())
}

/// Custom fields, by key and name.
pub async fn custom_fields(conn: &mut PgConnection) -> sqlx::Result<Vec<(String, String)>> {
    let rows = sqlx::query!("SELECT key, name FROM custom_field ORDER BY name, key").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.key, row.name)).collect())
}

/// What the organisation calls things, by name; people only among those of `only` units.
pub async fn search(
    conn: &mut PgConnection,
    what: SearchFor,
    search_key: &str,
    only: Option<&[Uuid]>,
    limit: i64,
) -> sqlx::Result<Vec<Found>> {
    let pattern = format!("%{}%", search_key.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    match what {
        SearchFor::Unit(place) => {
            sqlx::query_as!(
                Found,
                r#"SELECT u.id, u.name, CASE WHEN p.kind <> 'platform' THEN p.name END AS note
                   FROM unit u LEFT JOIN unit p ON p.id = u.parent_id
                   WHERE u.kind = $1 AND u.name_key LIKE $2 ORDER BY u.name_key, u.id LIMIT $3"#,
                place.as_str(),
                pattern,
                limit
            )
            .fetch_all(conn)
            .await
        }
        SearchFor::Person => {
            sqlx::query_as!(
                Found,
                "SELECT p.id, p.name, p.address AS note FROM person p
                 WHERE p.search_key LIKE $1 AND p.erased_at IS NULL AND p.merged_into IS NULL
                   AND ($2::uuid[] IS NULL OR EXISTS (
                        SELECT FROM belonging b WHERE b.person_id = p.id AND b.unit_id = ANY($2)))
                 ORDER BY p.name_key, p.id LIMIT $3",
                pattern,
                only,
                limit
            )
            .fetch_all(conn)
            .await
        }
        SearchFor::Label => {
            sqlx::query_as!(
                Found,
                r#"SELECT id, name, NULL::text AS note FROM label WHERE name_key LIKE $1 ORDER BY name_key LIMIT $2"#,
                pattern,
                limit
            )
            .fetch_all(conn)
            .await
        }
        SearchFor::Activity => {
            sqlx::query_as!(
                Found,
                r#"SELECT id, name, NULL::text AS note FROM activity
                   WHERE name_key LIKE $1 AND archived_at IS NULL ORDER BY name_key, id LIMIT $2"#,
                pattern,
                limit
            )
            .fetch_all(conn)
            .await
        }
        SearchFor::Qualification => {
            sqlx::query_as!(
                Found,
                r#"SELECT id, name, NULL::text AS note FROM qualification
                   WHERE name_key LIKE $1 ORDER BY name_key, id LIMIT $2"#,
                pattern,
                limit
            )
            .fetch_all(conn)
            .await
        }
    }
}
