//! The sheet `Thư đến`: the letters, those without a receipt number too, with the reasons for what was decided.

use super::cells::Cell;
use super::{Sheet, newest};
use crate::acknowledgement::{figures, terms};
use crate::digest::arrivals::relation;
use crate::digest::day::Day;
use crate::ledger::Entry;

/// The sheet.
pub(super) fn sheet<'a>(day: &'a Day<'a>, most: usize) -> Sheet<'a> {
    let columns = vec![
        ("Số đến", 10.0),
        ("Thời điểm tiếp nhận", 19.0),
        ("Tên người gửi", 22.0),
        ("Địa chỉ gửi", 28.0),
        ("Tiêu đề", 40.0),
        ("Đơn vị", 36.0),
        ("Loại", 20.0),
        ("Xử lý", 15.0),
        ("Kết quả", 24.0),
        ("Hạn", 19.0),
        ("Số văn bản", 14.0),
        ("Ngày hội nghị", 13.0),
        ("Lặp lại, thay thế", 18.0),
        ("Tệp", 40.0),
        ("Cờ", 28.0),
        ("Căn cứ", 60.0),
        ("Kết quả trước đó", 20.0),
        ("Tiếp nhận vào hệ thống", 19.0),
        ("SHA-256 của thư", 66.0),
    ];
    let rows = newest(day.inputs.entries, most).iter().map(|entry| row(day, entry));
    Sheet { name: "Thư đến", columns, rows: Box::new(rows) }
}

fn row(day: &Day<'_>, entry: &Entry) -> Vec<Cell> {
    let decision = &entry.decision;
    let document = entry.findings.document.as_ref().and_then(|document| document.number.as_deref());
    vec![
        Cell::maybe(entry.message.receipt_number.as_deref()),
        Cell::moment(entry.message.received_at),
        Cell::text(&entry.from.name),
        Cell::text(&entry.from.address),
        Cell::text(&entry.subject),
        Cell::text(&day.names(entry)),
        Cell::text(&terms::capitalised(terms::kind(decision.kind))),
        Cell::text(&terms::capitalised(terms::outcome(decision.outcome))),
        Cell::text(&decision.verdict.as_ref().map(|it| terms::capitalised(&terms::verdict(it))).unwrap_or_default()),
        Cell::deadline(decision.deadline),
        Cell::maybe(document),
        Cell::day(entry.findings.conference_date),
        Cell::maybe(relation(day, entry).as_deref()),
        files(entry),
        Cell::text(&decision.flags.iter().map(|flag| terms::flag(*flag)).collect::<Vec<_>>().join("; ")),
        evidence(entry),
        Cell::text(&entry.earlier_verdict.as_ref().map(terms::verdict).unwrap_or_default()),
        Cell::Moment(entry.message.first_seen_at),
        Cell::text(&entry.message.message.to_string()),
    ]
}

fn files(entry: &Entry) -> Cell {
    let files: Vec<String> = entry
        .files
        .iter()
        .filter(|file| !file.inline)
        .take(50)
        .map(|file| format!("{} ({})", file.name, figures::size(file.size)))
        .collect();
    Cell::lines(files.iter().map(String::as_str))
}

/// Every reason, a line each.
pub(super) fn evidence(entry: &Entry) -> Cell {
    let evidence = entry.findings.evidence.iter().chain(&entry.decision.evidence);
    Cell::lines(evidence.map(|evidence| evidence.reason.as_str()).filter(|reason| !reason.is_empty()))
}
