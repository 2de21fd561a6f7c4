use super::*;
use crate::registry::DeadlineRule;

fn unit(code: &str, address: &str, domain: &str) -> Organization {
    Organization {
        code: OrganizationCode(code.to_owned()),
        addresses: vec![address.to_owned()],
        domains: vec![domain.to_owned()],
        ..Organization::default()
    }
}

fn registry() -> Registry {
    let organizations = vec![
        unit("A", "vt@mail.example", "tinh.example"),
        unit("B", "b@mail.example", "so.tinh.example"),
        unit("C", "chung@mail.example", "chung.example"),
        unit("D", "chung@mail.example", "chung.example"),
    ];
    Registry { organizations }
}

fn code(found: Option<&Organization>) -> &str {
    found.map_or("", |unit| unit.code.0.as_str())
}

#[test]
fn an_address_finds_its_unit_whatever_its_case() {
    let registry = registry();
    assert_eq!(code(registry.by_address(" VT@Mail.Example ")), "A");
    assert_eq!(code(registry.by_address("x@mail.example")), "");
    assert_eq!(code(registry.by_code(&OrganizationCode("B".to_owned()))), "B");
}

#[test]
fn the_longest_registered_suffix_of_a_domain_wins() {
    let registry = registry();
    assert_eq!(code(registry.by_domain("tinh.example")), "A");
    assert_eq!(code(registry.by_domain("vp.tinh.example")), "A");
    assert_eq!(code(registry.by_domain("Mail.SO.tinh.example.")), "B");
    assert_eq!(code(registry.by_domain("ai@so.tinh.example")), "B");
    assert_eq!(code(registry.by_domain("notinh.example")), "");
    assert_eq!(code(registry.by_domain("example")), "");
    assert_eq!(code(registry.by_domain("")), "");
}

#[test]
fn what_two_units_share_finds_neither() {
    let registry = registry();
    assert_eq!(code(registry.by_address("chung@mail.example")), "");
    assert_eq!(code(registry.by_domain("x.chung.example")), "");
}

#[test]
fn among_papers_of_one_kind_the_title_decides_and_in_doubt_the_first() {
    let requirement = |id: &str, name: &str, kind| Requirement {
        id: id.to_owned(),
        name: name.to_owned(),
        kind,
        deadline: DeadlineRule::None,
        paper_copies: 0,
        soft_copies: 1,
        optional: false,
    };
    let plan = Plan {
        id: String::new(),
        number: String::new(),
        title: String::new(),
        issued: jiff::civil::Date::ZERO,
        zone: "UTC".to_owned(),
        conference: None,
        requirements: vec![
            requirement("review", "Báo cáo kiểm điểm tập thể", RequirementKind::Report),
            requirement("grades", "Báo cáo tổng hợp xếp loại đảng viên", RequirementKind::Report),
        ],
        outline: vec![],
        phrases: vec![],
        other_phrases: vec![],
    };
    let id = |title: &str| plan.requirement_for(RequirementKind::Report, title).map(|r| r.id.as_str());
    assert_eq!(id("BÁO CÁO tổng hợp kết quả xếp loại đảng viên năm 2024"), Some("grades"));
    assert_eq!(id("Báo cáo kiểm điểm của tập thể cấp ủy"), Some("review"));
    assert_eq!(id(""), Some("review"));
    assert_eq!(plan.requirement_for(RequirementKind::Supplement, "x"), None);
}
