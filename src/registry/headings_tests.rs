use super::*;

fn meaning(heading: &str) -> Option<Field> {
    recognise(heading).map(|(field, _)| field)
}

#[test]
fn headings_are_known_by_many_wordings() {
    let cases = [
        ("Mã", Field::Code),
        ("KÝ HIỆU", Field::Code),
        ("Mã đơn vị (*)", Field::Code),
        ("Mã trường", Field::Code),
        ("Mã CĐCS", Field::Code),
        ("Tên tổ chức đảng", Field::Name),
        ("Tên đảng bộ, chi bộ", Field::Name),
        ("Đơn vị", Field::Name),
        ("Loại hình", Field::Kind),
        ("Viết tắt", Field::Abbreviations),
        ("Cơ quan", Field::Agency),
        ("Tên trước đây", Field::FormerNames),
        ("Email đăng ký", Field::Addresses),
        ("Thư điện tử", Field::Addresses),
        ("Địa chỉ e-mail", Field::Addresses),
        ("Hộp thư công vụ", Field::Addresses),
        ("Email người liên hệ", Field::Addresses),
        ("Tên miền", Field::Domains),
        ("Đầu mối liên hệ", Field::Contact),
        ("Số ĐT", Field::Phone),
        ("SĐT", Field::Phone),
        ("Cán bộ theo dõi", Field::Official),
        ("Chuyên viên phụ trách đơn vị", Field::Official),
        ("Email cán bộ theo dõi", Field::OfficialAddress),
        ("Thư điện tử của chuyên viên", Field::OfficialAddress),
        ("Tổ công tác", Field::Team),
        ("STT", Field::Number),
        ("Tên công đoàn", Field::Name),
        ("Tên xã, phường", Field::Name),
        ("Tên tổ chức tín dụng", Field::Name),
        ("Tên nhà hát, rạp", Field::Name),
        ("Cơ quan, doanh nghiệp", Field::Agency),
        ("Gọi tắt", Field::Abbreviations),
        ("Tên thường gọi", Field::Abbreviations),
        ("Tên giao dịch (nếu có)", Field::Abbreviations),
        ("Tên cũ trước khi đổi", Field::FormerNames),
        ("Hộp thư", Field::Addresses),
        ("Hộp thư của chuyên viên", Field::OfficialAddress),
    ];
    for (heading, field) in cases {
        assert_eq!(meaning(heading), Some(field), "{heading}");
    }
}

#[test]
fn headings_of_other_things_are_not_taken() {
    for heading in [
        "Số đảng viên",
        "Tên thủ trưởng",
        "Tên kế hoạch",
        "Họ và tên",
        "Tên đăng nhập",
        "Tên người đứng đầu",
        "Ghi chú",
        "Mã số thuế",
        "Điện thoại cán bộ theo dõi",
        "Chức vụ",
        "Ngày theo dõi",
        "",
    ] {
        assert_eq!(meaning(heading), None, "{heading}");
    }
}

#[test]
fn brackets_hold_remarks_unless_they_hold_all() {
    assert_eq!(meaning("Email (ghi chữ thường)"), Some(Field::Addresses));
    assert_eq!(meaning("(Mã)"), Some(Field::Code));
}
