use crate::{
    domain::{id::PersonId, role::Role},
    tests::support::{App, Browser},
};

/// A learner who manages A, who manages B, who manages C; and somebody else.
struct Line {
    app: App,
    manager: Browser,
    own: PersonId,
    a: PersonId,
    b: PersonId,
    c: PersonId,
    other: PersonId,
}

async fn line() -> Line {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let (manager, own) = app.caller(Role::Learner, Some(unit)).await;
    let mut people = Vec::new();
    for name in ["Anna Ek", "Bela Fox", "Carl Gill", "Zoe Yu"] {
        let person = app.someone(name, Some(&format!("{}@b.example", &name[..1])), "secret label").await;
        app.place(person, unit, Role::Learner).await;
        people.push(person);
    }
    let [a, b, c, other] = people.try_into().unwrap();
    for (person, manager) in [(a, own), (b, a), (c, b)] {
        app.run(&format!("UPDATE person SET manager_id = '{manager}' WHERE id = '{person}'")).await;
    }
    Line { app, manager, own, a, b, c, other }
}

/// [L3] A learner with reports reaches their own, sees theirs folded, and nobody else; not even by a role they lack.
#[tokio::test]
async fn managers_see_their_own_and_theirs() {
    let Line { app: _app, mut manager, a, b, c, other, .. } = line().await;
    let page = manager.get("/team").await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.has("People you manage") && page.has("One person your people manage"), "{}", page.body);
    let direct = page.body.split("<details").next().unwrap().to_owned();
    assert!(direct.contains("Anna Ek") && !direct.contains("Bela Fox"), "{direct}");
    assert!(page.has("Bela Fox") && !page.has("Carl Gill") && !page.has("Zoe Yu"), "{}", page.body);
    assert!(!page.has("secret label") && !page.has("data-live=\"figures\""), "{}", page.body);
    for (person, status) in [(a, 200), (b, 200), (c, 404), (other, 404)] {
        assert_eq!(manager.get(&format!("/team/{person}")).await.status, status, "{person}");
    }
    for path in ["/people", "/dashboard", "/enrolments"] {
        assert_eq!(manager.get(path).await.status, 403, "{path}");
    }
    assert!(manager.get("/home").await.has("href=\"/team\""), "the way to My team");
}

/// Of very many the first are shown, and the page says so.
#[tokio::test]
async fn of_many_the_first_are_shown() {
    let Line { app, mut manager, own, .. } = line().await;
    for number in 0..300 {
        app.someone(&format!("Person {number:03}"), None, "").await;
    }
    app.run(&format!("UPDATE person SET manager_id = '{own}' WHERE name LIKE 'Person %'")).await;
    let page = manager.get("/team").await;
    assert!(page.has("Person 298") && !page.has("Person 299"), "the first 300 with Anna Ek");
    assert_eq!(page.body.matches("The first 300 by name are shown.").count(), 1);
}

/// Who manages nobody has no such page, and who no longer does loses it.
#[tokio::test]
async fn the_page_goes_with_the_people() {
    let Line { app, mut manager, own, .. } = line().await;
    let (mut learner, _) = app.caller(Role::Learner, None).await;
    assert_eq!(learner.get("/team").await.status, 403);
    assert!(!learner.get("/home").await.has("href=\"/team\""));
    app.run(&format!("UPDATE person SET manager_id = NULL WHERE manager_id = '{own}'")).await;
    assert_eq!(manager.get("/team").await.status, 403);
}

/// [L3] Managers remind their own people, and nobody else's.
#[tokio::test]
async fn managers_remind_their_own() {
    let Line { app, mut manager, a, b, other, .. } = line().await;
    for person in [a, b, other] {
        app.invite(person, "sent").await;
    }
    assert!(manager.get(&format!("/team/{a}")).await.has("aria-label=\"Remind Anna Ek\""));
    assert!(!manager.get(&format!("/team/{b}")).await.has("aria-label=\"Remind Bela Fox\""));
    let text = a.to_string();
    let done = manager.post("/team/remind", &[("person", &text), ("here", &text)]).await;
    assert_eq!(done.location(), format!("/team/{a}?reminded=1"));
    for person in [b, other] {
        let text = person.to_string();
        let refused = manager.post("/team/remind", &[("person", &text), ("here", "")]).await;
        assert!(refused.status.is_client_error(), "{}", refused.status);
    }
    assert_eq!(app.texts("SELECT p.name FROM message m JOIN person p ON p.id = m.person_id").await, ["Anna Ek"]);
}

/// [L3] Choosing several activities, the plan of it, and saving: plain forms, for direct people only.
#[tokio::test]
async fn managers_enrol_their_own() {
    let Line { app, mut manager, a, b, other, .. } = line().await;
    let [hygiene, lifting] = [app.activity("Hygiene 2", "end", 1).await, app.activity("Safe lifting", "end", 1).await];
    let page = manager.get(&format!("/team/{a}?tab=activities")).await;
    assert!(page.has("Add registration") && page.has(&format!("href=\"/team/{a}/add\"")), "{}", page.body);
    assert!(!manager.get(&format!("/team/{b}?tab=activities")).await.has("Add registration"), "theirs are seen only");
    for person in [b, other] {
        assert_eq!(manager.get(&format!("/team/{person}/add")).await.status, 404);
    }

    // What was chosen before a search stays, chosen.
    let found = manager.get(&format!("/team/{a}/add?activity={hygiene}&q=lifting")).await;
    assert!(found.has("Hygiene 2") && found.has("Safe lifting"), "{}", found.body);
    let ticked = found.body.split(&format!("value=\"{hygiene}\"")).nth(1).unwrap();
    assert!(ticked[..40].contains("checked"), "{ticked}");
    let none = manager.get(&format!("/team/{a}/add?step=plan")).await;
    assert!(none.has("Choose at least one activity."), "{}", none.body);

    let plan = manager.get(&format!("/team/{a}/add?activity={hygiene}&activity={lifting}&step=plan")).await;
    assert!(
        plan.has("will be enrolled") && plan.has("Enrollments added") && plan.has("No mail leaves."),
        "{}",
        plan.body
    );
    let digest = plan.body.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let (hygiene, lifting) = (hygiene.to_string(), lifting.to_string());
    let form = |digest: &str| {
        vec![("activity", hygiene.clone()), ("activity", lifting.clone()), ("digest", digest.to_owned())]
    };
    let send = async |manager: &mut Browser, person: PersonId, digest: &str| {
        let form = form(digest);
        let fields: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        manager.post(&format!("/team/{person}/add"), &fields).await
    };
    let moved = send(&mut manager, a, "other").await;
    assert_eq!(moved.status, 409, "{}", moved.body);
    assert!(moved.has("role=\"alert\"") && moved.has("Enrollments added"), "{}", moved.body);
    assert_eq!(send(&mut manager, other, &digest).await.status, 404);
    let done = send(&mut manager, a, &digest).await;
    assert_eq!(done.location(), format!("/team/{a}?tab=activities&enrolled=2"));
    let page = manager.get(&format!("/team/{a}?tab=activities&enrolled=2")).await;
    assert!(page.has("2 enrolments are added for ") && page.has("Hygiene 2"), "{}", page.body);
    assert_eq!(
        app.texts("SELECT DISTINCT p.name FROM enrolment e JOIN person p ON p.id = e.person_id").await,
        ["Anna Ek"]
    );

    // Whoever was taken out by hand is let in again only on purpose.
    app.run(&format!("DELETE FROM activity_grant; INSERT INTO exclusion VALUES ('{a}', '{hygiene}', NULL, now())"))
        .await;
    let plan = manager.get(&format!("/team/{a}/add?activity={hygiene}&step=plan")).await;
    assert!(plan.has("is kept out") && plan.has("Let in again") && !plan.has("Enrollments added"), "{}", plan.body);
    let plan = manager.get(&format!("/team/{a}/add?activity={hygiene}&lift={hygiene}&step=plan")).await;
    assert!(plan.has("will be enrolled") && plan.has("Enrollments added"), "{}", plan.body);
}

/// [L3] What was chosen stays chosen, however many activities there are; what takes nobody any more is said where one chooses.
#[tokio::test]
async fn what_was_chosen_stays_chosen() {
    let Line { app, mut manager, a, .. } = line().await;
    for number in 0..50 {
        app.activity(&format!("Activity {number:02}"), "end", 1).await;
    }
    let last = app.activity("Zoology", "end", 1).await;
    let chosen = format!("value=\"{last}\" checked");
    let page = manager.get(&format!("/team/{a}/add?q=zoo")).await;
    assert!(page.has("Zoology") && !page.body.contains(&chosen), "{}", page.body);
    let page = manager.get(&format!("/team/{a}/add?q=activity&activity={last}")).await;
    assert!(page.has("Zoology") && page.has("Activity 07"), "{}", page.body);
    app.run(&format!("UPDATE activity SET archived_at = now() WHERE id = '{last}'")).await;
    let page = manager.get(&format!("/team/{a}/add?activity={last}&step=plan")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.has("Zoology is archived and takes nobody any more.") && page.has("Activity 07"), "{}", page.body);
}
