//! Folded forms of what people write: the keys that addresses and names are compared, found and sorted by.
//!
//! A key is stored and indexed, so changing a fold means writing every key anew.
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The form two addresses share when they are the same: trimmed, compatibility-normalised, without case.
/// `+tags` and dots are kept, since only a mailbox's owner knows what they mean.
///
/// Case is folded letter by letter. The rule for a final sigma would make a letter depend on its neighbours, and `ß`
/// stays: `straße` and `strasse` are two domains.
pub fn address_key(address: &str) -> String {
    folded_address(address).into_owned()
}

/// The same, without a copy of an address that is its own key, as most are.
pub fn folded_address(address: &str) -> Cow<'_, str> {
    let address = trim(address);
    if address.is_ascii() {
        return if address.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(address.to_ascii_lowercase())
        } else {
            Cow::Borrowed(address)
        };
    }
    let folded = address
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'ς' { 'σ' } else { letter })
        .nfkc()
        .collect::<String>();
    Cow::Owned(folded.trim_matches(is_blank).to_owned())
}

/// The form that searching and sorting by name use: lower case, without diacritics, blanks collapsed,
/// so that `Łukasz  Żółć` is found by `lukasz zolc`.
///
/// Marks that are letters of their own (vowel signs of India and South-East Asia, the kana's voicing) stay.
pub fn search_key(text: &str) -> String {
    if text.is_ascii() {
        let mut key = collapse(text);
        key.make_ascii_lowercase();
        return key;
    }
    let mut bare = String::with_capacity(text.len());
    for letter in text.nfkd().flat_map(char::to_lowercase).nfkd() {
        match letter {
            _ if is_diacritic(letter) || is_invisible(letter) => {}
            'ß' => bare.push_str("ss"),
            'æ' => bare.push_str("ae"),
            'œ' => bare.push_str("oe"),
            'þ' => bare.push_str("th"),
            'ø' => bare.push('o'),
            'đ' | 'ð' => bare.push('d'),
            'ł' => bare.push('l'),
            'ħ' => bare.push('h'),
            'ŧ' => bare.push('t'),
            'ı' => bare.push('i'),
            'ς' => bare.push('σ'),
            '’' | '‘' | 'ʼ' | 'ʻ' => bare.push('\''),
            '‐' | '‑' | '‒' | '–' | '—' => bare.push('-'),
            // An Arabic letter that only stretches a word.
            'ـ' => {}
            letter => bare.push(letter),
        }
    }
    collapse(&bare.nfc().collect::<String>())
}

/// Given and family name, split at the last blank: `Pieter van den Berg` gives `Pieter van den` and `Berg`.
/// `Haddad, Noor` is read as family name first. What has no blank is a given name.
///
/// It only fills in a form that its owner corrects, so a plain rule is enough.
pub fn split_name(name: &str) -> (String, String) {
    let name = collapse(name);
    match name.split_once(", ") {
        Some((name, suffix)) if is_suffix(suffix) => {
            let (given, family) = split_name(name);
            return (given, format!("{family}, {suffix}").trim_start_matches(", ").to_owned());
        }
        Some((family, given)) if !given.contains(',') => return (given.to_owned(), family.to_owned()),
        _ => {}
    }
    match name.rsplit_once(' ') {
        Some((given, family)) => (given.to_owned(), family.to_owned()),
        None => (name, String::new()),
    }
}

/// Trimmed, every run of blanks (line ends too) one blank, without invisible characters at either end.
pub fn collapse(text: &str) -> String {
    let text = trim(text);
    if is_collapsed(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether a trimmed text is surely fine as it is, as most are.
fn is_collapsed(text: &str) -> bool {
    let mut before = b'.';
    text.bytes().all(|byte| {
        let is_fine = byte.is_ascii_graphic() || byte == b' ' && before != b' ';
        before = byte;
        is_fine
    })
}

/// Without blanks and invisible characters at either end: what a copied cell often carries along.
pub fn trim(text: &str) -> &str {
    match text.as_bytes() {
        // Most have none.
        [one] | [one, .., _] if !one.is_ascii_graphic() => text.trim_matches(is_blank),
        [.., last] if !last.is_ascii_graphic() => text.trim_matches(is_blank),
        _ => text,
    }
}

const fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || is_invisible(letter)
}

/// Characters without a picture: zero-width blanks, joiners, marks of direction, byte order marks, soft hyphens.
/// They are kept inside names (Persian and Indic ones need joiners) and left out of keys.
pub const fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Marks that are ornaments of a letter in Latin, Greek, Cyrillic, Hebrew and Arabic.
fn is_diacritic(letter: char) -> bool {
    is_combining_mark(letter)
        && matches!(letter,
            '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05C7}' | '\u{0610}'..='\u{061A}'
            | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06ED}' | '\u{1AB0}'..='\u{1AFF}'
            | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// What follows a comma in a name without being a given name.
fn is_suffix(text: &str) -> bool {
    const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "rn", "msc", "ma", "ba"];
    SUFFIXES.contains(&text.replace('.', "").to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_are_the_same_without_case_and_blanks() {
        for (typed, key) in [
            ("  Noor.Haddad@Brightwater.EXAMPLE\t", "noor.haddad@brightwater.example"),
            ("noor+course@b.example", "noor+course@b.example"),
            ("\u{feff}\u{200b}noor@b.example\u{200e}", "noor@b.example"),
            ("ＮＯＯＲ＠b．example", "noor@b.example"),
            ("佐藤.健@Kitahama.example", "佐藤.健@kitahama.example"),
            ("JOSE\u{301}@b.example", "josé@b.example"),
            ("José@b.example", "josé@b.example"),
            ("ΟΔΟΣ@b.example", "οδοσ@b.example"),
            ("οδος@b.example", "οδοσ@b.example"),
            ("straße@b.example", "straße@b.example"),
            ("STRASSE@b.example", "strasse@b.example"),
            ("\u{a0}noor@b.example\u{3000}", "noor@b.example"),
        ] {
            assert_eq!(address_key(typed), key, "{typed:?}");
        }
        assert_ne!(address_key("a.b@c.example"), address_key("ab@c.example"));
        assert_ne!(address_key("ışık@c.example"), address_key("isik@c.example"));
    }

    #[test]
    fn names_are_found_without_their_diacritics() {
        for (name, key) in [
            ("Nguyễn Thị Ánh Tuyết", "nguyen thi anh tuyet"),
            ("Łukasz  Żółć", "lukasz zolc"),
            ("IŞIK Diyarbakırlı", "isik diyarbakirli"),
            ("İbrahim Ilgın", "ibrahim ilgin"),
            ("Siobhán Ní Dhomhnaill", "siobhan ni dhomhnaill"),
            ("Jürgen Groß", "jurgen gross"),
            ("Bjørn Ærø", "bjorn aero"),
            ("Þóra Guðmundsdóttir", "thora gudmundsdottir"),
            ("Đorđe Kęstutis", "dorde kestutis"),
            ("佐藤　健", "佐藤 健"),
            ("がくと", "がくと"),
            ("김민준", "김민준"),
            ("أَحْمَد الخطيب", "احمد الخطيب"),
            ("محـــمد", "محمد"),
            ("علی\u{200c}رضا", "علیرضا"),
            ("हिन्दी नाम", "हिन्दी नाम"),
            ("สมชาย ใจดี", "สมชาย ใจดี"),
            ("Ἀλέξανδρος", "αλεξανδροσ"),
            ("Фёдор", "федор"),
            ("O’Brien–Smith", "o'brien-smith"),
            ("  Joe \t\n Bloggs ", "joe bloggs"),
            ("ﬁnn", "finn"),
            ("", ""),
        ] {
            assert_eq!(search_key(name), key, "{name:?}");
        }
    }

    #[test]
    fn a_name_is_split_at_its_last_blank() {
        for (name, given, family) in [
            ("Noor Haddad", "Noor", "Haddad"),
            ("Pieter van den Berg", "Pieter van den", "Berg"),
            ("Haddad, Noor", "Noor", "Haddad"),
            ("van den Berg, Pieter", "Pieter", "van den Berg"),
            ("Mabel Thorne, PhD", "Mabel", "Thorne, PhD"),
            ("Madonna, Jr.", "Madonna", "Jr."),
            ("a, b, c", "a, b,", "c"),
            ("佐藤　健", "佐藤", "健"),
            ("Madonna", "Madonna", ""),
            ("  ", "", ""),
            ("Rosalía  Castellanos-Etxeberria ", "Rosalía", "Castellanos-Etxeberria"),
            ("أحمد الخطيب", "أحمد", "الخطيب"),
        ] {
            assert_eq!(split_name(name), (given.to_owned(), family.to_owned()), "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn keys_are_their_own_keys(text in "\\PC{0,24}") {
            let address = address_key(&text);
            prop_assert_eq!(address_key(&address), address);
            let search = search_key(&text);
            prop_assert_eq!(search_key(&search), search);
        }

        #[test]
        fn a_split_name_loses_no_letter(text in "\\PC{0,24}") {
            let letters = |text: &str| {
                let mut all: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace() && *letter != ',').collect();
                all.sort_unstable();
                all
            };
            let (given, family) = split_name(&text);
            prop_assert_eq!(letters(&format!("{given}{family}")), letters(&collapse(&text)));
        }
    }
}
