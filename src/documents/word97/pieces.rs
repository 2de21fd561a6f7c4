//! Turns the piece table ([MS-DOC] 2.9.38) into the letters of the file in their order, each with its place in the file,
//! by which its formatting is found.

use encoding_rs::WINDOWS_1252;

use super::bytes::{u16_at, u32_at};

/// One letter (a UTF-16 unit) and its place in the text stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    pub(super) unit: u16,
    pub(super) place: u32,
}

/// Letters of one file, at most: three thousand pages.
const MOST_LETTERS: usize = 8_000_000;

/// All letters; `None` where there is no piece table.
pub(super) fn letters(main: &[u8], mut structure: &[u8]) -> Option<Vec<Letter>> {
    // Property lists of quick saves stand before the table.
    while let [1, rest @ ..] = structure {
        structure = rest.get(2 + usize::from(u16_at(rest, 0)?)..)?;
    }
    let [2, rest @ ..] = structure else { return None };
    let length = usize::try_from(u32_at(rest, 0)?).ok()?;
    let table = rest.get(4..)?;
    let table = table.get(..length.min(table.len()))?;
    // n+1 positions of four bytes, then n descriptors of eight.
    let count = table.len().checked_sub(4)? / 12;
    let mut letters = Vec::new();
    for piece in 0..count {
        let start = u32_at(table, piece * 4)?;
        let end = u32_at(table, piece * 4 + 4)?;
        let place = u32_at(table, (count + 1) * 4 + piece * 8 + 2)?;
        let Ok(length) = usize::try_from(end.saturating_sub(start)) else { break };
        let length = length.min(MOST_LETTERS.saturating_sub(letters.len()));
        push_piece(main, place, length, &mut letters);
    }
    Some(letters)
}

fn push_piece(main: &[u8], place: u32, length: usize, letters: &mut Vec<Letter>) {
    // Bit 30 says that the letters are bytes of windows-1252, at half the place.
    let bytes = place & 0x4000_0000 != 0;
    let place = place & 0x3FFF_FFFF;
    let start = if bytes { place / 2 } else { place };
    let Some(from) = usize::try_from(start).ok().and_then(|start| main.get(start..)) else { return };
    if bytes {
        let latin = from.iter().take(length).map(|byte| latin(*byte));
        letters.extend(latin.zip(start..).map(|(unit, place)| Letter { unit, place }));
    } else {
        let units = from.chunks_exact(2).take(length).filter_map(|pair| u16_at(pair, 0));
        letters.extend(units.zip((start..).step_by(2)).map(|(unit, place)| Letter { unit, place }));
    }
}

fn latin(byte: u8) -> u16 {
    if !(0x80..0xA0).contains(&byte) {
        return u16::from(byte);
    }
    let letter = WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or('\u{FFFD}');
    u16::try_from(u32::from(letter)).unwrap_or(0xFFFD)
}
