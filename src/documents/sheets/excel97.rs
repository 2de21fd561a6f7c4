//! Turns a .xls of Excel 97 to 2003 ([MS-XLS], BIFF8) into tables, a sheet each: each cell by its own font and number
//! format, which no library at hand gives. Older files are left to calamine.

use calamine::{CellErrorType, DataRef, ExcelDateTime, ExcelDateTimeType};

use super::Sheet;
use super::cells::Shown;
use crate::documents::compound::Streams;
use crate::documents::legacy::{RunText, Script};
use crate::documents::limits::Allowance;
use crate::documents::word97::bytes::{u16_at, u32_at};
use crate::documents::{Document, Problem};

mod globals;
mod records;

use globals::{Globals, Look};
use records::{Record, Records, Text};

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
        let mut line = RunText::default();
        for (font, piece) in &text.pieces {
            line.push(font.map_or(own, |font| self.globals.script(font)), piece);
        }
        let (text, converted) = line.finish();
        sheet.legacy |= converted;
        sheet.put(at, Shown { format: "General" }.value(&DataRef::String(text)), allowance)
    }

    fn put_number(
        &self,
        at: (u32, u32),
        look: u16,
        value: Option<f64>,
        sheet: &mut Sheet,
        allowance: &mut Allowance,
    ) -> Result<(), Problem> {
        let Some(value) = value.filter(|value| value.is_finite()) else { return Ok(()) };
        let format = self.look(look).map_or("General", |look| look.format.as_str());
        let value = if is_date(format) {
            let moment = ExcelDateTime::new(value, ExcelDateTimeType::DateTime, self.globals.since_1904);
            DataRef::DateTime(moment)
        } else {
            DataRef::Float(value)
        };
        sheet.put(at, Shown { format }.value(&value), allowance)
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

/// Yes, no, or an error: the value, and whether it is an error.
fn other(value: &[u8]) -> String {
    let shown = match value {
        [value, 0, ..] => DataRef::Bool(*value != 0),
        // [MS-XLS] 2.5.10 BErr.
        [code, ..] => DataRef::Error(match code {
            0x00 => CellErrorType::Null,
            0x07 => CellErrorType::Div0,
            0x17 => CellErrorType::Ref,
            0x1D => CellErrorType::Name,
            0x24 => CellErrorType::Num,
            0x2A => CellErrorType::NA,
            _ => CellErrorType::Value,
        }),
        [] => DataRef::Empty,
    };
    Shown { format: "General" }.value(&shown)
}

/// Where a cell stands, and the number of its look.
fn place(bytes: &[u8]) -> Option<((u32, u32), u16)> {
    Some(((u32::from(u16_at(bytes, 0)?), u32::from(u16_at(bytes, 2)?)), u16_at(bytes, 4)?))
}

fn number(bytes: &[u8]) -> Option<f64> {
    bytes.first_chunk::<8>().map(|eight| f64::from_le_bytes(*eight))
}

/// A number in 30 bits ([MS-XLS] 2.5.221 RkNumber): a whole one, or the upper bits of a fraction; perhaps a hundredth.
fn short_number(bits: u32) -> f64 {
    let value = if bits & 2 != 0 {
        f64::from(bits.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(bits & 0xFFFF_FFFC) << 32)
    };
    if bits & 1 != 0 { value / 100.0 } else { value }
}

/// Whether a format shows a day or a time: one of their letters outside of quotes and brackets.
fn is_date(format: &str) -> bool {
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    let says = format.chars().any(|letter| {
        let plain = !quoted && !bracketed && !escaped;
        escaped = letter == '\\' && !escaped;
        match letter {
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' => bracketed = false,
            _ => {}
        }
        plain && matches!(letter, 'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H')
    });
    // Time that passed (`[h]:mm`) is a number of days.
    let lower = format.to_ascii_lowercase();
    says && !lower.starts_with("general") && !["[h", "[m", "[s"].iter().any(|passed| lower.contains(passed))
}
