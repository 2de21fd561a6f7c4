//! The signs by which a letter names a plan of ours, or another one's matter.

use std::ops::Range;
use std::slice;

use super::{Case, Material, Place, Signs, Weights, Words, as_written};
use crate::matching::answers;
use crate::matching::evidence::papers::Paper;
use crate::matching::material::{Part, names_plan};
use crate::matching::tokens::Folded;
use crate::registry::Plan;

pub(super) fn plan_signs(case: &Case<'_>, weights: &Weights, material: &Material<'_>, signs: &mut Signs) {
    let all = [
        (Place::Subject, "plan_phrase_in_subject"),
        (Place::Text, "plan_phrase_in_text"),
        (Place::Files, "plan_phrase_in_files"),
    ];
    for (place, sign) in all {
        if let Some(words) = plan_named(case, weights, material, place) {
            // The sign's name says where.
            signs.push((sign, words.said.into()));
        }
    }
    let places = [Place::Subject, Place::Text, Place::Title];
    let other = places.iter().find_map(|place| another_plan(case, weights, material, *place));
    signs.extend(other.map(|words| ("other_phrase", words)));
    let number = plan_number(case, weights, material);
    // Who answers a letter about the plan need not name it again.
    let answered = Folded::new(&case.message.quoted, &weights.shorthand);
    let asked = || case.plans.iter().any(|plan| names_plan(plan, weights, slice::from_ref(&answered)));
    if !material.names_plan && !asked() {
        signs.push(("nothing_of_plan", Words::default()));
    }
    signs.extend(number.map(|words| ("plan_number", words)));
}

fn plan_number(case: &Case<'_>, weights: &Weights, material: &Material<'_>) -> Option<Words> {
    case.plans.iter().flat_map(|plan| answers::number_phrases(&plan.number)).find_map(|phrase| {
        let place = [Place::Text, Place::Subject].into_iter().find(|place| material.place(*place).holds(&phrase))?;
        Some(as_written(material, weights, place, &phrase, &phrase))
    })
}

/// The words by which a place of the letter names one of the plans.
fn plan_named(case: &Case<'_>, weights: &Weights, material: &Material<'_>, place: Place) -> Option<Words> {
    let named = |plan: &Plan| answers::named(plan, weights, material.place(place));
    case.plans.iter().find_map(named).map(|phrase| of_plan(material, weights, place, &phrase))
}

/// Where a place says the phrases that the plans' files list as their own, or names their conferences.
pub(in super::super) fn own_words(
    case: &Case<'_>,
    weights: &Weights,
    material: &Material<'_>,
    place: Place,
) -> Vec<Range<usize>> {
    let called = case.plans.iter().filter_map(|plan| plan.conference.as_ref()).map(|rule| &rule.name);
    let phrases = case.plans.iter().flat_map(|plan| &plan.phrases).chain(called);
    let stands = |phrase: &String| {
        let phrase = Folded::new(phrase, &weights.shorthand);
        material.place(place).places(phrase.as_str().trim()).collect::<Vec<_>>()
    };
    phrases.flat_map(stands).collect()
}

/// What a place says of another plan: one of the phrases that the plans' files list as such, or another year.
fn another_plan(case: &Case<'_>, weights: &Weights, material: &Material<'_>, place: Place) -> Option<Words> {
    let text = material.place(place);
    let year = |plan: &Plan| place != Place::Text && answers::is_of_another_year(plan, text.as_str());
    let phrase = case.plans.iter().find_map(|plan| {
        // A unit's name may hold such words: it does not speak of another plan.
        let listed = answers::listed(&plan.other_phrases, weights, text)
            .and_then(|_| answers::listed(&plan.other_phrases, weights, &material.nameless(case.index, place)));
        listed.or_else(|| answers::named(plan, weights, text).filter(|_| year(plan)))
    });
    phrase.map(|phrase| of_plan(material, weights, place, &phrase))
}

/// The letter's own words name a plan, and no other matter, though its paper is the report of another year.
pub(in crate::matching) fn brings_another_years(case: &Case<'_>, weights: &Weights, material: &Material<'_>) -> bool {
    let places = [Place::Subject, Place::Text];
    let named = places.iter().any(|place| plan_named(case, weights, material, *place).is_some());
    let another = places.iter().any(|place| another_plan(case, weights, material, *place).is_some());
    let of_another_year = |(paper, part): &(Paper<'_>, Part)| {
        let title = paper.reading().title.as_deref().map(|title| Folded::new(title, &weights.shorthand));
        let year = |title: Folded| case.plans.iter().any(|plan| answers::is_of_another_year(plan, title.as_str()));
        *part == Part::OtherReport && title.is_some_and(year)
    };
    named && !another && material.papers.iter().any(of_another_year)
}

/// Words of a plan's file as the letter writes them.
fn of_plan(material: &Material<'_>, weights: &Weights, place: Place, phrase: &str) -> Words {
    let folded = Folded::new(phrase, &weights.shorthand);
    as_written(material, weights, place, folded.as_str().trim(), phrase)
}
