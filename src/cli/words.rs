//! The Vietnamese words for what the ledger says in code.

use crate::matching::{Decision, Kind, Outcome};
use crate::registry::Verdict;
use crate::standing::State;

/// A kind of message.
pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Report => "báo cáo",
        Kind::Supplement => "phụ lục, bổ sung",
        Kind::ConferenceNotice => "thông báo hội nghị",
        Kind::OtherReport => "báo cáo theo kế hoạch khác",
        Kind::Question => "câu hỏi, đề nghị",
        Kind::AutoReply => "thư trả lời tự động",
        Kind::Bounce => "thư báo không gửi được",
        Kind::Unrelated => "thư không liên quan",
    }
}

/// An outcome.
pub(super) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Accept => "ghi nhận",
        Outcome::Review => "chờ xác minh",
        Outcome::Ignore => "không vào sổ",
    }
}

/// A verdict.
pub(super) fn verdict(verdict: &Verdict) -> String {
    match verdict {
        Verdict::OnTime => "đúng hạn".to_owned(),
        Verdict::Late { by_seconds } => format!("trễ hạn {}", length(*by_seconds)),
        Verdict::Unknown => "chưa đủ căn cứ".to_owned(),
    }
}

/// A decision in one line.
pub(super) fn decision(decision: &Decision) -> String {
    let units: Vec<&str> = decision.organizations.iter().map(|code| code.0.as_str()).collect();
    let units = if units.is_empty() { "chưa rõ đơn vị".to_owned() } else { units.join(", ") };
    let verdict = decision.verdict.as_ref().map_or_else(String::new, |it| format!(", {}", verdict(it)));
    format!("{}, {}, {units}{verdict}", outcome(decision.outcome), kind(decision.kind))
}

/// Where a unit stands.
pub(super) fn state(state: &State) -> String {
    match state {
        State::Received(answer) => verdict(answer),
        State::InReview => "chờ xác minh".to_owned(),
        State::Awaited => "chưa gửi".to_owned(),
        State::Missing => "quá hạn, chưa gửi".to_owned(),
        State::Excused => "được miễn".to_owned(),
    }
}

fn length(seconds: i64) -> String {
    let minutes = seconds / 60;
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let parts = [(days, "ngày"), (hours, "giờ"), (minutes, "phút")];
    let told: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count} {unit}")).collect();
    if told.is_empty() { "dưới 1 phút".to_owned() } else { told.join(" ") }
}
