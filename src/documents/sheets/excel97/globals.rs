//! What all sheets of a workbook share ([MS-XLS] 2.1.7.20.3): their names, fonts, number formats, and texts.

use std::collections::HashMap;

use super::records::Records;
use crate::documents::legacy::Script;
use crate::documents::sheets::binary::{Look, Text, built_in};
use crate::documents::word97::bytes::{u16_at, u32_at};

/// Excel itself keeps no more looks.
const MOST_LOOKS: usize = 65_536;
/// More texts than cells are kept of all sheets together; an empty one costs thirty times what it takes in the file.
const MOST_TEXTS: usize = 500_000;

/// A sheet that people see.
pub(super) struct Named {
    pub(super) name: String,
    /// Where its records begin in the stream.
    pub(super) place: usize,
}

/// What all sheets share.
#[derive(Default)]
pub(super) struct Globals {
    pub(super) sheets: Vec<Named>,
    scripts: Vec<Script>,
    looks: Vec<(u16, u16)>,
    formats: HashMap<u16, String>,
    pub(super) texts: Vec<Text>,
    pub(super) since_1904: bool,
    /// A password is needed.
    pub(super) encrypted: bool,
    /// It is of Excel 97 or later.
    pub(super) is_known: bool,
}

impl Globals {
    pub(super) fn read(stream: &[u8]) -> Self {
        let mut all = Self::default();
        for record in Records(stream) {
            let bytes = record.bytes();
            match record.kind {
                // BOF: BIFF8 is version 0x0600.
                0x0809 => all.is_known = u16_at(bytes, 0) == Some(0x0600),
                0x002F => all.encrypted = true,
                0x0022 => all.since_1904 = u16_at(bytes, 0) == Some(1),
                0x0031 => {
                    let name = record.from(14).short_text().unwrap_or_default();
                    all.scripts.push(Script::of_font(&name));
                }
                0x041E => {
                    let code =
                        record.from(2).text().map(|text| text.pieces.into_iter().map(|(_, piece)| piece).collect());
                    all.formats.extend(u16_at(bytes, 0).zip(code));
                }
                0x00E0 if all.looks.len() < MOST_LOOKS => {
                    all.looks.extend(u16_at(bytes, 0).zip(u16_at(bytes, 2)));
                }
                0x0085 => all.sheets.extend(sheet(bytes, record.from(6).short_text())),
                0x00FC => {
                    let mut units = record.from(8);
                    all.texts.extend(std::iter::from_fn(|| units.text()).take(MOST_TEXTS));
                }
                0x000A => break,
                _ => {}
            }
            if all.encrypted || !all.is_known {
                break;
            }
        }
        all
    }

    /// The script of a font. There is no font 4 ([MS-XLS] 2.5.129 `FontIndex`).
    pub(super) fn script(&self, font: u16) -> Script {
        let place = if font > 4 { font - 1 } else { font };
        self.scripts.get(usize::from(place)).copied().unwrap_or_default()
    }

    /// The looks of cells, by the number that they give.
    pub(super) fn looks(&self) -> Vec<Look> {
        let format = |number: &u16| self.formats.get(number).cloned().unwrap_or_else(|| built_in(*number).to_owned());
        self.looks.iter().map(|(font, number)| Look { script: self.script(*font), format: format(number) }).collect()
    }
}

/// A worksheet that is not hidden ([MS-XLS] 2.4.28 `BoundSheet8`).
fn sheet(bytes: &[u8], name: Option<String>) -> Option<Named> {
    let shown = bytes.get(4)? % 4 == 0 && *bytes.get(5)? == 0;
    let place = usize::try_from(u32_at(bytes, 0)?).ok()?;
    shown.then_some(Named { name: name?, place })
}
