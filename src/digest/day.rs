//! Gathers what held at the moment of a digest, so that every section and sheet looks at the same facts: the standing
//! of each unit, what is new, what waits for a person.

use std::collections::HashMap;

use jiff::tz::TimeZone;

use super::DigestInputs;
use crate::acknowledgement::{figures, shown};
use crate::ledger::Entry;
use crate::matching::Outcome;
use crate::registry::{Organization, OrganizationCode, Plan, Requirement, RequirementKind};
use crate::standing::{Standing, standings};
use crate::store::ContentHash;

/// How long a unit's name may be, in letters.
const LONGEST_NAME: usize = 120;

/// What held at the moment of a digest.
pub(super) struct Day<'a> {
    pub(super) inputs: &'a DigestInputs<'a>,
    pub(super) zone: TimeZone,
    /// For each plan the standings, in the order of the registry.
    pub(super) plans: Vec<(&'a Plan, Vec<Standing>)>,
    units: HashMap<&'a OrganizationCode, &'a Organization>,
    numbers: HashMap<ContentHash, &'a str>,
}

impl<'a> Day<'a> {
    pub(super) fn of(inputs: &'a DigestInputs<'a>) -> Self {
        let stand = |plan| standings(plan, inputs.registry, inputs.entries, inputs.marks, inputs.days, inputs.until);
        let number = |entry: &'a Entry| Some((entry.message.message, entry.message.receipt_number.as_deref()?));
        Self {
            inputs,
            zone: figures::zone(&inputs.office.zone),
            plans: inputs.plans.iter().map(|plan| (plan, stand(plan))).collect(),
            units: inputs.registry.organizations.iter().map(|unit| (&unit.code, unit)).collect(),
            numbers: inputs.entries.iter().filter_map(number).collect(),
        }
    }

    /// A unit of the registry.
    pub(super) fn unit(&self, code: &OrganizationCode) -> Option<&'a Organization> {
        self.units.get(code).copied()
    }

    /// A unit's name, safe to show; its code where it is no longer in the registry.
    pub(super) fn name(&self, code: &OrganizationCode) -> String {
        shown::line(self.unit(code).map_or(code.0.as_str(), |unit| unit.name.as_str()), LONGEST_NAME)
    }

    /// The names of the units of an entry; empty where none is known.
    pub(super) fn names(&self, entry: &Entry) -> String {
        let names: Vec<String> = entry.decision.organizations.iter().take(5).map(|code| self.name(code)).collect();
        names.join("; ")
    }

    /// The receipt number of the message that an entry repeats or replaces.
    pub(super) fn related(&self, entry: &Entry) -> Option<&'a str> {
        self.numbers.get(&entry.decision.relates_to?).copied()
    }

    /// Whether no earlier digest has told of an entry.
    pub(super) fn is_new(&self, entry: &Entry) -> bool {
        self.inputs.news.is_new(&entry.message.message)
    }

    /// Whether an entry of which an earlier digest has told was decided anew since the last one.
    pub(super) fn is_changed(&self, entry: &Entry) -> bool {
        self.inputs.news.is_changed(&entry.message.message)
    }

    /// Entries that wait for a person, oldest first.
    pub(super) fn to_review(&self) -> Vec<&'a Entry> {
        let mut queue: Vec<&Entry> =
            self.inputs.entries.iter().filter(|entry| entry.decision.outcome == Outcome::Review).collect();
        queue.sort_by_key(|entry| (entry.message.received_at, entry.message.first_seen_at));
        queue
    }

    /// Standings with their requirement.
    pub(super) fn standings<'s>(
        plan: &'s Plan,
        standings: &'s [Standing],
    ) -> impl Iterator<Item = (&'s Requirement, &'s Standing)> {
        standings.iter().filter_map(|standing| {
            let requirement = plan.requirements.iter().find(|one| one.id == standing.requirement)?;
            Some((requirement, standing))
        })
    }

    /// The plan's number before a heading, where there are several plans.
    pub(super) fn prefix(&self, plan: &Plan) -> String {
        if self.plans.len() > 1 { format!("{}: ", shown::line(&plan.number, 40)) } else { String::new() }
    }
}

/// Whether a unit that lacks this is counted as missing: notices and optional annexes are shown elsewhere.
pub(super) fn is_owed(requirement: &Requirement) -> bool {
    !requirement.optional && requirement.kind != RequirementKind::ConferenceNotice
}
