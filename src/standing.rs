//! Turns ledger entries into where each unit stands with each requirement of a plan; pure.
//!
//! What always holds: only what was accepted counts as received; the first version that came on time keeps the unit on
//! time whatever comes later; what is in review makes a unit neither missing nor received; what looks
//! forged changes nothing until staff accept it.

mod story;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::ledger::{Entry, Mark};
use crate::registry::{OrganizationCode, Plan, Registry, Verdict, WorkingDays};
use crate::store::ContentHash;
use story::Story;

/// Where one unit stands with one requirement.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The unit.
    pub organization: OrganizationCode,
    /// The requirement's id.
    pub requirement: String,
    /// What holds.
    pub state: State,
    /// First moment too late, as far as it is known.
    pub deadline: Option<Timestamp>,
    /// The unit's conference day, as last believed.
    pub conference: Option<Date>,
    /// The newest accepted message.
    pub newest: Option<ContentHash>,
    /// Its receipt number.
    pub receipt_number: Option<String>,
    /// When the version that counts for the deadline came (the first on time, else the first).
    pub received_at: Option<Timestamp>,
    /// Days on which paper copies came.
    pub paper: Vec<Date>,
    /// How many versions came.
    pub versions: u32,
}

/// See [`Standing`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Accepted.
    Received(Verdict),
    /// Something came that a person must look at first.
    InReview,
    /// Nothing came, the deadline has not passed.
    Awaited,
    /// Nothing came, the deadline has passed.
    Missing,
    /// Staff excused the unit.
    Excused,
}

/// The standing of every unit with every requirement of `plan` at the moment `at`, in the order of the registry.
///
/// Entries and marks of a later moment are left out, so that any day can be shown as it stood.
#[must_use]
pub fn standings(
    plan: &Plan,
    registry: &Registry,
    entries: &[Entry],
    marks: &[Mark],
    days: &WorkingDays,
    at: Timestamp,
) -> Vec<Standing> {
    let story = Story::of(plan, entries, marks, at);
    let mut standings = Vec::with_capacity(registry.organizations.len() * plan.requirements.len());
    for unit in &registry.organizations {
        let conference = story.conference(&unit.code);
        for requirement in &plan.requirements {
            let deadline = story.deadline(requirement, &unit.code, conference, days);
            standings.push(story.standing(requirement, &unit.code, conference, deadline, at));
        }
    }
    standings
}
