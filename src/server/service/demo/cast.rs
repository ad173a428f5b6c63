//! Who is in the demo.
use super::{
    catalogue::{COHORTS, OWN_COHORT},
    fate::Fate,
};
use crate::domain::{
    id::PersonId,
    profile::person_search_key,
    role::Role,
    text::{address_key, search_key},
};
use crate::server::{clock::Random, store::person::NewPerson};
use chrono::{DateTime, Utc};

/// Name, what stands before the @, language; a line each.
const PEOPLE: &str = include_str!("people.txt");

/// Whom a newcomer signs in as. The learner is one of a cohort; the others belong to the house.
pub struct SignIn {
    pub address: &'static str,
    pub name: &'static str,
    pub role: Role,
}

pub const SIGN_INS: [SignIn; 4] = [
    SignIn { address: "admin@demo.test", name: "Ruth Adeyemi", role: Role::Admin },
    SignIn { address: "coordinator@demo.test", name: "Daniel Okafor", role: Role::Coordinator },
    SignIn { address: "mentor@demo.test", name: "Siobhán Ní Dhomhnaill", role: Role::Mentor },
    SignIn { address: "learner@demo.test", name: "Noor Haddad", role: Role::Learner },
];

/// A learner of one cohort.
pub struct Member {
    pub person: NewPerson,
    /// Among all, from 0.
    pub index: usize,
    /// Into `COHORTS`.
    pub cohort: usize,
    pub fate: Fate,
    pub language: &'static str,
}

/// The learners of all cohorts, cohort by cohort. Reserved domains: no mail to them arrives anywhere.
pub fn members(random: Random, added: impl Fn(usize) -> DateTime<Utc>) -> Vec<Member> {
    let places = COHORTS.iter().enumerate().flat_map(|(place, cohort)| std::iter::repeat_n(place, cohort.people));
    PEOPLE
        .lines()
        .zip(places)
        .enumerate()
        .map(|(index, (line, cohort))| {
            let mut parts = line.split('|');
            let mut part = || parts.next().unwrap_or_default();
            let (name, local, language) = (part(), part(), part());
            let domain = if index % 3 == 0 { "harbour-clinic.test" } else { "brightwater.example" };
            let person = person(
                random.id(added(cohort)),
                name,
                &format!("{local}@{domain}"),
                &format!("BW-{}", 20_400 + index * 7),
            );
            Member { person, index, cohort, fate: Fate::of(index), language }
        })
        .collect()
}

/// `learner@demo.test`, who has begun.
pub fn learner(random: Random, added: DateTime<Utc>) -> Member {
    let SignIn { address, name, .. } = SIGN_INS[3];
    let person = person(random.id(added), name, address, "BW-20391");
    Member {
        person,
        index: COHORTS.iter().map(|cohort| cohort.people).sum(),
        cohort: OWN_COHORT,
        fate: Fate::Registered,
        language: "en",
    }
}

/// Admin, coordinator and mentor.
pub fn staff(random: Random, added: DateTime<Utc>) -> Vec<(NewPerson, Role)> {
    SIGN_INS[..3].iter().map(|who| (person(random.id(added), who.name, who.address, ""), who.role)).collect()
}

fn person(id: PersonId, name: &str, address: &str, reference: &str) -> NewPerson {
    NewPerson {
        id,
        name: name.to_owned(),
        name_key: search_key(name),
        address: address.to_owned(),
        address_key: address_key(address),
        reference: reference.to_owned(),
        search_key: person_search_key(name, address, reference),
        test: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn everyone_is_somebody_else_and_nobody_is_real() {
        let members = members(Random, |_| DateTime::UNIX_EPOCH);
        assert_eq!(members.len(), COHORTS.iter().map(|cohort| cohort.people).sum::<usize>());
        assert_eq!(members.len(), PEOPLE.lines().count(), "each name is used");
        let addresses: HashSet<_> = members.iter().map(|member| &member.person.address_key).collect();
        assert_eq!(addresses.len(), members.len());
        for member in &members {
            let address = &member.person.address;
            let domain = address.rsplit('.').next();
            assert!(matches!(domain, Some("example" | "test")), "{address}");
            assert_eq!(crate::domain::address::parse(address).as_ref(), Ok(address));
            assert!(["en", "fr"].contains(&member.language), "{}", member.person.name);
        }
    }
}
