//! One criterion as it is being written.
use crate::domain::{
    id::{LabelId, PersonId, QualificationId, UnitId},
    rule::{Added, Criterion, How, Names, Place, Problem, Status},
};
use chrono::NaiveDate;
use std::str::FromStr;
use uuid::Uuid;

/// What a criterion asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Unit(Place),
    Language,
    Added,
    Person,
    Manager,
    Label,
    Field,
    Standing,
    Qualification,
}

impl Subject {
    /// In the order of the list: L11's first.
    pub const ALL: &[Self] = &[
        Self::Unit(Place::Company),
        Self::Added,
        Self::Unit(Place::Department),
        Self::Unit(Place::Function),
        Self::Unit(Place::Group),
        Self::Language,
        Self::Unit(Place::Team),
        Self::Person,
        Self::Manager,
        Self::Unit(Place::Cohort),
        Self::Label,
        Self::Field,
        Self::Standing,
        Self::Qualification,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unit(place) => place.as_str(),
            Self::Language => "language",
            Self::Added => "added",
            Self::Person => "person",
            Self::Manager => "manager",
            Self::Label => "label",
            Self::Field => "field",
            Self::Standing => "standing",
            Self::Qualification => "qualification",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|subject| subject.as_str() == text)
    }

    pub const fn compares(self) -> &'static [Compare] {
        match self {
            Self::Unit(_) => &[Compare::Is, Compare::IsOneOf, Compare::AtOrBelow],
            Self::Manager => &[Compare::Is, Compare::IsOneOf, Compare::Below],
            Self::Added => &[Compare::InTheLast, Compare::Before, Compare::After, Compare::Between],
            _ => &[Compare::Is, Compare::IsOneOf],
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    Is,
    IsOneOf,
    AtOrBelow,
    Below,
    InTheLast,
    Before,
    After,
    Between,
}

impl Compare {
    const ALL: &[Self] = &[
        Self::Is,
        Self::IsOneOf,
        Self::AtOrBelow,
        Self::Below,
        Self::InTheLast,
        Self::Before,
        Self::After,
        Self::Between,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::IsOneOf => "is_one_of",
            Self::AtOrBelow => "at_or_below",
            Self::Below => "below",
            Self::InTheLast => "in_the_last",
            Self::Before => "before",
            Self::After => "after",
            Self::Between => "between",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|compare| compare.as_str() == text)
    }

    const fn how(self) -> How {
        match self {
            Self::IsOneOf => How::IsOneOf,
            Self::AtOrBelow | Self::Below => How::Below,
            _ => How::Is,
        }
    }
}

/// Something chosen: an id or a code, and what it is called; nothing, when it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub id: String,
    pub label: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub subject: Subject,
    pub compare: Compare,
    pub values: Vec<Value>,
    /// The key of a custom field, and what it should hold, several between commas.
    pub field: String,
    pub text: String,
    pub from: String,
    pub to: String,
    pub days: String,
}

impl Question {
    /// What a new rule begins with.
    pub fn first() -> Self {
        Self::about(Subject::Unit(Place::Department))
    }

    pub fn about(subject: Subject) -> Self {
        let compare = subject.compares().first().copied().unwrap_or(Compare::Is);
        Self {
            subject,
            compare,
            values: Vec::new(),
            field: String::new(),
            text: String::new(),
            from: String::new(),
            to: String::new(),
            days: "90".to_owned(),
        }
    }

    pub fn of(criterion: &Criterion, names: &Names) -> Self {
        let (subject, compare) = (subject_of(criterion), compare_of(criterion));
        let mut question = Self { compare, ..Self::about(subject) };
        let code = |code: &str| Value { id: code.to_owned(), label: None };
        question.values = match criterion {
            Criterion::Language { languages, .. } => languages.iter().map(|tag| code(tag)).collect(),
            Criterion::Standing { standings, .. } => standings.iter().map(|status| code(status.as_str())).collect(),
            named => {
                let value = |id: Uuid| Value { id: id.to_string(), label: names.get(&id).cloned() };
                named.ids().into_iter().map(value).collect()
            }
        };
        match criterion {
            Criterion::Field { key, values, .. } => {
                question.field.clone_from(key);
                question.text = values.join(", ");
            }
            Criterion::Added(Added::Before(day) | Added::After(day)) => question.from = day.to_string(),
            Criterion::Added(Added::Between(first, last)) => {
                question.from = first.to_string();
                question.to = last.to_string();
            }
            Criterion::Added(Added::InTheLast(days)) => question.days = days.to_string(),
            _ => {}
        }
        question
    }

    /// The criterion, and what keeps it from being one: then it stands for nothing yet.
    pub fn read(&self) -> (Criterion, Option<Problem>) {
        let how = self.compare.how();
        let criterion = match self.subject {
            Subject::Unit(kind) => Criterion::Unit { kind, how, units: self.ids(UnitId) },
            Subject::Person => Criterion::Person { how, people: self.ids(PersonId) },
            Subject::Manager => Criterion::Manager { how, people: self.ids(PersonId) },
            Subject::Label => Criterion::Label { how, labels: self.ids(LabelId) },
            Subject::Qualification => Criterion::Qualification { how, qualifications: self.ids(QualificationId) },
            Subject::Language => {
                Criterion::Language { how, languages: self.values.iter().map(|value| value.id.clone()).collect() }
            }
            Subject::Standing => Criterion::Standing {
                how,
                standings: self.values.iter().filter_map(|value| Status::parse(&value.id)).collect(),
            },
            Subject::Field => Criterion::Field { key: self.field.clone(), how, values: self.texts() },
            Subject::Added => return self.added(),
        };
        (criterion, None)
    }

    fn ids<T>(&self, id: impl Fn(Uuid) -> T) -> Vec<T> {
        self.values.iter().filter_map(|value| Uuid::from_str(&value.id).ok()).map(id).collect()
    }

    fn texts(&self) -> Vec<String> {
        let text = self.text.trim();
        if text.is_empty() {
            return Vec::new();
        }
        if self.compare == Compare::Is {
            return vec![text.to_owned()];
        }
        text.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
    }

    fn added(&self) -> (Criterion, Option<Problem>) {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let (read, problem) = match self.compare {
            Compare::Before => (day(&self.from).map(Added::Before), Problem::NoValue),
            Compare::After => (day(&self.from).map(Added::After), Problem::NoValue),
            Compare::Between => {
                let days = day(&self.from).zip(day(&self.to));
                (days.map(|(first, last)| Added::Between(first, last)), Problem::NoValue)
            }
            _ => (self.days.trim().parse().ok().map(Added::InTheLast), Problem::Days),
        };
        match read {
            Some(added) => (Criterion::Added(added), None),
            None => (Criterion::Added(Added::InTheLast(1)), Some(problem)),
        }
    }
}

pub const fn subject_of(criterion: &Criterion) -> Subject {
    match criterion {
        Criterion::Unit { kind, .. } => Subject::Unit(*kind),
        Criterion::Language { .. } => Subject::Language,
        Criterion::Added(_) => Subject::Added,
        Criterion::Person { .. } => Subject::Person,
        Criterion::Manager { .. } => Subject::Manager,
        Criterion::Label { .. } => Subject::Label,
        Criterion::Field { .. } => Subject::Field,
        Criterion::Standing { .. } => Subject::Standing,
        Criterion::Qualification { .. } => Subject::Qualification,
    }
}

pub const fn compare_of(criterion: &Criterion) -> Compare {
    match criterion {
        Criterion::Added(Added::Before(_)) => Compare::Before,
        Criterion::Added(Added::After(_)) => Compare::After,
        Criterion::Added(Added::Between(..)) => Compare::Between,
        Criterion::Added(Added::InTheLast(_)) => Compare::InTheLast,
        Criterion::Unit { how: How::Below, .. } => Compare::AtOrBelow,
        Criterion::Manager { how: How::Below, .. } => Compare::Below,
        Criterion::Unit { how, .. }
        | Criterion::Language { how, .. }
        | Criterion::Person { how, .. }
        | Criterion::Manager { how, .. }
        | Criterion::Label { how, .. }
        | Criterion::Field { how, .. }
        | Criterion::Standing { how, .. }
        | Criterion::Qualification { how, .. } => match how {
            How::IsOneOf => Compare::IsOneOf,
            How::Is | How::Below => Compare::Is,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let id = Uuid::from_u128(7);
        let criteria = [
            Criterion::Unit { kind: Place::Team, how: How::Below, units: vec![UnitId(id)] },
            Criterion::Manager { how: How::Below, people: vec![PersonId(id)] },
            Criterion::Language { how: How::IsOneOf, languages: vec!["fr".into(), "de".into()] },
            Criterion::Standing { how: How::Is, standings: vec![Status::Deactivated] },
            Criterion::Field { key: "ward".into(), how: How::IsOneOf, values: vec!["a".into(), "b".into()] },
            Criterion::Added(Added::Between("2026-01-01".parse().unwrap(), "2026-02-01".parse().unwrap())),
            Criterion::Added(Added::InTheLast(30)),
        ];
        for criterion in criteria {
            assert_eq!(Question::of(&criterion, &Names::new()).read(), (criterion, None));
        }
    }

    #[test]
    fn a_day_that_is_missing_is_said() {
        let question = Question { compare: Compare::Before, ..Question::about(Subject::Added) };
        assert_eq!(question.read().1, Some(Problem::NoValue));
        let question = Question { days: "x".into(), ..Question::about(Subject::Added) };
        assert_eq!(question.read().1, Some(Problem::Days));
    }
}
