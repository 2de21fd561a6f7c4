//! Records of a workbook's stream ([MS-XLS] 2.1.4) and the texts in them, which may go on in records behind (`Continue`).

use crate::documents::sheets::binary::Text;
use crate::documents::word97::bytes::u16_at;

/// A record that goes on in those of this type.
const CONTINUE: u16 = 0x003C;

/// A record: its type, and its bytes with those of the records in which it goes on.
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) pieces: Vec<&'a [u8]>,
}

impl<'a> Record<'a> {
    /// The bytes of the record itself.
    pub(super) fn bytes(&self) -> &'a [u8] {
        self.pieces.first().copied().unwrap_or_default()
    }

    /// From `place` on.
    pub(super) fn from(&self, place: usize) -> Units<'_, 'a> {
        Units { rest: self.bytes().get(place..).unwrap_or_default(), later: self.pieces.get(1..).unwrap_or_default() }
    }
}

/// The records of a stream, up to its end.
pub(super) struct Records<'a>(pub(super) &'a [u8]);

impl<'a> Records<'a> {
    fn single(&mut self) -> Option<(u16, &'a [u8])> {
        let (kind, length) = (u16_at(self.0, 0)?, usize::from(u16_at(self.0, 2)?));
        let rest = self.0.get(4..)?;
        let (bytes, rest) = rest.split_at(length.min(rest.len()));
        self.0 = rest;
        Some((kind, bytes))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, bytes) = self.single()?;
        let mut pieces = vec![bytes];
        while u16_at(self.0, 0) == Some(CONTINUE) {
            pieces.push(self.single()?.1);
        }
        Some(Record { kind, pieces })
    }
}

/// Bytes of a record as they are taken, one after the other.
pub(super) struct Units<'r, 'a> {
    rest: &'a [u8],
    later: &'r [&'a [u8]],
}

impl Units<'_, '_> {
    fn byte(&mut self) -> Option<u8> {
        while self.rest.is_empty() {
            self.turn()?;
        }
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    /// Goes on to the next piece.
    fn turn(&mut self) -> Option<()> {
        let (next, later) = self.later.split_first()?;
        (self.rest, self.later) = (next, later);
        Some(())
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes([self.byte()?, self.byte()?, self.byte()?, self.byte()?]))
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > self.rest.len() {
            count -= self.rest.len();
            self.turn()?;
        }
        self.rest = self.rest.get(count..)?;
        Some(())
    }

    /// A text with its length in one byte ([MS-XLS] 2.5.240 `ShortXLUnicodeString`).
    pub(super) fn short_text(&mut self) -> Option<String> {
        let count = usize::from(self.byte()?);
        let wide = self.byte()? & 1 != 0;
        Some(String::from_utf16_lossy(&self.letters(count, wide)))
    }

    /// A text with its length in two bytes, and what may stand behind it: places at which the font changes, and how to
    /// pronounce it in Japanese ([MS-XLS] 2.5.293 `XLUnicodeRichExtendedString`; 2.5.294 is one without the two).
    pub(super) fn text(&mut self) -> Option<Text> {
        let count = usize::from(self.u16()?);
        let flags = self.byte()?;
        let changes = if flags & 8 != 0 { usize::from(self.u16()?) } else { 0 };
        let behind = if flags & 4 != 0 { usize::try_from(self.u32()?).ok()? } else { 0 };
        let letters = self.letters(count, flags & 1 != 0);
        let text = self.parted(&letters, changes);
        self.skip(behind)?;
        Some(text)
    }

    /// The fonts of such a text, where their number is not said before but behind ([MS-XLS] 2.4.227 `RString`).
    pub(super) fn text_and_changes(&mut self) -> Option<Text> {
        let count = usize::from(self.u16()?);
        let wide = self.byte()? & 1 != 0;
        let letters = self.letters(count, wide);
        let changes = usize::from(self.u16().unwrap_or(0));
        Some(self.parted(&letters, changes))
    }

    /// The letters, parted where the font changes; what cannot be read of the changes is left out.
    fn parted(&mut self, letters: &[u16], changes: usize) -> Text {
        let changes = (0..changes).map_while(|_| Some((self.u16()?, self.u16()?)));
        Text::parted(letters, changes)
    }

    /// Letters of one or two bytes; each further piece says anew which.
    fn letters(&mut self, count: usize, mut wide: bool) -> Vec<u16> {
        let mut letters = Vec::new();
        while letters.len() < count {
            if self.rest.is_empty() {
                if self.turn().is_none() {
                    break;
                }
                let Some(flags) = self.byte() else { break };
                wide = flags & 1 != 0;
            }
            let letter = if wide { self.u16() } else { self.byte().map(u16::from) };
            let Some(letter) = letter else { break };
            letters.push(letter);
        }
        letters
    }
}
