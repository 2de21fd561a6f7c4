"""Turns what a unit of the twenty-eighth office has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .farmers_papers import file, vni_font
from .inspection import ABOVE, NAMES, OFFICE
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "with_macro"]

FULL = "Sơ kết 03 năm thực hiện Chỉ thị số 21-CT/TU của Ban Thường vụ Tỉnh ủy về công tác tiếp công dân, giải quyết khiếu nại, tố cáo"
LONG = "Kết quả 03 năm (2021 - 2024) thực hiện Chỉ thị số 21-CT/TU và phương hướng, nhiệm vụ thời gian tới"
LOOSE = "Sơ kết công tác tiếp công dân, giải quyết đơn thư 3 năm 2021 - 2024"
SIGNERS = ("Đàm Quang Vinh", "Lục Thị Hòa", "Ksor H'Lan", "Mai Xuân Trường", "Tôn Thất Lộc", "Hà Thị Kim Chi", "Vi Văn Sáng")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "office": ("Thực hiện Kế hoạch số 74/KH-TTT ngày 12/8/2024 của Thanh tra tỉnh, {u} báo cáo như sau:", (
        ("CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "Người đứng đầu tiếp dân ngày 15 hằng tháng; ban hành {n} văn bản, sửa nội quy phòng tiếp dân và niêm yết tại cổng."),
        ("KẾT QUẢ THỰC HIỆN", "Tiếp {m} lượt người; nhận {k} đơn, đủ điều kiện xử lý {p}%; giải quyết xong {n} vụ khiếu nại, không có vụ kéo dài."),
        ("HẠN CHẾ, NGUYÊN NHÂN", "Có vụ việc xác minh quá thời hạn; nguyên nhân do hồ sơ lưu trữ thất lạc qua nhiều lần chuyển trụ sở."),
        ("BÀI HỌC KINH NGHIỆM", "Đối thoại sớm với người dân thì đơn không vượt cấp."),
        ("PHƯƠNG HƯỚNG, NHIỆM VỤ", "Cập nhật toàn bộ vụ việc lên cơ sở dữ liệu quốc gia; bồi dưỡng kỹ năng hòa giải cho công chức tiếp dân."),
    )),
    "district": ("Sau ba năm thực hiện Chỉ thị 21, {u} sơ kết như sau:", (
        ("Công tác lãnh đạo, chỉ đạo", "Chủ tịch phân công từng Phó Chủ tịch phụ trách vụ việc đông người; {n} xã có tổ hòa giải lưu động."),
        ("Kết quả thực hiện", "Toàn địa bàn tiếp {m} lượt, nhận {k} đơn chủ yếu về bồi thường khi làm đường; giải quyết {p}% thuộc thẩm quyền."),
        ("Hạn chế, nguyên nhân", "Cấp xã còn né tránh, đùn việc lên trên vì cán bộ địa chính mỏng và sợ sai."),
        ("Bài học kinh nghiệm", "Xuống tận thửa đất, mời già làng cùng dự thì mới nói chuyện được."),
        ("Phương hướng, nhiệm vụ", "Giải quyết dứt điểm {n} vụ tồn đọng trước Đại hội; kiểm tra trách nhiệm Chủ tịch xã."),
    )),
    "firm": ("{u} báo cáo quá trình triển khai Chỉ thị 21-CT/TU tại doanh nghiệp:", (
        ("1. Lãnh đạo, chỉ đạo", "Hội đồng thành viên đưa nội dung vào quy chế dân chủ, giao Ban Kiểm soát nội bộ làm đầu mối."),
        ("2. Kết quả", "Tiếp {m} lượt khách hàng, hộ nhận khoán; {k} đơn phản ánh, trả lời {p}% trong 07 ngày."),
        ("3. Hạn chế và nguyên nhân", "Tranh chấp ranh giới đất còn dây dưa, nguyên nhân là bản đồ giao đất cũ không khớp thực địa."),
        ("4. Kinh nghiệm", "Công khai hóa đơn, hợp đồng khoán là cách tốt nhất để bớt khiếu nại."),
        ("5. Nhiệm vụ tiếp theo", "Mở đường dây nóng do Giám đốc trực tiếp nghe vào thứ Năm."),
    )),
    "service": ("Kính gửi Thanh tra tỉnh, {u} xin báo cáo:", (
        ("I/ Lãnh đạo, chỉ đạo", "Ban Giám đốc (Ban Giám hiệu) tiếp người bệnh, phụ huynh, viên chức chiều thứ Sáu; hộp thư góp ý mở {n} lần mỗi tháng."),
        ("II/ Kết quả thực hiện", "{m} lượt góp ý, {k} đơn; xác minh xong {p}% số đơn, xin lỗi trực tiếp {n} trường hợp."),
        ("III/ Hạn chế, nguyên nhân", "Phòng tiếp dân dùng chung phòng họp; thiếu người chuyên trách."),
        ("IV/ Bài học", "Trả lời nhanh, đúng người, không để tin đồn đi trước."),
        ("V/ Phương hướng", "Bố trí phòng riêng, tập huấn ứng xử cho toàn thể nhân viên."),
    )),
    "talk": ("Ba năm triển khai Chỉ thị số 21-CT/TU ở {u} được ghi lại như dưới đây.", (
        ("", "Về lãnh đạo, chỉ đạo: cấp ủy họp chuyên đề {n} lần, lãnh đạo tiếp dân không cử người thay."),
        ("", "Kết quả thực hiện là {k} đơn đã được trả lời trong tổng số nhận về, đạt {p}%; {m} lượt người được tiếp."),
        ("", "Hạn chế còn nằm ở khâu theo dõi sau giải quyết, nguyên nhân do thay người phụ trách hai lần."),
        ("", "Bài học kinh nghiệm rút ra: ghi biên bản ngay tại chỗ và đọc lại cho dân nghe."),
        ("", "Phương hướng thời gian tới là giao mỗi vụ cho một người chịu trách nhiệm đến cùng."),
    )),
    "figures": ("SỐ LIỆU SƠ KẾT CHỈ THỊ 21 CỦA {u} (01/8/2021 - 31/7/2024)", (
        ("a) Chỉ đạo", "Văn bản: {n}; hội nghị quán triệt: 03."),
        ("b) Kết quả", "Lượt tiếp: {m}; đơn: {k}; tỷ lệ giải quyết: {p}%; đoàn đông người: 02."),
        ("c) Hạn chế, nguyên nhân", "02 vụ quá hạn do chờ giám định."),
        ("d) Bài học", "Phối hợp ba bên ngay từ đầu."),
        ("đ) Nhiệm vụ", "Giảm 20% đơn vượt cấp."),
    )),
}


def voice_of(code):
    place = list(NAMES).index(code)
    return "office" if place < 23 else "district" if place < 33 else "firm" if place < 40 else "service"


def lines(code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, symbol=None, place=None, year=2024):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 400, day
    name = called or NAMES[code].name
    council = name.startswith("UBND ")
    words = name.upper().split(" ")
    if council:
        left = [above] * bool(above) + ["ỦY BAN NHÂN DÂN", " ".join(words[1:])]
        place = place or " ".join(name.split(" ")[2 + (words[1] in ("THỊ", "THÀNH")):])
    else:
        half, over = len(words) // 2 if len(name) > 32 else len(words), above or ABOVE[code]
        left = [*([] if over == "-" else [over]), " ".join(words[:half]), *([" ".join(words[half:])] if half < len(words) else [])]
    left.append(f"Số: {'       ' if draft else number or seed + 17}/{mark}-{symbol or ('UBND' if council else code)}")
    shown = f"{place or 'Khánh Điền'}, ngày {'    ' if draft else f'{at:02d}'} tháng {month:02d} năm {year}"
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", *[""] * (len(left) - 3), shown]
    left, right = left + [""] * (len(right) - len(left)), right + [""] * (len(left) - len(right))
    said = [("DỰ THẢO", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), *[(text, "left", False) for text in body]]
    chief = "KT. CHỦ TỊCH" if council else "GIÁM ĐỐC" if name.startswith(("Sở", "Công ty", "Bệnh")) else "THỦ TRƯỞNG ĐƠN VỊ"
    end = [(("Nơi nhận:", chief), "pair", True), (("- Thanh tra tỉnh;", ""), "pair", False), (("- UBND tỉnh (b/c);", ""), "pair", False)]
    return said + ([] if bare else [*end, (("- Lưu: VT, TD.", "" if draft else SIGNERS[seed % 7]), "pair", False)])


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 800
    values = {"u": called or NAMES[code].name, "n": seed % 6 + 2, "m": seed * 5 % 900 + 105, "k": seed % 170 + 12, "p": f"{seed % 14 + 82},{seed % 9}"}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if heading[1:2] in ".)" or "/" in heading else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(code, name="bao cao.docx", day=(10, 14), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(9, 5), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(10, 14), title=FULL, held=None):
    """A report typed in TCVN3."""
    return old_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


def vni(code, name, day=(10, 14), title=FULL):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code), day))


TABLE = "BIỂU 02/TCD: TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN, XỬ LÝ ĐƠN (01/8/2021 - 31/7/2024)"


def cases(code=None, name="Bieu 02.xlsx", title=TABLE, more=0):
    """The table of visits and letters, as a sheet or a Word file; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 300 + 40
    rows = [["TT", "Chỉ tiêu", "ĐVT", "Kỳ trước", "Kỳ này"]]
    rows += [[1, "Lượt tiếp công dân", "lượt", seed * 2, seed * 2 + 14 + more], [2, "Đoàn đông người", "đoàn", 5, seed % 6]]
    rows += [[3, "Đơn tiếp nhận", "đơn", seed, seed - 11], [4, "Tỷ lệ giải quyết", "%", 88, 92.5]]
    if name.endswith("xlsx"):
        head = [[NAMES[code].name.upper()]] if code else []
        return name, xlsx("Bieu02", [*head, [title], [], *rows])
    shown = [[str(value) for value in row] for row in rows]
    return name, docx([*([paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
