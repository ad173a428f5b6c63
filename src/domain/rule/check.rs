use super::{Added, Criteria, Criterion, How};
use crate::domain::{
    day,
    error::{AppError, Code},
};
use uuid::Uuid;

/// Groups within groups.
const DEPTH_MAX: usize = 6;
/// Questions of one rule.
const CRITERIA_MAX: usize = 100;
/// Values of one question.
const VALUES_MAX: usize = 500;
/// A hundred years.
const DAYS_MAX: u16 = 36_500;
/// Days before somebody leaves.
pub const GRACE_MAX: u16 = 365;

/// What is wrong, and where: the way down from the root, each step the place in its group, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub path: Vec<usize>,
    pub problem: Problem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A group with nothing in it, which would mean everybody or nobody.
    Empty,
    /// A question that names nothing.
    NoValue,
    /// "Is" names one.
    NotOne,
    TooManyValues,
    /// Only units and managers have an above and a below.
    Comparison,
    /// The last day comes before the first.
    Dates,
    /// A day of no year that can be asked for.
    Day,
    Days,
    TooDeep,
    TooMany,
    /// It names something that is no longer there.
    Gone,
}

impl Problem {
    pub fn error(self) -> AppError {
        match self {
            Self::Empty => AppError::new(Code::RuleEmpty),
            Self::NoValue => AppError::new(Code::RuleNoValue),
            Self::NotOne => AppError::new(Code::RuleNotOne),
            Self::TooManyValues => AppError::new(Code::RuleTooManyValues).with("max", VALUES_MAX),
            Self::Comparison => AppError::new(Code::RuleComparison),
            Self::Dates => AppError::new(Code::RuleDates),
            Self::Day => day::out_of_range(),
            Self::Days => AppError::new(Code::RuleDays).with("max", DAYS_MAX),
            Self::TooDeep => AppError::new(Code::RuleTooDeep).with("max", DEPTH_MAX),
            Self::TooMany => AppError::new(Code::RuleTooMany).with("max", CRITERIA_MAX),
            Self::Gone => AppError::new(Code::RuleValueGone),
        }
    }
}

impl Fault {
    /// As `criteria.0.2`, or `criteria` for the root: how an error names the place.
    pub fn field(&self) -> String {
        self.path.iter().fold("criteria".to_owned(), |field, step| format!("{field}.{step}"))
    }

    pub fn error(&self) -> AppError {
        self.problem.error().on(&self.field())
    }
}

/// Every fault, in the order one reads the criteria.
pub fn check(criteria: &Criteria) -> Vec<Fault> {
    let mut walk = Walk::default();
    walk.look(criteria);
    if walk.criteria > CRITERIA_MAX {
        walk.faults.insert(0, Fault { path: Vec::new(), problem: Problem::TooMany });
    }
    walk.faults
}

/// The questions that name something for which `is_there` says no.
pub fn gone(criteria: &Criteria, is_there: &impl Fn(&Criterion, Uuid) -> bool) -> Vec<Fault> {
    fn look(
        criteria: &Criteria,
        path: &mut Vec<usize>,
        is_there: &impl Fn(&Criterion, Uuid) -> bool,
        faults: &mut Vec<Fault>,
    ) {
        match criteria {
            Criteria::All(parts) | Criteria::Any(parts) | Criteria::None(parts) => {
                for (place, part) in parts.iter().enumerate() {
                    path.push(place);
                    look(part, path, is_there, faults);
                    path.pop();
                }
            }
            Criteria::Is(criterion) => {
                if !criterion.ids().iter().all(|id| is_there(criterion, *id)) {
                    faults.push(Fault { path: path.clone(), problem: Problem::Gone });
                }
            }
        }
    }
    let mut faults = Vec::new();
    look(criteria, &mut Vec::new(), is_there, &mut faults);
    faults
}

#[derive(Default)]
struct Walk {
    path: Vec<usize>,
    criteria: usize,
    faults: Vec<Fault>,
}

impl Walk {
    fn look(&mut self, criteria: &Criteria) {
        match criteria {
            Criteria::All(parts) | Criteria::Any(parts) | Criteria::None(parts) => {
                if parts.is_empty() {
                    self.fault(Problem::Empty);
                }
                if self.path.len() >= DEPTH_MAX {
                    return self.fault(Problem::TooDeep);
                }
                for (place, part) in parts.iter().enumerate() {
                    self.path.push(place);
                    self.look(part);
                    self.path.pop();
                }
            }
            Criteria::Is(criterion) => {
                self.criteria += 1;
                if let Some(problem) = criterion.problem() {
                    self.fault(problem);
                }
            }
        }
    }

    fn fault(&mut self, problem: Problem) {
        self.faults.push(Fault { path: self.path.clone(), problem });
    }
}

impl Criterion {
    /// What is wrong with it by itself.
    pub fn problem(&self) -> Option<Problem> {
        let (how, count, has_below) = match self {
            Self::Unit { how, units, .. } => (how, units.len(), true),
            Self::Manager { how, people } => (how, people.len(), true),
            Self::Person { how, people } => (how, people.len(), false),
            Self::Language { how, languages } => (how, languages.len(), false),
            Self::Label { how, labels } => (how, labels.len(), false),
            Self::Field { key, how, values } => (how, if key.is_empty() { 0 } else { values.len() }, false),
            Self::Standing { how, standings } => (how, standings.len(), false),
            Self::Qualification { how, qualifications } => (how, qualifications.len(), false),
            Self::Added(added) => return added.problem(),
        };
        match (how, count) {
            (How::Below, _) if !has_below => Some(Problem::Comparison),
            (_, 0) => Some(Problem::NoValue),
            (How::Is, 2..) => Some(Problem::NotOne),
            (_, count) if count > VALUES_MAX => Some(Problem::TooManyValues),
            _ => None,
        }
    }
}

impl Added {
    fn problem(self) -> Option<Problem> {
        match self {
            Self::Between(first, last) if last < first => Some(Problem::Dates),
            Self::Before(on) | Self::After(on) | Self::Between(on, _) if day::check(on, "").is_err() => {
                Some(Problem::Day)
            }
            Self::Between(_, last) if day::check(last, "").is_err() => Some(Problem::Day),
            Self::InTheLast(days) if days == 0 || days > DAYS_MAX => Some(Problem::Days),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn language(how: How, tags: &[&str]) -> Criteria {
        Criteria::Is(Criterion::Language { how, languages: tags.iter().map(|tag| (*tag).to_owned()).collect() })
    }

    #[test]
    fn faults_say_where() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let tree = Criteria::All(vec![
            language(How::Is, &["fr"]),
            Criteria::Any(vec![
                language(How::Is, &["fr", "de"]),
                Criteria::None(vec![]),
                language(How::Below, &["fr"]),
                Criteria::Is(Criterion::Added(Added::Between(day("2026-05-02"), day("2026-05-01")))),
            ]),
            language(How::IsOneOf, &[]),
            Criteria::Is(Criterion::Added(Added::InTheLast(0))),
        ]);
        let found: Vec<_> = check(&tree).iter().map(|fault| (fault.field(), fault.problem)).collect();
        let expected = [
            ("criteria.1.0", Problem::NotOne),
            ("criteria.1.1", Problem::Empty),
            ("criteria.1.2", Problem::Comparison),
            ("criteria.1.3", Problem::Dates),
            ("criteria.2", Problem::NoValue),
            ("criteria.3", Problem::Days),
        ];
        assert_eq!(found, expected.map(|(field, problem)| (field.to_owned(), problem)));
        assert_eq!(check(&Criteria::All(vec![]))[0].field(), "criteria");
    }

    #[test]
    fn a_tree_has_bounds() {
        let deep = (0..8).fold(language(How::Is, &["fr"]), |tree, _| Criteria::All(vec![tree]));
        assert_eq!(check(&deep)[0].problem, Problem::TooDeep);
        let wide = Criteria::All(vec![language(How::Is, &["fr"]); 101]);
        assert_eq!(check(&wide)[0].problem, Problem::TooMany);
    }

    #[test]
    fn criteria_are_kept_as_one_reads_them() {
        let tree = Criteria::All(vec![language(How::Is, &["fr"])]);
        let text = r#"{"all":[{"is":{"language":{"how":"is","languages":["fr"]}}}]}"#;
        assert_eq!(serde_json::to_string(&tree).unwrap(), text);
        assert_eq!(serde_json::from_str::<Criteria>(text).unwrap(), tree);
    }
}
