use std::io::Write as _;

use super::*;

/// An OpenDocument sheet of the given rows, as a program writes it.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="DS">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"#;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let entries = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &content),
    ];
    for (name, text) in entries {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn cell_of(text: &str) -> String {
    format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
}

#[test]
fn an_open_document_sheet_is_read_at_its_places() {
    let rows = format!(
        r#"<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row><table:table-row><table:table-cell/>{}</table:table-row>"#,
        cell_of(" Tên\u{a0}đơn vị ")
    );
    let sheets = open(&ods(&rows)).unwrap();
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].name, "DS");
    assert_eq!(sheets[0].text(3, 1), "Tên\u{a0}đơn vị");
    assert_eq!(sheets[0].last_row(), Some(3));
}

#[test]
fn texts_are_composed_and_numbers_have_no_needless_fraction() {
    let decomposed = "Ho\u{300}a".to_owned();
    assert_eq!(cell(&Data::String(format!(" {decomposed}\n")), false).text, "Hòa");
    let number = cell(&Data::Float(912_345_678.0), false);
    assert_eq!((number.text.as_str(), number.nature), ("912345678", Nature::Number));
    assert_eq!(cell(&Data::Float(1.5), false).text, "1.5");
    assert_eq!(cell(&Data::Empty, true).nature, Nature::Uncomputed);
    assert_eq!(cell(&Data::String("x".repeat(40_000)), false).text.len(), LONGEST_CELL);
}

#[test]
fn a_place_beyond_the_limits_is_left_out_and_marked() {
    let mut sheet = Sheet::default();
    let filled = Cell { text: "x".to_owned(), nature: Nature::Text };
    sheet.put((0, 0), filled.clone());
    assert!(!sheet.cut);
    sheet.put((MOST_ROWS, 0), filled.clone());
    sheet.put((0, MOST_COLUMNS), filled);
    assert!(sheet.cut);
    assert_eq!(sheet.last_row(), Some(0));
}

#[test]
fn a_merged_region_covers_its_places_and_one_turned_around_is_left_out() {
    let mut sheet = Sheet::default();
    sheet.merge(vec![Dimensions::new((1, 1), (2, 3)), Dimensions::new((9, 9), (8, 8))]);
    assert_eq!(sheet.merged.len(), 1);
    assert!(sheet.region(2, 3).is_some());
    assert!(sheet.region(3, 3).is_none());
}
