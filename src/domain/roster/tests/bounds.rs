//! Bounds, each with an issue that names it.
use super::codes;
use crate::domain::{
    error::Code,
    roster::{MAX_CELL, MAX_COLUMNS, MAX_ROWS, Severity, parse},
};

#[test]
fn rows_are_bounded() {
    let text = (0..=MAX_ROWS).map(|at| format!("p{at}@b.example,{at},P")).collect::<Vec<_>>().join("\n");
    let roster = parse(&text);
    assert_eq!(roster.rows.len(), MAX_ROWS);
    let refusal = roster.refusal().unwrap();
    assert_eq!((refusal.code, refusal.line), (Code::ListTooManyRows, MAX_ROWS as u32 + 1));
    assert_eq!(roster.require_rows().unwrap_err().sentence(), "More than 200000 lines. Split the list.");
    assert_eq!(parse(text.rsplit_once('\n').unwrap().0).refusal(), None);
}

#[test]
fn columns_are_bounded() {
    let wide = ",x".repeat(MAX_COLUMNS);
    let roster = parse(&format!("noor@b.example{wide}\nelsa@b.example,1,Elsa"));
    assert_eq!(codes(&roster), ["1:list.too_many_columns"]);
    assert_eq!(roster.issues[0].severity, Severity::Error);
    let roster = parse(&format!("email,id,name{wide}\nelsa@b.example,1,Elsa"));
    assert_eq!(roster.refusal().unwrap().code, Code::ListTooManyColumns);
    assert_eq!(roster.refusal().unwrap().params["found"], "67");
}

#[test]
fn cells_are_bounded_in_characters() {
    let long = "é".repeat(MAX_CELL);
    assert_eq!(codes(&parse(&format!("noor@b.example,1,{long}"))), Vec::<String>::new());
    let roster = parse(&format!("noor@b.example,1,{long}é\n{long}é@b.example,2,B\nc@d.example,{long}é,C"));
    assert_eq!(codes(&roster), ["1:cell.too_long", "2:cell.too_long", "3:cell.too_long"]);
    assert_eq!((roster.issues[0].params["length"].as_str(), roster.issues[0].params["max"].as_str()), ("1001", "1000"));
    assert!(roster.rows[0].name.chars().count() < 300, "what is shown of it is short");
}

#[test]
fn lists_without_rows_say_so_when_sent() {
    for (text, code) in [
        ("", Code::FileEmpty),
        ("\u{feff}\r\n \n", Code::FileEmpty),
        ("email,id,name\r\n", Code::FileNoRows),
        ("email,id,name\r\n,,\r\n", Code::FileNoRows),
        ("id,name\n1,Noor", Code::HeaderNoEmail),
    ] {
        assert_eq!(parse(text).require_rows().unwrap_err().code, code, "{text:?}");
    }
}
