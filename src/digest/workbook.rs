//! Writes the register as an Excel workbook: where every unit stands, the letters, and the review queue, the newest as far
//! as a limit allows. Dates are real dates in the office's zone; text that Excel could take for a formula is written as text.

mod cells;
mod letters;
mod queue;
mod units;

use anyhow::{Context, Result, bail};
use rust_xlsxwriter::{DocProperties, Workbook};

use super::day::Day;
use crate::logging::caught;
use cells::{Cell, Styles, excel_moment};

/// A sheet: its name, its columns (heading and width in characters), and its rows.
struct Sheet<'a> {
    name: &'static str,
    columns: Vec<(&'static str, f64)>,
    rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

/// Writes the workbook, with at most `most` letters in a sheet, the newest.
pub(super) fn write(day: &Day<'_>, most: usize) -> Result<Vec<u8>> {
    // rust_xlsxwriter panics where its temporary files cannot be made or written.
    let written = caught("the workbook's writer", || write_sheets(day, most));
    let folder = std::env::temp_dir();
    written.unwrap_or_else(|| bail!("the workbook could not be written: is {} full or read-only?", folder.display()))
}

fn write_sheets(day: &Day<'_>, most: usize) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // The moment of the digest, not of the writing: the same facts give the same bytes.
    if let Some(made) = excel_moment(day.inputs.until, &day.zone) {
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    }
    let styles = Styles::new();
    for sheet in [units::sheet(day), letters::sheet(day, most), queue::sheet(day, most)] {
        let name = sheet.name;
        add(&mut workbook, sheet, &styles, day).with_context(|| format!("sheet {name:?}"))?;
    }
    workbook.save_to_buffer().context("cannot pack the workbook")
}

/// The last ones of a list.
fn newest<T>(all: &[T], most: usize) -> &[T] {
    all.get(all.len().saturating_sub(most)..).unwrap_or_default()
}

/// Height of one line of 11-point text, in points.
const LINE_HEIGHT: f64 = 15.0;

/// Lines of a row that are seen at most; a longer cell can be opened.
const MOST_LINES: u32 = 10;

/// The height of a row whose cells wrap: programs other than Excel do not find it out by themselves.
fn height(row: &[Cell], columns: &[(&'static str, f64)]) -> f64 {
    let lines = row.iter().zip(columns).map(|(cell, (_, width))| cell.lines_within(*width)).max().unwrap_or(1);
    LINE_HEIGHT * f64::from(lines.clamp(1, MOST_LINES))
}

fn add(workbook: &mut Workbook, sheet: Sheet<'_>, styles: &Styles, day: &Day<'_>) -> Result<()> {
    // Row by row into a temporary file: a register of years would fill the memory.
    let worksheet = workbook.add_worksheet_with_constant_memory().context("no temporary file for the workbook")?;
    worksheet.set_name(sheet.name)?;
    let mut last_column = 0;
    for (place, (heading, width)) in sheet.columns.iter().enumerate() {
        last_column = u16::try_from(place).context("more columns than Excel has")?;
        worksheet.set_column_width(last_column, *width)?;
        worksheet.write_string_with_format(0, last_column, *heading, &styles.heading)?;
    }
    let mut last_row = 0;
    worksheet.set_row_height(0, LINE_HEIGHT * 2.0)?;
    for (place, row) in sheet.rows.enumerate() {
        last_row = u32::try_from(place + 1).context("more rows than Excel has")?;
        worksheet.set_row_height(last_row, height(&row, &sheet.columns))?;
        for (column, cell) in row.iter().enumerate() {
            let column = u16::try_from(column).context("more columns than Excel has")?;
            cell.write(worksheet, last_row, column, styles, &day.zone)?;
        }
    }
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.autofilter(0, 0, last_row.max(1), last_column)?;
    worksheet.set_repeat_rows(0, 0)?;
    // Paper 8 is A3, since the sheets are wide; one page wide, as many as needed high.
    worksheet.set_landscape().set_paper_size(8).set_print_fit_to_pages(1, 0);
    Ok(())
}
