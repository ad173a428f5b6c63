use super::{Edge, HolderAction, HoldingState, Shown};
use crate::domain::{
    audit::Named,
    id::{PersonId, QualificationId, UnitId},
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InventoryQuery {
    #[serde(default)]
    pub search: String,
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// People with one of the qualifications in that state.
    #[serde(default)]
    pub shown: Option<Shown>,
    #[serde(default)]
    pub edge: Option<Edge>,
}

/// People × qualifications.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inventory {
    pub qualifications: Vec<Named<QualificationId>>,
    /// There are more than the grid shows.
    pub more_qualifications: bool,
    pub people: Vec<PersonRow>,
    pub next: Option<Edge>,
    pub previous: Option<Edge>,
    pub units: Vec<Named<UnitId>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRow {
    pub person: PersonId,
    pub name: String,
    pub name_key: String,
    /// Whether the caller may give and take here.
    pub yours: bool,
    /// In the order of the qualifications.
    pub cells: Vec<Cell>,
}

/// Where a person and a qualification meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// How far they are; `None` if nothing gives it to them.
    pub state: Option<HoldingState>,
    /// Given by hand, list or API: can be taken away here.
    pub granted: bool,
    /// A unit or a rule gives it: can only be kept out.
    pub carried: bool,
    pub kept_out: bool,
}

impl Cell {
    /// Whether something gives it and nothing keeps out.
    pub const fn is_given(self) -> bool {
        (self.granted || self.carried) && !self.kept_out
    }
}

/// What a press on a cell comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// This is collected for the cell.
    Collect(HolderAction),
    /// What was collected for it is forgotten.
    Forget,
    /// A unit or a rule gives it: it can only be kept out.
    Carried,
    /// Nothing to do.
    Nothing,
}

impl Cell {
    /// Whether a mark stands in it, once what is collected for it is applied.
    pub const fn is_marked(self, collected: Option<HolderAction>) -> bool {
        match collected {
            None => self.is_given(),
            Some(HolderAction::Give) => true,
            Some(HolderAction::TakeAway) => self.carried && !self.kept_out,
            Some(HolderAction::KeepOut) => false,
            Some(HolderAction::Lift) => self.granted || self.carried,
        }
    }

    /// Space, or a click: the other way round.
    pub const fn toggle(self, collected: Option<HolderAction>) -> Pressed {
        match collected {
            Some(_) => Pressed::Forget,
            None if self.kept_out || !self.is_given() => Pressed::Collect(HolderAction::Give),
            None if self.granted => Pressed::Collect(HolderAction::TakeAway),
            None => Pressed::Carried,
        }
    }

    /// Filled or cleared together with others.
    pub const fn fill(self, collected: Option<HolderAction>, marked: bool) -> Pressed {
        if self.is_marked(collected) == marked {
            return Pressed::Nothing;
        }
        match self.toggle(collected) {
            // What is forgotten may leave it as it was, which may still not be what is wanted.
            Pressed::Forget if self.is_given() != marked => match self.toggle(None) {
                Pressed::Forget => Pressed::Nothing,
                pressed => pressed,
            },
            pressed => pressed,
        }
    }

    /// Keeps out, whatever gives it; a second time forgets that.
    pub const fn keep_out(self, collected: Option<HolderAction>) -> Pressed {
        match collected {
            Some(HolderAction::KeepOut) => Pressed::Forget,
            _ if self.kept_out => Pressed::Nothing,
            _ => Pressed::Collect(HolderAction::KeepOut),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Cell = Cell { state: None, granted: false, carried: false, kept_out: false };
    const GRANTED: Cell = Cell { granted: true, ..NOTHING };
    const CARRIED: Cell = Cell { carried: true, ..NOTHING };
    const BOTH: Cell = Cell { granted: true, carried: true, ..NOTHING };
    const OUT: Cell = Cell { carried: true, kept_out: true, ..NOTHING };

    #[test]
    fn a_cell_goes_the_other_way_and_back() {
        let cases = [
            (NOTHING, Pressed::Collect(HolderAction::Give)),
            (GRANTED, Pressed::Collect(HolderAction::TakeAway)),
            (BOTH, Pressed::Collect(HolderAction::TakeAway)),
            (CARRIED, Pressed::Carried),
            (OUT, Pressed::Collect(HolderAction::Give)),
        ];
        for (cell, expected) in cases {
            assert_eq!(cell.toggle(None), expected, "{cell:?}");
            if let Pressed::Collect(action) = expected {
                assert_eq!(cell.toggle(Some(action)), Pressed::Forget);
            }
        }
    }

    #[test]
    fn many_are_filled_or_cleared_as_far_as_they_can_be() {
        assert_eq!(NOTHING.fill(None, true), Pressed::Collect(HolderAction::Give));
        assert_eq!(GRANTED.fill(None, true), Pressed::Nothing);
        assert_eq!(GRANTED.fill(None, false), Pressed::Collect(HolderAction::TakeAway));
        assert_eq!(CARRIED.fill(None, false), Pressed::Carried);
        assert_eq!(OUT.fill(None, false), Pressed::Nothing);
        assert_eq!(NOTHING.fill(Some(HolderAction::Give), false), Pressed::Forget);
        assert_eq!(GRANTED.fill(Some(HolderAction::KeepOut), true), Pressed::Forget);
        assert_eq!(CARRIED.keep_out(None), Pressed::Collect(HolderAction::KeepOut));
        assert_eq!(CARRIED.keep_out(Some(HolderAction::KeepOut)), Pressed::Forget);
        assert_eq!(OUT.keep_out(None), Pressed::Nothing);
    }
}
