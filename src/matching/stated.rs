//! What a letter states of other letters and of the conference day: that it replaces one, repeats one, moves the day, and
//! of which day the other letter was. Kept as evidence, so that `conclude` needs the letter no more.

use jiff::civil::Date;

use crate::reading::ConferenceDay;

use super::evidence::remark;
use super::material::{Material, Part};
use super::weights::Weights;
use super::{Case, Evidence, Kind};

/// The conference day that the letter or its papers state. A letter that moves the day is believed before the paper
/// that it encloses; else the paper before the letter.
pub(super) fn stated_conference(material: &Material<'_>, kind: Kind) -> Option<Date> {
    let fits: fn(Part) -> bool = match kind {
        Kind::Report => |part| matches!(part, Part::PlanReport(_) | Part::Unknown),
        Kind::ConferenceNotice => |part| matches!(part, Part::Notice | Part::Unknown),
        _ => return None,
    };
    let mut papers = material.papers.iter().filter(|(_, part)| fits(*part));
    let in_paper: Option<&ConferenceDay> = papers.find_map(|(paper, _)| paper.reading().conference.as_ref());
    let in_text = material.day_in_text.as_ref();
    let moved = in_text.filter(|day| day.postponed);
    moved.or(in_paper).or(in_text).map(|day| day.date)
}

/// What the words say of earlier letters.
pub(super) fn stated_relation(
    case: &Case<'_>,
    weights: &Weights,
    material: &Material<'_>,
    kind: Kind,
) -> Vec<Evidence> {
    if !matches!(kind, Kind::Report | Kind::Supplement | Kind::ConferenceNotice | Kind::OtherReport) {
        return Vec::new();
    }
    let mut stated = Vec::new();
    let moved = material.day_in_text.as_ref().filter(|day| day.postponed).map(|day| day.words.as_str());
    let said = |list: &str| material.says(weights, list).map(|(_, words)| words);
    let moved = moved.map(str::to_owned).or_else(|| said("moves_day"));
    if kind == Kind::ConferenceNotice
        && let Some(words) = moved
    {
        stated.push(remark("moves_day", 0.0, &words, "Thư báo đổi ngày hội nghị đã báo trước đó."));
    }
    if let Some(words) = said("replaces") {
        stated.push(remark("replaces", 0.0, &words, "Thư nói thay cho bản đã gửi trước."));
    }
    if let Some(words) = said("repeats") {
        stated.push(remark("repeats", 0.0, &words, "Thư nói gửi lại bản đã gửi trước."));
    }
    stated.extend(
        days_named(case, material)
            .into_iter()
            .map(|day| remark("refers_to", 0.0, &day.to_string(), "Thư nhắc đến thư đã gửi ngày này.")),
    );
    stated
}

/// The days of earlier letters that the text names (`bản gửi ngày 17/6`, `hôm 3-6-2023`), the year filled in from the
/// day of receipt.
fn days_named(case: &Case<'_>, material: &Material<'_>) -> Vec<Date> {
    let zone = case.plans.first().map_or("UTC", |plan| plan.zone.as_str());
    let Some(received) = case.received_at.and_then(|moment| moment.in_tz(zone).ok()) else { return Vec::new() };
    let words: Vec<&str> = material.text.as_str().split_whitespace().collect();
    let mut days: Vec<Date> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        if !matches!(*word, "ngay" | "hom") {
            continue;
        }
        let rest: Vec<&str> = words
            .iter()
            .skip(place + 1)
            .take(5)
            .copied()
            .filter(|word| !matches!(*word, "thang" | "nam" | "ngay"))
            .collect();
        let number = |at: usize| rest.get(at).and_then(|word| word.parse::<i16>().ok());
        let (Some(day), Some(month)) = (number(0), number(1)) else { continue };
        let year = number(2).filter(|year| *year > 1900).unwrap_or(received.year());
        let (Ok(day), Ok(month)) = (i8::try_from(day), i8::try_from(month)) else { continue };
        if let Ok(date) = Date::new(year, month, day)
            && date <= received.date()
        {
            days.push(date);
        }
    }
    days
}
