//! Turns the blocks of a document into the lines that a reader sees, each with the side of the page on which it stands:
//! a table of two columns, tabs and runs of blanks all part the left from the right. Never fails.

use crate::documents::{Block, Document};
use crate::vietnamese;

/// One line on one side of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words: trimmed, single blanks, spaced-out capitals closed up.
    pub(super) text: String,
    /// Its text folded for comparison.
    pub(super) folded: String,
    /// Where it stands.
    pub(super) side: Side,
    /// The number of the row on the page: lines side by side share it.
    pub(super) row: usize,
    /// It is set in bold or centred, so it is more than a line of running text.
    pub(super) set_off: bool,
    /// It was cut from a table.
    pub(super) from_table: bool,
}

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Alone on its row.
    Whole,
    /// Before another one.
    Left,
    /// After another one.
    Right,
}

/// This many blanks part two columns; people put one or two between words.
const COLUMN_GAP: usize = 3;

/// A letterhead and a title stand within this many lines, a covering letter and a title page before them included.
const FIRST_LINES: usize = 240;

/// The signature and `Nơi nhận` stand within this many last blocks, annexes behind them included.
const LAST_BLOCKS: usize = 40;

/// A document as printed: worked out once, for all who look at its lines.
#[derive(Default)]
pub(super) struct Page {
    /// All its lines.
    pub(super) lines: Vec<Line>,
    /// The number of lines above the last blocks.
    above_last: usize,
    row: usize,
}

impl Page {
    /// Prints a document.
    pub(super) fn of(document: &Document) -> Self {
        let mut page = Self::default();
        let last = document.blocks.len().saturating_sub(LAST_BLOCKS);
        for (place, block) in document.blocks.iter().enumerate() {
            if place == last {
                page.above_last = page.lines.len();
            }
            match block {
                Block::Paragraph(paragraph) => {
                    for line in paragraph.text.lines() {
                        page.print_line(line, paragraph.bold || paragraph.centred);
                    }
                }
                Block::Table(table) => table.rows.iter().for_each(|row| page.print_row(row)),
            }
        }
        page
    }

    /// The lines among which letterhead and title stand.
    pub(super) fn first(&self) -> &[Line] {
        self.lines.get(..FIRST_LINES).unwrap_or(&self.lines)
    }

    /// The lines among which the signature stands.
    pub(super) fn last(&self) -> &[Line] {
        self.lines.get(self.above_last..).unwrap_or_default()
    }

    fn print_line(&mut self, line: &str, set_off: bool) {
        let pieces = rejoin_blanks_in_dates(columns(line));
        let alone = pieces.len() == 1;
        for (place, piece) in pieces.into_iter().enumerate() {
            let side = match (alone, place) {
                (true, _) => Side::Whole,
                (false, 0) => Side::Left,
                _ => Side::Right,
            };
            self.push(&piece, side, set_off, false);
        }
        self.row += 1;
    }

    fn print_row(&mut self, cells: &[String]) {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let mut height = 1;
        for (place, cell) in cells.iter().filter(|cell| !cell.trim().is_empty()).enumerate() {
            let side = match (filled, place) {
                (1, _) => Side::Whole,
                (_, 0) => Side::Left,
                _ => Side::Right,
            };
            let from = self.row;
            for line in cell.lines() {
                self.push(line, side, false, true);
                self.row += 1;
            }
            height = height.max(self.row - from);
            self.row = from;
        }
        self.row += height;
    }

    fn push(&mut self, text: &str, side: Side, set_off: bool, from_table: bool) {
        let text = if is_spaced_out(text) { close_up(text) } else { single_blanks(text) };
        if text.is_empty() {
            return;
        }
        let folded = vietnamese::fold(&text);
        self.lines.push(Line { text, folded, side, row: self.row, set_off, from_table });
    }
}

/// Trimmed, and with every run of blanks as one.
fn single_blanks(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !single.is_empty() {
            single.push(' ');
        }
        single.push_str(word);
    }
    single
}

/// Parts a line where a tab or a run of blanks stands between words.
fn columns(line: &str) -> Vec<String> {
    if is_spaced_out(line) {
        return line.split('\t').map(str::trim).filter(|piece| !piece.is_empty()).map(str::to_owned).collect();
    }
    let line = line.trim();
    if !has_column_gap(line) {
        return if line.is_empty() { Vec::new() } else { vec![line.to_owned()] };
    }
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut blanks = 0;
    for letter in line.chars() {
        if letter.is_whitespace() {
            blanks += if letter == '\t' { COLUMN_GAP } else { 1 };
            continue;
        }
        if blanks >= COLUMN_GAP {
            pieces.push(std::mem::take(&mut piece));
        } else {
            // Two blanks are kept: in spaced-out capitals they part the words.
            piece.extend(std::iter::repeat_n(' ', blanks));
        }
        blanks = 0;
        piece.push(letter);
    }
    pieces.push(piece);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Whether a tab or a run of blanks stands in a line: in most there is none.
fn has_column_gap(line: &str) -> bool {
    let mut blanks = 0;
    line.chars().any(|letter| {
        blanks = if letter.is_whitespace() { blanks + 1 } else { 0 };
        letter == '\t' || blanks >= COLUMN_GAP
    })
}

/// Puts together again what blanks left for a pen had parted: `Số      -BC/ĐU`, `ngày      tháng 6 năm 2023`.
fn rejoin_blanks_in_dates(pieces: Vec<String>) -> Vec<String> {
    if pieces.len() < 2 {
        return pieces;
    }
    let mut joined: Vec<String> = Vec::new();
    for piece in pieces {
        let folded = vietnamese::fold(&piece);
        let goes_on = joined.last().is_some_and(|before| {
            let before = vietnamese::fold(before);
            let after_number_word = before == "so" || before == "so:";
            let within_date = before.ends_with("ngay") || before.ends_with("thang") || before.ends_with("nam");
            (after_number_word && folded.starts_with(['-', '/', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']))
                || (within_date
                    && (folded.starts_with("thang")
                        || folded.starts_with("nam")
                        || folded.starts_with(char::is_numeric)))
        });
        match joined.last_mut() {
            Some(before) if goes_on => {
                before.push(' ');
                before.push_str(&piece);
            }
            _ => joined.push(piece),
        }
    }
    joined
}

/// Whether a line is set in spaced-out letters: `Đ Ả N G   Ủ Y`.
fn is_spaced_out(line: &str) -> bool {
    let (mut single, mut all, mut digits) = (0_usize, 0_usize, 0_usize);
    for word in line.split_whitespace() {
        // Each single letter takes its byte and a blank: where too many longer words came already, the rest of the line
        // cannot make up for them.
        if (all - single) * 4 > line.len().div_ceil(2) {
            return false;
        }
        all += 1;
        let mut letters = word.chars();
        if letters.next().is_some_and(vietnamese::is_letter) && letters.next().is_none() {
            single += 1;
        }
        digits += usize::from(word.starts_with(|letter: char| letter.is_ascii_digit()));
    }
    single >= 4 && single * 5 >= all * 4 && digits * 5 <= all
}

/// Closes spaced-out letters up: one blank stands between letters, more between words.
fn close_up(text: &str) -> String {
    let mut words: Vec<String> = vec![String::new()];
    let mut blanks = 0;
    for letter in text.trim().chars() {
        if letter.is_whitespace() {
            blanks += 1;
            continue;
        }
        if blanks > 1 {
            words.push(String::new());
        }
        blanks = 0;
        if let Some(word) = words.last_mut() {
            word.push(letter);
        }
    }
    words.join(" ")
}

#[cfg(test)]
#[path = "page_tests.rs"]
mod tests;
