//! Names on their way into headers and sentences: one line, no hidden characters.

/// Longer names are cut; a subject of a screen's width is what clients show anyway.
const LONGEST: usize = 120;

/// Control characters (line ends among them, which would begin a new header) become a blank, marks that turn the direction of the
/// text around them are dropped, blanks are joined.
pub fn clean(name: &str) -> String {
    let mut out = String::with_capacity(name.len().min(LONGEST * 4));
    let mut length = 0;
    let mut gap = false;
    for c in name.chars() {
        if is_turning(c) {
            continue;
        }
        if c.is_control() || c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}') {
            gap = !out.is_empty();
            continue;
        }
        if length >= LONGEST {
            out.push('…');
            break;
        }
        if std::mem::take(&mut gap) {
            out.push(' ');
            length += 1;
        }
        out.push(c);
        length += 1;
    }
    out
}

/// Embeddings, overrides and isolates; plain left-to-right and right-to-left marks stay, names need them.
const fn is_turning(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(clean("Elsa\r\nBcc: all@example.test"), "Elsa Bcc: all@example.test");
        assert_eq!(clean("  Elsa \t  Lindqvist\u{2028}"), "Elsa Lindqvist");
        assert_eq!(clean("Elsa\u{202e}tsivqdniL"), "ElsatsivqdniL");
        assert_eq!(clean("\r\n"), "");
        assert_eq!(clean("نور حداد"), "نور حداد");
        assert_eq!(clean(&"x".repeat(200)).chars().count(), LONGEST + 1);
    }
}
