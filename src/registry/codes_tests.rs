use super::*;

fn unit(code: &str, name: &str) -> Organization {
    Organization {
        code: super::super::OrganizationCode(code.to_owned()),
        name: name.to_owned(),
        ..Organization::default()
    }
}

#[test]
fn initials_are_those_that_people_use() {
    assert_eq!(initials("Đảng ủy Sở Tài chính"), "STC");
    assert_eq!(initials("Chi bộ cơ sở Hội Đông y"), "HDY");
    assert_eq!(initials("Sở Lao động - Thương binh và Xã hội"), "SLDTBXH");
    assert_eq!(initials("Đảng bộ Ban Quản lý các khu công nghiệp"), "BQLKCN");
    assert_eq!(initials("***"), "DV");
    assert_eq!(initials("Chi bộ"), "CB");
}

#[test]
fn given_codes_stay_and_derived_ones_are_unique() {
    let mut units = vec![
        unit("", "Đảng ủy Sở Tài chính"),
        unit("stc2", "Sở Tư pháp"),
        unit("", "Chi bộ Sở Thể chất"),
        unit("", "Chi bộ Sở Tín chỉ"),
    ];
    give_codes(&mut units);
    let codes: Vec<&str> = units.iter().map(|unit| unit.code.0.as_str()).collect();
    assert_eq!(codes, ["STC", "stc2", "STC3", "STC4"]);
}
