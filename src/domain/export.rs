//! Lists as Muster writes them: what a spreadsheet would run is made harmless, and our own reader takes that off again.
use super::roster::OWN_COLUMNS;

/// What begins a formula in some spreadsheet; the apostrophe because one in front of it is what the reader takes off.
const RUNS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\''];

/// A cell as it is written into a list.
pub fn cell(text: &str) -> String {
    let harmless = if text.starts_with(RUNS) { format!("'{text}") } else { text.to_owned() };
    if harmless.contains([',', ';', '\t', '"', '\n', '\r']) {
        format!("\"{}\"", harmless.replace('"', "\"\""))
    } else {
        harmless
    }
}

/// A line with its end, as Windows writes it.
pub fn line(cells: &[&str]) -> String {
    let cells: Vec<_> = cells.iter().map(|text| cell(text)).collect();
    format!("{}\r\n", cells.join(","))
}

/// The first line, behind the byte order mark by which spreadsheets know UTF-8.
pub fn header() -> String {
    format!("\u{feff}{}", line(OWN_COLUMNS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roster::{self, Dialect};

    #[test]
    fn what_a_spreadsheet_would_run_is_harmless_and_comes_back() {
        let names =
            ["=HYPERLINK(\"x\")", "+1 Noor", "-Noor", "@Noor", "'Noor", "''=1", "Moreau, Loïc", "Noor \"N\" Haddad"];
        let mut text = header();
        for (number, name) in names.iter().enumerate() {
            let mut cells = vec![""; OWN_COLUMNS.len()];
            let address = format!("p{number}@b.example");
            cells[0] = &address;
            cells[1] = "=1+1";
            cells[2] = name;
            let line = line(&cells);
            let written = line.split(',').nth(2).unwrap_or_default().trim_start_matches('"');
            assert!(!written.starts_with(['=', '+', '-', '@']), "{line}");
            text.push_str(&line);
        }
        let roster = roster::parse(&text);
        assert_eq!((roster.dialect, roster.issues.len()), (Dialect::Own, 0), "{:?}", roster.issues);
        assert_eq!(roster.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), names);
        assert!(roster.rows.iter().all(|row| row.reference == "=1+1" && row.sound));
    }
}
