//! Cohorts, activities, people and callers of every role, put straight into the database; and what is there afterwards.
use super::{App, BASE_URL, Browser};
use crate::{
    domain::{
        error::AppError,
        id::{ActivityId, InvitationId, PersonId, ROOT_UNIT, UnitId},
        role::Role,
        text::{address_key, search_key},
        unit::{Change, Plan},
    },
    server::{
        secret::Secret,
        service::reconcile,
        store::{reconcile as store, reconcile::Due, web_session},
    },
};
use chrono::Duration;
use http::{
    Method, StatusCode,
    header::{ACCEPT, CONTENT_TYPE, HeaderValue, ORIGIN},
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

impl App {
    /// Runs statements; ids are written into them.
    pub async fn run(&self, sql: &str) {
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
            .execute(&self.state.db)
            .await
            .unwrap_or_else(|e| panic!("{sql}: {e}"));
    }

    /// Rows of `FROM …`.
    pub async fn count(&self, from: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {from}");
        sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&self.state.db).await.unwrap()
    }

    /// One text a row; NULL reads as "-".
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let sql = format!("SELECT COALESCE(t::text, '-') FROM ({sql}) AS q (t)");
        sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&self.state.db).await.unwrap()
    }

    pub async fn cohort(&self, name: &str) -> UnitId {
        self.unit_in("cohort", name, None).await
    }

    /// A unit below another; below the root without one.
    pub async fn unit_in(&self, kind: &str, name: &str, parent: Option<UnitId>) -> UnitId {
        let id: UnitId = self.state.random.id(self.state.now());
        let parent = parent.unwrap_or(ROOT_UNIT);
        self.run(&format!(
            "INSERT INTO unit (id, kind, name, name_key, parent_id, created_at)
             VALUES ('{id}', '{kind}', '{name}', '{}', '{parent}', now())",
            search_key(name)
        ))
        .await;
        id
    }

    pub async fn label(&self, person: PersonId, name: &str) {
        let key = search_key(name);
        self.run(&format!(
            "INSERT INTO label (id, name, name_key, created_at) VALUES (gen_random_uuid(), '{name}', '{key}', now())
             ON CONFLICT DO NOTHING;
             INSERT INTO person_label SELECT '{person}', id FROM label WHERE name_key = '{key}'"
        ))
        .await;
    }

    /// With steps called "Step 1", "Step 2" and so on; what becomes of it without a reason is its own affair.
    pub async fn activity(&self, name: &str, on_last_reason: &str, steps: u32) -> ActivityId {
        let id: ActivityId = self.state.random.id(self.state.now());
        self.run(&format!(
            "INSERT INTO activity (id, name, name_key, on_last_reason, created_at)
             VALUES ('{id}', '{name}', '{}', '{on_last_reason}', now());
             INSERT INTO activity_step (id, activity_id, position, title)
             SELECT gen_random_uuid(), '{id}', n, 'Step ' || n FROM generate_series(1, {steps}) n",
            search_key(name)
        ))
        .await;
        id
    }

    /// The cohort carries the activity from now on; not drained yet.
    pub async fn link(&self, unit: UnitId, activity: ActivityId) {
        let mut tx = self.state.db.begin().await.unwrap();
        let link = format!(
            "INSERT INTO unit_assignment (id, unit_id, activity_id, assigned_at)
             VALUES (gen_random_uuid(), '{unit}', '{activity}', now())"
        );
        sqlx::raw_sql(AssertSqlSafe(link)).execute(&mut *tx).await.unwrap();
        store::mark_due(&mut tx, self.state.now(), &Due::Unit(unit), None).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub async fn drain(&self) {
        reconcile::drain_all(&self.state).await.unwrap();
    }

    /// Somebody enrolled, not invited.
    pub async fn someone(&self, name: &str, address: Option<&str>, reference: &str) -> PersonId {
        let now = self.state.now();
        let id: PersonId = self.state.random.id(now);
        let person = "INSERT INTO person (id, name, name_key, address, address_key, reference, search_key, created_at)
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let keys = search_key(&format!("{name} {} {reference}", address.unwrap_or_default()));
        let person = sqlx::query(person).bind(id.0).bind(name).bind(search_key(name)).bind(address);
        let person = person.bind(address.map(address_key)).bind(reference).bind(keys).bind(now);
        person.execute(&self.state.db).await.unwrap();
        id
    }

    /// A fact alone: nothing is due by it.
    pub async fn place(&self, person: PersonId, unit: UnitId, role: Role) {
        self.run(&format!(
            "INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
             SELECT id, '{unit}', '{role}', name_key, now() FROM person WHERE id = '{person}'"
        ))
        .await;
    }

    pub async fn register(&self, person: PersonId) {
        self.run(&format!("UPDATE person SET registered_at = now(), contact = 'open' WHERE id = '{person}'")).await;
    }

    /// An open invitation whose mail has left, in `state`.
    pub async fn invite(&self, person: PersonId, state: &str) -> InvitationId {
        let now = self.state.now();
        let id: InvitationId = self.state.random.id(now);
        let (now, until) = (now.to_rfc3339(), (now + Duration::days(14)).to_rfc3339());
        self.run(&format!(
            "UPDATE person SET invited_at = '{now}', contact = 'open' WHERE id = '{person}';
             INSERT INTO invitation (id, person_id, state, created_at, sent_at, expires_at)
             VALUES ('{id}', '{person}', '{state}', '{now}', '{now}', '{until}')"
        ))
        .await;
        id
    }

    /// A browser in which somebody registered with this role is signed in, and who that is.
    pub async fn caller(&self, role: Role, unit: Option<UnitId>) -> (Browser, PersonId) {
        let number = self.count("person").await;
        let person = self.someone(&format!("Caller {number}"), Some(&format!("caller{number}@muster.test")), "").await;
        self.register(person).await;
        match unit {
            Some(unit) => self.place(person, unit, role).await,
            None if role.is_platform_wide() => {
                self.run(&format!(
                    "INSERT INTO role_grant (person_id, role, granted_at) VALUES ('{person}', '{role}', now())"
                ))
                .await;
            }
            None => {}
        }
        (self.as_person(person).await, person)
    }

    pub async fn admin(&self) -> Browser {
        self.caller(Role::Admin, None).await.0
    }

    pub async fn as_person(&self, person: PersonId) -> Browser {
        let now = self.state.now();
        let secret = Secret::draw(self.state.random);
        let session = web_session::NewSession {
            id: self.state.random.id(now),
            token_hash: &secret.hash(),
            person,
            user_agent: "",
            expires_at: now + Duration::days(30),
        };
        web_session::start(&mut self.state.db.acquire().await.unwrap(), now, session).await.unwrap();
        let mut browser = self.browser();
        browser.cookies.insert("muster_session".into(), secret.reveal());
        browser
    }

    /// A link such as a mail carries: what follows `/register/`.
    pub async fn token(&self, person: PersonId, invitation: InvitationId) -> String {
        let secret = Secret::draw(self.state.random);
        let now = self.state.now();
        let token = "INSERT INTO token (hash, purpose, person_id, address_key, invitation_id, created_at, expires_at)
                     SELECT $1, 'invitation', id, COALESCE(address_key, ''), $3, $4, $5 FROM person WHERE id = $2";
        let token = sqlx::query(token).bind(secret.hash()).bind(person.0).bind(invitation.0);
        token.bind(now).bind(now + Duration::days(14)).execute(&self.state.db).await.unwrap();
        secret.reveal()
    }

    pub async fn steps(&self, activity: ActivityId) -> Vec<Uuid> {
        let sql = format!("SELECT id FROM activity_step WHERE activity_id = '{activity}' ORDER BY position");
        sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&self.state.db).await.unwrap()
    }
}

impl Browser {
    /// Calls a server function as the client does.
    pub async fn api<T: DeserializeOwned>(
        &mut self,
        path: &str,
        arguments: Value,
    ) -> Result<T, (StatusCode, AppError)> {
        self.api_with(path, "application/json", arguments.to_string().into_bytes()).await
    }

    /// The same, with a body of another kind.
    pub async fn api_with<T: DeserializeOwned>(
        &mut self,
        path: &str,
        content_type: &str,
        body: Vec<u8>,
    ) -> Result<T, (StatusCode, AppError)> {
        let request = self.request(Method::POST, &format!("/api/{path}")).header(ORIGIN, BASE_URL);
        let mut request = request.header(CONTENT_TYPE, content_type).body(body.into()).unwrap();
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
        let answer = self.send(request).await;
        if answer.status.is_success() {
            return Ok(serde_json::from_str(&answer.body).unwrap_or_else(|e| panic!("{path}: {e}: {}", answer.body)));
        }
        let error = serde_json::from_str(&answer.body).unwrap_or_else(|e| panic!("{path}: {e}: {}", answer.body));
        Err((answer.status, error))
    }

    /// Removes somebody from a unit by hand, and keeps them out, as it is planned.
    pub async fn take_out(&mut self, person: PersonId, unit: UnitId, role: Role) {
        let change = Change::Remove { people: vec![(person, role)], keep_out: true };
        let asked = json!({ "unit": unit, "change": change });
        let planned: Plan = self.api("units/plan", asked).await.unwrap();
        let asked = json!({ "unit": unit, "change": change, "digest": planned.digest });
        self.api::<()>("units/apply", asked).await.unwrap();
    }
}
