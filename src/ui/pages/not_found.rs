use crate::ui::{
    components::{Empty, LinkButton},
    words::words,
};
use leptos::prelude::*;

#[component]
pub fn NotFound() -> impl IntoView {
    let words = words();
    view! {
        <div class="page">
            <Empty title=words.t("missing-title") text=words.t("missing-text")>
                <LinkButton href="/" external=true>{words.t("missing-start")}</LinkButton>
            </Empty>
        </div>
    }
}
