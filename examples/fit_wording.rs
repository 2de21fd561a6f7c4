//! Learns which words stand in letters of which kind, and prints `config/wording.csv`. Run by `scripts/fit-wording`; for
//! each office it also says, on the standard error, how many of its letters the words of all other offices alone tell
//! right.
//!
//! Its arguments are folders, as `scripts/make-letters` writes them: registry.xlsx, labels.jsonl, mail/.

#![expect(clippy::disallowed_macros, reason = "a tool of the makers; it is no part of the program")]

use std::collections::{BTreeMap, BTreeSet};
use std::env::args;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use tiepnhan::matching::Kind;
use tiepnhan::matching::wording::{Phrase, SORTS, phrases_of, share_of_each};
use tiepnhan::message::{Policy, read};
use tiepnhan::registry::read_registry;
use tiepnhan::vietnamese::fold;

/// A phrase that says less than this about every sort is left out.
const TELLING: f64 = 0.3;
/// A phrase counts where so many offices' letters hold it: what fewer say is a name or a plan's matter.
const OFFICES: usize = 4;
/// How freely weights may move, against the sum of the letters' surprises (C of a logistic regression).
const FREEDOM: f64 = 100.0;
/// Steps of the descent; Nesterov's.
const STEPS: u32 = 600;
/// The longest step that never overshoots, for letters whose features have length 1.
const STEP: f64 = 2.0;

type OfSorts = [f64; SORTS.len()];

#[derive(Deserialize)]
struct Label {
    file: String,
    kind: Kind,
}

/// A letter of an office, as the words tell it.
struct Letter {
    office: usize,
    sort: usize,
    phrases: BTreeSet<Phrase>,
}

/// Weights by phrase, and what each sort weighs before a word is read.
struct Fitted {
    weights: BTreeMap<Phrase, OfSorts>,
    priors: OfSorts,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folders: Vec<String> = args().skip(1).collect();
    // One office may have several mailboxes, numbered: `union-1`, `union-2`.
    let office = |folder: &str| {
        let name = Path::new(folder).file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.split_once('-').map_or(name.clone(), |(office, _)| office.to_owned())
    };
    let mut offices: Vec<String> = folders.iter().map(|folder| office(folder)).collect();
    offices.sort();
    offices.dedup();
    let (mut letters, mut names) = (Vec::new(), BTreeSet::new());
    for folder in &folders {
        let office = offices.binary_search(&office(folder)).unwrap_or_default();
        letters.extend(read_letters(Path::new(folder), office)?);
        names.extend(names_of(Path::new(folder))?);
    }
    let mut right_of_all = 0;
    for (office, name) in offices.iter().enumerate() {
        let (held, others): (Vec<&Letter>, Vec<&Letter>) = letters.iter().partition(|letter| letter.office == office);
        let fitted = fit(&others, &names);
        let right = held.iter().filter(|letter| told(&fitted, letter) == letter.sort).count();
        eprintln!("{name}: {right} of {} letters told by the words of the other offices", held.len());
        right_of_all += right;
    }
    eprintln!("all: {right_of_all} of {} letters", letters.len());
    let fitted = fit(&letters.iter().collect::<Vec<_>>(), &names);
    println!(
        "# What words say about the kind of letter they stand in, as natural logarithms, counted from made letters of"
    );
    println!(
        "# {} offices by scripts/fit-wording. `letter` is its text and the names of its files; a report may be",
        offices.len()
    );
    println!(
        "# one under any plan. Each counts less the more there are: divide by the square root of the phrases found."
    );
    println!("where,phrase,{}", SORTS.map(|(name, _)| name).join(","));
    for (phrase, weights) in &fitted.weights {
        let place = if phrase.in_subject { "subject" } else { "letter" };
        println!("{place},{},{}", phrase.words, weights.map(written).join(","));
    }
    Ok(())
}

/// A weight with one decimal; none is `-0.0`.
fn written(weight: f64) -> String {
    format!("{:.1}", (weight * 10.0).round() / 10.0 + 0.0)
}

fn read_letters(folder: &Path, office: usize) -> Result<Vec<Letter>, Box<dyn Error>> {
    let mut letters = Vec::new();
    for line in fs::read_to_string(folder.join("labels.jsonl"))?.lines() {
        let label: Label = serde_json::from_str(line)?;
        let message = read(&fs::read(folder.join(&label.file))?, &Policy::default());
        let sort = SORTS.iter().position(|(_, kinds)| kinds.contains(&label.kind)).ok_or("a kind of no sort")?;
        letters.push(Letter { office, sort, phrases: phrases_of(&message) });
    }
    Ok(letters)
}

/// The names of the registered units, folded, with a blank before and after: what stands in one says nothing of a kind.
fn names_of(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let read = read_registry("registry.xlsx", &fs::read(folder.join("registry.xlsx"))?);
    let names = read.registry.organizations.into_iter().flat_map(|unit| {
        let others = unit.former_names.into_iter().chain(unit.agency).chain(unit.abbreviations);
        others.chain([unit.name]).collect::<Vec<_>>()
    });
    Ok(names.map(|name| format!(" {} ", fold(&name))).collect())
}

fn fit(letters: &[&Letter], names: &BTreeSet<String>) -> Fitted {
    let known = known_phrases(letters, names);
    let all = fit_to(letters, &known);
    let telling = |phrase: &&Phrase| {
        all.weights.get(*phrase).is_some_and(|weights| weights.iter().any(|weight| weight.abs() >= TELLING))
    };
    let known: Vec<&Phrase> = known.into_iter().filter(telling).collect();
    fit_to(letters, &known)
}

fn fit_to(letters: &[&Letter], known: &[&Phrase]) -> Fitted {
    let places: BTreeMap<&Phrase, usize> = known.iter().enumerate().map(|(place, phrase)| (*phrase, place)).collect();
    let seen = |letter: &Letter| letter.phrases.iter().filter_map(|phrase| places.get(phrase).copied()).collect();
    let rows: Vec<(Vec<usize>, usize)> = letters.iter().map(|letter| (seen(letter), letter.sort)).collect();
    // The last row of weights is the priors'.
    let mut now = vec![OfSorts::default(); known.len() + 1];
    let mut ahead = now.clone();
    for step in 0..STEPS {
        let slopes = slopes(&rows, &ahead);
        let speed = f64::from(step) / f64::from(step + 3);
        for ((now, ahead), slope) in now.iter_mut().zip(&mut ahead).zip(slopes) {
            for ((now, ahead), slope) in now.iter_mut().zip(ahead).zip(slope) {
                let next = *ahead - STEP * slope;
                *ahead = next + speed * (next - *now);
                *now = next;
            }
        }
    }
    let priors = now.pop().unwrap_or_default();
    Fitted { weights: known.iter().copied().cloned().zip(now).collect(), priors }
}

/// The phrases that letters of enough offices hold, in order.
fn known_phrases<'a>(letters: &[&'a Letter], names: &BTreeSet<String>) -> Vec<&'a Phrase> {
    let mut offices: BTreeMap<&Phrase, BTreeSet<usize>> = BTreeMap::new();
    for letter in letters {
        for phrase in &letter.phrases {
            offices.entry(phrase).or_default().insert(letter.office);
        }
    }
    let of_a_name = |phrase: &Phrase| {
        let words = format!(" {} ", phrase.words);
        phrase.words.contains(' ') && names.iter().any(|name| name.contains(&words))
    };
    let enough = |(phrase, offices): (&'a Phrase, BTreeSet<usize>)| (offices.len() >= OFFICES).then_some(phrase);
    offices.into_iter().filter_map(enough).filter(|phrase| !of_a_name(phrase)).collect()
}

/// How the mean surprise grows with each weight.
fn slopes(rows: &[(Vec<usize>, usize)], weights: &[OfSorts]) -> Vec<OfSorts> {
    let count = f64::from(u32::try_from(rows.len()).unwrap_or(u32::MAX)).max(1.0);
    let pull = 1.0 / (FREEDOM * count);
    let mut slopes: Vec<OfSorts> = weights.iter().map(|of_sorts| of_sorts.map(|weight| weight * pull)).collect();
    let priors = weights.len().saturating_sub(1);
    for (seen, right) in rows {
        let share = share_of_each(seen.len());
        let parts = || seen.iter().map(|place| (*place, share)).chain([(priors, 1.0)]);
        let mut sums = OfSorts::default();
        for (place, share) in parts() {
            add(&mut sums, weights.get(place).copied().unwrap_or_default().map(|weight| weight * share));
        }
        let mut errors = probabilities(sums);
        if let Some(error) = errors.get_mut(*right) {
            *error -= 1.0;
        }
        for (place, share) in parts() {
            if let Some(slope) = slopes.get_mut(place) {
                add(slope, errors.map(|error| error * share / count));
            }
        }
    }
    slopes
}

fn add(sums: &mut OfSorts, more: OfSorts) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += more;
    }
}

fn probabilities(sums: OfSorts) -> OfSorts {
    let most = sums.into_iter().fold(f64::NEG_INFINITY, f64::max);
    let grown = sums.map(|sum| (sum - most).exp());
    let whole: f64 = grown.iter().sum();
    grown.map(|one| one / whole)
}

/// The sort that the words alone tell.
fn told(fitted: &Fitted, letter: &Letter) -> usize {
    let known: Vec<&OfSorts> = letter.phrases.iter().filter_map(|phrase| fitted.weights.get(phrase)).collect();
    let share = share_of_each(known.len());
    let mut sums = fitted.priors;
    for weights in known {
        add(&mut sums, weights.map(|weight| weight * share));
    }
    let best = sums.iter().enumerate().max_by(|one, other| one.1.total_cmp(other.1));
    best.map_or(0, |(sort, _)| sort)
}
