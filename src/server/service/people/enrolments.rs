//! What somebody is enrolled in or kept out of, with the reasons.
use crate::domain::{enrolling::EnrolmentKey, id::PersonId, profile::Enrolment};
use crate::server::{
    error::{Error, Result},
    store::{self, reason::Exclusion},
};
use sqlx::PgConnection;

pub async fn of_person(conn: &mut PgConnection, person: PersonId) -> Result<Vec<Enrolment>> {
    let lines = store::enrolment::of_person(conn, person).await?;
    let ids: Vec<_> = lines.iter().map(|line| line.id).collect();
    let mut reasons = store::reason::of_enrolments(conn, &ids).await?;
    let mut exclusions = store::reason::exclusions(conn, &[person], None).await?;
    let mut enrolments = Vec::with_capacity(lines.len());
    for line in lines {
        // One without a session keeps out of every session: it stands for itself, where it can be lifted.
        let keeps_out =
            |exclusion: &Exclusion| (exclusion.activity, exclusion.session) == (line.activity, line.session);
        let kept_out = exclusions.iter().find(|exclusion| keeps_out(exclusion)).map(|one| one.kept_out.clone());
        exclusions.retain(|exclusion| !keeps_out(exclusion));
        let key = EnrolmentKey { person, activity: line.activity, session: line.session };
        enrolments.push(Enrolment {
            key,
            activity: line.name,
            session: line.session_title,
            state: Some(line.state.parse().map_err(Error::fault)?),
            progress: line.progress.clamp(0, 100) as u8,
            due_on: line.due_on,
            paused: line.paused,
            turn: line.turn.and_then(|turn| u32::try_from(turn).ok()),
            leaves_at: line.leaves_at,
            completed_at: line.completed_at,
            reasons: reasons.remove(&line.id).unwrap_or_default(),
            kept_out,
        });
    }
    enrolments.extend(exclusions.into_iter().map(|exclusion| Enrolment {
        key: EnrolmentKey { person, activity: exclusion.activity, session: exclusion.session },
        activity: exclusion.activity_name,
        session: None,
        state: None,
        progress: 0,
        due_on: None,
        paused: false,
        turn: None,
        leaves_at: None,
        completed_at: None,
        reasons: Vec::new(),
        kept_out: Some(exclusion.kept_out),
    }));
    Ok(enrolments)
}
