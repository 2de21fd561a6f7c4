use super::*;

#[test]
fn a_masked_address_shows_neither_person_nor_domain() {
    assert_eq!(mask("nguyen.van.a@so-y-te.example"), "n***@***.example");
    assert_eq!(mask("not an address"), "n***@***.");
}
