//! The texts of public pages, in the reader's language. The server backs this with Fluent.
use crate::domain::error::AppError;
use std::{fmt, sync::Arc};

/// Looks a text up by its key and fills in its arguments.
type Lookup = dyn Fn(&str, &[(&str, &str)]) -> String + Send + Sync;

#[derive(Clone)]
pub struct Words {
    /// The language as a `lang` attribute has it: `en`, `fr`.
    lang: &'static str,
    lookup: Arc<Lookup>,
}

impl Words {
    pub fn new(lang: &'static str, lookup: impl Fn(&str, &[(&str, &str)]) -> String + Send + Sync + 'static) -> Self {
        Self { lang, lookup: Arc::new(lookup) }
    }

    pub const fn lang(&self) -> &'static str {
        self.lang
    }

    /// The text of a key.
    pub fn t(&self, key: &str) -> String {
        (self.lookup)(key, &[])
    }

    /// The text of a key with its arguments.
    pub fn with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        (self.lookup)(key, arguments)
    }

    /// The sentence of a refusal: `password.short` is the text `error-password-short`.
    pub fn error(&self, error: &AppError) -> String {
        let arguments: Vec<(&str, &str)> =
            error.params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.with(&format!("error-{}", error.code.as_str().replace(['.', '_'], "-")), &arguments)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}
