//! Turns the conference days that units have told into those of the coming days, so that an official can be sent.

use jiff::ToSpan;
use jiff::civil::Date;

use super::day::Day;
use super::missing::team_and_contact;
use super::section::{Cell, Section};
use crate::acknowledgement::tone::Tone;
use crate::acknowledgement::{figures, shown};
use crate::registry::{OrganizationCode, Plan};
use crate::standing::Standing;

/// How many days ahead the page looks: a week, so that a trip can be arranged.
const DAYS_AHEAD: i32 = 7;

/// The section.
pub(super) fn section(day: &Day<'_>) -> Section {
    let columns = [("Ngày", 108), ("Đơn vị", 210), ("Cán bộ theo dõi", 132), ("Đoàn, liên hệ", 150)];
    let mut section = Section::new("Hội nghị trong 7 ngày tới", &columns);
    let today = day.inputs.day;
    let last = today.checked_add(DAYS_AHEAD.days()).unwrap_or(Date::MAX);
    let mut coming = Vec::new();
    for (plan, standings) in &day.plans {
        let Some(rule) = &plan.conference else { continue };
        let days = by_unit(standings);
        let unknown = days.iter().filter(|(unit, date)| date.is_none() && !rule.none_for.contains(unit)).count();
        if unknown > 0 && today < rule.before {
            section.note(format!("{}{unknown} đơn vị chưa báo ngày hội nghị.", day.prefix(plan)));
        }
        let soon = |date: &Date| *date >= today && *date <= last;
        coming.extend(days.into_iter().filter_map(|(unit, date)| Some((date.filter(soon)?, unit, *plan))));
    }
    if coming.is_empty() {
        section.note("Không có hội nghị nào được báo trong 7 ngày tới.");
    }
    coming.sort_by_key(|(date, unit, _)| (*date, (*unit).clone()));
    for (date, unit, plan) in coming {
        section.push(row(day, date, unit, plan));
    }
    section
}

/// Each unit once, with its day: every requirement of a unit tells the same.
fn by_unit(standings: &[Standing]) -> Vec<(&OrganizationCode, Option<Date>)> {
    let mut days: Vec<_> = standings.iter().map(|standing| (&standing.organization, standing.conference)).collect();
    days.dedup();
    days
}

fn row(day: &Day<'_>, date: Date, code: &OrganizationCode, plan: &Plan) -> Vec<Cell> {
    let unit = day.unit(code);
    let too_late = plan.conference.as_ref().is_some_and(|rule| date >= rule.before);
    let mut when = Cell::toned(figures::day(date), if too_late { Tone::Bad } else { Tone::Strong });
    when.lines.push(if date == day.inputs.day { "hôm nay".to_owned() } else { figures::weekday(date).to_owned() });
    if too_late {
        when.lines.push("sau thời hạn của kế hoạch".to_owned());
    }
    let official = unit.and_then(|unit| unit.official.as_deref());
    vec![
        when,
        Cell::plain(format!("{}{}", day.prefix(plan), day.name(code))),
        Cell::plain(official.map_or_else(|| "–".to_owned(), |name| shown::line(name, 80))),
        Cell::lines(unit.map(team_and_contact).unwrap_or_default()),
    ]
}
