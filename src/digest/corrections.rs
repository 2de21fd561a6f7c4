//! Turns what staff decided since the last digest into rows: which letter, who, what came of it, why. So that a correction
//! is seen by the others the next morning, and a mistaken one is taken back.

use super::day::Day;
use super::review;
use super::section::{Cell, Section};
use crate::acknowledgement::{figures, shown, terms};
use crate::ledger::Revision;

/// The section; `None` where nothing was decided.
pub(super) fn section(day: &Day<'_>) -> Option<Section> {
    if day.inputs.news.corrections.is_empty() {
        return None;
    }
    let columns = [("Số đến", 90), ("Người xử lý", 150), ("Việc đã làm", 210), ("Lý do", 150)];
    let mut section = Section::new("Cán bộ đã xử lý", &columns);
    section.note("Nếu có nhầm lẫn: tiepnhan review undo SỐ-ĐẾN --by TÊN --reason LÝ-DO.");
    for correction in &day.inputs.news.corrections {
        section.push(row(day, correction));
    }
    Some(section)
}

fn row(day: &Day<'_>, correction: &Revision) -> Vec<Cell> {
    let entry = day.inputs.entries.iter().find(|entry| entry.message.message == correction.message);
    let number = entry.map_or_else(|| "(không có số)".to_owned(), review::number);
    let subject = entry.map_or_else(String::new, |entry| format!("“{}”", shown::line(&entry.subject, 100)));
    let findings = &correction.findings;
    let units: Vec<String> = findings.organizations.iter().take(5).map(|code| day.name(code)).collect();
    let result = format!("{}, {}", terms::outcome(findings.outcome), terms::kind(findings.kind));
    vec![
        Cell::titled(vec![number]),
        Cell::lines(vec![shown::line(&correction.by, 60), figures::moment(correction.at, &day.zone)]),
        Cell::lines(vec![
            terms::capitalised(terms::step(correction.step)),
            format!("nay là: {result}"),
            units.join("; "),
            subject,
        ]),
        Cell::plain(shown::line(&correction.reason, 200)),
    ]
}
