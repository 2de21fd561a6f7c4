//! Registries with mistakes: each is named with sheet, row and column, and a file that is no registry is said to be none.

use std::io::Write as _;

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use tiepnhan::registry::{Finding, RegistryFile, read_registry};

fn read(rows: &[&[&str]]) -> RegistryFile {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("DS").unwrap();
    for (row, texts) in rows.iter().enumerate() {
        for (column, text) in texts.iter().enumerate() {
            if !text.is_empty() {
                sheet.write(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), *text).unwrap();
            }
        }
    }
    read_registry("ds.xlsx", &book.save_to_buffer().unwrap())
}

const HEADINGS: &[&str] =
    &["Mã", "Tên tổ chức đảng", "Email đăng ký", "Tên miền", "Cán bộ theo dõi", "Email cán bộ theo dõi"];

fn only(read: &RegistryFile) -> &Finding {
    assert_eq!(read.findings.len(), 1, "{:#?}", read.findings);
    &read.findings[0]
}

#[test]
fn each_mistake_in_a_row_is_named_with_row_and_column() {
    let good: &[&str] = &["A", "Chi bộ A", "a@a.example", "a.example", "Ông C", "c@o.example"];
    // The second unit's row, whether it stops the import, the column, a word of the message.
    let cases: &[(&[&str], bool, Option<&str>, &str)] = &[
        (&["B", "", "b@b.example"], true, Some("Tên tổ chức đảng"), "thiếu tên"),
        (&["", "Chi bộ B", "b@b.example"], true, Some("Mã"), "thiếu mã"),
        (&["a", "Chi bộ B", "b@b.example"], true, None, "dòng 2"),
        (&["B", "CHI BỘ A", "b@b.example"], true, None, "đã có"),
        (&["B", "Chi bộ B", "b@b"], true, Some("Email đăng ký"), "b@b"),
        (&["B", "Chi bộ B", "hỏi văn thư"], true, Some("Email đăng ký"), "hỏi văn thư"),
        (&["B", "Chi bộ B", "b@b.example", "b_b"], true, Some("Tên miền"), "b_b"),
        (&["B", "Chi bộ B", "b@b.example", "gmail.com"], false, Some("Tên miền"), "công cộng"),
        (&["B", "Chi bộ B", "b@b.example", "", "Ông D", "d@"], true, Some("Email cán bộ theo dõi"), "d@"),
        (&["", "Khối doanh nghiệp"], false, None, "tiêu đề nhóm"),
        (&["", "", "b@b.example"], true, Some("Tên tổ chức đảng"), "thiếu tên"),
    ];
    for (row, fatal, column, word) in cases {
        let read = read(&[HEADINGS, good, row]);
        let finding = only(&read);
        assert_eq!((finding.row, finding.fatal), (Some(3), *fatal), "{finding}");
        assert_eq!(finding.sheet.as_deref(), Some("DS"));
        assert_eq!(finding.column.as_deref(), *column, "{finding}");
        assert!(finding.message.contains(word), "{finding}");
    }
}

#[test]
fn who_signs_below_the_list_is_no_unit_but_a_unit_without_its_code_is() {
    let read_with = |tail: &[&[&str]]| {
        let list: &[&[&str]] = &[HEADINGS, &["A", "Chi bộ Lúa", "a@a.example"], &["B", "Đảng ủy Ngô", "b@b.example"]];
        read(&[list, tail].concat())
    };
    let signed: &[&[&str]] = &[&["", ""], &["", "KẾ TOÁN", "TRƯỞNG BAN"], &["", ""], &["", "Lò Văn Một", "Vi Thị Hai"]];
    let read = read_with(signed);
    assert_eq!(read.registry.organizations.len(), 2);
    assert!(read.findings.iter().all(|finding| !finding.fatal), "{:#?}", read.findings);
    assert!(read.findings.iter().any(|finding| finding.message.contains("Vi Thị Hai")), "{:#?}", read.findings);
    let unfinished: [&[&str]; 2] = [&["", "Chi bộ Lúa nương", "", "", "Ông C"], &["", "Nhà máy Gạo", "c@c.example"]];
    for unit in unfinished {
        let read = read_with(&[&["", ""], unit]);
        assert!(only(&read).message.contains("thiếu mã"), "{:#?}", read.findings);
    }
}

#[test]
fn all_mistakes_are_named_at_once_in_the_order_of_the_rows() {
    let read = read(&[HEADINGS, &["A", "", "x"], &["A", "Chi bộ A", "x@"], &["A", "Chi bộ B", "", "y"]]);
    let rows: Vec<Option<u32>> = read.findings.iter().map(|finding| finding.row).collect();
    assert_eq!(rows, [Some(2), Some(3), Some(4), Some(4)], "{:#?}", read.findings);
}

#[test]
fn an_address_of_two_units_speaks_for_neither() {
    let read = read(&[HEADINGS, &["A", "Chi bộ A", "x@x.example; a@a.example"], &["B", "Chi bộ B", "X@x.example"]]);
    assert_eq!(read.findings.len(), 2);
    assert!(read.findings.iter().all(|finding| !finding.fatal));
    assert!(read.registry.by_address("x@x.example").is_none());
    assert_eq!(read.registry.by_address("a@a.example").unwrap().code.0, "A");
}

#[test]
fn what_is_no_list_is_said_to_be_none() {
    let fatal = |bytes: &[u8]| {
        let read = read_registry("ds.xlsx", bytes);
        assert!(read.registry.organizations.is_empty());
        let finding = only(&read);
        assert!(finding.fatal && finding.sheet.is_none(), "{finding}");
        finding.message.clone()
    };
    assert!(fatal(b"").contains("rỗng"));
    assert!(fatal("Mã;Tên\nA;B\n".as_bytes()).contains("không phải tệp Excel"));
    assert!(fatal(b"PK\x03\x04 and then nothing").contains("hỏng"));
    assert!(fatal(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).contains("hỏng"));
    assert!(fatal(&Workbook::new().save_to_buffer().unwrap()).contains("không có ô nào"));

    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(b"<document/>").unwrap();
    assert!(fatal(&zip.finish().unwrap().into_inner()).contains("không phải tệp Excel"));

    let read_none = read(&[&["Họ tên", "Ngày sinh"], &["Lò Văn Một", "1/1/1990"]]);
    assert!(only(&read_none).message.contains("hàng tiêu đề"));
    let empty_list = read(&[HEADINGS]);
    assert!(empty_list.findings.iter().any(|finding| finding.fatal && finding.message.contains("không có đơn vị nào")));
}

#[test]
fn a_workbook_behind_a_password_is_said_to_be_one() {
    let read = read_registry("ds.xlsx", &encrypted_package());
    assert!(only(&read).message.contains("mật khẩu"), "{}", read.findings[0]);
}

/// What Excel writes for a workbook with a password: an OLE file ([MS-CFB]) with a stream `EncryptedPackage`. Sector 0
/// is the table of sectors, sector 1 the directory, sectors 2 to 9 the stream.
fn encrypted_package() -> Vec<u8> {
    const FREE: u32 = 0xFFFF_FFFF;
    const END: u32 = 0xFFFF_FFFE;
    const TABLE: u32 = 0xFFFF_FFFD;
    let words = |list: &[u32]| list.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
    let mut file = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    file.extend([0; 16]);
    for short in [0x3E_u16, 3, 0xFFFE, 9, 6, 0, 0, 0] {
        file.extend(short.to_le_bytes());
    }
    file.extend(words(&[0, 1, 1, 0, 4096, END, 0, END, 0, 0]));
    file.extend(words(&[FREE; 108]));
    let mut table = vec![TABLE, END, 3, 4, 5, 6, 7, 8, 9, END];
    table.resize(128, FREE);
    file.extend(words(&table));
    for (name, kind, child, start, size) in [("Root Entry", 5, 1, END, 0), ("EncryptedPackage", 2, FREE, 2, 4096_u32)] {
        let mut entry: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(entry.len()).unwrap();
        entry.resize(64, 0);
        entry.extend(length.to_le_bytes());
        entry.extend([kind, 1]);
        entry.extend(words(&[FREE, FREE, child]));
        entry.extend([0; 36]);
        entry.extend(words(&[start, size, 0]));
        file.extend(entry);
    }
    file.extend([0; 256]);
    file.extend([0x5A; 4096]);
    file
}

#[test]
fn a_formula_without_a_value_is_named() {
    // Written as a program writes it that computes nothing: `<f>` without `<v>`.
    let sheet = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c><c r="B1" t="inlineStr"><is><t>Tên đơn vị</t></is></c></row>
        <row r="2"><c r="A2"><f>UPPER("a")</f></c><c r="B2" t="inlineStr"><is><t>Chi bộ A</t></is></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>B</t></is></c><c r="B3" t="e"><f>X!A1</f><v>#REF!</v></c></row>
        </sheetData></worksheet>"#;
    let read = read_registry("ds.xlsx", &workbook_of(sheet));
    let said: Vec<(Option<u32>, Option<&str>)> =
        read.findings.iter().filter(|f| f.fatal).map(|f| (f.row, f.column.as_deref())).collect();
    assert_eq!(said, [(Some(2), Some("Mã")), (Some(3), Some("Tên đơn vị"))], "{:#?}", read.findings);
}

#[test]
fn a_sheet_that_claims_a_million_rows_or_unpacks_to_gigabytes_is_refused_in_bounds() {
    let corner = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>
        <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c><c r="B1" t="inlineStr"><is><t>Tên đơn vị</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2" t="inlineStr"><is><t>Chi bộ A</t></is></c></row>
        <row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;
    let read = read_registry("ds.xlsx", &workbook_of(corner));
    assert!(
        read.findings.iter().any(|finding| finding.fatal && finding.message.contains("quá lớn")),
        "{:#?}",
        read.findings
    );

    let blanks = format!("<worksheet><sheetData>{}</sheetData></worksheet>", " ".repeat(60 << 20));
    let read = read_registry("ds.xlsx", &workbook_of(&blanks));
    assert!(only(&read).message.contains("quá lớn"));
}

/// A workbook with one sheet of the given XML.
fn workbook_of(sheet: &str) -> Vec<u8> {
    let entries = [
        ("[Content_Types].xml", r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="DS" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in entries {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn small_workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in HEADINGS.iter().enumerate() {
        sheet.write(2, u16::try_from(column).unwrap(), *heading).unwrap();
    }
    sheet.write(3, 0, "A").unwrap();
    sheet.write(3, 1, "Chi bộ A").unwrap();
    book.save_to_buffer().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_workbook_is_read_or_refused_but_never_ends_the_program(
        flips in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..12),
        cut in proptest::option::of(any::<proptest::sample::Index>()),
    ) {
        let mut bytes = small_workbook();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let read = read_registry("ds.xlsx", &bytes);
        let whole = !read.registry.organizations.is_empty();
        prop_assert!(whole || read.findings.iter().any(|finding| finding.fatal));
    }

    #[test]
    fn any_texts_in_any_cells_are_read_without_a_panic(
        rows in proptest::collection::vec(proptest::collection::vec("\\PC{0,12}|Mã|Tên đơn vị|Email|I\\.|@", 0..6), 0..12),
    ) {
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let read = read(&rows);
        for unit in &read.registry.organizations {
            prop_assert!(!unit.name.is_empty() && !unit.code.0.is_empty());
        }
        for finding in &read.findings {
            prop_assert_eq!(finding.to_string().lines().count(), 1);
        }
    }
}
