//! People who can sign in, put straight into the database.
use super::{App, Browser};
use crate::domain::{
    id::{PersonId, ROOT_UNIT},
    role::Role,
    text::{address_key, search_key},
};
use http::StatusCode;
use tokio::sync::OnceCell;
use uuid::Uuid;

/// Of everyone here.
pub const PASSWORD: &str = "three unrelated words";

/// Hashing takes its time: once is enough.
static HASH: OnceCell<String> = OnceCell::const_new();

impl App {
    /// Someone registered, with this role and `PASSWORD`. A role within a unit holds in the root, an instructor's in a
    /// session made for it; `None` has no role at all.
    pub async fn person(&self, address: &str, role: Option<Role>) -> PersonId {
        let id = self.record(address).await;
        let hash = HASH.get_or_init(|| async { self.state.hasher.hash(PASSWORD).await.unwrap() }).await;
        let now = self.state.now();
        let credential = "INSERT INTO credential (person_id, password_hash, changed_at) VALUES ($1, $2, $3)";
        sqlx::query(credential).bind(id.0).bind(hash).bind(now).execute(&self.state.db).await.unwrap();
        sqlx::query("UPDATE person SET registered_at = $2, contact = 'open' WHERE id = $1")
            .bind(id.0)
            .bind(now)
            .execute(&self.state.db)
            .await
            .unwrap();
        match role {
            None => {}
            Some(role @ (Role::Admin | Role::Coordinator)) => self.grant(id, role, None).await,
            Some(Role::Instructor) => {
                let session = self.session().await;
                self.grant(id, Role::Instructor, Some(session)).await;
            }
            Some(role) => {
                let placement = "INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
                                 SELECT id, $2, $3, name_key, $4 FROM person WHERE id = $1";
                let placement = sqlx::query(placement).bind(id.0).bind(ROOT_UNIT.0).bind(role.as_str()).bind(now);
                placement.execute(&self.state.db).await.unwrap();
            }
        }
        id
    }

    /// A record without a password: not registered. Its name is the first part of the address.
    pub async fn record(&self, address: &str) -> PersonId {
        let name = address.split('@').next().unwrap_or_default();
        let now = self.state.now();
        let id: PersonId = self.state.random.id(now);
        let person = "INSERT INTO person (id, name, name_key, address, address_key, search_key, created_at)
                      VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let person = sqlx::query(person).bind(id.0).bind(name).bind(search_key(name)).bind(address);
        let person = person.bind(address_key(address)).bind(search_key(address)).bind(now);
        person.execute(&self.state.db).await.unwrap();
        id
    }

    /// A browser in which somebody with this address signed in.
    pub async fn signed_in(&self, address: &str) -> Browser {
        let mut browser = self.browser();
        let answer = browser.post("/sign-in", &[("who", address), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        browser
    }

    async fn grant(&self, person: PersonId, role: Role, session: Option<Uuid>) {
        let grant = "INSERT INTO role_grant (person_id, role, session_id, granted_at) VALUES ($1, $2, $3, $4)";
        let grant = sqlx::query(grant).bind(person.0).bind(role.as_str()).bind(session).bind(self.state.now());
        grant.execute(&self.state.db).await.unwrap();
    }

    async fn session(&self) -> Uuid {
        let now = self.state.now();
        let (activity, session) = (self.state.random.uuid(now), self.state.random.uuid(now));
        let first = "INSERT INTO activity (id, name, name_key, created_at) VALUES ($1, 'Ward', 'ward', $2)";
        sqlx::query(first).bind(activity).bind(now).execute(&self.state.db).await.unwrap();
        let second = "INSERT INTO session (id, activity_id, starts_local, ends_local, time_zone, starts_at, ends_at)
                      VALUES ($1, $2, now()::timestamp, now()::timestamp, 'UTC', $3, $3)";
        sqlx::query(second).bind(session).bind(activity).bind(now).execute(&self.state.db).await.unwrap();
        session
    }
}
