//! Every component in its states on one page, for whoever changes the look. Plain and in English: what a page does with
//! a component is that page's business.
mod acting;
mod reading;
mod telling;
mod typing;

use self::{
    acting::{Buttons, Interruptions, Moving},
    reading::{Badges, EmptyStates, Loading, Standings, Tables},
    telling::{Banners, Running, ToastSpecimens},
    typing::{Choices, Fields, Finding},
};
use crate::ui::{components::Brand, icons::Sprite};
use leptos::prelude::*;

#[component]
pub fn GalleryPage() -> impl IntoView {
    view! {
        <Sprite />
        <main class="page solo" id="main">
            <header class="page-head">
                <div class="title"><Brand href="/" /><h1>"Components"</h1></div>
            </header>
            <div class="gallery">
                <Standings />
                <Buttons />
                <Fields />
                <Choices />
                <Finding />
                <Moving />
                <Tables />
                <Interruptions />
                <Running />
                <Banners />
                <ToastSpecimens />
                <Loading />
                <EmptyStates />
                <Badges />
            </div>
        </main>
    }
}

/// One group of components under its name.
#[component]
fn Specimen(id: &'static str, title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="specimen" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {children()}
        </section>
    }
}
