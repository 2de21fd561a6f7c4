"""A seventh made-up office, a branch of the State Bank with the credit institutions of its province (a part of its own, `blind7`,
written before any of it was tried)."""

from dataclasses import dataclass
from datetime import date, datetime

from demo_data.packages import xlsx

from .by_hand import units
from .firm_papers import file

OFFICE_NAME = "Ngân hàng Nhà nước chi nhánh tỉnh Bình Lạc"

PLAN = """id = "kncq-2024"
number = "412/KH-BLA"
title = "Kế hoạch tổ chức Hội nghị kết nối ngân hàng - doanh nghiệp trên địa bàn tỉnh Bình Lạc năm 2024"
issued = 2024-09-16
zone = "Asia/Ho_Chi_Minh"
phrases = ["kết nối ngân hàng - doanh nghiệp", "kết nối ngân hàng doanh nghiệp", "kết nối NH-DN", "412/KH-BLA"]
other_phrases = ["phòng, chống rửa tiền", "nợ xấu quý", "hội nghị người lao động", "chuyển đổi số ngành ngân hàng", "năm 2023"]
[conference]
name = "hội nghị kết nối ngân hàng - doanh nghiệp"
before = 2024-10-26
[[requirements]]
id = "report"
name = "Báo cáo kết quả Hội nghị kết nối ngân hàng - doanh nghiệp năm 2024"
kind = "report"
deadline = { working_days_after_conference = 5, otherwise = 2024-11-04 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "sheet"
name = "Biểu cam kết tín dụng (Biểu 02)"
kind = "supplement"
deadline = { day = 2024-11-04 }
paper_copies = 0
soft_copies = 1
optional = true
"""

SECTIONS = (
    ("held", "Công tác tổ chức hội nghị", "Hội nghị có 46 doanh nghiệp, hộ kinh doanh tham dự tại hội trường đơn vị."),
    ("results", "Kết quả kết nối", "Đã ký cam kết cho vay mới 37 tỷ đồng với 12 khách hàng, giảm lãi suất 0,5 - 1%/năm."),
    ("difficulties", "Khó khăn, vướng mắc", "Một số doanh nghiệp chưa đủ tài sản bảo đảm, báo cáo tài chính chưa minh bạch."),
    ("wishes", "Kiến nghị, đề xuất", "Đề nghị tỉnh sớm bổ sung vốn cho Quỹ bảo lãnh tín dụng."),
)

# code, name, what it is called, old name, addresses, own domain
ROWS = (
    ("NPBL", "Ngân hàng TMCP Nông Phú - Chi nhánh Bình Lạc", "NongPhuBank Bình Lạc; NPB Bình Lạc", "", "binhlac@nongphubank.example", ""),
    ("NPTD", "Ngân hàng TMCP Nông Phú - Chi nhánh Tam Đường", "NongPhuBank Tam Đường; NPB Tam Đường", "", "tamduong@nongphubank.example", ""),
    ("CTBL", "Ngân hàng TMCP Công Thịnh - Chi nhánh Bình Lạc", "CTBank Bình Lạc", "", "hanhchinh@binhlac.congthinhbank.example", "binhlac.congthinhbank.example"),
    ("DTBL", "Ngân hàng TMCP Đại Tín Thành - Chi nhánh Bình Lạc", "DaiTinBank Bình Lạc", "", "dtt.binhlac@daitinthanh.example", "daitinthanh.example"),
    ("VHBL", "Ngân hàng TMCP Việt Hưng - Chi nhánh Bình Lạc", "VietHungBank Bình Lạc", "", "cnbinhlac@viethungbank.example", "viethungbank.example"),
    ("VABL", "Ngân hàng TMCP Việt An - Chi nhánh Bình Lạc", "VABank Bình Lạc", "", "vab.binhlac@vietanbank.example", "vietanbank.example"),
    ("LSBL", "Ngân hàng TMCP Lam Sơn - Chi nhánh Bình Lạc", "LamSonBank Bình Lạc", "Ngân hàng TMCP Sông Mã - Chi nhánh Bình Lạc", "binhlac@lamsonbank.example", "lamsonbank.example"),
    ("CSXH", "Ngân hàng Chính sách xã hội - Chi nhánh tỉnh Bình Lạc", "NHCSXH tỉnh; NHCSXH Bình Lạc", "", "nhcsxh.blc@chinhsach.example", "chinhsach.example"),
    ("NHPT", "Ngân hàng Phát triển - Chi nhánh Bình Lạc", "NHPT Bình Lạc", "Quỹ Hỗ trợ phát triển tỉnh Bình Lạc", "vp.binhlac@nhpt.example", "nhpt.example"),
    ("NHHT", "Ngân hàng Hợp tác xã - Chi nhánh Bình Lạc", "NHHTX Bình Lạc", "Quỹ tín dụng nhân dân Trung ương - Chi nhánh Bình Lạc", "htx.binhlac@nhhtx.example", "nhhtx.example"),
    ("QTH", "Quỹ tín dụng nhân dân Tân Hòa", "QTDND Tân Hòa; QTD Tân Hòa", "", "qtdtanhoa@gmail.example", ""),
    ("QTHD", "Quỹ tín dụng nhân dân Tân Hòa Đông", "QTDND Tân Hòa Đông", "", "qtd.tanhoadong@gmail.example", ""),
    ("QPM", "Quỹ tín dụng nhân dân Phú Mỹ", "QTDND Phú Mỹ", "", "quyphumy@gmail.example", ""),
    ("QPL", "Quỹ tín dụng nhân dân Phước Lộc", "QTDND Phước Lộc", "Quỹ tín dụng nhân dân Phước Hậu", "qtdphuocloc@gmail.example; ketoan.phuocloc@gmail.example", ""),
    ("QLT", "Quỹ tín dụng nhân dân Long Thạnh", "QTDND Long Thạnh", "", "longthanhqtd@gmail.example", ""),
    ("QVT", "Quỹ tín dụng nhân dân Vĩnh Thạnh", "QTDND Vĩnh Thạnh", "", "qtdvinhthanh.bl@gmail.example", ""),
    ("QAB", "Quỹ tín dụng nhân dân An Bình", "QTDND An Bình", "", "anbinhqtd@gmail.example", ""),
    ("TCVM", "Tổ chức tài chính vi mô TNHH MTV Hương Sen", "TCVM Hương Sen", "Quỹ Phụ nữ Hương Sen", "vanphong@huongsen-mfi.example", "huongsen-mfi.example"),
)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}


@dataclass(frozen=True)
class Banks:
    key: str = "blind7"
    name: str = OFFICE_NAME
    mailbox: str = "vanthu@nhnn-binhlac.example"
    server: str = "mx.nhnn-binhlac.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2024, 10, 26)
    otherwise: date = date(2024, 11, 4)
    days_after: int = 5
    holidays: tuple = ()


OFFICE = Banks()


def registry():
    head = ["STT", "Mã TCTD", "Tên tổ chức tín dụng", "Tên gọi tắt", "Tên cũ (nếu có)", "Hộp thư điện tử", "Tên miền", "Cán bộ đầu mối", "Điện thoại"]
    rows = [
        [number, code, name, shorts, former, addresses, domain, "Đặng Thị Kiều" if number % 2 else "Lê Quốc Vinh", f"0299 38{number:02d} 115"]
        for number, (code, name, shorts, former, addresses, domain) in enumerate(ROWS, 1)
    ]
    return xlsx("TCTD", [["DANH SÁCH CÁC TỔ CHỨC TÍN DỤNG TRÊN ĐỊA BÀN TỈNH BÌNH LẠC"], ["(Cập nhật tháng 9/2024)"], head, *rows])


TITLE = "Kết quả tổ chức Hội nghị kết nối ngân hàng - doanh nghiệp năm 2024"


def post(code, name=None, place=0):
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def paper(code, name, kind, title, body, day, letterhead=True, called=None):
    unit = NAMES[code]
    number, (month, at) = sum(map(ord, code + title)) % 300 + 9, day
    left = ["NGÂN HÀNG NHÀ NƯỚC VIỆT NAM" if code == "CSXH" else "", called or unit.name.upper(), f"Số: {number}/{'BC' if kind == 'BÁO CÁO' else 'TB' if kind == 'THÔNG BÁO' else 'CV'}-{code}"]
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", f"Bình Lạc, ngày {at:02d} tháng {month} năm 2024"]
    lines = [(pair, "pair", True) for pair in zip(left, right)] if letterhead else []
    lines += [(kind, "center", True)] if kind else []
    lines += [(title, "center", True), *[(text, "left", False) for text in body]]
    lines += [(("Nơi nhận:", "GIÁM ĐỐC"), "pair", True), ((f"- {OFFICE_NAME};", ""), "pair", False), (("- Lưu: VT.", "Trần Công Lý"), "pair", False)] if letterhead else []
    return file(name, lines)


def report(code, name="bao cao.docx", day=(10, 21), held=None, title=TITLE, called=None, **more):
    body = [f"Thực hiện Kế hoạch số 412/KH-BLA ngày 16/9/2024 của {OFFICE_NAME}, {called or NAMES[code].name} báo cáo như sau:"]
    body += [held] if held else []
    for place, (_, heading, said) in enumerate(SECTIONS, 1):
        body += [f"{place}. {heading}", said]
    return paper(code, name, "BÁO CÁO", title, body, day, called=called and called.upper(), **more)


def sheet(code, name="bieu 02.xlsx"):
    head = [[NAMES[code].name.upper()]] if code else []
    rows = [["BIỂU 02: CAM KẾT TÍN DỤNG"], [], ["STT", "Khách hàng", "Số tiền cam kết (tỷ đồng)", "Đã giải ngân"], [1, "Công ty TNHH Thép Hòa Lạc", 15, 8]]
    return name, xlsx("Bieu 02", [*head, *rows])
