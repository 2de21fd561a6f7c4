//! Turns the piece table ([MS-DOC] 2.9.38) into the letters of the file in their order, and tells where in the text stream
//! each stands, by which its formatting is found.

use std::ops::Range;

use encoding_rs::WINDOWS_1252;

use super::bytes::{u16_at, u32_at};

/// All letters of a file, as units of UTF-16.
#[derive(Debug, Default)]
pub(super) struct Text {
    units: Vec<u16>,
    pieces: Vec<Piece>,
}

/// Letters that stand behind each other in the text stream.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Its letters among all.
    first: usize,
    end: usize,
    /// Of its first letter in the text stream.
    place: u32,
    /// Bytes a letter: 1 or 2.
    width: u32,
}

/// Letters of one file, at most: three thousand pages.
const MOST_LETTERS: usize = 8_000_000;

impl Text {
    /// `None` where there is no piece table.
    pub(super) fn read(main: &[u8], mut structure: &[u8]) -> Option<Self> {
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
        let mut text = Self::default();
        for piece in 0..count {
            let start = u32_at(table, piece * 4)?;
            let end = u32_at(table, piece * 4 + 4)?;
            let place = u32_at(table, (count + 1) * 4 + piece * 8 + 2)?;
            let Ok(length) = usize::try_from(end.saturating_sub(start)) else { break };
            text.push_piece(main, place, length.min(MOST_LETTERS.saturating_sub(text.units.len())));
        }
        Some(text)
    }

    fn push_piece(&mut self, main: &[u8], place: u32, length: usize) {
        // Bit 30 says that the letters are bytes of windows-1252, at half the place.
        let bytes = place & 0x4000_0000 != 0;
        let place = place & 0x3FFF_FFFF;
        let (place, width) = if bytes { (place / 2, 1) } else { (place, 2) };
        let Some(from) = usize::try_from(place).ok().and_then(|place| main.get(place..)) else { return };
        let first = self.units.len();
        if bytes {
            self.units.extend(from.iter().take(length).map(|byte| latin(*byte)));
        } else {
            let (pairs, _) = from.as_chunks();
            self.units.extend(pairs.iter().take(length).map(|pair| u16::from_le_bytes(*pair)));
        }
        let end = self.units.len();
        if end > first {
            self.pieces.push(Piece { first, end, place, width });
        }
    }

    /// How many letters there are.
    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    /// Some of the letters.
    pub(super) fn units(&self, letters: Range<usize>) -> &[u16] {
        self.units.get(letters).unwrap_or_default()
    }

    /// The place of a letter in the text stream.
    pub(super) fn place(&self, letter: usize) -> u32 {
        self.piece_of(letter).map_or(0, |piece| piece.place_of(letter))
    }

    /// Of `letters` the first and those behind it that stand before `place` in its piece; at least one.
    pub(super) fn before(&self, letters: &Range<usize>, place: u32) -> Range<usize> {
        let first = letters.start;
        let count = self.piece_of(first).map_or(1, |piece| {
            let count = place.saturating_sub(piece.place_of(first)).div_ceil(piece.width);
            usize::try_from(count).unwrap_or(usize::MAX).clamp(1, piece.end - first)
        });
        first..first.saturating_add(count).min(letters.end)
    }

    fn piece_of(&self, letter: usize) -> Option<&Piece> {
        self.pieces.get(self.pieces.partition_point(|piece| piece.end <= letter))
    }
}

impl Piece {
    fn place_of(&self, letter: usize) -> u32 {
        let before = u32::try_from(letter.saturating_sub(self.first)).unwrap_or(u32::MAX);
        self.place.saturating_add(before.saturating_mul(self.width))
    }
}

fn latin(byte: u8) -> u16 {
    if !(0x80..0xA0).contains(&byte) {
        return u16::from(byte);
    }
    let letter = WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or('\u{FFFD}');
    u16::try_from(u32::from(letter)).unwrap_or(0xFFFD)
}

#[cfg(test)]
#[path = "pieces_tests.rs"]
mod tests;
