"""A nineteenth made-up office, the home affairs office of a district's People's Committee that gathers the half-year reports on
administrative reform (a part of its own, `blind19`, written before any of it was tried). A report some working days after a meeting
where people offer ideas, or by a fixed day where a unit holds none, and a table of files dealt with by another day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Ủy ban nhân dân huyện Trà Vang"

PLAN = """id = "so-ket-cchc-2024"
number = "126/KH-UBND"
title = "Kế hoạch sơ kết công tác cải cách hành chính 6 tháng đầu năm 2024 trên địa bàn huyện Trà Vang"
issued = 2024-04-22
zone = "Asia/Ho_Chi_Minh"
phrases = ["cải cách hành chính 6 tháng", "cải cách hành chính 06 tháng", "sơ kết cải cách hành chính", "CCHC 6 tháng", "CCHC 6T", "sơ kết CCHC", "126/KH-UBND", "KH 126"]
other_phrases = ["quý I", "quý II", "năm 2023", "chuyển đổi số", "tiếp công dân", "nông thôn mới", "dân chủ ở cơ sở", "thu chi ngân sách", "năm học"]
[conference]
name = "hội nghị hiến kế"
before = 2024-06-08
none_for = ["THL1", "THL2", "THHL", "MNLH", "CSTV", "NTTV", "PTNT"]
[[requirements]]
id = "halfyear"
name = "Báo cáo sơ kết công tác cải cách hành chính 6 tháng đầu năm 2024"
kind = "report"
deadline = { working_days_after_conference = 4, otherwise = 2024-06-14 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "files"
name = "Biểu thống kê giải quyết hồ sơ (Biểu 03)"
kind = "supplement"
deadline = { day = 2024-06-20 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("direction", "Công tác lãnh đạo, chỉ đạo", ""),
    ("results", "Kết quả đạt được", ""),
    ("shortcomings", "Hạn chế, vướng mắc", ""),
    ("tasks", "Nhiệm vụ 6 tháng cuối năm", ""),
)

# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("ỦY BAN NHÂN DÂN CÁC XÃ, THỊ TRẤN", (
        ("TTTV", "UBND thị trấn Trà Vang", "TT Trà Vang", "", "ubnd@tttravang.example; vanthu@tttravang.example", "tttravang.example", ""),
        ("XTVD", "UBND xã Trà Vang Đông", "xã Trà Vang Đông; TVĐ", "UBND xã Trà Vang", "xatravangdong@gmail.example", "", ""),
        ("TTAT", "UBND thị trấn An Thạnh", "TT An Thạnh", "", "ttanthanh@anthanh-tt.example", "anthanh-tt.example", ""),
        ("XAT", "UBND xã An Thạnh", "xã An Thạnh", "", "ubndxaanthanh@gmail.example", "", ""),
        ("XATD", "UBND xã An Thạnh Đông", "xã ATĐ", "", "xaatd.travang@gmail.example", "", ""),
        ("XTHA", "UBND xã Thạnh An", "xã Thạnh An", "", "vanthu@thanhan.travang.example", "thanhan.travang.example", ""),
        ("XLH", "UBND xã Lộc Hòa", "xã Lộc Hòa; xã LH", "", "lochoa@lochoa.travang.example", "lochoa.travang.example", ""),
        ("XHL", "UBND xã Hòa Lộc", "xã Hòa Lộc", "", "hoaloc@hoaloc.travang.example; motcua@hoaloc.travang.example", "hoaloc.travang.example", ""),
        ("XLHU", "UBND xã Long Hưng", "xã Long Hưng; xã LH", "", "longhung.tv@gmail.example", "", ""),
        ("XTB", "UBND xã Tân Bình", "xã Tân Bình", "", "ubnd@tanbinh.travang.example", "tanbinh.travang.example", ""),
        ("XBT", "UBND xã Bình Tân", "xã Bình Tân", "UBND xã Tân Bình B", "binhtan.ubnd@gmail.example", "", ""),
        ("XMP", "UBND xã Mỹ Phú", "xã Mỹ Phú", "", "myphu@myphu.travang.example", "myphu.travang.example", ""),
        ("XVD", "UBND xã Vĩnh Điền", "xã Vĩnh Điền", "", "ubvinhdien@gmail.example", "", ""),
        ("XVDT", "UBND xã Vĩnh Điền Tây", "xã Vĩnh Điền Tây", "", "vinhdientay@vdt.travang.example", "vdt.travang.example", ""),
        ("XBN", "UBND xã Ba Ngòi", "xã Ba Ngòi", "", "bangoi.tv@gmail.example; vpbangoi@gmail.example", "", ""),
        ("XKS", "UBND xã Kà Sơm", "xã Kà Sơm", "", "xakasom@gmail.example", "", ""),
    )),
    ("CƠ QUAN CHUYÊN MÔN THUỘC UBND HUYỆN", (
        ("VPHU", "Văn phòng HĐND và UBND huyện", "VP HĐND&UBND; Văn phòng huyện", "Văn phòng UBND huyện", "vanphong@vp.travang.example", "vp.travang.example", ""),
        ("PTCK", "Phòng Tài chính - Kế hoạch", "Phòng TC-KH; PTC", "", "tckh@tckh.travang.example", "tckh.travang.example", ""),
        ("PKTH", "Phòng Kinh tế và Hạ tầng", "Phòng KT&HT; KTHT", "Phòng Công Thương", "ktht@ktht.travang.example", "ktht.travang.example", ""),
        ("PNNN", "Phòng Nông nghiệp và Phát triển nông thôn", "Phòng NN&PTNT", "", "nnptnt@nn.travang.example", "nn.travang.example", ""),
        ("PTNM", "Phòng Tài nguyên và Môi trường", "Phòng TN&MT; TNMT", "", "tnmt@tnmt.travang.example", "tnmt.travang.example", ""),
        ("PTUP", "Phòng Tư pháp", "Tư pháp huyện", "", "tuphap@tp.travang.example", "tp.travang.example", ""),
        ("PLDX", "Phòng Lao động - Thương binh và Xã hội", "Phòng LĐ-TB&XH; LĐTBXH", "", "ldtbxh.tv@gmail.example", "", ""),
        ("PVHT", "Phòng Văn hóa và Thông tin", "Phòng VH&TT; VHTT", "", "vhtt@vhtt.travang.example", "vhtt.travang.example", ""),
        ("PGDT", "Phòng Giáo dục và Đào tạo", "Phòng GD&ĐT; PGD", "", "pgd@pgd.travang.example; tochuc@pgd.travang.example", "pgd.travang.example", ""),
        ("PYTE", "Phòng Y tế", "", "", "phongyte.tv@gmail.example", "", ""),
        ("TTRA", "Thanh tra huyện", "", "", "thanhtra@ttr.travang.example", "ttr.travang.example", ""),
    )),
    ("ĐƠN VỊ SỰ NGHIỆP", (
        ("TTVH", "Trung tâm Văn hóa, Thể thao và Truyền thanh", "TT VH-TT-TT; VHTT", "Đài Truyền thanh huyện; Trung tâm Văn hóa - Thể thao huyện", "ttvanhoa.tv@gmail.example", "", ""),
        ("TDNN", "Trung tâm Dịch vụ nông nghiệp", "TTDV", "Trạm Khuyến nông; Trạm Bảo vệ thực vật", "ttdvnn@dvnn.travang.example", "dvnn.travang.example", ""),
        ("TDCI", "Trung tâm Dịch vụ công ích", "TTDV", "Đội Quản lý đô thị", "congich.travang@gmail.example", "", ""),
        ("TPTQ", "Trung tâm Phát triển quỹ đất", "TT PTQĐ", "", "quydat@ptqd.travang.example", "ptqd.travang.example", ""),
        ("BQDA", "Ban Quản lý dự án đầu tư xây dựng", "Ban QLDA", "", "bqlda@qlda.travang.example", "qlda.travang.example", ""),
        ("BQLC", "Ban Quản lý chợ Trà Vang", "BQL chợ", "", "bqlchotravang@gmail.example", "", ""),
        ("TGDN", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", "TT GDNN-GDTX; TTGD", "Trung tâm Dạy nghề huyện", "gdnngdtx@gmail.example", "", ""),
        ("TYTE", "Trung tâm Y tế huyện", "TTYT", "Bệnh viện Đa khoa huyện", "ttyt@ttyttravang.example", "ttyttravang.example", "SỞ Y TẾ HẬU LỘ"),
    )),
    ("TRƯỜNG HỌC", (
        ("THL1", "Trường Tiểu học Lộc Hòa 1", "TH Lộc Hòa 1; THLH1", "Trường Tiểu học Lộc Hòa", "c1lochoa1@pgd.travang.example", "", "PHÒNG GD&ĐT HUYỆN TRÀ VANG"),
        ("THL2", "Trường Tiểu học Lộc Hòa 2", "TH Lộc Hòa 2; THLH2", "Trường Tiểu học Lộc Hòa", "c1lochoa2@pgd.travang.example", "", "PHÒNG GD&ĐT HUYỆN TRÀ VANG"),
        ("THHL", "Trường Tiểu học và Trung học cơ sở Hòa Lộc", "TH&THCS Hòa Lộc", "", "c12hoaloc@pgd.travang.example", "", "PHÒNG GD&ĐT HUYỆN TRÀ VANG"),
        ("MNLH", "Trường Mầm non Lộc Hòa", "MN Lộc Hòa", "Trường Mẫu giáo Lộc Hòa", "mnlochoa.tv@gmail.example", "", "PHÒNG GD&ĐT HUYỆN TRÀ VANG"),
        ("CSTV", "Trường Trung học cơ sở Trà Vang", "THCS Trà Vang", "", "thcstravang@gmail.example", "", "PHÒNG GD&ĐT HUYỆN TRÀ VANG"),
        ("NTTV", "Trường Trung học phổ thông Trà Vang", "THPT Trà Vang", "Trường cấp 2-3 Trà Vang", "vp@thpttravang.example", "thpttravang.example", "SỞ GD&ĐT HẬU LỘ"),
        ("PTNT", "Trường Phổ thông Dân tộc nội trú THCS huyện", "PTDTNT huyện", "", "noitrutravang@gmail.example", "", "PHÒNG GD&ĐT HUYỆN TRÀ VANG"),
    )),
    ("CƠ QUAN CẤP TRÊN ĐÓNG TRÊN ĐỊA BÀN", (
        ("CAHU", "Công an huyện", "CA huyện", "", "doithammuu@ca-travang.example", "ca-travang.example", "CÔNG AN TỈNH HẬU LỘ"),
        ("CCTH", "Chi cục Thuế khu vực Trà Vang - Châu Lộ", "CCT khu vực; CCT", "Chi cục Thuế huyện Trà Vang", "vanthu@thue-tvcl.example", "thue-tvcl.example", "CỤC THUẾ TỈNH HẬU LỘ"),
        ("CCTK", "Chi cục Thống kê khu vực Trà Vang - Châu Lộ", "CCTK khu vực; CCT", "Chi cục Thống kê huyện Trà Vang", "tvcl@thongke-hl.example", "", "CỤC THỐNG KÊ TỈNH HẬU LỘ"),
        ("KBTV", "Kho bạc Nhà nước Trà Vang", "KBNN Trà Vang", "", "travang@kbnn-hl.example", "", "KHO BẠC NHÀ NƯỚC HẬU LỘ"),
        ("BHXH", "Bảo hiểm xã hội huyện", "BHXH huyện", "", "travang@bhxh-hl.example", "", "BẢO HIỂM XÃ HỘI TỈNH HẬU LỘ"),
        ("VPDK", "Chi nhánh Văn phòng Đăng ký đất đai huyện", "CN VPĐKĐĐ; VPĐK", "Văn phòng Đăng ký quyền sử dụng đất huyện", "cntravang@vpdk-hl.example", "", "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI TỈNH"),
        ("HKLA", "Hạt Kiểm lâm Trà Vang", "HKL", "", "hklam.travang@gmail.example", "", "CHI CỤC KIỂM LÂM HẬU LỘ"),
        ("DLTV", "Điện lực Trà Vang", "", "Chi nhánh điện Trà Vang", "dltravang@pchaulo.example", "", "CÔNG TY ĐIỆN LỰC HẬU LỘ"),
        ("BDTV", "Bưu điện huyện Trà Vang", "Bưu điện huyện", "", "travang@buudien-hl.example", "", "BƯU ĐIỆN TỈNH HẬU LỘ"),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] or "UBND HUYỆN TRÀ VANG" for row in ROWS}


@dataclass(frozen=True)
class County:
    key: str = "blind19"
    name: str = OFFICE_NAME
    mailbox: str = "cchc@noivu-travang.example"
    server: str = "mx.noivu-travang.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2024, 6, 8)
    otherwise: date = date(2024, 6, 14)
    days_after: int = 4
    holidays: tuple = ()


OFFICE = County()


CLERKS = ("Huỳnh Thị Bé Sáu", "Lâm Chí Nguyện", "Thạch Sô Phia", "Đoàn Ngọc Mười", "Võ Hồng Thắm", "Trương Út Em", "Kim Sa Rươl")


def registry():
    """Groups in rows of their own; the name of the office's own clerk before the addresses; a remark at the end."""
    head = ["Số TT", "Ký hiệu", "Cơ quan, đơn vị", "Gọi tắt", "Tên trước đây", "Đầu mối", "Hộp thư", "Tên miền riêng", "Chuyên viên theo dõi"]
    lines = [
        ["ỦY BAN NHÂN DÂN", None, None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["HUYỆN TRÀ VANG", None, None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["PHỤ LỤC 01"],
        ["CÁC CƠ QUAN, ĐƠN VỊ THỰC HIỆN BÁO CÁO SƠ KẾT (Kèm theo Kế hoạch số 126/KH-UBND ngày 22/4/2024)"],
        head,
    ]
    merged, number = ["A1:C1", "F1:I1", "A2:C2", "F2:I2", "A4:I4", "A5:I5"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("A", "B", "C", "D", "Đ")[place], None, group])
        merged.append(f"C{len(lines)}:I{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            row = [number, code, name, shorts, former, CLERKS[number % 7], addresses.replace("; ", "\n" if number % 2 else "; "), domain]
            lines.append([*row, "Ngô Thị Kiều Diễm" if number % 2 else "Mã Thành Lợi"])
    return xlsx("PL01", [*lines, [], [None, None, f"Cộng: {number} đơn vị./."]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@noivu-travang.example"
