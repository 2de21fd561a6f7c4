use jiff::civil::date;
use proptest::prelude::*;

use crate::documents::{Block, Paragraph, Table};

use super::*;

fn paragraph(text: &str, set_off: bool) -> Block {
    Block::Paragraph(Paragraph { text: text.to_owned(), bold: set_off, centred: set_off })
}

fn table(rows: &[&[&str]]) -> Block {
    let rows = rows.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect();
    Block::Table(Table { name: None, rows })
}

fn report() -> Document {
    let blocks = vec![
        table(&[&[
            "ĐẢNG BỘ KHỐI THỬ NGHIỆM\nĐẢNG ỦY SỞ ĐO ĐẠC\nVÀ BẢN ĐỒ\n*\nSố: 15 -BC/ĐU",
            "ĐẢNG CỘNG SẢN VIỆT NAM\n\nSông Vân, ngày 16 tháng 6 năm 2023",
        ]]),
        paragraph("", false),
        paragraph("BÁO CÁO", true),
        paragraph("sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ", true),
        paragraph("-----", false),
        paragraph("Thực hiện Kế hoạch số 9-KH/ĐUK, ngày 01/3/2023, Đảng ủy báo cáo như sau:", false),
        paragraph("Hội nghị sơ kết giữa nhiệm kỳ của Đảng bộ được tổ chức trong 01 buổi, ngày 12/6/2023.", false),
        paragraph("I. TÌNH HÌNH CHUNG", true),
        paragraph("Đảng bộ có 90 đảng viên, trong đó đảng viên sinh ngày 5/6/1990 là trẻ nhất.", false),
        paragraph("II. ƯU ĐIỂM", true),
        table(&[
            &["TT", "Chỉ tiêu", "ĐVT", "Nghị quyết", "Kết quả"],
            &["1", "Đo đạc thửa đất", "thửa", "1.500", "1.620"],
        ]),
        table(&[&["Nơi nhận:\n- Ban Thường vụ (b/c),\n- Lưu VP.", "T/M ĐẢNG ỦY\nBÍ THƯ\n\n\nTrần Thị Thử"]]),
    ];
    Document { blocks, ..Document::default() }
}

#[test]
fn a_report_says_what_a_clerk_sees() {
    let reading = read(&report(), date(2023, 6, 17));
    assert_eq!(reading.issuer, ["ĐẢNG BỘ KHỐI THỬ NGHIỆM", "ĐẢNG ỦY SỞ ĐO ĐẠC VÀ BẢN ĐỒ"]);
    assert_eq!(reading.number.as_deref(), Some("15-BC/ĐU"));
    assert_eq!(reading.place.as_deref(), Some("Sông Vân"));
    assert_eq!(reading.date, Some(date(2023, 6, 16)));
    assert_eq!(reading.title.as_deref(), Some("Báo cáo sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ"));
    assert_eq!(reading.paper, Some(Paper::BaoCao));
    assert_eq!(reading.signer.as_deref(), Some("Trần Thị Thử"));
    assert_eq!(reading.addressees, ["Ban Thường vụ (b/c)", "Lưu VP"]);
    assert!(!reading.draft);
    assert_eq!(reading.conference.map(|day| day.date), Some(date(2023, 6, 12)));
    assert_eq!(reading.targets.len(), 1);
}

#[test]
fn the_outline_is_compared_with_the_plan() {
    let section = |id: &str, heading: &str| OutlineSection {
        id: id.to_owned(),
        name: heading.to_owned(),
        headings: vec![heading.to_owned()],
    };
    let outline =
        [section("situation", "Tình hình"), section("strengths", "Ưu điểm"), section("causes", "Nguyên nhân")];
    let (reading, missing) = read_beside(&report(), date(2023, 6, 20), &[Outline::new(&outline)]);
    assert_eq!(missing, [["causes"]]);
    assert_eq!(reading, read(&report(), date(2023, 6, 20)));
}

#[test]
fn the_symbol_names_the_paper_where_the_title_does_not() {
    let document = Document {
        blocks: vec![paragraph("CHI BỘ HỘI CHƠI CỜ\nSố 3-GM/CB\nSông Vân, ngày 6 tháng 6 năm 2023\nMời họp", false)],
        ..Document::default()
    };
    assert_eq!(read(&document, date(2023, 6, 6)).paper, Some(Paper::GiayMoi));
}

#[test]
fn a_huge_text_and_a_huge_sheet_are_read_without_a_fault() {
    let text = "hội nghị ngày 9/6/2023, ".repeat(20_000);
    let wide: Vec<String> = std::iter::repeat_n("Chỉ tiêu kế hoạch".to_owned(), 16_384).collect();
    let sheet = Table { name: Some("Sheet1".to_owned()), rows: vec![wide; 3] };
    let document = Document { blocks: vec![paragraph(&text, true), Block::Table(sheet)], ..Document::default() };
    let (reading, missing) = read_beside(&document, date(2023, 6, 6), &[Outline::new(&[])]);
    assert_eq!(reading.conference.map(|day| day.date), Some(date(2023, 6, 9)));
    assert_eq!(reading.targets, []);
    assert_eq!(missing, [[] as [String; 0]]);
}

#[test]
fn an_empty_document_says_nothing() {
    assert_eq!(read(&Document::default(), date(2023, 6, 6)), Reading::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_document_is_read_without_a_fault(lines in proptest::collection::vec("\\PC{0,40}", 0..12), cut in 0_usize..12) {
        let mut blocks: Vec<Block> = lines.iter().map(|line| paragraph(line, line.len().is_multiple_of(2))).collect();
        blocks.insert(cut.min(lines.len()), Block::Table(Table { name: None, rows: vec![lines.clone(), lines.clone()] }));
        let document = Document { blocks, ..Document::default() };
        let reading = read(&document, date(2023, 6, 6));
        prop_assert!(reading.number.is_none_or(|number| !number.contains(' ')));
    }
}
