use crate::{
    api::enrolments::{cancel_sending, scheduled_sendings},
    domain::sending::{Kind, Scheduled},
    ui::{
        components::{Banner, Button, Mood, Size, Toasts},
        icons::IconName,
        live::Live,
        time::LocalTime,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Sendings that wait for their date, each with the way to take it back.
#[component]
pub fn ScheduledSendings() -> impl IntoView {
    let live = expect_context::<Live>();
    let found = Resource::new(move || live.version.get(), |_| scheduled_sendings());
    view! {
        <Transition>
            {move || {
                let sendings = found.get().and_then(Result::ok).unwrap_or_default();
                sendings.into_iter().map(|sending| view! { <Waiting sending /> }).collect_view()
            }}
        </Transition>
    }
}

#[component]
fn Waiting(sending: Scheduled) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let busy = RwSignal::new(false);
    let Scheduled { operation, kind, at, mails } = sending;
    let key = match kind {
        Kind::Invitation => "enrolments-waiting-invitations",
        Kind::Reminder => "enrolments-waiting-reminders",
    };
    let take_back = move || {
        busy.set(true);
        spawn_local(async move {
            let taken = cancel_sending(operation).await;
            busy.try_set(false);
            match taken {
                Ok(count) => toasts.say(IconName::Undo, words.count("enrolments-taken-back", count as usize, &[])),
                Err(error) => toasts.say(IconName::Alert, words.error(&error)),
            }
        });
    };
    let action = view! {
        <Button size=Size::Small busy on_click=move |_| take_back()>{words.t("enrolments-cancel-sending")}</Button>
    };
    view! {
        <Banner mood=Mood::Accent icon=IconName::Clock action=action.into_any()>
            {words.count(key, mails as usize, &[])}
            " "
            <LocalTime at />
        </Banner>
    }
}
