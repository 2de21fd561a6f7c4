"""A twenty-third made-up office, a province's Department of Culture, Sports and Tourism that gathers the reviews of two years under a
code of civil conduct (a part of its own, `blind23`, written before any of it was tried). A report some working days after a
meeting of dialogue, or by a fixed day where no meeting is known, and a table (Biểu 05) by another day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Sở Văn hóa, Thể thao và Du lịch tỉnh Trường Vân"

PLAN = """id = "quy-tac-ung-xu-2025"
number = "38/KH-SVHTTDL"
title = "Kế hoạch sơ kết 02 năm thực hiện Bộ Quy tắc ứng xử văn minh trong hoạt động văn hóa, thể thao và du lịch"
issued = 2025-02-24
zone = "Asia/Ho_Chi_Minh"
phrases = ["quy tắc ứng xử", "ứng xử văn minh", "Bộ QTƯX", "QTUX", "38/KH-SVHTTDL", "KH 38"]
other_phrases = ["gia đình văn hóa", "quản lý lễ hội", "chuyển đổi số", "quý I", "phòng cháy", "năm 2024", "kích cầu du lịch", "bảo tồn di tích"]
[conference]
name = "hội nghị đối thoại"
before = 2025-04-16
[[requirements]]
id = "review"
name = "Báo cáo sơ kết 02 năm thực hiện Bộ Quy tắc ứng xử văn minh"
kind = "report"
deadline = { working_days_after_conference = 6, otherwise = 2025-04-24 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "table"
name = "Biểu tổng hợp số liệu thực hiện quy tắc ứng xử (Biểu 05)"
kind = "supplement"
deadline = { day = 2025-04-28 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("spreading", "Công tác triển khai, tuyên truyền", ""),
    ("results", "Kết quả thực hiện", ""),
    ("shortcomings", "Hạn chế, nguyên nhân", ""),
    ("tasks", "Phương hướng, kiến nghị", ""),
)

DEPT = "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"
P = "Phòng Văn hóa, Khoa học và Thông tin"
C = "Trung tâm Văn hóa - Thể thao và Truyền thanh"
# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("Phòng Văn hóa, Khoa học và Thông tin cấp huyện", (
        ("PVHA", f"{P} thành phố Vân Hải", "Phòng VHKHTT Vân Hải; PVHTT thành phố", "Phòng Văn hóa và Thông tin thành phố Vân Hải", "vhtt@vanhai.truongvan.example; dulich@vanhai.truongvan.example", "vanhai.truongvan.example", "UBND THÀNH PHỐ VÂN HẢI"),
        ("PDQU", f"{P} thị xã Đồng Quế", "Phòng VHKHTT Đồng Quế", "Phòng Văn hóa và Thông tin thị xã Đồng Quế", "vanhoadongque@gmail.example", "", "UBND THỊ XÃ ĐỒNG QUẾ"),
        ("PVSO", f"{P} huyện Vân Sơn", "Phòng VHKHTT Vân Sơn", "Phòng Văn hóa và Thông tin huyện Vân Sơn", "phongvh@vanson.truongvan.example", "vanson.truongvan.example", "UBND HUYỆN VÂN SƠN"),
        ("PSVA", f"{P} huyện Sơn Vân", "Phòng VHKHTT Sơn Vân", "Phòng Văn hóa và Thông tin huyện Sơn Vân", "vhtt.sonvan@gmail.example", "", "UBND HUYỆN SƠN VÂN"),
        ("PTKH", f"{P} huyện Trà Khê", "Phòng VHKHTT Trà Khê", "", "vhtt@trakhe.truongvan.example", "trakhe.truongvan.example", "UBND HUYỆN TRÀ KHÊ"),
        ("PTKT", f"{P} huyện Trà Khê Thượng", "Phòng VHKHTT Trà Khê Thượng", "", "vhtrakhethuong@gmail.example", "", "UBND HUYỆN TRÀ KHÊ THƯỢNG"),
        ("PLGI", f"{P} huyện Lâm Giao", "Phòng VHKHTT Lâm Giao", "Phòng Văn hóa - Thể thao huyện Lâm Giao", "vanhoa@lamgiao.truongvan.example", "lamgiao.truongvan.example", "UBND HUYỆN LÂM GIAO"),
        ("PHGI", f"{P} huyện Hạ Giao", "Phòng VHKHTT Hạ Giao", "", "phongvhhagiao@gmail.example; hagiao.tt@gmail.example", "", "UBND HUYỆN HẠ GIAO"),
        ("PDBA", f"{P} huyện Đá Bàn", "Phòng VHKHTT Đá Bàn", "", "vhtt@daban.truongvan.example", "daban.truongvan.example", "UBND HUYỆN ĐÁ BÀN"),
        ("PCEN", f"{P} huyện đảo Cù Én", "Phòng VHKHTT Cù Én", "", "cuen.vanhoa@gmail.example", "", "UBND HUYỆN ĐẢO CÙ ÉN"),
    )),
    ("Trung tâm văn hóa cấp huyện", (
        ("TVSO", f"{C} huyện Vân Sơn", "TTVH Vân Sơn", "Đài Truyền thanh huyện Vân Sơn", "ttvh.vanson@gmail.example", "", "UBND HUYỆN VÂN SƠN"),
        ("TTKH", f"{C} huyện Trà Khê", "TTVH Trà Khê", "Nhà Văn hóa huyện Trà Khê", "ttvh@trakhe.truongvan.example", "", "UBND HUYỆN TRÀ KHÊ"),
        ("TLGI", f"{C} huyện Lâm Giao", "TTVH Lâm Giao", "", "ttvhlamgiao@gmail.example", "", "UBND HUYỆN LÂM GIAO"),
        ("TDQU", f"{C} thị xã Đồng Quế", "TTVH Đồng Quế", "Trung tâm Thể dục thể thao thị xã Đồng Quế", "ttvhttdongque@gmail.example", "", "UBND THỊ XÃ ĐỒNG QUẾ"),
    )),
    ("Đơn vị sự nghiệp trực thuộc Sở", (
        ("BTTI", "Bảo tàng tỉnh Trường Vân", "Bảo tàng tỉnh", "Bảo tàng Tổng hợp Trường Vân", "baotang@svh.truongvan.example", "", DEPT),
        ("BTGO", "Bảo tàng Gốm Đồng Quế", "Bảo tàng Gốm", "", "info@baotanggom.example", "baotanggom.example", DEPT),
        ("TVTI", "Thư viện tỉnh Trường Vân", "Thư viện tỉnh", "", "thuvien@thuvientruongvan.example", "thuvientruongvan.example", DEPT),
        ("NHCM", "Nhà hát Ca múa nhạc Trường Vân", "Nhà hát tỉnh; NH Ca múa nhạc", "Đoàn Ca múa kịch Trường Vân", "camuanhac@svh.truongvan.example", "", DEPT),
        ("NHTR", "Nhà hát Nghệ thuật truyền thống Trường Vân", "Nhà hát tỉnh; NH Truyền thống", "Đoàn Dân ca kịch Trường Vân", "nhahattruyenthong@gmail.example", "", DEPT),
        ("TTVD", "Trung tâm Văn hóa - Điện ảnh tỉnh", "TTVH tỉnh; TT VH-ĐA", "Trung tâm Phát hành phim và Chiếu bóng", "ttvhda@svh.truongvan.example", "", DEPT),
        ("TTHL", "Trung tâm Huấn luyện và Thi đấu thể dục thể thao", "TTTT; TT HL&TĐ", "Trung tâm Thể dục thể thao tỉnh", "huanluyen.tv@gmail.example", "", DEPT),
        ("TTXT", "Trung tâm Thông tin, Xúc tiến du lịch", "TTTT; TT Xúc tiến", "", "xuctien@visittruongvan.example", "visittruongvan.example", DEPT),
        ("TCNT", "Trường Trung cấp Văn hóa Nghệ thuật", "Trường VHNT", "", "daotao@vhnttruongvan.example", "vhnttruongvan.example", DEPT),
        ("TNKT", "Trường Phổ thông Năng khiếu thể thao", "Trường Năng khiếu", "", "nangkhieutt@svh.truongvan.example", "", DEPT),
        ("BQDT", "Ban Quản lý di tích tỉnh", "BQL di tích", "Ban Quản lý di tích và danh thắng", "ditich@svh.truongvan.example", "", DEPT),
    )),
    ("Ban quản lý di tích, khu du lịch", (
        ("BTCO", "Ban Quản lý Khu di tích Thành cổ Vân Sơn", "BQL Thành cổ", "", "thanhcovanson@gmail.example", "", "UBND HUYỆN VÂN SƠN"),
        ("BCTH", "Ban Quản lý Khu di tích Chùa Tháp Sơn Vân", "BQL Chùa Tháp", "", "chuathap.bql@gmail.example", "", "UBND HUYỆN SƠN VÂN"),
        ("BVEN", "Ban Quản lý vịnh Cù Én", "BQL vịnh", "", "vanphong@vinhcuen.example", "vinhcuen.example", "UBND TỈNH TRƯỜNG VÂN"),
        ("BSNG", "Ban Quản lý Khu du lịch Suối Ngà", "BQL Suối Ngà", "", "suoinga@svh.truongvan.example", "", "UBND HUYỆN TRÀ KHÊ"),
        ("BSNH", "Ban Quản lý Khu du lịch Suối Ngà Hạ", "BQL Suối Ngà Hạ", "", "suoingaha@gmail.example", "", "UBND HUYỆN HẠ GIAO"),
        ("BPCO", "Ban Quản lý phố cổ Đồng Quế", "BQL phố cổ", "Ban Quản lý di sản Đồng Quế", "phoco@phocodongque.example", "phocodongque.example", "UBND THỊ XÃ ĐỒNG QUẾ"),
    )),
    ("Cơ sở lưu trú, lữ hành, vận chuyển", (
        ("KSVH", "Công ty cổ phần Khách sạn Vân Hải", "KS Vân Hải", "Nhà khách Vân Hải", "hcns@ksvanhai.example", "ksvanhai.example", "-"),
        ("KSVX", "Công ty TNHH Khách sạn Vân Hải Xanh", "KS Vân Hải Xanh", "", "vanhaixanh.hotel@gmail.example", "", "-"),
        ("KSBN", "Khách sạn Bến Nứa", "", "Nhà nghỉ Công đoàn Bến Nứa", "letan.bennua@gmail.example", "", "-"),
        ("KNET", "Công ty cổ phần Khu nghỉ dưỡng Én Trắng", "Én Trắng Resort", "", "office@entrang.example; hr@entrang.example", "entrang.example", "-"),
        ("LHSV", "Công ty TNHH Lữ hành Sóng Việt", "Sóng Việt Travel", "", "dieuhanh@songviettravel.example", "songviettravel.example", "-"),
        ("DLTV", "Công ty cổ phần Du lịch Trường Vân", "Du lịch Trường Vân", "Công ty Du lịch và Dịch vụ Trường Vân", "vanthu@truongvantourist.example", "truongvantourist.example", "-"),
        ("DLTM", "Công ty cổ phần Du lịch và Thương mại Trường Vân", "Du lịch Thương mại Trường Vân", "", "dulichthuongmaitv@gmail.example", "", "-"),
        ("TAUE", "Hợp tác xã Tàu du lịch vịnh Cù Én", "HTX Tàu du lịch", "", "htxtaucuen@gmail.example", "", "-"),
    )),
    ("Hội, hiệp hội, liên đoàn", (
        ("HVNT", "Hội Văn học Nghệ thuật tỉnh Trường Vân", "Hội VHNT", "", "hoivhnt.tv@gmail.example", "", "-"),
        ("HHDL", "Hiệp hội Du lịch tỉnh Trường Vân", "HHDL tỉnh", "", "vp@hiephoidulichtv.example", "hiephoidulichtv.example", "-"),
        ("HDSV", "Hội Di sản văn hóa tỉnh Trường Vân", "Hội Di sản", "", "disan.truongvan@gmail.example", "", "-"),
        ("LDBD", "Liên đoàn Bóng đá tỉnh Trường Vân", "LĐBĐ tỉnh", "", "bongdatv@gmail.example", "", "-"),
        ("LDVT", "Liên đoàn Võ thuật cổ truyền tỉnh Trường Vân", "LĐ Võ thuật", "Hội Võ thuật tỉnh", "vothuattv@gmail.example", "", "-"),
        ("CHDV", "Chi hội Hướng dẫn viên du lịch Trường Vân", "Chi hội HDV", "", "hdv@hiephoidulichtv.example", "", "HIỆP HỘI DU LỊCH TỈNH TRƯỜNG VÂN"),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] for row in ROWS}


@dataclass(frozen=True)
class Culture:
    key: str = "blind23"
    name: str = OFFICE_NAME
    mailbox: str = "ungxuvanminh@svhttdl-truongvan.example"
    server: str = "mx.svhttdl-truongvan.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2025, 4, 16)
    otherwise: date = date(2025, 4, 24)
    days_after: int = 6
    holidays: tuple = (date(2025, 4, 7), date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 2))


OFFICE = Culture()


OFFICERS = ("Đặng Thùy Miên", "Phùng Quang Nhật", "Lưu Hoài Thanh", "Châu Thị Ngân")


def registry():
    """The code in the second column, the mailboxes before the names' variants, groups in rows of their own."""
    head = ["STT", "Mã", "Tên cơ quan, đơn vị", "Hộp thư điện tử", "Tên miền", "Tên viết tắt", "Tên cũ", "Chuyên viên phụ trách"]
    lines = [
        ["UBND TỈNH TRƯỜNG VÂN", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["DANH SÁCH CƠ QUAN, ĐƠN VỊ THỰC HIỆN KẾ HOẠCH SỐ 38/KH-SVHTTDL"],
        head,
    ]
    merged, number = ["A1:D1", "E1:H1", "A2:D2", "E2:H2", "A4:H4"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV", "V", "VI")[place], None, group])
        merged.append(f"C{len(lines)}:H{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            lines.append([number, code, name, addresses, domain, shorts, former, OFFICERS[place % 4]])
    return xlsx("DS don vi", [*lines, [], [None, None, f"Danh sách có {number} đơn vị."]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    assert NAMES[code].domain
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@svhttdl-truongvan.example"
