//! Every form a list may have, with the rows and the issues it gives.
use super::{codes, sound};
use crate::domain::roster::{Delimiter, Dialect, parse, sample_csv};

struct Case {
    what: &'static str,
    text: &'static str,
    rows: &'static [&'static str],
    issues: &'static [&'static str],
}

const CASES: &[Case] = &[
    Case {
        what: "the plain header",
        text: "email,id,name\nnoor@b.example,BW-1,Noor Haddad\n",
        rows: &["2|noor@b.example|BW-1|Noor Haddad"],
        issues: &[],
    },
    Case {
        what: "the participant header",
        text: "participant_email,participant_id,name\nnoor@b.example,BW-1,Noor Haddad\n",
        rows: &["2|noor@b.example|BW-1|Noor Haddad"],
        issues: &[],
    },
    Case {
        what: "any order, any case, blanks around",
        text: " NAME , Email,  Id \nNoor Haddad , noor@b.example,  BW-1\n",
        rows: &["2|noor@b.example|BW-1|Noor Haddad"],
        issues: &[],
    },
    Case {
        what: "participant header in another order, hyphens and blanks",
        text: "Name;Participant Id;Participant-Email\nNoor;1;noor@b.example",
        rows: &["2|noor@b.example|1|Noor"],
        issues: &[],
    },
    Case {
        what: "no header",
        text: "noor@b.example,BW-1,Noor Haddad\nelsa@b.example,,Elsa\n",
        rows: &["1|noor@b.example|BW-1|Noor Haddad", "2|elsa@b.example||Elsa"],
        issues: &[],
    },
    Case {
        what: "an id that repeats the name",
        text: "joe@b.example,Joe Bloggs,Joe Bloggs",
        rows: &["1|joe@b.example|Joe Bloggs|Joe Bloggs"],
        issues: &[],
    },
    Case {
        what: "commas and quotes in names",
        text: "l@b.example,1,\"Moreau, Loïc\"\nd@b.example,2,\"Dwayne \"\"The Rock\"\" Johnson\"\nb@b.example,3,Bob \"Bobby\" Lee\n",
        rows: &[
            "1|l@b.example|1|Moreau, Loïc",
            "2|d@b.example|2|Dwayne \"The Rock\" Johnson",
            "3|b@b.example|3|Bob \"Bobby\" Lee",
        ],
        issues: &[],
    },
    Case {
        what: "blanks before a quote",
        text: "l@b.example, 1, \"Moreau, Loïc\" \nd@b.example, 2, D",
        rows: &["1|l@b.example|1|Moreau, Loïc", "2|d@b.example|2|D"],
        issues: &[],
    },
    Case {
        what: "a comma in a name without quotes",
        text: "noor@b.example,12,Haddad, Noor\nelsa@b.example,13,Elsa",
        rows: &["2|elsa@b.example|13|Elsa"],
        issues: &["1:row.too_many_columns"],
    },
    Case {
        what: "delimiters without cells behind the last one",
        text: "noor@b.example,12,Noor,,,\n,,,,\nelsa@b.example,13,Elsa,,",
        rows: &["1|noor@b.example|12|Noor", "3|elsa@b.example|13|Elsa"],
        issues: &[],
    },
    Case {
        what: "semicolons, commas in names",
        text: "noor@b.example;12;Haddad, Noor\nelsa@b.example;13;Lind, Elsa",
        rows: &["1|noor@b.example|12|Haddad, Noor", "2|elsa@b.example|13|Lind, Elsa"],
        issues: &[],
    },
    Case {
        what: "tabs, commas and semicolons in names",
        text: "email\tid\tname\nnoor@b.example\t12\tHaddad, Noor; RN\n\tx\t\n",
        rows: &["2|noor@b.example|12|Haddad, Noor; RN"],
        issues: &["3:email.missing"],
    },
    Case {
        what: "a line pasted with tabs among commas",
        text: "noor@b.example,12,Noor\nelsa@b.example\t13\tLind, Elsa\nk@b.example;14;K",
        rows: &["1|noor@b.example|12|Noor", "2|elsa@b.example|13|Lind, Elsa", "3|k@b.example|14|K"],
        issues: &[],
    },
    Case {
        what: "sep= as spreadsheets write it",
        text: "sep=;\r\nemail;id;name\r\nnoor@b.example;1;Noor\r\n",
        rows: &["3|noor@b.example|1|Noor"],
        issues: &[],
    },
    Case {
        what: "a byte order mark",
        text: "\u{feff}email,id,name\nnoor@b.example,1,Noor",
        rows: &["2|noor@b.example|1|Noor"],
        issues: &[],
    },
    Case {
        what: "a byte order mark before a quote",
        text: "\u{feff}\"noor@b.example\",1,\"Haddad, Noor\"",
        rows: &["1|noor@b.example|1|Haddad, Noor"],
        issues: &[],
    },
    Case {
        what: "a mailbox whose name is in quotes",
        text: "\"Lind, Elsa\" <elsa@b.example>",
        rows: &["1|elsa@b.example||Lind, Elsa"],
        issues: &[],
    },
    Case { what: "empty", text: "", rows: &[], issues: &[] },
    Case { what: "blank lines only", text: " \n\t\r\n\u{a0}\n", rows: &[], issues: &[] },
    Case { what: "header only", text: "email,id,name\r\n", rows: &[], issues: &[] },
    Case { what: "a header without address", text: "id,name\n1,Noor\n", rows: &[], issues: &["1:header.no_email"] },
    Case {
        what: "columns that are not read",
        text: "Name,Email,External ID,Role,\nNoor,noor@b.example,,Student,\n",
        rows: &["2|noor@b.example||Noor"],
        issues: &["1:column.ignored"],
    },
    Case {
        what: "a column twice",
        text: "email,name,E-Mail\nnoor@b.example,Noor,other@b.example\n",
        rows: &["2|noor@b.example||Noor"],
        issues: &["1:column.repeated"],
    },
    Case {
        what: "more cells than the header has",
        text: "email,name\nnoor@b.example,Haddad, Noor\n",
        rows: &[],
        issues: &["2:row.too_many_columns"],
    },
    Case {
        what: "fewer cells than the header has",
        text: "email,id,name\nnoor@b.example,1\nelsa@b.example\n",
        rows: &[],
        issues: &["2:name.missing", "3:name.missing"],
    },
    Case {
        what: "a header in words that are not known",
        text: "Adresse,Nummer,Wer\nnoor@b.example,1,Noor\n",
        rows: &["2|noor@b.example|1|Noor"],
        issues: &["1:header.unknown"],
    },
    Case {
        what: "quotes never closed: the lines below are read",
        text: "noor@b.example,1,\"Noor\nelsa@b.example,2,Elsa\nk@b.example,3,K\n",
        rows: &["2|elsa@b.example|2|Elsa", "3|k@b.example|3|K"],
        issues: &["1:quote.unclosed"],
    },
    Case {
        what: "a quote never closed that meets one far below",
        text: "noor@b.example,1,\"Noor\nelsa@b.example,2,Elsa\nk@b.example,3,\"Kim, K\"\n",
        rows: &["2|elsa@b.example|2|Elsa", "3|k@b.example|3|Kim, K"],
        issues: &["1:quote.unclosed"],
    },
    Case {
        what: "text after a closing quote",
        text: "noor@b.example,1,\"Haddad, Noor\" RN\n",
        rows: &["1|noor@b.example|1|Haddad, Noor RN"],
        issues: &["1:quote.trailing"],
    },
    Case {
        what: "what a spreadsheet would run stays as written",
        text: "noor@b.example,=1+1,\"=HYPERLINK(\"\"https://b.example\"\")\"\nelsa@b.example,-2,@Elsa\n",
        rows: &["1|noor@b.example|=1+1|=HYPERLINK(\"https://b.example\")", "2|elsa@b.example|-2|@Elsa"],
        issues: &[],
    },
    Case {
        what: "control characters",
        text: "noor@b.example,1,No\0or\nelsa@b.example,2\u{7},Elsa\nk\0@b.example,3,K\nl@b.example,4,L\u{fffd}\n",
        rows: &[],
        issues: &["1:cell.control", "2:cell.control", "3:email.invalid", "4:cell.unreadable"],
    },
    Case {
        what: "a line end smuggled into an address",
        text: "\"noor@b.example\r\nBcc: all@b.example\",1,Noor\n",
        rows: &[],
        issues: &["1:email.invalid"],
    },
];

#[test]
fn every_form_of_list() {
    for case in CASES {
        assert_eq!(sound(case.text), case.rows, "{}", case.what);
        assert_eq!(codes(&parse(case.text)), case.issues, "{}", case.what);
    }
}

#[test]
fn delimiters_and_dialects_are_told() {
    for (text, delimiter, dialect, has_header) in [
        ("", Delimiter::Comma, Dialect::Plain, false),
        ("noor", Delimiter::Comma, Dialect::Plain, false),
        ("noor@b.example", Delimiter::Comma, Dialect::Plain, false),
        ("email;id;name", Delimiter::Semicolon, Dialect::Plain, true),
        ("name\temail", Delimiter::Tab, Dialect::Plain, true),
        ("Participant_Email,name", Delimiter::Comma, Dialect::Participant, true),
        ("a@b.example;1;Haddad, N\nc@d.example;2;Lee, B, C", Delimiter::Semicolon, Dialect::Plain, false),
        ("a@b.example,1,Noor; RN", Delimiter::Comma, Dialect::Plain, false),
        ("a@b.example;12;Lee, B, C", Delimiter::Semicolon, Dialect::Plain, false),
        ("email;id;name\nbad,1,2\nbad,1,2", Delimiter::Semicolon, Dialect::Plain, true),
        ("pieter@b;7;P", Delimiter::Semicolon, Dialect::Plain, false),
        ("a@b.example\t1\tHaddad, Noor", Delimiter::Tab, Dialect::Plain, false),
        ("sep=;\na@b.example,1,N", Delimiter::Semicolon, Dialect::Plain, false),
    ] {
        let roster = parse(text);
        assert_eq!((roster.delimiter, roster.dialect, roster.has_header), (delimiter, dialect, has_header), "{text:?}");
    }
}

#[test]
fn the_sample_is_a_good_list() {
    let roster = parse(sample_csv());
    assert_eq!((roster.rows.len(), roster.issues.len()), (2, 0));
    assert_eq!(roster.rows[1].name, "Moreau, Loïc");
    assert!(sample_csv().starts_with("\u{feff}email,id,name\r\n"));
    assert_eq!(roster.require_rows(), Ok(()));
}

#[test]
fn an_issue_reads_as_a_sentence() {
    let says = |text: &str| parse(text).issues.iter().map(|issue| issue.to_error().sentence()).collect::<Vec<_>>();
    assert_eq!(says("pieter@b,1,P"), ["No ending such as .example."]);
    assert_eq!(says("a@b.example,1,A\na@b.example,1,A"), ["Repeats line 1, left out."]);
    assert_eq!(says("a@b.example,1,\"A"), ["The quote that opens in line 1 is not closed."]);
    assert_eq!(says("a@b.example,1,A\u{1}"), ["A control character in the name. Type it anew."]);
    for case in CASES {
        for sentence in says(case.text) {
            assert!(!sentence.contains(['{', '}']), "{}: {sentence}", case.what);
        }
    }
}
