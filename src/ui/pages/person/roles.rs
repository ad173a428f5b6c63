use crate::{
    api::people::set_role,
    domain::{
        error::AppError,
        profile::{Placement, Profile},
        role::{Role, may_grant},
    },
    ui::{
        app::Problem,
        components::{Button, Dialog, Size, Toasts, Tone},
        icons::IconName,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What somebody may do: platform wide, given and taken here, and within units.
#[component]
pub fn Roles(#[prop(into)] profile: Signal<Option<Profile>>) -> impl IntoView {
    let words = words();
    let asking = RwSignal::new(None::<(Role, bool)>);
    let platform = Memo::new(move |_| {
        profile.with(|profile| {
            let Some(profile) = profile else { return Vec::new() };
            let may = |role| profile.rights.edit && profile.rights.grant.is_some_and(|own| may_grant(own, role));
            let held = |role| profile.platform_roles.contains(&role);
            [Role::Admin, Role::Coordinator].map(|role| (role, held(role), may(role))).to_vec()
        })
    });
    let line = move |(role, held, may): (Role, bool, bool)| {
        let name = words.kind(role);
        let (key, label) = if held {
            ("person-role-take", "person-role-take-label")
        } else {
            ("person-role-give", "person-role-give-label")
        };
        let label = words.with(label, &[("role", &name)]);
        let note = words.t(if held { "person-role-held" } else { "person-role-not-held" });
        view! {
            <li class="row">
                <span><b>{name}</b> " " <small>{note}</small></span>
                {may
                    .then(|| {
                        view! {
                            <span class="push">
                                <Button
                                    size=Size::Small
                                    tone=Tone::Quiet
                                    label
                                    on_click=move |_| asking.set(Some((role, !held)))
                                >
                                    {words.t(key)}
                                </Button>
                            </span>
                        }
                    })}
            </li>
        }
    };
    let within = Memo::new(move |_| {
        let placements = profile.with(|p| p.as_ref().map(|p| p.placements.clone())).unwrap_or_default();
        placements.into_iter().filter(|placement| placement.role != Role::Learner).collect::<Vec<_>>()
    });
    let unit_line = move |placement: Placement| {
        let role = words.kind(placement.role);
        view! { <li><b>{role}</b> " " <bdi>{placement.unit_name}</bdi></li> }
    };
    view! {
        <section class="card" aria-labelledby="platform-roles">
            <div class="card-head"><h2 id="platform-roles">{words.t("person-roles-platform")}</h2></div>
            <div class="card-body">
                <ul class="plain-list stack tight">{move || platform.get().into_iter().map(line).collect_view()}</ul>
            </div>
        </section>
        <section class="card" aria-labelledby="unit-roles">
            <div class="card-head"><h2 id="unit-roles">{words.t("person-roles-units")}</h2></div>
            <div class="card-body">
                <Show when=move || within.with(Vec::is_empty)>
                    <p class="second">{words.t("person-roles-units-none")}</p>
                </Show>
                <ul class="plain-list stack tight">{move || within.get().into_iter().map(unit_line).collect_view()}</ul>
            </div>
        </section>
        <RoleDialog profile asking />
    }
}

#[component]
fn RoleDialog(#[prop(into)] profile: Signal<Option<Profile>>, asking: RwSignal<Option<(Role, bool)>>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let problem = RwSignal::new(None::<AppError>);
    Effect::new(move || {
        if asking.get().is_some() {
            problem.set(None);
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            asking.set(None);
        }
    });
    let name = move || profile.with(|p| p.as_ref().map(|p| p.name.clone())).unwrap_or_default();
    let said = move |give: &str, take: &str| {
        let Some((role, gives)) = asking.get() else { return String::new() };
        let role = words.kind(role);
        words.with(if gives { give } else { take }, &[("name", &name()), ("role", &role)])
    };
    let title = Signal::derive(move || said("person-role-give-title", "person-role-take-title"));
    let save = move || {
        let person = profile.with_untracked(|p| p.as_ref().map(|p| p.id));
        let (Some(person), Some((role, holds))) = (person, asking.get_untracked()) else { return };
        spawn_local(async move {
            match set_role(person, role, holds).await {
                Ok(()) => {
                    open.set(false);
                    toasts.say(IconName::Check, words.t("person-role-saved"));
                }
                Err(error) => problem.set(Some(error)),
            }
        });
    };
    view! {
        <Dialog id="role" open title>
            {move || problem.get().map(|error| view! { <Problem error /> })}
            <p>{move || said("person-role-give-text", "person-role-take-text")}</p>
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                <Button tone=Tone::Primary on_click=move |_| save()>
                    {move || {
                        let gives = asking.get().is_some_and(|(_, gives)| gives);
                        words.t(if gives { "person-role-give" } else { "person-role-take" })
                    }}
                </Button>
            </div>
        </Dialog>
    }
}
