use rust_xlsxwriter::{Format, Workbook};
use tiepnhan::documents::Problem;

use super::parts::read;

#[test]
fn cells_are_read_as_a_person_sees_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Biểu").unwrap();
    sheet.write(0, 0, "Chỉ tiêu").unwrap();
    sheet.write(0, 1, 0.1 + 0.2).unwrap();
    sheet.write(0, 2, 1_234_567).unwrap();
    sheet.write_with_format(2, 0, 0.95, &Format::new().set_num_format("0%")).unwrap();
    sheet.write_with_format(2, 1, 0.9725, &Format::new().set_num_format("0.0%")).unwrap();
    sheet.write_with_format(2, 2, 45093, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    let hidden = book.add_worksheet();
    hidden.write(0, 0, "ẩn").unwrap();
    hidden.set_hidden(true);
    let document = read("a.xlsx", &book.save_to_buffer().unwrap());
    let tables: Vec<_> = document.tables().collect();
    assert_eq!(tables.len(), 1);
    assert_eq!(tables[0].name.as_deref(), Some("Biểu"));
    assert_eq!(tables[0].rows[0], ["Chỉ tiêu", "0,3", "1234567"]);
    assert!(tables[0].rows[1].is_empty());
    assert_eq!(tables[0].rows[2], ["95%", "97,3%", "16/06/2023"]);
    assert_eq!(document.problems, []);
}

#[test]
fn a_sheet_named_xls_that_is_xlsx_is_read_and_said() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "a").unwrap();
    let document = read("a.xls", &book.save_to_buffer().unwrap());
    assert_eq!(document.problems, [Problem::WrongExtension]);
    assert_eq!(document.text(), "a\n");
}
