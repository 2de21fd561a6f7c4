//! Turns workbooks into tables, a sheet each, cells as a person sees them: .xlsx (calamine), .xlsb (`excel12`), .xls
//! (`excel97`), .ods (`open_sheet`), the XML of Excel 2003 (`xml_sheet`). Hidden sheets, rows and columns (`hidden`) are
//! left out. Cells are streamed: a sheet of two cells far apart must not ask for gigabytes. Of .xls calamine reads only
//! what is older than Excel 97.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Style, Xlsx};

use super::legacy::{Script, convert};
use super::limits::Allowance;
use super::{Block, Document, Format, Problem, Table};

mod binary;
mod cells;
mod excel12;
mod excel97;
mod hidden;
mod open_sheet;
mod xml_sheet;

use cells::Shown;
use hidden::Hidden;

/// Reads a workbook.
pub(super) fn read(format: Format, bytes: &[u8], allowance: &mut Allowance) -> Document {
    let mut document = Document::default();
    let outcome = match format {
        Format::Xlsx => read_streamed(&mut document, bytes, allowance),
        Format::Xlsb => excel12::read(&mut document, bytes, allowance),
        Format::Ods => open_sheet::read(&mut document, bytes, allowance),
        Format::ExcelXml => xml_sheet::read(&mut document, bytes, allowance),
        _ => match excel97::read(&mut document, bytes, allowance) {
            Ok(false) => read_older(&mut document, bytes, allowance),
            outcome => outcome.map(|_| ()),
        },
    };
    if let Err(problem) = outcome {
        document.problems.push(problem);
    }
    document
}

/// What the container says it unpacks to. calamine reads shared strings whole, so a bomb must be known before.
fn check_size(bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    let size = super::package::Package::open(bytes)?.stated_size();
    // Strings and styles take several times their size once they are read.
    if size > allowance.left.unpacked / 2 {
        return Err(Problem::TooLarge("unpacked bytes".to_owned()));
    }
    allowance.pay_bytes(usize::try_from(size).unwrap_or(usize::MAX))
}

fn damaged(error: impl std::fmt::Display) -> Problem {
    Problem::Damaged(format!("workbook: {error}"))
}

fn read_streamed(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    check_size(bytes, allowance)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut hidden = Hidden::of_package(bytes, allowance);
    for name in visible(book.sheets_metadata()) {
        let mut sheet = Sheet::new(name.clone());
        sheet.hidden = hidden.remove(&name).unwrap_or_default();
        let outcome = stream_sheet(&mut book, &name, &mut sheet, allowance);
        if sheet.legacy && !document.problems.contains(&Problem::LegacyFont) {
            document.problems.push(Problem::LegacyFont);
        }
        document.blocks.extend(sheet.finish());
        match outcome {
            Err(problem @ Problem::TooLarge(_)) => return Err(problem),
            Err(problem) => document.problems.push(problem),
            Ok(()) => {}
        }
    }
    Ok(())
}

fn stream_sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    sheet: &mut Sheet,
    allowance: &mut Allowance,
) -> Result<(), Problem> {
    let mut cells = book.worksheet_cells_reader(name).map_err(damaged)?;
    let styles: Vec<Style> = cells.styles().to_vec();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
        let format = styles.get(style).and_then(|style| style.number_format.as_ref());
        let format = format.map_or("General", |format| format.format_code.as_str());
        let text = Shown { format }.value(cell.get_value());
        let font = styles.get(style).and_then(|style| style.font.as_ref()?.name.as_deref());
        let script = font.map_or(Script::Unicode, Script::of_font);
        let text = if script == Script::Unicode { text } else { sheet.converted(script, &text) };
        sheet.put(cell.get_position(), text, allowance)?;
    }
    Ok(())
}

fn visible(sheets: &[calamine::Sheet]) -> Vec<String> {
    sheets
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect()
}

/// A .xls of before Excel 97.
fn read_older(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    let mut book = calamine::Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => Problem::Encrypted,
        other => damaged(other),
    })?;
    for name in visible(book.sheets_metadata()) {
        let range = match book.worksheet_range(&name) {
            Ok(range) => range,
            Err(error) => {
                document.problems.push(damaged(error));
                continue;
            }
        };
        let mut sheet = Sheet::new(name);
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(top);
            let column = u32::try_from(column).unwrap_or(u32::MAX).saturating_add(left);
            sheet.put((row, column), Shown { format: "General" }.value(&as_reference(value)), allowance)?;
        }
        document.blocks.extend(sheet.finish());
    }
    Ok(())
}

fn as_reference(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(value) => DataRef::Int(*value),
        Data::Float(value) => DataRef::Float(*value),
        Data::String(value) => DataRef::SharedString(value),
        Data::Bool(value) => DataRef::Bool(*value),
        Data::DateTime(value) => DataRef::DateTime(*value),
        Data::DateTimeIso(value) => DataRef::DateTimeIso(value.clone()),
        Data::DurationIso(value) => DataRef::DurationIso(value.clone()),
        Data::Error(value) => DataRef::Error(value.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// A sheet as it grows, cell by cell, top to bottom.
struct Sheet {
    table: Table,
    /// The row of the sheet that the table's last row is.
    row: Option<u32>,
    /// Letters of legacy fonts were converted.
    legacy: bool,
    hidden: Hidden,
}

impl Sheet {
    fn new(name: String) -> Self {
        Self {
            table: Table { name: Some(name), rows: Vec::new() },
            row: None,
            legacy: false,
            hidden: Hidden::default(),
        }
    }

    fn converted(&mut self, script: Script, text: &str) -> String {
        let converted = convert(script, text);
        self.legacy |= converted != text;
        converted
    }

    fn put(&mut self, (row, column): (u32, u32), text: String, allowance: &mut Allowance) -> Result<(), Problem> {
        /// Of a longer run of empty rows only so many are kept: they part two tables, no more.
        const MOST_EMPTY_ROWS: u32 = 20;
        if text.is_empty() || self.hidden.holds((row, column)) {
            return Ok(());
        }
        // Rows out of order do not happen in honest files; their cells go to the row at hand.
        let last = self.row.unwrap_or(0);
        let new = if self.row.is_none() {
            row.min(MOST_EMPTY_ROWS) + 1
        } else {
            row.saturating_sub(last).min(MOST_EMPTY_ROWS)
        };
        for _ in 0..new {
            self.table.rows.push(Vec::new());
        }
        self.row = Some(row.max(last));
        let Some(cells) = self.table.rows.last_mut() else { return Ok(()) };
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if cells.len() <= column {
            allowance.pay_cells(column.saturating_add(1) - cells.len())?;
            cells.resize(column.saturating_add(1), String::new());
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
        Ok(())
    }

    fn finish(mut self) -> Option<Block> {
        let first = self.table.rows.iter().position(|row| !row.is_empty())?;
        self.table.rows.drain(..first);
        Some(Block::Table(self.table))
    }
}
