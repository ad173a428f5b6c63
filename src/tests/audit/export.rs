use super::Past;
use crate::{
    domain::{event::EventKind, id::PersonId},
    server::store::event::NewEvent,
    tests::support::App,
};
use http::StatusCode;

/// [N16] The export holds the filter's lines and no others, in the reader's language, and nothing a spreadsheet would run.
#[tokio::test]
async fn an_export_is_the_filter_and_runs_nothing() {
    let app = App::start().await;
    let past = Past::of(&app).await;
    let mut admin = app.admin().await;
    let evil = app.someone("=HYPERLINK(\"http://x\")", None, "").await;
    let edited = NewEvent::new(EventKind::PersonEdited, Some(evil)).person(past.noor);
    let edited = edited.value("reference", Some("@old".into()), Some("a \"b\", c".into()));
    app.tells("2026-11-09T09:00", edited).await;
    let answer = admin.get(&format!("/audit/export.csv?whom={}&what=people", past.noor)).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
    assert!(answer.header("content-disposition").unwrap().starts_with("attachment; filename=\"muster-audit-"));
    let lines: Vec<_> = answer.body.trim_start_matches('\u{feff}').trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 5, "{lines:#?}");
    assert!(
        lines[0].starts_with("event,time,kind,what,actor,actor id,person,person id,unit,activity,role,list,changes")
    );
    assert!(
        lines[1].contains("person.edited,\"'=HYPERLINK(\"\"http://x\"\") changed the record of Noor Haddad\""),
        "{}",
        lines[1]
    );
    assert!(lines[1].ends_with("\"Reference: @old → a \"\"b\"\", c\""), "{}", lines[1]);
    assert!(
        lines[4].contains("2026-11-02T09:00:00+00:00,person.added,Ruth Adeyemi added Noor Haddad to Autumn,"),
        "{}",
        lines[4]
    );
    let french = admin.get(&format!("/audit/export.csv?whom={}&lang=fr", past.bo)).await;
    assert!(french.has("Ruth Adeyemi a ajouté Bo Ek à Spring"), "{}", french.body);
}

/// [N16] Longer than a batch: every line once.
#[tokio::test]
async fn a_long_export_is_whole() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let person: PersonId = app.someone("Noor", None, "").await;
    app.run(&format!(
        "INSERT INTO event (at, kind, person_id) SELECT '2026-01-01', 'invitation.reminded', '{person}' FROM generate_series(1, 4500) n"
    ))
    .await;
    let answer = admin.get("/audit/export.csv?what=mail").await;
    let lines: std::collections::HashSet<_> = answer.body.lines().collect();
    assert_eq!((answer.body.lines().count(), lines.len()), (4501, 4501));
}
