use super::*;
use crate::registry::{Organization, OrganizationCode};

fn registry() -> Registry {
    let unit = |code: &str, address: &str, domain: &str| Organization {
        code: OrganizationCode(code.to_owned()),
        name: format!("Đảng ủy {code}"),
        addresses: vec![address.to_owned()],
        domains: vec![domain.to_owned()],
        ..Organization::default()
    };
    Registry { organizations: vec![unit("A", "a@thu.example", "a.example"), unit("B", "b@thu.example", "b.example")] }
}

fn alias(kind: AliasKind, text: &str) -> Alias {
    Alias { kind, text: text.to_owned(), organization: OrganizationCode("A".to_owned()) }
}

#[test]
fn an_alias_is_kept_as_it_is_compared() {
    for (kind, written, kept) in [
        (AliasKind::Address, " Lan.Nguyen@Thu.Example ", "lan.nguyen@thu.example"),
        (AliasKind::Domain, "@Phong.A.Example", "phong.a.example"),
        (AliasKind::Name, " ĐẢNG ỦY   TRẠM GIÓ ", "ĐẢNG ỦY TRẠM GIÓ"),
    ] {
        assert_eq!(checked(alias(kind, written), &registry()).unwrap().text, kept);
    }
}

#[test]
fn a_name_that_is_a_part_of_another_units_is_refused() {
    let unit = |code: &str, name: &str| Organization {
        code: OrganizationCode(code.to_owned()),
        name: name.to_owned(),
        ..Organization::default()
    };
    let registry = Registry {
        organizations: vec![unit("A", "Đảng ủy Kho bạc Muối"), unit("B", "Chi bộ Kho bạc Đường mía")],
    };
    assert!(checked(alias(AliasKind::Name, "ĐẢNG ỦY KHO BẠC"), &registry).is_err(), "either of them may be meant");
    assert!(checked(alias(AliasKind::Name, "ĐẢNG ỦY KHO BẠC MUỐI BIỂN"), &registry).is_ok());
}

#[test]
fn what_cannot_be_an_alias_is_refused() {
    for (kind, written) in [
        (AliasKind::Address, "lan"),
        (AliasKind::Address, "@thu.example"),
        (AliasKind::Address, "lan@thu"),
        (AliasKind::Address, "lan@a@thu.example"),
        (AliasKind::Address, "b@thu.example"),
        (AliasKind::Domain, "example"),
        (AliasKind::Domain, "lan@thu.example"),
        (AliasKind::Domain, "b.example"),
        (AliasKind::Domain, "thu..example"),
        (AliasKind::Name, "ĐU"),
        (AliasKind::Name, "Đảng ủy B"),
    ] {
        assert!(checked(alias(kind, written), &registry()).is_err(), "{written}");
    }
    let nobodys =
        Alias { organization: OrganizationCode("C".to_owned()), ..alias(AliasKind::Address, "c@thu.example") };
    assert!(checked(nobodys, &registry()).is_err());
}
