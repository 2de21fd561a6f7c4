//! Turns a stranger's words (a subject, a name, a file name) into one line that is safe to put before people's eyes.
//!
//! What would turn or hide letters (control characters, direction marks, zero-width blanks) is shown as its code point,
//! so that `cod.\u{202E}fdp` is seen for what it is. Escaping for HTML is left to askama. The result holds no line
//! break, and never more letters than asked for.

use crate::vietnamese::is_invisible;

/// How many letters of a file name's end stay visible when its middle is cut: enough for `….docx` and a word before.
const NAME_TAIL: usize = 20;

/// One line of at most `limit` letters; what is longer ends with an ellipsis.
#[must_use]
pub fn line(text: &str, limit: usize) -> String {
    let visible = visible(text, limit);
    if visible.chars().count() <= limit {
        return visible;
    }
    let mut cut: String = visible.chars().take(limit.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// A file name of at most `limit` letters; what is longer is cut in its middle, so that the extension stays visible.
#[must_use]
pub fn file_name(name: &str, limit: usize) -> String {
    if name.trim().is_empty() {
        return "(tệp không có tên)".to_owned();
    }
    let letters: Vec<char> = visible(name, usize::MAX).chars().collect();
    if letters.len() <= limit {
        return letters.into_iter().collect();
    }
    let tail = NAME_TAIL.min(limit / 2);
    let head = limit.saturating_sub(tail + 1);
    let start = letters.iter().take(head);
    let end = letters.iter().skip(letters.len() - tail);
    start.chain(std::iter::once(&'…')).chain(end).collect()
}

/// The text with every misleading letter made visible and every run of blanks made one blank. Stops soon after
/// `limit` letters, since a stranger may send megabytes of them.
fn visible(text: &str, limit: usize) -> String {
    let mut shown = String::new();
    let mut length = 0_usize;
    for letter in text.chars() {
        if length > limit {
            break;
        }
        if letter == '\t' || (letter.is_whitespace() && !letter.is_control() && !is_line_break(letter)) {
            if !shown.is_empty() && !shown.ends_with(' ') {
                shown.push(' ');
                length += 1;
            }
        } else if misleads(letter) {
            let code = format!("[U+{:04X}]", u32::from(letter));
            length += code.len();
            shown.push_str(&code);
        } else {
            shown.push(letter);
            length += 1;
        }
    }
    shown.truncate(shown.trim_end().len());
    shown
}

/// LINE SEPARATOR and PARAGRAPH SEPARATOR: blanks to Unicode, line breaks to some programs.
fn is_line_break(letter: char) -> bool {
    matches!(letter, '\u{2028}' | '\u{2029}')
}

/// Letters that are not seen, that move others, or that XML 1.0 forbids.
fn misleads(letter: char) -> bool {
    letter.is_control()
        || is_invisible(letter)
        || is_line_break(letter)
        || matches!(letter, '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{3164}' | '\u{FFA0}')
        || matches!(letter, '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
#[path = "shown_tests.rs"]
mod tests;
