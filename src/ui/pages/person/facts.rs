use crate::{
    domain::{profile::Profile, standing::Standing},
    texts::Lang,
    ui::words::{Words, words},
};
use leptos::prelude::*;

#[component]
pub fn Facts(#[prop(into)] profile: Signal<Option<Profile>>) -> impl IntoView {
    let words = words();
    let facts =
        move || profile.with(|profile| profile.as_ref().map(|profile| facts(words, profile))).unwrap_or_default();
    let line = |(term, value): (String, String)| view! { <dt>{term}</dt><dd>{value}</dd> };
    let labels = Memo::new(move |_| profile.with(|p| p.as_ref().map(|p| p.labels.clone())).unwrap_or_default());
    let chip = |name: String| view! { <li class="chip"><bdi>{name}</bdi></li> };
    view! {
        <section class="card" aria-labelledby="profile">
            <div class="card-head"><h2 id="profile">{words.t("person-profile")}</h2></div>
            <dl class="facts card-body">
                {move || facts().into_iter().map(line).collect_view()}
                <Show when=move || labels.with(|labels| !labels.is_empty())>
                    <dt>{words.t("person-labels")}</dt>
                    <dd><ul class="chips">{move || labels.get().into_iter().map(chip).collect_view()}</ul></dd>
                </Show>
            </dl>
        </section>
    }
}

fn facts(words: Words, profile: &Profile) -> Vec<(String, String)> {
    let roles = profile.platform_roles.iter().map(|role| words.kind(*role)).collect::<Vec<_>>().join(", ");
    let waits = profile
        .address_waits
        .as_ref()
        .map(|(address, at)| words.with("person-waits-since", &[("address", address), ("date", &words.day(*at))]));
    let reminders = (profile.wants_none && profile.standing == Standing::Invited).then(|| words.t("person-wants-none"));
    let manager = profile.manager.as_ref().map(|(_, name)| name.clone());
    let facts = [
        ("person-standing", Some(standing(words, profile))),
        ("person-reminders", reminders),
        ("person-email", profile.address.clone()),
        ("person-waits", waits),
        ("person-username", profile.username.clone()),
        ("person-phone", profile.phone.clone()),
        ("person-role", Some(roles)),
        ("people-manager", manager),
        ("person-language", Some(Lang::of_tag(&profile.language).own_name().to_owned())),
        ("person-last-seen", profile.last_seen_at.map(|at| words.day(at))),
    ];
    let there = |(term, value): (&str, Option<String>)| Some((words.t(term), value.filter(|value| !value.is_empty())?));
    let noted = profile.fields.iter().filter(|field| !field.value.is_empty());
    let noted = noted.map(|field| (field.name.clone(), field.value.clone()));
    facts.into_iter().filter_map(there).chain(noted).collect()
}

fn standing(words: Words, profile: &Profile) -> String {
    let (key, at) = match profile.standing {
        _ if profile.deactivated => return words.t("person-standing-deactivated"),
        Standing::Enrolled => ("person-standing-enrolled", profile.added_at),
        Standing::Invited => ("person-standing-invited", profile.invited_at.unwrap_or(profile.added_at)),
        Standing::Registered => ("person-standing-registered", profile.registered_at.unwrap_or(profile.added_at)),
    };
    words.with(key, &[("date", &words.day(at))])
}
