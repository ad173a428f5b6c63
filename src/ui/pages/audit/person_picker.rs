use crate::{
    api::audit::find_people,
    ui::{
        components::{ComboOption, Finder},
        words::words,
    },
};
use leptos::prelude::*;

/// Somebody by name. `chosen` is whom the URL says; what is chosen here goes to `on_choose` by id, and emptying the
/// field chooses nobody.
#[component]
pub fn PersonPicker(
    name: &'static str,
    #[prop(into)] label: String,
    /// An option before all people.
    #[prop(default = None)]
    first: Option<ComboOption>,
    chosen: Signal<Option<ComboOption>>,
    on_choose: Callback<Option<String>>,
) -> impl IntoView {
    let words = words();
    let choose = move |option: Option<ComboOption>| on_choose.run(option.map(|option| option.value));
    view! {
        <Finder
            name
            label
            list_label=words.t("nav-people")
            placeholder=words.t("audit-anybody")
            first
            chosen
            find=found
            on_choose=choose
        />
    }
}

async fn found(search: String) -> Vec<ComboOption> {
    let people = find_people(search).await.unwrap_or_default().into_iter();
    let option = |(party, address): (crate::domain::audit::Party, Option<String>)| ComboOption {
        value: party.id.to_string(),
        label: party.name.unwrap_or_default(),
        note: address,
    };
    people.map(option).collect()
}
