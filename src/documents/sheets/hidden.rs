//! What of a sheet is hidden, and so no text. Rows that a filter passes over and groups that are folded stay text: the
//! sheet shows a button for them, and a clerk who left a filter on did not take the rows out of the report.

use std::collections::{HashMap, HashSet};

use memchr::memmem;
use quick_xml::events::BytesStart;

use crate::documents::limits::Allowance;
use crate::documents::package::Package;
use crate::documents::xml::{self, Step, Walk, attribute};

/// The hidden rows and columns of a sheet, from 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Hidden {
    rows: HashSet<u32>,
    /// From which column to which.
    columns: Vec<(u32, u32)>,
    /// A filter is on, so that nobody can tell which rows it hides.
    pub(super) filtered: bool,
}

impl Hidden {
    /// Whether a cell is hidden.
    pub(super) fn holds(&self, (row, column): (u32, u32)) -> bool {
        let across = self.columns.iter().any(|(first, last)| (*first..=*last).contains(&column));
        across || !self.filtered && self.rows.contains(&row)
    }

    /// Hides a row.
    pub(super) fn row(&mut self, row: u32) {
        self.rows.insert(row);
    }

    /// Hides columns.
    pub(super) fn columns(&mut self, first: u32, last: u32) {
        /// More ranges than a sheet has columns are none of an honest file.
        const MOST: usize = 16_384;
        if self.columns.len() < MOST {
            self.columns.push((first, last));
        }
    }

    /// Of the sheets of a .xlsx, by their names; only of those that hide anything.
    pub(super) fn of_package(bytes: &[u8], allowance: &Allowance) -> HashMap<String, Self> {
        let mut found = HashMap::new();
        // The parts are paid for where they are read for their cells.
        let mut allowance = Allowance::new(&allowance.left);
        let Ok(mut package) = Package::open(bytes) else { return found };
        let Ok(Some(book)) = package.text("xl/workbook.xml", &mut allowance) else { return found };
        let relations = package.text("xl/_rels/workbook.xml.rels", &mut allowance).ok().flatten().unwrap_or_default();
        let parts = xml::relationships(&relations, "xl");
        let mut walk = Walk::new(&book);
        loop {
            match walk.next() {
                Step::Start(element) if element.local_name().as_ref() == "sheet" => {
                    let part = attribute(&element, "id").and_then(|id| parts.get(&id));
                    let (Some(name), Some(part)) = (attribute(&element, "name"), part) else { continue };
                    let Ok(Some(sheet)) = package.part(part.trim_start_matches('/'), &mut allowance) else { continue };
                    let hides = |word: &str| memmem::find(&sheet, word.as_bytes()).is_some();
                    if hides("hidden=\"1\"") || hides("hidden=\"true\"") {
                        found.insert(name, Self::of_sheet(&xml::decode(&sheet)));
                    }
                }
                Step::Over => return found,
                _ => {}
            }
        }
    }

    /// Of a sheet's part (ECMA-376 part 1, 18.3.1.73 `row`, 18.3.1.13 `col`, 18.3.1.82 `sheetPr`).
    fn of_sheet(part: &str) -> Self {
        let mut hidden = Self::default();
        let mut walk = Walk::new(part);
        let mut next = 1;
        loop {
            match walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "sheetPr" => hidden.filtered = is_true(&element, "filterMode"),
                    "col" if is_away(&element) => {
                        let end = |name: &str| number(&element, name).and_then(|column| column.checked_sub(1));
                        if let (Some(first), Some(last)) = (end("min"), end("max")) {
                            hidden.columns(first, last);
                        }
                    }
                    "row" => {
                        let row = number(&element, "r").unwrap_or(next);
                        next = row.saturating_add(1);
                        if is_away(&element) {
                            hidden.row(row.saturating_sub(1));
                        }
                    }
                    "c" => walk.skip(),
                    _ => {}
                },
                Step::Over => return hidden,
                Step::End | Step::Text(_) => {}
            }
        }
    }
}

/// Hidden, and not only folded.
fn is_away(element: &BytesStart<'_>) -> bool {
    is_true(element, "hidden") && number(element, "outlineLevel").unwrap_or(0) == 0
}

fn is_true(element: &BytesStart<'_>, name: &str) -> bool {
    matches!(attribute(element, name).as_deref(), Some("1" | "true"))
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name).and_then(|number| number.parse().ok())
}
