//! Which rows of a list are chosen: some, or everything a filter finds but some.
use super::{
    enrolment_list::Filter,
    id::{PersonId, UnitId},
    role::Role,
};
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, hash::Hash};

/// What tells a row of the Enrolments list from every other.
pub type RowKey = (PersonId, UnitId, Role);

/// Of the Enrolments list.
pub type Selection = Picked<Filter, RowKey>;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Picked<F, K: Eq + Hash> {
    /// These rows, as far as they are still there.
    Rows(HashSet<K>),
    /// Whatever the filter finds by then, but not these rows.
    AllBut(F, HashSet<K>),
}

impl<F, K: Eq + Hash> Default for Picked<F, K> {
    fn default() -> Self {
        Self::Rows(HashSet::new())
    }
}

impl<F, K: Eq + Hash> Picked<F, K> {
    /// Everything a filter finds.
    pub fn all(filter: F) -> Self {
        Self::AllBut(filter, HashSet::new())
    }

    pub const fn rows(&self) -> &HashSet<K> {
        match self {
            Self::Rows(rows) | Self::AllBut(_, rows) => rows,
        }
    }

    pub const fn is_all(&self) -> bool {
        matches!(self, Self::AllBut(..))
    }

    pub fn holds(&self, row: &K) -> bool {
        self.rows().contains(row) != self.is_all()
    }

    /// Takes rows in or leaves them out.
    pub fn set(&mut self, rows: impl IntoIterator<Item = K>, chosen: bool) {
        let adds = chosen != self.is_all();
        let (Self::Rows(kept) | Self::AllBut(_, kept)) = self;
        for row in rows {
            if adds {
                kept.insert(row);
            } else {
                kept.remove(&row);
            }
        }
    }

    /// How many rows it is, if the filter finds `found`.
    pub fn count(&self, found: u32) -> u32 {
        let kept = self.rows().len() as u32;
        if self.is_all() { found.saturating_sub(kept) } else { kept }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn row(number: u128) -> RowKey {
        (PersonId(Uuid::from_u128(number)), UnitId(Uuid::from_u128(1)), Role::Learner)
    }

    #[test]
    fn some_rows_or_all_but_some() {
        let mut some = Selection::default();
        some.set([row(1), row(2)], true);
        some.set([row(2), row(3)], false);
        assert!(some.holds(&row(1)) && !some.holds(&row(2)) && !some.holds(&row(3)));
        assert_eq!(some.count(100), 1);

        let mut all = Selection::all(Filter::default());
        assert!(all.holds(&row(1)));
        all.set([row(1), row(2)], false);
        all.set([row(2)], true);
        assert!(!all.holds(&row(1)) && all.holds(&row(2)) && all.holds(&row(9)));
        assert_eq!(all.count(100), 99);
        assert_eq!(all.count(0), 0);

        for selection in [some, all] {
            let text = serde_json::to_string(&selection).unwrap();
            assert_eq!(serde_json::from_str::<Selection>(&text).unwrap(), selection);
        }
    }
}
