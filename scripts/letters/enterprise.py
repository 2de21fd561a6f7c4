"""A twenty-fourth made-up office, the Party committee over the enterprises of a province of tea and mines (a part of its own,
`blind24`, written before any of it was tried). A report three working days after each unit's mid-term review conference, and a
table of targets by a fixed day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Đảng ủy Khối Doanh nghiệp tỉnh Thượng Lâm"

PLAN = """id = "so-ket-gnk-2023"
number = "62-KH/ĐUK"
title = "Kế hoạch sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội đảng bộ, chi bộ cơ sở trong doanh nghiệp, nhiệm kỳ 2020 - 2025"
issued = 2023-05-10
zone = "Asia/Ho_Chi_Minh"
phrases = ["sơ kết giữa nhiệm kỳ", "sơ kết nửa nhiệm kỳ", "sơ kết GNK", "giữa nhiệm kỳ 2020 - 2025", "nửa nhiệm kỳ 2020 - 2025", "62-KH/ĐUK", "KH 62"]
other_phrases = ["6 tháng đầu năm", "quý II", "Chỉ thị 05", "Chỉ thị số 05-CT/TW", "Nghị quyết số 21-NQ/TW", "hội nghị người lao động", "đại hội công đoàn", "đảng phí", "dân vận khéo"]
[conference]
name = "hội nghị sơ kết giữa nhiệm kỳ"
before = 2023-07-29
[[requirements]]
id = "review"
name = "Báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội nhiệm kỳ 2020 - 2025"
kind = "report"
deadline = { working_days_after_conference = 3, otherwise = 2023-08-04 }
paper_copies = 2
soft_copies = 1
[[requirements]]
id = "targets"
name = "Biểu tổng hợp kết quả thực hiện các chỉ tiêu nghị quyết (Phụ lục 2)"
kind = "supplement"
deadline = { day = 2023-08-11 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("situation", "Đặc điểm tình hình", ""),
    ("results", "Kết quả thực hiện nghị quyết đại hội", ""),
    ("shortcomings", "Hạn chế, nguyên nhân", ""),
    ("lessons", "Bài học kinh nghiệm", ""),
    ("tasks", "Nhiệm vụ, giải pháp đến hết nhiệm kỳ", ""),
)

# code, name, what it is called, what it was before, addresses, own domain; by groups
BOOK = (
    ("Điện, nước, môi trường", (
        ("PCTL", "Đảng bộ Công ty Điện lực Thượng Lâm", "PC Thượng Lâm; Điện lực tỉnh", "Đảng bộ Sở Điện lực Thượng Lâm", "danguy@pctl.example; vanthu@pctl.example", "pctl.example"),
        ("TDTL", "Đảng bộ Công ty Cổ phần Thủy điện Thượng Lâm", "Thủy điện Thượng Lâm", "", "thuydientl@hopthu.example", ""),
        ("TTDK", "Chi bộ Truyền tải điện Thượng Lâm", "Truyền tải điện", "", "cb.ttdtl@hopthu.example", ""),
        ("CNTL", "Đảng bộ Công ty Cổ phần Cấp nước Thượng Lâm", "Cấp nước Thượng Lâm", "Đảng bộ Nhà máy nước Thượng Lâm", "vanphongdang@capnuoctl.example", "capnuoctl.example"),
        ("CTN2", "Chi bộ Công ty Cổ phần Cấp thoát nước số 2", "Cấp thoát nước 2; CTN2", "", "capthoatnuoc2@hopthu.example", ""),
        ("MTDT", "Đảng bộ Công ty Cổ phần Môi trường và Dịch vụ đô thị", "MTĐT; Môi trường đô thị", "Đảng bộ Công ty Công trình đô thị", "danguy@mtdt-tl.example", "mtdt-tl.example"),
        ("TLOI", "Đảng bộ Công ty TNHH MTV Khai thác công trình thủy lợi", "Công ty Thủy lợi", "Đảng bộ Công ty Thủy nông Thượng Lâm", "thuyloi.thuonglam@hopthu.example; tochuc.thuyloi@hopthu.example", ""),
        ("XDAU", "Đảng bộ Công ty Xăng dầu Thượng Lâm", "Petrolimex Thượng Lâm; Xăng dầu TL", "Đảng bộ Công ty Vật tư Thượng Lâm", "danguy@xangdau-tl.example", "xangdau-tl.example"),
    )),
    ("Ngân hàng, quỹ, bảo hiểm", (
        ("AGTL", "Đảng bộ Ngân hàng Nông nghiệp và Phát triển nông thôn Chi nhánh tỉnh Thượng Lâm", "Agribank Thượng Lâm", "", "dang.thuonglam@agri.example", ""),
        ("AGBT", "Đảng bộ Ngân hàng Nông nghiệp và Phát triển nông thôn Chi nhánh Bắc Thượng Lâm", "Agribank Bắc Thượng Lâm", "", "dang.bacthuonglam@agri.example", ""),
        ("BIDV", "Đảng bộ Ngân hàng TMCP Đầu tư và Phát triển Chi nhánh Thượng Lâm", "BIDV Thượng Lâm", "", "vpdu@bidv-tl.example", "bidv-tl.example"),
        ("VCB", "Chi bộ Ngân hàng TMCP Ngoại thương Chi nhánh Thượng Lâm", "Vietcombank Thượng Lâm; VCB", "", "chibo@vcb-tl.example", "vcb-tl.example"),
        ("CTTL", "Đảng bộ Ngân hàng TMCP Công Thương Chi nhánh Thượng Lâm", "VietinBank Thượng Lâm", "", "thuonglam@congthuong.example", ""),
        ("CTSK", "Chi bộ Ngân hàng TMCP Công Thương Chi nhánh Sông Kỳ", "VietinBank Sông Kỳ", "", "songky@congthuong.example", ""),
        ("CSXH", "Đảng bộ Chi nhánh Ngân hàng Chính sách xã hội tỉnh", "NHCSXH tỉnh; NH Chính sách", "Chi bộ Ngân hàng Phục vụ người nghèo", "danguy@nhcsxh-tl.example", "nhcsxh-tl.example"),
        ("HTX", "Chi bộ Ngân hàng Hợp tác xã Chi nhánh Thượng Lâm", "Co-opBank Thượng Lâm", "Chi bộ Quỹ tín dụng Trung ương chi nhánh Thượng Lâm", "coopbanktl@hopthu.example", ""),
        ("QTD", "Chi bộ Quỹ tín dụng nhân dân Trung Khê", "QTD Trung Khê", "", "qtdtrungkhe@gmail.example", ""),
        ("QDT", "Chi bộ Quỹ Đầu tư phát triển tỉnh", "Quỹ ĐTPT", "", "chibo@quydautu-tl.example", "quydautu-tl.example"),
        ("BVTL", "Chi bộ Công ty Bảo Việt Thượng Lâm", "Bảo Việt Thượng Lâm", "", "baovietthuonglam@hopthu.example", ""),
        ("BVNT", "Chi bộ Công ty Bảo Việt Nhân thọ Thượng Lâm", "Bảo Việt Nhân thọ; BVNT", "", "nhantho.tl@hopthu.example", ""),
        ("BMTL", "Chi bộ Công ty Bảo Minh Thượng Lâm", "Bảo Minh", "", "baominh.tl@gmail.example", ""),
    )),
    ("Bưu chính, viễn thông, vận tải", (
        ("BDT", "Đảng bộ Bưu điện tỉnh Thượng Lâm", "Bưu điện tỉnh; BĐT", "", "danguy@buudien-tl.example; tonghop@buudien-tl.example", "buudien-tl.example"),
        ("VNPT", "Đảng bộ Viễn thông Thượng Lâm", "VNPT Thượng Lâm", "", "danguy@vnpt-tl.example", "vnpt-tl.example"),
        ("VTTL", "Đảng bộ Viettel Thượng Lâm", "Viettel Thượng Lâm", "", "dangbo@viettel-tl.example", "viettel-tl.example"),
        ("BCVT", "Chi bộ Bưu chính Viettel Thượng Lâm", "Viettel Post; BCVT", "", "buuchinhviettel.tl@gmail.example", ""),
        ("MBF", "Chi bộ MobiFone tỉnh Thượng Lâm", "MobiFone", "", "chibomobifone@hopthu.example", ""),
        ("OTO", "Đảng bộ Công ty Cổ phần Vận tải ô tô Thượng Lâm", "Ô tô Thượng Lâm", "Đảng bộ Xí nghiệp Vận tải hành khách số 1", "otothuonglam@hopthu.example", ""),
        ("BXE", "Chi bộ Công ty Cổ phần Bến xe khách Thượng Lâm", "Bến xe khách", "", "benxetl@gmail.example", ""),
        ("DB1", "Chi bộ Công ty Cổ phần Đường bộ 1", "Đường bộ 1", "Chi bộ Đoạn Quản lý đường bộ 1", "duongbo1.tl@gmail.example", ""),
        ("DB3", "Chi bộ Công ty Cổ phần Đường bộ 3", "Đường bộ 3", "", "duongbo3@hopthu.example", ""),
        ("DSAT", "Chi bộ Chi nhánh Khai thác đường sắt Thượng Lâm", "Đường sắt Thượng Lâm", "", "duongsat.tl@hopthu.example", ""),
        ("DKIE", "Chi bộ Công ty Cổ phần Đăng kiểm xe cơ giới", "Đăng kiểm", "", "dangkiem.tl@gmail.example", ""),
    )),
    ("Chè, rừng, mỏ, công nghiệp", (
        ("CHTL", "Đảng bộ Công ty Cổ phần Chè Thượng Lâm", "Chè Thượng Lâm", "Đảng bộ Nông trường Chè 26-3", "danguy@chethuonglam.example", "chethuonglam.example"),
        ("CHTK", "Đảng bộ Công ty Cổ phần Chè Trung Khê", "Chè Trung Khê", "Đảng bộ Nông trường Trung Khê", "chetrungkhe@hopthu.example", ""),
        ("CHPD", "Chi bộ Công ty TNHH MTV Chè Phú Đa", "Chè Phú Đa", "", "chephuda@gmail.example", ""),
        ("LNSK", "Đảng bộ Công ty TNHH MTV Lâm nghiệp Sông Kỳ", "Lâm nghiệp Sông Kỳ", "Đảng bộ Lâm trường Sông Kỳ", "lamnghiepsongky@hopthu.example", ""),
        ("LNDK", "Đảng bộ Công ty TNHH MTV Lâm nghiệp Đại Khê", "Lâm nghiệp Đại Khê", "Đảng bộ Lâm trường Đại Khê", "lamnghiepdaikhe@hopthu.example", ""),
        ("GIAY", "Đảng bộ Công ty Cổ phần Giấy Sông Kỳ", "Giấy Sông Kỳ", "", "dang@giaysongky.example", "giaysongky.example"),
        ("KSTL", "Đảng bộ Công ty Cổ phần Khoáng sản Thượng Lâm", "Khoáng sản TL", "", "khoangsan.tl@hopthu.example", ""),
        ("THAN", "Đảng bộ Công ty Than Khe Vàng", "Than Khe Vàng; TKV", "Đảng bộ Mỏ than Khe Vàng", "danguy@thankhevang.example", "thankhevang.example"),
        ("THIE", "Chi bộ Mỏ thiếc Bản Nậm", "Thiếc Bản Nậm", "", "mothiecbannam@gmail.example", ""),
        ("GANG", "Đảng bộ Công ty Cổ phần Gang thép Núi Đỏ", "Gang thép Núi Đỏ", "", "vpdu@gangthepnuido.example", "gangthepnuido.example"),
        ("XMTL", "Đảng bộ Công ty Cổ phần Xi măng Thượng Lâm", "Xi măng Thượng Lâm", "", "danguy@ximangtl.example", "ximangtl.example"),
        ("XMTK", "Đảng bộ Công ty Cổ phần Xi măng Trung Khê", "Xi măng Trung Khê", "", "ximangtrungkhe@hopthu.example", ""),
        ("MAY", "Đảng bộ Công ty Cổ phần May Thượng Lâm", "May Thượng Lâm", "Đảng bộ Xí nghiệp May 19-5", "may.thuonglam@hopthu.example", ""),
        ("HCM", "Chi bộ Công ty Hóa chất mỏ Thượng Lâm", "Hóa chất mỏ", "", "hoachatmo@hopthu.example", ""),
    )),
    ("Y tế, thương mại, dịch vụ", (
        ("DUOC", "Đảng bộ Công ty Cổ phần Dược phẩm Thượng Lâm", "Dược Thượng Lâm", "Đảng bộ Xí nghiệp Dược phẩm", "duocthuonglam@hopthu.example", ""),
        ("BVTA", "Chi bộ Công ty Cổ phần Bệnh viện Đa khoa Tâm An", "Bệnh viện Tâm An; BVTA", "", "chibo@bvtaman.example", "bvtaman.example"),
        ("BVHP", "Chi bộ Công ty TNHH Bệnh viện Đa khoa Hồng Phúc", "Bệnh viện Hồng Phúc", "", "bvhongphuc.tl@gmail.example", ""),
        ("BVM", "Chi bộ Công ty Cổ phần Bệnh viện Mắt Sông Kỳ", "Bệnh viện Mắt", "", "matsongky@hopthu.example", ""),
        ("XSKT", "Chi bộ Công ty TNHH MTV Xổ số kiến thiết Thượng Lâm", "Xổ số", "", "vanphong@xosotl.example", "xosotl.example"),
        ("TMMN", "Đảng bộ Công ty Cổ phần Thương mại miền núi", "Thương mại miền núi", "", "thuongmaimiennui@hopthu.example", ""),
        ("VTNN", "Chi bộ Công ty Cổ phần Vật tư nông nghiệp", "Vật tư nông nghiệp; VTNN", "", "vattunongnghiep.tl@gmail.example", ""),
        ("IN", "Chi bộ Công ty Cổ phần In Thượng Lâm", "In Thượng Lâm", "", "inthuonglam@gmail.example", ""),
        ("SACH", "Chi bộ Công ty Cổ phần Sách - Thiết bị trường học", "Sách - Thiết bị", "", "sachthietbi.tl@gmail.example", ""),
        ("TVXD", "Chi bộ Công ty Cổ phần Tư vấn xây dựng Thượng Lâm", "Tư vấn xây dựng", "Chi bộ Viện Quy hoạch Thượng Lâm", "tuvanxdtl@hopthu.example", ""),
        ("KSAN", "Chi bộ Công ty Cổ phần Khách sạn Sông Kỳ", "Khách sạn Sông Kỳ", "", "kssongky@gmail.example", ""),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


def firm(name):
    """The enterprise in which the organization is."""
    return name.split(" ", 2)[2]


UNITS = units(ROWS, firm)
NAMES = {unit.code: unit for unit in UNITS}


@dataclass(frozen=True)
class Enterprises:
    key: str = "blind24"
    name: str = OFFICE_NAME
    mailbox: str = "vanphong@dukdn-thuonglam.example"
    server: str = "mx.dukdn-thuonglam.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2023, 7, 29)
    otherwise: date = date(2023, 8, 4)
    days_after: int = 3
    holidays: tuple = ()


OFFICE = Enterprises()

MINDERS = ("Lương Thị Hảo", "Hoàng Trung Kiên")


def registry():
    """Groups in rows of their own, numbered in Roman; who minds the unit in the office; a sum at the end."""
    head = ["STT", "Mã", "Tên tổ chức cơ sở đảng", "Tên gọi tắt", "Tên cũ", "Số đảng viên", "Thư điện tử", "Tên miền", "Cán bộ theo dõi"]
    lines = [["ĐẢNG ỦY KHỐI DOANH NGHIỆP TỈNH THƯỢNG LÂM"], ["DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG TRỰC THUỘC (kèm Kế hoạch số 62-KH/ĐUK)"], [], head]
    number = 0
    for mark, (group, rows) in zip(("I", "II", "III", "IV", "V"), BOOK, strict=True):
        lines.append([mark, None, group])
        for code, name, shorts, former, addresses, domain in rows:
            number += 1
            lines.append([number, code, name, shorts, former, number * 37 % 180 + 9, addresses, domain, MINDERS[number % 2]])
    return xlsx("DS TCCSĐ", [*lines, [None, None, f"Tổng số: {number} tổ chức"]], ["A1:I1", "A2:I2"])


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@dukdn-thuonglam.example"
