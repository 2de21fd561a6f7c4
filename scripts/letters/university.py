"""A twelfth made-up office, the Party committee of a regional university with member colleges, faculties, institutes, a
hospital, a publisher and schools for pupils (a part of its own, `blind12`, written before any of it was tried). A report some
working days after each unit's conference on a theme, and a table of targets by a fixed day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import workbook

from .by_hand import units

OFFICE_NAME = "Đảng ủy Đại học Lam Châu"

PLAN = """id = "nq09-2025"
number = "52-KH/ĐU"
title = "Kế hoạch sơ kết 03 năm thực hiện Nghị quyết số 09-NQ/ĐU về tự chủ đại học và chuyển đổi số"
issued = 2025-03-24
zone = "Asia/Ho_Chi_Minh"
phrases = ["sơ kết 03 năm", "sơ kết 3 năm", "Nghị quyết số 09-NQ/ĐU", "Nghị quyết 09", "NQ 09", "52-KH/ĐU", "Kế hoạch 52", "KH 52"]
other_phrases = ["quý I", "6 tháng đầu năm", "sơ kết 01 năm", "đảng phí", "sinh hoạt chuyên đề", "đại hội chi bộ", "Nghị quyết số 57-NQ/TW", "kiểm tra, giám sát"]
[conference]
name = "hội nghị chuyên đề"
before = 2025-05-24
[[requirements]]
id = "report"
name = "Báo cáo sơ kết 03 năm thực hiện Nghị quyết số 09-NQ/ĐU"
kind = "report"
deadline = { working_days_after_conference = 5, otherwise = 2025-05-30 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "targets"
name = "Biểu chỉ tiêu thực hiện Nghị quyết số 09-NQ/ĐU (Biểu 2)"
kind = "supplement"
deadline = { day = 2025-06-06 }
paper_copies = 0
soft_copies = 1
[[requirements]]
id = "notice"
name = "Đăng ký ngày tổ chức hội nghị chuyên đề"
kind = "conference_notice"
deadline = { day = 2025-04-18 }
paper_copies = 0
soft_copies = 1
optional = true
"""

SECTIONS = (
    ("lead", "Công tác lãnh đạo, quán triệt", ""),
    ("autonomy", "Kết quả thực hiện tự chủ", ""),
    ("digital", "Kết quả chuyển đổi số", ""),
    ("weak", "Hạn chế và nguyên nhân", ""),
    ("tasks", "Nhiệm vụ thời gian tới", ""),
)

# code, name, what it is called, what it was before, addresses, own domain, what stands above it in a letterhead; by groups
BOOK = (
    ("ĐẢNG BỘ CÁC TRƯỜNG ĐẠI HỌC THÀNH VIÊN", (
        ("KTE", "Đảng bộ Trường Đại học Kinh tế", "ĐHKT", "", "danguy@kinhte.dhlamchau.example; vpdu@kinhte.dhlamchau.example", "kinhte.dhlamchau.example", ""),
        ("KTR", "Đảng bộ Trường Đại học Kiến trúc", "ĐHKT", "Đảng bộ bộ phận Khoa Kiến trúc", "danguy@kientruc.dhlamchau.example", "kientruc.dhlamchau.example", ""),
        ("DHKH", "Đảng bộ Trường Đại học Khoa học", "ĐHKH", "Đảng bộ Trường Đại học Tổng hợp", "vanphongdanguy@khoahoc.dhlamchau.example", "khoahoc.dhlamchau.example", ""),
        ("DHKHXH", "Đảng bộ Trường Đại học Khoa học Xã hội", "ĐHKHXH", "", "danguy@khxh.dhlamchau.example", "khxh.dhlamchau.example", ""),
        ("DHSP", "Đảng bộ Trường Đại học Sư phạm", "ĐHSP", "", "danguy@supham.dhlamchau.example; tuyengiao@supham.dhlamchau.example", "supham.dhlamchau.example", ""),
        ("DHSPKT", "Đảng bộ Trường Đại học Sư phạm Kỹ thuật", "ĐHSPKT", "Đảng bộ Trường Cao đẳng Công nghiệp Lam Châu", "danguy@spkt.dhlamchau.example", "spkt.dhlamchau.example", ""),
        ("DHYD", "Đảng bộ Trường Đại học Y - Dược", "ĐHYD; Y Dược", "Đảng bộ Trường Đại học Y khoa", "danguy@yduoc.dhlamchau.example", "yduoc.dhlamchau.example", ""),
        ("DHNL", "Đảng bộ Trường Đại học Nông Lâm", "ĐHNL", "", "danguynonglam@nonglam.dhlamchau.example", "nonglam.dhlamchau.example", ""),
        ("DHNN", "Đảng bộ Trường Đại học Ngoại ngữ", "ĐHNN", "", "danguy@ngoaingu.dhlamchau.example", "ngoaingu.dhlamchau.example", ""),
        ("DHNT", "Đảng bộ Trường Đại học Nghệ thuật", "ĐHNT", "", "hanhchinh@nghethuat.dhlamchau.example", "nghethuat.dhlamchau.example", ""),
        ("DHL", "Đảng bộ Trường Đại học Luật", "", "Đảng bộ bộ phận Khoa Luật", "danguy@luat.dhlamchau.example", "luat.dhlamchau.example", ""),
    )),
    ("ĐẢNG BỘ BỘ PHẬN VÀ ĐẢNG BỘ ĐƠN VỊ TRỰC THUỘC", (
        ("TDL", "Đảng bộ bộ phận Trường Du lịch", "Trường Du lịch", "Đảng bộ bộ phận Khoa Du lịch", "vanphong@dulich.dhlamchau.example", "dulich.dhlamchau.example", ""),
        ("GDTC", "Đảng bộ bộ phận Khoa Giáo dục Thể chất", "Khoa GDTC", "", "khoagdtc.lc@gmail.example", "", ""),
        ("GDQP", "Đảng bộ bộ phận Trung tâm Giáo dục Quốc phòng và An ninh", "TT GDQP&AN", "", "gdqpan@dhlamchau.example", "", ""),
        ("KTCN", "Đảng bộ bộ phận Khoa Kỹ thuật và Công nghệ", "Khoa KT&CN", "", "ktcn@dhlamchau.example", "", ""),
        ("KQT", "Đảng bộ bộ phận Khoa Quốc tế", "", "", "office@quocte.dhlamchau.example", "quocte.dhlamchau.example", ""),
        ("PHQT", "Đảng bộ Phân hiệu Đại học Lam Châu tại Quảng Thạch", "Phân hiệu Quảng Thạch", "", "phanhieu@quangthach.dhlamchau.example", "quangthach.dhlamchau.example", ""),
        ("BVYD", "Đảng bộ bộ phận Bệnh viện Trường Đại học Y - Dược", "BV ĐHYD; Bệnh viện Trường", "", "danguy@bvydlamchau.example", "bvydlamchau.example", ""),
    )),
    ("CHI BỘ CÁC VIỆN, NHÀ XUẤT BẢN, TRƯỜNG PHỔ THÔNG", (
        ("NXB", "Chi bộ Nhà xuất bản Đại học Lam Châu", "NXB Đại học", "", "nxbdhlc@gmail.example", "", ""),
        ("TCKH", "Chi bộ Tạp chí Khoa học Đại học Lam Châu", "Tạp chí Khoa học", "", "tapchikhoahoc@dhlamchau.example", "", ""),
        ("VCNSH", "Chi bộ Viện Công nghệ sinh học", "Viện CNSH", "", "viencnsh@dhlamchau.example", "", ""),
        ("VTNMT", "Chi bộ Viện Tài nguyên và Môi trường", "Viện TN&MT", "Chi bộ Trung tâm Tài nguyên, Môi trường và Công nghệ sinh học", "vientnmt.lamchau@gmail.example", "", ""),
        ("VDTM", "Chi bộ Viện Đào tạo mở và Công nghệ thông tin", "Viện ĐTM", "Chi bộ Trung tâm Đào tạo từ xa", "chibo@vdtm.example", "vdtm.example", ""),
        ("VNCDT", "Chi bộ Viện Nghiên cứu và Đào tạo Lam Châu", "Viện NC&ĐT", "", "vienncdt@dhlamchau.example", "", ""),
        ("VDTNC", "Chi bộ Viện Đào tạo và Nghiên cứu Quảng Thạch", "Viện ĐT&NC", "", "vdtnc.quangthach@gmail.example", "", ""),
        ("CKH", "Chi bộ Trường THPT Chuyên Khoa học", "Chuyên Khoa học", "Chi bộ Khối chuyên Đại học Tổng hợp", "chuyen@khoahoc.dhlamchau.example", "", "ĐẢNG BỘ ĐẠI HỌC LAM CHÂU"),
        ("CNN", "Chi bộ Trường THPT Chuyên Ngoại ngữ", "Chuyên Ngoại ngữ", "", "chuyenngoaingu.lc@gmail.example", "", ""),
        ("THSP", "Chi bộ Trường THCS và THPT Thực hành Sư phạm", "Thực hành Sư phạm", "", "thuchanhsupham@gmail.example", "", ""),
        ("TIEU", "Chi bộ Trường Tiểu học Thực hành Sư phạm", "Tiểu học Thực hành", "", "thth.supham@gmail.example", "", ""),
        ("MNTH", "Chi bộ Trường Mầm non Thực hành Sư phạm", "Mầm non Thực hành", "Chi bộ Trường Mẫu giáo Hoa Phượng", "mnthuchanh.lc@gmail.example", "", ""),
    )),
    ("CHI BỘ VĂN PHÒNG VÀ CÁC BAN CHỨC NĂNG", (
        ("VP", "Chi bộ Văn phòng Đại học", "", "", "vanphong@dhlamchau.example", "", ""),
        ("TCCB", "Chi bộ Ban Tổ chức cán bộ", "Ban TCCB", "", "bantccb@dhlamchau.example", "", ""),
        ("BDT", "Chi bộ Ban Đào tạo và Công tác sinh viên", "Ban ĐT&CTSV", "Chi bộ Ban Đào tạo đại học; Chi bộ Ban Công tác học sinh, sinh viên", "bandaotao@dhlamchau.example; ctsv@dhlamchau.example", "", ""),
        ("BKHCN", "Chi bộ Ban Khoa học và Công nghệ", "Ban KH&CN", "", "bankhcn@dhlamchau.example", "", ""),
        ("BHTQT", "Chi bộ Ban Hợp tác quốc tế", "Ban HTQT", "Chi bộ Ban Đối ngoại", "banhtqt@dhlamchau.example", "", ""),
        ("BKHTC", "Chi bộ Ban Kế hoạch - Tài chính", "Ban KH-TC", "", "bankhtc@dhlamchau.example", "", ""),
        ("BCSVC", "Chi bộ Ban Cơ sở vật chất", "Ban CSVC", "", "bancsvc@dhlamchau.example", "", ""),
        ("BTTPC", "Chi bộ Ban Thanh tra và Pháp chế", "Ban TT-PC", "", "banttpc@dhlamchau.example", "", ""),
        ("BKT", "Chi bộ Ban Khảo thí và Đảm bảo chất lượng", "Ban KT&ĐBCL", "", "bankhaothi@dhlamchau.example", "", ""),
        ("TTKD", "Chi bộ Trung tâm Kiểm định chất lượng giáo dục", "TT Kiểm định; CEA Lam Châu", "", "kiemdinh@cea-lamchau.example", "cea-lamchau.example", ""),
    )),
    ("CHI BỘ CÁC TRUNG TÂM, DOANH NGHIỆP", (
        ("TTHL", "Chi bộ Trung tâm Học liệu và Truyền thông", "TT Học liệu", "Chi bộ Thư viện Đại học", "hoclieu@dhlamchau.example", "", ""),
        ("TTSV", "Chi bộ Trung tâm Phục vụ sinh viên", "TT PVSV", "Chi bộ Ban Quản lý Ký túc xá", "phucvusinhvien@dhlamchau.example", "", ""),
        ("SVKTX", "Chi bộ Sinh viên Ký túc xá Trường Bia", "SV KTX Trường Bia", "", "chibosinhvien.ktx@gmail.example", "", ""),
        ("TTNN", "Chi bộ Trung tâm Ngoại ngữ và Tin học", "TT NN-TH", "", "ngoaingutinhoc@dhlamchau.example", "", ""),
        ("TTCNTT", "Chi bộ Trung tâm Công nghệ thông tin", "TT CNTT", "", "cntt@dhlamchau.example", "", ""),
        ("CTIN", "Chi bộ Công ty TNHH MTV In và Dịch vụ Đại học Lam Châu", "Công ty In Đại học", "", "congtyin@indhlc.example", "indhlc.example", ""),
        ("CTVT", "Chi bộ Công ty TNHH Vật tư Khoa học kỹ thuật", "Công ty Vật tư KHKT", "", "vattukhkt.lc@gmail.example", "", ""),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)
FORMS = ("Đảng bộ bộ phận", "Đảng bộ", "Chi bộ")


def body_of(name):
    """The school, institute or office that a Party organization belongs to."""
    return name.removeprefix(next(form for form in FORMS if name.startswith(form)) + " ")


UNITS = units(ROWS, body_of)
NAMES = {unit.code: unit for unit in UNITS}
ABOVE = {code: above or f"ĐẢNG {'BỘ' if name.startswith('Đảng') else 'ỦY'} ĐẠI HỌC LAM CHÂU" for code, name, *_, above in ROWS}


@dataclass(frozen=True)
class University:
    key: str = "blind12"
    name: str = OFFICE_NAME
    mailbox: str = "vpdu@danguy.dhlamchau.example"
    server: str = "mx.dhlamchau.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2025, 5, 24)
    otherwise: date = date(2025, 5, 30)
    days_after: int = 5
    holidays: tuple = (date(2025, 4, 7), date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 2))


OFFICE = University()


SECRETARIES = ("PGS.TS. Tôn Thất Hoài", "TS. Hồ Thị Mỹ Lệ", "GVC. Phan Đăng Khoát", "ThS. Cái Thị Vượng", "TS. Trương Công Nhẫn")


def registry():
    """A letterhead of a Party committee, groups in rows of their own; the office's people on a second sheet."""
    names = ["Tên tổ chức đảng trực thuộc", "Đơn vị", "Tên thường gọi", "Tên cũ"]
    head = ["TT", "Mã", *names, "Địa chỉ thư điện tử", "Tên miền", "Bí thư", "Điện thoại", "Số đảng viên"]
    rows = [
        ["TỈNH ỦY LAM CHÂU", *[None] * 7, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["ĐẢNG ỦY ĐẠI HỌC LAM CHÂU"],
        ["DANH BẠ CÁC ĐẢNG BỘ, CHI BỘ TRỰC THUỘC ĐẢNG ỦY ĐẠI HỌC LAM CHÂU"],
        ["(Rà soát đến ngày 20/3/2025)"],
        head,
    ]
    merged, number = ["A1:D1", "I1:K1", "A2:D2", "A3:K3", "A4:K4"], 0
    for place, (group, units) in enumerate(BOOK):
        rows.append([("I", "II", "III", "IV", "V")[place], None, group])
        merged.append(f"C{len(rows)}:K{len(rows)}")
        for code, name, shorts, former, addresses, domain, _ in units:
            number += 1
            secretary, phone = SECRETARIES[number * 3 % 5], f"0905 {number:02d}7 {number * 29 % 900 + 100}"
            post = [addresses.replace("; ", "\n"), domain, secretary, phone]
            rows.append([number, code, name, body_of(name), shorts, former, *post, number * 23 % 310 + 5])
    rows += [[], [None, None, f"Tổng cộng: {number} đảng bộ, chi bộ trực thuộc"]]
    people = [
        ["VĂN PHÒNG ĐẢNG ỦY"],
        ["Họ tên", "Việc được giao", "Hộp thư"],
        ["Châu Văn Lễ", "Chánh Văn phòng", "le.cv@danguy.dhlamchau.example"],
        ["Tôn Nữ Hạnh Nguyên", "Tổng hợp, tiếp nhận", "nguyen.tnh@danguy.dhlamchau.example"],
    ]
    return workbook([("Danh ba", rows, merged), ("Van phong", people)])


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"
