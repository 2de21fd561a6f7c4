//! Turns one registered unit into the forms in which clerks write its name: with and without the party's word, without
//! the words of place at its end, its abbreviations, its code, its initials, its former names.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::registry::Organization;
use crate::vietnamese::{fold, is_letter_or_digit, spelt_words, without_brackets};

use super::index::{Unit, is_small_word, name_words};
use super::tokens::tokens;
use super::weights::Weights;

/// One way to write a unit's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Whose.
    pub(super) unit: Unit,
    /// What sort of form.
    pub(super) kind: FormKind,
    /// The words that the registry writes, as they are spelt: tells `BĐT` from `BDT`, and `Phú Ân` from `Phú An`.
    pub(super) spelt: String,
}

/// Sorts of forms, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum FormKind {
    /// The agency's or the unit's whole name.
    Whole,
    /// A former name.
    Former,
    /// A registered abbreviation.
    Abbreviation,
    /// The own part of a name to which the registry adds the place above (`Hội Nuôi dê xã Sa Nhân, huyện Thạch Lĩnh`).
    Local,
    /// The name without the words of place at its end.
    Short,
    /// The name without the place that many names of the registry end in (`Trường Muối Vân Hòa` among those of Vân Hòa), or
    /// without the body that they begin with (`Hội Nuôi dê Trường Muối`).
    Partial,
    /// The code, or initials that nobody registered.
    Initials,
}

/// The folded party word of the unit's name, and its forms with their words.
pub(super) fn forms_of(
    unit: Unit,
    organization: &Organization,
    weights: &Weights,
    shared: &SharedWords,
) -> (String, Vec<(Vec<String>, Form)>) {
    let mut forms = Vec::new();
    // `Trạm Y tế xã A (thuộc Trung tâm Y tế huyện B)`: what stands in brackets is a remark of who keeps the list.
    let bare_name = Some(without_brackets(&organization.name)).filter(|bare| bare.chars().any(is_letter_or_digit));
    let bare_name = bare_name.unwrap_or_else(|| organization.name.clone());
    let (party_word, own) = without_party_word(name_words(&bare_name), weights);
    let (_, written_out) = without_party_word(name_words(&organization.name), weights);
    let agency = organization.agency.as_deref().map(name_words).unwrap_or_default();
    let mut add = |words: Vec<String>, kind: FormKind, text: &str| {
        if !words.is_empty() {
            forms.push((words, Form { unit, kind, spelt: spelt(text) }));
        }
    };
    let remarked = (written_out != own).then_some((&written_out, organization.name.as_str()));
    let of_agency = (&agency, organization.agency.as_deref().unwrap_or_default());
    for (whole, text) in [(&own, organization.name.as_str()), of_agency].into_iter().chain(remarked) {
        add(whole.clone(), FormKind::Whole, text);
        let bare = without_legal_form(whole, weights);
        for short in without_tails(whole, weights).into_iter().chain(bare) {
            add(short, FormKind::Short, text);
        }
        for short in shared.left_out(whole, weights) {
            add(short, FormKind::Partial, text);
        }
    }
    for written in [Some(bare_name.as_str()), organization.agency.as_deref()].into_iter().flatten() {
        let letters = initials_of(written, weights);
        add(name_words(&letters), FormKind::Initials, &letters);
    }
    for name in [Some(bare_name.as_str()), organization.agency.as_deref()].into_iter().flatten() {
        if let Some((own, _)) = parted_from_places(name) {
            let (_, words) = without_party_word(name_words(own), weights);
            add(words, FormKind::Local, own);
        }
    }
    for former in &organization.former_names {
        if let Some((own, _)) = parted_from_places(former) {
            let (_, words) = without_party_word(name_words(own), weights);
            add(words, FormKind::Local, own);
        }
        let (_, words) = without_party_word(name_words(former), weights);
        for short in without_tails(&words, weights) {
            add(short, FormKind::Short, former);
        }
        add(words, FormKind::Former, former);
    }
    for abbreviation in &organization.abbreviations {
        let (_, words) = without_party_word(name_words(abbreviation), weights);
        add(words, FormKind::Abbreviation, abbreviation);
        let run_together = name_words(abbreviation).concat();
        add(vec![run_together], FormKind::Abbreviation, abbreviation);
    }
    add(name_words(&organization.code.0), FormKind::Initials, &organization.code.0);
    (party_word, forms)
}

/// What parts a unit's own name from the place above it that the registry adds.
const PARTS: [&str; 3] = [",", " - ", " – "];

/// What such places are called.
const PLACES: [&str; 6] = ["huyện ", "quận ", "thị xã ", "thành phố ", "tỉnh ", "đặc khu "];

/// A unit's own name and the places above it that the registry adds: a letterhead has them in lines of their own.
pub(super) fn parted_from_places(name: &str) -> Option<(&str, Vec<&str>)> {
    let mut parts: Vec<&str> = vec![name];
    for mark in PARTS {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    let is_place = |part: &&str| {
        let part = part.trim().to_lowercase();
        PLACES.iter().any(|sort| part.starts_with(sort))
    };
    let first = parts.iter().skip(1).position(is_place)? + 1;
    let places: Vec<&str> = parts.iter().skip(first).filter(|part| is_place(part)).map(|part| part.trim()).collect();
    let own = places.first().and_then(|place| name.find(place)).and_then(|at| name.get(..at))?;
    Some((own.trim_end_matches([',', ' ', '-', '–']), places))
}

/// Splits the party's word off the front of a name.
fn without_party_word(words: Vec<String>, weights: &Weights) -> (String, Vec<String>) {
    let mut best: Option<(&str, usize)> = None;
    // Shorthand (`du`, `cb`) is left alone here: registered names are written out, and `du` may begin one.
    for phrase in weights.party_words.iter().filter(|phrase| phrase.contains(' ')) {
        let length = phrase.split(' ').count();
        let fits = words.len() > length && phrase.split(' ').eq(words.iter().take(length).map(String::as_str));
        if fits && best.is_none_or(|(_, longest)| length > longest) {
            best = Some((phrase, length));
        }
    }
    match best {
        Some((phrase, length)) => (phrase.to_owned(), words.into_iter().skip(length).collect()),
        None => (String::new(), words),
    }
}

/// The name with words of place or level taken off its end, one after another, while two words remain.
fn without_tails(words: &[String], weights: &Weights) -> Vec<Vec<String>> {
    let mut shorter = Vec::new();
    let mut rest = words.to_vec();
    while let Some(cut) = weights.name_tails.iter().find_map(|tail| {
        let length = tail.split(' ').count();
        let start = rest.len().checked_sub(length).filter(|start| *start >= 2)?;
        tail.split(' ').eq(rest.iter().skip(start).map(String::as_str)).then_some(start)
    }) {
        rest.truncate(cut);
        shorter.push(rest.clone());
    }
    shorter
}

/// So many names begin or end in the same words that they tell none of them.
const SHARED_BY: usize = 4;

/// What so many names of a registry share that writers leave it out, in folded words.
#[derive(Clone, Debug, Default)]
pub(super) struct SharedWords {
    /// The places of two syllables in which names end: the office's own.
    places: BTreeSet<Vec<String>>,
    /// The bodies with which they begin (`Hội Nuôi dê`), each within the agency that the rest of the name is.
    bodies: BTreeSet<Vec<String>>,
    /// In how many names these words are the first.
    beginnings: HashMap<Vec<String>, usize>,
}

impl SharedWords {
    /// What the names of these share.
    pub(super) fn of(organizations: &[Organization], weights: &Weights) -> Self {
        let mut places = BTreeMap::new();
        let mut bodies = BTreeMap::new();
        let mut beginnings = HashMap::new();
        for organization in organizations {
            let tokens = tokens(&without_brackets(&organization.name));
            let end = tokens.len().checked_sub(2).and_then(|from| tokens.get(from..)).unwrap_or_default();
            // Only names are written with capitals throughout: `Lạng Giang`, but `nông thôn`.
            if !end.is_empty() && end.iter().all(|token| token.is_capitalised() && !token.is_shouted()) {
                let end: Vec<String> = end.iter().map(|token| token.folded.clone()).collect();
                *places.entry(end).or_insert(0) += 1;
            }
            let (_, own) = without_party_word(name_words(&organization.name), weights);
            for length in 1..=own.len() {
                *beginnings.entry(own.get(..length).unwrap_or_default().to_vec()).or_insert(0) += 1;
            }
            let begins = |body: &String| body.split(' ').eq(own.iter().take(body.split(' ').count()));
            let is_body = weights.list("bodies").iter().any(begins);
            for length in (2..=LONGEST_BODY).filter(|length| is_body && own.len() > *length) {
                *bodies.entry(own.get(..length).unwrap_or_default().to_vec()).or_insert(0) += 1;
            }
        }
        let many = |counted: BTreeMap<Vec<String>, usize>| {
            counted.into_iter().filter(|(_, names)| *names >= SHARED_BY).map(|(words, _)| words).collect()
        };
        Self { places: many(places), bodies: many(bodies), beginnings }
    }

    /// The name without what it shares, where three words remain.
    fn left_out(&self, words: &[String], weights: &Weights) -> Vec<Vec<String>> {
        let body = self.bodies.iter().filter(|body| words.starts_with(body)).max_by_key(|body| body.len());
        // `Hội Nuôi dê huyện Thạch Lĩnh` is not called by the name of the district.
        let agency = body.and_then(|body| words.get(body.len()..)).filter(|rest| !begins_with_place(rest));
        let mut left: Vec<Vec<String>> = agency.map(<[String]>::to_vec).into_iter().collect();
        for whole in [Some(words), agency].into_iter().flatten() {
            let place = self.places.iter().find(|place| whole.ends_with(place));
            left.extend(place.and_then(|place| whole.get(..whole.len() - place.len())).map(<[String]>::to_vec));
        }
        let shorter: Vec<Vec<String>> = left.iter().flat_map(|words| without_tails(words, weights)).collect();
        // `Hội Nuôi dê huyện` begins the names of all districts' associations.
        let tells = |words: &Vec<String>| words.len() >= 3 && self.beginnings.get(words).is_none_or(|names| *names < 2);
        left.into_iter().chain(shorter).filter(tells).collect()
    }
}

/// `Hội Liên hiệp Phụ nữ` has five syllables.
const LONGEST_BODY: usize = 5;

fn begins_with_place(words: &[String]) -> bool {
    const SORTS: [&str; 11] =
        ["xa", "phuong", "thi tran", "dac khu", "huyen", "quan", "thi xa", "thanh pho", "tinh", "tp", "tx"];
    let line = format!("{} ", words.join(" "));
    SORTS.iter().any(|sort| line.strip_prefix(sort).is_some_and(|rest| rest.starts_with(' ')))
}

/// The name without its legal form (`Công ty Cổ phần`), where three words remain: fewer are anybody's.
fn without_legal_form(words: &[String], weights: &Weights) -> Option<Vec<String>> {
    let line = words.join(" ");
    let forms = weights.legal_forms.iter();
    let rest =
        forms.filter_map(|form| line.strip_prefix(form.as_str())?.strip_prefix(' ')).min_by_key(|rest| rest.len())?;
    let rest: Vec<String> = rest.split(' ').map(str::to_owned).collect();
    (rest.len() >= 3).then_some(rest)
}

/// The first letters of a name's words as one word, as written; only of names of three words and more.
fn initials_of(name: &str, weights: &Weights) -> String {
    let tokens: Vec<_> = tokens(name).into_iter().filter(|token| !is_small_word(&token.folded)).collect();
    let words = tokens.iter().map(|token| token.folded.clone()).collect();
    let (_, own) = without_party_word(words, weights);
    if own.len() < 3 {
        return String::new();
    }
    tokens.iter().rev().take(own.len()).rev().filter_map(|token| token.written.chars().next()).collect()
}

/// Whether what was written stands in the words of a form with these very marks. A name written without any mark is spelt
/// like none: its marks were lost.
pub(super) fn is_written_alike(form: &Form, written: &str) -> bool {
    let bare = |kind| matches!(kind, FormKind::Whole | FormKind::Former | FormKind::Short);
    (!written.is_ascii() || !bare(form.kind)) && form.spelt.contains(&spelt(written))
}

/// The words of a name as they are spelt, in one run.
fn spelt(name: &str) -> String {
    spelt_words(name).into_iter().filter(|word| !is_small_word(&fold(word))).collect()
}
