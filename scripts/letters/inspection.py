"""A twenty-eighth made-up office, the inspectorate of a province that gathers the reports on three years of a directive on receiving
citizens (a part of its own, `blind28`, written before any of it was tried). A report five working days after a review conference,
or by a fixed day where nobody knows of one, and a table by another day; a public holiday lies between."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Thanh tra tỉnh Khánh Điền"

PLAN = """id = "so-ket-ct-21"
number = "74/KH-TTT"
title = "Kế hoạch sơ kết 03 năm thực hiện Chỉ thị số 21-CT/TU về công tác tiếp công dân, giải quyết khiếu nại, tố cáo"
issued = 2024-08-12
zone = "Asia/Ho_Chi_Minh"
phrases = ["Chỉ thị số 21-CT/TU", "Chỉ thị 21", "CT 21", "sơ kết 03 năm", "sơ kết 3 năm", "74/KH-TTT", "sơ kết công tác tiếp công dân"]
other_phrases = ["quý III", "9 tháng", "phòng, chống tham nhũng", "kê khai tài sản", "Chỉ thị 05", "năm 2023", "tự kiểm tra", "kết luận thanh tra", "năm học"]
[conference]
name = "hội nghị sơ kết"
before = 2024-10-12
[[requirements]]
id = "review"
name = "Báo cáo sơ kết 03 năm thực hiện Chỉ thị số 21-CT/TU"
kind = "report"
deadline = { working_days_after_conference = 5, otherwise = 2024-10-18 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "cases"
name = "Biểu tổng hợp kết quả tiếp công dân, xử lý đơn (Biểu 02/TCD)"
kind = "supplement"
deadline = { day = 2024-10-25 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("direction", "Công tác lãnh đạo, chỉ đạo", ""),
    ("results", "Kết quả thực hiện", ""),
    ("shortcomings", "Hạn chế, nguyên nhân", ""),
    ("lessons", "Bài học kinh nghiệm", ""),
    ("tasks", "Phương hướng, nhiệm vụ", ""),
)

# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("SỞ, BAN, NGÀNH", (
        ("VPUB", "Văn phòng Ủy ban nhân dân tỉnh", "VP UBND tỉnh", "", "vanphong@vpub.khanhdien.example", "vpub.khanhdien.example", ""),
        ("STC", "Sở Tài chính", "STC", "", "vanthu@stc.khanhdien.example; thanhtra@stc.khanhdien.example", "stc.khanhdien.example", ""),
        ("SKHD", "Sở Kế hoạch và Đầu tư", "Sở KH&ĐT; KHĐT", "", "vanthu@skhdt.khanhdien.example", "skhdt.khanhdien.example", ""),
        ("SNV", "Sở Nội vụ", "SNV", "", "vanthu@snv.khanhdien.example", "snv.khanhdien.example", ""),
        ("STP", "Sở Tư pháp", "STP", "", "vanthu@stp.khanhdien.example", "stp.khanhdien.example", ""),
        ("SCT", "Sở Công Thương", "SCT", "Sở Công nghiệp", "socongthuong.kd@gmail.example", "", ""),
        ("SXD", "Sở Xây dựng", "SXD", "", "vanthu@sxd.khanhdien.example", "sxd.khanhdien.example", ""),
        ("SGT", "Sở Giao thông vận tải", "Sở GTVT; GTVT", "", "vanthu@sgtvt.khanhdien.example", "sgtvt.khanhdien.example", ""),
        ("SNN", "Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT", "", "vanthu@snn.khanhdien.example", "snn.khanhdien.example", ""),
        ("STM", "Sở Tài nguyên và Môi trường", "Sở TN&MT; TNMT", "", "vanthu@stnmt.khanhdien.example; thanhtraso@stnmt.khanhdien.example", "stnmt.khanhdien.example", ""),
        ("SLD", "Sở Lao động - Thương binh và Xã hội", "Sở LĐ-TB&XH", "", "soldtbxh.kd@gmail.example", "", ""),
        ("SVH", "Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL", "", "vanthu@svh.khanhdien.example", "svh.khanhdien.example", ""),
        ("STT", "Sở Thông tin và Truyền thông", "Sở TT&TT", "Sở Bưu chính, Viễn thông", "vanthu@stttt.khanhdien.example", "stttt.khanhdien.example", ""),
        ("SKC", "Sở Khoa học và Công nghệ", "Sở KH&CN", "", "sokhcn.khanhdien@gmail.example", "", ""),
        ("SGD", "Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "", "vanthu@sgd.khanhdien.example", "sgd.khanhdien.example", ""),
        ("SYT", "Sở Y tế", "SYT", "", "vanthu@syt.khanhdien.example", "syt.khanhdien.example", ""),
        ("BDT", "Ban Dân tộc tỉnh", "BDT", "", "bandantoc@bdt.khanhdien.example", "bdt.khanhdien.example", ""),
        ("BKCN", "Ban Quản lý các khu công nghiệp tỉnh", "BQL KCN", "", "bqlkcn.kd@gmail.example", "", ""),
        ("QLGT", "Ban Quản lý dự án các công trình giao thông", "Ban QLDA; BQLDA giao thông", "", "bqlgiaothong@qlgt-kd.example", "qlgt-kd.example", ""),
        ("QLDC", "Ban Quản lý dự án các công trình dân dụng", "Ban QLDA; BQLDA dân dụng", "", "qldadandung@gmail.example", "", ""),
        ("CAT", "Công an tỉnh", "CAT", "", "thanhtra@congan-kd.example", "congan-kd.example", "BỘ CÔNG AN"),
        ("CTH", "Cục Thuế tỉnh", "CT tỉnh", "", "vanthu@thue-kd.example", "thue-kd.example", "TỔNG CỤC THUẾ"),
        ("CTK", "Cục Thống kê tỉnh", "CT tỉnh; CTK", "", "khanhdien@thongke-kd.example", "", "TỔNG CỤC THỐNG KÊ"),
    )),
    ("ỦY BAN NHÂN DÂN CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ", (
        ("TPPL", "UBND thành phố Phú Lương", "TP Phú Lương", "UBND thị xã Phú Lương", "ubnd@tp-phuluong.example; tiepdan@tp-phuluong.example", "tp-phuluong.example", ""),
        ("HPL", "UBND huyện Phú Lương", "huyện Phú Lương", "", "vanthu@huyenphuluong.example", "huyenphuluong.example", ""),
        ("TXAK", "UBND thị xã An Khương", "TX An Khương", "UBND huyện An Khương", "ubnd@ankhuong.example", "ankhuong.example", ""),
        ("HTS", "UBND huyện Tân Sơn", "huyện Tân Sơn; huyện TS", "", "ubnd@tanson-kd.example", "tanson-kd.example", ""),
        ("HST", "UBND huyện Sơn Tân", "huyện Sơn Tân; huyện ST", "", "sontan.ubnd@gmail.example", "", ""),
        ("HTSA", "UBND huyện Trà Sa", "huyện Trà Sa; huyện TS", "", "ubndtrasa@gmail.example", "", ""),
        ("HDK", "UBND huyện Đắk Ruông", "huyện Đắk Ruông", "", "ubnd@dakruong.example", "dakruong.example", ""),
        ("HDKN", "UBND huyện Đắk Ruông Nam", "Đắk Ruông Nam", "UBND huyện Đắk Ruông", "ubnd@drnam.example", "drnam.example", ""),
        ("HMH", "UBND huyện Mường Hạ", "huyện Mường Hạ", "", "muongha.vp@gmail.example", "", ""),
        ("HVC", "UBND huyện Vạn Cù", "huyện Vạn Cù", "", "ubnd@vancu.example", "vancu.example", ""),
    )),
    ("DOANH NGHIỆP NHÀ NƯỚC", (
        ("CCN", "Công ty TNHH MTV Cấp nước Khánh Điền", "Cấp nước KĐ; Cty CN", "Nhà máy nước Phú Lương", "capnuoc@capnuockd.example", "capnuockd.example", "-"),
        ("CTN", "Công ty TNHH MTV Thoát nước và Môi trường đô thị", "Thoát nước KĐ", "Công ty Công trình đô thị", "thoatnuoc.kd@gmail.example", "", "-"),
        ("CXS", "Công ty TNHH MTV Xổ số kiến thiết Khánh Điền", "Xổ số KĐ; XSKT", "", "hanhchinh@xosokd.example", "xosokd.example", "-"),
        ("CTL", "Công ty TNHH MTV Khai thác công trình thủy lợi", "Cty Thủy lợi", "Công ty Thủy nông Phú Lương", "thuyloikd@gmail.example", "", "-"),
        ("CLN1", "Công ty TNHH MTV Lâm nghiệp Đắk Ruông", "LN Đắk Ruông; Cty LN", "Lâm trường Đắk Ruông", "lamnghiepdr@gmail.example", "", "-"),
        ("CLN2", "Công ty TNHH MTV Lâm nghiệp Mường Hạ", "LN Mường Hạ; Cty LN", "Lâm trường Mường Hạ", "lnmuongha@lnmh.example", "lnmh.example", "-"),
        ("CCS", "Công ty Cổ phần Cao su Khánh Điền", "Cao su KĐ", "Nông trường Cao su 3/2", "vanphong@caosukd.example", "caosukd.example", "-"),
    )),
    ("TRƯỜNG HỌC, BỆNH VIỆN VÀ ĐƠN VỊ SỰ NGHIỆP", (
        ("CDYT", "Trường Cao đẳng Y tế Khánh Điền", "CĐ Y tế", "Trường Trung cấp Y tế", "hcth@cdytkd.example", "cdytkd.example", ""),
        ("CDN", "Trường Cao đẳng nghề Khánh Điền", "CĐ nghề", "Trường Công nhân kỹ thuật", "caodangnghe.kd@gmail.example", "", ""),
        ("CHT", "Trường Chính trị tỉnh", "", "", "truongct@tctkd.example", "tctkd.example", ""),
        ("THCH", "Trường Trung học phổ thông chuyên Khánh Điền", "THPT chuyên; Trường chuyên", "", "c3chuyen@truonghoc-kd.example", "", "SỞ GD&ĐT KHÁNH ĐIỀN"),
        ("THPL", "Trường Trung học phổ thông Phú Lương", "THPT Phú Lương", "Trường cấp 3 Phú Lương", "c3phuluong@truonghoc-kd.example", "", "SỞ GD&ĐT KHÁNH ĐIỀN"),
        ("DTNT", "Trường Phổ thông Dân tộc nội trú tỉnh", "DTNT tỉnh", "", "dtnttinh.kd@gmail.example", "", "SỞ GD&ĐT KHÁNH ĐIỀN"),
        ("BVDK", "Bệnh viện Đa khoa tỉnh", "BVĐK tỉnh; BVĐK", "", "vanthu@bvdkkd.example", "bvdkkd.example", "SỞ Y TẾ KHÁNH ĐIỀN"),
        ("BVKV", "Bệnh viện Đa khoa khu vực Phú Lương", "BVĐK khu vực; BVĐK", "Bệnh viện huyện Phú Lương", "bvkvphuluong@gmail.example", "", "SỞ Y TẾ KHÁNH ĐIỀN"),
        ("BVYH", "Bệnh viện Y học cổ truyền", "BV YHCT", "Bệnh viện Đông y", "yhct@bvyhct-kd.example", "bvyhct-kd.example", "SỞ Y TẾ KHÁNH ĐIỀN"),
        ("DPT", "Đài Phát thanh và Truyền hình tỉnh", "Đài PT-TH; KDTV", "", "toasoan@kdtv.example", "kdtv.example", ""),
        ("QBVR", "Quỹ Bảo vệ và Phát triển rừng", "Quỹ BVPTR", "", "quyrung.kd@gmail.example", "", "SỞ NÔNG NGHIỆP VÀ PTNT"),
        ("VPDD", "Văn phòng Đăng ký đất đai tỉnh", "VPĐKĐĐ", "", "vpdkdd@stnmt.khanhdien.example", "", "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG"),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)
UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] or "UBND TỈNH KHÁNH ĐIỀN" for row in ROWS}


@dataclass(frozen=True)
class Inspection:
    key: str = "blind28"
    name: str = OFFICE_NAME
    mailbox: str = "tonghop@thanhtra-kd.example"
    server: str = "mx.thanhtra-kd.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2024, 10, 12)
    otherwise: date = date(2024, 10, 18)
    days_after: int = 5
    holidays: tuple = (date(2024, 9, 2), date(2024, 9, 3))


OFFICE = Inspection()


def registry():
    """Groups in rows of their own; a remark at the end."""
    head = ["STT", "Mã", "Tên cơ quan, đơn vị", "Tên viết tắt", "Tên cũ", "Thư điện tử", "Tên miền", "Thanh tra viên theo dõi"]
    lines = [
        ["UBND TỈNH KHÁNH ĐIỀN", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["THANH TRA TỈNH", None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["DANH SÁCH CƠ QUAN, ĐƠN VỊ SƠ KẾT CHỈ THỊ SỐ 21-CT/TU (kèm Kế hoạch số 74/KH-TTT ngày 12/8/2024)"],
        head,
    ]
    merged, number = ["A1:C1", "E1:H1", "A2:C2", "E2:H2", "A4:H4"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV")[place], None, group])
        merged.append(f"C{len(lines)}:H{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            lines.append([number, code, name, shorts, former, addresses, domain, "Bạch Thị Nhung" if place % 2 else "Cao Đức Thiện"])
    return xlsx("Danh sach", [*lines, [], [None, None, f"Tổng số: {number} cơ quan, đơn vị"]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@thanhtra-kd.example"
