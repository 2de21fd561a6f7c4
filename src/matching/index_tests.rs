use super::super::sample::registry;
use super::*;

fn codes(index: &Index, units: &[Unit]) -> Vec<String> {
    units.iter().map(|unit| index.code(*unit).0).collect()
}

#[test]
fn an_address_is_found_whatever_its_case_and_sub_address() {
    let index = Index::new(&registry());
    assert_eq!(codes(&index, index.by_address("DangSoMuoi+bc@Thu.example")), ["SMT"]);
    assert!(index.by_address("khac@thu.example").is_empty());
}

#[test]
fn gmail_does_not_look_at_dots_but_others_do() {
    assert_eq!(canonical("a.b.c+x@gmail.com"), "abc@gmail.com");
    assert_eq!(canonical("a.b@googlemail.com"), "ab@gmail.com");
    assert_eq!(canonical("a.b@thu.example"), "a.b@thu.example");
}

#[test]
fn a_domain_covers_what_stands_below_it_but_not_what_ends_like_it() {
    let index = Index::new(&registry());
    assert_eq!(codes(&index, index.by_domain("a@phong.somuoi.example")), ["SMT"]);
    assert!(index.by_domain("a@xsomuoi.example").is_empty());
    assert!(index.by_domain("no address").is_empty());
}
