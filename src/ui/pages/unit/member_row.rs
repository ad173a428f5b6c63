use super::{members::Picks, role_word};
use crate::{
    domain::unit::{How, Member},
    ui::{
        components::Badge,
        time::LocalTime,
        words::{Words, words},
    },
};
use leptos::prelude::*;

#[component]
pub fn MemberRow(member: Member, picks: Picks) -> impl IntoView {
    let words = words();
    let key = (member.person, member.role);
    let chosen = move || picks.with(|picks| picks.contains(&key));
    let choose = words.with("unit-choose-person", &[("name", &member.name)]);
    let tick = move |event| {
        let ticked = event_target_checked(&event);
        picks.update(|picks| {
            picks.retain(|one| *one != key);
            if ticked {
                picks.push(key);
            }
        });
    };
    let box_to_tick = member.yours.then(|| {
        view! {
            <label class="pick">
                <input type="checkbox" aria-label=choose prop:checked=chosen on:change=tick />
            </label>
        }
    });
    let how = member.how.into_iter().map(|how| view! { <span>{how_line(words, how)}</span> }).collect_view();
    view! {
        <tr>
            <td class="col-tick">{box_to_tick}</td>
            <th scope="row">
                <span class="who">
                    <span class="who-name">
                        <a href=format!("/people/{}", member.person)><bdi>{member.name}</bdi></a>
                        {member.test.then(|| view! { <Badge test=true>{words.t("person-test")}</Badge> })}
                        {member.deactivated.then(|| view! { <Badge>{words.t("unit-deactivated")}</Badge> })}
                    </span>
                    {member.address.map(|address| view! { <small>{address}</small> })}
                </span>
            </th>
            <td class="col-role">{role_word(words, member.role)}</td>
            <td class="col-how"><span class="how">{how}</span></td>
        </tr>
    }
}

/// "Placed by Ruth, 9 Nov 2026, list 12", or "From Team ICU".
fn how_line(words: Words, how: How) -> AnyView {
    match how {
        How::Climbed { from, name } => view! {
            {words.t("unit-climbed-from")} " " <a href=format!("/units/{from}")><bdi>{name}</bdi></a>
        }
        .into_any(),
        How::Placed { since, by, list } => {
            let by = by.map(|by| words.with("unit-placed-by", &[("name", &by)]));
            let list = list.map(|number| words.with("unit-placed-list", &[("number", &number.to_string())]));
            let who = by.unwrap_or_else(|| words.t("unit-placed"));
            view! { {who} <small><LocalTime at=since /> {list.map(|list| format!(", {list}"))}</small> }.into_any()
        }
    }
}
