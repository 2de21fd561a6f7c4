use proptest::prelude::*;

use super::*;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

const SAMPLE: &str = "holidays = [\n  2024-04-29,\n  2024-04-30, # ngày lễ\n  2024-05-01,\n]\nmade_up = [2024-05-04]\n";

#[test]
fn holidays_and_weekends_are_free_and_a_made_up_saturday_is_worked() {
    let days = read_working_days("f", SAMPLE).unwrap();
    assert!(days.is_working_day(date("2024-04-26")));
    assert!(!days.is_working_day(date("2024-04-27")));
    assert!(!days.is_working_day(date("2024-04-30")));
    assert!(days.is_working_day(date("2024-05-04")));
    assert!(!days.is_working_day(date("2024-05-05")));
    assert_eq!(days.after(date("2024-04-26"), 3), date("2024-05-04"));
    assert_eq!(days.after(date("2024-04-26"), 0), date("2024-04-26"));
    assert_eq!(days.after(date("2024-04-27"), 1), date("2024-05-02"));
}

#[test]
fn an_empty_file_knows_only_weekends() {
    let days = read_working_days("f", "# trống\n").unwrap();
    assert!(days.is_working_day(date("2024-04-30")));
    assert!(!days.is_working_day(date("2024-05-04")));
    assert!(!days.covers(2024));
}

#[test]
fn every_mistake_is_named_with_its_line() {
    let text = "holidays = [\n  2024-04-30,\n  2024-04-30,\n  \"mai\",\n  \"1/5/2024\",\n]\nmade_up = [\n  2024-05-03,\n  2024-04-30,\n]\nlàm = 1\nngay_nghi = []\n";
    let findings = read_working_days("ngay-nghi.toml", text).unwrap_err();
    let lines: Vec<Option<u32>> = findings.iter().map(|finding| finding.row).collect();
    // Twice 30 April, a word, a Friday made up, a holiday made up that is no Saturday either, bad and unknown keys.
    for line in [3, 4, 8, 9, 11, 12] {
        assert!(lines.contains(&Some(line)), "line {line}: {findings:#?}");
    }
    assert!(!lines.contains(&Some(5)), "1/5/2024 in quotes is a day: {findings:#?}");
}

#[test]
fn a_year_without_a_single_working_day_ends_the_search() {
    let mut free = WorkingDays::default();
    let mut day = date("2024-01-01");
    for _ in 0..800 {
        free.holidays.push(day);
        day = day.saturating_add(1.day());
    }
    assert!(free.after(date("2024-01-01"), 1) > date("2024-01-01"));
    assert_eq!(free.after(Date::MAX, 3), Date::MAX);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_day_found_is_worked_and_as_many_worked_days_lie_on_the_way(offset in 0_i32..400, count in 1_u32..60) {
        let days = read_working_days("f", SAMPLE).unwrap();
        let start = date("2023-12-01").saturating_add(offset.days());
        let end = days.after(start, count);
        prop_assert!(days.is_working_day(end));
        let mut worked = 0;
        let mut day = start;
        while day < end {
            day = day.saturating_add(1.day());
            worked += u32::from(days.is_working_day(day));
        }
        prop_assert_eq!(worked, count);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "[a-z_= \\[\\]{}\",.:0-9\n-]{0,80}") {
        let _ = read_working_days("f", &text);
        let _ = crate::registry::read_plan("f", &text);
    }
}
