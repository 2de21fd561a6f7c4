use crate::documents::{Block, Document, Paragraph, Table};

use super::super::page::Page;
use super::*;

fn plain(text: &str) -> Vec<Line> {
    let blocks = text.lines().map(|line| Block::Paragraph(Paragraph { text: line.to_owned(), ..Paragraph::default() }));
    Page::of(&Document { blocks: blocks.collect(), ..Document::default() }).lines
}

fn cells(left: &str, right: &str) -> Vec<Line> {
    let table = Table { name: None, rows: vec![vec![left.to_owned(), right.to_owned()]] };
    Page::of(&Document { blocks: vec![Block::Table(table)], ..Document::default() }).lines
}

#[test]
fn the_signer_stands_under_the_office() {
    let table =
        cells("Nơi nhận:\n- Ban Thường vụ (b/c),\n- Lưu VP.", "T/M ĐẢNG ỦY\nBÍ THƯ\n\n\n(Đã ký)\nTrần Thị Thử Nghiệm");
    assert_eq!(signer(&table).as_deref(), Some("Trần Thị Thử Nghiệm"));
    let lines = plain(
        "Nơi nhận:                      T/M CHI BỘ\n- Ban Thường vụ,                 PHÓ BÍ THƯ\n- Lưu VP.\n                               Đ/c Lê Văn Mẫu",
    );
    assert_eq!(signer(&lines).as_deref(), Some("Lê Văn Mẫu"));
    assert_eq!(signer(&plain("TM. ĐẢNG ỦY\nBÍ THƯ\nLÊ VĂN MẪU")).as_deref(), Some("LÊ VĂN MẪU"));
}

#[test]
fn without_an_office_nobody_signs() {
    assert_eq!(signer(&plain("Trân trọng\nLê Văn Mẫu")), None);
    assert_eq!(signer(&cells("Nơi nhận:\n- Lưu.", "T/M ĐẢNG ỦY\nBÍ THƯ")), None);
    assert_eq!(signer(&[]), None);
}

#[test]
fn addressees_lose_their_dashes_and_stops() {
    let first = plain("Kính gửi: Ban Thường vụ Đảng ủy Khối\nThực hiện kế hoạch");
    let last = cells("Nơi nhận:\n- Ban Thường vụ (b/c),\n– Các chi bộ trực thuộc;\n- Lưu VP.", "T/M ĐẢNG ỦY\nBÍ THƯ");
    assert_eq!(
        addressees(&first, &last),
        ["Ban Thường vụ Đảng ủy Khối", "Ban Thường vụ (b/c)", "Các chi bộ trực thuộc", "Lưu VP"]
    );
    let several = plain("Kính gửi:\n- Ban Thường vụ;\n- Văn phòng.\nĐảng ủy báo cáo");
    assert_eq!(addressees(&several, &[]), ["Ban Thường vụ", "Văn phòng"]);
}
