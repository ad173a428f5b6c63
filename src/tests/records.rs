//! What the schema promises of everything that is kept: the log stays as written, and personal texts are known.
use crate::{
    domain::event::EventKind,
    server::store::event::{self, NewEvent},
    tests::support::App,
};

/// Events can be neither changed nor deleted; the personal values beside them can be emptied, for erasure.
#[tokio::test]
async fn the_log_stays_as_it_was_written() {
    let app = App::start().await;
    let person = app.someone("Noor", Some("noor@b.example"), "").await;
    let edited = NewEvent::new(EventKind::PersonEdited, None).person(person);
    let edited = edited.value("name", Some("Noor".into()), Some("Nora".into()));
    event::write(&mut app.state.db.acquire().await.unwrap(), app.state.now(), edited).await.unwrap();
    for sql in
        ["UPDATE event SET kind = 'x'", "UPDATE event SET at = at", "DELETE FROM event", "TRUNCATE event CASCADE"]
    {
        let refused = sqlx::raw_sql(sql).execute(&app.state.db).await.unwrap_err().to_string();
        assert!(refused.contains("neither changed nor deleted"), "{sql}: {refused}");
    }
    app.run("UPDATE event_value SET from_value = NULL, to_value = NULL").await;
    assert_eq!((app.count("event").await, app.count("event_value").await), (1, 1));
}

/// Texts that tell of somebody: what erasing a person empties.
const PERSONAL: &[&str] = &[
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
    "person.given_name",
    "person.labels",
    "person.language",
    "person.name",
    "person.name_key",
    "person.phone",
    "person.reference",
    "person.search_key",
    "person.time_zone",
    "person.username",
    "person.username_key",
    "placement.name_key",
    "sign_in_failure.client",
    "token.address_key",
    "web_session.user_agent",
];

/// Texts of the organisation, and codes.
const NOT_PERSONAL: &[&str] = &[
    "activity.kind",
    "activity.name",
    "activity.name_key",
    "activity.on_last_reason",
    "activity_grant.source",
    "activity_step.title",
    "change.field",
    "enrolment.state",
    "enrolment_reason.kind",
    "event.kind",
    "event_value.field",
    "invitation.state",
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
    "role_grant.role",
    "session.time_zone",
    "session.title",
    "token.purpose",
    "unit.code",
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
