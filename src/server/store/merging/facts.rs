use crate::domain::{id::PersonId, merging::Moved};
use sqlx::PgConnection;

/// How many facts of the other move, and how many both have.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    pub placements: Moved,
    pub company_left: Option<String>,
    pub grants: Moved,
    pub qualifications: Moved,
    pub exclusions: Moved,
    pub labels: Moved,
    pub roles: Moved,
    pub invitations: u32,
    pub reports: u32,
}

pub async fn counts(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<Counts> {
    let row = sqlx::query!(
        r#"SELECT
               (SELECT array_agg(EXISTS (SELECT FROM placement k WHERE k.person_id = $1 AND k.unit_id = g.unit_id AND k.role = g.role))
                FROM placement g WHERE g.person_id = $2
                  AND NOT (g.company AND EXISTS (SELECT FROM placement k WHERE k.person_id = $1 AND k.company
                                                 AND k.unit_id <> g.unit_id))) AS placements,
               (SELECT u.name FROM placement g JOIN unit u ON u.id = g.unit_id
                WHERE g.person_id = $2 AND g.company
                  AND EXISTS (SELECT FROM placement k WHERE k.person_id = $1 AND k.company AND k.unit_id <> g.unit_id))
                   AS company_left,
               (SELECT array_agg(EXISTS (SELECT FROM activity_grant k WHERE k.person_id = $1 AND k.activity_id = g.activity_id
                                         AND k.session_id IS NOT DISTINCT FROM g.session_id AND k.source = g.source
                                         AND k.operation_id IS NOT DISTINCT FROM g.operation_id))
                FROM activity_grant g WHERE g.person_id = $2) AS grants,
               (SELECT array_agg(EXISTS (SELECT FROM qualification_grant k WHERE k.person_id = $1
                                         AND k.qualification_id = g.qualification_id AND k.source = g.source
                                         AND k.operation_id IS NOT DISTINCT FROM g.operation_id))
                FROM qualification_grant g WHERE g.person_id = $2) AS qualifications,
               (SELECT array_agg(EXISTS (SELECT FROM exclusion k WHERE k.person_id = $1 AND k.activity_id = g.activity_id
                                         AND k.session_id IS NOT DISTINCT FROM g.session_id))
                FROM exclusion g WHERE g.person_id = $2) AS exclusions,
               (SELECT array_agg(EXISTS (SELECT FROM person_label k WHERE k.person_id = $1 AND k.label_id = g.label_id))
                FROM person_label g WHERE g.person_id = $2) AS labels,
               (SELECT array_agg(EXISTS (SELECT FROM role_grant k WHERE k.person_id = $1 AND k.role = g.role
                                         AND k.session_id IS NOT DISTINCT FROM g.session_id))
                FROM role_grant g WHERE g.person_id = $2) AS roles,
               (SELECT count(*) FROM invitation i
                WHERE i.person_id = $2 AND i.state IN ('pending', 'sent', 'bounced')) AS "invitations!",
               (SELECT count(*) FROM person p WHERE p.manager_id = $2 AND p.id <> $1) AS "reports!""#,
        kept.0,
        gone.0
    )
    .fetch_one(conn)
    .await?;
    let moved = |both: Option<Vec<bool>>| {
        let both = both.unwrap_or_default();
        let folded = both.iter().filter(|both| **both).count() as u32;
        Moved { moved: both.len() as u32 - folded, folded }
    };
    Ok(Counts {
        placements: moved(row.placements),
        company_left: row.company_left,
        grants: moved(row.grants),
        qualifications: moved(row.qualifications),
        exclusions: moved(row.exclusions),
        labels: moved(row.labels),
        roles: moved(row.roles),
        invitations: row.invitations as u32,
        reports: row.reports as u32,
    })
}

/// Every fact of the other becomes one of who stays. What both have is one from then on, since the earlier of the two.
/// Statement by statement: `enrolments::join` has led the reasons over to the grants that stay.
pub async fn move_facts(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<()> {
    placements(conn, kept, gone).await?;
    grants(conn, kept, gone).await?;
    keep_outs(conn, kept, gone).await?;
    own_things(conn, kept, gone).await
}

async fn placements(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO placement (person_id, unit_id, role, name_key, placed_at, placed_by, operation_id, company)
         SELECT k.id, g.unit_id, g.role, k.name_key, g.placed_at, g.placed_by, g.operation_id, g.company
         FROM placement g JOIN person k ON k.id = $1
         WHERE g.person_id = $2
           AND NOT (g.company AND EXISTS (SELECT FROM placement o WHERE o.person_id = $1 AND o.company
                                          AND (o.unit_id, o.role) <> (g.unit_id, g.role)))
         ON CONFLICT (person_id, unit_id, role) DO UPDATE
         SET placed_at = LEAST(placement.placed_at, excluded.placed_at),
             operation_id = CASE WHEN placement.operation_id = excluded.operation_id THEN placement.operation_id END",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("DELETE FROM placement WHERE person_id = $1", gone.0).execute(&mut *conn).await?;
    sqlx::query!(
        "INSERT INTO placement_exclusion (person_id, unit_id, role, excluded_at, excluded_by)
         SELECT $1, unit_id, role, excluded_at, excluded_by FROM placement_exclusion WHERE person_id = $2
         ON CONFLICT DO NOTHING",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    // Whoever is placed is not kept out, by either's hand.
    sqlx::query!(
        "DELETE FROM placement_exclusion x
         WHERE x.person_id = $2 OR x.person_id = $1 AND EXISTS (
             SELECT FROM placement l WHERE l.person_id = $1 AND l.unit_id = x.unit_id AND l.role = x.role)",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO role_grant (person_id, role, session_id, granted_by, granted_at, operation_id)
         SELECT $1, role, session_id, granted_by, granted_at, operation_id FROM role_grant WHERE person_id = $2
         ON CONFLICT (person_id, role, session_id) DO UPDATE
         SET operation_id = CASE WHEN role_grant.operation_id = excluded.operation_id THEN role_grant.operation_id END",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("DELETE FROM role_grant WHERE person_id = $1", gone.0).execute(conn).await?;
    Ok(())
}

async fn grants(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "WITH twin AS (
             SELECT k.id AS kept, g.id AS gone, g.granted_at
             FROM activity_grant g JOIN activity_grant k ON k.person_id = $1 AND k.activity_id = g.activity_id
                  AND k.session_id IS NOT DISTINCT FROM g.session_id AND k.source = g.source
                  AND k.operation_id IS NOT DISTINCT FROM g.operation_id
             WHERE g.person_id = $2
         ), folded AS (
             DELETE FROM activity_grant WHERE id IN (SELECT gone FROM twin)
         )
         UPDATE activity_grant k SET granted_at = LEAST(k.granted_at, twin.granted_at) FROM twin WHERE k.id = twin.kept",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("UPDATE activity_grant SET person_id = $1 WHERE person_id = $2", kept.0, gone.0)
        .execute(&mut *conn)
        .await?;
    sqlx::query!(
        "WITH twin AS (
             SELECT k.id AS kept, g.id AS gone, g.granted_at
             FROM qualification_grant g JOIN qualification_grant k ON k.person_id = $1
                  AND k.qualification_id = g.qualification_id AND k.source = g.source
                  AND k.operation_id IS NOT DISTINCT FROM g.operation_id
             WHERE g.person_id = $2
         ), folded AS (
             DELETE FROM qualification_grant WHERE id IN (SELECT gone FROM twin)
         )
         UPDATE qualification_grant k SET granted_at = LEAST(k.granted_at, twin.granted_at)
         FROM twin WHERE k.id = twin.kept",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("UPDATE qualification_grant SET person_id = $1 WHERE person_id = $2", kept.0, gone.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// A removal by hand stays one, of whichever record it was.
async fn keep_outs(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO exclusion (person_id, activity_id, session_id, excluded_at, excluded_by)
         SELECT $1, activity_id, session_id, excluded_at, excluded_by FROM exclusion WHERE person_id = $2
         ON CONFLICT DO NOTHING",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("DELETE FROM exclusion WHERE person_id = $1", gone.0).execute(&mut *conn).await?;
    sqlx::query!(
        "INSERT INTO qualification_exclusion (person_id, qualification_id, excluded_at, excluded_by)
         SELECT $1, qualification_id, excluded_at, excluded_by FROM qualification_exclusion WHERE person_id = $2
         ON CONFLICT DO NOTHING",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("DELETE FROM qualification_exclusion WHERE person_id = $1", gone.0).execute(conn).await?;
    Ok(())
}

/// Labels, mail and invitations that were, what they switched off and accepted, filters they kept.
async fn own_things(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO person_label (person_id, label_id) SELECT $1, label_id FROM person_label WHERE person_id = $2
         ON CONFLICT DO NOTHING",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("DELETE FROM person_label WHERE person_id = $1", gone.0).execute(&mut *conn).await?;
    sqlx::query!("UPDATE invitation SET person_id = $1 WHERE person_id = $2", kept.0, gone.0)
        .execute(&mut *conn)
        .await?;
    sqlx::query!("UPDATE token SET person_id = $1 WHERE person_id = $2", kept.0, gone.0).execute(&mut *conn).await?;
    sqlx::query!("UPDATE message SET person_id = $1 WHERE person_id = $2", kept.0, gone.0).execute(&mut *conn).await?;
    sqlx::query!("UPDATE change SET person_id = $1 WHERE person_id = $2", kept.0, gone.0).execute(&mut *conn).await?;
    sqlx::query!(
        "INSERT INTO mail_off (person_id, template, since) SELECT $1, template, since FROM mail_off WHERE person_id = $2
         ON CONFLICT DO NOTHING",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("DELETE FROM mail_off WHERE person_id = $1", gone.0).execute(&mut *conn).await?;
    sqlx::query!(
        "INSERT INTO terms_acceptance (person_id, url, accepted_at)
         SELECT $1, url, accepted_at FROM terms_acceptance WHERE person_id = $2 ON CONFLICT DO NOTHING",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("DELETE FROM terms_acceptance WHERE person_id = $1", gone.0).execute(&mut *conn).await?;
    sqlx::query!(
        "DELETE FROM saved_filter g WHERE g.person_id = $2
           AND EXISTS (SELECT FROM saved_filter k WHERE k.person_id = $1 AND k.name_key = g.name_key)",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("UPDATE saved_filter SET person_id = $1 WHERE person_id = $2", kept.0, gone.0).execute(conn).await?;
    Ok(())
}
