//! [N3] Cells corrected in the preview: replayed over the text they were found in.
use super::codes;
use crate::domain::roster::{Column, Edit, Roster, follow, parse_edited};

fn edit(line: u32, column: Column, value: &str) -> Edit {
    Edit { line, column, value: value.to_owned() }
}

/// `line|email|id|name` of every row, a `!` before those with an error.
fn rows(roster: &Roster) -> Vec<String> {
    let row = |row: &super::super::Row| {
        let mark = if row.sound { "" } else { "!" };
        format!("{mark}{}|{}|{}|{}", row.line, row.email, row.reference, row.name)
    };
    roster.rows.iter().map(row).collect()
}

#[test]
fn a_corrected_cell_is_read_in_place_of_what_was_written() {
    let text = "email,id,name\r\npieter@b,7,Pieter\r\n,8,Dolores\r\nnoor@b.example,9,Noor\r\n";
    let edits = [
        edit(2, Column::Email, " pieter@B.example "),
        edit(3, Column::Email, "no"),
        edit(3, Column::Email, "dolores@b.example"),
        edit(4, Column::Name, ""),
        edit(1, Column::Email, "header@b.example"),
        edit(99, Column::Name, "nobody"),
    ];
    let roster = parse_edited(text, &edits);
    assert_eq!(rows(&roster), ["2|pieter@B.example|7|Pieter", "3|dolores@b.example|8|Dolores", "!4|noor@b.example|9|"]);
    assert_eq!(codes(&roster), ["4:name.missing"]);
    assert!(roster.has_header);
}

#[test]
fn a_row_of_the_wrong_shape_is_its_three_cells_once_somebody_corrected_one() {
    let text = "noor@b.example,12,Haddad, Noor\nelsa@b.example,13,\"Elsa\nk@b.example;14;K\na@b.example,b@b.example,\n";
    let edits = [
        edit(1, Column::Name, "Haddad, Noor"),
        edit(2, Column::Name, "Elsa"),
        edit(3, Column::Id, "=1+1"),
        edit(4, Column::Name, "A"),
    ];
    let roster = parse_edited(text, &edits);
    assert_eq!(
        rows(&roster),
        [
            "1|noor@b.example|12|Haddad, Noor",
            "2|elsa@b.example|13|Elsa",
            "3|k@b.example|=1+1|K",
            "!4|a@b.example|b@b.example|A"
        ]
    );
    assert_eq!(codes(&roster), ["4:row.several_people"]);
}

#[test]
fn two_columns_stay_where_the_list_has_them() {
    let edits = [edit(1, Column::Email, "noor@b.example")];
    assert_eq!(rows(&parse_edited("noor@b,Noor\n", &edits)), ["1|noor@b.example||Noor"]);
    assert_eq!(rows(&parse_edited("noor@b,7\nelsa@b.example,8,Elsa", &edits))[0], "!1|noor@b.example|7|");
    let named = [edits[0].clone(), edit(1, Column::Name, "Noor")];
    assert_eq!(rows(&parse_edited("noor@b,7\nelsa@b.example,8,Elsa", &named))[0], "1|noor@b.example|7|Noor");
}

#[test]
fn a_correction_may_repeat_or_contradict_another_line() {
    let text = "noor@b.example,1,Noor\nnoor@@b.example,1,Noor\nelsa@b,2,Elsa\n";
    let edits = [edit(2, Column::Email, "NOOR@b.example"), edit(3, Column::Email, "noor@b.example")];
    let roster = parse_edited(text, &edits);
    assert_eq!(codes(&roster), ["2:row.repeated", "3:row.conflict"]);
    assert_eq!(roster.rows[1].repeats, Some(1));
}

#[test]
fn a_correction_is_held_to_the_same_bounds() {
    let long = "x".repeat(1_001);
    for (column, value, code) in [
        (Column::Name, long.as_str(), "1:cell.too_long"),
        (Column::Name, "No\0or", "1:cell.control"),
        (Column::Id, "\u{fffd}", "1:cell.unreadable"),
        (Column::Email, "noor@b", "1:email.invalid"),
        (Column::Email, "Noor <noor@b.example>", ""),
        (Column::Email, " ", "1:email.missing"),
    ] {
        let roster = parse_edited("noor@b.example,1,Noor", &[edit(1, column, value)]);
        assert_eq!(codes(&roster).join(" "), code, "{value:?}");
    }
    let untouched = parse_edited(&format!("noor@b,1,{long}"), &[edit(1, Column::Email, "noor@b.example")]);
    assert_eq!(codes(&untouched), ["1:cell.too_long"]);
}

#[test]
fn corrections_of_what_stays_stay_with_it() {
    let text = "email,name\ngood@b.example,Good\nbad@b,\"Bad\nLine\"\nworse@,W\n";
    let edits = [edit(3, Column::Name, "Bad Line"), edit(5, Column::Email, "worse@b")];
    let roster = parse_edited(text, &edits);
    let left = roster.remaining(text, &edits, |line| !roster.row_at(line).unwrap().sound);
    assert_eq!(left.text, "email,name\nbad@b,\"Bad\nLine\"\nworse@,W\n");
    assert_eq!(left.edits, [edit(2, Column::Name, "Bad Line"), edit(4, Column::Email, "worse@b")]);
    assert_eq!(rows(&parse_edited(&left.text, &left.edits)), ["!2|bad@b||Bad Line", "!4|worse@b||W"]);
}

#[test]
fn corrections_follow_their_lines_while_others_are_typed() {
    let edits = [edit(1, Column::Name, "one"), edit(3, Column::Name, "three")];
    let at = |new: &str| follow(&edits, "a\nb\nc", new).into_iter().map(|edit| edit.line).collect::<Vec<_>>();
    assert_eq!(at("a\nb\nc\nd"), [1, 3]);
    assert_eq!(at("a\nnew\nb\nc"), [1, 4]);
    assert_eq!(at("a\nc"), [1, 2]);
    assert_eq!(at("a\nb\nchanged"), [1]);
    assert_eq!(at("changed\nb\nc"), [3]);
    assert_eq!(at(""), [0; 0]);
}
