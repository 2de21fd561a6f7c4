"""Turns what a unit of the justice office (see `justice`) has to say into the files that it attaches: (name, bytes)."""

import struct
import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .farmers_papers import file, vni_font
from .justice import ABOVE, NAMES, OFFICE, OWN, SIGNS
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "with_macro"]

FULL = "Sơ kết 03 năm thực hiện Chỉ thị số 14/CT-UBND về nâng cao chất lượng công tác phổ biến, giáo dục pháp luật giai đoạn 2021 - 2024"
LONG = "Kết quả 03 năm triển khai Chỉ thị số 14/CT-UBND của Ủy ban nhân dân tỉnh trong lĩnh vực phổ biến, giáo dục pháp luật"
LOOSE = "Công tác PBGDPL theo Chỉ thị 14, giai đoạn 2021 - 2024"
SIGNERS = ("Chu Đình Vượng", "Nông Thị Bích Thuận", "Cao Xuân Lĩnh", "Ma Thị Hòa", "Đặng Quốc Toản", "Kiều Thị Mai Phương", "Phạm Gia Tuệ", "Vi Văn Thoại")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "district": ("Thực hiện Kế hoạch số 92/KH-STP ngày 05/9/2024 của Sở Tư pháp, {u} tham mưu UBND cùng cấp đánh giá như sau:", (
        ("CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT", "Đã trình ban hành {n} văn bản; kiện toàn Hội đồng phối hợp với 21 thành viên; quán triệt Chỉ thị tới toàn bộ xã, phường trong quý IV năm 2021."),
        ("KẾT QUẢ THỰC HIỆN", "Mở {m} buổi nói chuyện pháp luật cho trên 41.000 lượt người; thi tìm hiểu Luật Cư trú, Luật Căn cước; phát 12.600 tờ gấp; loa xã phát mỗi tuần hai buổi."),
        ("KHÓ KHĂN, HẠN CHẾ VÀ NGUYÊN NHÂN", "Báo cáo viên ở xã xa kiêm nhiều việc; tiền cấp cho mỗi buổi thấp; bà con đi làm ăn xa nên khó tụ họp."),
        ("PHƯƠNG HƯỚNG, GIẢI PHÁP ĐẾN NĂM 2026", "Làm phim ngắn đưa lên trang thông tin; mỗi thôn có một tủ sách pháp luật dùng mã QR."),
    )),
    "practice": ("{u} kính báo cáo Sở Tư pháp kết quả ba năm thực hiện Chỉ thị 14 tại nơi hành nghề:", (
        ("Lãnh đạo, chỉ đạo, quán triệt", "Họp toàn thể người lao động hằng quý, giao mỗi viên chức phụ trách một nhóm khách hàng; có {n} văn bản nội bộ."),
        ("Kết quả thực hiện", "Giải thích miễn phí cho {m} lượt khách về Luật Đất đai, thừa kế, hợp đồng; treo bảng hỏi đáp tại quầy."),
        ("Khó khăn, hạn chế, nguyên nhân", "Khách chỉ quan tâm việc của mình, ít người đọc tài liệu; chưa có người chuyên trách."),
        ("Phương hướng, giải pháp", "Lập chuyên mục hỏi đáp trên mạng xã hội, phối hợp với xã nói chuyện tại phiên chợ."),
    )),
    "civil": ("Triển khai Chỉ thị số 14/CT-UBND, {u} tổng hợp kết quả:", (
        ("1. Công tác lãnh đạo, chỉ đạo", "Gắn việc phổ biến pháp luật với từng vụ việc; chấp hành viên ký cam kết vận động trước khi cưỡng chế."),
        ("2. Kết quả thực hiện", "Thuyết phục thành {m} việc tự nguyện thi hành; phối hợp phát {n} chuyên mục trên đài; đối thoại với 214 đương sự."),
        ("3. Hạn chế và nguyên nhân", "Một số đương sự chống đối, tài liệu còn nặng chữ nghĩa; nguyên nhân là chưa có kinh phí riêng."),
        ("4. Giải pháp đến năm 2026", "Biên soạn sổ tay bằng tranh, tập huấn kỹ năng dân vận cho chấp hành viên trẻ."),
    )),
    "section": ("Theo đề nghị của Sở Tư pháp tại Kế hoạch 92/KH-STP, {u} báo cáo như sau.", (
        ("Quán triệt, chỉ đạo", "Tham mưu thủ trưởng cơ quan ban hành kế hoạch hằng năm ({n} văn bản), đưa vào tiêu chí thi đua của từng phòng."),
        ("Kết quả đạt được", "Tập huấn {m} lượt công chức, người lao động; xây dựng 15 bài trắc nghiệm trên mạng nội bộ; tỷ lệ tham gia cuộc thi đạt 9{d}%."),
        ("Tồn tại, nguyên nhân", "Người làm pháp chế đều kiêm nhiệm; văn bản chuyên ngành thay đổi nhanh nên tài liệu mau cũ."),
        ("Nhiệm vụ, giải pháp thời gian tới", "Số hóa tài liệu, mở buổi hỏi đáp vào thứ Sáu cuối tháng."),
    )),
    "talk": ("Ba năm làm theo Chỉ thị 14, {u} rút ra mấy điều.", (
        ("", "Về chỉ đạo, quán triệt: người đứng đầu trực tiếp đọc và giảng lại, không giao khoán; có lịch năm rõ ràng."),
        ("", "Kết quả thấy được: {m} người đã nghe nói chuyện, {n} câu lạc bộ pháp luật còn sinh hoạt đều."),
        ("", "Hạn chế là hình thức còn khô, nguyên nhân do thiếu người có duyên ăn nói."),
        ("", "Hướng tới năm 2026: dựng tiểu phẩm, mời người trong cuộc kể chuyện."),
    )),
    "figures": ("TÓM TẮT SỐ LIỆU BA NĂM (01/9/2021 - 31/8/2024) CỦA {u}", (
        ("a) Chỉ đạo, quán triệt", "Kế hoạch: 03; công văn: {n}; kiểm tra: 04 cuộc."),
        ("b) Kết quả", "Lượt người nghe: {m}; tờ gấp: 5.200; tin bài: 118; cuộc thi: 02."),
        ("c) Hạn chế, nguyên nhân", "Chưa đạt chỉ tiêu tin bài vì thiếu cộng tác viên."),
        ("d) Giải pháp", "Tăng nhuận bút, giao khoán theo quý."),
    )),
}


def voice_of(code):
    above = ABOVE[code]
    return "district" if above.startswith("UBND") else "civil" if above == CIVIL or code == "CTHA" else "practice" if above in ("-", OWN) or code in ("TGNL", "DLS", "HLG", "TVPL") else "section"


CIVIL = ABOVE["TATP"]
PLACES = ("Cẩm Điền", "Cẩm Sơn", "Sơn Cẩm", "Hạ Ninh", "Thượng Ninh", "Nậm Lung", "Hòn Sao")
SYMBOLS = {"CC1": "PCC1", "CC2": "PCC2", "DGTS": "TTĐG", "TGPL": "TGPL", "TGNL": "CNTGPL", "CTHA": "CTHADS", "PCCA": "PV03", "PCGT": "PCAT", "PCXD": "TPC", "PCTH": "NVDTPC", "DLBG": "TTBVPC", "DLS": "ĐLS"}


def symbol_of(code):
    """What stands behind the number of a unit's papers."""
    groups = {"V": "VPCC", "DG": "ĐGHD", "TP": "TPL", "TA": "CCTHADS", "PC": "PC", "NH": "PC", "BV": "TPC"}
    if ABOVE[code].startswith("UBND"):
        return "PTP"
    return SYMBOLS.get(code) or next((symbol for start, symbol in groups.items() if code.startswith(start)), code)


def halves(name):
    words = name.upper().split(" ")
    return [name.upper()] if len(name) < 32 else [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]


def lines(code, kind, title, said, day, called=None, above=None, draft=False, bare=False, number=None, symbol=None, place=None, year=2024, copies=()):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "KẾ HOẠCH": "KH"}.get(kind, "CV")
    seed, (month, at), above = zlib.crc32((code + title).encode()) % 290, day, above or ABOVE[code]
    name = called or NAMES[code].name
    name, place = name + " Bảo Giang" * name.endswith(" tỉnh"), place or next((one for one in PLACES if name.endswith(one)), "Bảo Giang")
    left = [*([above] if above != "-" else []), *halves(name)]
    left.append(f"Số: {'     ' if draft else number or seed + 7}/{mark}-{symbol or symbol_of(code)}")
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "---------------", f"{place}, ngày {'   ' if draft else f'{at:02d}'} tháng {month:02d} năm {year}"]
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    paper = [("DỰ THẢO", "left", True)] if draft else []
    paper += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    paper += [(kind, "center", True)] * bool(kind) + [(title, "center", True), *[(text, "left", False) for text in said]]
    others = [((f"- {one};", ""), "pair", False) for one in copies]
    end = [(("Nơi nhận:", SIGNS[code]), "pair", True), (("- Sở Tư pháp tỉnh (để b/c);", ""), "pair", False), *others]
    return paper + ([] if bare else [*end, (("- Lưu: VT.", "" if draft else SIGNERS[seed % 8]), "pair", False)])


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 800
    values = {"u": called or NAMES[code].name, "n": seed % 8 + 3, "m": f"{seed % 6 + 1}.{seed * 3 % 900 + 100}", "d": seed % 10}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if heading[1:2] in (".", ")") else f"{('I', 'II', 'III', 'IV')[place] if seed % 2 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)] + ([held] if held and place == 0 else [])
    return said


def report(code, name="bao cao.docx", day=(11, 8), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(10, 1), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day, title=FULL, held=None):
    return old_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


def vni(code, name, day, title=FULL, held=None):
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


TABLE = "BIỂU 02: SỐ LIỆU PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT GIAI ĐOẠN 2021 - 2024"


def figures(code=None, name="Bieu 02.xlsx", more=0, title=TABLE):
    """The table, as a sheet or a Word file; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 500 + 40
    rows = [["STT", "Nội dung", "Đơn vị tính", "Năm 2022", "Năm 2023", "9T/2024"]]
    rows += [[1, "Cuộc phổ biến trực tiếp", "cuộc", seed, seed + 11, seed - 9 + more], [2, "Lượt người dự", "lượt", seed * 61, seed * 66, seed * 58 + more]]
    rows += [[3, "Tài liệu phát hành", "bản", seed * 12, seed * 9, seed * 7], [4, "Cuộc thi tìm hiểu pháp luật", "cuộc", 1, 2, seed % 3]]
    if name.endswith("xlsx"):
        head = [[ABOVE[code] if ABOVE[code] != "-" else None], [NAMES[code].name.upper()]] if code else []
        return name, xlsx("Bieu 02", [*head, [title], [], *rows])
    shown = [[str(value) for value in row] for row in rows]
    return name, docx([*([paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def winmail(found):
    """The file as Outlook wraps it for those it takes for its own kind."""
    name, data = found

    def attribute(level, kind, value):
        return struct.pack("<BII", level, kind, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)

    version = attribute(1, 0x00089006, struct.pack("<I", 0x00010000)) + attribute(1, 0x00069007, struct.pack("<II", 1258, 0))
    inside = attribute(2, 0x00069002, b"\x01\x00" + b"\xff" * 4 + bytes(8)) + attribute(2, 0x00018010, name.encode("cp1258") + b"\0") + attribute(2, 0x0006800F, data)
    return "winmail.dat", struct.pack("<IH", 0x223E9F78, 1) + version + inside


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
