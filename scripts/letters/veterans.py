"""A twenty-second made-up office, a province's Veterans' Association that gathers the reports on five years of an emulation movement
(a part of its own, `blind22`, written before any of it was tried). A report six working days after a conference, or by a fixed day,
and a table of farms and firms by another day. The bodies of the blocks stand in the letterheads of the units below them."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Hội Cựu chiến binh tỉnh Yên Giang"

PLAN = """id = "tong-ket-ccb-2023"
number = "37/KH-CCB"
title = "Kế hoạch tổng kết phong trào thi đua Cựu chiến binh giúp nhau giảm nghèo, làm kinh tế giỏi giai đoạn 2018 - 2023"
issued = 2023-09-05
zone = "Asia/Ho_Chi_Minh"
phrases = ["tổng kết phong trào", "giúp nhau giảm nghèo", "làm kinh tế giỏi", "CCB làm kinh tế", "5 năm phong trào", "37/KH-CCB", "KH 37"]
other_phrases = ["quý III", "9 tháng", "công tác năm 2023", "dân vận khéo", "Nghị quyết 09", "vay vốn", "nghĩa tình đồng đội", "an ninh trật tự", "Đại hội"]
[conference]
name = "hội nghị tổng kết phong trào"
before = 2023-10-28
[[requirements]]
id = "movement"
name = "Báo cáo tổng kết phong trào thi đua CCB giúp nhau giảm nghèo, làm kinh tế giỏi"
kind = "report"
deadline = { working_days_after_conference = 6, otherwise = 2023-11-06 }
paper_copies = 2
soft_copies = 1
[[requirements]]
id = "farms"
name = "Biểu thống kê mô hình kinh tế của hội viên (Biểu 02)"
kind = "supplement"
deadline = { day = 2023-11-10 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("direction", "Công tác lãnh đạo, chỉ đạo phong trào", ""),
    ("results", "Kết quả thực hiện phong trào", ""),
    ("shortcomings", "Hạn chế, nguyên nhân", ""),
    ("lessons", "Bài học kinh nghiệm", ""),
    ("tasks", "Phương hướng giai đoạn 2023 - 2028", ""),
)

K, D = "HỘI CCB KHỐI CÁC CƠ QUAN TỈNH", "HỘI CCB KHỐI DOANH NGHIỆP TỈNH"
# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("HUYỆN, THỊ XÃ, THÀNH PHỐ", (
        ("TPYG", "Hội CCB thành phố Yên Giang", "CCB thành phố; CCB TP", "Hội CCB thị xã Yên Giang", "ccb@yengiang-tp.example", "yengiang-tp.example", ""),
        ("TXTL", "Hội CCB thị xã Tân Lộ", "CCB thị xã", "", "hoiccb@tanlo-tx.example; ccb.txtanlo@gmail.example", "tanlo-tx.example", ""),
        ("HTL", "Hội CCB huyện Tân Lộ", "CCB huyện Tân Lộ", "", "ccbhuyentanlo@gmail.example", "", ""),
        ("HDY", "Hội CCB huyện Đông Yên", "CCB Đông Yên", "", "ccb@dongyen.example", "dongyen.example", ""),
        ("HYD", "Hội CCB huyện Yên Đông", "CCB Yên Đông", "", "ccbyendong47@gmail.example", "", ""),
        ("HPL", "Hội CCB huyện Phú Lâm", "CCB huyện Phú Lâm", "", "ccbphulam@gmail.example", "", ""),
        ("HLP", "Hội CCB huyện Lâm Phú", "CCB Lâm Phú", "", "ccb@lamphu.example; thuongtruc.ccb@lamphu.example", "lamphu.example", ""),
        ("HMK", "Hội CCB huyện Mường Khài", "CCB Mường Khài; CCB MK", "", "ccbmuongkhai@gmail.example", "", ""),
        ("HNP", "Hội CCB huyện Nậm Pồng", "CCB Nậm Pồng", "Hội CCB huyện Nậm Pồng Thượng", "hoiccbnampong@gmail.example", "", ""),
        ("HTS", "Hội CCB huyện Thượng Sơn", "CCB Thượng Sơn; CCB TS", "", "ccb@thuongson.example", "thuongson.example", ""),
        ("HBC", "Hội CCB huyện Bình Châu", "CCB Bình Châu", "", "ccbbinhchau@gmail.example", "", ""),
    )),
    ("KHỐI VÀ CƠ QUAN TỈNH", (
        ("KCQ", "Hội CCB Khối các cơ quan tỉnh", "CCB Khối CQ; CCB Khối", "Hội CCB Khối Dân chính Đảng", "ccb@khoicq-yg.example", "khoicq-yg.example", ""),
        ("KDN", "Hội CCB Khối Doanh nghiệp tỉnh", "CCB Khối DN; CCB Khối", "", "ccbkhoidn.yg@gmail.example", "", ""),
        ("CAT", "Hội CCB Công an tỉnh", "CCB CA tỉnh", "", "ccb@ca-yengiang.example", "ca-yengiang.example", ""),
        ("VPTU", "Hội CCB Văn phòng Tỉnh ủy", "CCB VPTU", "", "ccb@vptu-yg.example", "vptu-yg.example", K),
        ("VPUB", "Hội CCB Văn phòng UBND tỉnh", "CCB VP UBND", "", "vanthu@vpub.yengiang.example", "vpub.yengiang.example", K),
        ("SNN", "Hội CCB Sở Nông nghiệp và Phát triển nông thôn", "CCB Sở NN", "", "vanphong@snn.yengiang.example", "snn.yengiang.example", K),
        ("SGD", "Hội CCB Sở Giáo dục và Đào tạo", "CCB Sở GD", "", "vanphong@sgd.yengiang.example", "sgd.yengiang.example", K),
        ("SLD", "Hội CCB Sở Lao động - Thương binh và Xã hội", "CCB Sở LĐ", "", "ccbsold.yg@gmail.example", "", K),
        ("STM", "Hội CCB Sở Tài nguyên và Môi trường", "CCB Sở TN", "", "vanthu@stnmt.yengiang.example", "stnmt.yengiang.example", K),
        ("SGT", "Hội CCB Sở Giao thông vận tải", "CCB Sở GT; CCB Vận tải", "", "vp@sgtvt.yengiang.example", "sgtvt.yengiang.example", K),
        ("TAND", "Hội CCB Tòa án nhân dân tỉnh", "CCB Tòa án", "", "vp@toaan-yg.example", "toaan-yg.example", K),
        ("VKS", "Hội CCB Viện Kiểm sát nhân dân tỉnh", "CCB VKS", "", "ccbvks.yg@gmail.example", "", K),
        ("CTH", "Hội CCB Cục Thuế tỉnh", "CCB Cục Thuế", "", "ccb@cucthue-yg.example", "cucthue-yg.example", K),
        ("BHX", "Hội CCB Bảo hiểm xã hội tỉnh", "CCB BHXH", "", "vp@bhxh-yg.example", "bhxh-yg.example", K),
        ("DPT", "Hội CCB Đài Phát thanh và Truyền hình tỉnh", "CCB Đài tỉnh", "", "ccbdaiyg@gmail.example", "", K),
        ("BAO", "Hội CCB Báo Yên Giang", "CCB Báo", "", "toasoan@baoyengiang.example", "baoyengiang.example", K),
    )),
    ("DOANH NGHIỆP", (
        ("GTYG", "Hội CCB Công ty cổ phần Gang thép Yên Giang", "CCB Gang thép", "Hội CCB Nhà máy Luyện gang", "ccb@gangthepyg.example", "gangthepyg.example", D),
        ("DLYG", "Hội CCB Công ty Điện lực Yên Giang", "CCB Điện lực", "", "ccb@pcyengiang.example", "pcyengiang.example", D),
        ("TPLA", "Hội CCB Công ty cổ phần Than Phú Lâm", "CCB Than Phú Lâm", "Hội CCB Mỏ than Phú Lâm", "ccb@thanphulam.example", "thanphulam.example", D),
        ("XMPL", "Hội CCB Công ty cổ phần Xi măng Phú Lâm", "CCB Xi măng", "", "hanhchinh@ximangphulam.example", "ximangphulam.example", D),
        ("TLOI", "Hội CCB Công ty TNHH MTV Khai thác công trình thủy lợi", "CCB Thủy lợi", "", "thuyloiyg@gmail.example", "", D),
        ("BDYG", "Hội CCB Bưu điện tỉnh", "CCB Bưu điện", "", "ccb@buudien-yg.example", "buudien-yg.example", D),
        ("VTYG", "Hội CCB Viễn thông Yên Giang", "CCB VT", "", "ccb@vienthong-yg.example", "vienthong-yg.example", D),
        ("CHMK", "Hội CCB Công ty cổ phần Chè Mường Khài", "CCB Chè MK; CCB MK", "Hội CCB Nông trường Mường Khài", "chemuongkhai@gmail.example", "", D),
        ("VTAI", "Hội CCB Công ty cổ phần Vận tải ô tô", "CCB Vận tải; CCB VT", "", "vantaioto.yg@gmail.example", "", D),
    )),
    ("TRƯỜNG HỌC, BỆNH VIỆN", (
        ("DHYG", "Hội CCB Trường Đại học Yên Giang", "CCB ĐHYG", "Hội CCB Trường Cao đẳng Sư phạm", "ccb@dhyengiang.example", "dhyengiang.example", K),
        ("CDKC", "Hội CCB Trường Cao đẳng Kỹ thuật Công nghiệp", "CCB CĐKT", "", "ccb@cdktcn.example", "cdktcn.example", K),
        ("CDKN", "Hội CCB Trường Cao đẳng Kinh tế - Nông nghiệp", "CCB CĐKT", "Hội CCB Trường Trung cấp Nông nghiệp", "cdktnn.yg@gmail.example", "", K),
        ("TCT", "Hội CCB Trường Chính trị tỉnh", "CCB TCT", "", "tct@truongct-yg.example", "truongct-yg.example", K),
        ("BVDK", "Hội CCB Bệnh viện Đa khoa tỉnh", "CCB BVĐK tỉnh; CCB BVĐK", "", "ccb@bvdk-yg.example", "bvdk-yg.example", K),
        ("BVTL", "Hội CCB Bệnh viện Đa khoa khu vực Tân Lộ", "CCB BVĐK Tân Lộ; CCB BVĐK", "Hội CCB Bệnh viện huyện Tân Lộ", "bvtanlo@gmail.example", "", "HỘI CCB THỊ XÃ TÂN LỘ"),
        ("BVYH", "Hội CCB Bệnh viện Y học cổ truyền", "CCB BV YHCT", "", "bvyhct.yg@gmail.example", "", K),
        ("BVPH", "Hội CCB Bệnh viện Phục hồi chức năng", "CCB BV PHCN", "Hội CCB Viện Điều dưỡng", "phcn@bvphcn-yg.example", "bvphcn-yg.example", K),
    )),
    ("XÃ, PHƯỜNG, THỊ TRẤN ĐÔNG HỘI VIÊN", (
        ("XPL", "Hội CCB xã Phú Lâm", "CCB xã Phú Lâm", "", "ccbxaphulam@gmail.example", "", "HỘI CCB HUYỆN PHÚ LÂM"),
        ("PTL", "Hội CCB phường Tân Lộ", "CCB phường Tân Lộ", "Hội CCB thị trấn Tân Lộ", "phuongtanlo@tanlo-tx.example", "", "HỘI CCB THỊ XÃ TÂN LỘ"),
        ("TTDY", "Hội CCB thị trấn Đông Yên", "CCB TT Đông Yên", "", "ccbttdongyen@gmail.example", "", "HỘI CCB HUYỆN ĐÔNG YÊN"),
        ("XBK", "Hội CCB xã Bản Khài", "CCB Bản Khài", "", "xabankhai.mk@gmail.example", "", "HỘI CCB HUYỆN MƯỜNG KHÀI"),
        ("PTRS", "Hội CCB phường Trung Sơn", "CCB Trung Sơn; CCB TS", "", "ccb.trungson@yengiang-tp.example", "", "HỘI CCB THÀNH PHỐ YÊN GIANG"),
        ("XNK", "Hội CCB xã Nà Kham", "CCB Nà Kham", "", "", "", "HỘI CCB HUYỆN NẬM PỒNG"),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] or "HỘI CỰU CHIẾN BINH TỈNH YÊN GIANG" for row in ROWS}


@dataclass(frozen=True)
class Veterans:
    key: str = "blind22"
    name: str = OFFICE_NAME
    mailbox: str = "phongtrao@ccb-yengiang.example"
    server: str = "mx.ccb-yengiang.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2023, 10, 28)
    otherwise: date = date(2023, 11, 6)
    days_after: int = 6
    holidays: tuple = ()


OFFICE = Veterans()

HEADS = ("Lường Văn Thiết", "Đinh Công Tráng", "Hà Thị Mùi", "Quách Đại Lượng", "Bùi Xuân Khoát")


def registry():
    """Titles in two columns, groups in rows of their own, the chairman's name before the addresses, the total below."""
    head = ["TT", "Tên tổ chức Hội", "Mã", "Chủ tịch Hội", "Tên gọi khác", "Tên cũ", "Địa chỉ thư điện tử", "Tên miền", "Ghi chú"]
    lines = [["HỘI CỰU CHIẾN BINH VIỆT NAM", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["TỈNH YÊN GIANG", None, None, None, "Độc lập - Tự do - Hạnh phúc"], []]
    lines += [["DANH SÁCH CÁC ĐƠN VỊ TỔNG KẾT PHONG TRÀO"], ["(Kèm theo Kế hoạch số 37/KH-CCB ngày 05/9/2023)"], head]
    merged, number = ["A1:D1", "E1:I1", "A2:D2", "E2:I2", "A4:I4", "A5:I5"], 0
    for place, (group, rows) in enumerate(BOOK, 1):
        lines.append([f"{'I' * place if place < 4 else ('IV', 'V')[place - 4]}. {group}"])
        merged.append(f"A{len(lines)}:I{len(lines)}")
        for code, name, shorts, former, addresses, domain, _ in rows:
            number += 1
            lines.append([number, name, code, HEADS[number % 5], shorts, former, addresses, domain, None if addresses else "chưa có hộp thư"])
    return xlsx("DS don vi", [*lines, [], [None, f"Tổng số: {number} đơn vị"]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@ccb-yengiang.example"
