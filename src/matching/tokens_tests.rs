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
