//! Inviting and reminding: first a plan of how many mails and who is left out, then exactly that.
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::{InvitationId, MessageId, PersonId},
    message::Template,
    role::{Capability, Role},
    selection::Selection,
    sending::{Candidate, Include, Kind, LeftOut, Plan, Target, decide},
};
use crate::server::{
    error::Result,
    hash,
    live::Topic,
    scope::{Reach, Scope},
    service::{people, scheduled},
    state::AppState,
    store::{self, event::NewEvent, message::NewMessage},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Names a plan shows.
const SAMPLE: usize = 5;

/// How many mails it would be, to whom, and who is left out and why.
pub async fn plan(state: &AppState, scope: &Scope, kind: Kind, target: &Target, include: Include) -> Result<Plan> {
    let capability = capability(kind);
    let mut conn = state.db.acquire().await?;
    let people = look(state, scope, &mut conn, capability, target).await?;
    Ok(decide_all(state, scope, &mut conn, kind, &people, include).await?.plan())
}

/// How something is sent, beside to whom.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner<'a> {
    pub include: Include,
    /// None: now.
    pub at: Option<DateTime<Utc>>,
    /// Of the plan that was looked at.
    pub digest: Option<&'a str>,
}

/// Writes the mails into the outbox, together with the invitations they carry. With a plan's digest, refuses when the
/// world has moved past that plan. Answers how many mails leave.
pub async fn send(state: &AppState, scope: &Scope, kind: Kind, target: &Target, digest: Option<&str>) -> Result<u32> {
    send_as(state, scope, kind, target, Manner { digest, ..Manner::default() }).await
}

/// The same, with people taken in who would be left out, or at a date: they are invited from now on, and the mail waits.
pub async fn send_as(state: &AppState, scope: &Scope, kind: Kind, target: &Target, manner: Manner<'_>) -> Result<u32> {
    let Manner { include, at, digest } = manner;
    let include = if matches!(target, Target::Person(_)) { Include::BY_HAND } else { include };
    let now = state.now();
    let at = scheduled::moment(state, at)?;
    let mut tx = state.db.begin().await?;
    let people = lock(state, scope, &mut tx, capability(kind), target).await?;
    let decided = decide_all(state, scope, &mut tx, kind, &people, include).await?;
    let plan = decided.plan();
    if digest.is_some_and(|digest| digest != plan.digest) {
        return Err(Code::PlanMoved.into());
    }
    if let (Target::Person(_), Some((candidate, reason))) = (target, decided.left_out.first()) {
        return Err(refusal(candidate, *reason).into());
    }
    let to = &decided.to;
    let operation = match at {
        Some(at) if !to.is_empty() => Some(scheduled::note(state, scope, &mut tx, kind, at).await?),
        _ => None,
    };
    let leaves_at = at.unwrap_or(now);
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
            store::invitation::remind_many(&mut tx, leaves_at, &ids).await?;
            (Template::Reminder, EventKind::InvitationReminded)
        }
    };
    let messages: Vec<_> = invitations
        .iter()
        .map(|(invitation, person)| {
            let id: MessageId = state.random.id(now);
            let mut message = NewMessage::new(id, template, *person, leaves_at);
            message.operation = operation;
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
    optional: BTreeMap<LeftOut, u32>,
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
            optional: self.optional.iter().map(|(reason, count)| (*reason, *count)).collect(),
            digest: hash::short(&ids),
        }
    }
}

const fn capability(kind: Kind) -> Capability {
    match kind {
        Kind::Invitation => Capability::Enrol,
        Kind::Reminder => Capability::Remind,
    }
}

/// The people of a target within reach.
async fn look(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    capability: Capability,
    target: &Target,
) -> Result<Vec<Uuid>> {
    if let (Target::Person(person), Capability::Remind) = (target, capability)
        && people::manages(conn, scope, *person).await?
    {
        return Ok(vec![person.0]);
    }
    scope.require(capability)?;
    let reach = scope.reach(capability);
    match target {
        Target::People(selection) => Ok(store::people_list::people(conn, state.now(), &reach, selection).await?),
        Target::Filter(filter) => {
            let all = Selection::all(filter.clone());
            Ok(store::selection::people(conn, state.now(), &reach, &all).await?)
        }
        Target::Selection(selection) => Ok(store::selection::people(conn, state.now(), &reach, selection).await?),
        Target::Person(person) => {
            let reached = match &reach {
                Reach::Everyone => true,
                Reach::Units(units) => {
                    let units: Vec<_> = units.iter().map(|id| id.0).collect();
                    store::person::is_in_units(conn, *person, &units).await?
                }
                Reach::Own(_) => false,
            };
            if reached { Ok(vec![person.0]) } else { Err(Code::NotFound.into()) }
        }
    }
}

/// The same, locked in id order, so that what is decided about them stays true.
pub(super) async fn lock(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    capability: Capability,
    target: &Target,
) -> Result<Vec<Uuid>> {
    if let Target::Person(person) = target {
        let found = look(state, scope, conn, capability, target).await?;
        store::person::lock(conn, *person).await?.ok_or(Code::NotFound)?;
        return Ok(found);
    }
    scope.require(capability)?;
    let reach = scope.reach(capability);
    let selection = match target {
        Target::Selection(selection) => selection.clone(),
        Target::Filter(filter) => Selection::all(filter.clone()),
        Target::People(selection) => {
            store::people_list::lock(conn, state.now(), &reach, selection).await?;
            return Ok(store::people_list::people(conn, state.now(), &reach, selection).await?);
        }
        Target::Person(_) => Selection::default(),
    };
    store::selection::lock_people(conn, state.now(), &reach, &selection).await?;
    // Somebody who waited for a lock may have left what was chosen meanwhile.
    Ok(store::selection::people(conn, state.now(), &reach, &selection).await?)
}

async fn decide_all(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    kind: Kind,
    people: &[Uuid],
    include: Include,
) -> Result<Decided> {
    let now = state.now();
    let mut decided = Decided { to: Vec::new(), left_out: Vec::new(), optional: BTreeMap::new() };
    for candidate in store::invitation::candidates(conn, now, people).await? {
        let outranks = kind == Kind::Invitation && candidate.admin && !scope.may_place(Role::Admin, None);
        let with = |include| if outranks { Err(LeftOut::Admin) } else { decide(kind, &candidate, now, include) };
        if let Err(reason) = with(Include::default())
            && LeftOut::OPTIONAL.contains(&reason)
        {
            *decided.optional.entry(reason).or_default() += 1;
        }
        match with(include) {
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
        LeftOut::Declined => Code::PersonDeclined,
        LeftOut::WantsNone => Code::PersonWantsNone,
        LeftOut::AlreadyInvited => Code::PersonInvited,
        LeftOut::Underway | LeftOut::RemindedLately | LeftOut::Test => Code::InvitationUnderway,
    };
    AppError::new(code).with("name", &candidate.name)
}
