use leptos::{prelude::*, task::spawn_local};

/// The server's answer to the question as it stands now; what was answered last stays until the next is there, and one
/// that comes late is dropped. In the browser only: on the server nothing is asked, and the page does not wait for it.
pub fn follow<Q, A, F>(
    question: impl Fn() -> Option<Q> + Send + Sync + 'static,
    fetch: impl Fn(Q) -> F + Send + Sync + 'static,
) -> Signal<Option<A>>
where
    A: Clone + Send + Sync + 'static,
    F: Future<Output = A> + 'static,
{
    let answer = RwSignal::new(None::<A>);
    let turn = StoredValue::new(0_u32);
    Effect::new(move || {
        let own = turn.get_value() + 1;
        turn.set_value(own);
        let Some(question) = question() else { return answer.set(None) };
        let asked = fetch(question);
        spawn_local(async move {
            let found = asked.await;
            // The page may have gone meanwhile, or asked anew.
            if turn.try_get_value() == Some(own) {
                answer.try_set(Some(found));
            }
        });
    });
    answer.into()
}
