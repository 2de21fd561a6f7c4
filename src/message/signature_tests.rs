use super::*;

#[test]
fn a_signature_is_found_behind_its_dashes_or_by_its_look() {
    assert_eq!(find("Gửi báo cáo.\n\n-- \nNguyễn A\nVăn phòng"), "Nguyễn A\nVăn phòng");
    assert_eq!(find("Gửi báo cáo.\n\nTrân trọng cảm ơn./.\nNguyễn A"), "Trân trọng cảm ơn./.\nNguyễn A");
    assert_eq!(find("Gửi báo cáo.\n\nNguyễn A\nĐT: 0210 3846 000"), "Nguyễn A\nĐT: 0210 3846 000");
    assert_eq!(find("Gửi báo cáo.\n\nĐược gửi từ iPhone của tôi"), "Được gửi từ iPhone của tôi");
}

#[test]
fn a_row_of_a_table_that_tells_a_date_is_no_part_of_it() {
    let table = "Kính gửi Ban Tổ chức,\n\nĐơn vị\tThời gian\nSở Muối\t28/11/2023, 8h00";
    assert_eq!(find(&format!("{table}\nĐ/c Thuyết - 0398 410 860")), "Đ/c Thuyết - 0398 410 860");
    assert_eq!(find(table), "");
    let place = "Nguyễn A\nSố 12/3/5 đường 20-10\nĐT: 0210.38.2012";
    assert_eq!(find(&format!("Gửi báo cáo.\n\n{place}")), place);
}

#[test]
fn a_letter_without_one_has_none() {
    for text in [
        "",
        "Gửi báo cáo.",
        "Kính thưa các đồng chí,\nĐảng ủy họp ngày 9/6.\nVăn phòng",
        "Trân trọng kính gửi Văn phòng báo cáo.\nHết.",
        "Một.\n\nHai 15/BC.",
    ] {
        assert_eq!(find(text), "", "{text}");
    }
}
