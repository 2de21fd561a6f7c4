use crate::documents::{Paragraph, Table};

use super::*;

fn paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph { text: text.to_owned(), ..Paragraph::default() })
}

fn page(blocks: Vec<Block>) -> Vec<(String, Side, usize)> {
    let document = Document { blocks, ..Document::default() };
    Page::of(&document).lines.into_iter().map(|line| (line.text, line.side, line.row)).collect()
}

#[test]
fn blanks_and_tabs_part_the_left_from_the_right() {
    let read = page(vec![
        paragraph("ĐẢNG ỦY SỞ ĐO ĐẠC\t\tĐẢNG CỘNG SẢN VIỆT NAM"),
        paragraph("   VÀ BẢN ĐỒ           Sông Vân, ngày 2 tháng 6 năm 2023"),
    ]);
    assert_eq!(
        read,
        [
            ("ĐẢNG ỦY SỞ ĐO ĐẠC".to_owned(), Side::Left, 0),
            ("ĐẢNG CỘNG SẢN VIỆT NAM".to_owned(), Side::Right, 0),
            ("VÀ BẢN ĐỒ".to_owned(), Side::Left, 1),
            ("Sông Vân, ngày 2 tháng 6 năm 2023".to_owned(), Side::Right, 1),
        ]
    );
}

#[test]
fn cells_side_by_side_are_left_and_right() {
    let table =
        Table { name: None, rows: vec![vec!["MỘT\nHAI".to_owned(), "BA".to_owned()], vec!["BỐN".to_owned()]] };
    let read = page(vec![Block::Table(table)]);
    assert_eq!(
        read,
        [
            ("MỘT".to_owned(), Side::Left, 0),
            ("HAI".to_owned(), Side::Left, 1),
            ("BA".to_owned(), Side::Right, 0),
            ("BỐN".to_owned(), Side::Whole, 2),
        ]
    );
}

#[test]
fn blanks_left_for_the_pen_part_nothing() {
    let read = page(vec![paragraph("Số       -BC/ĐU"), paragraph("Sông Vân, ngày      tháng 6 năm 2023")]);
    assert_eq!(read[0].0, "Số -BC/ĐU");
    assert_eq!(read[1].0, "Sông Vân, ngày tháng 6 năm 2023");
}

#[test]
fn spaced_out_capitals_are_closed_up() {
    let read = page(vec![paragraph("Đ Ả N G  Ủ Y  S Ở  Đ O  Đ Ạ C"), paragraph("B Á O  C Á O")]);
    assert_eq!(read[0].0, "ĐẢNG ỦY SỞ ĐO ĐẠC");
    assert_eq!(read[1].0, "BÁO CÁO");
}
