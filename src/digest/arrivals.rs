//! Turns the letters received since the last digest into rows: what came, on time or late by how much, what repeats or
//! replaces what; and the older ones whose result has changed since.

use super::day::Day;
use super::review;
use super::section::{Cell, Group, Section};
use crate::acknowledgement::tone::Tone;
use crate::acknowledgement::{figures, shown, terms};
use crate::ledger::Entry;
use crate::matching::{Flag, Kind, Outcome};
use crate::registry::Verdict;

/// Letters since the last digest, by what was done with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Arrived {
    pub(super) accepted: usize,
    pub(super) in_review: usize,
    pub(super) ignored: usize,
}

impl Arrived {
    pub(super) fn of(day: &Day<'_>) -> Self {
        let mut arrived = Self::default();
        for entry in day.inputs.entries.iter().filter(|entry| day.is_new(entry)) {
            match entry.decision.outcome {
                Outcome::Accept => arrived.accepted += 1,
                Outcome::Review => arrived.in_review += 1,
                Outcome::Ignore => arrived.ignored += 1,
            }
        }
        arrived
    }

    /// Those that have a receipt number.
    pub(super) fn received(self) -> usize {
        self.accepted + self.in_review
    }
}

/// The section.
pub(super) fn section(day: &Day<'_>) -> Section {
    let columns = [("Số đến, thời điểm", 120), ("Đơn vị", 192), ("Nội dung", 138), ("Kết quả", 150)];
    let mut section = Section::new("Mới tiếp nhận", &columns);
    let since =
        day.inputs.news.since.map(|since| format!("từ {} ", figures::moment(since, &day.zone))).unwrap_or_default();
    section
        .note(format!("Tính {since}đến {} (theo lúc thư vào hệ thống).", figures::moment(day.inputs.until, &day.zone)));
    let arrived = Arrived::of(day);
    if arrived == Arrived::default() {
        section.note("Không có thư nào mới.");
    }
    if arrived.in_review > 0 {
        section.note(format!("Ngoài ra có {} thư mới đang chờ xác minh (xem mục trên).", arrived.in_review));
    }
    if arrived.ignored > 0 {
        section.note(format!(
            "Ngoài ra có {} thư tự động, thư báo lỗi hoặc không liên quan, không cấp số đến (xem sổ đính kèm).",
            arrived.ignored
        ));
    }
    let accepted = || day.inputs.entries.iter().filter(|entry| entry.decision.outcome == Outcome::Accept);
    group(&mut section, "Thư mới", accepted().filter(|entry| day.is_new(entry)), day);
    group(&mut section, "Thư cũ có kết quả mới", accepted().filter(|entry| day.is_changed(entry)), day);
    section
}

fn group<'e>(section: &mut Section, name: &str, entries: impl Iterator<Item = &'e Entry>, day: &Day<'_>) {
    let mut entries: Vec<&Entry> = entries.collect();
    // Newest first: where the page has no room for all, yesterday's letters are seen.
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.message.received_at, entry.message.first_seen_at)));
    let rows: Vec<_> = entries.into_iter().map(|entry| row(day, entry)).collect();
    if !rows.is_empty() {
        section.groups.push(Group { name: format!("{name} ({})", rows.len()), rows });
    }
}

fn row(day: &Day<'_>, entry: &Entry) -> Vec<Cell> {
    let names = day.names(entry);
    let unit = if names.is_empty() { review::sender(entry) } else { names };
    vec![
        Cell::titled(vec![review::number(entry), review::received(day, entry)]),
        Cell::plain(unit),
        Cell::lines(vec![terms::capitalised(terms::kind(entry.decision.kind)), detail(entry)]),
        result(day, entry),
    ]
}

/// Number and date of the document, or the conference day of a notice.
fn detail(entry: &Entry) -> String {
    if entry.decision.kind == Kind::ConferenceNotice {
        return entry.findings.conference_date.map(|date| format!("ngày {}", figures::day(date))).unwrap_or_default();
    }
    let number = entry.findings.document.as_ref().and_then(|document| document.number.as_deref());
    number.map(|number| format!("số {}", shown::line(number, 40))).unwrap_or_default()
}

fn result(day: &Day<'_>, entry: &Entry) -> Cell {
    let tone = match entry.decision.verdict {
        Some(Verdict::OnTime) => Tone::Good,
        Some(Verdict::Late { .. }) => Tone::Bad,
        Some(Verdict::Unknown) => Tone::Warn,
        None => Tone::Plain,
    };
    let mut lines = vec![match (&entry.decision.verdict, entry.decision.kind) {
        (Some(verdict), _) => terms::capitalised(&terms::verdict(verdict)),
        (None, Kind::OtherReport) => "Chuyển cán bộ phụ trách".to_owned(),
        (None, Kind::Question) => "Cần cán bộ trả lời".to_owned(),
        (None, _) => "Đã ghi nhận".to_owned(),
    }];
    if let Some(earlier) = &entry.earlier_verdict {
        lines.push(format!("(trước đây: {})", terms::verdict(earlier)));
    }
    lines.extend(relation(day, entry));
    Cell { lines, tone }
}

/// What it repeats or replaces.
pub(super) fn relation(day: &Day<'_>, entry: &Entry) -> Option<String> {
    entry.decision.relates_to?;
    let what = if entry.decision.flags.contains(&Flag::Revision) { "thay thế" } else { "lặp lại" };
    let number = day.related(entry).map_or_else(|| "thư trước".to_owned(), |number| shown::line(number, 40));
    Some(format!("{what} {number}"))
}
