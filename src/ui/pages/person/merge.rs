use crate::{
    api::people::{merge_people, plan_merge},
    domain::{
        enrolment::State,
        error::{AppError, Code},
        id::PersonId,
        merging::{Account, Field, Kept, Learning, Moved, Plan},
        profile::Profile,
    },
    texts::Lang,
    ui::{
        app::Problem,
        components::{Button, Choice, ComboOption, Dialog, RadioGroup, Sum, Toasts, Tone},
        icons::IconName,
        pages::{enrolments::Working, people::PersonFinder},
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_navigate;

const THIS: &str = "this";
const OTHER: &str = "other";

/// Two records that are one person: chooses the other, says what stays and what moves, and does that.
#[component]
pub fn MergeDialog(#[prop(into)] profile: Signal<Option<Profile>>, open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let navigate = use_navigate();
    let other = RwSignal::new(None::<ComboOption>);
    let stays = RwSignal::new(THIS.to_owned());
    let plan = RwSignal::new(None::<Result<Plan, AppError>>);
    let busy = RwSignal::new(false);
    let own = move || profile.with(|p| p.as_ref().map(|p| (p.id, p.name.clone())));
    // Who stays, who goes.
    let pair = Memo::new(move |_| {
        let (own, _) = own()?;
        let other = other.with(|other| other.as_ref().and_then(|other| other.value.parse::<PersonId>().ok()))?;
        Some(if stays.get() == THIS { (own, other) } else { (other, own) })
    });
    Effect::new(move || {
        if open.get() {
            other.set(None);
            stays.set(THIS.to_owned());
        }
    });
    let look = move |asked: (PersonId, PersonId)| {
        spawn_local(async move {
            let planned = plan_merge(asked.0, asked.1).await;
            if pair.get_untracked() == Some(asked) {
                plan.set(Some(planned));
            }
        });
    };
    Effect::new(move || {
        plan.set(None);
        if let Some(pair) = pair.get() {
            look(pair);
        }
    });
    let title = Signal::derive(move || {
        let name = own().map(|(_, name)| name).unwrap_or_default();
        words.with("merge-title", &[("name", &name)])
    });
    let confirm = Callback::new(move |()| {
        let (Some(pair), Some(Ok(planned))) = (pair.get_untracked(), plan.get_untracked()) else { return };
        let navigate = navigate.clone();
        busy.set(true);
        spawn_local(async move {
            let merged = merge_people(pair.0, pair.1, planned.digest).await;
            busy.try_set(false);
            match merged {
                Ok(()) => {
                    open.try_set(false);
                    toasts.say(IconName::Check, words.with("merge-done", &[("name", &planned.kept)]));
                    navigate(&format!("/people/{}", pair.0), leptos_router::NavigateOptions::default());
                }
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.error(&error));
                    look(pair);
                }
                Err(error) => {
                    plan.try_set(Some(Err(error)));
                }
            }
        });
    });
    let wrong = Signal::derive(move || {
        plan.with(|plan| match plan {
            Some(Err(error)) if error.field.is_some() => Some(words.error(error)),
            _ => None,
        })
    });
    let ready = Memo::new(move |_| plan.with(|plan| matches!(plan, Some(Ok(_)))));
    let who_stays = move || {
        let (_, own) = own()?;
        let other = other.with(|other| other.as_ref().map(|other| other.label.clone()))?;
        let choices = vec![
            Choice::new(THIS, words.with("merge-stays-this", &[("name", &own)])),
            Choice::new(OTHER, words.with("merge-stays-other", &[("name", &other)])),
        ];
        Some(view! {
            <RadioGroup
                name="merge-stays"
                legend=words.t("merge-stays")
                choices
                value=stays
                on_change=move |value: String| stays.set(value)
            />
        })
    };
    view! {
        <Dialog id="merge" open title>
            <PersonFinder
                name="merge-other"
                label=words.t("merge-other")
                chosen=other.into()
                on_choose=move |option| other.set(option)
                error=wrong
            />
            {who_stays}
            {move || match (pair.get(), plan.get()) {
                (None, _) => view! { <p class="hint">{words.t("merge-hint")}</p> }.into_any(),
                (Some(_), None) => view! { <p class="second" role="status">{words.t("enrolments-counting")}</p> }.into_any(),
                (Some(_), Some(Err(error))) if error.field.is_some() => ().into_any(),
                (Some(_), Some(Err(error))) => view! { <Problem error /> }.into_any(),
                (Some(_), Some(Ok(plan))) => planned(words, plan).into_any(),
            }}
            <Working busy />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                <Button
                    tone=Tone::DangerPrimary
                    busy
                    disabled=Signal::derive(move || !ready.get())
                    on_click=move |_| confirm.run(())
                >
                    {words.t("merge-button")}
                </Button>
            </div>
        </Dialog>
    }
}

fn planned(words: Words, plan: Plan) -> impl IntoView + use<> {
    let fields = plan.fields.into_iter().map(|kept| field(words, kept)).collect_view();
    let account = match plan.account {
        Account::Own if plan.other_account_ends => Some(words.with("merge-account-ends", &[("name", &plan.gone)])),
        Account::None | Account::Own => None,
        Account::Moves => Some(words.with("merge-account-moves", &[("name", &plan.gone)])),
    };
    let company = plan.company_left.map(|name| words.with("merge-company", &[("unit", &name)]));
    let counted = |key: &str, count: u32| (count > 0).then(|| words.count(key, count as usize, &[]));
    let counted = [
        counted("merge-invitations", plan.invitations),
        counted("merge-reports", plan.reports),
        counted("merge-rules", plan.rules),
    ];
    let notes: Vec<String> = [account, company].into_iter().chain(counted).flatten().collect();
    let moved = [
        ("merge-placements", plan.placements),
        ("merge-grants", plan.grants),
        ("merge-qualifications", plan.qualifications),
        ("merge-exclusions", plan.exclusions),
        ("merge-labels", plan.labels),
        ("merge-roles", plan.roles),
    ];
    let sums: Vec<_> = moved
        .into_iter()
        .filter(|(_, of)| of.moved + of.folded > 0)
        .map(|(key, Moved { moved, folded })| {
            let said = words.with("merge-moved", &[("moved", &moved.to_string()), ("both", &folded.to_string())]);
            (words.t(key), said)
        })
        .collect();
    let learning = (!plan.learning.is_empty()).then(|| {
        let line = |learning: &Learning| view! { <li>{learnt(words, learning)}</li> };
        view! {
            <h3>{words.t("merge-learning")}</h3>
            <ul class="plain-list">{plan.learning.iter().map(line).collect_view()}</ul>
        }
    });
    view! {
        <p>{words.with("merge-leads", &[("gone", &plan.gone), ("kept", &plan.kept)])}</p>
        <dl class="facts">{fields}</dl>
        {notes.into_iter().map(|note| view! { <p>{note}</p> }).collect_view()}
        {(!sums.is_empty()).then(|| view! { <Sum lines=sums /> })}
        {learning}
    }
}

fn field(words: Words, kept: Kept) -> impl IntoView + use<> {
    let key = match kept.field {
        Field::Name => "merge-field-name",
        Field::Address => "person-email",
        Field::Username => "person-username",
        Field::Reference => "merge-field-reference",
        Field::Phone => "person-phone",
        Field::Language => "person-language",
        Field::Manager => "people-manager",
    };
    let shown = move |value: String| {
        if kept.field == Field::Language { Lang::of_tag(&value).own_name().to_owned() } else { value }
    };
    let lost = kept.lost.map(|value| words.with("merge-lost", &[("value", &shown(value))]));
    let value = Some(kept.value).filter(|value| !value.is_empty()).map_or_else(|| "–".to_owned(), shown);
    view! {
        <dt>{words.t(key)}</dt>
        <dd>
            <bdi>{value}</bdi>
            {lost.map(|lost| view! { " " <small>{lost}</small> })}
        </dd>
    }
}

/// "Hygiene 2: Active 60 %, Completed 100 %. The better of the two stays."
fn learnt(words: Words, learning: &Learning) -> String {
    let said = |(state, progress): (State, u8)| {
        words.with("merge-state", &[("state", &words.state(state)), ("progress", &words.percent(u32::from(progress)))])
    };
    let other = said(learning.other);
    match learning.own {
        Some(own) => {
            let own = said(own);
            words.with("merge-learnt-both", &[("activity", &learning.activity), ("own", &own), ("other", &other)])
        }
        None => words.with("merge-learnt", &[("activity", &learning.activity), ("other", &other)]),
    }
}
