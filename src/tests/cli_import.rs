//! `muster import`: what it answers programs and people, and that it does what the page does.
use super::support::App;
use crate::server::{
    cli::import::{Command, OfList, answer, undo},
    error::Error,
    scope::Scope,
    service::cohort,
};
use clap::{Parser, error::ErrorKind};
use serde_json::{Value, json};

#[derive(Debug, Parser)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

fn parsed(words: &[&str]) -> Command {
    Line::try_parse_from([&["import"], words].concat()).unwrap().command
}

fn command(words: &[&str]) -> OfList {
    let Command::OfList(command) = parsed(words) else { panic!("{words:?} takes no list") };
    command
}

fn into_spring(verb: &'static str) -> OfList {
    command(&[verb, "people.csv", "--kind", "learner", "--cohort", "Spring", "--json"])
}

async fn with_spring() -> App {
    let app = App::start().await;
    cohort::create(&app.state, &Scope::system(), "Spring").await.unwrap();
    app
}

async fn json(app: &App, command: &OfList, bytes: &[u8]) -> Value {
    serde_json::to_value(answer(&app.state, command, bytes).await.unwrap()).unwrap()
}

const LIST: &[u8] = b"email,id,name\nann@a.example,1,Ann\nbad@@a.example,2,Bad\nann@a.example,1,Ann\n";

/// [P1] [P4] The names and their order are what other programs rely on.
#[tokio::test]
async fn a_plan_is_exactly_this_and_changes_nothing() {
    let app = with_spring().await;
    let report = answer(&app.state, &into_spring("plan"), LIST).await.unwrap();
    let text = serde_json::to_string(&report).unwrap();
    let expected = "{\"dialect\":\"plain\",\"encoding\":\"UTF-8\",\"delimiter\":\",\",\"rows\":3,\"create\":1,\"change\":0,\
                    \"enrol\":1,\"place\":1,\"already\":0,\"repeated\":1,\"skipped\":0,\"errors\":1,\"issues\":[{\"line\":3,\
                    \"column\":\"email\",\"code\":\"email.invalid\",\"message\":\"Two @ signs.\",\"severity\":\"error\"}";
    assert!(text.starts_with(expected), "{text}");
    assert!(text.ends_with("}]}"), "{text}");
    assert!(report.to_string().contains("this is a plan"), "{report}");
    let people: i64 = sqlx::query_scalar("SELECT count(*) FROM person").fetch_one(&app.state.db).await.unwrap();
    assert_eq!(people, 0);
}

/// [P4] Good lines are taken, bad ones named; twice the same list changes nothing.
#[tokio::test]
async fn applying_twice_changes_nothing_the_second_time() {
    let app = with_spring().await;
    let first = json(&app, &into_spring("apply"), LIST).await;
    assert_eq!((&first["create"], &first["errors"]), (&json!(1), &json!(1)), "{first}");
    assert!(first["number"].is_i64(), "{first}");
    let second = json(&app, &into_spring("apply"), LIST).await;
    assert_eq!((&second["create"], &second["already"], &second["number"]), (&json!(0), &json!(1), &Value::Null));
    let people: i64 = sqlx::query_scalar("SELECT count(*) FROM placement").fetch_one(&app.state.db).await.unwrap();
    assert_eq!(people, 1);
}

/// [P3] Who was removed by hand is named and stays out, until `--lift`.
#[tokio::test]
async fn removals_by_hand_are_lifted_on_request() {
    let app = with_spring().await;
    json(&app, &into_spring("apply"), LIST).await;
    app.run(
        "INSERT INTO placement_exclusion (person_id, unit_id, role, excluded_at)
         SELECT person_id, unit_id, role, now() FROM placement;
         DELETE FROM placement",
    )
    .await;
    let kept = json(&app, &into_spring("apply"), LIST).await;
    assert_eq!(
        (&kept["enrol"], &kept["removed"], &kept["issues"][0]["code"]),
        (&json!(0), &json!(1), &json!("person.kept_out"))
    );
    let report = answer(&app.state, &into_spring("plan"), LIST).await.unwrap().to_string();
    assert!(report.contains("stays out") && report.contains("--lift"), "{report}");
    let lift = command(&["apply", "people.csv", "--kind", "learner", "--cohort", "Spring", "--lift"]);
    assert_eq!(json(&app, &lift, LIST).await["enrol"], json!(1));
    assert_eq!((app.count("placement").await, app.count("placement_exclusion").await), (1, 0));
}

/// [P3] Files as they come.
#[tokio::test]
async fn other_encodings_and_headers_are_read() {
    let app = with_spring().await;
    let list = b"participant_name;participant_id;participant_email\r\nM\xfcller, J\xfcrgen;7;j@a.example";
    let plan = json(&app, &into_spring("plan"), list).await;
    assert_eq!((&plan["dialect"], &plan["delimiter"]), (&json!("participant"), &json!(";")), "{plan}");
    assert_eq!(plan["encoding"], json!("windows-1252"));
    assert_eq!(plan["create"], json!(1));
}

/// [P3] Refused as a whole: exit 1.
#[tokio::test]
async fn what_is_no_list_is_refused_with_a_code() {
    let app = with_spring().await;
    let plan = into_spring("plan");
    let elsewhere = command(&["plan", "people.csv", "--kind", "learner", "--cohort", "Autumn"]);
    let platform = command(&["plan", "people.csv", "--kind", "admin", "--cohort", "Spring"]);
    for (command, bytes, code) in [
        (&plan, &b"\x89PNG\r\n\x1a\n rest"[..], "file.not_a_list"),
        (&plan, b"", "file.empty"),
        (&plan, b"email,id,name\n", "file.no_rows"),
        (&elsewhere, LIST, "cohort.unknown"),
        (&platform, LIST, "request.invalid"),
    ] {
        match answer(&app.state, command, bytes).await {
            Err(Error::Refused(refusal)) => assert_eq!(refusal.code.as_str(), code),
            other => panic!("{code}: {other:?}"),
        }
    }
}

/// Wrong use is clap's: exit 2.
#[test]
fn wrong_use_is_not_a_refusal() {
    let parse = |words: &[&str]| Line::try_parse_from([&["import"], words].concat()).unwrap_err().kind();
    assert_eq!(parse(&["plan", "people.csv", "--kind", "learner"]), ErrorKind::MissingRequiredArgument);
    assert_eq!(parse(&["plan", "people.csv", "--kind", "king"]), ErrorKind::InvalidValue);
    assert_eq!(parse(&["apply"]), ErrorKind::MissingRequiredArgument);
}

/// [N2] Undoing by number: first what it would do, then that; a second time it says so.
#[tokio::test]
async fn an_import_is_undone_by_its_number() {
    let app = with_spring().await;
    let number = json(&app, &into_spring("apply"), LIST).await["number"].to_string();
    let undo = async |words: &[&str]| {
        let Command::Undo(undo) = parsed(&[&["undo", &number], words].concat()) else { panic!("no undoing") };
        undo::answer(&app.state, &undo).await
    };
    let planned = undo(&["--plan"]).await.unwrap();
    assert_eq!((planned.undone, planned.deleted, app.count("person WHERE erased_at IS NULL").await), (false, 1, 1));
    assert!(planned.to_string().contains("stands: this is a plan"), "{planned}");
    let undone = undo(&["--json"]).await.unwrap();
    let text = serde_json::to_string(&undone).unwrap();
    let rest = "\"undone\":true,\"deleted\":1,\"taken_back\":0,\"mails\":0,\"stays\":0,\"listed\":[]}";
    assert_eq!(text, format!("{{\"number\":{number},{rest}"));
    assert_eq!(app.count("person WHERE erased_at IS NULL").await, 0);
    let Err(Error::Refused(refusal)) = undo(&[]).await else { panic!("undone twice") };
    assert_eq!(refusal.code, crate::domain::error::Code::ImportUndone);
}
