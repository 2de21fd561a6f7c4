"""Turns what a unit of the sixteenth office has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .farmers_papers import file, vni_font
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro
from .youth import ABOVE, NAMES, OFFICE

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "with_macro"]

FULL = "Sơ kết giữa kỳ thực hiện Chương trình Thanh niên lập nghiệp, làm chủ công nghệ giai đoạn 2022 - 2027"
SHORT = "Kết quả 02 năm thực hiện Chương trình \"Thanh niên lập nghiệp, làm chủ công nghệ\""
LOOSE = "Giữa kỳ Chương trình TNLN"
SIGNERS = ("Lường Thị Mỷ", "Bùi Quốc Khang", "Cầm Văn Inh", "Đồng Thị Thu Cúc", "Mai Xuân Trực", "Phí Hồng Nhung", "Sùng A Lử")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "district": ("Thực hiện Kế hoạch số 214-KH/TĐTN-BPT ngày 12/8/2024 của Ban Thường vụ Tỉnh đoàn, {u} báo cáo kết quả như sau:", (
        ("CÔNG TÁC TRIỂN KHAI, QUÁN TRIỆT", "Tổ chức {n} hội nghị quán triệt tới 100% cán bộ Đoàn chủ chốt; ký giao ước với các xã đoàn."),
        ("KẾT QUẢ THỰC HIỆN", "Có {m} thanh niên được tư vấn khởi sự, {n} dự án đoạt giải cuộc thi ý tưởng. Dư nợ ủy thác qua Đoàn đạt 3{n} tỷ đồng."),
        ("KHÓ KHĂN, HẠN CHẾ", "Thanh niên đi làm ăn xa nhiều; một số bí thư chi đoàn chưa mạnh dạn."),
        ("BÀI HỌC KINH NGHIỆM", "Bám cơ sở, chọn việc thanh niên thật sự cần."),
        ("PHƯƠNG HƯỚNG ĐẾN NĂM 2027", "Mỗi xã có ít nhất một mô hình kinh tế thanh niên ứng dụng công nghệ."),
    )),
    "school": ("Kính gửi Ban Thường vụ Tỉnh đoàn, {u} báo cáo hai năm đồng hành với đoàn viên lập nghiệp:", (
        ("Triển khai", "Lồng ghép vào tuần sinh hoạt công dân, {n} buổi tọa đàm với cựu sinh viên."),
        ("Kết quả", "{m} đoàn viên học kỹ năng số, vườn ươm trong trường nuôi 0{n} nhóm, một nhóm đã bán được cảm biến tưới."),
        ("Khó khăn", "Phòng thực hành chật, kinh phí đi thi phải vận động phụ huynh."),
        ("Kinh nghiệm rút ra", "Để sinh viên tự làm chủ, thầy cô chỉ đứng cạnh."),
        ("Thời gian tới", "Mở câu lạc bộ khởi nghiệp ở từng khoa, khối."),
    )),
    "force": ("Thực hiện chỉ đạo của cấp trên và Kế hoạch 214 của Tỉnh đoàn, {u} sơ kết như sau:", (
        ("1. Quán triệt", "Đảng ủy chỉ đạo, chi đoàn thảo luận {n} lượt."),
        ("2. Kết quả", "Hướng nghiệp cho {m} quân nhân, chiến sĩ trước khi xuất ngũ; 100% đoàn viên biết dùng dịch vụ công trực tuyến."),
        ("3. Hạn chế", "Nhiệm vụ trực sẵn sàng nhiều nên thời gian sinh hoạt ít."),
        ("4. Kinh nghiệm", "Phối hợp chặt với địa phương nơi đóng quân."),
        ("5. Phương hướng", "Giữ vững các mô hình hiện có tới năm 2027."),
    )),
    "firm": ("{u} tổng hợp việc thực hiện Chương trình Thanh niên lập nghiệp, làm chủ công nghệ:", (
        ("A. Công tác triển khai", "Ban Giám đốc đồng ý dành {n} giờ mỗi tháng cho tổ sáng kiến trẻ."),
        ("B. Kết quả", "{m} sáng kiến làm lợi 1,{n} tỷ đồng, 03 đoàn viên được đề bạt tổ trưởng."),
        ("C. Hạn chế", "Làm ca kíp khó tập trung."),
        ("D. Bài học", "Thưởng ngay, thưởng đúng người."),
        ("E. Nhiệm vụ đến 2027", "Số hóa toàn bộ nhật ký vận hành."),
    )),
    "prose": ("Hai năm qua tuổi trẻ {u} đã đem Chương trình vào từng việc nhỏ.", (
        ("", "Lúc đầu triển khai còn lúng túng, sau {n} lần họp chi đoàn thì ai cũng có việc."),
        ("", "Kết quả thấy được là {m} bạn có việc làm mới, vài bạn mở quán, mở xưởng, bán hàng trên mạng."),
        ("", "Hạn chế là vốn ít, nhiều bạn bỏ giữa chừng. Bài học: đi ít mà chắc."),
        ("", "Từ nay tới năm 2027 sẽ làm tiếp với nhóm thanh niên hoàn lương và thanh niên khuyết tật."),
    )),
}
HELD = "Diễn đàn thanh niên của đơn vị đã được tổ chức ngày {}, đại biểu đặt nhiều câu hỏi về vốn vay."


GROUPS = {
    "district": ("HD", "TD", "TX", "DK"),
    "force": ("DCA", "DCT", "DQ", "DBP", "DE", "DTG"),
    "school": ("DH", "CD", "CH", "TC", "DTN", "HSD"),
}
FIRMS = ("MDLS", "NMLS", "XMTY", "XMYT", "DLDL", "VTDL", "HDNT", "DNHN")


def voice_of(code):
    if code in FIRMS:
        return "firm"
    return next((voice for voice, marks in GROUPS.items() if code.startswith(marks)), "prose")


def place_of(code):
    return NAMES[code].name.split("đoàn ")[-1] if code.startswith(("HD", "TD", "TX")) and code != "HDNT" else "Đông Lam"


def lines(code, kind, title, said, day, called=None, above=None, draft=False, bare=False, number=None, year=2024, place=None):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "KẾ HOẠCH": "KH"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 9001, day
    above, name = above or ABOVE[code], called or NAMES[code].name
    top = name.upper() if seed % 2 or code[:2] not in ("HD", "TX", "TD") else f"BCH {name.upper()}"
    left = [*([] if above == "-" else [above.upper()]), top, "***", f"Số: {'    ' if draft else number or seed % 190 + 9}-{mark}/ĐTN"]
    right = ["ĐOÀN TNCS HỒ CHÍ MINH", "", f"{place or place_of(code)}, ngày {'   ' if draft else f'{at:02d}'} tháng {month:02d} năm {year}"]
    right = [*right[:1], *[""] * (len(left) - 2), right[2]]
    text = [("DỰ THẢO", "left", True)] if draft else []
    text += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    text += [(kind, "center", True)] if kind else []
    text += [(title, "center", True), ("-----", "center", False), *[(line, "left", False) for line in said]]
    chief = "TM. BAN THƯỜNG VỤ" if seed % 3 else "TM. BAN CHẤP HÀNH"
    end = [(("Nơi nhận:", chief), "pair", True), (("- BTV Tỉnh đoàn;", "BÍ THƯ"), "pair", False)]
    end += [(("- Lưu VP.", "" if draft else SIGNERS[seed % 7]), "pair", False)]
    return text + ([] if bare else end)


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 9001
    values = {"u": called or NAMES[code].name, "n": seed % 7 + 2, "m": seed * 7 % 800 + 60}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if heading[1:2] == "." else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [HELD.format(held)] if held and place == 1 else []
    return said


def report(code, name="bao cao.docx", day=(10, 25), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(9, 20), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(10, 25), title=FULL, held=None):
    """A report typed in TCVN3."""
    return old_font(name, lines(code, "BÁO CÁO", title, body(code, None, None, held), day))


def vni(code, name, day=(10, 25), title=FULL, held=None):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code, None, None, held), day))


def figures(code=None, name="LN-02.xlsx", title="BIỂU LN-02: SỐ LIỆU THANH NIÊN LẬP NGHIỆP", more=0):
    """The table of figures, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 400 + 50
    rows = [["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"]]
    rows += [[1, "Thanh niên được tư vấn", "người", seed * 2, seed * 2 + 7 + more]]
    rows += [[2, "Ý tưởng khởi nghiệp", "ý tưởng", 20, seed % 30], [3, "Vốn vay qua Đoàn", "triệu đồng", seed * 10, seed * 9], [4, "Mô hình kinh tế thanh niên", "mô hình", 5, seed % 6 + 1]]
    if name.endswith("xlsx"):
        return name, xlsx("LN-02", [*([[ABOVE[code]], [NAMES[code].name.upper()]] if code else []), [title], [], *rows])
    shown = [[str(value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in shown], (11, 5)))
    return name, docx([*([paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
