//! Turns the bytes of a text into NFC text by what the bytes are, not by what a header says of them.
//!
//! Vietnamese mail is UTF-8, windows-1258, VISCII or TCVN 5712, and its headers often lie. UTF-8 proves itself by its
//! form; between the others the reading with the most well-formed Vietnamese syllables wins, the declared one where
//! they are equal. Never fails.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

use super::syllable;
use crate::vietnamese::nfc;

/// VISCII (RFC 1456) from 0x80 on.
const VISCII: &str = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
/// The six capitals that VISCII (RFC 1456) keeps where ASCII has control characters.
const VISCII_CONTROLS: [(u8, char); 6] = [(0x02, 'Ẳ'), (0x05, 'Ẵ'), (0x06, 'Ẫ'), (0x14, 'Ỷ'), (0x19, 'Ỹ'), (0x1E, 'Ỵ')];
/// TCVN 5712:1993 VN1 from 0x80 on; its lower half of letters is VN3, which the ".Vn" fonts ("ABC") use.
const TCVN: &str = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u{a0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

/// A text as read from bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text, NFC.
    pub(super) text: String,
    /// The bytes were neither ASCII nor UTF-8.
    pub(super) legacy: bool,
    /// Some bytes fit no reading and were replaced.
    pub(super) damaged: bool,
}

/// Reads `bytes`; `declared` is the charset's name in the header, if there is one.
pub(super) fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let declared = declared.map(|name| name.trim().trim_matches(['"', '\'']).to_ascii_lowercase());
    let declared = declared.as_deref().filter(|name| !name.is_empty());
    if let Some((encoding, skipped)) = Encoding::for_bom(bytes) {
        let (text, damaged) = encoding.decode_without_bom_handling(bytes.get(skipped..).unwrap_or_default());
        return Decoded { text: nfc(&text), legacy: encoding != encoding_rs::UTF_8, damaged };
    }
    if let Some(encoding) = two_bytes_a_letter(bytes, declared) {
        let (text, damaged) = encoding.decode_without_bom_handling(bytes);
        return Decoded { text: nfc(&text), legacy: true, damaged };
    }
    if bytes.is_ascii() {
        return ascii(bytes, declared);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: nfc(text), ..Decoded::default() },
        Err(_) if mostly_utf8(bytes) => {
            Decoded { text: nfc(&String::from_utf8_lossy(bytes)), legacy: false, damaged: true }
        }
        Err(_) => eight_bit(bytes, declared),
    }
}

/// ASCII bytes can still be an escaped encoding (ISO-2022-JP, HZ, UTF-7), but only where the header says so.
fn ascii(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let escaped =
        declared.is_some_and(|name| name.starts_with("iso-2022") || name == "utf-7" || name.starts_with("hz"));
    let text = match declared.filter(|_| escaped).and_then(declared_reading(bytes)) {
        Some(text) => text,
        None if declared.is_some_and(is_viscii) => table(bytes, VISCII, &VISCII_CONTROLS),
        None => String::from_utf8_lossy(bytes).into_owned(),
    };
    Decoded { text: nfc(&text), ..Decoded::default() }
}

/// UTF-16 without a byte order mark: declared, or every other byte of the beginning is zero.
fn two_bytes_a_letter(bytes: &[u8], declared: Option<&str>) -> Option<&'static Encoding> {
    // A text that is shorter tells nothing, a longer look tells no more.
    const LOOK: usize = 512;
    let head = bytes.get(..LOOK).unwrap_or(bytes);
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (high_first, low_first) = (zeros(0), zeros(1));
    let many = head.len() / 2 / 3;
    match declared {
        Some("utf-16be" | "unicodefffe") if high_first + low_first > 0 => Some(UTF_16BE),
        Some(name) if name.starts_with("utf-16") || name == "unicode" || name == "ucs-2" => {
            if high_first > low_first {
                Some(UTF_16BE)
            } else if low_first > 0 || std::str::from_utf8(bytes).is_err() {
                Some(UTF_16LE)
            } else {
                None
            }
        }
        _ if head.len() < 8 => None,
        _ if high_first > many && low_first == 0 => Some(UTF_16BE),
        _ if low_first > many && high_first == 0 => Some(UTF_16LE),
        _ => None,
    }
}

/// Whether broken bytes are the exception in a text that is otherwise UTF-8 (cut in the middle of a letter, or damaged
/// on the way): eight-bit charsets hardly ever form two good sequences for a bad one.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= 2 * bad
}

/// Chooses among the eight-bit readings.
fn eight_bit(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let from_table = |name: &str| match name {
        _ if is_viscii(name) => Some(table(bytes, VISCII, &VISCII_CONTROLS)),
        _ if is_tcvn(name) => Some(table(bytes, TCVN, &[])),
        _ => None,
    };
    let declared_text = declared.and_then(|name| from_table(name).or_else(|| declared_reading(bytes)(name)));
    // A header that names a charset of another script is believed: nobody sets that by mistake in a Vietnamese office.
    let foreign = declared.is_some_and(|name| !is_usual(name));
    if let (true, Some(text)) = (foreign, &declared_text) {
        return Decoded { damaged: text.contains('\u{FFFD}'), text: nfc(text), legacy: true };
    }
    let by_encoding = |encoding: &'static Encoding| nfc(&encoding.decode_without_bom_handling(bytes).0);
    // `us-ascii`, `iso-8859-1` and the like are a mail program's default and prove nothing: where readings are equal,
    // as in a short header, the usual Vietnamese one wins.
    let declared_text = declared_text.filter(|_| declared.is_some_and(|name| is_viscii(name) || is_tcvn(name)));
    let mut best = declared_text.map_or_else(|| by_encoding(WINDOWS_1258), |text| nfc(&text));
    let mut best_score = syllable::score(&best);
    let others = [
        by_encoding(WINDOWS_1258),
        nfc(&table(bytes, TCVN, &[])),
        nfc(&table(bytes, VISCII, &VISCII_CONTROLS)),
        by_encoding(WINDOWS_1252),
    ];
    for other in others {
        let score = syllable::score(&other);
        if score > best_score {
            (best, best_score) = (other, score);
        }
    }
    Decoded { damaged: best.contains('\u{FFFD}'), text: best, legacy: true }
}

fn declared_reading(bytes: &[u8]) -> impl Fn(&str) -> Option<String> + '_ {
    |name| match Encoding::for_label(name.as_bytes()) {
        Some(encoding) if encoding != encoding_rs::UTF_8 && encoding != encoding_rs::REPLACEMENT => {
            Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
        }
        Some(_) => None,
        None => mail_parser::decoders::charsets::map::charset_decoder(name.as_bytes()).map(|decoder| decoder(bytes)),
    }
}

fn is_viscii(name: &str) -> bool {
    name.contains("viscii")
}

fn is_tcvn(name: &str) -> bool {
    name.contains("tcvn") || name.contains("vn3") || name == "abc"
}

/// Charsets that stand in the headers of Vietnamese mail, rightly or as a mail program's default.
fn is_usual(name: &str) -> bool {
    const USUAL: [&str; 6] = ["ascii", "8859-1", "125", "utf", "unknown", "latin"];
    is_viscii(name) || is_tcvn(name) || USUAL.iter().any(|part| name.contains(part)) || name == "8bit"
}

fn table(bytes: &[u8], upper_half: &str, controls: &[(u8, char)]) -> String {
    let letters: Vec<char> = upper_half.chars().collect();
    let read = |byte: &u8| match byte.checked_sub(0x80) {
        Some(place) => letters.get(usize::from(place)).copied().unwrap_or('\u{FFFD}'),
        None => controls.iter().find(|(code, _)| code == byte).map_or(char::from(*byte), |(_, letter)| *letter),
    };
    bytes.iter().map(read).collect()
}

/// Bytes that must become text whatever they are, e.g. a header's: like [`decode`], borrowed where they are UTF-8 already.
pub(super) fn to_text<'a>(bytes: &'a [u8], hint: Option<&str>) -> Cow<'a, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(decode(bytes, hint).text),
    }
}

#[cfg(test)]
#[path = "charset_tests.rs"]
mod tests;
