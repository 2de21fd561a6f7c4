"""A fourth made-up office, a province's federation of trade unions, with words of its own for the same things: a part of its own
(`holdout`), which shows what a new office meets."""

from datetime import date

from .offices import Office, Paper, Unit

ZONE = "phukhe.example"

PLAN = """id = "tcn-2025"
number = "46/KH-LĐLĐ"
title = "Kế hoạch tổ chức các hoạt động Tháng Công nhân, Tháng hành động về an toàn, vệ sinh lao động năm 2025"
issued = 2025-03-28
zone = "Asia/Ho_Chi_Minh"
phrases = ["Tháng Công nhân", "an toàn, vệ sinh lao động năm 2025", "46/KH-LĐLĐ"]
other_phrases = ["năm 2024", "tài chính công đoàn", "sáu tháng đầu năm"]
[conference]
name = "lễ tổng kết Tháng Công nhân"
before = 2025-06-07
[[requirements]]
id = "summary"
name = "Báo cáo tổng kết Tháng Công nhân"
kind = "report"
deadline = { working_days_after_conference = 4, otherwise = 2025-06-13 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "form-02"
name = "Biểu thống kê hoạt động Tháng Công nhân (Mẫu 02)"
kind = "supplement"
deadline = { day = 2025-06-13 }
paper_copies = 0
soft_copies = 1
optional = true
"""


HEADINGS = (
    "TT",
    "Ký hiệu",
    "Tên công đoàn",
    "Cơ quan, doanh nghiệp",
    "Gọi tắt",
    "Tên trước đây",
    "Hộp thư",
    "Tên miền thư",
    "Chuyên viên phụ trách",
    "Hộp thư của chuyên viên",
)


def unit(code, name, short="", at="", known="", former=(), cells=()):
    """`at`: its domain within the province's; `known`: an address at a provider that it shares with others."""
    domain = f"{at}.{ZONE}" if at else ""
    agency = name.removeprefix("Công đoàn ")
    address = known or f"congdoan@{domain}"
    return Unit(code, name, agency[:1].upper() + agency[1:], (short,) if short else (), (address,), domain, former, cells)


def branch(code, name, **more):
    return unit(code, f"Liên đoàn Lao động {name}", f"LĐLĐ {name}", **more)


UNITS = (
    branch("TPPK", "thành phố Phú Khê", known="ldld.tpphukhe@hopthu.example"),
    branch("TXSV", "thị xã Sông Vân", at="songvan"),
    branch("HTK", "huyện Tây Khê", known="congdoantaykhe@hopthu.example"),
    branch("HDK", "huyện Đông Khê", known="ldlddongkhe@hopthu.example"),
    branch("HVS", "huyện Vân Sơn", at="vanson"),
    branch("HVH", "huyện Vân Hòa", known="vanhoa.ldld@hopthu.example"),
    branch("HBS", "huyện Bình Sơn", at="binhson", former=("Liên đoàn Lao động huyện Bình Nam",)),
    unit("CDGD", "Công đoàn ngành Giáo dục tỉnh", "CĐ ngành GD", at="giaoduc", cells=("Công đoàn Trường THPT Lương Thế Vinh",)),
    unit("CDYT", "Công đoàn ngành Y tế tỉnh", "CĐ ngành Y tế", at="yte"),
    unit("CDCT", "Công đoàn ngành Công Thương", "CĐ CT", at="congthuong"),
    unit("CDNN", "Công đoàn ngành Nông nghiệp và Môi trường", "CĐ NN&MT", at="nnmt", former=("Công đoàn ngành Nông nghiệp",)),
    unit(
        "CDXD",
        "Công đoàn ngành Xây dựng",
        known="cdnganhxaydung@hopthu.example",
        former=("Công đoàn ngành Giao thông vận tải",),
    ),
    unit("CDVC", "Công đoàn Viên chức tỉnh", "CĐVC tỉnh", at="vienchuc", cells=("Công đoàn cơ sở Đài Truyền hình",)),
    unit(
        "KCN", "Công đoàn các Khu công nghiệp tỉnh", "CĐ các KCN", at="kcn", cells=("Công đoàn cơ sở Công ty Bao bì Hưng Phát",)
    ),
    unit("BVDK", "Công đoàn Bệnh viện Đa khoa tỉnh", "CĐ BVĐK", at="bvdk", cells=("Công đoàn bộ phận Khoa Dược",)),
    unit("BVYH", "Công đoàn Bệnh viện Y học cổ truyền", "CĐ BV YHCT", known="congdoan.yhct@hopthu.example"),
    unit("BVSN", "Công đoàn Bệnh viện Sản - Nhi", at="sannhi"),
    unit("CDKT", "Công đoàn Trường Cao đẳng Kỹ thuật Phú Khê", at="cdkt"),
    unit("CDSP", "Công đoàn Trường Cao đẳng Sư phạm Phú Khê", at="cdsp"),
    unit("DHPK", "Công đoàn Trường Đại học Phú Khê", "CĐ ĐHPK", at="dhpk", cells=("Công đoàn bộ phận Khoa Kinh tế",)),
    unit("MSV", "Công đoàn Công ty CP May Sông Vân", "CĐ May Sông Vân", known="congdoanmaysv@hopthu.example"),
    unit("MTK", "Công đoàn Công ty CP May Tây Khê", known="maytaykhe.cd@hopthu.example"),
    unit("GDL", "Công đoàn Công ty TNHH Giày Đại Lộc", at="dailoc"),
    unit("CN", "Công đoàn Công ty TNHH MTV Cấp nước Phú Khê", at="capnuoc"),
    unit("DL", "Công đoàn Công ty Điện lực Phú Khê", "CĐ ĐL", at="dienluc"),
    unit("XM", "Công đoàn Công ty CP Xi măng Vân Sơn", known="cd.ximangvs@hopthu.example"),
    unit("DBS", "Công đoàn Công ty CP Đường Bình Sơn", known="cdduongbinhson@hopthu.example"),
    unit("VT", "Công đoàn Viễn thông Phú Khê", "CĐ VNPT", at="vienthong"),
    unit("BD", "Công đoàn Bưu điện tỉnh", at="buudien"),
    unit("KB", "Công đoàn Kho bạc Nhà nước Phú Khê", "CĐ KBNN", at="khobac"),
    unit("TH", "Công đoàn Thuế tỉnh Phú Khê", at="thue"),
    unit("TK", "Công đoàn Thống kê tỉnh Phú Khê", at="thongke"),
    unit("AGR", "Công đoàn Agribank Phú Khê", at="agri", former=("Công đoàn Ngân hàng Nông nghiệp Phú Khê",)),
    unit("CSXH", "Công đoàn Ngân hàng Chính sách xã hội tỉnh", "CĐ NHCSXH", at="nhcs"),
    unit("STC", "Công đoàn Sở Tài chính", at="sotaichinh"),
    unit("STP", "Công đoàn Sở Tư pháp", known="congdoansotuphap@hopthu.example"),
    unit("SNV", "Công đoàn Sở Nội vụ", at="sonoivu"),
    unit("VPUB", "Công đoàn Văn phòng UBND tỉnh", "CĐ VP UBND", at="vpub"),
)

SECTIONS = (
    (
        "launch",
        "Công tác triển khai, phối hợp",
        "Ban Chấp hành đã phối hợp với chuyên môn xây dựng chương trình, thông tin tới 100% tổ công đoàn.",
    ),
    (
        "activities",
        "Kết quả các hoạt động",
        "Tặng 215 suất quà cho đoàn viên khó khăn, khám sức khỏe cho 640 lao động, tổ chức 02 buổi đối thoại tại nơi làm việc.",
    ),
    (
        "limits",
        "Những mặt còn hạn chế",
        "Một số hoạt động còn trùng thời điểm sản xuất cao điểm, số lao động tham gia chưa nhiều.",
    ),
    (
        "suggestions",
        "Đề xuất với công đoàn cấp trên",
        "Đề nghị Liên đoàn Lao động tỉnh bố trí kinh phí sớm và có hướng dẫn mẫu biểu thống nhất.",
    ),
)


def office():
    return Office(
        "union",
        "Liên đoàn Lao động tỉnh Phú Khê",
        "LĐLĐ tỉnh",
        f"vanphong@ldld.{ZONE}",
        f"mx.ldld.{ZONE}",
        True,
        "Phú Khê",
        PLAN,
        "46/KH-LĐLĐ",
        ("Kế hoạch số 46/KH-LĐLĐ", "KH 46/KH-LĐLĐ ngày 28/3/2025", "Kế hoạch 46 của Liên đoàn"),
        (
            Paper(
                "tổng kết các hoạt động Tháng Công nhân và Tháng hành động về an toàn, vệ sinh lao động năm 2025",
                (
                    "báo cáo tổng kết Tháng Công nhân 2025",
                    "BC tổng kết TCN và Tháng ATVSLĐ",
                    "báo cáo kết quả Tháng Công nhân năm 2025",
                ),
            ),
        ),
        ("Biểu thống kê hoạt động Tháng Công nhân năm 2025 (Mẫu 02)", "biểu thống kê mẫu 02", "Mẫu 02 Tháng Công nhân"),
        ("lễ tổng kết Tháng Công nhân", "buổi tổng kết Tháng Công nhân", "chương trình tổng kết Tháng Công nhân"),
        date(2025, 5, 12),
        (date(2025, 5, 27), date(2025, 5, 29), date(2025, 6, 2), date(2025, 6, 4), date(2025, 6, 6)),
        (
            ("hoạt động công đoàn sáu tháng đầu năm 2025", "Báo cáo hoạt động CĐ 6 tháng đầu năm"),
            ("quyết toán tài chính công đoàn năm 2024", "Quyết toán tài chính công đoàn 2024"),
            ("kết quả công tác kiểm tra của Ủy ban Kiểm tra công đoàn quý II năm 2025", "BC công tác UBKT quý II"),
            ("tình hình đời sống, việc làm của người lao động dịp Tết Ất Tỵ", "Báo cáo chăm lo Tết"),
            ("tổng kết các hoạt động Tháng Công nhân năm 2024", "Gửi lại BC Tháng Công nhân năm 2024"),
        ),
        SECTIONS,
        UNITS,
        (
            "Công đoàn Công ty TNHH Gỗ Trường Thành",
            "Liên đoàn Lao động huyện Sơn Hà",
            "Công đoàn Bệnh viện Mắt Thái Bình Dương",
            "Công đoàn Trường Trung cấp Nghề Sông Vân",
        ),
        working_days_after=4,
        otherwise=date(2025, 6, 13),
        officials={"Ninh Thị Kiểm": f"kiem.nt@ldld.{ZONE}"},
        headings=HEADINGS,
    )
