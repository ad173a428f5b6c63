//! The mails Muster writes, and what each may tell of.
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a mail says. Its words live in `server/texts/*/mail.ftl`, its shape in `server/mail/letter.rs`; to add one, add it here
/// and let the compiler name the places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// The offer to register, with what the person is enrolled in by then.
    Invitation,
    /// The offer once more, with a fresh link.
    Reminder,
    /// What someone invited or registered was enrolled in since.
    EnrolmentNotice,
    /// The way back in for somebody who lost their password.
    PasswordReset,
    /// To the new address of someone registered: the link that makes it theirs.
    AddressConfirm,
    /// To their old one: what is about to happen, and how to stop it.
    AddressTold,
}

impl Template {
    pub const ALL: &[Self] = &[
        Self::Invitation,
        Self::Reminder,
        Self::EnrolmentNotice,
        Self::PasswordReset,
        Self::AddressConfirm,
        Self::AddressTold,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::EnrolmentNotice => "enrolment_notice",
            Self::PasswordReset => "password_reset",
            Self::AddressConfirm => "address_confirm",
            Self::AddressTold => "address_told",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a template of a mail")]
pub struct UnknownTemplate;

impl FromStr for Template {
    type Err = UnknownTemplate;
    fn from_str(text: &str) -> Result<Self, UnknownTemplate> {
        Self::ALL.iter().copied().find(|template| template.as_str() == text).ok_or(UnknownTemplate)
    }
}

/// What a line of an enrolment notice names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Activity,
    Session,
}

impl ItemKind {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Session => "session",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back() {
        for template in Template::ALL {
            assert_eq!(template.as_str().parse(), Ok(*template));
        }
        assert_eq!("spam".parse::<Template>(), Err(UnknownTemplate));
    }
}
