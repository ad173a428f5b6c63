//! From what became of someone to the rows and events that tell of it.
use super::{
    cast::Member,
    fate::{BOUNCES, Fate},
};
use crate::domain::{
    event::EventKind,
    id::{ActivityId, PersonId},
};
use crate::server::{
    clock::Random,
    store::demo::{Past, PastEvent, PastInvitation},
};
use chrono::{DateTime, Duration, Utc};

type At = DateTime<Utc>;

/// As `invitation.valid_days` has it.
const VALID: Duration = Duration::days(14);

/// Everything that is written about the past, in no order.
#[derive(Default)]
pub struct History {
    pub pasts: Vec<Past>,
    pub invitations: Vec<PastInvitation>,
    pub events: Vec<PastEvent>,
}

impl History {
    /// `inviter` is who sent the invitation.
    pub fn add(&mut self, random: Random, now: At, inviter: PersonId, member: &Member) {
        let Member { index, fate, .. } = member;
        let person = member.person.id;
        let steps = *index as i64;
        // Nobody does everything at the same minute.
        let ago = |days: i64| now - Duration::days(days) - Duration::minutes(steps * 37 % 600);
        let mut past = Past {
            person,
            language: member.language.to_owned(),
            test: *fate == Fate::Test,
            invited_at: None,
            registered_at: None,
            last_seen_at: None,
            deactivated_at: None,
        };
        let sent = match fate {
            Fate::Enrolled => None,
            Fate::Invited | Fate::Test => Some(ago(1 + steps % 9)),
            Fate::Reminded => Some(ago(10)),
            Fate::Expired => Some(ago(20 + steps % 6)),
            Fate::Bounced => Some(ago(5 + steps % 8)),
            Fate::Registered | Fate::Deactivated => Some(ago(12 + steps % 12)),
        };
        if let Some(sent) = sent {
            past.invited_at = Some(sent);
            let mut invitation = PastInvitation {
                id: random.id(sent),
                person,
                state: "sent",
                sent_at: sent,
                expires_at: sent + VALID,
                reminded: 0,
                reminded_at: None,
                bounced_at: None,
                bounce_text: None,
                ended_at: None,
            };
            self.tell(sent, EventKind::InvitationCreated, Some(inviter), person);
            self.tell(sent + Duration::seconds(4), EventKind::InvitationSent, None, person);
            match fate {
                Fate::Reminded => {
                    invitation.reminded = 1 + *index as i32 % 2;
                    for day in [5, 2].iter().rev().take(1 + index % 2).rev() {
                        invitation.reminded_at = Some(ago(*day));
                        self.tell(ago(*day), EventKind::InvitationReminded, Some(inviter), person);
                    }
                }
                Fate::Bounced => {
                    let bounced = sent + Duration::seconds(40);
                    invitation.state = "bounced";
                    invitation.bounced_at = Some(bounced);
                    invitation.bounce_text = Some(BOUNCES[(index / 20) % BOUNCES.len()]);
                    self.tell(bounced, EventKind::InvitationBounced, None, person);
                }
                Fate::Registered | Fate::Deactivated => {
                    let registered = sent + Duration::days(1 + steps % 4) + Duration::minutes(73);
                    invitation.state = "accepted";
                    invitation.ended_at = Some(registered);
                    past.registered_at = Some(registered);
                    past.deactivated_at = (*fate == Fate::Deactivated).then(|| ago(2));
                    past.last_seen_at = Some(until(&past, now));
                    self.tell(registered, EventKind::InvitationAccepted, Some(person), person);
                }
                _ => {}
            }
            self.invitations.push(invitation);
        }
        self.pasts.push(past);
    }

    /// Someone of the house, registered without an invitation.
    pub fn add_staff(&mut self, now: At, person: PersonId, registered: At) {
        self.pasts.push(Past {
            person,
            language: "en".to_owned(),
            test: false,
            invited_at: None,
            registered_at: Some(registered),
            last_seen_at: Some(now - Duration::hours(3)),
            deactivated_at: None,
        });
    }

    fn tell(&mut self, at: At, kind: EventKind, actor: Option<PersonId>, person: PersonId) {
        self.events.push(PastEvent { at, kind, actor, person, activity: None });
    }

    /// `done` steps of an activity, spread between registering and the last visit; answers when each was done.
    pub fn learn(&mut self, person: PersonId, activity: ActivityId, done: usize, steps: usize, past: &Past) -> Vec<At> {
        let (Some(from), Some(to)) = (past.registered_at, past.last_seen_at) else { return Vec::new() };
        let times: Vec<_> = (1..=done).map(|step| from + (to - from) * step as i32 / (steps as i32 + 1)).collect();
        for (number, at) in times.iter().enumerate() {
            let kind = if number + 1 == steps { EventKind::EnrolmentCompleted } else { EventKind::StepDone };
            let activity = Some(activity);
            self.events.push(PastEvent { at: *at, kind, actor: Some(person), person, activity });
        }
        times
    }
}

/// When someone registered was here last.
fn until(past: &Past, now: At) -> At {
    let registered = past.registered_at.unwrap_or(now);
    let end = past.deactivated_at.unwrap_or(now);
    registered + (end - registered) * 9 / 10
}
