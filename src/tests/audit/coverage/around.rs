//! What is there for one line to change: people in every standing, their cohort, links as mails carry them. Each line has
//! its own, so that none depends on what another did.
use crate::{
    domain::{id::PersonId, link::Purpose, role::Role, rule::Criteria},
    server::{
        scope::Scope,
        secret::Secret,
        service::{auth, import},
        store::token::{self, NewToken},
    },
    tests::{
        rules::language,
        support::{App, BASE_URL, PASSWORD},
    },
};
use chrono::Duration;
use serde_json::Value;

const RULE: &str = r#"{ "name": "French speakers", "enabled": true, "criteria": { "all": [
    { "is": { "language": { "how": "is", "languages": ["fr"] } } } ] }, "gives": [{ "activity": "{other}" }],
    "mode": "keep_in_step", "grace_days": 0, "starts_on": null, "ends_on": null }"#;

pub struct Around {
    /// Somebody registered, who may sign in.
    pub registered: PersonId,
    /// What was answered to what a line asks first.
    pub answer: Value,
    /// What stands for `{name}`.
    names: Vec<(&'static str, String)>,
}

impl Around {
    /// No admin yet, and the link that makes one.
    pub async fn of_nobody(app: &App) -> Self {
        let url = auth::setup_link(&app.state).await.unwrap().unwrap();
        let setup = url.strip_prefix(&format!("{BASE_URL}/setup/")).unwrap().to_owned();
        let names = vec![("setup", setup), ("password", PASSWORD.to_owned())];
        Self { registered: app.state.random.id(app.state.now()), answer: Value::Null, names }
    }

    pub async fn make(app: &App, number: usize) -> Self {
        let cohort = app.cohort(&format!("Cohort {number}")).await;
        let activity = app.activity(&format!("Activity {number}"), "end", 2).await;
        app.link(cohort, activity).await;
        let of = |who: &str| format!("{who}{number}@b.example");
        let registered = app.person(&of("registered"), None).await;
        let mut learners = vec![registered];
        for who in ["enrolled", "invited", "test"] {
            learners.push(app.someone(who, Some(&of(who)), "").await);
        }
        let [registered, enrolled, invited, test] = learners[..] else { panic!("four people") };
        for learner in [registered, enrolled, invited, test] {
            app.place(learner, cohort, Role::Learner).await;
        }
        app.run(&format!("UPDATE person SET test = true WHERE id = '{test}'")).await;
        app.register(test).await;
        app.drain().await;
        let invitation = app.invite(invited, "sent").await;
        let changed = of("changed");
        app.run(&format!(
            "INSERT INTO address_change (person_id, address, address_key, asked_at)
             VALUES ('{registered}', '{changed}', '{changed}', now())"
        ))
        .await;
        app.as_person(registered).await;
        let session =
            app.texts(&format!("SELECT id FROM web_session WHERE person_id = '{registered}'")).await.remove(0);
        let into = import::Into { role: Role::Learner, cohort: Some(cohort), test: false, lift: false };
        let list = format!("{},,Imported", of("imported"));
        let imported = import::apply(&app.state, &Scope::system(), into, import::List::of(&list)).await.unwrap();
        let link = |purpose, person, address: String| link(app, purpose, person, address);
        let organisation = organisation(app, number).await;
        let names = vec![
            ("rule draft", RULE.to_owned()),
            ("people", format!(r#"{{ "rows": ["{enrolled}"] }}"#)),
            ("activity", activity.to_string()),
            ("cohort", cohort.to_string()),
            ("import", imported.number.unwrap().to_string()),
            ("step", app.steps(activity).await[0].to_string()),
            ("registered", registered.to_string()),
            ("address", of("registered")),
            ("password", PASSWORD.to_owned()),
            ("enrolled", enrolled.to_string()),
            ("invited", invited.to_string()),
            ("invited address", of("invited")),
            ("test", test.to_string()),
            ("session", session),
            ("invitation", app.token(invited, invitation).await),
            ("reset", link(Purpose::PasswordReset, registered, of("registered")).await),
            ("confirm", link(Purpose::AddressConfirm, registered, changed).await),
            ("keep", link(Purpose::AddressKeep, registered, of("registered")).await),
            ("stop", link(Purpose::NoReminders, invited, of("invited")).await),
            ("later", (app.state.now() + Duration::days(3)).to_rfc3339()),
        ];
        let names = names.into_iter().chain(organisation).collect();
        Self { registered, answer: Value::Null, names }
    }

    /// The sending, list or change that was made last.
    pub async fn note_operation(&mut self, app: &App) {
        let last = app.texts("SELECT id FROM operation ORDER BY number DESC LIMIT 1").await;
        self.names.extend(last.into_iter().map(|id| ("operation", id)));
    }

    /// Puts what is around in the place of its names.
    pub fn fill(&self, text: &str) -> String {
        let named =
            self.names.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value));
        let whole = named.replace("{answer}", &self.answer.to_string());
        let Some((before, rest)) = whole.split_once("{answer") else { return whole };
        let (path, after) = rest.split_once('}').unwrap();
        let found = self.answer.pointer(path).unwrap_or_else(|| panic!("no {path} in {}", self.answer));
        format!("{before}{}{after}", found.as_str().map_or_else(|| found.to_string(), str::to_owned))
    }
}

/// What follows the last `/` of a link, as a sender makes it.
async fn link(app: &App, purpose: Purpose, person: PersonId, address_key: String) -> String {
    let secret = Secret::draw(app.state.random);
    let expires_at = app.state.now() + Duration::hours(1);
    let hash = secret.hash();
    let new = NewToken {
        hash: &hash,
        purpose,
        person: Some(person),
        address_key: &address_key,
        invitation: None,
        expires_at,
    };
    token::create(&mut app.state.db.acquire().await.unwrap(), app.state.now(), new).await.unwrap();
    secret.reveal()
}

/// A team, a qualification, a rule, an activity that none of them gives, and one that runs in sessions.
async fn organisation(app: &App, number: usize) -> Vec<(&'static str, String)> {
    let team = app.unit_of("team", &format!("Team {number}"), None).await;
    let other = app.activity(&format!("Other {number}"), "end", 1).await;
    let course = app.activity(&format!("Course {number}"), "end", 1).await;
    let run = app.session_of(course, "Spring", None).await;
    let rule = app.rule(&format!("Rule {number}"), &Criteria::All(vec![language("nl")]), other).await;
    let qualification = app.state.random.uuid(app.state.now());
    app.run(&format!(
        "INSERT INTO qualification (id, name, name_key, created_at)
         VALUES ('{qualification}', 'Qualification {number}', 'qualification {number}', now())"
    ))
    .await;
    vec![
        ("team", team.to_string()),
        ("other", other.to_string()),
        ("course", course.to_string()),
        ("run", run.to_string()),
        ("rule", rule.to_string()),
        ("qualification", qualification.to_string()),
    ]
}
