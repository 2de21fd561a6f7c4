//! Walks a table into rows of cells: a merged cell's text stands in its first place, a table of one cell is a frame.

use super::{Body, DEEPEST, is_left_out};
use crate::documents::xml::{Step, attribute};
use crate::documents::{Block, Problem, Table};

/// A cell: its blocks, and how it is merged.
#[derive(Default)]
struct Cell {
    blocks: Vec<Block>,
    /// Columns it spans, at least one.
    span: usize,
    /// It continues the cell above.
    continued: bool,
}

impl Body<'_> {
    pub(super) fn table(&mut self, blocks: &mut Vec<Block>) {
        if self.depth >= DEEPEST {
            self.walk.skip();
            return;
        }
        self.depth += 1;
        let mut rows = Vec::new();
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "tr" => rows.extend(self.row()),
                    _ if is_left_out(&element) => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => break,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => break,
            }
        }
        self.depth -= 1;
        push_table(rows, blocks);
    }

    /// One row; `None` where it was deleted.
    fn row(&mut self) -> Option<Vec<Cell>> {
        let mut cells = Vec::new();
        let mut deleted = false;
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "tc" => {
                        let cell = self.cell();
                        if self.allowance.pay_cells(cell.span).is_err() {
                            self.outcome.problem = Some(Problem::TooLarge("cells".to_owned()));
                            continue;
                        }
                        cells.push(cell);
                    }
                    "del" => {
                        deleted = true;
                        self.walk.skip();
                    }
                    "gridBefore" => {
                        let span = span_of(attribute(&element, "val").as_deref());
                        cells.push(Cell { span, ..Cell::default() });
                        open += 1;
                    }
                    _ if is_left_out(&element) => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => break,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => break,
            }
        }
        (!deleted).then_some(cells)
    }

    fn cell(&mut self) -> Cell {
        let mut cell = Cell { span: 1, ..Cell::default() };
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "gridSpan" => {
                        cell.span = span_of(attribute(&element, "val").as_deref());
                        open += 1;
                    }
                    "vMerge" | "vmerge" | "hMerge" | "hmerge" => {
                        cell.continued = attribute(&element, "val").as_deref() != Some("restart");
                        open += 1;
                    }
                    "p" => self.paragraph(&mut cell.blocks),
                    "tbl" => self.table(&mut cell.blocks),
                    _ if is_left_out(&element) => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => return cell,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => return cell,
            }
        }
    }
}

/// Word allows 63 columns; more is not a table.
fn span_of(value: Option<&str>) -> usize {
    value.and_then(|value| value.parse().ok()).unwrap_or(1).clamp(1, 63)
}

/// A table of one cell is a frame around text; its text is read as such.
fn push_table(mut rows: Vec<Vec<Cell>>, blocks: &mut Vec<Block>) {
    if let [row] = rows.as_mut_slice()
        && let [cell] = row.as_mut_slice()
    {
        blocks.append(&mut cell.blocks);
        return;
    }
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|cells| {
            let mut row = Vec::new();
            for cell in cells {
                row.push(if cell.continued { String::new() } else { cell_text(&cell.blocks) });
                row.extend(std::iter::repeat_n(String::new(), cell.span.saturating_sub(1)));
            }
            row
        })
        .collect();
    if rows.iter().flatten().any(|cell| !cell.is_empty()) {
        blocks.push(Block::Table(Table { name: None, rows }));
    }
}

fn cell_text(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(paragraph.text.clone()),
            Block::Table(table) => lines.extend(table.rows.iter().map(|row| row.join("\t"))),
        }
    }
    lines.join("\n")
}
