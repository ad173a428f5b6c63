use crate::{
    api::imports::{plan_undo, undo_import},
    domain::{
        error::{AppError, Code},
        import_undo::{Outcome, Plan, Stays, Why},
    },
    ui::{
        app::Problem,
        components::{Button, Dialog, Sum, Toasts, Tone},
        icons::IconName,
        pages::enrolments::Working,
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Says what undoing would do, and does that.
#[component]
pub fn UndoDialog(number: Memo<Option<i64>>, open: RwSignal<bool>, done: Callback<()>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let plan = RwSignal::new(None::<Result<Plan, AppError>>);
    let busy = RwSignal::new(false);
    let look = Callback::new(move |number: i64| {
        spawn_local(async move {
            let planned = plan_undo(number).await;
            plan.try_set(Some(planned));
        });
    });
    Effect::new(move || {
        if open.get()
            && let Some(number) = number.get_untracked()
        {
            plan.set(None);
            look.run(number);
        }
    });
    let confirm = move || {
        let Some(Ok(Plan { number, digest, .. })) = plan.get_untracked() else { return };
        busy.set(true);
        spawn_local(async move {
            let undone = undo_import(number, digest).await;
            busy.try_set(false);
            match undone {
                Ok(_) => {
                    open.try_set(false);
                    toasts.say(IconName::Check, words.with("imports-done", &[("number", &number.to_string())]));
                    done.try_run(());
                }
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.t("imports-moved"));
                    look.run(number);
                }
                Err(error) => {
                    plan.try_set(Some(Err(error)));
                }
            }
        });
    };
    let title = Signal::derive(move || {
        words.with("imports-undo-title", &[("number", &number.get().unwrap_or_default().to_string())])
    });
    let ready = Memo::new(move |_| plan.with(|plan| matches!(plan, Some(Ok(_)))));
    view! {
        <Dialog id="undo-import" open title>
            {move || match plan.get() {
                None => view! { <p class="second" role="status">{words.t("enrolments-counting")}</p> }.into_any(),
                Some(Ok(plan)) => planned(words, plan).into_any(),
                Some(Err(error)) => view! { <Problem error /> }.into_any(),
            }}
            <Working busy />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                <Button
                    tone=Tone::DangerPrimary
                    busy
                    disabled=Signal::derive(move || !ready.get())
                    on_click=move |_| confirm()
                >
                    {words.t("imports-undo")}
                </Button>
            </div>
        </Dialog>
    }
}

fn planned(words: Words, plan: Plan) -> impl IntoView {
    let follows = if plan.changes() { "imports-undo-follows" } else { "imports-undo-nothing" };
    let counts = [
        ("imports-undo-deleted", plan.deleted),
        ("imports-undo-taken-back", plan.taken_back),
        ("imports-undo-mails", plan.mails),
        ("imports-undo-stays", plan.stays),
    ];
    let sums: Vec<_> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(term, count)| (words.t(term), words.number(count)))
        .collect();
    let more = (plan.stays as usize).saturating_sub(plan.listed.len());
    let more = (more > 0).then(|| view! { <li>{words.count("imports-stays-more", more, &[])}</li> });
    let lines = (!plan.listed.is_empty()).then(|| {
        let lines = plan.listed.iter().map(|stays| view! { <li>{said(words, stays)}</li> }).collect_view();
        view! {
            <h3>{words.t("imports-stays")}</h3>
            <ul class="plain-list stays" tabindex="0" aria-label=words.t("imports-stays")>{lines} {more}</ul>
        }
    });
    view! {
        <p>{words.t(follows)}</p>
        {(!sums.is_empty()).then(|| view! { <Sum lines=sums /> })}
        {lines}
    }
}

fn said(words: Words, stays: &Stays) -> String {
    let (Outcome::Kept(why) | Outcome::Left(why)) = stays.outcome else { return String::new() };
    let key = match (stays.outcome, why) {
        (_, Why::Deleted) => "imports-stays-deleted",
        (_, Why::Named) => "imports-stays-named",
        (_, Why::NotYours) => "imports-stays-not-yours",
        (Outcome::Left(_), _) => "imports-stays-elsewhere",
        (_, Why::Registered) => "imports-stays-registered",
        (_, Why::Merged) => "imports-stays-merged",
        _ => "imports-stays-changed",
    };
    let name = if stays.name.is_empty() { words.t("imports-somebody") } else { stays.name.clone() };
    words.with(key, &[("name", &name)])
}
