//! The register, read back as a clerk's Excel would read it.

use std::io::Cursor;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use jiff::civil::date;
use tiepnhan::digest::MOST_MAILED;
use tiepnhan::ledger::MarkKind;

use super::made::{digest, exported, health, mark, report, weekend};

fn sheets(bytes: &[u8]) -> Vec<(String, Range<Data>)> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    workbook.worksheets()
}

/// The cell under a heading in the first row whose first cell is `key`.
fn cell(sheet: &Range<Data>, key: &str, heading: &str) -> Data {
    let column = sheet.rows().next().unwrap().iter().position(|one| one.get_string() == Some(heading)).unwrap();
    let row = sheet.rows().find(|row| row[0].get_string() == Some(key)).unwrap();
    row[column].clone()
}

#[test]
fn it_has_three_sheets_with_every_unit_and_every_letter() {
    let marks = [mark("TB", MarkKind::PaperReceived(date(2023, 6, 16)), "2023-06-16T14:00:00")];
    let register = digest(&weekend(), &marks, &[], &health()).register;
    let sheets = sheets(&register);
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Theo đơn vị", "Thư đến", "Chờ xác minh"]);
    let heights: Vec<usize> = sheets.iter().map(|(_, range)| range.height()).collect();
    assert_eq!(heights, [1 + 15, 1 + 9, 1 + 3]);
    let units = &sheets[0].1;
    assert_eq!(cell(units, "DD", "Trạng thái").to_string(), "Trễ hạn");
    assert_eq!(cell(units, "DD", "Chậm").to_string(), "1 ngày 9 giờ 15 phút");
    assert_eq!(cell(units, "TB", "Số đến (bản mới nhất)").to_string(), "4/2023");
    let letters = &sheets[1].1;
    assert_eq!(cell(letters, "5/2023", "Lặp lại, thay thế").to_string(), "lặp lại 4/2023");
}

#[test]
fn times_are_real_dates_in_the_zone_of_the_office() {
    let register = digest(&weekend(), &[], &[], &health()).register;
    let sheets = sheets(&register);
    let Data::DateTime(received) = cell(&sheets[1].1, "3/2023", "Thời điểm tiếp nhận") else {
        panic!("not a date")
    };
    let days = 45_094.0 + (9.0 * 3_600.0 + 15.0 * 60.0 + 30.0) / 86_400.0;
    assert!((received.as_f64() - days).abs() < 1e-6, "17 June 2023 09:15:30 is {days} to Excel, not {received:?}");
}

#[test]
fn a_deadline_at_midnight_is_the_last_second_of_the_day_before() {
    let register = digest(&weekend(), &[], &[], &health()).register;
    let Data::DateTime(deadline) = cell(&sheets(&register)[0].1, "VK", "Hạn gửi") else { panic!("not a date") };
    // Five working days after Monday 19 June: the end of Monday 26 June, day 45103 to Excel.
    assert!((deadline.as_f64() - (45_104.0 - 1.0 / 86_400.0)).abs() < 1e-6, "{deadline:?}");
}

#[test]
fn no_cell_is_a_formula_and_risky_text_is_quoted() {
    let made = report(1, "", "2023-06-17T09:15:30").with(|entry| {
        entry.subject = "=HYPERLINK(\"http://x.example\")".to_owned();
        entry.from.name = "\t=1+1".to_owned();
        entry.from.address = "@sum(a1)".to_owned();
        entry.files[0].name = "-2+3.docx".to_owned();
    });
    let register = digest(&[made.0], &[], &[], &health()).register;
    let letters = &sheets(&register)[1].1;
    assert_eq!(cell(letters, "1/2023", "Tiêu đề").to_string(), "'=HYPERLINK(\"http://x.example\")");
    assert_eq!(cell(letters, "1/2023", "Tên người gửi").to_string(), "'=1+1");
    assert_eq!(cell(letters, "1/2023", "Địa chỉ gửi").to_string(), "'@sum(a1)");
    assert_eq!(cell(letters, "1/2023", "Tệp").to_string(), "'-2+3.docx (12,5 KB)");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(register)).unwrap();
    for name in ["Theo đơn vị", "Thư đến", "Chờ xác minh"] {
        assert!(workbook.worksheet_formula(name).unwrap().used_cells().next().is_none(), "a formula in {name}");
    }
}

#[test]
fn an_empty_register_can_be_opened() {
    let sheets = sheets(&digest(&[], &[], &[], &health()).register);
    assert_eq!(sheets[1].1.height(), 1);
}

#[test]
fn a_letter_carries_the_newest_and_says_so_and_an_export_has_them_all() {
    let at = |minute: usize| format!("2023-06-{:02}T{:02}:{:02}:00", 1 + minute / 1440, minute / 60 % 24, minute % 60);
    let entries: Vec<_> = (0..MOST_MAILED + 3)
        .map(|number| report(u32::try_from(number).unwrap(), "DD", &at(number)).review(None).0)
        .collect();
    let made = digest(&entries, &[], &[], &health());
    let heights = |register: &[u8]| sheets(register)[1..].iter().map(|(_, range)| range.height()).collect::<Vec<_>>();
    assert_eq!(heights(&made.register), [1 + MOST_MAILED, 1 + MOST_MAILED]);
    let oldest_kept = sheets(&made.register)[1].1.rows().nth(1).unwrap()[0].to_string();
    assert_eq!(oldest_kept, "3/2023");
    assert!(made.register.len() < 4_000_000, "{} bytes", made.register.len());
    for words in [&made.letter.text, &made.letter.html] {
        assert!(words.contains("5.000 thư mới nhất trong 5.003 thư"), "{words}");
    }
    assert_eq!(heights(&exported(&entries)), [1 + MOST_MAILED + 3, 1 + MOST_MAILED + 3]);
}
