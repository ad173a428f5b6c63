//! The words of mails and pages, in each language: Fluent texts in `<language>/*.ftl`, compiled in.
//!
//! `common.ftl` and `dashboard.ftl` also go to browsers, `mail.ftl` and `public.ftl` stay on the server.
//!
//! To add a language: a folder with the same files, a [`Lang`], its line in [`Lang::ALL`] and in `sources`. Tests hold
//! every language to the texts of English, to their variables, and to what the code says.
pub mod date;

pub use crate::texts::{Arg, Lang};

use crate::texts::Catalogue;
use std::{collections::BTreeMap, sync::OnceLock};

/// Languages of the dashboard. Who reads another gets it in English.
pub const DASHBOARD: &[Lang] = &[Lang::En, Lang::Fr];

/// The language the dashboard speaks to somebody of this one.
pub fn of_dashboard(lang: Lang) -> Lang {
    if DASHBOARD.contains(&lang) { lang } else { Lang::En }
}

const fn sources(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::En => [include_str!("en/common.ftl"), include_str!("en/mail.ftl"), include_str!("en/public.ftl")],
        Lang::Fr => [include_str!("fr/common.ftl"), include_str!("fr/mail.ftl"), include_str!("fr/public.ftl")],
        Lang::Nl => [include_str!("nl/common.ftl"), include_str!("nl/mail.ftl"), include_str!("nl/public.ftl")],
        Lang::De => [include_str!("de/common.ftl"), include_str!("de/mail.ftl"), include_str!("de/public.ftl")],
        Lang::Es => [include_str!("es/common.ftl"), include_str!("es/mail.ftl"), include_str!("es/public.ftl")],
    }
}

/// What a browser needs for the dashboard, in one of [`DASHBOARD`].
pub const fn dashboard_sources(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Fr => [include_str!("fr/common.ftl"), include_str!("fr/dashboard.ftl")],
        _ => [include_str!("en/common.ftl"), include_str!("en/dashboard.ftl")],
    }
}

fn catalogue(lang: Lang) -> &'static Catalogue {
    static CATALOGUES: OnceLock<BTreeMap<&'static str, Catalogue>> = OnceLock::new();
    let all = CATALOGUES.get_or_init(|| {
        let read = |lang: &Lang| {
            let dashboard = dashboard_sources(of_dashboard(*lang)).into_iter().skip(1);
            (lang.code(), Catalogue::new(*lang, sources(*lang).into_iter().chain(dashboard)))
        };
        Lang::ALL.iter().map(read).collect()
    });
    &all[lang.code()]
}

/// The text `id`, if there is one.
pub fn find(lang: Lang, id: &str, args: &[(&str, Arg)]) -> Option<String> {
    catalogue(lang).say(id, args)
}

/// The text `id` with its arguments. A missing one shows its id; a test finds every id that the code says.
pub fn say(lang: Lang, id: &str, args: &[(&str, Arg)]) -> String {
    find(lang, id, args).unwrap_or_else(|| {
        tracing::error!(id, lang = lang.code(), "a text is missing");
        id.to_owned()
    })
}

/// "A", "A and B", "A, B and C".
pub fn list(lang: Lang, entries: &[String]) -> String {
    match entries {
        [] => String::new(),
        [one] => one.clone(),
        [first, second] => say(lang, "list-two", &[("first", Arg::Text(first)), ("second", Arg::Text(second))]),
        [first, rest @ ..] => {
            say(lang, "list-more", &[("first", Arg::Text(first)), ("rest", Arg::Text(&list(lang, rest)))])
        }
    }
}

#[cfg(test)]
mod tests;
