//! What counts as an e-mail address, and why something does not, in words a person can act on.
//!
//! International mailboxes (RFC 6531) and domains are welcome. Quoted mailboxes, comments and address literals are not:
//! nobody types them on purpose, and each is a way to smuggle something into a mail's header.
use super::{
    error::{AppError, Code},
    text::{collapse, is_invisible, trim},
};
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// RFC 5321, 4.5.3.1: octets before the `@`, and in the whole path without its brackets.
pub const LOCAL_MAX: usize = 64;
pub const ADDRESS_MAX: usize = 254;
/// RFC 1035, 2.3.4: octets between two dots of a domain.
const LABEL_MAX: usize = 63;

macro_rules! faults {
    ($($variant:ident = $text:literal, $sentence:literal;)*) => {
        /// Why a text is not an address: the `reason` of `email.invalid`. The texts are stable (`docs/lists.md`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Fault { $($variant,)* }

        impl Fault {
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// In English, for where no other language is asked for.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$variant => $sentence,)* }
            }
        }
    };
}

faults! {
    NoAt = "no_at", "No @ sign.";
    TwoAt = "two_at", "Two @ signs.";
    NothingBefore = "nothing_before", "Nothing before the @ sign.";
    NothingAfter = "nothing_after", "Nothing after the @ sign.";
    NoEnding = "no_ending", "No ending such as .example.";
    Blank = "blank", "A blank inside.";
    Control = "control", "A line break or another control character inside.";
    Invisible = "invisible", "An invisible character inside. Type the address anew.";
    Dot = "dot", "A dot at an end or two in a row.";
    Character = "character", "A character that no address has.";
    Domain = "domain", "Letters, digits, hyphens and dots only after the @ sign.";
    TooLong = "too_long", "Longer than an address can be.";
}

impl Fault {
    pub fn named(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fault| fault.as_str() == text)
    }
}

/// What was written where an address belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Missing,
    Invalid(Fault),
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        let error = match refusal {
            Refusal::Missing => Self::new(Code::EmailMissing),
            Refusal::Invalid(fault) => Self::new(Code::EmailInvalid).with("reason", fault.as_str()),
        };
        error.on("email")
    }
}

/// The address as it is kept: trimmed, wide forms of letters and signs made narrow, composed (NFC), its case as typed.
pub fn parse(text: &str) -> Result<String, Refusal> {
    kept(text).map(Cow::into_owned)
}

/// The same, without a copy of an address that is kept as it was typed, as most are.
pub fn kept(text: &str) -> Result<Cow<'_, str>, Refusal> {
    let address = narrow(trim(text));
    if !is_plain(&address) {
        check(&address)?;
    }
    Ok(address)
}

/// `Noor Haddad <noor@b.example>`, `<noor@b.example>` and `mailto:noor@b.example` as mail programs copy them:
/// the name, if there is one, and the address, not yet checked.
pub fn unwrap_mailbox(text: &str) -> (Option<String>, &str) {
    let text = trim(text);
    if let Some(text) = text.strip_suffix('>')
        && let Some((name, address)) = text.split_once('<')
        && !address.contains(['<', '>'])
    {
        let name = collapse(name.trim_matches(|sign: char| sign == '"' || sign.is_whitespace()));
        return ((!name.is_empty()).then_some(name), without_scheme(trim(address)));
    }
    (None, without_scheme(text))
}

fn without_scheme(text: &str) -> &str {
    match text.split_at_checked(7) {
        Some((scheme, address)) if scheme.eq_ignore_ascii_case("mailto:") => address,
        _ => text,
    }
}

/// Input methods of East Asia type wide signs (`＠`, `．`, `。`) where narrow ones are meant.
fn narrow(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let narrowed = text.chars().map(|letter| match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '。' | '｡' => '.',
        letter => letter,
    });
    Cow::Owned(narrowed.nfc().collect())
}

/// Whether this surely is an address, of the signs that most are made of. Others are for [`check`] to tell.
pub(super) fn is_plain(address: &str) -> bool {
    let bytes = address.as_bytes();
    let Some(at) = bytes.iter().position(|byte| *byte == b'@') else { return false };
    let (local, domain) = (&bytes[..at], &bytes[at + 1..]);
    let in_local = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+');
    let is_word = |word: &[u8]| !word.is_empty() && word.iter().all(in_local);
    let is_label = |label: &[u8]| {
        let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
        !label.is_empty()
            && !label.starts_with(b"-")
            && !label.ends_with(b"-")
            && label.len() <= LABEL_MAX
            && label.iter().all(is_inside)
    };
    let mut labels = domain.split(|byte| *byte == b'.');
    let is_ending = |label: &[u8]| label.len() > 1 && label.iter().all(u8::is_ascii_alphabetic);
    bytes.len() <= ADDRESS_MAX
        && local.len() <= LOCAL_MAX
        && local.split(|byte| *byte == b'.').all(is_word)
        && labels.next_back().is_some_and(|ending| is_label(ending) && is_ending(ending))
        && labels.next_back().is_some_and(is_label)
        && labels.all(is_label)
}

fn check(address: &str) -> Result<(), Refusal> {
    use Fault as F;
    let fault = |fault| Err(Refusal::Invalid(fault));
    if address.is_empty() {
        return Err(Refusal::Missing);
    }
    if !address.bytes().all(|byte| byte.is_ascii_graphic()) {
        check_signs(address)?;
    }
    let Some((local, domain)) = address.split_once('@') else {
        return fault(F::NoAt);
    };
    if domain.contains('@') {
        return fault(F::TwoAt);
    }
    if local.is_empty() {
        return fault(F::NothingBefore);
    }
    if domain.is_empty() {
        return fault(F::NothingAfter);
    }
    if address.len() > ADDRESS_MAX || local.len() > LOCAL_MAX {
        return fault(F::TooLong);
    }
    if !local.chars().all(in_local) {
        return fault(F::Character);
    }
    if [local, domain].iter().any(|side| side.starts_with('.') || side.ends_with('.') || side.contains("..")) {
        return fault(F::Dot);
    }
    if !domain.split('.').all(is_label) {
        return fault(F::Domain);
    }
    match domain.rsplit_once('.') {
        Some((_, ending)) if ending.chars().count() > 1 && !ending.chars().all(|sign| sign.is_ascii_digit()) => Ok(()),
        _ => fault(F::NoEnding),
    }
}

/// What no part of an address may hold, told apart for what can be done about it.
fn check_signs(address: &str) -> Result<(), Refusal> {
    let fault = if address.chars().any(char::is_control) {
        Fault::Control
    } else if address.chars().any(char::is_whitespace) {
        Fault::Blank
    } else if address.chars().any(is_invisible) {
        Fault::Invisible
    } else {
        return Ok(());
    };
    Err(Refusal::Invalid(fault))
}

/// RFC 5322's `atext` and the dot; beyond ASCII everything (RFC 6532) but the sign that stands for an unreadable one.
fn in_local(sign: char) -> bool {
    if !sign.is_ascii() {
        return sign != char::REPLACEMENT_CHARACTER;
    }
    sign.is_ascii_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(sign)
}

fn is_label(label: &str) -> bool {
    label.len() <= LABEL_MAX
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-' || is_combining_mark(sign) || sign == '·')
}

#[cfg(test)]
mod tests {
    use super::*;
    use Refusal::{Invalid, Missing};
    use proptest::prelude::*;

    #[test]
    fn addresses_of_all_the_world_are_taken() {
        for (typed, kept) in [
            ("noor.haddad@brightwater.example", "noor.haddad@brightwater.example"),
            (" Noor.Haddad@Brightwater.example\t", "Noor.Haddad@Brightwater.example"),
            ("noor+ward-3@b.example", "noor+ward-3@b.example"),
            ("o'brien@b.example", "o'brien@b.example"),
            ("佐藤.健@kitahama.example", "佐藤.健@kitahama.example"),
            ("佐藤＠北浜。example", "佐藤@北浜.example"),
            ("δοκιμή@παράδειγμα.δοκιμή", "δοκιμή@παράδειγμα.δοκιμή"),
            ("संपर्क@डाटामेल.भारत", "संपर्क@डाटामेल.भारत"),
            ("a@xn--bcher-kva.example", "a@xn--bcher-kva.example"),
            ("JOSE\u{301}@b.example", "JOSÉ@b.example"),
            ("\u{200b}noor@b.example\u{feff}", "noor@b.example"),
            ("1@2.3.example", "1@2.3.example"),
        ] {
            assert_eq!(parse(typed).as_deref(), Ok(kept), "{typed:?}");
        }
    }

    #[test]
    fn what_is_not_an_address_says_why() {
        let long_local = format!("{}@b.example", "a".repeat(65));
        let long = format!("a@{}.example", ["b".repeat(60).as_str(); 5].join("."));
        for (typed, refusal) in [
            ("", Missing),
            (" \u{a0}\t", Missing),
            ("noor", Invalid(Fault::NoAt)),
            ("@", Invalid(Fault::NothingBefore)),
            ("@b.example", Invalid(Fault::NothingBefore)),
            ("noor@", Invalid(Fault::NothingAfter)),
            ("k.adomaitis@@brightwater.example", Invalid(Fault::TwoAt)),
            ("a@b.example;c@d.example", Invalid(Fault::TwoAt)),
            ("pieter.vd.berg@brightwater", Invalid(Fault::NoEnding)),
            ("noor@10.0.0.1", Invalid(Fault::NoEnding)),
            ("noor@b.x", Invalid(Fault::NoEnding)),
            ("noor haddad@b.example", Invalid(Fault::Blank)),
            ("noor@b .example", Invalid(Fault::Blank)),
            ("noor@b.example\r\nBcc: all@b.example", Invalid(Fault::Control)),
            ("noor\0@b.example", Invalid(Fault::Control)),
            ("noor\u{85}x@b.example", Invalid(Fault::Control)),
            ("noor\u{2028}x@b.example", Invalid(Fault::Blank)),
            ("noor\u{200b}haddad@b.example", Invalid(Fault::Invisible)),
            ("\u{200b}noor\u{202e}x@b.example", Invalid(Fault::Invisible)),
            (".noor@b.example", Invalid(Fault::Dot)),
            ("noor.@b.example", Invalid(Fault::Dot)),
            ("no..or@b.example", Invalid(Fault::Dot)),
            ("noor@b..example", Invalid(Fault::Dot)),
            ("noor@b.example.", Invalid(Fault::Dot)),
            ("\"noor\"@b.example", Invalid(Fault::Character)),
            ("noor,haddad@b.example", Invalid(Fault::Character)),
            ("no\u{fffd}r@b.example", Invalid(Fault::Character)),
            ("noor@[10.0.0.1]", Invalid(Fault::Domain)),
            ("noor@b_c.example", Invalid(Fault::Domain)),
            ("noor@-b.example", Invalid(Fault::Domain)),
            ("noor@b-.example", Invalid(Fault::Domain)),
            ("noor@b.example>", Invalid(Fault::Domain)),
            (&long_local, Invalid(Fault::TooLong)),
            (&long, Invalid(Fault::TooLong)),
        ] {
            assert_eq!(parse(typed), Err(refusal), "{typed:?}");
        }
    }

    #[test]
    fn a_mailbox_as_mail_programs_copy_it_is_unwrapped() {
        for (text, name, address) in [
            ("Noor Haddad <noor@b.example>", Some("Noor Haddad"), "noor@b.example"),
            ("\"Haddad, Noor\" <noor@b.example>", Some("Haddad, Noor"), "noor@b.example"),
            ("<noor@b.example>", None, "noor@b.example"),
            ("mailto:noor@b.example", None, "noor@b.example"),
            ("<MAILTO:noor@b.example>", None, "noor@b.example"),
            (" noor@b.example ", None, "noor@b.example"),
            ("a <b@c.example> <d@e.example>", None, "a <b@c.example> <d@e.example>"),
        ] {
            assert_eq!(unwrap_mailbox(text), (name.map(str::to_owned), address), "{text:?}");
        }
    }

    #[test]
    fn faults_read_back_and_are_documented() {
        let page = include_str!("../../docs/lists.md");
        for fault in Fault::ALL {
            assert_eq!(Fault::named(fault.as_str()), Some(*fault));
            let row = format!("| `{}` | {} |", fault.as_str(), fault.sentence());
            assert!(page.contains(&row), "docs/lists.md lacks: {row}");
        }
    }

    proptest! {
        #[test]
        fn nothing_taken_can_break_a_header(text in "\\PC{0,8}[\\x00-\\x20<>@,;\"a]{0,4}@\\PC{0,8}\\.example") {
            if let Ok(address) = parse(&text) {
                let breaks = |sign: char| sign.is_control() || sign.is_whitespace() || "<>,;:\"()[]\\".contains(sign);
                prop_assert!(!address.contains(breaks), "{}", address);
                prop_assert_eq!(parse(&address), Ok(address.clone()));
            }
        }

        #[test]
        fn what_is_plain_passes_every_check(text in "[a1+._-]{0,3}@?[a1@.-]{0,4}\\.?[a1.-]{0,3}", long in 1_usize..80) {
            for text in [text.clone(), text.replace('a', &"b".repeat(long))] {
                if is_plain(&text) {
                    prop_assert_eq!(check(&text), Ok(()), "{}", text);
                }
            }
        }

        #[test]
        fn the_key_of_an_address_is_an_address(text in "[\\PC]{1,8}@[a-zéß佐Ω]{1,5}\\.example") {
            if let Ok(address) = parse(&text) {
                prop_assert!(!super::super::text::address_key(&address).is_empty());
            }
        }
    }
}
