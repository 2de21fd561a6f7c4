"""A ninth made-up office, the organization board of a mountain district's Party committee with its communes, agencies and cells (a
part of its own, `blind9`, written before any of it was tried). Its plan asks for a year's review after a meeting; three cells meet not."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import workbook

from .firm_teller import Entry
from .offices import Unit

OFFICE_NAME = "Ban Tổ chức Huyện ủy Đồng Vang"

PLAN = """id = "kiem-diem-2023"
number = "164-KH/HU"
title = "Kế hoạch kiểm điểm, đánh giá, xếp loại chất lượng tổ chức cơ sở đảng năm 2023"
issued = 2023-10-23
zone = "Asia/Ho_Chi_Minh"
phrases = ["kiểm điểm, đánh giá, xếp loại", "kiểm điểm, xếp loại", "kiểm điểm năm 2023", "kiểm điểm cuối năm", "kiểm điểm tập thể", "đánh giá, xếp loại tổ chức", "164-KH/HU"]
other_phrases = ["năm 2022", "công chức, viên chức", "đảng phí", "quý IV", "Chỉ thị số 05", "sinh hoạt chuyên đề", "kiểm tra, giám sát", "công đoàn", "nông thôn mới", "phòng, chống tham nhũng"]
[conference]
name = "hội nghị kiểm điểm"
before = 2023-12-09
none_for = ["TKE", "QTD", "KTTL"]
[[requirements]]
id = "review"
name = "Báo cáo kiểm điểm, đánh giá, xếp loại chất lượng năm 2023"
kind = "report"
deadline = { working_days_after_conference = 3, otherwise = 2023-12-13 }
paper_copies = 2
soft_copies = 1
[[requirements]]
id = "targets"
name = "Biểu số 02: kết quả thực hiện các chỉ tiêu năm 2023"
kind = "supplement"
deadline = { working_days_after_conference = 3, otherwise = 2023-12-13 }
paper_copies = 1
soft_copies = 1
optional = true
[[requirements]]
id = "notice"
name = "Báo lịch hội nghị kiểm điểm"
kind = "conference_notice"
deadline = { day = 2023-11-24 }
paper_copies = 0
soft_copies = 1
optional = true
"""

SECTIONS = (
    ("situation", "Đặc điểm tình hình", ""),
    ("results", "Kết quả thực hiện nhiệm vụ năm 2023", ""),
    ("shortcomings", "Hạn chế, khuyết điểm và nguyên nhân", ""),
    ("grade", "Tự đánh giá, xếp loại", ""),
    ("tasks", "Phương hướng, nhiệm vụ năm 2024", ""),
)

# code, name, what it is called, what it was before, addresses as the clerk noted them, own domain; by groups
BOOK = (
    ("Đảng bộ xã, thị trấn", (
        ("TTDV", "Đảng ủy thị trấn Đồng Vang", "TT Đồng Vang", "", "danguy@ttdongvang.example", "ttdongvang.example"),
        ("TTBS", "Đảng ủy thị trấn Bến Sỏi", "TT Bến Sỏi", "Đảng ủy xã Bến Sỏi", "vpdu.bensoi@mailchung.example", ""),
        ("TL", "Đảng ủy xã Tân Lập", "", "", "danguytanlap@mailchung.example\ntanlap.vp@mailchung.example", ""),
        ("TLT", "Đảng ủy xã Tân Lập Thượng", "Lập Thượng", "", "tanlapthuong@mailchung.example", ""),
        ("PA", "Đảng ủy xã Phú An", "", "", "danguy@phuan.dongvang.example", "phuan.dongvang.example"),
        ("PAN", "Đảng ủy xã Phú Ân", "", "", "danguyphuan@mailchung.example", ""),
        ("PAD", "Đảng ủy xã Phú An Đông", "", "", "phuandong.du@mailchung.example; vanhoaphuandong@mailchung.example", ""),
        ("HS", "Đảng ủy xã Hòa Sơn", "", "", "vp@hoason.dongvang.example", "hoason.dongvang.example"),
        ("SH", "Đảng ủy xã Sơn Hòa", "", "", "danguysonhoa@mailchung.example", ""),
        ("MK", "Đảng ủy xã Mường Kha", "", "", "muongkha.dangbo@mailchung.example", ""),
        ("NL", "Đảng ủy xã Nậm Lừ", "", "", "namlu.du@mailchung.example", ""),
        ("KD", "Đảng ủy xã Khe Dong", "", "", "danguy@khedong.dongvang.example", "khedong.dongvang.example"),
        ("LTR", "Đảng ủy xã Long Trì", "", "", "longtri.vp@mailchung.example", ""),
        ("LTI", "Đảng ủy xã Long Trị", "", "", "danguylongtri@mailchung.example", ""),
        ("VT", "Đảng ủy xã Vĩnh Thuận", "", "Đảng ủy xã Vĩnh Phước; Đảng ủy xã Thuận Hưng", "vinhthuan.danguy@mailchung.example", ""),
        ("CL", "Đảng ủy xã Cẩm Lộc", "", "", "danguycamloc@mailchung.example", ""),
        ("CLA", "Đảng ủy xã Cẩm Lạc", "", "", "camlac.danguy@mailchung.example", ""),
        ("TX", "Đảng ủy xã Thạch Xuyên", "", "", "thachxuyen@mailchung.example", ""),
        ("BD", "Đảng ủy xã Bình Đức", "", "", "vanphong.binhduc@mailchung.example", ""),
    )),
    ("Đảng bộ cơ quan, lực lượng vũ trang, doanh nghiệp", (
        ("CAH", "Đảng ủy Công an huyện", "ĐU CAH", "", "xdll@cahdongvang.example", "cahdongvang.example"),
        ("QSH", "Đảng ủy Quân sự huyện", "ĐUQS huyện", "", "bchqs.dongvang@mailchung.example", ""),
        ("CQD", "Đảng ủy Các cơ quan Đảng, đoàn thể huyện", "ĐU CQ Đảng - ĐT", "", "dukcqd.dongvang@mailchung.example", ""),
        ("CQC", "Đảng ủy Các cơ quan Chính quyền huyện", "ĐU CQ Chính quyền", "", "dangbo@ubnd.dongvang.example", "ubnd.dongvang.example"),
        ("LN", "Đảng ủy Công ty TNHH MTV Lâm nghiệp Đồng Vang", "Lâm nghiệp Đồng Vang", "Đảng ủy Lâm trường Đồng Vang", "danguy@lamnghiepdv.example", "lamnghiepdv.example"),
        ("CHE", "Đảng ủy Công ty cổ phần Chè Bến Sỏi", "Chè Bến Sỏi", "Đảng ủy Nông trường Chè", "chebensoi.hcns@mailchung.example", ""),
    )),
    ("Chi bộ cơ sở trực thuộc Huyện ủy", (
        ("TTYT", "Chi bộ Trung tâm Y tế huyện", "TTYT", "", "ttytdongvang@mailchung.example", ""),
        ("HKL", "Chi bộ Hạt Kiểm lâm huyện", "HKL; Kiểm lâm", "", "hatkiemlam.dv@mailchung.example", ""),
        ("TAND", "Chi bộ Tòa án nhân dân huyện", "TAND", "", "toaan@tanddongvang.example", "tanddongvang.example"),
        ("VKS", "Chi bộ Viện kiểm sát nhân dân huyện", "VKSND", "", "vksdongvang@mailchung.example", ""),
        ("THA", "Chi bộ Chi cục Thi hành án dân sự huyện", "THADS", "", "thads.dongvang@mailchung.example", ""),
        ("CCT", "Chi bộ Chi cục Thuế khu vực Đồng Vang", "Chi cục Thuế", "Chi bộ Chi cục Thuế huyện Đồng Vang", "thuedongvang@mailchung.example", ""),
        ("TKE", "Chi bộ Chi cục Thống kê huyện", "Thống kê", "", "cctk.dongvang@mailchung.example", ""),
        ("KBNN", "Chi bộ Kho bạc Nhà nước Đồng Vang", "KBNN", "", "khobac.dongvang@mailchung.example", ""),
        ("AGR", "Chi bộ Agribank Chi nhánh Đồng Vang", "Agribank; NHNo&PTNT", "", "dongvang@agridv.example", "agridv.example"),
        ("CSXH", "Chi bộ Phòng giao dịch Ngân hàng Chính sách xã hội huyện", "NHCSXH", "", "nhcsxh.dv@mailchung.example", ""),
        ("BHXH", "Chi bộ Bảo hiểm xã hội huyện", "BHXH", "", "bhxhdongvang@mailchung.example", ""),
        ("DL", "Chi bộ Điện lực Đồng Vang", "", "", "dienlucdv@pcdv.example", "pcdv.example"),
        ("BDH", "Chi bộ Bưu điện huyện", "", "", "buudiendongvang@mailchung.example", ""),
        ("VTH", "Chi bộ Trung tâm Viễn thông Đồng Vang", "VNPT Đồng Vang", "", "ttvt.dongvang@mailchung.example", ""),
        ("PTDV", "Chi bộ Trường THPT Đồng Vang", "THPT Đồng Vang", "", "c3dongvang@mailchung.example", ""),
        ("PTBS", "Chi bộ Trường THPT Bến Sỏi", "THPT Bến Sỏi", "", "c3bensoi@mailchung.example", ""),
        ("DTNT", "Chi bộ Trường PTDT nội trú THCS và THPT huyện", "Trường Nội trú; DTNT", "", "dtnt.dongvang@mailchung.example", ""),
        ("GDTX", "Chi bộ Trung tâm GDNN - GDTX huyện", "TT GDTX", "Chi bộ Trung tâm Dạy nghề huyện", "gdtxdongvang@mailchung.example", ""),
        ("RPH", "Chi bộ Ban Quản lý rừng phòng hộ Sông Vang", "BQL rừng Sông Vang", "", "rungsongvang@mailchung.example", ""),
        ("KTTL", "Chi bộ Trạm Khai thác công trình thủy lợi Đồng Vang", "Trạm Thủy lợi", "", "thuyloi.dv@mailchung.example", ""),
        ("XDTT", "Chi bộ Công ty TNHH Xây dựng Thành Tín Phát", "Thành Tín Phát", "", "ketoan@thanhtinphat.example", "thanhtinphat.example"),
        ("QTD", "Chi bộ Quỹ tín dụng nhân dân Bến Sỏi", "QTD Bến Sỏi", "", "qtdbensoi@mailchung.example", ""),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


def split(text):
    return tuple(part.strip() for part in text.replace("\n", ";").split(";") if part.strip())


UNITS = tuple(Unit(code, name, name.partition(" " + ("bộ" if name.startswith("Chi") else "ủy") + " ")[2], split(shorts), split(addresses), domain, split(former)) for code, name, shorts, former, addresses, domain in ROWS)
NAMES = {unit.code: unit for unit in UNITS}


@dataclass(frozen=True)
class District:
    key: str = "blind9"
    name: str = OFFICE_NAME
    mailbox: str = "btc@huyenuy-dongvang.example"
    server: str = "mx.huyenuy-dongvang.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2023, 12, 9)
    otherwise: date = date(2023, 12, 13)
    days_after: int = 3
    holidays: tuple = ()


OFFICE = District()


@dataclass
class DistrictEntry(Entry):
    level: str = "medium"  # or easy, hard


def registry():
    """A list as such a board keeps it: a letterhead, a title, groups in rows of their own, a total, the makers' names; a second sheet of their own."""
    head = ["STT", "Tên tổ chức cơ sở đảng", "Ký hiệu", "Số ĐV", "Tên thường gọi", "Tên trước đây", "Đ/c đầu mối", "Điện thoại", "E-mail nhận, gửi văn bản", "Tên miền", "Đ/c BTC theo dõi", "Ghi chú"]
    rows = [
        ["HUYỆN ỦY ĐỒNG VANG", *[None] * 6, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["BAN TỔ CHỨC", *[None] * 6, "Đồng Vang, ngày 16 tháng 10 năm 2023"],
        [],
        ["DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG TRỰC THUỘC VÀ ĐẦU MỐI LIÊN HỆ"],
        [],
        head,
    ]
    merged, number = ["A1:G1", "H1:L1", "A2:G2", "H2:L2", "A4:L4"], 0
    people, followers = ("Lò Văn Inh", "Trần Thị Nhạn", "Hà Công Thuyết", "Vi Thị Phấn", "Đinh Quang Sáu"), ("Cầm Thị Duyên", "Ngô Xuân Đích")
    for place, (group, units) in enumerate(BOOK):
        rows.append([("I", "II", "III")[place], f"{group.upper()} ({len(units)})"])
        merged.append(f"B{len(rows)}:L{len(rows)}")
        for code, name, shorts, former, addresses, domain in units:
            number += 1
            note = "Kiểm điểm bằng báo cáo viết" if code in ("TKE", "QTD", "KTTL") else "Sáp nhập từ 01/01/2020" if code == "VT" else None
            rows.append([number, name, code, number * 7 % 190 + 11, shorts, former, people[number % 5], f"0398 41{number:02d} 60", addresses, domain, followers[place % 2], note])
    rows += [[None, f"Tổng số: {number} tổ chức cơ sở đảng"], [], [None, "NGƯỜI LẬP BIỂU", *[None] * 6, "TRƯỞNG BAN"], [], [None, "Cầm Thị Duyên", *[None] * 6, "Lục Văn Thanh"]]
    own = [["DANH BẠ BAN TỔ CHỨC"], ["Họ và tên", "Chức vụ", "Máy lẻ"], ["Lục Văn Thanh", "Trưởng ban", 101], ["Cầm Thị Duyên", "Chuyên viên", 104], ["Ngô Xuân Đích", "Chuyên viên", 105]]
    return workbook([("TCCSD", rows, merged), ("Danh ba ban", own)])


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]
