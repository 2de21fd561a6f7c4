use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;

use super::super::tokens::tokens;
use super::*;

fn mentions_in(text: &str, near: Date) -> Vec<Mention> {
    mentions(&tokens(text, &mut String::new()), near)
}

fn days(text: &str) -> Vec<Date> {
    mentions_in(text, date(2023, 6, 10)).into_iter().map(|mention| mention.date).collect()
}

#[test]
fn a_day_is_read_however_it_is_written() {
    for text in [
        "ngày 12 tháng 6 năm 2023",
        "ngày 12 tháng 06 năm 2023",
        "ngày12tháng6năm2023",
        "ngay 12 thang 6 nam 2023",
        "12/6/2023",
        "12 / 06 / 2023",
        "12.6.2023",
        "12-06-2023",
        "12 - 6 - 2023",
        "12. 06. 2023",
        "12/6/23",
        "12/6",
        "ngày 12.6",
        "2023-06-12",
        "12 tháng 6",
        "12 thg 6, 2023",
        "12 June 2023",
        "Jun 12, 2023",
        "June 12th",
        "12 tháng sáu",
        "ngày mười hai tháng sáu",
        "ngày mười hai tháng sáu năm hai nghìn không trăm hai mươi ba",
        "ngày 12\ntháng 6 năm 2023",
    ] {
        assert_eq!(days(text), [date(2023, 6, 12)], "{text}");
    }
}

#[test]
fn of_several_days_the_last_counts() {
    for text in [
        "14-15/6",
        "14 - 15/6/2023",
        "ngày 14 và 15 tháng 6",
        "ngày 14 và ngày 15/6",
        "từ 14 đến 15/6",
        "từ ngày 14/6/2023 đến ngày 15/6/2023",
        "14/6 - 15/6",
        "14, 15/6/2023",
    ] {
        assert_eq!(days(text), [date(2023, 6, 15)], "{text}");
    }
}

#[test]
fn what_the_calendar_lacks_is_no_day() {
    for text in
        ["31/6/2023", "ngày 30 tháng 2 năm 2023", "ngày   tháng 6 năm 2023", "99,5%", "12.6%", "2020 - 2025", "1.234"]
    {
        assert_eq!(days(text), [] as [Date; 0], "{text}");
    }
}

#[test]
fn a_day_without_a_year_is_the_nearest_one() {
    let near = date(2024, 1, 3);
    let found = mentions_in("họp ngày 28/12 và ngày 15/1", near);
    assert_eq!(found[0].date, date(2023, 12, 28));
    assert_eq!(found[1].date, date(2024, 1, 15));
    assert!(!found[0].has_year);
}

#[test]
fn relative_days_count_from_the_letter() {
    assert_eq!(days("họp vào sáng mai"), [date(2023, 6, 11)]);
    assert_eq!(days("đã họp hôm qua"), [date(2023, 6, 9)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn any_text_is_searched_without_a_fault(text in "[ngàythág năm0-9/.,\\- ]{0,50}") {
        let mut folded = String::new();
        let tokens = tokens(&text, &mut folded);
        for mention in mentions(&tokens, date(2023, 6, 10)) {
            prop_assert!(mention.first < mention.after && mention.after <= tokens.len());
        }
    }

    #[test]
    fn every_day_of_a_century_is_read_back(offset in 0_i32..36_000) {
        let day = date(2000, 1, 1).checked_add(offset.days()).unwrap();
        let printed = format!("ngày {} tháng {} năm {}", day.day(), day.month(), day.year());
        let days = |text: &str| mentions_in(text, day).into_iter().map(|mention| mention.date).collect::<Vec<_>>();
        prop_assert_eq!(days(&printed), [day]);
        let short = format!("{:02}/{:02}/{}", day.day(), day.month(), day.year());
        prop_assert_eq!(days(&short), [day]);
    }
}

#[test]
fn a_day_of_the_week_written_as_a_number_is_no_day_of_the_month() {
    assert_eq!(days("sáng thứ 3, ngày 13 tháng 6"), [date(2023, 6, 13)]);
    assert_eq!(days("tuần sau, thứ Năm"), [date(2023, 6, 15)]);
    assert_eq!(days("thứ 4 tuần sau nữa"), [date(2023, 6, 21)]);
}
