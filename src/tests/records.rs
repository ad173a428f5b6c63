//! What the schema promises of everything that is kept: the log stays as written, and personal texts are known.
use crate::{
    domain::{event::EventKind, id::PersonId, preview::Saved},
    server::{
        scope::Scope,
        service::{import::undo, standing},
        store::event::{self, NewEvent},
    },
    tests::support::App,
};
use serde_json::json;
use sqlx::AssertSqlSafe;

/// What both tables must bear, whoever asks.
const REFUSED: &[&str] = &[
    "UPDATE event SET kind = 'x'",
    "UPDATE event SET at = at",
    "DELETE FROM event",
    "UPDATE event_value SET to_value = 'Someone else'",
    "UPDATE event_value SET from_value = NULL, to_value = NULL",
    "UPDATE event_value SET field = 'x'",
    "DELETE FROM event_value",
    "TRUNCATE event_value",
    "TRUNCATE event CASCADE",
    "TRUNCATE event, event_value",
];

async fn one_edit(app: &App) -> PersonId {
    let person = app.someone("Noor", Some("noor@b.example"), "").await;
    let edited = NewEvent::new(EventKind::PersonEdited, None).person(person);
    let edited = edited.value("name", Some("Noor".into()), Some("Nora".into()));
    event::write(&mut app.state.db.acquire().await.unwrap(), app.state.now(), edited).await.unwrap();
    person
}

/// [N16] Events and their values can be neither changed nor deleted: not by the owner of the tables, not by a session that
/// plays a replica, not by a role that has every right on rows, as the app's own has in production.
#[tokio::test]
async fn the_log_stays_as_it_was_written() {
    let app = App::start().await;
    one_edit(&app).await;
    // The role goes with the transaction; a cluster's roles are everybody's.
    let app_role = format!("muster_app_{}", std::process::id());
    let begin_as_app = format!(
        "BEGIN; CREATE ROLE {app_role}; GRANT ALL ON ALL TABLES IN SCHEMA public TO {app_role}; SET LOCAL ROLE {app_role};"
    );
    for (who, begin, may_alter) in [
        ("the owner", "BEGIN;", true),
        ("a replica", "BEGIN; SET LOCAL session_replication_role = replica;", true),
        ("the app", begin_as_app.as_str(), false),
    ] {
        for sql in REFUSED {
            let mut conn = app.state.db.acquire().await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(begin.to_owned())).execute(&mut *conn).await.unwrap();
            let refused = sqlx::raw_sql(*sql).execute(&mut *conn).await.unwrap_err().to_string();
            assert!(refused.contains("neither changed nor deleted"), "{sql} by {who}: {refused}");
            sqlx::raw_sql("ROLLBACK").execute(&mut *conn).await.unwrap();
        }
        let mut conn = app.state.db.acquire().await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(begin.to_owned())).execute(&mut *conn).await.unwrap();
        let disabled = sqlx::raw_sql("ALTER TABLE event DISABLE TRIGGER event_append_only").execute(&mut *conn).await;
        assert_eq!(disabled.is_ok(), may_alter, "{who} takes the trigger off");
        sqlx::raw_sql("ROLLBACK").execute(&mut *conn).await.unwrap();
    }
    assert_eq!(app.texts("SELECT to_value FROM event_value").await, ["Nora"]);
}

/// [N16] Erasing somebody empties their values and nothing else; the lines stay.
#[tokio::test]
async fn erasing_somebody_empties_their_values_alone() {
    let app = App::start().await;
    let person = one_edit(&app).await;
    let other = app.someone("Other", None, "").await;
    let edited = NewEvent::new(EventKind::PersonEdited, Some(person)).person(other);
    let edited = edited.value("name", Some("Othr".into()), Some("Other".into()));
    event::write(&mut app.state.db.acquire().await.unwrap(), app.state.now(), edited).await.unwrap();
    app.run(&format!("UPDATE person SET erased_at = now() WHERE id = '{person}'")).await;
    let of = |id: PersonId| format!("WHERE event_id IN (SELECT id FROM event WHERE person_id = '{id}')");
    let half = format!("UPDATE event_value SET from_value = NULL {}", of(person));
    assert!(sqlx::raw_sql(AssertSqlSafe(half)).execute(&app.state.db).await.is_err(), "emptied by half");
    let empty = |id| format!("UPDATE event_value SET from_value = NULL, to_value = NULL {}", of(id));
    app.run(&empty(person)).await;
    assert!(sqlx::raw_sql(AssertSqlSafe(empty(other))).execute(&app.state.db).await.is_err(), "nobody erased them");
    assert_eq!(app.texts("SELECT to_value FROM event_value ORDER BY event_id").await, ["-", "Other"]);
    assert_eq!(app.count("event").await, 2);
}

/// [N2] Of somebody whom undoing an import deletes no text that tells of them is left.
#[tokio::test]
async fn nothing_is_said_of_whoever_is_deleted() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let cohort = app.cohort("Autumn").await;
    let list = json!({ "role": "learner", "cohort": cohort, "text": "quillon@b.example,QU-1,Quillon" });
    let saved: Saved = admin.api("lists/save", list).await.unwrap();
    let person = app.texts("SELECT id FROM person WHERE address = 'quillon@b.example'").await[0].parse().unwrap();
    let invitation = app.invite(person, "bounced").await;
    app.token(person, invitation).await;
    app.run(&format!(
        "UPDATE invitation SET bounce_text = 'quillon is unknown here';
         INSERT INTO message (id, template, person_id, params, dedupe_key, state, created_at, not_before, due_at, sent_to, failure)
         VALUES (gen_random_uuid(), 'invitation', '{person}', '{{\"to\": \"quillon\"}}', 'quillon', 'bounced', now(), now(), now(),
                 'quillon', 'quillon'),
                (gen_random_uuid(), 'invitation', '{person}', '{{\"to\": \"quillon\"}}', 'quillon: sending', 'sending', now(), now(),
                 now(), NULL, NULL);
         INSERT INTO message_attempt (message_id, at, outcome, detail) SELECT id, now(), 'bounced', 'quillon' FROM message;
         INSERT INTO mailbox_mail (id, message_id, at, sender, recipient, subject, text_body, html_body, raw)
         SELECT gen_random_uuid(), id, now(), '', 'quillon', 'quillon', 'quillon', 'quillon', 'quillon' FROM message"
    ))
    .await;
    let tell = async || {
        let mut telling = Vec::new();
        for column in PERSONAL {
            let (table, column) = column.split_once('.').unwrap();
            if app.count(&format!("{table} WHERE {column}::text ILIKE '%quillon%'")).await > 0 {
                telling.push(format!("{table}.{column}"));
            }
        }
        telling
    };
    assert!(tell().await.len() > 12, "{:?}", tell().await);
    undo::apply(&app.state, &Scope::system(), saved.number.unwrap(), None).await.unwrap();
    standing::fold_all(&app.state).await.unwrap();
    assert_eq!(tell().await, Vec::<String>::new());
}

/// Texts that tell of somebody: what erasing a person empties.
const PERSONAL: &[&str] = &[
    "address_change.address",
    "address_change.address_key",
    "change.from_value",
    "change.to_value",
    "credential.password_hash",
    "event_value.from_value",
    "event_value.to_value",
    "invitation.bounce_text",
    "mailbox_mail.html_body",
    "mailbox_mail.raw",
    "mailbox_mail.recipient",
    "mailbox_mail.subject",
    "mailbox_mail.text_body",
    "message.dedupe_key",
    "message.failure",
    "message.params",
    "message.sent_to",
    "message_attempt.detail",
    "operation.payload",
    "operation.result",
    "person.address",
    "person.address_key",
    "person.family_name",
    "person.fields",
    "person.given_name",
    "person.language",
    "person.name",
    "person.name_key",
    "person.phone",
    "person.reference",
    "person.search_key",
    "standing_mark.name_key",
    "person.time_zone",
    "person.username",
    "person.username_key",
    "placement.name_key",
    "saved_filter.name",
    "saved_filter.name_key",
    "saved_filter.query",
    "sign_in_failure.client",
    "token.address_key",
    "web_session.user_agent",
];

/// Texts of the organisation, and codes.
const NOT_PERSONAL: &[&str] = &[
    "activity.description",
    "activity.kind",
    "activity.name",
    "activity.name_key",
    "activity.on_last_reason",
    "activity_grant.source",
    "activity_step.title",
    "change.field",
    "custom_field.key",
    "custom_field.name",
    "enrolment.state",
    "enrolment_reason.kind",
    "event.kind",
    "event.role",
    "event_value.field",
    "invitation.state",
    "mail_off.template",
    "label.name",
    "label.name_key",
    "mailbox_mail.sender",
    "message.state",
    "message.template",
    "message_attempt.outcome",
    "message_item.kind",
    "operation.kind",
    "operation.state",
    "person.contact",
    "person.standing",
    "placement.role",
    "placement_exclusion.role",
    "qualification.description",
    "qualification.name",
    "qualification.name_key",
    "qualification_grant.source",
    "role_grant.role",
    "rule.criteria",
    "rule.mode",
    "rule.name",
    "rule.name_key",
    "session.time_zone",
    "session.title",
    "standing_count.role",
    "standing_count.state",
    "standing_day.kind",
    "standing_day.role",
    "standing_mark.role",
    "standing_mark.state",
    "terms_acceptance.url",
    "token.purpose",
    "unit.code",
    "unit.code_key",
    "unit.kind",
    "unit.name",
    "unit.name_key",
    "unit.visibility",
];

/// A column that can hold words is declared here, or this fails: so that erasing somebody forgets none.
#[tokio::test]
async fn every_text_is_declared_personal_or_not() {
    let app = App::start().await;
    let columns = app
        .texts(
            "SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
             JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
             WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name NOT LIKE '\\_sqlx%'
               AND (c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'xml')
                    OR c.data_type = 'ARRAY' AND c.udt_name IN ('_text', '_varchar', '_json', '_jsonb'))",
        )
        .await;
    let mut declared: Vec<_> = PERSONAL.iter().chain(NOT_PERSONAL).map(|column| (*column).to_owned()).collect();
    let mut columns = columns;
    declared.sort_unstable();
    columns.sort_unstable();
    let missing: Vec<_> = columns.iter().filter(|column| !declared.contains(column)).collect();
    let gone: Vec<_> = declared.iter().filter(|column| !columns.contains(column)).collect();
    assert!(missing.is_empty() && gone.is_empty(), "not declared: {missing:?}; declared and not there: {gone:?}");
    declared.dedup();
    assert_eq!(declared.len(), PERSONAL.len() + NOT_PERSONAL.len(), "declared twice");
}
