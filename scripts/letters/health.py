"""An eighth made-up office, a province's Department of Health with its hospitals, centres and stations (a part of its own,
`blind8`, written before any of it was tried). Its plan asks for two reports, each by an hour of a fixed day."""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP

from demo_data.packages import xlsx

from .by_hand import GradedEntry, GradedTeller, units
from .firm_papers import file

OFFICE_NAME = "Sở Y tế tỉnh Vân Hòa"

PLAN = """id = "clbv-2024"
number = "2317/KH-SYT"
title = "Kế hoạch đánh giá chất lượng bệnh viện và khảo sát sự hài lòng người bệnh năm 2024"
issued = 2024-10-08
zone = "Asia/Ho_Chi_Minh"
phrases = ["chất lượng bệnh viện", "đánh giá chất lượng", "hài lòng người bệnh", "2317/KH-SYT"]
other_phrases = ["an toàn thực phẩm", "sốt xuất huyết", "công tác dược", "người lao động", "năm 2023"]
[conference]
name = "hội nghị đánh giá chất lượng"
before = 2024-11-23
[[requirements]]
id = "quality"
name = "Báo cáo kết quả tự đánh giá chất lượng bệnh viện năm 2024"
kind = "report"
deadline = { day = 2024-11-28, hour = "16:30" }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "survey"
name = "Báo cáo khảo sát sự hài lòng người bệnh năm 2024"
kind = "report"
deadline = { day = 2024-11-21, hour = "17:00" }
paper_copies = 0
soft_copies = 1
[[requirements]]
id = "scores"
name = "Phụ lục bảng điểm 83 tiêu chí"
kind = "supplement"
deadline = { day = 2024-11-28, hour = "16:30" }
paper_copies = 0
soft_copies = 1
optional = true
"""
DUE = {"quality": datetime(2024, 11, 28, 16, 30), "survey": datetime(2024, 11, 21, 17, 0)}

SECTIONS = (
    ("work", "Công tác triển khai", "Đơn vị đã kiện toàn Hội đồng quản lý chất lượng, tập huấn cho 42 viên chức về bộ 83 tiêu chí."),
    ("results", "Kết quả tự đánh giá", "Điểm trung bình đạt 3,21; không có tiêu chí mức 1; 06 tiêu chí tăng so với lần trước."),
    ("shortcomings", "Tồn tại, hạn chế", "Nhà vệ sinh khu khám bệnh xuống cấp; hồ sơ bệnh án điện tử triển khai chậm."),
    ("tasks", "Phương hướng cải tiến chất lượng", "Cải tạo khu khám bệnh, rút ngắn thời gian chờ khám xuống dưới 02 giờ."),
)
SURVEY = (
    ("Phương pháp khảo sát", "Khảo sát 150 người bệnh nội trú, 200 người bệnh ngoại trú theo mẫu phiếu của Bộ Y tế."),
    ("Kết quả", "Tỷ lệ hài lòng chung: nội trú 94,1%, ngoại trú 91,6%."),
    ("Kiến nghị", "Đề nghị bổ sung ghế ngồi chờ, biển chỉ dẫn tại khu khám bệnh."),
)

# code, name, what it is called, what it was before, addresses, own domain; by groups
BOOK = (
    ("BỆNH VIỆN TUYẾN TỈNH", (
        ("BVDK", "Bệnh viện Đa khoa tỉnh Vân Hòa", "BVĐK tỉnh", "", "qlcl@bvdk.vanhoa.example; vanthu@bvdk.vanhoa.example", "bvdk.vanhoa.example"),
        ("BVPL", "Bệnh viện Đa khoa khu vực Phú Lâm", "BVĐKKV Phú Lâm", "Bệnh viện huyện Phú Lâm", "bvphulam@bvpl.vanhoa.example", "bvpl.vanhoa.example"),
        ("BVSN", "Bệnh viện Sản - Nhi Vân Hòa", "BV Sản Nhi", "Bệnh viện Phụ sản Vân Hòa; Khoa Nhi Bệnh viện Đa khoa tỉnh", "khth.sannhi@sannhi.vanhoa.example", "sannhi.vanhoa.example"),
        ("BVYC", "Bệnh viện Y dược cổ truyền", "BV YDCT", "Bệnh viện Y học cổ truyền; Bệnh viện Đông y", "vanthu@ydct.vanhoa.example", "ydct.vanhoa.example"),
        ("BVPC", "Bệnh viện Phục hồi chức năng", "BV PHCN", "Bệnh viện Điều dưỡng - Phục hồi chức năng", "bvphcn.vh@gmail.example", ""),
        ("BVTT", "Bệnh viện Tâm thần", "BVTT tỉnh", "", "bvtamthan@tamthan.vanhoa.example", "tamthan.vanhoa.example"),
        ("BVP", "Bệnh viện Phổi", "BV Phổi", "Bệnh viện Lao và Bệnh phổi", "benhvienphoi.vh@gmail.example", ""),
        ("BVMD", "Bệnh viện Mắt - Da liễu", "BV Mắt DL", "Bệnh viện Mắt; Trung tâm Da liễu", "bvmatdalieu@gmail.example", ""),
    )),
    ("TRUNG TÂM TUYẾN TỈNH", (
        ("CDC", "Trung tâm Kiểm soát bệnh tật", "CDC Vân Hòa", "Trung tâm Y tế dự phòng tỉnh; Trung tâm Truyền thông giáo dục sức khỏe", "cdc@ytdp.vanhoa.example", "ytdp.vanhoa.example"),
        ("TTKN", "Trung tâm Kiểm nghiệm", "TTKN", "", "kiemnghiem@ytdp.vanhoa.example", "ytdp.vanhoa.example"),
        ("GDYK", "Trung tâm Giám định y khoa - Pháp y", "TT GĐYK", "Trung tâm Giám định y khoa; Trung tâm Pháp y", "gdykpy.vanhoa@gmail.example", ""),
        ("CC115", "Trung tâm Cấp cứu 115", "Cấp cứu 115", "", "capcuu115@cc115.vanhoa.example", "cc115.vanhoa.example"),
    )),
    ("TRUNG TÂM Y TẾ HUYỆN, THỊ XÃ, THÀNH PHỐ", (
        ("YTVH", "Trung tâm Y tế thành phố Vân Hòa", "TTYT TP; TTYT thành phố", "", "ttyttp@ttvh.vanhoa.example", "ttvh.vanhoa.example"),
        ("YTPL", "Trung tâm Y tế huyện Phú Lâm", "TTYT Phú Lâm", "", "ttytphulam@gmail.example", ""),
        ("YTDH", "Trung tâm Y tế huyện Đông Cừ", "TTYT huyện Đông Cừ", "", "ttyth.dongcu@gmail.example", ""),
        ("YTDX", "Trung tâm Y tế thị xã Đông Cừ", "TTYT TX Đông Cừ", "", "ttytx.dongcu@gmail.example", ""),
        ("YTMS", "Trung tâm Y tế huyện Mường Sa", "TTYT Mường Sa", "", "ttytmuongsa@gmail.example", ""),
        ("YTTL", "Trung tâm Y tế huyện Thạch Lĩnh", "TTYT Thạch Lĩnh", "Bệnh viện Đa khoa huyện Thạch Lĩnh; Trung tâm Y tế dự phòng huyện Thạch Lĩnh", "vanthu@thachlinh.vanhoa.example", "thachlinh.vanhoa.example"),
        ("YTHB", "Trung tâm Y tế huyện Hòa Bắc", "TTYT Hòa Bắc", "", "ttythoabac@hoabac.vanhoa.example", "hoabac.vanhoa.example"),
        ("YTNK", "Trung tâm Y tế huyện Nam Khánh", "TTYT Nam Khánh", "", "ttytnamkhanh.vh@gmail.example", ""),
        ("PKBL", "Phòng khám đa khoa khu vực Bản Lượng (thuộc Trung tâm Y tế huyện Mường Sa)", "PKĐKKV Bản Lượng", "", "pkbanluong@gmail.example", ""),
        ("TYPN", "Trạm Y tế xã Pa Nậm (thuộc Trung tâm Y tế huyện Mường Sa)", "TYT Pa Nậm", "", "tytpanam@gmail.example", ""),
    )),
    ("CƠ SỞ NGOÀI CÔNG LẬP", (
        ("BVHM", "Bệnh viện Đa khoa Hồng Minh", "BV Hồng Minh; Hong Minh Hospital", "", "qm@hongminhhospital.example", "hongminhhospital.example"),
        ("BVTA", "Bệnh viện Đa khoa Thiện An", "BV Thiện An", "Phòng khám đa khoa Thiện An", "hanhchinh@thienan-hospital.example", "thienan-hospital.example"),
        ("BVMS", "Bệnh viện Mắt Sao Mai", "Mắt Sao Mai", "", "cskh@matsaomai.example", "matsaomai.example"),
        ("PKAB", "Phòng khám đa khoa An Bình", "PK An Bình", "", "pkdkanbinh.vh@gmail.example", ""),
    )),
)
ROWS = tuple(row for _, rows in BOOK for row in rows)


UNITS = units(ROWS)
NAMES = {unit.code: unit for unit in UNITS}


@dataclass(frozen=True)
class Health:
    key: str = "blind8"
    name: str = OFFICE_NAME
    mailbox: str = "baocao@soyte.vanhoa.example"
    server: str = "mx.vanhoa.example"
    units: tuple = UNITS
    plan: str = PLAN
    sections: tuple = SECTIONS


OFFICE = Health()


@dataclass
class HealthEntry(GradedEntry):
    due: str = "quality"  # which of the plan's reports it brings


class HealthTeller(GradedTeller):
    def label(self, entry, file, at):
        self.due = DUE[entry.due]
        return super().label(entry, file, at)

    def deadline(self, day):
        return self.due


def registry():
    """Three title rows; the groups' names stand in rows of their own."""
    head = ["Số TT", "Cơ sở y tế", "Hạng", "Ký hiệu ĐV", "Gọi tắt", "Họ tên người phụ trách QLCL", "Di động", "Hộp thư nhận, gửi văn bản", "Tên miền thư", "Trước đây là", "Số giường KH", "Ghi chú"]
    lines = [["SỞ Y TẾ TỈNH VÂN HÒA"], ["DANH MỤC ĐẦU MỐI QUẢN LÝ CHẤT LƯỢNG CÁC CƠ SỞ Y TẾ"], ["(Kèm theo Công văn số 2290/SYT-NVY ngày 04/10/2024)"], [], head]
    merged, number = ["A1:L1", "A2:L2", "A3:L3"], 0
    for place, (group, rows) in enumerate(BOOK):
        lines.append([f"{('I', 'II', 'III', 'IV')[place]}. {group}"])
        merged.append(f"A{len(lines)}:L{len(lines)}")
        for code, name, shorts, former, addresses, domain in rows:
            number += 1
            person = ("BS. Hà Văn Thụ", "ĐD. Lò Thị Mai", "CN. Phan Quế Anh", "BS. Đỗ Trọng Khiêm")[number % 4]
            lines.append([number, name, ("I", "II", "III")[number % 3], code, shorts, person, f"0914 20{number:02d} 33", addresses.replace("; ", "\n"), domain, former.replace("; ", "\n"), number * 15 + 30, None])
    return xlsx("Dau moi QLCL", [*lines, [], [None, "Tổng cộng: 26 cơ sở"]], merged)


QUALITY = "Kết quả tự đánh giá chất lượng bệnh viện năm 2024"
HAPPY = "Kết quả khảo sát sự hài lòng người bệnh năm 2024"
PRIVATE = ("BVHM", "BVTA", "BVMS", "PKAB")


def post(code, name=None, place=0):
    return name if name is not None else NAMES[code].name, NAMES[code].addresses[place]


def paper(code, name, kind, title, body, day, letterhead=True, called=None, above=None, draft=False):
    unit, (month, at) = NAMES[code], day
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM"}.get(kind, "CV")
    number = "      " if draft else sum(map(ord, code + title)) % 400 + 11
    left = [above or ("CÔNG TY CỔ PHẦN Y TẾ VÂN HÒA" if code in PRIVATE else "SỞ Y TẾ VÂN HÒA"), (called or unit.name.split(" (")[0]).upper(), f"Số: {number}/{mark}-{code}"]
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", f"Vân Hòa, ngày {'...' if draft else f'{at:02d}'} tháng {month} năm 2024"]
    lines = [("DỰ THẢO", "left", True)] if draft else []
    lines += [(pair, "pair", True) for pair in zip(left, right)] if letterhead else []
    lines += [(kind, "center", True)] if kind else []
    lines += [(title, "center", True), *[(text, "left", False) for text in body]]
    if letterhead:
        lines += [(("Nơi nhận:", "GIÁM ĐỐC"), "pair", True), ((f"- {OFFICE_NAME} (b/c);", ""), "pair", False), (("- Lưu: VT, QLCL.", "Vi Thanh Bình"), "pair", False)]
    return file(name, lines)


def report(code, name="bao cao.docx", day=(11, 25), held=None, title=QUALITY, called=None, letterhead=True, **more):
    said = SECTIONS if title == QUALITY else tuple((None, *one) for one in SURVEY)
    shown = called or NAMES[code].name.split(" (")[0] if letterhead else "đơn vị"
    body = [f"Thực hiện Kế hoạch số 2317/KH-SYT ngày 08/10/2024 của {OFFICE_NAME}, {shown} báo cáo như sau:"] + ([held] if held else [])
    for place, (_, heading, text) in enumerate(said, 1):
        body += [f"{('I', 'II', 'III', 'IV')[place - 1]}. {heading.upper()}", text]
    return paper(code, name, "BÁO CÁO", title, body, day, called=called, letterhead=letterhead, **more)


def happy(code, name="bc hai long.docx", day=(11, 18), **more):
    return report(code, name, day, title=HAPPY, **more)


def scores(code=None, name="phu luc.xlsx"):
    head = [["SỞ Y TẾ VÂN HÒA"], [NAMES[code].name.upper()]] if code else []
    rows = [["PHỤ LỤC: BẢNG ĐIỂM 83 TIÊU CHÍ CHẤT LƯỢNG BỆNH VIỆN"], [], ["Mã TC", "Tiêu chí", "Năm trước", "Tự chấm 2024"]]
    return name, xlsx("83TC", [*head, *rows, ["A1.1", "Người bệnh được chỉ dẫn rõ ràng", 3, 4], ["A1.2", "Người bệnh được chờ đợi trong phòng đầy đủ tiện nghi", 3, 3]])


def inner(sender, subject, text, files):
    """A message forwarded as an attachment."""
    message = EmailMessage(policy=SMTP.clone(max_line_length=900))
    message["From"] = f'"{sender[0]}" <{sender[1]}>'
    message["To"], message["Subject"] = "chuyenvien.nvy@soyte.vanhoa.example", subject
    message["Date"] = "Tue, 26 Nov 2024 08:12:00 +0700"
    message.set_content(text)
    for name, data in files:
        message.add_attachment(data, "application", "octet-stream", filename=name)
    return message.as_bytes()


def invitation(summary, start, end, organizer):
    text = f"BEGIN:VCALENDAR\nPRODID:-//Google Inc//Google Calendar//VI\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nDTSTART:{start}\nDTEND:{end}\nORGANIZER:mailto:{organizer}\nSUMMARY:{summary}\nSTATUS:CONFIRMED\nEND:VEVENT\nEND:VCALENDAR\n"
    return "invite.ics", text.replace("\n", "\r\n").encode()
