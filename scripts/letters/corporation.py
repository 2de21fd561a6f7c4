"""A thirteenth made-up office, the Party committee of a State corporation of power and water in the hills (a part of its own,
`blind13`, written before any of it was tried). A report four working days after each unit's conference on remedies, and a
table of figures by a fixed day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import workbook

from .by_hand import units

OFFICE_NAME = "Đảng ủy Tổng công ty Điện nước Sơn Nguyên"

PLAN = """id = "ct14-2023"
number = "87-KH/ĐU"
title = "Kế hoạch đánh giá 02 năm thực hiện Chỉ thị số 14-CT/ĐU về giảm tổn thất điện, nước và bảo đảm an toàn lao động"
issued = 2023-08-15
zone = "Asia/Ho_Chi_Minh"
phrases = ["02 năm thực hiện Chỉ thị", "2 năm thực hiện Chỉ thị", "Chỉ thị số 14-CT/ĐU", "Chỉ thị 14", "CT 14", "87-KH/ĐU", "Kế hoạch 87", "KH 87"]
other_phrases = ["quý III", "9 tháng", "phòng, chống lụt bão", "phòng chống thiên tai", "đảng phí", "Chỉ thị số 05-CT/TW", "Quy định 37", "kiểm tra, giám sát", "đại hội", "kết nạp đảng viên"]
[conference]
name = "hội nghị bàn giải pháp"
before = 2023-10-14
[[requirements]]
id = "report"
name = "Báo cáo 02 năm thực hiện Chỉ thị số 14-CT/ĐU"
kind = "report"
deadline = { working_days_after_conference = 4, otherwise = 2023-10-20 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "targets"
name = "Bảng số liệu tổn thất và an toàn (Mẫu 03)"
kind = "supplement"
deadline = { day = 2023-10-27 }
paper_copies = 0
soft_copies = 1
[[requirements]]
id = "notice"
name = "Thông báo ngày tổ chức hội nghị bàn giải pháp"
kind = "conference_notice"
deadline = { day = 2023-09-15 }
paper_copies = 0
soft_copies = 1
optional = true
"""

SECTIONS = (
    ("lead", "Công tác lãnh đạo, chỉ đạo", ""),
    ("loss", "Kết quả giảm tổn thất", ""),
    ("safe", "Kết quả bảo đảm an toàn lao động", ""),
    ("weak", "Hạn chế và nguyên nhân", ""),
    ("tasks", "Giải pháp đến năm 2025", ""),
)

# code, name, what it is called, what it was before, addresses, own domain; by groups
BOOK = (
    ("Các công ty điện lực, cấp nước", (
        ("DLHL", "Đảng bộ Công ty Điện lực Hoàng Lĩnh", "PC Hoàng Lĩnh", "Đảng bộ Sở Điện lực Hoàng Lĩnh", "danguy@pchoanglinh.example; vanthu@pchoanglinh.example", "pchoanglinh.example"),
        ("DLNP", "Đảng bộ Công ty Điện lực Nậm Pha", "PC Nậm Pha", "", "danguy@pcnampha.example", "pcnampha.example"),
        ("DLMK", "Đảng bộ Công ty Điện lực Mường Khoa", "PC Mường Khoa", "", "danguy@pcmuongkhoa.example", "pcmuongkhoa.example"),
        ("DLDL", "Đảng bộ Công ty Điện lực Đắk Lung", "PC Đắk Lung", "", "vpdu@pcdaklung.example", "pcdaklung.example"),
        ("DLKH", "Đảng bộ Công ty Điện lực Kông Hra", "PC Kông Hra", "", "danguy@pckonghra.example", "pckonghra.example"),
        ("CNHL", "Đảng bộ Công ty TNHH MTV Cấp nước Hoàng Lĩnh", "Nước Hoàng Lĩnh", "", "danguy@capnuochoanglinh.example", "capnuochoanglinh.example"),
        ("CNNP", "Đảng bộ Công ty Cổ phần Cấp nước Nậm Pha", "Cấp nước Nậm Pha", "Đảng bộ Công ty Kinh doanh nước sạch Nậm Pha", "vanphong@capnuocnampha.example", "capnuocnampha.example"),
        ("CNTX", "Chi bộ Công ty Cổ phần Cấp nước thị xã Nậm Pha", "Cấp nước thị xã", "", "capnuocthixa.np@gmail.example", ""),
        ("NSMK", "Đảng bộ Công ty Cổ phần Nước sạch Mường Khoa", "Nước sạch Mường Khoa", "", "danguy@nuocsachmk.example", "nuocsachmk.example"),
        ("NTMK", "Chi bộ Công ty Cổ phần Nước sạch nông thôn Mường Khoa", "Nước nông thôn MK", "Chi bộ Trung tâm Nước sinh hoạt nông thôn Mường Khoa", "nuocnongthon.mk@gmail.example", ""),
        ("CTDL", "Đảng bộ Công ty Cổ phần Cấp thoát nước Đắk Lung", "CTN Đắk Lung", "", "danguy@ctndaklung.example", "ctndaklung.example"),
        ("TNKH", "Chi bộ Công ty Cổ phần Thoát nước Kông Hra", "TN Kông Hra", "", "thoatnuockonghra@gmail.example", ""),
        ("CNKH", "Chi bộ Công ty Cổ phần Cấp nước Kông Hra", "CN Kông Hra", "", "capnuockonghra@gmail.example", ""),
    )),
    ("Các đơn vị phát điện", (
        ("TDNL", "Đảng bộ Công ty Thủy điện Nậm Lúa", "TĐ Nậm Lúa", "", "danguy@thuydiennamlua.example; hanhchinh@thuydiennamlua.example", "thuydiennamlua.example"),
        ("NLT", "Chi bộ Nhà máy Thủy điện Nậm Lúa Thượng", "Nậm Lúa Thượng", "Chi bộ Nhà máy Thủy điện Nậm Lúa 1", "namluathuong@thuydiennamlua.example", ""),
        ("NLH", "Chi bộ Nhà máy Thủy điện Nậm Lúa Hạ", "Nậm Lúa Hạ", "Chi bộ Nhà máy Thủy điện Nậm Lúa 2", "namluaha.nm@gmail.example", ""),
        ("TDSH", "Đảng bộ Công ty Cổ phần Thủy điện Sông Hra", "TĐ Sông Hra", "", "vanphong@songhrahydro.example", "songhrahydro.example"),
        ("TDKB", "Chi bộ Công ty Cổ phần Thủy điện Krông Bung", "TĐ Krông Bung", "", "krongbung.hpc@gmail.example", ""),
        ("SCTD", "Chi bộ Trung tâm Sửa chữa Thủy điện", "TT Sửa chữa", "Chi bộ Phân xưởng Sửa chữa lớn", "suachua@sonnguyen.example", ""),
        ("DDHT", "Chi bộ Trung tâm Điều độ hệ thống", "Điều độ", "", "dieudo@sonnguyen.example", ""),
    )),
    ("Các công ty cổ phần, trung tâm", (
        ("DTXL", "Đảng bộ Công ty Cổ phần Đầu tư và Xây lắp Sơn Nguyên", "SNIC", "", "office@snic.example", "snic.example"),
        ("XLDT", "Đảng bộ Công ty Cổ phần Xây lắp và Đầu tư Sơn Nguyên", "SNCI", "Đảng bộ Công ty Xây lắp điện 5", "vanthu@xldt-sn.example", "xldt-sn.example"),
        ("TVTK", "Đảng bộ Công ty Cổ phần Tư vấn Thiết kế Điện nước", "Tư vấn Điện nước", "Đảng bộ Viện Thiết kế Điện nước", "info@tvtkdiennuoc.example", "tvtkdiennuoc.example"),
        ("TVGS", "Chi bộ Công ty Cổ phần Tư vấn Giám sát Điện nước", "Tư vấn Điện nước", "", "tvgs.diennuoc@gmail.example", ""),
        ("CKDL", "Đảng bộ Công ty Cổ phần Cơ khí Điện lực", "Cơ khí Điện lực", "", "danguy@cokhidl.example", "cokhidl.example"),
        ("CDXN", "Chi bộ Xí nghiệp Cơ điện", "XN Cơ điện", "", "codien@sonnguyen.example", ""),
        ("ONVT", "Chi bộ Công ty Cổ phần Ống và Vật tư nước", "Ống Vật tư", "", "kd@ongvattu.example", "ongvattu.example"),
        ("VTXN", "Chi bộ Xí nghiệp Vật tư và Vận tải", "XN VT&VT", "", "vattuvantai.sn@gmail.example", ""),
        ("VTCN", "Chi bộ Trung tâm Viễn thông và Công nghệ thông tin", "TT VT&CNTT", "", "ict@sonnguyen.example", ""),
        ("TNDN", "Chi bộ Trung tâm Thí nghiệm điện", "TTTN", "", "thinghiem@sonnguyen.example", ""),
        ("TNNC", "Chi bộ Trung tâm Thử nghiệm nước", "TTTN", "Chi bộ Phòng Hóa nghiệm", "thunghiemnuoc.sn@gmail.example", ""),
    )),
    ("Các đơn vị sự nghiệp, ban quản lý dự án", (
        ("TCD", "Đảng bộ Trường Cao đẳng Điện nước Sơn Nguyên", "Trường Cao đẳng", "Đảng bộ Trường Trung cấp nghề Thủy lợi", "danguy@cddiennuoc.example", "cddiennuoc.example"),
        ("TTYT", "Chi bộ Trung tâm Y tế Tổng công ty", "TTYT", "Chi bộ Bệnh xá Tổng công ty", "yte@sonnguyen.example", ""),
        ("NDD", "Chi bộ Nhà Điều dưỡng Mường Khoa", "Nhà Điều dưỡng", "", "dieuduong.muongkhoa@gmail.example", ""),
        ("DATD", "Chi bộ Ban Quản lý dự án Thủy điện", "BQLDA Thủy điện; Ban A", "", "bqldatd@sonnguyen.example", ""),
        ("DANS", "Chi bộ Ban Quản lý dự án Nước sạch", "BQLDA Nước; Ban A", "", "bqlda.nuocsach@gmail.example", ""),
        ("DALD", "Chi bộ Ban Quản lý dự án Lưới điện", "BQLDA Lưới điện", "", "luoidien@bqldald.example", "bqldald.example"),
    )),
    ("Cơ quan Tổng công ty", (
        ("VP", "Chi bộ Văn phòng Tổng công ty", "Văn phòng TCT", "", "vanphong@sonnguyen.example", ""),
        ("TCNS", "Chi bộ Ban Tổ chức và Nhân sự", "Ban TC&NS", "", "tcns@sonnguyen.example", ""),
        ("TCKT", "Chi bộ Ban Tài chính và Kế toán", "Ban TC&KT", "", "tckt@sonnguyen.example", ""),
        ("BKT", "Chi bộ Ban Kỹ thuật", "Ban KT", "", "kythuat@sonnguyen.example", ""),
        ("BKTAT", "Chi bộ Ban Kỹ thuật An toàn", "Ban KTAT", "", "antoan@sonnguyen.example", ""),
        ("BKH", "Chi bộ Ban Kế hoạch", "Ban KH", "Chi bộ Ban Kế hoạch và Đầu tư", "kehoach@sonnguyen.example", ""),
        ("BDT", "Chi bộ Ban Đầu tư", "Ban ĐT", "Chi bộ Ban Kế hoạch và Đầu tư", "dautu@sonnguyen.example", ""),
        ("BKD", "Chi bộ Ban Kinh doanh và Dịch vụ khách hàng", "Ban KD&DVKH", "", "kinhdoanh@sonnguyen.example; cskh@sonnguyen.example", ""),
        ("PCTT", "Chi bộ Ban Pháp chế và Thanh tra", "Ban PC&TT", "", "pctt@sonnguyen.example", ""),
        ("HTQT", "Chi bộ Ban Hợp tác quốc tế", "Ban HTQT", "", "icd@sonnguyen.example", ""),
        ("CQCD", "Chi bộ Cơ quan Công đoàn", "Công đoàn TCT", "", "congdoan@sonnguyen.example", ""),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


def body_of(name):
    """The company, plant or office that a Party organization belongs to."""
    return name.split(" ", 2)[2]


UNITS = units(ROWS, body_of)
NAMES = {unit.code: unit for unit in UNITS}


@dataclass(frozen=True)
class Corporation:
    key: str = "blind13"
    name: str = OFFICE_NAME
    mailbox: str = "tonghop@danguy.sonnguyen.example"
    server: str = "mx.sonnguyen.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2023, 10, 14)
    otherwise: date = date(2023, 10, 20)
    days_after: int = 4
    holidays: tuple = (date(2023, 9, 1), date(2023, 9, 4))


OFFICE = Corporation()


SECRETARIES = ("Lò Văn Ín", "Hoàng Thị Thủy", "Y Bhim Niê", "Trịnh Quốc Cường", "Sùng A Chớ", "Đặng Thị Vân", "Nguyễn Hữu Toản")


def registry():
    """Groups in rows of their own below a title; the office's people on a second sheet."""
    head = ["STT", "Mã đơn vị", "Tổ chức đảng", "Đơn vị", "Tên cũ", "Tên viết tắt", "Bí thư", "Email", "Tên miền", "Ghi chú"]
    rows = [
        ["ĐẢNG BỘ TỔNG CÔNG TY ĐIỆN NƯỚC SƠN NGUYÊN"],
        ["DANH SÁCH TỔ CHỨC ĐẢNG TRỰC THUỘC (cập nhật 01/8/2023)"],
        [],
        head,
    ]
    merged, number = ["A1:J1", "A2:J2"], 0
    for place, (group, units) in enumerate(BOOK):
        rows.append([("A", "B", "C", "D", "E")[place], None, group.upper()])
        for code, name, shorts, former, addresses, domain in units:
            number += 1
            post = [addresses.replace("; ", "\n"), domain or None, None]
            rows.append([number, code, name, body_of(name), former or None, shorts or None, SECRETARIES[number % 7], *post])
    people = [
        ["Họ và tên", "Chức vụ", "Email"],
        ["Mai Tiến Lực", "Chánh Văn phòng Đảng ủy", "luc.mt@danguy.sonnguyen.example"],
        ["Hà Thị Dung", "Chuyên viên tổng hợp", "dung.ht@danguy.sonnguyen.example"],
    ]
    return workbook([("DS to chuc dang", rows, merged), ("Can bo VPDU", people)])


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"
