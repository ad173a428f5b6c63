//! What a plan tells, from what was found by making the change.
use crate::domain::{
    id::PersonId,
    qualification::{Consequence, Plan, PlanLine, Treatment},
};
use crate::server::{
    hash,
    store::qualification::{Judgement, Touched},
};
use std::collections::{BTreeMap, BTreeSet};

/// People a plan names.
const LINES: usize = 100;

/// Everything that was decided and follows, by name and person.
#[derive(Default)]
pub struct Found {
    lines: BTreeMap<(String, PersonId), PlanLine>,
    /// What tells this plan from any other.
    marks: BTreeSet<String>,
    plan: Plan,
}

impl Found {
    /// Facts that change which no person stands for.
    pub fn fact(&mut self, kind: &str, id: impl std::fmt::Display) {
        self.plan.changes += 1;
        self.marks.insert(format!("{kind} {id}"));
    }

    pub fn treat(&mut self, found: &Judgement, treatment: Treatment) {
        self.marks.insert(format!("{} {} {treatment:?}", found.person, found.qualification));
        if let Treatment::LeftOut(reason) = treatment {
            match self.plan.left_out.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, count)) => *count += 1,
                None => self.plan.left_out.push((reason, 1)),
            }
            return;
        }
        self.plan.changes += 1;
        let line = self.line(found.person, &found.name, &found.name_key);
        line.treatments.push((found.qualification_name.clone(), treatment));
    }

    pub fn follow(&mut self, touched: Touched) {
        self.marks.insert(format!("{} {} {:?}", touched.person, touched.activity, touched.effect));
        match touched.effect {
            Consequence::Starts | Consequence::Resumes => self.plan.enrolled += 1,
            Consequence::Ends | Consequence::Suspends => self.plan.ended += 1,
            Consequence::Completed | Consequence::Keeps => {}
        }
        let line = self.line(touched.person, &touched.name, &touched.name_key);
        line.effects.push((touched.activity, touched.effect));
    }

    fn line(&mut self, person: PersonId, name: &str, name_key: &str) -> &mut PlanLine {
        self.lines.entry((name_key.to_owned(), person)).or_insert_with(|| PlanLine {
            person,
            name: name.to_owned(),
            treatments: Vec::new(),
            effects: Vec::new(),
        })
    }

    /// Whom a notice may reach if something starts for them.
    pub fn starting(&self) -> Vec<PersonId> {
        let starts = |line: &&PlanLine| {
            line.effects.iter().any(|(_, effect)| matches!(effect, Consequence::Starts | Consequence::Resumes))
        };
        self.lines.values().filter(starts).map(|line| line.person).collect()
    }

    /// `people` are those concerned, changed or not.
    pub fn plan(mut self, people: usize, mails: usize) -> Plan {
        self.plan.people = people as u32;
        self.plan.mails = mails as u32;
        self.plan.left_out.sort_unstable();
        self.plan.more = self.lines.len().saturating_sub(LINES) as u32;
        self.plan.lines = self.lines.into_values().take(LINES).collect();
        let marks: Vec<String> = self.marks.into_iter().collect();
        self.plan.digest = hash::short(marks.join("\n").as_bytes());
        self.plan
    }
}
