//! Which encoding a file is in. A byte order mark decides; then UTF-16 by its zero bytes, then UTF-8 if it reads as
//! such, then a guess by how often letters follow each other, helped by the countries of the addresses.
use super::{Decoded, alphabet, country};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_2, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};
use std::borrow::Cow;

pub(super) fn decode(bytes: Cow<'_, [u8]>) -> Decoded {
    if let Some((encoding, length)) = Encoding::for_bom(&bytes) {
        return with(encoding, &bytes[length..], true);
    }
    if let Some(encoding) = utf_16(&bytes) {
        return with(encoding, &bytes, false);
    }
    match String::from_utf8(bytes.into_owned()) {
        Ok(text) => Decoded { text, encoding: UTF_8.name(), had_bom: false },
        Err(error) => {
            let bytes = error.as_bytes();
            with(damaged_utf_8(bytes).unwrap_or_else(|| guess(bytes)), bytes, false)
        }
    }
}

fn with(encoding: &'static Encoding, bytes: &[u8], had_bom: bool) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), encoding: encoding.name(), had_bom }
}

/// Addresses, delimiters and line ends are ASCII in any language, so that UTF-16 has zeros, all at even or all at odd
/// places.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    const LOOKED_AT: usize = 64 * 1024;
    let (mut first, mut second, mut pairs) = (0, 0, 0);
    for pair in bytes[..bytes.len().min(LOOKED_AT)].chunks_exact(2) {
        pairs += 1;
        first += usize::from(pair[0] == 0);
        second += usize::from(pair[1] == 0);
    }
    match (first, second) {
        (0, zeros) if zeros * 10 > pairs => Some(UTF_16LE),
        (zeros, 0) if zeros * 10 > pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8 with a few damaged places, such as a file cut off within a letter: other encodings hardly ever read as UTF-8,
/// and the damaged cells are told by line.
fn damaged_utf_8(bytes: &[u8]) -> Option<&'static Encoding> {
    let (mut letters, mut damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    (letters > 10 * damaged).then_some(UTF_8)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(&telling_lines(bytes), true);
    let country = country::of_most_addresses(bytes);
    let guess = detector.guess(country.as_ref().map(<[u8; 2]>::as_slice), Utf8Detection::Deny);
    if country.is_none() && (guess == WINDOWS_1250 || guess == ISO_8859_2) && alphabet::is_western(bytes, guess) {
        return WINDOWS_1252;
    }
    if guess.is_single_byte() && !reads_as_letters(guess, bytes) && reads_as_letters(SHIFT_JIS, bytes) {
        return SHIFT_JIS;
    }
    guess
}

/// Lines with bytes beyond ASCII or escapes, as many as a guess can need: the detector takes a second for 10 MB.
fn telling_lines(bytes: &[u8]) -> Vec<u8> {
    const ENOUGH: usize = 256 * 1024;
    let mut telling = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if line.iter().any(|byte| *byte == 0x1b || !byte.is_ascii()) {
            telling.extend_from_slice(&line[..line.len().min(ENOUGH)]);
        }
        if telling.len() >= ENOUGH {
            break;
        }
    }
    telling
}

/// Names are made of letters; a reading with many other signs is likely a wrong one.
fn reads_as_letters(encoding: &'static Encoding, bytes: &[u8]) -> bool {
    let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) else { return false };
    let (mut letters, mut others) = (0_usize, 0_usize);
    for sign in text.chars().filter(|sign| !sign.is_ascii()) {
        if sign.is_alphabetic() || sign.is_whitespace() || matches!(sign, '’' | '–') {
            letters += 1;
        } else {
            others += 1;
        }
    }
    others * 8 <= letters
}
