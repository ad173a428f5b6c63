use crate::{
    api::people::place_person,
    domain::{error::AppError, profile::Profile, role::Role},
    ui::{
        app::Problem,
        components::{Button, ComboOption, Dialog, Toasts, Tone},
        icons::IconName,
        pages::people::PlaceFields,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Places somebody in a unit, with a role.
#[component]
pub fn PlaceForm(#[prop(into)] profile: Signal<Option<Profile>>, open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let unit = RwSignal::new(None::<ComboOption>);
    let role = RwSignal::new(Role::Learner);
    let wrong = RwSignal::new(None::<AppError>);
    let busy = RwSignal::new(false);
    Effect::new(move || {
        if open.get() {
            unit.set(None);
            role.set(Role::Learner);
            wrong.set(None);
        }
    });
    let name = move || profile.with(|p| p.as_ref().map(|p| p.name.clone())).unwrap_or_default();
    let title = Signal::derive(move || words.with("person-place-title", &[("name", &name())]));
    let save = move || {
        let person = profile.with_untracked(|p| p.as_ref().map(|p| p.id));
        let (Some(person), Some(chosen)) = (person, unit.get_untracked()) else { return };
        let Ok(id) = chosen.value.parse() else { return };
        busy.set(true);
        spawn_local(async move {
            let placed = place_person(person, id, role.get_untracked()).await;
            busy.set(false);
            match placed {
                Ok(()) => {
                    open.set(false);
                    toasts.say(IconName::Check, words.with("person-placed", &[("unit", &chosen.label)]));
                }
                Err(error) => wrong.set(Some(error)),
            }
        });
    };
    let error =
        Signal::derive(move || wrong.get().filter(|error| error.field.is_some()).map(|error| words.error(&error)));
    let elsewhere = move || wrong.get().filter(|error| error.field.is_none());
    view! {
        <Dialog id="place" open title>
            {move || elsewhere().map(|error| view! { <Problem error /> })}
            <PlaceFields unit role error />
            <p class="hint">{words.t("people-place-follows")}</p>
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                <Button
                    tone=Tone::Primary
                    busy
                    disabled=Signal::derive(move || unit.with(Option::is_none))
                    on_click=move |_| save()
                >
                    {words.t("person-place")}
                </Button>
            </div>
        </Dialog>
    }
}
