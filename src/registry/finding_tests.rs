use super::*;

#[test]
fn a_finding_is_one_line_that_says_where() {
    let finding = Finding::mistake("ds.xlsx", "thiếu tên").in_sheet("Khối A").at_row(7).under("Tên đơn vị");
    assert_eq!(finding.to_string(), "Lỗi: ds.xlsx, trang tính “Khối A”, dòng 7, cột “Tên đơn vị”: thiếu tên");
    let finding = Finding::note("k.toml", "thừa").at_row(3).under("id");
    assert_eq!(finding.to_string(), "Lưu ý: k.toml, dòng 3, khóa “id”: thừa");
}

#[test]
fn what_a_cell_holds_cannot_repaint_the_terminal() {
    let shown = Finding::mistake("a\u{1b}[2J", format!("gặp {}", quote("x\n\u{202e}y\u{7}"))).to_string();
    assert!(!shown.chars().any(|c| c.is_control() || is_invisible(c)), "{shown:?}");
    assert_eq!(shown.lines().count(), 1);
}

#[test]
fn a_long_cell_is_quoted_in_part() {
    let quoted = quote(&"ữ".repeat(500));
    assert!(quoted.chars().count() < 100 && quoted.ends_with("…”"), "{quoted}");
}
