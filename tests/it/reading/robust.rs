//! What holds of every text, however odd.

use jiff::civil::date;
use proptest::prelude::*;
use tiepnhan::reading::{conference_day, read};
use unicode_normalization::UnicodeNormalization;

use super::CAME;
use super::cases::{cases, document};

/// Words and signs that days are written with, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "hội nghị ",
        "họp ",
        "tổ chức ",
        "ngày ",
        "tháng ",
        "năm ",
        "sáng ",
        "thứ Sáu ",
        "thứ 2 ",
        "tuần sau ",
        "mai ",
        "lùi sang ",
        "từ ",
        "đến ",
        "trước ",
        "mười ",
        "mùng ",
        "hai ",
        "31",
        "9",
        "6",
        "12",
        "0",
        "2023",
        "2032",
        "99999999",
        "/",
        "-",
        ".",
        ", ",
        " và ",
        "(",
        ")",
        ": ",
        "\n",
        "\r\n",
        "\t",
        "Số ",
        "BC",
        "ĐU",
        "…",
        "\u{301}",
        "8h00 ",
        "%",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn a_conference_is_never_far_from_its_letter(text in pieces()) {
        let near = date(2023, 6, 6);
        if let Some(day) = conference_day(&text, tiepnhan::reading::Context::default(), near) {
            let years = i32::from(day.date.year()) - i32::from(near.year());
            prop_assert!(years.abs() <= 1, "{}", day.date);
        }
    }

    #[test]
    fn ends_of_lines_and_decomposed_accents_change_nothing(text in pieces()) {
        let near = date(2023, 6, 6);
        let day = conference_day(&text, tiepnhan::reading::Context::default(), near).map(|day| (day.date, day.postponed));
        let nfd: String = text.nfd().collect();
        prop_assert_eq!(conference_day(&nfd, tiepnhan::reading::Context::default(), near).map(|day| (day.date, day.postponed)), day);
        let lf = text.replace("\r\n", "\n");
        prop_assert_eq!(conference_day(&lf, tiepnhan::reading::Context::default(), near).map(|day| (day.date, day.postponed)), day);
        prop_assert_eq!(conference_day(&lf.replace('\n', "\r\n"), tiepnhan::reading::Context::default(), near).map(|day| (day.date, day.postponed)), day);
    }

    #[test]
    fn any_letterhead_is_read(lines in prop::collection::vec(pieces(), 0..8)) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let reading = read(&document(&lines), CAME);
        prop_assert!(reading.number.is_none_or(|number| !number.contains(char::is_whitespace)));
        prop_assert!(reading.date.is_none_or(|date| (date.year() - CAME.year()).abs() <= 80));
    }
}

#[test]
fn the_letterheads_read_the_same_with_other_ends_of_lines() {
    for case in cases(include_str!("../../texts/letterheads.txt")) {
        let other: Vec<String> = case.body.iter().map(|line| line.replace('⏎', "\r⏎")).collect();
        let other: Vec<&str> = other.iter().map(String::as_str).collect();
        let (one, two) = (read(&document(&case.body), CAME), read(&document(&other), CAME));
        assert_eq!((one.number, one.date, one.title), (two.number, two.date, two.title), "{}", case.name);
    }
}
