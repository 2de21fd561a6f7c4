"""A fifteenth made-up office, another province's Department of Health that gathers the reports on safety at work (a part of its
own, `blind15`, written before any of it was tried). A report some working days after the meeting of all the staff, and a form of
accidents by a fixed day; among the units are hospitals, district centres, colleges, private clinics and associations."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Sở Y tế tỉnh Trà Lâm"

PLAN = """id = "atvsld-6t-2025"
number = "2746/KH-SYT"
title = "Kế hoạch sơ kết công tác an toàn, vệ sinh lao động trong các cơ sở y tế 6 tháng đầu năm 2025"
issued = 2025-05-12
zone = "Asia/Ho_Chi_Minh"
phrases = ["an toàn, vệ sinh lao động 6 tháng", "an toàn vệ sinh lao động 6 tháng", "ATVSLĐ 6 tháng", "ATVSLĐ", "2746/KH-SYT", "Kế hoạch 2746", "KH 2746"]
other_phrases = ["Tháng hành động", "năm 2024", "quý I", "quý II", "an toàn thực phẩm", "phòng cháy, chữa cháy", "chất lượng bệnh viện", "kiểm soát nhiễm khuẩn", "sốt xuất huyết", "hội nghị viên chức đầu năm"]
[conference]
name = "hội nghị toàn thể"
before = 2025-07-05
none_for = ["CHTP", "CHLK", "PKNC", "PKHB"]
[[requirements]]
id = "report"
name = "Báo cáo sơ kết công tác an toàn, vệ sinh lao động 6 tháng đầu năm 2025"
kind = "report"
deadline = { working_days_after_conference = 6, otherwise = 2025-07-11 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "accidents"
name = "Biểu thống kê tai nạn lao động, phơi nhiễm nghề nghiệp (Biểu TN-01)"
kind = "supplement"
deadline = { day = 2025-07-18 }
paper_copies = 0
soft_copies = 1
[[requirements]]
id = "notice"
name = "Đăng ký ngày tổ chức hội nghị toàn thể"
kind = "conference_notice"
deadline = { day = 2025-06-13 }
paper_copies = 0
soft_copies = 1
optional = true
"""

SECTIONS = (
    ("organization", "Công tác tổ chức, chỉ đạo", ""),
    ("results", "Kết quả thực hiện", ""),
    ("shortcomings", "Tồn tại, hạn chế", ""),
    ("tasks", "Nhiệm vụ 6 tháng cuối năm", ""),
)

# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("BỆNH VIỆN CÔNG LẬP", (
        ("BVT", "Bệnh viện Đa khoa tỉnh Trà Lâm", "BVĐK tỉnh; BV tỉnh", "", "vanthu@bvdktinh.tralam.example; hcqt@bvdktinh.tralam.example", "bvdktinh.tralam.example", ""),
        ("BVTP", "Bệnh viện Đa khoa thành phố Trà Lâm", "BVĐK thành phố; BVĐK TP", "", "bvthanhpho.tralam@gmail.example", "", ""),
        ("KVBA", "Bệnh viện Đa khoa khu vực Bình An", "BVĐKKV Bình An", "Bệnh viện Đa khoa huyện Bình An", "vanthu@bvbinhan.example", "bvbinhan.example", ""),
        ("KVAB", "Bệnh viện Đa khoa khu vực An Bình", "BVĐKKV An Bình", "", "bvanbinh@bvkvab.tralam.example", "bvkvab.tralam.example", ""),
        ("BVMP", "Bệnh viện Đa khoa huyện Mỹ Phú", "BVĐK Mỹ Phú", "", "bvmyphu@gmail.example; khth.bvmyphu@gmail.example", "", ""),
        ("BVLK", "Bệnh viện Đa khoa thị xã Long Khê", "BVĐK Long Khê", "", "vanthu@bvlongkhe.example", "bvlongkhe.example", ""),
        ("BVSN", "Bệnh viện Sản - Nhi Trà Lâm", "BV Sản Nhi; BVSN", "Bệnh viện Phụ sản Trà Lâm", "vanthu@sannhi.tralam.example", "sannhi.tralam.example", ""),
        ("BVM", "Bệnh viện Mắt Trà Lâm", "BV Mắt tỉnh", "Trung tâm Mắt", "bvmat@bvmat.tralam.example", "bvmat.tralam.example", ""),
        ("BVP", "Bệnh viện Phổi Trà Lâm", "BV Phổi", "Bệnh viện Lao và Bệnh phổi", "tochuc@bvphoi.tralam.example", "bvphoi.tralam.example", ""),
        ("BVTT", "Bệnh viện Tâm thần Trà Lâm", "BVTT", "", "bvtamthan.tl@gmail.example", "", ""),
        ("BVTN", "Bệnh viện Bệnh truyền nhiễm Trà Lâm", "BVTN; BV Truyền nhiễm", "", "vanthu@bvtn.tralam.example", "bvtn.tralam.example", ""),
        ("YDCT", "Bệnh viện Y dược cổ truyền", "BV YDCT", "Bệnh viện Y học cổ truyền", "ydct@ydct.tralam.example", "ydct.tralam.example", ""),
        ("PHCN", "Bệnh viện Phục hồi chức năng", "BV PHCN", "Bệnh viện Điều dưỡng - Phục hồi chức năng", "bvphcn@phcn.tralam.example", "phcn.tralam.example", ""),
        ("BVDL", "Bệnh viện Da liễu Trà Lâm", "BVDL", "", "dalieu@bvdl.tralam.example", "bvdl.tralam.example", ""),
    )),
    ("TRUNG TÂM, CHI CỤC THUỘC SỞ", (
        ("CDC", "Trung tâm Kiểm soát bệnh tật tỉnh", "CDC; CDC Trà Lâm; TTKSBT", "Trung tâm Y tế dự phòng tỉnh; Trung tâm Phòng, chống HIV/AIDS", "vanthu@cdc.tralam.example; suckhoenghenghiep@cdc.tralam.example", "cdc.tralam.example", ""),
        ("TTKN", "Trung tâm Kiểm nghiệm", "TTKN", "Trung tâm Kiểm nghiệm Dược phẩm, Mỹ phẩm", "kiemnghiem@ttkn.tralam.example", "ttkn.tralam.example", ""),
        ("GDYK", "Trung tâm Giám định y khoa", "TT GĐYK", "", "gdyk.tralam@gmail.example", "", ""),
        ("TTPY", "Trung tâm Pháp y", "", "Phòng Giám định pháp y", "phapy@ttpy.tralam.example", "ttpy.tralam.example", ""),
        ("C115", "Trung tâm Cấp cứu 115", "115 Trà Lâm", "", "dieuhanh115.tl@gmail.example", "", ""),
        ("HHTM", "Trung tâm Huyết học - Truyền máu", "TT HHTM", "", "hhtm@hhtm.tralam.example", "hhtm.tralam.example", ""),
        ("CCDS", "Chi cục Dân số", "", "Chi cục Dân số - Kế hoạch hóa gia đình", "ccds@syt.tralam.example", "", ""),
        ("ATTP", "Chi cục An toàn vệ sinh thực phẩm", "Chi cục ATVSTP", "", "ccatvstp@syt.tralam.example; attp.tralam@gmail.example", "", ""),
    )),
    ("TRUNG TÂM Y TẾ TUYẾN HUYỆN", (
        ("YTTP", "Trung tâm Y tế thành phố Trà Lâm", "TTYT thành phố; TTYT TP", "", "ttyttp@ytetp.tralam.example", "ytetp.tralam.example", ""),
        ("YTTX", "Trung tâm Y tế thị xã Long Khê", "TTYT thị xã Long Khê", "", "vanthu@ytetxlongkhe.example", "ytetxlongkhe.example", ""),
        ("YTLK", "Trung tâm Y tế huyện Long Khê", "TTYT huyện Long Khê", "", "ttyt.longkhe@gmail.example", "", ""),
        ("YTBA", "Trung tâm Y tế huyện Bình An", "TTYT Bình An", "", "ttytbinhan@yteba.tralam.example", "yteba.tralam.example", ""),
        ("YTAB", "Trung tâm Y tế huyện An Bình", "TTYT An Bình", "", "vanthu@yteab.tralam.example", "yteab.tralam.example", ""),
        ("YTMP", "Trung tâm Y tế huyện Mỹ Phú", "TTYT Mỹ Phú", "", "ytemyphu@gmail.example", "", ""),
        ("YTMD", "Trung tâm Y tế huyện Mỹ Phú Đông", "TTYT Mỹ Phú Đông", "", "ttyt@ytempd.tralam.example", "ytempd.tralam.example", ""),
        ("YTST", "Trung tâm Y tế huyện Sơn Thủy", "TTYT Sơn Thủy", "", "sonthuy@ytest.tralam.example", "ytest.tralam.example", ""),
        ("YTTS", "Trung tâm Y tế huyện Thủy Sơn", "TTYT Thủy Sơn", "Phòng Y tế huyện Thủy Sơn", "ttyt.thuyson@gmail.example; dieuduong.thuyson@gmail.example", "", ""),
        ("YTKR", "Trung tâm Y tế huyện Krông Drao", "TTYT Krông Drao", "", "ytekrongdrao@gmail.example", "", ""),
        ("YTHV", "Trung tâm Y tế huyện đảo Hòn Vọng", "TTYT Hòn Vọng", "Trung tâm Quân dân y Hòn Vọng", "honvong@yteho.tralam.example", "yteho.tralam.example", ""),
    )),
    ("CƠ SỞ ĐÀO TẠO", (
        ("CDYT", "Trường Cao đẳng Y tế Trà Lâm", "CĐYT", "Trường Trung học Y tế Trà Lâm", "hanhchinh@cdyt.example", "cdyt.example", "UBND TỈNH TRÀ LÂM"),
        ("CDYD", "Trường Cao đẳng Y Dược Phương Đông", "CĐYD Phương Đông", "Trường Trung cấp Y Dược Phương Đông", "vanphong@yduocphuongdong.example", "yduocphuongdong.example", "-"),
        ("TCYD", "Trường Trung cấp Y Dược Trà Lâm", "TCYD", "", "tcyduoc.tl@gmail.example", "", "-"),
    )),
    ("CƠ SỞ NGOÀI CÔNG LẬP, HỘI NGHỀ NGHIỆP", (
        ("BVTD", "Bệnh viện Đa khoa Tâm Đức", "BV Tâm Đức", "", "hcns@tamduchospital.example", "tamduchospital.example", "CÔNG TY CỔ PHẦN Y TẾ TÂM ĐỨC"),
        ("BVDT", "Bệnh viện Đa khoa Đức Tâm", "BV Đức Tâm", "", "nhansu@bvductam.example", "bvductam.example", "CÔNG TY TNHH ĐỨC TÂM"),
        ("PKTD", "Phòng khám Đa khoa Tâm Đức", "PK Tâm Đức", "", "phongkham@tamduchospital.example", "", "CÔNG TY CỔ PHẦN Y TẾ TÂM ĐỨC"),
        ("BVSG", "Bệnh viện Mắt Sài Gòn - Trà Lâm", "BV Mắt Sài Gòn", "", "tralam@matsaigon-tl.example", "matsaigon-tl.example", "-"),
        ("PKMK", "Phòng khám Đa khoa Minh Khang", "PK Minh Khang", "", "pkminhkhang@gmail.example", "", "-"),
        ("PKM2", "Phòng khám Đa khoa Minh Khang 2", "PK Minh Khang 2", "", "minhkhang2.pk@gmail.example", "", "-"),
        ("PKHB", "Phòng khám Đa khoa Hòa Bình", "", "", "pkhoabinh.tralam@gmail.example", "", "-"),
        ("PKNC", "Phòng khám Răng Hàm Mặt Nụ Cười Việt", "Nụ Cười Việt", "", "lienhe@nucuoiviet.example", "nucuoiviet.example", "-"),
        ("DPTL", "Công ty Cổ phần Dược phẩm Trà Lâm", "Dược phẩm Trà Lâm; TLPHARCO", "Xí nghiệp Dược phẩm Trà Lâm", "vanthu@tlpharco.example", "tlpharco.example", "-"),
        ("DTB", "Công ty Cổ phần Dược - Thiết bị y tế Trà Lâm", "Dược TBYT Trà Lâm", "", "dtbyt@duoctbyt-tralam.example", "duoctbyt-tralam.example", "-"),
        ("HYT", "Hội Hành nghề y tư nhân", "HHN y tư nhân; HHNTN", "", "hoihanhngheytunhan.tl@gmail.example", "", "-"),
        ("HDT", "Hội Hành nghề dược tư nhân", "HHN dược tư nhân; HHNTN", "", "hhnduoctunhan.tl@gmail.example", "", "-"),
        ("HDH", "Hội Dược học tỉnh Trà Lâm", "Hội Dược học", "", "hoiduochoc.tralam@gmail.example", "", "-"),
        ("HDY", "Hội Đông y tỉnh Trà Lâm", "Hội Đông y tỉnh", "Hội Y học dân tộc", "hoidongy@dongytralam.example", "dongytralam.example", "-"),
        ("HDD", "Hội Điều dưỡng tỉnh Trà Lâm", "Hội Điều dưỡng", "", "hoidieuduong.tl@gmail.example", "", "-"),
        ("CHTP", "Chi hội Nhà thuốc thành phố Trà Lâm", "Chi hội Nhà thuốc TP", "", "chnt.tptralam@gmail.example", "", "HỘI DƯỢC HỌC TỈNH TRÀ LÂM"),
        ("CHLK", "Chi hội Nhà thuốc Long Khê", "", "", "nhathuoclongkhe@gmail.example", "", "HỘI DƯỢC HỌC TỈNH TRÀ LÂM"),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] or "SỞ Y TẾ TỈNH TRÀ LÂM" for row in ROWS}


@dataclass(frozen=True)
class Department:
    key: str = "blind15"
    name: str = OFFICE_NAME
    mailbox: str = "atvsld@syt.tralam.example"
    server: str = "mx.tralam.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2025, 7, 5)
    otherwise: date = date(2025, 7, 11)
    days_after: int = 6
    holidays: tuple = ()


OFFICE = Department()


def registry():
    """Groups in rows of their own, the addresses of a unit one below another, the telephone at the end."""
    head = ["STT", "Ký hiệu", "Đơn vị", "Tên viết tắt, tên gọi khác", "Tên trước đây"]
    head += ["Hộp thư điện tử", "Tên miền riêng", "Số NLĐ", "Điện thoại"]
    lines = [
        ["UBND TỈNH TRÀ LÂM", None, None, None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["SỞ Y TẾ", None, None, None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        ["DANH SÁCH ĐƠN VỊ BÁO CÁO CÔNG TÁC AN TOÀN, VỆ SINH LAO ĐỘNG"],
        ["(Kèm theo Kế hoạch số 2746/KH-SYT ngày 12 tháng 5 năm 2025 của Sở Y tế)"],
        [],
        head,
    ]
    merged, number = ["A1:C1", "G1:I1", "A2:C2", "G2:I2", "A3:I3", "A4:I4"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV", "V")[place], None, group])
        merged.append(f"C{len(lines)}:I{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            staff, phone = number * 37 % 480 + 9, f"0263.3{number:02d}{number * 31 % 9000 + 1000}"
            lines.append([number, code, name, shorts, former, addresses.replace("; ", "\n"), domain, staff, phone])
    return xlsx("DS don vi", [*lines, [], [None, None, f"Danh sách này có {number} đơn vị./."]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"
