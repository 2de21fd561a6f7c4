//! Turns glyphs with their places into lines, and lines into paragraphs, in the order of reading. Columns side by side
//! (the letterhead's two) stay on one line as segments with a tab between.

use super::walk::{Glyph, Page};
use crate::documents::legacy::RunText;
use crate::documents::{Block, Paragraph};

/// Baselines this near, in sizes, are one line: columns of a letterhead are often a point or two apart.
const SAME_LINE: f32 = 0.4;
/// A gap this wide, in sizes, is a blank. Letters of a word are at most a tenth apart.
const BLANK: f32 = 0.15;
/// A gap this wide, in sizes, parts columns. The blanks of justified lines stay under two.
const COLUMN: f32 = 2.2;

/// One line of a page.
struct Line {
    text: String,
    left: f32,
    right: f32,
    baseline: f32,
    size: f32,
    bold: bool,
    columns: bool,
}

/// The paragraphs of a page, and whether letters of legacy fonts were converted.
pub(super) fn blocks(page: &Page) -> (Vec<Block>, bool) {
    let mut converted = false;
    let lines: Vec<Line> = group(&page.glyphs)
        .into_iter()
        .filter_map(|glyphs| {
            let (line, legacy) = line_of(page, glyphs)?;
            converted |= legacy;
            Some(line)
        })
        .collect();
    (paragraphs(&lines).into_iter().map(Block::Paragraph).collect(), converted)
}

/// Glyphs by line, from the top; in a line from the left.
fn group(glyphs: &[Glyph]) -> Vec<Vec<&Glyph>> {
    let mut sorted: Vec<&Glyph> = glyphs.iter().collect();
    sorted.sort_by(|one, other| other.baseline.total_cmp(&one.baseline));
    let mut lines: Vec<Vec<&Glyph>> = Vec::new();
    let mut baseline = f32::INFINITY;
    let mut size = 0.0;
    for glyph in sorted {
        match lines.last_mut() {
            Some(line) if baseline - glyph.baseline <= SAME_LINE * glyph.size.max(size) => {
                // Raised and lowered letters are small; the line stands where its large letters stand.
                if glyph.size > size {
                    (baseline, size) = (glyph.baseline, glyph.size);
                }
                line.push(glyph);
            }
            _ => {
                (baseline, size) = (glyph.baseline, glyph.size);
                lines.push(vec![glyph]);
            }
        }
    }
    for line in &mut lines {
        line.sort_by(|one, other| one.left.total_cmp(&other.left));
    }
    lines
}

fn line_of(page: &Page, glyphs: Vec<&Glyph>) -> Option<(Line, bool)> {
    let mut text = RunText::default();
    let mut last: Option<&Glyph> = None;
    let mut blank = false;
    let mut columns = false;
    let mut bold = true;
    let mut left = f32::INFINITY;
    for glyph in glyphs {
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
    Some((Line { text, left, right, baseline, size, bold, columns }, converted))
}

fn paragraphs(lines: &[Line]) -> Vec<Paragraph> {
    let left = lines.iter().map(|line| line.left).fold(f32::INFINITY, f32::min);
    let right = lines.iter().map(|line| line.right).fold(f32::NEG_INFINITY, f32::max);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut last: Option<&Line> = None;
    for line in lines {
        let goes_on = last.is_some_and(|last| continues(last, line, left, right));
        match paragraphs.last_mut() {
            Some(paragraph) if goes_on => {
                paragraph.text.push(' ');
                paragraph.text.push_str(&line.text);
                paragraph.bold &= line.bold;
            }
            _ => {
                let middle = (line.left + line.right - left - right).abs() / 2.0;
                let indented = line.left - left > line.size && right - line.right > line.size;
                paragraphs.push(Paragraph {
                    text: line.text.clone(),
                    bold: line.bold,
                    centred: !line.columns && indented && middle < line.size,
                });
            }
        }
        last = Some(line);
    }
    paragraphs
}

/// Whether a line carries on the paragraph of the line above: that one is full, this one begins at the margin.
fn continues(above: &Line, line: &Line, left: f32, right: f32) -> bool {
    let apart = above.baseline - line.baseline;
    let full = right - above.right < 2.5 * above.size;
    let at_margin = line.left - left < 0.8 * line.size;
    let same = (above.size - line.size).abs() < 0.1 * line.size;
    full && at_margin && same && !above.columns && !line.columns && apart < 2.2 * line.size
}
