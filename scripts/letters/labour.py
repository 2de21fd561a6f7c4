"""A made-up office, a province's Federation of Labour that gathers the half-year reviews of collective agreements and
workers' meetings (a part of its own, `blind18`, written before any of it was tried). A report by an hour of a fixed day, a sheet
of figures by another day, and a review conference that most of the units hold."""

from dataclasses import dataclass
from datetime import datetime

from demo_data.packages import xlsx

from .by_hand import GradedTeller, units

OFFICE_NAME = "Liên đoàn Lao động tỉnh Thạch Giang"

PLAN = """id = "tuld-6t-2024"
number = "58/KH-LĐLĐ"
title = "Kế hoạch sơ kết công tác thương lượng, ký kết thỏa ước lao động tập thể và tổ chức hội nghị người lao động 6 tháng đầu năm 2024"
issued = 2024-05-06
zone = "Asia/Ho_Chi_Minh"
phrases = ["thỏa ước lao động tập thể", "thoả ước lao động tập thể", "thỏa ước", "TƯLĐTT", "hội nghị người lao động", "58/KH-LĐLĐ"]
other_phrases = ["Tháng Công nhân", "năm 2023", "quý I", "an toàn, vệ sinh lao động", "nữ công", "tài chính công đoàn"]
[conference]
name = "hội nghị sơ kết"
before = 2024-06-29
[[requirements]]
id = "review"
name = "Báo cáo sơ kết công tác thương lượng, ký kết thỏa ước lao động tập thể và tổ chức hội nghị người lao động 6 tháng đầu năm 2024"
kind = "report"
deadline = { day = 2024-07-05, hour = "17:00" }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "figures"
name = "Biểu thống kê thỏa ước lao động tập thể, hội nghị người lao động"
kind = "supplement"
deadline = { day = 2024-07-12 }
paper_copies = 0
soft_copies = 1
"""
DUE = datetime(2024, 7, 5, 17, 0)

SECTIONS = (
    ("steering", "Công tác chỉ đạo, triển khai", ""),
    ("agreements", "Kết quả thương lượng, ký kết thỏa ước", ""),
    ("meetings", "Kết quả tổ chức hội nghị người lao động", ""),
    ("shortcomings", "Hạn chế, nguyên nhân", ""),
    ("tasks", "Nhiệm vụ 6 tháng cuối năm", ""),
)

# code, name, what it is called, what it was before, addresses, own domain; by groups
BOOK = (
    ("LIÊN ĐOÀN LAO ĐỘNG CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ", (
        ("LDTP", "Liên đoàn Lao động thành phố Thạch Giang", "LĐLĐ TP Thạch Giang; LĐLĐ thành phố", "Liên đoàn Lao động thị xã Thạch Giang", "ldld@tpthachgiang.example; vanphong@tpthachgiang.example", "tpthachgiang.example"),
        ("LDTX", "Liên đoàn Lao động thị xã Vĩnh Lương", "LĐLĐ TX Vĩnh Lương", "", "ldldtxvinhluong@gmail.example", ""),
        ("LDVL", "Liên đoàn Lao động huyện Vĩnh Lương", "LĐLĐ huyện Vĩnh Lương", "", "ldldhuyenvinhluong@gmail.example; congdoan@vinhluong.example", "vinhluong.example"),
        ("LDTB", "Liên đoàn Lao động huyện Thạch Bình", "LĐLĐ Thạch Bình", "", "ldld@thachbinh.example", "thachbinh.example"),
        ("LDBT", "Liên đoàn Lao động huyện Bình Thạch", "LĐLĐ Bình Thạch", "", "ldld@binhthach.example", "binhthach.example"),
        ("LDDS", "Liên đoàn Lao động huyện Đông Sa", "LĐLĐ Đông Sa", "", "ldld.dongsa@gmail.example", ""),
        ("LDTS", "Liên đoàn Lao động huyện Tây Sa", "LĐLĐ Tây Sa", "", "ldldtaysa@gmail.example", ""),
        ("LDKM", "Liên đoàn Lao động huyện Kim Mỹ", "LĐLĐ Kim Mỹ", "", "vanthu@kimmy.example", "kimmy.example"),
        ("LDKT", "Liên đoàn Lao động huyện Kim Mỹ Thượng", "LĐLĐ Kim Mỹ Thượng", "", "ldldkimmythuong@gmail.example", ""),
        ("LDQN", "Liên đoàn Lao động huyện Quan Nhạc", "LĐLĐ Quan Nhạc", "", "ldld@quannhac.example", "quannhac.example"),
        ("LDHL", "Liên đoàn Lao động huyện Hàm Lĩnh", "LĐLĐ Hàm Lĩnh", "", "ldld.hamlinh@gmail.example; cdhamlinh@gmail.example", ""),
    )),
    ("CÔNG ĐOÀN NGÀNH ĐỊA PHƯƠNG", (
        ("CDGD", "Công đoàn ngành Giáo dục tỉnh", "CĐ ngành GD; CĐGD tỉnh", "", "cdn@giaoduc-tg.example", "giaoduc-tg.example"),
        ("CDYT", "Công đoàn ngành Y tế tỉnh", "CĐ ngành Y tế", "", "congdoannganhyte@gmail.example", ""),
        ("CDXD", "Công đoàn ngành Xây dựng tỉnh", "CĐ ngành XD; CĐXD", "", "cdxd.thachgiang@gmail.example", ""),
        ("CDCT", "Công đoàn ngành Công Thương tỉnh", "CĐ ngành CT", "Công đoàn ngành Công nghiệp tỉnh", "cdct@congthuong-tg.example", "congthuong-tg.example"),
        ("CDGT", "Công đoàn ngành Giao thông vận tải tỉnh", "CĐ ngành GTVT", "", "cdgtvt@giaothong-tg.example", "giaothong-tg.example"),
        ("CDNN", "Công đoàn ngành Nông nghiệp và Phát triển nông thôn tỉnh", "CĐ NN&PTNT", "Công đoàn ngành Thủy sản tỉnh", "cdnnptnt.tg@gmail.example", ""),
        ("CDVC", "Công đoàn Viên chức tỉnh", "CĐVC tỉnh", "", "cdvc@congdoanvienchuc.example", "congdoanvienchuc.example"),
    )),
    ("CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP, KHU KINH TẾ", (
        ("CKCN", "Công đoàn các Khu công nghiệp tỉnh", "CĐ các KCN", "", "cdkcn@kcn-tg.example", "kcn-tg.example"),
        ("CKKT", "Công đoàn Khu kinh tế Mũi Ngang", "CĐ KKT Mũi Ngang", "", "vanphong@kktmuingang.example", "kktmuingang.example"),
        ("KBD1", "Công đoàn Khu công nghiệp Bắc Đồng", "CĐ KCN Bắc Đồng", "", "cdkcnbacdong@gmail.example", ""),
        ("KBD2", "Công đoàn Khu công nghiệp Bắc Đồng Mở rộng", "CĐ KCN Bắc Đồng MR", "", "cdbacdongmorong@gmail.example", ""),
    )),
    ("CÔNG ĐOÀN TỔNG CÔNG TY, CÔNG TY", (
        ("TCXD", "Công đoàn Tổng công ty Xây dựng Thạch Giang", "CĐ TCT Xây dựng", "", "congdoan@tctxdthachgiang.example", "tctxdthachgiang.example"),
        ("CTXD", "Công đoàn Công ty cổ phần Xây dựng Thạch Giang", "CĐ Công ty CP Xây dựng TG", "", "cdxaydungtg@gmail.example", ""),
        ("MAYT", "Công đoàn Công ty cổ phần May Thạch Giang", "CĐ May Thạch Giang", "Công đoàn Xí nghiệp May Thạch Giang", "congdoan@maythachgiang.example; nhansu@maythachgiang.example", "maythachgiang.example"),
        ("GISH", "Công đoàn Công ty TNHH Giày Sơn Hà", "CĐ Giày Sơn Hà", "", "union@giaysonha.example", "giaysonha.example"),
        ("CANT", "Công đoàn Công ty cổ phần Cấp nước Thạch Giang", "CĐ Cấp nước", "", "congdoan@capnuoctg.example", "capnuoctg.example"),
        ("MTTG", "Công đoàn Công ty cổ phần Môi trường đô thị Thạch Giang", "CĐ MTĐT Thạch Giang; CĐ MTĐT", "", "moitruongdothitg@gmail.example", ""),
        ("MTVL", "Công đoàn Công ty cổ phần Môi trường đô thị Vĩnh Lương", "CĐ MTĐT Vĩnh Lương; CĐ MTĐT", "", "mtdt.vinhluong@gmail.example", ""),
        ("DLTG", "Công đoàn Công ty Điện lực Thạch Giang", "CĐ PC Thạch Giang", "", "congdoan@pcthachgiang.example", "pcthachgiang.example"),
        ("XMBD", "Công đoàn Công ty cổ phần Xi măng Bắc Đồng", "CĐ Xi măng Bắc Đồng", "", "congdoan@ximangbacdong.example", "ximangbacdong.example"),
        ("CSKM", "Công đoàn Công ty TNHH MTV Cao su Kim Mỹ", "CĐ Cao su Kim Mỹ", "Công đoàn Nông trường Cao su Kim Mỹ", "congdoan@caosukimmy.example", "caosukimmy.example"),
        ("TSDS", "Công đoàn Công ty cổ phần Thủy sản Đông Sa", "CĐ Thủy sản Đông Sa", "", "cdthuysandongsa@gmail.example", ""),
        ("CBDS", "Công đoàn Công ty cổ phần Chế biến Thủy sản Đông Sa", "CĐ Chế biến TS Đông Sa", "", "congdoan@cbtsdongsa.example", "cbtsdongsa.example"),
        ("HATX", "Công đoàn Công ty TNHH Hanil Textile Vina", "CĐ Hanil Textile", "", "hr.union@hanil-vina.example", ""),
        ("HAGM", "Công đoàn Công ty TNHH Hanil Garment Vina", "CĐ Hanil Garment", "", "congdoan.garment@hanil-vina.example", ""),
        ("VTTG", "Công đoàn Viễn thông Thạch Giang", "CĐ Viễn thông", "", "congdoan@vienthong-tg.example", "vienthong-tg.example"),
        ("BDTG", "Công đoàn Bưu điện tỉnh Thạch Giang", "CĐ Bưu điện", "", "congdoan@buudien-tg.example", "buudien-tg.example"),
        ("MDQN", "Công đoàn Công ty cổ phần Mía đường Quan Nhạc", "CĐ Mía đường", "", "cdmiaduong@gmail.example", ""),
        ("XSKT", "Công đoàn Công ty TNHH MTV Xổ số kiến thiết Thạch Giang", "CĐ Xổ số", "", "congdoan@xosotg.example", "xosotg.example"),
        ("XBUS", "Công đoàn Công ty cổ phần Xe khách Thạch Giang", "CĐ Xe khách", "Công đoàn Xí nghiệp Ô tô số 2", "xekhachtg@gmail.example", ""),
    )),
    ("CÔNG ĐOÀN CƠ SỞ TRỰC THUỘC", (
        ("BVDK", "Công đoàn Bệnh viện Đa khoa tỉnh", "CĐ BVĐK tỉnh", "", "congdoan@bvdktinh-tg.example", "bvdktinh-tg.example"),
        ("BVVL", "Công đoàn Bệnh viện Đa khoa khu vực Vĩnh Lương", "CĐ BVĐKKV Vĩnh Lương", "", "cdbvvinhluong@gmail.example", ""),
        ("CDTG", "Công đoàn Trường Cao đẳng Thạch Giang", "CĐ Trường CĐ Thạch Giang", "", "congdoan@cdtg.example", "cdtg.example"),
        ("CNTG", "Công đoàn Trường Cao đẳng Nghề Thạch Giang", "CĐ Trường CĐ Nghề", "", "cdnghetg@gmail.example", ""),
        ("SXD", "Công đoàn Sở Xây dựng", "CĐ Sở XD; CĐXD", "", "congdoan@soxaydung-tg.example", "soxaydung-tg.example"),
        ("SYT", "Công đoàn Sở Y tế", "CĐ Sở Y tế", "", "cdsoyte.tg@gmail.example", ""),
        ("SLD", "Công đoàn Sở Lao động - Thương binh và Xã hội", "CĐ Sở LĐ-TB&XH", "", "congdoan@sldtbxh-tg.example", "sldtbxh-tg.example"),
        ("BHXH", "Công đoàn Bảo hiểm xã hội tỉnh", "CĐ BHXH tỉnh", "", "congdoan@bhxh-tg.example", "bhxh-tg.example"),
        ("KBTG", "Công đoàn Kho bạc Nhà nước Thạch Giang", "CĐ KBNN", "", "cdkhobactg@khobac.example", ""),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}


@dataclass(frozen=True)
class Federation:
    key: str = "blind18"
    name: str = OFFICE_NAME
    mailbox: str = "chinhsach@ldldthachgiang.example"
    server: str = "mx.ldldthachgiang.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS


OFFICE = Federation()


class LabourTeller(GradedTeller):
    def deadline(self, day):
        return DUE


OFFICERS = ("Phùng Thị Kim Liên", "Hoàng Bá Đức", "Triệu Thị Mơ", "Lã Quang Vịnh")


def registry():
    """A title over two rows, the groups in rows of their own, the addresses one below another or behind semicolons."""
    head = ["STT", "Mã số", "Tên công đoàn cấp dưới", "Viết tắt", "Tên gọi trước đây", "Địa chỉ thư điện tử"]
    head += ["Tên miền riêng", "Cán bộ phụ trách"]
    lines = [
        ["LIÊN ĐOÀN LAO ĐỘNG TỈNH THẠCH GIANG"],
        ["DANH SÁCH CÔNG ĐOÀN CẤP DƯỚI TRỰC TIẾP THỰC HIỆN KẾ HOẠCH SỐ 58/KH-LĐLĐ NGÀY 06/5/2024"],
        [],
        head,
    ]
    merged, number = ["A1:C1", "A2:H2"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV", "V")[place], None, group])
        merged.append(f"C{len(lines)}:H{len(lines)}")
        for code, name, shorts, former, addresses, domain in rows:
            number += 1
            mails = addresses.replace("; ", "\n") if number % 2 else addresses
            lines.append([number, code, name, shorts or None, former or None, mails, domain or None, OFFICERS[number % 4]])
    return xlsx("Danh sach CD", [*lines, [], [None, None, f"Tổng cộng: {number} đơn vị."]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"
