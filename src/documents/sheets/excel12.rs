//! Turns a .xlsb ([MS-XLSB], the binary workbook of Excel 2007 and later) into tables, a sheet each: each cell by its own
//! font and number format. Records are read one by one; what one lacks is left out.

use super::binary::{Look, Text, built_in, number, other, short_number, shown_number};
use super::{Sheet, check_size, damaged};
use crate::documents::legacy::Script;
use crate::documents::limits::Allowance;
use crate::documents::package::Package;
use crate::documents::word97::bytes::{u16_at, u32_at};
use crate::documents::{Document, Problem, xml};

mod records;

use records::{Records, text, text_and_changes};

/// Excel itself keeps no more looks.
const MOST_LOOKS: usize = 65_536;
/// More texts than cells are kept of all sheets together; an empty one costs many times what it takes in the file.
const MOST_TEXTS: usize = 500_000;

/// Reads a workbook.
pub(super) fn read(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    check_size(bytes, allowance)?;
    // It is paid for whole, as the directory states it.
    let mut own = Allowance::new(&allowance.left);
    let mut package = Package::open(bytes)?;
    let mut part = |name: &str| package.part(name, &mut own);
    let Some(book) = part("xl/workbook.bin")? else { return Err(Problem::Damaged("no workbook".to_owned())) };
    let relations = part("xl/_rels/workbook.bin.rels")?.unwrap_or_default();
    let parts = xml::relationships(&xml::decode(&relations), "xl");
    let shared = Shared::read(
        &book,
        &part("xl/styles.bin")?.unwrap_or_default(),
        &part("xl/sharedStrings.bin")?.unwrap_or_default(),
    );
    let mut legacy = false;
    for named in sheets(&book) {
        let Some(name) = parts.get(&named.relation) else { continue };
        let Some(records) = part(name.trim_start_matches('/'))? else { continue };
        let mut sheet = Sheet::new(named.name);
        let outcome = shared.cells(&records, &mut sheet, allowance);
        legacy |= sheet.legacy;
        // Sheets of charts have no cells.
        document.blocks.extend(sheet.finish());
        outcome?;
    }
    if legacy {
        document.problems.push(Problem::LegacyFont);
    }
    Ok(())
}

/// A sheet that people see, and which part it is.
struct Named {
    name: String,
    relation: String,
}

/// The sheets that are not hidden ([MS-XLSB] 2.4.311 `BrtBundleSh`).
fn sheets(book: &[u8]) -> Vec<Named> {
    let of = |bytes: &[u8]| {
        let (relation, rest) = text(bytes.get(8..)?)?;
        let (name, _) = text(rest)?;
        (u32_at(bytes, 0)? == 0).then_some(Named { name: as_text(&name), relation: as_text(&relation) })
    };
    Records(book).filter(|(kind, _)| *kind == 0x9C).filter_map(|(_, bytes)| of(bytes)).collect()
}

fn as_text(letters: &[u16]) -> String {
    String::from_utf16_lossy(letters)
}

/// What all sheets share.
#[derive(Default)]
struct Shared {
    scripts: Vec<Script>,
    looks: Vec<Look>,
    texts: Vec<Text>,
    since_1904: bool,
}

impl Shared {
    fn read(book: &[u8], styles: &[u8], strings: &[u8]) -> Self {
        let mut all = Self::default();
        // BrtWbProp: its first bit says from when days are counted.
        let properties = Records(book).find(|(kind, _)| *kind == 0x99);
        all.since_1904 = properties.is_some_and(|(_, bytes)| bytes.first().is_some_and(|flags| flags & 1 != 0));
        all.read_styles(styles);
        // BrtSSTItem.
        let items = Records(strings).filter(|(kind, _)| *kind == 0x13).take(MOST_TEXTS);
        all.texts = items.map(|(_, bytes)| text_and_changes(bytes).unwrap_or_default()).collect();
        all
    }

    fn read_styles(&mut self, styles: &[u8]) {
        let mut formats = std::collections::HashMap::new();
        let mut of_cells = false;
        for (kind, bytes) in Records(styles) {
            match kind {
                // BrtFmt, BrtFont: their codes and names.
                0x2C => {
                    let code = bytes.get(2..).and_then(text).map(|(code, _)| as_text(&code));
                    formats.extend(u16_at(bytes, 0).zip(code));
                }
                0x2B => {
                    let name = bytes.get(21..).and_then(text).map(|(name, _)| as_text(&name));
                    self.scripts.push(Script::of_font(&name.unwrap_or_default()));
                }
                // BrtBeginCellXFs, BrtEndCellXFs: those outside are of named styles.
                0x0269 => of_cells = true,
                0x026A => of_cells = false,
                0x2F if of_cells && self.looks.len() < MOST_LOOKS => {
                    let format = u16_at(bytes, 2).unwrap_or(0);
                    let code = formats.get(&format).cloned().unwrap_or_else(|| built_in(format).to_owned());
                    self.looks.push(Look { script: self.script(u16_at(bytes, 4).unwrap_or(0)), format: code });
                }
                _ => {}
            }
        }
    }

    fn script(&self, font: u16) -> Script {
        self.scripts.get(usize::from(font)).copied().unwrap_or_default()
    }

    /// The cells of a sheet, row by row.
    fn cells(&self, records: &[u8], sheet: &mut Sheet, allowance: &mut Allowance) -> Result<(), Problem> {
        // BrtBeginFilterColumn, behind the cells.
        sheet.hidden.filtered = Records(records).any(|(kind, _)| kind == 0xA3);
        let (mut row, mut begun) = (0, false);
        for (kind, bytes) in Records(records) {
            match kind {
                // BrtRowHdr, BrtColInfo: hidden, and not only folded.
                0x00 => {
                    row = u32_at(bytes, 0).unwrap_or(u32::MAX);
                    if bytes.get(11).is_some_and(|flags| flags & 0x17 == 0x10) {
                        sheet.hidden.row(row);
                    }
                }
                0x3C if u16_at(bytes, 16).is_some_and(|flags| flags & 0x0701 == 1) => {
                    if let (Some(first), Some(last)) = (u32_at(bytes, 0), u32_at(bytes, 4)) {
                        sheet.hidden.columns(first, last);
                    }
                }
                // BrtBeginSheetData, BrtEndSheetData.
                0x91 => begun = true,
                0x92 => return Ok(()),
                _ => {
                    let Some(column) = u32_at(bytes, 0) else { continue };
                    let shown = self.shown(kind, bytes, sheet);
                    sheet.put((row, column), shown, allowance)?;
                }
            }
        }
        if begun { Err(damaged("a sheet breaks off")) } else { Ok(()) }
    }

    /// What a person sees of a cell: its column, its look in 24 bits, eight more, then what is in it.
    fn shown(&self, kind: u16, bytes: &[u8], sheet: &mut Sheet) -> String {
        let look = u32_at(bytes, 4).and_then(|look| self.looks.get(usize::try_from(look & 0xFF_FFFF).ok()?));
        let format = look.map_or("General", |look| look.format.as_str());
        let value = bytes.get(8..).unwrap_or_default();
        let held;
        let text = match kind {
            // BrtCellRk, BrtCellReal, BrtFmlaNum.
            0x02 => return shown_number(u32_at(value, 0).map(short_number), format, self.since_1904),
            0x05 | 0x09 => return shown_number(number(value), format, self.since_1904),
            // BrtCellError and BrtFmlaError, BrtCellBool and BrtFmlaBool.
            0x03 | 0x0B => return other(&[value.first().copied().unwrap_or_default(), 1]),
            0x04 | 0x0A => return other(&[value.first().copied().unwrap_or_default(), 0]),
            // BrtCellIsst.
            0x07 => u32_at(value, 0).and_then(|place| self.texts.get(usize::try_from(place).ok()?)),
            // BrtCellSt, BrtFmlaString.
            0x06 | 0x08 => {
                held = text(value).map(|(letters, _)| Text::parted(&letters, std::iter::empty()));
                held.as_ref()
            }
            // BrtCellRString.
            0x3E => {
                held = text_and_changes(value);
                held.as_ref()
            }
            _ => None,
        };
        let Some(text) = text else { return String::new() };
        let own = look.map_or(Script::Unicode, |look| look.script);
        let (text, converted) = text.shown(own, |font| self.script(font));
        sheet.legacy |= converted;
        text
    }
}
