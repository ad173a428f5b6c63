//! Commands as a script runs them: 0 and an answer when done, 1 and a sentence when refused, 2 when used wrongly.
use super::support::{Browser, Database, Process, Said, Server, Site, SmtpSink, mailing, wait_until};

const PASSWORD: &str = "three unrelated words";
const CREATE_ADMIN: &str = "admin create --email ruth@hospital.example --name Ruth --password-stdin --json";

/// [N15] An admin made by the command signs in at the server; who asks for what cannot be is told why.
#[tokio::test]
async fn an_admin_made_by_a_command_signs_in() {
    let database = Database::create().await;
    let short = Said::by(database.muster(CREATE_ADMIN), "short");
    assert_eq!((short.code, short.json()["error"]["code"].as_str()), (Some(1), Some("password.short")), "{short:?}");
    assert!(short.err.ends_with("characters.\n") || short.err.ends_with("more.\n"), "{short:?}");
    let created = Said::by(database.muster(CREATE_ADMIN), &format!("{PASSWORD}\n"));
    assert_eq!((created.code, created.err.as_str()), (Some(0), ""), "{created:?}");
    assert_eq!(created.json()["email"], "ruth@hospital.example");
    let id = database.texts("SELECT person_id::text FROM role_grant WHERE role = 'admin'").await;
    assert_eq!(id, [created.json()["id"].as_str().unwrap()]);
    let plain =
        Said::by(database.muster("admin create --email jo@hospital.example --name Jo --password-stdin"), PASSWORD);
    assert_eq!((plain.code, plain.out.as_str()), (Some(0), "Jo is an admin, and signs in as jo@hospital.example.\n"));
    for wrong in ["admin create --email ruth@hospital.example --name Ruth", "admin", "admin create --bogus"] {
        assert_eq!(Said::by(database.muster(wrong), "").code, Some(2), "{wrong}");
    }

    let (sink, site, address) = (SmtpSink::start().await, Site::make("cli-admin"), Server::free_address());
    let mut server = Server::start(database.muster("serve"), &site, &sink, address).await;
    let browser = Browser::signed_in(address, "ruth@hospital.example", PASSWORD).await;
    assert_eq!(browser.get("/dashboard").await.unwrap().status, 200);
    let mut taken = database.muster("serve");
    taken.env("MUSTER_ADDR", address.to_string());
    let taken = Said::by(taken, "");
    assert!(taken.code == Some(1) && taken.err.contains("MUSTER_ADDR names another address"), "{taken:?}");
    assert_eq!(server.process.stop().code(), Some(0), "asked to stop, it stops in peace");
    database.drop().await;
}

/// [P2] A script makes a cohort and enrols a list; lists and cohorts that are not there are refused.
#[tokio::test]
async fn a_script_enrols_a_list() {
    let database = Database::create().await;
    let cohort = Said::by(database.muster("cohort create Autumn --json"), "");
    assert_eq!((cohort.code, cohort.json()["name"].as_str()), (Some(0), Some("Autumn")), "{cohort:?}");
    assert_eq!(Said::by(database.muster("cohort create Autumn"), "").code, Some(1));
    let list = std::env::temp_dir().join(format!("muster-cli-{}.csv", std::process::id()));
    std::fs::write(&list, "email,id,name\nnoor@b.example,BW-1,Noor Haddad\n").unwrap();
    let import =
        |what: &str| Said::by(database.muster(&format!("import {what}").replace("LIST", list.to_str().unwrap())), "");
    let plan = import("plan LIST --kind learner --cohort Autumn --json");
    assert_eq!(plan.code, Some(0), "{plan:?}");
    assert_eq!(database.count("SELECT count(*) FROM person").await, 0, "planning changes nothing");
    let applied = import("apply LIST --kind learner --cohort Autumn --json");
    assert_eq!((applied.code, applied.json().is_object()), (Some(0), true), "{applied:?}");
    assert_eq!(database.count("SELECT count(*) FROM placement").await, 1);
    let nowhere = import("apply LIST --kind learner --cohort Winter --json");
    assert_eq!(
        (nowhere.code, nowhere.json()["error"]["code"].as_str()),
        (Some(1), Some("cohort.unknown")),
        "{nowhere:?}"
    );
    assert_eq!(import("apply /nowhere/at/all.csv --kind learner --cohort Autumn").code, Some(1));
    assert_eq!(import("apply LIST --kind wizard").code, Some(2));
    std::fs::remove_file(&list).unwrap();
    database.drop().await;
}

/// [N1] The demo fills an empty database of development, and no other.
#[tokio::test]
async fn the_demo_goes_into_an_empty_database_alone() {
    let database = Database::create_empty().await;
    let demo = |mode: &str| {
        let mut demo = database.muster("demo");
        demo.env("MUSTER_DEMO_PASSWORD", PASSWORD).env("MUSTER_MODE", mode);
        Said::by(demo, "")
    };
    let filled = demo("development");
    assert!(filled.code == Some(0) && filled.out.contains("people are there now."), "{filled:?}");
    assert!(filled.out.contains("admin@demo.test") && !filled.out.contains(PASSWORD), "{filled:?}");
    let people = database.count("SELECT count(*) FROM person").await;
    let again = demo("development");
    assert!(again.code == Some(1) && again.err.contains("has people already"), "{again:?}");
    let production = demo("production");
    assert!(production.code == Some(1) && !production.err.is_empty(), "{production:?}");
    assert_eq!(Said::by(database.muster("demo --people"), "").code, Some(2));
    assert_eq!(database.count("SELECT count(*) FROM person").await, people);
    database.drop().await;
}

/// [N9] A worker alone sends what waits, and stops in peace; with bad settings it does not start.
#[tokio::test]
async fn a_worker_sends_what_waits_and_stops_in_peace() {
    let database = Database::create().await;
    let sink = SmtpSink::start().await;
    database
        .run(
            "INSERT INTO person (id, name, name_key, address, address_key, search_key, contact, created_at, invited_at)
             SELECT gen_random_uuid(), 'Noor', 'noor', a, a, a, 'open', now(), now() FROM (VALUES ('noor@b.example')) v (a);
             INSERT INTO invitation (id, person_id, state, created_at) SELECT gen_random_uuid(), id, 'pending', now() FROM person;
             INSERT INTO message (id, template, person_id, invitation_id, created_at, not_before, due_at)
             SELECT gen_random_uuid(), 'invitation', person_id, id, now(), now(), now() FROM invitation",
        )
        .await;
    let mut worker = Process::spawn(mailing(database.muster("worker"), &sink));
    wait_until("the mail arrives", || async { sink.to("noor@b.example").len() == 1 }).await;
    wait_until("it is noted", || async {
        database.count("SELECT count(*) FROM message WHERE state = 'sent'").await == 1
    })
    .await;
    assert_eq!(worker.stop().code(), Some(0));
    let mut bad = database.muster("worker");
    bad.env("SMTP_URL", "not a url");
    let bad = Said::by(bad, "");
    assert!(bad.code == Some(1) && bad.err.contains("SMTP_URL"), "{bad:?}");
    assert_eq!(Said::by(database.muster("worker --fast"), "").code, Some(2));
    assert_eq!(Said::by(database.muster("work"), "").code, Some(2));
    database.drop().await;
}
