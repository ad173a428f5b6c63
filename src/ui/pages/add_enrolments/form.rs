//! What stands in the form, and what follows from it.
use crate::{
    api::lists::known_people,
    domain::{
        cohort::Cohort,
        id::UnitId,
        import_plan::{Known, Plan, Totals, plan},
        role::Role,
        roster::{self, Roster},
    },
    ui::live::Live,
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use std::{collections::HashMap, sync::Arc, time::Duration};

/// Typing rests this long before the server is asked who is known.
const REST: Duration = Duration::from_millis(300);

#[derive(Clone, Copy)]
pub struct ListForm {
    pub kind: RwSignal<Role>,
    /// What stands in the combobox, and the cohort it means.
    pub cohort_text: RwSignal<String>,
    pub cohort: RwSignal<Option<Cohort>>,
    pub text: RwSignal<String>,
    /// The text as the shared domain code reads it.
    pub roster: Memo<Arc<Roster>>,
    /// What saving would do, as far as known.
    pub plan: Memo<Arc<Plan>>,
    pub totals: Memo<Totals>,
}

impl ListForm {
    pub fn new() -> Self {
        let kind = RwSignal::new(Role::Learner);
        let cohort = RwSignal::new(None::<Cohort>);
        let text = RwSignal::new(String::new());
        let roster = Memo::new(move |_| Arc::new(text.with(|text| roster::parse(text))));
        let place = Memo::new(move |_| {
            let kind = kind.get();
            let unit = cohort.with(|cohort| cohort.as_ref().map(|cohort| cohort.id));
            (kind.is_platform_wide() || unit.is_some()).then_some((kind, unit.filter(|_| !kind.is_platform_wide())))
        });
        let known = follow_known(place, roster);
        let plan = Memo::new(move |_| Arc::new(known.with(|known| plan(&roster.get(), known, kind.get()))));
        let totals = Memo::new(move |_| plan.with(|plan| plan.totals));
        Self { kind, cohort_text: RwSignal::new(String::new()), cohort, text, roster, plan, totals }
    }

    pub fn cohort_id(self) -> Option<UnitId> {
        let platform_wide = self.kind.get_untracked().is_platform_wide();
        self.cohort.with_untracked(|cohort| cohort.as_ref().map(|cohort| cohort.id)).filter(|_| !platform_wide)
    }
}

/// Who of the list is known where it would go; asked anew when the list rests, and when people change elsewhere.
fn follow_known(
    place: Memo<Option<(Role, Option<UnitId>)>>,
    roster: Memo<Arc<Roster>>,
) -> RwSignal<HashMap<String, Known>> {
    let live = expect_context::<Live>();
    let found = RwSignal::new(HashMap::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let asked = StoredValue::new(0_u32);
    Effect::new(move || {
        live.version.track();
        let place = place.get();
        let keys: Vec<String> = roster
            .with(|roster| roster.rows.iter().map(roster::Row::address_key).filter(|key| key.contains('@')).collect());
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        asked.update_value(|asked| *asked += 1);
        let turn = asked.get_value();
        let Some((role, cohort)) = place.filter(|_| !keys.is_empty()) else {
            found.set(HashMap::new());
            return;
        };
        let ask = move || {
            spawn_local(async move {
                // An answer that a later question has overtaken is not looked at.
                if let Ok(people) = known_people(role, cohort, keys).await
                    && asked.try_get_value() == Some(turn)
                {
                    found.try_set(people);
                }
            });
        };
        waiting.set_value(set_timeout_with_handle(ask, REST).ok());
    });
    found
}
