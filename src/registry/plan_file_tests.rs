use super::*;

const GOOD: &str = r#"
id = "ke-hoach-1"
number = "1-KH/X"
title = "Kế hoạch thử"
issued = 2023-03-01
zone = "Asia/Ho_Chi_Minh"
phrases = ["sơ kết"]
other_phrases = ["tổng kết"]

[conference]
name = "hội nghị"
before = 2023-06-20
none_for = ["ABC"]

[[requirements]]
id = "report"
name = "Báo cáo"
kind = "report"
deadline = { working_days_after_conference = 5, otherwise = 2023-06-26 }
paper_copies = 1

[[requirements]]
id = "notice"
name = "Thông báo"
kind = "conference_notice"
deadline = "none"
optional = true

[[outline]]
id = "lessons"
name = "Bài học"
headings = ["bài học"]
"#;

/// Reads the good plan with one piece replaced, which must be there.
fn with(old: &str, new: &str) -> Result<Plan, Vec<Finding>> {
    assert!(GOOD.contains(old), "{old}");
    read_plan("k.toml", &GOOD.replacen(old, new, 1))
}

fn lines(findings: &[Finding]) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_good_plan_is_read_whole() {
    let plan = read_plan("k.toml", GOOD).unwrap();
    assert_eq!(plan.conference.unwrap().none_for, [OrganizationCode("ABC".to_owned())]);
    assert_eq!(plan.requirements.len(), 2);
    assert_eq!(plan.requirements[0].soft_copies, 1);
    assert_eq!(plan.requirements[1].deadline, DeadlineRule::None);
    assert_eq!(plan.outline[0].headings, ["bài học"]);
}

#[test]
fn days_and_hours_may_be_written_as_people_write_them() {
    let plan = with("deadline = \"none\"", "deadline = { day = \"10/12/2024\", hour = \"17:00\" }").unwrap();
    let five = jiff::civil::time(17, 0, 0, 0);
    assert_eq!(
        plan.requirements[1].deadline,
        DeadlineRule::Fixed { day: jiff::civil::date(2024, 12, 10), hour: Some(five) }
    );
    let plan = with("deadline = \"none\"", "deadline = { day = 2024-12-10, hour = 17:00:00 }").unwrap();
    assert!(matches!(plan.requirements[1].deadline, DeadlineRule::Fixed { hour: Some(hour), .. } if hour == five));
}

#[test]
fn each_mistake_is_named_with_line_and_key() {
    // What is changed, into what, the line, the key, a word of the message.
    let cases = [
        ("id = \"ke-hoach-1\"", "id = \"Kế hoạch\"", 2, "id", "chữ thường"),
        ("number = \"1-KH/X\"\n", "", 1, "number", "thiếu"),
        ("title = \"Kế hoạch thử\"", "title = \"  \"", 4, "title", "trống"),
        ("2023-03-01", "\"hôm qua\"", 5, "issued", "hôm qua"),
        ("2023-03-01", "2023-03-01T10:00:00", 5, "issued", "ngày"),
        ("Asia/Ho_Chi_Minh", "Asia/Saigonn", 6, "zone", "Saigonn"),
        ("phrases = [\"sơ kết\"]", "phrases = \"sơ kết\"", 7, "phrases", "danh sách"),
        ("phrases = [\"sơ kết\"]", "phrases = [\"sơ kết\", 5]", 7, "phrases", "ngoặc kép"),
        ("[\"tổng kết\"]", "[\"SO KET\"]", 8, "other_phrases", "phrases"),
        ("before = 2023-06-20", "before = 2023-02-20", 12, "conference.before", "trước ngày ban hành"),
        ("none_for", "khong_co", 13, "conference.khong_co", "none_for"),
        ("kind = \"report\"", "kind = \"bao_cao\"", 18, "requirements[1].kind", "bao_cao"),
        ("otherwise = 2023-06-26", "otherwise = 2022-06-26", 19, "requirements[1].deadline.otherwise", "trước"),
        (
            "working_days_after_conference = 5, ",
            "",
            19,
            "requirements[1].deadline.working_days_after_conference",
            "thiếu",
        ),
        ("= 5,", "= -5,", 19, "requirements[1].deadline.working_days_after_conference", "số nguyên"),
        ("paper_copies = 1", "paper_copies = 1000", 20, "requirements[1].paper_copies", "100"),
        ("deadline = \"none\"\n", "", 22, "requirements[2].deadline", "thiếu thời hạn"),
        ("deadline = \"none\"", "deadline = { hour = \"17:00\" }", 26, "requirements[2].deadline.day", "thiếu"),
        (
            "deadline = \"none\"",
            "deadline = { day = 2023-07-01, hour = \"25:00\" }",
            26,
            "requirements[2].deadline.hour",
            "25:00",
        ),
        ("deadline = \"none\"", "deadline = \"mai\"", 26, "requirements[2].deadline", "mai"),
        ("optional = true", "optional = \"có\"", 27, "requirements[2].optional", "true"),
        ("id = \"notice\"", "id = \"report\"", 22, "requirements[2].id", "đã dùng"),
        ("headings = [\"bài học\"]", "headings = []", 29, "outline[1].headings", "ít nhất một"),
        ("[[outline]]", "[outline]", 29, "outline", "[[outline]]"),
    ];
    for (old, new, line, key, word) in cases {
        let findings = with(old, new).unwrap_err();
        let hit = findings.iter().any(|finding| {
            finding.row == Some(line) && finding.column.as_deref() == Some(key) && finding.message.contains(word)
        });
        assert!(hit, "{old} -> {new}:\n{}", lines(&findings));
        assert!(findings.iter().all(|finding| finding.fatal && finding.file == "k.toml"));
    }
}

#[test]
fn a_deadline_after_a_conference_needs_a_conference() {
    let text = GOOD.replace("[conference]", "[other]");
    let findings = read_plan("k.toml", &text).unwrap_err();
    assert!(findings.iter().any(|finding| finding.column.as_deref() == Some("requirements[2].kind")));
    let key = "requirements[1].deadline.working_days_after_conference";
    assert!(findings.iter().any(|finding| finding.column.as_deref() == Some(key)), "{}", lines(&findings));
}

#[test]
fn all_mistakes_are_named_at_once_in_the_order_of_the_lines() {
    let text =
        GOOD.replace("2023-03-01", "5").replace("\"Asia/Ho_Chi_Minh\"", "\"X/Y\"").replace("[\"bài học\"]", "[]");
    let findings = read_plan("k.toml", &text).unwrap_err();
    assert!(findings.len() >= 3, "{}", lines(&findings));
    assert!(findings.is_sorted_by_key(|finding| finding.row));
}

#[test]
fn a_broken_line_is_named_and_the_rest_is_still_read() {
    let text =
        GOOD.replace("title = \"Kế hoạch thử\"", "title = \"Kế hoạch").replace("\"Asia/Ho_Chi_Minh\"", "\"X/Y\"");
    let findings = read_plan("k.toml", &text).unwrap_err();
    assert!(findings.iter().any(|f| f.row == Some(4) && f.message.contains("TOML")), "{}", lines(&findings));
    assert!(findings.iter().any(|f| f.row == Some(6)), "{}", lines(&findings));
    let doubled = read_plan("k.toml", &GOOD.replace("number =", "id = \"b\"\nnumber =")).unwrap_err();
    assert!(doubled.iter().any(|f| f.row == Some(3)), "{}", lines(&doubled));
}

#[test]
fn a_day_that_does_not_exist_is_named() {
    let findings = with("2023-06-20", "2023-02-30").unwrap_err();
    assert!(findings.iter().any(|finding| finding.row == Some(12)), "{}", lines(&findings));
}

#[test]
fn an_empty_plan_names_what_a_plan_needs() {
    let findings = read_plan("k.toml", "").unwrap_err();
    for key in ["id", "number", "title", "issued", "zone", "requirements"] {
        assert!(findings.iter().any(|finding| finding.column.as_deref() == Some(key)), "{key}");
    }
}
