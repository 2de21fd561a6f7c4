//! Turns glyphs with their places into lines, and lines into paragraphs, in the order of reading. Columns side by side
//! (the letterhead's two) stay on one line as segments with a tab between. What stands in a ruled table goes to its cells.

use super::grid::{Grid, grids};
use super::walk::{Glyph, Page};
use crate::documents::legacy::RunText;
use crate::documents::{Block, Paragraph, Table};

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
    /// How high it stands on the page.
    pub(in crate::documents) baseline: f32,
    pub(in crate::documents) size: f32,
    pub(in crate::documents) bold: bool,
    /// It holds columns side by side.
    pub(in crate::documents) columns: bool,
    /// So far from both margins, at least, it is centred.
    pub(in crate::documents) indent: f32,
}

/// The blocks of a page.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    pub(super) blocks: Vec<Block>,
    /// Letters of legacy fonts were converted.
    pub(super) legacy: bool,
}

/// The paragraphs and tables of a page.
pub(super) fn blocks(page: &Page) -> Blocks {
    let mut found = Blocks::default();
    let grids = grids(&page.rules);
    let mut in_tables: Vec<Vec<(usize, usize, &Glyph)>> = grids.iter().map(|_| Vec::new()).collect();
    let mut outside = Vec::new();
    for glyph in &page.glyphs {
        let middle = (glyph.left.midpoint(glyph.right), glyph.baseline + glyph.size * 0.3);
        let place = grids.iter().zip(&mut in_tables).find_map(|(grid, held)| {
            let (row, column) = grid.cell_at(middle.0, middle.1)?;
            Some((held, row, column))
        });
        match place {
            Some((held, row, column)) => held.push((row, column, glyph)),
            None => outside.push(glyph),
        }
    }
    let mut lines = lines_of(page, outside, &mut found.legacy);
    drop_page_number(&mut lines);
    let margins = (
        lines.iter().map(|line| line.left).fold(f32::INFINITY, f32::min),
        lines.iter().map(|line| line.right).fold(f32::NEG_INFINITY, f32::max),
    );
    let mut rest = lines.as_slice();
    for (grid, held) in grids.iter().zip(in_tables) {
        let above = rest.partition_point(|line| line.baseline > grid.top());
        let (before, after) = rest.split_at(above);
        found.blocks.extend(paragraphs(before, margins));
        rest = after;
        let table = table(page, grid, held, &mut found.legacy);
        found.blocks.extend(table.map(Block::Table));
    }
    found.blocks.extend(paragraphs(rest, margins));
    found
}

/// A table's cells: each glyph goes to the first place of the merged cell it stands in.
fn table(page: &Page, grid: &Grid, held: Vec<(usize, usize, &Glyph)>, legacy: &mut bool) -> Option<Table> {
    let firsts = grid.firsts();
    let mut cells: Vec<Vec<Vec<&Glyph>>> = firsts.iter().map(|row| row.iter().map(|_| Vec::new()).collect()).collect();
    for (row, column, glyph) in held {
        let (row, column) = firsts.get(row).and_then(|line| line.get(column)).copied().unwrap_or((row, column));
        if let Some(cell) = cells.get_mut(row).and_then(|line| line.get_mut(column)) {
            cell.push(glyph);
        }
    }
    let rows: Vec<Vec<String>> = cells
        .into_iter()
        .map(|row| {
            row.into_iter()
                .map(|glyphs| {
                    // Lines of a cell are wrapped where the column ends, in the middle of a name.
                    let lines = lines_of(page, glyphs, legacy);
                    lines.into_iter().map(|line| line.text).collect::<Vec<_>>().join(" ")
                })
                .collect()
        })
        .collect();
    rows.iter().flatten().any(|cell| !cell.is_empty()).then_some(Table { name: None, rows })
}

fn lines_of(page: &Page, glyphs: Vec<&Glyph>, legacy: &mut bool) -> Vec<Line> {
    group(glyphs)
        .into_iter()
        .filter_map(|glyphs| {
            let (line, converted) = line_of(page, glyphs)?;
            *legacy |= converted;
            Some(line)
        })
        .collect()
}

/// Glyphs by line, from the top; in a line from the left.
fn group(mut sorted: Vec<&Glyph>) -> Vec<Vec<&Glyph>> {
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
    Some((Line { text, left, right, baseline, size, bold, columns, indent: size }, converted))
}

/// The first or the last line of a page, where it is a number alone.
fn drop_page_number(lines: &mut Vec<Line>) {
    let number = |line: &Line| {
        let text = line.text.trim_matches(['-', '–', ' ']);
        !text.is_empty() && text.len() <= 4 && text.chars().all(|letter| letter.is_ascii_digit())
    };
    if lines.last().is_some_and(number) {
        lines.pop();
    } else if lines.first().is_some_and(number) {
        lines.remove(0);
    }
}

/// Lines to paragraphs, between the page's margins.
pub(in crate::documents) fn paragraphs(lines: &[Line], (left, right): (f32, f32)) -> Vec<Block> {
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
                let indented = line.left - left > line.indent && right - line.right > line.indent;
                paragraphs.push(Paragraph {
                    text: line.text.clone(),
                    bold: line.bold,
                    centred: !line.columns && indented && middle < line.indent,
                });
            }
        }
        last = Some(line);
    }
    paragraphs.into_iter().map(Block::Paragraph).collect()
}

/// Whether a line carries on the paragraph of the line above: that one is full, this one begins at the margin.
fn continues(above: &Line, line: &Line, left: f32, right: f32) -> bool {
    let apart = above.baseline - line.baseline;
    let full = right - above.right < 2.5 * above.size;
    let at_margin = line.left - left < 0.8 * line.size;
    let same = (above.size - line.size).abs() < 0.1 * line.size;
    full && at_margin && same && !above.columns && !line.columns && apart < 2.2 * line.size
}

/// What a page's end parted from its row: it has no number of its own, and few cells with text.
fn is_rest_of_row(row: &[String]) -> bool {
    let filled = row.iter().filter(|cell| !cell.is_empty()).count();
    row.first().is_some_and(String::is_empty) && filled * 2 <= row.len()
}

fn join_rows(above: &mut [String], below: &[String]) {
    for (cell, rest) in above.iter_mut().zip(below).filter(|(_, rest)| !rest.is_empty()) {
        if !cell.is_empty() {
            cell.push(' ');
        }
        cell.push_str(rest);
    }
}

/// Joins what a page's end has parted: a paragraph that goes on with a small letter, a table with the same columns.
pub(super) fn join(document: &mut Vec<Block>, mut page: Vec<Block>) {
    let joined = match (document.last_mut(), page.first_mut()) {
        (Some(Block::Paragraph(last)), Some(Block::Paragraph(next))) => {
            let open = !last.centred && !last.text.ends_with(['.', ':', ';', '!', '?', '/']);
            let small = next.text.chars().next().is_some_and(char::is_lowercase);
            if open && small && !last.text.contains('\t') {
                last.text.push(' ');
                last.text.push_str(&next.text);
            }
            open && small && !last.text.contains('\t')
        }
        (Some(Block::Table(last)), Some(Block::Table(next))) => {
            let width = |table: &Table| table.rows.first().map(Vec::len);
            let same = width(last) == width(next);
            if same {
                // A heading that is repeated on each page.
                if last.rows.first() == next.rows.first() {
                    next.rows.remove(0);
                }
                if let (Some(above), Some(below)) = (last.rows.last_mut(), next.rows.first())
                    && is_rest_of_row(below)
                {
                    join_rows(above, below);
                    next.rows.remove(0);
                }
                last.rows.append(&mut next.rows);
            }
            same
        }
        _ => false,
    };
    if joined {
        page.remove(0);
    }
    document.append(&mut page);
}
