//! Turns standings into what has not come: reports (grouped by the official who follows each unit, so that each knows
//! whom to call) and paper copies.

use std::collections::BTreeMap;

use super::day::{Day, is_owed};
use super::section::{Cell, Group, Section};
use crate::acknowledgement::tone::Tone;
use crate::acknowledgement::{figures, shown};
use crate::registry::{Organization, OrganizationCode, Plan, RequirementKind};
use crate::standing::{Standing, State};

/// The section of what has not been sent.
pub(super) fn section(day: &Day<'_>) -> Section {
    let columns = [("Đơn vị", 198), ("Tình trạng", 150), ("Hội nghị", 96), ("Đoàn, liên hệ", 156)];
    let mut section = Section::new("Chưa gửi", &columns);
    let mut by_official: BTreeMap<(bool, String), Vec<Vec<Cell>>> = BTreeMap::new();
    for (plan, standings) in &day.plans {
        for (requirement, standing) in Day::standings(plan, standings).filter(|(requirement, _)| is_owed(requirement)) {
            if matches!(standing.state, State::Awaited | State::Missing) {
                let what = format!("{}{}", day.prefix(plan), shown::line(&requirement.name, 60));
                let only = plan.requirements.iter().filter(|one| is_owed(one)).count() == 1 && day.plans.len() == 1;
                let row = row(day, plan, standing, (!only).then_some(what));
                by_official.entry(official(day, &standing.organization)).or_default().push(row);
            }
        }
        note_optional(&mut section, plan, standings);
    }
    if by_official.is_empty() {
        section.note("Không còn đơn vị nào chưa gửi.");
    }
    section.groups = by_official
        .into_iter()
        .map(|((_, name), rows)| Group { name: format!("{name} ({} đơn vị)", rows.len()), rows })
        .collect();
    section
}

/// The official who follows the unit; units without one come last.
fn official(day: &Day<'_>, code: &OrganizationCode) -> (bool, String) {
    let name = day.unit(code).and_then(|unit| unit.official.as_deref()).map(|name| shown::line(name, 80));
    match name.filter(|name| !name.is_empty()) {
        Some(name) => (false, format!("Cán bộ theo dõi: {name}")),
        None => (true, "Chưa có cán bộ theo dõi".to_owned()),
    }
}

fn row(day: &Day<'_>, plan: &Plan, standing: &Standing, what: Option<String>) -> Vec<Cell> {
    let mut state = match standing.state {
        State::Missing => Cell::toned("Quá hạn", Tone::Bad),
        _ => Cell::toned("Chưa gửi", Tone::Strong),
    };
    if let Some(deadline) = standing.deadline {
        state.lines.push(format!("hạn {}", figures::deadline(deadline, &day.zone)));
    }
    let name = day.name(&standing.organization);
    vec![
        Cell::lines(std::iter::once(name).chain(what).collect()),
        state,
        Cell::plain(conference(plan, standing)),
        Cell::lines(day.unit(&standing.organization).map(team_and_contact).unwrap_or_default()),
    ]
}

fn conference(plan: &Plan, standing: &Standing) -> String {
    match (&plan.conference, standing.conference) {
        (_, Some(date)) => figures::day(date),
        (Some(rule), None) if rule.none_for.contains(&standing.organization) => "không tổ chức".to_owned(),
        (Some(_), None) => "chưa báo".to_owned(),
        (None, None) => "–".to_owned(),
    }
}

/// The inspection team, and whom to call.
pub(super) fn team_and_contact(unit: &Organization) -> Vec<String> {
    let team = unit.inspection_team.as_deref().map(|team| shown::line(team, 60));
    let contact = [&unit.contact, &unit.phone].into_iter().flatten().map(|part| shown::line(part, 60));
    team.into_iter().chain(contact).collect()
}

/// What is not owed but asked for is only counted.
fn note_optional(section: &mut Section, plan: &Plan, standings: &[Standing]) {
    for requirement in plan.requirements.iter().filter(|one| one.optional) {
        let lacking = standings
            .iter()
            .filter(|standing| standing.requirement == requirement.id)
            .filter(|standing| matches!(standing.state, State::Awaited | State::Missing))
            .count();
        if lacking > 0 && requirement.kind == RequirementKind::Supplement {
            let name = shown::line(&requirement.name, 80);
            section.note(format!("{name}: chưa thấy của {lacking} đơn vị (không tính trễ hạn; xem sổ đính kèm)."));
        }
    }
}

/// The section of paper copies that are still to come from units whose soft copy is here.
pub(super) fn paper_copies(day: &Day<'_>) -> Section {
    let columns = [("Đơn vị", 240), ("Bản mềm", 162), ("Cán bộ theo dõi", 198)];
    let mut section = Section::new("Chưa có bản giấy", &columns);
    for (plan, standings) in &day.plans {
        for (requirement, standing) in Day::standings(plan, standings) {
            let received = matches!(standing.state, State::Received(_));
            if requirement.paper_copies == 0 || !received || !standing.paper.is_empty() {
                continue;
            }
            let number = standing.receipt_number.as_deref().map(|number| format!("số đến {}", shown::line(number, 40)));
            let when = standing.received_at.map(|at| figures::moment(at, &day.zone));
            let official = day.unit(&standing.organization).and_then(|unit| unit.official.as_deref());
            section.push(vec![
                Cell::plain(format!("{}{}", day.prefix(plan), day.name(&standing.organization))),
                Cell::lines(number.into_iter().chain(when).collect()),
                Cell::plain(official.map_or_else(|| "–".to_owned(), |name| shown::line(name, 80))),
            ]);
        }
    }
    if section.rows() == 0 {
        section.note("Mọi báo cáo đã tiếp nhận đều đã có bản giấy, hoặc chưa có báo cáo nào.");
    }
    section
}
