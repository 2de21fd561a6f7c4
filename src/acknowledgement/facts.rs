//! Turns a judged message into the letter's table of facts: number, time, unit, plan, what it was taken as, deadline
//! and why, verdict.

use jiff::tz::TimeZone;

use super::tone::Tone;
use super::{figures, shown, terms};
use crate::ledger::Entry;
use crate::matching::{DocumentSummary, Kind, Outcome};
use crate::registry::{DeadlineRule, Organization, Plan, Requirement, RequirementKind, Verdict};

/// One row: what, and what holds of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    /// The row's heading.
    pub(super) label: &'static str,
    /// What holds.
    pub(super) value: String,
    /// How the value is coloured; the words say it too.
    pub(super) tone: Tone,
}

/// How long the subject may come back, in letters.
const LONGEST_SUBJECT: usize = 100;

/// The facts, in the order of the letter.
pub(super) fn of(
    entry: &Entry,
    organization: Option<&Organization>,
    plan: Option<&Plan>,
    zone: &TimeZone,
) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |label, value: String, tone| facts.push(Fact { label, value, tone });
    if let Some(number) = &entry.message.receipt_number {
        add("Số đến", shown::line(number, 40), Tone::Strong);
    }
    add("Thời điểm tiếp nhận", received(entry, zone), Tone::Strong);
    add("Đơn vị", unit(entry, organization), Tone::Plain);
    if let Some(plan) = plan.filter(|_| entry.decision.kind != Kind::OtherReport) {
        add("Theo", plan_in_words(plan), Tone::Plain);
    }
    add("Tiếp nhận là", taken_as(entry, plan), Tone::Plain);
    if let Some(document) = entry.findings.document.as_ref().and_then(document_in_words) {
        add("Văn bản", document, Tone::Plain);
    }
    add("Tiêu đề thư", subject(entry), Tone::Plain);
    if let Some(date) = entry.findings.conference_date {
        add("Ngày hội nghị", conference(entry, plan, date), Tone::Plain);
    }
    if let Some(deadline) = entry.decision.deadline {
        let why = reason(entry, plan).map_or_else(String::new, |why| format!(" ({why})"));
        add("Thời hạn", format!("{}{why}", figures::deadline_in_full(deadline, zone)), Tone::Plain);
    }
    if let Some((words, tone)) = verdict(entry) {
        add("Đối chiếu hạn", words, tone);
    }
    facts
}

fn received(entry: &Entry, zone: &TimeZone) -> String {
    entry.message.received_at.map_or_else(
        || "máy chủ thư không cho biết; Văn phòng sẽ xác minh".to_owned(),
        |at| format!("{} (giờ máy chủ thư)", figures::moment_in_full(at, zone)),
    )
}

fn unit(entry: &Entry, organization: Option<&Organization>) -> String {
    let Some(unit) = organization else { return "chưa xác định được; Văn phòng sẽ xác minh".to_owned() };
    let others = match entry.decision.organizations.len().saturating_sub(1) {
        0 => String::new(),
        others => format!(" và {others} đơn vị khác"),
    };
    let doubt = if entry.decision.outcome == Outcome::Review { " (đang được xác minh)" } else { "" };
    format!("{}{others}{doubt}", shown::line(&unit.name, 200))
}

fn plan_in_words(plan: &Plan) -> String {
    // Titles are written with and without the word.
    let title = plan.title.trim().trim_start_matches("Kế hoạch ");
    let (number, title) = (shown::line(&plan.number, 60), shown::line(title, 300));
    format!("Kế hoạch số {number}, {}: {title}", figures::day_in_full(plan.issued))
}

fn taken_as(entry: &Entry, plan: Option<&Plan>) -> String {
    let name = requirement(entry, plan).map(|requirement| shown::line(&requirement.name, 120));
    name.unwrap_or_else(|| terms::kind(entry.decision.kind).to_owned())
}

/// The requirement that the message answers.
pub(super) fn requirement<'a>(entry: &Entry, plan: Option<&'a Plan>) -> Option<&'a Requirement> {
    let kind = match entry.decision.kind {
        Kind::Report => RequirementKind::Report,
        Kind::Supplement => RequirementKind::Supplement,
        Kind::ConferenceNotice => RequirementKind::ConferenceNotice,
        _ => return None,
    };
    let plan = plan?;
    let named = entry.findings.requirement.as_deref();
    let by_id = plan.requirements.iter().find(|one| one.kind == kind && Some(one.id.as_str()) == named);
    by_id.or_else(|| plan.requirement(kind))
}

/// Number and date of the document; its title is the sender's text and stays out.
fn document_in_words(document: &DocumentSummary) -> Option<String> {
    let number = document.number.as_deref().map(|number| format!("số {}", shown::line(number, 60)));
    let date = document.date.map(figures::day_in_full);
    match (number, date) {
        (None, None) => None,
        (Some(number), Some(date)) => Some(format!("{number}, {date}")),
        (one, other) => one.or(other),
    }
}

fn subject(entry: &Entry) -> String {
    let subject = shown::line(&entry.subject, LONGEST_SUBJECT);
    if subject.is_empty() { "(không có tiêu đề)".to_owned() } else { format!("“{subject}”") }
}

fn conference(entry: &Entry, plan: Option<&Plan>, date: jiff::civil::Date) -> String {
    let mut words = format!("{}, {}", figures::weekday(date), figures::day_in_full(date));
    let Some(rule) = plan.and_then(|plan| plan.conference.as_ref()) else { return words };
    if date >= rule.before {
        let before = figures::day_in_full(rule.before);
        words = format!("{words} (lưu ý: kế hoạch yêu cầu tổ chức trước {before})");
    } else if entry.decision.kind == Kind::ConferenceNotice {
        words.push_str("; đề nghị thông báo lại ngay nếu thay đổi");
    }
    words
}

/// Why the deadline is what it is.
fn reason(entry: &Entry, plan: Option<&Plan>) -> Option<String> {
    match &requirement(entry, plan)?.deadline {
        DeadlineRule::AfterConference { working_days, .. } => Some(match entry.decision.conference_known {
            Some(day) => format!("{working_days} ngày làm việc sau hội nghị {}", figures::day_in_full(day)),
            None => "hạn chung, do Văn phòng chưa nhận được thông báo ngày hội nghị của đơn vị".to_owned(),
        }),
        DeadlineRule::Fixed { .. } => Some("theo quy định của kế hoạch".to_owned()),
        DeadlineRule::None => None,
    }
}

fn verdict(entry: &Entry) -> Option<(String, Tone)> {
    let unjudged = (entry.decision.kind == Kind::Report).then_some(&Verdict::Unknown);
    let verdict = entry.decision.verdict.as_ref().or(unjudged)?;
    let tone = match verdict {
        Verdict::OnTime => Tone::Good,
        Verdict::Late { .. } => Tone::Bad,
        Verdict::Unknown => Tone::Warn,
    };
    let mut words = terms::capitalised(&terms::verdict(verdict));
    if entry.decision.outcome == Outcome::Review && *verdict != Verdict::Unknown {
        words.push_str(" (tạm xác định, chờ xác minh)");
    }
    Some((words, tone))
}
