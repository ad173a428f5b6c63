//! The texts of pages, from Fluent to the pages that say them.
use super::texts::{self, Lang};
use crate::ui::words::Words;
use std::{collections::BTreeMap, sync::OnceLock};

/// All texts in this language.
pub fn words(lang: Lang) -> Words {
    static WORDS: OnceLock<BTreeMap<&'static str, Words>> = OnceLock::new();
    let all = WORDS.get_or_init(|| {
        let of = |lang: &Lang| {
            let lang = *lang;
            (lang.code(), Words::new(lang, move |key, arguments| texts::find(lang, key, arguments)))
        };
        Lang::ALL.iter().map(of).collect()
    });
    all[lang.code()]
}

/// Those of the dashboard for somebody of this language.
pub fn dashboard(lang: Lang) -> Words {
    words(texts::of_dashboard(lang))
}
