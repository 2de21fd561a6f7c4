use super::*;
use crate::registry::{Organization, OrganizationCode};

fn entry(row: u32, code: &str, name: &str, addresses: &[&str], domains: &[&str]) -> Entry {
    let own = |list: &[&str]| list.iter().map(|one| (*one).to_owned()).collect();
    let unit = Organization {
        code: OrganizationCode(code.to_owned()),
        name: name.to_owned(),
        addresses: own(addresses),
        domains: own(domains),
        ..Organization::default()
    };
    Entry { unit, sheet: "S".to_owned(), row }
}

#[test]
fn the_same_code_or_name_twice_stops_the_import() {
    let entries = [
        entry(4, "STC", "Đảng ủy Sở Tài chính", &[], &[]),
        entry(5, "stc", "Chi bộ Hội Hòa giải", &[], &[]),
        entry(6, "HHG", "CHI BỘ  HỘI HOÀ GIẢI", &[], &[]),
    ];
    let mut findings = Vec::new();
    name_doubles("f", &entries, &mut findings);
    let rows: Vec<(Option<u32>, bool)> = findings.iter().map(|finding| (finding.row, finding.fatal)).collect();
    assert_eq!(rows, [(Some(5), true), (Some(6), true)]);
    assert!(findings[0].message.contains("dòng 4"), "{}", findings[0]);
}

#[test]
fn names_that_differ_only_in_marks_are_two_units_with_a_warning() {
    let entries = [entry(4, "A", "Hội Đông y", &[], &[]), entry(5, "B", "Hội Đồng y", &[], &[])];
    let mut findings = Vec::new();
    name_doubles("f", &entries, &mut findings);
    assert_eq!(findings.len(), 1);
    assert!(!findings[0].fatal);
}

#[test]
fn an_address_of_two_units_is_taken_from_both() {
    let mut entries = [
        entry(4, "A", "A", &["chung@x.example", "a@x.example"], &["a.example"]),
        entry(5, "B", "B", &["chung@x.example"], &["b.example"]),
    ];
    let mut findings = Vec::new();
    set_shared_apart("f", &mut entries, &mut findings);
    assert_eq!(entries[0].unit.addresses, ["a@x.example"]);
    assert!(entries[1].unit.addresses.is_empty());
    assert_eq!(entries[0].unit.shared, ["chung@x.example"], "a shared address is no stranger's");
    assert_eq!(entries[1].unit.shared, ["chung@x.example"]);
    assert_eq!(findings.len(), 2);
    assert!(findings.iter().all(|finding| !finding.fatal));
}

#[test]
fn a_domain_that_speaks_for_two_units_is_taken_away() {
    let mut entries = [
        entry(4, "A", "A", &["vt@a.example"], &["a.example", "chung.example"]),
        entry(5, "B", "B", &["b@a.example"], &["chung.example", "b.example"]),
    ];
    let mut findings = Vec::new();
    set_shared_apart("f", &mut entries, &mut findings);
    assert!(entries[0].unit.domains.is_empty(), "an address of B stands under a.example");
    assert_eq!(entries[1].unit.domains, ["b.example"]);
    assert_eq!(entries[0].unit.addresses, ["vt@a.example"]);
    assert_eq!(entries[0].unit.shared, ["a.example", "chung.example"]);
}
