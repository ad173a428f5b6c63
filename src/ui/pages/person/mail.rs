//! What mail they got or did not get, and their invitations.
use crate::{
    domain::{
        delivery::InvitationState,
        message::Template,
        profile::{Delivery, Invitation, Message, Profile},
    },
    ui::{
        components::{Badge, Mood},
        words::{Words, words},
    },
};
use leptos::prelude::*;

#[component]
pub fn Messages(#[prop(into)] profile: Signal<Option<Profile>>) -> impl IntoView {
    let words = words();
    let messages = Memo::new(move |_| profile.with(|p| p.as_ref().map(|p| p.messages.clone())).unwrap_or_default());
    let line = move |message: Message| {
        let (mood, key) = delivery(message.delivery);
        let why = message.why.as_deref().map(|why| reason(words, message.delivery, why));
        view! {
            <li class="told">
                <span><b>{words.t(template(message.template))}</b> " " <Badge mood>{words.t(key)}</Badge></span>
                <small>{note(words, &message)}</small>
                {why.map(|why| view! { <small class="why"><bdi>{why}</bdi></small> })}
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="messages">
            <div class="card-head"><h2 id="messages">{words.t("person-messages")}</h2></div>
            <div class="card-body">
                <Show when=move || messages.with(Vec::is_empty)>
                    <p class="second">{words.t("person-messages-none")}</p>
                </Show>
                <ul class="plain-list stack tight">{move || messages.get().into_iter().map(line).collect_view()}</ul>
            </div>
        </section>
    }
}

const fn template(template: Template) -> &'static str {
    match template {
        Template::Invitation => "person-message-invitation",
        Template::Reminder => "person-message-reminder",
        Template::EnrolmentNotice => "person-message-notice",
        Template::PasswordReset => "person-message-password",
        Template::AddressConfirm => "person-message-address",
        Template::AddressTold => "person-message-told",
    }
}

const fn delivery(delivery: Delivery) -> (Mood, &'static str) {
    match delivery {
        Delivery::Queued => (Mood::Plain, "person-mail-queued"),
        Delivery::Deferred => (Mood::Warn, "person-mail-deferred"),
        Delivery::Sent => (Mood::Ok, "person-mail-sent"),
        Delivery::Bounced => (Mood::Danger, "person-mail-bounced"),
        Delivery::Failed => (Mood::Danger, "person-mail-failed"),
        Delivery::Dropped => (Mood::Plain, "person-mail-dropped"),
    }
}

/// When and where to.
fn note(words: Words, message: &Message) -> String {
    let date = |key: &str, at| words.with(key, &[("date", &words.moment(at))]);
    match (message.delivery, message.sent_at, message.due_at) {
        (Delivery::Sent, Some(at), _) => {
            let to = message.to.as_deref().unwrap_or_default();
            words.with("person-mail-sent-note", &[("address", to), ("date", &words.moment(at))])
        }
        (Delivery::Deferred, _, Some(at)) => date("person-mail-deferred-note", at),
        (Delivery::Queued, _, Some(at)) => date("person-mail-queued-note", at),
        _ => date("person-mail-written", message.written_at),
    }
}

/// The mail server's own words, or why Muster did not send it.
fn reason(words: Words, delivery: Delivery, why: &str) -> String {
    if delivery != Delivery::Dropped {
        return why.to_owned();
    }
    words.t(match why {
        "no_address" => "person-dropped-no-address",
        "deactivated" | "erased" => "person-dropped-deactivated",
        "registered_meanwhile" => "person-dropped-registered",
        "not_registered" => "person-dropped-not-registered",
        "invitation_ended" => "person-dropped-ended",
        "nothing_to_tell" => "person-dropped-nothing",
        "address_moved" => "person-dropped-moved",
        other => return other.to_owned(),
    })
}

#[component]
pub fn Invitations(#[prop(into)] profile: Signal<Option<Profile>>) -> impl IntoView {
    let words = words();
    let invitations =
        Memo::new(move |_| profile.with(|p| p.as_ref().map(|p| p.invitations.clone())).unwrap_or_default());
    let line = move |invitation: Invitation| {
        let (mood, key) = state(&invitation);
        let about = about(words, &invitation);
        view! {
            <li class="told">
                <span>
                    <b>{words.with("person-invitation-made", &[("date", &words.day(invitation.created_at))])}</b>
                    " "
                    <Badge mood>{words.t(key)}</Badge>
                </span>
                <small>{about}</small>
                {invitation.bounced.map(|why| view! { <small class="why"><bdi>{why}</bdi></small> })}
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="invitations">
            <div class="card-head"><h2 id="invitations">{words.t("person-invitations")}</h2></div>
            <div class="card-body">
                <Show when=move || invitations.with(Vec::is_empty)>
                    <p class="second">{words.t("person-invitations-none")}</p>
                </Show>
                <ul class="plain-list stack tight">{move || invitations.get().into_iter().map(line).collect_view()}</ul>
            </div>
        </section>
    }
}

const fn state(invitation: &Invitation) -> (Mood, &'static str) {
    match invitation.state {
        InvitationState::Pending => (Mood::Plain, "person-invitation-pending"),
        InvitationState::Sent if invitation.expired => (Mood::Warn, "person-invitation-expired"),
        InvitationState::Sent => (Mood::Accent, "person-invitation-sent"),
        InvitationState::Accepted => (Mood::Ok, "person-invitation-accepted"),
        InvitationState::Declined => (Mood::Plain, "person-invitation-declined"),
        InvitationState::Cancelled => (Mood::Plain, "person-invitation-cancelled"),
        InvitationState::Bounced => (Mood::Danger, "person-invitation-bounced"),
    }
}

/// "by Ruth Adeyemi, reminded once, works until 9 Nov 2026".
fn about(words: Words, invitation: &Invitation) -> String {
    let by = invitation.by.as_deref().map(|name| words.with("person-invitation-by", &[("name", name)]));
    let reminded =
        (invitation.reminded > 0).then(|| words.count("person-invitation-reminded", invitation.reminded as usize, &[]));
    let ended = invitation.ended_at.map(|at| words.with("person-invitation-ended", &[("date", &words.day(at))]));
    let until = || {
        let at = invitation.expires_at.filter(|_| invitation.state == InvitationState::Sent)?;
        Some(words.with("person-invitation-until", &[("date", &words.day(at))]))
    };
    let parts = [by, reminded, ended.or_else(until)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
