"""A sixteenth made-up office, a province's Youth Union committee that gathers the mid-term reports on a programme of young people
setting up in trade (a part of its own, `blind16`, written before any of it was tried). A report some working days after a youth
forum, or by a fixed day where a unit holds none, and a table of figures by another day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Ban Chấp hành Tỉnh đoàn Đông Lam"

PLAN = """id = "lap-nghiep-giua-ky-2024"
number = "214-KH/TĐTN-BPT"
title = "Kế hoạch sơ kết giữa kỳ Chương trình Thanh niên lập nghiệp, làm chủ công nghệ giai đoạn 2022 - 2027"
issued = 2024-08-12
zone = "Asia/Ho_Chi_Minh"
phrases = ["thanh niên lập nghiệp", "Chương trình lập nghiệp", "CT lập nghiệp", "TNLN", "làm chủ công nghệ", "214-KH/TĐTN-BPT", "KH 214"]
other_phrases = ["Tháng Thanh niên", "tình nguyện hè", "9 tháng", "năm học", "năm 2023", "công trình thanh niên", "quý III", "Chỉ thị 05", "giai đoạn 2017 - 2022"]
[conference]
name = "diễn đàn thanh niên"
before = 2024-10-26
none_for = ["TTHN", "TTKN", "TTVL", "NTNT", "NTTP"]
[[requirements]]
id = "midterm"
name = "Báo cáo sơ kết giữa kỳ Chương trình Thanh niên lập nghiệp, làm chủ công nghệ"
kind = "report"
deadline = { working_days_after_conference = 5, otherwise = 2024-11-01 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "figures"
name = "Biểu số liệu thanh niên lập nghiệp (Biểu LN-02)"
kind = "supplement"
deadline = { day = 2024-11-08 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("steering", "Công tác triển khai, quán triệt", ""),
    ("results", "Kết quả thực hiện", ""),
    ("shortcomings", "Khó khăn, hạn chế", ""),
    ("lessons", "Bài học kinh nghiệm", ""),
    ("tasks", "Phương hướng đến năm 2027", ""),
)

# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("ĐOÀN CẤP HUYỆN", (
        ("TDDL", "Thành đoàn Đông Lam", "Thành Đoàn", "Thị đoàn Đông Lam", "thanhdoan@tpdonglam.example; tgthanhdoan@gmail.example", "", ""),
        ("TXYT", "Thị đoàn Yên Trạch", "Đoàn TX Yên Trạch", "", "thidoan@txyentrach.example", "txyentrach.example", ""),
        ("HDYT", "Huyện đoàn Yên Trạch", "HĐ Yên Trạch", "", "huyendoan@yentrach.donglam.example", "yentrach.donglam.example", ""),
        ("HDTY", "Huyện đoàn Trạch Yên", "HĐ Trạch Yên", "", "huyendoantrachyen@gmail.example", "", ""),
        ("HDKS", "Huyện đoàn Khe Sung", "HĐ Khe Sung", "", "huyendoan@khesung.donglam.example", "khesung.donglam.example", ""),
        ("HDKT", "Huyện đoàn Khe Sung Thượng", "HĐ Khe Sung Thượng", "", "hdkhesungthuong@gmail.example", "", ""),
        ("HDLP", "Huyện đoàn Lạc Phú", "HĐ Lạc Phú", "", "vanphong@lacphu.donglam.example; doanlacphu@gmail.example", "lacphu.donglam.example", ""),
        ("HDPL", "Huyện đoàn Phú Lạc", "HĐ Phú Lạc", "", "huyendoan@phulac.donglam.example", "phulac.donglam.example", ""),
        ("HDDL", "Huyện đoàn Đông Lạc", "HĐ Đông Lạc", "Huyện đoàn Đông Lâm", "huyendoandonglac@gmail.example", "", ""),
        ("HDPT", "Huyện đoàn Pa Tòng", "HĐ Pa Tòng", "", "patong.huyendoan@gmail.example; vp@patong.donglam.example", "patong.donglam.example", ""),
    )),
    ("ĐOÀN KHỐI, NGÀNH", (
        ("DKCQ", "Đoàn khối Các cơ quan tỉnh", "Đoàn khối CCQ; ĐK CCQ", "Đoàn khối Dân - Chính - Đảng", "doankhoi@ccq.donglam.example", "ccq.donglam.example", ""),
        ("DKDN", "Đoàn khối Doanh nghiệp tỉnh", "Đoàn khối DN; ĐK DN", "", "doankhoi@dn.donglam.example", "dn.donglam.example", ""),
        ("DNYT", "Đoàn ngành Y tế", "Đoàn Sở Y tế; ĐYT", "", "doanytdonglam@gmail.example", "", ""),
        ("DBVD", "Đoàn Bệnh viện Đa khoa tỉnh", "Đoàn BVĐK tỉnh", "", "doantn@bvdkdonglam.example", "bvdkdonglam.example", "ĐOÀN TNCS HỒ CHÍ MINH TỈNH ĐÔNG LAM"),
        ("DTOA", "Đoàn Tòa án nhân dân tỉnh", "Đoàn TAND tỉnh", "", "doantn@toaan-dl.example", "toaan-dl.example", ""),
        ("DNHN", "Đoàn Ngân hàng Nông nghiệp tỉnh", "Đoàn Agri Đông Lam; ĐNH", "", "doan@agri-donglam.example", "agri-donglam.example", ""),
        ("DNHC", "Đoàn Ngân hàng Chính sách xã hội tỉnh", "Đoàn NHCSXH; ĐNH", "", "doan.csxh@gmail.example", "", ""),
    )),
    ("LỰC LƯỢNG VŨ TRANG", (
        ("DCAT", "Đoàn Thanh niên Công an tỉnh", "Đoàn CA tỉnh; ĐTN CAT", "", "doantn@congan-dl.example", "congan-dl.example", "CÔNG AN TỈNH ĐÔNG LAM"),
        ("DCTP", "Đoàn Thanh niên Công an thành phố Đông Lam", "Đoàn CATP", "", "doancatp.dl@gmail.example", "", "CÔNG AN THÀNH PHỐ ĐÔNG LAM"),
        ("DQST", "Ban Thanh niên Bộ Chỉ huy Quân sự tỉnh", "Ban TN Quân sự; BTN QS tỉnh", "Đoàn Quân sự tỉnh", "banthanhnien@bchqs-dl.example", "bchqs-dl.example", "BỘ CHỈ HUY QUÂN SỰ TỈNH"),
        ("DBPT", "Ban Thanh niên Bộ đội Biên phòng tỉnh", "Ban TN Biên phòng; BTN BP", "", "banthanhnien@bienphong-dl.example", "bienphong-dl.example", "BỘ CHỈ HUY BĐBP TỈNH"),
        ("DE87", "Đoàn cơ sở Trung đoàn 87", "Đoàn E87", "", "doane87@gmail.example", "", "TRUNG ĐOÀN 87"),
        ("DTGK", "Đoàn Trại giam Khe Sung", "Đoàn TG Khe Sung", "", "doan.trai@tgkhesung.example", "tgkhesung.example", "TRẠI GIAM KHE SUNG"),
    )),
    ("ĐOÀN TRƯỜNG HỌC", (
        ("DHDL", "Đoàn Trường Đại học Đông Lam", "Đoàn ĐHĐL", "Đoàn Trường Cao đẳng Sư phạm Đông Lam", "doanthanhnien@dhdonglam.example", "dhdonglam.example", ""),
        ("DHKT", "Đoàn Trường Đại học Kỹ thuật Đông Lam", "Đoàn ĐHKT", "", "doantn@dhkt-donglam.example", "dhkt-donglam.example", ""),
        ("HSDH", "Hội Sinh viên Trường Đại học Đông Lam", "HSV ĐHĐL", "", "hoisinhvien@gmail.example", "", "HỘI SINH VIÊN TỈNH ĐÔNG LAM"),
        ("CDKT", "Đoàn Trường Cao đẳng Kinh tế - Kỹ thuật", "Đoàn CĐ KTKT; CĐKT", "", "doan@cdktkt.donglam.example", "cdktkt.donglam.example", ""),
        ("CDCN", "Đoàn Trường Cao đẳng Kỹ thuật - Công nghệ", "Đoàn CĐ KTCN; CĐKT", "Đoàn Trường Cao đẳng Nghề Đông Lam", "doancdktcn@gmail.example", "", ""),
        ("CDYT", "Đoàn Trường Cao đẳng Y tế", "Đoàn CĐYT; ĐYT", "", "doan@cdyt-dl.example", "cdyt-dl.example", ""),
        ("TCTR", "Đoàn Trường Chính trị tỉnh", "", "", "doan.tct@tctdonglam.example", "tctdonglam.example", ""),
        ("CHLT", "Đoàn Trường THPT Chuyên Lương Trúc Đàm", "Đoàn Chuyên LTĐ", "", "doantruong@chuyenltd.example", "chuyenltd.example", ""),
        ("DTNT", "Đoàn Trường Phổ thông Dân tộc nội trú tỉnh", "Đoàn PT DTNT tỉnh", "", "doandtnt.tinh@gmail.example", "", ""),
    )),
    ("ĐOÀN DOANH NGHIỆP", (
        ("MDLS", "Đoàn Công ty cổ phần Mía đường Lam Sa", "Đoàn Mía đường Lam Sa", "Đoàn Nông trường Lam Sa", "doantn@miaduonglamsa.example", "miaduonglamsa.example", "-"),
        ("NMLS", "Đoàn Nhà máy Đường Lam Sa", "Đoàn NM Đường", "", "nhamay.doan@miaduonglamsa.example", "", "ĐOÀN CÔNG TY CỔ PHẦN MÍA ĐƯỜNG LAM SA"),
        ("XMTY", "Đoàn Công ty Xi măng Trạch Yên", "Đoàn XM Trạch Yên", "", "doan@ximangtrachyen.example", "ximangtrachyen.example", ""),
        ("XMYT", "Đoàn Công ty Xi măng Yên Trạch", "Đoàn XM Yên Trạch", "", "doanthanhnien.xmyt@gmail.example", "", ""),
        ("DLDL", "Đoàn Công ty Điện lực Đông Lam", "Đoàn Điện lực", "", "doantn@pcdonglam.example", "pcdonglam.example", "-"),
        ("VTDL", "Đoàn Viễn thông Đông Lam", "Đoàn VT", "Đoàn Bưu điện tỉnh", "doan@vtdonglam.example", "vtdonglam.example", "-"),
    )),
    ("ĐƠN VỊ TRỰC THUỘC VÀ CÁC HỘI", (
        ("TTHN", "Trung tâm Hoạt động thanh thiếu nhi tỉnh", "TT HĐTTN", "Nhà Văn hóa Thanh niên tỉnh", "ttthanhthieunhi@tdoan.donglam.example", "", ""),
        ("TTKN", "Trung tâm Hỗ trợ thanh niên khởi nghiệp", "TT Khởi nghiệp; TT HTTN", "", "khoinghiep.donglam@gmail.example", "", ""),
        ("TTVL", "Trung tâm Dịch vụ việc làm thanh niên", "TT DVVL TN", "", "vieclam@ttvlthanhnien.example", "ttvlthanhnien.example", ""),
        ("NTNT", "Nhà Thiếu nhi tỉnh", "NTN tỉnh", "", "nhathieunhi.dl@gmail.example", "", ""),
        ("NTTP", "Nhà Thiếu nhi thành phố Đông Lam", "NTN thành phố", "", "nhathieunhi@ntntpdonglam.example", "ntntpdonglam.example", "THÀNH ĐOÀN ĐÔNG LAM"),
        ("HLTN", "Hội Liên hiệp Thanh niên tỉnh", "Hội LHTN tỉnh; HLHTN", "", "hoilhtn.dl@gmail.example", "", ""),
        ("HSVT", "Hội Sinh viên tỉnh", "HSV tỉnh", "", "hsvdonglam@gmail.example", "", ""),
        ("HDNT", "Hội Doanh nhân trẻ tỉnh", "Hội DNT", "Câu lạc bộ Doanh nghiệp trẻ", "vanphong@dntdonglam.example", "dntdonglam.example", "-"),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] or "TỈNH ĐOÀN ĐÔNG LAM" for row in ROWS}


@dataclass(frozen=True)
class Committee:
    key: str = "blind16"
    name: str = OFFICE_NAME
    mailbox: str = "vanphong@tinhdoandonglam.example"
    server: str = "mx.tinhdoandonglam.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2024, 10, 26)
    otherwise: date = date(2024, 11, 1)
    days_after: int = 5
    holidays: tuple = ()


OFFICE = Committee()


SECRETARIES = ("Lường Thị Mỷ", "Bùi Quốc Khang", "Cầm Văn Inh", "Đồng Thị Thu Cúc", "Mai Xuân Trực", "Phí Hồng Nhung", "Sùng A Lử")


def registry():
    """Groups in rows of their own; the secretary and the telephone between the name and the addresses."""
    head = ["STT", "Mã", "Tên đơn vị", "Bí thư / phụ trách", "Điện thoại", "Tên gọi khác", "Tên cũ", "Email", "Tên miền", "Cụm thi đua"]
    lines = [
        ["BAN CHẤP HÀNH TỈNH ĐOÀN ĐÔNG LAM", None, None, None, None, "ĐOÀN TNCS HỒ CHÍ MINH"],
        ["***"],
        ["DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC TỈNH ĐOÀN"],
        ["(Kèm theo Kế hoạch số 214-KH/TĐTN-BPT ngày 12/8/2024)"],
        [],
        head,
    ]
    merged, number = ["A1:C1", "F1:J1", "A3:J3", "A4:J4"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV", "V", "VI")[place], None, group])
        merged.append(f"C{len(lines)}:J{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            phone = f"0977.{number:02d}{number * 29 % 9000 + 1000}"
            row = [number, code, name, SECRETARIES[number % 7], phone, shorts, former]
            lines.append([*row, addresses.replace("; ", "\n"), domain, f"Cụm {place + 1}"])
    return xlsx("DS", [*lines, [], [None, None, f"Tổng số: {number} đơn vị./."]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the committee's own people."""
    return name, f"{local}@tinhdoandonglam.example"
