//! Sheets of an office: cells parted by `|`, rows by line ends, sheets by a line of `#`. Whatever stands in them is read or
//! named as a mistake.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rust_xlsxwriter::Workbook;

fuzz_target!(|text: &str| {
    let mut workbook = Workbook::new();
    for sheet in text.split("\n#\n").take(4) {
        let worksheet = workbook.add_worksheet();
        for (row, line) in (0_u32..200).zip(sheet.split('\n')) {
            for (column, cell) in (0_u16..40).zip(line.split('|')) {
                // What Excel itself refuses cannot be in a file.
                let _ = worksheet.write_string(row, column, cell);
            }
        }
    }
    let Ok(bytes) = workbook.save_to_buffer() else { return };
    let file = tiepnhan::registry::read_registry("danh-sach.xlsx", &bytes);
    for finding in &file.findings {
        assert!(!finding.message.is_empty());
    }
});
