//! What is a person, what is missing, what is said twice.
use super::{codes, sound};
use crate::domain::roster::{Column, Severity, parse};

#[test]
fn a_missing_name_is_an_error_even_beside_an_id() {
    // The id is never shown to the person, so it must not become their name.
    let roster = parse("noor@b.example,BW-1,\nelsa@b.example,BW-2,Elsa\n");
    assert_eq!(codes(&roster), ["1:name.missing"]);
    assert_eq!(roster.issues[0].column, Some(Column::Name));
    assert!(!roster.rows[0].sound);
}

#[test]
fn two_columns_are_address_and_name_where_no_line_has_an_id() {
    assert_eq!(
        sound("noor@b.example,Noor Haddad\nelsa@b.example,Elsa"),
        ["1|noor@b.example||Noor Haddad", "2|elsa@b.example||Elsa"]
    );
    let mixed = parse("noor@b.example,BW-1\nelsa@b.example,BW-2,Elsa");
    assert_eq!(codes(&mixed), ["1:name.missing"]);
    assert_eq!(mixed.rows[0].reference, "BW-1");
}

#[test]
fn a_name_before_its_address_is_understood_when_there_is_nothing_else() {
    assert_eq!(
        sound("Noor Haddad,noor@b.example\nElsa;elsa@b.example"),
        ["1|noor@b.example||Noor Haddad", "2|elsa@b.example||Elsa"]
    );
    let roster = parse("BW-1,noor@b.example,Noor\nBW-2,elsa@b.example,Elsa");
    assert_eq!(codes(&roster), ["1:email.not_first", "2:email.not_first"]);
}

#[test]
fn mailboxes_are_unwrapped() {
    assert_eq!(
        sound(
            "Noor Haddad <noor@b.example>\n\"Lind, Elsa\" <elsa@b.example>\n<k@b.example>,3,K\nmailto:l@b.example,4,L"
        ),
        ["1|noor@b.example||Noor Haddad", "2|elsa@b.example||Lind, Elsa", "3|k@b.example|3|K", "4|l@b.example|4|L"]
    );
}

#[test]
fn a_name_out_of_a_mailbox_is_a_name_like_others() {
    assert_eq!(codes(&parse("No\0or <noor@b.example>")), ["1:cell.control"]);
    assert_eq!(sound("Noor H <noor@b.example>,1,Noor Haddad"), ["1|noor@b.example|1|Noor Haddad"]);
}

#[test]
fn bare_addresses_lack_names() {
    assert_eq!(codes(&parse("noor@b.example\nelsa@b.example")), ["1:name.missing", "2:name.missing"]);
}

#[test]
fn several_people_in_one_line_are_told_apart() {
    for text in ["a@b.example, c@d.example, e@f.example", "a@b.example;c@d.example", "A <a@b.example>; C <c@d.example>"]
    {
        assert_eq!(codes(&parse(text)), ["1:row.several_people"], "{text}");
    }
    assert_eq!(sound("a@b.example,A@b.example,a@b.example").len(), 1, "an address may stand for id and name");
}

#[test]
fn repeated_lines_name_their_twin() {
    let roster =
        parse("noor@b.example,1,Noor\nelsa@b.example,2,Elsa\n NOOR@b.example , 1 ,  Noor \nnoor@b.example,1,Noor\n");
    assert_eq!(codes(&roster), ["3:row.repeated", "4:row.repeated"]);
    assert_eq!(roster.rows.iter().map(|row| row.repeats).collect::<Vec<_>>(), [None, None, Some(1), Some(1)]);
    assert!(roster.issues.iter().all(|issue| issue.severity == Severity::Warning && issue.params["of_line"] == "1"));
}

#[test]
fn a_line_that_contradicts_an_earlier_one_is_an_error() {
    let roster = parse("noor@b.example,1,Noor\nnoor@b.example,2,Noor\nnoor@b.example,1,Nour\n");
    assert_eq!(codes(&roster), ["2:row.conflict", "3:row.conflict"]);
    assert_eq!(sound("noor@b.example,1,Noor\nnoor@b.example,2,Noor\n").len(), 1);
}

#[test]
fn a_good_line_is_not_spoiled_by_a_bad_twin() {
    let roster = parse("noor@b.example,1,\nnoor@b.example,1,Noor\nnoor@b.example,1,\n");
    assert_eq!(codes(&roster), ["1:name.missing", "3:row.conflict"]);
    assert!(roster.rows[1].sound);
}

#[test]
fn the_world_is_welcome() {
    let text = "佐藤.健@kitahama.example,KH-0081,佐藤　健\nمحمد@b.example,2,محمد الخطيب\nışık@b.example,3,Işık\n佐藤＠北浜。example,4,健\n";
    assert_eq!(
        sound(text),
        [
            "1|佐藤.健@kitahama.example|KH-0081|佐藤 健",
            "2|محمد@b.example|2|محمد الخطيب",
            "3|ışık@b.example|3|Işık",
            "4|佐藤@北浜.example|4|健"
        ]
    );
}
