"""A twenty-seventh made-up office, a province's Red Cross that gathers what its branches have to say at the end of a movement of three
years (a part of its own, `blind27`, written before any of it was tried). A report some working days after the conference that
sums it up, or by a fixed day where no conference is known, and a table (Phụ lục 2) by another day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Hội Chữ thập đỏ tỉnh Kha Lâm"

PLAN = """id = "nhip-cau-nhan-ai-2025"
number = "74/KH-CTĐ"
title = "Kế hoạch tổng kết 03 năm thực hiện phong trào “Nhịp cầu nhân ái” giai đoạn 2022 - 2025"
issued = 2025-09-08
zone = "Asia/Ho_Chi_Minh"
phrases = ["Nhịp cầu nhân ái", "phong trào NCNA", "NCNA", "tổng kết phong trào", "tổng kết 03 năm", "74/KH-CTĐ", "KH 74"]
other_phrases = ["hiến máu tình nguyện", "Tháng Nhân đạo", "Tết Nhân ái", "chữ thập đỏ học đường", "quý III", "9 tháng", "cứu trợ bão lũ", "thu hội phí", "năm 2024"]
[conference]
name = "hội nghị tổng kết"
before = 2025-11-01
[[requirements]]
id = "summary"
name = "Báo cáo tổng kết phong trào “Nhịp cầu nhân ái”"
kind = "report"
deadline = { working_days_after_conference = 7, otherwise = 2025-11-10 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "resources"
name = "Tổng hợp nguồn lực vận động (Phụ lục 2)"
kind = "supplement"
deadline = { day = 2025-11-14 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("leading", "Công tác chỉ đạo, vận động", ""),
    ("results", "Kết quả phong trào", ""),
    ("shortcomings", "Tồn tại, nguyên nhân", ""),
    ("tasks", "Phương hướng giai đoạn tới", ""),
)

HCTD = "Hội Chữ thập đỏ "
# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("HỘI CHỮ THẬP ĐỎ CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ", (
        ("CTKL", HCTD + "thành phố Kha Lâm", "CTĐ TP Kha Lâm", HCTD + "thị xã Kha Lâm", "ctdthanhpho@ctd-tpkhalam.example", "ctd-tpkhalam.example", ""),
        ("CTBN", HCTD + "thị xã Bình Nguyên", "CTĐ Bình Nguyên", HCTD + "huyện Bình Nguyên", "ctd.binhnguyen@gmail.example", "", ""),
        ("CTPL", HCTD + "huyện Phú Lạc", "CTĐ Phú Lạc; CTĐ PL", "", "phulac@chuthapdo-khalam.example; ctdphulac@gmail.example", "", ""),
        ("CTLP", HCTD + "huyện Lạc Phú", "CTĐ Lạc Phú", "", "lacphu@chuthapdo-khalam.example", "", ""),
        ("CTTA", HCTD + "huyện Thạch An", "CTĐ Thạch An; CTĐ TA", "", "ctdthachan@gmail.example", "", ""),
        ("CTTY", HCTD + "huyện Thạch Yên", "CTĐ Thạch Yên", "", "hctd@thachyen.khalam.example", "thachyen.khalam.example", ""),
        ("CTTN", HCTD + "huyện Tân An", "CTĐ Tân An; CTĐ TA", "", "chuthapdotanan@gmail.example", "", ""),
        ("CTKS", HCTD + "huyện Kha Sơn", "CTĐ Kha Sơn", "", "khason@chuthapdo-khalam.example", "", ""),
        ("CTMC", HCTD + "huyện Mường Cà", "CTĐ Mường Cà", "", "ctdmuongca@gmail.example", "", ""),
        ("CTDR", HCTD + "huyện Đăk Ron", "CTĐ Đăk Ron; CTĐ ĐR", "", "ctd@dakron.khalam.example; luhnie.ctd@gmail.example", "dakron.khalam.example", ""),
        ("CTVK", HCTD + "huyện Vĩnh Khê", "CTĐ Vĩnh Khê", "", "vinhkhe.ctd@gmail.example", "", ""),
    )),
    ("HỘI, CHI HỘI TRONG TRƯỜNG HỌC", (
        ("DHKL", HCTD + "Trường Đại học Kha Lâm", "CTĐ Đại học Kha Lâm; ĐHKL", "", "hoichuthapdo@dhkhalam.example", "dhkhalam.example", "TRƯỜNG ĐẠI HỌC KHA LÂM"),
        ("CDYT", HCTD + "Trường Cao đẳng Y tế Kha Lâm", "CĐYT", "Hội Chữ thập đỏ Trường Trung cấp Y tế", "ctd@cdytkhalam.example", "cdytkhalam.example", "TRƯỜNG CAO ĐẲNG Y TẾ KHA LÂM"),
        ("CDNG", HCTD + "Trường Cao đẳng Nghề Kha Lâm", "CĐN Kha Lâm", "", "congtachssv@cdnkl.example", "cdnkl.example", ""),
        ("CHUY", "Chi hội Chữ thập đỏ Trường THPT Chuyên Nguyễn Trung Ngạn", "THPT Chuyên; Chuyên NTN", "", "chuyenntn@sgd-khalam.example", "", "SỞ GD&ĐT KHA LÂM"),
        ("P1PL", "Chi hội Chữ thập đỏ Trường THPT Phú Lạc", "THPT Phú Lạc", "Trường cấp 3 Phú Lạc", "c3phulac@sgd-khalam.example", "", "SỞ GD&ĐT KHA LÂM"),
        ("P2PL", "Chi hội Chữ thập đỏ Trường THPT số 2 Phú Lạc", "THPT số 2 Phú Lạc; THPT 2 PL", "Trường cấp 3 Phú Lạc", "c3phulac2@sgd-khalam.example", "", "SỞ GD&ĐT KHA LÂM"),
        ("PTNK", "Chi hội Chữ thập đỏ Trường Phổ thông Dân tộc nội trú tỉnh", "DTNT tỉnh", "", "dtntkhalam@gmail.example", "", "SỞ GD&ĐT KHA LÂM"),
        ("CSHL", "Chi hội Chữ thập đỏ Trường THCS Hoa Lư", "THCS Hoa Lư", "", "thcshoalu@gmail.example", "", ""),
        ("THHL", "Chi hội Chữ thập đỏ Trường Tiểu học Hoa Lư", "TH Hoa Lư", "", "c1hoalu.kl@gmail.example", "", ""),
        ("CSBN", "Chi hội Chữ thập đỏ Trường THCS Bình Nguyên", "THCS Bình Nguyên", "", "thcsbinhnguyen.kl@gmail.example", "", ""),
        ("TGDT", "Chi hội Chữ thập đỏ Trung tâm Giáo dục thường xuyên tỉnh", "TT GDTX tỉnh; TTGD", "", "gdtxkhalam@gmail.example", "", ""),
    )),
    ("BỆNH VIỆN, CƠ SỞ Y TẾ", (
        ("BVDK", "Chi hội Chữ thập đỏ Bệnh viện Đa khoa tỉnh", "BVĐK tỉnh; BV tỉnh", "", "ctxh@bvdkkhalam.example", "bvdkkhalam.example", "BỆNH VIỆN ĐA KHOA TỈNH KHA LÂM"),
        ("BVPL", "Chi hội Chữ thập đỏ Bệnh viện Đa khoa khu vực Phú Lạc", "BVĐK khu vực Phú Lạc; BVKV", "Bệnh viện huyện Phú Lạc", "bvkvphulac@gmail.example", "", "BỆNH VIỆN ĐA KHOA KHU VỰC PHÚ LẠC"),
        ("BVYH", "Chi hội Chữ thập đỏ Bệnh viện Y học cổ truyền", "BV YHCT", "", "ctxh@yhctkhalam.example", "yhctkhalam.example", ""),
        ("BVSN", "Chi hội Chữ thập đỏ Bệnh viện Sản - Nhi", "BV Sản Nhi; BVSN", "", "bvsannhi.kl@gmail.example", "", ""),
        ("TYTP", "Chi hội Chữ thập đỏ Trung tâm Y tế thành phố Kha Lâm", "TTYT thành phố", "", "ttyttp@ytekhalam.example", "", ""),
        ("TYTA", "Chi hội Chữ thập đỏ Trung tâm Y tế huyện Thạch An", "TTYT Thạch An; TTYT TA", "", "ttytthachan@ytekhalam.example", "", ""),
        ("TYTN", "Chi hội Chữ thập đỏ Trung tâm Y tế huyện Tân An", "TTYT Tân An; TTYT TA", "", "ttyttanan@ytekhalam.example", "", ""),
        ("TTMA", "Trung tâm Huyết học - Truyền máu tỉnh", "Trung tâm máu; TTHHTM", "Khoa Huyết học - Truyền máu Bệnh viện Đa khoa tỉnh", "tiepnhanmau@truyenmaukl.example", "truyenmaukl.example", "SỞ Y TẾ KHA LÂM"),
    )),
    ("CƠ QUAN, DOANH NGHIỆP", (
        ("SYTE", "Chi hội Chữ thập đỏ Sở Y tế", "CTĐ Sở Y tế", "", "vanphong@syt-khalam.example", "syt-khalam.example", "SỞ Y TẾ KHA LÂM"),
        ("SGDD", "Chi hội Chữ thập đỏ Sở Giáo dục và Đào tạo", "CTĐ Sở GD&ĐT", "", "vp@sgd-khalam.example", "", "SỞ GD&ĐT KHA LÂM"),
        ("CATI", "Chi hội Chữ thập đỏ Công an tỉnh", "CTĐ CAT", "", "x03.catkl@gmail.example", "", "CÔNG AN TỈNH KHA LÂM"),
        ("BDPB", "Chi hội Chữ thập đỏ Bộ đội Biên phòng tỉnh", "CTĐ BĐBP; BĐBP", "", "phongchinhtri@bpkhalam.example", "bpkhalam.example", ""),
        ("NHNK", "Chi hội Chữ thập đỏ Ngân hàng Hợp Tín Chi nhánh Kha Lâm", "Hợp Tín Kha Lâm; Hoptinbank Kha Lâm", "", "khalam@hoptinbank.example", "", ""),
        ("NHNS", "Chi hội Chữ thập đỏ Ngân hàng Hợp Tín Chi nhánh Kha Sơn", "Hợp Tín Kha Sơn; Hoptinbank Kha Sơn", "", "khason@hoptinbank.example", "", ""),
        ("XIMA", "Chi hội Chữ thập đỏ Công ty Cổ phần Xi măng Kha Sơn", "Xi măng Kha Sơn; XMKS", "Nhà máy Xi măng Kha Sơn", "congdoan@ximangkhason.example", "ximangkhason.example", "CÔNG TY CP XI MĂNG KHA SƠN"),
        ("MAYT", "Chi hội Chữ thập đỏ Công ty TNHH May Tường Minh", "May Tường Minh", "", "nhansu@maytuongminh.example", "maytuongminh.example", ""),
        ("NUOC", "Chi hội Chữ thập đỏ Công ty Cổ phần Cấp nước Kha Lâm", "Cấp nước Kha Lâm", "", "tchc@capnuockl.example", "capnuockl.example", ""),
        ("DIEN", "Chi hội Chữ thập đỏ Công ty Điện lực Kha Lâm", "PC Kha Lâm; Điện lực", "", "congdoan@pckhalam.example", "pckhalam.example", ""),
        ("BUUD", "Chi hội Chữ thập đỏ Bưu điện tỉnh", "BĐT", "", "buudienkhalam@gmail.example", "", ""),
    )),
    ("CÂU LẠC BỘ, ĐỘI TÌNH NGUYỆN, CƠ SỞ NHÂN ĐẠO", (
        ("CLBM", "Câu lạc bộ Ngân hàng máu sống Kha Lâm", "CLB Máu sống; CLB NHMS", "", "mausongkhalam@gmail.example", "", ""),
        ("CLBT", "Câu lạc bộ Hiến máu Trẻ Kha Lâm", "CLB Máu trẻ; CLB HMT", "CLB Hiến máu sinh viên", "hienmautre.kl@gmail.example", "", ""),
        ("CLBS", "Câu lạc bộ Nhân đạo Sen Vàng", "CLB Sen Vàng", "", "senvang.clb@gmail.example", "", ""),
        ("CLBH", "Câu lạc bộ Xe cứu thương Hoa Lư", "CLB Hoa Lư; Xe Hoa Lư", "Đội xe 0 đồng Hoa Lư", "xehoalu@gmail.example", "", ""),
        ("DSCC", "Đội Sơ cấp cứu Chữ thập đỏ Đèo Ngang Trời", "Đội SCC Đèo", "", "soccuudeo@gmail.example", "", ""),
        ("DUPT", "Đội Ứng phó thảm họa tỉnh", "Đội ƯPTH", "", "ungpho@chuthapdo-khalam.example", "", ""),
        ("BEPA", "Bếp ăn nhân đạo Bệnh viện Đa khoa tỉnh", "Bếp ăn 0 đồng", "", "bepan0dong@gmail.example", "", ""),
        ("NUOI", "Trung tâm Nuôi dưỡng nhân đạo Hướng Dương", "TT Hướng Dương", "Nhà tình thương Hướng Dương", "huongduong@nuoiduonghd.example", "nuoiduonghd.example", ""),
        ("PHKL", "Phòng khám nhân đạo Phước Lâm Tự", "PK Phước Lâm", "", "phuoclamtu@gmail.example", "", ""),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] or "HỘI CHỮ THẬP ĐỎ TỈNH KHA LÂM" for row in ROWS}


@dataclass(frozen=True)
class RedCross:
    key: str = "blind27"
    name: str = OFFICE_NAME
    mailbox: str = "phongtrao@chuthapdo-khalam.example"
    server: str = "mx.chuthapdo-khalam.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2025, 11, 1)
    otherwise: date = date(2025, 11, 10)
    days_after: int = 7
    holidays: tuple = (date(2025, 9, 1), date(2025, 9, 2))


OFFICE = RedCross()


CONTACTS = ("Hồ Thị Lài", "Y Thâm", "Đinh Công Quý", "Nguyễn Thị Sương", "Phan Đức Nhã")


def registry():
    """The group's number before its name; the former name before the short ones; a person of the unit, and the officer last."""
    head = ["TT", "Mã đơn vị", "Tên đơn vị", "Tên cũ", "Tên gọi tắt", "Người liên hệ", "Email nhận công văn", "Tên miền", "Cán bộ phụ trách"]
    lines = [
        ["HỘI CHỮ THẬP ĐỎ VIỆT NAM", None, None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["TỈNH KHA LÂM", None, None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["DANH SÁCH ĐƠN VỊ TỔNG KẾT PHONG TRÀO “NHỊP CẦU NHÂN ÁI” (Kèm theo Kế hoạch số 74/KH-CTĐ ngày 08/9/2025)"],
        head,
    ]
    merged, number = ["A1:E1", "F1:I1", "A2:E2", "F2:I2", "A4:I4"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV", "V")[place], None, group])
        merged.append(f"C{len(lines)}:I{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            lines.append([number, code, name, former, shorts, CONTACTS[number % 5], addresses, domain, "Trần Lệ Khanh" if place % 2 else "Bùi Quốc Vượng"])
    return xlsx("Don vi", [*lines, [], [None, None, f"Tổng số: {number} đơn vị"]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    assert NAMES[code].domain
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@chuthapdo-khalam.example"
