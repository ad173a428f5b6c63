//! The words of mails and public pages, in each language: Fluent texts in `<language>/*.ftl`, compiled in.
//!
//! To add a language: a folder with the same files, a [`Lang`], its line in [`Lang::ALL`] and in `sources`. Tests hold
//! every language to the texts of English, to their variables, and to what the code says.
pub mod date;
mod number;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::OnceLock;
use unic_langid::langid;

/// A language Muster speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    En,
    Fr,
}

impl Lang {
    pub const ALL: &[Self] = &[Self::En, Self::Fr];

    /// As `lang` attributes and headers write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    /// The language of a tag such as `fr-CA`; English for those Muster does not speak.
    pub fn of_tag(tag: &str) -> Self {
        Self::known(tag).unwrap_or(Self::En)
    }

    /// The first language of an `Accept-Language` header that Muster speaks, by weight.
    pub fn of_accept_language(header: &str) -> Self {
        let mut wishes: Vec<(u16, &str)> = header.split(',').filter_map(wish).collect();
        wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        wishes.iter().find_map(|(_, tag)| Self::known(tag)).unwrap_or(Self::En)
    }

    fn known(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.iter().copied().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    const fn sources(self) -> [&'static str; 2] {
        match self {
            Self::En => [include_str!("en/mail.ftl"), include_str!("en/public.ftl")],
            Self::Fr => [include_str!("fr/mail.ftl"), include_str!("fr/public.ftl")],
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static BUNDLES: OnceLock<[FluentBundle<FluentResource>; 2]> = OnceLock::new();
        &BUNDLES.get_or_init(|| [build(Self::En), build(Self::Fr)])[self as usize]
    }
}

/// Weight in thousandths and tag of one entry of `Accept-Language`; refused ones (`q=0`) are none.
fn wish(entry: &str) -> Option<(u16, &str)> {
    let mut parts = entry.split(';');
    let tag = parts.next()?.trim();
    let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
    let thousandths = (weight.clamp(0.0, 1.0) * 1000.0) as u16;
    (thousandths > 0).then_some((thousandths, tag))
}

fn build(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![match lang {
        Lang::En => langid!("en"),
        Lang::Fr => langid!("fr"),
    }]);
    // Pages and mails isolate names with <bdi>; marks in plain text would travel into subjects and copied links.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| number::grouped(value, ","),
        Lang::Fr => |value, _| number::grouped(value, "\u{202f}"),
    }));
    for source in lang.sources() {
        // Broken lines are dropped by the parser; the tests below miss them.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// What goes into a text: words, or a number that chooses the plural.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    Text(&'a str),
    Number(u32),
}

/// The text `id` with its arguments. A missing one shows its id; a test finds every id that the code says.
pub fn say(lang: Lang, id: &str, args: &[(&str, Arg)]) -> String {
    let bundle = lang.bundle();
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        tracing::error!(id, lang = lang.code(), "a text is missing");
        return id.to_owned();
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        values.set(
            *name,
            match arg {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Number(number) => FluentValue::from(*number),
            },
        );
    }
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
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
