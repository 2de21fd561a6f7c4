//! The signs of a conference's day: told, moved, to come.

use super::machines::is_a_machines_word;
use super::{Case, Material, Signs, Weights, Words};
use crate::matching::tokens::Folded;
use crate::message::Automatic;
use crate::reading::conference_names;

/// What the calendar's invitation is to.
pub(super) fn invites_to_conference(case: &Case<'_>, material: &Material<'_>) -> bool {
    let event = Folded::new(&case.message.event, &case.index.weights.shorthand);
    material.names_plan
        || [&material.subject, &material.text, &event].into_iter().any(|place| names_conference(case, place))
}

/// A conference is named, by the everyday word or by the plan's own.
pub(in crate::matching) fn names_conference(case: &Case<'_>, place: &Folded) -> bool {
    let rules = case.plans.iter().filter_map(|plan| plan.conference.as_ref());
    place.holds("hoi nghi") || rules.flat_map(|rule| conference_names(&rule.name)).any(|name| place.holds(&name))
}

pub(super) fn day_signs(case: &Case<'_>, weights: &Weights, material: &Material<'_>, asks: bool, signs: &mut Signs) {
    // A reminder of a calendar, a ticket: no person tells a day by it. One that brings papers is a document system.
    if is_a_machines_word(case.message, material) {
        return;
    }
    let Some(day) = &material.day_in_text else {
        // A day put off, with no new one yet.
        let moved = material
            .says(weights, "moves_day")
            .filter(|_| names_conference(case, &material.subject) || names_conference(case, &material.text));
        signs.extend(moved.map(|(place, said)| ("day_moved", Words { said, place: Some(place) })));
        return;
    };
    signs.push(("day_stated", day.words.clone().into()));
    let zone = case.plans.first().map_or("UTC", |plan| plan.zone.as_str());
    let received = case.received_at.and_then(|moment| moment.in_tz(zone).ok()).map(|moment| moment.date());
    let automatic = case.message.automatic.as_ref();
    let is_by_a_person = automatic.is_none_or(|machine| *machine == Automatic::Calendar { invites: true });
    let brings = material.files_handed_in > 0 || !case.message.links.is_empty() || material.report_in_text;
    let past = received.is_some_and(|received| day.date < received);
    if past && !asks && !brings && is_by_a_person && material.says(weights, "encloses").is_none() {
        signs.push(("day_reported", day.words.clone().into()));
    }
    if received.is_some_and(|received| day.date >= received) {
        signs.push(("day_to_come", day.words.clone().into()));
        if !asks && material.files_handed_in == 0 && is_by_a_person {
            signs.push(("day_told", day.words.clone().into()));
        }
        // A report that is still a draft before the conference is shown beforehand, not handed in.
        if material.papers.iter().any(|(paper, _)| paper.reading().draft) {
            signs.push(("draft_before_day", day.words.clone().into()));
        }
    }
    if day.postponed || material.says(weights, "moves_day").is_some() {
        signs.push(("day_moved", day.words.clone().into()));
    }
}
