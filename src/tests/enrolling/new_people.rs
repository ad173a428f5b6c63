use super::{apply, enrol, outcomes, plan, standing};
use crate::{
    domain::{
        enrolling::{Order, Outcome, Target, Whom},
        error::Code,
        id::{ActivityId, PersonId},
        role::Role,
    },
    tests::support::App,
};

fn typed(addresses: &[&str], activity: ActivityId) -> Order {
    Order {
        people: addresses.iter().map(|address| Whom::Address((*address).to_owned())).collect(),
        targets: vec![Target { activity, session: None }],
        lift: Vec::new(),
    }
}

/// [N12] An address that nobody has becomes a person who is enrolled and quiet; known ones are found whatever their case;
/// whoever proves the address at registration finds the enrolment there.
#[tokio::test]
async fn an_address_before_its_person_is_claimed_at_registration() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let known = app.someone("Ben", Some("ben@b.example"), "").await;
    let wanted = typed(&["Noor Haddad <Noor@B.example>", "BEN@b.example", "noor@b.example"], hygiene);
    let (planned, done) = enrol(&mut admin, &wanted).await;
    assert_eq!(outcomes(&planned), [Outcome::Enrol; 2]);
    assert_eq!((planned.adds(), planned.mails), (1, 0), "nobody mails who was not invited");
    assert_eq!((done.added, done.people), (1, 2));
    assert_eq!(standing(&app, known, hygiene).await, ["active hand"]);
    let noor = app
        .texts("SELECT concat_ws(' ', id, name, address, standing, contact) FROM person WHERE address_key = 'noor@b.example'")
        .await;
    assert_eq!(noor.len(), 1);
    assert!(noor[0].ends_with("Noor Haddad Noor@B.example enrolled quiet"), "{noor:?}");
    let noor: PersonId = noor[0].split(' ').next().unwrap().parse().unwrap();
    assert_eq!(standing(&app, noor, hygiene).await, ["active hand"]);
    assert_eq!(app.count("message").await, 0);
    assert_eq!(app.count(&format!("event WHERE kind = 'person.added' AND person_id = '{noor}'")).await, 1);

    let invitation = app.invite(noor, "sent").await;
    let token = app.token(noor, invitation).await;
    let mut browser = app.browser();
    let path = format!("/register/{token}");
    assert!(browser.get(&path).await.has("Hygiene"));
    let fields = [("first_name", "Noor"), ("last_name", "Haddad"), ("password", "four unrelated words here")];
    let answer = browser.post(&path, &fields).await;
    assert!(answer.status.is_redirection(), "{} {}", answer.status, answer.body);
    assert_eq!(app.count(&format!("person WHERE id = '{noor}' AND standing = 'registered'")).await, 1);
    assert!(browser.get("/home").await.has("Hygiene"));
}

/// [N12] What is no address is refused with the address, before anything is written.
#[tokio::test]
async fn what_is_no_address_is_refused() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let (_, error) = plan(&mut admin, &typed(&["noor@b.example", "noor@"], hygiene)).await.unwrap_err();
    assert_eq!((error.code, error.params["address"].as_str()), (Code::EmailInvalid, "noor@"));
    assert_eq!(error.field.as_deref(), Some("people"));
    assert_eq!(app.count("person").await, 1);
}

/// [N12] Whoever reaches only some people adds nobody, and does not learn whether an address is known.
#[tokio::test]
async fn a_group_admin_learns_nothing_of_addresses() {
    let app = App::start().await;
    let own = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    app.someone("Stranger", Some("stranger@b.example"), "").await;
    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    let of = async |browser: &mut _, address: &str| {
        let wanted = typed(&[address], hygiene);
        let mut planned = plan(browser, &wanted).await.unwrap();
        assert_eq!(apply(browser, &wanted, &planned.digest).await.unwrap().enrolments, 0);
        planned.people[0].whom = Whom::Address(String::new());
        (planned.people[0].name.len(), planned.people[0].new, outcomes(&planned))
    };
    let known = of(&mut group_admin, "stranger@b.example").await;
    let unknown = of(&mut group_admin, "nobody12@b.example").await;
    assert_eq!(known, unknown);
    assert_eq!(known.2, [Outcome::OutOfReach]);
    assert_eq!(app.count("enrolment").await, 0);
}
