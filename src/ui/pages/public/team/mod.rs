//! The pages of mentors and coaches.
mod add;
mod list;
mod member;

pub use add::{AddActivityView, AddPage, AddView, PlannedLine, PlannedView};
pub use list::{Choosing, ManagedView, TeamPage, TeamView, TeammateView};
pub use member::{Enrolled, MemberPage, MemberTab, MemberView};

use super::paths;
use crate::ui::{
    components::{Button, LinkButton, Plane, Progress, Size, Tone},
    icons::{IconName, PlaneKind},
    words::Words,
};
use leptos::prelude::*;

/// Where a teammate is, with the words that say it.
#[derive(Clone, Debug)]
pub enum TeammateStanding {
    Mail {
        plane: PlaneKind,
        word: String,
        note: String,
    },
    /// In whole percent.
    Progress {
        percent: u8,
        note: String,
    },
}

/// What one can do about somebody.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// As `tel:` wants it.
    pub phone: Option<String>,
    pub address: Option<String>,
    pub remind: bool,
}

#[component]
fn Standing(words: Words, name: String, standing: TeammateStanding) -> impl IntoView {
    match standing {
        TeammateStanding::Mail { plane, word, note } => view! {
            <span class="standing" data-is=plane.name()>
                <Plane kind=plane />
                <span><span class="word">{word}</span> " " <small>{note}</small></span>
            </span>
        }
        .into_any(),
        TeammateStanding::Progress { percent, note } => {
            let label = words.with("team-progress", &[("name", &name)]);
            view! {
                <span class="standing" data-is="registered">
                    <span>
                        <span class="done">
                            <Progress label value=u32::from(percent) />
                            <span>{words.percent(u32::from(percent))}</span>
                        </span>
                        <small>{note}</small>
                    </span>
                </span>
            }
            .into_any()
        }
    }
}

/// Remind, call, mail: each with the name of whom it concerns. Signs alone in the list, with words on a page of its own.
#[component]
fn Acts(words: Words, id: String, name: String, reach: Reach, here: String, spelled: bool) -> impl IntoView {
    let who = [("name", name.as_str())];
    let Reach { phone, address, remind } = reach;
    let tone = if spelled { Tone::Standard } else { Tone::Quiet };
    let remind = remind.then(|| {
        let label = words.with("team-remind", &who);
        let button = if spelled {
            let word = words.t("team-remind-short");
            view! { <Button submit=true tone size=Size::Large plane=PlaneKind::Reminded label>{word}</Button> }
                .into_any()
        } else {
            view! { <Button submit=true tone size=Size::Large plane=PlaneKind::Reminded label /> }.into_any()
        };
        view! {
            <form method="post" action=paths::TEAM_REMIND>
                <input type="hidden" name="person" value=id />
                <input type="hidden" name="here" value=here />
                {button}
            </form>
        }
    });
    let link = |href: String, key: &str, short: &'static str, icon| {
        let label = words.with(key, &who);
        if spelled {
            view! { <LinkButton href tone size=Size::Large icon label external=true>{words.t(short)}</LinkButton> }
                .into_any()
        } else {
            view! { <LinkButton href tone size=Size::Large icon label external=true /> }.into_any()
        }
    };
    let call = phone.map(|phone| link(format!("tel:{phone}"), "team-call", "team-call-short", IconName::Phone));
    let mail = address.map(|address| link(format!("mailto:{address}"), "team-mail", "team-mail-short", IconName::Mail));
    view! { <span class="ways">{remind} {call} {mail}</span> }
}
