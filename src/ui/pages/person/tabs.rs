use crate::{
    domain::{id::PersonId, profile::Profile},
    ui::{
        components::{Tab as Link, Tabs},
        words::words,
    },
};
use leptos::prelude::*;

/// The views of one person, each with an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Profile,
    Enrolments,
    Organisation,
    Roles,
    Invitations,
    Messages,
    Timeline,
}

impl Tab {
    const ALL: [(Self, &str, &str); 7] = [
        (Self::Profile, "profile", "person-profile"),
        (Self::Enrolments, "enrolments", "person-tab-enrolments"),
        (Self::Organisation, "organisation", "person-tab-organisation"),
        (Self::Roles, "roles", "person-tab-roles"),
        (Self::Invitations, "invitations", "person-invitations"),
        (Self::Messages, "messages", "person-messages"),
        (Self::Timeline, "timeline", "timeline-title"),
    ];

    /// As the URL says it.
    pub fn read(text: Option<&str>) -> Self {
        Self::ALL.iter().find(|(_, name, _)| Some(*name) == text).map(|(tab, ..)| *tab).unwrap_or_default()
    }

    pub fn href(self, person: PersonId) -> String {
        match Self::ALL.iter().find(|(tab, ..)| *tab == self) {
            Some((tab, name, _)) if *tab != Self::default() => format!("/people/{person}?tab={name}"),
            _ => format!("/people/{person}"),
        }
    }

    /// How many of what it shows.
    fn tally(self, profile: &Profile) -> Option<usize> {
        match self {
            Self::Enrolments => Some(profile.enrolments.len()),
            Self::Organisation => Some(profile.placements.len()),
            Self::Roles => Some(profile.platform_roles.len()),
            Self::Invitations => Some(profile.invitations.len()),
            Self::Messages => Some(profile.messages.len()),
            Self::Profile | Self::Timeline => None,
        }
        .filter(|count| *count > 0)
    }
}

#[component]
pub fn PersonTabs(#[prop(into)] profile: Signal<Option<Profile>>, tab: Memo<Tab>) -> impl IntoView {
    let words = words();
    let tabs = Signal::derive(move || {
        let current = tab.get();
        profile.with(|profile| {
            let Some(profile) = profile else { return Vec::new() };
            let link = |(tab, _, key): &(Tab, &str, &str)| Link {
                href: tab.href(profile.id),
                label: words.t(key),
                plane: None,
                tally: tab.tally(profile).map(|count| count.to_string()),
                current: *tab == current,
            };
            Tab::ALL.iter().map(link).collect()
        })
    });
    view! { <Tabs label=words.t("person-tabs") tabs /> }
}
