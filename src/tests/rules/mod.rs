//! Rules: their one meaning, who they take in and let go, and their pages' server functions.
mod agree;
mod editing;
mod keeping;

use super::support::App;
use crate::{
    domain::{
        id::{ActivityId, PersonId, RuleId, UnitId},
        rule::{Criteria, Criterion, How, Place},
        text::search_key,
    },
    server::store::reconcile::{Due, mark_due},
};

impl App {
    pub async fn unit_of(&self, kind: &str, name: &str, parent: Option<UnitId>) -> UnitId {
        let id: UnitId = self.state.random.id(self.state.now());
        let parent = parent.unwrap_or(crate::domain::id::ROOT_UNIT);
        self.run(&format!(
            "INSERT INTO unit (id, kind, name, name_key, parent_id, created_at)
             VALUES ('{id}', '{kind}', '{name}', '{}', '{parent}', now())",
            search_key(name)
        ))
        .await;
        id
    }

    /// A rule put straight into the database, not looked at yet.
    pub async fn rule(&self, name: &str, criteria: &Criteria, activity: ActivityId) -> RuleId {
        let id: RuleId = self.state.random.id(self.state.now());
        let criteria = serde_json::to_string(criteria).unwrap();
        self.run(&format!(
            "INSERT INTO rule (id, name, name_key, criteria, created_at, changed_at)
             VALUES ('{id}', '{name}', '{}', '{criteria}', now(), now());
             INSERT INTO rule_activity (rule_id, activity_id) VALUES ('{id}', '{activity}')",
            search_key(name)
        ))
        .await;
        id
    }

    /// Changes something about a rule, and holds everybody against it.
    pub async fn change_rule(&self, id: RuleId, set: &str) {
        if !set.is_empty() {
            self.run(&format!("UPDATE rule SET {set} WHERE id = '{id}'")).await;
        }
        self.make_due(&Due::Rule(id)).await;
        self.drain().await;
    }

    pub async fn make_due(&self, due: &Due) {
        mark_due(&mut self.state.db.acquire().await.unwrap(), self.state.now(), due, None).await.unwrap();
    }

    /// "active rule", "ended " and so on.
    pub async fn enrolment_of(&self, person: PersonId) -> Vec<String> {
        self.texts(&format!(
            "SELECT e.state || ' ' || COALESCE((SELECT string_agg(r.kind, '+' ORDER BY r.kind)
                    FROM enrolment_reason r WHERE r.enrolment_id = e.id), '')
             FROM enrolment e WHERE e.person_id = '{person}'"
        ))
        .await
    }
}

pub fn language(tag: &str) -> Criteria {
    Criteria::Is(Criterion::Language { how: How::Is, languages: vec![tag.to_owned()] })
}

pub fn in_unit(kind: Place, how: How, unit: UnitId) -> Criteria {
    Criteria::Is(Criterion::Unit { kind, how, units: vec![unit] })
}
