use jiff::civil::date;

use crate::documents::{Block, Document, Paragraph, Table};

use super::super::page::Page;
use super::*;

fn paragraphs(text: &str) -> Document {
    let blocks = text.lines().map(|line| Block::Paragraph(Paragraph { text: line.to_owned(), ..Paragraph::default() }));
    Document { blocks: blocks.collect(), ..Document::default() }
}

fn two_columns(left: &str, right: &str, below: &str) -> Document {
    let table = Table { name: None, rows: vec![vec![left.to_owned(), right.to_owned()]] };
    let mut document = paragraphs(below);
    document.blocks.insert(0, Block::Table(table));
    document
}

fn letterhead(document: &Document) -> Letterhead {
    read(&Page::of(document).lines, date(2023, 6, 20))
}

fn number(head: &Letterhead) -> Option<&str> {
    head.number.as_ref().and_then(|number| number.number.as_deref())
}

const MOTTO: &str = "ĐẢNG CỘNG SẢN VIỆT NAM";

#[test]
fn a_table_of_two_columns_is_a_letterhead() {
    let head = letterhead(&two_columns(
        "ĐẢNG BỘ KHỐI THỬ NGHIỆM\nĐẢNG ỦY SỞ ĐO ĐẠC\nVÀ BẢN ĐỒ\n*\nSố: 15 -BC/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM\n\nSông Vân, ngày 16 tháng 6 năm 2023",
        "\nBÁO CÁO\nsơ kết",
    ));
    assert_eq!(head.issuer, ["ĐẢNG BỘ KHỐI THỬ NGHIỆM", "ĐẢNG ỦY SỞ ĐO ĐẠC VÀ BẢN ĐỒ"]);
    assert_eq!(number(&head), Some("15-BC/ĐU"));
    assert_eq!(head.place.as_deref(), Some("Sông Vân"));
    assert_eq!(head.date, Some(date(2023, 6, 16)));
    assert!(!head.draft);
}

#[test]
fn a_date_that_a_narrow_column_breaks_is_one_date() {
    for date_lines in [
        "ngày 16\ntháng 6 năm 2022",
        "ngày 16 tháng\n6 năm 2022",
        "ngày 16 tháng 6\nnăm 2022",
        "ngày 16 tháng 6 năm\n2022",
    ] {
        let right = format!("ĐẢNG CỘNG SẢN VIỆT\nNAM\nSông Vân, {date_lines}");
        let head = letterhead(&two_columns("ĐẢNG ỦY SỞ ĐO ĐẠC\nSố 15-BC/ĐU", &right, "BÁO CÁO"));
        assert_eq!(head.date, Some(date(2022, 6, 16)), "{date_lines}");
        assert_eq!(head.place.as_deref(), Some("Sông Vân"), "{date_lines}");
    }
}

#[test]
fn tabs_plain_lines_and_runs_of_blanks_make_the_same_letterhead() {
    let shapes = [
        format!(
            "ĐẢNG ỦY KHỐI THỬ NGHIỆM\t{MOTTO}\nCHI BỘ HỘI CHƠI CỜ\n*\t\tSông Vân, ngày 06/6/2023\nSố 7-TB/CB\n\nTHÔNG BÁO"
        ),
        format!(
            "ĐẢNG ỦY KHỐI THỬ NGHIỆM\nCHI BỘ HỘI CHƠI CỜ\n*\nSố 7-TB/CB\n{MOTTO}\nSông Vân, ngày 06 tháng 6 năm 2023\nTHÔNG BÁO"
        ),
        format!(
            "  ĐẢNG ỦY KHỐI THỬ NGHIỆM          {MOTTO}\n   CHI BỘ HỘI\n     CHƠI CỜ             Sông Vân, ngày 6 tháng 6 năm 2023\n   *\n   Số 7-TB/CB\n        THÔNG BÁO"
        ),
        format!(
            "{MOTTO}\nĐ Ả N G  Ủ Y  K H Ố I  T H Ử  N G H I Ệ M\nCHI BỘ HỘI CHƠI CỜ\nSố:7-TB/CB\nSông Vân, ngày 6.6.2023\nTHÔNG BÁO"
        ),
    ];
    for shape in shapes {
        let head = letterhead(&paragraphs(&shape));
        assert_eq!(head.issuer, ["ĐẢNG ỦY KHỐI THỬ NGHIỆM", "CHI BỘ HỘI CHƠI CỜ"], "{shape}");
        assert_eq!(number(&head), Some("7-TB/CB"), "{shape}");
        assert_eq!(head.date, Some(date(2023, 6, 6)), "{shape}");
    }
}

#[test]
fn a_state_letterhead_names_the_parent_above_the_child() {
    let head = letterhead(&two_columns(
        "UBND TỈNH SÔNG VÂN\nSỞ\nKẾ HOẠCH VÀ ĐẦU TƯ\n-------\nSố: 15/BC-SKHĐT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSông Vân, ngày 5 tháng 6 năm 2023",
        "BÁO CÁO",
    ));
    assert_eq!(head.issuer, ["UBND TỈNH SÔNG VÂN", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ"]);
    assert_eq!(number(&head), Some("15/BC-SKHĐT"));
}

#[test]
fn blanks_for_the_pen_are_no_number_and_no_date() {
    let head = letterhead(&two_columns(
        "ĐẢNG ỦY SỞ ĐO ĐẠC\n*\nSố       -BC/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM\n\nSông Vân, ngày      tháng 6 năm 2023",
        "BÁO CÁO",
    ));
    assert!(head.number.is_some());
    assert_eq!((number(&head), head.date), (None, None));
    assert_eq!(head.place.as_deref(), Some("Sông Vân"));
}

#[test]
fn days_that_the_calendar_lacks_are_no_date() {
    let head = letterhead(&paragraphs("ĐẢNG ỦY SỞ ĐO ĐẠC\nSố 1-BC/ĐU\nSông Vân, ngày 31 tháng 6 năm 2023\nBÁO CÁO"));
    assert_eq!(head.date, None);
}

#[test]
fn a_draft_is_marked_on_a_line_of_its_own() {
    for mark in ["DỰ THẢO", "Dự thảo lần 2", "(DỰ THẢO)", "DỰ THẢO 1", "Dự thảo ngày 5/6/2023"] {
        assert!(
            letterhead(&paragraphs(&format!("{mark}\nĐẢNG ỦY SỞ ĐO ĐẠC\nSố  -BC/ĐU\nBÁO CÁO\nsơ kết"))).draft,
            "{mark}"
        );
    }
    let text = "ĐẢNG ỦY SỞ ĐO ĐẠC\nSố 3-BC/ĐU\nBÁO CÁO\nDự thảo văn kiện đã được lấy ý kiến các chi bộ.";
    assert!(!letterhead(&paragraphs(text)).draft);
}

#[test]
fn the_report_counts_and_not_its_covering_letter() {
    let cover = "ĐẢNG ỦY SỞ ĐO ĐẠC\n*\nSố 20-CV/ĐU\nV/v gửi báo cáo\nSông Vân, ngày 17 tháng 6 năm 2023\nKính gửi: Ban Thường vụ\nĐảng ủy xin gửi báo cáo kèm theo.\n";
    let report = "ĐẢNG BỘ KHỐI THỬ NGHIỆM\nĐẢNG ỦY SỞ ĐO ĐẠC\n*\nSố 19-BC/ĐU\nSông Vân, ngày 16 tháng 6 năm 2023\nBÁO CÁO\nsơ kết";
    let head = letterhead(&paragraphs(&format!("{cover}{report}")));
    assert_eq!(number(&head), Some("19-BC/ĐU"));
    assert_eq!(head.date, Some(date(2023, 6, 16)));
    assert_eq!(head.issuer, ["ĐẢNG BỘ KHỐI THỬ NGHIỆM", "ĐẢNG ỦY SỞ ĐO ĐẠC"]);
    assert_eq!(number(&letterhead(&paragraphs(cover))), Some("20-CV/ĐU"));
}

#[test]
fn a_title_page_before_the_letterhead_does_no_harm() {
    let text = "ĐẢNG BỘ KHỐI THỬ NGHIỆM\nĐẢNG ỦY SỞ ĐO ĐẠC\nBÁO CÁO\nSƠ KẾT GIỮA NHIỆM KỲ\nSông Vân, tháng 6 năm 2023\nĐẢNG ỦY SỞ ĐO ĐẠC\n*\nSố 19-BC/ĐU\nSông Vân, ngày 16 tháng 6 năm 2023\nBÁO CÁO\nsơ kết giữa nhiệm kỳ";
    let head = letterhead(&paragraphs(text));
    assert_eq!(number(&head), Some("19-BC/ĐU"));
    assert_eq!(head.issuer, ["ĐẢNG ỦY SỞ ĐO ĐẠC"]);
    assert_eq!(head.date, Some(date(2023, 6, 16)));
}

#[test]
fn the_numbers_of_other_papers_in_the_text_are_not_its_own() {
    let head = letterhead(&paragraphs(
        "ĐẢNG ỦY SỞ ĐO ĐẠC\nBÁO CÁO\nThực hiện Kế hoạch số 9-KH/ĐUK ngày 01/3/2023, Đảng ủy báo cáo như sau:\n(Kèm theo Báo cáo số 24-BC/ĐU ngày 17/6/2023)",
    ));
    assert_eq!((number(&head), head.date), (None, None));
    assert_eq!(head.issuer, ["ĐẢNG ỦY SỞ ĐO ĐẠC"]);
}

#[test]
fn a_plain_letter_has_no_issuer() {
    let head = letterhead(&paragraphs("Kính gửi Văn phòng,\nEm gửi báo cáo của đơn vị.\nTrân trọng!\nNguyễn Văn Thử"));
    assert_eq!(head.issuer, [] as [&str; 0]);
    assert_eq!((number(&head), head.date, head.draft), (None, None, false));
}

#[test]
fn a_station_below_a_centre_has_a_line_of_its_own() {
    let head = letterhead(&two_columns(
        "TRUNG TÂM Y TẾ HUYỆN THẠCH LĨNH\nTRẠM Y TẾ XÃ THẠCH SƠN\nSố: 286/BC-TYT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nVân Hòa, ngày 16 tháng 6 năm 2023",
        "\nBÁO CÁO\nKết quả tự đánh giá",
    ));
    assert_eq!(head.issuer, ["TRUNG TÂM Y TẾ HUYỆN THẠCH LĨNH", "TRẠM Y TẾ XÃ THẠCH SƠN"]);
}
