//! Turns the words of a heading into the sections that they name. Words are compared folded and without blanks, so that
//! capitals, lost tone marks, blanks inside words and a slip of the key do no harm. `Nguyên nhân của hạn chế` names the
//! causes and not the shortcomings: what a section is said to be of, it does not name.

use crate::vietnamese;

use super::super::OutlineSection;
use super::super::tokens::{self, Kind};

/// The phrases of an outline, ready to be found.
#[derive(Debug)]
pub(super) struct Phrases {
    /// The section's place in the outline, and the letters of the phrase without blanks.
    phrases: Vec<(usize, String)>,
}

/// How much of a line must be a section's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// A line that is a heading by its setting: its first words name the section.
    Heading,
    /// Words before a colon: nothing but small words stand before the name.
    BeforeColon,
    /// A bare line: nothing but the name and few words behind it.
    WholeLine,
}

/// A phrase found in a heading.
struct Found {
    section: usize,
    first: usize,
    after: usize,
}

/// Words of a heading, and after each of them whether a separator (a comma, `và`) follows.
struct Heading {
    words: Vec<String>,
    /// `parted[i]`: a separator stands before word `i`.
    parted: Vec<bool>,
}

/// Words that say nothing about the section and may stand before its name, folded.
const SMALL: &[&str] = &[
    "ve", "nhung", "cac", "mot", "so", "mat", "con", "phan", "khai", "quat", "danh", "gia", "chung", "noi", "dung",
    "muc", "tong", "cong", "tac", "thuc", "trang", "su",
];

/// Words behind which a section's name is an object and names nothing, folded and without blanks.
const GOVERNING: &[&str] =
    &["cua", "thuchien", "khacphuc", "phathuy", "doivoi", "giaiquyet", "xuly", "trienkhai", "sovoi"];

/// Of the words above those behind which the name may still be what the heading is about.
const CARRYING_OUT: &[&str] = &["thuchien", "trienkhai", "khacphuc"];

/// Before a name, a heading set as one has at most this many words.
const WORDS_BEFORE: usize = 5;

impl Phrases {
    pub(super) fn of(outline: &[OutlineSection]) -> Self {
        let mut phrases: Vec<(usize, String)> = Vec::new();
        for (place, section) in outline.iter().enumerate() {
            for phrase in section.headings.iter().chain([&section.name]) {
                // `và` is a separator in headings, so it is left out here too.
                let letters: String = vietnamese::words(phrase).into_iter().filter(|word| word != "va").collect();
                if !letters.is_empty() && !phrases.iter().any(|(_, known)| *known == letters) {
                    phrases.push((place, letters));
                }
            }
        }
        // Longer phrases first: `tình hình thực hiện nghị quyết` is more than `tình hình`.
        phrases.sort_by_key(|(_, letters)| std::cmp::Reverse(letters.len()));
        Self { phrases }
    }

    /// The sections (by place in the outline) that a heading names.
    pub(super) fn named_in(&self, words: &str, strictness: Strictness) -> Vec<usize> {
        let heading = Heading::of(words);
        let found = self.all_in(&heading, |place, word| match strictness {
            Strictness::Heading => place < WORDS_BEFORE,
            Strictness::BeforeColon | Strictness::WholeLine => SMALL.contains(&word),
        });
        let Some(first) = found.first() else { return Vec::new() };
        let after = heading.words.len().saturating_sub(found.last().map_or(first.after, |last| last.after));
        let fits = match strictness {
            Strictness::Heading => true,
            Strictness::BeforeColon => after <= 12,
            Strictness::WholeLine => after <= 3,
        };
        if fits { without_objects(&heading, &found) } else { Vec::new() }
    }

    /// The sections that a heading names only as something carried out (`Việc thực hiện quy chế dân chủ`): whether that is
    /// the section, its place among the other headings tells.
    pub(super) fn carried_out_in(&self, words: &str) -> Vec<usize> {
        let heading = Heading::of(words);
        let found = self.all_in(&heading, |place, _| place < WORDS_BEFORE * 2);
        let Some(first) = found.first() else { return Vec::new() };
        let gap = heading.words.get(..first.first).unwrap_or_default().concat();
        if CARRYING_OUT.iter().any(|word| gap.contains(word)) { vec![first.section] } else { Vec::new() }
    }

    /// Every phrase in a heading, the longest at each place, none over another. Before the first of them stand only words
    /// (given with their place) of which `may_stand_before` says so: most lines are done with at their first word.
    fn all_in(&self, heading: &Heading, may_stand_before: impl Fn(usize, &str) -> bool) -> Vec<Found> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(word) = heading.words.get(at) {
            let longest = self.phrases.iter().find_map(|(section, letters)| {
                let after = heading.match_end(at, letters)?;
                Some(Found { section: *section, first: at, after })
            });
            match longest {
                Some(phrase) => {
                    at = phrase.after;
                    found.push(phrase);
                }
                None if found.is_empty() && !may_stand_before(at, word) => break,
                None => at += 1,
            }
        }
        found
    }
}

impl Heading {
    fn of(text: &str) -> Self {
        let mut heading = Self { words: Vec::new(), parted: Vec::new() };
        let mut parted = false;
        let mut folded = String::new();
        for token in tokens::tokens(text, &mut folded) {
            match token.kind {
                Kind::Word if token.folded == "va" => parted = true,
                Kind::Mark => parted |= token.is_one_of(&[",", ";", "/", "-", "&", "+", "("]),
                _ => {
                    heading.words.push(token.folded.to_owned());
                    heading.parted.push(std::mem::take(&mut parted));
                }
            }
        }
        heading
    }

    /// The word after a phrase that begins at word `at`.
    fn match_end(&self, at: usize, letters: &str) -> Option<usize> {
        let words = self.words.get(at..)?;
        let mut joined = 0;
        // One slip in eight letters or more is forgiven; in shorter phrases it would make another word of them.
        let slips = usize::from(letters.len() >= 8);
        let mut best = None;
        for (step, word) in words.iter().enumerate() {
            joined += word.len();
            if joined > letters.len() + slips {
                break;
            }
            if joined + slips < letters.len() {
                continue;
            }
            let read = || words.iter().take(step + 1).flat_map(|word| word.chars());
            if joined == letters.len() && read().eq(letters.chars()) {
                return Some(at + step + 1);
            }
            if slips > 0 && differs_by_one(read(), letters.chars()) {
                best = Some(at + step + 1);
            }
        }
        best
    }

    /// Whether a separator stands somewhere after word `from` and before or at word `until`.
    fn is_parted(&self, from: usize, until: usize) -> bool {
        self.parted.get(from..=until).unwrap_or_default().contains(&true)
    }
}

/// Whether one letter put in, left out or changed, or two exchanged, makes one of the other.
fn differs_by_one(one: impl DoubleEndedIterator<Item = char> + Clone, other: std::str::Chars<'_>) -> bool {
    let same_head = one.clone().zip(other.clone()).take_while(|(a, b)| a == b).count();
    let rough_tail = one.clone().rev().zip(other.clone().rev()).take_while(|(a, b)| a == b).count();
    if same_head + rough_tail + 2 < other.clone().count() {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.collect(), other.collect());
    let same_tail = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let shorter = one.len().min(other.len());
    let changed = one.len().max(other.len()).saturating_sub((same_head + same_tail).min(shorter));
    let exchanged = one.len() == other.len()
        && changed == 2
        && one.get(same_head) == other.get(same_head + 1)
        && one.get(same_head + 1) == other.get(same_head);
    changed <= 1 || exchanged
}

/// The sections found, but for those that are only objects: `Nguyên nhân của những hạn chế, khuyết điểm`.
fn without_objects(heading: &Heading, found: &[Found]) -> Vec<usize> {
    let mut named: Vec<usize> = Vec::new();
    let mut end_of_last = 0;
    let mut last_was_object = false;
    for (place, phrase) in found.iter().enumerate() {
        let gap = heading.words.get(end_of_last..phrase.first).unwrap_or_default().concat();
        let governed = GOVERNING.iter().any(|word| gap.contains(word));
        let parted = heading.is_parted(end_of_last, phrase.first);
        // Without a separator a phrase belongs to the one before it: `Nguyên nhân hạn chế`.
        let tied = place > 0 && !parted;
        // In a list of objects the next one is an object too, unless it comes later in the outline than what governs:
        // causes are of what stands before them, lessons are not.
        let listed =
            last_was_object && gap.is_empty() && named.last().is_none_or(|governor| phrase.section < *governor);
        last_was_object = governed || tied || listed;
        if !last_was_object && !named.contains(&phrase.section) {
            named.push(phrase.section);
        }
        end_of_last = phrase.after;
    }
    named
}
