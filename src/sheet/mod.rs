//! From bytes to text and rows: encodings. What is no list at all is refused by what it looks like.
//!
//! The server decodes files, and the browser's worker does for its preview; the rules for what a list may hold are `domain::roster`'s.
mod alphabet;
mod country;
mod encoding;
mod kind;
#[cfg(test)]
mod tests;

use crate::domain::{
    error::{AppError, Code},
    roster::{self, Roster},
};
use std::borrow::Cow;

/// The largest file that is read, in bytes and as the error says it.
pub const MAX_BYTES: usize = MAX_MEGABYTES * 1024 * 1024;
const MAX_MEGABYTES: usize = 20;

/// A file's text, without byte order mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    /// Its name in the Encoding Standard, such as `UTF-8` or `windows-1252`.
    pub encoding: &'static str,
    pub had_bom: bool,
}

/// The text of a file. Refuses one that is empty, too large or no text. Bytes that are handed over become the text where
/// they can.
pub fn decode<'a>(bytes: impl Into<Cow<'a, [u8]>>) -> Result<Decoded, AppError> {
    let bytes = bytes.into();
    if bytes.len() > MAX_BYTES {
        return Err(too_large());
    }
    if let Some(kind) = kind::by_signature(&bytes) {
        return Err(not_a_list(kind));
    }
    let decoded = encoding::decode(bytes);
    if decoded.text.trim().is_empty() {
        return Err(AppError::new(Code::FileEmpty).on(FIELD));
    }
    match kind::by_text(&decoded.text) {
        Some(kind) => Err(not_a_list(kind)),
        None => Ok(decoded),
    }
}

/// The refusal of a file over [`MAX_BYTES`].
pub fn too_large() -> AppError {
    AppError::new(Code::FileTooLarge).with("max", MAX_MEGABYTES).on(FIELD)
}

/// The people of a file. Refuses as [`decode`] does, and a list without rows, without any address or over a bound;
/// what is wrong with single lines is in the roster.
pub fn read_roster(bytes: &[u8]) -> Result<(Decoded, Roster), AppError> {
    let decoded = decode(bytes)?;
    let roster = roster::parse(&decoded.text);
    roster.require_rows().map_err(|error| error.on(FIELD))?;
    if !decoded.text.contains(['@', '＠']) {
        return Err(AppError::new(Code::FileNoAddresses).on(FIELD));
    }
    Ok((decoded, roster))
}

/// The form field a file comes in.
const FIELD: &str = "file";

fn not_a_list(kind: &str) -> AppError {
    AppError::new(Code::FileNotAList).with("looks_like", kind).on(FIELD)
}
