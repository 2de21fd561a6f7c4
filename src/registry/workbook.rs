//! Turns the bytes of a workbook (.xlsx, .xls, .xlsb, .ods) into sheets of cells with their merged regions; knows
//! nothing of organizations. Never fails for one bad sheet: what cannot be read is said in the sheet.
//!
//! The file is the office's own, yet it passes through many hands: what it unpacks to, and how many cells of it are
//! looked at, is bounded, and a panic of the reader is caught.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, Dimensions, Ods, OdsError, Range, Reader, Sheet as SheetInfo, SheetType, SheetVisible, Xls, XlsError, Xlsb,
    Xlsx,
};

use crate::vietnamese::nfc;

/// A registry of a thousand units is some 200 kB; bytes of the file beyond this are no registry.
const LARGEST_FILE: usize = 16 << 20;
/// All XML of the workbook together, unpacked, in bytes. Kept low because shared strings are held whole, and an empty
/// one of five bytes costs five times that in memory.
const LARGEST_UNPACKED: u64 = 48 << 20;
/// Sheets that are looked at.
const MOST_SHEETS: usize = 50;
/// Rows of one sheet that are looked at, from the top.
const MOST_ROWS: u32 = 10_000;
/// Columns of one sheet that are looked at, from the left.
const MOST_COLUMNS: u32 = 200;
/// Merged regions of one sheet that are looked at.
const MOST_MERGED: usize = 2_000;
/// Characters of one cell that are kept; Excel itself allows 32,767.
const LONGEST_CELL: usize = 4_000;

/// Why a file is no workbook that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// No bytes at all.
    Empty,
    /// It begins like no workbook.
    NotAWorkbook,
    /// A password is needed.
    Encrypted,
    /// It begins like a workbook, but cannot be read.
    Damaged,
    /// More than the limits above.
    TooLarge,
}

/// One sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// Its name on the tab.
    pub(super) name: String,
    /// It does not show in Excel.
    pub(super) hidden: bool,
    /// It broke off: what was read before is here.
    pub(super) damaged: bool,
    /// It has more rows, columns or merged regions than are looked at.
    pub(super) cut: bool,
    /// Cells that hold something, by row and column from 0.
    cells: BTreeMap<(u32, u32), Cell>,
    /// Merged regions.
    pub(super) merged: Vec<Region>,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cell {
    /// Its text, NFC, trimmed; a number as Excel would show it without a format.
    pub(super) text: String,
    /// What is special about it.
    pub(super) nature: Nature,
}

/// What is special about a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Nature {
    /// Text.
    #[default]
    Text,
    /// A number, not a text that looks like one.
    Number,
    /// A formula whose value was never computed (a program wrote the file, and Excel never opened it).
    Uncomputed,
    /// A formula that ended in an error such as `#REF!`.
    Error,
}

/// A merged region: rows and columns from 0, the last ones included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) top: u32,
    pub(super) left: u32,
    pub(super) bottom: u32,
    pub(super) right: u32,
}

impl Sheet {
    /// The cell at a place, where it holds anything.
    pub(super) fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        self.cells.get(&(row, column))
    }

    /// The text at a place, empty where there is none.
    pub(super) fn text(&self, row: u32, column: u32) -> &str {
        self.cell(row, column).map_or("", |cell| cell.text.as_str())
    }

    /// The cells of a row that hold anything, from the left.
    pub(super) fn row(&self, row: u32) -> impl Iterator<Item = (u32, &Cell)> {
        self.cells.range((row, 0)..=(row, u32::MAX)).map(|((_, column), cell)| (*column, cell))
    }

    /// The last row that holds anything.
    pub(super) fn last_row(&self) -> Option<u32> {
        self.cells.last_key_value().map(|((row, _), _)| *row)
    }

    /// The merged region over a place.
    pub(super) fn region(&self, row: u32, column: u32) -> Option<Region> {
        let covers = |r: &&Region| (r.top..=r.bottom).contains(&row) && (r.left..=r.right).contains(&column);
        self.merged.iter().find(covers).copied()
    }

    fn put(&mut self, (row, column): (u32, u32), cell: Cell) {
        if cell.text.is_empty() && cell.nature == Nature::Text {
            return;
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            self.cut = true;
        } else {
            self.cells.insert((row, column), cell);
        }
    }

    fn merge(&mut self, regions: Vec<Dimensions>) {
        self.cut |= regions.len() > MOST_MERGED;
        let regions = regions.into_iter().take(MOST_MERGED);
        self.merged = regions
            .map(|d| Region { top: d.start.0, left: d.start.1, bottom: d.end.0, right: d.end.1 })
            .filter(|r| r.top <= r.bottom && r.left <= r.right)
            .collect();
    }
}

/// Reads a workbook.
pub(super) fn open(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    // calamine panics on some damaged files of every format; it holds nothing of ours while it reads.
    catch_unwind(AssertUnwindSafe(|| open_any(bytes))).unwrap_or(Err(Unreadable::Damaged))
}

fn open_any(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") {
        let names = unpacked_names(bytes)?;
        let has = |name: &str| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        if has("xl/workbook.bin") {
            read_xlsb(bytes)
        } else if has("[Content_Types].xml") && names.iter().any(|name| name.starts_with("xl/")) {
            read_xlsx(bytes)
        } else if has("content.xml") && has("mimetype") {
            read_ods(bytes)
        } else {
            Err(Unreadable::NotAWorkbook)
        }
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        read_compound(bytes)
    } else {
        Err(Unreadable::NotAWorkbook)
    }
}

/// Unpacks every entry to nowhere, so that no lie in the directory gets past the limit; gives the entries' names.
fn unpacked_names(bytes: &[u8]) -> Result<Vec<String>, Unreadable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut left = LARGEST_UNPACKED;
    let mut names = Vec::new();
    for index in 0..archive.len() {
        // An entry that cannot be unpacked may be one that nobody reads; calamine will say so if it is not.
        let Ok(entry) = archive.by_index(index) else { continue };
        names.push(entry.name().map_or_else(|_| String::new(), std::borrow::Cow::into_owned));
        let unpacked = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink()).unwrap_or(0);
        left = left.checked_sub(unpacked).ok_or(Unreadable::TooLarge)?;
    }
    Ok(names)
}

fn read_xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut sheets = Vec::new();
    for mut sheet in listed(book.sheets_metadata()) {
        sheet.merge(book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default());
        match book.worksheet_cells_reader(&sheet.name) {
            Err(_) => sheet.damaged = true,
            Ok(mut cells) => loop {
                match cells.next_cell_with_formula_metadata() {
                    Ok(Some(found)) if found.pos.0 >= MOST_ROWS => {
                        sheet.cut = true;
                        break;
                    }
                    Ok(Some(found)) => sheet.put(found.pos, cell(&Data::from(found.value), found.formula.is_some())),
                    Ok(None) => break,
                    Err(_) => {
                        sheet.damaged = true;
                        break;
                    }
                }
            },
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn read_xlsb(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let mut book = Xlsb::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut sheets = Vec::new();
    for mut sheet in listed(book.sheets_metadata()) {
        match book.worksheet_cells_reader(&sheet.name) {
            Err(_) => sheet.damaged = true,
            Ok(mut cells) => loop {
                match cells.next_cell() {
                    Ok(Some(found)) if found.get_position().0 >= MOST_ROWS => {
                        sheet.cut = true;
                        break;
                    }
                    Ok(Some(found)) => {
                        sheet.put(found.get_position(), cell(&Data::from(found.get_value().clone()), false));
                    }
                    Ok(None) => break,
                    Err(_) => {
                        sheet.damaged = true;
                        break;
                    }
                }
            },
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// An OLE compound file: an .xls, or an .xlsx behind a password ([MS-OFFCRYPTO] 1.3.2).
fn read_compound(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let mut book = match Xls::new(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(XlsError::Password) => return Err(Unreadable::Encrypted),
        Err(_) if matches!(Xlsx::new(Cursor::new(bytes)), Err(calamine::XlsxError::Password)) => {
            return Err(Unreadable::Encrypted);
        }
        Err(_) => return Err(Unreadable::Damaged),
    };
    let mut sheets = Vec::new();
    for mut sheet in listed(book.sheets_metadata()) {
        sheet.merge(book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default());
        let range = book.worksheet_range(&sheet.name).ok();
        fill(&mut sheet, range);
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn read_ods(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let mut book = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => Unreadable::Encrypted,
        _ => Unreadable::Damaged,
    })?;
    let mut sheets = Vec::new();
    for mut sheet in listed(book.sheets_metadata()) {
        let range = book.worksheet_range(&sheet.name).ok();
        fill(&mut sheet, range);
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn listed(sheets: &[SheetInfo]) -> Vec<Sheet> {
    let worksheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).take(MOST_SHEETS);
    worksheets
        .map(|sheet| Sheet {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
            ..Sheet::default()
        })
        .collect()
}

fn fill(sheet: &mut Sheet, range: Option<Range<Data>>) {
    let Some(range) = range else {
        sheet.damaged = true;
        return;
    };
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let place = u32::try_from(row).ok().zip(u32::try_from(column).ok());
        let Some((row, column)) = place else { break };
        sheet.put((top.saturating_add(row), left.saturating_add(column)), cell(value, false));
    }
}

fn cell(value: &Data, formula: bool) -> Cell {
    let (text, nature) = match value {
        Data::Empty if formula => (String::new(), Nature::Uncomputed),
        Data::Empty => (String::new(), Nature::Text),
        Data::Error(error) => (error.to_string(), Nature::Error),
        Data::Int(number) => (number.to_string(), Nature::Number),
        // Shown without a fraction where it has none: `12`, not `12.0`.
        Data::Float(number) => (number.to_string(), Nature::Number),
        other => (other.to_string(), Nature::Text),
    };
    let kept: String = text.chars().take(LONGEST_CELL).collect();
    Cell { text: nfc(kept.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')), nature }
}

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;
