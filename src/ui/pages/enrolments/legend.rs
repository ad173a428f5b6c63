use crate::ui::{components::Plane, icons::PlaneKind, words::words};
use leptos::prelude::*;

const SIGNS: [(PlaneKind, &str); 7] = [
    (PlaneKind::Enrolled, "enrolments-legend-enrolled"),
    (PlaneKind::Scheduled, "enrolments-legend-scheduled"),
    (PlaneKind::Invited, "enrolments-legend-invited"),
    (PlaneKind::Reminded, "enrolments-legend-reminded"),
    (PlaneKind::Bounced, "enrolments-legend-bounced"),
    (PlaneKind::Expired, "enrolments-legend-expired"),
    (PlaneKind::Deactivated, "enrolments-legend-deactivated"),
];

/// What the signs of the list mean.
#[component]
pub fn Legend() -> impl IntoView {
    let words = words();
    let sign = move |(kind, key): (PlaneKind, &'static str)| {
        view! {
            <li>
                <Plane kind />
                {words.t(key)}
            </li>
        }
    };
    view! {
        <details class="signs">
            <summary>{words.t("enrolments-legend")}</summary>
            <ul class="legend" aria-label=words.t("enrolments-legend-signs")>
                {SIGNS.into_iter().map(sign).collect_view()}
                <li>
                    <progress value="60" max="100" aria-label=words.t("enrolments-legend-example")></progress>
                    {words.t("enrolments-legend-registered")}
                </li>
            </ul>
        </details>
    }
}
