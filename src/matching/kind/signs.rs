//! Turns a letter into the signs that it bears, each with the words it rests on as the writer wrote them. Weighs nothing.

use std::ops::Range;
use std::slice;

use super::{Around, Case, Material, Place, Weights};
use crate::matching::answers;
use crate::matching::evidence::papers::Paper;
use crate::matching::material::{Part, Trouble, names_plan};
use crate::matching::tokens::Folded;
use crate::message::{Automatic, Message};
use crate::reading::conference_names;
use crate::registry::Plan;

/// Who only thanks is brief.
const WORDS_OF_THANKS: usize = 40;

/// Words of the letter, as they stand there; where, unless the sign's name says so.
#[derive(Default)]
pub(super) struct Words {
    pub(super) said: String,
    pub(super) place: Option<Place>,
}

impl From<String> for Words {
    fn from(said: String) -> Self {
        Self { said, place: None }
    }
}

/// A folded phrase of a place as the writer wrote it; `otherwise` where it does not stand there word for word.
pub(super) fn as_written(
    material: &Material<'_>,
    weights: &Weights,
    place: Place,
    phrase: &str,
    otherwise: &str,
) -> Words {
    let said = material.as_written(weights, place, phrase).unwrap_or_else(|| otherwise.to_owned());
    Words { said, place: Some(place) }
}

type Signs = Vec<(&'static str, Words)>;

/// The signs that the letter bears, with the words they rest on.
pub(super) fn signs(case: &Case<'_>, weights: &Weights, material: &Material<'_>, around: &Around<'_>) -> Signs {
    let mut signs = Signs::new();
    machine_signs(case, around, material, &mut signs);
    paper_signs(material, &mut signs);
    file_signs(case.message, material, &mut signs);
    plan_signs(case, weights, material, &mut signs);
    let sender = around.sender;
    let mut add = |there: bool, sign: &'static str| {
        if there {
            signs.push((sign, Words::default()));
        }
    };
    add(sender.is_trusted(), "registered_sender");
    add(sender.official && !sender.forged, "official_sender");
    let brings_nothing = material.files_handed_in == 0 && case.message.links.is_empty() && !passes_on(case.message);
    add(sender.is_of_the_house() && brings_nothing && case.message.automatic.is_none(), "among_ourselves");
    add(around.unit_named, "unit_named");
    add(material.papers.iter().any(|(paper, _)| !paper.issuer.is_empty()), "letterhead_of_unit");
    let foreign = sender.is_unknown() && material.papers.iter().any(|(paper, _)| paper.foreign);
    add(foreign && !material.has(|part| matches!(part, Part::PlanReport(_))), "foreign_letterhead");
    let strange = sender.is_unknown() && !knows_us(material, around);
    let speaks = material.speaks_of_work(weights);
    add(strange && !(speaks && material.files_handed_in > 0), "stranger_knows_nothing");
    add(strange && !speaks, "few_work_words");
    add(strange && !case.message.links.is_empty(), "stranger_with_link");
    add(is_bait(case.message, material, around), "bait");
    add(material.text.is_blank(), "no_text");
    // The question mark of an address asks nothing.
    let question = case.message.text.split_whitespace().any(|word| word.contains('?') && !word.contains("://"));
    add(question, "question_mark");
    let asked = material.says(weights, "asks");
    let asks = asked.is_some();
    signs.extend(asked.map(|(place, said)| ("asks", Words { said, place: Some(place) })));
    let empty_handed = material.files_handed_in == 0 && case.message.links.is_empty() && material.day_in_text.is_none();
    let encloses = material.says(weights, "encloses").filter(|_| material.files_handed_in == 0 && !question && !asks);
    signs.extend(encloses.map(|(place, said)| ("file_forgotten", Words { said, place: Some(place) })));
    let mut add = |there: bool, sign: &'static str| signs.extend(there.then(|| (sign, Words::default())));
    let moved = material.says(weights, "moves_day");
    add(empty_handed && moved.is_none(), "states_no_day");
    let silent = empty_handed && !question && !asks;
    add(silent && sender.is_unknown() && !around.unit_named, "brings_and_asks_nothing");
    day_signs(case, weights, material, question || asks, &mut signs);
    let said_other = !question && !asks && material.files_handed_in == 0 && case.message.automatic.is_none();
    let invited = material.says(weights, "invites").filter(|_| {
        said_other && material.day_in_text.is_none() && !material.names_plan && case.message.links.is_empty()
    });
    signs.extend(invited.map(|(place, said)| ("invites_elsewhere", Words { said, place: Some(place) })));
    let supplement = names_supplement(case, weights, material);
    signs.extend(supplement.map(|words| ("supplement_named", words)));
    let thanks = only_thanks(case.message, weights, material);
    signs.extend(thanks.map(|(place, said)| ("only_thanks", Words { said, place: Some(place) })));
    signs
}

/// A letter that brings papers, or says that it does, of which none is known for the report, and that speaks of a
/// supplement of the plan without speaking of a report. Its subject may be that of the letter which it answers.
fn names_supplement(case: &Case<'_>, weights: &Weights, material: &Material<'_>) -> Option<Words> {
    let says_report = |text: &Folded| weights.list("report_words").iter().any(|word| text.holds(word));
    let known = |part| matches!(part, Part::PlanReport(_) | Part::OtherReport);
    let brings = material.files_handed_in > 0 || material.says(weights, "encloses").is_some();
    if !brings || material.has(known) || says_report(&material.text) {
        return None;
    }
    [Place::Text, Place::Subject, Place::Files]
        .into_iter()
        .filter(|place| !says_report(material.place(*place)))
        .find_map(|place| {
            let pair = case.plans.iter().find_map(|plan| answers::supplement(plan, material.place(place)))?;
            Some(as_written(material, weights, place, &pair, &pair))
        })
}

/// The thanks of a short letter that does nothing else: it brings no file, states no day, asks and sends nothing. A subject
/// that speaks of work is that of the letter which it answers, else a file was forgotten.
pub(in crate::matching) fn only_thanks(
    message: &Message,
    weights: &Weights,
    material: &Material<'_>,
) -> Option<(Place, String)> {
    let brings = material.files_handed_in > 0 || !message.links.is_empty() || material.day_in_text.is_some();
    let words = material.text.as_str().split_whitespace().count();
    let does = brings || words > WORDS_OF_THANKS || message.text.contains('?');
    let says_more = ["asks", "encloses"].iter().any(|list| material.says(weights, list).is_some())
        || weights.list("does_more").iter().any(|phrase| material.text.holds(phrase));
    let foreign_subject =
        is_an_answer(message) || !weights.list("work").iter().any(|phrase| material.subject.holds(phrase));
    material.says(weights, "thanks").filter(|_| foreign_subject && !does && !says_more)
}

/// It forwards a letter of somebody else's.
const fn passes_on(message: &Message) -> bool {
    !message.forwarded_from.is_empty() || !message.forwarded_text.is_empty()
}

/// It answers a letter, by its header or by its subject.
fn is_an_answer(message: &Message) -> bool {
    !message.references.is_empty() || message.subject.trim_start().to_lowercase().starts_with("re:")
}

/// The letter names a unit or a plan, or brings a unit's paper.
fn knows_us(material: &Material<'_>, around: &Around<'_>) -> bool {
    let paper = |(paper, part): &(Paper<'_>, Part)| !paper.issuer.is_empty() || matches!(part, Part::PlanReport(_));
    around.unit_named || material.papers.iter().any(paper) || material.names_plan
}

/// A stranger, or a forged sender, names no unit and wants a link followed or a dangerous file opened.
pub(in crate::matching) fn is_bait(message: &Message, material: &Material<'_>, around: &Around<'_>) -> bool {
    let sender = around.sender;
    let unproved = sender.is_unknown() || sender.forged;
    let paper_of_unit = material.papers.iter().any(|(paper, _)| !paper.issuer.is_empty());
    let dangerous = [Trouble::Macro, Trouble::Executable].iter().any(|trouble| material.problems.contains(trouble));
    let lure = dangerous || (!message.links.is_empty() && material.papers.is_empty());
    unproved && lure && !around.unit_named && !paper_of_unit
}

fn machine_signs(case: &Case<'_>, around: &Around<'_>, material: &Material<'_>, signs: &mut Signs) {
    let (message, sender) = (case.message, around.sender);
    let sign = match message.automatic {
        Some(Automatic::Bounce { .. }) => Some("bounce"),
        Some(Automatic::DispositionNotification) => Some("receipt_of_reading"),
        Some(Automatic::AutoSubmitted) => Some("auto_submitted"),
        Some(Automatic::AutoReplied) => Some("auto_replied"),
        Some(Automatic::NullReturnPath) => Some("null_return_path"),
        // A unit may tell its conference's day by a calendar's invitation.
        Some(Automatic::Calendar { invites: true })
            if material.day_in_text.is_some() && invites_to_conference(case, material) =>
        {
            None
        }
        Some(Automatic::Calendar { .. }) => Some("calendar"),
        Some(Automatic::ByItsWords) => Some("by_its_words"),
        None => None,
    };
    // Staff want to know whom the letter did not reach.
    let unreached = match &message.automatic {
        Some(Automatic::Bounce { recipient: Some(recipient) }) => recipient.clone(),
        _ => String::new(),
    };
    signs.extend(sign.map(|sign| (sign, unreached.into())));
    if message.list {
        signs.push(("list", Words::default()));
        // What others talk of among themselves.
        if sender.is_unknown() && !around.unit_named && material.files_handed_in == 0 {
            signs.push(("list_names_nobody", Words::default()));
        }
    }
    // A scanner, a calendar of the office's own.
    let announces = matches!(message.automatic, Some(Automatic::AutoSubmitted | Automatic::ByItsWords));
    if announces && sender.is_of_the_house() && material.papers.is_empty() {
        signs.push(("machine_of_the_house", Words::default()));
    }
    // An answering machine answers a letter of ours. One whose words alone tell it for a machine, and that has had no
    // letter of ours, announces something.
    let unasked = !is_an_answer(message) && sender.is_unknown();
    if unasked && message.automatic == Some(Automatic::ByItsWords) {
        signs.push(("machine_unasked", Words::default()));
    }
}

/// What the calendar's invitation is to.
fn invites_to_conference(case: &Case<'_>, material: &Material<'_>) -> bool {
    let event = Folded::new(&case.message.event, &case.index.weights.shorthand);
    material.names_plan
        || [&material.subject, &material.text, &event].into_iter().any(|place| names_conference(case, place))
}

fn paper_signs(material: &Material<'_>, signs: &mut Signs) {
    let mut add = |fits: fn(Part) -> bool, sign: &'static str| {
        if let Some(paper) = material.first(fits) {
            let sign = if sign == "paper_plan_report" && paper.reading().draft { "paper_draft" } else { sign };
            signs.push((sign, paper.reading().title.clone().unwrap_or_default().into()));
        }
    };
    let plan_report: fn(Part) -> bool = |part| matches!(part, Part::PlanReport(_));
    add(plan_report, "paper_plan_report");
    if material.has(plan_report) {
        add(|part| part == Part::Annex, "annex_with_report");
        return;
    }
    add(|part| part == Part::OtherReport, "paper_other_report");
    add(|part| part == Part::Notice, "paper_notice");
    add(|part| part == Part::Annex, "paper_annex");
    add(|part| part == Part::Unknown, "paper_unknown");
}

fn file_signs(message: &Message, material: &Material<'_>, signs: &mut Signs) {
    let mut add = |there: bool, sign: &'static str| {
        if there {
            signs.push((sign, Words::default()));
        }
    };
    add(material.files_unread > 0, "file_unread");
    add(material.files_handed_in == 0, "no_file");
    add(material.files_handed_in > 0, "file_brought");
    add(!message.links.is_empty(), "link");
    add(material.files_handed_in == 0 && !message.links.is_empty(), "link_for_file");
    add(material.report_in_text, "report_in_text");
    let sheets = material.papers.iter().filter(|(paper, _)| paper.is_sheet()).count();
    add(sheets > 0 && sheets == material.papers.len() && material.files_unread == 0, "table_only");
}

fn plan_signs(case: &Case<'_>, weights: &Weights, material: &Material<'_>, signs: &mut Signs) {
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
pub(super) fn own_words(
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

/// A machine wrote the letter, it is no person's invitation, and no paper is in it.
pub(in crate::matching) fn is_a_machines_word(message: &Message, material: &Material<'_>) -> bool {
    let by_a_machine = message.automatic.as_ref().is_some_and(|why| *why != Automatic::Calendar { invites: true });
    by_a_machine && material.papers.is_empty()
}

/// A conference is named, by the everyday word or by the plan's own.
pub(in crate::matching) fn names_conference(case: &Case<'_>, place: &Folded) -> bool {
    let rules = case.plans.iter().filter_map(|plan| plan.conference.as_ref());
    place.holds("hoi nghi") || rules.flat_map(|rule| conference_names(&rule.name)).any(|name| place.holds(&name))
}

fn day_signs(case: &Case<'_>, weights: &Weights, material: &Material<'_>, asks: bool, signs: &mut Signs) {
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
