"""Turns what a unit of the Veterans' Association has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .farmers_papers import file, vni_font
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro
from .veterans import ABOVE, NAMES, OFFICE

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "with_macro"]

FULL = "Tổng kết phong trào thi đua “Cựu chiến binh giúp nhau giảm nghèo, làm kinh tế giỏi” giai đoạn 2018 - 2023"
LONG = "Kết quả 05 năm thực hiện phong trào Cựu chiến binh giúp nhau giảm nghèo, làm kinh tế giỏi và phương hướng 2023 - 2028"
LOOSE = "Năm năm hội viên CCB giúp nhau giảm nghèo, làm kinh tế giỏi"
SIGNERS = ("Hoàng Quốc Toản", "Vi Văn Đại", "Lục Thị Khuyên", "Tòng Văn Ín", "Cao Xuân Hạ", "Nông Trung Kiên", "Phùng Bá Lạc")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "district": ("Chấp hành Kế hoạch số 37/KH-CCB ngày 05/9/2023 của Thường trực Hội CCB tỉnh, {u} tổng kết như sau:", (
        ("CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO PHONG TRÀO", "Ban Chấp hành ra {n} nghị quyết chuyên đề, phân công ủy viên bám cơ sở; ký liên tịch với Ngân hàng Chính sách xã hội."),
        ("KẾT QUẢ THỰC HIỆN PHONG TRÀO", "Toàn Hội còn {n} hộ hội viên nghèo, giảm {m} hộ so với năm 2018; xóa {n} nhà dột nát; có {m} trang trại, gia trại do hội viên làm chủ."),
        ("HẠN CHẾ, NGUYÊN NHÂN", "Mô hình còn nhỏ, đầu ra bấp bênh; có chi hội chỉ phát động mà không theo dõi, do cán bộ tuổi cao."),
        ("BÀI HỌC KINH NGHIỆM", "Cán bộ Hội làm trước, hội viên làm theo; đồng vốn giao đi phải có người kèm."),
        ("PHƯƠNG HƯỚNG GIAI ĐOẠN 2023 - 2028", "Phấn đấu hết hộ hội viên nghèo, mỗi xã một câu lạc bộ CCB làm kinh tế."),
    )),
    "agency": ("{u} báo cáo Thường trực Hội cấp trên kết quả phong trào tại cơ quan:", (
        ("Lãnh đạo, chỉ đạo", "Chi ủy đưa nội dung phong trào vào sinh hoạt quý; lập quỹ đồng đội {n} triệu đồng do hội viên tự góp."),
        ("Kết quả", "Nhận đỡ đầu {n} gia đình hội viên khó khăn ở xã vùng cao, tặng {m} suất quà, hai con bò giống; không có hội viên nghèo."),
        ("Hạn chế và nguyên nhân", "Hội viên đương chức bận việc chuyên môn nên góp công ít hơn góp tiền."),
        ("Kinh nghiệm rút ra", "Việc nhỏ nhưng đều thì bền; công khai quỹ từng quý."),
        ("Phương hướng 5 năm tới", "Kết nghĩa thêm một chi hội biên giới."),
    )),
    "firm": ("Ban Chấp hành {u} xin báo cáo:", (
        ("1. Chỉ đạo", "Phối hợp công đoàn, phòng tổ chức; năm nào cũng ra chỉ tiêu tiết kiệm cho tổ có hội viên."),
        ("2. Kết quả phong trào", "{n} sáng kiến làm lợi {m} triệu đồng; nhận {m} con em hội viên vào học việc; sửa ba căn nhà tình nghĩa."),
        ("3. Hạn chế, nguyên nhân", "Công nhân đi ca, họp hội không đủ người. Nguyên nhân chính là lịch sản xuất."),
        ("4. Bài học", "Có lãnh đạo công ty vào cuộc thì việc gì cũng xong."),
        ("5. Phương hướng", "Duy trì góp mỗi ca một nghìn đồng, giới thiệu hàng của hội viên ở nhà ăn."),
    )),
    "commune": ("Xin báo cáo các đồng chí tình hình phong trào ở {u}.", (
        ("I/ Về lãnh đạo, chỉ đạo", "Đảng ủy cho chủ trương, hội phổ biến tới {n} chi hội thôn bản."),
        ("II/ Về kết quả", "{m} hội viên được vay vốn; ba anh em thương binh dựng trại gà; đường ra đồng do hội góp công."),
        ("III/ Hạn chế, nguyên nhân", "Vài nhà vay rồi bán bò non vì thiếu tiền chữa bệnh."),
        ("IV/ Bài học", "Phải đến tận chuồng xem, không chỉ nghe báo cáo."),
        ("V/ Phương hướng", "Thêm ba mô hình nuôi ong, vận động con cháu hội viên về làm hợp tác xã."),
    )),
    "talk": ("Tổng kết lại chặng đường vừa qua, {u} thấy phong trào giúp nhau giảm nghèo đã vào nếp.", (
        ("", "Lãnh đạo, chỉ đạo: mỗi năm họp chuyên đề hai lần, phân người kèm từng hộ."),
        ("", "Kết quả lớn nhất là {m} gia đình đồng đội không còn phải nhận gạo cứu đói."),
        ("", "Cái còn yếu là sổ sách, nguyên nhân vì thư ký thay người ba lần."),
        ("", "Bài học: thương nhau thật lòng thì xin đất, xin giống đều dễ."),
        ("", "Giai đoạn tới đặt đích {n} mô hình liên kết, bán hàng qua mạng."),
    )),
    "figures": ("{u}: KẾT QUẢ 2018 - 2023 TÍNH ĐẾN 30/9/2023", (
        ("a) Lãnh đạo, chỉ đạo", "Nghị quyết: {n}; kiểm tra: {n} lượt; sơ kết: 02 lần."),
        ("b) Kết quả", "Hội viên khá, giàu: {m}; hộ nghèo đầu kỳ: 19, cuối kỳ: {n}; dư nợ ủy thác: 6,2 tỷ đồng."),
        ("c) Hạn chế, nguyên nhân", "Nợ quá hạn 0,3% do dịch bệnh vật nuôi."),
        ("d) Bài học", "Rà soát hộ nghèo sát thực tế."),
        ("đ) Phương hướng", "Hộ nghèo: 0; quỹ đồng đội: 500.000 đồng/hội viên."),
    )),
}


def voice_of(code):
    if code[0] == "H":
        return "district"
    if ABOVE[code].endswith("DOANH NGHIỆP TỈNH"):
        return "firm"
    return "district" if code in ("TPYG", "TXTL") else "commune" if code in ("XPL", "PTL", "TTDY", "XBK", "PTRS", "XNK") else "agency"


def lines(code, kind, title, said, day, called=None, above=None, draft=False, bare=False, number=None, place=None, year=2023, symbol="CCB"):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "CHƯƠNG TRÌNH": "CTr"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((title + code).encode()) % 140, day
    name = (called or NAMES[code].name).upper()
    if seed % 2 or voice_of(code) == "district":
        name = name.replace("HỘI CCB", "HỘI CỰU CHIẾN BINH")
    first = "HỘI CỰU CHIẾN BINH " if "CHIẾN BINH" in name else "HỘI CCB "
    names = [first.strip(), name.removeprefix(first)] if len(name) > 30 and name.startswith(first) else [name]
    left = [above or ABOVE[code], *names, f"Số: {'     ' if draft else number or seed + 5}/{mark}-{symbol}"]
    town = place or (NAMES[code].name.split(" ", 3)[3] if voice_of(code) in ("district", "commune") else "Yên Giang")
    town = town.removeprefix("phố ").removeprefix("xã ").removeprefix("trấn ")  # of "thành phố", "thị xã", "thị trấn"
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", *[""] * (len(left) - 3)]
    right.append(f"{town}, ngày {'    ' if draft else f'{at:02d}'} tháng {month:02d} năm {year}")
    top = [("DỰ THẢO", "left", True)] if draft else []
    top += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    top += [(kind, "center", True)] if kind else []
    top += [(title, "center", True), *[(text, "left", False) for text in said]]
    end = [(("Nơi nhận:", "TM. BAN CHẤP HÀNH"), "pair", True), (("- Thường trực Hội CCB tỉnh;", "CHỦ TỊCH" if seed % 3 else "PHÓ CHỦ TỊCH"), "pair", False)]
    return top + ([] if bare else [*end, (("- Lưu Hội.", "" if draft else SIGNERS[seed % 7]), "pair", False)])


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 800
    values = {"u": called or NAMES[code].name, "n": seed % 8 + 2, "m": seed % 90 + 21}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        numbered = heading[:2].isalpha() and "/" not in heading[:4]
        mark = f"{('I', 'II', 'III', 'IV', 'V')[place]}. " if numbered else ""
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(code, name="bao cao.docx", day=(10, 20), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(9, 20), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(10, 20), title=FULL, held=None):
    """A report typed in TCVN3."""
    return old_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


def vni(code, name, day=(10, 20), title=FULL):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code), day))


TABLE = "BIỂU 02: THỐNG KÊ MÔ HÌNH KINH TẾ CỦA HỘI VIÊN CỰU CHIẾN BINH (2018 - 2023)"


def farms(code=None, name="Bieu 02.xlsx", title=TABLE, more=0):
    """The table of farms and firms, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 300 + 20
    rows = [["TT", "Loại mô hình", "ĐVT", "Năm 2018", "Năm 2023"], [1, "Doanh nghiệp do hội viên làm chủ", "doanh nghiệp", seed % 9, seed % 9 + 3]]
    rows += [[2, "Trang trại, gia trại", "cơ sở", seed % 40, seed % 40 + 12 + more], [3, "Hợp tác xã, tổ hợp tác", "đơn vị", 2, seed % 6 + 2]]
    rows += [[4, "Hộ hội viên nghèo", "hộ", seed % 70 + 15, seed % 12], [5, "Lao động được tạo việc làm", "người", seed, seed * 2 + more]]
    if name.endswith("xlsx"):
        head = [[ABOVE[code]], [NAMES[code].name.upper()]] if code else []
        return name, xlsx("Bieu 02", [*head, [title], [], *rows])
    shown = [[str(value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in shown], (11, 7)))
    return name, docx([*([paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
