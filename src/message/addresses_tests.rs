use super::*;

fn read_one(value: &str) -> (String, String) {
    let found = read(value.as_bytes(), None);
    assert_eq!(found.len(), 1, "{value}: {found:?}");
    (found[0].name.clone(), found[0].address.clone())
}

fn pair(name: &str, address: &str) -> (String, String) {
    (name.to_owned(), address.to_owned())
}

#[test]
fn names_and_addresses_are_read_however_they_are_written() {
    assert_eq!(read_one("a@b.example"), pair("", "a@b.example"));
    assert_eq!(read_one("<A@B.example>"), pair("", "a@b.example"));
    assert_eq!(read_one("a@b.example (Van thu (VP))"), pair("Van thu VP", "a@b.example"));
    assert_eq!(read_one("\"Nguyễn, A \\\"x\\\"\" <a@b.example>"), pair("Nguyễn, A \"x\"", "a@b.example"));
    assert_eq!(read_one("=?utf-8?B?xJDDoG5n?= =?utf-8?Q?_?= <a@b.example>"), pair("Đàng", "a@b.example"));
    assert_eq!(read_one("\"=?utf-8?Q?=C4=90=2C?=\" <a@b.example>"), pair("Đ,", "a@b.example"));
    assert_eq!(read_one("Van thu a@b.example"), pair("Van thu", "a@b.example"));
    assert_eq!(read_one("\"vanthu\"@b.example"), pair("", "vanthu@b.example"));
    assert_eq!(read_one("\"van thu\"@b.example"), pair("van thu@b.example", ""));
    assert_eq!(read_one("xin chao @b.example"), pair("xin chao @b.example", ""));
    assert_eq!(read_one("MAILER-DAEMON"), pair("MAILER-DAEMON", ""));
    assert_eq!(read_one("<@x,@y:a@b.example>"), pair("", "a@b.example"));
}

#[test]
fn a_name_that_looks_like_an_address_is_a_name() {
    assert_eq!(read_one("\"a@org.example\" <x@evil.example>"), pair("a@org.example", "x@evil.example"));
    assert_eq!(read_one("a@org.example <x@evil.example>"), pair("a@org.example", "x@evil.example"));
    assert_eq!(read_one("=?utf-8?Q?a=40org=2Eexample_=3Ca=40b=2Ec=3E?= <x@evil.example>").1, "x@evil.example");
    assert_eq!(read_one("=?utf-8?Q?a=40org=2Eexample?=").1, "", "an encoded word is never an address (RFC 2047 5)");
}

#[test]
fn groups_and_lists_are_opened() {
    let addresses =
        |value: &str| read(value.as_bytes(), None).into_iter().map(|found| found.address).collect::<Vec<_>>();
    assert_eq!(
        addresses("Units: a@b.example, B <c@d.example>;, e@f.example"),
        ["a@b.example", "c@d.example", "e@f.example"]
    );
    assert!(addresses("undisclosed-recipients:;").is_empty());
    assert_eq!(addresses(&"a@b.example, ".repeat(2_000)).len(), MOST);
}
