//! Turns Vietnamese text into forms that can be compared; knows letters, not offices.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// NFC, the one form in which text is kept (Unicode Annex 15).
#[must_use]
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Folds text for comparison: lower case, no tone or vowel marks, `đ` as `d`, every dash as `-`, every run of white
/// space (no-break and zero-width ones too) as one space, trimmed.
///
/// `HOÀ`, `Hòa` and `hoa` all become `hoa`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folding = Folding { folded: String::with_capacity(text.len()), blank: false };
    for letter in text.chars() {
        if letter.is_ascii() {
            folding.push(letter);
        } else {
            // Letter by letter is as good as the whole text: what the order of marks could change is left out.
            std::iter::once(letter).nfd().filter(|part| !is_combining_mark(*part)).for_each(|part| folding.push(part));
        }
    }
    folding.folded
}

/// A text being folded.
struct Folding {
    folded: String,
    blank: bool,
}

impl Folding {
    /// Takes in a letter without marks.
    fn push(&mut self, letter: char) {
        if is_invisible(letter) {
            return;
        }
        if letter.is_whitespace() {
            self.blank = !self.folded.is_empty();
            return;
        }
        if self.blank {
            self.folded.push(' ');
            self.blank = false;
        }
        match letter {
            'a'..='z' | '0'..='9' => self.folded.push(letter),
            'đ' | 'Đ' | 'ð' | 'Ð' => self.folded.push('d'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => self.folded.push('-'),
            _ => self.folded.extend(letter.to_lowercase()),
        }
    }
}

/// The words of a text, folded: runs of letters and digits.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a letter takes no room on paper: zero-width blanks, soft hyphens, byte order marks, direction marks.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
#[path = "vietnamese_tests.rs"]
mod tests;
