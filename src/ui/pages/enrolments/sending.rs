use crate::{
    api::enrolments::{plan_sending, send_mails},
    domain::{
        enrolment_list::grouped,
        error::{AppError, Code},
        sending::{Include, Kind, Plan, Target},
    },
    ui::{
        app::Problem,
        components::{Button, Dialog, Sum, Toasts, Tone},
        icons::{IconName, PlaneKind},
    },
};
use leptos::{prelude::*, task::spawn_local};

fn mails(count: u32) -> String {
    if count == 1 { "1 mail".to_owned() } else { format!("{} mails", grouped(count)) }
}

/// Says how many mails leave, to whom, and who is left out and why, before anything does.
#[component]
pub fn SendDialog(sending: RwSignal<Option<(Kind, Target)>>) -> impl IntoView {
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let plan = RwSignal::new(None::<Result<Plan, AppError>>);
    let busy = RwSignal::new(false);
    let look = move || {
        if let Some((kind, target)) = sending.get_untracked() {
            spawn_local(async move {
                let planned = plan_sending(kind, target, Include::default()).await;
                plan.set(Some(planned));
            });
        }
    };
    Effect::new(move || {
        if sending.get().is_some() {
            plan.set(None);
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
        (_, Some(Ok(plan))) if plan.mails == 0 => "No mail would leave".to_owned(),
        (Some((Kind::Reminder, _)), Some(Ok(plan))) => format!("Remind with {}", mails(plan.mails)),
        (_, Some(Ok(plan))) => format!("Invite with {}", mails(plan.mails)),
        (Some((Kind::Reminder, _)), _) => "Send reminders".to_owned(),
        _ => "Send invites to new enrolments".to_owned(),
    });
    let confirm = move || {
        let (Some((kind, target)), Some(Ok(planned))) = (sending.get_untracked(), plan.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let sent = send_mails(kind, target, Some(planned.digest), Include::default(), None).await;
            busy.set(false);
            match sent {
                Ok(count) => {
                    open.set(false);
                    let verb = if count == 1 { "leaves" } else { "leave" };
                    toasts.say(IconName::Mail, format!("{} {verb} now.", mails(count)));
                }
                // Somebody was enrolled, invited or registered meanwhile: show what it would be now.
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, error.sentence());
                    look();
                }
                Err(error) => plan.set(Some(Err(error))),
            }
        });
    };
    view! {
        <Dialog id="sending" open title>
            {move || match plan.get() {
                None => view! { <p class="second" role="status">"Counting…"</p> }.into_any(),
                Some(Err(error)) => view! { <Problem error /> }.into_any(),
                Some(Ok(plan)) => planned(plan).into_any(),
            }}
            <div class="end">
                <Button on_click=move |_| open.set(false)>"Cancel"</Button>
                <Button
                    tone=Tone::Primary
                    plane=PlaneKind::Invited
                    busy
                    disabled=Signal::derive(move || !matches!(plan.get(), Some(Ok(plan)) if plan.mails > 0))
                    on_click=move |_| confirm()
                >
                    "Send"
                </Button>
            </div>
        </Dialog>
    }
}

fn planned(plan: Plan) -> impl IntoView {
    let names = plan.sample.join(", ");
    let more = (plan.mails as usize).saturating_sub(plan.sample.len());
    let whom = match (plan.mails, more) {
        (0, _) => "Nobody in this list is waiting for one.".to_owned(),
        (_, 0) => format!("To {names}."),
        (_, more) => format!("To {names} and {} more.", grouped(more as u32)),
    };
    let left_out: Vec<_> =
        plan.left_out.iter().map(|(reason, count)| (reason.label().to_owned(), grouped(*count))).collect();
    let left = (!left_out.is_empty()).then(|| {
        view! {
            <h3>"Left out"</h3>
            <Sum lines=left_out />
        }
    });
    view! {
        <p>{whom}</p>
        {left}
    }
}
