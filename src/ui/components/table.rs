use super::Icon;
use crate::ui::icons::IconName;
use leptos::prelude::*;

/// A table named by its caption. Children are `<thead>` and `<tbody>`.
#[component]
pub fn Table(
    /// The accessible name, such as "Enrolments".
    #[prop(into)]
    caption: String,
    /// More classes: `list` (people), `slim` (34 px rows), `sticky` (its head stays).
    #[prop(optional)]
    class: &'static str,
    /// The rows are of before, new ones are being fetched.
    #[prop(optional, into)]
    busy: Signal<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="table-wrap">
            <table class=format!("table {class}") aria-busy=move || busy.get().then_some("true")>
                <caption class="vh">{caption}</caption>
                {children()}
            </table>
        </div>
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortOrder {
    Ascending,
    Descending,
}

/// The head of a column one can sort by: a link to the same list in the other order.
#[component]
pub fn SortHeader(
    #[prop(into)] label: String,
    #[prop(into)] href: Signal<String>,
    /// The order in force, if this column gives it.
    #[prop(optional, into)]
    order: Signal<Option<SortOrder>>,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    let sorted = move || match order.get() {
        None => "none",
        Some(SortOrder::Ascending) => "ascending",
        Some(SortOrder::Descending) => "descending",
    };
    let arrow = move || {
        order.get().map(|order| match order {
            SortOrder::Ascending => view! { <Icon name=IconName::Up /> },
            SortOrder::Descending => view! { <Icon name=IconName::Down /> },
        })
    };
    view! {
        <th scope="col" class=class aria-sort=sorted>
            <a href=move || href.get()>{label} {arrow}</a>
        </th>
    }
}

/// A line across the whole table, for "nothing found" or an error in place.
#[component]
pub fn SpanRow(columns: u32, children: Children) -> impl IntoView {
    view! {
        <tr>
            <td colspan=columns.to_string()>{children()}</td>
        </tr>
    }
}
