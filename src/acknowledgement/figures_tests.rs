use jiff::civil::date;

use super::*;

fn hanoi() -> TimeZone {
    zone("Asia/Ho_Chi_Minh")
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn a_moment_is_told_in_the_zone_of_the_office() {
    assert_eq!(
        moment_in_full(at("2023-06-16T02:15:30Z"), &hanoi()),
        "09 giờ 15 phút 30 giây, ngày 16 tháng 6 năm 2023"
    );
    assert_eq!(moment(at("2023-06-15T17:00:00Z"), &hanoi()), "00:00, 16/6/2023");
}

#[test]
fn days_below_ten_and_the_first_two_months_take_a_zero() {
    assert_eq!(day(date(2023, 2, 5)), "05/02/2023");
    assert_eq!(day(date(2023, 3, 15)), "15/3/2023");
    assert_eq!(day_in_full(date(2024, 12, 1)), "ngày 01 tháng 12 năm 2024");
}

#[test]
fn midnight_belongs_to_the_day_that_it_ends() {
    assert_eq!(deadline(at("2023-06-26T17:00:00Z"), &hanoi()), "24:00, 26/6/2023");
    assert_eq!(deadline_in_full(at("2024-12-10T10:00:00Z"), &hanoi()), "17 giờ 00 phút, ngày 10 tháng 12 năm 2024");
}

#[test]
fn a_span_leaves_out_what_is_zero() {
    assert_eq!(span(2 * 86_400 + 3 * 3_600 + 5 * 60 + 59), "2 ngày 3 giờ 5 phút");
    assert_eq!(span(86_400), "1 ngày");
    assert_eq!(span(59), "59 giây");
    assert_eq!(span(0), "chưa đến 1 giây");
    assert_eq!(span(-5), "chưa đến 1 giây");
    assert_eq!(span(i64::MAX), format!("{} ngày 15 giờ 30 phút", i64::MAX / 86_400));
}

#[test]
fn sizes_have_decimal_commas() {
    assert_eq!(size(0), "0 byte");
    assert_eq!(size(1_023), "1023 byte");
    assert_eq!(size(12_800), "12,5 KB");
    assert_eq!(size(1_048_576), "1 MB");
    assert_eq!(size(25_690_112), "24,5 MB");
    assert_eq!(size(u64::MAX), "17.592.186.044.415,9 MB");
}

#[test]
fn an_unknown_zone_is_utc() {
    assert_eq!(moment(at("2023-06-16T02:15:30Z"), &zone("Không/Có")), "02:15, 16/6/2023");
}
