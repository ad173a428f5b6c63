use super::Specimen;
use crate::ui::{
    components::{Button, Crumbs, LinkButton, Pagination, Size, Sum, Tab, Tabs, Tone},
    icons::{IconName, PlaneKind},
};
use leptos::prelude::*;

#[component]
pub fn Buttons() -> impl IntoView {
    view! {
        <Specimen id="buttons" title="Buttons">
            <div class="row">
                <Button tone=Tone::Primary>"Primary"</Button>
                <Button>"Standard"</Button>
                <Button tone=Tone::Quiet>"Quiet"</Button>
                <Button tone=Tone::Danger>"Remove placement"</Button>
                <Button tone=Tone::DangerPrimary>"Erase person"</Button>
            </div>
            <div class="row">
                <Button tone=Tone::Primary busy=true>"Saving"</Button>
                <Button busy=true>"Sending"</Button>
                <Button tone=Tone::Primary disabled=true>"Disabled"</Button>
                <Button disabled=true>"Disabled"</Button>
            </div>
            <div class="row">
                <Button plane=PlaneKind::Invited count=Some("37".to_owned())>"Send invites to new enrolments"</Button>
                <Button size=Size::Small plane=PlaneKind::Enrolled>"Invite"</Button>
                <Button icon=IconName::Pencil label=Some("Edit Mabel Thorne".to_owned()) />
                <LinkButton href="#buttons" icon=IconName::Download>"A link"</LinkButton>
            </div>
            <div class="row"><Button tone=Tone::Primary size=Size::Large>"Large, on public pages"</Button></div>
        </Specimen>
    }
}

#[component]
pub fn Moving() -> impl IntoView {
    let tab = |label: &str, plane, tally: &str, current| Tab {
        href: "#moving".to_owned(),
        label: label.to_owned(),
        plane,
        tally: Some(tally.to_owned()),
        current,
    };
    let tabs = vec![
        tab("All", None, "10,000+", false),
        tab("Invited", Some(PlaneKind::Invited), "412", true),
        tab("Bounced", Some(PlaneKind::Bounced), "3", false),
    ];
    view! {
        <Specimen id="moving" title="Moving about">
            <Crumbs up=vec![("#moving".to_owned(), "Enrolments".to_owned())] here="Mabel Thorne".to_owned() />
            <Tabs label="Standing" tabs />
            <Pagination
                label="Pages of the specimen"
                summary="50 of 412".to_owned()
                previous=Some("#moving".to_owned())
                next=Some("#moving".to_owned())
            />
        </Specimen>
    }
}

/// Dialogs as they stand open; on real pages they are modal.
#[component]
pub fn Interruptions() -> impl IntoView {
    let sum = |lines: &[(&str, &str)]| -> Vec<(String, String)> {
        lines.iter().map(|(term, count)| ((*term).to_owned(), (*count).to_owned())).collect()
    };
    view! {
        <Specimen id="interruptions" title="Before something happens">
            <dialog class="dialog" open aria-labelledby="before-mail">
                <div class="dialog-body">
                    <h2 id="before-mail">"Invite with 37 mails"</h2>
                    <p class="second">"To Mabel Thorne, Noor Haddad and 35 more."</p>
                    <Sum lines=sum(&[("have no address", "2"), ("are test people", "6")]) />
                    <div class="end">
                        <Button>"Cancel"</Button>
                        <Button tone=Tone::Primary plane=PlaneKind::Invited>"Send"</Button>
                    </div>
                </div>
            </dialog>
            <dialog class="dialog" open aria-labelledby="before-removal">
                <div class="dialog-body">
                    <h2 id="before-removal">"Remove 12 placements"</h2>
                    <p class="second">"Nobody is deleted. What the cohort enrolled them in ends, their progress is kept."</p>
                    <div class="end">
                        <Button>"Cancel"</Button>
                        <Button tone=Tone::DangerPrimary>"Remove 12 placements"</Button>
                    </div>
                </div>
            </dialog>
        </Specimen>
    }
}
