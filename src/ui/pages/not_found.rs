use crate::ui::components::{Empty, LinkButton};
use leptos::prelude::*;

#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <div class="page">
            <Empty title="Nothing here" text="This page does not exist, or you may not see it.">
                <LinkButton href="/" external=true>"To the start"</LinkButton>
            </Empty>
        </div>
    }
}
