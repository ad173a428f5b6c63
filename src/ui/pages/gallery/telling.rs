use super::Specimen;
use crate::domain::applying::BeingApplied;
use crate::ui::{
    components::{ApplyingBanner, Banner, Button, Icon, Mood, Progress, Size},
    icons::IconName,
};
use leptos::prelude::*;

#[component]
pub fn Banners() -> impl IntoView {
    let again = || view! { <Button size=Size::Small>"Look again"</Button> }.into_any();
    view! {
        <Specimen id="banners" title="Banners">
            <Banner>"A plain word on the side."</Banner>
            <ApplyingBanner applying=Some(BeingApplied { done: 12_400, total: 20_000 }) />
            <Banner mood=Mood::Ok>"Your password is changed."</Banner>
            <Banner mood=Mood::Warn icon=IconName::Offline>"The connection is lost. It catches up by itself."</Banner>
            <Banner mood=Mood::Danger action=again()>"Nothing was applied: the list changed meanwhile."</Banner>
        </Specimen>
    }
}

/// As [`ToastRegion`](crate::ui::components::ToastRegion) shows them, without the clock that takes them away.
#[component]
pub fn ToastSpecimens() -> impl IntoView {
    view! {
        <Specimen id="toasts" title="Toasts">
            <div class="toast">
                <Icon name=IconName::Mail />
                <p>"37 mails leave now."</p>
                <Button size=Size::Small icon=IconName::X label=Some("Dismiss".to_owned()) />
            </div>
        </Specimen>
    }
}

#[component]
pub fn Running() -> impl IntoView {
    view! {
        <Specimen id="running" title="Long work">
            <div class="card">
                <div class="card-head"><h3>"Change of cohort"</h3></div>
                <div class="card-body stack tight">
                    <Progress label="Change of cohort".to_owned() value=61_u32 />
                    <p class="second">"6,114 of 10,000 people. It goes on if you close this page."</p>
                </div>
            </div>
        </Specimen>
    }
}
