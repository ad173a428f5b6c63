use super::{Day, day_of};
use crate::domain::{
    id::{LabelId, PersonId, QualificationId, UnitId},
    rule::{Facts, Place, Status, Uses},
};
use sqlx::{PgConnection, types::Json};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What criteria look at, of those of these people who are there; a handful of statements, whatever their number.
pub async fn facts(conn: &mut PgConnection, day: Day, uses: Uses, people: &[Uuid]) -> sqlx::Result<Vec<Facts>> {
    let mut found = own(conn, day, people).await?;
    if uses.units {
        add_units(conn, people, &mut found).await?;
    }
    if uses.managers {
        add_managers(conn, people, &mut found).await?;
    }
    if uses.labels {
        let rows = sqlx::query!("SELECT person_id, label_id FROM person_label WHERE person_id = ANY($1)", people);
        for row in rows.fetch_all(&mut *conn).await? {
            if let Some(facts) = found.get_mut(&row.person_id) {
                facts.labels.insert(LabelId(row.label_id));
            }
        }
    }
    if uses.qualifications {
        let rows = sqlx::query!(
            r#"SELECT person_id AS "person!", qualification_id AS "qualification!" FROM qualification_due
               WHERE person_id = ANY($1) AND kind <> 'rule'"#,
            people
        );
        for row in rows.fetch_all(&mut *conn).await? {
            if let Some(facts) = found.get_mut(&row.person) {
                facts.qualifications.insert(QualificationId(row.qualification));
            }
        }
    }
    Ok(found.into_values().collect())
}

async fn own(conn: &mut PgConnection, day: Day, people: &[Uuid]) -> sqlx::Result<BTreeMap<Uuid, Facts>> {
    let rows = sqlx::query!(
        r#"SELECT id, language, created_at, standing,
                  COALESCE(deactivated_at <= $2, false) AS "deactivated!",
                  (SELECT jsonb_object_agg(f.key, f.value) FROM jsonb_each_text(fields) f)
                      AS "fields: Json<BTreeMap<String, Option<String>>>"
           FROM person WHERE id = ANY($1) AND erased_at IS NULL AND merged_into IS NULL"#,
        people,
        day.now
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let standing = if row.deactivated { Some(Status::Deactivated) } else { Status::parse(&row.standing) };
            let fields = row.fields.map(|fields| fields.0).unwrap_or_default();
            let facts = Facts {
                person: PersonId(row.id),
                language: row.language,
                added_on: day_of(row.created_at, day.zone),
                placed: BTreeMap::new(),
                within: BTreeSet::new(),
                labels: BTreeSet::new(),
                fields: fields.into_iter().filter_map(|(key, value)| Some((key, value?))).collect(),
                standing: standing.ok_or_else(|| sqlx::Error::Decode("standing".into()))?,
                managers: Vec::new(),
                qualifications: BTreeSet::new(),
            };
            Ok((row.id, facts))
        })
        .collect()
}

async fn add_units(conn: &mut PgConnection, people: &[Uuid], found: &mut BTreeMap<Uuid, Facts>) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        "SELECT l.person_id, u.above_id, u.depth, k.kind
         FROM placement l
         JOIN unit_path u ON u.unit_id = l.unit_id AND u.climbs
         JOIN unit k ON k.id = u.above_id
         WHERE l.person_id = ANY($1) AND l.role = 'learner'",
        people
    )
    .fetch_all(conn)
    .await?;
    for row in rows {
        let Some(facts) = found.get_mut(&row.person_id) else { continue };
        facts.within.insert(UnitId(row.above_id));
        if let (0, Some(place)) = (row.depth, Place::parse(&row.kind)) {
            facts.placed.insert(UnitId(row.above_id), place);
        }
    }
    Ok(())
}

async fn add_managers(conn: &mut PgConnection, people: &[Uuid], found: &mut BTreeMap<Uuid, Facts>) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"WITH RECURSIVE line AS (
               SELECT id AS person, manager_id AS manager, 1 AS depth
               FROM person WHERE id = ANY($1) AND manager_id IS NOT NULL
               UNION ALL
               SELECT line.person, p.manager_id, line.depth + 1
               FROM line JOIN person p ON p.id = line.manager
               WHERE p.manager_id IS NOT NULL
           ) CYCLE manager SET looped USING path
           SELECT person AS "person!", manager AS "manager!" FROM line
           GROUP BY person, manager ORDER BY person, min(depth)"#,
        people
    )
    .fetch_all(conn)
    .await?;
    for row in rows {
        if let Some(facts) = found.get_mut(&row.person) {
            facts.managers.push(PersonId(row.manager));
        }
    }
    Ok(())
}
