//! Turns an .ods (ODF 1.2 part 1) into tables, a sheet each: numbers from their values, shown with as many places as the
//! program showed; text by the font of its cell. Walked cell by cell, so that a sheet of two cells far apart stays small.

use std::collections::{HashMap, HashSet};

use calamine::DataRef;
use quick_xml::events::BytesStart;

use super::Sheet;
use super::cells::Shown;
use crate::documents::legacy::{RunText, Script};
use crate::documents::limits::Allowance;
use crate::documents::open_text::{Style, read_styles};
use crate::documents::package;
use crate::documents::xml::{Step, Walk, attribute};
use crate::documents::{Document, Problem};

/// A cell or a row stands for so many equal ones, at most; of empty ones only the place counts.
const MOST_REPEATED: u32 = 1000;

/// No program writes more.
const MOST_COLUMNS: usize = 1024;

/// Reads a workbook.
pub(super) fn read(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    let (common, content) = package::open_document(bytes, allowance)?;
    let mut styles = HashMap::new();
    read_styles(&common, &mut styles);
    read_styles(&content, &mut styles);
    let hidden = hidden_tables(&content);
    let mut reading = Reading { walk: Walk::new(&content), styles: &styles, allowance };
    let mut legacy = false;
    loop {
        match reading.walk.next() {
            Step::Start(element) if element.local_name().as_ref() == "table" => {
                let mut sheet = Sheet::new(attribute(&element, "name").unwrap_or_default());
                let shown = attribute(&element, "style-name").is_none_or(|style| !hidden.contains(&style));
                let outcome = reading.sheet(&mut sheet);
                if shown {
                    legacy |= sheet.legacy;
                    document.blocks.extend(sheet.finish());
                }
                outcome?;
            }
            Step::Over => break,
            _ => {}
        }
    }
    if legacy {
        document.problems.push(Problem::LegacyFont);
    }
    reading.walk.whole()
}

/// Names of the styles whose tables are not shown.
fn hidden_tables(content: &str) -> HashSet<String> {
    let mut hidden = HashSet::new();
    let (mut walk, mut name) = (Walk::new(content), None);
    loop {
        match walk.next() {
            Step::Start(element) => match element.local_name().as_ref() {
                "style" => name = attribute(&element, "name"),
                "table-properties" if attribute(&element, "display").as_deref() == Some("false") => {
                    hidden.extend(name.take());
                }
                // Styles stand before the text.
                "body" => return hidden,
                _ => {}
            },
            Step::Over => return hidden,
            _ => {}
        }
    }
}

struct Reading<'a> {
    walk: Walk<'a>,
    styles: &'a HashMap<String, Style>,
    allowance: &'a mut Allowance,
}

/// Cells of a row that hold something, by their columns.
type Row = Vec<(u32, String)>;

impl Reading<'_> {
    /// The rows of the table just started.
    fn sheet(&mut self, sheet: &mut Sheet) -> Result<(), Problem> {
        // The style that the cells of a column have where they name none, and the column behind the last such.
        let mut columns: Vec<(u32, Option<String>)> = Vec::new();
        // Which of the elements that are open is a folded group.
        let (mut next, mut open) = (0_u32, Vec::new());
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "table-column" => {
                        let start = columns.last().map_or(0, |(end, _)| *end);
                        let end = start.saturating_add(repeated(&element, "columns"));
                        if is_away(&element, &open) {
                            sheet.hidden.columns(start, end.saturating_sub(1));
                        }
                        if columns.len() < MOST_COLUMNS {
                            columns.push((end, attribute(&element, "default-cell-style-name")));
                        }
                        open.push(false);
                    }
                    "table-row" => {
                        let times = repeated(&element, "rows");
                        let away = is_away(&element, &open);
                        let row = self.row(&columns, sheet);
                        for place in (next..next.saturating_add(times.min(MOST_REPEATED)))
                            .take_while(|_| !row.is_empty() && !away)
                        {
                            for (column, text) in &row {
                                sheet.put((place, *column), text.clone(), self.allowance)?;
                            }
                        }
                        next = next.saturating_add(times);
                    }
                    "shapes" | "forms" => self.walk.skip(),
                    "table-row-group" | "table-column-group" => {
                        open.push(attribute(&element, "display").as_deref() == Some("false"));
                    }
                    _ => open.push(false),
                },
                Step::End if open.pop().is_none() => return Ok(()),
                Step::End | Step::Text(_) => {}
                Step::Over => return Ok(()),
            }
        }
    }

    fn row(&mut self, columns: &[(u32, Option<String>)], sheet: &mut Sheet) -> Row {
        let (mut row, mut next, mut open) = (Row::new(), 0_u32, 0_usize);
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "table-cell" => {
                        let times = repeated(&element, "columns");
                        let text = self.cell(&element, columns.iter().find(|(end, _)| *end > next), sheet);
                        let places = next..next.saturating_add(times.min(MOST_REPEATED));
                        row.extend(places.take_while(|_| !text.is_empty()).map(|place| (place, text.clone())));
                        next = next.saturating_add(times);
                    }
                    // It lies under a merged one.
                    "covered-table-cell" => {
                        next = next.saturating_add(repeated(&element, "columns"));
                        self.walk.skip();
                    }
                    _ => open += 1,
                },
                Step::End if open == 0 => return row,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => return row,
            }
        }
    }

    /// What a person sees of a cell.
    fn cell(&mut self, element: &BytesStart<'_>, column: Option<&(u32, Option<String>)>, sheet: &mut Sheet) -> String {
        let style = attribute(element, "style-name").or_else(|| column.and_then(|(_, style)| style.clone()));
        let script = style.map_or(Script::Unicode, |style| self.script(&style));
        let (text, converted) = self.text(script);
        let number = || attribute(element, "value").and_then(|value| value.parse().ok()).map(DataRef::Float);
        let (value, format) = match attribute(element, "value-type").as_deref() {
            Some("percentage") => (number(), places(&text) + "%"),
            Some("float" | "currency") => (number(), places(&text)),
            Some("date") => (attribute(element, "date-value").map(DataRef::DateTimeIso), String::new()),
            Some("boolean") => {
                (attribute(element, "boolean-value").map(|value| DataRef::Bool(value == "true")), String::new())
            }
            _ => (None, String::new()),
        };
        sheet.legacy |= value.is_none() && converted;
        Shown { format: &format }.value(&value.unwrap_or(DataRef::String(text)))
    }

    fn script(&self, style: &str) -> Script {
        let mut next = self.styles.get(style);
        // A circle of parents ends here.
        for _ in 0..12 {
            let Some(style) = next else { break };
            if let Some(font) = &style.font {
                return Script::of_font(font);
            }
            next = style.parent.as_ref().and_then(|parent| self.styles.get(parent));
        }
        Script::Unicode
    }

    /// The paragraphs of the cell just started, and whether letters were converted.
    fn text(&mut self, script: Script) -> (String, bool) {
        let mut text = RunText::default();
        // The scripts of the elements that are open; the cell's own is the first.
        let mut scripts = vec![script];
        let mut begun = false;
        loop {
            match self.walk.next() {
                Step::Start(element) => {
                    let own = scripts.last().copied().unwrap_or(script);
                    let mut inner = own;
                    match element.local_name().as_ref() {
                        "annotation" | "ruby-text" | "frame" | "custom-shape" => {
                            self.walk.skip();
                            continue;
                        }
                        "p" if std::mem::replace(&mut begun, true) => text.push_control('\n'),
                        "line-break" => text.push_control('\n'),
                        "s" | "tab" => text.push_control(' '),
                        "span" => {
                            inner = attribute(&element, "style-name").map_or(own, |style| self.script_or(&style, own));
                        }
                        _ => {}
                    }
                    scripts.push(inner);
                }
                Step::End if scripts.len() <= 1 => return text.finish(),
                Step::End => {
                    scripts.pop();
                }
                Step::Text(piece) if scripts.len() > 1 => {
                    let piece = piece.replace(['\n', '\r', '\t'], " ");
                    text.push(scripts.last().copied().unwrap_or(script), &piece);
                }
                Step::Text(_) => {}
                Step::Over => return text.finish(),
            }
        }
    }

    /// The script of a style that names a font, else `own`.
    fn script_or(&self, style: &str, own: Script) -> Script {
        if self.styles.get(style).is_some_and(|style| style.font.is_some()) { self.script(style) } else { own }
    }
}

/// Whether a row or a column is hidden, and not only folded with its group or passed over by a filter (`filter`).
fn is_away(element: &BytesStart<'_>, open: &[bool]) -> bool {
    attribute(element, "visibility").as_deref() == Some("collapse") && !open.contains(&true)
}

/// How many cells or rows an element stands for.
fn repeated(element: &BytesStart<'_>, what: &str) -> u32 {
    attribute(element, &format!("number-{what}-repeated")).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

/// A number format with as many places as the program showed, whichever decimal sign it uses: zeros at the end are left
/// out anyway.
fn places(shown: &str) -> String {
    if shown.is_empty() {
        return "General".to_owned();
    }
    let Some((_, fraction)) = shown.rsplit_once([',', '.']) else { return "0".to_owned() };
    let places = fraction.chars().filter(char::is_ascii_digit).count();
    format!("0.{}", "0".repeat(places.min(10)))
}
