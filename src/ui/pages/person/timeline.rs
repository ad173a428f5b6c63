use crate::{
    api::people::read_timeline,
    domain::{
        audit::{Cursor, Line, Timeline as Window},
        error::AppError,
        id::PersonId,
    },
    ui::{
        app::Problem,
        components::{Button, Size},
        happening::HappeningLine,
        live::Live,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What happened, newest first. The newest lines follow changes; earlier ones stay as they were shown.
#[component]
pub fn Timeline(id: Memo<Option<PersonId>>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let newest = Resource::new(
        move || (id.get(), live.version.get()),
        |(id, _)| async move {
            match id {
                Some(id) => read_timeline(id, None).await,
                None => Ok(Window::default()),
            }
        },
    );
    let earlier = RwSignal::new(Vec::<Line>::new());
    // Where to go on; before anything was asked for, the newest lines say so.
    let next = RwSignal::new(None::<Option<Cursor>>);
    let problem = RwSignal::new(None::<AppError>);
    Effect::new(move || {
        id.track();
        earlier.set(Vec::new());
        next.set(None);
    });
    let first = move || newest.get().and_then(Result::ok).unwrap_or_default();
    let go_on = move || next.get().unwrap_or_else(|| first().earlier);
    let show_earlier = move |_| {
        let (Some(person), Some(from)) = (id.get_untracked(), go_on()) else { return };
        // What is new pushes lines out of the first window: they go on standing here.
        if earlier.with_untracked(Vec::is_empty) {
            earlier.set(first().lines);
        }
        spawn_local(async move {
            match read_timeline(person, Some(from)).await {
                Ok(window) => {
                    earlier.update(|lines| lines.extend(window.lines));
                    next.set(Some(window.earlier));
                    problem.set(None);
                }
                Err(error) => problem.set(Some(error)),
            }
        });
    };
    let lines = move || {
        let mut lines = first().lines;
        let last = lines.last().map(Line::cursor);
        let before = |line: &Line| last.is_none_or(|last| (line.at, line.id) < (last.at, last.id));
        lines.extend(earlier.get().into_iter().filter(before));
        lines
    };
    let line = move |line: Line| {
        let day = words.date(line.at.date_naive());
        let moment = words.with("timeline-moment", &[("day", &day), ("time", &words.time(line.at))]);
        let at = line.at.to_rfc3339();
        view! { <HappeningLine words line><time datetime=at>{moment}</time></HappeningLine> }
    };
    view! {
        <section class="card" aria-labelledby="timeline">
            <div class="card-head"><h2 id="timeline">{words.t("timeline-title")}</h2></div>
            <div class="card-body stack">
                <Transition>
                    {move || newest.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                    <Show when=move || lines().is_empty()>
                        <p class="second">{words.t("timeline-none")}</p>
                    </Show>
                    <ol class="timeline">{move || lines().into_iter().map(line).collect_view()}</ol>
                    {move || problem.get().map(|error| view! { <Problem error /> })}
                    <Show when=move || go_on().is_some()>
                        <Button size=Size::Small on_click=show_earlier>{words.t("timeline-earlier")}</Button>
                    </Show>
                </Transition>
            </div>
        </section>
    }
}
