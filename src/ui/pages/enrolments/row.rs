use super::{Asking, Picks};
use crate::{
    api::{
        enrolments::{cancel_mail, send_mails},
        viewer::Viewer,
    },
    domain::{
        editing::Place,
        enrolment_list::{Invitation, Row},
        id::PersonId,
        role::{Capability, Role},
        selection::RowKey,
        sending::{Include, Kind, Target},
        standing::Standing,
        unit::UnitKind,
    },
    ui::{
        components::{Badge, Button, PlaneStanding, ProgressStanding, Size, Toasts, Tone},
        icons::{IconName, PlaneKind},
        pages::{
            edit_person::{EditDoor, Editing},
            organisation::kind_word,
        },
        picks::PickBox,
        seen_as::SeeAsButton,
        time::local,
        words::{Words, words},
    },
};
use chrono::{DateTime, Utc};
use leptos::{prelude::*, task::spawn_local};

/// One placement. It stays where it is while its content follows what happens.
#[component]
pub fn EnrolmentRow(first: Row, #[prop(into)] rows: Signal<Vec<Row>>, keys: Memo<Vec<RowKey>>) -> impl IntoView {
    let words = words();
    let picks = expect_context::<Picks>();
    let door = expect_context::<EditDoor>();
    let asking = expect_context::<Asking>();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let (key, unit_kind) = (first.key(), first.unit_kind);
    let row = Memo::new(move |last: Option<&Row>| {
        let now = rows.with(|rows| rows.iter().find(|row| row.key() == key).cloned());
        now.or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
    });
    let text = move |part: fn(&Row) -> String| Memo::new(move |_| row.with(part));
    let name = text(|row| row.name.clone());
    let address = text(|row| row.address.clone().unwrap_or_default());
    let reference = text(|row| row.reference.clone());
    let unit = text(|row| row.unit_name.clone().unwrap_or_default());
    let kind_note = move || {
        let is_told = !matches!(unit_kind, UnitKind::Cohort | UnitKind::Platform);
        is_told.then(|| view! { <small class="second">{kind_word(words, unit_kind)}</small> })
    };
    let standing = Memo::new(move |_| {
        let at = row.with(Row::scheduled_for).filter(|_| row.with(|row| !row.deactivated));
        match at {
            Some(at) => {
                let at = if asking.here.get() { local(at, words.lang()) } else { words.moment(at) };
                let note = words.with("enrolments-scheduled-for", &[("at", &at)]);
                Shown::Plane(PlaneKind::Scheduled, words.t("enrolments-scheduled"), note)
            }
            None => row.with(|row| standing(words, &Stand::from(row))),
        }
    });
    let chosen = Memo::new(move |_| picks.chosen.with(|chosen| chosen.holds(&key)));
    let pick = move |(chosen, range): (bool, bool)| keys.with_untracked(|keys| picks.pick(key, chosen, range, keys));
    let may_edit = move || viewer.get().is_some_and(|viewer| viewer.may(Capability::Enrol));
    view! {
        <tr data-person=key.0.to_string()>
            <td class="col-tick">
                <PickBox
                    label=Signal::derive(move || words.with("enrolments-select", &[("name", &name.get())]))
                    checked=chosen
                    on_pick=Callback::new(pick)
                />
            </td>
            <th scope="row">
                <span class="who wide">
                    <span class="who-name">
                        <a href=format!("/people/{}", key.0)>
                            <bdi>{move || name.get()}</bdi>
                        </a>
                        <Show when=move || row.with(|row| row.test)>
                            <Badge test=true>{words.t("person-test")}</Badge>
                        </Show>
                    </span>
                    <small>{move || address.get()}</small>
                    <small class="only-narrow">{move || placed(words, key.2, &unit.get())}</small>
                </span>
            </th>
            <td class="col-ref one truncate">{move || reference.get()}</td>
            <td class="col-kind">{words.kind(key.2)}</td>
            <td class="col-cohort truncate">{move || unit.get()} {kind_note}</td>
            <td class="col-standing">{move || standing_view(name.get(), standing.get())}</td>
            <td class="col-act">
                <div class="acts">
                    <SendButton row />
                    <TakeBackButton row />
                    <Show when=move || may_edit() && row.with(may_be_seen)>
                        <SeeAsButton person=key.0.to_string() name small=true />
                    </Show>
                    <Show when=may_edit>
                        <Button
                            tone=Tone::Quiet
                            size=Size::Small
                            icon=IconName::Pencil
                            label=Signal::derive(move || words.with("edit-title", &[("name", &name.get())]))
                            on_click=move |_| door.edit.set(Some(row.with_untracked(editing)))
                        />
                    </Show>
                </div>
            </td>
        </tr>
    }
}

fn editing(row: &Row) -> Editing {
    // Where somebody belongs in the organisation is changed on its pages.
    let place = matches!(row.unit_kind, UnitKind::Cohort | UnitKind::Platform);
    let place = place.then(|| Place::new(row.role, Some(row.unit)));
    Editing { person: row.person, name: row.name.clone(), place }
}

/// Test people have a learner's or a mentor's view to be seen; the server asks about their other places.
fn may_be_seen(row: &Row) -> bool {
    row.test && !row.deactivated && row.role.rank() <= Role::Mentor.rank()
}

/// Kind and unit, where narrow tables have no columns for them.
fn placed(words: Words, role: Role, unit: &str) -> String {
    let kind = words.kind(role);
    if unit.is_empty() { kind } else { format!("{kind}, {unit}") }
}

/// What tells where somebody is, in a row of either list.
#[derive(Debug)]
pub struct Stand<'a> {
    pub standing: Standing,
    pub deactivated: bool,
    pub added_at: DateTime<Utc>,
    pub invitation: Option<&'a Invitation>,
    pub progress: u8,
    pub activities: u32,
    pub activities_done: u32,
}

impl<'a> From<&'a Row> for Stand<'a> {
    fn from(row: &'a Row) -> Self {
        Self {
            standing: row.standing,
            deactivated: row.deactivated,
            added_at: row.added_at,
            invitation: row.invitation.as_ref(),
            progress: row.progress,
            activities: row.activities,
            activities_done: row.activities_done,
        }
    }
}

/// What the standing's cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    Plane(PlaneKind, String, String),
    Progress(u32, String),
}

pub fn standing(words: Words, row: &Stand<'_>) -> Shown {
    let plane = |kind, key: &str, note| Shown::Plane(kind, words.t(key), note);
    if row.deactivated {
        return plane(PlaneKind::Deactivated, "enrolments-is-deactivated", String::new());
    }
    match (row.standing, row.invitation) {
        (Standing::Registered, _) => {
            let done = words.number(row.activities_done);
            let note = words.count("enrolments-done", row.activities as usize, &[("done", &done)]);
            Shown::Progress(u32::from(row.progress), note)
        }
        (Standing::Enrolled, _) => {
            let note = words.with("enrolments-added", &[("date", &words.day(row.added_at))]);
            plane(PlaneKind::Enrolled, "enrolments-is-enrolled", note)
        }
        (Standing::Invited, Some(invitation)) => {
            if let Some(server) = &invitation.bounced {
                return plane(PlaneKind::Bounced, "enrolments-is-bounced", server.clone());
            }
            let note = mailed(words, invitation);
            match (invitation.expired, invitation.reminded) {
                (true, _) => plane(PlaneKind::Expired, "enrolments-is-expired", note),
                (false, 0) => plane(PlaneKind::Invited, "enrolments-is-invited", note),
                (false, _) => plane(PlaneKind::Reminded, "enrolments-is-invited", note),
            }
        }
        (Standing::Invited, None) => plane(PlaneKind::Expired, "enrolments-is-declined", String::new()),
    }
}

/// "sent 9 Nov 2026, reminded once, wants no reminders".
fn mailed(words: Words, invitation: &Invitation) -> String {
    let sent = match invitation.sent_at {
        Some(at) => words.with("enrolments-sent", &[("date", &words.day(at))]),
        None => words.t("enrolments-underway"),
    };
    let reminded =
        (invitation.reminded > 0).then(|| words.count("person-invitation-reminded", invitation.reminded as usize, &[]));
    let wants_none = invitation.wants_none.then(|| words.t("enrolments-wants-none"));
    [Some(sent), reminded, wants_none].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

pub fn standing_view(name: String, shown: Shown) -> AnyView {
    match shown {
        Shown::Plane(kind, word, note) => view! { <PlaneStanding kind word note /> }.into_any(),
        Shown::Progress(percent, note) => view! { <ProgressStanding name percent note /> }.into_any(),
    }
}

/// The plane of a row: invites someone enrolled, reminds someone invited.
#[component]
fn SendButton(row: Memo<Row>) -> impl IntoView {
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let kind = Memo::new(move |_| {
        let (kind, capability) = row.with(|row| match row.standing {
            _ if row.deactivated || row.address.is_none() || row.bounced().is_some() => None,
            _ if row.scheduled_for().is_some() => None,
            Standing::Enrolled => Some((Kind::Invitation, Capability::Enrol)),
            // No open invitation: they said no, and may be asked anew.
            Standing::Invited if row.invitation.is_none() => Some((Kind::Invitation, Capability::Enrol)),
            Standing::Invited if row.wants_none() => None,
            Standing::Invited => Some((Kind::Reminder, Capability::Remind)),
            Standing::Registered => None,
        })?;
        viewer.get()?.may(capability).then_some(kind)
    });
    let person = row.with_untracked(|row| row.person);
    view! { <PlaneButton person name=Signal::derive(move || row.with(|row| row.name.clone())) kind /> }
}

/// Invites or reminds one person at once.
#[component]
pub fn PlaneButton(
    person: PersonId,
    #[prop(into)] name: Signal<String>,
    #[prop(into)] kind: Signal<Option<Kind>>,
) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let busy = RwSignal::new(false);
    let press = move |kind: Kind| {
        busy.set(true);
        let name = name.get_untracked();
        spawn_local(async move {
            let sent = send_mails(kind, Target::Person(person), None, Include::default(), None).await;
            busy.try_set(false);
            match sent {
                Ok(_) if kind == Kind::Invitation => {
                    toasts.say(IconName::Mail, words.with("person-invited", &[("name", &name)]));
                }
                Ok(_) => toasts.say(IconName::Mail, words.with("person-reminded", &[("name", &name)])),
                Err(error) => toasts.say(IconName::Alert, words.error(&error)),
            }
        });
    };
    move || {
        let kind = kind.get()?;
        let (word, label, plane) = match kind {
            Kind::Invitation => ("person-invite", "enrolments-invite", PlaneKind::Enrolled),
            Kind::Reminder => ("person-remind", "enrolments-remind", PlaneKind::Invited),
        };
        Some(view! {
            <Button
                size=Size::Small
                plane
                busy
                label=Signal::derive(move || words.with(label, &[("name", &name.get())]))
                on_click=move |_| press(kind)
            >
                {words.t(word)}
            </Button>
        })
    }
}

/// Of a row whose mail waits for a date.
#[component]
fn TakeBackButton(row: Memo<Row>) -> impl IntoView {
    let words = words();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let toasts = expect_context::<Toasts>();
    let busy = RwSignal::new(false);
    let waits = Memo::new(move |_| {
        row.with(|row| row.scheduled_for().is_some())
            && viewer.get().is_some_and(|viewer| viewer.may(Capability::Remind))
    });
    let press = move || {
        busy.set(true);
        let (person, name) = row.with_untracked(|row| (row.person, row.name.clone()));
        spawn_local(async move {
            let taken = cancel_mail(person).await;
            busy.try_set(false);
            match taken {
                Ok(_) => toasts.say(IconName::Undo, words.with("enrolments-mail-taken-back", &[("name", &name)])),
                Err(error) => toasts.say(IconName::Alert, words.error(&error)),
            }
        });
    };
    view! {
        <Show when=move || waits.get()>
            <Button
                size=Size::Small
                icon=IconName::Undo
                busy
                label=Signal::derive(move || words.with("enrolments-take-back", &[("name", &row.with(|row| row.name.clone()))]))
                on_click=move |_| press()
            >
                {words.t("enrolments-cancel")}
            </Button>
        </Show>
    }
}
