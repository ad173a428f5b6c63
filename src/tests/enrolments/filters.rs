use super::{names, page};
use crate::{
    domain::{
        enrolment_list::{Filter, Query, View},
        role::Role,
    },
    tests::support::App,
};

/// [P2] Each tab holds those of its standing; bounced and expired ones are told from those whose mail is fine.
#[tokio::test]
async fn tabs_tell_standings_apart() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    for (name, state) in [
        ("New", ""),
        ("Waiting", "pending"),
        ("Sent", "sent"),
        ("Expired", "sent"),
        ("Bounced", "bounced"),
        ("Here", "x"),
    ] {
        let person = app.someone(name, Some(&format!("{name}@b.example")), "").await;
        app.place(person, unit, Role::Learner).await;
        match state {
            "" => {}
            "x" => app.register(person).await,
            state => {
                let invitation = app.invite(person, state).await;
                let set = match name {
                    "Waiting" => "sent_at = NULL, expires_at = NULL",
                    "Expired" => "expires_at = now() - interval '1 hour', reminded_count = 2",
                    "Bounced" => "bounce_text = '550 no such user'",
                    _ => "reminded_count = 1",
                };
                app.run(&format!("UPDATE invitation SET {set} WHERE id = '{invitation}'")).await;
            }
        }
    }
    let filter = |view| Filter { cohort: Some(unit), view, ..Filter::default() };
    for (view, expected) in [
        (View::All, &["Bounced", "Expired", "Here", "New", "Sent", "Waiting"][..]),
        (View::New, &["New"]),
        (View::Invited, &["Sent", "Waiting"]),
        (View::Bounced, &["Bounced"]),
        (View::Expired, &["Expired"]),
        (View::Registered, &["Here"]),
    ] {
        assert_eq!(names(&mut admin, filter(view)).await, expected, "{view:?}");
    }
    let page = page(&mut admin, &Query { filter: filter(View::New), ..Query::default() }).await;
    assert_eq!(page.counts, [6, 1, 2, 1, 1, 1, 0]);

    let rows = super::page(&mut admin, &Query { filter: filter(View::All), ..Query::default() }).await.rows;
    let row = |name: &str| rows.iter().find(|row| row.name == name).unwrap();
    assert_eq!(row("Bounced").bounced(), Some("550 no such user"));
    assert!(row("Expired").invitation.as_ref().is_some_and(|mail| mail.expired && mail.reminded == 2));
    assert!(row("Sent").invitation.as_ref().is_some_and(|mail| !mail.expired && mail.reminded == 1));
    assert!(row("Waiting").invitation.as_ref().is_some_and(|mail| mail.sent_at.is_none() && !mail.expired));
    assert!(row("New").invitation.is_none());
    // A month later nobody's link works any more.
    app.state.clock.advance(chrono::Duration::days(31));
    assert_eq!(names(&mut app.admin().await, filter(View::Expired)).await, ["Expired", "Sent"]);
}

/// [P2] Search finds words in any order, without diacritics, by their beginning when short, and takes signs for signs.
#[tokio::test]
async fn search_finds_what_people_type() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    for (name, address, reference) in [
        ("Nguyễn Thị Ánh", "anh@b.example", "BW-1"),
        ("Bo Ek", "bo.ek@b.example", "BW_2"),
        ("Rambo Li", "rambo@b.example", "50%"),
        ("Łukasz Żółć", "lukasz@c.example", r"a\b"),
        ("佐藤　健", "ken@c.example", "BW12"),
    ] {
        let person = app.someone(name, Some(address), reference).await;
        app.place(person, unit, Role::Learner).await;
    }
    for (search, expected) in [
        ("", &["Bo Ek", "Nguyễn Thị Ánh", "Rambo Li", "Łukasz Żółć", "佐藤　健"][..]),
        ("nguyen", &["Nguyễn Thị Ánh"]),
        ("NGUYỄN thi", &["Nguyễn Thị Ánh"]),
        ("anh nguyen", &["Nguyễn Thị Ánh"]),
        ("zolc", &["Łukasz Żółć"]),
        ("lukas", &["Łukasz Żółć"]),
        ("bo", &["Bo Ek"]),
        ("e", &["Bo Ek"]),
        ("li", &["Rambo Li"]),
        ("ambo", &["Rambo Li"]),
        ("佐藤", &["佐藤　健"]),
        ("健", &["佐藤　健"]),
        ("c.example", &["Łukasz Żółć", "佐藤　健"]),
        ("bw_2", &["Bo Ek"]),
        ("bw_", &["Bo Ek"]),
        ("%", &[]),
        ("50%", &["Rambo Li"]),
        ("_", &[]),
        ("b%k", &[]),
        (r"a\b", &["Łukasz Żółć"]),
        (r"\", &[]),
        ("  bo   ek ", &["Bo Ek"]),
        ("bo nguyen", &[]),
        ("' OR 1=1 --", &[]),
        ("x\u{0}y", &[]),
    ] {
        let mut found =
            names(&mut admin, Filter { search: search.into(), cohort: Some(unit), ..Filter::default() }).await;
        found.sort_unstable();
        assert_eq!(found, expected, "{search:?}");
        let everywhere = Filter { search: search.into(), kind: Some(Role::Learner), ..Filter::default() };
        let mut found = names(&mut admin, everywhere).await;
        found.sort_unstable();
        assert_eq!(found, expected, "{search:?} everywhere");
    }
}

/// [P1] Narrowed to a label, the tabs count who has it; the page says what the unit is called to whoever sees it.
#[tokio::test]
async fn a_label_and_any_unit_narrow_the_list() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (autumn, ward) = (app.cohort("Autumn").await, app.unit_in("department", "Ward 3", None).await);
    for (name, unit, label) in [("Ann", autumn, true), ("Bo", autumn, false), ("Cy", ward, true)] {
        let person = app.someone(name, Some(&format!("{name}@b.example")), "").await;
        app.place(person, unit, Role::Learner).await;
        if label {
            app.label(person, "Night shift").await;
        }
    }
    let label = |label: &str| Filter { label: Some(label.into()), ..Filter::default() };
    assert_eq!(names(&mut admin, label("night SHIFT")).await, ["Ann", "Cy"]);
    assert_eq!(names(&mut admin, Filter { cohort: Some(autumn), ..label("Night shift") }).await, ["Ann"]);
    assert_eq!(names(&mut admin, Filter { search: "cy".into(), ..label("Night shift") }).await, ["Cy"]);
    assert_eq!(names(&mut admin, label("Night\u{0}")).await, [""; 0]);
    let in_ward = Filter { cohort: Some(ward), ..Filter::default() };
    let found = page(&mut admin, &Query { filter: in_ward.clone(), ..Query::default() }).await;
    assert_eq!((found.rows.len(), found.cohort.as_deref()), (1, Some("Ward 3")));
    let labelled = page(&mut admin, &Query { filter: label("Night shift"), ..Query::default() }).await;
    assert_eq!(labelled.counts[View::All as usize], 2);
    let (mut mentor, _) = app.caller(Role::Mentor, Some(autumn)).await;
    assert_eq!(page(&mut mentor, &Query { filter: in_ward, ..Query::default() }).await.cohort, None);
}

/// [P2] Coordinators and admins stand in the list without a cohort; progress is the mean over what people take part in.
#[tokio::test]
async fn rows_tell_of_role_cohort_and_progress() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let (one, two) = (app.activity("One", "end", 2).await, app.activity("Two", "end", 2).await);
    let person = app.someone("Noor Haddad", Some("noor@b.example"), "BW-1").await;
    app.place(person, unit, Role::Learner).await;
    app.link(unit, one).await;
    app.link(unit, two).await;
    app.drain().await;
    app.run(&format!("UPDATE enrolment SET progress = 100, state = 'completed' WHERE activity_id = '{one}'")).await;
    app.run(&format!("UPDATE enrolment SET progress = 25 WHERE activity_id = '{two}'")).await;

    let rows = page(&mut admin, &Query::default()).await.rows;
    let row = rows.iter().find(|row| row.person == person).unwrap();
    assert_eq!((row.progress, row.activities, row.activities_done), (63, 2, 1));
    assert_eq!((row.unit_name.as_deref(), row.role), (Some("Autumn"), Role::Learner));
    let caller = rows.iter().find(|row| row.role == Role::Admin).unwrap();
    assert_eq!((caller.unit_name.as_deref(), rows.len()), (None, 2));
}
