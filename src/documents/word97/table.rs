//! Turns the rows of a table, each with its own cell edges ([MS-DOC] 2.9.321), into one grid: a cell over several columns
//! stands in the first, one that goes on from the row above is empty.

use super::bytes::{byte, u16_at};
use crate::documents::{Block, Paragraph, Table};

/// A row: its cells' paragraphs, and what its definition says of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Vec<Paragraph>>,
    /// Edges of its cells in twips, from the left, one more than cells.
    pub(crate) edges: Vec<i16>,
    /// For each cell, how it is merged: see [`Row::goes_on`].
    pub(crate) merges: Vec<u16>,
}

impl Row {
    /// Takes the definition of the row: the number of cells, their edges in twips, then 20 bytes for each cell.
    pub(super) fn define(&mut self, operand: &[u8]) {
        let count = usize::from(byte(operand));
        let edge = |place: usize| u16_at(operand, 1 + place * 2).map(u16::cast_signed);
        self.edges = (0..=count).map_while(edge).collect();
        let cells = 1 + (count + 1) * 2;
        self.merges = (0..count).map_while(|cell| u16_at(operand, cells + cell * 20)).collect();
    }

    /// Bits 0 and 1: merged with the cell before (1 is the first of such); bits 5 and 6: 1 goes on from above.
    fn goes_on(&self, cell: usize) -> bool {
        let merges = self.merges.get(cell).copied().unwrap_or(0);
        merges & 0b11 > 1 || (merges >> 5) & 0b11 == 1
    }
}

/// Edges nearer than a millimetre, in twips, are one, as people drag them.
const SAME_EDGE: u16 = 57;

/// The blocks of rows that follow each other.
pub(crate) fn blocks(rows: Vec<Row>) -> Vec<Block> {
    parted(rows).into_iter().flat_map(table).collect()
}

/// Tables without a paragraph between them are not parted in the file; they have no edge inside in common. A row of a
/// single cell between two is the title of the later.
fn parted(mut rows: Vec<Row>) -> Vec<Vec<Row>> {
    let grid = grid(&rows);
    let inside = |row: &Row| -> Vec<usize> {
        let edges = row.edges.get(1..row.edges.len().saturating_sub(1)).unwrap_or_default();
        edges.iter().map(|edge| column(&grid, *edge)).collect()
    };
    let inside: Vec<Vec<usize>> = rows.iter().map(inside).collect();
    let mut last = vec![0; grid.len()];
    for (place, columns) in inside.iter().enumerate() {
        for column in columns {
            if let Some(last) = last.get_mut(*column) {
                *last = place;
            }
        }
    }
    let mut starts = Vec::new();
    let mut reach: Option<usize> = None;
    for (place, columns) in inside.iter().enumerate() {
        let Some(end) = columns.iter().filter_map(|column| last.get(*column).copied()).max() else { continue };
        starts.extend(reach.filter(|reach| *reach < place).map(|reach| reach + 1));
        reach = reach.max(Some(end));
    }
    let mut tables: Vec<Vec<Row>> = starts.iter().rev().map(|start| rows.split_off(*start)).collect();
    tables.push(rows);
    tables.reverse();
    tables
}

/// One table. One of a single cell is a frame; its paragraphs are read as such.
fn table(mut rows: Vec<Row>) -> Vec<Block> {
    if let [row] = rows.as_mut_slice()
        && let [cell] = row.cells.as_mut_slice()
    {
        return std::mem::take(cell).into_iter().map(Block::Paragraph).collect();
    }
    let grid = grid(&rows);
    let rows: Vec<Vec<String>> = rows.iter().map(|row| lay_out(row, &grid)).collect();
    if rows.iter().flatten().all(String::is_empty) {
        return Vec::new();
    }
    vec![Block::Table(Table { name: None, rows })]
}

/// All edges of all rows.
fn grid(rows: &[Row]) -> Vec<i16> {
    let mut edges: Vec<i16> = rows.iter().flat_map(|row| row.edges.iter().copied()).collect();
    edges.sort_unstable();
    edges.dedup_by(|next, kept| next.abs_diff(*kept) < SAME_EDGE);
    edges
}

fn column(grid: &[i16], edge: i16) -> usize {
    let distance = |column: &usize| grid.get(*column).map_or(u16::MAX, |known| known.abs_diff(edge));
    (0..grid.len()).min_by_key(distance).unwrap_or(0)
}

fn lay_out(row: &Row, grid: &[i16]) -> Vec<String> {
    let mut line: Vec<String> = Vec::new();
    for (place, cell) in row.cells.iter().enumerate() {
        let text: Vec<&str> = cell.iter().map(|paragraph| paragraph.text.as_str()).collect();
        let text = if row.goes_on(place) { String::new() } else { text.join("\n") };
        match (row.edges.get(place), row.edges.get(place + 1)) {
            (Some(left), Some(right)) => {
                let (left, right) = (column(grid, *left), column(grid, *right));
                if line.len() < left {
                    line.resize(left, String::new());
                }
                line.push(text);
                if line.len() < right {
                    line.resize(right, String::new());
                }
            }
            _ => line.push(text),
        }
    }
    line
}
