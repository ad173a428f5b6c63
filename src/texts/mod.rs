//! Languages, and Fluent texts made into words. Compiled twice: the server knows all texts, a browser gets those of
//! its pages in one language.
mod lang;
mod number;

pub use lang::Lang;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

/// What goes into a text: words, or a number that chooses the plural.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    Text(&'a str),
    Number(u32),
}

/// The texts of one language, by their id.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Reads Fluent sources. Lines that do not parse are dropped; tests miss them.
    pub fn new<'a>(lang: Lang, sources: impl IntoIterator<Item = &'a str>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(lang.code().parse().ok().into_iter().collect());
        // Pages and mails isolate names with <bdi>; marks in plain text would travel into subjects and copied links.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| number::grouped(value, Lang::En),
            Lang::Fr => |value, _| number::grouped(value, Lang::Fr),
            Lang::Nl => |value, _| number::grouped(value, Lang::Nl),
            Lang::De => |value, _| number::grouped(value, Lang::De),
            Lang::Es => |value, _| number::grouped(value, Lang::Es),
        }));
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The text with its arguments, if there is one.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
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
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }
}
