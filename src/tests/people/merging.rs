use crate::{
    domain::{
        audit::Timeline,
        enrolment::State,
        error::Code,
        event::EventKind,
        id::PersonId,
        merging::{Account, Moved, Plan},
        profile::Profile,
        role::Role,
        rule::{Criteria, Criterion, How},
    },
    tests::support::{App, Browser},
};
use serde_json::json;

async fn plan(browser: &mut Browser, kept: PersonId, gone: PersonId) -> Result<Plan, Code> {
    browser.api("people/plan-merge", json!({ "kept": kept, "gone": gone })).await.map_err(|(_, error)| error.code)
}

async fn merge(browser: &mut Browser, kept: PersonId, gone: PersonId, digest: &str) -> Result<(), Code> {
    let arguments = json!({ "kept": kept, "gone": gone, "digest": digest });
    browser.api("people/merge", arguments).await.map_err(|(_, error)| error.code)
}

impl App {
    async fn give(&self, person: PersonId, activity: crate::domain::id::ActivityId, at: &str) {
        self.run(&format!(
            "INSERT INTO activity_grant (id, person_id, activity_id, source, granted_at)
             VALUES (gen_random_uuid(), '{person}', '{activity}', 'hand', '{at}');
             INSERT INTO reconcile_due (person_ids, due_since) VALUES (ARRAY['{person}'::uuid], now())"
        ))
        .await;
    }

    async fn step(&self, person: PersonId, step: uuid::Uuid) {
        self.run(&format!(
            "INSERT INTO step_done SELECT e.id, s.id, '2026-02-01Z' FROM enrolment e JOIN activity_step s
             ON s.activity_id = e.activity_id WHERE e.person_id = '{person}' AND s.id = '{step}'"
        ))
        .await;
    }
}

/// [N5] Two records become one: facts move, what both have is one, the better progress and every step stay, the reasons
/// of both stand; the other record leads to the one that stays, and its address is free.
#[tokio::test]
async fn two_records_become_one() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let kept = app.someone("Noor Haddad", Some("noor@b.example"), "").await;
    let gone = app.someone("Nora Haddad", Some("nora@b.example"), "N-2").await;
    let report = app.someone("Report", None, "").await;
    let (ward, team) = (app.unit_in("department", "Ward", None).await, app.unit_in("team", "ICU", None).await);
    let [half, whole, only] = [
        app.activity("Half and half", "end", 2).await,
        app.activity("Completed there", "end", 2).await,
        app.activity("Only there", "end", 4).await,
    ];
    app.link(team, only).await;
    app.place(kept, ward, Role::Learner).await;
    app.place(gone, ward, Role::Learner).await;
    app.place(gone, team, Role::Learner).await;
    for (person, activity, at) in [
        (kept, half, "2026-03-01Z"),
        (gone, half, "2026-01-01Z"),
        (kept, whole, "2026-01-01Z"),
        (gone, whole, "2026-01-01Z"),
    ] {
        app.give(person, activity, at).await;
    }
    app.label(kept, "Night").await;
    app.label(gone, "Day").await;
    app.run(&format!("UPDATE person SET manager_id = '{gone}' WHERE id = '{report}'")).await;
    app.run(&format!("INSERT INTO reconcile_due (person_ids, due_since) VALUES (ARRAY['{gone}'::uuid], now())")).await;
    app.drain().await;
    let steps = app.steps(half).await;
    app.step(kept, steps[0]).await;
    app.step(gone, steps[1]).await;
    app.run(&format!("UPDATE enrolment SET progress = 50 WHERE activity_id = '{half}'")).await;
    app.run(&format!(
        "UPDATE enrolment SET state = 'completed', progress = 100, completed_at = '2026-02-02Z'
         WHERE activity_id = '{whole}' AND person_id = '{gone}'"
    ))
    .await;
    app.run(&format!("UPDATE enrolment SET progress = 25 WHERE activity_id = '{only}'")).await;
    let invitation = app.invite(gone, "sent").await;
    app.token(gone, invitation).await;

    let planned = plan(&mut admin, kept, gone).await.unwrap();
    assert_eq!((planned.account, planned.other_account_ends), (Account::None, false));
    assert_eq!(planned.placements, Moved { moved: 1, folded: 1 });
    assert_eq!(planned.grants, Moved { moved: 0, folded: 2 });
    assert_eq!((planned.invitations, planned.reports), (1, 1));
    let learning: Vec<_> = planned.learning.iter().map(|line| (line.activity.as_str(), line.own, line.other)).collect();
    assert_eq!(
        learning,
        [
            ("Completed there", Some((State::Active, 0)), (State::Completed, 100)),
            ("Half and half", Some((State::Active, 50)), (State::Active, 50)),
            ("Only there", None, (State::Active, 25)),
        ]
    );
    assert_eq!(merge(&mut admin, kept, gone, "other").await, Err(Code::PlanMoved));
    merge(&mut admin, kept, gone, &planned.digest).await.unwrap();

    let enrolled = "SELECT a.name || ' ' || e.state || ' ' || e.progress || ' ' || p.name FROM enrolment e
                    JOIN activity a ON a.id = e.activity_id JOIN person p ON p.id = e.person_id ORDER BY 1";
    assert_eq!(
        app.texts(enrolled).await,
        [
            "Completed there completed 100 Noor Haddad",
            "Half and half completed 100 Noor Haddad",
            "Only there active 25 Noor Haddad",
        ]
    );
    assert_eq!(app.count("step_done").await, 2);
    let since = format!(
        "SELECT r.since::date FROM enrolment_reason r JOIN enrolment e ON e.id = r.enrolment_id
         WHERE e.activity_id = '{half}'"
    );
    assert_eq!(app.texts(&since).await.len(), 1, "one grant by hand, one reason");
    let units = "SELECT u.name FROM placement l JOIN unit u ON u.id = l.unit_id ORDER BY 1";
    assert_eq!(app.texts(units).await, ["ICU", "Ward"]);
    assert_eq!(app.count(&format!("person_label WHERE person_id = '{kept}'")).await, 2);
    assert_eq!(app.texts("SELECT state FROM invitation").await, ["cancelled"]);
    assert_eq!(app.count("token WHERE ended_at IS NULL").await, 0);
    assert_eq!(app.count(&format!("person WHERE manager_id = '{kept}'")).await, 1);
    let tombstone =
        format!("person WHERE id = '{gone}' AND merged_into = '{kept}' AND erased_at IS NOT NULL AND address IS NULL");
    assert_eq!(app.count(&tombstone).await, 1);
    // Nothing is lost: what was is in the operation.
    let before =
        "SELECT jsonb_array_length(payload -> 'enrolments') || ' ' || jsonb_array_length(payload -> 'placements')
                  FROM operation WHERE kind = 'people.merge'";
    assert_eq!(app.texts(before).await, ["5 3"]);

    let led: Profile = admin.api("people/profile", json!({ "person": gone })).await.unwrap();
    assert_eq!((led.id, led.asked, led.reference.as_str()), (kept, gone, "N-2"));
    let page = admin.get(&format!("/people/{gone}")).await;
    assert!(page.status.is_redirection() && page.location().ends_with(&format!("/people/{kept}")), "{}", page.status);
    let told: Timeline = admin.api("people/timeline", json!({ "person": kept, "earlier": null })).await.unwrap();
    assert_eq!(told.lines.iter().filter(|line| line.kind == EventKind::PersonMerged).count(), 2, "the history of both");
    assert!(told.lines.iter().all(|line| line.person.as_ref().is_none_or(|party| party.name.is_some())));
    // The address is free for somebody else, and the plan is spent.
    app.someone("Another", Some("nora@b.example"), "").await;
    assert_eq!(merge(&mut admin, kept, gone, &planned.digest).await, Err(Code::NotFound));
}

/// Where only the other is registered, the account comes over with its address and password; where both are, the one of
/// the record that stays holds. Sessions of the other end.
#[tokio::test]
async fn the_account_of_who_stays_holds() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let people = ["kept", "gone"].map(|name| format!("{name}@b.example"));
    for (registered, account, address, hash) in [
        ([false, true], Account::Moves, "gone@b.example", "hash of gone"),
        ([true, true], Account::Own, "kept@b.example", "hash of kept"),
    ] {
        let kept = app.someone("Kept", Some(&people[0]), "").await;
        let gone = app.someone("Gone", Some(&people[1]), "").await;
        for (person, registered, name) in [(kept, registered[0], "kept"), (gone, registered[1], "gone")] {
            if registered {
                app.register(person).await;
                app.run(&format!("INSERT INTO credential VALUES ('{person}', 'hash of {name}', now())")).await;
            }
        }
        let mut theirs = app.as_person(gone).await;
        let planned = plan(&mut admin, kept, gone).await.unwrap();
        assert_eq!((planned.account, planned.other_account_ends), (account, registered[0]));
        merge(&mut admin, kept, gone, &planned.digest).await.unwrap();
        let left = format!(
            "SELECT p.address || ' ' || p.standing || ' ' || c.password_hash FROM person p JOIN credential c
             ON c.person_id = p.id WHERE p.id = '{kept}'"
        );
        assert_eq!(app.texts(&left).await, [format!("{address} registered {hash}")]);
        assert_eq!(app.count(&format!("credential WHERE person_id = '{gone}'")).await, 0);
        assert!(theirs.get("/home").await.location().starts_with("/sign-in"), "their session is over");
        app.run(&format!("UPDATE person SET address = NULL, address_key = NULL WHERE id = '{kept}'")).await;
    }
}

/// Rules that name the other name who stays from then on: their people stay in them.
#[tokio::test]
async fn rules_name_who_stays() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let [kept, gone, report] = [
        app.someone("Kept", None, "").await,
        app.someone("Gone", None, "").await,
        app.someone("Report", None, "").await,
    ];
    app.run(&format!("UPDATE person SET manager_id = '{gone}' WHERE id = '{report}'")).await;
    let theirs = Criteria::Is(Criterion::Manager { how: How::Is, people: vec![gone] });
    let rule = app.rule("Their people", &theirs, app.activity("Course", "end", 1).await).await;
    app.change_rule(rule, "").await;
    let planned = plan(&mut admin, kept, gone).await.unwrap();
    assert_eq!(planned.rules, 1);
    merge(&mut admin, kept, gone, &planned.digest).await.unwrap();
    app.drain().await;
    assert_eq!(app.enrolment_of(report).await, ["active rule"]);
    assert_eq!(app.count(&format!("rule WHERE position('{kept}' IN criteria::text) > 0")).await, 1);
}

/// An admin is merged by admins only, nobody merges themselves away, and nobody whom they do not reach.
#[tokio::test]
async fn who_may_merge_whom() {
    let app = App::start().await;
    let own = app.cohort("Own").await;
    let (mut coordinator, coordinator_id) = app.caller(Role::Coordinator, None).await;
    let (_, boss) = app.caller(Role::Admin, None).await;
    let (mut head, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    let near = app.someone("Near", None, "").await;
    let far = app.someone("Far", None, "").await;
    app.place(near, own, Role::Learner).await;
    assert_eq!(plan(&mut coordinator, near, boss).await, Err(Code::PersonOutranks));
    assert_eq!(plan(&mut coordinator, boss, near).await, Err(Code::PersonOutranks));
    assert_eq!(plan(&mut coordinator, near, coordinator_id).await, Err(Code::MergeSelf));
    assert_eq!(plan(&mut coordinator, near, near).await, Err(Code::MergeSame));
    assert!(plan(&mut coordinator, near, far).await.is_ok());
    assert_eq!(plan(&mut head, near, far).await, Err(Code::NotFound));

    // A role that somebody has elsewhere goes along, so only who could give it there merges them.
    let foreign = app.cohort("Foreign").await;
    app.place(far, own, Role::Learner).await;
    app.place(far, foreign, Role::GroupAdmin).await;
    assert_eq!(plan(&mut head, near, far).await, Err(Code::PersonOutranks));
    assert!(plan(&mut head, far, near).await.is_ok());
    assert!(plan(&mut coordinator, near, far).await.is_ok());
}

/// [N1] Two in one company, each as something else: who stays is there as what they were.
#[tokio::test]
async fn one_company_one_role() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let company = app.unit_in("company", "Brightwater", None).await;
    let (kept, gone) = (app.someone("Kept", None, "").await, app.someone("Gone", None, "").await);
    app.place(kept, company, Role::Mentor).await;
    app.place(gone, company, Role::Learner).await;
    app.run("UPDATE placement SET company = true").await;
    let planned = plan(&mut admin, kept, gone).await.unwrap();
    merge(&mut admin, kept, gone, &planned.digest).await.unwrap();
    assert_eq!(app.texts("SELECT role FROM placement WHERE company").await, ["mentor"]);
}

/// Drains that run meanwhile lose nothing: what the unit carries ends with the one who stays, once.
#[tokio::test]
async fn a_drain_at_the_same_moment_loses_nothing() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    for round in 0..6 {
        let unit = app.unit_in("team", &format!("Team {round}"), None).await;
        let activity = app.activity(&format!("Course {round}"), "end", 1).await;
        let kept = app.someone("Kept", None, "").await;
        let gone = app.someone("Gone", None, "").await;
        app.place(gone, unit, Role::Learner).await;
        let planned = plan(&mut admin, kept, gone).await.unwrap();
        // The link and the merge see nothing of each other.
        let link = async {
            app.link(unit, activity).await;
            app.drain().await;
        };
        let (done, ()) = tokio::join!(merge(&mut admin, kept, gone, &planned.digest), link);
        // The link may have come first: then the plan has moved, and is made anew.
        if done.is_err() {
            assert_eq!(done, Err(Code::PlanMoved));
            let planned = plan(&mut admin, kept, gone).await.unwrap();
            merge(&mut admin, kept, gone, &planned.digest).await.unwrap();
        }
        app.drain().await;
        let enrolled = format!("SELECT person_id::text || state FROM enrolment WHERE activity_id = '{activity}'");
        assert_eq!(app.texts(&enrolled).await, [format!("{kept}active")], "round {round}");
    }
}

/// Every column that names a person is either moved, left to tell what was, or emptied: a new one has to be thought of.
#[tokio::test]
async fn merging_knows_every_column_that_names_a_person() {
    let app = App::start().await;
    let columns = "SELECT c.conrelid::regclass || '.' || a.attname FROM pg_constraint c
                   JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
                   WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass ORDER BY 1";
    let columns = app.texts(columns).await;
    // Who did something did it: `…_by` and actors stay as they were, and lead on.
    let actors = |column: &&String| !column.ends_with("_by") && !column.ends_with(".actor_id");
    let named: Vec<_> = columns.iter().filter(actors).map(String::as_str).collect();
    assert_eq!(
        named,
        [
            "activity_grant.person_id",
            "address_change.person_id",
            "change.person_id",
            "credential.person_id",
            "enrolment.person_id",
            "exclusion.person_id",
            "invitation.person_id",
            "known_browser.person_id",
            "mail_off.person_id",
            "message.person_id",
            "person.manager_id",
            "person.merged_into",
            "person_label.person_id",
            "placement.person_id",
            "placement_exclusion.person_id",
            "qualification_exclusion.person_id",
            "qualification_grant.person_id",
            "renewal.person_id",
            "role_grant.person_id",
            "rule_match.person_id",
            "saved_filter.person_id",
            "terms_acceptance.person_id",
            "token.person_id",
            "web_session.person_id",
            "web_session.seeing_as",
        ]
    );
}
