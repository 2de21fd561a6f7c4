"""A made-up province's Department of Agriculture and Environment that gathers the reviews of a year's storms, floods and landslides
(a part of its own, `blind17`, written without trying any of it). A report by an hour of a fixed day, a table of damage by another
day, and a meeting that many of the units hold to draw lessons."""

from dataclasses import dataclass
from datetime import datetime

from demo_data.packages import xlsx

from .by_hand import GradedTeller, units

OFFICE_NAME = "Sở Nông nghiệp và Môi trường tỉnh Đông Lĩnh"

PLAN = """id = "pctt-2024"
number = "56/KH-SNNMT"
title = "Kế hoạch tổng kết công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2024, triển khai nhiệm vụ năm 2025"
issued = 2025-03-10
zone = "Asia/Ho_Chi_Minh"
phrases = ["phòng, chống thiên tai", "phòng chống thiên tai", "PCTT", "PCTT&TKCN", "56/KH-SNNMT"]
other_phrases = ["năm 2023", "phòng cháy, chữa cháy rừng", "sản xuất vụ xuân", "nông thôn mới", "dịch bệnh", "quý I năm 2025"]
[conference]
name = "hội nghị rút kinh nghiệm"
before = 2025-04-26
[[requirements]]
id = "review"
name = "Báo cáo tổng kết công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2024"
kind = "report"
deadline = { day = 2025-05-09, hour = "11:30" }
paper_copies = 2
soft_copies = 1
[[requirements]]
id = "damage"
name = "Biểu tổng hợp thiệt hại và nguồn lực"
kind = "supplement"
deadline = { day = 2025-05-16 }
paper_copies = 0
soft_copies = 1
"""
DUE = datetime(2025, 5, 9, 11, 30)

SECTIONS = (
    ("weather", "Tình hình thiên tai và thiệt hại", ""),
    ("response", "Công tác ứng phó, khắc phục hậu quả", ""),
    ("shortcomings", "Tồn tại, nguyên nhân, bài học kinh nghiệm", ""),
    ("tasks", "Nhiệm vụ năm 2025", ""),
)

DEPARTMENT = "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"
# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("Chi cục, đơn vị trực thuộc Sở", (
        ("CCTL", "Chi cục Thủy lợi", "CC Thủy lợi", "Chi cục Thủy lợi và Phòng, chống lụt bão", "thuyloi@snnmt.donglinh.example; truc.pctt@snnmt.donglinh.example", "", DEPARTMENT),
        ("CCTS", "Chi cục Thủy sản và Biển đảo", "CC Thủy sản", "Chi cục Thủy sản; Chi cục Biển và Hải đảo", "thuysan@snnmt.donglinh.example", "", DEPARTMENT),
        ("CCKL", "Chi cục Kiểm lâm", "CCKL", "", "vanthu@kiemlamdonglinh.example", "kiemlamdonglinh.example", DEPARTMENT),
        ("CCTT", "Chi cục Trồng trọt và Bảo vệ thực vật", "CC TT&BVTV", "Chi cục Bảo vệ thực vật", "ttbvtv@snnmt.donglinh.example", "", DEPARTMENT),
        ("CCCN", "Chi cục Chăn nuôi và Thú y", "CC CN&TY", "Chi cục Thú y", "channuoithuy.dl@gmail.example", "", DEPARTMENT),
        ("CCPT", "Chi cục Phát triển nông thôn", "CC PTNT", "Chi cục Hợp tác xã và Phát triển nông thôn", "ptnt@snnmt.donglinh.example", "", DEPARTMENT),
        ("CCBV", "Chi cục Bảo vệ môi trường", "CC BVMT", "", "bvmt@snnmt.donglinh.example", "", DEPARTMENT),
        ("CCCL", "Chi cục Chất lượng, Chế biến và Phát triển thị trường", "CC CLCB&PTTT", "Chi cục Quản lý chất lượng nông lâm sản và thủy sản", "chatluong@snnmt.donglinh.example", "", DEPARTMENT),
        ("TTKN", "Trung tâm Khuyến nông", "TTKN; TT Khuyến nông", "Trung tâm Khuyến nông - Khuyến ngư", "khuyennongdl@gmail.example", "", DEPARTMENT),
        ("TTKG", "Trung tâm Kiểm nghiệm nông lâm thủy sản", "TTKN; TT Kiểm nghiệm", "", "kiemnghiem.dl@gmail.example", "", DEPARTMENT),
        ("TTNS", "Trung tâm Nước sạch và Vệ sinh môi trường nông thôn", "TT Nước sạch", "", "vanphong@nuocsachdonglinh.example", "nuocsachdonglinh.example", DEPARTMENT),
        ("TTGC", "Trung tâm Giống cây trồng", "TT Giống", "", "giongcaytrong@snnmt.donglinh.example", "", DEPARTMENT),
        ("TTGV", "Trung tâm Giống vật nuôi", "TT Giống", "", "ttgvn.donglinh@gmail.example", "", DEPARTMENT),
        ("TTQT", "Trung tâm Quan trắc tài nguyên và môi trường", "TT Quan trắc", "", "quantrac@snnmt.donglinh.example", "", DEPARTMENT),
        ("VPDK", "Văn phòng Đăng ký đất đai", "VPĐKĐĐ tỉnh", "", "vanthu@vpdkdonglinh.example", "vpdkdonglinh.example", DEPARTMENT),
        ("BCC", "Ban Quản lý cảng cá", "BQL cảng cá", "", "cangca.dl@gmail.example", "", DEPARTMENT),
        ("BNT", "Ban Quản lý khu neo đậu tránh trú bão Cửa Lạn", "BQL khu neo đậu", "", "neodaucualan@gmail.example", "", DEPARTMENT),
        ("BDA", "Ban Quản lý dự án đầu tư xây dựng công trình nông nghiệp và phát triển nông thôn", "Ban QLDA NN&PTNT", "", "vanthu@daunongdonglinh.example", "daunongdonglinh.example", "UBND TỈNH ĐÔNG LĨNH"),
        ("QPT", "Quỹ Phòng, chống thiên tai tỉnh", "Quỹ PCTT", "", "quypctt@snnmt.donglinh.example", "", "UBND TỈNH ĐÔNG LĨNH"),
    )),
    ("Ban quản lý rừng, lưu vực sông, vườn quốc gia", (
        ("RSL", "Ban Quản lý rừng phòng hộ Sông Lạn", "BQL RPH Sông Lạn", "Lâm trường Sông Lạn", "rungsonglan@gmail.example; rphsonglan.kt@gmail.example", "", DEPARTMENT),
        ("RDL", "Ban Quản lý rừng phòng hộ đầu nguồn Sông Lạn", "BQL RPH đầu nguồn", "", "daunguon.sl@gmail.example", "", DEPARTMENT),
        ("RVB", "Ban Quản lý rừng phòng hộ ven biển", "BQL RPH ven biển", "", "rungvenbien@snnmt.donglinh.example", "", DEPARTMENT),
        ("RTM", "Ban Quản lý rừng đặc dụng Thanh Mai", "BQL RĐD Thanh Mai", "", "rddthanhmai@gmail.example", "", DEPARTMENT),
        ("VNT", "Vườn quốc gia Núi Trúc", "VQG Núi Trúc", "Khu bảo tồn thiên nhiên Núi Trúc", "vanphong@vqgnuitruc.example", "vqgnuitruc.example", "UBND TỈNH ĐÔNG LĨNH"),
        ("KSM", "Khu bảo tồn thiên nhiên Núi Trúc - Suối Mây", "KBT Suối Mây", "", "kbtsuoimay@gmail.example", "", DEPARTMENT),
        ("KDN", "Khu bảo tồn đất ngập nước Đầm Sậy", "KBT Đầm Sậy", "", "damsay@kbtdamsay.example", "kbtdamsay.example", DEPARTMENT),
        ("BLV", "Ban Quản lý lưu vực sông Lạn", "BQL lưu vực sông Lạn", "", "luuvucsonglan@gmail.example", "", "UBND TỈNH ĐÔNG LĨNH"),
    )),
    ("Công ty thủy lợi, thủy điện, cấp nước; liên minh, liên hiệp hợp tác xã", (
        ("TLB", "Công ty TNHH một thành viên Khai thác công trình thủy lợi Bắc Sông Lạn", "Thủy lợi Bắc Sông Lạn; Cty KTCTTL Bắc", "Công ty Thủy nông Bắc Sông Lạn", "hanhchinh@thuyloibac.example", "thuyloibac.example", "-"),
        ("TLN", "Công ty TNHH một thành viên Khai thác công trình thủy lợi Nam Sông Lạn", "Thủy lợi Nam Sông Lạn; Cty KTCTTL Nam", "Công ty Thủy nông Nam Sông Lạn", "thuyloinamsl@gmail.example", "", "-"),
        ("TLT", "Công ty cổ phần Thủy lợi Thanh Khê", "Thủy lợi Thanh Khê", "", "thuyloithanhkhe@gmail.example", "", "-"),
        ("TDM", "Công ty cổ phần Thủy điện Suối Mây", "Thủy điện Suối Mây", "", "vanphong@thuydiensuoimay.example", "thuydiensuoimay.example", "-"),
        ("TDH", "Công ty cổ phần Thủy điện Suối Mây Hạ", "Thủy điện Suối Mây Hạ", "", "suoimayha@gmail.example", "", "-"),
        ("LMH", "Liên minh Hợp tác xã tỉnh", "LMHTX tỉnh", "Hội đồng Liên minh các Hợp tác xã tỉnh", "lmhtx@donglinh.example", "", "-"),
        ("LHN", "Liên hiệp Hợp tác xã nông nghiệp Đông Lĩnh", "LHHTX nông nghiệp", "", "lienhiephtxnn@gmail.example", "", "-"),
        ("LHK", "Liên hiệp Hợp tác xã khai thác thủy sản Cửa Lạn", "LHHTX Cửa Lạn", "", "htxcualan@gmail.example", "", "-"),
        ("KTV", "Đài Khí tượng Thủy văn tỉnh Đông Lĩnh", "Đài KTTV", "Trung tâm Khí tượng Thủy văn tỉnh", "duba@kttvdonglinh.example", "kttvdonglinh.example", "ĐÀI KHÍ TƯỢNG THỦY VĂN KHU VỰC"),
    )),
    ("Phòng chuyên môn về kinh tế, nông nghiệp các huyện, thị xã, thành phố", (
        ("PTP", "Phòng Kinh tế, Hạ tầng và Đô thị thành phố Đông Lĩnh", "Phòng Kinh tế TP Đông Lĩnh", "Phòng Kinh tế thành phố Đông Lĩnh", "kinhte@tpdonglinh.example", "tpdonglinh.example", "UBND THÀNH PHỐ ĐÔNG LĨNH"),
        ("PXK", "Phòng Kinh tế, Hạ tầng và Đô thị thị xã Thanh Khê", "Phòng Kinh tế TX Thanh Khê", "Phòng Kinh tế thị xã Thanh Khê", "kinhte@txthanhkhe.example", "", "UBND THỊ XÃ THANH KHÊ"),
        ("PTK", "Phòng Nông nghiệp và Môi trường huyện Thanh Khê", "Phòng NN&MT Thanh Khê", "Phòng Nông nghiệp và PTNT huyện Thanh Khê", "nnmt@thanhkhe.donglinh.example", "thanhkhe.donglinh.example", "UBND HUYỆN THANH KHÊ"),
        ("PTM", "Phòng Nông nghiệp và Môi trường huyện Thanh Mai", "Phòng NN&MT Thanh Mai", "", "phongnnthanhmai@gmail.example", "", "UBND HUYỆN THANH MAI"),
        ("PMT", "Phòng Nông nghiệp và Môi trường huyện Mai Thanh", "Phòng NN&MT Mai Thanh", "", "nnmt@maithanh.donglinh.example", "maithanh.donglinh.example", "UBND HUYỆN MAI THANH"),
        ("PCL", "Phòng Nông nghiệp và Môi trường huyện Cửa Lạn", "Phòng NN&MT Cửa Lạn", "", "nnmt@cualan.donglinh.example", "cualan.donglinh.example", "UBND HUYỆN CỬA LẠN"),
        ("PTL", "Phòng Nông nghiệp và Môi trường huyện Thượng Lạn", "Phòng NN&MT Thượng Lạn", "", "thuonglan.nn@gmail.example; vpthuonglan@gmail.example", "", "UBND HUYỆN THƯỢNG LẠN"),
        ("PNT", "Phòng Nông nghiệp và Môi trường huyện Núi Trúc", "Phòng NN&MT Núi Trúc", "Phòng Kinh tế huyện Núi Trúc", "nnmt.nuitruc@gmail.example", "", "UBND HUYỆN NÚI TRÚC"),
        ("PPS", "Phòng Nông nghiệp và Môi trường huyện Phú Sậy", "Phòng NN&MT Phú Sậy", "", "nnmt@phusay.donglinh.example", "phusay.donglinh.example", "UBND HUYỆN PHÚ SẬY"),
        ("PDX", "Phòng Kinh tế huyện đảo Hòn Xanh", "Phòng Kinh tế Hòn Xanh", "", "kinhte.honxanh@gmail.example", "", "UBND HUYỆN ĐẢO HÒN XANH"),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] for row in ROWS}


@dataclass(frozen=True)
class Department:
    key: str = "blind17"
    name: str = OFFICE_NAME
    mailbox: str = "pctt@sonnmt-donglinh.example"
    server: str = "mx.sonnmt-donglinh.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS


OFFICE = Department()


class AgricultureTeller(GradedTeller):
    def deadline(self, day):
        return DUE


OFFICERS = ("Lò Thị Hoan", "Phan Khắc Duẩn", "Trịnh Hữu Tài", "Đinh Thị Sen", "Hồ Viết Lượng")


def registry():
    """Two columns for addresses, groups in rows of their own, the code at the end."""
    head = ["STT", "Tên đơn vị", "Tên viết tắt", "Tên cũ", "Thư điện tử", "Tên miền", "Cán bộ theo dõi", "Mã đơn vị"]
    lines = [
        ["UBND TỈNH ĐÔNG LĨNH", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["DANH SÁCH ĐƠN VỊ BÁO CÁO TỔNG KẾT CÔNG TÁC PCTT VÀ TKCN NĂM 2024"],
        ["(Ban hành kèm theo Kế hoạch số 56/KH-SNNMT ngày 10/3/2025)"],
        head,
    ]
    merged, number = ["A1:D1", "E1:H1", "A2:D2", "E2:H2", "A4:H4", "A5:H5"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV")[place], group])
        merged.append(f"B{len(lines)}:H{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            lines.append([number, name, shorts, former, addresses, domain, OFFICERS[number % 5], code])
    return xlsx("Danh sach", [*lines, [], [None, f"Tổng số: {number} đơn vị"]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    assert NAMES[code].domain
    return name, f"{local}@{NAMES[code].domain}"
