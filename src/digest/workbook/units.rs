//! The sheet `Theo đơn vị`: a row for each unit and requirement, so that filters answer who, what and when.

use super::Sheet;
use super::cells::Cell;
use crate::acknowledgement::figures;
use crate::acknowledgement::tone::Tone;
use crate::digest::day::Day;
use crate::registry::{Plan, Requirement, Verdict};
use crate::standing::{Standing, State};

/// The sheet.
pub(super) fn sheet<'a>(day: &'a Day<'a>) -> Sheet<'a> {
    let columns = vec![
        ("Mã", 9.0),
        ("Đơn vị", 38.0),
        ("Loại", 16.0),
        ("Kế hoạch", 14.0),
        ("Nội dung phải gửi", 24.0),
        ("Trạng thái", 15.0),
        ("Chậm", 20.0),
        ("Hạn gửi", 19.0),
        ("Thời điểm tiếp nhận", 19.0),
        ("Số đến (bản mới nhất)", 13.0),
        ("Số bản", 8.0),
        ("Bản giấy nhận ngày", 14.0),
        ("Ngày hội nghị", 13.0),
        ("Cán bộ theo dõi", 22.0),
        ("Đoàn kiểm tra", 18.0),
        ("Người liên hệ", 22.0),
        ("Điện thoại", 16.0),
    ];
    let mut rows = Vec::new();
    for (plan, standings) in &day.plans {
        rows.extend(Day::standings(plan, standings).map(|(requirement, it)| row(day, plan, requirement, it)));
    }
    Sheet { name: "Theo đơn vị", columns, rows: Box::new(rows.into_iter()) }
}

fn row(day: &Day<'_>, plan: &Plan, requirement: &Requirement, standing: &Standing) -> Vec<Cell> {
    let unit = day.unit(&standing.organization);
    let late = match &standing.state {
        State::Received(Verdict::Late { by_seconds }) => Cell::text(&figures::span(*by_seconds)),
        _ => Cell::Empty,
    };
    let paper = match standing.paper.as_slice() {
        [] => Cell::Empty,
        [only] => Cell::Day(*only),
        several => Cell::text(&several.iter().map(|date| figures::day(*date)).collect::<Vec<_>>().join("; ")),
    };
    vec![
        Cell::text(&standing.organization.0),
        Cell::maybe(unit.map(|unit| unit.name.as_str())),
        Cell::maybe(unit.map(|unit| unit.kind.as_str())),
        Cell::text(&plan.number),
        Cell::text(&requirement.name),
        state(&standing.state, requirement),
        late,
        Cell::deadline(standing.deadline),
        Cell::moment(standing.received_at),
        Cell::maybe(standing.receipt_number.as_deref()),
        if standing.versions == 0 { Cell::Empty } else { Cell::Count(standing.versions) },
        paper,
        Cell::day(standing.conference),
        Cell::maybe(unit.and_then(|unit| unit.official.as_deref())),
        Cell::maybe(unit.and_then(|unit| unit.inspection_team.as_deref())),
        Cell::maybe(unit.and_then(|unit| unit.contact.as_deref())),
        Cell::maybe(unit.and_then(|unit| unit.phone.as_deref())),
    ]
}

fn state(state: &State, requirement: &Requirement) -> Cell {
    let (words, tone) = match state {
        State::Received(Verdict::OnTime) => ("Đúng hạn", Tone::Good),
        State::Received(Verdict::Late { .. }) => ("Trễ hạn", Tone::Bad),
        State::Received(Verdict::Unknown) => ("Đã nhận, chưa đủ căn cứ", Tone::Warn),
        State::InReview => ("Chờ xác minh", Tone::Warn),
        // Nobody is late by what is optional.
        State::Awaited | State::Missing if requirement.optional => ("Chưa gửi", Tone::Plain),
        State::Awaited => ("Chưa gửi", Tone::Strong),
        State::Missing => ("Quá hạn", Tone::Bad),
        State::Excused => ("Được miễn", Tone::Plain),
    };
    Cell::toned(words, tone)
}
