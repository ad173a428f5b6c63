//! Text to records: where each begins and ends, in an editor's lines, and its cells.
//!
//! Written by hand since a list is typed by people: the `csv` crate counts no lone carriage return as a line, places a
//! record behind blank lines and CRLF one line early, and lets a quote that is never closed swallow what follows it
//! (`docs/decisions/002-own-splitter.md`). On well-formed lists both agree, which a property test holds.
use super::{Delimiter, MAX_COLUMNS};
use std::borrow::Cow;

/// One record. Its cells are in the buffer given to [`Splitter::next_into`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// The line it starts in, from 1, and the one it ends in: a quoted cell may hold line ends.
    pub line: u32,
    pub last_line: u32,
    /// Byte offsets into the text, without the line end.
    pub start: usize,
    pub end: usize,
    /// How many cells there were; at most [`MAX_COLUMNS`] + 1 are kept.
    pub columns: usize,
    /// Whether it surely is of printable ASCII without quotes, angle brackets, signs that delimit other lists, and two
    /// blanks in a row.
    pub is_plain: bool,
    pub flaw: Option<Flaw>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// A quote opened in this line was not closed, or closed far below in the middle of a cell.
    /// The record ends with that line; the next one is read for itself.
    Unclosed { opened: u32 },
    /// Text between a closing quote and the next delimiter. It was appended, as spreadsheets do.
    Trailing { column: usize },
}

pub(super) struct Splitter<'a> {
    text: &'a str,
    delimiter: u8,
    at: usize,
    line: u32,
    /// What the record's cells are made of.
    signs: u8,
}

/// What signs a cell may hold, a bit each.
const BLANK: u8 = 1;
const DELIMITER: u8 = 2;
const LINE_END: u8 = 4;
const ODD: u8 = 8;
/// Two blanks in a row.
const BLANKS: u8 = 16;

/// The bits of a byte; of letters, digits and most signs none.
const SIGNS: [u8; 256] = {
    let mut signs = [ODD; 256];
    let mut byte = 0x21;
    while byte < 0x7f {
        signs[byte] = 0;
        byte += 1;
    }
    signs[b' ' as usize] = BLANK;
    signs[b'"' as usize] = ODD;
    signs[b'<' as usize] = ODD;
    signs[b'>' as usize] = ODD;
    signs[b',' as usize] = DELIMITER;
    signs[b';' as usize] = DELIMITER;
    signs[b'\t' as usize] = DELIMITER;
    signs[b'\r' as usize] = LINE_END;
    signs[b'\n' as usize] = LINE_END;
    signs
};

/// What a cell was: its text, and where reading goes on.
enum Cell<'a> {
    Read {
        text: Cow<'a, str>,
        trailing: bool,
    },
    /// The rest of the line after the quote.
    Unclosed {
        text: &'a str,
        opened: u32,
    },
}

impl<'a> Splitter<'a> {
    pub fn new(text: &'a str, delimiter: Delimiter) -> Self {
        Self::from(text, delimiter, 0, 1)
    }

    /// Starts at a byte offset that begins the given line.
    pub fn from(text: &'a str, delimiter: Delimiter, at: usize, line: u32) -> Self {
        Self { text, delimiter: delimiter.byte(), at, line, signs: 0 }
    }

    /// The next record, its cells into `cells`. Lines with nothing but blanks are passed over.
    pub fn next_into(&mut self, cells: &mut Vec<Cow<'a, str>>) -> Option<Record> {
        cells.clear();
        self.skip_blank_lines();
        if self.at >= self.text.len() {
            return None;
        }
        self.signs = 0;
        let (line, start) = (self.line, self.at);
        let mut record = Record { line, last_line: line, start, end: start, columns: 0, is_plain: false, flaw: None };
        loop {
            let cell = match self.cell() {
                Cell::Read { text, trailing } => {
                    if trailing {
                        record.flaw = Some(Flaw::Trailing { column: record.columns });
                    }
                    text
                }
                Cell::Unclosed { text, opened } => {
                    record.flaw = Some(Flaw::Unclosed { opened });
                    Cow::Borrowed(text)
                }
            };
            record.columns += 1;
            if cells.len() <= MAX_COLUMNS {
                cells.push(cell);
            }
            if self.byte() != Some(self.delimiter) {
                break;
            }
            self.at += 1;
        }
        record.end = self.at;
        record.last_line = self.line;
        record.is_plain = self.signs & !BLANK == 0;
        self.pass_line_end();
        Some(record)
    }

    /// Leaves `at` on the delimiter, the line end or the end of the text that follows the cell.
    fn cell(&mut self) -> Cell<'a> {
        let start = self.at;
        let mut quote = start;
        while self.is_padding(quote) {
            quote += 1;
        }
        if self.text.as_bytes().get(quote) == Some(&b'"') {
            self.signs |= ODD;
            return self.quoted(quote + 1);
        }
        self.at = self.cell_end(start);
        Cell::Read { text: Cow::Borrowed(&self.text[start..self.at]), trailing: false }
    }

    fn quoted(&mut self, start: usize) -> Cell<'a> {
        let bytes = self.text.as_bytes();
        let opened = self.line;
        let mut line = opened;
        let mut escaped = false;
        let mut at = start;
        let close = loop {
            match bytes.get(at) {
                None => return self.unclosed(start, opened),
                Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                    escaped = true;
                    at += 2;
                }
                Some(b'"') => break at,
                Some(b'\r' | b'\n') => {
                    line += 1;
                    at += line_end(bytes, at);
                }
                Some(_) => at += 1,
            }
        };
        let mut next = close + 1;
        while self.is_padding(next) {
            next += 1;
        }
        let end = self.cell_end(next);
        if end > next && line > opened {
            return self.unclosed(start, opened);
        }
        self.at = end;
        self.line = line;
        let inside = &self.text[start..close];
        let mut text = if escaped { Cow::Owned(inside.replace("\"\"", "\"")) } else { Cow::Borrowed(inside) };
        if end > next {
            text.to_mut().push_str(&self.text[close + 1..end]);
        }
        Cell::Read { text, trailing: end > next }
    }

    fn unclosed(&mut self, start: usize, opened: u32) -> Cell<'a> {
        let bytes = self.text.as_bytes();
        let mut end = start;
        while end < bytes.len() && line_end(bytes, end) == 0 {
            end += 1;
        }
        self.at = end;
        Cell::Unclosed { text: &self.text[start..end], opened }
    }

    /// Blanks around quotes that are no delimiter.
    fn is_padding(&self, at: usize) -> bool {
        matches!(self.text.as_bytes().get(at), Some(b' '))
            || self.delimiter != b'\t' && self.text.as_bytes().get(at) == Some(&b'\t')
    }

    /// Notes on the way which signs there are.
    fn cell_end(&mut self, from: usize) -> usize {
        let (mut signs, mut before) = (0, 0);
        let is_end = |byte: &u8| {
            let sign = SIGNS[usize::from(*byte)];
            if sign & (DELIMITER | LINE_END) != 0 && (sign == LINE_END || *byte == self.delimiter) {
                return true;
            }
            signs |= sign | ((sign & before & BLANK) * BLANKS);
            before = sign;
            false
        };
        let rest = &self.text.as_bytes()[from..];
        let end = from + rest.iter().position(is_end).unwrap_or(rest.len());
        self.signs |= signs;
        end
    }

    fn skip_blank_lines(&mut self) {
        let bytes = self.text.as_bytes();
        // Hardly any is.
        if bytes.get(self.at).is_some_and(u8::is_ascii_graphic) {
            return;
        }
        loop {
            let rest = &self.text[self.at..];
            let blanks = rest
                .char_indices()
                .find(|(_, letter)| !letter.is_whitespace() || matches!(letter, '\n' | '\r'))
                .map_or(rest.len(), |(at, _)| at);
            match line_end(bytes, self.at + blanks) {
                0 if blanks == rest.len() => {
                    self.at = bytes.len();
                    return;
                }
                0 => return,
                length => {
                    self.at += blanks + length;
                    self.line += 1;
                }
            }
        }
    }

    fn pass_line_end(&mut self) {
        let length = line_end(self.text.as_bytes(), self.at);
        self.at += length;
        self.line += u32::from(length > 0);
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Where the next record would begin, and in which line.
    pub fn position(&self) -> (usize, u32) {
        (self.at, self.line)
    }
}

/// The length of the line end at `at`: CRLF, LF or a lone CR; 0 if there is none.
pub(super) fn line_end(bytes: &[u8], at: usize) -> usize {
    match (bytes.get(at), bytes.get(at + 1)) {
        (Some(b'\r'), Some(b'\n')) => 2,
        (Some(b'\r' | b'\n'), _) => 1,
        _ => 0,
    }
}
