//! Turns the review queue into what a clerk decides first each morning: which letter, from whom, whose it may be, why
//! the program did not decide by itself, and what to do.

use super::day::Day;
use super::section::{Cell, Section};
use crate::acknowledgement::tone::Tone;
use crate::acknowledgement::{figures, shown, terms};
use crate::ledger::Entry;
use crate::matching::{Evidence, Kind};

/// How many reasons a letter shows on the page; the workbook has them all.
const MOST_REASONS: usize = 3;

/// The section.
pub(super) fn section(day: &Day<'_>) -> Section {
    let columns = [
        ("Số đến, thời điểm", 120),
        ("Người gửi, tiêu đề", 162),
        ("Có thể của đơn vị", 114),
        ("Lý do, cách xử lý", 204),
    ];
    let mut section = Section::new("Chờ xác minh", &columns);
    let queue = day.to_review();
    if queue.is_empty() {
        section.note("Không có thư nào chờ xác minh.");
    } else {
        section.note(
            "Xem căn cứ của từng thư: tiepnhan review show SỐ-ĐẾN; sau đó tiepnhan review confirm (đúng), assign (của đơn vị \
             khác) hoặc reject (không tính).",
        );
    }
    for entry in queue {
        section.push(row(day, entry));
    }
    section
}

fn row(day: &Day<'_>, entry: &Entry) -> Vec<Cell> {
    let mut first = vec![number(entry), received(day, entry)];
    if day.is_new(entry) {
        first.push("(mới)".to_owned());
    }
    let mut why = vec![reasons(entry, MOST_REASONS).join("; ")];
    why.push(format!("Việc cần làm: {}.", what_to_do(entry).join(". ")));
    vec![
        Cell::titled(first),
        Cell::lines(vec![sender(entry), format!("“{}”", shown::line(&entry.subject, 100))]),
        Cell::lines(candidates(day, entry)),
        Cell { lines: why.into_iter().filter(|line| !line.is_empty()).collect(), tone: Tone::Plain },
    ]
}

/// The receipt number, or that there is none.
pub(super) fn number(entry: &Entry) -> String {
    entry.message.receipt_number.as_deref().map_or_else(|| "(chưa có số)".to_owned(), |number| shown::line(number, 40))
}

/// The server's time.
pub(super) fn received(day: &Day<'_>, entry: &Entry) -> String {
    let at = entry.message.received_at;
    at.map_or_else(|| "máy chủ không cho biết giờ".to_owned(), |at| figures::moment(at, &day.zone))
}

/// Name and address of the sender.
pub(super) fn sender(entry: &Entry) -> String {
    let (name, address) = (shown::line(&entry.from.name, 60), shown::line(&entry.from.address, 80));
    if name.is_empty() { address } else { format!("{name} <{address}>") }
}

/// The units decided, else the best candidates.
pub(super) fn candidates(day: &Day<'_>, entry: &Entry) -> Vec<String> {
    let decided = &entry.decision.organizations;
    if !decided.is_empty() {
        return decided.iter().take(5).map(|code| day.name(code)).collect();
    }
    let names: Vec<String> = entry
        .findings
        .candidates
        .iter()
        .take(3)
        .map(|candidate| format!("{}?", day.name(&candidate.organization)))
        .collect();
    if names.is_empty() { vec!["chưa rõ".to_owned()] } else { names }
}

/// Why a person must look: the flags, then the weightiest reasons, at most `most` of them.
pub(super) fn reasons(entry: &Entry, most: usize) -> Vec<String> {
    let flags = entry.decision.flags.iter().map(|flag| terms::capitalised(terms::flag(*flag)));
    let mut evidence: Vec<&Evidence> = entry.findings.evidence.iter().chain(&entry.decision.evidence).collect();
    evidence.sort_by(|one, other| other.weight.abs().total_cmp(&one.weight.abs()));
    let sentences = evidence.into_iter().map(|evidence| shown::line(evidence.reason.trim_end_matches('.'), 300));
    flags.chain(sentences.filter(|sentence| !sentence.is_empty())).take(most).collect()
}

/// What a clerk does about it.
pub(super) fn what_to_do(entry: &Entry) -> Vec<&'static str> {
    let mut steps: Vec<&str> = entry.decision.flags.iter().filter_map(|flag| terms::what_to_do(*flag)).collect();
    if entry.decision.kind == Kind::Question {
        steps.insert(0, "Trả lời câu hỏi của đơn vị");
    }
    if entry.decision.organizations.is_empty() && steps.is_empty() {
        steps.push("Xác định đơn vị gửi");
    }
    if steps.is_empty() {
        steps.push("Mở thư để xem, rồi ghi nhận hoặc chuyển đơn vị khác");
    }
    steps.truncate(3);
    steps
}
