use super::merge::MergeDialog;
use crate::{
    api::{enrolments::send_mails, people::cancel_invitation},
    domain::{
        editing::Place,
        error::AppError,
        profile::Profile,
        sending::{Include, Kind, Target},
    },
    ui::{
        app::Problem,
        components::{Button, Dialog, Toasts, Tone},
        icons::{IconName, PlaneKind},
        pages::edit_person::{Correcting, EditDoor, Editing},
        seen_as::SeeAsButton,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What may be done about this person now.
#[component]
pub fn Actions(#[prop(into)] profile: Signal<Option<Profile>>) -> impl IntoView {
    let words = words();
    let door = expect_context::<EditDoor>();
    let rights = Memo::new(move |_| profile.with(|profile| profile.as_ref().map(|p| p.rights)).unwrap_or_default());
    let name = Memo::new(move |_| profile.with(|profile| profile.as_ref().map(|p| p.name.clone())).unwrap_or_default());
    let id = move || profile.with(|profile| profile.as_ref().map(|p| p.id.to_string())).unwrap_or_default();
    let merging = RwSignal::new(false);
    let edit = move |_| door.edit.set(profile.with_untracked(|profile| profile.as_ref().map(editing)));
    let correct = move |_| door.correct.set(profile.with_untracked(|profile| profile.as_ref().map(correcting)));
    view! {
        <div class="row actions">
            <Show when=move || rights.get().see_as>
                <SeeAsButton person=id() name />
            </Show>
            <Show when=move || rights.get().cancel>
                <CancelButton profile name />
            </Show>
            <Show when=move || rights.get().merge>
                <Button tone=Tone::Quiet on_click=move |_| merging.set(true)>{words.t("merge-open")}</Button>
            </Show>
            <Show when=move || rights.get().edit>
                <Button icon=IconName::Pencil on_click=edit>{words.t("person-edit")}</Button>
            </Show>
            <Show when=move || rights.get().correct>
                <Button on_click=correct>{words.t("address-correct")}</Button>
            </Show>
            <SendButton profile name />
        </div>
        <MergeDialog profile open=merging />
    }
}

/// With the place they have, if it is the only one.
fn editing(profile: &Profile) -> Editing {
    let placed = profile.placements.iter().map(|placement| Place::new(placement.role, Some(placement.unit)));
    let platform = profile.platform_roles.iter().map(|role| Place::new(*role, None));
    let mut places = placed.chain(platform);
    let first = places.next();
    let place = if places.next().is_none() { first } else { None };
    Editing { person: profile.id, name: profile.name.clone(), place }
}

fn correcting(profile: &Profile) -> Correcting {
    Correcting { person: profile.id, name: profile.name.clone(), address: profile.address.clone() }
}

/// Invites whoever is enrolled, reminds whoever is invited.
#[component]
fn SendButton(#[prop(into)] profile: Signal<Option<Profile>>, name: Memo<String>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let busy = RwSignal::new(false);
    let kind = Memo::new(move |_| {
        profile.with(|profile| {
            let rights = profile.as_ref()?.rights;
            let invite = rights.invite.then_some(Kind::Invitation);
            invite.or_else(|| rights.remind.then_some(Kind::Reminder))
        })
    });
    let press = move |kind: Kind| {
        let Some(person) = profile.with_untracked(|profile| profile.as_ref().map(|p| p.id)) else { return };
        busy.set(true);
        spawn_local(async move {
            let sent = send_mails(kind, Target::Person(person), None, Include::default(), None).await;
            busy.try_set(false);
            let name = name.try_get_untracked().unwrap_or_default();
            let key = if kind == Kind::Invitation { "person-invited" } else { "person-reminded" };
            match sent {
                Ok(_) => toasts.say(IconName::Mail, words.with(key, &[("name", &name)])),
                Err(error) => toasts.say(IconName::Alert, words.error(&error)),
            }
        });
    };
    move || {
        let kind = kind.get()?;
        let (key, plane) = match kind {
            Kind::Invitation => ("person-invite", PlaneKind::Enrolled),
            Kind::Reminder => ("person-remind", PlaneKind::Invited),
        };
        Some(view! { <Button tone=Tone::Primary plane busy on_click=move |_| press(kind)>{words.t(key)}</Button> })
    }
}

#[component]
fn CancelButton(#[prop(into)] profile: Signal<Option<Profile>>, name: Memo<String>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let problem = RwSignal::new(None::<AppError>);
    let cancel = move || {
        let Some(person) = profile.with_untracked(|profile| profile.as_ref().map(|p| p.id)) else { return };
        spawn_local(async move {
            match cancel_invitation(person).await {
                Ok(()) => {
                    open.try_set(false);
                    toasts.say(IconName::Check, words.t("person-cancelled"));
                }
                Err(error) => {
                    problem.try_set(Some(error));
                }
            }
        });
    };
    let ask = move |_| {
        problem.set(None);
        open.set(true);
    };
    let title = Signal::derive(move || words.with("person-cancel-title", &[("name", &name.get())]));
    view! {
        <Button tone=Tone::Quiet on_click=ask>{words.t("person-cancel")}</Button>
        <Dialog id="cancel-invitation" open title>
            {move || problem.get().map(|error| view! { <Problem error /> })}
            <p>{words.t("person-cancel-text")}</p>
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("person-cancel-keep")}</Button>
                <Button tone=Tone::DangerPrimary on_click=move |_| cancel()>{words.t("person-cancel")}</Button>
            </div>
        </Dialog>
    }
}
