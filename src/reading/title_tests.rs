use crate::documents::{Block, Document, Paragraph, Table};

use super::super::page::Page;
use super::*;

/// A page whose lines in `*…*` are centred and bold.
fn page_of(text: &str) -> Vec<Line> {
    let blocks = text.lines().map(|line| {
        let set_off = line.starts_with('*') && line.ends_with('*') && line.len() > 2;
        let text = if set_off { line.trim_matches('*') } else { line };
        Block::Paragraph(Paragraph { text: text.to_owned(), bold: set_off, centred: set_off })
    });
    Page::of(&Document { blocks: blocks.collect(), ..Document::default() }).lines
}

fn title(text: &str) -> Option<(String, Paper)> {
    read(&page_of(text), 0).map(|title| (title.text, title.paper))
}

fn expect(text: &str, expected: &str, paper: Paper) {
    assert_eq!(title(text), Some((expected.to_owned(), paper)), "{text}");
}

#[test]
fn kind_and_subject_stand_on_one_line() {
    expect(
        "*BÁO CÁO*\n*sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Chi bộ, nhiệm kỳ 2020 - 2025*\n-----\nThực hiện Kế hoạch",
        "Báo cáo sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Chi bộ, nhiệm kỳ 2020 - 2025",
        Paper::BaoCao,
    );
    expect("*GIẤY MỜI*\n*dự Hội nghị sơ kết*\n-----\nĐảng ủy", "Giấy mời dự Hội nghị sơ kết", Paper::GiayMoi);
    expect("*TỜ TRÌNH*\n*về việc gia hạn*\nKính gửi: Ban Thường vụ", "Tờ trình về việc gia hạn", Paper::ToTrinh);
}

#[test]
fn a_subject_that_is_set_off_below_the_kind_may_begin_like_a_sentence() {
    expect(
        "*BÁO CÁO*\n*Năm năm giúp nhau nuôi dê*\nNăm 2023 là năm cuối của phong trào.",
        "Báo cáo Năm năm giúp nhau nuôi dê",
        Paper::BaoCao,
    );
    expect("*THÔNG BÁO*\n*Ngày tổ chức tổng kết*\nSở Muối họp", "Thông báo Ngày tổ chức tổng kết", Paper::ThongBao);
}

#[test]
fn a_subject_broken_by_the_page_is_joined() {
    expect(
        "          BÁO CÁO\n   sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội, nhiệm kỳ\n         2020 - 2025\n         -----\n  Thực hiện Kế hoạch số 9",
        "Báo cáo sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội, nhiệm kỳ 2020 - 2025",
        Paper::BaoCao,
    );
}

#[test]
fn capitals_become_sentence_case_and_small_letters_stay() {
    expect("BÁO CÁO\nSƠ KẾT GIỮA NHIỆM KỲ\nThực hiện Kế hoạch", "Báo cáo sơ kết giữa nhiệm kỳ", Paper::BaoCao);
    expect("*BÁO CÁO SƠ KẾT*\n*giữa nhiệm kỳ Đảng bộ*\nCăn cứ", "Báo cáo sơ kết giữa nhiệm kỳ Đảng bộ", Paper::BaoCao);
    expect("BÁO CÁO sơ kết Nghị quyết\n---\nTheo", "Báo cáo sơ kết Nghị quyết", Paper::BaoCao);
    expect("B Á O  C Á O\nsơ kết Nghị quyết\n---", "Báo cáo sơ kết Nghị quyết", Paper::BaoCao);
}

#[test]
fn a_cong_van_has_its_subject_as_title() {
    expect(
        "Số 5-CV/ĐU\nV/v tổ chức hội nghị\nsơ kết giữa nhiệm kỳ\nKính gửi: Ban Thường vụ",
        "V/v tổ chức hội nghị sơ kết giữa nhiệm kỳ",
        Paper::CongVan,
    );
    let table = Table {
        name: None,
        rows: vec![vec![
            "ĐẢNG ỦY SỞ ĐO ĐẠC\n*\nSố: 5-CV/ĐU\nV/v tổ chức hội nghị sơ kết\ngiữa nhiệm kỳ".to_owned(),
            "ĐẢNG CỘNG SẢN VIỆT NAM\n\nSông Vân, ngày 7 tháng 6 năm 2023".to_owned(),
        ]],
    };
    let document = Document { blocks: vec![Block::Table(table)], ..Document::default() };
    let title = read(&Page::of(&document).lines, 0).unwrap();
    assert_eq!(title.text, "V/v tổ chức hội nghị sơ kết giữa nhiệm kỳ");
}

#[test]
fn the_subject_ends_where_the_text_begins() {
    for text in [
        "*BÁO CÁO*\n*sơ kết Nghị quyết*\nĐảng ủy báo cáo như sau",
        "BÁO CÁO\nsơ kết Nghị quyết\nThực hiện Kế hoạch số 9",
        "BÁO CÁO\nsơ kết Nghị quyết\nI. TÌNH HÌNH",
        "BÁO CÁO\nsơ kết Nghị quyết\nKính gửi: Ban Thường vụ",
        "BÁO CÁO\nsơ kết Nghị quyết\n(Trình hội nghị ngày 5/6)\n*\nNăm 2023",
        "BÁO CÁO\nsơ kết Nghị quyết\nTÌNH HÌNH CHUNG",
    ] {
        expect(text, "Báo cáo sơ kết Nghị quyết", Paper::BaoCao);
    }
}

#[test]
fn names_and_sentences_are_no_titles() {
    assert_eq!(title("ĐẢNG ỦY SỞ\nKẾ HOẠCH VÀ ĐẦU TƯ\nSố 3"), None);
    assert_eq!(title("Báo cáo của đơn vị đã được gửi hôm qua.\nKế hoạch đã có."), None);
    assert_eq!(title(""), None);
}

#[test]
fn the_title_of_a_sheet_is_its_first_row() {
    let rows = vec![
        vec!["PHỤ LỤC TỔNG HỢP KẾT QUẢ CHỈ TIÊU".to_owned(), String::new()],
        vec!["TT".to_owned(), "Chỉ tiêu".to_owned()],
    ];
    let document =
        Document { blocks: vec![Block::Table(Table { name: Some("Sheet1".to_owned()), rows })], ..Document::default() };
    let title = read(&Page::of(&document).lines, 0).unwrap();
    assert_eq!((title.text.as_str(), title.paper), ("Phụ lục tổng hợp kết quả chỉ tiêu", Paper::BieuMau));
}
