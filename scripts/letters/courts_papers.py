"""Turns what a unit of the twentieth office has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .courts import NAMES, OFFICE
from .district_papers import old_font
from .farmers_papers import file, vni_font
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "with_macro"]

FULL = "sơ kết 03 năm thực hiện Nghị quyết số 12-NQ/TU của Tỉnh ủy về nâng cao chất lượng sinh hoạt chi bộ giai đoạn 2021 - 2025"
LONG = "Kết quả 3 năm thực hiện Nghị quyết 12-NQ/TU về nâng cao chất lượng sinh hoạt chi bộ"
LOOSE = "Tình hình thực hiện Nghị quyết 12 của Tỉnh ủy tại đơn vị"
ABOVE = ["ĐẢNG ỦY KHỐI CÁC CƠ QUAN", "VÀ DOANH NGHIỆP TỈNH LAM TRẠCH"]
SIGNERS = ("Nguyễn Cảnh Toàn", "Phan Thị Hoài Thương", "Trần Doãn Kỷ", "Lê Bá Hòe", "Đinh Thị Xoan", "Hoàng Nghĩa Lợi", "Vi Văn Thắm")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "agency": ("Thực hiện Kế hoạch số 67-KH/ĐUK ngày 05/8/2024 của Ban Thường vụ Đảng ủy Khối, {u} báo cáo như sau:", (
        ("CÔNG TÁC LÃNH ĐẠO, QUÁN TRIỆT, TRIỂN KHAI", "Cấp ủy mở {n} buổi học tập, phân công cấp ủy viên dự sinh hoạt với từng chi bộ; 100% chi bộ có sổ nghị quyết theo mẫu mới."),
        ("KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT", "Đã sinh hoạt {m} kỳ, tỷ lệ đảng viên dự họp {p}%; mỗi quý có một buổi chuyên đề gắn với việc của phòng."),
        ("HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN", "Một số kỳ họp còn nặng đọc văn bản; nguyên nhân là bí thư kiêm nhiệm, chuẩn bị muộn."),
        ("BÀI HỌC KINH NGHIỆM", "Gửi tài liệu trước ba ngày thì ý kiến nhiều hơn hẳn."),
        ("NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI", "Chấm điểm từng buổi sinh hoạt; dùng sổ tay đảng viên điện tử ở tất cả chi bộ."),
    )),
    "firm": ("Căn cứ chỉ đạo của Đảng ủy Khối, {u} báo cáo việc đưa Nghị quyết 12-NQ/TU vào doanh nghiệp:", (
        ("Lãnh đạo, triển khai", "Đưa lịch sinh hoạt vào lịch sản xuất, tránh ca đêm; ban hành {n} hướng dẫn cho các chi bộ tổ, đội."),
        ("Kết quả", "Tổ chức {m} buổi, {p}% đảng viên dự; sáng kiến bàn trong chi bộ làm lợi 640 triệu đồng."),
        ("Hạn chế và nguyên nhân", "Đảng viên đi công trường xa khó về họp đủ; đường truyền họp trực tuyến kém."),
        ("Kinh nghiệm rút ra", "Bàn đúng chuyện việc làm, tiền lương thì không ai ngồi im."),
        ("Nhiệm vụ, giải pháp", "Ghép chi bộ ít người; bí thư chi bộ phải là người điều hành trực tiếp."),
    )),
    "school": ("{u} tự đánh giá ba năm thực hiện Nghị quyết của Tỉnh ủy như dưới đây.", (
        ("1) Công tác quán triệt, triển khai", "Cấp ủy viên phụ trách khoa nào dự họp khoa đó; {n} chi bộ sinh viên được củng cố."),
        ("2) Kết quả đạt được", "Họp {m} kỳ, đủ {p}% đảng viên; chuyên đề về tự học, về tiếp người bệnh và phụ huynh được khen."),
        ("3) Hạn chế, khuyết điểm và nguyên nhân", "Lịch dạy và lịch trực chồng lên ngày mồng 3 hằng tháng."),
        ("4) Bài học", "Chọn vấn đề nhỏ, bàn tới cùng."),
        ("5) Giải pháp thời gian tới", "Mỗi học kỳ tổ chức một buổi sinh hoạt mẫu."),
    )),
    "talk": ("Ba năm nhìn lại, việc họp chi bộ ở {u} khác trước ở mấy điểm.", (
        ("", "Cấp ủy quán triệt nghị quyết ngay trong tháng đầu, giao việc bằng giấy cho {n} đồng chí, hết quý thì hỏi lại."),
        ("", "Kết quả là đảng viên đến họp {p}%, {m} kỳ không kỳ nào bỏ; phê bình có địa chỉ."),
        ("", "Mặt yếu vẫn là nghị quyết dài, nguyên nhân do chép của cấp trên. Bài học: viết ngắn một trang."),
        ("", "Sắp tới sẽ tập huấn cho bí thư trẻ và bỏ phần đọc báo đầu giờ."),
    )),
    "figures": ("SỐ LIỆU CHÍNH (8/2021 - 8/2024) CỦA {u}", (
        ("I/ Lãnh đạo, triển khai", "Văn bản: {n}. Lớp quán triệt: 02. Cuộc giám sát: 03."),
        ("II/ Kết quả", "Kỳ sinh hoạt: {m}. Dự họp: {p}%. Chuyên đề: 12. Chi bộ xếp loại tốt: 80%."),
        ("III/ Hạn chế, nguyên nhân", "Chi bộ xếp loại trung bình: 01, do thiếu bí thư 4 tháng."),
        ("IV/ Bài học", "Kiện toàn sớm."),
        ("V/ Nhiệm vụ", "Không còn chi bộ trung bình vào cuối 2025."),
    )),
}


def voice_of(code):
    found = NAMES[code].name
    return "firm" if any(word in found for word in ("Công ty", "Agribank", "VNPT", "Bưu điện", "Ngân hàng")) else "school" if "Trường" in found or "Bệnh viện" in found else "agency"


def body_name(code):
    """The body that writes: a committee or a cell."""
    return NAMES[code].name.replace("Đảng bộ", "Đảng ủy", 1)


def halves(name):
    words = name.upper().split(" ")
    return [" ".join(words)] if len(name) <= 30 else [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]


def lines(code, kind, title, said, day, called=None, above=None, draft=False, bare=False, number=None, symbol=None, place="Lam Trạch", year=2024):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "KẾ HOẠCH": "KH"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 400, day
    name = called or body_name(code)
    cell = name.startswith("Chi bộ")
    left = [*(above or ABOVE), *halves(name), "*", f"Số {'     ' if draft else number or seed % 190 + 7}-{mark}/{symbol or ('CB' if cell else 'ĐU')}"]
    right = ["ĐẢNG CỘNG SẢN VIỆT NAM", *[""] * (len(left) - 2), f"{place}, ngày {'    ' if draft else f'{at:02d}'} tháng {month} năm {year}"]
    text = [("DỰ THẢO", "left", True)] if draft else []
    text += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    text += [(kind, "center", True)] if kind else []
    text += [(title, "center", True), *[(line, "left", False) for line in said]]
    chief = "T/M CHI BỘ" if cell else "T/M BAN THƯỜNG VỤ" if seed % 3 == 0 else "T/M ĐẢNG ỦY"
    end = [(("Nơi nhận:", chief), "pair", True), (("- Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh,", "BÍ THƯ" if seed % 2 else "PHÓ BÍ THƯ"), "pair", False)]
    end += [(("- Các chi bộ trực thuộc," if not cell else "- Đảng viên trong chi bộ,", ""), "pair", False), (("- Lưu.", "" if draft else SIGNERS[seed % 7]), "pair", False)]
    return text + ([] if bare else end)


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 900
    values = {"u": called or body_name(code), "n": seed % 7 + 2, "m": seed % 400 + 38, "p": f"9{seed % 9},{seed % 8 + 1}"}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if heading[1:2] == ")" or "/" in heading else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(code, name="bao cao.docx", day=(9, 20), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(8, 12), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(9, 20), title=FULL, held=None):
    """A report typed in TCVN3."""
    return old_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


def vni(code, name, day=(9, 20), title=FULL, held=None):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


TABLE = "PHỤ LỤC 2: SỐ LIỆU SINH HOẠT CHI BỘ (từ tháng 8/2021 đến tháng 8/2024)"


def figures(code=None, name="Phu luc 2.xlsx", title=TABLE, more=0):
    """The annex of figures, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 300 + 40
    rows = [["TT", "Nội dung", "ĐVT", "Chỉ tiêu", "Thực hiện"]]
    rows += [[1, "Kỳ sinh hoạt thường kỳ", "kỳ", 36, 36], [2, "Sinh hoạt chuyên đề", "kỳ", 12, seed % 5 + 9 + more]]
    rows += [[3, "Đảng viên dự sinh hoạt", "%", 90, 88 + seed % 11], [4, "Chi bộ xếp loại sinh hoạt tốt", "chi bộ", None, seed % 12 + 1 + more]]
    if name.endswith("xlsx"):
        head = [["ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH"], [body_name(code).upper()]] if code else []
        return name, xlsx("PL2", [*head, [title], [], *rows])
    shown = [[str("" if value is None else value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in shown], (10, 1)))
    return name, docx([*([paragraph(body_name(code).upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
