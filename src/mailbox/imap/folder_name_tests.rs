use proptest::prelude::*;

use super::*;

#[test]
fn the_examples_of_the_rfc_are_read_and_written() {
    assert_eq!(decode("~peter/mail/&U,BTFw-/&ZeVnLIqe-"), "~peter/mail/台北/日本語");
    assert_eq!(encode("~peter/mail/台北/日本語"), "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
    assert_eq!(encode("R&D"), "R&-D");
}

#[test]
fn vietnamese_names_go_there_and_back() {
    assert_eq!(encode("Đã xử lý"), "&ARA-&AOM- x&Hu0- l&AP0-".replace("&ARA-&AOM-", "&ARAA4w-"));
    assert_eq!(decode(&encode("Đã xử lý")), "Đã xử lý");
}

#[test]
fn what_is_not_modified_utf7_is_taken_as_it_stands() {
    for name in ["Thư rác", "a&b", "&!!!-", "&AAA"] {
        assert_eq!(decode(name), name);
    }
}

#[test]
fn quotes_are_escaped() {
    assert_eq!(quote(r#"a"b\c"#), r#""a\"b\\c""#);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn every_name_goes_there_and_back(name in "\\PC{0,20}") {
        let encoded = encode(&name);
        prop_assert!(encoded.is_ascii());
        prop_assert_eq!(decode(&encoded), name);
    }
}
