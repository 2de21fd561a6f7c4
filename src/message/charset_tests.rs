use unicode_normalization::UnicodeNormalization as _;

use super::*;

const SENTENCE: &str = "Đảng ủy kính gửi báo cáo kết quả, trân trọng cảm ơn các đồng chí";

fn by_table(text: &str, upper_half: &str) -> Vec<u8> {
    let letters: Vec<char> = upper_half.chars().collect();
    let byte = |letter: char| match letters.iter().position(|known| *known == letter) {
        Some(place) => u8::try_from(place + 0x80).unwrap(),
        None => u8::try_from(letter).unwrap(),
    };
    text.chars().map(byte).collect()
}

/// windows-1258 has no letter with both a shape and a tone: the tone follows as a combining mark.
fn by_1258(text: &str) -> Vec<u8> {
    let is_tone = |letter: &char| matches!(letter, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let encode = |letters: &str| {
        let (bytes, _, failed) = WINDOWS_1258.encode(letters);
        (!failed).then(|| bytes.into_owned())
    };
    let byte_by_byte = |letter: char| {
        encode(&letter.to_string()).unwrap_or_else(|| {
            let (tones, shape): (String, String) = letter.to_string().nfd().partition(is_tone);
            encode(&(nfc(&shape) + &tones)).unwrap()
        })
    };
    text.chars().flat_map(byte_by_byte).collect()
}

#[test]
fn the_bytes_decide_whatever_the_header_says() {
    let writings = [by_1258(SENTENCE), by_table(SENTENCE, VISCII), by_table(SENTENCE, TCVN)];
    for declared in [None, Some("utf-8"), Some("us-ascii"), Some("iso-8859-1"), Some("windows-1258"), Some("VISCII")] {
        for bytes in &writings {
            let read = decode(bytes, declared);
            assert_eq!(read.text, SENTENCE, "declared {declared:?}");
            assert!(read.legacy && !read.damaged);
        }
        let read = decode(SENTENCE.as_bytes(), declared);
        assert_eq!(read.text, SENTENCE, "declared {declared:?}");
        assert!(!read.legacy);
    }
}

#[test]
fn a_few_words_are_vietnamese_where_nothing_says_otherwise() {
    for declared in [None, Some("us-ascii"), Some("iso-8859-1"), Some("utf-8")] {
        for words in ["học tập NQ", "Văn thư Báo Phú Thọ", "Phú Thọ"] {
            assert_eq!(decode(&by_1258(words), declared).text, words, "declared {declared:?}");
        }
    }
}

#[test]
fn utf16_is_read_with_and_without_its_mark() {
    let little: Vec<u8> = SENTENCE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = SENTENCE.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked: Vec<u8> = [0xFF, 0xFE].into_iter().chain(little.clone()).collect();
    assert_eq!(decode(&marked, None).text, SENTENCE);
    assert_eq!(decode(&little, Some("utf-16")).text, SENTENCE);
    assert_eq!(decode(&little, Some("utf-16le")).text, SENTENCE);
    assert_eq!(decode(&big, Some("UTF-16BE")).text, SENTENCE);
    assert!(decode(&big, Some("UTF-16BE")).legacy);
}

#[test]
fn ascii_is_never_legacy_and_another_script_is_believed() {
    assert_eq!(decode(b"plain", Some("windows-1258")), Decoded { text: "plain".into(), legacy: false, damaged: false });
    assert_eq!(decode(&[0xCA, 0xD3, 0xC1], Some("koi8-r")).text, "йса");
    assert_eq!(decode(b"\x1b$B$3$s\x1b(B", Some("iso-2022-jp")).text, "こん");
}

#[test]
fn a_letter_cut_in_two_does_not_make_utf8_something_else() {
    let cut = SENTENCE.as_bytes().iter().copied().chain([0xE1, 0xBA]).collect::<Vec<_>>();
    let read = decode(&cut, None);
    assert!(read.text.starts_with(SENTENCE) && read.damaged && !read.legacy, "{read:?}");
}

#[test]
fn latin_letters_of_the_west_stay_what_they_are() {
    assert_eq!(decode(b"Universit\xE4t Z\xFCrich, fa\xE7ade", Some("iso-8859-1")).text, "Universität Zürich, façade");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(128))]
    #[test]
    fn any_bytes_become_text(bytes: Vec<u8>, declared in "[ -~]{0,12}") {
        let read = decode(&bytes, Some(&declared));
        proptest::prop_assert_eq!(nfc(&read.text), read.text);
    }
}
