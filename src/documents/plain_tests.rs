use encoding_rs::{UTF_16LE, WINDOWS_1258};

use super::{decode, looks_like_text, viscii};

const TEXT: &str = "Đảng ủy gửi báo cáo kết quả thực hiện nhiệm kỳ";

#[test]
fn utf_8_and_utf_16_are_told_apart() {
    assert_eq!(decode(TEXT.as_bytes()), TEXT);
    assert_eq!(decode(format!("\u{FEFF}{TEXT}").as_bytes()), TEXT);
    let wide: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(decode(&wide), TEXT);
    assert_eq!(decode(&[&[0xFF, 0xFE], wide.as_slice()].concat()), TEXT);
    assert_eq!(UTF_16LE.name(), "UTF-16LE");
    assert!(looks_like_text(&wide));
}

#[test]
fn windows_1258_is_known_by_its_words() {
    // Tone marks stand behind their letters there, and some letters with marks are whole.
    let apart =
        "Đa\u{309}ng u\u{309}y gư\u{309}i báo cáo kê\u{301}t qua\u{309} thư\u{323}c hiê\u{323}n nhiê\u{323}m ky\u{300}";
    let (bytes, _, lossy) = WINDOWS_1258.encode(apart);
    assert!(!lossy);
    assert_eq!(decode(&bytes), TEXT);
}

#[test]
fn tcvn3_is_known_by_its_words() {
    let bytes: Vec<u8> =
        "§¶ng ñy göi b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm kú".chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    assert_eq!(decode(&bytes), TEXT);
}

#[test]
fn viscii_is_known_by_its_words() {
    let bytes = b"\xD0\xE4ng \xFCy g\xD8i b\xE1o c\xE1o k\xAAt qu\xE4 th\xF1c hi\xAEn nhi\xAEm k\xCF";
    assert_eq!(viscii(bytes), TEXT);
    assert_eq!(decode(bytes), TEXT);
}

#[test]
fn zeros_and_controls_are_no_text() {
    assert!(!looks_like_text(b"abc\0def\x01\x02"));
    assert!(looks_like_text(b"a\tb\r\n"));
}
