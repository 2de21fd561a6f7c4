"""A fourteenth made-up office, the standing office of a district-level town's Party committee that gathers the reports on the study
of a resolution (a part of its own, `blind14`, written before any of it was tried). A conference of study in every unit, a report
some working days after it, and a table of figures that a unit may add."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Thị ủy Lương Khánh"

PLAN = """id = "qt-nq31"
number = "118-KH/ThU"
title = "Kế hoạch học tập, quán triệt và triển khai thực hiện Nghị quyết số 31-NQ/TU về bảo vệ môi trường, phân loại rác tại nguồn"
issued = 2024-08-30
zone = "Asia/Ho_Chi_Minh"
phrases = ["31-NQ/TU", "Nghị quyết 31", "Nghị quyết số 31", "NQ 31", "118-KH/ThU", "học tập, quán triệt", "kết quả quán triệt", "phân loại rác tại nguồn"]
other_phrases = ["31-NQ/TW", "13-NQ/TU", "Nghị quyết 13", "Chỉ thị số 05", "quý III", "năm 2023", "an toàn giao thông", "chuyển đổi số", "dân vận khéo", "kiểm tra, giám sát"]
[conference]
name = "hội nghị quán triệt"
before = 2024-10-12
[[requirements]]
id = "study"
name = "Báo cáo kết quả học tập, quán triệt và triển khai thực hiện Nghị quyết số 31-NQ/TU"
kind = "report"
deadline = { working_days_after_conference = 6, otherwise = 2024-10-18 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "figures"
name = "Biểu 01: số liệu đảng viên tham gia học tập, quán triệt Nghị quyết số 31-NQ/TU"
kind = "supplement"
deadline = { working_days_after_conference = 6, otherwise = 2024-10-18 }
paper_copies = 0
soft_copies = 1
optional = true
"""

SECTIONS = (
    ("study", "Công tác học tập, quán triệt", ""),
    ("spread", "Công tác tuyên truyền", ""),
    ("action", "Chương trình, kế hoạch thực hiện", ""),
    ("limits", "Hạn chế, khó khăn", ""),
    ("proposals", "Đề xuất, kiến nghị", ""),
)

# code, name, what it is called, what it was before, addresses, own domain; by groups
BOOK = (
    ("A. ĐẢNG BỘ XÃ, PHƯỜNG", (
        ("PLK", "Đảng ủy phường Lương Khánh", "P. Lương Khánh", "Đảng ủy thị trấn Lương Khánh", "danguy@phuongluongkhanh.example", "phuongluongkhanh.example"),
        ("XLK", "Đảng ủy xã Lương Khánh", "xã Lương Khánh; XLK", "", "danguyxaluongkhanh@gmail.example", ""),
        ("PAH", "Đảng ủy phường An Hòa", "P. An Hòa", "Đảng ủy xã An Hòa", "vanphong@anhoa.luongkhanh.example; danguyanhoa@gmail.example", "anhoa.luongkhanh.example"),
        ("XHA", "Đảng ủy xã Hòa An", "xã Hòa An", "", "danguy@hoaan.luongkhanh.example", "hoaan.luongkhanh.example"),
        ("XAHN", "Đảng ủy xã An Hòa Nam", "An Hòa Nam", "", "anhoanam.du@gmail.example", ""),
        ("PTP", "Đảng ủy phường Tân Phú", "P. Tân Phú", "", "vpdu@tanphu.luongkhanh.example", "tanphu.luongkhanh.example"),
        ("XPT", "Đảng ủy xã Phú Tân", "xã Phú Tân", "", "vpdu@phutan.luongkhanh.example", "phutan.luongkhanh.example"),
        ("P1", "Đảng ủy Phường 1", "P1; P.1", "", "danguyp1.lk@gmail.example", ""),
        ("P2", "Đảng ủy Phường 2", "P2; P.2", "", "danguyp2.lk@gmail.example", ""),
        ("XTB", "Đảng ủy xã Trà Bương", "xã Trà Bương", "", "danguy@trabuong.luongkhanh.example", "trabuong.luongkhanh.example"),
        ("XEL", "Đảng ủy xã Ea Lâng", "Ea Lâng", "", "ealang.danguy@gmail.example; hbiavp@gmail.example", ""),
        ("XTS", "Đảng ủy xã Thạnh Sơn", "xã Thạnh Sơn", "Đảng ủy xã Thạnh Hạ; Đảng ủy xã Sơn Hạ", "danguy@thanhson.luongkhanh.example", "thanhson.luongkhanh.example"),
    )),
    ("B. CHI BỘ, ĐẢNG BỘ CƠ QUAN", (
        ("CBVP", "Chi bộ Văn phòng Thị ủy", "CB VPTU", "", "cbvanphong@thiuy-luongkhanh.example", ""),
        ("CBTC", "Chi bộ Ban Tổ chức Thị ủy", "CB BTC; Ban Tổ chức", "", "bantochuc@thiuy-luongkhanh.example", ""),
        ("CBTG", "Chi bộ Ban Tuyên giáo Thị ủy", "CB BTG; Ban Tuyên giáo", "", "bantuyengiao@thiuy-luongkhanh.example", ""),
        ("CBKT", "Chi bộ Cơ quan Ủy ban Kiểm tra Thị ủy", "UBKT Thị ủy", "", "uykiemtra@thiuy-luongkhanh.example", ""),
        ("UBND", "Chi bộ Văn phòng HĐND và UBND thị xã", "VP HĐND-UBND; VP UBND thị xã", "", "vanphong@ubnd.luongkhanh.example", "ubnd.luongkhanh.example"),
        ("PNV", "Chi bộ Phòng Nội vụ", "CB PNV", "", "noivu.txlk@gmail.example", ""),
        ("PTCKH", "Chi bộ Phòng Tài chính - Kế hoạch", "CB TCKH; Phòng TC-KH", "", "tckh@phongtckh.luongkhanh.example", "phongtckh.luongkhanh.example"),
        ("PKT", "Chi bộ Phòng Kinh tế", "CB Kinh tế", "", "phongkinhte.lk@gmail.example", ""),
        ("PTNMT", "Chi bộ Phòng Tài nguyên và Môi trường", "CB TNMT; Phòng TN&MT", "", "tnmt.luongkhanh@gmail.example", ""),
        ("PGD", "Chi bộ Phòng Giáo dục và Đào tạo", "CB PGD; Phòng GD&ĐT", "", "vanthu@pgd.luongkhanh.example", "pgd.luongkhanh.example"),
        ("PLD", "Chi bộ Phòng Lao động - Thương binh và Xã hội", "Phòng LĐ-TB&XH", "", "ldtbxh.lk@gmail.example", ""),
        ("TTYT", "Đảng ủy Trung tâm Y tế thị xã", "TTYT", "", "hanhchinh@ttyt.luongkhanh.example", "ttyt.luongkhanh.example"),
        ("BVKV", "Đảng ủy Bệnh viện Đa khoa khu vực Lương Khánh", "BVĐK khu vực; BVKV", "", "danguy@benhvienlk.example", "benhvienlk.example"),
        ("TTVH", "Chi bộ Trung tâm Văn hóa - Thể thao và Truyền thanh", "TT VH-TT&TT", "Chi bộ Đài Truyền thanh; Chi bộ Trung tâm Văn hóa - Thể thao", "vhtt.luongkhanh@gmail.example", ""),
        ("TTCT", "Chi bộ Trung tâm Chính trị", "TTCT", "Chi bộ Trung tâm Bồi dưỡng chính trị", "trungtamchinhtri@thiuy-luongkhanh.example", ""),
        ("BQLDA", "Chi bộ Ban Quản lý dự án đầu tư xây dựng", "BQLDA", "", "bqlda.lk@gmail.example", ""),
        ("TAND", "Chi bộ Tòa án nhân dân thị xã", "TAND", "", "toaan@taluongkhanh.example", "taluongkhanh.example"),
        ("VKS", "Chi bộ Viện kiểm sát nhân dân thị xã", "VKSND", "", "vks.luongkhanh@gmail.example", ""),
        ("THA", "Chi bộ Chi cục Thi hành án dân sự", "THADS", "", "thads@tha-luongkhanh.example", "tha-luongkhanh.example"),
        ("THUE", "Chi bộ Chi cục Thuế khu vực Lương Khánh - Kỳ Lộ", "CCT khu vực", "Chi bộ Chi cục Thuế thị xã", "cctkv@thue-lkkl.example", "thue-lkkl.example"),
        ("KBNN", "Chi bộ Kho bạc Nhà nước Lương Khánh", "KBNN Lương Khánh", "", "luongkhanh@khobac.example", ""),
        ("BHXH", "Chi bộ Bảo hiểm xã hội thị xã", "BHXH", "", "luongkhanh@bhxh-ty.example", ""),
    )),
    ("C. LỰC LƯỢNG VŨ TRANG", (
        ("CA", "Đảng ủy Công an thị xã", "CATX; Công an TX", "", "xdll@catx-luongkhanh.example", "catx-luongkhanh.example"),
        ("QS", "Đảng ủy Quân sự thị xã", "ĐUQS; Ban CHQS thị xã", "", "chinhtri.bchqs@gmail.example", ""),
        ("BP", "Chi bộ Đồn Biên phòng Cửa Lân", "Đồn BP Cửa Lân", "Chi bộ Đồn 364", "donbp.cualan@gmail.example", ""),
    )),
    ("D. TRƯỜNG HỌC", (
        ("LK1", "Chi bộ Trường THPT Lương Khánh", "THPT Lương Khánh", "Chi bộ Trường cấp 3 Lương Khánh", "vanphong@thptluongkhanh.example", "thptluongkhanh.example"),
        ("LK2", "Chi bộ Trường THCS và THPT Lương Khánh", "THCS&THPT Lương Khánh", "", "c23luongkhanh@gmail.example", ""),
        ("NTH", "Đảng ủy Trường THPT Nguyễn Thượng Hiền", "THPT NTH", "", "nth@thptnguyenthuonghien.example", "thptnguyenthuonghien.example"),
        ("GDTX", "Chi bộ Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", "TT GDNN-GDTX", "", "gdnngdtx.lk@gmail.example", ""),
    )),
    ("Đ. DOANH NGHIỆP, HỢP TÁC XÃ", (
        ("CNLK", "Đảng ủy Công ty cổ phần Cấp nước Lương Khánh", "Cấp nước Lương Khánh", "", "dang@capnuoclk.example", "capnuoclk.example"),
        ("MTLK", "Chi bộ Công ty cổ phần Môi trường đô thị Lương Khánh", "Môi trường đô thị", "Chi bộ Đội Công trình công cộng", "moitruongdothi.lk@gmail.example", ""),
        ("MTP", "Chi bộ Công ty cổ phần May Tân Phú", "May Tân Phú", "", "congdoan@maytanphu.example", "maytanphu.example"),
        ("MPT", "Chi bộ Công ty TNHH May Phú Tân", "May Phú Tân", "", "mayphutan.hc@gmail.example", ""),
        ("CSTB", "Đảng ủy Công ty TNHH MTV Cao su Trà Bương", "Cao su Trà Bương", "Đảng ủy Nông trường Trà Bương", "vanphong@caosutrabuong.example", "caosutrabuong.example"),
        ("DL", "Chi bộ Điện lực Lương Khánh", "Điện lực LK", "", "luongkhanh@pctrayen.example", ""),
        ("BD", "Chi bộ Bưu điện thị xã", "Bưu điện TX", "", "buudien.lk@gmail.example", ""),
        ("HAH", "Chi bộ Hợp tác xã Nông nghiệp An Hòa", "HTX An Hòa", "", "htxanhoa@gmail.example", ""),
        ("HHA", "Chi bộ Hợp tác xã Nông nghiệp Hòa An", "HTX Hòa An", "", "htxhoaan@gmail.example", ""),
        ("QTD", "Chi bộ Quỹ tín dụng nhân dân Phú Tân", "QTD Phú Tân", "", "qtdphutan@gmail.example", ""),
    )),
    ("E. MẶT TRẬN, ĐOÀN THỂ", (
        ("MT", "Chi bộ Cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam thị xã", "UBMTTQ; Mặt trận", "", "mttq@mattran.luongkhanh.example", "mattran.luongkhanh.example"),
        ("TD", "Chi bộ Thị đoàn", "Thị đoàn LK", "", "thidoanluongkhanh@gmail.example", ""),
        ("PN", "Chi bộ Hội Liên hiệp Phụ nữ thị xã", "Hội LHPN; Hội Phụ nữ", "", "phunu.txlk@gmail.example", ""),
        ("ND", "Chi bộ Hội Nông dân thị xã", "HND", "", "hnd.txlk@gmail.example", ""),
        ("CCB", "Chi bộ Hội Cựu chiến binh thị xã", "HCCB", "", "ccb.luongkhanh@gmail.example", ""),
        ("LD", "Chi bộ Liên đoàn Lao động thị xã", "LĐLĐ", "", "ldld.luongkhanh@gmail.example", ""),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


def agency(name):
    return name.removeprefix("Chi bộ ").removeprefix("Đảng ủy ")


UNITS = units(ROWS, agency)
NAMES = {unit.code: unit for unit in UNITS}


@dataclass(frozen=True)
class Town:
    key: str = "blind14"
    name: str = OFFICE_NAME
    mailbox: str = "nghiquyet@thiuy-luongkhanh.example"
    server: str = "mx.luongkhanh.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    otherwise: date = date(2024, 10, 18)
    days_after: int = 6
    holidays: tuple = ()


OFFICE = Town()


OFFICERS = ("Mai Quang Nghị", "Đoàn Thị Thu Sương", "Tôn Thất Hiệp", "Nay H'Lan")


def registry():
    """Two titles, a head of one row below a remark, groups in rows of their own, several addresses one below another."""
    head = ["STT", "Mã đơn vị", "Tên đảng bộ, chi bộ", "Tên viết tắt", "Tên cũ", "Thư điện tử", "Tên miền", "Cán bộ theo dõi", "Ghi chú"]
    lines = [
        ["ĐẢNG BỘ TỈNH TRÀ YÊN", None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["THỊ ỦY LƯƠNG KHÁNH"],
        ["*"],
        ["DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG TRỰC THUỘC THỊ ỦY"],
        ["(cập nhật đến ngày 30/8/2024, phục vụ Kế hoạch số 118-KH/ThU)"],
        [],
        head,
    ]
    merged = ["A1:C1", "E1:I1", "A4:I4", "A5:I5"]
    number = 0
    for group, rows in BOOK:
        lines.append([None, None, group])
        merged.append(f"C{len(lines)}:I{len(lines)}")
        for code, name, shorts, former, addresses, domain in rows:
            number += 1
            note = {"XTS": "Sáp nhập từ 01/3/2023", "PAH": "Lên phường năm 2022", "THUE": "Sáp nhập với huyện Kỳ Lộ"}.get(code)
            said = [shorts or None, former or None, addresses.replace("; ", "\n"), domain or None]
            lines.append([number, code, name, *said, OFFICERS[number % 4], note])
    return xlsx("TCCSD", [*lines, [], [None, None, f"Tổng số: {number} tổ chức cơ sở đảng"]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"
