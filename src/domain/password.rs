//! What a password must be. Length is what helps; the rest keeps out what everybody would try first.
use super::error::{AppError, Code};

/// In characters.
pub const MIN: usize = 10;
/// In characters; argon2 itself would take more, a form should not.
pub const MAX: usize = 128;

/// Refuses what is too short, too long, a row of letters, or what anyone knows of its owner (`about`: their name,
/// address, username). The refusal stands on the field `password`. The server also looks it up among the commonest.
pub fn check(password: &str, about: &[&str]) -> Result<(), AppError> {
    faults(password, about).map_err(|fault| fault.on("password"))
}

fn faults(password: &str, about: &[&str]) -> Result<(), AppError> {
    let length = password.chars().count();
    if length == 0 {
        return Err(Code::PasswordMissing.into());
    }
    if length < MIN {
        return Err(AppError::new(Code::PasswordShort).with("length", length).with("min", MIN));
    }
    if length > MAX {
        return Err(AppError::new(Code::PasswordLong).with("max", MAX));
    }
    let folded = password.to_lowercase();
    if is_one_letter(&folded) || is_a_row(&folded) {
        return Err(Code::PasswordCommon.into());
    }
    let bare = letters(&folded);
    if !bare.is_empty() && about.iter().any(|known| letters(&known.to_lowercase()) == bare) {
        return Err(Code::PasswordOwn.into());
    }
    Ok(())
}

fn is_one_letter(text: &str) -> bool {
    let mut letters = text.chars();
    let first = letters.next();
    letters.all(|letter| Some(letter) == first)
}

/// `abcdefghijk`, `9876543210`: each letter the neighbour of the one before, always in the same direction.
fn is_a_row(text: &str) -> bool {
    let letters: Vec<i64> = text.chars().map(|letter| i64::from(u32::from(letter))).collect();
    [1, -1].iter().any(|step| letters.windows(2).all(|pair| pair[1] - pair[0] == *step))
}

/// Without blanks and signs, so that `Noor.Haddad` is the name too.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_says_its_own_name() {
        let about = ["Noor Haddad", "noor.haddad@brightwater.example"];
        for (password, expected) in [
            ("", Some(Code::PasswordMissing)),
            ("short", Some(Code::PasswordShort)),
            ("ninechars", Some(Code::PasswordShort)),
            ("ten chars!", None),
            // Characters are counted, not bytes.
            ("ééééééééé", Some(Code::PasswordShort)),
            ("le café à côté", None),
            (&"xy".repeat(64), None),
            (&"xy".repeat(65), Some(Code::PasswordLong)),
            ("zzzzzzzzzzzz", Some(Code::PasswordCommon)),
            ("23456789:;<", Some(Code::PasswordCommon)),
            ("zyxwvutsrqp", Some(Code::PasswordCommon)),
            ("noor haddad", Some(Code::PasswordOwn)),
            ("Noor.Haddad", Some(Code::PasswordOwn)),
            ("noor.haddad@brightwater.example", Some(Code::PasswordOwn)),
            ("noor haddad rides", None),
        ] {
            let found = check(password, &about).err();
            assert_eq!(found.as_ref().map(|fault| fault.code), expected, "{password}");
            assert!(found.is_none_or(|fault| fault.field.as_deref() == Some("password")));
        }
    }

    #[test]
    fn a_short_one_says_how_short() {
        let fault = check("secret", &[]).unwrap_err();
        assert_eq!(fault.sentence(), "6 characters. Use 10 or more.");
    }
}
