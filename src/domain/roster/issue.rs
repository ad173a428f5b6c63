//! What stands against a line of a list.
use crate::domain::error::{AppError, Code};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    Email,
    Id,
    Name,
}

impl Column {
    pub const ALL: &[Self] = &[Self::Email, Self::Id, Self::Name];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Id => "id",
            Self::Name => "name",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth a look; the row is taken.
    Warning,
    /// The row is not taken; the others are.
    Error,
    /// The list is not taken.
    Refusal,
}

impl Severity {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Refusal => "refusal",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// The first line of the row.
    pub line: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<Column>,
    pub code: Code,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
    pub severity: Severity,
}

impl Issue {
    pub const fn new(severity: Severity, line: u32, code: Code) -> Self {
        Self { line, column: None, code, params: BTreeMap::new(), severity }
    }

    pub const fn error(line: u32, code: Code) -> Self {
        Self::new(Severity::Error, line, code)
    }

    pub const fn warning(line: u32, code: Code) -> Self {
        Self::new(Severity::Warning, line, code)
    }

    #[must_use]
    pub const fn on(mut self, column: Column) -> Self {
        self.column = Some(column);
        self
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// The issue as refusals travel elsewhere.
    pub fn to_error(&self) -> AppError {
        AppError {
            code: self.code,
            params: self.params.clone(),
            field: self.column.map(|column| column.as_str().to_owned()),
            line: (self.line > 0).then_some(self.line),
        }
    }
}
