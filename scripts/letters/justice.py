"""A made-up province's Department of Justice that gathers the mid-term reviews of a directive on spreading knowledge of the law
(a part of its own, `blind25`, written before any of it was tried). A report some working days after each unit's meeting, or by a
fixed day where none is known, and a table of figures by another day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Sở Tư pháp tỉnh Bảo Giang"

PLAN = """id = "so-ket-chi-thi-14"
number = "92/KH-STP"
title = "Kế hoạch sơ kết 03 năm thực hiện Chỉ thị số 14/CT-UBND về nâng cao chất lượng công tác phổ biến, giáo dục pháp luật giai đoạn 2021 - 2024"
issued = 2024-09-05
zone = "Asia/Ho_Chi_Minh"
phrases = ["Chỉ thị số 14/CT-UBND", "Chỉ thị 14", "CT 14", "phổ biến, giáo dục pháp luật", "phổ biến giáo dục pháp luật", "PBGDPL", "92/KH-STP"]
other_phrases = ["9 tháng", "quý III", "hòa giải ở cơ sở", "xử lý vi phạm hành chính", "trợ giúp pháp lý", "hoạt động công chứng", "thi hành án dân sự", "cải cách hành chính", "năm 2023"]
[conference]
name = "hội nghị sơ kết"
before = 2024-11-09
[[requirements]]
id = "review"
name = "Báo cáo sơ kết 03 năm thực hiện Chỉ thị số 14/CT-UBND"
kind = "report"
deadline = { working_days_after_conference = 6, otherwise = 2024-11-18 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "figures"
name = "Biểu tổng hợp số liệu phổ biến, giáo dục pháp luật (Biểu 02)"
kind = "supplement"
deadline = { day = 2024-11-25 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("direction", "Công tác lãnh đạo, chỉ đạo, quán triệt", ""),
    ("results", "Kết quả thực hiện", ""),
    ("shortcomings", "Khó khăn, hạn chế và nguyên nhân", ""),
    ("tasks", "Phương hướng, giải pháp đến năm 2026", ""),
)

OWN = "SỞ TƯ PHÁP TỈNH BẢO GIANG"
# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead, who signs; by groups
HEAD = LEAD = "TRƯỞNG PHÒNG"
NOTARY, CHIEF, BOSS = "TRƯỞNG VĂN PHÒNG", "CHI CỤC TRƯỞNG", "GIÁM ĐỐC"
CIVIL = "CỤC THI HÀNH ÁN DÂN SỰ TỈNH BẢO GIANG"
BOOK = (
    ("Phòng Tư pháp cấp huyện", (
        ("TPBG", "Phòng Tư pháp thành phố Bảo Giang", "Tư pháp TP Bảo Giang; TP Bảo Giang", "Phòng Tư pháp thị xã Bảo Giang", "tuphap@tpbaogiang.example; pbgdpl@tpbaogiang.example", "tpbaogiang.example", "UBND THÀNH PHỐ BẢO GIANG", HEAD),
        ("TXCD", "Phòng Tư pháp thị xã Cẩm Điền", "Tư pháp TX Cẩm Điền", "", "tuphap@txcamdien.example", "txcamdien.example", "UBND THỊ XÃ CẨM ĐIỀN", HEAD),
        ("HCD", "Phòng Tư pháp huyện Cẩm Điền", "Tư pháp H. Cẩm Điền", "", "tphuyencamdien@gmail.example", "", "UBND HUYỆN CẨM ĐIỀN", HEAD),
        ("HCS", "Phòng Tư pháp huyện Cẩm Sơn", "Tư pháp Cẩm Sơn; CS", "", "tuphap@camson.baogiang.example", "camson.baogiang.example", "UBND HUYỆN CẨM SƠN", HEAD),
        ("HSC", "Phòng Tư pháp huyện Sơn Cẩm", "Tư pháp Sơn Cẩm", "", "tuphap.soncam@gmail.example; hotichsoncam@gmail.example", "", "UBND HUYỆN SƠN CẨM", HEAD),
        ("HHN", "Phòng Tư pháp huyện Hạ Ninh", "Tư pháp Hạ Ninh", "Phòng Tư pháp huyện Ninh Giang", "tuphap@haninh.baogiang.example", "haninh.baogiang.example", "UBND HUYỆN HẠ NINH", HEAD),
        ("HTN", "Phòng Tư pháp huyện Thượng Ninh", "Tư pháp Thượng Ninh", "Phòng Tư pháp huyện Ninh Giang", "tuphap@thuongninh.baogiang.example", "thuongninh.baogiang.example", "UBND HUYỆN THƯỢNG NINH", HEAD),
        ("HNL", "Phòng Tư pháp huyện Nậm Lung", "Tư pháp Nậm Lung", "", "tpnamlung@gmail.example", "", "UBND HUYỆN NẬM LUNG", HEAD),
        ("HHS", "Phòng Tư pháp huyện đảo Hòn Sao", "Tư pháp Hòn Sao", "", "tuphaphonsao@gmail.example", "", "UBND HUYỆN ĐẢO HÒN SAO", HEAD),
    )),
    ("Tổ chức hành nghề bổ trợ tư pháp, đơn vị thuộc Sở, hội", (
        ("CC1", "Phòng Công chứng số 1", "PCC số 1; PCC1", "", "pcc1@stp.baogiang.example", "", OWN, LEAD),
        ("CC2", "Phòng Công chứng số 2", "PCC số 2; PCC2", "", "pcc2@stp.baogiang.example", "", OWN, LEAD),
        ("VCHL", "Văn phòng công chứng Trần Hữu Lộc", "VPCC Hữu Lộc; VPCC", "", "congchungtranhuuloc@gmail.example", "", "-", NOTARY),
        ("VCLP", "Văn phòng công chứng Lộc Phát", "VPCC Lộc Phát; VPCC", "Văn phòng công chứng Cẩm Điền", "lienhe@ccdlocphat.example", "ccdlocphat.example", "-", NOTARY),
        ("VCCD", "Văn phòng công chứng Cẩm Điền", "VPCC Cẩm Điền", "", "vpcccamdien@gmail.example", "", "-", NOTARY),
        ("VCHN", "Văn phòng công chứng Hạ Ninh", "VPCC Hạ Ninh", "", "vpcchaninh@gmail.example", "", "-", NOTARY),
        ("DGTS", "Trung tâm Dịch vụ đấu giá tài sản", "TT Đấu giá; TTDVĐG", "Trung tâm Dịch vụ bán đấu giá tài sản", "daugia@stp.baogiang.example", "", OWN, BOSS),
        ("DGTN", "Công ty Đấu giá hợp danh Tín Nghĩa", "Đấu giá Tín Nghĩa", "", "info@daugiatinnghia.example", "daugiatinnghia.example", "-", BOSS),
        ("DGBG", "Công ty Đấu giá hợp danh Bảo Giang", "Đấu giá Bảo Giang", "", "daugiahopdanhbg@gmail.example", "", "-", BOSS),
        ("TGPL", "Trung tâm Trợ giúp pháp lý nhà nước", "TT TGPL; TTTGPL", "", "tgpl@stp.baogiang.example; tructgpl.bg@gmail.example", "", OWN, BOSS),
        ("TGNL", "Chi nhánh Trợ giúp pháp lý Nậm Lung", "CN TGPL Nậm Lung", "", "tgplnamlung@gmail.example", "", "TRUNG TÂM TRỢ GIÚP PHÁP LÝ NHÀ NƯỚC", "TRƯỞNG CHI NHÁNH"),
        ("DLS", "Đoàn Luật sư tỉnh Bảo Giang", "Đoàn LS", "", "vanphong@doanluatsubaogiang.example", "doanluatsubaogiang.example", "LIÊN ĐOÀN LUẬT SƯ VIỆT NAM", "CHỦ NHIỆM"),
        ("HLG", "Hội Luật gia tỉnh", "HLG", "", "hoiluatgia.baogiang@gmail.example", "", "HỘI LUẬT GIA VIỆT NAM", "CHỦ TỊCH"),
        ("TVPL", "Trung tâm Tư vấn pháp luật Hội Luật gia tỉnh", "TT TVPL", "", "tuvanphapluat.hlg@gmail.example", "", "HỘI LUẬT GIA TỈNH BẢO GIANG", BOSS),
        ("TPLB", "Văn phòng Thừa phát lại Bảo Giang", "TPL Bảo Giang", "", "vanthu@thuaphatlaibg.example", "thuaphatlaibg.example", "-", NOTARY),
        ("TPLC", "Văn phòng Thừa phát lại Cẩm Điền", "TPL Cẩm Điền", "", "tplcamdien@gmail.example", "", "-", NOTARY),
    )),
    ("Cơ quan thi hành án dân sự", (
        ("CTHA", "Cục Thi hành án dân sự tỉnh", "Cục THADS", "Thi hành án dân sự tỉnh", "vanthu@thads.baogiang.example", "thads.baogiang.example", "TỔNG CỤC THI HÀNH ÁN DÂN SỰ", "CỤC TRƯỞNG"),
        ("TATP", "Chi cục Thi hành án dân sự thành phố Bảo Giang", "THADS TP Bảo Giang; Chi cục THADS TP", "", "tpbg@thads.baogiang.example", "", CIVIL, CHIEF),
        ("TATX", "Chi cục Thi hành án dân sự thị xã Cẩm Điền", "THADS TX Cẩm Điền", "", "txcd@thads.baogiang.example", "", CIVIL, CHIEF),
        ("TACD", "Chi cục Thi hành án dân sự huyện Cẩm Điền", "THADS H. Cẩm Điền", "", "hcd@thads.baogiang.example", "", CIVIL, CHIEF),
        ("TACS", "Chi cục Thi hành án dân sự huyện Cẩm Sơn", "THADS Cẩm Sơn", "", "thacamson@gmail.example", "", CIVIL, CHIEF),
        ("TAHN", "Chi cục Thi hành án dân sự huyện Hạ Ninh", "THADS Hạ Ninh", "", "thahaninh@gmail.example", "", CIVIL, CHIEF),
    )),
    ("Tổ chức pháp chế của sở, ngành", (
        ("PCTN", "Phòng Pháp chế Sở Tài nguyên và Môi trường", "Pháp chế Sở TN&MT", "", "phapche@tnmt.baogiang.example", "tnmt.baogiang.example", "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", HEAD),
        ("PCGT", "Phòng Pháp chế - An toàn Sở Giao thông vận tải", "Pháp chế Sở GTVT", "", "phapche.gtvt.bg@gmail.example", "", "SỞ GIAO THÔNG VẬN TẢI", HEAD),
        ("PCXD", "Tổ Pháp chế Sở Xây dựng", "Pháp chế SXD", "", "phapche@sxd.baogiang.example", "sxd.baogiang.example", "SỞ XÂY DỰNG", "TỔ TRƯỞNG"),
        ("PCGD", "Bộ phận Pháp chế Sở Giáo dục và Đào tạo", "Pháp chế Sở GD&ĐT", "", "thanhtra.phapche@sgd.baogiang.example", "sgd.baogiang.example", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "PHỤ TRÁCH BỘ PHẬN"),
        ("PCTC", "Phòng Thanh tra - Pháp chế Sở Tài chính", "Pháp chế STC", "Phòng Pháp chế Sở Tài chính", "phapche@stc.baogiang.example", "stc.baogiang.example", "SỞ TÀI CHÍNH", HEAD),
        ("PCKT", "Phòng Pháp chế Ban Quản lý Khu kinh tế", "Pháp chế BQL KKT", "", "phapchekkt@gmail.example", "", "BAN QUẢN LÝ KHU KINH TẾ", HEAD),
        ("PCCA", "Phòng Pháp chế và Cải cách hành chính Công an tỉnh", "PV03; Pháp chế CAT", "", "pv03@congan.baogiang.example", "congan.baogiang.example", "CÔNG AN TỈNH BẢO GIANG", HEAD),
        ("PCTH", "Phòng Nghiệp vụ - Dự toán - Pháp chế Cục Thuế tỉnh", "NVDTPC Cục Thuế", "Phòng Pháp chế Cục Thuế tỉnh", "nvdtpc@cucthue.baogiang.example", "cucthue.baogiang.example", "CỤC THUẾ TỈNH BẢO GIANG", HEAD),
    )),
    ("Pháp chế ngân hàng, bệnh viện, doanh nghiệp, trường học", (
        ("NHDB", "Phòng Pháp chế Ngân hàng TMCP Đông Bảo Chi nhánh Bảo Giang", "Pháp chế NH Đông Bảo", "", "phapche.bg@donbaobank.example", "donbaobank.example", "NGÂN HÀNG TMCP ĐÔNG BẢO CHI NHÁNH BẢO GIANG", HEAD),
        ("NHDC", "Bộ phận Pháp chế Ngân hàng TMCP Đông Bảo Chi nhánh Cẩm Điền", "Pháp chế NH Đông Bảo", "", "phapche.camdien@gmail.example", "", "NGÂN HÀNG TMCP ĐÔNG BẢO CHI NHÁNH CẨM ĐIỀN", "PHỤ TRÁCH BỘ PHẬN"),
        ("NHCS", "Phòng Kiểm tra - Pháp chế Ngân hàng Chính sách xã hội tỉnh", "NHCSXH", "", "ktpc@nhcsxhbg.example", "nhcsxhbg.example", "NGÂN HÀNG CHÍNH SÁCH XÃ HỘI CHI NHÁNH TỈNH", HEAD),
        ("BVDK", "Tổ Pháp chế Bệnh viện Đa khoa tỉnh", "Pháp chế BVĐK", "", "phapche@bvdkbaogiang.example", "bvdkbaogiang.example", "BỆNH VIỆN ĐA KHOA TỈNH BẢO GIANG", "TỔ TRƯỞNG"),
        ("BVSN", "Tổ Pháp chế Bệnh viện Sản Nhi", "Pháp chế BVSN", "", "tophapche.bvsn@gmail.example", "", "BỆNH VIỆN SẢN NHI BẢO GIANG", "TỔ TRƯỞNG"),
        ("DLBG", "Phòng Thanh tra bảo vệ và Pháp chế Công ty Điện lực Bảo Giang", "Pháp chế PC Bảo Giang", "", "ttbvpc@pcbaogiang.example", "pcbaogiang.example", "CÔNG TY ĐIỆN LỰC BẢO GIANG", HEAD),
        ("NSBG", "Ban Pháp chế Công ty cổ phần Cấp nước Bảo Giang", "Pháp chế Cấp nước", "", "phapchecapnuoc@gmail.example", "", "CÔNG TY CỔ PHẦN CẤP NƯỚC BẢO GIANG", "TRƯỞNG BAN"),
        ("DHBG", "Phòng Thanh tra - Pháp chế Trường Đại học Bảo Giang", "ĐHBG", "Trường Cao đẳng Sư phạm Bảo Giang", "ttpc@dhbaogiang.example", "dhbaogiang.example", "TRƯỜNG ĐẠI HỌC BẢO GIANG", HEAD),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)

UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {row[0]: row[6] for row in ROWS}
SIGNS = {row[0]: row[7] for row in ROWS}


@dataclass(frozen=True)
class Justice:
    key: str = "blind25"
    name: str = OFFICE_NAME
    mailbox: str = "pbgdpl@sotuphap-baogiang.example"
    server: str = "mx.sotuphap-baogiang.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2024, 11, 9)
    otherwise: date = date(2024, 11, 18)
    days_after: int = 6
    holidays: tuple = ()


OFFICE = Justice()

MINDERS = ("Quách Thị Diệu", "Tô Minh Khiêm", "Mạc Thị Hương Lan", "Lương Sỹ Quý")


def registry():
    """Groups in rows of their own, the code after the name, two columns of what a unit is called, one of addresses with line breaks."""
    head = ["STT", "Cơ quan, đơn vị, tổ chức", "Mã", "Viết tắt", "Tên gọi cũ", "Địa chỉ thư điện tử", "Tên miền thư", "Chuyên viên phụ trách"]
    lines = [
        ["UBND TỈNH BẢO GIANG", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        [OWN.removesuffix(" TỈNH BẢO GIANG"), None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["DANH SÁCH CƠ QUAN, ĐƠN VỊ, TỔ CHỨC SƠ KẾT 03 NĂM THỰC HIỆN CHỈ THỊ 14"],
        ["(Kèm theo Kế hoạch số 92/KH-STP ngày 05/9/2024 của Sở Tư pháp)"],
        head,
    ]
    merged, number = ["A1:D1", "E1:H1", "A2:D2", "E2:H2", "A4:H4", "A5:H5"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([("I", "II", "III", "IV", "V")[place], group])
        merged.append(f"B{len(lines)}:H{len(lines)}")
        for code, name, shorts, former, addresses, domain, *_ in rows:
            number += 1
            lines.append([number, name, code, shorts, former, addresses.replace("; ", "\n"), domain, MINDERS[number % 4]])
    return xlsx("DS", [*lines, [], [None, f"Danh sách có {number} đơn vị."]], merged)


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    assert NAMES[code].domain
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@sotuphap-baogiang.example"
