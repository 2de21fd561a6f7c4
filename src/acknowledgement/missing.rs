//! Turns a judged message and its plan into what the unit has yet to send, as sentences of the letter.
//!
//! Only this one message is looked at, so every sentence allows for what may have come by another.

use super::facts::requirement;
use super::shown;
use crate::ledger::Entry;
use crate::matching::{Kind, Outcome};
use crate::registry::{DeadlineRule, Plan, RequirementKind};

/// Sections of the outline that were not found in the report: a hint, since only headings were looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OutlineHint {
    /// Their names in Vietnamese, in the outline's order.
    pub(super) sections: Vec<String>,
}

/// What is yet to be sent.
pub(super) fn of(entry: &Entry, plan: Option<&Plan>) -> Vec<String> {
    let Some(plan) = plan.filter(|_| !entry.decision.organizations.is_empty()) else { return Vec::new() };
    match entry.decision.kind {
        Kind::Report => [paper_copies(entry, plan), annex(entry, plan)].into_iter().flatten().collect(),
        Kind::Supplement => report(plan).into_iter().collect(),
        Kind::ConferenceNotice => report_after(plan).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn paper_copies(entry: &Entry, plan: &Plan) -> Option<String> {
    let copies = requirement(entry, Some(plan)).map_or(0, |requirement| requirement.paper_copies);
    (copies > 0).then(|| format!("Bản giấy: {copies:02} bản, gửi về Văn phòng (nếu đã gửi thì không cần gửi lại)."))
}

/// The annex, where the plan asks for one and the report brought no table of targets.
fn annex(entry: &Entry, plan: &Plan) -> Option<String> {
    let annex = plan.requirement(RequirementKind::Supplement)?;
    let brought = entry.findings.targets.as_ref().is_some_and(|targets| !targets.is_empty());
    // In a message under review nobody has read the files yet: asking for more would confuse.
    if brought || entry.decision.outcome == Outcome::Review {
        return None;
    }
    Some(format!(
        "{}: chưa thấy trong thư này (nếu đã gửi riêng thì không cần gửi lại).",
        shown::line(&annex.name, 120)
    ))
}

fn report(plan: &Plan) -> Option<String> {
    let report = plan.requirement(RequirementKind::Report)?;
    let name = shown::line(&report.name, 120);
    Some(format!("{name}: thư này chỉ có phụ lục; đề nghị gửi báo cáo nếu chưa gửi bằng thư khác."))
}

/// The report that follows the conference of which the unit has told.
fn report_after(plan: &Plan) -> Option<String> {
    let report = plan.requirement(RequirementKind::Report)?;
    let DeadlineRule::AfterConference { working_days, .. } = report.deadline else { return None };
    let name = shown::line(&report.name, 120);
    Some(format!("{name}: trong {working_days} ngày làm việc sau hội nghị."))
}

/// The hint about the outline, where the report could be read and lacks something.
pub(super) fn outline_hint(entry: &Entry, plan: Option<&Plan>) -> Option<OutlineHint> {
    if entry.decision.kind != Kind::Report {
        return None;
    }
    let missing = entry.findings.outline_missing.as_ref()?;
    let sections: Vec<String> = plan?
        .outline
        .iter()
        .filter(|section| missing.contains(&section.id))
        .take(20)
        .map(|section| shown::line(&section.name, 120))
        .collect();
    (!sections.is_empty()).then_some(OutlineHint { sections })
}
