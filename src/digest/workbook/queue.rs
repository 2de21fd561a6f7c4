//! The sheet `Chờ xác minh`: the review queue, with every reason and what to do.

use super::cells::Cell;
use super::{Sheet, letters, newest};
use crate::acknowledgement::terms;
use crate::digest::day::Day;
use crate::digest::review;
use crate::ledger::Entry;

/// The sheet.
pub(super) fn sheet<'a>(day: &'a Day<'a>, most: usize) -> Sheet<'a> {
    let columns = vec![
        ("Số đến", 10.0),
        ("Thời điểm tiếp nhận", 19.0),
        ("Tên người gửi", 22.0),
        ("Địa chỉ gửi", 28.0),
        ("Tiêu đề", 40.0),
        ("Có thể của đơn vị", 36.0),
        ("Loại", 20.0),
        ("Cờ", 30.0),
        ("Việc cần làm", 45.0),
        ("Căn cứ", 60.0),
    ];
    let queue = newest(&day.to_review(), most).to_vec();
    Sheet { name: "Chờ xác minh", columns, rows: Box::new(queue.into_iter().map(|entry| row(day, entry))) }
}

fn row(day: &Day<'_>, entry: &Entry) -> Vec<Cell> {
    let flags: Vec<&str> = entry.decision.flags.iter().map(|flag| terms::flag(*flag)).collect();
    vec![
        Cell::maybe(entry.message.receipt_number.as_deref()),
        Cell::moment(entry.message.received_at),
        Cell::text(&entry.from.name),
        Cell::text(&entry.from.address),
        Cell::text(&entry.subject),
        Cell::lines(review::candidates(day, entry).iter().map(String::as_str)),
        Cell::text(&terms::capitalised(terms::kind(entry.decision.kind))),
        Cell::text(&flags.join("; ")),
        Cell::lines(review::what_to_do(entry).into_iter()),
        letters::evidence(entry),
    ]
}
