use super::Specimen;
use crate::ui::{
    components::{
        Avatar, Badge, Chip, Empty, LinkButton, LiveDot, Mood, Plane, PlaneStanding, ProgressStanding, SkeletonRows,
        SortHeader, SortOrder, Table, Tone,
    },
    icons::{IconName, PlaneKind},
};
use leptos::prelude::*;

#[component]
pub fn Standings() -> impl IntoView {
    let plane = |kind: &PlaneKind| view! { <li><Plane kind=*kind />{kind.name()}</li> };
    view! {
        <Specimen id="standings" title="Planes and progress">
            <ul class="planes">{PlaneKind::ALL.iter().map(plane).collect_view()}</ul>
            <PlaneStanding kind=PlaneKind::Reminded word="Invited" note="sent 9 Nov 2026, reminded once" />
            <PlaneStanding kind=PlaneKind::Bounced word="Bounced" note="mailbox full, 19 Nov 2026" />
            <ProgressStanding name="Mabel Thorne" percent=64 note="4 of 6 activities done" />
        </Specimen>
    }
}

#[component]
pub fn Tables() -> impl IntoView {
    let order = Some(SortOrder::Ascending);
    view! {
        <Specimen id="tables" title="Table">
            <Table caption="Specimen of people" class="list">
                <thead>
                    <tr>
                        <SortHeader label="Person" href="#tables" order />
                        <th scope="col">"Standing"</th>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row"><span class="who wide"><span class="who-name">"Noor Haddad"</span></span></th>
                        <td><PlaneStanding kind=PlaneKind::Invited word="Invited" note="sent 9 Nov 2026" /></td>
                    </tr>
                    <tr>
                        <th scope="row"><span class="who wide"><span class="who-name">"Mabel Thorne"</span></span></th>
                        <td><ProgressStanding name="Mabel Thorne, in the table" percent=64 /></td>
                    </tr>
                </tbody>
            </Table>
        </Specimen>
    }
}

#[component]
pub fn Loading() -> impl IntoView {
    view! {
        <Specimen id="loading" title="Loading">
            <Table caption="Specimen, loading" class="list" busy=true>
                <thead><tr><th scope="col">"Person"</th><th scope="col">"Standing"</th></tr></thead>
                <tbody><SkeletonRows rows=2 columns=2 /></tbody>
            </Table>
        </Specimen>
    }
}

#[component]
pub fn EmptyStates() -> impl IntoView {
    view! {
        <Specimen id="empty" title="Nothing here">
            <div class="card">
                <Empty title="Nobody is enrolled yet" text="Type or paste a list, or choose a file." first_time=true>
                    <LinkButton href="#empty" tone=Tone::Primary icon=IconName::Plus>"Add enrolments"</LinkButton>
                </Empty>
            </div>
            <div class="card">
                <Empty title="Nobody found" text="Nobody matches this search and these filters.">
                    <LinkButton href="#empty">"Show everyone"</LinkButton>
                </Empty>
            </div>
        </Specimen>
    }
}

#[component]
pub fn Badges() -> impl IntoView {
    view! {
        <Specimen id="badges" title="Small signs">
            <div class="row">
                <Badge test=true>"Test"</Badge>
                <Badge>"Kept out"</Badge>
                <Badge mood=Mood::Accent>"Active"</Badge>
                <Badge mood=Mood::Ok icon=IconName::Check>"Completed"</Badge>
                <Badge mood=Mood::Warn>"Waiting"</Badge>
                <Badge mood=Mood::Danger>"Failed"</Badge>
            </div>
            <div class="row">
                <Chip label="Cohort" value="Spring intake 2027" without="#badges" remove="Remove filter Cohort" />
                <Avatar name="Noor Haddad" />
                <Avatar name="Mabel Thorne" big=true />
                <LiveDot connected=true />
                <LiveDot connected=false />
            </div>
        </Specimen>
    }
}
