//! Turns text into words, numbers and marks with their places, so that dates and cues are found without tripping over
//! tone marks, blanks and line ends. Never fails; every token's span is a valid range of the text it was cut from.

use crate::vietnamese;

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'f> {
    /// What it is.
    pub(super) kind: Kind,
    /// Folded: lower case, no tone marks. Digits stay digits.
    pub(super) folded: &'f str,
    /// First byte in the text.
    pub(super) start: usize,
    /// The byte after it.
    pub(super) end: usize,
    /// No blank stands before it.
    pub(super) glued: bool,
    /// It is written with letters beyond ASCII, so what it lacks of marks was left out on purpose: `sáng` is no `sang`.
    pub(super) marked: bool,
    /// A sentence ends before it.
    pub(super) begins_sentence: bool,
}

/// The kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of letters.
    Word,
    /// A run of ASCII digits.
    Number,
    /// Any other sign.
    Mark,
}

impl Token<'_> {
    /// Its value, where it is a number that fits.
    pub(super) fn number(&self) -> Option<u32> {
        if self.kind == Kind::Number { self.folded.parse().ok() } else { None }
    }

    /// Whether it is one of these words or marks (given folded).
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.folded)
    }
}

/// A line shorter than this many letters was ended on purpose, not because the paper ended: a greeting, a heading. Lines
/// broken by a printer or a mail program have 60 to 80.
const SHORT_LINE: usize = 50;

/// Cuts text into tokens and marks where sentences begin. All that is folded is put into `folded`: one text for all of
/// them instead of one for each.
pub(super) fn tokens<'f>(text: &str, folded: &'f mut String) -> Vec<Token<'f>> {
    let cuts = cut(text, folded);
    let token = |cut: Cut| Token {
        kind: cut.kind,
        folded: folded.get(cut.folded.0..cut.folded.1).unwrap_or_default(),
        start: cut.start,
        end: cut.end,
        glued: cut.glued,
        marked: cut.marked,
        begins_sentence: cut.begins_sentence,
    };
    cuts.into_iter().map(token).collect()
}

/// A token while the text is still being folded.
struct Cut {
    kind: Kind,
    /// Where it begins and ends in the folded text.
    folded: (usize, usize),
    start: usize,
    end: usize,
    glued: bool,
    marked: bool,
    begins_sentence: bool,
}

fn cut(text: &str, folded: &mut String) -> Vec<Cut> {
    let mut found: Vec<Cut> = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut gap = Gap::default();
    while let Some((start, letter)) = letters.next() {
        if letter == '\n' {
            gap.line_ends();
            continue;
        }
        gap.column += room_of(letter);
        if letter.is_whitespace() || vietnamese::is_invisible(letter) {
            gap.in_table |= letter == '\t';
            gap.blank = true;
            continue;
        }
        let kind = kind_of(letter);
        let mut end = start + letter.len_utf8();
        if kind != Kind::Mark {
            while let Some((at, next)) = letters.peek().copied() {
                let joins = kind_of(next) == kind || (kind == Kind::Word && vietnamese::is_mark(next));
                if !joins {
                    break;
                }
                end = at + next.len_utf8();
                gap.column += room_of(next);
                letters.next();
            }
        }
        let raw = text.get(start..end).unwrap_or_default();
        let last = found.last().map(|last| folded.get(last.folded.0..last.folded.1).unwrap_or_default());
        let begins_sentence = last.is_none_or(|last| gap.ends_sentence(last, letter));
        let from = folded.len();
        vietnamese::fold_onto(raw, folded);
        found.push(Cut {
            kind,
            folded: (from, folded.len()),
            start,
            end,
            glued: !gap.blank && !found.is_empty(),
            marked: !raw.is_ascii(),
            begins_sentence,
        });
        gap.closed();
    }
    found
}

/// What stood between two tokens.
#[derive(Default)]
struct Gap {
    blank: bool,
    lines: usize,
    column: usize,
    width_before: usize,
    /// The line so far, and the one before it, are rows of a table.
    in_table: bool,
    row_before: bool,
}

impl Gap {
    fn line_ends(&mut self) {
        if self.lines == 0 {
            self.width_before = self.column;
            self.row_before = self.in_table;
        }
        self.in_table = false;
        self.lines += 1;
        self.blank = true;
        self.column = 0;
    }

    fn closed(&mut self) {
        self.blank = false;
        self.lines = 0;
    }

    fn ends_sentence(&self, last: &str, next: char) -> bool {
        if !self.blank {
            return false;
        }
        if [".", ";", "?", "!"].contains(&last) || self.lines > 1 || (self.lines == 1 && self.row_before) {
            return true;
        }
        self.lines == 1
            && self.width_before < SHORT_LINE
            && ![":", ",", "-"].contains(&last)
            && (next.is_uppercase() || !next.is_alphanumeric())
    }
}

fn kind_of(letter: char) -> Kind {
    if letter.is_ascii_digit() {
        Kind::Number
    } else if vietnamese::is_letter(letter) {
        Kind::Word
    } else {
        Kind::Mark
    }
}

/// The columns that a letter takes on its line: a line is as long whichever way its marks and its end are written.
fn room_of(letter: char) -> usize {
    usize::from(letter != '\r' && !vietnamese::is_mark(letter))
}

#[cfg(test)]
#[path = "tokens_tests.rs"]
mod tests;
