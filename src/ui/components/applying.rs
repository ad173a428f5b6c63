use super::Progress;
use crate::{domain::applying::BeingApplied, ui::words::words};
use leptos::prelude::*;

/// Says that enrolments still follow a change, and how far that is. The count moves without being announced each time.
#[component]
pub fn ApplyingBanner(#[prop(into)] applying: Signal<Option<BeingApplied>>) -> impl IntoView {
    let words = words();
    let far = move || {
        let applying = applying.get()?;
        let (done, total) = (words.number(applying.done), words.number(applying.total));
        let people = words.with("being-applied-people", &[("done", &done), ("total", &total)]);
        Some(view! {
            <div class="run">
                <Progress label=words.t("being-applied-label") value=applying.percent()? />
                <span class="second">{people}</span>
            </div>
        })
    };
    view! {
        <Show when=move || applying.with(Option::is_some)>
            <div class="banner applying" data-is="accent">
                <span class="spin" aria-hidden="true" />
                <div class="banner-text">
                    <p role="status">{words.t("being-applied")}</p>
                    {far}
                </div>
            </div>
        </Show>
    }
}
