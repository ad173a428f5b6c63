//! Inviting and reminding: first a plan of how many mails and who is left out, then exactly that.
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::{InvitationId, MessageId, PersonId},
    message::Template,
    role::{Capability, Role},
    sending::{Candidate, Kind, LeftOut, Plan, Target, decide},
};
use crate::server::{
    error::Result,
    hash,
    live::Topic,
    scope::{Reach, Scope},
    state::AppState,
    store::{self, event::NewEvent, message::NewMessage},
};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Names a plan shows.
const SAMPLE: usize = 5;

/// How many mails it would be, to whom, and who is left out and why.
pub async fn plan(state: &AppState, scope: &Scope, kind: Kind, target: &Target) -> Result<Plan> {
    let mut tx = state.db.begin().await?;
    let decided = decide_all(state, scope, &mut tx, kind, target).await?;
    tx.rollback().await?;
    Ok(decided.plan())
}

/// Writes the mails into the outbox, together with the invitations they carry. With a plan's digest, refuses when the
/// world has moved past that plan. Answers how many mails leave.
pub async fn send(state: &AppState, scope: &Scope, kind: Kind, target: &Target, digest: Option<&str>) -> Result<u32> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let decided = decide_all(state, scope, &mut tx, kind, target).await?;
    let plan = decided.plan();
    if digest.is_some_and(|digest| digest != plan.digest) {
        return Err(Code::PlanMoved.into());
    }
    if let (Target::Person(_), Some((candidate, reason))) = (target, decided.left_out.first()) {
        return Err(refusal(candidate, *reason).into());
    }
    let to = &decided.to;
    let people: Vec<_> = to.iter().map(|candidate| candidate.person).collect();
    let invitations: Vec<(InvitationId, PersonId)> = match kind {
        Kind::Invitation => people.iter().map(|person| (state.random.id(now), *person)).collect(),
        Kind::Reminder => to.iter().filter_map(|to| to.invitation.map(|invitation| (invitation, to.person))).collect(),
    };
    let (template, event) = match kind {
        Kind::Invitation => {
            store::invitation::insert_many(&mut tx, now, scope.person, &invitations).await?;
            (Template::Invitation, EventKind::InvitationCreated)
        }
        Kind::Reminder => {
            let ids: Vec<_> = invitations.iter().map(|(id, _)| *id).collect();
            store::invitation::remind_many(&mut tx, now, &ids).await?;
            (Template::Reminder, EventKind::InvitationReminded)
        }
    };
    let messages: Vec<_> = invitations
        .iter()
        .map(|(invitation, person)| {
            let id: MessageId = state.random.id(now);
            let mut message = NewMessage::new(id, template, *person, now);
            message.invitation = Some(*invitation);
            message.created_by = scope.person;
            message.dedupe_key = Some(format!("{}:{person}", template.as_str()));
            message
        })
        .collect();
    store::message::queue_many(&mut tx, now, &messages).await?;
    store::event::write_many(&mut tx, now, &NewEvent::new(event, scope.person), &people).await?;
    store::live::notify(&mut tx, &[Topic::People, Topic::Messages]).await?;
    tx.commit().await?;
    Ok(plan.mails)
}

/// The candidates of a target, locked and parted.
struct Decided {
    to: Vec<Candidate>,
    left_out: Vec<(Candidate, LeftOut)>,
}

impl Decided {
    fn plan(&self) -> Plan {
        let mut left_out: BTreeMap<LeftOut, u32> = BTreeMap::new();
        for (_, reason) in &self.left_out {
            *left_out.entry(*reason).or_default() += 1;
        }
        let mut ids: Vec<Uuid> = self.to.iter().map(|candidate| candidate.person.0).collect();
        ids.sort_unstable();
        let ids: Vec<u8> = ids.iter().flat_map(|id| *id.as_bytes()).collect();
        Plan {
            mails: self.to.len() as u32,
            sample: self.to.iter().take(SAMPLE).map(|candidate| candidate.name.clone()).collect(),
            left_out: left_out.into_iter().collect(),
            digest: hash::short(&ids),
        }
    }
}

async fn decide_all(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    kind: Kind,
    target: &Target,
) -> Result<Decided> {
    let capability = match kind {
        Kind::Invitation => Capability::Enrol,
        Kind::Reminder => Capability::Remind,
    };
    scope.require(capability)?;
    let reach = scope.reach(capability);
    let now = state.now();
    let people = match target {
        Target::Filter(filter) => store::enrolment_list::lock_people(conn, now, &reach, filter).await?,
        Target::Person(person) => {
            let reached = match &reach {
                Reach::Everyone => true,
                Reach::Units(units) => {
                    let units: Vec<_> = units.iter().map(|id| id.0).collect();
                    store::person::is_in_units(conn, *person, &units).await?
                }
                Reach::Own(_) => false,
            };
            if !reached {
                return Err(Code::NotFound.into());
            }
            store::person::lock(conn, *person).await?.ok_or(Code::NotFound)?;
            vec![person.0]
        }
    };
    let by_hand = matches!(target, Target::Person(_));
    let mut decided = Decided { to: Vec::new(), left_out: Vec::new() };
    for candidate in store::invitation::candidates(conn, now, &people).await? {
        let outranks = kind == Kind::Invitation && candidate.admin && !scope.may_place(Role::Admin, None);
        let may = if outranks { Err(LeftOut::Admin) } else { decide(kind, &candidate, now, by_hand) };
        match may {
            Ok(()) => decided.to.push(candidate),
            Err(reason) => decided.left_out.push((candidate, reason)),
        }
    }
    Ok(decided)
}

/// Why one person chosen by hand gets no mail.
fn refusal(candidate: &Candidate, reason: LeftOut) -> AppError {
    let code = match reason {
        LeftOut::Admin => Code::AccessDenied,
        LeftOut::NoAddress => Code::PersonNoAddress,
        LeftOut::Deactivated => Code::PersonDeactivated,
        LeftOut::NotInvited => Code::PersonNotInvited,
        LeftOut::AlreadyRegistered => Code::PersonActive,
        LeftOut::Bounced => Code::PersonBounced,
        LeftOut::AlreadyInvited => Code::PersonInvited,
        LeftOut::Underway | LeftOut::RemindedLately => Code::InvitationUnderway,
    };
    AppError::new(code).with("name", &candidate.name)
}
