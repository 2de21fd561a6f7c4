use super::*;

#[test]
fn a_token_keeps_its_letters_beside_the_folded_form() {
    let found = tokens("ĐU BĐT\ngửi");
    assert_eq!(found[1].folded, "bdt");
    assert_eq!(found[1].written, "BĐT");
    assert!(found[1].is_shouted());
    assert_eq!(found[2].line, 1);
}

#[test]
fn a_phrase_is_found_as_whole_words_only() {
    let shorthand = BTreeMap::from([("bc".to_owned(), "bao cao".to_owned())]);
    let text = Folded::new("Gửi BC sơ kết.", &shorthand);
    assert!(text.holds("bao cao so ket"));
    assert!(!text.holds("cao so k"));
    assert!(!text.holds(""));
}

#[test]
fn shorthand_is_not_read_into_whole_syllables() {
    let shorthand = BTreeMap::from([("du".to_owned(), "dang uy".to_owned())]);
    assert!(Folded::new("gửi dự thảo", &shorthand).holds("gui du thao"));
    assert!(Folded::new("gui du thao", &shorthand).holds("gui du thao"));
    assert!(Folded::new("ĐU Sở", &shorthand).holds("dang uy so"));
}

#[test]
fn a_phrase_that_is_found_is_shown_as_the_writer_wrote_it() {
    let shorthand = BTreeMap::from([("bc".to_owned(), "bao cao".to_owned()), ("sk".to_owned(), "so ket".to_owned())]);
    let text = "Kính gửi:\nĐơn vị NỘP BC  SK,\ngiữa nhiệm\u{200B} kỳ (2020 - 2025) ạ.";
    let shown = |phrase: &str| as_written(text, phrase, &shorthand);
    assert_eq!(shown("nop bao cao so ket giua").as_deref(), Some("NỘP BC SK, giữa"));
    assert_eq!(shown("cao so").as_deref(), Some("BC SK"), "shorthand is not cut in two");
    assert_eq!(shown("giua nhiem ky 2020 2025").as_deref(), Some("giữa nhiệm kỳ (2020 - 2025"));
    assert_eq!(shown("kinh gui").as_deref(), Some("Kính gửi"));
    assert_eq!(shown("tong ket"), None);
    assert_eq!(as_written("", "a", &shorthand), None);
}

#[test]
fn a_number_may_stand_right_behind_shorthand() {
    let shorthand = BTreeMap::from([("nq".to_owned(), "nghi quyet".to_owned()), ("k".to_owned(), "khong".to_owned())]);
    assert!(Folded::new("tổng kết NQ11", &shorthand).holds("tong ket nghi quyet 11"));
    assert_eq!(as_written("Tổng kết NQ11 ạ", "nghi quyet 11", &shorthand).as_deref(), Some("NQ11"));
    assert!(Folded::new("bệnh viện K9", &shorthand).holds("k9"), "one letter is a mark of its own");
}
