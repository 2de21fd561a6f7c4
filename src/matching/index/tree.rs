//! A tree of name words, in which a text is walked along (see `names`). Knows no registry.

use std::collections::{HashMap, HashSet};

use super::{Form, Unit};

/// A tree of name words: from the root, each word leads one node further; names end in nodes.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Tree {
    words: HashMap<String, u32>,
    /// For typing slips: a word with one letter left out, and the words it may have been.
    slips: HashMap<String, Vec<u32>>,
    steps: HashMap<(u32, u32), u32>,
    /// The steps from a node, by the first letter of their word: for names written in initials.
    lettered: HashMap<(u32, char), Vec<u32>>,
    /// Words that the registry writes in capitals among others: `CCB` of `Hội CCB xã Sa Nhân`.
    abbreviations: HashSet<String>,
    /// The steps from a node by such words: papers write them out.
    abbreviated: HashMap<u32, Vec<(String, u32)>>,
    ends: HashMap<u32, Vec<Form>>,
    nodes: u32,
    /// In how many units a word stands.
    units_with: HashMap<u32, Vec<Unit>>,
}

impl Tree {
    pub(in super::super) const ROOT: u32 = 0;

    /// An empty tree for names in which these words, folded, are abbreviations.
    pub(super) fn new(abbreviations: HashSet<String>) -> Self {
        Self { abbreviations, ..Self::default() }
    }

    /// Plants a name; whatever the registry abbreviates must be known before the first.
    pub(super) fn plant(&mut self, words: &[String], form: Form) {
        let mut node = Self::ROOT;
        for word in words {
            let next_word = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
            let letter = word.chars().next();
            let written_out = self.abbreviations.contains(word).then(|| word.clone());
            let word = *self.words.entry(word.clone()).or_insert(next_word);
            let units = self.units_with.entry(word).or_default();
            if units.last() != Some(&form.unit) {
                units.push(form.unit);
            }
            let fresh = self.nodes + 1;
            let from = node;
            node = *self.steps.entry((from, word)).or_insert(fresh);
            if node == fresh {
                self.nodes = fresh;
                if let Some(letter) = letter {
                    self.lettered.entry((from, letter)).or_default().push(fresh);
                }
                if let Some(letters) = written_out {
                    self.abbreviated.entry(from).or_default().push((letters, fresh));
                }
            }
        }
        let ends = self.ends.entry(node).or_default();
        if node != Self::ROOT && !ends.iter().any(|end| end.unit == form.unit && end.kind <= form.kind) {
            ends.push(form);
        }
    }

    /// Makes ready for typing slips: every word of at least four letters, with each letter left out once. Shorter words
    /// are too near to one another.
    pub(super) fn learn_slips(&mut self) {
        let words: Vec<(String, u32)> = self.words.iter().map(|(word, id)| (word.clone(), *id)).collect();
        for (word, id) in words {
            for shorter in std::iter::once(word.clone()).chain(one_letter_out(&word)) {
                let known = self.slips.entry(shorter).or_default();
                if !known.contains(&id) {
                    known.push(id);
                }
            }
        }
    }

    pub(in super::super) fn step(&self, node: u32, word: &str) -> Option<u32> {
        self.steps.get(&(node, *self.words.get(word)?)).copied()
    }

    /// The step that fits if the word holds one typing slip (a letter too many, too few, or another). Where two fit, none
    /// does: which of two units was meant is not to be guessed.
    pub(in super::super) fn step_with_slip(&self, node: u32, word: &str) -> Option<u32> {
        // A word that stands in some name is no slip: `thuế` is not a mistyped `thue…` of another unit.
        if word.chars().count() < 4 || self.words.contains_key(word) {
            return None;
        }
        let mut fitting = std::iter::once(word.to_owned())
            .chain(one_letter_out(word))
            .filter_map(|shorter| self.slips.get(&shorter))
            .flatten()
            .filter_map(|id| self.steps.get(&(node, *id)).copied());
        let first = fitting.next()?;
        fitting.all(|other| other == first).then_some(first)
    }

    /// The nodes to which words lead that begin with a letter.
    pub(in super::super) fn steps_with_letter(&self, node: u32, letter: char) -> &[u32] {
        self.lettered.get(&(node, letter)).map_or(&[], Vec::as_slice)
    }

    /// The steps from a node by abbreviations of the registry's own.
    pub(in super::super) fn abbreviated(&self, node: u32) -> &[(String, u32)] {
        self.abbreviated.get(&node).map_or(&[], Vec::as_slice)
    }

    pub(in super::super) fn ends(&self, node: u32) -> &[Form] {
        self.ends.get(&node).map_or(&[], Vec::as_slice)
    }

    /// The units in whose names a word stands.
    pub(in super::super) fn units_with(&self, word: &str) -> &[Unit] {
        self.words.get(word).and_then(|id| self.units_with.get(id)).map_or(&[], Vec::as_slice)
    }
}

/// No word of a name has more letters. A letter may hold a word of a million, and each left out once would be a million
/// words of a million letters.
const LONGEST_SLIPPED: usize = 64;

/// The word with each of its letters left out once, where it has at least four and is no longer than words are.
fn one_letter_out(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().take(LONGEST_SLIPPED + 1).collect();
    if !(4..=LONGEST_SLIPPED).contains(&letters.len()) {
        return Vec::new();
    }
    let without = |out: usize| letters.iter().enumerate().filter(move |(at, _)| *at != out).map(|(_, letter)| *letter);
    (0..letters.len()).map(|out| without(out).collect()).collect()
}
