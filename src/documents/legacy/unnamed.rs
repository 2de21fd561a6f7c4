//! Finds TCVN3 and VNI by the letters themselves, where the name of the font is lost: in sheets, and in PDFs whose fonts
//! were replaced. A document is believed to be in such a script only where its converted words are Vietnamese syllables
//! and among the most frequent; each text of it is converted only where every changed word is a syllable.

use super::{Script, convert};
use crate::documents::plain::common_words;
use crate::documents::{Block, Document};

/// So many frequent words with marks must come out; fewer can be chance (`100 µm` would be `àm`).
const FEWEST_WORDS: usize = 4;
/// So many of a hundred changed words must be syllables.
const MOST_SYLLABLES: usize = 90;

/// Converts what is in a script of before Unicode; says whether there was any.
pub(in crate::documents) fn recover(document: &mut Document) -> bool {
    let texts = texts(document).filter(|text| !text.is_ascii() && !is_unicode(text));
    let words: Vec<&str> = texts.flat_map(str::split_whitespace).filter(|word| !word.is_ascii()).collect();
    let script = [Script::Tcvn3, Script::Vni].into_iter().find(|script| speaks_for(*script, &words));
    let Some(script) = script else { return false };
    for block in &mut document.blocks {
        match block {
            Block::Paragraph(paragraph) => take(script, &mut paragraph.text),
            Block::Table(table) => table.rows.iter_mut().flatten().for_each(|cell| take(script, cell)),
        }
    }
    true
}

fn texts(document: &Document) -> impl Iterator<Item = &str> {
    document.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![paragraph.text.as_str()],
        Block::Table(table) => table.rows.iter().flatten().map(String::as_str).collect(),
    })
}

fn speaks_for(script: Script, words: &[&str]) -> bool {
    let (mut changed, mut syllables, mut frequent) = (0_usize, 0_usize, 0_usize);
    if words.len() < FEWEST_WORDS {
        return false;
    }
    for (old, new) in words.iter().map(|word| (*word, convert(script, word))).filter(|(old, new)| old != new) {
        changed += 1;
        syllables += usize::from(is_syllable(&new));
        // What is a frequent word already is Unicode.
        frequent += common_words(&new).saturating_sub(common_words(old));
    }
    frequent >= FEWEST_WORDS && syllables * 100 >= changed * MOST_SYLLABLES
}

/// Letters that only Unicode has: of Latin Extended Additional, and ă, đ, ĩ, ũ, ơ, ư.
pub(in crate::documents) fn is_unicode(text: &str) -> bool {
    text.chars().any(|letter| {
        matches!(
            letter,
            '\u{1EA0}'..='\u{1EF9}' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư'
        )
    })
}

/// Each word that the script may change, and what it becomes: neither has letters of ASCII for others.
fn pairs(script: Script, text: &str) -> impl Iterator<Item = (&str, String)> {
    text.split_whitespace().filter(|word| !word.is_ascii()).map(move |word| (word, convert(script, word)))
}

fn take(script: Script, text: &mut String) {
    if text.is_ascii() || is_unicode(text) {
        return;
    }
    if pairs(script, text).all(|(old, new)| old == new || is_syllable(&new)) {
        *text = convert(script, text);
    }
}

/// Whether a word, signs around it left out, can be a Vietnamese syllable: a known beginning, vowels, a known end.
/// Several joined by a hyphen or a stroke are several.
fn is_syllable(word: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "qu", "r", "s", "t", "th", "tr", "v", "x",
    ];
    const ENDS: &[&str] = &["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];
    let lower = word.to_lowercase();
    let mut parts = lower.split(|letter: char| !letter.is_alphabetic()).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some()
        && parts.all(|part| {
            let vowel = |letter: char| {
                "aeiouyàáâãèéêìíòóôõùúýăĩũơư".contains(letter) || ('\u{1EA0}'..='\u{1EF9}').contains(&letter)
            };
            let begins = part.trim_start_matches(|letter| !vowel(letter));
            let ends = begins.trim_start_matches(vowel);
            let beginning = part.strip_suffix(begins).unwrap_or_default();
            let vowels = begins.strip_suffix(ends).unwrap_or_default().chars().count();
            // `q` and its `u` are one beginning.
            let beginning = if beginning == "q" { "qu" } else { beginning };
            (BEGINNINGS.contains(&beginning) && (1..=3).contains(&vowels) && ENDS.contains(&ends)) || part.is_ascii()
        })
}

#[cfg(test)]
#[path = "unnamed_tests.rs"]
mod tests;
