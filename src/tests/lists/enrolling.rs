use super::save;
use crate::{
    domain::role::Role,
    tests::support::{App, Browser},
};

const LIST: &str = "email,id,name\nnoor@b.example,BW-1,Noor Haddad\n\"ann@b.example\",BW-2,\"O'Neil, Ann\"\nlukasz@b.example,,Łukasz Żółć\n";

/// Everything a change leaves behind, counted.
async fn traces(app: &App) -> Vec<i64> {
    let mut traces = Vec::new();
    for table in ["person", "placement", "event", "event_value", "operation", "enrolment", "message", "reconcile_due"] {
        traces.push(app.count(table).await);
    }
    traces
}

/// [P1] A good list makes people, quiet and placed, each with an event, under one operation; nobody is mailed.
#[tokio::test]
async fn a_good_list_enrols_quietly() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    app.link(unit, app.activity("Hygiene", "end", 2).await).await;
    app.drain().await;
    let saved = save(&mut admin, Role::Learner, Some(unit), LIST).await.unwrap();
    let totals = saved.totals;
    assert_eq!((totals.rows, totals.create, totals.enrol, totals.place, totals.errors), (3, 3, 3, 3, 0));
    assert_eq!(saved.remaining, "");
    let people = app
        .texts("SELECT concat_ws('|', name, address, reference, standing, contact) FROM person WHERE address LIKE '%b.example' ORDER BY address")
        .await;
    assert_eq!(
        people,
        [
            "O'Neil, Ann|ann@b.example|BW-2|enrolled|quiet",
            "Łukasz Żółć|lukasz@b.example||enrolled|quiet",
            "Noor Haddad|noor@b.example|BW-1|enrolled|quiet",
        ]
    );
    let counted = (
        "placement WHERE role = 'learner' AND operation_id IS NOT NULL AND placed_by IS NOT NULL",
        "operation WHERE kind = 'enrol_list' AND state = 'done'",
    );
    assert_eq!((app.count(counted.0).await, app.count(counted.1).await), (3, 1));
    let events = app.texts("SELECT kind || ' ' || count(*) || ' ' || count(operation_id) || ' ' || count(actor_id) FROM event GROUP BY kind ORDER BY kind").await;
    assert_eq!(events, ["enrolment.started 3 0 3", "list.applied 1 1 1", "person.added 3 3 3"]);
    assert_eq!((app.count("enrolment").await, app.count("message").await, app.count("reconcile_due").await), (3, 0, 0));
}

/// [P1] The same list a second time changes nothing: no person, no event, no operation.
#[tokio::test]
async fn twice_the_same_list_changes_nothing() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    app.link(unit, app.activity("Hygiene", "end", 2).await).await;
    for (role, cohort) in [(Role::Learner, Some(unit)), (Role::Mentor, Some(unit)), (Role::Coordinator, None)] {
        save(&mut admin, role, cohort, LIST).await.unwrap();
        let before = traces(&app).await;
        for list in
            [LIST.to_owned(), LIST.replace("noor@", "  NOOR@"), LIST.replace('\n', "\r\n").replace("Noor Haddad", "N.")]
        {
            let again = save(&mut admin, role, cohort, &list).await.unwrap();
            assert_eq!((again.totals.enrol, again.totals.already, again.remaining.as_str()), (0, 3, ""), "{role}");
        }
        assert_eq!(traces(&app).await, before, "{role}");
    }
    assert_eq!(app.count("role_grant WHERE role = 'coordinator'").await, 3);
}

/// [P1] Good lines are taken and bad ones given back as they were written, below their header.
#[tokio::test]
async fn bad_lines_stay() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let gone = app.someone("Gone", Some("gone@b.example"), "").await;
    app.run(&format!("UPDATE person SET deactivated_at = now() - interval '1 day' WHERE id = '{gone}'")).await;
    let list = "name,email,id\r\nNoor,noor@b.example,1\r\nTwo, two@@b.example ,\"2\"\r\nNo address,,3\r\nNoor,noor@b.example,1\r\nGone,gone@b.example,\r\n\"Ann, \"\"A\"\"\",ann@b.example,5";
    let saved = save(&mut admin, Role::Learner, Some(unit), list).await.unwrap();
    let totals = saved.totals;
    assert_eq!((totals.rows, totals.enrol, totals.repeated, totals.skipped, totals.errors), (6, 2, 1, 1, 2));
    assert_eq!(saved.remaining, "name,email,id\nTwo, two@@b.example ,\"2\"\nNo address,,3\nGone,gone@b.example,\n");
    assert_eq!(
        app.texts("SELECT name FROM person p JOIN placement USING (name_key) ORDER BY 1").await,
        ["Ann, \"A\"", "Noor"]
    );
    // What stayed can be put right and saved.
    let right = saved.remaining.replace("@@", "@").replace("No address,,", "No address,three@b.example,");
    assert_eq!(save(&mut admin, Role::Learner, Some(unit), &right).await.unwrap().totals.enrol, 2);
    assert_eq!(app.count("placement").await, 4);
}

/// [P1] Somebody known is placed in a second cohort as they are: the list's name and id change nothing.
#[tokio::test]
async fn somebody_known_is_placed_as_they_are() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (autumn, spring) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    save(&mut admin, Role::Learner, Some(autumn), LIST).await.unwrap();
    let saved = save(&mut admin, Role::Learner, Some(spring), "Noor@B.example,OTHER,Somebody Else").await.unwrap();
    assert_eq!((saved.totals.create, saved.totals.enrol, saved.totals.change), (0, 1, 0));
    let kept = app
        .texts("SELECT concat_ws('|', name, address, reference) FROM person WHERE address_key = 'noor@b.example'")
        .await;
    assert_eq!(kept, ["Noor Haddad|noor@b.example|BW-1"]);
    let rows = "placement JOIN person p ON p.id = person_id WHERE p.name = 'Noor Haddad'";
    assert_eq!(app.count(rows).await, 2);
    assert_eq!(app.count("event WHERE kind = 'person.placed'").await, 1);
    // A mentor is no learner: one more role in the same cohort.
    assert_eq!(save(&mut admin, Role::Mentor, Some(spring), "noor@b.example").await.unwrap().totals.enrol, 1);
    assert_eq!(app.count(rows).await, 3);
}

async fn save_ok(browser: &mut Browser, unit: crate::domain::id::UnitId, text: &str) -> u32 {
    save(browser, Role::Learner, Some(unit), text).await.unwrap().totals.enrol
}

/// [P1] Two lists at one moment with the same new people, in opposite order: both succeed, and everyone is there once.
#[tokio::test]
async fn two_lists_at_one_moment_make_each_person_once() {
    let app = App::start().await;
    let (mut one, mut two) = (app.admin().await, app.admin().await);
    let (autumn, spring) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let activity = app.activity("Hygiene", "end", 1).await;
    app.link(autumn, activity).await;
    app.link(spring, activity).await;
    app.drain().await;
    for round in 0..6 {
        let lines: Vec<_> = (0..60).map(|n| format!("r{round}n{n}@b.example,,Person {n}")).collect();
        let forwards = lines[..45].join("\n");
        let backwards = lines[15..].iter().rev().cloned().collect::<Vec<_>>().join("\n");
        let other = if round % 2 == 0 { spring } else { autumn };
        let (first, second) = tokio::join!(save_ok(&mut one, autumn, &forwards), save_ok(&mut two, other, &backwards));
        if other == spring {
            assert_eq!((first, second), (45, 45));
        } else {
            assert_eq!(first + second, 60, "each placed by one of the two");
        }
    }
    assert_eq!(app.count("person WHERE address LIKE '%b.example'").await, 360);
    assert_eq!(app.count("placement").await, 3 * 90 + 3 * 60);
    app.drain().await;
    assert_eq!(app.count("enrolment").await, 360);
    assert_eq!(app.count("event WHERE kind = 'enrolment.started'").await, 360);
    assert_eq!(app.count("event WHERE kind IN ('person.added', 'person.placed')").await, 450);
}

/// [P1] Cells that mean something to a database, a page, a shell or a spreadsheet are names like others, or refused.
#[tokio::test]
async fn hostile_cells_are_names_or_errors() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let long = "x".repeat(100_000);
    let list = format!(
        "email,id,name\n\
         a@b.example,'; DROP TABLE person; --,<script>alert(1)</script>\n\
         b@b.example,=1+1,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\n\
         c@b.example,\\,%_\\\n\
         d@b.example,1,nul\u{0}byte\n\
         nul\u{0}@b.example,1,Name\n\
         \u{202e}e@b.example,1,\u{202e}Mirrored\n\
         f@b.example,1,{long}\n\
         g@b.example\u{0},1,Name\n"
    );
    let saved = save(&mut admin, Role::Learner, Some(unit), &list).await.unwrap();
    assert!(saved.totals.enrol >= 3 && saved.totals.errors >= 3, "{:?}", saved.totals);
    let names =
        app.texts("SELECT name FROM person WHERE address < 'd' AND address LIKE '_@b.example' ORDER BY address").await;
    assert_eq!(names, ["<script>alert(1)</script>", "=HYPERLINK(\"http://x\",\"y\")", "%_\\"]);
    let known = serde_json::json!({ "role": "learner", "cohort": unit, "address_keys": ["\u{0}", "a@b.example", ""] });
    let known: std::collections::HashMap<String, serde_json::Value> = admin.api("lists/known", known).await.unwrap();
    assert_eq!(known.into_keys().collect::<Vec<_>>(), ["a@b.example"]);
    let again = save(&mut admin, Role::Learner, Some(unit), &saved.remaining).await.unwrap();
    assert_eq!((again.totals.enrol, again.remaining), (0, saved.remaining));
}
