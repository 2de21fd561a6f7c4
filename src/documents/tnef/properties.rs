//! Walks a list of MAPI properties as TNEF packs them ([MS-OXTNEF] 2.1.3.4).

use crate::documents::plain;

/// A property's value; kinds that no one needs here are left out.
pub(super) enum Value<'a> {
    Text(String),
    Bytes(&'a [u8]),
}

/// The properties with text or bytes, by their id. Ends where the list does, or where it makes no sense any more.
pub(super) fn properties(bytes: &[u8]) -> Vec<(u16, Value<'_>)> {
    let mut walk = Walk { rest: bytes };
    let mut found = Vec::new();
    let count = walk.number().unwrap_or(0);
    for _ in 0..count {
        let Some(property) = walk.property() else { break };
        found.extend(property);
    }
    found
}

struct Walk<'a> {
    rest: &'a [u8],
}

impl<'a> Walk<'a> {
    fn number(&mut self) -> Option<u32> {
        let (head, rest) = self.rest.split_first_chunk::<4>()?;
        self.rest = rest;
        Some(u32::from_le_bytes(*head))
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let taken = self.rest.get(..length)?;
        self.rest = self.rest.get(length..)?;
        Some(taken)
    }

    /// Bytes that are filled up to a multiple of four.
    fn padded(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let taken = self.take(length)?;
        // The last one may lack its filling.
        let filling = (4 - length % 4) % 4;
        self.rest = self.rest.get(filling..).unwrap_or_default();
        Some(taken)
    }

    /// One property: `Some(None)` where its kind is of no use here.
    #[expect(clippy::option_option, reason = "the outer says whether the list goes on, the inner whether it is of use")]
    fn property(&mut self) -> Option<Option<(u16, Value<'a>)>> {
        let head = self.number()?;
        let kind = u16::try_from(head & 0xFFFF).ok()?;
        let id = u16::try_from(head >> 16).ok()?;
        // Named properties: a GUID, then a number or a name.
        if id >= 0x8000 {
            self.take(16)?;
            if self.number()? == 0 {
                self.number()?;
            } else {
                self.padded()?;
            }
        }
        let fixed = match kind & 0x0FFF {
            0x02 | 0x03 | 0x04 | 0x0A | 0x0B => Some(4),
            0x05 | 0x06 | 0x07 | 0x14 | 0x40 => Some(8),
            0x48 => Some(16),
            0x0D | 0x1E | 0x1F | 0x102 => None,
            _ => return None,
        };
        let several = kind & 0x1000 != 0;
        let count = if several || fixed.is_none() { self.number()? } else { 1 };
        let mut value = None;
        for _ in 0..count {
            let bytes = match fixed {
                Some(length) => self.take(length)?,
                None => self.padded()?,
            };
            value = match kind {
                0x1E => Some(Value::Text(plain::decode(bytes.split(|byte| *byte == 0).next().unwrap_or_default()))),
                0x1F => Some(Value::Text(utf16(bytes))),
                // An object's bytes follow the 16 of its kind.
                0x0D => Some(Value::Bytes(bytes.get(16..).unwrap_or_default())),
                0x102 => Some(Value::Bytes(bytes)),
                _ => None,
            };
        }
        Some(value.map(|value| (id, value)))
    }
}

fn utf16(bytes: &[u8]) -> String {
    let text = encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0;
    text.split('\0').next().unwrap_or_default().to_owned()
}
