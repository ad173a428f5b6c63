//! What a file is that is no list, as people call it.

/// By the first bytes, before any text is made of them.
pub(super) fn by_signature(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: &[(&[u8], &str)] = &[
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"GIF8", "GIF"),
        (b"%PDF-", "PDF"),
        (b"\x1f\x8b", "GZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"),
        (b"{\\rtf", "RTF"),
        (b"\x7fELF", "ELF"),
        (b"Rar!\x1a\x07", "RAR"),
        (b"7z\xbc\xaf\x27\x1c", "7Z"),
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(archive(bytes));
    }
    let starts = |(signature, _): &&(&[u8], &str)| bytes.starts_with(signature);
    SIGNATURES.iter().find(starts).map(|(_, name)| *name)
}

/// Workbooks are archives that name their parts near the beginning.
fn archive(bytes: &[u8]) -> &'static str {
    let head = &bytes[..bytes.len().min(4096)];
    let names = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
    if names(b"opendocument.spreadsheet") {
        "ODS"
    } else if names(b"xl/") {
        "XLSX"
    } else if names(b"word/") {
        "DOCX"
    } else {
        "ZIP"
    }
}

/// What a file is, its beginning tells.
const LOOKED_AT: usize = 64 * 1024;

/// By its text: markup and data that no list begins with, or more control characters than a slip of the hand leaves.
pub(super) fn by_text(text: &str) -> Option<&'static str> {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return Some("HTML");
    }
    if start.starts_with("<?xml") {
        return Some("XML");
    }
    let is_json = |open, quoted: &str| start.starts_with(open) && start[1..].trim_start().starts_with(quoted);
    if is_json('{', "\"") || is_json('[', "{") || is_json('[', "\"") {
        return Some("JSON");
    }
    // One in fifty; random bytes have one in ten, a list with a slip one in thousands. Short texts may have three.
    let (mut all, mut strange) = (0_usize, 0_usize);
    for letter in text.chars().take(LOOKED_AT) {
        all += 1;
        strange += usize::from(letter == char::REPLACEMENT_CHARACTER || letter.is_control() && !letter.is_whitespace());
    }
    (strange > 3 && strange * 50 > all).then_some("binary")
}
