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
    let mut folded = String::with_capacity(text.len());
    let mut blank = false;
    for letter in text.nfd().filter(|letter| !is_combining_mark(*letter)) {
        if is_invisible(letter) {
            continue;
        }
        if letter.is_whitespace() {
            blank = !folded.is_empty();
            continue;
        }
        if blank {
            folded.push(' ');
            blank = false;
        }
        match letter {
            'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => folded.push('-'),
            _ => folded.extend(letter.to_lowercase()),
        }
    }
    folded
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
