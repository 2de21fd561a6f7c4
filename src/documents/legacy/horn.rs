//! Gives TCVN3 text its `ư` back where it was lost: it has the code of the soft hyphen, which programs that print and
//! convert take for a hyphen (`®-îc` for `được`). A hyphen is believed to be the letter only where a syllable comes of it
//! that can have it without a tone mark, as letters with one have codes of their own.

/// What stands before it in a syllable.
const BEGINNINGS: &[&str] = &[
    "b", "c", "ch", "d", "đ", "g", "h", "k", "kh", "l", "m", "n", "ng", "nh", "ph", "r", "s", "t", "th", "tr", "v", "x",
];

/// What follows it, where something stands before it …
const ENDS: &[&str] = &["", "a", "i", "u", "ng"];

/// … and what follows `ươ`, whichever tone that has.
const ENDS_OF_TWO: &[&str] = &["c", "i", "m", "n", "ng", "p", "t", "u"];

/// Text whose other letters are converted. The capital has a code that nothing else has.
pub(super) fn restore(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut line_begins = true;
    for word in text.split_inclusive(|letter: char| !letter.is_alphanumeric() && letter != '-') {
        let stem = word.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '-');
        match stem.split_once('-').filter(|(before, after)| is_syllable(before, after, line_begins)) {
            Some((before, after)) => {
                out.extend([before, "ư", after]);
                out.push_str(word.strip_prefix(stem).unwrap_or_default());
            }
            None => out.push_str(word),
        }
        line_begins = stem.is_empty() && line_begins || word.ends_with('\n');
    }
    out
}

/// Whether `ư` between the two makes a syllable. A letter and a hyphen at the beginning of a line number it (`c- Công tác`).
fn is_syllable(before: &str, after: &str, line_begins: bool) -> bool {
    let (before, after) = (before.to_lowercase(), after.to_lowercase());
    if let Some(end) = after.strip_prefix(['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ']) {
        return (before.is_empty() || BEGINNINGS.contains(&before.as_str())) && ENDS_OF_TWO.contains(&end);
    }
    if before.is_empty() {
        return after == "u" && !line_begins;
    }
    let numbers_a_line = line_begins && after.is_empty() && before.chars().count() == 1;
    BEGINNINGS.contains(&before.as_str()) && ENDS.contains(&after.as_str()) && !numbers_a_line
}

#[cfg(test)]
#[path = "horn_tests.rs"]
mod tests;
