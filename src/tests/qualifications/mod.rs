//! Qualifications, through the router: what they are, who holds them, when they end.
mod defining;
mod holding;
mod inventory;
mod renewing;

use super::support::{App, Browser};
use crate::domain::{
    error::AppError,
    id::{ActivityId, PersonId, QualificationId},
    qualification::{Details, Holder, HolderAction, Holders, Plan},
};
use http::StatusCode;
use serde_json::{Value, json};

impl App {
    /// With these activities in it; valid and to be renewed for as many days.
    async fn qualification(
        &self,
        name: &str,
        activities: &[ActivityId],
        validity: Option<(u32, u32)>,
    ) -> QualificationId {
        let id: QualificationId = self.state.random.id(self.state.now());
        let (valid, renewal) = validity
            .map_or(("NULL".into(), "NULL".into()), |(valid, renewal)| (valid.to_string(), renewal.to_string()));
        self.run(&format!(
            "INSERT INTO qualification (id, name, name_key, valid_days, renewal_days, created_at)
             VALUES ('{id}', '{name}', lower('{name}'), {valid}, {renewal}, now())"
        ))
        .await;
        for activity in activities {
            self.run(&format!("INSERT INTO qualification_activity VALUES ('{id}', '{activity}', now())")).await;
        }
        id
    }

    /// Every step done, by the person, now.
    async fn complete(&self, person: PersonId, activity: ActivityId) {
        let mut own = self.as_person(person).await;
        for step in self.steps(activity).await {
            let answer = own.post("/home/step", &[("step", &step.to_string()), ("done", "true")]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        }
    }

    async fn enrolments(&self) -> Vec<String> {
        self.texts(
            "SELECT p.name || ', ' || a.name || ': ' || e.state FROM enrolment e JOIN person p ON p.id = e.person_id
             JOIN activity a ON a.id = e.activity_id ORDER BY p.name, a.name",
        )
        .await
    }
}

type Refused = (StatusCode, AppError);

impl Browser {
    /// Plans and applies what the plan says.
    async fn hold(&mut self, changes: &[(PersonId, QualificationId, HolderAction)]) -> Result<Plan, Refused> {
        let changes: Vec<Value> = changes
            .iter()
            .map(|(person, qualification, action)| {
                json!({ "person": person, "qualification": qualification, "action": action })
            })
            .collect();
        let plan: Plan = self.api("qualifications/plan-holding", json!({ "changes": changes })).await?;
        let args = json!({ "changes": changes, "digest": plan.digest });
        let _: u32 = self.api("qualifications/hold", args).await?;
        Ok(plan)
    }

    async fn holders(&mut self, qualification: QualificationId) -> Vec<Holder> {
        let query = json!({ "query": { "qualification": qualification } });
        self.api::<Holders>("qualifications/holders", query).await.unwrap().rows
    }

    async fn details(&mut self, qualification: QualificationId) -> Details {
        self.api("qualifications/details", json!({ "id": qualification })).await.unwrap()
    }
}
