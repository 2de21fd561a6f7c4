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
