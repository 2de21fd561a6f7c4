//! Records of a part of a .xlsb ([MS-XLSB] 2.1.4) and the texts in them.

use crate::documents::sheets::binary::Text;
use crate::documents::word97::bytes::{u16_at, u32_at};

/// The records of a part, up to its end: their types and bytes.
pub(super) struct Records<'a>(pub(super) &'a [u8]);

impl Records<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }

    /// A number in seven bits of each byte, the lowest first; the eighth says that another follows.
    fn packed(&mut self, most: u32) -> Option<usize> {
        let mut number = 0;
        for place in 0..most {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7F) << (7 * place);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(number)
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let kind = u16::try_from(self.packed(2)?).ok()?;
        let length = self.packed(4)?;
        let (bytes, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        Some((kind, bytes))
    }
}

/// A text with its length in four bytes ([MS-XLSB] 2.5.168 `XLWideString`; none is 0xFFFFFFFF), and what follows it.
pub(super) fn text(bytes: &[u8]) -> Option<(Vec<u16>, &[u8])> {
    let count = usize::try_from(u32_at(bytes, 0).filter(|count| *count != u32::MAX).unwrap_or(0)).ok()?;
    let (letters, rest) = bytes.get(4..)?.split_at_checked(count.checked_mul(2)?)?;
    Some((letters.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect(), rest))
}

/// A text whose font may change within ([MS-XLSB] 2.5.122 `RichStr`).
pub(super) fn text_and_changes(bytes: &[u8]) -> Option<Text> {
    let flags = *bytes.first()?;
    let (letters, rest) = text(bytes.get(1..)?)?;
    let count = u32_at(rest, 0).filter(|_| flags & 1 != 0).and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
    let changes = rest.get(4..).unwrap_or_default().chunks_exact(4).take(count);
    Some(Text::parted(&letters, changes.filter_map(|change| Some((u16_at(change, 0)?, u16_at(change, 2)?)))))
}
