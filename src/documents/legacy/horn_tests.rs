use super::restore;

#[test]
fn a_hyphen_that_makes_a_syllable_is_the_letter() {
    for (lost, whole) in [
        ("đ-ợc kiểm tra, tr-ớc hết là công tác t- t-ởng", "được kiểm tra, trước hết là công tác tư tưởng"),
        (
            "L-u ý ph-ơng h-ớng; nh-ng ch-a g-i (-u tiên ng-ời trẻ)",
            "Lưu ý phương hướng; nhưng chưa gưi (ưu tiên người trẻ)",
        ),
        ("-ớc tính", "ước tính"),
        ("Thứ T-, cơ sở n-ớc", "Thứ Tư, cơ sở nước"),
    ] {
        assert_eq!(restore(lost), whole);
    }
}

#[test]
fn other_hyphens_stay() {
    for text in [
        "số 15-BC/KH ngày 16-6-2023",
        "2020 - 2025, A-B, QĐ-UB, NQ-TW, kinh tế-xã hội",
        "c- Công tác cán bộ",
        "-ủng hộ\n-u tiên\nb- Việc khác",
        "a-b-c",
    ] {
        assert_eq!(restore(text), text);
    }
}
