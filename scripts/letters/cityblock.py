"""A twenty-ninth made-up office, the committee over the Party organizations of a city's agencies, that gathers the mid-term reviews of
its departments, courts, banks, associations, project boards, newspapers and hospitals (a part of its own, `blind29`, written before any of
it was tried). A report some working days after the conference, or by a fixed day where none is known, and a table by another day."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import xlsx

from .by_hand import units

OFFICE_NAME = "Đảng ủy Khối các cơ quan thành phố Hải Lạch"

PLAN = """id = "so-ket-nua-nhiem-ky-2023"
number = "58-KH/ĐUK"
title = "Kế hoạch sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội đảng các cấp, nhiệm kỳ 2020 - 2025 trong Đảng bộ Khối các cơ quan thành phố"
issued = 2023-04-10
zone = "Asia/Ho_Chi_Minh"
phrases = ["sơ kết giữa nhiệm kỳ", "sơ kết nửa nhiệm kỳ", "giữa nhiệm kỳ 2020 - 2025", "sơ kết nghị quyết đại hội", "58-KH/ĐUK", "KH 58"]
other_phrases = ["6 tháng đầu năm", "quý II", "Chỉ thị 05", "tự phê bình và phê bình", "thu nộp đảng phí", "dân vận khéo", "kiểm tra, giám sát", "cải cách hành chính"]
[conference]
name = "hội nghị sơ kết giữa nhiệm kỳ"
before = 2023-06-24
[[requirements]]
id = "midterm"
name = "Báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội, nhiệm kỳ 2020 - 2025"
kind = "report"
deadline = { working_days_after_conference = 4, otherwise = 2023-06-29 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "targets"
name = "Biểu 01: kết quả thực hiện các chỉ tiêu nghị quyết đại hội"
kind = "supplement"
deadline = { day = 2023-07-05 }
paper_copies = 0
soft_copies = 1
"""

SECTIONS = (
    ("situation", "Đặc điểm tình hình", ""),
    ("results", "Kết quả thực hiện nghị quyết đại hội", ""),
    ("shortcomings", "Hạn chế, khuyết điểm và nguyên nhân", ""),
    ("lessons", "Bài học kinh nghiệm", ""),
    ("tasks", "Nhiệm vụ, giải pháp đến cuối nhiệm kỳ", ""),
)

# code, name, what it is called, what it was before, addresses, own domain; by groups
BOOK = (
    ("Khối sở, ban, ngành", (
        ("VPUB", "Đảng bộ Văn phòng UBND thành phố", "VP UBND", "", "dangbo@vpub.hailach.example", "vpub.hailach.example"),
        ("SNOI", "Đảng bộ Sở Nội vụ", "SNV", "", "danguy@snv.hailach.example", "snv.hailach.example"),
        ("STCH", "Đảng bộ Sở Tài chính", "STC", "", "vanphong@stc.hailach.example; danguy@stc.hailach.example", "stc.hailach.example"),
        ("SKHD", "Đảng bộ Sở Kế hoạch và Đầu tư", "Sở KH&ĐT", "", "sokhdt.danguy@gmail.example", ""),
        ("SKCN", "Đảng bộ Sở Khoa học và Công nghệ", "Sở KH&CN", "", "danguy@skhcn.hailach.example", "skhcn.hailach.example"),
        ("SXDG", "Đảng bộ Sở Xây dựng", "SXD", "", "dangbo@sxd.hailach.example", "sxd.hailach.example"),
        ("SGTV", "Đảng bộ Sở Giao thông vận tải", "Sở GTVT", "Đảng bộ Sở Giao thông công chính", "sogtvt@hailach.example", ""),
        ("STNM", "Đảng bộ Sở Tài nguyên và Môi trường", "Sở TN&MT; TNMT", "", "danguy@stnmt.hailach.example", "stnmt.hailach.example"),
        ("SCTG", "Đảng bộ Sở Công Thương", "SCT", "", "sct@hailach.example", ""),
        ("SNNP", "Đảng bộ Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT", "", "danguy@snn.hailach.example", "snn.hailach.example"),
        ("SLDX", "Đảng bộ Sở Lao động - Thương binh và Xã hội", "Sở LĐTBXH", "", "soldtbxh@hailach.example", ""),
        ("SVHT", "Đảng bộ Sở Văn hóa và Thể thao", "Sở VHTT", "Đảng bộ Sở Văn hóa, Thể thao và Du lịch", "danguy@svhtt.hailach.example", "svhtt.hailach.example"),
        ("SDLI", "Chi bộ Sở Du lịch", "SDL", "Đảng bộ Sở Văn hóa, Thể thao và Du lịch", "chibosdl@gmail.example", ""),
        ("SGDD", "Đảng bộ Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "", "danguy@sgddt.hailach.example", "sgddt.hailach.example"),
        ("SYTE", "Đảng bộ Sở Y tế", "SYT", "", "danguy@syt.hailach.example", "syt.hailach.example"),
        ("STTT", "Chi bộ Sở Thông tin và Truyền thông", "Sở TT&TT", "", "chibo@stttt.hailach.example", "stttt.hailach.example"),
        ("STPH", "Đảng bộ Sở Tư pháp", "STP", "", "stp@hailach.example", ""),
        ("TTRA", "Đảng bộ Thanh tra thành phố", "Thanh tra TP", "", "danguy@thanhtra.hailach.example", "thanhtra.hailach.example"),
        ("SNGV", "Chi bộ Sở Ngoại vụ", "", "", "songoaivu.hl@gmail.example", ""),
    )),
    ("Khối nội chính, ngành dọc", (
        ("TAND", "Đảng bộ Tòa án nhân dân thành phố", "TAND TP; Tòa án TP", "", "danguy@toaan-hl.example", "toaan-hl.example"),
        ("VKSN", "Đảng bộ Viện kiểm sát nhân dân thành phố", "VKSND TP", "", "vks@vks-hl.example", "vks-hl.example"),
        ("THAD", "Đảng bộ Cục Thi hành án dân sự", "Cục THADS", "", "cucthads@hailach.example", ""),
        ("CTHU", "Đảng bộ Cục Thuế", "CT", "", "danguy@thue-hl.example", "thue-hl.example"),
        ("CTKE", "Chi bộ Cục Thống kê", "CTK", "", "chiboctk.hl@gmail.example", ""),
        ("CHQU", "Đảng bộ Cục Hải quan", "CHQ", "", "danguy@haiquan-hl.example", "haiquan-hl.example"),
        ("KBNN", "Đảng bộ Kho bạc Nhà nước", "KBNN", "", "dangbo@kbnn-hl.example", "kbnn-hl.example"),
        ("BHXH", "Đảng bộ Bảo hiểm xã hội thành phố", "BHXH", "", "danguy@bhxh-hl.example", "bhxh-hl.example"),
        ("QLTT", "Đảng bộ Cục Quản lý thị trường", "Cục QLTT", "Đảng bộ Chi cục Quản lý thị trường", "qltt.hl@gmail.example", ""),
    )),
    ("Khối ngân hàng", (
        ("NHNN", "Đảng bộ Ngân hàng Nhà nước chi nhánh thành phố", "NHNN", "", "danguy@nhnn-hl.example", "nhnn-hl.example"),
        ("NHCS", "Đảng bộ Ngân hàng Chính sách xã hội chi nhánh thành phố", "NHCSXH", "", "hailach@nhcs.example", ""),
        ("NHPT", "Chi bộ Ngân hàng Phát triển khu vực Hải Lạch", "VDB Hải Lạch", "", "chibo@nhpt-hl.example", "nhpt-hl.example"),
        ("NHHT", "Chi bộ Ngân hàng Hợp tác xã chi nhánh Hải Lạch", "NHHTX", "Chi bộ Quỹ tín dụng Trung ương chi nhánh Hải Lạch", "nhhtx.hailach@gmail.example", ""),
    )),
    ("Khối hội, đoàn thể", (
        ("LHHO", "Chi bộ Liên hiệp các Hội Khoa học và Kỹ thuật", "LHH KHKT", "", "lhhkhkt.hl@gmail.example", ""),
        ("LHHN", "Chi bộ Liên hiệp các tổ chức hữu nghị", "LH hữu nghị", "", "huunghi.hl@gmail.example", ""),
        ("LMHT", "Chi bộ Liên minh Hợp tác xã", "LM HTX", "", "chibo@lmhtx-hl.example", "lmhtx-hl.example"),
        ("HVHN", "Chi bộ Hội Liên hiệp Văn học nghệ thuật", "Hội VHNT", "", "vhnt.hailach@gmail.example", ""),
        ("HNBA", "Chi bộ Hội Nhà báo", "HNB", "", "hoinhabao.hl@gmail.example", ""),
        ("HLGI", "Chi bộ Hội Luật gia", "HLG", "", "hoiluatgia@hailach.example", ""),
        ("DLSU", "Chi bộ Đoàn Luật sư", "ĐLS", "", "doanluatsu.hl@gmail.example", ""),
        ("HCTD", "Chi bộ Hội Chữ thập đỏ", "CTĐ", "", "ctdhailach@gmail.example", ""),
        ("HNMU", "Chi bộ Hội Người mù", "HNM", "", "hoinguoimu.hl@gmail.example", ""),
        ("HNCT", "Chi bộ Hội Người cao tuổi", "", "", "", ""),
    )),
    ("Khối ban quản lý dự án, báo chí, y tế, sự nghiệp", (
        ("DAGT", "Đảng bộ Ban Quản lý dự án đầu tư xây dựng công trình giao thông", "Ban QLDA giao thông", "", "danguy@dagt-hl.example", "dagt-hl.example"),
        ("DADD", "Đảng bộ Ban Quản lý dự án đầu tư xây dựng công trình dân dụng", "Ban QLDA dân dụng", "", "bqldadandung@gmail.example", ""),
        ("DANN", "Chi bộ Ban Quản lý dự án đầu tư xây dựng công trình nông nghiệp", "Ban QLDA nông nghiệp", "", "dann@snn.hailach.example", ""),
        ("BQKT", "Đảng bộ Ban Quản lý Khu kinh tế", "BQL KKT", "Đảng bộ Ban Quản lý các khu công nghiệp", "danguy@kkt-hl.example", "kkt-hl.example"),
        ("BAOH", "Đảng bộ Báo Hải Lạch", "Báo HL", "", "danguy@baohailach.example", "baohailach.example"),
        ("DPTT", "Đảng bộ Đài Phát thanh và Truyền hình", "Đài PTTH", "", "danguy@ptth-hl.example", "ptth-hl.example"),
        ("BVPS", "Đảng bộ Bệnh viện Phụ sản", "BVPS", "", "danguy@phusan-hl.example", "phusan-hl.example"),
        ("BVPH", "Đảng bộ Bệnh viện Phổi", "BV Phổi", "Đảng bộ Bệnh viện Lao và Bệnh phổi", "benhvienphoi.hl@gmail.example", ""),
        ("BVPC", "Chi bộ Bệnh viện Phục hồi chức năng", "BV PHCN", "Chi bộ Bệnh viện Điều dưỡng", "phcn@syt.hailach.example", ""),
        ("BVTE", "Đảng bộ Bệnh viện Trẻ em", "BVTE", "Đảng bộ Bệnh viện Nhi", "danguy@treem-hl.example", "treem-hl.example"),
        ("TCDY", "Đảng bộ Trường Cao đẳng Y tế", "CĐYT", "", "danguy@cdyt-hl.example", "cdyt-hl.example"),
        ("VQHO", "Chi bộ Viện Quy hoạch xây dựng", "VQH", "", "vienquyhoach.hl@gmail.example", ""),
        ("QDTP", "Chi bộ Quỹ Đầu tư phát triển", "Quỹ ĐTPT", "", "quydtpt.hl@gmail.example", ""),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


def agency(name):
    """The agency in which the organization is."""
    return name.split(" ", 2)[2]


UNITS = units(ROWS, agency)
NAMES = {unit.code: unit for unit in UNITS}


@dataclass(frozen=True)
class CityBlock:
    key: str = "blind29"
    name: str = OFFICE_NAME
    mailbox: str = "tonghop@duk-hailach.example"
    server: str = "mx.duk-hailach.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2023, 6, 24)
    otherwise: date = date(2023, 6, 29)
    days_after: int = 4
    holidays: tuple = ()


OFFICE = CityBlock()

MINDERS = ("Đặng Thu Hiền", "Vũ Hải Bình", "Mạc Thị Oanh")


def registry():
    """Groups in rows of their own; the office's own minder before the addresses; a sum at the end."""
    head = ["TT", "Mã số", "Tổ chức cơ sở đảng", "Viết tắt", "Tên trước đây", "Cán bộ theo dõi", "Địa chỉ thư điện tử", "Tên miền"]
    lines = [["ĐẢNG ỦY KHỐI CÁC CƠ QUAN THÀNH PHỐ HẢI LẠCH"], ["Danh sách tổ chức cơ sở đảng thực hiện Kế hoạch số 58-KH/ĐUK"], [], head]
    number = 0
    for mark, (group, rows) in zip(("A", "B", "C", "D", "E"), BOOK, strict=True):
        lines.append([mark, None, group])
        for code, name, shorts, former, addresses, domain in rows:
            number += 1
            lines.append([number, code, name, shorts, former, MINDERS[number % 3], addresses, domain])
    return xlsx("TCCSĐ", [*lines, [None, None, f"Cộng: {number} tổ chức cơ sở đảng"]], ["A1:H1", "A2:H2"])


def post(code, name=None, place=0):
    """A unit's registered mailbox."""
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def own(code, local, name):
    """A colleague's address in the unit's own domain."""
    return name, f"{local}@{NAMES[code].domain}"


def office(local, name):
    """One of the office's own people."""
    return name, f"{local}@duk-hailach.example"
