//! Turns a page's glyphs into paragraphs and tables in the order of reading. What stands in a ruled table goes to its
//! cells; blocks side by side become a table of one row, as the letterhead of a word processor is one; columns on one
//! line stay on it with a tab between.

use super::columns::{self, Piece};
use super::grid::{Grid, grids};
use super::lines::{Line, Row, line_of, rows};
use super::paragraphs::{Margins, block_text, cell_text, paragraphs};
use super::walk::{Glyph, Page};
use crate::documents::{Block, Table};

/// The blocks of a page.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    pub(super) blocks: Vec<Block>,
    /// Letters of legacy fonts were converted.
    pub(super) legacy: bool,
}

impl Blocks {
    fn line(&mut self, page: &Page, row: &Row<'_>) -> Option<Line> {
        let (line, converted) = line_of(page, row)?;
        self.legacy |= converted;
        Some(line)
    }

    fn lines(&mut self, page: &Page, rows: &[Row<'_>]) -> Vec<Line> {
        rows.iter().filter_map(|row| self.line(page, row)).collect()
    }
}

/// The paragraphs and tables of a page.
pub(super) fn blocks(page: &Page) -> Blocks {
    let mut found = Blocks::default();
    let grids = grids(&page.rules);
    let mut in_tables: Vec<Vec<(usize, usize, &Glyph)>> = grids.iter().map(|_| Vec::new()).collect();
    // What stands above the first table, between it and the next one, and so on.
    let mut between: Vec<Vec<&Glyph>> = vec![Vec::new(); grids.len() + 1];
    for glyph in &page.glyphs {
        let place = grids.iter().zip(&mut in_tables).find_map(|(grid, held)| {
            let (row, column) = grid.cell_at(glyph.middle(), glyph.baseline + glyph.size * 0.3)?;
            Some((held, row, column))
        });
        if let Some((held, row, column)) = place {
            held.push((row, column, glyph));
        } else {
            let above = grids.partition_point(|grid| grid.top() >= glyph.baseline);
            between.get_mut(above).into_iter().for_each(|held| held.push(glyph));
        }
    }
    let mut between: Vec<Vec<Row<'_>>> = between.into_iter().map(rows).collect();
    drop_page_number(page, &mut between);
    let margins = margins_of(page, between.iter().flatten());
    let mut tables = grids.iter().zip(in_tables);
    for rows in between {
        read_rows(page, rows, margins, &mut found);
        let table = tables.next().and_then(|(grid, held)| table(page, grid, held, &mut found));
        found.blocks.extend(table.map(Block::Table));
    }
    found
}

/// A block of more rows than this is a column of running text, as of two pages printed on one sheet.
const TALLEST: usize = 24;

/// Reads rows outside of ruled tables: paragraphs, and the blocks side by side among them.
fn read_rows(page: &Page, rows: Vec<Row<'_>>, margins: Margins, found: &mut Blocks) {
    let mut lines = Vec::new();
    for piece in columns::pieces(page, rows) {
        let (left, right) = match piece {
            Piece::Row(row) => {
                lines.extend(found.line(page, &row));
                continue;
            }
            Piece::Beside(left, right) => (left, right),
        };
        found.blocks.extend(paragraphs(&std::mem::take(&mut lines), margins));
        if left.len().min(right.len()) > TALLEST {
            for side in [left, right] {
                let margins = margins_of(page, &side);
                let lines = found.lines(page, &side);
                found.blocks.extend(paragraphs(&lines, margins));
            }
        } else {
            let cells = [left, right].into_iter().flat_map(|side| cells(page, side, found, 1)).collect();
            found.blocks.push(Block::Table(Table { name: None, rows: vec![cells] }));
        }
    }
    found.blocks.extend(paragraphs(&lines, margins));
}

/// A block as cells: one, or as many as stand side by side in it (`NGƯỜI LẬP`, `KẾ TOÁN`, `THỦ TRƯỞNG`).
fn cells(page: &Page, rows: Vec<Row<'_>>, found: &mut Blocks, depth: usize) -> Vec<String> {
    /// Nobody sets more blocks beside each other; what a hostile file sets is read line by line.
    const DEEPEST: usize = 4;
    if depth == DEEPEST {
        return vec![block_text(&found.lines(page, &rows))];
    }
    let pieces = columns::pieces(page, rows);
    let alone = pieces.len() == 1;
    let (mut texts, mut lines) = (Vec::new(), Vec::new());
    for piece in pieces {
        match piece {
            Piece::Row(row) => lines.extend(found.line(page, &row)),
            Piece::Beside(left, right) => {
                texts.push(block_text(&std::mem::take(&mut lines)));
                texts.extend(cells(page, left, found, depth + 1));
                texts.extend(cells(page, right, found, depth + 1));
            }
        }
    }
    texts.push(block_text(&lines));
    texts.retain(|text| !text.is_empty());
    if alone { texts } else { vec![texts.join("\n")] }
}

/// The outermost letters of rows.
fn margins_of<'r, 'p: 'r>(page: &Page, rows: impl IntoIterator<Item = &'r Row<'p>>) -> Margins {
    let letters = rows.into_iter().flat_map(|row| &row.glyphs).filter(|glyph| !page.is_blank(glyph));
    letters
        .fold((f32::INFINITY, f32::NEG_INFINITY), |(left, right), glyph| (left.min(glyph.left), right.max(glyph.right)))
}

/// A table's cells: each glyph goes to the first place of the merged cell it stands in.
fn table(page: &Page, grid: &Grid, held: Vec<(usize, usize, &Glyph)>, found: &mut Blocks) -> Option<Table> {
    let firsts = grid.firsts();
    let mut cells: Vec<Vec<Vec<&Glyph>>> = firsts.iter().map(|row| row.iter().map(|_| Vec::new()).collect()).collect();
    for (row, column, glyph) in held {
        let (row, column) = firsts.get(row).and_then(|line| line.get(column)).copied().unwrap_or((row, column));
        if let Some(cell) = cells.get_mut(row).and_then(|line| line.get_mut(column)) {
            cell.push(glyph);
        }
    }
    let widths = grid.widths(&firsts);
    let rows: Vec<Vec<String>> = (cells.into_iter().zip(widths))
        .map(|(row, widths)| {
            let texts = row.into_iter().zip(widths);
            texts.map(|(glyphs, width)| cell_text(&found.lines(page, &rows(glyphs)), width)).collect()
        })
        .collect();
    rows.iter().flatten().any(|cell| !cell.is_empty()).then_some(Table { name: None, rows })
}

/// Takes away the first or the last row of a page, where it is a number alone.
fn drop_page_number(page: &Page, between: &mut [Vec<Row<'_>>]) {
    let number = |row: &Row<'_>| {
        let text: String = row.glyphs.iter().map(|glyph| page.text_of(glyph)).collect();
        let text = text.trim_matches(['-', '–', ' ']);
        !text.is_empty() && text.len() <= 4 && text.chars().all(|letter| letter.is_ascii_digit())
    };
    let last = between.iter_mut().rev().find(|rows| !rows.is_empty());
    if let Some(rows) = last
        && rows.last().is_some_and(number)
    {
        rows.pop();
        return;
    }
    let first = between.iter_mut().find(|rows| !rows.is_empty());
    if let Some(rows) = first
        && rows.first().is_some_and(number)
    {
        rows.remove(0);
    }
}
