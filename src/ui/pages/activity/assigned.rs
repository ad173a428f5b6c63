use crate::{
    domain::activity::{Activity, Assigned, AssignedUnit},
    ui::{
        components::{Badge, Empty},
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// The units, qualifications and rules that give it, each with the way to it: there it is changed.
#[component]
pub fn AssignedTo(activity: Signal<Option<Activity>>) -> impl IntoView {
    let words = words();
    let assigned =
        Memo::new(move |_| activity.with(|one| one.as_ref().map(|one| one.assigned.clone())).unwrap_or_default());
    move || {
        let Assigned { units, qualifications, rules } = assigned.get();
        if units.is_empty() && qualifications.is_empty() && rules.is_empty() {
            return view! { <Empty title=words.t("assigned-none") text=words.t("assigned-none-text") /> }.into_any();
        }
        let qualifications: Vec<_> = qualifications
            .into_iter()
            .map(|named| link(format!("/qualifications/{}", named.id), named.name, None).into_any())
            .collect();
        let rules: Vec<_> = rules
            .into_iter()
            .map(|one| {
                let off = (!one.enabled).then(|| view! { <Badge>{words.t("assigned-rule-off")}</Badge> }.into_any());
                link(format!("/rules/{}", one.rule.id), one.rule.name, off).into_any()
            })
            .collect();
        let units: Vec<_> = units.into_iter().map(|one| unit(words, one).into_any()).collect();
        view! {
            <div class="stack loose">
                {section(words.t("assigned-units"), "assigned-units-head", units)}
                {section(words.t("assigned-qualifications"), "assigned-qualifications-head", qualifications)}
                {section(words.t("assigned-rules"), "assigned-rules-head", rules)}
            </div>
        }
        .into_any()
    }
}

fn section(title: String, id: &'static str, lines: Vec<AnyView>) -> Option<impl IntoView> {
    (!lines.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby=id>
                <div class="card-head"><h2 id=id>{title}</h2></div>
                <ul class="rows">{lines}</ul>
            </section>
        }
    })
}

fn link(href: String, name: String, note: Option<AnyView>) -> impl IntoView {
    view! { <li><a href=href><bdi>{name}</bdi></a> {note}</li> }
}

fn unit(words: Words, one: AssignedUnit) -> impl IntoView {
    let kind = words.with("unit-kind", &[("kind", &one.kind)]);
    let session = one.session.map(|session| session.name);
    let note = match (one.takes_part, session) {
        (true, Some(session)) => words.with("assigned-takes-part", &[("kind", &kind), ("session", &session)]),
        (false, Some(session)) => words.with("assigned-session", &[("kind", &kind), ("session", &session)]),
        _ => kind,
    };
    link(format!("/units/{}", one.unit.id), one.unit.name, Some(view! { <small>{note}</small> }.into_any()))
}
