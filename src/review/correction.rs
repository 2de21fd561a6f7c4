//! Turns findings and what a person says of them into the findings that hold then; pure.

use anyhow::{Result, bail};

use crate::matching::{self, Evidence, Findings, Flag, Kind, Outcome};
use crate::registry::{OrganizationCode, Plan, Registry, RequirementKind};

/// The source of the reason that a person gave.
const STAFF: &str = "staff";

/// Whose a letter is, as a person says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignment {
    /// The units; the first one is the one that counts for relations between letters.
    pub units: Vec<OrganizationCode>,
    /// What it is; `None`: as found.
    pub kind: Option<Kind>,
    /// The plan's id; `None`: as found.
    pub plan: Option<String>,
    /// Whether the office may learn aliases from it.
    pub learn: bool,
}

/// The findings of a letter that a person assigned.
pub(super) fn assigned(
    findings: &Findings,
    assignment: &Assignment,
    registry: &Registry,
    plans: &[Plan],
    by: &str,
) -> Result<Findings> {
    if assignment.units.is_empty() {
        bail!("hãy ghi mã đơn vị");
    }
    let mut names = Vec::new();
    for code in &assignment.units {
        match registry.by_code(code) {
            Some(unit) => names.push(unit.name.clone()),
            None => bail!("không có đơn vị mã “{}”; xem `tiepnhan registry list`", code.0),
        }
    }
    let kind = match assignment.kind {
        Some(kind) => kind,
        None if is_nothing(findings.kind) => {
            bail!("thư đang được coi là không phải báo cáo; hãy ghi rõ loại thư, ví dụ --kind report")
        }
        None => findings.kind,
    };
    let mut assigned = settled(findings, Outcome::Accept);
    assigned.kind = kind;
    assigned.organizations.clone_from(&assignment.units);
    // Whose it is has been settled by a person.
    assigned.flags.remove(&Flag::WrongUnitInside);
    assigned.flags.remove(&Flag::SeveralOrganizations);
    set_plan(&mut assigned, findings, assignment.plan.as_deref(), plans)?;
    let below = findings.evidence.iter().any(|reason| reason.source == "cell");
    assigned.advice = matching::advice(kind, &assigned.flags, below && assignment.kind.is_none());
    assigned.evidence.push(said(format!("{by} xác định đây là thư của {}.", names.join(", "))));
    Ok(assigned)
}

/// The findings of a letter of which a person said that the program was right.
pub(super) fn confirmed(findings: &Findings, by: &str) -> Result<Findings> {
    let outcome = if is_nothing(findings.kind) { Outcome::Ignore } else { Outcome::Accept };
    if outcome == Outcome::Accept && findings.organizations.is_empty() && findings.kind != Kind::Question {
        bail!("chưa xác định được đơn vị nên không thể xác nhận; hãy dùng `tiepnhan review assign SỐ MÃ-ĐƠN-VỊ`");
    }
    let mut confirmed = settled(findings, outcome);
    confirmed.evidence.push(said(format!("{by} xác nhận kết quả của chương trình.")));
    Ok(confirmed)
}

/// The findings of a letter that counts for nothing. Its receipt number, if it has one, stays issued.
pub(super) fn rejected(findings: &Findings, by: &str, reason: &str) -> Findings {
    let mut rejected = settled(findings, Outcome::Ignore);
    rejected.kind = Kind::Unrelated;
    rejected.organizations.clear();
    rejected.plan = None;
    rejected.requirement = None;
    rejected.conference_date = None;
    rejected.acknowledge = false;
    rejected.advice.clear();
    rejected.evidence.push(said(format!("{by} xác định thư này không được tính: {}.", reason.trim_end_matches('.'))));
    rejected
}

/// The same findings, no longer in doubt.
fn settled(findings: &Findings, outcome: Outcome) -> Findings {
    let mut settled = Findings { outcome, ..findings.clone() };
    settled.evidence.retain(|reason| reason.source != "outcome" && reason.source != STAFF);
    settled
}

fn set_plan(assigned: &mut Findings, before: &Findings, named: Option<&str>, plans: &[Plan]) -> Result<()> {
    let asked = match assigned.kind {
        Kind::Report => RequirementKind::Report,
        Kind::Supplement => RequirementKind::Supplement,
        Kind::ConferenceNotice => RequirementKind::ConferenceNotice,
        _ => {
            assigned.plan = None;
            assigned.requirement = None;
            return Ok(());
        }
    };
    let plan = match named {
        Some(named) => plans.iter().find(|plan| plan.id == named || plan.number == named),
        None => plans.iter().find(|plan| Some(&plan.id) == before.plan.as_ref()).or(plans.first()),
    };
    let Some(plan) = plan else { bail!("không có kế hoạch “{}”", named.unwrap_or_default()) };
    if before.plan.as_ref() != Some(&plan.id) {
        // The sections were looked for in another plan's outline.
        assigned.outline_missing = None;
    } else if before.kind == assigned.kind && before.requirement.is_some() {
        return Ok(());
    }
    let title = before.document.as_ref().and_then(|document| document.title.clone()).unwrap_or_default();
    assigned.plan = Some(plan.id.clone());
    assigned.requirement = plan.requirement_for(asked, &title).map(|requirement| requirement.id.clone());
    Ok(())
}

fn is_nothing(kind: Kind) -> bool {
    matches!(kind, Kind::AutoReply | Kind::Bounce | Kind::Unrelated)
}

fn said(reason: String) -> Evidence {
    Evidence { organization: None, source: STAFF.to_owned(), weight: 0.0, words: String::new(), reason }
}

#[cfg(test)]
#[path = "correction_tests.rs"]
mod tests;
