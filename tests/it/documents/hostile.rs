use std::fmt::Write;

use proptest::prelude::*;
use tiepnhan::documents::{Limits, Problem, read_here};

use super::parts::{container, docx, paragraph, pdf, read, xlsx};

#[test]
fn a_bomb_ends_in_a_sentence() {
    let zeros = vec![b' '; 80 << 20];
    let bomb = container(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", &zeros)]);
    assert!(bomb.len() < 200_000);
    assert!(matches!(read("a.docx", &bomb).problems.as_slice(), [Problem::TooLarge(_)]));
}

#[test]
fn two_cells_far_apart_are_two_cells() {
    let corners = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#;
    let document = read("a.xlsx", &xlsx(corners, ""));
    assert_eq!(document.problems, []);
    let table = document.tables().next().unwrap();
    assert!(table.rows.len() < 100);
    assert_eq!(table.rows.last().unwrap().last().unwrap(), "2");
}

#[test]
fn tables_nested_a_thousand_deep_end() {
    let mut body = String::new();
    for _ in 0..1000 {
        body.push_str("<w:tbl><w:tr><w:tc>");
    }
    body.push_str(&paragraph("đáy"));
    for _ in 0..1000 {
        body.push_str("</w:tc></w:tr></w:tbl>");
    }
    let document = read("a.docx", &docx(&(body + &paragraph("sau"))));
    assert!(document.text().ends_with("sau\n"));
}

#[test]
fn more_text_than_allowed_is_cut_and_said() {
    let mut body = String::new();
    for number in 0..100 {
        write!(body, "{}", paragraph(&format!("đoạn {number}"))).unwrap();
    }
    let document = read_here("a.docx", &docx(&body), &Limits { text: 100, ..Limits::default() });
    assert_eq!(document.problems, [Problem::TooLarge("text".to_owned())]);
    assert!(document.text().len() <= 100);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_end_in_a_document(name in "[a-z]{0,4}\\.(docx|pdf|xlsx|txt|html)", bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read(&name, &bytes);
    }

    #[test]
    fn any_markup_ends_in_a_document(html in "(<(table|tr|td|p|b|/td|/tr|/table|!--|script)( rowspan=[0-9]{1,3})?>|[a-zđ&;<> ]){0,60}") {
        let _ = read("a.html", format!("<html>{html}").as_bytes());
    }

    #[test]
    fn a_damaged_document_ends_in_a_document(
        kind in 0..2_usize,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = match kind {
            0 => docx(&paragraph("Báo cáo sơ kết")),
            _ => pdf("BT /F1 10 Tf 50 700 Td <000100020003> Tj ET /X Do", " ABC", "BT ET"),
        };
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if cut.index(4) == 0 {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read("a.docx", &bytes);
    }
}
