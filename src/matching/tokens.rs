//! Turns text into tokens that can be compared with names and phrases: folded for finding, with the letters as written
//! kept beside, because `BĐT` and `BDT` are two units. Knows no unit.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

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
    /// Something else than a blank stands before it, or nothing at all.
    pub(super) apart: bool,
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

    /// The folded word, or the words that it is short for; a number may stand right behind them (`NQ11`, `KH58`).
    fn word<'a>(&'a self, shorthand: &'a BTreeMap<String, String>) -> Cow<'a, str> {
        if !self.may_be_shorthand() {
            return Cow::Borrowed(&self.folded);
        }
        if let Some(words) = shorthand.get(&self.folded) {
            return Cow::Borrowed(words);
        }
        let letters = self.folded.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let number = self.folded.strip_prefix(letters).filter(|number| !number.is_empty());
        match (number, shorthand.get(letters)) {
            // One letter before a number is a mark of its own (`K9`).
            (Some(number), Some(words)) if letters.len() > 1 => Cow::Owned(format!("{words} {number}")),
            _ => Cow::Borrowed(&self.folded),
        }
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
        let mut apart = true;
        for run in visible.split_inclusive(|letter| !is_letter_or_digit(letter)) {
            let word = run.trim_end_matches(|letter| !is_letter_or_digit(letter));
            if !word.is_empty() {
                found.push(Token { folded: fold(word), written: word.to_owned(), line, apart });
                apart = false;
            }
            apart |= run.strip_prefix(word).is_some_and(|mark| mark.contains(|letter: char| !letter.is_whitespace()));
        }
    }
    found
}

/// So many words at most are shown to people as written.
const MOST_SHOWN: usize = 24;

/// The words as written from `start` to `end`, for people to see; cut where they are very many.
pub(super) fn written(tokens: &[Token], start: usize, end: usize) -> String {
    let run = tokens.get(start..end.min(tokens.len())).unwrap_or_default();
    run.iter().take(MOST_SHOWN).map(|token| token.written.as_str()).collect::<Vec<_>>().join(" ")
}

/// The part of a text in which a phrase (folded words with single blanks) is found, as it stands there, for people to see;
/// cut where it is very long. Blanks are closed up.
pub(super) fn as_written(text: &str, phrase: &str, shorthand: &BTreeMap<String, String>) -> Option<String> {
    let tokens = tokens(text);
    let from = Folded::of(&tokens, shorthand).find(phrase)?;
    let until = from + phrase.len();
    // The blank before the first word.
    let mut place = 1;
    let spans = tokens.iter().map(|token| {
        let begins = place;
        place += token.word(shorthand).len() + 1;
        (begins, place - 1)
    });
    let mut within = spans.enumerate().filter(|(_, (begins, ends))| *begins < until && *ends > from).map(|(at, _)| at);
    let first = within.next()?;
    let last = within.last().unwrap_or(first).min(first + MOST_SHOWN);
    Some(between(text, first, last))
}

/// A text from its run of letters and digits numbered `first` up to the one numbered `last`.
fn between(text: &str, first: usize, last: usize) -> String {
    let (mut begun, mut inside, mut found) = (0, false, String::new());
    for letter in nfc(text).chars().filter(|letter| !is_invisible(*letter)) {
        let part_of_run = letter.is_alphanumeric();
        begun += usize::from(part_of_run && !inside);
        inside = part_of_run;
        if begun > last + 1 || (begun == last + 1 && !inside) {
            break;
        }
        if begun > first {
            found.push(letter);
        }
    }
    found.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text made ready for phrases: folded words with single blanks, one blank before and after, shorthand written out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded(String);

impl Folded {
    /// Folds `text` and writes out the shorthand that clerks use (`BC SK GNK` is `bao cao so ket giua nhiem ky`).
    pub(super) fn new(text: &str, shorthand: &BTreeMap<String, String>) -> Self {
        Self::of(&tokens(text), shorthand)
    }

    fn of(tokens: &[Token], shorthand: &BTreeMap<String, String>) -> Self {
        let mut folded = String::from(" ");
        for token in tokens {
            folded.push_str(&token.word(shorthand));
            folded.push(' ');
        }
        Self(folded)
    }

    /// Where a phrase (folded words with single blanks) stands as whole words, each time.
    pub(super) fn places(&self, phrase: &str) -> impl Iterator<Item = Range<usize>> {
        let length = phrase.len();
        // Hundreds of phrases are looked for, and few are found.
        let found = memmem::find_iter(self.0.as_bytes(), phrase).map(move |place| place..place + length);
        found.filter(|place| {
            let before = self.0.get(..place.start).is_some_and(|head| head.ends_with(' '));
            let after = self.0.get(place.end..).is_some_and(|tail| tail.starts_with(' '));
            before && after && !place.is_empty()
        })
    }

    /// Where a phrase stands as whole words for the first time.
    pub(super) fn find(&self, phrase: &str) -> Option<usize> {
        self.places(phrase).next().map(|place| place.start)
    }

    /// Whether a phrase stands there as whole words.
    pub(super) fn holds(&self, phrase: &str) -> bool {
        self.find(phrase).is_some()
    }

    /// The same with `Chỉ thị số 05` as `Chỉ thị 05`: clerks write both.
    pub(super) fn without_so(&self) -> Self {
        const SO: &str = " so ";
        let mut rest = self.0.as_str();
        let mut kept = String::with_capacity(rest.len());
        while let Some((before, after)) = rest.split_once(SO) {
            let numbered = after.starts_with(|letter: char| letter.is_ascii_digit());
            kept.push_str(before);
            kept.push_str(if numbered { " " } else { SO });
            rest = after;
        }
        kept.push_str(rest);
        Self(kept)
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
