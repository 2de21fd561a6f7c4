//! The registry of a made-up office that keeps its list otherwise than the first: several sheets, headings over two
//! merged rows, group titles, officials merged down over their units, columns of its own.

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use tiepnhan::registry::{OrganizationCode, RegistryFile, read_registry};

fn write(sheet: &mut Worksheet, row: u32, texts: &[&str]) {
    for (column, text) in texts.iter().enumerate() {
        if !text.is_empty() {
            sheet.write(row, u16::try_from(column).unwrap(), *text).unwrap();
        }
    }
}

fn merge(sheet: &mut Worksheet, (top, left): (u32, u16), (bottom, right): (u32, u16), text: &str) {
    sheet.merge_range(top, left, bottom, right, text, &Format::new()).unwrap();
}

/// Title, headings over rows 4 and 5, a row that numbers the columns, two groups.
fn list(sheet: &mut Worksheet) {
    sheet.set_name("Danh sách").unwrap();
    merge(sheet, (0, 0), (0, 9), "ĐẢNG BỘ HUYỆN GIẢ ĐỊNH\nDANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC");
    for (column, heading) in ["STT", "Tên đơn vị", "Ký hiệu", "Số đảng viên"].iter().enumerate() {
        merge(sheet, (3, u16::try_from(column).unwrap()), (4, u16::try_from(column).unwrap()), heading);
    }
    merge(sheet, (3, 4), (3, 6), "Người liên hệ");
    merge(sheet, (3, 7), (3, 8), "Chuyên viên theo dõi");
    merge(sheet, (3, 9), (4, 9), "Tổ công tác");
    write(sheet, 4, &["", "", "", "", "Họ và tên", "SĐT", "Thư điện tử", "Họ và tên", "Email"]);
    write(sheet, 5, &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"]);
    merge(sheet, (6, 0), (6, 9), "I. Khối cơ quan Đảng");
    write(sheet, 7, &["1", "Chi bộ Ban Tuyên huấn", "BTH", "12", "Lò Văn Một", "", "bth@thu.example; vt@bth.example"]);
    sheet.write(7, 5, 912_345_678).unwrap();
    write(sheet, 8, &["2", "Chi bộ Văn phòng", "VP", "20", "Lò Thị Hai", "0987 654 321", "chưa có"]);
    merge(sheet, (7, 7), (8, 7), "Mùa A Ba");
    merge(sheet, (7, 8), (8, 8), "BA@huyen.example");
    merge(sheet, (7, 9), (8, 9), "Tổ số 1");
    write(sheet, 9, &["II", "KHỐI XÃ"]);
    write(
        sheet,
        10,
        &[
            "3",
            "Đảng ủy xã Núi Cao",
            "XNC",
            "101",
            "Sùng A Bốn",
            "",
            "",
            "Vàng Thị Năm",
            "nam@huyen.example",
            "Tổ số 2",
        ],
    );
    // Two rows of one unit, its name merged down: two addresses.
    merge(sheet, (11, 1), (12, 1), "Đảng ủy xã Suối Sâu");
    write(sheet, 11, &["4", "", "XSS", "88", "", "", "mot@thu.example"]);
    write(sheet, 12, &["", "", "", "", "", "", "hai@thu.example"]);
    write(sheet, 13, &["", "Tổng cộng", "", "221"]);
    write(sheet, 15, &["", "Người lập biểu", "", "", "", "", "T/M BAN THƯỜNG VỤ"]);
}

fn office() -> RegistryFile {
    let mut book = Workbook::new();
    write(book.add_worksheet().set_name("Hướng dẫn").unwrap(), 0, &["Ghi đúng tên đơn vị vào trang sau"]);
    list(book.add_worksheet());
    let more = book.add_worksheet().set_name("Bổ sung").unwrap();
    write(more, 0, &["Tên miền", "Địa chỉ email", "Tên đơn vị", "Mã đơn vị", "Cơ quan", "Tên cũ", "Viết tắt"]);
    write(
        more,
        1,
        &[
            "th.example, gmail.com",
            "lop@th.example",
            "Chi bộ Trường Trung học",
            "TH",
            "Trường Trung học",
            "Trường Cấp 3",
            "TH, THPT",
        ],
    );
    let hidden = book.add_worksheet().set_name("Cũ").unwrap();
    write(hidden, 0, &["Tên đơn vị", "Mã"]);
    write(hidden, 1, &["Chi bộ Đã giải thể", "X"]);
    hidden.set_hidden(true);
    read_registry("huyen.xlsx", &book.save_to_buffer().unwrap())
}

#[test]
fn the_list_of_another_office_is_read_whole() {
    let read = office();
    let shown: Vec<String> = read.findings.iter().map(ToString::to_string).collect();
    assert!(read.findings.iter().all(|finding| !finding.fatal), "{shown:#?}");
    let codes: Vec<&str> = read.registry.organizations.iter().map(|unit| unit.code.0.as_str()).collect();
    assert_eq!(codes, ["BTH", "VP", "XNC", "XSS", "TH"], "{shown:#?}");
    let unit = |code: &str| read.registry.by_code(&OrganizationCode(code.to_owned())).unwrap();

    let first = unit("BTH");
    assert_eq!(first.name, "Chi bộ Ban Tuyên huấn");
    assert_eq!(first.addresses, ["bth@thu.example", "vt@bth.example"]);
    assert_eq!(first.contact.as_deref(), Some("Lò Văn Một"));
    assert_eq!(first.phone.as_deref(), Some("0912345678"), "Excel dropped the zero");

    let second = unit("VP");
    assert_eq!(second.official.as_deref(), Some("Mùa A Ba"), "merged down");
    assert_eq!(second.official_address.as_deref(), Some("ba@huyen.example"));
    assert_eq!(second.inspection_team.as_deref(), Some("Tổ số 1"));
    assert!(second.addresses.is_empty());

    assert_eq!(unit("XNC").inspection_team.as_deref(), Some("Tổ số 2"));
    assert_eq!(unit("XSS").addresses, ["mot@thu.example", "hai@thu.example"]);
    assert_eq!(unit("XSS").official, None);

    let added = unit("TH");
    assert_eq!(added.domains, ["th.example"]);
    assert_eq!(added.agency.as_deref(), Some("Trường Trung học"));
    assert_eq!(added.former_names, ["Trường Cấp 3"]);
    assert_eq!(added.abbreviations, ["TH", "THPT"]);
}

#[test]
fn what_was_left_out_is_said_sheet_by_sheet() {
    let shown: Vec<String> = office().findings.iter().map(ToString::to_string).collect();
    let said = |sheet: &str, row: &str, words: &str| {
        shown.iter().any(|line| line.contains(sheet) && line.contains(row) && line.contains(words))
    };
    assert!(said("Hướng dẫn", "", "bỏ qua"), "{shown:#?}");
    assert!(said("Danh sách", "dòng 4", "Số đảng viên"), "{shown:#?}");
    assert!(said("Danh sách", "dòng 7", "tiêu đề nhóm"), "{shown:#?}");
    assert!(said("Danh sách", "dòng 10", "KHỐI XÃ"), "{shown:#?}");
    assert!(said("Danh sách", "dòng 8", "số 0"), "{shown:#?}");
    assert!(said("Bổ sung", "dòng 2", "gmail.com"), "{shown:#?}");
    assert!(said("Cũ", "", "ẩn"), "{shown:#?}");
    assert_eq!(shown.len(), 7, "nothing else is to be said: {shown:#?}");
}

#[test]
fn a_list_without_codes_gets_them_from_initials() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, 7, &["Cơ quan", "Hộp thư điện tử"]);
    write(sheet, 8, &["Sở Lâm nghiệp", "a@x.example"]);
    write(sheet, 9, &["Sở Lịch sử", "b@x.example"]);
    write(sheet, 10, &["Sở Làng nghề", "c@x.example"]);
    let read = read_registry("x.xlsx", &book.save_to_buffer().unwrap());
    let codes: Vec<&str> = read.registry.organizations.iter().map(|unit| unit.code.0.as_str()).collect();
    assert_eq!(codes, ["SLN", "SLS", "SLN2"], "{:?}", read.findings);
    assert!(read.findings.iter().all(|finding| !finding.fatal));
}

#[test]
fn headings_that_nobody_foresaw_are_told_by_what_stands_below_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, 0, &["DANH MỤC ĐẦU MỐI"]);
    write(
        sheet,
        1,
        &["TT", "Nơi đến", "Hạng", "Dấu hiệu", "Chủ nhiệm", "Số máy", "Nơi nhận thư", "Gọi tắt", "Trước đây là"],
    );
    write(sheet, 2, &["A. Tuyến tỉnh"]);
    let (doctor, number) = ("BS. Lò Thị Mai", "0914 200 133");
    write(
        sheet,
        3,
        &[
            "1",
            "Nhà điều dưỡng Suối Khoáng Mơ",
            "I",
            "DDSK",
            doctor,
            number,
            "sk@thu.example\nvt@sk.example",
            "ĐD Suối Mơ",
        ],
    );
    write(
        sheet,
        4,
        &["2", "Nhà điều dưỡng Cát Trắng", "II", "DDCT", "CN. Hà Văn Thụ", "0914 200 134", "ct@thu.example"],
    );
    write(
        sheet,
        5,
        &[
            "3",
            "Trạm cấp cứu vùng cao số 2",
            "II",
            "CC-2",
            "Vàng A Sáu",
            "0914 200 135",
            "cc2@thu.example",
            "",
            "Trạm xá Bản Đôi",
        ],
    );
    let read = read_registry("danh-muc.xlsx", &book.save_to_buffer().unwrap());
    let units = &read.registry.organizations;
    assert_eq!(
        units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>(),
        ["Nhà điều dưỡng Suối Khoáng Mơ", "Nhà điều dưỡng Cát Trắng", "Trạm cấp cứu vùng cao số 2"]
    );
    assert_eq!(units[2].code, OrganizationCode("CC-2".to_owned()));
    assert_eq!(units[0].addresses, ["sk@thu.example", "vt@sk.example"]);
    assert_eq!(units[2].former_names, ["Trạm xá Bản Đôi"]);
    let told: Vec<String> = read.findings.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|finding| finding.contains("“Nơi đến” được hiểu là tên đơn vị")), "{told:#?}");
    assert!(read.findings.iter().all(|finding| !finding.fatal), "{told:#?}");
}

/// A title that stands right above the headings, over the whole width, names agencies and units too; groups are lettered and
/// merged over all but the number.
#[test]
fn a_title_right_above_the_headings_is_none_of_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    merge(sheet, (0, 0), (0, 4), "PHỤ LỤC 01");
    merge(sheet, (1, 0), (1, 4), "CÁC CƠ QUAN, ĐƠN VỊ THỰC HIỆN BÁO CÁO (Kèm theo Kế hoạch số 9/KH)");
    write(sheet, 2, &["Số TT", "Ký hiệu", "Cơ quan, đơn vị", "Đầu mối", "Hộp thư"]);
    write(sheet, 3, &["A"]);
    merge(sheet, (3, 2), (3, 4), "ỦY BAN NHÂN DÂN CÁC XÃ");
    write(sheet, 4, &["1", "XSN", "UBND xã Sa Nhân", "Lò Văn Một", "sanhan@thu.example"]);
    write(sheet, 5, &["2", "XTL", "UBND xã Thạch Lĩnh", "", "thachlinh@thu.example"]);
    let bytes = book.save_to_buffer().unwrap();
    let file = read_registry("registry.xlsx", &bytes);
    let units: Vec<(&str, &str)> =
        file.registry.organizations.iter().map(|unit| (unit.code.0.as_str(), unit.name.as_str())).collect();
    assert_eq!(units, [("XSN", "UBND xã Sa Nhân"), ("XTL", "UBND xã Thạch Lĩnh")], "{:?}", file.findings);
}
