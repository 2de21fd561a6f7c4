use proptest::prelude::*;

use super::*;

fn number(text: &str) -> Option<String> {
    number_line(text).and_then(|line| line.number)
}

#[test]
fn blanks_are_left_out_and_all_else_is_as_printed() {
    for (text, expected) in [
        ("Số 15-BC/ĐU", "15-BC/ĐU"),
        ("Số: 15 -BC/ĐUSTC", "15-BC/ĐUSTC"),
        ("Số:15/BC-STC", "15/BC-STC"),
        ("Số 15 - BC / ĐU", "15-BC/ĐU"),
        ("Số: 07\u{2013}TB/CB", "07-TB/CB"),
        ("* Số: 9-GM/ĐU", "9-GM/ĐU"),
        ("Số15-BC/ĐU", "15-BC/ĐU"),
        ("Số. 15-TTr/ĐU", "15-TTr/ĐU"),
        ("Số: 15a-BC/ĐU", "15a-BC/ĐU"),
        ("số 15-bc/đu", "15-bc/đu"),
        ("Sô: l5-BC/ĐU", "15-BC/ĐU"),
        ("Số: ...15...-BC/ĐU", "15-BC/ĐU"),
    ] {
        assert_eq!(number(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn a_blank_for_the_pen_is_a_number_line_without_a_number() {
    for text in ["Số: …-BC/ĐU", "Số       -BC/ĐU", "Số: ....../BC-STC", "Số: ___-BC/ĐU", "Số:   - BC/CB"]
    {
        let line = number_line(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(line.number, None, "{text}");
        assert_eq!(line.kind, "bc", "{text}");
    }
}

#[test]
fn running_text_is_no_number_line() {
    for text in [
        "Số lượng đảng viên tăng",
        "Số 15 đường Lê Lợi",
        "Số điện thoại: 0210-123",
        "Sở Y tế",
        "Số: 15/2 ngõ 3",
        "Sổ tay-hướng dẫn",
        "Số",
    ] {
        assert_eq!(number_line(text), None, "{text}");
    }
}

#[test]
fn what_stands_behind_the_number_is_kept_apart() {
    let line = number_line("Số: 15-CV/ĐU V/v họp").unwrap();
    assert_eq!((line.number.as_deref(), line.rest.as_str()), (Some("15-CV/ĐU"), "V/v họp"));
    assert_eq!(paper_of(&line.kind), Some(Paper::CongVan));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn no_number_holds_a_blank(text in "Số[:. ]{0,3}\\PC{0,20}") {
        if let Some(number) = number(&text) {
            prop_assert!(!number.contains(char::is_whitespace));
        }
    }
}
