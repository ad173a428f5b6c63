//! Whether a new password will do: what `domain` asks of it, and what only the server can afford to look up.
//!
//! `password/common.txt.gz` holds, in lower case, a line each: the 10,000 most common passwords of the list that Django
//! ships (`password/LICENSE.common`), and those further down which are long enough to pass otherwise.
use crate::domain::{
    error::{AppError, Code},
    password,
};
use flate2::read::GzDecoder;
use std::{collections::HashSet, io::Read, sync::LazyLock};
use zxcvbn::{Score, feedback::Warning};

/// A guesser who makes ten thousand tries a second needs most of a day.
const ENOUGH: Score = Score::Three;

static COMMON: LazyLock<HashSet<Box<str>>> = LazyLock::new(|| {
    let mut text = String::new();
    let mut packed = GzDecoder::new(include_bytes!("password/common.txt.gz").as_slice());
    if let Err(error) = packed.read_to_string(&mut text) {
        tracing::error!(error = &error as &dyn std::error::Error, "the common passwords cannot be unpacked");
    }
    text.lines().map(Box::from).collect()
});

/// Refuses, on the field `password`, what is too short, too long, among the commonest, what anyone knows of its owner
/// (`about`: their name, address, username), and what is soon guessed from such pieces.
pub fn check(new: &str, about: &[&str]) -> Result<(), AppError> {
    password::check(new, about)?;
    if COMMON.contains(new.to_lowercase().as_str()) {
        return Err(AppError::new(Code::PasswordCommon).on("password"));
    }
    // Also by its words, and run together: that is how they are found in passwords.
    let words: Vec<&str> =
        about.iter().flat_map(|known| known.split(|letter: char| !letter.is_alphanumeric())).collect();
    let together = about.iter().map(|known| known.split_whitespace().collect::<String>()).collect::<Vec<_>>();
    let together = together.iter().map(String::as_str);
    let known: Vec<&str> = words.into_iter().filter(|word| word.chars().count() > 2).chain(together).collect();
    let judged = zxcvbn::zxcvbn(new, &known);
    if judged.score() >= ENOUGH {
        return Ok(());
    }
    let because = judged.feedback().and_then(zxcvbn::feedback::Feedback::warning).map_or("plain", because);
    Err(AppError::new(Code::PasswordWeak).with("because", because).on("password"))
}

/// What makes it easy to guess, as the text of the refusal tells apart.
const fn because(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => "keys",
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => "repeats",
        Warning::SequencesLikeAbcAreEasyToGuess => "sequence",
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => "dates",
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => "common",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => "names",
        Warning::AWordByItselfIsEasyToGuess => "word",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// [P10] [N17]
    #[test]
    fn what_is_soon_guessed_is_refused_and_says_why() {
        let about = ["Noor Haddad", "noor.haddad@brightwater.example"];
        for (new, expected) in [
            ("short", Some((Code::PasswordShort, ""))),
            ("password123", Some((Code::PasswordCommon, ""))),
            ("PassWord123", Some((Code::PasswordCommon, ""))),
            ("qwertyuiop", Some((Code::PasswordCommon, ""))),
            ("noor haddad", Some((Code::PasswordOwn, ""))),
            ("noorhaddad1", Some((Code::PasswordWeak, ""))),
            ("abcabcabcabc", Some((Code::PasswordWeak, "repeats"))),
            ("summer2024!", Some((Code::PasswordWeak, ""))),
            ("qwertyuiop[]", Some((Code::PasswordCommon, ""))),
            ("three unrelated words", None),
            ("seven quiet harbours", None),
            ("le café à côté du port", None),
        ] {
            let found = check(new, &about).err();
            assert_eq!(found.as_ref().map(|fault| fault.code), expected.map(|(code, _)| code), "{new} {found:?}");
            assert!(found.as_ref().is_none_or(|fault| fault.field.as_deref() == Some("password")));
            if let Some((_, because)) = expected.filter(|(_, because)| !because.is_empty()) {
                assert_eq!(found.and_then(|fault| fault.params.get("because").cloned()).as_deref(), Some(because));
            }
        }
    }

    #[test]
    fn the_list_holds_the_ten_thousand_and_more() {
        assert!(COMMON.len() >= 10_000, "{}", COMMON.len());
        for common in ["123456", "iloveyou", "1q2w3e4r5t", "qwertyuiop", "1234512345"] {
            assert!(COMMON.contains(common), "{common}");
        }
        assert!(COMMON.iter().all(|common| common.to_lowercase() == **common));
    }

    /// The longest that is taken must not keep the server busy.
    #[test]
    fn a_long_one_is_judged_in_no_time() {
        let began = std::time::Instant::now();
        for pattern in ["abcdefghij", "aaaa1111", "p4ssw0rd!", "zxcvqwer"] {
            let long: String = pattern.chars().cycle().take(password::MAX).collect();
            drop(check(&long, &[]));
        }
        assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
    }
}
