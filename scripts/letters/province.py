"""A tenth made-up office, a province's Department of Home Affairs that gathers the reports on administrative reform (a part of its
own, `blind10`, written before any of it was tried). A report by an hour of a fixed day, a table of scores by another day, and a
dialogue meeting that some of the units hold."""

from dataclasses import dataclass
from datetime import datetime

from demo_data.packages import xlsx

from .by_hand import GradedTeller, units

OFFICE_NAME = "Sở Nội vụ tỉnh Mộc Giang"

PLAN = """id = "cchc-6t-2024"
number = "87/KH-UBND"
title = "Kế hoạch báo cáo, tự đánh giá, chấm điểm công tác cải cách hành chính 6 tháng đầu năm 2024"
issued = 2024-04-08
zone = "Asia/Ho_Chi_Minh"
phrases = ["cải cách hành chính 6 tháng", "cải cách hành chính 06 tháng", "CCHC 6 tháng", "CCHC 06 tháng", "87/KH-UBND"]
other_phrases = ["quý I", "năm 2023", "chuyển đổi số", "kiểm soát thủ tục hành chính", "tiếp công dân", "dân chủ ở cơ sở"]
[conference]
name = "hội nghị đối thoại"
before = 2024-06-01
[[requirements]]
id = "halfyear"
name = "Báo cáo công tác cải cách hành chính 6 tháng đầu năm 2024"
kind = "report"
deadline = { day = 2024-06-12, hour = "16:00" }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "scores"
name = "Bảng tự đánh giá, chấm điểm cải cách hành chính"
kind = "supplement"
deadline = { day = 2024-06-19 }
paper_copies = 0
soft_copies = 1
"""
DUE = datetime(2024, 6, 12, 16, 0)

SECTIONS = (
    ("steering", "Công tác chỉ đạo, điều hành", ""),
    ("results", "Kết quả thực hiện", ""),
    ("shortcomings", "Tồn tại, hạn chế", ""),
    ("tasks", "Nhiệm vụ 6 tháng cuối năm", ""),
)

ZONE = "mocgiang.example"
# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("CÁC SỞ, BAN, NGÀNH TỈNH", (
        ("VPUB", "Văn phòng Ủy ban nhân dân tỉnh", "VP UBND tỉnh", "", "vanthu@vpub.mocgiang.example; ksxtthc@vpub.mocgiang.example", "vpub.mocgiang.example", ""),
        ("VPHD", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "VP ĐĐBQH&HĐND tỉnh", "Văn phòng Hội đồng nhân dân tỉnh", "vanphong@dbnd.mocgiang.example", "dbnd.mocgiang.example", "TỈNH MỘC GIANG"),
        ("SKHDT", "Sở Kế hoạch và Đầu tư", "Sở KH&ĐT; Sở KHĐT", "", "vanthu@skhdt.mocgiang.example", "skhdt.mocgiang.example", ""),
        ("SKHCN", "Sở Khoa học và Công nghệ", "Sở KH&CN; Sở KHCN", "", "skhcn@skhcn.mocgiang.example", "skhcn.mocgiang.example", ""),
        ("STC", "Sở Tài chính", "STC", "", "vanthu@stc.mocgiang.example; vanphong@stc.mocgiang.example", "stc.mocgiang.example", ""),
        ("STNMT", "Sở Tài nguyên và Môi trường", "Sở TN&MT; Sở TNMT", "", "vanthu@stnmt.mocgiang.example", "stnmt.mocgiang.example", ""),
        ("STTTT", "Sở Thông tin và Truyền thông", "Sở TT&TT; Sở TTTT", "Sở Bưu chính, Viễn thông", "stttt@stttt.mocgiang.example", "stttt.mocgiang.example", ""),
        ("STP", "Sở Tư pháp", "", "", "vanthu@stp.mocgiang.example", "stp.mocgiang.example", ""),
        ("SXD", "Sở Xây dựng", "", "", "vanthu@sxd.mocgiang.example; sxdmocgiang@gmail.example", "sxd.mocgiang.example", ""),
        ("SGTVT", "Sở Giao thông vận tải", "Sở GTVT", "", "vanthu@sgtvt.mocgiang.example", "sgtvt.mocgiang.example", ""),
        ("SCT", "Sở Công Thương", "", "Sở Công nghiệp; Sở Thương mại", "vanthu@sct.mocgiang.example", "sct.mocgiang.example", ""),
        ("SNN", "Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT; Sở NNPTNT", "", "vanthu@snnptnt.mocgiang.example", "snnptnt.mocgiang.example", ""),
        ("SGDDT", "Sở Giáo dục và Đào tạo", "Sở GD&ĐT; Sở GDĐT", "", "vanphong@sgddt.mocgiang.example", "sgddt.mocgiang.example", ""),
        ("SYT", "Sở Y tế", "", "", "soyte@syt.mocgiang.example", "syt.mocgiang.example", ""),
        ("SLD", "Sở Lao động - Thương binh và Xã hội", "Sở LĐ-TB&XH; Sở LĐTBXH", "", "vanthu@sld.mocgiang.example", "sld.mocgiang.example", ""),
        ("SVHTT", "Sở Văn hóa và Thể thao", "Sở VH&TT; Sở VHTT", "Sở Văn hóa, Thể thao và Du lịch", "vanthu@svhtt.mocgiang.example", "svhtt.mocgiang.example", ""),
        ("SDL", "Sở Du lịch", "SDL", "Sở Văn hóa, Thể thao và Du lịch", "vanphong@sdl.mocgiang.example", "sdl.mocgiang.example", ""),
        ("TTT", "Thanh tra tỉnh", "", "", "thanhtratinh@ttt.mocgiang.example", "ttt.mocgiang.example", ""),
        ("BDT", "Ban Dân tộc", "", "", "bdtmocgiang@gmail.example", "", ""),
        ("BKKT", "Ban Quản lý Khu kinh tế Cửa Trà", "BQL KKT Cửa Trà", "", "vanphong@kktcuatra.example", "kktcuatra.example", ""),
        ("BKCN", "Ban Quản lý các khu công nghiệp tỉnh", "BQL các KCN", "", "bqlkcn.mg@gmail.example", "", ""),
    )),
    ("ỦY BAN NHÂN DÂN CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ", (
        ("UBTP", "UBND thành phố Mộc Giang", "TP Mộc Giang", "UBND thị xã Mộc Giang", "vanthu@tpmocgiang.example; noivu@tpmocgiang.example", "tpmocgiang.example", ""),
        ("UBTX", "UBND thị xã Vĩnh Khê", "TX Vĩnh Khê", "", "ubndtx@txvinhkhe.example", "txvinhkhe.example", ""),
        ("UBVK", "UBND huyện Vĩnh Khê", "huyện Vĩnh Khê", "", "ubnd@vinhkhe.mocgiang.example; phongnoivu@vinhkhe.mocgiang.example", "vinhkhe.mocgiang.example", ""),
        ("UBBS", "UBND huyện Bắc Sa", "huyện Bắc Sa", "", "vanthu@bacsa.mocgiang.example", "bacsa.mocgiang.example", ""),
        ("UBNS", "UBND huyện Nam Sa", "huyện Nam Sa", "", "vanthu@namsa.mocgiang.example", "namsa.mocgiang.example", ""),
        ("UBLT", "UBND huyện Lâm Trạch", "huyện Lâm Trạch", "", "vpubnd@lamtrach.mocgiang.example", "lamtrach.mocgiang.example", ""),
        ("UBLH", "UBND huyện Lâm Trạch Hạ", "huyện Lâm Trạch Hạ", "", "noivu.lamtrachha@gmail.example", "", ""),
        ("UBQB", "UBND huyện Quế Bình", "huyện Quế Bình", "", "vanphong@quebinh.mocgiang.example", "quebinh.mocgiang.example", ""),
        ("UBKT", "UBND huyện Krông Tang", "huyện Krông Tang", "", "krongtang.ubnd@gmail.example; nvkrongtang@gmail.example", "", ""),
        ("UBYT", "UBND huyện Yên Thạch", "huyện Yên Thạch", "", "vanthu@yenthach.mocgiang.example", "yenthach.mocgiang.example", ""),
    )),
    ("CƠ QUAN NGÀNH DỌC ĐÓNG TRÊN ĐỊA BÀN", (
        ("CTH", "Cục Thuế tỉnh", "Cục Thuế", "", "vanthu@cucthue-mg.example", "cucthue-mg.example", "TỔNG CỤC THUẾ"),
        ("CHQ", "Cục Hải quan tỉnh", "Cục Hải quan", "", "hqmocgiang@haiquan-mg.example", "haiquan-mg.example", "TỔNG CỤC HẢI QUAN"),
        ("KBNN", "Kho bạc Nhà nước Mộc Giang", "KBNN tỉnh; KBNN Mộc Giang", "", "kbmocgiang@khobac.example", "", "KHO BẠC NHÀ NƯỚC"),
        ("BHXH", "Bảo hiểm xã hội tỉnh", "BHXH tỉnh", "", "mocgiang@bhxh-mg.example", "bhxh-mg.example", "BẢO HIỂM XÃ HỘI VIỆT NAM"),
        ("CAT", "Công an tỉnh", "CA tỉnh", "", "pv01@congan-mg.example", "congan-mg.example", "BỘ CÔNG AN"),
        ("CTK", "Cục Thống kê tỉnh", "Cục Thống kê", "", "mocgiang@thongke.example", "", "TỔNG CỤC THỐNG KÊ"),
        ("QLTT", "Cục Quản lý thị trường tỉnh", "Cục QLTT", "Chi cục Quản lý thị trường", "cucqltt.mg@gmail.example", "", "TỔNG CỤC QUẢN LÝ THỊ TRƯỜNG"),
    )),
    ("DOANH NGHIỆP CUNG ỨNG DỊCH VỤ CÔNG", (
        ("DLMG", "Công ty Điện lực Mộc Giang", "Điện lực Mộc Giang; PC Mộc Giang", "", "vanthu@pcmocgiang.example", "pcmocgiang.example", "TỔNG CÔNG TY ĐIỆN LỰC"),
        ("CNMG", "Công ty cổ phần Cấp nước Mộc Giang", "Cấp nước Mộc Giang", "Công ty TNHH MTV Cấp thoát nước Mộc Giang", "hanhchinh@capnuocmocgiang.example", "capnuocmocgiang.example", "-"),
        ("CNVK", "Công ty cổ phần Cấp nước Vĩnh Khê", "Cấp nước Vĩnh Khê", "", "capnuocvinhkhe@gmail.example", "", "-"),
        ("BDMG", "Bưu điện tỉnh Mộc Giang", "Bưu điện tỉnh", "", "buudien@bdmocgiang.example", "bdmocgiang.example", "TỔNG CÔNG TY BƯU ĐIỆN"),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] or "UBND TỈNH MỘC GIANG" for row in ROWS}


@dataclass(frozen=True)
class Province:
    key: str = "blind10"
    name: str = OFFICE_NAME
    mailbox: str = "cchc@noivu.mocgiang.example"
    server: str = "mx.mocgiang.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS


OFFICE = Province()


class ProvinceTeller(GradedTeller):
    def deadline(self, day):
        return DUE


OFFICERS = ("Khuất Thị Diễm", "Ngô Bá Trọng", "Lưu Hải Triều", "Đàm Thị Phượng Vĩ", "Cù Huy Quảng", "Ông Thị Lựu")


def registry():
    """Titles on both sides, a head of two rows, groups in rows of their own, addresses one below another or with commas."""
    head = ["TT", "Mã đơn vị", "Tên cơ quan, đơn vị", "Tên thường gọi", "Tên cũ", "Thư điện tử", "Tên miền", "Công chức đầu mối CCHC", None, "Ghi chú"]
    lines = [
        ["UBND TỈNH MỘC GIANG", None, None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["SỞ NỘI VỤ", None, None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH"],
        ["(Kèm theo Kế hoạch số 87/KH-UBND ngày 08/4/2024 của UBND tỉnh)"],
        head,
        [None, None, None, None, None, None, None, "Họ và tên", "Di động", None],
    ]
    merged = ["A1:C1", "F1:J1", "A2:C2", "F2:J2", "A4:J4", "A5:J5", "H6:I6"] + [f"{column}6:{column}7" for column in "ABCDEFGJ"]
    number = 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("A", "B", "C", "D")[place], None, group])
        merged.append(f"C{len(lines)}:J{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            joint = "\n" if number % 2 else ", "
            note = "Đơn vị mới tách năm 2022" if code in ("SVHTT", "SDL") else None
            lines.append([number, code, name, shorts, former, addresses.replace("; ", joint), domain, OFFICERS[number % 6], f"0905.{number:02d}4.{number * 17 % 900 + 100}", note])
    return xlsx("DS don vi", [*lines, [], [None, None, "Danh sách có 42 cơ quan, đơn vị, địa phương./."]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"
