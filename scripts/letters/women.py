"""A twenty-first made-up office, a province's Women's Union that gathers the reviews at the middle of a term (a part of its own,
`blind21`, written without trying any of it). A report some working days after each unit's own review conference, and a table of
targets by a fixed day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Hội Liên hiệp Phụ nữ tỉnh Lam Vĩnh"

PLAN = """id = "so-ket-giua-nhiem-ky"
number = "214/KH-BTV"
title = "Kế hoạch sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Phụ nữ tỉnh Lam Vĩnh lần thứ XV, nhiệm kỳ 2021 - 2026"
issued = 2024-07-22
zone = "Asia/Ho_Chi_Minh"
phrases = ["sơ kết giữa nhiệm kỳ", "giữa nhiệm kỳ", "Nghị quyết Đại hội đại biểu Phụ nữ", "Nghị quyết Đại hội Phụ nữ", "nhiệm kỳ 2021 - 2026", "214/KH-BTV", "KH 214"]
other_phrases = ["9 tháng", "6 tháng đầu năm", "quý III", "Đề án 939", "Đề án 938", "5 không, 3 sạch", "Dự án 8", "Mẹ đỡ đầu", "tuần lễ áo dài", "năm 2023"]
[conference]
name = "hội nghị sơ kết"
before = 2024-09-14
[[requirements]]
id = "review"
name = "Báo cáo sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Phụ nữ tỉnh lần thứ XV"
kind = "report"
deadline = { working_days_after_conference = 6, otherwise = 2024-09-23 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "targets"
name = "Biểu kết quả thực hiện chỉ tiêu Nghị quyết (Biểu 01)"
kind = "supplement"
deadline = { day = 2024-09-27 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("direction", "Công tác lãnh đạo, chỉ đạo, triển khai", ""),
    ("results", "Kết quả thực hiện Nghị quyết", ""),
    ("shortcomings", "Hạn chế, nguyên nhân", ""),
    ("lessons", "Bài học kinh nghiệm", ""),
    ("tasks", "Nhiệm vụ, giải pháp đến hết nhiệm kỳ", ""),
)

UNION = "HỘI LHPN TỈNH LAM VĨNH"
# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("HỘI LHPN HUYỆN, THỊ XÃ, THÀNH PHỐ", (
        ("TPLV", "Hội LHPN thành phố Lam Vĩnh", "PN thành phố; Hội LHPN TP", "Hội LHPN thị xã Lam Vĩnh", "phunu@tplamvinh.example; hoilhpn.tplv@gmail.example", "", UNION),
        ("TXPH", "Hội LHPN thị xã Phú Hiệp", "PN Phú Hiệp", "Hội LHPN huyện Phú Hiệp", "phunu.phuhiep@gmail.example", "", UNION),
        ("HHP", "Hội LHPN huyện Hiệp Phú", "PN Hiệp Phú", "", "hlhpn@hiepphu.lamvinh.example", "", UNION),
        ("HTH", "Hội LHPN huyện Tân Hưng", "PN Tân Hưng", "", "phunu@tanhung.lamvinh.example", "", UNION),
        ("HHT", "Hội LHPN huyện Hưng Tân", "PN Hưng Tân", "", "phunuhungtan@gmail.example", "", UNION),
        ("HMP", "Hội LHPN huyện Mường Pha", "PN Mường Pha", "", "pnmuongpha@gmail.example", "", UNION),
        ("HMN", "Hội LHPN huyện Mường Phăn", "PN Mường Phăn", "", "hoiphunu@muongphan.lamvinh.example", "", UNION),
        ("HYK", "Hội LHPN huyện Yên Khê", "PN Yên Khê", "Hội LHPN huyện Khê Sơn", "lhpn@pnyenkhe.example; chutich@pnyenkhe.example", "pnyenkhe.example", UNION),
        ("HDL", "Hội LHPN huyện Đồng Lạc", "PN Đồng Lạc", "", "phunudonglac.lv@gmail.example", "", UNION),
        ("HCS", "Hội LHPN huyện Cẩm Sơn", "PN Cẩm Sơn", "Hội LHPN huyện Khê Sơn", "pncamson@camson.lamvinh.example", "", UNION),
        ("HBX", "Hội LHPN huyện Bình Xuyến", "PN Bình Xuyến", "", "hlhpnbinhxuyen@gmail.example", "", UNION),
        ("HVT", "Hội LHPN huyện Vĩnh Thuận", "PN Vĩnh Thuận", "", "lhpn@pnvinhthuan.example", "pnvinhthuan.example", UNION),
        ("HSD", "Hội LHPN huyện Sông Đà Bắc", "PN Sông Đà Bắc; PN SĐB", "", "pnsongdabac@gmail.example", "", UNION),
    )),
    ("HỘI PHỤ NỮ TRONG LỰC LƯỢNG VŨ TRANG", (
        ("CAT", "Hội Phụ nữ Công an tỉnh", "HPN CAT; Phụ nữ Công an", "", "hoiphunu@catlamvinh.example", "catlamvinh.example", "CÔNG AN TỈNH LAM VĨNH"),
        ("TGKS", "Hội Phụ nữ Trại giam Khe Sắn", "HPN TG Khe Sắn", "", "pn.khesan@trai-ks.example", "", "TRẠI GIAM KHE SẮN"),
        ("QST", "Hội Phụ nữ Bộ Chỉ huy Quân sự tỉnh", "HPN Quân sự tỉnh; HPNCS", "", "hpn.bchqs@gmail.example", "", "BỘ CHỈ HUY QUÂN SỰ TỈNH LAM VĨNH"),
        ("BPT", "Hội Phụ nữ Bộ đội Biên phòng tỉnh", "HPN BĐBP; HPNCS", "", "phunubienphong@bdbplv.example", "bdbplv.example", "BỘ CHỈ HUY BĐBP TỈNH LAM VĨNH"),
        ("E828", "Hội Phụ nữ Trung đoàn 828", "HPN E828", "Hội Phụ nữ Lữ đoàn 82", "hpn828@gmail.example", "", "TRUNG ĐOÀN 828"),
    )),
    ("HỘI, CHI HỘI CƠ QUAN, TRƯỜNG HỌC, BỆNH VIỆN", (
        ("CTU", "Chi hội Phụ nữ Văn phòng Tỉnh ủy", "CHPN VPTU", "", "chpn@vptu-lamvinh.example", "", UNION),
        ("CUB", "Chi hội Phụ nữ Văn phòng UBND tỉnh", "CHPN VPUB", "Chi hội Phụ nữ Văn phòng HĐND và UBND tỉnh", "phunu@vpub.lamvinh.example", "", UNION),
        ("SGD", "Hội Phụ nữ Sở Giáo dục và Đào tạo", "PN Sở GD&ĐT", "", "nucong@sgd-lamvinh.example", "sgd-lamvinh.example", "SỞ GIÁO DỤC VÀ ĐÀO TẠO LAM VĨNH"),
        ("SYT", "Hội Phụ nữ Sở Y tế", "PN Sở Y tế; PN ngành Y tế", "", "nucongsyt@syt-lv.example", "syt-lv.example", "SỞ Y TẾ LAM VĨNH"),
        ("BVPS", "Hội Phụ nữ Bệnh viện Phụ sản tỉnh", "PN BV Phụ sản; BVPS", "Hội Phụ nữ Bệnh viện Sản - Nhi tỉnh", "bvphusanlv@gmail.example", "", "BỆNH VIỆN PHỤ SẢN TỈNH"),
        ("BVN", "Hội Phụ nữ Bệnh viện Nhi tỉnh", "PN BV Nhi", "Hội Phụ nữ Bệnh viện Sản - Nhi tỉnh", "nucong@bvnhilv.example", "bvnhilv.example", "BỆNH VIỆN NHI TỈNH"),
        ("CDSP", "Hội Phụ nữ Trường Cao đẳng Sư phạm Lam Vĩnh", "PN CĐSP", "", "phunu@cdsplv.example", "cdsplv.example", "TRƯỜNG CAO ĐẲNG SƯ PHẠM LAM VĨNH"),
        ("CDYT", "Hội Phụ nữ Trường Cao đẳng Y tế Lam Vĩnh", "PN CĐYT", "Hội Phụ nữ Trường Trung cấp Y tế", "cdytlamvinh.pn@gmail.example", "", "TRƯỜNG CAO ĐẲNG Y TẾ LAM VĨNH"),
        ("TCT", "Chi hội Phụ nữ Trường Chính trị tỉnh", "CHPN Trường CT", "", "chphunu@truongchinhtri-lv.example", "", UNION),
        ("TAND", "Chi hội Phụ nữ Tòa án nhân dân tỉnh", "CHPN TAND", "", "phunu.ta@toaan-lv.example", "", UNION),
        ("VKS", "Chi hội Phụ nữ Viện kiểm sát nhân dân tỉnh", "CHPN VKS", "", "nuvks.lamvinh@gmail.example", "", UNION),
        ("CTHU", "Hội Phụ nữ Cục Thuế tỉnh", "PN Cục Thuế", "", "pncucthue@thue-lv.example", "thue-lv.example", "CỤC THUẾ TỈNH LAM VĨNH"),
        ("KBNN", "Chi hội Phụ nữ Kho bạc Nhà nước Lam Vĩnh", "CHPN KBNN", "", "nucong.kbnnlv@gmail.example", "", UNION),
        ("NHCS", "Chi hội Phụ nữ Ngân hàng Chính sách xã hội tỉnh", "CHPN NHCSXH", "", "chpn@nhcs-lamvinh.example", "", UNION),
        ("DPT", "Chi hội Phụ nữ Đài Phát thanh và Truyền hình tỉnh", "CHPN Đài; PN Đài PTTH", "", "phunu@daiptthlv.example", "daiptthlv.example", UNION),
    )),
    ("HỘI PHỤ NỮ DOANH NGHIỆP, CHỢ", (
        ("MAY1", "Hội Phụ nữ Công ty Cổ phần May Lam Vĩnh 1", "May 1; PN May Lam Vĩnh", "Hội Phụ nữ Xí nghiệp May Lam Vĩnh", "nhansu@maylv1.example", "maylv1.example", "CÔNG TY CP MAY LAM VĨNH 1"),
        ("MAY2", "Hội Phụ nữ Công ty Cổ phần May Lam Vĩnh 2", "May 2; PN May Lam Vĩnh", "Hội Phụ nữ Xí nghiệp May Lam Vĩnh", "congdoan@maylv2.example", "maylv2.example", "CÔNG TY CP MAY LAM VĨNH 2"),
        ("GIAY", "Hội Phụ nữ Công ty TNHH Giầy Hồng Phát", "PN Giầy Hồng Phát", "", "hr.hongphat@gmail.example", "", "CÔNG TY TNHH GIẦY HỒNG PHÁT"),
        ("CHE", "Hội Phụ nữ Công ty Chè Mường Pha", "PN Công ty Chè", "Hội Phụ nữ Nông trường Chè", "chemuongpha@gmail.example", "", "CÔNG TY TNHH MTV CHÈ MƯỜNG PHA"),
        ("DLLV", "Chi hội Phụ nữ Công ty Điện lực Lam Vĩnh", "CHPN PC Lam Vĩnh", "", "nucong@pclamvinh.example", "pclamvinh.example", UNION),
        ("CHO", "Hội Phụ nữ Chợ Trung tâm thành phố", "PN chợ TT", "Hội Phụ nữ Chợ Lam", "bqlcholam@gmail.example", "", UNION),
        ("CHDM", "Hội Phụ nữ Chợ đầu mối Vĩnh Thuận", "PN chợ đầu mối", "", "chodaumoivt@gmail.example", "", UNION),
    )),
    ("CÂU LẠC BỘ, TRUNG TÂM, ĐƠN VỊ TRỰC THUỘC", (
        ("NDN", "Hội Nữ doanh nhân tỉnh", "Nữ doanh nhân; HNDN", "Câu lạc bộ Nữ doanh nhân", "vp@nudoanhnhanlv.example", "nudoanhnhanlv.example", UNION),
        ("NTT", "Hội Nữ trí thức tỉnh", "Nữ trí thức", "Câu lạc bộ Nữ trí thức", "nutrithuc.lamvinh@gmail.example", "", UNION),
        ("CLBL", "Câu lạc bộ Nữ lãnh đạo, quản lý tỉnh", "CLB Nữ lãnh đạo", "", "clbnulanhdao.lv@gmail.example", "", UNION),
        ("CLBT", "Câu lạc bộ Nữ cán bộ hưu trí tỉnh", "CLB hưu trí; CLB HT", "", "clbhuutri.pnlv@gmail.example", "", UNION),
        ("CLBH", "Câu lạc bộ Nữ hướng thiện tỉnh", "CLB Hướng thiện; CLB HT", "", "huongthienlv@gmail.example", "", UNION),
        ("QUY", "Quỹ Hỗ trợ phụ nữ phát triển tỉnh", "Quỹ HTPN", "Quỹ Tín dụng phụ nữ nghèo", "quyhotro@phunulamvinh.example", "", UNION),
        ("TTHT", "Trung tâm Hỗ trợ phụ nữ khởi nghiệp", "TTHTPN", "Trung tâm Dạy nghề phụ nữ", "trungtam@phunulamvinh.example; tthtpnkn.lv@gmail.example", "", UNION),
        ("NBY", "Nhà Bình yên Lam Vĩnh", "Nhà Bình yên", "Nhà tạm lánh Lam Vĩnh", "nhabinhyen@nbylv.example", "nbylv.example", UNION),
        ("CHCQ", "Chi hội Phụ nữ Cơ quan Hội LHPN tỉnh", "CHPN cơ quan Tỉnh Hội", "", "chpn.coquan@phunulamvinh.example", "", UNION),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)
UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] for row in ROWS}
GROUP = {row[0]: place for place, (_, rows) in enumerate(BOOK) for row in rows}


@dataclass(frozen=True)
class Women:
    key: str = "blind21"
    name: str = OFFICE_NAME
    mailbox: str = "vanphong@phunulamvinh.example"
    server: str = "mx.phunulamvinh.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2024, 9, 14)
    otherwise: date = date(2024, 9, 23)
    days_after: int = 6
    holidays: tuple = (date(2024, 9, 2), date(2024, 9, 3))


OFFICE = Women()
OFFICERS = (("Lương Thị Hạnh", "hanh.lt"), ("Quách Thu Nga", "nga.qt"), ("Vì Thị Mến", "men.vt"))


def registry():
    """Groups in rows of their own; the official and her address at the end, the code in the last column."""
    head = ["TT", "Tên đơn vị", "Gọi tắt", "Tên cũ", "Thư điện tử", "Tên miền", "Cán bộ theo dõi", "Email cán bộ theo dõi", "Mã đơn vị"]
    lines = [
        ["HỘI LHPN VIỆT NAM"],
        ["BAN THƯỜNG VỤ HỘI LHPN TỈNH LAM VĨNH"],
        [],
        ["DANH SÁCH ĐƠN VỊ TỔ CHỨC SƠ KẾT GIỮA NHIỆM KỲ 2021 - 2026"],
        ["(Kèm theo Kế hoạch số 214/KH-BTV ngày 22/7/2024)"],
        head,
    ]
    merged, number = ["A1:D1", "A2:D2", "A4:I4", "A5:I5"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV", "V")[place], group])
        merged.append(f"B{len(lines)}:I{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            official, local = OFFICERS[place % 3]
            lines.append([number, name, shorts, former or None, addresses.replace("; ", "\n" if place % 2 else "; "), domain or None, official, f"{local}@phunulamvinh.example", code])
    return xlsx("DS don vi", [*lines, [], [None, f"Tổng số: {number} đơn vị"]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    assert NAMES[code].domain
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@phunulamvinh.example"
