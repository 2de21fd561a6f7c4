use super::*;

#[test]
fn both_ways_of_placing_a_tone_fold_alike() {
    assert_eq!(fold("HOÁ"), fold("hóa"));
    assert_eq!(fold("Đảng ủy Sở Tài chính"), "dang uy so tai chinh");
}

#[test]
fn decomposed_and_composed_text_fold_alike() {
    let composed = "Việt Trì, ngày 16 tháng 6";
    let decomposed: String = composed.nfd().collect();
    assert_ne!(composed, decomposed);
    assert_eq!(fold(composed), fold(&decomposed));
    assert_eq!(nfc(&decomposed), composed);
}

#[test]
fn blanks_dashes_and_invisible_letters_fold_to_one_form() {
    assert_eq!(fold(" 15\u{2013}BC\u{a0}/\u{200b}ĐU\n"), "15-bc /du");
    assert_eq!(words("Sở LĐ-TB&XH"), ["so", "ld", "tb", "xh"]);
}

#[test]
fn letters_that_are_taken_as_composed_are_so_beside_any_other() {
    use unicode_normalization::char::canonical_combining_class;
    use unicode_normalization::{IsNormalized, is_nfc_quick};
    for letter in ('\0'..=char::MAX).filter(|letter| is_composed(*letter)) {
        assert_eq!(is_nfc_quick(std::iter::once(letter)), IsNormalized::Yes, "{letter:?}");
        assert_eq!(canonical_combining_class(letter), 0, "{letter:?}");
    }
}

#[test]
fn letters_and_digits_are_those_of_unicode() {
    for letter in '\0'..=char::MAX {
        assert_eq!(is_letter(letter), letter.is_alphabetic(), "{letter:?}");
        assert_eq!(is_letter_or_digit(letter), letter.is_alphanumeric(), "{letter:?}");
    }
}

#[test]
fn remarks_in_brackets_are_left_out_however_they_are_nested() {
    assert_eq!(without_brackets("Trạm A (thuộc B [cũ]) số 2"), "Trạm A  số 2");
    assert_eq!(without_brackets("(tất cả"), "");
}
