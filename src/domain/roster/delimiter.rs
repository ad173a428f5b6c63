//! Which sign separates a list's cells.
use super::{header, split::Splitter};
use crate::domain::text::trim;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    #[default]
    #[serde(rename = ",")]
    Comma,
    #[serde(rename = ";")]
    Semicolon,
    #[serde(rename = "\t")]
    Tab,
}

/// Records that are looked at to find the delimiter.
const SAMPLE: usize = 100;

impl Delimiter {
    /// In the order that settles a tie.
    pub const ALL: &[Self] = &[Self::Comma, Self::Semicolon, Self::Tab];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Tab => "\t",
        }
    }

    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// The first line `sep=;` that spreadsheets write: the delimiter, and the bytes the line takes with its end.
pub(super) fn declared(text: &str) -> Option<(Delimiter, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let sign = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and(line.get(4..))?;
    let delimiter = Delimiter::ALL.iter().copied().find(|delimiter| delimiter.as_str() == sign)?;
    let end = match &text.as_bytes()[line.len()..] {
        [b'\r', b'\n', ..] => 2,
        [] => 0,
        _ => 1,
    };
    Some((delimiter, line.len() + end))
}

/// The delimiter under which a header is known, or under which most lines hold an address in a cell of its own.
pub(super) fn detect(text: &str) -> Delimiter {
    best(|delimiter| header_columns(text, delimiter))
        .or_else(|| best(|delimiter| fitness(text, delimiter)))
        .unwrap_or_default()
}

fn best(score: impl Fn(Delimiter) -> usize) -> Option<Delimiter> {
    let mut found = None;
    let mut most = 0;
    for &delimiter in Delimiter::ALL {
        let score = score(delimiter);
        if score > most {
            most = score;
            found = Some(delimiter);
        }
    }
    found
}

fn header_columns(text: &str, delimiter: Delimiter) -> usize {
    let mut splitter = Splitter::new(text, delimiter);
    let mut cells = Vec::new();
    while splitter.next_into(&mut cells).is_some() {
        if !cells.iter().all(|cell| is_blank(cell)) {
            return header::read(&cells).map_or(0, |header| header.known());
        }
    }
    0
}

fn fitness(text: &str, delimiter: Delimiter) -> usize {
    let mut splitter = Splitter::new(text, delimiter);
    let mut cells = Vec::new();
    let mut score = 0;
    for _ in 0..SAMPLE {
        let Some(record) = splitter.next_into(&mut cells) else { break };
        score += match record.columns {
            3 => 2,
            2 => 1,
            _ => 0,
        };
        if cells.iter().any(|cell| holds_one_address(cell)) {
            score += 4;
        }
    }
    score
}

pub(super) fn is_blank(cell: &str) -> bool {
    !cell.bytes().next().is_some_and(|first| first.is_ascii_graphic()) && trim(cell).is_empty()
}

/// Whether a cell could be an address, and no other delimiter is left in it.
pub(super) fn holds_one_address(cell: &str) -> bool {
    cell.bytes().any(|byte| byte == b'@') && !cell.bytes().any(|byte| matches!(byte, b',' | b';' | b'\t'))
}
