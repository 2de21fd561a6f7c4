"""Turns what a unit of the enterprises' office has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .enterprise import NAMES, OFFICE
from .farmers_papers import file, vni_font
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "with_macro"]

FULL = "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội {p}, nhiệm kỳ 2020 - 2025"
LONG = "Kết quả nửa nhiệm kỳ thực hiện Nghị quyết Đại hội {p} (2020 - 2025) và nhiệm vụ, giải pháp thời gian còn lại"
LOOSE = "Sơ kết GNK 2020 - 2025"
SIGNERS = ("Lục Văn Tường", "Phùng Thị Kim Chi", "Đặng Quốc Hưng", "Ma Thế Vinh", "Triệu Thị Nga", "Bế Xuân Lộc", "Nguyễn Đình Quý")
ABOVE = "ĐẢNG BỘ KHỐI DOANH NGHIỆP TỈNH"

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "plant": ("Thực hiện Kế hoạch số 62-KH/ĐUK ngày 10/5/2023 của Ban Thường vụ Đảng ủy Khối, {u} báo cáo như sau:", (
        ("ĐẶC ĐIỂM TÌNH HÌNH", "Công ty có {w} lao động, {m} đảng viên sinh hoạt ở {n} chi bộ trực thuộc; giá than, điện đầu vào tăng mạnh từ cuối năm 2021."),
        ("KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI", "Sản lượng hai năm rưỡi đạt {p}% kế hoạch cả nhiệm kỳ; nộp ngân sách vượt mức giao; kết nạp {n} đảng viên là công nhân trực tiếp. Không để xảy ra tai nạn chết người."),
        ("HẠN CHẾ, NGUYÊN NHÂN", "Chỉ tiêu phát triển đảng viên mới còn thấp vì công nhân làm ba ca, khó xếp lịch học lớp cảm tình; có chi bộ phân xưởng bỏ sinh hoạt một kỳ."),
        ("BÀI HỌC KINH NGHIỆM", "Bí thư kiêm giám đốc phải nói đi đôi với làm, việc khó bàn trong cấp ủy trước."),
        ("NHIỆM VỤ, GIẢI PHÁP ĐẾN HẾT NHIỆM KỲ", "Đầu tư dây chuyền mới, mỗi chi bộ phân xưởng hằng năm giới thiệu ít nhất hai quần chúng ưu tú."),
    )),
    "bank": ("Căn cứ Kế hoạch 62-KH/ĐUK của Đảng ủy Khối, {u} tổng hợp kết quả nửa đầu nhiệm kỳ:", (
        ("Khái quát tình hình đơn vị", "Có {n} phòng giao dịch, {m} đảng viên, đa số là cán bộ trẻ; dịch bệnh làm nhiều khách hàng phải cơ cấu lại nợ."),
        ("Kết quả lãnh đạo thực hiện nghị quyết", "Nguồn vốn tăng bình quân 11,{n}%/năm; nợ xấu dưới 1%; {p}% đảng viên hoàn thành tốt nhiệm vụ. Ủng hộ quỹ vì người nghèo {w} triệu đồng."),
        ("Hạn chế và nguyên nhân", "Sinh hoạt chuyên đề ở một vài phòng còn ghép với họp chuyên môn. Nguyên nhân là áp lực chỉ tiêu kinh doanh."),
        ("Kinh nghiệm", "Giao việc cho đảng viên phải có thời hạn và có người kiểm."),
        ("Nhiệm vụ thời gian còn lại", "Giữ tỷ lệ nợ xấu, xây dựng văn hóa ngân hàng, mỗi năm một chuyên đề kiểm tra."),
    )),
    "cell": ("{u} báo cáo với Đảng ủy Khối việc thực hiện nghị quyết đại hội nhiệm kỳ này:", (
        ("Tình hình chung", "Chi bộ có {m} đồng chí, chia thành {n} tổ đảng; doanh nghiệp nhỏ, nhà nước giữ ít vốn."),
        ("Kết quả nửa nhiệm kỳ", "Lương bình quân tăng 9%; đạt {p}% các chỉ tiêu đại hội đề ra; phát triển được {n} đảng viên."),
        ("Hạn chế, nguyên nhân", "Có chỉ tiêu khó đạt là nguồn kết nạp vì ít tuyển lao động mới."),
        ("Bài học", "Họp ngắn, phân công rõ, cuối tháng nhắc lại."),
        ("Nhiệm vụ, giải pháp tới 2025", "Giữ việc làm cho {w} người lao động, chuẩn bị nhân sự đại hội tới."),
    )),
    "ward": ("Sau hai năm rưỡi, {u} tự đánh giá như sau:", (
        ("Tình hình đơn vị", "Bệnh viện ngoài công lập, {n} khoa phòng, {m} đảng viên phần lớn là bác sĩ, điều dưỡng."),
        ("Kết quả", "Khám {w} lượt mỗi tháng; tăng cường {n} đồng chí chống dịch năm 2021; {p}% người bệnh hài lòng."),
        ("Hạn chế - nguyên nhân", "Trực đêm nhiều nên vắng họp; bác sĩ hay chuyển nơi làm."),
        ("Bài học rút ra", "Họp chi bộ ngay sau giao ban sáng thứ Bảy thì đông đủ nhất."),
        ("Nhiệm vụ, giải pháp", "Giữ chân bác sĩ giỏi, mở thêm đơn nguyên lọc máu."),
    )),
    "talk": ("{u} nhìn lại chặng đường từ đại hội năm 2020 tới nay.", (
        ("", "Khi bước vào nhiệm kỳ, chúng tôi có {m} đảng viên, đơn hàng giảm, người lao động nghỉ luân phiên."),
        ("", "Đến nay đã đạt {p}% chỉ tiêu nghị quyết, trả hết lương chậm, kết nạp thêm {n} đồng chí, làm {n} căn nhà tình nghĩa."),
        ("", "Chỗ yếu là tự phê bình còn ngại va chạm, nguyên nhân do cùng làm lâu năm nể nhau. Bài học là người đứng đầu nhận lỗi trước."),
        ("", "Hai năm tới tập trung trả nợ vay, tuyển {w} lao động và bồi dưỡng lớp kế cận."),
    )),
    "figures": ("TỔNG HỢP KẾT QUẢ CỦA {u} (mốc số liệu 30/6/2023)", (
        ("1/ Tình hình", "Đảng viên: {m}; tổ chức trực thuộc: {n}; lao động: {w}."),
        ("2/ Kết quả", "Chỉ tiêu đạt và vượt: {n}/12; doanh thu so kế hoạch: {p}%; đảng viên mới: {n}."),
        ("3/ Hạn chế, nguyên nhân", "Một chỉ tiêu chưa đạt do thị trường xuất khẩu thu hẹp."),
        ("4/ Bài học", "Giao chỉ tiêu theo quý."),
        ("5/ Nhiệm vụ", "Hoàn thành các chỉ tiêu còn lại trước quý I/2025."),
    )),
}


def party(code):
    """How the organization names itself: a committee writes for a larger one."""
    return NAMES[code].name.replace("Đảng bộ", "Đảng ủy", 1)


def voice_of(code):
    name = NAMES[code].name
    return "bank" if "Ngân hàng" in name or "Quỹ" in name else "ward" if "Bệnh viện" in name else "cell" if name.startswith("Chi bộ") else "plant"


def halves(words):
    """A long name on two lines."""
    words = words.split(" ")
    at = len(words) // 2 if len(" ".join(words)) > 32 else len(words)
    return [" ".join(words[:at])] + [" ".join(words[at:])] * (at < len(words))


def lines(code, kind, title, body, day, called=None, above=ABOVE, draft=False, bare=False, number=None, place="Thượng Lâm"):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 200, day
    name = called or party(code)
    cell = name.startswith("Chi bộ")
    left = [above, *halves(name.upper()), "*", f"Số {'     ' if draft else number or seed + 7}-{mark}/{'CB' if cell else 'ĐU'}"]
    right = ["ĐẢNG CỘNG SẢN VIỆT NAM", "", *[""] * (len(left) - 3), f"{place}, ngày {'    ' if draft else f'{at:02d}'} tháng {month} năm 2023"]
    said = [("(DỰ THẢO)", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right, strict=True)]
    said += [(kind, "center", True)] if kind else []
    said += [(title.replace("{p}", name.replace("Đảng ủy", "Đảng bộ", 1)), "center", True), *[(text, "left", False) for text in body]]
    end = [(("Nơi nhận:", "T/M CHI BỘ" if cell else "T/M ĐẢNG ỦY"), "pair", True), (("- Ban Thường vụ Đảng ủy Khối (b/c),", "BÍ THƯ" if seed % 2 else "PHÓ BÍ THƯ"), "pair", False)]
    return said + ([] if bare else [*end, (("- Lưu.", "" if draft else SIGNERS[seed % 7]), "pair", False)])


HELD = ("Hội nghị sơ kết giữa nhiệm kỳ họp ngày {}, có {} đảng viên dự.", "Báo cáo này đã được hội nghị sơ kết giữa nhiệm kỳ thông qua ngày {} ({} đại biểu biểu quyết).", "Ngày {} đơn vị đã tổ chức hội nghị sơ kết giữa nhiệm kỳ, {} đồng chí dự.")


def body(code, voice=None, called=None, conf=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 900
    values = {"u": called or party(code), "n": seed % 6 + 3, "m": seed % 150 + 11, "w": seed + 45, "p": f"5{seed % 9},{seed % 7 + 1}"}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if "/" in heading else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [HELD[seed % 3].format("/".join(reversed(conf.split("-"))), seed % 150 + 9)] if conf and place == 0 else []
    return said


def report(code, name="bao cao.docx", day=(7, 14), title=FULL, conf=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, conf), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(6, 6), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, kind, title, said, day):
    """A paper typed in TCVN3."""
    return old_font(name, lines(code, kind, title, said, day))


def vni(code, name, kind, title, said, day):
    """A paper typed in VNI."""
    return vni_font(name, lines(code, kind, title, said, day))


TABLE = "PHỤ LỤC 2: TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NGHỊ QUYẾT ĐẠI HỘI (ĐẾN 30/6/2023)"


def targets(code=None, name="Phu luc 2.xlsx", more=0):
    """The table of targets, as a sheet or a Word file; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 300 + 40
    rows = [["STT", "Tên chỉ tiêu", "ĐVT", "Nghị quyết", "Đã thực hiện", "Ghi chú"]]
    rows += [[1, "Doanh thu bình quân năm", "tỷ đồng", seed * 2, seed * 2 - 9 + more, None], [2, "Kết nạp đảng viên mới", "người", 25, seed % 20 + 3 + more, None]]
    rows += [[3, "Đảng viên hoàn thành tốt nhiệm vụ", "%", 90, 92.5, None], [4, "Thu nhập bình quân", "triệu đồng/tháng", 10, 9.8, "chưa đạt"]]
    if name.endswith("xlsx"):
        return name, xlsx("PL2", [*([[ABOVE], [party(code).upper()]] if code else []), [TABLE], [], *rows])
    shown = [[str("" if value is None else value) for value in row] for row in rows]
    return name, docx([*([paragraph(party(code).upper(), True)] if code else []), paragraph(TABLE, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
