//! The list as a file.
use crate::{
    domain::{
        enrolment_list::Filter,
        role::Role,
        roster::{self, Dialect},
        selection::Selection,
    },
    tests::support::App,
};
use http::StatusCode;
use std::collections::HashSet;

/// [P1] The rows of a filter or a selection, harmless in a spreadsheet, and a list that Muster reads again as it was.
#[tokio::test]
async fn an_export_is_harmless_and_reads_back() {
    let app = App::start().await;
    let (mut admin, _) = app.caller(Role::Admin, None).await;
    let unit = app.cohort("=Autumn").await;
    let names = ["+Ann", "-Bo", "=Cem(1)", "@Dora", "'Eve", "Moreau, Loïc \"Lo\""];
    let mut rows = Vec::new();
    for (number, name) in names.iter().enumerate() {
        let person = app
            .someone(&name.replace('\'', "''").replace("''", "'"), Some(&format!("p{number}@b.example")), "=1+1")
            .await;
        app.place(person, unit, Role::Learner).await;
        rows.push((person, unit, Role::Learner));
    }
    let answer = admin.get(&format!("/enrolments/export?cohort={unit}")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
    let today = app.state.now().format("%Y-%m-%d");
    assert_eq!(
        answer.header("content-disposition"),
        Some(&*format!("attachment; filename=\"enrolments-{today}.csv\""))
    );
    assert!(answer.body.starts_with("\u{feff}email,id,name,kind,cohort,standing,"), "{}", answer.body);
    for cell in answer.body.lines().skip(1).flat_map(|line| line.split(',')) {
        let cell = cell.trim_start_matches('"');
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell} of {}", answer.body);
    }
    let roster = roster::parse(&answer.body);
    assert_eq!((roster.dialect, roster.issues.len()), (Dialect::Own, 0), "{:?}", roster.issues);
    let mut read: Vec<_> = roster.rows.iter().map(|row| row.name.as_str()).collect();
    read.sort_unstable();
    let mut expected = names;
    expected.sort_unstable();
    assert_eq!(read, expected);
    assert!(roster.rows.iter().all(|row| row.reference == "=1+1"));
    assert_eq!(app.count("event WHERE kind = 'list.exported'").await, 1);

    let two = Selection::Rows(rows[..2].iter().copied().collect::<HashSet<_>>());
    let answer = admin.post("/enrolments/export", &[("selection", &serde_json::to_string(&two).unwrap())]).await;
    assert_eq!((answer.status, answer.body.lines().count()), (StatusCode::OK, 3), "{}", answer.body);
    assert_eq!(admin.post("/enrolments/export", &[("selection", "nonsense")]).await.status, StatusCode::BAD_REQUEST);
}

/// [N2] Nobody exports more than they see, and long lists come whole.
#[tokio::test]
async fn an_export_holds_what_one_sees() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    app.run(&format!(
        "INSERT INTO person (id, name, name_key, search_key, address, address_key, created_at)
         SELECT gen_random_uuid(), 'P', 'p', 'p', 'p' || n || '@b.example', 'p' || n || '@b.example', now()
         FROM generate_series(1, 4321) n;
         INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
         SELECT id, '{other}', 'learner', 'p', now() FROM person WHERE name = 'P'"
    ))
    .await;
    let (mut mentor, _) = app.caller(Role::Mentor, Some(own)).await;
    assert_eq!(mentor.get("/enrolments/export").await.body.lines().count(), 2);
    let everyone = serde_json::to_string(&Selection::all(Filter::default())).unwrap();
    assert_eq!(mentor.post("/enrolments/export", &[("selection", &everyone)]).await.body.lines().count(), 2);
    let answer = app.admin().await.get(&format!("/enrolments/export?cohort={other}")).await;
    let lines: HashSet<_> = answer.body.lines().collect();
    assert_eq!((answer.body.lines().count(), lines.len()), (4322, 4322));
    let (mut learner, _) = app.caller(Role::Learner, Some(own)).await;
    assert_eq!(learner.get("/enrolments/export").await.status, StatusCode::FORBIDDEN);
}
