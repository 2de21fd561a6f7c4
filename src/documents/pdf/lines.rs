//! Turns glyphs with their places into lines: rows by their baselines, blanks and tabs by the gaps between letters.

use super::walk::{Glyph, Page};
use crate::documents::legacy::RunText;

/// Baselines this near, in sizes, are one line: columns of a letterhead are often a point or two apart.
const SAME_LINE: f32 = 0.4;
/// A gap this wide, in sizes, is a blank. Letters of a word are at most a tenth apart.
const BLANK: f32 = 0.15;
/// A gap this wide, in sizes, parts columns. The blanks of justified lines stay under two.
const COLUMN: f32 = 2.2;

/// One line of a page.
pub(in crate::documents) struct Line {
    pub(in crate::documents) text: String,
    pub(in crate::documents) left: f32,
    pub(in crate::documents) right: f32,
    /// How wide its first word is.
    pub(in crate::documents) first_word: f32,
    /// How high it stands on the page.
    pub(in crate::documents) baseline: f32,
    pub(in crate::documents) size: f32,
    pub(in crate::documents) bold: bool,
    /// It holds columns side by side.
    pub(in crate::documents) columns: bool,
}

impl Line {
    /// Whether the next line's first word has no room behind this one, which ends `room` before the margin: it was broken
    /// because it was full.
    pub(in crate::documents) fn is_full_before(&self, next: &Self, room: f32) -> bool {
        /// A blank and what margins are uneven, in sizes.
        const SLACK: f32 = 0.6;
        room < next.first_word + SLACK * self.size.max(next.size)
    }
}

/// Glyphs of one height on the page, from the left.
pub(super) struct Row<'p> {
    pub(super) glyphs: Vec<&'p Glyph>,
    pub(super) baseline: f32,
    pub(super) size: f32,
}

impl Row<'_> {
    /// Whether letters stand in it.
    pub(super) fn says_something(&self, page: &Page) -> bool {
        self.glyphs.iter().any(|glyph| !page.is_blank(glyph))
    }

    /// What stands left and right of a place.
    pub(super) fn split_at(self, place: f32) -> (Self, Self) {
        let (left, right): (Vec<_>, Vec<_>) = self.glyphs.into_iter().partition(|glyph| glyph.middle() <= place);
        let part = |glyphs| Self { glyphs, baseline: self.baseline, size: self.size };
        (part(left), part(right))
    }
}

/// The rows of a page, from the top.
pub(super) fn rows(mut sorted: Vec<&Glyph>) -> Vec<Row<'_>> {
    sorted.sort_by(|one, other| other.baseline.total_cmp(&one.baseline));
    let mut rows: Vec<Row<'_>> = Vec::new();
    for glyph in sorted {
        match rows.last_mut() {
            Some(row) if row.baseline - glyph.baseline <= SAME_LINE * glyph.size.max(row.size) => {
                // Raised and lowered letters are small; the line stands where its large letters stand.
                if glyph.size > row.size {
                    (row.baseline, row.size) = (glyph.baseline, glyph.size);
                }
                row.glyphs.push(glyph);
            }
            _ => rows.push(Row { glyphs: vec![glyph], baseline: glyph.baseline, size: glyph.size }),
        }
    }
    for row in &mut rows {
        row.glyphs.sort_by(|one, other| one.left.total_cmp(&other.left));
    }
    rows
}

/// The line of a row, and whether letters of legacy fonts were converted; `None` where it is blank.
pub(super) fn line_of(page: &Page, row: &Row<'_>) -> Option<(Line, bool)> {
    let mut text = RunText::default();
    let mut last: Option<&Glyph> = None;
    let mut blank = false;
    let mut columns = false;
    let mut bold = true;
    let mut left = f32::INFINITY;
    let mut first_word = None;
    for glyph in row.glyphs.iter().copied() {
        let shown = page.text_of(glyph);
        if shown.trim().is_empty() {
            blank = last.is_some();
            continue;
        }
        if let Some(last) = last {
            // Bold letters are sometimes made by printing twice, a little apart.
            if shown == page.text_of(last) && (glyph.left - last.left).abs() < 0.1 * glyph.size {
                continue;
            }
            let gap = (glyph.left - last.right) / glyph.size.max(last.size);
            if blank || gap > BLANK {
                first_word = first_word.or(Some(last.right - left));
            }
            if gap > COLUMN {
                text.push_control('\t');
                columns = true;
            } else if blank || gap > BLANK {
                text.push_control(' ');
            }
        }
        blank = false;
        bold &= glyph.bold;
        left = left.min(glyph.left);
        text.push(glyph.script, shown);
        last = Some(glyph);
    }
    let last = last?;
    let (text, converted) = text.finish();
    let (right, baseline, size) = (last.right, last.baseline, last.size);
    let first_word = first_word.unwrap_or(right - left);
    Some((Line { text, left, right, first_word, baseline, size, bold, columns }, converted))
}
