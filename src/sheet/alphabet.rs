//! Western or Central European? A list of names is too short for the frequencies a detector goes by, but each name is
//! of one language, and most bytes that the two read differently make a word no language of the other has.
use encoding_rs::{Encoding, WINDOWS_1252};

/// Letters beyond ASCII, a language an entry.
const WESTERN: &[&str] = &[
    "àâæçéèêëîïôœùûüÿ", // French
    "áéíñóúüç",         // Spanish, Basque
    "áâãàçéêíóôõúü",    // Portuguese
    "àèéìíîòóùú",       // Italian
    "àçéèíïóòúü",       // Catalan
    "äöüßéè",           // German
    "æøåéöä",           // Danish, Norwegian
    "åäöéü",            // Swedish, Finnish
    "áéèëïóöüíç",       // Dutch
    "áðéíóúýþæö",       // Icelandic
    "áéíóúàèìòù",       // Irish, Scottish Gaelic
];
const CENTRAL: &[&str] = &[
    "ąćęłńóśźż",         // Polish
    "áčďéěíňóřšťúůýž",   // Czech
    "áäčďéíĺľňóôŕšťúýž", // Slovak
    "áéíóöőúüű",         // Hungarian
    "ăâîşţ",             // Romanian
    "čćđšž",             // Croatian, Slovene
];

/// Whether Windows-1252 explains more of the words than `central` does. In doubt, yes: it is the more common by far.
pub(super) fn is_western(bytes: &[u8], central: &'static Encoding) -> bool {
    let (mut western_only, mut central_only) = (0_usize, 0_usize);
    for word in bytes.split(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic()) {
        match (is_word(word, WINDOWS_1252, WESTERN), is_word(word, central, CENTRAL)) {
            (true, false) => western_only += 1,
            (false, true) => central_only += 1,
            _ => {}
        }
    }
    western_only >= central_only
}

/// Whether one of the languages has all letters of the word.
fn is_word(word: &[u8], encoding: &'static Encoding, languages: &[&str]) -> bool {
    let (text, _) = encoding.decode_without_bom_handling(word);
    let letters: Vec<char> = text
        .chars()
        .filter(|letter| !letter.is_ascii() && !is_punctuation(*letter))
        .flat_map(char::to_lowercase)
        .collect();
    languages.iter().any(|alphabet| letters.iter().all(|letter| alphabet.contains(*letter)))
}

/// Signs beside the letters that stand at the same place in both encodings.
const fn is_punctuation(sign: char) -> bool {
    matches!(sign, '‘' | '’' | '‚' | '“' | '”' | '„' | '–' | '—' | '…' | '·' | '\u{a0}' | '´')
}
