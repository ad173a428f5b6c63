//! Two records that are one person: what stays, what moves, and what becomes of what both have.
use super::{
    enrolment::State,
    id::{PersonId, UnitId},
    role::Role,
};
use serde::{Deserialize, Serialize};

/// Of a field that says something else in the other record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Name,
    Address,
    Username,
    Reference,
    Phone,
    Language,
    Manager,
}

/// What a field is afterwards, and what is given up for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub field: Field,
    pub value: String,
    pub lost: Option<String>,
}

/// Whose way in stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// Neither is registered.
    #[default]
    None,
    /// Of the record that stays; if the other is registered too, theirs ends.
    Own,
    /// Of the other, with the address and the password they sign in with.
    Moves,
}

/// One of the two as far as it decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    pub person: PersonId,
    pub name: String,
    pub address: Option<String>,
    pub username: Option<String>,
    pub reference: String,
    pub phone: Option<String>,
    pub language: String,
    pub manager: Option<(PersonId, String)>,
    /// Managers above, the nearest first.
    pub line: Vec<PersonId>,
    pub registered: bool,
    pub roles: Vec<Role>,
    /// Where they are placed, and as what.
    pub placed: Vec<(Role, UnitId)>,
}

/// What the record that stays is afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    pub account: Account,
    pub address: Option<String>,
    pub username: Option<String>,
    pub reference: String,
    pub phone: Option<String>,
    pub language: String,
    pub manager: Option<PersonId>,
}

/// The record that stays keeps what it has, and takes what it lacks from the other. The address belongs to the account:
/// where only the other is registered, theirs stays.
pub fn merge(kept: &Side, gone: &Side) -> Merged {
    let account = match (kept.registered, gone.registered) {
        (true, _) => Account::Own,
        (false, true) => Account::Moves,
        (false, false) => Account::None,
    };
    let moves = account == Account::Moves;
    let (first, second) = if moves { (gone, kept) } else { (kept, gone) };
    let text = |own: &Option<String>, other: &Option<String>| own.clone().or_else(|| other.clone());
    // Nobody is their own manager, at whatever remove.
    let fits = |side: &Side| {
        let own = [kept.person, gone.person];
        side.manager.as_ref().map(|(id, _)| *id).filter(|_| !side.line.iter().any(|above| own.contains(above)))
    };
    Merged {
        account,
        address: text(&first.address, &second.address),
        username: text(&first.username, &second.username),
        reference: if kept.reference.is_empty() { gone.reference.clone() } else { kept.reference.clone() },
        phone: text(&kept.phone, &gone.phone),
        // Who registered chose theirs.
        language: first.language.clone(),
        manager: fits(kept).or_else(|| fits(gone)),
    }
}

impl Merged {
    /// What stands where the two differ.
    pub fn fields(&self, kept: &Side, gone: &Side) -> Vec<Kept> {
        let known = |side: &Side| side.manager.as_ref().map(|(_, name)| name.clone());
        let manager = [kept, gone].into_iter().filter_map(|side| side.manager.as_ref());
        let manager = self.manager.and_then(|id| manager.into_iter().find(|(own, _)| *own == id)).map(|(_, name)| name);
        let reference = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        [
            (Field::Name, Some(kept.name.clone()), Some(kept.name.clone()), Some(gone.name.clone())),
            (Field::Address, self.address.clone(), kept.address.clone(), gone.address.clone()),
            (Field::Username, self.username.clone(), kept.username.clone(), gone.username.clone()),
            (Field::Reference, reference(&self.reference), reference(&kept.reference), reference(&gone.reference)),
            (Field::Phone, self.phone.clone(), kept.phone.clone(), gone.phone.clone()),
            (Field::Language, Some(self.language.clone()), Some(kept.language.clone()), Some(gone.language.clone())),
            (Field::Manager, manager.cloned(), known(kept), known(gone)),
        ]
        .into_iter()
        .filter(|(_, after, own, other)| own != other || after != own)
        .map(|(field, after, own, other)| Kept {
            field,
            lost: [own, other].into_iter().flatten().find(|value| Some(value) != after.as_ref()),
            value: after.unwrap_or_default(),
        })
        .collect()
    }
}

/// An enrolment of the other, or of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learning {
    pub activity: String,
    /// What the record that stays has of it by now.
    pub own: Option<(State, u8)>,
    pub other: (State, u8),
}

/// How many of something move, and how many both have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    pub moved: u32,
    pub folded: u32,
}

/// What merging would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The names of the two: who stays, who goes.
    pub kept: String,
    pub gone: String,
    pub fields: Vec<Kept>,
    pub account: Account,
    /// Both are registered: the other can sign in no more.
    pub other_account_ends: bool,
    pub learning: Vec<Learning>,
    pub placements: Moved,
    /// The company that is left: everyone is in one.
    pub company_left: Option<String>,
    pub grants: Moved,
    pub qualifications: Moved,
    pub exclusions: Moved,
    pub labels: Moved,
    pub roles: Moved,
    /// Open invitations of the other, which end.
    pub invitations: u32,
    /// Whom the other manages.
    pub reports: u32,
    /// Rules that name the other.
    pub rules: u32,
    /// Of all this: applying refuses when it is no longer so.
    pub digest: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn side(number: u128, name: &str) -> Side {
        Side {
            person: id(number),
            name: name.into(),
            address: Some(format!("{name}@b.example")),
            username: None,
            reference: String::new(),
            phone: None,
            language: "en".into(),
            manager: None,
            line: Vec::new(),
            registered: false,
            roles: Vec::new(),
            placed: Vec::new(),
        }
    }

    #[test]
    fn what_one_has_stays_and_what_it_lacks_comes() {
        let kept = side(1, "noor");
        let gone =
            Side { reference: "B-7".into(), phone: Some("123".into()), language: "fr".into(), ..side(2, "nora") };
        let merged = merge(&kept, &gone);
        assert_eq!(merged.account, Account::None);
        assert_eq!(merged.address.as_deref(), Some("noor@b.example"));
        assert_eq!((merged.reference.as_str(), merged.phone.as_deref()), ("B-7", Some("123")));
        let fields = merged.fields(&kept, &gone);
        let lines: Vec<_> = fields.iter().map(|line| (line.field, line.value.as_str(), line.lost.as_deref())).collect();
        assert_eq!(
            lines,
            [
                (Field::Name, "noor", Some("nora")),
                (Field::Address, "noor@b.example", Some("nora@b.example")),
                (Field::Reference, "B-7", None),
                (Field::Phone, "123", None),
                (Field::Language, "en", Some("fr")),
            ]
        );
    }

    #[test]
    fn the_address_goes_with_the_account() {
        let kept = side(1, "noor");
        let gone = Side { registered: true, language: "fr".into(), ..side(2, "nora") };
        let merged = merge(&kept, &gone);
        assert_eq!((merged.account, merged.address.as_deref()), (Account::Moves, Some("nora@b.example")));
        assert_eq!(merged.language, "fr");
        let both = merge(&Side { registered: true, ..kept }, &gone);
        assert_eq!((both.account, both.address.as_deref()), (Account::Own, Some("noor@b.example")));
    }

    #[test]
    fn nobody_becomes_their_own_manager() {
        let boss = (id(9), "Boss".to_owned());
        let kept = Side { manager: Some((id(2), "nora".into())), line: vec![id(2)], ..side(1, "noor") };
        let gone = Side { manager: Some(boss.clone()), line: vec![id(9)], ..side(2, "nora") };
        assert_eq!(merge(&kept, &gone).manager, Some(id(9)));
        // The other's manager is managed by the one who stays.
        let circle = Side { line: vec![id(9), id(1)], ..gone };
        assert_eq!(merge(&Side { manager: None, line: vec![], ..kept }, &circle).manager, None);
    }
}
