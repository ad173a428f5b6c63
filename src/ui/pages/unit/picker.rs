use crate::{
    domain::{
        error::AppError,
        id::UnitId,
        unit::{Choosable, UnitKind},
    },
    ui::{
        components::{ComboOption, Combobox, Pick},
        pages::organisation::kind_word,
        resting::{self, rested},
        words::words,
    },
};
use leptos::prelude::*;
use std::pin::Pin;

/// What finds units by a search.
pub type Look = Callback<String, Pin<Box<dyn Future<Output = Result<Vec<Choosable>, AppError>>>>>;

/// One unit of those that `look` finds. Two of one name are told apart by what they lie in.
#[component]
pub fn UnitPicker(name: &'static str, look: Look, chosen: RwSignal<Option<UnitId>>) -> impl IntoView {
    let words = words();
    let text = RwSignal::new(String::new());
    let search = RwSignal::new(String::new());
    let typed = rested(move || text.get(), resting::LOOK);
    Effect::new(move || {
        let typed = typed.get();
        // A chosen name is no search.
        if chosen.get_untracked().is_none() {
            search.set(typed);
        }
    });
    let found = LocalResource::new(move || look.run(search.get()));
    let options = Signal::derive(move || {
        let option = |unit: Choosable| {
            let name = if unit.kind == UnitKind::Platform { kind_word(words, unit.kind) } else { unit.name };
            let label = match unit.within {
                Some(within) => format!("{name} ({within})"),
                None => name,
            };
            ComboOption { value: unit.id.to_string(), label, note: Some(kind_word(words, unit.kind)) }
        };
        found.get().and_then(Result::ok).unwrap_or_default().into_iter().map(option).collect::<Vec<_>>()
    });
    let picked = move |pick: Option<Pick>| {
        chosen.set(match pick {
            Some(Pick::Existing(option)) => option.value.parse().ok(),
            _ => None,
        });
    };
    view! { <Combobox name options text on_pick=picked list_label=words.t("organisation-title") /> }
}
