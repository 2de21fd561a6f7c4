"""Turns what a Party organization of the twenty-sixth office has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .farmers_papers import file, vni_font
from .organizing import NAMES, OFFICE, SYMBOL
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "with_macro"]

FULL = "sơ kết 03 năm thực hiện Nghị quyết số 14-NQ/TU ngày 18/6/2020 của Ban Thường vụ Tỉnh ủy về củng cố tổ chức cơ sở đảng, nâng cao chất lượng đội ngũ đảng viên"
SHORT = "Kết quả 03 năm thực hiện Nghị quyết số 14-NQ/TU"
LOOSE = "Sơ kết Nghị quyết 14 của Tỉnh ủy về tổ chức cơ sở đảng, đảng viên (2020 - 2023)"
SIGNERS = ("Đinh Xuân Quảng", "Hồ Thị Lệ Quyên", "Võ Tá Lương", "Lò Văn Inh", "Phan Đình Tuệ", "Bùi Thị Hoài Thanh", "Trần Hậu Nghị")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "district": ("Thực hiện Kế hoạch số 87-KH/BTCTU ngày 21/8/2023 của Ban Tổ chức Tỉnh ủy, Ban Thường vụ {u} báo cáo kết quả như sau:", (
        ("CÔNG TÁC QUÁN TRIỆT, LÃNH ĐẠO, CHỈ ĐẠO", "Ban Thường vụ mở {n} hội nghị học tập tới chi bộ; phân công từng cấp ủy viên về dự sinh hoạt ở nơi yếu kém."),
        ("KẾT QUẢ THỰC HIỆN", "Sáp nhập {n} chi bộ thôn, nay còn {m} chi bộ; kết nạp 3{n}8 đảng viên; không còn thôn, bản trắng đảng viên."),
        ("HẠN CHẾ", "Nội dung sinh hoạt chuyên đề ở vài chi bộ nông thôn còn nghèo; đảng viên trẻ đi làm ăn xa nhiều."),
        ("NGUYÊN NHÂN", "Bí thư chi bộ kiêm nhiệm nhiều việc, phụ cấp thấp; cấp ủy cơ sở ngại va chạm khi sàng lọc."),
        ("NHIỆM VỤ, GIẢI PHÁP", "Đỡ đầu chi bộ khó khăn; mỗi năm mở hai lớp cảm tình Đảng tại cụm xã."),
    )),
    "force": ("{u} báo cáo Ban Tổ chức Tỉnh ủy việc thực hiện Nghị quyết trong đảng bộ như sau:", (
        ("Quán triệt, chỉ đạo", "Đưa nội dung vào chương trình học tập chính trị của cán bộ, chiến sĩ; kiểm tra {n} đảng ủy cơ sở."),
        ("Kết quả", "Tăng cường {n} sĩ quan tham gia cấp ủy các xã trọng điểm; {m} lượt đảng viên sinh hoạt nơi cư trú; phát triển Đảng trong hạ sĩ quan 61 đồng chí."),
        ("Hạn chế", "Một số chi bộ đơn vị cơ động sinh hoạt ghép, biên bản sơ sài."),
        ("Nguyên nhân", "Đặc thù trực sẵn sàng chiến đấu, quân số luân chuyển hằng quý."),
        ("Phương hướng", "Tổ chức lại chi bộ theo trạm, đội; giao ban công tác đảng hằng tháng."),
    )),
    "firm": ("Đảng ủy kính gửi Ban Tổ chức Tỉnh ủy báo cáo về ba năm thực hiện Nghị quyết 14-NQ/TU tại {u}.", (
        ("Việc quán triệt và chỉ đạo", "Gắn nghị quyết với kế hoạch sản xuất, giao ban Đảng ủy với Ban điều hành mỗi tháng {n} kỳ."),
        ("Kết quả đạt được", "Thành lập chi bộ ở {n} phân xưởng; {m} lượt lao động trực tiếp dự lớp tìm hiểu về Đảng; sáng kiến của đảng viên làm lợi 2,4 tỷ đồng."),
        ("Hạn chế", "Tỷ lệ đảng viên là thợ trực tiếp mới đạt 19%."),
        ("Nguyên nhân", "Ca kíp lệch giờ nên khó họp đủ; lao động hợp đồng ngắn hạn đông."),
        ("Giải pháp", "Họp chi bộ theo ca; chọn nguồn từ thợ giỏi và đoàn viên công đoàn ưu tú."),
    )),
    "caucus": ("Căn cứ chức năng, nhiệm vụ được giao, {u} báo cáo việc lãnh đạo thực hiện Nghị quyết số 14-NQ/TU:", (
        ("Lãnh đạo, chỉ đạo, quán triệt", "Ban hành {n} văn bản; cho ý kiến về công tác cán bộ đúng quy chế làm việc, mỗi quý một kỳ họp chuyên đề."),
        ("Kết quả thực hiện", "Phối hợp với Đảng ủy Khối bồi dưỡng {m} lượt đảng viên; rà soát xong hồ sơ, lý lịch của cán bộ diện quản lý."),
        ("Hạn chế", "Phân định trách nhiệm với đảng ủy cơ quan đôi lúc chồng chéo."),
        ("Nguyên nhân", "Quy chế phối hợp ký từ nhiệm kỳ trước, chậm sửa."),
        ("Nhiệm vụ thời gian tới", "Ký lại quy chế phối hợp trong quý I năm 2024; đánh giá đảng viên gắn với sản phẩm công việc."),
    )),
    "school": ("Ba năm học qua, {u} triển khai Nghị quyết số 14-NQ/TU và xin báo cáo Ban Tổ chức Tỉnh ủy:", (
        ("Quán triệt, lãnh đạo, chỉ đạo", "Đảng ủy họp phiên riêng ngay trong tháng Bảy năm 2020, cử {n} đảng ủy viên dự sinh hoạt chi bộ khoa, phòng."),
        ("Kết quả thực hiện", "Kết nạp {n}4 sinh viên và giảng viên trẻ; {m} lượt người học dự lớp bồi dưỡng nhận thức về Đảng; ghép các chi bộ dưới năm đảng viên."),
        ("Hạn chế", "Sinh viên được kết nạp năm cuối ra trường thì chuyển sinh hoạt chậm."),
        ("Nguyên nhân", "Nơi cư trú và nơi làm việc mới chưa ổn định; chi bộ khoa bận lịch thi."),
        ("Nhiệm vụ, giải pháp", "Lập chi bộ sinh viên theo ngành; theo dõi giấy chuyển sinh hoạt bằng phần mềm."),
    )),
    "plain": ("Ba năm làm theo Nghị quyết 14, {u} tự nhìn lại như dưới đây.", (
        ("", "Trước hết là khâu quán triệt, chỉ đạo: có kế hoạch riêng, có người chịu trách nhiệm, sáu tháng xem lại một lần ({n} lần)."),
        ("", "Về kết quả, {m} lượt ý kiến đảng viên được trả lời; nền nếp sinh hoạt tốt lên thấy rõ; 05 quần chúng được kết nạp."),
        ("", "Hạn chế lớn nhất là tự phê bình còn nể nang."),
        ("", "Nguyên nhân chủ yếu do người đứng đầu chưa gương mẫu nhắc nhở nhau."),
        ("", "Giải pháp sắp tới: bí thư trực tiếp chuẩn bị nội dung sinh hoạt, không khoán cho văn phòng."),
    )),
}


def voice_of(code):
    if code in ("DUCA", "DUQS", "DUBP"):
        return "force"
    if code in ("DHHL", "TCT"):
        return "school"
    if code in ("TKHS", "GTKP", "CKP", "KKT", "LNHL"):
        return "firm"
    if code in ("DUCQ", "DUDN"):
        return "plain"
    return "district" if code[0] == "H" or code in ("TPHL", "TXKP") else "caucus"


def lines(code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, symbol=None, place=None, year=2023):
    """A Party paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "KẾ HOẠCH": "KH"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 400, day
    name = called or NAMES[code].name
    words, half = name.upper().split(" "), len(name.split(" ")) // 2 + 1
    rows = [" ".join(words)] if len(name) < 32 else [" ".join(words[:half]), " ".join(words[half:])]
    left = [above or "TỈNH ỦY HƯƠNG LAM", *rows, "*", f"Số {'      ' if draft else number or seed + 11}-{mark}/{symbol or SYMBOL[code]}"]
    district = name.startswith(("Huyện ủy ", "Thị ủy "))
    place = place or (name.split("ủy ", 1)[1] if district else "Hương Lam")
    right = ["ĐẢNG CỘNG SẢN VIỆT NAM", *[""] * (len(left) - 2), f"{place}, ngày {'    ' if draft else f'{at:02d}'} tháng {month:02d} năm {year}"]
    said = [("DỰ THẢO LẦN 1", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), ("-----", "center", False), *[(text, "left", False) for text in body]]
    chief = "T/M BAN THƯỜNG VỤ" if district or name.startswith(("Thành ủy", "Đảng ủy")) else "T/M " + " ".join(words[:2] if words[0] == "ĐẢNG" else words[:4])
    end = [(("Nơi nhận:", chief), "pair", True), (("- Ban Tổ chức Tỉnh ủy (báo cáo),", "BÍ THƯ" if seed % 2 else "PHÓ BÍ THƯ"), "pair", False)]
    return said + ([] if bare else [*end, (("- Lưu văn phòng.", "" if draft else SIGNERS[seed % 7]), "pair", False)])


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 900
    values = {"u": called or NAMES[code].name, "n": seed % 6 + 3, "m": seed * 7 % 700 + 140}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}{'. ' if seed % 2 else '- '}"
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(code, name="bao cao.docx", day=(10, 16), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(9, 6), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(10, 16), title=FULL):
    """A report typed in TCVN3."""
    return old_font(name, lines(code, "BÁO CÁO", title, body(code), day))


def vni(code, name, day=(10, 16), title=FULL):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code), day))


TABLE = "BIỂU 2-TCĐV: TỔNG HỢP TỔ CHỨC CƠ SỞ ĐẢNG, ĐẢNG VIÊN (đến 30/9/2023)"


def members(code=None, name="Bieu 2.xlsx", title=TABLE, more=0):
    """The table of Party members, as a sheet or a Word file; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 500 + 70
    rows = [["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2020", "Năm 2023"], [1, "Tổ chức cơ sở đảng", "tổ chức", 31, 28], [2, "Đảng viên", "người", seed * 9, seed * 9 + 180 + more]]
    rows += [[3, "Đảng viên được miễn sinh hoạt", "người", seed % 50, seed % 50 + 12], [4, "Chi bộ hoàn thành xuất sắc nhiệm vụ", "%", 18.5, 19.2]]
    if name.endswith("xlsx"):
        return name, xlsx("B2", [*([["TỈNH ỦY HƯƠNG LAM"], [NAMES[code].name.upper()]] if code else []), [title], [], *rows])
    shown = [[str(value) for value in row] for row in rows]
    return name, docx([*([paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
