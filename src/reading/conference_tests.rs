use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn found(text: &str) -> Option<Date> {
    day(text, date(2023, 6, 7)).map(|day| day.date)
}

#[test]
fn a_conference_day_is_found_however_it_is_told() {
    for text in [
        "Hội nghị sơ kết tổ chức lúc 8h00, thứ Sáu ngày 9/6",
        "Chi bộ họp sơ kết giữa nhiệm kỳ sáng 9.6.2023",
        "Đảng ủy tổ chức hội nghị trong hai buổi ngày 8-9/6",
        "HN sơ kết: 14 giờ, 9 tháng 6, hội trường cơ quan",
        "Bên em dự kiến làm hội nghị ngày 09/6/2023 (8h00) ạ",
        "dang uy to chuc hoi nghi so ket vao chieu thu sau, 09/06/2023",
        "Hội nghị sơ kết giữa nhiệm kỳ đã được tổ chức ngày 09/6/2023",
        "Báo cáo này đã được thông qua tại Hội nghị sơ kết giữa nhiệm kỳ ngày\n09-06-2023.",
        "Ngày 9.6.2023, Chi bộ đã tổ chức Hội nghị sơ kết giữa nhiệm kỳ với sự tham dự của 95,9% đảng viên.",
        "Hội nghị sơ kết vào ngày mùng chín tháng sáu, kính mời các đồng chí dự",
        "HN sơ kết tổ chức hôm 9/6 ạ",
        "Đơn vị họp sơ kết vào sáng ngày 9 tháng 6 năm 2023 tại hội trường",
    ] {
        assert_eq!(found(text), Some(date(2023, 6, 9)), "{text}");
    }
}

#[test]
fn a_notice_with_its_own_lines_is_read() {
    let notice = "THÔNG BÁO\nthời gian tổ chức Hội nghị sơ kết\nThực hiện Kế hoạch số 9-KH/ĐUK ngày 01/3/2023 của Ban Thường vụ, Đảng ủy tổ chức Hội nghị sơ kết, cụ thể như sau:\n1. Thời gian: 07 giờ 30 phút, ngày 12 tháng 6 năm 2023.\n2. Địa điểm: phòng họp tầng 2.\nBáo cáo gửi trước ngày 20/6/2023.";
    assert_eq!(found(notice), Some(date(2023, 6, 12)));
}

#[test]
fn a_postponed_conference_has_its_new_day() {
    for text in [
        "Đảng ủy xin lùi hội nghị từ ngày 8/6 sang ngày 12/6/2023",
        "xin điều chỉnh thời gian tổ chức hội nghị: từ 08-6-2023 chuyển sang ngày 12-6-2023 (7h30)",
        "Lịch hội nghị thay đổi: không họp ngày 8.6.2023 nữa mà họp 12/06/2023",
        "Hội nghị sơ kết dự kiến ngày 8/6 hoãn đến ngày 12/6",
        "Hội nghị dời sang 12/6 ạ",
    ] {
        let day = day(text, date(2023, 6, 7)).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((day.date, day.postponed), (date(2023, 6, 12), true), "{text}");
    }
}

#[test]
fn days_of_other_things_are_not_the_conference() {
    for text in [
        "Thực hiện Kế hoạch số 9-KH/ĐUK ngày 01/3/2023 của Ban Thường vụ về tổ chức hội nghị sơ kết",
        "Gửi báo cáo hội nghị trước ngày 20/6/2023",
        "Đến 31/5/2023, đa số chỉ tiêu đạt và vượt",
        "Thay bản dự thảo báo cáo hội nghị gửi hôm 13/6/2023",
        "Sông Vân, ngày 16 tháng 6 năm 2023",
        "Đồng chí sinh ngày 5/6/1980",
        "Vào 07:50 2 thg 6, 2023, Văn phòng <a@mail.example> đã viết: hội nghị sơ kết",
        "Hội nghị trực tuyến toàn quốc ngày 5/6/2023",
        "Chị ơi bên kia họp ngày nào ạ?",
        "",
    ] {
        assert_eq!(found(text), None, "{text}");
    }
}

#[test]
fn the_words_are_those_of_the_sentence() {
    let day =
        day("Kính gửi Văn phòng.\nHội nghị sơ kết\ntổ chức ngày 9/6/2023. Trân trọng.", date(2023, 6, 7)).unwrap();
    assert_eq!(day.words, "Hội nghị sơ kết tổ chức ngày 9/6/2023.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_is_read_without_a_fault(text in "(hội nghị|họp|ngày|[0-9/. ,:\n-]|\\PC){0,30}") {
        if let Some(day) = day(&text, date(2023, 6, 7)) {
            prop_assert!(!day.words.is_empty());
        }
    }
}
