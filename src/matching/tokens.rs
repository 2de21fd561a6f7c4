//! Turns text into tokens that can be compared with names and phrases: folded for finding, with the letters as written
//! kept beside, because `BĐT` and `BDT` are two units. Knows no unit.

use std::collections::BTreeMap;

use memchr::memmem;

use crate::vietnamese::{fold, is_invisible, is_letter_or_digit, nfc};

/// One run of letters and digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Lower case, without marks, `đ` as `d`.
    pub(super) folded: String,
    /// As written, NFC.
    pub(super) written: String,
    /// The number of the line it stands on, from 0.
    pub(super) line: usize,
}

impl Token {
    /// It begins with a capital letter.
    pub(super) fn is_capitalised(&self) -> bool {
        self.written.chars().next().is_some_and(char::is_uppercase)
    }

    /// It can be shorthand: no marks; and where it could be a syllable (`du`), it is written in capitals.
    fn may_be_shorthand(&self) -> bool {
        let plain = self.written.chars().all(|letter| letter.is_ascii() || matches!(letter, 'đ' | 'Đ'));
        let syllable = self.folded.contains(['a', 'e', 'i', 'o', 'u', 'y']);
        plain && (!syllable || self.is_shouted())
    }

    /// It is written like an abbreviation: at least two capital letters.
    pub(super) fn is_shouted(&self) -> bool {
        self.written.chars().filter(|letter| letter.is_uppercase()).count() >= 2
    }
}

/// The tokens of a text, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text = nfc(text);
    let mut found = Vec::new();
    for (line, content) in text.lines().enumerate() {
        let visible: String = content.chars().filter(|letter| !is_invisible(*letter)).collect();
        for run in visible.split(|letter| !is_letter_or_digit(letter)).filter(|run| !run.is_empty()) {
            found.push(Token { folded: fold(run), written: run.to_owned(), line });
        }
    }
    found
}

/// The words as written from `start` to `end`, for people to see; cut where they are very many.
pub(super) fn written(tokens: &[Token], start: usize, end: usize) -> String {
    let run = tokens.get(start..end.min(tokens.len())).unwrap_or_default();
    run.iter().take(24).map(|token| token.written.as_str()).collect::<Vec<_>>().join(" ")
}

/// A text made ready for phrases: folded words with single blanks, one blank before and after, shorthand written out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded(String);

impl Folded {
    /// Folds `text` and writes out the shorthand that clerks use (`BC SK GNK` is `bao cao so ket giua nhiem ky`).
    pub(super) fn new(text: &str, shorthand: &BTreeMap<String, String>) -> Self {
        let mut folded = String::from(" ");
        for token in tokens(text) {
            let short = shorthand.get(&token.folded).filter(|_| token.may_be_shorthand());
            let word = short.unwrap_or(&token.folded);
            folded.push_str(word);
            folded.push(' ');
        }
        Self(folded)
    }

    /// Where a phrase (folded words with single blanks) stands as whole words.
    pub(super) fn find(&self, phrase: &str) -> Option<usize> {
        if phrase.is_empty() {
            return None;
        }
        let mut from = 0;
        // Hundreds of phrases are looked for, and few are found.
        while let Some(place) = memmem::find(self.0.as_bytes().get(from..)?, phrase.as_bytes()).map(|at| from + at) {
            from = place + phrase.len();
            let before = self.0.get(..place).is_some_and(|head| head.ends_with(' '));
            let after = self.0.get(from..).is_some_and(|tail| tail.starts_with(' '));
            if before && after {
                return Some(place);
            }
        }
        None
    }

    /// Whether a phrase stands there as whole words.
    pub(super) fn holds(&self, phrase: &str) -> bool {
        self.find(phrase).is_some()
    }

    /// No words at all.
    pub(super) fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The folded words.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
#[path = "tokens_tests.rs"]
mod tests;
