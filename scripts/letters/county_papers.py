"""Turns what a unit of the nineteenth office has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .county import ABOVE, NAMES, OFFICE
from .district_papers import old_font
from .farmers_papers import file, vni_font
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "with_macro"]

FULL = "Sơ kết công tác cải cách hành chính 6 tháng đầu năm 2024"
LONG = "Kết quả thực hiện công tác cải cách hành chính 06 tháng đầu năm, phương hướng 06 tháng cuối năm 2024"
LOOSE = "CCHC 6 tháng đầu năm 2024"
SIGNERS = ("Huỳnh Văn Bảy", "Lê Thị Ngọc Ẩn", "Thạch Minh Hoàng", "Phan Út Nhỏ", "Trịnh Công Lý", "Dư Thị Mỹ Lệ", "Sơn Ngọc Thông")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "commune": ("Thực hiện Kế hoạch số 126/KH-UBND ngày 22/4/2024 của Ủy ban nhân dân huyện, {u} báo cáo như sau:", (
        ("CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "Đảng ủy, UBND giao Chủ tịch trực tiếp phụ trách Bộ phận Một cửa; ra {n} văn bản, họp dân 05 ấp để phổ biến cách nộp hồ sơ qua mạng."),
        ("KẾT QUẢ ĐẠT ĐƯỢC", "Nhận {m} hồ sơ, trả trước hẹn {p}%, trễ {n} hồ sơ đất đai (có xin lỗi). Chứng thực bản sao điện tử 213 bản."),
        ("HẠN CHẾ, VƯỚNG MẮC", "Đường truyền yếu lúc mưa dông; người lớn tuổi chưa có tài khoản định danh; một công chức phải kiêm ba việc."),
        ("NHIỆM VỤ 6 THÁNG CUỐI NĂM", "Tập huấn tổ công nghệ số cộng đồng; mỗi ấp có một điểm hỗ trợ nộp hồ sơ tại nhà văn hóa."),
    )),
    "office": ("{u} báo cáo UBND huyện (qua Phòng Nội vụ) kết quả sơ kết công tác cải cách hành chính như sau:", (
        ("Công tác lãnh đạo, chỉ đạo", "Trưởng đơn vị phân công một phó phụ trách; đưa tiến độ hồ sơ vào giao ban thứ Hai hằng tuần. Tham mưu {n} văn bản cho UBND huyện."),
        ("Kết quả đạt được", "Đã thẩm định {m} hồ sơ, đúng hạn {p}%; đề nghị bỏ 02 thành phần hồ sơ trùng lặp; số hóa kho lưu trữ giai đoạn trước 2015."),
        ("Hạn chế, vướng mắc", "Phần mềm của Bộ và của tỉnh chưa nối với nhau nên phải nhập hai nơi."),
        ("Nhiệm vụ 6 tháng cuối năm", "Rút thời gian thẩm định còn bảy ngày; sắp xếp lại vị trí việc làm theo đề án."),
    )),
    "school": ("Nhà trường báo cáo kết quả cải cách hành chính tại {u} như sau:", (
        ("Công tác chỉ đạo", "Hiệu trưởng ban hành kế hoạch, niêm yết {n} thủ tục ở phòng văn thư: chuyển trường, xác nhận học sinh, cấp lại học bạ."),
        ("Kết quả", "Giải quyết {m} lượt đơn của phụ huynh; tuyển sinh đầu cấp qua mạng {p}%; thu học phí không dùng tiền mặt."),
        ("Hạn chế", "Phụ huynh đi làm xa, ông bà đưa cháu đi học không rành điện thoại."),
        ("Nhiệm vụ sắp tới", "Học bạ số cho khối đầu cấp, giảm sổ sách cho giáo viên."),
    )),
    "above": ("Căn cứ chương trình của ngành dọc và đề nghị phối hợp của UBND huyện Trà Vang tại Kế hoạch 126/KH-UBND, {u} tổng hợp:", (
        ("Chỉ đạo, điều hành", "Thực hiện chỉ tiêu cải cách do cấp trên giao, mỗi đội ký cam kết; tự kiểm tra {n} lần."),
        ("Kết quả", "Giao dịch điện tử {p}%; {m} hồ sơ liên thông với Bộ phận Một cửa của huyện, 03 hồ sơ phải trả lại do thiếu chữ ký số."),
        ("Tồn tại, vướng mắc", "Mã hồ sơ hai hệ thống chưa khớp."),
        ("Phương hướng 6 tháng cuối năm", "Cử người trực tại Bộ phận Một cửa huyện vào ngày thứ Ba, thứ Năm."),
    )),
    "talk": ("Nửa năm qua {u} làm cải cách theo lối thấy vướng đâu gỡ đó.", (
        ("", "Về lãnh đạo, chỉ đạo: thường trực phân công từng người, cuối tuần hỏi lại kết quả, có sổ theo dõi."),
        ("", "Kết quả đáng kể là đã trả {m} hồ sơ, {p}% đúng ngày; không ai phải đi quá hai lần."),
        ("", "Cái chưa được là máy móc cũ, {n} trường hợp để dân chờ vì mất mạng."),
        ("", "Sáu tháng còn lại: xin mua máy quét, mở buổi làm việc sáng thứ Bảy cho công nhân."),
    )),
    "figures": ("SỐ LIỆU VÀ NHẬN XÉT (từ 15/12/2023 đến 31/5/2024) CỦA {u}", (
        ("1/ Lãnh đạo, chỉ đạo", "Kế hoạch: 01; công văn: {n}; kiểm tra: 02 lượt."),
        ("2/ Kết quả", "Hồ sơ nhận: {m}; đúng hạn: {p}%; trực tuyến: 58%; thanh toán không tiền mặt: 31%."),
        ("3/ Hạn chế", "Tỷ lệ trực tuyến chưa đạt 65%."),
        ("4/ Nhiệm vụ cuối năm", "Trực tuyến 70%; khảo sát hài lòng 200 phiếu."),
    )),
}


def voice_of(code):
    if code in ("THL1", "THL2", "THHL", "MNLH", "CSTV", "NTTV", "PTNT"):
        return "school"
    return "commune" if NAMES[code].name.startswith("UBND ") else "office" if ABOVE[code] == "UBND HUYỆN TRÀ VANG" else "above"


def lines(code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, symbol=None, place="Trà Vang", year=2024):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 300, day
    name = called or NAMES[code].name
    commune = name.startswith("UBND ")
    symbol = symbol or ("UBND" if commune else code)
    words = name.upper().split(" ")
    if commune:
        left = [above] * bool(above) + ["ỦY BAN NHÂN DÂN", " ".join(words[1:])]
        place = place if place != "Trà Vang" else " ".join(name.split(" ")[2 + (words[1] == "THỊ"):])
    else:
        half = len(words) // 2 if len(name) > 30 else len(words)
        left = [above or ABOVE[code], " ".join(words[:half]), *([" ".join(words[half:])] if half < len(words) else [])]
    left.append(f"Số: {'      ' if draft else number or seed + 9}/{mark}-{symbol}")
    shown = f"{place}, ngày {'    ' if draft else f'{at:02d}'} tháng {month:02d} năm {year}"
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", *[""] * (len(left) - 3), shown]
    left, right = left + [""] * (len(right) - len(left)), right + [""] * (len(left) - len(right))
    said = [("DỰ THẢO", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), *[(text, "left", False) for text in body]]
    chief = "TM. ỦY BAN NHÂN DÂN" if commune else "THỦ TRƯỞNG"
    end = [(("Nơi nhận:", chief), "pair", True), (("- UBND huyện (Phòng Nội vụ);", ""), "pair", False)]
    return said + ([] if bare else [*end, (("- Lưu: VT.", "" if draft else SIGNERS[seed % 7]), "pair", False)])


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 900
    values = {"u": called or NAMES[code].name, "n": seed % 7 + 2, "m": f"{seed % 4 + 1}.{seed * 7 % 900 + 100}", "p": f"9{seed % 9 + 1},{seed % 8}"}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if "/" in heading else f"{('I', 'II', 'III', 'IV')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(code, name="bao cao.docx", day=(6, 10), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(5, 6), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(6, 10), title=FULL, held=None):
    """A report typed in TCVN3."""
    return old_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


def vni(code, name, day=(6, 10), title=FULL):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code), day))


TABLE = "BIỂU 03: THỐNG KÊ GIẢI QUYẾT HỒ SƠ 6 THÁNG ĐẦU NĂM 2024"


def figures(code=None, name="Bieu 03.xlsx", title=TABLE, more=0):
    """The table of files dealt with, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 400 + 60
    rows = [["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"]]
    rows += [[1, "Hồ sơ tiếp nhận", "hồ sơ", None, seed * 3 + more], [2, "Giải quyết đúng và trước hạn", "%", 98, 97.5]]
    rows += [[3, "Hồ sơ nộp trực tuyến", "%", 65, seed % 40 + 41], [4, "Phiếu khảo sát hài lòng", "phiếu", 100, seed % 90 + more]]
    if name.endswith("xlsx"):
        head = [[ABOVE[code]], [NAMES[code].name.upper()]] if code else []
        return name, xlsx("Bieu03", [*head, [title], [], *rows])
    shown = [[str("" if value is None else value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in shown], (6, 17)))
    return name, docx([*([paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
