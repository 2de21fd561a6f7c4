//! Turns plain text of any charset that Vietnamese offices have used into paragraphs, a line each. The charset is told by
//! a byte order mark, else by what makes Vietnamese words of the bytes.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

use super::legacy::{self, Script};
use super::{Block, Document, Paragraph};
use crate::vietnamese::nfc;

/// Reads plain text.
pub(super) fn read(bytes: &[u8]) -> Document {
    let blocks = paragraphs(&decode(bytes)).into_iter().map(Block::Paragraph).collect();
    Document { blocks, ..Document::default() }
}

/// Lines with text, trimmed at the end, NFC.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    text.lines()
        .map(|line| nfc(line.trim_end()))
        .filter(|line| !line.trim().is_empty())
        .map(|text| Paragraph { text, ..Paragraph::default() })
        .collect()
}

/// Whether the bytes can be text: no controls but blanks, line ends, form feeds and escapes. UTF-16 has zeros.
pub(super) fn looks_like_text(bytes: &[u8]) -> bool {
    if utf16(bytes).is_some() {
        return true;
    }
    // VISCII has six capitals among the controls (RFC 1456); they are rare, so few are allowed.
    let controls = bytes.iter().filter(|byte| **byte < 0x20 && !matches!(byte, 9 | 10 | 12 | 13 | 27)).count();
    let zeros = bytes.contains(&0);
    !zeros && controls * 200 <= bytes.len()
}

/// The text of bytes whose charset nobody says.
pub(super) fn decode(bytes: &[u8]) -> String {
    if let Some(text) = utf16(bytes) {
        return text;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => return text.to_owned(),
        // Cut in the middle of a letter, as the head of a file is.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
            return UTF_8.decode_without_bom_handling(bytes).0.into_owned();
        }
        Err(_) => {}
    }
    let latin = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    let candidates = [
        nfc(&WINDOWS_1258.decode_without_bom_handling(bytes).0),
        legacy::convert(Script::Tcvn3, &latin),
        viscii(bytes),
        legacy::convert(Script::Vni, &latin),
        UTF_8.decode_without_bom_handling(bytes).0.into_owned(),
    ];
    let mut best = (0, String::new());
    for candidate in candidates {
        let score = common_words(&candidate);
        if best.1.is_empty() || score > best.0 {
            best = (score, candidate);
        }
    }
    best.1
}

/// By its mark, or by the zeros that Latin letters have in it.
fn utf16(bytes: &[u8]) -> Option<String> {
    let encoding = match bytes {
        [0xFF, 0xFE, ..] => UTF_16LE,
        [0xFE, 0xFF, ..] => UTF_16BE,
        _ => {
            let head = bytes.get(..bytes.len().min(256)).unwrap_or_default();
            let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
            // Of Vietnamese letters two in three are ASCII.
            let many = head.len() / 4;
            match (zeros(0), zeros(1)) {
                (0, odd) if many > 0 && odd > many => UTF_16LE,
                (even, 0) if many > 0 && even > many => UTF_16BE,
                _ => return None,
            }
        }
    };
    Some(encoding.decode_with_bom_removal(bytes).0.into_owned())
}

/// How many words are among the most frequent of Vietnamese official prose, of those with marks.
pub(super) fn common_words(text: &str) -> usize {
    const WORDS: &[&str] = &[
        "và", "của", "các", "là", "có", "được", "trong", "cho", "không", "với", "đã", "để", "năm", "những", "một",
        "đảng", "bộ", "ủy", "công", "tác", "báo", "cáo", "nhiệm", "kỳ", "hội", "nghị", "số", "ngày", "tháng", "tỉnh",
        "kết", "quả", "thực", "hiện", "chỉ", "đạo", "về", "từ", "đến", "gửi", "đồng", "chí", "tổ", "chức", "cơ",
    ];
    text.split(|letter: char| !letter.is_alphanumeric())
        .take(20_000)
        .filter(|word| !word.is_ascii() && WORDS.contains(&word.to_lowercase().as_str()))
        .count()
}

/// VISCII (RFC 1456).
fn viscii(bytes: &[u8]) -> String {
    const HIGH: &str = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
    let high: Vec<char> = HIGH.chars().collect();
    bytes
        .iter()
        .map(|byte| match byte {
            0x02 => 'Ẳ',
            0x05 => 'Ẵ',
            0x06 => 'Ẫ',
            0x14 => 'Ỷ',
            0x19 => 'Ỹ',
            0x1E => 'Ỵ',
            0x80.. => high.get(usize::from(*byte - 0x80)).copied().unwrap_or('\u{FFFD}'),
            _ => char::from(*byte),
        })
        .collect()
}

#[cfg(test)]
#[path = "plain_tests.rs"]
mod tests;
