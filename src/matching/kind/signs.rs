//! Turns a letter into the signs that it bears, each with the words it rests on as the writer wrote them. Weighs nothing.

use super::{Around, Case, Material, Place, Weights};
use crate::matching::answers;
use crate::matching::evidence::papers::Paper;
use crate::matching::material::{Part, Trouble};
use crate::matching::tokens::Folded;
use crate::message::Message;

mod days;
mod machines;
mod plans;

use days::day_signs;
pub(in crate::matching) use days::names_conference;
pub(in crate::matching) use machines::is_a_machines_word;
use machines::machine_signs;
pub(in crate::matching) use plans::brings_another_years;
pub(super) use plans::own_words;
use plans::plan_signs;

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
        let names_ours = || [&material.subject, &material.text].into_iter().any(|place| names_conference(case, place));
        said_other && !material.names_plan && case.message.links.is_empty() && !names_ours()
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
    let link_for_file = material.files_handed_in == 0 && !message.links.is_empty();
    add(link_for_file, "link_for_file");
    let names_report = [&material.subject, &material.text].into_iter().any(|place| place.holds("bao cao"));
    add(link_for_file && names_report, "link_to_report");
    add(material.report_in_text, "report_in_text");
    let sheets = material.papers.iter().filter(|(paper, _)| paper.is_sheet()).count();
    add(sheets > 0 && sheets == material.papers.len() && material.files_unread == 0, "table_only");
}
