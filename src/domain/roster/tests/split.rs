//! The splitter by itself: corner cases, and the `csv` crate as a second opinion on well-formed text.
use crate::domain::roster::{
    Delimiter,
    split::{Flaw, Splitter},
};
use proptest::prelude::*;

pub(crate) fn cells(text: &str, delimiter: Delimiter) -> Vec<Vec<String>> {
    let mut splitter = Splitter::new(text, delimiter);
    let mut buffer = Vec::new();
    let mut records = Vec::new();
    while splitter.next_into(&mut buffer).is_some() {
        records.push(buffer.iter().map(|cell| cell.clone().into_owned()).collect());
    }
    records
}

#[test]
fn corners() {
    for (text, expected) in [
        ("a,b\n1,\"x,y\"\n", vec![vec!["a", "b"], vec!["1", "x,y"]]),
        ("a,b\r\n1,\"\"\r\n", vec![vec!["a", "b"], vec!["1", ""]]),
        ("1,\"say \"\"hi\"\"\"", vec![vec!["1", "say \"hi\""]]),
        ("1,\"\"\"\"", vec![vec!["1", "\""]]),
        ("1,\"two\n\"\"lines\"\"\r\nthree\"\n2,x", vec![vec!["1", "two\n\"lines\"\r\nthree"], vec!["2", "x"]]),
        ("1,\"{\"\"at\"\": [1.0, 2]}\"", vec![vec!["1", "{\"at\": [1.0, 2]}"]]),
        ("a b, c\t,d ", vec![vec!["a b", " c\t", "d "]]),
        (",", vec![vec!["", ""]]),
        ("\"a\" ,\t\"b\"\t", vec![vec!["a", "b"]]),
        ("5\" pipe,6\"", vec![vec!["5\" pipe", "6\""]]),
        ("\"a\"b\"c,d", vec![vec!["ab\"c", "d"]]),
        ("東,\"京,\"\nж,ß", vec![vec!["東", "京,"], vec!["ж", "ß"]]),
        ("\"open,1\nnext,2", vec![vec!["open,1"], vec!["next", "2"]]),
        ("x,\"", vec![vec!["x", ""]]),
    ] {
        assert_eq!(cells(text, Delimiter::Comma), expected, "{text:?}");
    }
    assert_eq!(cells("a\t\"b\tc\"\t d", Delimiter::Tab), [["a", "b\tc", " d"]]);
    assert_eq!(cells("a;b,c", Delimiter::Semicolon), [["a", "b,c"]]);
}

#[test]
fn a_quote_that_is_not_closed_costs_its_line_only() {
    let mut splitter = Splitter::new("a,\"b\nc,\"d\ne,f\n", Delimiter::Comma);
    let mut buffer = Vec::new();
    let flaws: Vec<_> =
        std::iter::from_fn(|| splitter.next_into(&mut buffer)).map(|record| (record.line, record.flaw)).collect();
    assert_eq!(flaws, [(1, Some(Flaw::Unclosed { opened: 1 })), (2, Some(Flaw::Unclosed { opened: 2 })), (3, None)]);
}

#[test]
fn many_open_quotes_take_no_longer_than_many_lines() {
    // Read twice at most: 2 MB of lines that each open a quote must not take a quadratic time.
    for line in ["x,\"y\n", "\"\"\"\n", "x,\"\"\"y\n", "\"\n", "\"\"x\n", "a,\"\"\"\"\n"] {
        let text = line.repeat(2_000_000 / line.len());
        assert!(!cells(&text, Delimiter::Comma).is_empty());
    }
}

fn csv_cells(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn written(records: &[Vec<String>], crlf: bool) -> String {
    let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
    let mut writer = csv::WriterBuilder::new().flexible(true).terminator(end).from_writer(Vec::new());
    for record in records {
        writer.write_record(record).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

proptest! {
    #[test]
    fn what_a_program_wrote_is_read_back(
        records in prop::collection::vec(prop::collection::vec("[a-c\"\n\r ,;é佐]{0,6}x", 1..5), 0..8),
        crlf in any::<bool>(),
    ) {
        let text = written(&records, crlf);
        prop_assert_eq!(&cells(&text, Delimiter::Comma), &records, "{:?}", text);
        prop_assert_eq!(&csv_cells(&text), &records);
    }

    #[test]
    fn records_cover_the_text_in_order(text in "([a\"\n\r ,é]|\"\"|\r\n){0,60}") {
        let mut splitter = Splitter::new(&text, Delimiter::Comma);
        let mut buffer = Vec::new();
        let (mut at, mut line) = (0, 0);
        while let Some(record) = splitter.next_into(&mut buffer) {
            prop_assert!(record.start >= at && record.end >= record.start);
            prop_assert!(record.line > line && record.last_line >= record.line);
            prop_assert!(text[at..record.start].trim().is_empty(), "lost: {:?}", &text[at..record.start]);
            // The line of a record is one more than the line ends before it.
            let before = text[..record.start].replace("\r\n", "\n").replace('\r', "\n");
            prop_assert_eq!(record.line as usize, before.matches('\n').count() + 1);
            (at, line) = (record.end, record.last_line);
        }
        prop_assert!(text[at..].trim().is_empty());
    }
}
