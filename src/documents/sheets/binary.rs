//! What workbooks of records have in common, those of Excel 97 and the .xlsb of today: how values are packed and looks told.

use calamine::{CellErrorType, DataRef, ExcelDateTime, ExcelDateTimeType};

use super::cells::Shown;
use crate::documents::legacy::{RunText, Script};

/// How a cell looks.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    pub(super) script: Script,
    /// The code of its number format, e.g. `0.00%`.
    pub(super) format: String,
}

/// A text whose font may change within.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    /// Pieces with the number of their font; `None` is the cell's own.
    pub(super) pieces: Vec<(Option<u16>, String)>,
}

impl Text {
    /// Letters parted where the font changes: at which letter, and to which font.
    pub(super) fn parted(letters: &[u16], changes: impl Iterator<Item = (u16, u16)>) -> Self {
        let (mut pieces, mut start, mut font) = (Vec::new(), 0, None);
        for (place, next) in changes {
            let place = usize::from(place).clamp(start, letters.len());
            pieces.push((font, String::from_utf16_lossy(letters.get(start..place).unwrap_or_default())));
            (start, font) = (place, Some(next));
        }
        pieces.push((font, String::from_utf16_lossy(letters.get(start..).unwrap_or_default())));
        Self { pieces }
    }

    /// What a person sees in a cell of the script `own`, and whether letters were converted.
    pub(super) fn shown(&self, own: Script, script_of: impl Fn(u16) -> Script) -> (String, bool) {
        let mut line = RunText::default();
        for (font, piece) in &self.pieces {
            line.push(font.map_or(own, &script_of), piece);
        }
        let (text, converted) = line.finish();
        (Shown { format: "General" }.value(&DataRef::String(text)), converted)
    }
}

/// A number in a number format; nothing where it is none.
pub(super) fn shown_number(value: Option<f64>, format: &str, since_1904: bool) -> String {
    let Some(value) = value.filter(|value| value.is_finite()) else { return String::new() };
    let value = if is_date(format) {
        DataRef::DateTime(ExcelDateTime::new(value, ExcelDateTimeType::DateTime, since_1904))
    } else {
        DataRef::Float(value)
    };
    Shown { format }.value(&value)
}

/// Yes, no, or an error: the value, and whether it is an error.
pub(super) fn other(value: &[u8]) -> String {
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

pub(super) fn number(bytes: &[u8]) -> Option<f64> {
    bytes.first_chunk::<8>().map(|eight| f64::from_le_bytes(*eight))
}

/// A number in 30 bits ([MS-XLS] 2.5.221 RkNumber): a whole one, or the upper bits of a fraction; perhaps a hundredth.
pub(super) fn short_number(bits: u32) -> f64 {
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

/// Formats that every workbook has and none writes down (ECMA-376 part 1, 18.8.30), as far as they say how to show.
pub(super) fn built_in(number: u16) -> &'static str {
    match number {
        1 | 3 | 37 | 38 | 41 | 42 => "0",
        2 | 4 | 39 | 40 | 43 | 44 => "0.00",
        9 => "0%",
        10 => "0.00%",
        14..=17 => "dd/mm/yyyy",
        18..=21 => "hh:mm",
        22 => "dd/mm/yyyy hh:mm",
        _ => "General",
    }
}
