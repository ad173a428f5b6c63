use super::{Correcting, EditDoor};
use crate::{
    api::people::{correct_address, plan_correction},
    domain::{
        correction::{Correction, Follows},
        error::{AppError, Code},
    },
    ui::{
        app::Problem,
        components::{Button, Dialog, Field, InputKind, TextInput, Toasts, Tone},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// "Correct address of NAME": first the address, then what follows from it, and only then anything happens.
#[component]
pub fn CorrectAddressDialog(door: EditDoor) -> impl IntoView {
    let words = words();
    let open = RwSignal::new(false);
    Effect::new(move || {
        if door.correct.with(Option::is_some) {
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            door.correct.set(None);
        }
    });
    let title = Signal::derive(move || {
        let name = door.correct.with(|correcting| correcting.as_ref().map(|correcting| correcting.name.clone()));
        name.map(|name| words.with("address-title", &[("name", &name)])).unwrap_or_default()
    });
    view! {
        <Dialog id="correct-address" open title>
            {move || door.correct.get().map(|correcting| view! { <Steps correcting open /> })}
        </Dialog>
    }
}

#[component]
fn Steps(correcting: Correcting, open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let Correcting { person, address, .. } = correcting;
    let typed = RwSignal::new(String::new());
    let planned = RwSignal::new(None::<Correction>);
    let error = RwSignal::new(None::<AppError>);
    let busy = RwSignal::new(false);
    let refuse = move |refusal: AppError| {
        planned.try_set(None);
        error.try_set(Some(refusal));
    };
    let correct = move |correction: Correction| {
        busy.set(true);
        spawn_local(async move {
            let done = correct_address(person, correction.clone()).await;
            busy.try_set(false);
            match done {
                Ok(()) => {
                    open.set(false);
                    toasts.say(IconName::Check, words.t(done_key(correction.follows)));
                }
                Err(refusal) => refuse(refusal),
            }
        });
    };
    let look = move || {
        error.set(None);
        busy.set(true);
        spawn_local(async move {
            let looked = plan_correction(person, typed.get_untracked()).await;
            busy.try_set(false);
            match looked {
                Ok(correction) if correction.follows == Follows::Change => correct(correction),
                Ok(correction) => {
                    planned.try_set(Some(correction));
                }
                Err(refusal) => refuse(refusal),
            }
        });
    };
    let wrong =
        Signal::derive(move || error.get().filter(|error| error.field.is_some()).map(|error| sentence(words, &error)));
    let elsewhere = move || error.get().filter(|error| error.field.is_none());
    let hint = address.map(|address| words.with("address-now", &[("address", &address)]));
    let ask = move || {
        let hint = hint.clone();
        view! {
            <form
                class="stack"
                novalidate
                on:submit=move |event: SubmitEvent| {
                    event.prevent_default();
                    look();
                }
            >
                {move || elsewhere().map(|error| view! { <Problem error /> })}
                <Field id="new-address" label=words.t("address-new") hint error=wrong>
                    <TextInput
                        name="address"
                        kind=InputKind::Email
                        value=typed
                        on_input=move |text| typed.set(text)
                        autocomplete="off"
                    />
                </Field>
                <div class="end">
                    <Button on_click=move |_| open.set(false)>{words.t("edit-cancel")}</Button>
                    <Button tone=Tone::Primary submit=true busy>{words.t("address-continue")}</Button>
                </div>
            </form>
        }
    };
    let confirm = move |correction: Correction| {
        let button = words.t(button_key(correction.follows));
        let does = correction.follows != Follows::Nothing;
        let sentences = sentences(words, &correction);
        view! {
            <div class="stack">{sentences}</div>
            <div class="end">
                <Button on_click=move |_| planned.set(None)>{words.t("address-back")}</Button>
                {does.then(|| view! {
                    <Button tone=Tone::Primary busy on_click=move |_| correct(correction.clone())>{button}</Button>
                })}
            </div>
        }
    };
    move || match planned.get() {
        None => ask().into_any(),
        Some(correction) => confirm(correction).into_any(),
    }
}

/// Whose the address is already is said where one may see them.
fn sentence(words: Words, error: &AppError) -> String {
    match (error.code, error.params.get("holder")) {
        (Code::EmailTaken, Some(holder)) => words.with("address-taken-by", &[("name", holder)]),
        _ => words.exact(error),
    }
}

/// What follows, before it happens.
fn sentences(words: Words, correction: &Correction) -> impl IntoView + use<> {
    let from = correction.from.clone().unwrap_or_default();
    let arguments = [("from", from.as_str()), ("to", correction.to.as_str())];
    let keys: &[&'static str] = match correction.follows {
        Follows::Nothing | Follows::Change => &["address-same"],
        Follows::InvitedAgain => &["address-invited-ends", "address-invited-leaves"],
        Follows::ToBeConfirmed if from.is_empty() => &["address-confirm-asks"],
        Follows::ToBeConfirmed => &["address-confirm-asks", "address-confirm-told"],
        Follows::Withdrawn => &["address-withdraws"],
    };
    keys.iter().map(|key| view! { <p>{words.rich(key, &arguments)}</p> }).collect_view()
}

const fn button_key(follows: Follows) -> &'static str {
    match follows {
        Follows::Nothing | Follows::Change => "address-correct",
        Follows::InvitedAgain => "address-invite-again",
        Follows::ToBeConfirmed => "address-ask",
        Follows::Withdrawn => "address-keep",
    }
}

const fn done_key(follows: Follows) -> &'static str {
    match follows {
        Follows::Nothing | Follows::Change => "address-corrected",
        Follows::InvitedAgain => "address-invited-again",
        Follows::ToBeConfirmed => "address-asked",
        Follows::Withdrawn => "address-kept",
    }
}
