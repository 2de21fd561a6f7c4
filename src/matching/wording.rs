//! Tells by all its words what kind of letter it may be: which words stand in letters of which kind was counted from the
//! letters that `scripts/make-letters` writes, of many offices, and stands in `config/wording.csv`. It knows no unit and no
//! plan; what is a report under the plan and what under another one it cannot tell.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::Kind;
use super::evidence::words::stem;
use super::own_text::own_text;
use super::tokens::Folded;
use super::weights::Place;
use crate::message::Message;

/// So many words of a place are looked at; who writes more has said what he wants by then.
const MOST_WORDS: usize = 1_000;

/// Of so many of the most telling phrases some are shown.
const LOOKED_AT_TO_SHOW: usize = 12;

/// What can be told by words alone, each under the name of its column.
pub const SORTS: [(&str, &[Kind]); 7] = [
    ("report", &[Kind::Report, Kind::OtherReport]),
    ("supplement", &[Kind::Supplement]),
    ("conference_notice", &[Kind::ConferenceNotice]),
    ("question", &[Kind::Question]),
    ("auto_reply", &[Kind::AutoReply]),
    ("bounce", &[Kind::Bounce]),
    ("unrelated", &[Kind::Unrelated]),
];

/// What each sort's weight is, in the order of [`SORTS`].
type OfSorts = [f64; SORTS.len()];

/// One word or two, folded, in the subject or elsewhere (text and file names).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phrase {
    /// It stands in the subject.
    pub in_subject: bool,
    /// Its words, with a blank between them.
    pub words: String,
}

/// The weights of phrases.
#[derive(Clone, Debug, Default)]
pub struct Wording(BTreeMap<Phrase, OfSorts>);

/// What a letter's words say.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Told {
    /// How much for each kind.
    pub(super) weights: BTreeMap<Kind, f64>,
    /// Each phrase with what it says for each kind.
    phrases: Vec<(Phrase, OfSorts)>,
}

static BUILT_IN: LazyLock<Wording> = LazyLock::new(|| Wording::parse(include_str!("../../config/wording.csv")));

impl Wording {
    /// The weights that come with the program.
    pub(super) fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Reads `where,phrase,weight,…`; `#` begins a remark. A line that is none of these counts nothing.
    fn parse(text: &str) -> Self {
        let line = |line: &str| {
            let mut cells = line.split(',');
            let in_subject = match cells.next()? {
                "subject" => true,
                "letter" => false,
                _ => return None,
            };
            let words = cells.next()?.to_owned();
            let mut weights = OfSorts::default();
            for weight in &mut weights {
                *weight = cells.next()?.parse().ok()?;
            }
            Some((Phrase { in_subject, words }, weights))
        };
        Self(text.lines().filter_map(line).collect())
    }

    /// Weighs the words of a letter. Each of many phrases counts less than each of few (the square root of their number),
    /// so that a long letter is not surer than a short one.
    pub(super) fn tell(&self, phrases: BTreeSet<Phrase>) -> Told {
        let known = phrases.into_iter().filter_map(|phrase| {
            let weights = *self.0.get(&phrase)?;
            Some((phrase, weights))
        });
        let mut phrases: Vec<(Phrase, OfSorts)> = known.collect();
        let share = share_of_each(phrases.len());
        for weight in phrases.iter_mut().flat_map(|(_, weights)| weights) {
            *weight *= share;
        }
        let sum = |sort: usize| phrases.iter().filter_map(|(_, weights)| weights.get(sort)).sum::<f64>();
        let of_kinds =
            SORTS.iter().enumerate().flat_map(|(sort, (_, kinds))| kinds.iter().map(move |kind| (*kind, sort)));
        Told { weights: of_kinds.map(|(kind, sort)| (kind, sum(sort))).collect(), phrases }
    }
}

impl Told {
    /// The phrases that say most for a kind, the most telling first; a word that is part of a pair is told by the pair, and
    /// what stands both in the subject and elsewhere once.
    pub(super) fn most_telling(&self, kind: Kind, count: usize) -> Vec<&Phrase> {
        let Some(sort) = SORTS.iter().position(|(_, kinds)| kinds.contains(&kind)) else { return Vec::new() };
        let weight = |weights: &OfSorts| weights.get(sort).copied().unwrap_or_default();
        let mut telling: Vec<(&Phrase, f64)> = self.phrases.iter().map(|(phrase, all)| (phrase, weight(all))).collect();
        telling.retain(|(_, weight)| *weight > 0.0);
        telling.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(other.0)));
        telling.truncate(LOOKED_AT_TO_SHOW);
        let mut shown: Vec<&Phrase> = Vec::new();
        for (phrase, _) in &telling {
            let of_a_pair = telling.iter().any(|(pair, _)| pair.holds(phrase));
            let again = shown.iter().any(|shown| shown.words == phrase.words);
            if shown.len() < count && !again && !of_a_pair {
                shown.push(phrase);
            }
        }
        shown
    }
}

impl Phrase {
    /// It is a pair of which the other one is a word.
    fn holds(&self, word: &Self) -> bool {
        self.words != word.words && self.words.split(' ').any(|part| part == word.words)
    }

    /// Where it is to be looked for.
    pub(super) const fn places(&self) -> &'static [Place] {
        if self.in_subject { &[Place::Subject] } else { &[Place::Text, Place::Files] }
    }
}

/// What each of so many phrases counts.
#[must_use]
pub fn share_of_each(phrases: usize) -> f64 {
    1.0 / u32::try_from(phrases.max(1)).map_or(f64::MAX, f64::from).sqrt()
}

/// The phrases of a letter, for learning: as [`phrases`] finds them in it.
#[must_use]
pub fn phrases_of(message: &Message) -> BTreeSet<Phrase> {
    let shorthand = &super::Weights::built_in().shorthand;
    let names: Vec<&str> =
        message.attachments.iter().filter(|file| !file.inline).map(|file| stem(&file.name)).collect();
    let places = [message.subject.clone(), own_text(message), names.join("\n")];
    let [subject, text, files] = places.map(|place| Folded::new(&place, shorthand));
    phrases(&subject, &[&text, &files])
}

/// The words and the pairs of neighbouring words of a letter; what has a digit in it says nothing here and is passed over.
pub(super) fn phrases(subject: &Folded, others: &[&Folded]) -> BTreeSet<Phrase> {
    let mut found = BTreeSet::new();
    for (in_subject, place) in [(true, subject)].into_iter().chain(others.iter().map(|place| (false, *place))) {
        let words = place.as_str().split_whitespace().filter(|word| !word.bytes().any(|byte| byte.is_ascii_digit()));
        let mut before: Option<&str> = None;
        for word in words.take(MOST_WORDS) {
            found.insert(Phrase { in_subject, words: word.to_owned() });
            found.extend(before.map(|before| Phrase { in_subject, words: format!("{before} {word}") }));
            before = Some(word);
        }
    }
    found
}

#[cfg(test)]
#[path = "wording_tests.rs"]
mod tests;
