use super::{cell::GridCell, picking::Picking};
use crate::{
    domain::qualification::{Inventory, PersonRow},
    ui::words::words,
};
use leptos::{ev::KeyboardEvent, html, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

/// A page of the grid. Arrows move, space turns one cell over, shift and arrows choose several, Enter fills or clears
/// them, Delete keeps out.
#[component]
pub fn Grid(inventory: Memo<Inventory>, picking: Picking) -> impl IntoView {
    let words = words();
    let table = NodeRef::<html::Table>::new();
    let pressed = move |event: KeyboardEvent| {
        if !is_cell(&event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let far = isize::MAX / 2;
        let shift = event.shift_key();
        match event.key().as_str() {
            "ArrowDown" => picking.step(1, 0, shift),
            "ArrowUp" => picking.step(-1, 0, shift),
            "ArrowRight" => picking.step(0, 1, shift),
            "ArrowLeft" => picking.step(0, -1, shift),
            "Home" => picking.step(0, -far, shift),
            "End" => picking.step(0, far, shift),
            " " => picking.toggle(),
            "Enter" => picking.fill(),
            "Delete" => picking.keep_out(),
            _ => return,
        }
        event.prevent_default();
        let (row, column) = picking.active.get_untracked();
        let cell = table
            .get_untracked()
            .and_then(|table| table.query_selector(&format!("[data-cell='{row}-{column}']")).ok().flatten());
        if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
            drop(cell.focus());
        }
    };
    let columns = move || inventory.with(|grid| grid.qualifications.clone());
    let head = move || {
        let column = |named: crate::domain::audit::Named<_>| {
            let href = format!("/qualifications/{}", crate::domain::id::QualificationId::to_string(&named.id));
            view! { <th scope="col" role="columnheader"><a href=href><bdi>{named.name}</bdi></a></th> }
        };
        columns().into_iter().map(column).collect_view()
    };
    let rows = move || {
        let columns = columns();
        let row = |(number, row): (usize, PersonRow)| {
            let cells = row.cells.iter().zip(&columns).enumerate().map(|(column, (cell, named))| {
                view! {
                    <GridCell
                        at=(number, column)
                        person=row.person
                        qualification=named.id
                        name=named.name.clone()
                        cell=*cell
                        yours=row.yours
                        picking
                    />
                }
            });
            let cells = cells.collect_view();
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">
                        <a href=format!("/people/{}", row.person)><bdi>{row.name.clone()}</bdi></a>
                    </th>
                    {cells}
                </tr>
            }
        };
        inventory.get().people.into_iter().enumerate().map(row).collect_view()
    };
    view! {
        <div class="inventory">
            <table class="inventory-grid" role="grid" aria-multiselectable="true" aria-label=words.t("qual-inventory") node_ref=table on:keydown=pressed>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{words.t("qual-person")}</th>
                        {head}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

/// Links in the grid keep their own keys.
fn is_cell(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| target.tag_name() == "TD")
}
