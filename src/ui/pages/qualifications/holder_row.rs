use super::{mood, planned::Ask, state_word};
use crate::{
    api::viewer::Viewer,
    domain::{
        id::QualificationId,
        qualification::{Holder, HolderAction, HolderChange, HoldingState, Source, SourceKind},
        role::Capability,
    },
    ui::{
        components::{Badge, Button, Size, Tone},
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// One holder: how far, since and until when, and why.
#[component]
pub fn HolderRow(holder: Holder, qualification: QualificationId, asking: RwSignal<Option<Ask>>) -> impl IntoView {
    let words = words();
    let person = holder.person;
    let ask = move |action: HolderAction| {
        asking.set(Some(Ask::Hold(vec![HolderChange { person, qualification, action }])));
    };
    let granted = holder.sources.iter().any(|source| !matches!(source.kind, SourceKind::Unit | SourceKind::Rule));
    let button = {
        let name = holder.name.clone();
        move |action: HolderAction, text: &'static str, label: &'static str| {
            view! {
                <Button
                    size=Size::Small
                    tone=Tone::Quiet
                    label=words.with(label, &[("name", &name)])
                    on_click=move |_| ask(action)
                >
                    {words.t(text)}
                </Button>
            }
        }
    };
    let buttons = holder.yours.then(|| {
        if holder.kept_out {
            button(HolderAction::Lift, "qual-lift", "qual-lift-name").into_any()
        } else if granted {
            button(HolderAction::TakeAway, "qual-take", "qual-take-name").into_any()
        } else {
            button(HolderAction::KeepOut, "qual-keep-out", "qual-keep-out-name").into_any()
        }
    });
    let standing = holder.standing;
    let state = if holder.kept_out {
        view! { <Badge>{words.t("qual-kept-out")}</Badge> }.into_any()
    } else {
        let progress = (standing.state != HoldingState::Held && standing.activities > 0).then(|| {
            let (done, all) = (standing.done.to_string(), standing.activities.to_string());
            view! { <small>{words.with("qual-done-of", &[("done", &done), ("all", &all)])}</small> }
        });
        view! { <Badge mood=mood(standing.state)>{state_word(words, standing.state)}</Badge> {progress} }.into_any()
    };
    let day = move |at: Option<chrono::DateTime<chrono::Utc>>| {
        at.filter(|_| !holder.kept_out).map(|at| words.date(at.date_naive())).unwrap_or_default()
    };
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let sees_imports = viewer.get_untracked().is_some_and(|viewer| viewer.may(Capability::Enrol));
    let why = move |source: Source| view! { <li>{sentence(words, source, sees_imports)}</li> };
    let sources = holder.sources.iter().cloned().map(why).collect_view();
    let sources_narrow = holder.sources.into_iter().map(why).collect_view();
    let dates = {
        let until = day(standing.until);
        (!until.is_empty()).then(|| words.with("qual-until-short", &[("day", &until)]))
    };
    view! {
        <tr>
            <th scope="row">
                <span class="who">
                    <span class="who-name"><a href=format!("/people/{person}")><bdi>{holder.name}</bdi></a></span>
                    <small>{holder.address}</small>
                </span>
                <div class="if-narrow"><ul class="why-list">{sources_narrow}</ul></div>
            </th>
            <td class="col-state">{state} <small class="only-narrow">{dates}</small></td>
            <td class="col-since">{day(standing.since)}</td>
            <td class="col-until">{day(standing.until)}</td>
            <td class="col-why"><ul class="why-list">{sources}</ul></td>
            <td class="col-act">{buttons}</td>
        </tr>
    }
}

/// Why somebody holds it, as a sentence that leads to the reason.
fn sentence(words: Words, source: Source, sees_imports: bool) -> impl IntoView {
    let day = source.since.map(|at| words.date(at.date_naive())).unwrap_or_default();
    let name = source.name.unwrap_or_else(|| words.t("event-muster"));
    let list = source.list.map(|list| list.to_string()).unwrap_or_default();
    let line = source.line.map(|line| line.to_string()).unwrap_or_default();
    let (key, href) = match source.kind {
        SourceKind::Hand => ("qual-source-hand", None),
        SourceKind::Import if source.list.is_some() && source.line.is_some() => {
            ("qual-source-import-line", sees_imports.then(|| format!("/imports/{list}")))
        }
        SourceKind::Import => ("qual-source-import", None),
        SourceKind::Api => ("qual-source-api", None),
        SourceKind::Unit => ("qual-source-unit", Some(format!("/units/{}", source.id))),
        SourceKind::Rule => ("qual-source-rule", Some(format!("/rules/{}", source.id))),
    };
    words.linked(
        key,
        0,
        &[("name", &name, href.clone()), ("day", &day, None), ("list", &list, href), ("line", &line, None)],
    )
}
