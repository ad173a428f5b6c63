use crate::ui::icons::{IconName, PlaneKind};
use leptos::prelude::*;

/// A drawing without a name of its own: the word stands beside it, or in the button's label.
#[component]
pub fn Icon(name: IconName) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use_ href=name.href() />
        </svg>
    }
}

/// The plane of a standing, without its word; see [`PlaneStanding`](super::PlaneStanding) for both.
#[component]
pub fn Plane(
    kind: PlaneKind,
    /// 40 px instead of 18, for pages that are about one standing.
    #[prop(optional)]
    big: bool,
) -> impl IntoView {
    view! {
        <svg class="plane" class:big=big data-is=kind.name() aria-hidden="true">
            <use_ href=kind.href() />
        </svg>
    }
}
