//! Line numbers are an editor's, and what is left over is what was written.
use super::{codes, sound};
use crate::domain::roster::parse;

#[test]
fn lines_are_counted_as_an_editor_counts() {
    for end in ["\n", "\r\n", "\r"] {
        let text = [
            "email,id,name",
            "",
            "noor@b.example,1,\"Noor",
            "Haddad\"",
            "   ",
            "elsa@b,2,Elsa",
            ",,",
            "k@b.example,3,K",
        ]
        .join(end);
        for text in [text.clone(), format!("{text}{end}"), format!("{text}{end}{end}{end}")] {
            assert_eq!(sound(&text), ["3|noor@b.example|1|Noor Haddad", "8|k@b.example|3|K"], "{text:?}");
            let roster = parse(&text);
            assert_eq!(codes(&roster), ["6:email.invalid"], "{text:?}");
            assert_eq!((roster.rows[0].line, roster.rows[0].last_line), (3, 4), "{text:?}");
        }
    }
}

#[test]
fn mixed_line_ends_and_a_quote_after_a_cell_of_two_lines() {
    let roster = parse("\"a\r\nb\",1,\"open\rx@b.example,2,X\n");
    assert_eq!(codes(&roster), ["1:quote.unclosed"]);
    assert_eq!(roster.issues[0].params["opened"], "2");
    assert_eq!(sound("\"a\r\nb\",1,\"open\rx@b.example,2,X\n"), ["3|x@b.example|2|X"]);
    assert_eq!(parse("\n\r\n\r\rx@b.example,2,X").rows[0].line, 5);
}

#[test]
fn bad_lines_stay_as_they_were_written() {
    let text = "\u{feff}email;id;name\r\nnoor@b.example;1;Noor\r\n  pieter@b ;\"2\"; \"Pieter\r\nvdB\"\r\n\r\nk@@b.example;3;K";
    let roster = parse(text);
    let left = roster.remaining(text, &[], |line| !roster.row_at(line).unwrap().sound).text;
    assert_eq!(left, "email;id;name\n  pieter@b ;\"2\"; \"Pieter\r\nvdB\"\nk@@b.example;3;K\n");
    assert_eq!(codes(&parse(&left)), ["2:email.invalid", "4:email.invalid"]);
    assert_eq!(roster.remaining(text, &[], |_| false).text, "");
}

#[test]
fn what_stays_without_header_has_none() {
    let text = "noor@b.example,1,Noor\npieter@b,2,P\n";
    assert_eq!(parse(text).remaining(text, &[], |line| line == 2).text, "pieter@b,2,P\n");
    let text = "sep=;\npieter@b;2;P";
    assert_eq!(parse(text).remaining(text, &[], |_| true).text, "sep=;\npieter@b;2;P\n");
}

#[test]
fn issues_are_found_by_their_row() {
    let roster = parse("noor@b.example,1,\nelsa@b,2\u{1},Elsa\u{1}\nk@b.example,3,K\n");
    let counts: Vec<usize> = roster.rows.iter().map(|row| roster.issues_of(row).len()).collect();
    assert_eq!(counts, [1, 2, 0]);
    assert_eq!(roster.row_at(2).unwrap().email, "elsa@b");
    assert_eq!(roster.row_at(4), None);
}

/// Where each line begins, as an editor counts them: CRLF, LF and a lone CR each end one.
pub(super) fn line_starts(text: &str) -> Vec<usize> {
    let ends = text.char_indices().filter(|(at, letter)| match letter {
        '\n' => true,
        '\r' => !text[at + 1..].starts_with('\n'),
        _ => false,
    });
    std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect()
}
