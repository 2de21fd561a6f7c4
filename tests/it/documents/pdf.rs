use tiepnhan::documents::{Block, Format, Problem};

use super::parts::{codes, pdf, read};

const LETTERS: &str = " ABCDEGHIKLMNOPQRSTUVXYĐẢỦỘỐÁÀabcdeghiklmnopqrstuvxyđảủộốáà,.-/0123456789";

#[test]
fn text_is_read_line_by_line_and_columns_are_parted_by_a_tab() {
    let line = |x: u32, y: u32, text: &str| format!("1 0 0 1 {x} {y} Tm {} Tj\n", codes(text, LETTERS));
    let content = format!(
        "BT /F1 12 Tf {}{}{}{} ET",
        line(60, 800, "ĐẢNG BỘ KHỐI"),
        line(300, 798, "ĐẢNG BỘ TỈNH".replace('Ỉ', "I").as_str()),
        line(60, 780, "BÁO CÁO"),
        line(60, 400, "cuối trang"),
    );
    let document = read("a.pdf", &pdf(&content, LETTERS, ""));
    assert_eq!(document.format, Format::Pdf);
    assert_eq!(document.text(), "ĐẢNG BỘ KHỐI\tĐẢNG BỘ TINH\nBÁO CÁO\ncuối trang\n");
    assert_eq!(document.problems, []);
    let Some(Block::Paragraph(first)) = document.blocks.first() else { panic!("a paragraph") };
    assert!(first.bold);
}

#[test]
fn blanks_come_from_gaps_where_there_are_none() {
    let content = format!("BT /F1 10 Tf 50 700 Td [{} -300 {}] TJ ET", codes("BÁO", LETTERS), codes("CÁO", LETTERS));
    assert_eq!(read("a.pdf", &pdf(&content, LETTERS, "")).text(), "BÁO CÁO\n");
}

#[test]
fn a_form_is_read_and_one_that_calls_itself_ends() {
    let form = format!("BT /F1 10 Tf 50 700 Td {} Tj ET /X Do", codes("BÁO CÁO", LETTERS));
    let document = read("a.pdf", &pdf("q /X Do Q", LETTERS, &form));
    assert_eq!(document.text(), "BÁO CÁO\n");
}

#[test]
fn a_page_without_text_is_scanned() {
    assert_eq!(read("a.pdf", &pdf("0 0 10 10 re f", LETTERS, "")).problems, [Problem::Scanned]);
}

#[test]
fn slanting_words_are_a_watermark() {
    let content = format!(
        "BT /F1 10 Tf 50 700 Td {} Tj .7 .7 -.7 .7 100 100 Tm {} Tj ET",
        codes("BÁO CÁO", LETTERS),
        codes("MAU", LETTERS)
    );
    assert_eq!(read("a.pdf", &pdf(&content, LETTERS, "")).text(), "BÁO CÁO\n");
}
