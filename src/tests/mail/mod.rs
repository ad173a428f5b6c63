//! Mail, from the outbox through real sockets.
mod arriving;
mod letters;
mod mailbox;
mod no_reminders;
mod outbox;
mod senders;
mod sending;
mod snapshots;

use super::support::App;
use crate::{
    domain::{
        id::{InvitationId, MessageId, PersonId},
        message::{ItemKind, Template},
    },
    server::{
        job::sender,
        settings::Source,
        state::AppState,
        store::message::{self, NewMessage},
    },
};
use chrono::{DateTime, Utc};
use sqlx::Row;
use std::time::Duration;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// Settings that send to this server.
fn smtp(url: &str) -> Source {
    Source::default()
        .with("SMTP_URL", &format!("{url}?tls=off"))
        .with("MUSTER_MODE", "development")
        .with("MUSTER_ORGANISATION", "Brightwater Health")
        .with("MUSTER_FROM", "Brightwater <learning@brightwater.example>")
}

/// Senders at work until they are stopped.
struct Senders {
    stop: CancellationToken,
    task: tokio::task::JoinHandle<()>,
}

impl Senders {
    fn start(state: &AppState) -> Self {
        let stop = CancellationToken::new();
        Self { task: tokio::spawn(sender::run(state.clone(), stop.clone())), stop }
    }

    async fn stop(self) {
        self.stop.cancel();
        self.task.await.unwrap();
    }

    /// As a process dies: what was on its way to the database comes to nothing.
    async fn kill(self) {
        self.task.abort();
        assert!(self.task.await.unwrap_err().is_cancelled());
    }
}

/// Waits, ten seconds at most, for what follows sooner or later.
async fn eventually<T, F: Future<Output = Option<T>>>(what: &str, mut look: impl FnMut() -> F) -> T {
    for _ in 0..500 {
        if let Some(found) = look().await {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("never happened: {what}");
}

/// Somebody to write to.
#[derive(Clone, Debug)]
struct Somebody {
    id: PersonId,
    invitation: InvitationId,
    address: String,
}

/// Someone with a pending invitation.
async fn invited(app: &App, name: &str, address: &str) -> Somebody {
    let now = app.state.now();
    let (id, invitation) = (app.state.random.uuid(now), app.state.random.uuid(now));
    sqlx::query(
        "INSERT INTO person (id, name, name_key, address, address_key, search_key, contact, created_at, invited_at, time_zone)
         VALUES ($1, $2, lower($2), $3, lower($3), '', 'open', $4, $4, 'Europe/Stockholm')",
    )
    .bind(id)
    .bind(name)
    .bind(address)
    .bind(now)
    .execute(&app.state.db)
    .await
    .unwrap();
    sqlx::query("INSERT INTO invitation (id, person_id, state, created_at) VALUES ($1, $2, 'pending', $3)")
        .bind(invitation)
        .bind(id)
        .bind(now)
        .execute(&app.state.db)
        .await
        .unwrap();
    Somebody { id: PersonId(id), invitation: InvitationId(invitation), address: address.to_owned() }
}

async fn registered(app: &App, name: &str, address: &str) -> Somebody {
    let somebody = invited(app, name, address).await;
    set(app, "UPDATE person SET registered_at = now() WHERE id = $1", somebody.id.0).await;
    set(app, "UPDATE invitation SET state = 'accepted' WHERE person_id = $1", somebody.id.0).await;
    somebody
}

/// Changes one row by its id.
async fn set(app: &App, sql: &'static str, id: Uuid) {
    let done = sqlx::query(sql).bind(id).execute(&app.state.db).await.unwrap();
    assert!(done.rows_affected() > 0, "{sql}");
}

/// Makes them somebody enrolled in an activity, and answers its id.
async fn enrol(app: &App, somebody: &Somebody, activity: &str, due: Option<&str>) -> Uuid {
    let now = app.state.now();
    let (id, enrolment) = (app.state.random.uuid(now), app.state.random.uuid(now));
    sqlx::query("INSERT INTO activity (id, name, name_key, created_at) VALUES ($1, $2, lower($2), $3)")
        .bind(id)
        .bind(activity)
        .bind(now)
        .execute(&app.state.db)
        .await
        .unwrap();
    sqlx::query(
        "INSERT INTO enrolment (id, person_id, activity_id, state, started_at, due_on)
         VALUES ($1, $2, $3, 'active', $4, $5::date)",
    )
    .bind(enrolment)
    .bind(somebody.id.0)
    .bind(id)
    .bind(now)
    .bind(due.map(|day| day.parse::<chrono::NaiveDate>().unwrap()))
    .execute(&app.state.db)
    .await
    .unwrap();
    id
}

async fn place(app: &App, somebody: &Somebody, cohort: &str, role: &str) {
    let now = app.state.now();
    let unit = app.state.random.uuid(now);
    sqlx::query("INSERT INTO unit (id, kind, name, name_key, created_at) VALUES ($1, 'cohort', $2, lower($2), $3)")
        .bind(unit)
        .bind(cohort)
        .bind(now)
        .execute(&app.state.db)
        .await
        .unwrap();
    sqlx::query("INSERT INTO placement (person_id, unit_id, role, name_key, placed_at) VALUES ($1, $2, $3, '', $4)")
        .bind(somebody.id.0)
        .bind(unit)
        .bind(role)
        .bind(now)
        .execute(&app.state.db)
        .await
        .unwrap();
}

/// Puts a mail to them into the outbox.
async fn queue(app: &App, template: Template, somebody: &Somebody) -> MessageId {
    queue_about(app, template, somebody, &[]).await
}

async fn queue_about(app: &App, template: Template, somebody: &Somebody, activities: &[Uuid]) -> MessageId {
    let now = app.state.now();
    let mut mail = NewMessage::new(app.state.random.id(now), template, somebody.id, now);
    if matches!(template, Template::Invitation | Template::Reminder) {
        mail.invitation = Some(somebody.invitation);
    }
    mail.items = activities.iter().map(|id| (ItemKind::Activity, *id)).collect();
    let id = mail.id;
    let mut conn = app.state.db.acquire().await.unwrap();
    assert!(message::queue(&mut conn, now, mail).await.unwrap());
    id
}

/// A row of the outbox.
#[derive(Clone, Debug)]
struct Stored {
    state: String,
    attempts: i32,
    due_at: DateTime<Utc>,
    sent_to: Option<String>,
    failure: String,
}

async fn stored(app: &App, id: MessageId) -> Stored {
    let row = sqlx::query("SELECT state, attempts, due_at, sent_to, failure FROM message WHERE id = $1")
        .bind(id.0)
        .fetch_one(&app.state.db)
        .await
        .unwrap();
    Stored {
        state: row.get(0),
        attempts: row.get(1),
        due_at: row.get(2),
        sent_to: row.get(3),
        failure: row.get::<Option<String>, _>(4).unwrap_or_default(),
    }
}

async fn until_state(app: &App, id: MessageId, state: &str) -> Stored {
    eventually(&format!("the mail is {state}"), || async {
        Some(stored(app, id).await).filter(|mail| mail.state == state)
    })
    .await
}

async fn count(app: &App, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&app.state.db).await.unwrap()
}

async fn text(app: &App, sql: &'static str, id: Uuid) -> String {
    sqlx::query_scalar::<_, Option<String>>(sql).bind(id).fetch_one(&app.state.db).await.unwrap().unwrap_or_default()
}
