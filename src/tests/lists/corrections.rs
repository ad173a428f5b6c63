use super::save_file;
use crate::{
    domain::{
        error::{AppError, Code},
        id::UnitId,
        preview::{Order, Saved},
        role::Role,
        roster::{Column, Edit},
    },
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::json;

fn edit(line: u32, column: Column, value: &str) -> Edit {
    Edit { line, column, value: value.to_owned() }
}

async fn save_with(
    browser: &mut Browser,
    unit: UnitId,
    text: &str,
    edits: &[Edit],
) -> Result<Saved, (StatusCode, AppError)> {
    let list = json!({ "role": "learner", "cohort": unit, "text": text, "edits": edits });
    browser.api("lists/save", list).await
}

/// [N3] The text stays as it was written and the corrections come beside it: the server reads both.
#[tokio::test]
async fn corrected_cells_are_saved_and_what_stays_keeps_its_corrections() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let text = "email,id,name\nnoor@b,1,Noor\nelsa@b.example,2,Haddad, Elsa\nkim@,3,Kim\nlou@b.example,4,Lou\n";
    let edits = [
        edit(2, Column::Email, "noor@b.example"),
        edit(3, Column::Name, "Haddad, Elsa"),
        edit(4, Column::Name, "Kim Adomaitis"),
        edit(5, Column::Name, "Lou\u{0}"),
        edit(40, Column::Name, "Nobody"),
    ];
    let saved = save_with(&mut admin, unit, text, &edits).await.unwrap();
    assert_eq!((saved.totals.enrol, saved.totals.errors), (2, 2));
    let names = app.texts("SELECT address || ' ' || name FROM person WHERE address LIKE '%b.example' ORDER BY 1").await;
    assert_eq!(names, ["elsa@b.example Haddad, Elsa", "noor@b.example Noor"]);
    assert_eq!(saved.remaining, "email,id,name\nkim@,3,Kim\nlou@b.example,4,Lou\n");
    assert_eq!(saved.edits, [edit(2, Column::Name, "Kim Adomaitis"), edit(3, Column::Name, "Lou\u{0}")]);

    let mut edits = saved.edits;
    edits.extend([edit(2, Column::Email, "kim@b.example"), edit(3, Column::Name, "Lou")]);
    let saved = save_with(&mut admin, unit, &saved.remaining, &edits).await.unwrap();
    assert_eq!((saved.totals.enrol, saved.remaining.as_str()), (2, ""));
    assert_eq!(app.count("person WHERE name IN ('Kim Adomaitis', 'Lou')").await, 2);
}

/// [N3] [P4] A file is sent as it is, in whatever encoding, and its lines are an editor's.
#[tokio::test]
async fn corrections_of_a_file_are_of_its_lines() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let text = "\u{feff}email;name\r\n\r\nnoor@b;\"Noor\r\nHaddad\"\r\nzoe@b;Zoë";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let edits = vec![edit(3, Column::Email, "noor@b.example"), edit(5, Column::Email, "zoe@b.example")];
    let order = Order { role: Role::Learner, cohort: Some(unit), edits, seen: None, test: false, lift: false };
    let order = serde_json::to_string(&order).unwrap();
    let saved = save_file(&mut admin, &order, &bytes).await.unwrap();
    assert_eq!((saved.totals.enrol, saved.remaining.as_str()), (2, ""));
    let names = app.texts("SELECT name FROM person WHERE address LIKE '%b.example' ORDER BY address").await;
    assert_eq!(names, ["Noor Haddad", "Zoë"]);

    for (order, file, code) in [
        (order.as_str(), &b"\x89PNG\r\n\x1a\n"[..], Code::FileNotAList),
        (&order, b"", Code::FileEmpty),
        ("{", b"a@b.example,1,A", Code::RequestInvalid),
        ("{\"cohort\":null}", b"a@b.example,1,A", Code::RequestInvalid),
    ] {
        let (status, error) = save_file(&mut admin, order, file).await.unwrap_err();
        assert!(status.is_client_error(), "{status}");
        assert_eq!(error.code, code, "{order}");
    }
    let (mut mentor, _) = app.caller(Role::Mentor, Some(unit)).await;
    let (_, error) = save_file(&mut mentor, &order, b"a@b.example,1,A").await.unwrap_err();
    assert_eq!(error.code, Code::AccessDenied);
    assert_eq!(app.count("person WHERE address = 'a@b.example'").await, 0);
}
