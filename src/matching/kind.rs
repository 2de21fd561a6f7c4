//! Tells what kind of letter it is: each sign and each word list of `config/weights.toml` adds its weights, the kind with
//! the greatest sum wins (naive Bayes). Knows no unit.

use std::collections::BTreeMap;
use std::ops::Range;

use super::evidence::remark;
use super::evidence::sender::Sender;
use super::material::Material;
use super::weights::{Place, Weights};
use super::wording::{Told, Wording, phrases};
use super::{Case, Evidence, Kind};

mod signs;

use signs::{Words, as_written, own_words, signs};
pub(super) use signs::{brings_another_years, is_a_machines_word, is_bait, names_conference, only_thanks};

/// The kind, by how much it leads, and why.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct KindFound {
    pub(super) kind: Kind,
    pub(super) margin: f64,
    pub(super) reasons: Vec<Evidence>,
    /// All that was seen, whichever kind it speaks for: tables of the weights' file.
    pub(super) signs: Vec<String>,
    /// What all its words together say for each kind.
    pub(super) wording: BTreeMap<Kind, f64>,
}

impl KindFound {
    /// The letter bears the sign.
    pub(super) fn bears(&self, sign: &str) -> bool {
        self.signs.contains(&Seen::Sign(sign).table())
    }

    /// It has words of this list.
    pub(super) fn uses_words_of(&self, list: &str) -> bool {
        self.signs.contains(&Seen::WordsOf(list).table())
    }

    /// The kind that the letter's words together speak for most.
    pub(super) fn words_alone(&self) -> Option<Kind> {
        most(&self.wording)
    }
}

/// The sign that rests on what all the words say.
const IDLE_WORDS: &str = "idle_words";

/// The kind that weights speak for most.
fn most(weights: &BTreeMap<Kind, f64>) -> Option<Kind> {
    let best = weights.iter().max_by(|one, other| one.1.total_cmp(other.1));
    best.filter(|(_, weight)| **weight > 0.0).map(|(kind, _)| *kind)
}

/// What the kind rests on besides the letter itself.
pub(super) struct Around<'a> {
    pub(super) sender: &'a Sender,
    /// A unit is named by words, address or letterhead.
    pub(super) unit_named: bool,
}

/// Weighs all signs and words.
pub(super) fn kind(case: &Case<'_>, weights: &Weights, material: &Material<'_>, around: &Around<'_>) -> KindFound {
    let mut sums = weights.kind_priors.clone();
    let mut reasons = Vec::new();
    for (sign, words) in signs(case, weights, material, around) {
        if let Some(weights) = weights.kind_signs.get(sign) {
            add(&mut sums, weights);
            reasons.push((weights, Seen::Sign(sign), words));
        }
    }
    for list in &weights.kind_words {
        let found = list.places.iter().find_map(|place| {
            // A plan's own words do not speak of another matter: `báo cáo tháng` is not said by who reports a plan's
            // `Tháng Công nhân`.
            let of_another = list.weights.get(&Kind::OtherReport).is_some_and(|weight| *weight > 0.0);
            let own = if of_another { own_words(case, weights, material, *place) } else { Vec::new() };
            let apart = |stands: Range<usize>| !own.iter().any(|own| own.start < stands.end && stands.start < own.end);
            let words = material.place(*place);
            let said = |phrase: &&String| words.places(phrase).any(apart);
            list.phrases.iter().find(said).map(|phrase| (*place, phrase))
        });
        if let Some((place, phrase)) = found {
            add(&mut sums, &list.weights);
            let words = as_written(material, weights, place, phrase, phrase);
            reasons.push((&list.weights, Seen::WordsOf(list.name.as_str()), words));
        }
    }
    let told = Wording::built_in().tell(phrases(&material.subject, &[&material.text, &material.files]));
    let mut wording: BTreeMap<Kind, f64> =
        told.weights.iter().map(|(kind, weight)| (*kind, weight * weights.wording)).collect();
    let bears = |sign: &str| reasons.iter().any(|(_, seen, _)| matches!(seen, Seen::Sign(name) if *name == sign));
    // Words are not enough for a notice that tells no day and names no conference, or is a stranger's who brings nothing: a
    // holiday, a fair and a printer's offer are announced in the same ones.
    let names_one = || [&material.subject, &material.text].into_iter().any(|place| names_conference(case, place));
    if bears("states_no_day")
        && (bears("brings_and_asks_nothing") || !names_one())
        && let Some(weight) = wording.get_mut(&Kind::ConferenceNotice)
    {
        *weight = weight.min(0.0);
    }
    let speaks_of_another_matter = most(&wording) == Some(Kind::Unrelated)
        && ["registered_sender", "nothing_of_plan", "states_no_day"].into_iter().all(bears)
        && !["asks", "question_mark", "file_forgotten", "day_moved"].into_iter().any(bears);
    if let Some(weights) = weights.kind_signs.get(IDLE_WORDS).filter(|_| speaks_of_another_matter) {
        add(&mut sums, weights);
        reasons.push((weights, Seen::Sign(IDLE_WORDS), Words::default()));
    }
    add(&mut sums, &wording);
    let mut ranked: Vec<(Kind, f64)> = sums.into_iter().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let (kind, best) = ranked.first().copied().unwrap_or((Kind::Question, 0.0));
    let second = ranked.get(1).map_or(0.0, |(_, weight)| *weight);
    let speaks = |weights: &BTreeMap<Kind, f64>| weights.get(&kind).copied().unwrap_or(0.0);
    let signs = reasons.iter().map(|(_, seen, _)| seen.table()).collect();
    let speaking = reasons.iter().filter(|(weights, _, _)| speaks(weights).abs() > 0.0);
    let mut reasons: Vec<Evidence> =
        speaking.map(|(of_kind, seen, words)| reason(kind, *seen, words, (weights, speaks(of_kind)))).collect();
    reasons.extend(wording_reason(kind, &told, weights, material));
    KindFound { kind, margin: best - second, reasons, signs, wording }
}

/// Less than this is not worth telling.
const WORTH_TELLING: f64 = 0.5;
/// So many of the most telling words are shown.
const SHOWN: usize = 4;

/// What the words say, by those that say most.
fn wording_reason(kind: Kind, told: &Told, weights: &Weights, material: &Material<'_>) -> Option<Evidence> {
    let weight = told.weights.get(&kind)? * weights.wording;
    if weight < WORTH_TELLING {
        return None;
    }
    let written = told.most_telling(kind, SHOWN).into_iter().filter_map(|phrase| {
        phrase.places().iter().find_map(|place| material.as_written(weights, *place, &phrase.words))
    });
    let said = written.collect::<Vec<_>>().join("”, “");
    let what = kind_in_vietnamese(kind);
    let told = format!("Lời lẽ của thư (“{said}”) thường gặp ở {what}.");
    Some(remark("kind", weight, &said, &told))
}

fn add(sums: &mut BTreeMap<Kind, f64>, weights: &BTreeMap<Kind, f64>) {
    for (kind, weight) in weights {
        *sums.entry(*kind).or_insert(0.0) += weight;
    }
}

/// What was seen, by its name in the weights' file.
#[derive(Clone, Copy)]
enum Seen<'a> {
    /// A sign that the letter bears.
    Sign(&'a str),
    /// Words of a list: they are the reason themselves.
    WordsOf(&'a str),
}

impl Seen<'_> {
    fn table(self) -> String {
        match self {
            Self::Sign(name) => format!("kind_signs.{name}"),
            Self::WordsOf(name) => format!("kind_words.{name}"),
        }
    }
}

/// How a reason is told to staff, in Vietnamese.
fn reason(kind: Kind, seen: Seen<'_>, Words { said, place }: &Words, (weights, weight): (&Weights, f64)) -> Evidence {
    let what = kind_in_vietnamese(kind);
    let side = if weight > 0.0 { "cho thấy đây là" } else { "không hợp với" };
    let place = place.map_or_else(String::new, |place| format!(" trong {}", place_in_vietnamese(place)));
    let told = match seen {
        Seen::WordsOf(_) => format!("Cụm từ “{said}”{place} {side} {what}."),
        Seen::Sign(sign) => {
            let told = weights.told.get(sign).map_or("", String::as_str);
            let words = if said.is_empty() { String::new() } else { format!(": “{said}”{place}") };
            format!("Thư có dấu hiệu ({told}{words}) {side} {what}.")
        }
    };
    remark("kind", weight, said, &told)
}

/// What staff call a place.
fn place_in_vietnamese(place: Place) -> &'static str {
    match place {
        Place::Subject => "tiêu đề thư",
        Place::Text => "lời thư",
        Place::Files => "tên tệp",
        Place::Title => "tiêu đề văn bản",
    }
}

/// What staff call a kind.
pub(super) fn kind_in_vietnamese(kind: Kind) -> &'static str {
    match kind {
        Kind::Report => "báo cáo theo kế hoạch",
        Kind::Supplement => "phụ lục, biểu số liệu",
        Kind::ConferenceNotice => "thông báo lịch hội nghị",
        Kind::OtherReport => "báo cáo theo kế hoạch khác",
        Kind::Question => "câu hỏi, đề nghị",
        Kind::AutoReply => "thư trả lời tự động",
        Kind::Bounce => "thông báo thư không gửi được",
        Kind::Unrelated => "thư không liên quan",
    }
}

#[cfg(test)]
#[path = "kind_tests.rs"]
mod tests;
