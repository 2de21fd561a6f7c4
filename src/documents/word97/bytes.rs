//! Little-endian numbers at places of a slice, and the walk over property lists.

/// 16 bits at `place`.
pub(in crate::documents) fn u16_at(bytes: &[u8], place: usize) -> Option<u16> {
    bytes.get(place..)?.first_chunk::<2>().map(|pair| u16::from_le_bytes(*pair))
}

/// 32 bits at `place`.
pub(in crate::documents) fn u32_at(bytes: &[u8], place: usize) -> Option<u32> {
    bytes.get(place..)?.first_chunk::<4>().map(|four| u32::from_le_bytes(*four))
}

/// UTF-16 text of `bytes`.
pub(super) fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| u16_at(pair, 0));
    let mut text = String::with_capacity(bytes.len());
    text.extend(char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{FFFD}')));
    text
}

/// A property and its operand.
pub(super) type Property<'a> = (u16, &'a [u8]);

/// Properties of a list (`grpprl`), in their order ([MS-DOC] 2.2.5.1): the code's upper three bits say how long the
/// operand is.
pub(super) struct Properties<'a>(pub(super) &'a [u8]);

impl<'a> Iterator for Properties<'a> {
    type Item = Property<'a>;

    fn next(&mut self) -> Option<Property<'a>> {
        let code = u16_at(self.0, 0)?;
        let rest = self.0.get(2..)?;
        let (skip, length) = match code >> 13 {
            0 | 1 => (0, 1),
            2 | 4 | 5 => (0, 2),
            3 => (0, 4),
            7 => (0, 3),
            // The definition of a table's row has its length, less one, in two bytes.
            _ if code == 0xD608 => (2, usize::from(u16_at(rest, 0)?).saturating_sub(1)),
            _ => (1, usize::from(*rest.first()?)),
        };
        let end = (skip + length).min(rest.len());
        let operand = rest.get(skip.min(end)..end)?;
        self.0 = rest.get(end..)?;
        Some((code, operand))
    }
}

/// The first byte of an operand.
pub(in crate::documents) fn byte(operand: &[u8]) -> u8 {
    operand.first().copied().unwrap_or(0)
}
