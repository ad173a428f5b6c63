use super::href;
use crate::{
    api::enrolments::{delete_filter, rename_filter, save_filter, saved_filters},
    domain::{enrolment_list::Query, error::AppError, id::SavedFilterId, saved_filter::SavedFilter},
    ui::{
        components::{Button, Dialog, Field, Size, TextInput, Toasts, Tone},
        icons::IconName,
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// The filters one keeps: choose, rename, delete, and keep the one in force.
#[component]
pub fn SavedFilters(query: Memo<Query>) -> impl IntoView {
    let words = words();
    let open = RwSignal::new(false);
    let filters = RwSignal::new(Vec::<SavedFilter>::new());
    let renaming = RwSignal::new(None::<SavedFilterId>);
    let refusal = RwSignal::new(None::<AppError>);
    let load = move || {
        spawn_local(async move {
            match saved_filters().await {
                Ok(found) => filters.set(found),
                Err(error) => refusal.set(Some(error)),
            }
        });
    };
    // A choice leads to another list: the dialog has done its work.
    Effect::new(move |last: Option<Query>| {
        let now = query.get();
        if last.is_some_and(|last| last != now) {
            open.set(false);
        }
        now
    });
    let title = Signal::derive(move || words.t("enrolments-saved"));
    view! {
        <Button
            tone=Tone::Quiet
            icon=IconName::Book
            on_click=move |_| {
                refusal.set(None);
                renaming.set(None);
                load();
                open.set(true);
            }
        >
            {words.t("enrolments-saved")}
        </Button>
        <Dialog id="saved-filters" open title>
            <Show
                when=move || !filters.with(Vec::is_empty)
                fallback=move || view! { <p class="second">{words.t("enrolments-saved-none")}</p> }
            >
                <ul class="plain-list">
                    <For each=move || filters.get() key=|filter| (filter.id, filter.name.clone()) let:filter>
                        <Kept filter renaming refusal changed=move |()| load() />
                    </For>
                </ul>
            </Show>
            <NameForm
                id="save-filter"
                label=words.t("enrolments-save-name")
                submit=words.t("enrolments-save-filter")
                first=String::new()
                refusal
                on_name=move |name: String| {
                    spawn_local(async move {
                        match save_filter(name, query.get_untracked()).await {
                            Ok(_) => load(),
                            Err(error) => refusal.set(Some(error)),
                        }
                    });
                }
            />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-close")}</Button>
            </div>
        </Dialog>
    }
}

#[component]
fn Kept(
    filter: SavedFilter,
    renaming: RwSignal<Option<SavedFilterId>>,
    refusal: RwSignal<Option<AppError>>,
    #[prop(into)] changed: Callback<()>,
) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let id = filter.id;
    let name = StoredValue::new(filter.name.clone());
    let remove = move || {
        spawn_local(async move {
            match delete_filter(id).await {
                Ok(()) => {
                    toasts.say(IconName::Check, words.with("enrolments-filter-gone", &[("name", &name.get_value())]));
                    changed.run(());
                }
                Err(error) => refusal.set(Some(error)),
            }
        });
    };
    let rename = move |new: String| {
        spawn_local(async move {
            match rename_filter(id, new).await {
                Ok(()) => {
                    renaming.set(None);
                    changed.run(());
                }
                Err(error) => refusal.set(Some(error)),
            }
        });
    };
    let target = StoredValue::new(href(&filter.query));
    view! {
        <li>
            <Show
                when=move || renaming.get() == Some(id)
                fallback=move || {
                    view! {
                        <div class="row">
                            <a class="push-end" href=target.get_value()>
                                <bdi>{name.get_value()}</bdi>
                            </a>
                            <Button
                                tone=Tone::Quiet
                                size=Size::Small
                                icon=IconName::Pencil
                                label=words.with("enrolments-filter-rename", &[("name", &name.get_value())])
                                on_click=move |_| {
                                    refusal.set(None);
                                    renaming.set(Some(id));
                                }
                            />
                            <Button
                                tone=Tone::Quiet
                                size=Size::Small
                                icon=IconName::X
                                label=words.with("enrolments-filter-delete", &[("name", &name.get_value())])
                                on_click=move |_| remove()
                            />
                        </div>
                    }
                }
            >
                <NameForm
                    id="rename-filter"
                    label=words.t("enrolments-filter-new-name")
                    submit=words.t("enrolments-filter-save-name")
                    first=name.get_value()
                    refusal
                    on_name=rename
                />
            </Show>
        </li>
    }
}

#[component]
fn NameForm(
    id: &'static str,
    label: String,
    submit: String,
    first: String,
    refusal: RwSignal<Option<AppError>>,
    #[prop(into)] on_name: Callback<String>,
) -> impl IntoView {
    let words = words();
    let name = RwSignal::new(first);
    view! {
        <form
            class="stack tight"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                refusal.set(None);
                on_name.run(name.get_untracked());
                name.set(String::new());
            }
        >
            <Field id label error=Signal::derive(move || refusal.get().map(|error| words.error(&error)))>
                <TextInput name="name" value=name on_input=move |text| name.set(text) />
            </Field>
            <Button submit=true>{submit}</Button>
        </form>
    }
}
