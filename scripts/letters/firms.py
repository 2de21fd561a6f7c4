"""A fifth made-up office, the Party committee of a port city's enterprises: its units, its plan and the workbook in which its clerk
keeps them (a part of its own, `firms`, written before any of it was tried)."""

from dataclasses import dataclass
from datetime import date

from demo_data.packages import workbook

from .offices import Unit

ZONE = "vinhhai.example"

PLAN = """id = "tk-nq11"
number = "58-KH/ĐUK"
title = "Kế hoạch tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK về nâng cao năng lực lãnh đạo của tổ chức đảng trong doanh nghiệp"
issued = 2025-02-20
zone = "Asia/Ho_Chi_Minh"
phrases = ["tổng kết 5 năm", "tổng kết 05 năm", "tổng kết Nghị quyết 11", "Nghị quyết số 11-NQ/ĐUK", "58-KH/ĐUK"]
other_phrases = ["quý I năm 2025", "Chỉ thị 05", "đại hội công đoàn", "đại hội đoàn", "sơ kết 02 năm", "Nghị quyết số 18-NQ/TW", "văn kiện đại hội"]
[conference]
name = "hội nghị tổng kết"
before = 2025-04-19
[[requirements]]
id = "report"
name = "Báo cáo tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK"
kind = "report"
deadline = { working_days_after_conference = 4, otherwise = 2025-05-06 }
paper_copies = 2
soft_copies = 1
[[requirements]]
id = "table"
name = "Biểu số 01: kết quả thực hiện các chỉ tiêu Nghị quyết 11"
kind = "supplement"
deadline = { working_days_after_conference = 4, otherwise = 2025-05-06 }
paper_copies = 0
soft_copies = 1
optional = true
[[requirements]]
id = "notice"
name = "Đăng ký lịch tổ chức hội nghị tổng kết"
kind = "conference_notice"
deadline = { day = 2025-04-04 }
paper_copies = 0
soft_copies = 1
optional = true
"""

SECTIONS = (
    ("study", "Công tác quán triệt, triển khai Nghị quyết", "Đảng ủy đã tổ chức học tập tới toàn thể đảng viên và người lao động."),
    ("done", "Kết quả thực hiện các nhiệm vụ, giải pháp", "Doanh thu tăng bình quân 8,2% mỗi năm; kết nạp 31 đảng viên mới."),
    ("judged", "Đánh giá chung", "Vai trò hạt nhân chính trị được giữ vững; một số chi bộ sinh hoạt còn hình thức."),
    ("ahead", "Phương hướng đến năm 2030", "Tiếp tục gắn xây dựng Đảng với sắp xếp lại doanh nghiệp."),
)

# Groups as the clerk keeps them: (sheet, group, kind of organization, rows of code, name of the enterprise, what it is called,
# former names, addresses, its domain).
BOOK = (
    ("Dang bo co so", "I. Khối điện, nước, môi trường", "Đảng bộ", (
        ("DLVH", "Công ty TNHH MTV Điện lực Vĩnh Hải", "PC Vĩnh Hải; Điện lực Vĩnh Hải", "Sở Điện lực Vĩnh Hải", "danguy@pcvinhhai.vinhhai.example\nvanthu.pc@postmail.example", "pcvinhhai.vinhhai.example"),
        ("TTD", "Công ty Truyền tải điện Vĩnh Hải", "Truyền tải điện VH", "", "ttdvinhhai.dang@postmail.example", ""),
        ("CNVH", "Công ty Cổ phần Cấp nước Vĩnh Hải", "Cấp nước Vĩnh Hải; VHWACO", "Nhà máy nước Vĩnh Hải", "vpdang@capnuoc.vinhhai.example", "capnuoc.vinhhai.example"),
        ("CNST", "Công ty Cổ phần Cấp nước Sông Tranh", "Cấp nước Sông Tranh", "", "capnuocsongtranh@postmail.example", ""),
        ("TNVH", "Công ty TNHH MTV Thoát nước Vĩnh Hải", "Thoát nước Vĩnh Hải", "", "thoatnuoc.vh@postmail.example; chidao.tn@postmail.example", ""),
        ("MTDT", "Công ty Cổ phần Môi trường đô thị Vĩnh Hải", "URENCO Vĩnh Hải; MTĐT", "Công ty Vệ sinh thành phố; Xí nghiệp Rác thải số 2", "vanphong@urenco.vinhhai.example", "urenco.vinhhai.example"),
        ("CVCX", "Công ty TNHH MTV Công viên, Cây xanh Vĩnh Hải", "Công viên Cây xanh", "", "congviencayxanh@postmail.example", ""),
        ("KTTL", "Công ty TNHH MTV Khai thác công trình thủy lợi Vĩnh Hải", "Thủy lợi Vĩnh Hải", "Công ty Thủy nông Đồng Lạng", "thuyloivh@postmail.example", ""),
    )),
    ("Dang bo co so", "II. Khối bưu chính, viễn thông, vận tải", "Đảng bộ", (
        ("VNPT", "Viễn thông Vĩnh Hải", "VNPT Vĩnh Hải", "Bưu điện tỉnh Vĩnh Hải (phần viễn thông)", "danguy@vnpt.vinhhai.example", "vnpt.vinhhai.example"),
        ("BDVH", "Bưu điện thành phố Vĩnh Hải", "BĐ Vĩnh Hải", "", "buudienvh@postmail.example, tochuc.bd@postmail.example", ""),
        ("VTL", "Viettel Vĩnh Hải", "Viettel VH", "", "dangbo@viettel.vinhhai.example", "viettel.vinhhai.example"),
        ("CANG", "Công ty Cổ phần Cảng Vĩnh Hải", "Cảng Vĩnh Hải", "Xí nghiệp Cảng số 1", "danguy@cangvinhhai.vinhhai.example", "cangvinhhai.vinhhai.example"),
        ("CANGCD", "Công ty Cổ phần Cảng Cửa Đông", "Cảng Cửa Đông", "", "cangcuadong.vp@postmail.example", ""),
        ("HKVH", "Cảng hàng không Vĩnh Hải", "Sân bay Vĩnh Hải", "", "vanthu@sanbay.vinhhai.example", "sanbay.vinhhai.example"),
        ("VTO3", "Công ty Cổ phần Vận tải ô tô số 3", "Ô tô số 3", "Xí nghiệp Ca nô ô tô 3", "vantaioto3@postmail.example", ""),
        ("DSAT", "Công ty Cổ phần Đường sắt Vĩnh Trà", "Đường sắt Vĩnh Trà", "", "duongsatvt@postmail.example", ""),
    )),
    ("Dang bo co so", "III. Khối ngân hàng, bảo hiểm", "Đảng bộ", (
        ("AGR", "Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam chi nhánh Vĩnh Hải", "Agribank Vĩnh Hải; NHNo Vĩnh Hải", "", "dang@agrivh.vinhhai.example", "agrivh.vinhhai.example"),
        ("AGRB", "Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam chi nhánh Bắc Vĩnh Hải", "Agribank Bắc Vĩnh Hải", "", "agribacvh@postmail.example", ""),
        ("VCB", "Ngân hàng TMCP Ngoại thương Việt Nam chi nhánh Vĩnh Hải", "Vietcombank Vĩnh Hải; VCB Vĩnh Hải", "", "vp.vcbvh@postmail.example", ""),
        ("BIDV", "Ngân hàng TMCP Đầu tư và Phát triển Việt Nam chi nhánh Vĩnh Hải", "BIDV Vĩnh Hải", "", "danguy@bidvvh.vinhhai.example", "bidvvh.vinhhai.example"),
        ("BIDVC", "Ngân hàng TMCP Đầu tư và Phát triển Việt Nam chi nhánh Cửa Đông", "BIDV Cửa Đông", "", "bidvcuadong@postmail.example", ""),
        ("CTG", "Ngân hàng TMCP Công Thương Việt Nam chi nhánh Vĩnh Hải", "VietinBank Vĩnh Hải", "", "vietinvh@postmail.example", ""),
        ("BVNT", "Công ty Bảo Việt Nhân thọ Vĩnh Hải", "BVNT Vĩnh Hải", "", "bvnhantho.vh@postmail.example", ""),
        ("BVVH", "Công ty Bảo Việt Vĩnh Hải", "Bảo Việt Vĩnh Hải", "", "baovietvh@postmail.example", ""),
    )),
    ("Dang bo co so", "IV. Khối sản xuất, thương mại", "Đảng bộ", (
        ("XDVH", "Công ty Xăng dầu Vĩnh Hải", "Petrolimex Vĩnh Hải", "Công ty Vật tư tổng hợp", "danguy@xangdau.vinhhai.example", "xangdau.vinhhai.example"),
        ("XDCD", "Công ty Cổ phần Xăng dầu Cửa Đông", "Xăng dầu Cửa Đông", "", "xangdaucuadong@postmail.example", ""),
        ("DMHT", "Tổng công ty Cổ phần Dệt may Hải Thịnh", "Dệt may Hải Thịnh; HATEX", "Nhà máy Dệt 8-3 Vĩnh Hải", "vanphongdu@hatex.vinhhai.example", "hatex.vinhhai.example"),
        ("MAY2", "Công ty Cổ phần May số 2", "May 2", "", "may2.dang@postmail.example", ""),
        ("MAY5", "Công ty Cổ phần May số 5", "May 5", "", "may5.vanphong@postmail.example", ""),
        ("XLD1", "Công ty Cổ phần Xây lắp điện 1 Vĩnh Hải", "Xây lắp điện 1", "", "xaylapdien1@postmail.example", ""),
        ("XLD4", "Công ty Cổ phần Xây lắp điện 4 Vĩnh Hải", "Xây lắp điện 4", "", "xaylapdien4@postmail.example", ""),
        ("XMVH", "Công ty Cổ phần Xi măng Vĩnh Hải", "Xi măng Vĩnh Hải", "", "dang@ximang.vinhhai.example", "ximang.vinhhai.example"),
        ("BIA", "Công ty Cổ phần Bia và Nước giải khát Vĩnh Hải", "Bia Vĩnh Hải", "", "biavinhhai@postmail.example", ""),
        ("CBTS", "Công ty Cổ phần Chế biến thủy sản Hải Thịnh", "Thủy sản Hải Thịnh", "Xí nghiệp Đông lạnh 12", "thuysanht@postmail.example", ""),
    )),
    ("Chi bo truc thuoc", "V. Các chi bộ cơ sở", "Chi bộ", (
        ("DPVH", "Công ty Cổ phần Dược phẩm Vĩnh Hải", "Dược Vĩnh Hải", "", "duocvinhhai@postmail.example", ""),
        ("VTYT", "Công ty Cổ phần Vật tư y tế Vĩnh Hải", "Vật tư y tế", "", "vattuytevh@postmail.example", ""),
        ("XSKT", "Công ty TNHH MTV Xổ số kiến thiết Vĩnh Hải", "Xổ số Vĩnh Hải", "", "xosovh@postmail.example", ""),
        ("KDN", "Công ty Cổ phần Kinh doanh nhà Vĩnh Hải", "Kinh doanh nhà", "", "kinhdoanhnha@postmail.example", ""),
        ("TVXD", "Công ty Cổ phần Tư vấn xây dựng Vĩnh Hải", "Tư vấn xây dựng", "Viện Quy hoạch thành phố", "tuvanxaydung.vh@postmail.example", ""),
        ("INBB", "Công ty Cổ phần In và Bao bì Vĩnh Hải", "In Vĩnh Hải", "Xưởng in Giải Phóng", "invabaobi@postmail.example", ""),
        ("STBT", "Công ty Cổ phần Sách và Thiết bị trường học Vĩnh Hải", "Sách - Thiết bị trường học", "", "sachthietbi@postmail.example", ""),
        ("DLBX", "Công ty Cổ phần Du lịch Biển Xanh", "Du lịch Biển Xanh", "Nhà khách Công đoàn số 4", "dulichbienxanh@postmail.example", ""),
        ("LTVH", "Công ty Cổ phần Lương thực Vĩnh Hải", "Lương thực Vĩnh Hải", "", "luongthucvh@postmail.example", ""),
        ("DGTS", "Công ty Đấu giá Hợp danh Vĩnh Hải", "Đấu giá Vĩnh Hải", "", "daugiavh@postmail.example", ""),
    )),
)

OFFICIALS = {"Vũ Thị Hoài": "hoai.vt@dukdn.vinhhai.example", "Lương Quốc Bảo": "bao.lq@dukdn.vinhhai.example"}
HEAD = ["STT", "Ký hiệu", "Tên tổ chức cơ sở đảng", "Doanh nghiệp", "Tên thường gọi", "Tên cũ (trước khi sáp nhập, đổi tên)", "Thư điện tử", "Tên miền", "Cán bộ theo dõi", "Email cán bộ"]
TITLE = "DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG TRỰC THUỘC ĐẢNG ỦY KHỐI DOANH NGHIỆP THÀNH PHỐ VĨNH HẢI"


def unit(form, row):
    code, firm, shorts, former, addresses, domain = row
    parts = [part.strip() for part in addresses.replace("\n", ";").replace(",", ";").split(";")]
    split = lambda text: tuple(part.strip() for part in text.split(";") if part.strip())
    return Unit(code, f"{form} {firm}", firm, split(shorts), tuple(parts), domain, split(former))


UNITS = [unit(form, row) for _, _, form, rows in BOOK for row in rows]


def registry():
    """Two sheets as kept by hand: a title over the table, a merged row over each group, several addresses in a cell."""
    sheets, number = {}, 0
    for sheet, group, form, rows in BOOK:
        lines, merged = sheets.setdefault(sheet, ([[TITLE], ["(Cập nhật đến ngày 01/3/2025)"], [], HEAD], ["A1:J1", "A2:J2"]))
        lines.append([group])
        merged.append(f"A{len(lines)}:J{len(lines)}")
        for code, firm, shorts, former, addresses, domain in rows:
            number += 1
            official, address = list(OFFICIALS.items())[number % 2]
            lines.append([number, code, f"{form} {firm}", firm, shorts, former, addresses, domain, official, address])
    return workbook([(sheet, *content) for sheet, content in sheets.items()])


@dataclass(frozen=True)
class Firms:
    """What the fifth office says of itself, under the names that `make-letters` asks for."""

    key: str = "firms"
    name: str = "Đảng ủy Khối Doanh nghiệp thành phố Vĩnh Hải"
    mailbox: str = f"tonghop@dukdn.{ZONE}"
    server: str = f"mx.dukdn.{ZONE}"
    units: tuple = tuple(UNITS)
    plan: str = PLAN
    sections: tuple = SECTIONS
    before: date = date(2025, 4, 19)
    otherwise: date = date(2025, 5, 6)
    days_after: int = 4
    holidays: tuple = (date(2025, 4, 7), date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 2))


OFFICE = Firms()
