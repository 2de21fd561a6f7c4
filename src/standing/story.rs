//! Turns the entries and marks of one plan into the story of each unit: what it sent, which conference day is
//! believed, what staff recorded; and from that into its standing with one requirement.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Standing, State};
use crate::ledger::{Entry, Mark, MarkKind};
use crate::matching::{Flag, Kind, Outcome};
use crate::registry::{OrganizationCode, Plan, Requirement, RequirementKind, Verdict, WorkingDays};

/// What is known of all units under one plan at one moment.
pub(super) struct Story<'a> {
    plan: &'a Plan,
    /// Entries of each unit, oldest first.
    sent: HashMap<&'a OrganizationCode, Vec<&'a Entry>>,
    /// Marks of each unit, in the order in which they were recorded.
    marked: HashMap<&'a OrganizationCode, Vec<&'a Mark>>,
}

impl<'a> Story<'a> {
    pub(super) fn of(plan: &'a Plan, entries: &'a [Entry], marks: &'a [Mark], at: Timestamp) -> Self {
        let mut sent: HashMap<_, Vec<_>> = HashMap::new();
        for entry in entries.iter().filter(|entry| came(entry) <= at && may_count(entry, plan)) {
            for code in &entry.decision.organizations {
                sent.entry(code).or_default().push(entry);
            }
        }
        let mut marked: HashMap<_, Vec<_>> = HashMap::new();
        for mark in marks.iter().filter(|mark| mark.at <= at && mark.plan == plan.id) {
            marked.entry(&mark.organization).or_default().push(mark);
        }
        for entries in sent.values_mut() {
            entries.sort_by_key(|entry| (came(entry), entry.message.message));
        }
        for marks in marked.values_mut() {
            marks.sort_by_key(|mark| mark.at);
        }
        Self { plan, sent, marked }
    }

    /// The unit's conference day as the last message stated it that is not forged and was not ignored.
    pub(super) fn conference(&self, unit: &OrganizationCode) -> Option<Date> {
        if self.holds_none(unit) {
            return None;
        }
        let sent = self.sent.get(unit)?;
        sent.iter().rev().find_map(|entry| entry.findings.conference_date)
    }

    /// Whether the plan lets the unit review by written reports.
    fn holds_none(&self, unit: &OrganizationCode) -> bool {
        self.plan.conference.as_ref().is_some_and(|rule| rule.none_for.contains(unit))
    }

    /// The first moment too late: the plan's, or the end of the day to which staff extended it, whichever is later.
    pub(super) fn deadline(
        &self,
        requirement: &Requirement,
        unit: &OrganizationCode,
        conference: Option<Date>,
        days: &WorkingDays,
    ) -> Option<Timestamp> {
        let ruled = self.plan.deadline(requirement, conference, days)?;
        let extended = self.marks(unit, requirement).rev().find_map(|mark| match mark.what {
            MarkKind::Extended(day) => end_of(day, &self.plan.zone),
            _ => None,
        });
        Some(extended.map_or(ruled, |extended| extended.max(ruled)))
    }

    fn marks(&self, unit: &OrganizationCode, requirement: &Requirement) -> impl DoubleEndedIterator<Item = &'a Mark> {
        let marks = self.marked.get(unit).map(Vec::as_slice).unwrap_or_default();
        let id = requirement.id.clone();
        marks.iter().copied().filter(move |mark| mark.requirement == id)
    }

    /// Where the unit stands.
    pub(super) fn standing(
        &self,
        requirement: &Requirement,
        unit: &OrganizationCode,
        conference: Option<Date>,
        deadline: Option<Timestamp>,
        at: Timestamp,
    ) -> Standing {
        let sent = self.sent.get(unit).map(Vec::as_slice).unwrap_or_default();
        let answers: Vec<&Entry> =
            sent.iter().copied().filter(|entry| answers(entry, requirement, self.plan)).collect();
        let accepted: Vec<&Entry> =
            answers.iter().copied().filter(|entry| entry.decision.outcome == Outcome::Accept).collect();
        let counted = Counted::of(&accepted, deadline);
        let in_review = answers.iter().any(|entry| entry.decision.outcome == Outcome::Review);
        let newest = newest(&accepted);
        Standing {
            organization: unit.clone(),
            requirement: requirement.id.clone(),
            state: match &counted {
                Some(counted) => State::Received(counted.verdict.clone()),
                None if in_review => State::InReview,
                None if self.is_excused(requirement, unit) => State::Excused,
                None if deadline.is_some_and(|deadline| at >= deadline) => State::Missing,
                None => State::Awaited,
            },
            deadline: counted.as_ref().and_then(|counted| counted.deadline).or(deadline),
            conference,
            newest: newest.map(|entry| entry.message.message),
            receipt_number: newest.and_then(|entry| entry.message.receipt_number.clone()),
            received_at: counted.and_then(|counted| counted.received_at),
            paper: self.paper(requirement, unit),
            versions: u32::try_from(versions(&accepted)).unwrap_or(u32::MAX),
        }
    }

    /// Staff excused the unit, or it is asked for the day of a conference that it does not hold.
    fn is_excused(&self, requirement: &Requirement, unit: &OrganizationCode) -> bool {
        let no_conference = requirement.kind == RequirementKind::ConferenceNotice && self.holds_none(unit);
        no_conference || self.marks(unit, requirement).any(|mark| mark.what == MarkKind::Excused)
    }

    fn paper(&self, requirement: &Requirement, unit: &OrganizationCode) -> Vec<Date> {
        let mut days: Vec<Date> = self
            .marks(unit, requirement)
            .filter_map(|mark| match mark.what {
                MarkKind::PaperReceived(day) => Some(day),
                _ => None,
            })
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// The version that counts for the deadline.
struct Counted {
    received_at: Option<Timestamp>,
    deadline: Option<Timestamp>,
    verdict: Verdict,
}

impl Counted {
    /// The first version on time, else the first.
    fn of(accepted: &[&Entry], deadline: Option<Timestamp>) -> Option<Self> {
        let on_time = accepted.iter().find_map(|entry| {
            let deadline = on_time_by(entry, deadline)?;
            Some(Self { received_at: entry.message.received_at, deadline: Some(deadline), verdict: Verdict::OnTime })
        });
        on_time.or_else(|| {
            let first = accepted.first()?;
            let received_at = first.message.received_at;
            let verdict = match (received_at, deadline) {
                (Some(received), Some(deadline)) => {
                    Verdict::Late { by_seconds: received.as_second().saturating_sub(deadline.as_second()) }
                }
                _ => Verdict::Unknown,
            };
            Some(Self { received_at, deadline: None, verdict })
        })
    }
}

/// The deadline by which an entry is on time: the unit's as it is known now, or the one by which the entry was judged
/// when it came. A conference day that is told afterwards does not make an earlier receipt late.
fn on_time_by(entry: &Entry, deadline: Option<Timestamp>) -> Option<Timestamp> {
    let received = entry.message.received_at?;
    let judged = entry.decision.deadline.filter(|_| entry.decision.verdict == Some(Verdict::OnTime));
    [deadline, judged].into_iter().flatten().find(|deadline| received < *deadline)
}

/// The newest version; a mere repeat of an older one does not take the place of a newer one.
fn newest<'a>(accepted: &[&'a Entry]) -> Option<&'a Entry> {
    let version = accepted.iter().rev().find(|entry| !entry.decision.flags.contains(&Flag::Duplicate));
    version.or(accepted.last()).copied()
}

/// How many versions came: repeats are none, unless what they repeat was never accepted.
fn versions(accepted: &[&Entry]) -> usize {
    let versions = accepted.iter().filter(|entry| !entry.decision.flags.contains(&Flag::Duplicate)).count();
    versions.max(usize::from(!accepted.is_empty()))
}

/// When an entry came: by the server, or where that said nonsense, when we first saw it.
fn came(entry: &Entry) -> Timestamp {
    entry.message.received_at.unwrap_or(entry.message.first_seen_at)
}

/// Whether an entry can say anything about a unit under this plan. What looks forged does not, until staff accept it.
fn may_count(entry: &Entry, plan: &Plan) -> bool {
    let believed = match entry.decision.outcome {
        Outcome::Accept => true,
        Outcome::Review => !entry.decision.flags.contains(&Flag::Forged),
        Outcome::Ignore => false,
    };
    believed
        && matches!(entry.decision.kind, Kind::Report | Kind::Supplement | Kind::ConferenceNotice)
        && entry.findings.plan.as_deref().is_none_or(|id| id == plan.id)
}

/// Whether an entry is what the requirement asks for. A report that brings the table of targets brings the annex too.
fn answers(entry: &Entry, requirement: &Requirement, plan: &Plan) -> bool {
    let kind = match entry.decision.kind {
        Kind::Report => RequirementKind::Report,
        Kind::Supplement => RequirementKind::Supplement,
        Kind::ConferenceNotice => RequirementKind::ConferenceNotice,
        _ => return false,
    };
    if kind == requirement.kind {
        let of_kind = |id: &str| plan.requirements.iter().any(|one| one.id == id && one.kind == kind);
        // Staff may have changed the kind since: then the requirement named by the findings says nothing.
        return match entry.findings.requirement.as_deref().filter(|id| of_kind(id)) {
            Some(id) => id == requirement.id,
            None => plan.requirement(kind).is_some_and(|first| first.id == requirement.id),
        };
    }
    let brings_targets = entry.findings.targets.as_ref().is_some_and(|targets| !targets.is_empty());
    kind == RequirementKind::Report && requirement.kind == RequirementKind::Supplement && brings_targets
}

/// The end of a day in a zone, as the first moment that is too late.
fn end_of(day: Date, zone: &str) -> Option<Timestamp> {
    let zone = crate::clock::zone(zone)?;
    Some(day.tomorrow().ok()?.to_zoned(zone).ok()?.timestamp())
}
