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

#[test]
fn a_colleague_of_an_official_is_one_where_the_domain_is_the_office_s_own() {
    let mut registry = registry();
    let index = Index::new(&registry);
    assert!(index.is_official("theodoi@vanphong.example") && index.is_official("vanthu@VanPhong.example"));
    assert!(!index.is_official("vanthu@thu.example"));
    registry.organizations[0].official_address = Some("theodoi@thu.example".to_owned());
    registry.organizations[1].official_address = Some("theodoi@gmail.com".to_owned());
    let index = Index::new(&registry);
    assert!(!index.is_official("nguoila@thu.example"), "units have addresses there");
    assert!(!index.is_official("nguoila@gmail.com"), "anyone has");
}
