//! The texts of public pages, from Fluent to the pages that say them.
use super::texts::{self, Lang};
use crate::ui::words::{Arg, Words};

/// All texts in this language.
pub fn words(lang: Lang) -> Words {
    Words::new(lang.code(), move |key, arguments| {
        let arguments: Vec<(&str, texts::Arg)> = arguments
            .iter()
            .map(|(name, value)| {
                let value = match *value {
                    Arg::Text(text) => texts::Arg::Text(text),
                    Arg::Number(number) => texts::Arg::Number(number),
                };
                (*name, value)
            })
            .collect();
        texts::say(lang, key, &arguments)
    })
}
