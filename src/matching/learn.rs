//! Fits weights to decisions that staff confirmed. Kinds and units are two conditional logit models whose sums are those
//! of `kind` and `evidence`; each weight is pulled towards the shipped one (a Gaussian prior), so that a few letters move
//! nothing far, and no weight changes its side. Weights that keep forgers out are left as they are. Pure.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::registry::OrganizationCode;

use super::weights::Weights;
use super::{Findings, Kind};

/// How far a weight is expected to lie from the shipped one (standard deviation, in the weights' own unit).
const SPREAD: f64 = 1.0;
/// Farther than this no weight goes, whatever was confirmed.
const FARTHEST: f64 = 3.0;
/// Steps of the ascent; its sums are concave, and these are enough for them to settle.
const STEPS: usize = 400;
/// One letter of so many is not learned from but checked with.
const HELD_OUT: usize = 4;
/// A change smaller than this is no change.
const NOTABLE: f64 = 0.05;
/// Sources that no confirmed letter may make worth more: they are what a forger writes.
const FIXED: [&str; 4] = ["prior", "failing_address", "forwarded_from", "alias"];
/// Sources of the same hand do not add up (see the groups in `evidence`).
const GROUPS: [(&str, &[&str]); 3] = [
    ("sender", &["address", "domain", "forwarded_from", "failing_address"]),
    ("words", &["subject", "text", "file_name"]),
    ("papers", &["letterhead", "letterhead_parent", "sheet_head", "title"]),
];

/// A letter as the program reads it, and what staff confirmed of it.
#[derive(Clone, Debug)]
pub struct Confirmed {
    /// What is found in it, no alias known.
    pub findings: Findings,
    /// The kind.
    pub kind: Kind,
    /// The unit; `None`: of none.
    pub organization: Option<OrganizationCode>,
}

/// How well weights agree with confirmed letters.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Letters.
    pub letters: usize,
    /// Of them: the kind is right.
    pub kinds: usize,
    /// Of them: the unit is right (or right that it is none).
    pub units: usize,
    /// Mean of minus the logarithm of the probability given to what is right; less is better.
    pub surprise: f64,
}

/// One weight that moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Its table in the file, e.g. `kind_signs.no_file`.
    pub table: String,
    /// Its key.
    pub key: String,
    /// As it was.
    pub from: f64,
    /// As it is.
    pub to: f64,
}

/// What was learned.
#[derive(Clone, Debug, Default)]
pub struct Learned {
    /// The weights that moved.
    pub changes: Vec<Change>,
    /// How many letters they were learned from.
    pub letters: usize,
    /// The letters held out, by the weights as they were.
    pub before: Figures,
    /// The same letters, by the weights learned.
    pub after: Figures,
}

/// Fits the weights. Which letters are held out depends on their order only.
#[must_use]
pub fn learn(weights: &Weights, confirmed: &[Confirmed]) -> Learned {
    let named = parameters(weights);
    let places: Places<'_> = named.iter().enumerate().map(|(place, (key, _))| (key, place)).collect();
    let shipped: Vec<f64> = named.iter().map(|(_, weight)| *weight).collect();
    let letters: Vec<Letter> = confirmed.iter().map(|one| Letter::of(one, weights, &places)).collect();
    let part = |held: bool| {
        let place = move |(place, _): &(usize, &Letter)| (place % HELD_OUT == HELD_OUT - 1) == held;
        letters.iter().enumerate().filter(place).map(|(_, one)| one).collect::<Vec<_>>()
    };
    let (from, held) = (part(false), part(true));
    let fitted = fit(&shipped, &from);
    let moved = |(((table, key), from), to): (&(Key, f64), &f64)| {
        let change = Change { table: table.clone(), key: key.clone(), from: *from, to: rounded(*to) };
        ((change.to - from).abs() >= NOTABLE).then_some(change)
    };
    Learned {
        changes: named.iter().zip(&fitted).filter_map(moved).collect(),
        letters: from.len(),
        before: figures(&shipped, &shipped, &held),
        after: figures(&fitted, &shipped, &held),
    }
}

/// The changes as a file that `[matching] weights` can name.
#[must_use]
pub fn as_toml(learned: &Learned) -> String {
    let mut text = String::from("# Các trọng số khác với bản kèm chương trình; số cũ đứng sau dấu #.\n");
    let mut table = "";
    for change in &learned.changes {
        if change.table != table {
            table = &change.table;
            let _ = write!(text, "\n[{table}]\n");
        }
        let _ = writeln!(text, "{} = {:?}  # {:?}", change.key, change.to, change.from);
    }
    text
}

fn rounded(weight: f64) -> f64 {
    (weight * 100.0).round() / 100.0
}

/// A table of the weights' file and a key in it.
type Key = (String, String);
/// Where each weight stands among those that are fitted.
type Places<'a> = BTreeMap<&'a Key, usize>;

/// All weights that are fitted, in the order of tables and keys.
fn parameters(weights: &Weights) -> Vec<(Key, f64)> {
    let mut all = BTreeMap::new();
    for (source, weight) in &weights.units {
        let is_source = !source.starts_with("loss_") && !source.starts_with("gain_");
        if is_source && !FIXED.contains(&source.as_str()) {
            all.insert(("units".to_owned(), source.clone()), *weight);
        }
    }
    all.extend(weights.kind_priors.iter().map(|(kind, weight)| (("kind_priors".to_owned(), name(*kind)), *weight)));
    let signs = weights.kind_signs.iter().map(|(sign, of_kinds)| (format!("kind_signs.{sign}"), of_kinds));
    let lists = weights.kind_words.iter().map(|list| (format!("kind_words.{}", list.name), &list.weights));
    for (table, of_kinds) in signs.chain(lists) {
        all.extend(of_kinds.iter().map(|(kind, weight)| ((table.clone(), name(*kind)), *weight)));
    }
    all.into_iter().collect()
}

/// A kind as the file writes it.
fn name(kind: Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A reason for an answer: what it weighed as shipped, and the weight that it follows where that is fitted.
type Ground = (f64, Option<usize>);

/// One answer to "what kind?" or "whose?". Of each group of its grounds the best counts.
struct Answer {
    right: bool,
    groups: Vec<Vec<Ground>>,
}

/// A confirmed letter as the two models see it.
struct Letter {
    kinds: Vec<Answer>,
    units: Vec<Answer>,
}

impl Letter {
    fn of(confirmed: &Confirmed, weights: &Weights, places: &Places<'_>) -> Self {
        Self { kinds: kinds(confirmed, weights, places), units: units(confirmed, weights, places) }
    }
}

fn kinds(confirmed: &Confirmed, weights: &Weights, places: &Places<'_>) -> Vec<Answer> {
    let answer = |(kind, prior): (&Kind, &f64)| {
        let ground = |table: &str, weight: f64| vec![(weight, places.get(&(table.to_owned(), name(*kind))).copied())];
        let signs = confirmed.findings.signs.iter().filter_map(|sign| {
            let weight = of_table(weights, sign)?.get(kind)?;
            Some(ground(sign, *weight))
        });
        // What the words say together is no weight of one table: it stays as it is.
        let wording = confirmed.findings.wording.get(kind).map(|weight| vec![(*weight, None)]);
        let groups = std::iter::once(ground("kind_priors", *prior)).chain(signs).chain(wording).collect();
        Answer { right: *kind == confirmed.kind, groups }
    };
    weights.kind_priors.iter().map(answer).collect()
}

fn of_table<'a>(weights: &'a Weights, table: &str) -> Option<&'a BTreeMap<Kind, f64>> {
    let (place, sign) = table.split_once('.')?;
    match place {
        "kind_signs" => weights.kind_signs.get(sign),
        _ => weights.kind_words.iter().find(|list| list.name == sign).map(|list| &list.weights),
    }
}

/// The units that the letter speaks of, and "none of them".
fn units(confirmed: &Confirmed, weights: &Weights, places: &Places<'_>) -> Vec<Answer> {
    let mut grounds: BTreeMap<&OrganizationCode, BTreeMap<&str, Vec<Ground>>> = BTreeMap::new();
    for reason in &confirmed.findings.evidence {
        let Some(unit) = &reason.organization else { continue };
        let place = places.get(&("units".to_owned(), reason.source.clone())).copied();
        grounds.entry(unit).or_default().entry(group(&reason.source)).or_default().push((reason.weight, place));
    }
    let prior = vec![(weights.unit("prior"), None)];
    let unit = |(unit, groups): (&OrganizationCode, BTreeMap<&str, Vec<Ground>>)| Answer {
        right: confirmed.organization.as_ref() == Some(unit),
        groups: std::iter::once(prior.clone()).chain(groups.into_values()).collect(),
    };
    let mut answers: Vec<Answer> = grounds.into_iter().map(unit).collect();
    let known = answers.iter().any(|answer| answer.right);
    answers.push(Answer { right: !known, groups: Vec::new() });
    answers
}

fn group(source: &str) -> &str {
    GROUPS.iter().find(|(_, sources)| sources.contains(&source)).map_or(source, |(group, _)| *group)
}

/// The probability of each answer, and the weights that its sum rests on.
fn weigh(answers: &[Answer], weights: &[f64], shipped: &[f64]) -> Vec<(f64, Vec<usize>)> {
    let now = |(weight, place): &Ground| {
        let moved = place.and_then(|place| Some(weights.get(place)? - shipped.get(place)?));
        (weight + moved.unwrap_or(0.0), *place)
    };
    let sum = |answer: &Answer| {
        let best = |group: &Vec<Ground>| group.iter().map(now).max_by(|one, other| one.0.total_cmp(&other.0));
        let best: Vec<Ground> = answer.groups.iter().filter_map(best).collect();
        let sum: f64 = best.iter().map(|(weight, _)| weight).sum();
        (sum, best.into_iter().filter_map(|(_, place)| place).collect::<Vec<_>>())
    };
    let sums: Vec<(f64, Vec<usize>)> = answers.iter().map(sum).collect();
    let most = sums.iter().map(|(sum, _)| *sum).fold(f64::NEG_INFINITY, f64::max);
    let whole: f64 = sums.iter().map(|(sum, _)| (sum - most).exp()).sum();
    sums.into_iter().map(|(sum, places)| ((sum - most).exp() / whole, places)).collect()
}

/// Gradient ascent to the most probable weights.
fn fit(shipped: &[f64], letters: &[&Letter]) -> Vec<f64> {
    let mut fitted = shipped.to_vec();
    // The sums bend the more the more letters there are; this step does not overshoot them.
    let count = u32::try_from(letters.len()).map_or(f64::MAX, f64::from);
    let step = 1.0 / (1.0 / SPREAD.powi(2) + count);
    for _ in 0..STEPS {
        let mut slope = vec![0.0; shipped.len()];
        for answers in letters.iter().flat_map(|letter| [&letter.kinds, &letter.units]) {
            for (answer, (probability, places)) in answers.iter().zip(weigh(answers, &fitted, shipped)) {
                for place in places {
                    if let Some(slope) = slope.get_mut(place) {
                        *slope += f64::from(u8::from(answer.right)) - probability;
                    }
                }
            }
        }
        for ((weight, origin), slope) in fitted.iter_mut().zip(shipped).zip(slope) {
            let pull = (origin - *weight) / SPREAD.powi(2);
            *weight = within(*origin, *weight + step * (slope + pull));
        }
    }
    fitted
}

/// No weight goes far, and none that speaks for something comes to speak against it, nor the other way round.
fn within(origin: f64, weight: f64) -> f64 {
    let (lowest, highest) = (origin - FARTHEST, origin + FARTHEST);
    if origin >= 0.0 { weight.clamp(lowest.max(0.0), highest) } else { weight.clamp(lowest, highest.min(0.0)) }
}

fn figures(weights: &[f64], shipped: &[f64], letters: &[&Letter]) -> Figures {
    let mut figures = Figures { letters: letters.len(), ..Figures::default() };
    for letter in letters {
        for (answers, right) in [(&letter.kinds, &mut figures.kinds), (&letter.units, &mut figures.units)] {
            let weighed = weigh(answers, weights, shipped);
            let both = || answers.iter().zip(&weighed);
            let best = both().max_by(|(_, one), (_, other)| one.0.total_cmp(&other.0));
            *right += usize::from(best.is_some_and(|(answer, _)| answer.right));
            let given: f64 = both().filter(|(answer, _)| answer.right).map(|(_, (probability, _))| probability).sum();
            figures.surprise -= given.max(1e-12).ln();
        }
    }
    figures.surprise /= u32::try_from(letters.len().max(1)).map_or(f64::MAX, f64::from);
    figures
}

#[cfg(test)]
#[path = "learn_tests.rs"]
mod tests;
