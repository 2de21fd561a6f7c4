use super::super::sample::registry;
use super::*;

fn named(text: &str) -> Vec<String> {
    named_in(text, Setting::Prose)
}

fn named_in(text: &str, setting: Setting) -> Vec<String> {
    let index = Index::new(&registry());
    let found = mentions(&index, text, setting);
    found
        .iter()
        .map(|mention| mention.units.iter().map(|unit| index.code(*unit).0).collect::<Vec<_>>().join("|"))
        .collect()
}

#[test]
fn a_name_is_found_with_and_without_marks_and_capitals() {
    assert_eq!(named("Đảng ủy Sở Đường mía gửi báo cáo"), ["SDM"]);
    assert_eq!(named("dang uy so duong mia gui bao cao"), ["SDM"]);
    assert_eq!(named("ĐẢNG UỶ CƠ SỞ SỞ ĐƯỜNG MÍA"), ["SDM"]);
}

#[test]
fn the_longest_name_wins_and_what_stands_inside_it_does_not_count() {
    assert_eq!(named("của Ngân hàng Muối và Đường mía Chi nhánh tỉnh"), ["NHM"]);
    assert_eq!(named("của Ngân hàng Muối & Đường mía"), ["NHM"]);
}

#[test]
fn a_typing_slip_in_a_long_enough_name_is_forgiven() {
    assert_eq!(named("Đảng ủy Sở Dduowngf mía và Đảng ủy Sở Đườngg mía"), ["SDM"]);
    assert_eq!(named("Chi bộ Hội Nuôii dê tỉnh"), ["CND"]);
}

#[test]
fn forms_that_fold_alike_are_told_apart_by_their_letters_and_by_the_party_word() {
    assert_eq!(named("ĐU BĐT"), ["BDT2"]);
    assert_eq!(named("CB BDT"), ["BDT1"]);
    assert_eq!(named("Dang uy BDT"), ["BDT2"], "marks are lost more often than the party's word is wrong");
    assert_eq!(named("file BDT"), ["BDT1"]);
    assert_eq!(named("file BĐT"), ["BDT2"]);
}

#[test]
fn everyday_words_are_no_names_unless_written_like_one() {
    assert_eq!(named("báo cáo gửi qua bến đò nhé"), Vec::<String>::new());
    assert_eq!(named("Đảng ủy Bến đò gửi báo cáo"), ["BDT2"]);
    assert_eq!(named("đoàn thủy thủ đang đến"), Vec::<String>::new());
}

#[test]
fn words_that_fit_several_units_name_none() {
    assert_eq!(named("Đảng ủy Bệnh viện gửi báo cáo"), Vec::<String>::new());
}

#[test]
fn a_file_name_names_by_code_and_abbreviation() {
    assert_eq!(named_in("BC_SK_GNK_2023_SĐM", Setting::NamePlace), ["SDM"]);
    assert_eq!(named_in("bao_cao_so_duong_mia", Setting::NamePlace), ["SDM"]);
}

#[test]
fn missing_or_turned_words_are_still_the_name_but_half_a_name_is_not() {
    let index = Index::new(&registry());
    let code = |text: &str| loose_mention(&index, text).map(|mention| index.code(mention.units[0]).0);
    assert_eq!(code("Đảng ủy Ngân hàng Đường mía Muối"), Some("NHM".to_owned()));
    assert_eq!(code("Đảng ủy Ngân hàng"), None);
    assert_eq!(code("Đảng ủy Công an tỉnh"), None);
}

#[test]
fn initials_inside_a_name_or_in_its_place_are_read() {
    assert_eq!(named_in("CHI BỘ HỘI ND TỈNH", Setting::NamePlace), ["CND"]);
    assert_eq!(named_in("ĐẢNG ỦY NH MUỐI VÀ ĐƯỜNG MÍA", Setting::NamePlace), ["NHM"]);
    assert_eq!(named_in("ĐẢNG ỦY NHMĐM CHI NHÁNH TỈNH", Setting::NamePlace), ["NHM"]);
}

#[test]
fn initials_that_fit_two_names_mean_both() {
    let mut registry = registry();
    for (code, name) in [("A", "Chi bộ Viện Lúa nếp"), ("B", "Chi bộ Viện Lá nón")] {
        let mut unit = registry.organizations[0].clone();
        unit.code.0 = code.to_owned();
        unit.name = name.to_owned();
        unit.agency = None;
        unit.abbreviations.clear();
        registry.organizations.push(unit);
    }
    let index = Index::new(&registry);
    let found = mentions(&index, "Chi bộ Viện LN", Setting::NamePlace);
    assert_eq!(found.first().map(|mention| mention.units.len()), Some(2));
}

#[test]
fn a_code_that_begins_the_word_for_a_paper_is_no_name_there() {
    let mut registry = registry();
    registry.organizations.push(crate::registry::Organization {
        code: crate::registry::OrganizationCode("BAO".to_owned()),
        name: "Chi bộ Báo Muối trắng".to_owned(),
        ..Default::default()
    });
    let index = Index::new(&registry);
    assert!(mentions(&index, "BAO CAO", Setting::NamePlace).is_empty());
    assert_eq!(mentions(&index, "BC BAO", Setting::NamePlace).len(), 1);
}

#[test]
fn a_firm_is_named_without_its_legal_form_and_by_what_the_office_calls_it() {
    let mut registry = registry();
    registry.organizations.push(crate::registry::Organization {
        code: crate::registry::OrganizationCode("DLS".to_owned()),
        name: "Chi bộ Công ty Cổ phần Du lịch Sương Sớm".to_owned(),
        abbreviations: vec!["Nhà nghỉ mây trắng".to_owned()],
        ..Default::default()
    });
    let index = Index::new(&registry);
    for text in ["báo lịch cho du lịch sương sớm ạ", "bên nhà nghỉ mây trắng gửi báo cáo"] {
        let found = mentions(&index, text, Setting::Prose);
        assert_eq!(found.first().map(|mention| index.code(mention.units[0]).0), Some("DLS".to_owned()), "{text}");
    }
}

#[test]
fn names_that_differ_in_marks_alone_are_told_apart_where_marks_are_written() {
    let mut registry = registry();
    for (code, name) in [("PA", "Đảng ủy xã Phú An"), ("PAN", "Đảng ủy xã Phú Ân"), ("HB", "Đảng ủy xã Hòa Bá")]
    {
        registry.organizations.push(crate::registry::Organization {
            code: crate::registry::OrganizationCode(code.to_owned()),
            name: name.to_owned(),
            ..Default::default()
        });
    }
    let index = Index::new(&registry);
    let meant = |text: &str| {
        let found = mentions(&index, text, Setting::NamePlace);
        let units = found.first().map(|mention| mention.units.clone()).unwrap_or_default();
        units.into_iter().map(|unit| index.code(unit).0).collect::<Vec<_>>()
    };
    assert_eq!(meant("ĐẢNG ỦY XÃ PHÚ AN"), ["PA"]);
    assert_eq!(meant("xã Phú Ân"), ["PAN"]);
    assert_eq!(meant("xa phu an"), ["PA", "PAN"]);
    assert_eq!(meant("Đảng uỷ xã Hoà Bá"), ["HB"]);
}

#[test]
fn a_code_that_reads_like_a_syllable_is_not_that_syllable() {
    let mut registry = registry();
    registry.organizations[0].code.0 = "TIEU".to_owned();
    let index = Index::new(&registry);
    let found = |text: &str| mentions(&index, text, Setting::NamePlace).len();
    for text in ["CHỈ TIÊU", "Chi tieu nam 2023", "bieu_chi_tieu", "hạt tiêu"] {
        assert_eq!(found(text), 0, "{text}");
    }
    assert_eq!(found("BC_TIEU_2023"), 1);
}

#[test]
fn what_the_registry_abbreviates_is_known_written_out() {
    let mut registry = registry();
    for (code, name, short) in [
        ("NDS", "Hội ND xã Sa Nhân", "NDSN"),
        ("NDT", "Hội ND huyện Thạch Lĩnh", ""),
        ("KND", "Hội ND Khối các trại dê", ""),
    ] {
        registry.organizations.push(crate::registry::Organization {
            code: crate::registry::OrganizationCode(code.to_owned()),
            name: name.to_owned(),
            abbreviations: vec![short.to_owned()],
            ..Default::default()
        });
    }
    let index = Index::new(&registry);
    let meant = |text: &str| {
        let found = mentions(&index, text, Setting::NamePlace);
        let last = found.last().filter(|mention| mention.quality != Quality::Loose);
        last.and_then(|mention| Some(index.code(*mention.units.first()?).0))
    };
    for (text, code) in [
        ("HỘI NÔNG DÂN XÃ SA NHÂN", Some("NDS")),
        ("HỘI ND XÃ SA NHÂN", Some("NDS")),
        ("HỘI ND KHỐI CÁC TRẠI DÊ HỘI NÔNG DÂN HUYỆN THẠCH LĨNH", Some("NDT")),
        ("Hội Nghề dừa xã Cát Sậy", None),
        ("nuôi dê sau nhà", None),
        ("nộp danh sách nợ", None),
    ] {
        assert_eq!(meant(text).as_deref(), code, "{text}");
    }
}
