//! Refusals: a stable code, what it concerns, and nothing internal. Pages make words of them.
use super::address::Fault;
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
    AccessReadOnly = "access.read_only", "You see this as somebody else. Nothing you do here is saved.";
    AccessSignIn = "access.sign_in", "Please sign in first.";
    AccountWrong = "account.wrong", "The email or the password is not right.";
    AccountSlowDown = "account.slow_down", "Too many tries. Try again in {minutes} minutes.";
    ActivityArchived = "activity.archived", "{name} is archived and takes nobody any more.";
    CellControl = "cell.control", "A control character in the {column}. Type it anew.";
    CellTooLong = "cell.too_long", "{length} characters in one cell, at most {max} are taken.";
    CellUnreadable = "cell.unreadable", "A character in the {column} could not be read. Save the file as CSV UTF-8.";
    CohortMissing = "cohort.missing", "Choose a cohort first.";
    CohortUnknown = "cohort.unknown", "There is no cohort named {name}.";
    CohortTaken = "cohort.taken", "A cohort named {name} is there already.";
    ColumnIgnored = "column.ignored", "The column {column} is not read.";
    ColumnRepeated = "column.repeated", "The column {column} appears twice. The first is read.";
    DaysInvalid = "days.invalid", "Write a whole number of days, at most {max}.";
    DayMissing = "day.missing", "Choose a day.";
    DayRange = "day.range", "A day in the years {min} to {max}.";
    DatabaseAway = "database.away", "The database does not answer just now. Wait a moment, look whether your change is there, and try again.";
    DatabaseFull = "database.full", "There is no room left on the disk of the database. Nothing was saved.";
    EmailInvalid = "email.invalid", "{reason}";
    EmailMissing = "email.missing", "No address.";
    EmailNotFirst = "email.not_first", "The address does not come first. Write email,id,name or add a header.";
    EmailTaken = "email.taken", "Somebody else has this address.";
    EnrollingTooMany = "enrolling.too_many", "At most {max} enrolments at once. Choose fewer people or activities.";
    EnrolmentClosed = "enrolment.closed", "This is completed, and nothing enrols you in it any more. Its steps stay as they are.";
    FilterTaken = "filter.taken", "You keep a filter named {name} already.";
    FilterTooMany = "filter.too_many", "At most {max} filters are kept. Delete one first.";
    FileEmpty = "file.empty", "The file is empty.";
    FileNoAddresses = "file.no_addresses", "No line of the file holds an address.";
    FileNoRows = "file.no_rows", "The file has a header and no line below it.";
    FileNotAList = "file.not_a_list", "This is no list but another kind of file ({looks_like}). Save the list as CSV and choose that.";
    FileTooLarge = "file.too_large", "The file is larger than {max} MB.";
    HeaderNoEmail = "header.no_email", "The header names no email column. Use email,id,name.";
    HeaderUnknown = "header.unknown", "Neither a person nor a header such as email,id,name.";
    ImportUndone = "import.undone", "Import {number} is undone already.";
    Internal = "internal", "Something went wrong on our side. Nothing was changed. Try again, and give the code {request} to your admin if it stays.";
    InvitationCancelled = "invitation.cancelled", "This invitation was withdrawn.";
    InvitationExpired = "invitation.expired", "This link has expired.";
    InvitationSpent = "invitation.spent", "This link was used already.";
    InvitationUnderway = "invitation.underway", "A mail to {name} is on its way already.";
    LabelInvalid = "label.invalid", "A label has no comma, semicolon or quote in it and begins with none of = + - @.";
    LabelTooLong = "label.too_long", "At most {max} characters.";
    LabelTooMany = "label.too_many", "At most {max} labels.";
    LanguageTheirs = "language.theirs", "{name} chose the language. It is theirs to change.";
    LanguageUnknown = "language.unknown", "Choose one of the languages.";
    LinkUnknown = "link.unknown", "This link is not known.";
    ListEmpty = "list.empty", "Write or choose at least one person.";
    ListTooManyColumns = "list.too_many_columns", "{found} columns, at most {max} are taken.";
    ListTooManyRows = "list.too_many_rows", "More than {max} lines. Split the list.";
    ManagerCircle = "manager.circle", "{name} is managed by this person, directly or at some remove.";
    MergeSame = "merge.same", "This is the same record. Choose another.";
    MergeSelf = "merge.self", "This is your own record. Merge the other one into it.";
    NameDiffers = "name.differs", "Known as {known}. The name stays as it is.";
    NameMissing = "name.missing", "No name.";
    NameTooLong = "name.too_long", "At most {max} characters.";
    NotFound = "not_found", "It is not there, or you may not see it.";
    NumberRange = "number.range", "A whole number from {min} to {max}.";
    PasswordCommon = "password.common", "This is one of the most common passwords. Choose another.";
    PasswordMissing = "password.missing", "Choose a password.";
    PasswordOwn = "password.own", "This is your own name or address. Choose something others do not know.";
    PasswordShort = "password.short", "{length} characters. Use {min} or more.";
    PasswordLong = "password.long", "At most {max} characters.";
    PasswordWeak = "password.weak", "This password is easy to guess. Add a word or two that have nothing to do with it.";
    PasswordWrong = "password.wrong", "This is not your current password.";
    PersonActive = "person.active", "{name} has an account already.";
    PersonBounced = "person.bounced", "Mail to {name} came back. Correct the address first.";
    PersonDeactivated = "person.deactivated", "{name} is deactivated.";
    PersonDeclined = "person.declined", "{name} declined the invitation.";
    PersonInvited = "person.invited", "{name} is invited already.";
    PersonKeptOut = "person.kept_out", "Was removed from there by hand, and stays out.";
    PersonNoAddress = "person.no_address", "{name} has no address.";
    PersonWantsNone = "person.wants_none", "{name} wants no reminders.";
    PersonNotInvited = "person.not_invited", "{name} is not invited yet.";
    PersonNotTest = "person.not_test", "{name} is no test person.";
    PersonOutranks = "person.outranks", "Only an admin may do this: {name} has a role that is not below yours.";
    PersonStaff = "person.staff", "{name} is neither learner nor mentor.";
    PlaceTaken = "place.taken", "{name} is there already with this role.";
    PlanMoved = "plan.moved", "This changed meanwhile. Look at it again.";
    QualificationTaken = "qualification.taken", "A qualification named {name} is there already.";
    QuoteTrailing = "quote.trailing", "Text after a closing quote. It was read as {read}.";
    QuoteUnclosed = "quote.unclosed", "The quote that opens in line {opened} is not closed.";
    ReferenceDiffers = "reference.differs", "The id on record is {known}. It stays as it is.";
    ReferenceTooLong = "reference.too_long", "At most {max} characters.";
    RenewalWithoutEnd = "renewal.without_end", "Only what ends can be renewed. Say first how long it counts.";
    RequestInvalid = "request.invalid", "The request could not be read: {detail}";
    RoleLastAdmin = "role.last_admin", "{name} is the only admin. Make somebody else one first.";
    RoleOther = "role.other", "Has another role here and gets this one too.";
    RowConflict = "row.conflict", "The address of line {of_line} with another id or name.";
    RowRepeated = "row.repeated", "Repeats line {of_line}, left out.";
    RowSeveralPeople = "row.several_people", "Several addresses in one line. Write one person a line.";
    RowTooManyColumns = "row.too_many_columns", "{found} columns where {expected} belong. Put quotes around a name that has a comma: \"Haddad, Noor\".";
    RuleComparison = "rule.comparison", "This can only be compared by is and is one of.";
    RuleDates = "rule.dates", "The last day comes before the first.";
    RuleChanged = "rule.changed", "Somebody else changed this rule meanwhile. Saving again replaces what they changed.";
    RuleDays = "rule.days", "Between 1 and {max} days.";
    RuleEmpty = "rule.empty", "Add a criterion to this group, or remove it.";
    RuleGivesNothing = "rule.gives_nothing", "Choose at least one activity or qualification.";
    RuleNoValue = "rule.no_value", "Choose at least one value.";
    RuleNotOne = "rule.not_one", "Choose exactly one value, or compare by is one of.";
    RuleTaken = "rule.taken", "A rule named {name} is there already.";
    RuleTooDeep = "rule.too_deep", "Groups can be nested {max} times at most.";
    RuleTooMany = "rule.too_many", "At most {max} criteria.";
    RuleTooManyValues = "rule.too_many_values", "At most {max} values.";
    RuleValueGone = "rule.value_gone", "This names something that is no longer there. Remove it.";
    SelectionTooMany = "selection.too_many", "At most {max} people at once. Narrow the list.";
    SendingDate = "sending.date", "Choose a moment from now on, at most a year away.";
    ServerBusy = "server.busy", "The server is busy. Try again in a few seconds.";
    SessionBackwards = "session.backwards", "It cannot end before it starts.";
    SessionClosed = "session.closed", "This session of {name} is over or cancelled.";
    SessionTimeMissing = "session.time_missing", "Choose a day and a time.";
    SessionTimeSkipped = "session.time_skipped", "There is no {time} on that day in {zone}: the clocks jump over it. Choose another time.";
    SessionTimeTwice = "session.time_twice", "On that day {time} comes twice in {zone}: the clocks go back. Choose a time before or after.";
    TermsMissing = "terms.missing", "Accept the terms to go on.";
    TimeZoneUnknown = "time_zone.unknown", "Choose one of the time zones.";
    UnitBelowItself = "unit.below_itself", "It would lie below itself. Choose a place outside of it.";
    UnitCodeTaken = "unit.code_taken", "Another one of this kind has the code {code}.";
    UnitKindsDiffer = "unit.kinds_differ", "Only units of the same kind become one.";
    UnitMisplaced = "unit.misplaced", "It cannot lie there. A company lies below companies only.";
    UnitNameTaken = "unit.name_taken", "There is one of that kind with this name in the same place: {name}. Rename one of them first.";
    UnitRoot = "unit.root", "This holds everyone. It cannot be renamed, moved, merged or deleted.";
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
            // An address's fault travels as a code of its own.
            let value = match Fault::named(value) {
                Some(fault) if self.code == Code::EmailInvalid => fault.sentence(),
                _ => value,
            };
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
        let error = AppError::new(Code::EmailInvalid).with("reason", "two_at");
        assert_eq!(error.sentence(), "Two @ signs.");
    }
}
