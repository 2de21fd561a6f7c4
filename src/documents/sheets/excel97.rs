//! Turns a .xls of Excel 97 to 2003 ([MS-XLS], BIFF8) into tables, a sheet each: each cell by its own font and number
//! format, which no library at hand gives. Older files are left to calamine.

use super::Sheet;
use super::binary::{Look, Text, number, other, short_number, shown_number};
use crate::documents::compound::Streams;
use crate::documents::legacy::Script;
use crate::documents::limits::Allowance;
use crate::documents::word97::bytes::{u16_at, u32_at};
use crate::documents::{Document, Problem};

mod globals;
mod records;

use globals::Globals;
use records::{Record, Records};

/// Reads a workbook; `false` where it is older, or a container that only calamine may understand.
pub(super) fn read(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<bool, Problem> {
    let Ok(mut streams) = Streams::open(bytes) else { return Ok(false) };
    let Ok(Some(stream)) = streams.read("Workbook", allowance) else { return Ok(false) };
    let globals = Globals::read(&stream);
    if globals.encrypted {
        return Err(Problem::Encrypted);
    }
    if !globals.is_known {
        return Ok(false);
    }
    let looks = globals.looks();
    let mut legacy = false;
    for named in &globals.sheets {
        let cells = Cells { globals: &globals, looks: &looks };
        let mut sheet = Sheet::new(named.name.clone());
        let outcome = cells.read(stream.get(named.place..).unwrap_or_default(), &mut sheet, allowance);
        legacy |= sheet.legacy;
        document.blocks.extend(sheet.finish());
        outcome?;
    }
    if legacy {
        document.problems.push(Problem::LegacyFont);
    }
    Ok(true)
}

/// What the cells of a sheet are read with.
struct Cells<'a> {
    globals: &'a Globals,
    looks: &'a [Look],
}

impl Cells<'_> {
    fn read(&self, stream: &[u8], sheet: &mut Sheet, allowance: &mut Allowance) -> Result<(), Problem> {
        // Charts in a sheet have records of their own between a beginning (BOF) and an end.
        let mut depth = 0_usize;
        // The formula whose text comes behind it.
        let mut waiting = None;
        for record in Records(stream) {
            match record.kind {
                0x0809 => depth += 1,
                0x000A if depth <= 1 => break,
                0x000A => depth -= 1,
                _ if depth > 1 => {}
                0x0208 | 0x007D | 0x009B => hide(&record, sheet),
                0x0006 if record.bytes().get(12..14) == Some(&[0xFF, 0xFF]) && record.bytes().get(6) == Some(&0) => {
                    waiting = place(record.bytes());
                }
                0x0207 => {
                    if let (Some((at, look)), Some(text)) = (waiting.take(), record.from(0).text()) {
                        self.put_text(at, look, &text, sheet, allowance)?;
                    }
                }
                0x00BD => self.several(record.bytes(), sheet, allowance)?,
                _ => self.cell(&record, sheet, allowance)?,
            }
        }
        Ok(())
    }

    /// A record that is a cell: row, column, look, then what is in it.
    fn cell(&self, record: &Record<'_>, sheet: &mut Sheet, allowance: &mut Allowance) -> Result<(), Problem> {
        let bytes = record.bytes();
        let Some((at, look)) = place(bytes) else { return Ok(()) };
        let value = bytes.get(6..).unwrap_or_default();
        match record.kind {
            0x00FD => {
                let text = u32_at(value, 0).and_then(|number| self.globals.texts.get(usize::try_from(number).ok()?));
                text.map_or(Ok(()), |text| self.put_text(at, look, text, sheet, allowance))
            }
            0x0204 | 0x00D6 => {
                let mut units = record.from(6);
                let text = if record.kind == 0x0204 { units.text() } else { units.text_and_changes() };
                text.map_or(Ok(()), |text| self.put_text(at, look, &text, sheet, allowance))
            }
            0x0203 => self.put_number(at, look, number(value), sheet, allowance),
            0x027E => self.put_number(at, look, u32_at(value, 0).map(short_number), sheet, allowance),
            0x0205 => sheet.put(at, other(value), allowance),
            // A formula's value: 0xFFFF at its end says that it is no number ([MS-XLS] 2.5.133).
            0x0006 => match value {
                [1, _, yes, _, _, _, 0xFF, 0xFF, ..] => sheet.put(at, other(&[*yes, 0]), allowance),
                [2, _, code, _, _, _, 0xFF, 0xFF, ..] => sheet.put(at, other(&[*code, 1]), allowance),
                [_, _, _, _, _, _, 0xFF, 0xFF, ..] => Ok(()),
                _ => self.put_number(at, look, number(value), sheet, allowance),
            },
            _ => Ok(()),
        }
    }

    /// Numbers beside each other: row, first column, then a look and a number each, and the last column.
    fn several(&self, bytes: &[u8], sheet: &mut Sheet, allowance: &mut Allowance) -> Result<(), Problem> {
        let (Some(row), Some(first)) = (u16_at(bytes, 0), u16_at(bytes, 2)) else { return Ok(()) };
        let cells = bytes.get(4..bytes.len().saturating_sub(2)).unwrap_or_default();
        for (column, cell) in (u32::from(first)..).zip(cells.chunks_exact(6)) {
            let look = u16_at(cell, 0).unwrap_or(0);
            self.put_number((u32::from(row), column), look, u32_at(cell, 2).map(short_number), sheet, allowance)?;
        }
        Ok(())
    }

    fn look(&self, look: u16) -> Option<&Look> {
        self.looks.get(usize::from(look))
    }

    fn put_text(
        &self,
        at: (u32, u32),
        look: u16,
        text: &Text,
        sheet: &mut Sheet,
        allowance: &mut Allowance,
    ) -> Result<(), Problem> {
        let own = self.look(look).map_or(Script::Unicode, |look| look.script);
        let (text, converted) = text.shown(own, |font| self.globals.script(font));
        sheet.legacy |= converted;
        sheet.put(at, text, allowance)
    }

    fn put_number(
        &self,
        at: (u32, u32),
        look: u16,
        value: Option<f64>,
        sheet: &mut Sheet,
        allowance: &mut Allowance,
    ) -> Result<(), Problem> {
        let format = self.look(look).map_or("General", |look| look.format.as_str());
        sheet.put(at, shown_number(value, format, self.globals.since_1904), allowance)
    }
}

/// Rows and columns that are hidden and not only folded ([MS-XLS] 2.4.221 Row, 2.4.53 `ColInfo`, 2.4.116 `FilterMode`).
fn hide(record: &Record<'_>, sheet: &mut Sheet) {
    let bytes = record.bytes();
    let (Some(first), Some(second)) = (u16_at(bytes, 0), u16_at(bytes, 2)) else {
        sheet.hidden.filtered |= record.kind == 0x009B;
        return;
    };
    match record.kind {
        0x0208 if u16_at(bytes, 12).is_some_and(|flags| flags & 0x27 == 0x20) => sheet.hidden.row(u32::from(first)),
        0x007D if u16_at(bytes, 8).is_some_and(|flags| flags & 0x0701 == 1) => {
            sheet.hidden.columns(u32::from(first), u32::from(second));
        }
        _ => {}
    }
}

/// Where a cell stands, and the number of its look.
fn place(bytes: &[u8]) -> Option<((u32, u32), u16)> {
    Some(((u32::from(u16_at(bytes, 0)?), u32::from(u16_at(bytes, 2)?)), u16_at(bytes, 4)?))
}
