//! Refusals: a stable code, what it concerns, and nothing internal. Pages make words of them.
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

macro_rules! codes {
    ($($variant:ident = $text:literal, $sentence:literal;)*) => {
        /// Every way Muster says no. The texts are stable: other programs rely on them (`docs/errors.md`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Code {
            $(#[serde(rename = $text)] $variant,)*
        }

        impl Code {
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The stable name, such as `email.invalid`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// What happened and what to do, in English, with `{name}` where a parameter goes.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$variant => $sentence,)* }
            }
        }
    };
}

codes! {
    AccessDenied = "access.denied", "You may not do this. Ask an admin if you should.";
    AccessSignIn = "access.sign_in", "Please sign in first.";
    AccountWrong = "account.wrong", "The email or the password is not right.";
    AccountSlowDown = "account.slow_down", "Too many tries. Try again in {minutes} minutes.";
    CohortMissing = "cohort.missing", "Choose a cohort first.";
    CohortUnknown = "cohort.unknown", "There is no cohort named {name}.";
    CohortTaken = "cohort.taken", "A cohort named {name} is there already.";
    EmailInvalid = "email.invalid", "{reason}";
    EmailMissing = "email.missing", "No address.";
    EmailTaken = "email.taken", "Somebody else has this address.";
    Internal = "internal", "Something went wrong on our side. Nothing was changed. Try again, and give the code {request} to your admin if it stays.";
    InvitationCancelled = "invitation.cancelled", "This invitation was withdrawn.";
    InvitationExpired = "invitation.expired", "This link has expired.";
    InvitationSpent = "invitation.spent", "This link was used already.";
    InvitationUnderway = "invitation.underway", "A mail to {name} is on its way already.";
    LinkUnknown = "link.unknown", "This link is not known.";
    ListEmpty = "list.empty", "Write or choose at least one person.";
    NameMissing = "name.missing", "No name.";
    NameTooLong = "name.too_long", "At most {max} characters.";
    NotFound = "not_found", "It is not there, or you may not see it.";
    PasswordCommon = "password.common", "This is one of the most common passwords. Choose another.";
    PasswordMissing = "password.missing", "Choose a password.";
    PasswordShort = "password.short", "{length} characters. Use {min} or more.";
    PasswordLong = "password.long", "At most {max} characters.";
    PersonActive = "person.active", "{name} has an account already.";
    PersonBounced = "person.bounced", "Mail to {name} came back. Correct the address first.";
    PersonDeactivated = "person.deactivated", "{name} is deactivated.";
    PersonNoAddress = "person.no_address", "{name} has no address.";
    PersonNotInvited = "person.not_invited", "{name} is not invited yet.";
    PlanMoved = "plan.moved", "The list changed meanwhile. Look at it again.";
    ReferenceTooLong = "reference.too_long", "At most {max} characters.";
    RequestInvalid = "request.invalid", "The request could not be read: {detail}";
    ServerBusy = "server.busy", "The server is busy. Try again in a few seconds.";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A refusal as it travels: to a page, to a command's output, to a line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{code}")]
pub struct AppError {
    pub code: Code,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
    /// The form field it concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The line of a list, counted as an editor does, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

impl AppError {
    pub const fn new(code: Code) -> Self {
        Self { code, params: BTreeMap::new(), field: None, line: None }
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    #[must_use]
    pub fn on(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }

    #[must_use]
    pub const fn at_line(mut self, line: u32) -> Self {
        self.line = Some(line);
        self
    }

    /// The English sentence with its parameters filled in.
    pub fn sentence(&self) -> String {
        let mut text = self.code.sentence().to_owned();
        for (name, value) in &self.params {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }
}

impl From<Code> for AppError {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_errors_names_every_code() {
        let page = include_str!("../../docs/errors.md");
        for code in Code::ALL {
            let row = format!("| `{code}` | {} |", code.sentence());
            assert!(page.contains(&row), "docs/errors.md lacks: {row}");
        }
        assert_eq!(page.matches("\n| `").count(), Code::ALL.len(), "docs/errors.md has codes that are gone");
    }

    #[test]
    fn a_sentence_fills_its_parameters() {
        let error = AppError::new(Code::PasswordShort).with("length", 5).with("min", 10);
        assert_eq!(error.sentence(), "5 characters. Use 10 or more.");
    }
}
