//! Everybody's enrolments at one moment, to hold what became of them against what a plan said.
use super::App;
use crate::domain::{follows::Follows, unit::Thing};
use std::collections::BTreeSet;

#[derive(Debug, PartialEq, Eq)]
pub struct Standing {
    running: BTreeSet<String>,
    waiting: BTreeSet<String>,
    mails: i64,
    /// Lines of the log, operations, what is carried and how activities are set.
    facts: String,
}

impl App {
    /// Once everything is drained.
    pub async fn standing(&self) -> Standing {
        self.drain().await;
        Standing {
            running: self.enrolled_in("'active', 'waiting', 'completed'").await,
            waiting: self.enrolled_in("'waiting'").await,
            mails: self.count("message").await,
            facts: self
                .texts(
                    "SELECT concat((SELECT count(*) FROM event), ' ', (SELECT count(*) FROM operation), ' ',
                                   (SELECT count(*) FROM placement), ' ', (SELECT count(*) FROM unit_assignment), ' ',
                                   (SELECT string_agg(a::text, ' ' ORDER BY id) FROM activity a), ' ',
                                   (SELECT string_agg(s::text, ' ' ORDER BY id) FROM session s))",
                )
                .await
                .remove(0),
        }
    }

    async fn enrolled_in(&self, states: &str) -> BTreeSet<String> {
        let sql = "SELECT concat(activity_id, ' ', session_id, ' ', person_id) FROM enrolment WHERE state IN";
        self.texts(&format!("{sql} ({states})")).await.into_iter().collect()
    }
}

impl Standing {
    /// Refuses what did not come as it was said.
    pub fn hold(&self, after: &Self, said: &Follows, of: &str) {
        let (came, went) =
            (after.running.difference(&self.running).count(), self.running.difference(&after.running).count());
        let sum = |count: fn(&crate::domain::follows::Effect) -> u32| -> usize {
            let enrolments = said.effects.iter().filter(|one| !matches!(one.named.thing, Thing::Qualification(_)));
            enrolments.map(count).sum::<u32>() as usize
        };
        assert_eq!((sum(|one| one.gain + one.moved), sum(|one| one.lose + one.moved)), (came, went), "{of}: {said:?}");
        assert_eq!(sum(|one| one.wait), after.waiting.difference(&self.waiting).count(), "{of}: {said:?}");
        let seated =
            by_activity(&self.waiting).intersection(&by_activity(after.running.difference(&after.waiting))).count();
        assert_eq!(sum(|one| one.seat), seated, "{of}: {said:?}");
        assert_eq!(i64::from(said.mails), after.mails - self.mails, "mails of {of}");
    }
}

/// Whichever the session.
fn by_activity<'a>(enrolments: impl IntoIterator<Item = &'a String>) -> BTreeSet<(&'a str, &'a str)> {
    let parts = |one: &'a String| Some((one.split(' ').next()?, one.rsplit(' ').next()?));
    enrolments.into_iter().filter_map(parts).collect()
}
