use std::collections::BTreeMap;

use super::*;
use crate::registry::read_plan;

/// A plan of which the file lists one phrase only.
fn plan() -> Plan {
    let text = r#"
id = "boi-muoi"
number = "5-KH/VP"
title = "Kế hoạch đánh giá, xếp loại chất lượng các tổ làm muối năm 2024"
issued = 2024-10-01
zone = "Asia/Ho_Chi_Minh"
phrases = ["xếp loại tổ muối"]
other_phrases = ["xếp loại diêm dân"]
[[requirements]]
id = "review"
name = "Báo cáo tự đánh giá của tổ"
kind = "report"
deadline = { day = 2024-12-10 }
paper_copies = 0
soft_copies = 1
[[requirements]]
id = "sum"
name = "Báo cáo tổng hợp sản lượng muối theo Nghị quyết số 7"
kind = "report"
deadline = { day = 2024-12-20 }
paper_copies = 0
soft_copies = 1
"#;
    read_plan("p.toml", text).unwrap()
}

fn holds(title: &str) -> bool {
    answers(&plan(), title, &Index::new(&crate::registry::Registry::default()))
}

#[test]
fn a_plan_is_named_by_its_own_title_with_a_word_left_out() {
    assert!(holds("kết quả đánh giá, xếp loại chất lượng tổ làm muối năm 2024"));
    assert!(holds("DANH GIA XEP LOAI CHAT LUONG CAC TO LAM MUOI"));
    assert!(!holds("đánh giá, xếp loại chất lượng các đội tàu cá năm 2024"));
}

#[test]
fn a_paper_s_number_is_the_same_with_and_without_its_word() {
    let mut plan = plan();
    plan.phrases.push("sơ kết 03 năm".to_owned());
    plan.phrases.push("Chỉ thị số 21".to_owned());
    plan.other_phrases.push("Chỉ thị 05".to_owned());
    let holds = |title: &str| answers(&plan, title, &Index::new(&crate::registry::Registry::default()));
    assert!(holds("sơ kết Chỉ thị 21 về muối"));
    assert!(holds("sơ kết 03 năm làm muối"));
    assert!(!holds("sơ kết 03 năm thực hiện Chỉ thị số 05-CT/TW"));
    assert!(!holds("sơ kết 03 năm thực hiện Chỉ thị 05-CT/TW"));
}

#[test]
fn the_same_work_of_another_year_is_another_plan() {
    assert!(!holds("đánh giá, xếp loại chất lượng các tổ làm muối năm 2023"));
    assert!(holds("đánh giá, xếp loại chất lượng các tổ làm muối năm 2024, phương hướng năm 2025"));
    let mut plan = plan();
    plan.phrases.push("xếp loại tổ muối giai đoạn 2019 - 2024".to_owned());
    let holds = |title: &str| answers(&plan, title, &Index::new(&crate::registry::Registry::default()));
    assert!(holds("xếp loại tổ muối và phương hướng giai đoạn 2024 - 2029"));
    assert!(!holds("xếp loại tổ muối giai đoạn 2014 - 2019"));
}

#[test]
fn a_report_of_the_plan_is_known_by_its_name_but_not_under_another_number() {
    assert!(holds("tổng hợp sản lượng muối theo Nghị quyết số 7 của các tổ"));
    assert!(!holds("tổng hợp sản lượng muối theo Nghị quyết số 9 của các tổ"));
}

#[test]
fn of_two_reports_the_one_likest_to_the_title_is_meant() {
    let plan = plan();
    let asked = |title: &str| {
        let title = Folded::new(title, &std::collections::BTreeMap::new());
        asked(&plan, RequirementKind::Report, &[&title]).unwrap().id.clone()
    };
    assert_eq!(asked("Tổng hợp kết quả sản lượng muối"), "sum");
    assert_eq!(asked("Tự đánh giá năm 2024"), "review");
    assert_eq!(asked("Kính gửi"), "review");
}

#[test]
fn half_of_the_plans_name_in_a_title_is_a_doubt_and_no_plan() {
    let nearly = |title: &str| {
        let index = Index::new(&crate::registry::Registry::default());
        !holds(title) && resembles(&plan(), title, &index)
    };
    assert!(nearly("Báo cáo kiểm điểm và đề nghị xếp loại chất lượng tổ muối năm 2024"));
    assert!(!nearly("Báo cáo đánh giá, xếp loại diêm dân các tổ làm muối"));
    assert!(!nearly("Báo cáo đề nghị xếp loại các tổ làm muối năm 2023"));
    assert!(!nearly("Báo cáo tình hình thực hiện công tác phòng cháy"));
}

#[test]
fn a_supplement_is_named_beyond_doubt_by_two_pairs_of_words_of_its_name() {
    let mut plan = super::super::sample::plan();
    let annex = plan.requirements.iter_mut().find(|asked| asked.kind == RequirementKind::Supplement).unwrap();
    annex.name = "Bảng tự đánh giá, chấm điểm thi đua".to_owned();
    let said = |text: &str| is_of_supplement(&plan, &Folded::new(text, &BTreeMap::new()));
    assert!(said("anh oi bang tu cham diem nop ngay nao a"));
    assert!(!said("Bảng tự động tính giá") && !said("thi đua yêu nước") && !said("tự đánh giá"));
}

#[test]
fn another_count_of_years_and_another_body_s_paper_are_another_matter() {
    let mut plan = plan();
    plan.title = "Kế hoạch đánh giá 02 năm thực hiện Chỉ thị số 14-CT/ĐU về làm muối sạch".to_owned();
    plan.phrases = vec!["Chỉ thị 14".to_owned(), "Chỉ thị số 14-CT/ĐU".to_owned()];
    let holds = |title: &str| answers(&plan, title, &Index::new(&crate::registry::Registry::default()));
    for own in [
        "kết quả 02 năm thực hiện Chỉ thị số 14-CT/ĐU về làm muối sạch",
        "kết quả 2 năm thực hiện Chỉ thị 14-CT/ĐU (08/2021 - 8/2023)",
        "kết quả thực hiện Chỉ thị 14 đến tháng 6 năm 2024",
        "kết quả thực hiện Chỉ thị 14 theo Kế hoạch số 5-KH/VPTU",
    ] {
        assert!(holds(own), "{own}");
    }
    for other in [
        "kết quả 02 năm thực hiện Chỉ thị số 14-CT/TU về giải phóng mặt bằng",
        "kết quả 01 năm thực hiện Chỉ thị số 14-CT/ĐU về làm muối sạch",
        "kết quả thực hiện Chỉ thị 14 trong 01 năm",
    ] {
        assert!(!holds(other), "{other}");
    }
}

#[test]
fn a_supplement_is_named_by_what_its_form_is_called() {
    let mut plan = plan();
    plan.requirements[0].kind = RequirementKind::Supplement;
    plan.requirements[0].name = "Bảng số liệu làm muối (Mẫu số 03)".to_owned();
    let weights = Weights::built_in();
    for (text, named) in
        [("MẪU 03", true), ("theo mẫu số 3", true), ("Mẫu 3 của tổ", true), ("Mẫu 30", false), ("mẫu", false)]
    {
        let text = Folded::new(text, &weights.shorthand);
        assert_eq!(supplement(&plan, &text).is_some(), named, "{text:?}");
        assert_eq!(is_of_supplement(&plan, &text), named, "{text:?}");
    }
}

#[test]
fn a_form_is_named_by_its_code() {
    let mut plan = plan();
    plan.requirements[0].kind = RequirementKind::Supplement;
    plan.requirements[0].name = "Bảng số liệu chăn dê (Biểu CD-02)".to_owned();
    for (text, is) in
        [("cho hoi CD-02 lay o dau", true), ("biểu CD02", true), ("CD-2", true), ("CD-12", false), ("02", false)]
    {
        assert_eq!(is_of_supplement(&plan, &Folded::new(text, &BTreeMap::new())), is, "{text}");
    }
}
