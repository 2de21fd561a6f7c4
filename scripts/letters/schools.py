"""A sixth made-up office, a district's education office with its schools: a body of the State whose conference has another name, a
registry with a heading over two rows (a part of its own, `schools`, written before any of it was tried)."""

from dataclasses import dataclass
from datetime import date, datetime

from demo_data.packages import workbook, xlsx

from .firm_papers import file
from .offices import Unit

ZONE = "lamkhe.edu.example"

PLAN = """id = "hnvc-2025"
number = "304/KH-PGDĐT"
title = "Kế hoạch tổ chức Hội nghị viên chức, người lao động trong các trường học năm học 2025 - 2026"
issued = 2025-09-10
zone = "Asia/Ho_Chi_Minh"
phrases = ["hội nghị viên chức, người lao động", "hội nghị viên chức", "HNVC", "304/KH-PGDĐT"]
other_phrases = ["năm học 2024 - 2025", "đại hội chi đoàn", "đại hội liên đội", "hội nghị công đoàn", "khai giảng", "thu chi đầu năm"]
[conference]
name = "hội nghị viên chức, người lao động"
before = 2025-10-11
[[requirements]]
id = "report"
name = "Báo cáo kết quả Hội nghị viên chức, người lao động năm học 2025 - 2026"
kind = "report"
deadline = { working_days_after_conference = 3, otherwise = 2025-10-16 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "form-03"
name = "Biểu tổng hợp chỉ tiêu và kiến nghị (Mẫu 03)"
kind = "supplement"
deadline = { day = 2025-10-16 }
paper_copies = 0
soft_copies = 1
optional = true
"""

SECTIONS = (
    ("held", "Công tác chuẩn bị và tổ chức hội nghị", "Nhà trường đã tổ chức hội nghị các tổ, sau đó tổ chức hội nghị toàn trường."),
    ("results", "Kết quả hội nghị", "Hội nghị thông qua 12 chỉ tiêu thi đua, quy chế chi tiêu nội bộ và bầu Ban thanh tra nhân dân."),
    ("wishes", "Kiến nghị, đề xuất", "Đề nghị bổ sung 02 giáo viên Tin học và sửa chữa dãy phòng học số 3."),
)

# sheet, level, rows: code, name, what it is called, old name, address, own domain
BOOK = (
    ("MAM NON", "Trường Mầm non", (
        ("MNHS", "Hoa Sen", "MN Hoa Sen", "", "mnhoasen.lamkhe@gmail.example", ""),
        ("MNHS2", "Hoa Sen 2", "MN Hoa Sen 2", "Trường Mầm non bán công Thị trấn", "mnhoasen2@gmail.example", ""),
        ("MNSC", "Sơn Ca", "MN Sơn Ca", "", "mnsonca.lk@gmail.example", ""),
        ("MNXT", "Xuân Thọ", "MN Xuân Thọ", "", "mnxuantho@gmail.example", ""),
    )),
    ("TIEU HOC", "Trường Tiểu học", (
        ("THKD", "Kim Đồng", "TH Kim Đồng", "", f"c1kimdong@{ZONE}", ""),
        ("TH1", "số 1 Thị trấn Lam Khê", "TH số 1; TH 1 Thị trấn", "Trường Phổ thông cấp 1 Thị trấn", "thso1lamkhe@gmail.example", ""),
        ("TH2", "số 2 Thị trấn Lam Khê", "TH số 2; TH 2 Thị trấn", "", "thso2lamkhe@gmail.example", ""),
        ("THXT", "Xuân Thọ", "TH Xuân Thọ", "Trường Tiểu học Xuân Thọ A; Trường Tiểu học Xuân Thọ B", "thxuantho.lk@gmail.example", ""),
        ("THVTS", "Võ Thị Sáu", "TH Võ Thị Sáu", "", "vanthu@vothisau.lamkhe.edu.example", "vothisau.lamkhe.edu.example"),
    )),
    ("THCS", "Trường Trung học cơ sở", (
        ("CSND", "Nguyễn Du", "THCS Nguyễn Du", "", "vanphong@nguyendu.lamkhe.edu.example", "nguyendu.lamkhe.edu.example"),
        ("CSNTr", "Nguyễn Trãi", "THCS Nguyễn Trãi", "", "thcsnguyentrai.lk@gmail.example", ""),
        ("CSXT", "Xuân Thọ", "THCS Xuân Thọ", "", "thcsxuantho@gmail.example", ""),
        ("CSLK", "Lam Khê", "THCS Lam Khê", "Trường THCS Thị trấn", "thcslamkhe@gmail.example", ""),
    )),
    ("THCS", "Trường Tiểu học và Trung học cơ sở", (
        ("LCBH", "Bình Hạ", "TH&THCS Bình Hạ", "Trường Tiểu học Bình Hạ; Trường THCS Bình Hạ", "thcsbinhha@gmail.example", ""),
        ("LCND", "Nguyễn Đình Chiểu", "TH&THCS Nguyễn Đình Chiểu", "", "nguyendinhchieu.lk@gmail.example", ""),
    )),
    ("THCS", "Trường Phổ thông dân tộc nội trú", (
        ("NTR", "Lam Khê", "PTDTNT; DTNT huyện", "", f"dtnt@{ZONE}", ""),
    )),
)


def unit(level, row):
    code, name, shorts, former, address, domain = row
    split = lambda text: tuple(part.strip() for part in text.split(";") if part.strip())
    return Unit(code, f"{level} {name}", f"{level} {name}", split(shorts), (address,), domain, split(former))


UNITS = tuple(unit(level, row) for _, level, rows in BOOK for row in rows)
NAMES = {unit.code: unit for unit in UNITS}


@dataclass(frozen=True)
class Schools:
    key: str = "schools"
    name: str = "Phòng Giáo dục và Đào tạo huyện Lam Khê"
    mailbox: str = "vanthu@pgd.lamkhe.edu.example"
    server: str = "mx.pgd.lamkhe.edu.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2025, 10, 11)
    otherwise: date = date(2025, 10, 16)
    days_after: int = 3
    holidays: tuple = ()


OFFICE = Schools()


def registry():
    """A sheet for each level; the headings stand over two rows, some merged over both."""
    sheets = {}
    for sheet, level, rows in BOOK:
        top = ["TT", "Mã trường", "Tên trường", "Tên gọi", None, "Liên hệ", None, None]
        below = [None, None, None, "Viết tắt", "Tên cũ", "Email", "Tên miền", "SĐT"]
        merged = ["A1:H1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:H3"]
        lines, _ = sheets.setdefault(sheet, ([["DANH BẠ CÁC TRƯỜNG TRỰC THUỘC PHÒNG GD&ĐT HUYỆN LAM KHÊ"], [], top, below], merged))
        for code, name, shorts, former, address, domain in rows:
            lines.append([len(lines) - 3, code, f"{level} {name}", shorts, former, address, domain, "0256 3" + str(870100 + len(lines))])
    return workbook([(name, *content) for name, content in sheets.items()])


def post(code, name=None):
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[0]


TITLE = "Kết quả Hội nghị viên chức, người lao động năm học 2025 - 2026"


def paper(code, name, kind, title, body, day, number=None, letterhead=True, called=None):
    unit, seed = NAMES[code], sum(map(ord, code + title))
    shown, day = called or unit.name.upper(), datetime(*day)
    short = "".join(word[0] for word in unit.name.split() if word[0].isalpha()).upper()
    mark = {"BÁO CÁO": "BC", "GIẤY MỜI": "GM", "THÔNG BÁO": "TB"}.get(kind, "CV")
    left = ["PHÒNG GD&ĐT HUYỆN LAM KHÊ", shown, f"Số: {number or seed % 70 + 5}/{mark}-{short}"]
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", f"Lam Khê, ngày {day.day:02d} tháng {day.month} năm {day.year}"]
    lines = [(pair, "pair", True) for pair in zip(left, right)] if letterhead else []
    lines += [(kind, "center", True)] if kind else []
    lines += [(title, "center", True), *[(text, "left", False) for text in body]]
    if letterhead:
        lines += [(("Nơi nhận:", "HIỆU TRƯỞNG"), "pair", True), (("- Phòng GD&ĐT huyện Lam Khê;", ""), "pair", False), (("- Lưu: VT.", "Nguyễn Hữu Phước"), "pair", False)]
    return file(name, lines)


def report(code, name="bao cao.docx", day=(2025, 10, 8), held=None, title=TITLE, **more):
    body = [f"Thực hiện Kế hoạch số 304/KH-PGDĐT ngày 10/9/2025 của Phòng Giáo dục và Đào tạo huyện Lam Khê, {NAMES[code].name} báo cáo:"]
    body += [held] if held else []
    for place, (_, heading, said) in enumerate(SECTIONS, 1):
        body += [f"{place}. {heading}", said]
    return paper(code, name, "BÁO CÁO", title, body, day, **more)


def form(code, name="mau 03.xlsx"):
    head = [["PHÒNG GD&ĐT HUYỆN LAM KHÊ"], [NAMES[code].name.upper()]] if code else []
    rows = [["MẪU 03: BIỂU TỔNG HỢP CHỈ TIÊU VÀ KIẾN NGHỊ"], [], ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"], [1, "Tỷ lệ viên chức dự hội nghị", "%", 95, 97]]
    return name, xlsx("Mau 03", [*head, *rows])
