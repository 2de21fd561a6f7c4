use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn found(text: &str) -> Option<Date> {
    day(text, Context::default(), date(2023, 6, 7)).map(|day| day.date)
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
        "Dạ em gửi báo cáo, hội nghị sơ kết mới xong bữa 9/6",
        "Hội nghị sơ kết của Phòng Muối - Kế hoạch: ngày 9/6/2023, địa điểm phòng họp tầng 2",
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
        let day = day(text, Context::default(), date(2023, 6, 7)).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((day.date, day.postponed), (date(2023, 6, 12), true), "{text}");
    }
}

#[test]
fn days_of_other_things_are_not_the_conference() {
    for text in [
        "Thực hiện Kế hoạch số 9-KH/ĐUK ngày 01/3/2023 của Ban Thường vụ về tổ chức hội nghị sơ kết",
        "Gửi báo cáo hội nghị trước ngày 20/6/2023",
        "Thời hạn gửi báo cáo kết quả hội nghị sơ kết giữa nhiệm kỳ là ngày 20/6/2023",
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
    let day = day(
        "Kính gửi Văn phòng.\nHội nghị sơ kết\ntổ chức ngày 9/6/2023. Trân trọng.",
        Context::default(),
        date(2023, 6, 7),
    )
    .unwrap();
    assert_eq!(day.words, "Hội nghị sơ kết tổ chức ngày 9/6/2023.");
}

#[test]
fn sentences_of_letters_and_notices_are_weighed_rightly() {
    for (text, day_of_june) in [
        ("Chi bộ tổ chức HN sơ kết chiều ngày thứ Tư, 14.6.2023 tại trụ sở", Some(14)),
        ("Thời gian tổ chức hội nghị: 8h00, thứ Sáu ngày 9/6", Some(9)),
        ("Họp sơ kết sáng 12.6.2023 tại phòng họp", Some(12)),
        ("Hội nghị tổ chức trong hai buổi ngày 14-15/6", Some(15)),
        ("Hội nghị vào ngày mười lăm tháng sáu năm 2023", Some(15)),
        ("Do bão, hội nghị sơ kết lùi sang ngày 16/6", Some(16)),
        ("Vào hồi 8h00 ngày 9/6/2023, Đảng ủy tổ chức Hội nghị sơ kết giữa nhiệm kỳ", Some(9)),
        ("Kính mời đồng chí dự hội nghị sơ kết vào lúc 7 giờ 30 phút, thứ Năm, ngày 15 tháng 6", Some(15)),
        ("Đảng ủy dự kiến tổ chức Hội nghị vào ngày 13/6/2023 và gửi báo cáo chậm nhất ngày 16/6/2023", Some(13)),
        ("Báo cáo gửi sau hội nghị, hạn cuối là ngày 16/6/2023", None),
        ("Hội nghị sơ kết phải tổ chức trước ngày 20/6/2023 theo kế hoạch", None),
        (
            "Lịch họp:\n- Thời gian: 14h00 chiều thứ Hai (12/6)\n- Địa điểm: hội trường\nHội nghị sơ kết giữa nhiệm kỳ",
            Some(12),
        ),
        ("Đơn vị đã hoàn thành hội nghị sơ kết hôm qua, nay gửi báo cáo", Some(6)),
        ("Thông báo hoãn hội nghị ngày 9/6; thời gian mới: 8h00 ngày 14/6/2023", Some(14)),
        ("Hội nghị sơ kết không tổ chức vào ngày 9/6 như đã báo mà chuyển sang 14/6", Some(14)),
        ("Hội nghị dự kiến 9/6 nay đổi thành 14/6", Some(14)),
        ("Căn cứ kết quả hội nghị sơ kết ngày 12 tháng 6 năm 2023 của Đảng ủy", Some(12)),
        ("HN so ket cua chi bo em hop ngay 12/6 luc 8h a", Some(12)),
        ("Đại hội Chi bộ tổ chức ngày 12/6/2020, nhiệm kỳ 2020 - 2025", None),
        ("Chi bộ họp thường kỳ ngày 5 hằng tháng", None),
        ("đã tổ chức thành công Hội nghị sơ kết vào chiều 12 tháng 6", Some(12)),
        ("Thời gian: từ 8h00 đến 11h30 ngày 12/6/2023. Hội nghị sơ kết.", Some(12)),
        ("Hội nghị sơ kết được ấn định vào 8h ngày 12/6 (thứ Hai)", Some(12)),
        ("Ngày 12/6 vừa qua Chi bộ đã họp sơ kết", Some(12)),
        ("Hội nghị sơ kết: ngày 12 và 13 tháng 6 năm 2023", Some(13)),
        ("Kế hoạch tổ chức hội nghị: ngày 10/6 chi bộ họp, ngày 12/6 Đảng ủy tổ chức hội nghị sơ kết", Some(12)),
        ("Theo Công văn ngày 2/6/2023 của Đảng ủy Khối về hội nghị sơ kết", None),
        ("Hội nghị sơ kết ngày 12/6/2023 đã thông qua báo cáo.\nSông Vân, ngày 16 tháng 6 năm 2023", Some(12)),
        ("Lịch hội nghị sơ kết dời từ 9/6 sang 14/6 ạ", Some(14)),
        ("Hội nghị họp sớm hơn dự kiến: 9/6 thay vì 14/6", Some(9)),
    ] {
        assert_eq!(found(text), day_of_june.map(|day| date(2023, 6, day)), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_is_read_without_a_fault(text in "(hội nghị|họp|ngày|[0-9/. ,:\n-]|\\PC){0,30}") {
        if let Some(day) = day(&text, Context::default(), date(2023, 6, 7)) {
            prop_assert!(!day.words.is_empty());
        }
    }
}

#[test]
fn a_short_letter_is_read_with_its_subject() {
    let near = date(2025, 3, 24);
    for (heading, text, day_of_april) in [
        ("lịch hn", "e báo lịch ạ: 12/4. cả ngày, tại xưởng 1", Some(12)),
        ("đăng ký hội nghị tổng kết", "Ngày: mười tháng tư (10/4). Nơi họp: công trường.", Some(10)),
        ("dang ky lich HN tong ket", "Thoi gian: 18-4-2025\nDia diem: kho Dong", Some(18)),
        ("Re: Đăng ký HN", "Ngày đúng là 18/4 không phải 17/4 nhé, em gõ nhầm.", Some(18)),
        ("Hội nghị của đơn vị", "Xin được dời qua 16/4 do 15/4 có đoàn kiểm tra.", Some(16)),
        ("Re: lịch hn", "bên em lùi lại thứ 4 tuần sau nữa ạ, hôm 12 có khách", Some(9)),
        ("Lịch hội nghị", "Tổng kết NQ 7: 15/4. Liên hoan sau hội nghị.", Some(15)),
        ("Lịch hội nghị", "Hội nghị tổng kết vẫn giữ nguyên ngày 10/4/2025 như đã đăng ký", Some(10)),
        ("Lịch hội nghị", "chiều 14/4 thảo luận tổ, sáng 15/4 họp toàn thể và bế mạc hội nghị tổng kết", Some(15)),
        ("Hoãn hội nghị", "HN tổng kết ngày 14/4 tạm hoãn, lịch mới sẽ thông báo sau.", None),
        (
            "Hoãn hội nghị",
            "Vì lý do khách quan, đơn vị tạm hoãn hội nghị tổng kết dự kiến ngày 17/4/2025. Lịch mới sẽ báo sau.",
            None,
        ),
        ("V/v hoãn", "Chi bộ xin hoãn hội nghị ngày 14/4, dự kiến tổ chức ngày 18/4/2025.", Some(18)),
        (
            "xin lỗi báo nhầm ngày",
            "Xin lỗi anh chị, hôm trước báo nhầm, hội nghị tổng kết của đơn vị là ngày 17/4/2025 chứ không phải 18/4.",
            Some(17),
        ),
        ("Re: Đôn đốc báo ngày tổ chức hội nghị", "Dạ đơn vị em: 8h ngày 22/4/2025 ạ.", Some(22)),
        ("Re: đề nghị báo lịch hội nghị", "sáng 22/4 anh ạ", Some(22)),
        ("hn kho 5", "dời được ngày rồi chị ơi, 15/4 tổng kết nq 7, chốt luôn", Some(15)),
        ("Re: Lịch hội nghị của các đơn vị", "Nhà máy chúng tôi đăng ký ngày cuối cùng: 18/4/2025.", Some(18)),
        ("Re: đề nghị báo lịch hội nghị", "em gửi lại bản ký 22/4 nhé", None),
        ("Lịch của chi bộ", "Chi bộ tổng kết NQ 7 vào 9/4 ạ.", Some(9)),
        ("Hội nghị tổng kết", "Báo cáo tổng kết 9/4 thiếu trang, gửi lại.", None),
        ("Thời gian hội nghị", "Đơn vị: thứ Sáu, 11 tháng 4, lúc 13 giờ.", Some(11)),
        ("Báo cáo", "Hội nghị tổng kết đạt kết quả là 9/4 chỉ tiêu", None),
        ("Báo cáo", "Số liệu tính đến 10/4, đạt 9/10 chỉ tiêu", None),
    ] {
        let found = day(text, Context { heading, called: &[] }, near).map(|day| day.date);
        assert_eq!(found, day_of_april.map(|day| date(2025, 4, day)), "{text}");
    }
}

#[test]
fn a_plan_s_own_conference_is_not_another_meeting() {
    let called = conference_names("hội nghị viên chức, người lao động");
    for text in [
        "Trường tổ chức hội nghị viên chức chiều 9/6",
        "THCS: HNVC 9/6, sáng.",
        "HNVC của trường: sáng 09/6/2023, tại hội trường",
    ] {
        let found = |called| day(text, Context { heading: "", called }, date(2023, 6, 7)).map(|day| day.date);
        assert_eq!(found(&called), Some(date(2023, 6, 9)), "{text}");
    }
}

#[test]
fn a_day_of_several_that_are_left_to_choose_is_none() {
    for text in [
        "Chi bộ dự kiến tổ chức hội nghị sơ kết vào ngày 12/6 hoặc 13/6/2023, kính đề nghị Đảng ủy cho ý kiến",
        "Đơn vị xin đăng ký họp sơ kết một trong ba ngày 12, 13, 14/6/2023",
        "Hội nghị sơ kết: sáng 12/6 hoặc chiều thứ Ba ngày 13/6/2023, tùy lịch của đồng chí dự",
        "Dự kiến hội nghị sơ kết 12 hoặc 13/6, em báo lại sau ạ",
        "Hội nghị sơ kết dự kiến họp ngày 12/6 hay là 13/6 thì tiện hơn ạ?",
        "Chi bộ đề xuất hai phương án họp hội nghị sơ kết: phương án 1 ngày 12/6/2023; phương án 2 ngày 15/6/2023",
    ] {
        assert_eq!(found(text), None, "{text}");
    }
    for text in [
        "Hội nghị sơ kết tổ chức 8h hoặc 8h30 ngày 9/6/2023 tại hội trường A hoặc phòng họp 2",
        "Là một trong các đơn vị làm sớm, Chi bộ tổ chức hội nghị sơ kết ngày 9/6/2023",
        "Hội nghị sơ kết thông qua phương án nhân sự họp ngày 9/6/2023",
    ] {
        assert_eq!(found(text), Some(date(2023, 6, 9)), "{text}");
    }
}

#[test]
fn a_day_corrected_by_what_it_is_not_is_found() {
    let called = conference_names("hội nghị kết nối ngân hàng - doanh nghiệp");
    let text = "Xin lỗi các anh chị, hôm trước báo nhầm, hội nghị kết nối ngân hàng - doanh nghiệp của quỹ Long Thạnh là ngày \
                17/10/2024 chứ không phải 18/10.";
    let context = Context { heading: "xin lỗi báo nhầm ngày", called: &called };
    let found = day(text, context, date(2024, 10, 11)).map(|day| day.date);
    assert_eq!(found, Some(date(2024, 10, 17)));
}

#[test]
fn who_was_asked_for_the_day_answers_with_it_alone() {
    let called = conference_names("hội nghị đánh giá chất lượng");
    let asked = "Đề nghị các đơn vị báo ngày tổ chức hội nghị đánh giá chất lượng trước ngày 01/11/2024.";
    let answer =
        |text: &str| day(text, Context { heading: asked, called: &called }, date(2024, 10, 17)).map(|day| day.date);
    assert_eq!(answer("Mường Sa 20/11 nhé e"), Some(date(2024, 11, 20)));
    assert_eq!(
        answer("Quality review conference confirmed on Tuesday, 19 November 2024, 1:30 PM."),
        Some(date(2024, 11, 19))
    );
    assert_eq!(answer("Em gửi báo cáo 20/11 nhé"), None);
    let reminder = "Dạ chị ơi em nhắc lại hội nghị đánh giá chất lượng bên em 8h sáng 15/11/2024 nha chị, chị cho em xin tên \
                    người dự để em in bảng tên ạ.";
    let context = Context { heading: "Nhắc lịch họp", called: &called };
    assert_eq!(day(reminder, context, date(2024, 10, 25)).map(|day| day.date), Some(date(2024, 11, 15)));
}

#[test]
fn what_is_done_at_the_plan_s_conference_tells_its_day() {
    let called = conference_names("hội nghị gặp mặt doanh nghiệp tiêu biểu");
    let found = |heading: &str, text: &str| {
        day(text, Context { heading, called: &called }, date(2024, 4, 15)).map(|day| day.date)
    };
    for (heading, text) in [
        ("", "Chị ơi huyện em gặp mặt các chủ doanh nghiệp ngày 17/5 nhé, chiều, ở trung tâm huyện"),
        ("lịch gặp mặt", "Sở Muối gặp mặt các hộ làm muối và nhà buôn ngày 17/5/2024, báo để Văn phòng biết."),
        ("Báo ngày gặp mặt", "Chào anh, Hồ Muối làm sau Sông Muối một hôm, tức là 17/5/2024 anh nhé."),
        (
            "Re: V/v đăng ký ngày tổ chức hội nghị gặp mặt doanh nghiệp",
            "Dạ, Sở Muối gặp mặt doanh nghiệp của tỉnh ngày 17/5/2024 (buổi chiều, tại hội trường lớn của nhà văn hóa) ạ.",
        ),
        (
            "Gửi lịch tháng 5",
            "Sở Muối gửi lịch:\n- 06/5: giao ban quý;\n- 17/5: Giám đốc chủ trì hội nghị gặp mặt doanh nghiệp;\n- 31/5: họp Ban Chỉ đạo.",
        ),
        (
            "Thông tin hội nghị gặp mặt của Sở Muối",
            "Tên hội nghị: Gặp mặt doanh nghiệp\nChủ trì: Giám đốc\nNgày: 17/5/2024\nGiờ: 8:00 - 11:00",
        ),
        (
            "Thông tin hội nghị gặp mặt của Sở Muối",
            "Tên hội nghị\tGặp mặt doanh nghiệp\nChủ trì\tGiám đốc\nNgày\t17/5/2024\nGiờ\t8:00 - 11:00",
        ),
    ] {
        assert_eq!(found(heading, text), Some(date(2024, 5, 17)), "{text}");
    }
    for (heading, text) in [
        ("Báo cáo", "Em gửi bản gặp mặt doanh nghiệp ngày 17/5 ạ."),
        ("Re: báo ngày nộp báo cáo gặp mặt", "Dạ 17/5 ạ."),
        ("Re: Báo ngày gặp mặt", "Hạn gửi là 17/5/2024 phải không ạ?"),
        ("", "Em đi công tác đến 17/5 mới về."),
    ] {
        assert_eq!(found(heading, text), None, "{text}");
    }
}

#[test]
fn an_invitation_to_something_else_tells_no_day() {
    let called = conference_names("hội nghị sơ kết phong trào nuôi dê");
    let found = |heading: &str, text: &str| {
        day(text, Context { heading, called: &called }, date(2023, 6, 7)).map(|day| day.date)
    };
    for (heading, text) in [
        (
            "Giấy mời dự lễ ra mắt",
            "Hội Nuôi dê huyện kính mời đồng chí dự lễ ra mắt câu lạc bộ lúc 8h00 ngày 12/6/2023 tại hội trường huyện.",
        ),
        (
            "Giấy mời",
            "Hội kính mời đại diện Văn phòng dự Hội thi dê khỏe lúc 7h30 ngày 12/6/2023 tại nhà văn hóa huyện.",
        ),
        ("Mời dự tập huấn", "Kính mời đồng chí dự Hội nghị tập huấn kỹ năng, 8 giờ ngày 12/6/2023, tại hội trường."),
        ("Thư mời họp mặt", "Kính mời đồng chí dự buổi họp mặt kỷ niệm ngày thành lập Hội, 14h ngày 12/6/2023."),
        ("Mời dự Đại hội", "Chi hội tổ chức Đại hội nhiệm kỳ 2023 - 2028 lúc 8h ngày 12/6/2023, kính mời anh chị dự."),
        ("Giấy mời hội thảo", "Kính mời dự hội thảo nuôi dê bền vững sáng 12/6/2023 tại khách sạn."),
        (
            "Giấy mời",
            "Kính mời các đồng chí dự hội nghị đối thoại với thanh niên, 14 giờ ngày 12/6/2023 tại hội trường tầng 2.",
        ),
    ] {
        assert_eq!(found(heading, text), None, "{text}");
    }
    let own = "Kính mời đồng chí dự hội nghị sơ kết phong trào nuôi dê và lễ ra mắt câu lạc bộ lúc 8h ngày 12/6/2023.";
    assert_eq!(found("Giấy mời", own), Some(date(2023, 6, 12)));
}

#[test]
fn a_clock_time_and_an_entry_among_others_tell_the_day() {
    let called = conference_names("hội nghị gặp mặt doanh nghiệp tiêu biểu");
    for (heading, text) in [
        (
            "Lời mời: Hội nghị gặp mặt doanh nghiệp - Sở Muối",
            "Bạn được mời dự sự kiện.\n\nHội nghị gặp mặt doanh nghiệp - Sở Muối\nThứ Sáu, 17 tháng 5, 2024 · 13:30 - 16:30\n\
             Nơi họp: nhà kho số 2\nNgười tổ chức: vanphong@somuoi.example\nKhách mời: tiepnhan@vanphong.example",
        ),
        (
            "Lịch công tác",
            "Sở Muối gửi các việc có liên quan: 02/5 giao ban khối; 17/5 hội nghị gặp mặt doanh nghiệp (mời đồng chí dự); \
             22/5 đi cơ sở.",
        ),
        (
            "Các mốc trong quý",
            "Sở Muối gửi các mốc:\n+ 24/4: sinh hoạt câu lạc bộ;\n+ 06/5: giao ban;\n\
             + 17/5: hội nghị gặp mặt doanh nghiệp (theo kế hoạch của tỉnh);\n+ 29/5: thăm hỏi gia đình hộ làm muối.",
        ),
    ] {
        let found = day(text, Context { heading, called: &called }, date(2024, 4, 15)).map(|day| day.date);
        assert_eq!(found, Some(date(2024, 5, 17)), "{text}");
    }
}

#[test]
fn the_day_beside_the_word_for_a_meeting_or_under_an_invitation_is_told() {
    let near = date(2024, 9, 20);
    let found = |heading, text: &str| day(text, Context { heading, called: &[] }, near).map(|day| day.date);
    let met = found("Sở Muối nộp báo cáo", "Sở Muối nộp báo cáo sơ kết (họp 12/9/2024).");
    assert_eq!(met, Some(date(2024, 9, 12)));
    assert_eq!(found("Sở Muối nộp báo cáo", "Sở Muối nộp báo cáo (ký 12/9/2024)."), None);
    let event = "Sự kiện: Sơ kết phong trào Sở Muối\nThứ Ba, 24/9/2024, 15:00 - 17:00\nKhách: nguoinhan@vi.example";
    assert_eq!(found("Mời họp: Sơ kết phong trào Sở Muối", event), Some(date(2024, 9, 24)));
    let told = "Báo cáo Ban Phong trào, Sở Muối mở hội nghị ngày 17-10, không trùng với Sở Đường mía (họ làm 18-10).";
    assert_eq!(found("sở muối báo lịch", told), Some(date(2024, 10, 17)));
    let invited = "Ban Thường vụ Đảng ủy Sở Muối trân trọng kính mời: Đại diện Đảng ủy Khối.\n\
                   Vào hồi 8 giờ 30 ngày 04/9/2024, tại hội trường Sở Muối.";
    assert_eq!(found("Giấy mời dự Hội nghị sơ kết", invited), Some(date(2024, 9, 4)));
}

#[test]
fn words_that_fold_like_a_move_move_no_day() {
    let called = conference_names("hội nghị chuyên đề");
    let context = Context { heading: "", called: &called };
    let found =
        day("Hội nghị chuyên đề của Sở Muối rốt cuộc họp hôm qua 6/6/2023.", context, date(2023, 6, 7)).unwrap();
    assert_eq!((found.date, found.postponed), (date(2023, 6, 6), false));
    let moved = day("Hội nghị chuyên đề chuyển qua ngày 9/6/2023.", context, date(2023, 6, 7)).unwrap();
    assert_eq!((moved.date, moved.postponed), (date(2023, 6, 9), true));
}

#[test]
fn each_row_of_a_table_stands_for_itself() {
    let called = conference_names("hội nghị bàn giải pháp");
    let text = "Chào anh,\nSTT\tNội dung\tNgày\n1\tHọp hội đồng làng nghề\t25/5/2023\n\
                2\tHội nghị bàn giải pháp (KH 7) của Đảng bộ Sở Muối\t27/5/2023\nEm Liễu ạ";
    let found = day(text, Context { heading: "Lịch", called: &called }, date(2023, 5, 8)).map(|day| day.date);
    assert_eq!(found, Some(date(2023, 5, 27)));
}

#[test]
fn of_several_entries_the_one_that_names_the_conference_counts() {
    let called = ["hoi nghi quan triet".to_owned(), "hoi nghi toan the".to_owned()];
    let day = |text: &str, heading: &str| {
        super::day(text, Context { heading, called: &called }, date(2024, 9, 12)).map(|day| day.date)
    };
    let week = "KÍNH GỬI VĂN PHÒNG LỊCH TUẦN:\nTHỨ HAI 16/9: GIAO BAN.\nTHỨ BA 17/9: HỘI NGHỊ QUÁN TRIỆT NGHỊ QUYẾT TẠI ĐÌNH, MỜI VĂN PHÒNG CỬ NGƯỜI DỰ.\nTHỨ NĂM 19/9/2024: TIẾP DÂN.\nTHỨ BẢY 21/9/2024: RA QUÂN DỌN KÊNH.";
    assert_eq!(day(week, "LỊCH CÔNG TÁC TUẦN 38"), Some(date(2024, 9, 17)));
    let list = "Em xin gửi lịch bên em:\n- 10/9: nghiệm thu phòng thí nghiệm\n- 25/9/2024: Hội nghị toàn thể viên chức (có phần sơ kết)\n- 30/9: giao ban quý";
    assert_eq!(day(list, "Trại dê: lịch hội nghị"), Some(date(2024, 9, 25)));
}

#[test]
fn a_conference_that_is_off_with_no_new_day_has_none() {
    let called = ["hoi nghi quan triet".to_owned(), "hoi nghi toan the".to_owned()];
    let day = |heading: &str, text: &str| {
        super::day(text, Context { heading, called: &called }, date(2024, 9, 12)).map(|day| day.date)
    };
    for text in [
        "Do mưa lũ, hội nghị toàn thể ngày 19/9 của Trại dê hoãn lại, chưa định được ngày, khi có Trại báo sau.",
        "Do vỡ đê, sáng mai Chi bộ không họp hội nghị quán triệt được, ngày cụ thể sẽ báo sau.",
        "Hội nghị quán triệt ngày 20/9/2024 tạm dừng, thời gian mới sẽ thông báo sau.",
    ] {
        assert_eq!(day("Hoãn họp", text), None, "{text}");
        assert_eq!(day("Re: Báo ngày hội nghị", text), None, "{text}");
    }
    let moved = "Hội nghị toàn thể ngày 19/9 hoãn lại sang ngày 26/9, giờ cụ thể sẽ báo sau.";
    assert_eq!(day("Hoãn họp", moved), Some(date(2024, 9, 26)));
    let open = "Hội nghị toàn thể dự kiến ngày 19/9, nếu có thay đổi sẽ báo sau; giờ cụ thể sẽ báo sau.";
    assert_eq!(day("Lịch hội nghị", open), Some(date(2024, 9, 19)));
}

#[test]
fn a_day_moved_from_one_to_an_earlier_one_is_the_new_one() {
    let called = ["hoi nghi rut kinh nghiem".to_owned()];
    let text = "Do 16/4 lãnh đạo huyện họp trên tỉnh, hội nghị rút kinh nghiệm của Trại dê chuyển từ 16/4/2025 lên 14/4/2025. Lịch trước không dùng nữa.";
    let found = super::day(text, Context { heading: "Đổi ngày hội nghị", called: &called }, date(2025, 4, 1));
    assert_eq!(found.map(|day| day.date), Some(date(2025, 4, 14)));
}

#[test]
fn a_day_of_the_moon_is_no_day() {
    let called = ["hop rut kinh nghiem".to_owned()];
    let text = "trai de hop rut kinh nghiem ngay mung 9 thang ba am la 6/4 duong lich, moi bac ve an ca";
    let found = super::day(text, Context { heading: "", called: &called }, date(2025, 3, 25));
    assert_eq!(found.map(|day| day.date), Some(date(2025, 4, 6)));
}
