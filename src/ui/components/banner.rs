use super::Icon;
use crate::ui::icons::IconName;
use leptos::prelude::*;

/// What a banner, badge or sign speaks of. Never the only sign: words stand beside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Plain,
    Accent,
    Ok,
    Warn,
    Danger,
}

impl Mood {
    pub(super) const fn name(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Accent => Some("accent"),
            Self::Ok => Some("ok"),
            Self::Warn => Some("warn"),
            Self::Danger => Some("danger"),
        }
    }

    const fn icon(self) -> IconName {
        match self {
            Self::Plain | Self::Accent => IconName::Info,
            Self::Ok => IconName::Check,
            Self::Warn | Self::Danger => IconName::Alert,
        }
    }
}

/// A sentence that stays until it is no longer true. `Danger` is announced at once (`role=alert`),
/// everything else politely.
#[component]
pub fn Banner(
    #[prop(optional)] mood: Mood,
    /// Instead of the mood's own.
    #[prop(optional)]
    icon: Option<IconName>,
    /// A button or a form at the end of the line.
    #[prop(optional, into)]
    action: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="banner" data-is=mood.name() role=if mood == Mood::Danger { "alert" } else { "status" }>
            <Icon name=icon.unwrap_or(mood.icon()) />
            <div class="banner-text">{children()}</div>
            {action}
        </div>
    }
}
