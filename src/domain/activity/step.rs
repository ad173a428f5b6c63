use crate::domain::{
    error::{AppError, Code},
    id::StepId,
    profile::{NAME_MAX, clean},
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

pub const STEPS_MAX: usize = 200;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub id: StepId,
    pub title: String,
}

/// A step as the form has it; without an id it is to be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepForm {
    pub id: Option<StepId>,
    pub title: String,
}

impl StepForm {
    /// The steps in their new order as they are kept, or what is wrong with the one of this place.
    pub fn check(forms: Vec<Self>, known: &[Step]) -> Result<Vec<Self>, AppError> {
        if forms.len() > STEPS_MAX {
            return Err(AppError::new(Code::NumberRange).with("min", 0).with("max", STEPS_MAX).on("steps"));
        }
        let known: HashSet<_> = known.iter().map(|step| step.id).collect();
        let mut seen = HashSet::new();
        let mut kept = Vec::with_capacity(forms.len());
        for (place, form) in (1..).zip(forms) {
            let title = clean(&form.title);
            if title.is_empty() {
                return Err(AppError::new(Code::NameMissing).on("steps").at_line(place));
            }
            if title.chars().count() > NAME_MAX {
                return Err(AppError::new(Code::NameTooLong).with("max", NAME_MAX).on("steps").at_line(place));
            }
            if form.id.is_some_and(|id| !known.contains(&id) || !seen.insert(id)) {
                return Err(AppError::new(Code::PlanMoved));
            }
            kept.push(Self { id: form.id, title });
        }
        Ok(kept)
    }
}

/// What changing the steps would do now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepsPlan {
    pub added: u32,
    pub removed: u32,
    /// People who did a step that goes.
    pub did: u32,
    /// People whose progress is counted anew.
    pub recounted: u32,
    /// Of those, the ones who have then done every step.
    pub completes: u32,
    /// Of the steps and of what follows: applying refuses when they are no longer so.
    pub digest: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_step_is_named_and_named_once() {
        let id = StepId(Uuid::from_u128(1));
        let known = [Step { id, title: "One".into() }];
        let form = |id, title: &str| StepForm { id, title: title.into() };
        let check = |forms| StepForm::check(forms, &known).map_err(|error| (error.code, error.line));
        assert_eq!(check(vec![form(None, " New  one "), form(Some(id), "One")]).unwrap()[0].title, "New one");
        assert_eq!(check(vec![form(Some(id), "One"), form(None, " ")]), Err((Code::NameMissing, Some(2))));
        assert_eq!(check(vec![form(Some(id), "a"), form(Some(id), "b")]), Err((Code::PlanMoved, None)));
        assert_eq!(check(vec![form(Some(StepId(Uuid::from_u128(2))), "a")]), Err((Code::PlanMoved, None)));
    }
}
