//! Turns Vietnamese text into forms that can be compared; knows letters, not offices.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// NFC, the one form in which text is kept (Unicode Annex 15).
#[must_use]
pub fn nfc(text: &str) -> String {
    // Nearly all text is in this form already.
    if text.chars().all(is_composed) {
        return text.to_owned();
    }
    let mut composed = String::with_capacity(text.len());
    composed.extend(text.nfc());
    composed
}

/// The same for a text that is given away: nearly all is in this form, and stays where it is.
#[must_use]
pub fn into_nfc(text: String) -> String {
    if text.chars().all(is_composed) { text } else { nfc(&text) }
}

/// Whether a letter is NFC by itself and beside any other such letter: all that comes before the combining marks, the
/// block of Vietnamese letters with two marks, dashes and quotation marks.
fn is_composed(letter: char) -> bool {
    matches!(letter, '\0'..'\u{300}' | '\u{1EA0}'..='\u{1EF9}' | '\u{2010}'..='\u{2027}')
}

/// Folds text for comparison: lower case, no tone or vowel marks, `đ` as `d`, every dash as `-`, every run of white
/// space (no-break and zero-width ones too) as one space, trimmed.
///
/// `HOÀ`, `Hòa` and `hoa` all become `hoa`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_onto(text, &mut folded);
    folded
}

/// The same, put behind what `folded` holds already.
pub fn fold_onto(text: &str, folded: &mut String) {
    let mut folding = Folding::behind(folded);
    let known = FOLDED.as_slice();
    for letter in text.chars() {
        match known.get(letter as usize) {
            Some(Some(folded)) => folding.push_folded(*folded),
            _ => folding.push_with_marks(letter),
        }
    }
}

/// Every letter of Vietnamese stands before this one, the end of the block of Latin letters with two marks.
const AFTER_LATIN: char = '\u{1F00}';

/// What each letter before [`AFTER_LATIN`] folds to, where that is one letter. Every word is folded several times, so this
/// is worked out once.
static FOLDED: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
    let folded = |letter: char| {
        let mut folded = String::new();
        Folding::behind(&mut folded).push_with_marks(letter);
        let mut letters = folded.chars();
        letters.next().filter(|_| letters.next().is_none())
    };
    ('\0'..AFTER_LATIN).map(folded).collect()
});

/// A text being folded.
struct Folding<'f> {
    folded: &'f mut String,
    /// Where this text begins in it.
    start: usize,
    blank: bool,
}

impl<'f> Folding<'f> {
    fn behind(folded: &'f mut String) -> Self {
        Self { start: folded.len(), folded, blank: false }
    }

    /// Takes in a letter that may have marks. Letter by letter is as good as the whole text: what the order of marks
    /// could change is left out.
    fn push_with_marks(&mut self, letter: char) {
        std::iter::once(letter).nfd().filter(|part| !is_combining_mark(*part)).for_each(|part| self.push(part));
    }

    /// Takes in a letter without marks.
    fn push(&mut self, letter: char) {
        if is_invisible(letter) {
            return;
        }
        if letter.is_whitespace() {
            self.blank = self.folded.len() > self.start;
            return;
        }
        match letter {
            'đ' | 'Đ' | 'ð' | 'Ð' => self.push_folded('d'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => self.push_folded('-'),
            _ => letter.to_lowercase().for_each(|letter| self.push_folded(letter)),
        }
    }

    /// Takes in what is folded already and no blank.
    fn push_folded(&mut self, letter: char) {
        if self.blank {
            self.folded.push(' ');
            self.blank = false;
        }
        self.folded.push(letter);
    }
}

/// The words of a text, folded: runs of letters and digits.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(|letter| !is_letter_or_digit(letter)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a text as they are spelt: lower case, with vowel marks and `đ`, the tone mark behind the word's letters,
/// so that `HOÀ` and `Hòa` are one word and `hoa` another.
#[must_use]
pub fn spelt_words(text: &str) -> Vec<String> {
    let is_tone = |letter: char| matches!(letter, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let composed = into_nfc(text.to_lowercase());
    let words = composed.split(|letter| !is_letter_or_digit(letter)).filter(|word| !word.is_empty());
    let spelt = words.map(|word| {
        let (tones, letters): (String, String) = word.nfd().partition(|letter| is_tone(*letter));
        letters + &tones
    });
    spelt.collect()
}

/// The text without its remarks in round or square brackets.
#[must_use]
pub fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain
}

/// [`char::is_alphabetic`], for the letters of this language without a search in tables.
#[must_use]
pub fn is_letter(letter: char) -> bool {
    match letter {
        'a'..='z'
        | 'A'..='Z'
        | '\u{C0}'..='\u{D6}'
        | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{1BF}'
        | '\u{1EA0}'..='\u{1EF9}' => true,
        '\0'..='\u{7F}' | '\u{2010}'..='\u{2027}' => false,
        _ => letter.is_alphabetic(),
    }
}

/// [`char::is_alphanumeric`], likewise.
#[must_use]
pub fn is_letter_or_digit(letter: char) -> bool {
    letter.is_ascii_digit() || is_letter(letter) || (!letter.is_ascii() && letter.is_numeric())
}

/// Whether a letter is a mark over, under or beside the one before it.
#[must_use]
pub fn is_mark(letter: char) -> bool {
    !is_composed(letter) && is_combining_mark(letter)
}

/// Whether a letter takes no room on paper: zero-width blanks, soft hyphens, byte order marks, direction marks.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
#[path = "vietnamese_tests.rs"]
mod tests;
