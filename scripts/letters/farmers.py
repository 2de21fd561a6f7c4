"""An eleventh made-up office, a Mekong province's Farmers' Association that gathers the reports on a three-year emulation movement
(a part of its own, `blind11`, written before any of it was tried). A report some working days after a conference of praise, or by
a fixed day where a unit holds none, and a table of members by another day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Hội Nông dân tỉnh Vàm Giang"

PLAN = """id = "sxkd-gioi-2024"
number = "132-KH/HNDT"
title = "Kế hoạch tổng kết phong trào nông dân thi đua sản xuất, kinh doanh giỏi giai đoạn 2022 - 2024"
issued = 2024-09-04
zone = "Asia/Ho_Chi_Minh"
phrases = ["sản xuất, kinh doanh giỏi", "sản xuất kinh doanh giỏi", "SXKD giỏi", "SXKDG", "nông dân thi đua", "132-KH/HNDT"]
other_phrases = ["giai đoạn 2019 - 2021", "năm 2023", "9 tháng", "quý III", "bảo hiểm y tế", "Chỉ thị số 05", "kiểm tra, giám sát", "nước sạch"]
[conference]
name = "hội nghị biểu dương"
before = 2024-11-16
none_for = ["TTDN", "TTLH", "QHT", "CHNS", "CLB"]
[[requirements]]
id = "movement"
name = "Báo cáo tổng kết phong trào nông dân thi đua sản xuất, kinh doanh giỏi giai đoạn 2022 - 2024"
kind = "report"
deadline = { working_days_after_conference = 4, otherwise = 2024-11-21 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "members"
name = "Biểu thống kê hội viên"
kind = "supplement"
deadline = { day = 2024-11-25 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("leading", "Công tác lãnh đạo, chỉ đạo", ""),
    ("results", "Kết quả phong trào", ""),
    ("shortcomings", "Hạn chế và nguyên nhân", ""),
    ("lessons", "Bài học kinh nghiệm", ""),
    ("tasks", "Phương hướng, nhiệm vụ giai đoạn 2025 - 2027", ""),
)

# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("Cấp huyện", (
        ("TPVG", "Hội Nông dân thành phố Vàm Giang", "HND TP Vàm Giang; HND TPVG", "Hội Nông dân thị xã Vàm Giang", "hnd@tpvamgiang.example; hoinongdantpvg@gmail.example", "tpvamgiang.example", ""),
        ("TXLH", "Hội Nông dân thị xã Long Hòa", "HND TX Long Hòa; HND TXLH", "", "hnd@txlonghoa.example", "txlonghoa.example", ""),
        ("HLH", "Hội Nông dân huyện Long Hòa", "HND huyện Long Hòa; HND HLH", "", "hoinongdan@longhoa.vamgiang.example; hndlonghoa@gmail.example", "longhoa.vamgiang.example", ""),
        ("HTL", "Hội Nông dân huyện Thạnh Lợi", "HND huyện Thạnh Lợi; HND HTL", "", "hnd.thanhloi@gmail.example", "", ""),
        ("HTLD", "Hội Nông dân huyện Thạnh Lợi Đông", "HND huyện Thạnh Lợi Đông", "", "hoinongdan@thanhloidong.example", "thanhloidong.example", ""),
        ("HLT", "Hội Nông dân huyện Lợi Thạnh", "HND huyện Lợi Thạnh; HND HLT", "", "hndloithanh@gmail.example; vphoind@loithanh.example", "loithanh.example", ""),
        ("HCS", "Hội Nông dân huyện Cái Sậy", "HND huyện Cái Sậy", "", "vanphong@hndcaisay.example", "hndcaisay.example", ""),
        ("HTK", "Hội Nông dân huyện Trà Kha", "HND huyện Trà Kha; HND HTK", "", "hnd@trakha.vamgiang.example", "trakha.vamgiang.example", ""),
        ("HVH", "Hội Nông dân huyện Vĩnh Hựu", "HND huyện Vĩnh Hựu", "", "vinhhuu.hnd@gmail.example; hnd@vinhhuu.example", "vinhhuu.example", ""),
        ("HHV", "Hội Nông dân huyện Hựu Vĩnh Tây", "HND huyện Hựu Vĩnh Tây", "Hội Nông dân huyện Hựu Vĩnh", "hndhvt@huuvinhtay.example", "huuvinhtay.example", ""),
        ("HCL", "Hội Nông dân huyện Cồn Lác", "HND huyện Cồn Lác", "", "hoind.conlac@gmail.example", "", ""),
    )),
    ("Đơn vị trực thuộc Tỉnh Hội", (
        ("TTDN", "Trung tâm Dạy nghề và Hỗ trợ nông dân tỉnh", "TT DN&HTND; Trung tâm Dạy nghề", "Trung tâm Dạy nghề nông dân", "ttdn@dnhtnd-vamgiang.example", "dnhtnd-vamgiang.example", ""),
        ("TTLH", "Trung tâm Hỗ trợ nông dân Long Hòa", "TT HTND Long Hòa", "Trạm Hỗ trợ nông dân Long Hòa", "tthtnd.longhoa@gmail.example", "", ""),
        ("QHT", "Ban Điều hành Quỹ Hỗ trợ nông dân tỉnh", "BĐH Quỹ HTND tỉnh; Quỹ HTND", "", "quyhtnd@quyhtnd-vamgiang.example", "quyhtnd-vamgiang.example", ""),
        ("CHNS", "Cửa hàng Nông sản sạch Vàm Giang", "Cửa hàng nông sản sạch", "", "nongsansach.vg@gmail.example", "", ""),
        ("CLB", "Câu lạc bộ Nông dân tỷ phú tỉnh", "CLB Nông dân tỷ phú; CLB NDTP", "Câu lạc bộ Nông dân giỏi tỉnh", "clbndtyphu@gmail.example", "", ""),
    )),
    ("Cơ sở Hội: thành phố Vàm Giang, thị xã Long Hòa", (
        ("PPA", "Hội Nông dân phường Phú An, thành phố Vàm Giang", "HND phường Phú An", "Hội Nông dân xã Phú An, thị xã Vàm Giang", "hnd.phuan@tpvamgiang.example", "", "TPVG"),
        ("P2", "Hội Nông dân Phường 2, thành phố Vàm Giang", "HND Phường 2; HND P.2", "", "hnd.phuong2@tpvamgiang.example", "", "TPVG"),
        ("XMLA", "Hội Nông dân xã Mỹ Lợi A, thành phố Vàm Giang", "HND xã Mỹ Lợi A", "", "hndmyloia@gmail.example", "", "TPVG"),
        ("XMLB", "Hội Nông dân xã Mỹ Lợi B, thành phố Vàm Giang", "HND xã Mỹ Lợi B", "", "hndmyloib@gmail.example", "", "TPVG"),
        ("PLT", "Hội Nông dân phường Long Thới, thị xã Long Hòa", "HND phường Long Thới", "Hội Nông dân xã Long Thới, huyện Long Hòa", "longthoi.hnd@gmail.example", "", "TXLH"),
        ("XTHT", "Hội Nông dân xã Thới Hòa, thị xã Long Hòa", "HND xã Thới Hòa", "", "hndthoihoa@gmail.example", "", "TXLH"),
    )),
    ("Cơ sở Hội: huyện Long Hòa, Thạnh Lợi, Thạnh Lợi Đông, Lợi Thạnh", (
        ("XHT", "Hội Nông dân xã Hòa Thới, huyện Long Hòa", "HND xã Hòa Thới", "", "hoathoi@longhoa.vamgiang.example", "", "HLH"),
        ("XLT", "Hội Nông dân xã Long Thạnh, huyện Long Hòa", "HND xã Long Thạnh", "", "hnd.longthanh@gmail.example", "", "HLH"),
        ("XPA", "Hội Nông dân xã Phú An, huyện Thạnh Lợi", "HND xã Phú An", "", "hndxaphuan@gmail.example", "", "HTL"),
        ("XAP", "Hội Nông dân xã An Phú, huyện Thạnh Lợi", "HND xã An Phú", "", "hndxaanphu@gmail.example", "", "HTL"),
        ("XAPD", "Hội Nông dân xã An Phú Đông Lợi, huyện Thạnh Lợi", "HND xã An Phú Đông Lợi", "", "anphudongloi.hnd@gmail.example", "", "HTL"),
        ("XTLD", "Hội Nông dân xã Tân Lộc, huyện Thạnh Lợi Đông", "HND xã Tân Lộc", "", "tanloc@thanhloidong.example", "", "HTLD"),
        ("XTLL", "Hội Nông dân xã Tân Lộc, huyện Lợi Thạnh", "HND xã Tân Lộc", "", "tanloc@loithanh.example", "", "HLT"),
        ("XTL", "Hội Nông dân xã Thạnh Lợi, huyện Lợi Thạnh", "HND xã Thạnh Lợi", "", "xathanhloi.hnd@gmail.example", "", "HLT"),
    )),
    ("Cơ sở Hội: huyện Cái Sậy, Trà Kha", (
        ("TTCS", "Hội Nông dân thị trấn Cái Sậy, huyện Cái Sậy", "HND TT Cái Sậy", "", "ttcaisay@hndcaisay.example", "", "HCS"),
        ("XTH", "Hội Nông dân xã Tân Hội, huyện Cái Sậy", "HND xã Tân Hội", "", "tanhoi@hndcaisay.example", "", "HCS"),
        ("XLHC", "Hội Nông dân xã Long Hòa, huyện Cái Sậy", "HND xã Long Hòa", "", "hndxalonghoa.cs@gmail.example", "", "HCS"),
        ("XBT", "Hội Nông dân xã Bình Trưng, huyện Cái Sậy", "HND xã Bình Trưng", "", "binhtrung@hndcaisay.example", "", "HCS"),
        ("TTTK", "Hội Nông dân thị trấn Trà Kha, huyện Trà Kha", "HND TT Trà Kha", "Hội Nông dân xã Trà Kha", "tttrakha.hnd@gmail.example", "", "HTK"),
        ("XTHK", "Hội Nông dân xã Tân Hội, huyện Trà Kha", "HND xã Tân Hội", "", "tanhoi@trakha.vamgiang.example", "", "HTK"),
        ("XTHD", "Hội Nông dân xã Tân Hội Đông, huyện Trà Kha", "HND xã Tân Hội Đông", "", "hnd.tanhoidong@gmail.example", "", "HTK"),
        ("XOL", "Hội Nông dân xã Ô Lắc, huyện Trà Kha", "HND xã Ô Lắc", "", "olac@trakha.vamgiang.example", "", "HTK"),
    )),
    ("Cơ sở Hội: huyện Vĩnh Hựu, Hựu Vĩnh Tây, Cồn Lác", (
        ("XVT", "Hội Nông dân xã Vĩnh Thuận Tây, huyện Vĩnh Hựu", "HND xã Vĩnh Thuận Tây", "", "hndvinhthuantay@gmail.example", "", "HVH"),
        ("XVD", "Hội Nông dân xã Vĩnh Thuận Đông, huyện Vĩnh Hựu", "HND xã Vĩnh Thuận Đông", "", "hndvinhthuandong@gmail.example", "", "HVH"),
        ("XHM", "Hội Nông dân xã Hựu Mỹ, huyện Hựu Vĩnh Tây", "HND xã Hựu Mỹ", "", "huumy@huuvinhtay.example", "", "HHV"),
        ("XMH", "Hội Nông dân xã Mỹ Hựu, huyện Hựu Vĩnh Tây", "HND xã Mỹ Hựu", "", "hndmyhuu@gmail.example", "", "HHV"),
        ("XCL", "Hội Nông dân xã Cồn Lác Thượng, huyện Cồn Lác", "HND xã Cồn Lác Thượng", "", "conlacthuong.hnd@gmail.example", "", "HCL"),
        ("XCT", "Hội Nông dân xã Cồn Tròn, huyện Cồn Lác", "HND xã Cồn Tròn", "", "hndcontron@gmail.example", "", "HCL"),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
PARENT = {row[0]: row[6] for row in ROWS}


@dataclass(frozen=True)
class Province:
    key: str = "blind11"
    name: str = OFFICE_NAME
    mailbox: str = "vanphong@hndvamgiang.example"
    server: str = "mx.hndvamgiang.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    otherwise: date = date(2024, 11, 21)
    days_after: int = 4
    holidays: tuple = ()


OFFICE = Province()


OFFICERS = ("Sơn Thị Mỹ Nhiên", "Huỳnh Út Mười", "Lâm Thành Được", "Võ Thị Bé Tám", "Danh Hoàng Khởi")


def registry():
    """One column for the two kinds of what a unit is called; groups in rows of their own; addresses in two columns."""
    head = ["Số TT", "Mã", "Tên đơn vị", "Tên viết tắt", "Tên trước đây", "Email", "Tên miền", "Cán bộ Tỉnh Hội theo dõi", "Ghi chú"]
    lines = [["HỘI NÔNG DÂN TỈNH VÀM GIANG", None, None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["VĂN PHÒNG"], [], ["DANH SÁCH CÁC CẤP HỘI, ĐƠN VỊ GỬI BÁO CÁO TỔNG KẾT PHONG TRÀO"], ["(Kèm theo Kế hoạch số 132-KH/HNDT ngày 04/9/2024 của Ban Thường vụ Hội Nông dân tỉnh)"], head]
    merged, number = ["A1:C1", "F1:I1", "A4:I4", "A5:I5"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV", "V", "VI")[place], None, group])
        merged.append(f"C{len(lines)}:I{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            note = "không tổ chức hội nghị" if code in ("TTDN", "TTLH", "QHT", "CHNS", "CLB") else None
            lines.append([number, code, name, shorts, former, addresses, domain, OFFICERS[place * 7 % 5], note])
    return xlsx("Danh sach", [*lines, [], [None, None, f"Tổng cộng: {number} đơn vị"]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """An official of our own."""
    return name, f"{local}@hndvamgiang.example"
