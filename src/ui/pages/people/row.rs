use super::Picks;
use crate::{
    api::viewer::Viewer,
    domain::{id::PersonId, people_list::Row, role::Capability, sending::Kind, standing::Standing},
    ui::{
        components::{Badge, Button, Size, Tone},
        icons::IconName,
        pages::{
            edit_person::{EditDoor, Editing},
            enrolments::{PlaneButton, Stand, standing, standing_view},
        },
        picks::PickBox,
        words::words,
    },
};
use leptos::prelude::*;

/// One person. It stays where it is while its content follows what happens.
#[component]
pub fn PersonRow(first: Row, #[prop(into)] rows: Signal<Vec<Row>>, keys: Memo<Vec<PersonId>>) -> impl IntoView {
    let words = words();
    let picks = expect_context::<Picks>();
    let door = expect_context::<EditDoor>();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let person = first.person;
    let row = Memo::new(move |last: Option<&Row>| {
        let now = rows.with(|rows| rows.iter().find(|row| row.person == person).cloned());
        now.or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
    });
    let text = move |part: fn(&Row) -> String| Memo::new(move |_| row.with(part));
    let name = text(|row| row.name.clone());
    let reached = text(|row| row.address.clone().or_else(|| row.username.clone()).unwrap_or_default());
    let units = text(|row| row.units.join(" · "));
    let added = Memo::new(move |_| row.with(|row| words.day(row.added_at)));
    let seen = Memo::new(move |_| match row.with(|row| row.last_seen_at) {
        Some(at) => words.day(at),
        None => words.t("people-never"),
    });
    let shown = Memo::new(move |_| row.with(|row| standing(words, &stand(row))));
    let labels = Memo::new(move |_| row.with(|row| row.labels.clone()));
    let label = |name: String| view! { <li class="chip"><bdi>{name}</bdi></li> };
    let chosen = Memo::new(move |_| picks.chosen.with(|chosen| chosen.holds(&person)));
    let pick = move |(chosen, range): (bool, bool)| {
        keys.with_untracked(|keys| picks.pick(person, chosen, range, keys));
    };
    let may = move |capability| viewer.get().is_some_and(|viewer| viewer.may(capability));
    let kind = Signal::derive(move || {
        let (kind, capability) = row.with(sends)?;
        may(capability).then_some(kind)
    });
    let edit = move |_| door.edit.set(Some(Editing { person, name: name.get_untracked(), place: None }));
    view! {
        <tr data-person=person.to_string()>
            <td class="col-tick">
                <PickBox
                    label=Signal::derive(move || words.with("enrolments-select", &[("name", &name.get())]))
                    checked=chosen
                    on_pick=Callback::new(pick)
                />
            </td>
            <th scope="row">
                <span class="who">
                    <span class="who-name">
                        <a href=format!("/people/{person}")>
                            <bdi>{move || name.get()}</bdi>
                        </a>
                        <Show when=move || row.with(|row| row.test)>
                            <Badge test=true>{words.t("person-test")}</Badge>
                        </Show>
                    </span>
                    <small>{move || reached.get()}</small>
                    <small class="only-narrow">{move || units.get()}</small>
                </span>
            </th>
            <td class="col-units truncate"><bdi>{move || units.get()}</bdi></td>
            <td class="col-labels">
                <ul class="chips">{move || labels.get().into_iter().map(label).collect_view()}</ul>
            </td>
            <td class="col-day">{move || added.get()}</td>
            <td class="col-day">{move || seen.get()}</td>
            <td class="col-standing">{move || standing_view(name.get(), shown.get())}</td>
            <td class="col-act slim">
                <div class="acts">
                    <PlaneButton person name kind />
                    <Show when=move || may(Capability::Enrol)>
                        <Button
                            tone=Tone::Quiet
                            size=Size::Small
                            icon=IconName::Pencil
                            label=Signal::derive(move || words.with("people-edit", &[("name", &name.get())]))
                            on_click=edit
                        />
                    </Show>
                </div>
            </td>
        </tr>
    }
}

fn stand(row: &Row) -> Stand<'_> {
    Stand {
        standing: row.standing,
        deactivated: row.deactivated,
        added_at: row.added_at,
        invitation: row.invitation.as_ref(),
        progress: row.progress,
        activities: row.activities,
        activities_done: row.activities_done,
    }
}

/// The mail the plane of a row sends, and what one must be allowed for it.
fn sends(row: &Row) -> Option<(Kind, Capability)> {
    let invitation = row.invitation.as_ref();
    let waits = invitation.is_some_and(|invitation| invitation.scheduled_for.is_some());
    let bounced = invitation.is_some_and(|invitation| invitation.bounced.is_some());
    if row.deactivated || row.address.is_none() || bounced || waits {
        return None;
    }
    match row.standing {
        Standing::Enrolled => Some((Kind::Invitation, Capability::Enrol)),
        // No open invitation: they said no, and may be asked anew.
        Standing::Invited if invitation.is_none() => Some((Kind::Invitation, Capability::Enrol)),
        Standing::Invited => Some((Kind::Reminder, Capability::Remind)),
        Standing::Registered => None,
    }
}
