//! [P3] [P4] What a list would do, for everyone who may be on it.
use super::*;
use crate::domain::roster::parse;
use proptest::prelude::*;
use uuid::Uuid;

const LIST: &str = "noor@b.example,BW-1,Noor Haddad
elsa@b.example,BW-2,Elsa Lindqvist
siobhan@b.example,BW-3,Siobhán Ní Dhomhnaill
tuyet@b.example,BW-4,Nguyễn Thị Ánh Tuyết
thorne@b.example,BW-5,Mabel Thorne
gone@b.example,BW-6,Greta Halvorsen
NOOR@b.example,BW-1,Noor Haddad
pieter@b,BW-7,Pieter van den Berg
elsa@b.example,BW-2,Else Lindqvist
";

fn somebody(id: u128, name: &str, reference: &str) -> Known {
    Known {
        who: Some(Who {
            person: PersonId(Uuid::from_u128(id)),
            name: name.to_owned(),
            reference: reference.to_owned(),
            standing: Standing::Registered,
        }),
        placed_here: false,
        other_role_here: false,
        kept_out: false,
        deactivated: false,
    }
}

fn world() -> HashMap<String, Known> {
    HashMap::from([
        ("siobhan@b.example".to_owned(), Known { other_role_here: true, ..somebody(3, "Siobhan Dhomhnaill", "BW-3") }),
        ("tuyet@b.example".to_owned(), Known { placed_here: true, ..somebody(4, "Nguyễn Thị Ánh Tuyết", "BW-40") }),
        ("thorne@b.example".to_owned(), Known { kept_out: true, ..somebody(5, "Mabel Thorne", "") }),
        ("gone@b.example".to_owned(), Known { deactivated: true, placed_here: true, ..somebody(6, "G", "") }),
    ])
}

#[test]
fn every_row_gets_its_outcome() {
    let roster = parse(LIST);
    let plan = plan(&roster, &world(), Role::Learner);
    let outcomes: Vec<(u32, Outcome)> = plan.rows.iter().map(|row| (row.line, row.outcome)).collect();
    assert_eq!(
        outcomes,
        [
            (1, Outcome::New),
            (2, Outcome::New),
            (3, Outcome::Place),
            (4, Outcome::Already),
            (5, Outcome::KeptOut),
            (6, Outcome::Deactivated),
            (7, Outcome::Repeated { of_line: 1 }),
            (8, Outcome::Error { code: Code::EmailInvalid }),
            (9, Outcome::Error { code: Code::RowConflict }),
        ]
    );
    let totals = Totals {
        rows: 9,
        create: 2,
        enrol: 3,
        place: 3,
        already: 1,
        repeated: 1,
        skipped: 2,
        errors: 2,
        removed: 1,
        change: 0,
    };
    assert_eq!(plan.totals, totals);
    let notes: Vec<(u32, Code)> = plan.notes.iter().map(|note| (note.line, note.code)).collect();
    assert_eq!(notes, [(3, Code::NameDiffers), (3, Code::RoleOther), (4, Code::ReferenceDiffers)]);
    assert_eq!(plan.rows[2].person, Some(PersonId(Uuid::from_u128(3))));
    assert_eq!(plan.rows[0].person, None);
}

#[test]
fn removals_are_lifted_when_that_is_wished() {
    let roster = parse(LIST);
    let kept = plan(&roster, &world(), Role::Learner);
    let lifted = plan(&roster, &world(), Wanted { role: Role::Learner, lift: true });
    let moved: Vec<_> = lifted.rows.iter().zip(&kept.rows).filter(|(one, other)| one != other).collect();
    let [(one, other)] = moved[..] else { panic!("{moved:?}") };
    assert_eq!((one.line, one.outcome, other.outcome), (5, Outcome::Again, Outcome::KeptOut));
    assert_eq!((lifted.totals.enrol, lifted.totals.place, lifted.totals.skipped), (4, 4, 1));
    assert_eq!((lifted.totals.removed, kept.totals.removed), (1, 1), "so that it can be wished and unwished");
    assert_eq!(lifted.lines_that_moved(&roster, &kept.digest(&roster)), [5], "a plan seen without it is another");
}

#[test]
fn platform_wide_roles_place_nobody() {
    let plan = plan(&parse(LIST), &world(), Role::Coordinator);
    assert_eq!((plan.totals.create, plan.totals.enrol, plan.totals.place), (2, 3, 0));
}

#[test]
fn bare_addresses_place_those_whose_names_are_known() {
    let roster = parse("siobhan@b.example\nnoor@b.example\nsiobhan@b.example,BW-3,Siobhán");
    let plan = plan(&roster, &world(), Role::Learner);
    let outcomes: Vec<Outcome> = plan.rows.iter().map(|row| row.outcome).collect();
    assert_eq!(
        outcomes,
        [Outcome::Place, Outcome::Error { code: Code::NameMissing }, Outcome::Repeated { of_line: 1 },]
    );
}

#[test]
fn nobody_gets_a_record_without_a_name() {
    let roster = parse("noor@b.example\nnoor@b.example\n");
    let outcomes: Vec<Outcome> =
        plan(&roster, &HashMap::new(), Role::Learner).rows.iter().map(|row| row.outcome).collect();
    assert_eq!(outcomes, [Outcome::Error { code: Code::NameMissing }, Outcome::Repeated { of_line: 1 }]);
}

#[test]
fn what_a_list_leaves_out_contradicts_nobody() {
    let roster = parse("siobhan@b.example,,Siobhan Dhomhnaill");
    let codes: Vec<Code> = plan(&roster, &world(), Role::Learner).notes.iter().map(|note| note.code).collect();
    assert_eq!(codes, [Code::RoleOther]);
}

#[test]
fn the_same_list_again_does_nothing() {
    let roster = parse(LIST);
    let mut world = world();
    let first = plan(&roster, &world, Role::Learner);
    for (row, planned) in roster.rows.iter().zip(&first.rows).filter(|(_, planned)| planned.outcome.acts()) {
        let known = world
            .entry(row.address_key().into_owned())
            .or_insert_with(|| somebody(u128::from(planned.line) + 100, &row.name, &row.reference));
        known.placed_here = true;
    }
    let again = plan(&roster, &world, Role::Learner);
    assert_eq!((again.totals.create, again.totals.enrol, again.totals.place), (0, 0, 0));
    assert_eq!(again.totals.already, first.totals.enrol + first.totals.already);
}

#[test]
fn a_digest_follows_outcomes_and_nothing_else() {
    let roster = parse(LIST);
    let before = plan(&roster, &world(), Role::Learner);
    let seen = before.digest(&roster);
    let mut world = world();
    let siobhan = |world: &mut HashMap<String, Known>| world.remove("siobhan@b.example").unwrap();
    let who = siobhan(&mut world).who.unwrap();
    let renamed = Who { name: "Siobhán Ní Dhomhnaill".to_owned(), ..who.clone() };
    let put = |world: &mut HashMap<String, Known>, who: Who, kept_out: bool| {
        let known = Known { who: Some(who), kept_out, ..somebody(3, "", "") };
        world.insert("siobhan@b.example".to_owned(), known);
    };
    put(&mut world, renamed, false);
    let renamed = plan(&roster, &world, Role::Learner);
    assert_eq!(renamed.digest(&roster), seen);
    assert_eq!(renamed.lines_that_moved(&roster, &seen), [0; 0]);

    put(&mut world, who.clone(), true);
    world.insert("noor@b.example".to_owned(), somebody(1, "Noor Haddad", "BW-1"));
    let moved = plan(&roster, &world, Role::Learner);
    assert_eq!(moved.lines_that_moved(&roster, &seen), [1, 3]);

    let mentors = plan(&roster, &super::tests::world(), Role::Mentor);
    assert_eq!(mentors.lines_that_moved(&roster, &seen).len(), roster.rows.len());

    let mut world = super::tests::world();
    put(&mut world, Who { person: PersonId(Uuid::from_u128(33)), ..who }, false);
    assert_eq!(plan(&roster, &world, Role::Learner).lines_that_moved(&roster, &seen), [3]);

    let other_name = parse(&LIST.replace("Noor Haddad", "Nour Haddad"));
    let renewed = plan(&other_name, &super::tests::world(), Role::Learner);
    assert_eq!(renewed.lines_that_moved(&other_name, &seen), [1]);
    let shorter = parse("noor@b.example,BW-1,Noor Haddad");
    assert_eq!(plan(&shorter, &super::tests::world(), Role::Learner).lines_that_moved(&shorter, &seen), [1]);
}

#[test]
fn what_becomes_of_a_line_does_not_depend_on_who_may_be_seen() {
    let roster = parse(LIST);
    let mut world = world();
    let seen = plan(&roster, &world, Role::Learner);
    for known in world.values_mut() {
        known.who = None;
    }
    let hidden = plan(&roster, &world, Role::Learner);
    let outcomes = |plan: &Plan| plan.rows.iter().map(|row| row.outcome).collect::<Vec<_>>();
    assert_eq!(outcomes(&hidden), outcomes(&seen));
    assert_eq!(hidden.totals, seen.totals);
    assert!(hidden.rows.iter().all(|row| row.person.is_none() && row.standing.is_none()));
    assert!(hidden.notes.iter().all(|note| note.params.is_empty()), "{:?}", hidden.notes);
}

#[test]
fn a_plan_travels() {
    let plan = plan(&parse(LIST), &world(), Role::Learner);
    let text = serde_json::to_string(&plan).unwrap();
    assert!(text.contains(r#"{"line":7,"is":"repeated","of_line":1}"#), "{text}");
    assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), plan);
}

proptest! {
    #[test]
    fn totals_add_up(text in "([ab@.,;\"\n]|@b\\.example|,1,N\n){0,40}", flags in proptest::collection::vec(any::<[bool; 4]>(), 3)) {
        let roster = parse(&text);
        let known = roster.rows.iter().zip(flags).map(|(row, [placed_here, other_role_here, kept_out, deactivated])| {
            let known = Known { placed_here, other_role_here, kept_out, deactivated, ..somebody(9, "N", "") };
            (row.address_key().into_owned(), known)
        });
        let totals = plan(&roster, &known.collect::<HashMap<_, _>>(), Role::Learner).totals;
        let Totals { rows, create, enrol, place, already, repeated, skipped, errors, change, removed } = totals;
        prop_assert_eq!(rows as usize, roster.rows.len());
        prop_assert_eq!(rows, enrol + already + repeated + skipped + errors);
        prop_assert!(create <= enrol && place == enrol && change == 0 && removed <= skipped);
    }
}
