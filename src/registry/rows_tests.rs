use super::*;

fn filled(texts: &[&str]) -> Vec<(u32, String)> {
    (0..).zip(texts).map(|(place, text)| (place, (*text).to_owned())).collect()
}

#[test]
fn titles_of_groups_are_told_by_their_numbers() {
    for number in ["I", "IV.", "A)", "B", "XII"] {
        assert!(is_group_number(number), "{number}");
    }
    for number in ["1", "1.", "STC", "", "a"] {
        assert!(!is_group_number(number), "{number}");
    }
    for title in ["I. Khối cơ quan Đảng", "A - Đảng bộ", "II/ Khối chính quyền", "B) Chi bộ"] {
        assert!(begins_with_group_number(title), "{title}");
    }
    for name in ["Chi bộ A", "C Công ty", "V", "Đảng ủy I", "I.", "VPTU - Văn phòng"] {
        assert!(!begins_with_group_number(name), "{name}");
    }
}

#[test]
fn totals_and_signatures_close_a_list_and_names_like_them_do_not() {
    for text in ["Tổng cộng", "TỔNG SỐ: 12", "Cộng", "Người lập biểu", "T/M BAN THƯỜNG VỤ", "Ghi chú: …"]
    {
        assert!(is_closing(text), "{text}");
    }
    for text in ["Công ty Cấp nước", "Tổng công ty Điện", "Cộng đồng", "Đảng ủy Sở A", "Ngày hội"]
    {
        assert!(!is_closing(text), "{text}");
    }
}

#[test]
fn a_row_that_numbers_the_columns_is_no_unit() {
    assert!(numbers_the_columns(&filled(&["(1)", "(2)", "(3)"])));
    assert!(numbers_the_columns(&filled(&["A", "B", "1", "2"])));
    assert!(!numbers_the_columns(&filled(&["1", "2"])));
    assert!(!numbers_the_columns(&filled(&["1", "Chi bộ A", "A"])));
}
