//! The second step: compares what was found with what came before. The conference day that holds, the verdict by the
//! server's time, and whether it repeats or replaces an earlier message. Forged mail sets nothing.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::registry::{Plan, Requirement, WorkingDays};

use super::relation::{Relation, relation};
use super::{Decision, Earlier, Findings, Flag, Kind, Outcome};

/// See [`super::conclude`].
pub(super) fn conclude(
    findings: &Findings,
    received_at: Option<Timestamp>,
    past: &[Earlier],
    plans: &[Plan],
    days: &WorkingDays,
) -> Decision {
    let past: Vec<&Earlier> = past.iter().filter(|earlier| came_before(earlier, received_at)).collect();
    let believed: Vec<&Earlier> = past.iter().copied().filter(|earlier| is_believed(earlier)).collect();
    let mut decision = Decision {
        outcome: findings.outcome,
        kind: findings.kind,
        organizations: findings.organizations.clone(),
        flags: findings.flags.clone(),
        relates_to: None,
        verdict: None,
        deadline: None,
        conference_known: None,
        acknowledge: findings.acknowledge,
        evidence: Vec::new(),
    };
    let zone = plans.first().and_then(|plan| crate::clock::zone(&plan.zone)).unwrap_or(TimeZone::UTC);
    if let Some(Relation { flag, earlier, reason }) = relation(findings, &believed, &zone) {
        decision.flags.insert(flag);
        decision.relates_to = Some(earlier);
        decision.evidence.push(reason);
    }
    if let (Some((plan, requirement)), Some(received_at)) = (report_asked(findings, plans), received_at) {
        let conference = conference_known(findings, &believed);
        decision.conference_known = conference;
        decision.deadline = plan.deadline(requirement, conference, days);
        decision.verdict = Some(plan.verdict(requirement, received_at, conference, days));
    }
    decision
}

/// See [`super::rests_on_the_past`]: what [`relation`] compares, and what has a verdict.
pub(super) const fn rests_on_the_past(kind: Kind) -> bool {
    matches!(kind, Kind::Report | Kind::ConferenceNotice | Kind::Supplement | Kind::OtherReport)
}

/// What came later says nothing about this one, whatever order it was taken in.
fn came_before(earlier: &Earlier, received_at: Option<Timestamp>) -> bool {
    match (earlier.received_at, received_at) {
        (Some(then), Some(now)) => then <= now,
        _ => true,
    }
}

/// What fails authentication is believed only where a person accepted it: the program never does.
fn is_believed(earlier: &Earlier) -> bool {
    !earlier.decision.flags.contains(&Flag::Forged) || earlier.decision.outcome == Outcome::Accept
}

/// The plan and requirement against which a report of a known unit is judged.
fn report_asked<'a>(findings: &Findings, plans: &'a [Plan]) -> Option<(&'a Plan, &'a Requirement)> {
    if findings.kind != Kind::Report || findings.organizations.is_empty() {
        return None;
    }
    let plan = plans.iter().find(|plan| Some(&plan.id) == findings.plan.as_ref())?;
    let asked = findings.requirement.as_ref();
    let requirement = plan.requirements.iter().find(|requirement| Some(&requirement.id) == asked)?;
    Some((plan, requirement))
}

/// The day that this message states, else the last one that an earlier message of the unit stated.
fn conference_known(findings: &Findings, past: &[&Earlier]) -> Option<Date> {
    let unit = findings.organizations.first()?;
    findings.conference_date.or_else(|| {
        let mut of_unit = past.iter().rev().filter(|earlier| earlier.decision.organizations.first() == Some(unit));
        of_unit.find_map(|earlier| earlier.findings.conference_date)
    })
}

#[cfg(test)]
#[path = "conclude_tests.rs"]
mod tests;
