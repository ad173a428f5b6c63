//! What a dialog offers to choose from.
use super::words::words;
use crate::domain::error::AppError;
use leptos::prelude::*;

/// What the text that is asked for finds, while the dialog is open; and what is said where nothing is offered: `none`,
/// or why it could not be looked for. While it is looked for nothing is said.
pub fn offered<T, F>(
    open: RwSignal<bool>,
    asked: RwSignal<String>,
    find: fn(String) -> F,
    none: &'static str,
) -> (Signal<Vec<T>>, Signal<Option<String>>)
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<Vec<T>, AppError>> + 'static,
{
    let words = words();
    let answer = LocalResource::new(move || {
        let (open, text) = (open.get(), asked.get());
        async move { if open { Some((text.clone(), find(text).await)) } else { None } }
    });
    let found = Signal::derive(move || answer.get().flatten().and_then(|(_, found)| found.ok()).unwrap_or_default());
    let said = Signal::derive(move || {
        let (of, found) = answer.get().flatten()?;
        match found {
            Ok(_) => (of == asked.get()).then(|| words.t(none)),
            Err(error) => Some(words.error(&error)),
        }
    });
    (found, said)
}
