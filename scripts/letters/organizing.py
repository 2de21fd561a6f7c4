"""A twenty-sixth made-up office, the Organizing Commission of a province's Party committee that gathers the reviews of three years
of a resolution on the grass-roots Party organizations (a part of its own, `blind26`, written before any of it was tried). A report three
working days after the review conference, and a table of Party members by another day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Ban Tổ chức Tỉnh ủy Hương Lam"

PLAN = """id = "so-ket-nq-14"
number = "87-KH/BTCTU"
title = "Kế hoạch sơ kết 03 năm thực hiện Nghị quyết số 14-NQ/TU ngày 18/6/2020 của Ban Thường vụ Tỉnh ủy về củng cố tổ chức cơ sở đảng, nâng cao chất lượng đội ngũ đảng viên"
issued = 2023-08-21
zone = "Asia/Ho_Chi_Minh"
phrases = ["Nghị quyết số 14-NQ/TU", "Nghị quyết 14", "NQ 14", "sơ kết 03 năm", "sơ kết 3 năm", "củng cố tổ chức cơ sở đảng", "87-KH/BTCTU", "KH 87"]
other_phrases = ["9 tháng", "quý III", "quy hoạch cán bộ", "kiểm điểm", "tinh giản biên chế", "Nghị quyết 18", "học tập và làm theo", "bảo vệ chính trị nội bộ", "kiểm tra, giám sát"]
[conference]
name = "hội nghị sơ kết"
before = 2023-10-14
[[requirements]]
id = "review"
name = "Báo cáo sơ kết 03 năm thực hiện Nghị quyết số 14-NQ/TU"
kind = "report"
deadline = { working_days_after_conference = 3, otherwise = 2023-10-20 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "members"
name = "Biểu tổng hợp tổ chức cơ sở đảng, đảng viên (Biểu 2-TCĐV)"
kind = "supplement"
deadline = { day = 2023-10-25 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("direction", "Công tác quán triệt, lãnh đạo, chỉ đạo", ""),
    ("results", "Kết quả thực hiện Nghị quyết", ""),
    ("shortcomings", "Hạn chế", ""),
    ("causes", "Nguyên nhân", ""),
    ("tasks", "Nhiệm vụ, giải pháp thời gian tới", ""),
)

# code, name, what it is called, what it was before, addresses, own domain, the symbol of its papers; by groups
BOOK = (
    ("Các huyện, thị, thành ủy", (
        ("TPHL", "Thành ủy Hương Lam", "TU Hương Lam; TP Hương Lam", "Thị ủy Hương Lam", "thanhuy@tphuonglam.example; btc@tphuonglam.example", "tphuonglam.example", "ThU"),
        ("TXKP", "Thị ủy Kỳ Phong", "TX Kỳ Phong", "", "thiuykyphong@gmail.example", "", "ThU"),
        ("HKP", "Huyện ủy Kỳ Phong", "HU Kỳ Phong; huyện Kỳ Phong", "", "vanphong@huyenkyphong.example", "huyenkyphong.example", "HU"),
        ("HTK", "Huyện ủy Thượng Khê", "HU Thượng Khê; HUTK", "Huyện ủy Khê Giang", "vphuthuongkhe@gmail.example", "", "HU"),
        ("HHK", "Huyện ủy Hạ Khê", "HU Hạ Khê", "Huyện ủy Khê Giang", "hu@hakhe.huonglam.example", "hakhe.huonglam.example", "HU"),
        ("HTBI", "Huyện ủy Thạch Bình", "HU Thạch Bình; HUTB", "", "thachbinh@thachbinh.huonglam.example; tochuc@thachbinh.huonglam.example", "thachbinh.huonglam.example", "HU"),
        ("HBTH", "Huyện ủy Bình Thạch", "HU Bình Thạch", "", "huyenuybinhthach@gmail.example", "", "HU"),
        ("HTBA", "Huyện ủy Tân Bảng", "HU Tân Bảng; HUTB", "", "btchutanbang@gmail.example", "", "HU"),
        ("HDL", "Huyện ủy Đông Lam", "HU Đông Lam", "", "donglam@donglam.huonglam.example", "donglam.huonglam.example", "HU"),
        ("HCN", "Huyện ủy Cẩm Nguyên", "HU Cẩm Nguyên", "", "camnguyen.hu@gmail.example", "", "HU"),
        ("HVS", "Huyện ủy Vũ Sơn", "HU Vũ Sơn", "", "vanthu@vuson.huonglam.example", "vuson.huonglam.example", "HU"),
        ("HMC", "Huyện ủy Minh Cốc", "HU Minh Cốc", "", "huminhcoc@gmail.example; minhcoc.btc@gmail.example", "", "HU"),
        ("HML", "Huyện ủy Mường Lâu", "HU Mường Lâu", "", "muonglau@muonglau.huonglam.example", "muonglau.huonglam.example", "HU"),
    )),
    ("Các đảng ủy trực thuộc Tỉnh ủy", (
        ("DUCQ", "Đảng ủy Khối các cơ quan tỉnh", "ĐUK các cơ quan; ĐUK", "Đảng ủy Dân Chính Đảng", "khoicoquan@tinhuyhl.example", "", "ĐUK"),
        ("DUDN", "Đảng ủy Khối doanh nghiệp tỉnh", "ĐUK doanh nghiệp; ĐUK", "", "khoidoanhnghiep@tinhuyhl.example", "", "ĐUK"),
        ("DUCA", "Đảng ủy Công an tỉnh", "ĐU CA tỉnh; CAT", "", "congtacdang@congan-hl.example", "congan-hl.example", "ĐUCA"),
        ("DUQS", "Đảng ủy Quân sự tỉnh", "ĐU QS tỉnh; Bộ CHQS tỉnh", "", "phongchinhtri@qshuonglam.example", "qshuonglam.example", "ĐUQS"),
        ("DUBP", "Đảng ủy Bộ đội Biên phòng tỉnh", "ĐU BĐBP; BĐBP tỉnh", "", "bienphonghl@gmail.example", "", "ĐUBP"),
        ("DHHL", "Đảng ủy Trường Đại học Hương Lam", "ĐU ĐHHL; ĐH Hương Lam", "Đảng ủy Trường Cao đẳng Sư phạm Hương Lam", "vpdanguy@dhhl.example", "dhhl.example", "ĐU"),
        ("TKHS", "Đảng ủy Tổng công ty Khoáng sản Hương Lam", "ĐU TCT Khoáng sản; TCTKS", "", "danguy@khoangsanhl.example", "khoangsanhl.example", "ĐU"),
        ("GTKP", "Đảng ủy Công ty Gang thép Kỳ Phong", "ĐU Gang thép; GTKP", "", "danguygangthep@gmail.example", "", "ĐU"),
        ("CKP", "Đảng ủy Công ty cổ phần Cảng Kỳ Phong", "ĐU Cảng; Cảng Kỳ Phong", "Đảng ủy Xí nghiệp Cảng Kỳ Phong", "dang@cangkyphong.example", "cangkyphong.example", "ĐU"),
        ("KKT", "Đảng ủy Ban Quản lý Khu kinh tế Kỳ Phong", "ĐU BQL KKT", "", "bqlkkt@kktkyphong.example", "kktkyphong.example", "ĐU"),
        ("LNHL", "Đảng ủy Công ty Lâm nghiệp Hương Lam", "ĐU Lâm nghiệp", "Đảng ủy Lâm trường Mường Lâu", "lamnghiephl@gmail.example", "", "ĐU"),
    )),
    ("Các đảng đoàn", (
        ("DDHD", "Đảng đoàn HĐND tỉnh", "ĐĐ HĐND", "", "dangdoan@hdnd.huonglam.example", "hdnd.huonglam.example", "ĐĐ"),
        ("DDMT", "Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "ĐĐ MTTQ; Mặt trận tỉnh", "", "mttq@tinhuyhl.example", "", "ĐĐ"),
        ("DDLD", "Đảng đoàn Liên đoàn Lao động tỉnh", "ĐĐ LĐLĐ; LĐLĐ tỉnh", "", "vanphong@ldld-hl.example", "ldld-hl.example", "ĐĐ"),
        ("DDND", "Đảng đoàn Hội Nông dân tỉnh", "ĐĐ HND", "", "hoinongdan@tinhuyhl.example", "", "ĐĐ"),
        ("DDPN", "Đảng đoàn Hội Liên hiệp Phụ nữ tỉnh", "ĐĐ Hội LHPN", "", "phunuhuonglam@gmail.example", "", "ĐĐ"),
        ("DDCC", "Đảng đoàn Hội Cựu chiến binh tỉnh", "ĐĐ CCB", "", "ccbhuonglam@gmail.example", "", "ĐĐ"),
        ("DDHT", "Đảng đoàn Liên minh Hợp tác xã tỉnh", "ĐĐ LM HTX", "", "lmhtx@htx-hl.example", "htx-hl.example", "ĐĐ"),
    )),
    ("Các ban cán sự đảng", (
        ("CSUB", "Ban cán sự đảng UBND tỉnh", "BCSĐ UBND tỉnh", "", "bancansu@vpub.huonglam.example", "vpub.huonglam.example", "BCSĐ"),
        ("CSTA", "Ban cán sự đảng Tòa án nhân dân tỉnh", "BCSĐ TAND", "", "toaan@tand-hl.example", "tand-hl.example", "BCSĐ"),
        ("CSVK", "Ban cán sự đảng Viện kiểm sát nhân dân tỉnh", "BCSĐ VKSND", "", "vks@vks-hl.example", "vks-hl.example", "BCSĐ"),
        ("CSTC", "Ban cán sự đảng Sở Tài chính", "BCSĐ STC", "", "stc@stc.huonglam.example", "stc.huonglam.example", "BCSĐ"),
        ("CSNN", "Ban cán sự đảng Sở Nông nghiệp và Phát triển nông thôn", "BCSĐ Sở NN&PTNT", "Ban cán sự đảng Sở Lâm nghiệp", "snn@snn.huonglam.example", "snn.huonglam.example", "BCSĐ"),
        ("CSYT", "Ban cán sự đảng Sở Y tế", "BCSĐ SYT", "", "tccb@syt.huonglam.example", "syt.huonglam.example", "BCSĐ"),
        ("CSGD", "Ban cán sự đảng Sở Giáo dục và Đào tạo", "BCSĐ Sở GD&ĐT; SGDĐT", "", "sgd@sgd.huonglam.example", "sgd.huonglam.example", "BCSĐ"),
        ("CSGT", "Ban cán sự đảng Sở Giao thông vận tải", "BCSĐ Sở GTVT; SGT", "", "sgtvthuonglam@gmail.example", "", "BCSĐ"),
        ("CSXD", "Ban cán sự đảng Sở Xây dựng", "BCSĐ SXD", "", "sxd@sxd.huonglam.example", "sxd.huonglam.example", "BCSĐ"),
        ("CSNV", "Ban cán sự đảng Sở Nội vụ", "BCSĐ SNV", "", "snv@snv.huonglam.example", "snv.huonglam.example", "BCSĐ"),
    )),
    ("Các cơ quan tham mưu, đơn vị của Tỉnh ủy", (
        ("BTG", "Ban Tuyên giáo Tỉnh ủy", "BTGTU; Tuyên giáo", "", "tuyengiao@tinhuyhl.example", "", "BTGTU"),
        ("BDV", "Ban Dân vận Tỉnh ủy", "BDVTU; Dân vận", "", "danvan@tinhuyhl.example", "", "BDVTU"),
        ("BNC", "Ban Nội chính Tỉnh ủy", "BNCTU; Nội chính", "", "noichinh@tinhuyhl.example", "", "BNCTU"),
        ("UBKT", "Ủy ban Kiểm tra Tỉnh ủy", "UBKTTU; Kiểm tra", "", "ubkt@tinhuyhl.example", "", "UBKTTU"),
        ("VPTU", "Văn phòng Tỉnh ủy", "VPTU", "", "vanphong@tinhuyhl.example", "", "VPTU"),
        ("TCT", "Đảng ủy Trường Chính trị tỉnh", "Trường Chính trị; TCT", "Trường Đảng tỉnh", "truongchinhtri.hl@gmail.example", "", "ĐU"),
        ("TDHL", "Ban Thường vụ Tỉnh đoàn", "Tỉnh đoàn; TĐ", "", "tinhdoan@tinhdoan-hl.example", "tinhdoan-hl.example", "TĐTN"),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
SYMBOL = {row[0]: row[6] for row in ROWS}


@dataclass(frozen=True)
class Organizing:
    key: str = "blind26"
    name: str = OFFICE_NAME
    mailbox: str = "baocao@tochuc-hl.example"
    server: str = "mx.tochuc-hl.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2023, 10, 14)
    otherwise: date = date(2023, 10, 20)
    days_after: int = 3
    holidays: tuple = ()  # none between the first meeting and the last day


OFFICE = Organizing()


def registry():
    """Groups in rows of their own, numbered in Roman; the address column before the short names."""
    lines = [
        ["TỈNH ỦY HƯƠNG LAM", None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["BAN TỔ CHỨC"],
        [],
        ["DANH SÁCH CÁC TỔ CHỨC ĐẢNG THỰC HIỆN KẾ HOẠCH 87-KH/BTCTU"],
        ["STT", "Mã", "Tổ chức đảng", "Thư điện tử", "Tên miền", "Tên viết tắt", "Tên cũ", "Phòng theo dõi"],
    ]
    merged, number = ["A1:C1", "D1:H1", "A2:C2", "A4:H4"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV", "V")[place], None, group])
        merged.append(f"C{len(lines)}:H{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            lines.append([number, code, name, addresses, domain, shorts, former, "Phòng Huyện, cơ sở đảng" if place < 2 else "Phòng Tổng hợp"])
    return xlsx("DS", [*lines, [], [None, None, f"Tổng số: {number} tổ chức đảng"]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"


def mine(local, name):
    """Somebody's private address."""
    return name, f"{local}@gmail.example"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@tochuc-hl.example"
