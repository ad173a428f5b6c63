use super::placing::Working;
use crate::{
    api::enrolments::{plan_sending, send_mails},
    domain::{
        error::{AppError, Code},
        sending::{Include, Kind, LeftOut, Plan, Target},
    },
    ui::{
        app::Problem,
        components::{Button, Checkbox, Choice, Dialog, Field, RadioGroup, Sum, Toasts, Tone},
        icons::{IconName, PlaneKind},
        time::{local, local_input},
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};

const NOW: &str = "now";
const LATER: &str = "later";

/// Says how many mails leave, to whom, and who is left out and why, before anything does.
#[component]
pub fn SendDialog(sending: RwSignal<Option<(Kind, Target)>>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let plan = RwSignal::new(None::<Result<Plan, AppError>>);
    let include = RwSignal::new(Include::default());
    let when = RwSignal::new(NOW.to_owned());
    let date = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<AppError>);
    let busy = RwSignal::new(false);
    let look = move || {
        if let Some((kind, target)) = sending.get_untracked() {
            spawn_local(async move {
                let asked = include.get_untracked();
                let planned = plan_sending(kind, target, asked).await;
                // Ticked again meanwhile: that one's answer is on its way.
                if include.get_untracked() == asked {
                    plan.set(Some(planned));
                }
            });
        }
    };
    Effect::new(move || {
        if sending.get().is_some() {
            plan.set(None);
            include.set(Include::default());
            when.set(NOW.to_owned());
            date.set(String::new());
            wrong.set(None);
            open.set(true);
            look();
        }
    });
    Effect::new(move || {
        if !open.get() {
            sending.set(None);
        }
    });
    let title = Signal::derive(move || match (sending.get(), plan.get()) {
        (_, Some(Ok(plan))) if plan.mails == 0 => words.t("enrolments-no-mail"),
        (Some((Kind::Reminder, _)), Some(Ok(plan))) => words.count("enrolments-remind-with", plan.mails as usize, &[]),
        (_, Some(Ok(plan))) => words.count("enrolments-invite-with", plan.mails as usize, &[]),
        (Some((Kind::Reminder, _)), _) => words.t("enrolments-send-reminders"),
        _ => words.t("enrolments-send-invites"),
    });
    let later = Memo::new(move |_| when.get() == LATER);
    let confirm = move || {
        let (Some((kind, target)), Some(Ok(planned))) = (sending.get_untracked(), plan.get_untracked()) else { return };
        let at = if later.get_untracked() { local_input(&date.get_untracked()) } else { None };
        if later.get_untracked() && at.is_none() {
            wrong.set(Some(AppError::new(Code::SendingDate)));
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let sent = send_mails(kind, target, Some(planned.digest), include.get_untracked(), at).await;
            busy.set(false);
            match (sent, at) {
                (Ok(count), Some(at)) => {
                    open.set(false);
                    let at = local(at, words.lang());
                    toasts
                        .say(IconName::Clock, words.count("enrolments-sending-waits", count as usize, &[("at", &at)]));
                }
                (Ok(count), None) => {
                    open.set(false);
                    toasts.say(IconName::Mail, words.count("enrolments-leave-now", count as usize, &[]));
                }
                // Somebody was enrolled, invited or registered meanwhile: show what it would be now.
                (Err(error), _) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.error(&error));
                    look();
                }
                (Err(error), _) if error.code == Code::SendingDate => wrong.set(Some(error)),
                (Err(error), _) => plan.set(Some(Err(error))),
            }
        });
    };
    let choices =
        vec![Choice::new(NOW, words.t("enrolments-send-now")), Choice::new(LATER, words.t("enrolments-send-later"))];
    let choices = StoredValue::new(choices);
    let nobody = Signal::derive(move || !matches!(plan.get(), Some(Ok(plan)) if plan.mails > 0));
    view! {
        <Dialog id="sending" open title>
            {move || match plan.get() {
                None => view! { <p class="second" role="status">{words.t("enrolments-counting")}</p> }.into_any(),
                Some(Err(error)) => view! { <Problem error /> }.into_any(),
                Some(Ok(plan)) => planned(words, plan).into_any(),
            }}
            <TakeIn plan include on_change=move |()| look() />
            <RadioGroup
                name="when"
                legend=words.t("enrolments-send-when")
                choices=choices.get_value()
                value=when
                on_change=move |value: String| when.set(value)
            />
            <Show when=move || later.get()>
                <Field
                    id="send-at"
                    label=words.t("enrolments-send-at")
                    hint=words.t("enrolments-send-zone")
                    error=Signal::derive(move || wrong.get().map(|error| words.error(&error)))
                >
                    <input
                        class="input"
                        type="datetime-local"
                        id="send-at"
                        name="at"
                        aria-describedby="send-at-error send-at-hint"
                        prop:value=move || date.get()
                        on:input=move |event| {
                            wrong.set(None);
                            date.set(event_target_value(&event));
                        }
                    />
                </Field>
            </Show>
            <Working busy />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                <Button
                    tone=Tone::Primary
                    plane=PlaneKind::Invited
                    busy
                    disabled=nobody
                    on_click=move |_| confirm()
                >
                    {move || words.t(if later.get() { "enrolments-schedule" } else { "enrolments-send" })}
                </Button>
            </div>
        </Dialog>
    }
}

/// Boxes for those who are left out unless one takes them in, each with how many they are.
#[component]
fn TakeIn(
    plan: RwSignal<Option<Result<Plan, AppError>>>,
    include: RwSignal<Include>,
    #[prop(into)] on_change: Callback<()>,
) -> impl IntoView {
    let words = words();
    // The boxes stay while a tick is being planned, and with them the focus.
    let optional = Memo::new(move |_| {
        plan.with(|plan| match plan {
            Some(Ok(plan)) => plan.optional.clone(),
            _ => Vec::new(),
        })
    });
    let tick = move |(reason, count): (LeftOut, u32)| {
        let key = match reason {
            LeftOut::Test => "enrolments-include-test",
            LeftOut::Bounced => "enrolments-include-bounced",
            _ => "enrolments-include-lately",
        };
        view! {
            <Checkbox
                name=reason.as_str()
                label=words.count(key, count as usize, &[])
                checked=Signal::derive(move || include.with(|include| include.has(reason)))
                on_change=move |ticked| {
                    include.update(|include| include.set(reason, ticked));
                    on_change.run(());
                }
            />
        }
    };
    move || {
        let optional = optional.get();
        (!optional.is_empty())
            .then(|| view! { <div class="stack tight">{optional.into_iter().map(tick).collect_view()}</div> })
    }
}

fn planned(words: Words, plan: Plan) -> impl IntoView {
    let names = plan.sample.join(", ");
    let more = (plan.mails as usize).saturating_sub(plan.sample.len());
    let whom = match (plan.mails, more) {
        (0, _) => words.t("enrolments-send-nobody"),
        (_, 0) => words.with("enrolments-send-to", &[("names", &names)]),
        (_, more) => words.count("enrolments-send-to-more", more, &[("names", &names)]),
    };
    let left_out: Vec<_> =
        plan.left_out.iter().map(|(reason, count)| (words.t(left_out_key(*reason)), words.number(*count))).collect();
    let left = (!left_out.is_empty()).then(|| {
        view! {
            <h3>{words.t("enrolments-left-out")}</h3>
            <Sum lines=left_out />
        }
    });
    view! {
        <p>{whom}</p>
        {left}
    }
}

const fn left_out_key(reason: LeftOut) -> &'static str {
    match reason {
        LeftOut::Admin => "enrolments-left-admin",
        LeftOut::NoAddress => "enrolments-left-no-address",
        LeftOut::Deactivated => "enrolments-left-deactivated",
        LeftOut::NotInvited => "enrolments-left-not-invited",
        LeftOut::AlreadyInvited => "enrolments-left-invited",
        LeftOut::AlreadyRegistered => "enrolments-left-registered",
        LeftOut::Bounced => "enrolments-left-bounced",
        LeftOut::Declined => "enrolments-left-declined",
        LeftOut::WantsNone => "enrolments-left-wants-none",
        LeftOut::Underway => "enrolments-left-underway",
        LeftOut::RemindedLately => "enrolments-left-reminded",
        LeftOut::Test => "enrolments-left-test",
    }
}
