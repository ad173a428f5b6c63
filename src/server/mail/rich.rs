//! One text said twice: as plain text, and as HTML with names escaped and isolated.
use crate::server::texts::{Arg, Lang, say};

/// A sentence in both forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich {
    pub text: String,
    pub html: String,
}

/// What goes into a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// Of a person, an organisation, a cohort: anything somebody typed. Stands out.
    Name(&'a str),
    /// Words of ours that stand out, such as a date.
    Strong(&'a str),
    /// Words of ours, and addresses.
    Plain(&'a str),
    /// Chooses between forms of the sentence.
    Choice(&'a str),
    Number(u32),
}

/// Words that stand out, as the look of mails has them; light and dark follow the class.
const STRONG: &str = r#"<span class="strong" style="color:#1a1c19;font-weight:600;">"#;

impl Rich {
    pub fn say(lang: Lang, id: &str, parts: &[(&str, Part)]) -> Self {
        let text = plain(lang, id, parts);
        // The sentence itself holds no markup: a test keeps `<`, `>` and `&` out of the texts.
        let html = fill(lang, id, parts, |part| match part {
            Part::Name(name) => format!("{STRONG}<bdi>{}</bdi></span>", escape(name)),
            Part::Strong(text) => format!("{STRONG}{}</span>", escape(text)),
            Part::Plain(text) => escape(text),
            Part::Choice(key) => key.to_owned(),
            Part::Number(_) => String::new(),
        });
        Self { text, html }
    }
}

/// The sentence as text alone.
pub fn plain(lang: Lang, id: &str, parts: &[(&str, Part)]) -> String {
    let args: Vec<_> = parts
        .iter()
        .map(|(name, part)| match part {
            Part::Name(text) | Part::Strong(text) | Part::Plain(text) | Part::Choice(text) => (*name, Arg::Text(text)),
            Part::Number(number) => (*name, Arg::Number(*number)),
        })
        .collect();
    say(lang, id, &args)
}

fn fill(lang: Lang, id: &str, parts: &[(&str, Part)], write: impl Fn(Part) -> String) -> String {
    let written: Vec<_> = parts.iter().map(|(_, part)| write(*part)).collect();
    let args: Vec<_> = parts
        .iter()
        .zip(&written)
        .map(|((name, part), text)| match part {
            Part::Number(number) => (*name, Arg::Number(*number)),
            _ => (*name, Arg::Text(text)),
        })
        .collect();
    say(lang, id, &args)
}

/// For text between tags and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_stay_text() {
        let name = r#"<script>alert("x")</script> & 'Co'"#;
        let rich = Rich::say(Lang::En, "mail-reset-subject", &[("organisation", Part::Name(name))]);
        assert_eq!(rich.text, format!("Choose a new password for {name}"));
        assert!(
            rich.html
                .ends_with("<bdi>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;Co&#39;</bdi></span>")
        );
    }

    /// A name that looks like a Fluent placeable is not evaluated.
    #[test]
    fn names_are_not_formats() {
        let rich = Rich::say(Lang::En, "mail-invitation-heading", &[("given", Part::Name("{ $link }"))]);
        assert_eq!(rich.text, "{ $link }, you are invited");
    }
}
