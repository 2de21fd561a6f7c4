use proptest::prelude::*;

use crate::documents::Block;

use super::*;

fn table(text: &str) -> Table {
    Table {
        name: None,
        rows: text.lines().map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect(),
    }
}

fn targets(text: &str) -> Vec<Target> {
    read(&Document { blocks: vec![Block::Table(table(text))], ..Document::default() })
}

fn row(name: &str, unit: &str, planned: Option<f64>, actual: Option<f64>, rating: Option<&str>) -> Target {
    Target { name: name.to_owned(), unit: unit.to_owned(), planned, actual, rating: rating.map(str::to_owned) }
}

#[test]
fn a_plain_table_is_read_row_by_row() {
    let text = "TT | Chỉ tiêu | ĐVT | NQ Đại hội đề ra | Kết quả đạt được | Đánh giá
        I | Các chỉ tiêu chủ yếu | | | |
        1 | Tỷ lệ thửa đất được đo | % | 95 | 97,2 | Vượt
        2 | Số bản đồ in | tờ | 1.250.000 | 488.342,5 | Chưa đạt
        | | | | |
        II | Các chỉ tiêu khác | | | |
        3. | Kết nạp đảng viên | đảng viên | Trên 90 | - | Đang thực hiện
        | Tổng cộng | | 5 | 6 |";
    assert_eq!(
        targets(text),
        [
            row("Tỷ lệ thửa đất được đo", "%", Some(95.0), Some(97.2), Some("Vượt")),
            row("Số bản đồ in", "tờ", Some(1_250_000.0), Some(488_342.5), Some("Chưa đạt")),
            row("Kết nạp đảng viên", "đảng viên", Some(90.0), None, Some("Đang thực hiện")),
        ]
    );
}

#[test]
fn of_yearly_columns_the_last_is_the_actual_one() {
    let text = "TT | Chỉ tiêu | Đơn vị tính | Mục tiêu NQ 2020-2025 | Kết quả thực hiện | |
         | | | | Năm 2021 | Năm 2022 | Đến 6/2023
        1 | Đo đạc | km | 100 | 30 | 60 | 81,5
        2 | In bản đồ | tờ | 20 | 5 | 7 | ";
    assert_eq!(
        targets(text),
        [row("Đo đạc", "km", Some(100.0), Some(81.5), None), row("In bản đồ", "tờ", Some(20.0), None, None)]
    );
}

#[test]
fn a_merged_head_is_read_with_the_row_below_it() {
    let text = "PHỤ LỤC TỔNG HỢP CHỈ TIÊU | | | | |
        (Kèm theo Báo cáo số 24-BC/CB) | | | | |
         | | | | |
        TT | Chỉ tiêu | ĐVT | Nhiệm kỳ 2020 - 2025 | | Ghi chú
         | | | Nghị quyết đề ra | Thực hiện |
        1 | 2 | 3 | 4 | 5 | 6
        1 | Đo đạc | km | 1500 | 1108.5 | ";
    assert_eq!(targets(text), [row("Đo đạc", "km", Some(1500.0), Some(1108.5), None)]);
}

#[test]
fn without_a_column_the_unit_stands_in_brackets_or_is_the_percent_sign() {
    let text = "STT | Tên chỉ tiêu | Chỉ tiêu NQ Đại hội | Kết quả thực hiện | Ghi chú
        1 | Phát triển hội viên (hội viên) | ≥ 1.500 | 11.952 | Vượt
        2 | Tỷ lệ tập hợp | 75% | 74,2% | Chưa đạt
        3 | Số buổi họp | 50 trở lên | 72 | ";
    assert_eq!(
        targets(text),
        [
            row("Phát triển hội viên", "hội viên", Some(1500.0), Some(11952.0), Some("Vượt")),
            row("Tỷ lệ tập hợp", "%", Some(75.0), Some(74.2), Some("Chưa đạt")),
            row("Số buổi họp", "", Some(50.0), Some(72.0), None),
        ]
    );
}

#[test]
fn a_ratio_is_neither_actual_nor_rating() {
    let text = "TT | Nội dung chỉ tiêu | Đơn vị | Kế hoạch | Thực hiện | Tỷ lệ % TH/KH | Kết luận
        1 | Đo đạc | km | 200 | 150 | 75% | Đạt";
    assert_eq!(targets(text), [row("Đo đạc", "km", Some(200.0), Some(150.0), Some("Đạt"))]);
}

#[test]
fn fractions_of_a_sheet_that_lost_its_percent_format_are_percents() {
    let sheet = Table {
        name: Some("Sheet1".to_owned()),
        ..table(
            "TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện\n1 | Đo đạc | % | 0,8 | 0,57\n2 | In bản đồ | % | 1 | 1\n3 | Họp | buổi | 1 | 2",
        )
    };
    let read = read(&Document { blocks: vec![Block::Table(sheet)], ..Document::default() });
    assert_eq!(
        read,
        [
            row("Đo đạc", "%", Some(80.0), Some(57.0), None),
            row("In bản đồ", "%", Some(100.0), Some(100.0), None),
            row("Họp", "buổi", Some(1.0), Some(2.0), None),
        ]
    );
    let text = "TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện\n1 | Tỷ lệ nợ | % | 0,5 | 0,4\n2 | Tỷ lệ lỗi | % | 1 | 0,9";
    assert_eq!(targets(text)[0], row("Tỷ lệ nợ", "%", Some(0.5), Some(0.4), None));
}

#[test]
fn a_merged_head_over_plan_and_result_may_itself_say_targets() {
    let text = "TT | Nội dung chỉ tiêu | ĐVT | Chỉ tiêu | | Đánh giá
         | | | Kế hoạch nhiệm kỳ | Thực hiện đến 31/5/2023 |
        I | Các chỉ tiêu chủ yếu | | | |
        1 | Đo đạc | km | 80 | 80,6 | Vượt";
    assert_eq!(targets(text), [row("Đo đạc", "km", Some(80.0), Some(80.6), Some("Vượt"))]);
}

#[test]
fn a_total_of_people_is_a_target_but_a_total_is_not() {
    let text = "TT | Chỉ tiêu | Kế hoạch | Thực hiện
        1 | 1. Tổng số người tham gia | 100 | 120
        | Tổng số: | 100 | 120";
    assert_eq!(targets(text), [row("Tổng số người tham gia", "", Some(100.0), Some(120.0), None)]);
}

#[test]
fn a_table_cut_by_the_page_goes_on() {
    let first = table("TT | Chỉ tiêu | Kế hoạch | Thực hiện\n1 | Đo đạc | 10 | 9");
    let again = table("TT | Chỉ tiêu | Kế hoạch | Thực hiện\n2 | In bản đồ | 5 | 6");
    let bare = table("3 | Kết nạp | 7 | 8");
    let document =
        Document { blocks: vec![Block::Table(first), Block::Table(again), Block::Table(bare)], ..Document::default() };
    let names: Vec<String> = read(&document).into_iter().map(|target| target.name).collect();
    assert_eq!(names, ["Đo đạc", "In bản đồ", "Kết nạp"]);
}

#[test]
fn other_tables_give_nothing() {
    for text in [
        "TT | Họ và tên | Chức vụ | Ghi chú\n1 | Lê Văn Mẫu | Bí thư | 5",
        "TT | Nội dung | Người thực hiện\n8h00 | Khai mạc | Lê Văn Mẫu",
        "ĐẢNG ỦY SỞ ĐO ĐẠC | ĐẢNG CỘNG SẢN VIỆT NAM\nSố 15-BC/ĐU | Sông Vân, ngày 6 tháng 6 năm 2023",
        "Chỉ tiêu | Kế hoạch | Thực hiện\nchưa có | - | -",
        "",
    ] {
        assert_eq!(targets(text), [], "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_table_is_read_without_a_fault(text in "(TT|Chỉ tiêu|Kế hoạch|Thực hiện|[0-9.,%-]|\\||\n|\\PC){0,60}") {
        for target in targets(&text) {
            prop_assert!(!target.name.is_empty());
        }
    }
}
