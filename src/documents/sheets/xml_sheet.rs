//! Turns a workbook of Excel 2003 in one XML file (XML Spreadsheet) into tables, a sheet each: cells by the font and the
//! number format of their style.

use std::collections::HashMap;

use calamine::DataRef;
use quick_xml::events::BytesStart;

use super::Sheet;
use super::cells::Shown;
use crate::documents::legacy::Script;
use crate::documents::limits::Allowance;
use crate::documents::plain;
use crate::documents::xml::{Step, Walk, attribute};
use crate::documents::{Document, Problem};

/// Reads a workbook.
pub(super) fn read(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    let book = plain::decode(bytes);
    let mut reading = Reading { walk: Walk::new(&book), looks: HashMap::new(), allowance };
    // A filter stands behind the rows; one in any sheet counts for all.
    let filtered = book.contains("AutoFilterColumn");
    let mut legacy = false;
    loop {
        match reading.walk.next() {
            Step::Start(element) => match element.local_name().as_ref() {
                "Style" => reading.style(&element),
                "Worksheet" => {
                    let mut sheet = Sheet::new(attribute(&element, "Name").unwrap_or_default());
                    sheet.hidden.filtered = filtered;
                    let shown = reading.sheet(&mut sheet)?;
                    if shown {
                        legacy |= sheet.legacy;
                        document.blocks.extend(sheet.finish());
                    }
                }
                _ => {}
            },
            Step::Over => break,
            _ => {}
        }
    }
    if legacy {
        document.problems.push(Problem::LegacyFont);
    }
    reading.walk.whole()
}

/// How cells of a style look.
#[derive(Clone, Debug, Default)]
struct Look {
    script: Script,
    format: String,
}

/// Where the next row or cell stands, if it does not say so itself: both count from 1.
#[derive(Default)]
struct Places {
    row: u32,
    column: u32,
}

struct Reading<'a> {
    walk: Walk<'a>,
    looks: HashMap<String, Look>,
    allowance: &'a mut Allowance,
}

impl Reading<'_> {
    /// A style takes from its parent, else from the default one, what it does not say.
    fn style(&mut self, element: &BytesStart<'_>) {
        let id = attribute(element, "ID").unwrap_or_default();
        let parent = attribute(element, "Parent").unwrap_or_else(|| "Default".to_owned());
        let mut look = self.looks.get(&parent).cloned().unwrap_or_default();
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => {
                    match element.local_name().as_ref() {
                        "Font" => {
                            let name = attribute(&element, "FontName");
                            look.script = name.map_or(look.script, |name| Script::of_font(&name));
                        }
                        "NumberFormat" => look.format = code_of(attribute(&element, "Format").unwrap_or_default()),
                        _ => {}
                    }
                    open += 1;
                }
                Step::End if open > 0 => open -= 1,
                Step::End | Step::Over => break,
                Step::Text(_) => {}
            }
        }
        self.looks.insert(id, look);
    }

    /// The rows of the sheet just started; whether it is shown.
    fn sheet(&mut self, sheet: &mut Sheet) -> Result<bool, Problem> {
        let (mut shown, mut open, mut next, mut column) = (true, 0_usize, Places::default(), 0_u32);
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "Row" => {
                        next.row = place(&element).unwrap_or(next.row);
                        next.column = 0;
                        // Rows that are as empty as this one.
                        let more = number(&element, "Span").unwrap_or(0);
                        if number(&element, "Hidden") == Some(1) {
                            sheet.hidden.row(next.row);
                        }
                        self.row(&mut next, sheet)?;
                        next.row = next.row.saturating_add(1).saturating_add(more);
                    }
                    "Column" => {
                        let first = place(&element).unwrap_or(column);
                        let last = first.saturating_add(number(&element, "Span").unwrap_or(0));
                        if number(&element, "Hidden") == Some(1) {
                            sheet.hidden.columns(first, last);
                        }
                        column = last.saturating_add(1);
                        open += 1;
                    }
                    // In the sheet's own options, behind its cells.
                    "Visible" => shown &= self.walk.text().trim() == "SheetVisible",
                    _ => open += 1,
                },
                Step::End if open > 0 => open -= 1,
                Step::End | Step::Over => return Ok(shown),
                Step::Text(_) => {}
            }
        }
    }

    fn row(&mut self, next: &mut Places, sheet: &mut Sheet) -> Result<(), Problem> {
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "Cell" => {
                        next.column = place(&element).unwrap_or(next.column);
                        let look = attribute(&element, "StyleID").and_then(|id| self.looks.get(&id)).cloned();
                        let text = self.cell(&look.unwrap_or_default(), sheet);
                        sheet.put((next.row, next.column), text, self.allowance)?;
                        let merged = number(&element, "MergeAcross").unwrap_or(0);
                        next.column = next.column.saturating_add(1).saturating_add(merged);
                    }
                    _ => open += 1,
                },
                Step::End if open > 0 => open -= 1,
                Step::End | Step::Over => return Ok(()),
                Step::Text(_) => {}
            }
        }
    }

    /// What a person sees of the cell just started.
    fn cell(&mut self, look: &Look, sheet: &mut Sheet) -> String {
        let (mut shown, mut open) = (String::new(), 0_usize);
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "Data" => {
                        let kind = attribute(&element, "Type").unwrap_or_default();
                        let text = self.walk.text();
                        shown = value(&kind, text, look, sheet);
                    }
                    "Comment" => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open > 0 => open -= 1,
                Step::End | Step::Over => return shown,
                Step::Text(_) => {}
            }
        }
    }
}

fn value(kind: &str, text: String, look: &Look, sheet: &mut Sheet) -> String {
    let value = match kind {
        "Number" => text.trim().parse().map(DataRef::Float).unwrap_or(DataRef::String(text)),
        "DateTime" => DataRef::DateTimeIso(text),
        "Boolean" => DataRef::Bool(text.trim() == "1"),
        _ if look.script == Script::Unicode => DataRef::String(text),
        _ => DataRef::String(sheet.converted(look.script, &text)),
    };
    Shown { format: &look.format }.value(&value)
}

/// The code of a number format; some have names here.
fn code_of(format: String) -> String {
    match format.as_str() {
        "Percent" => "0.00%".to_owned(),
        "Fixed" | "Standard" | "Currency" | "Euro Currency" => "0.00".to_owned(),
        "" | "General Number" => "General".to_owned(),
        _ => format,
    }
}

/// Where a row or a cell says that it stands, from 0.
fn place(element: &BytesStart<'_>) -> Option<u32> {
    number(element, "Index").map(|place| place.saturating_sub(1))
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name).and_then(|number| number.parse().ok())
}
