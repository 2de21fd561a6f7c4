"""A twentieth made-up office, the Party committee over a province's agencies and State firms that gathers the reviews of three
years of a resolution on the meetings of party cells (a part of its own, `blind20`, written before any of it was tried). A report
six working days after the review conference, or by a fixed day where its day is not known, and an annex of figures by another day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Lam Trạch"

PLAN = """id = "so-ket-nq12-2024"
number = "67-KH/ĐUK"
title = "Kế hoạch sơ kết 03 năm thực hiện Nghị quyết số 12-NQ/TU của Tỉnh ủy về nâng cao chất lượng sinh hoạt chi bộ giai đoạn 2021 - 2025"
issued = 2024-08-05
zone = "Asia/Ho_Chi_Minh"
phrases = ["Nghị quyết 12", "Nghị quyết số 12", "NQ 12", "12-NQ/TU", "chất lượng sinh hoạt chi bộ", "sơ kết 3 năm", "sơ kết 03 năm", "67-KH/ĐUK"]
other_phrases = ["quý III", "9 tháng", "năm 2023", "đảng phí", "dân vận", "phát triển đảng viên", "kiểm tra, giám sát", "Kết luận 01", "đại hội"]
[conference]
name = "hội nghị sơ kết"
before = 2024-09-21
[[requirements]]
id = "review"
name = "Báo cáo sơ kết 03 năm thực hiện Nghị quyết số 12-NQ/TU"
kind = "report"
deadline = { working_days_after_conference = 6, otherwise = 2024-09-30 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "annex"
name = "Phụ lục số liệu sinh hoạt chi bộ (Phụ lục 2)"
kind = "supplement"
deadline = { day = 2024-10-04 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("leadership", "Công tác lãnh đạo, quán triệt, triển khai", ""),
    ("results", "Kết quả thực hiện Nghị quyết", ""),
    ("shortcomings", "Hạn chế, khuyết điểm và nguyên nhân", ""),
    ("lessons", "Bài học kinh nghiệm", ""),
    ("tasks", "Nhiệm vụ, giải pháp thời gian tới", ""),
)

# code, name, what it is called, what it was before, addresses, own domain; by groups
BOOK = (
    ("CÁC CƠ QUAN ĐẢNG, MẶT TRẬN TỔ QUỐC, ĐOÀN THỂ", (
        ("VPTU", "Đảng bộ Văn phòng Tỉnh ủy", "VPTU", "", "danguy@vptu-lamtrach.example", "vptu-lamtrach.example"),
        ("BTC", "Chi bộ Ban Tổ chức Tỉnh ủy", "BTCTU", "", "chibo.btctu@gmail.example", ""),
        ("BDV", "Chi bộ Ban Dân vận Tỉnh ủy", "BDVTU; Ban DV", "", "bandanvan.lt@gmail.example", ""),
        ("TCT", "Đảng bộ Trường Chính trị tỉnh", "Trường CT", "Trường Đảng tỉnh", "danguy@tct-lamtrach.example; daotao@tct-lamtrach.example", "tct-lamtrach.example"),
        ("BLT", "Đảng bộ Báo Lam Trạch", "", "", "toasoan@baolamtrach.example", "baolamtrach.example"),
        ("MTTQ", "Chi bộ Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "MTTQ tỉnh; UBMTTQ tỉnh", "", "mattran.lamtrach@gmail.example", ""),
        ("HPN", "Chi bộ Hội Liên hiệp Phụ nữ tỉnh", "Hội LHPN tỉnh", "", "hoiphunu@lhpn-lamtrach.example", "lhpn-lamtrach.example"),
        ("HND", "Chi bộ Hội Nông dân tỉnh", "Hội ND tỉnh", "", "hoinongdanlt@gmail.example", ""),
        ("TDO", "Chi bộ Tỉnh đoàn", "", "", "vp@tinhdoanlamtrach.example", "tinhdoanlamtrach.example"),
    )),
    ("CÁC CƠ QUAN NHÀ NƯỚC", (
        ("TAND", "Đảng bộ Tòa án nhân dân tỉnh", "TAND tỉnh", "", "danguy@tand-lamtrach.example; vp@tand-lamtrach.example", "tand-lamtrach.example"),
        ("VKS", "Đảng bộ Viện kiểm sát nhân dân tỉnh", "VKSND tỉnh; VKS tỉnh", "", "vanphong@vks-lamtrach.example", "vks-lamtrach.example"),
        ("THA", "Đảng bộ Cục Thi hành án dân sự tỉnh", "Cục THADS", "Phòng Thi hành án dân sự tỉnh", "lamtrach@thads.example", ""),
        ("VPUB", "Đảng bộ Văn phòng UBND tỉnh", "VP UBND tỉnh", "Văn phòng HĐND và UBND tỉnh", "danguy@vpub-lamtrach.example", "vpub-lamtrach.example"),
        ("SKH", "Đảng bộ Sở Kế hoạch và Đầu tư", "Sở KH&ĐT; Sở KH", "", "danguy@skhdt-lamtrach.example", "skhdt-lamtrach.example"),
        ("SKC", "Đảng bộ Sở Khoa học và Công nghệ", "Sở KH&CN; Sở KH", "", "dangbosokhcn@gmail.example", ""),
        ("SXD", "Đảng bộ Sở Xây dựng", "Sở XD", "", "danguy@sxd-lamtrach.example", "sxd-lamtrach.example"),
        ("STC", "Đảng bộ Sở Tài chính", "Sở TC", "", "stc.danguy@gmail.example", ""),
        ("STN", "Đảng bộ Sở Tài nguyên và Môi trường", "Sở TN&MT; TNMT", "", "vanthu@stnmt-lamtrach.example", "stnmt-lamtrach.example"),
        ("STT", "Đảng bộ Sở Thông tin và Truyền thông", "Sở TT&TT", "Sở Bưu chính, Viễn thông", "stttt@stttt-lamtrach.example", "stttt-lamtrach.example"),
        ("SLD", "Đảng bộ Sở Lao động - Thương binh và Xã hội", "Sở LĐ-TB&XH", "", "danguy.sld@gmail.example", ""),
        ("SGD", "Đảng bộ Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "", "tccb@sgd-lamtrach.example", "sgd-lamtrach.example"),
        ("SYT", "Đảng bộ Sở Y tế", "SYT", "", "danguysoyte.lt@gmail.example", ""),
        ("SNN", "Đảng bộ Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT", "", "danguy@snn-lamtrach.example", "snn-lamtrach.example"),
        ("BDT", "Chi bộ Ban Dân tộc", "BDT tỉnh; Ban DT", "", "bandantoc.lt@gmail.example", ""),
        ("TTT", "Chi bộ Thanh tra tỉnh", "", "", "thanhtra@ttt-lamtrach.example", "ttt-lamtrach.example"),
        ("CTH", "Đảng bộ Cục Thuế tỉnh", "Cục Thuế", "", "danguy@thuelamtrach.example", "thuelamtrach.example"),
        ("CTK", "Chi bộ Cục Thống kê tỉnh", "Cục TK", "", "lamtrach@thongke.example", ""),
        ("KBNN", "Đảng bộ Kho bạc Nhà nước Lam Trạch", "KBNN", "", "lamtrach@khobac.example", ""),
        ("BHXH", "Đảng bộ Bảo hiểm xã hội tỉnh", "BHXH tỉnh", "", "danguy@bhxhlamtrach.example", "bhxhlamtrach.example"),
        ("QLTT", "Đảng bộ Cục Quản lý thị trường tỉnh", "Cục QLTT", "Chi cục Quản lý thị trường tỉnh", "qltt.lamtrach@gmail.example", ""),
    )),
    ("CÁC ĐƠN VỊ SỰ NGHIỆP", (
        ("BVT", "Đảng bộ Bệnh viện Đa khoa tỉnh", "BVĐK tỉnh", "", "danguy@bvdklamtrach.example; tchc@bvdklamtrach.example", "bvdklamtrach.example"),
        ("BVK", "Đảng bộ Bệnh viện Đa khoa khu vực Trà Khê", "BVĐK Trà Khê", "Bệnh viện Đa khoa huyện Trà Khê", "bvtrakhe@gmail.example", ""),
        ("BVY", "Chi bộ Bệnh viện Y học cổ truyền tỉnh", "BV YHCT", "Bệnh viện Đông y tỉnh", "bvyhct.lt@gmail.example", ""),
        ("DHL", "Đảng bộ Trường Đại học Lam Trạch", "ĐH Lam Trạch", "Trường Cao đẳng Sư phạm Lam Trạch", "danguy@dhlamtrach.example", "dhlamtrach.example"),
        ("CDN", "Đảng bộ Trường Cao đẳng Nghề Lam Trạch", "CĐ Nghề Lam Trạch", "Trường Trung cấp Nghề Lam Trạch", "cdnghe@cdnlamtrach.example", "cdnlamtrach.example"),
        ("CDY", "Đảng bộ Trường Cao đẳng Y tế Lam Trạch", "CĐ Y tế", "", "caodangyte.lt@gmail.example", ""),
        ("PTC", "Chi bộ Trường Trung học phổ thông Chuyên Lam Trạch", "THPT Chuyên", "", "vanphong@sgd-lamtrach.example", ""),
        ("DPT", "Đảng bộ Đài Phát thanh và Truyền hình tỉnh", "Đài PT-TH", "", "danguy@truyenhinhlamtrach.example", "truyenhinhlamtrach.example"),
    )),
    ("CÁC DOANH NGHIỆP, NGÂN HÀNG", (
        ("NHN", "Đảng bộ Ngân hàng Nhà nước Chi nhánh tỉnh Lam Trạch", "NHNN tỉnh", "", "lamtrach@nhnn.example", ""),
        ("AG1", "Đảng bộ Agribank Chi nhánh Lam Trạch", "Agribank Lam Trạch", "Ngân hàng Nông nghiệp tỉnh", "lamtrach@agri-bank.example", ""),
        ("AG2", "Đảng bộ Agribank Chi nhánh Lam Trạch II", "Agribank Lam Trạch II", "Agribank Chi nhánh Trà Khê", "lamtrach2@agri-bank.example", ""),
        ("CSX", "Đảng bộ Ngân hàng Chính sách xã hội Chi nhánh tỉnh Lam Trạch", "NHCSXH tỉnh", "", "nhcsxh.lt@gmail.example", ""),
        ("DLL", "Đảng bộ Công ty Điện lực Lam Trạch", "PC Lam Trạch", "Điện lực Lam Trạch", "danguy@pclamtrach.example", "pclamtrach.example"),
        ("VNP", "Đảng bộ VNPT Lam Trạch", "Viễn thông Lam Trạch", "Bưu điện tỉnh", "danguy@vnptlt.example", "vnptlt.example"),
        ("BDI", "Đảng bộ Bưu điện tỉnh", "Bưu điện", "", "buudien@buudienlt.example", "buudienlt.example"),
        ("TLB", "Đảng bộ Công ty TNHH MTV Khai thác công trình thủy lợi Bắc Lam Trạch", "Thủy lợi Bắc; Cty KTCTTL", "", "thuyloibac@gmail.example", ""),
        ("TLN", "Đảng bộ Công ty TNHH MTV Khai thác công trình thủy lợi Nam Lam Trạch", "Thủy lợi Nam; Cty KTCTTL", "", "danguy@thuyloinam.example", "thuyloinam.example"),
        ("LNK", "Chi bộ Công ty TNHH MTV Lâm nghiệp Khe Sài", "Lâm nghiệp Khe Sài", "Lâm trường Khe Sài", "lamnghiepkhesai@gmail.example", ""),
        ("CNL", "Đảng bộ Công ty cổ phần Cấp nước Lam Trạch", "Cấp nước", "Công ty Cấp thoát nước Lam Trạch", "capnuoc@capnuoclamtrach.example", "capnuoclamtrach.example"),
        ("XSK", "Chi bộ Công ty TNHH MTV Xổ số kiến thiết Lam Trạch", "Xổ số", "", "xoso@xosolamtrach.example", "xosolamtrach.example"),
        ("XDL", "Đảng bộ Công ty cổ phần Xây dựng số 1 Lam Trạch", "Xây dựng số 1", "Xí nghiệp Xây lắp Lam Trạch", "xaydungso1lt@gmail.example", ""),
        ("CTX", "Chi bộ Công ty cổ phần Tư vấn Xây dựng Lam Trạch", "Tư vấn XD", "", "tuvanxd.lt@gmail.example", ""),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS, lambda name: name.removeprefix("Đảng bộ ").removeprefix("Chi bộ "))
NAMES = {unit.code: unit for unit in UNITS}


@dataclass(frozen=True)
class Courts:
    key: str = "blind20"
    name: str = OFFICE_NAME
    mailbox: str = "vanphong@dukcqdn-lamtrach.example"
    server: str = "mx.dukcqdn-lamtrach.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2024, 9, 21)
    otherwise: date = date(2024, 9, 30)
    days_after: int = 6
    holidays: tuple = (date(2024, 9, 2), date(2024, 9, 3))


OFFICE = Courts()
OFFICERS = ("Cao Thị Lệ Hằng", "Đậu Xuân Quyền", "Hồ Sỹ Thắng")


def registry():
    """Two columns of heads above, the groups in rows of their own, a sum at the end."""
    head = ["STT", "Mã", "Tên tổ chức đảng", "Tên viết tắt", "Tên cũ", "Email", "Tên miền", "Cán bộ theo dõi"]
    lines = [
        ["ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH", None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["*", None, None, None, "Lam Trạch, ngày 05 tháng 8 năm 2024"],
        ["DANH SÁCH CÁC CHI BỘ, ĐẢNG BỘ CƠ SỞ GỬI BÁO CÁO (kèm theo Kế hoạch số 67-KH/ĐUK)"],
        [],
        head,
    ]
    merged, number = ["A1:D1", "E1:H1", "A2:D2", "E2:H2", "A3:H3"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV")[place], None, group])
        merged.append(f"C{len(lines)}:H{len(lines)}")
        for code, name, shorts, former, addresses, domain in rows:
            number += 1
            lines.append([number, code, name, shorts or None, former or None, addresses, domain or None, OFFICERS[number % 3]])
    return xlsx("DS to chuc dang", [*lines, [], [None, None, f"Tổng số: {number} chi bộ, đảng bộ cơ sở"]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].agency, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@dukcqdn-lamtrach.example"
