"""Turns what a unit of the culture office has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .culture import ABOVE, NAMES, OFFICE
from .district_papers import old_font
from .farmers_papers import file, vni_font
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "with_macro"]

FULL = "Sơ kết 02 năm thực hiện Bộ Quy tắc ứng xử văn minh trong hoạt động văn hóa, thể thao và du lịch"
SHORT = "Kết quả hai năm thực hiện Quy tắc ứng xử văn minh"
LOOSE = "Tình hình thực hiện Bộ QTƯX giai đoạn 2023 - 2025"
SIGNERS = ("Mai Hữu Thắng", "Tôn Nữ Diệu Linh", "Lại Văn Cường", "Âu Dương Hòa", "Chế Thị Kim Chi", "Khuất Duy Tân", "Bùi Lê Vi")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "district": ("Thực hiện Kế hoạch số 38/KH-SVHTTDL ngày 24/02/2025 của Sở, Phòng tham mưu UBND {u} báo cáo như sau:", (
        ("CÔNG TÁC TRIỂN KHAI, TUYÊN TRUYỀN", "Phát hành {m} tờ rơi, treo {n} cụm pa nô tại bến xe, chợ đêm; mở chuyên mục hằng tuần trên loa truyền thanh."),
        ("KẾT QUẢ THỰC HIỆN", "{m} hộ kinh doanh ký cam kết niêm yết giá; {n} lễ hội làng không còn đốt pháo, chèo kéo khách."),
        ("HẠN CHẾ, NGUYÊN NHÂN", "Vài hàng quán mùa cao điểm vẫn nâng giá; đội kiểm tra mỏng, mức phạt chưa đủ răn đe."),
        ("PHƯƠNG HƯỚNG, KIẾN NGHỊ", "Lắp thêm biển song ngữ ở {n} điểm; kiến nghị Sở mở lớp cho lực lượng giữ xe."),
    )),
    "centre": ("{u} tổng hợp hai năm thực hiện quy tắc ứng xử tại đơn vị:", (
        ("Triển khai, tuyên truyền", "Đưa nội dung vào nội quy, họp viên chức {n} lần; dàn dựng 02 tiểu phẩm."),
        ("Kết quả", "Phục vụ {m} lượt khách, chỉ nhận {n} góp ý không hài lòng; nhân viên mặc đồng phục, đeo thẻ tên."),
        ("Hạn chế và nguyên nhân", "Người xem còn quay phim, xả rác; thiếu người trực cửa."),
        ("Phương hướng, kiến nghị", "Đặt hòm thư góp ý bằng mã QR; đề nghị cấp kinh phí sửa khu vệ sinh."),
    )),
    "relic": ("Ban báo cáo tình hình thực hiện ứng xử văn minh tại {u}.", (
        ("1. Phổ biến quy tắc", "Dựng {n} bảng chỉ dẫn trang phục khi vào nơi thờ tự, phát áo choàng mượn miễn phí."),
        ("2. Kết quả", "Nhắc nhở {m} trường hợp, không để xảy ra xô xát; thu gom rác hai buổi mỗi ngày."),
        ("3. Hạn chế, nguyên nhân", "Người bán hàng rong từ nơi khác tới khó quản lý; tiền lẻ đặt tùy tiện."),
        ("4. Việc tới đây và kiến nghị", "Quy hoạch khu bán hàng, xin biên chế {n} bảo vệ."),
    )),
    "firm": ("Thưa Quý Sở, {u} xin báo cáo việc áp dụng Bộ Quy tắc từ tháng 3/2023 đến nay:", (
        ("A. Cách làm", "Dịch bộ quy tắc sang bốn thứ tiếng, để tại quầy lễ tân; huấn luyện nhân sự mới trong ngày đầu."),
        ("B. Kết quả", "Điểm đánh giá của khách đạt 8,{n}; {m} lượt khách đoàn; không có tranh chấp về giá."),
        ("C. Chưa làm được, vì sao", "Lao động thời vụ thay đổi liên tục nên phải dạy lại nhiều lần."),
        ("D. Hướng tới và đề xuất", "Thưởng nhân viên thân thiện hằng tháng; mong Sở dẹp nạn cò mồi ở ga."),
    )),
    "talk": ("Nói gọn lại, hai năm qua ở {u} chuyện ứng xử có khá lên.", (
        ("", "Việc phổ biến làm từ chi tổ trở đi, ai cũng được phát cuốn sổ nhỏ, cuối tháng nhắc lại trong sinh hoạt."),
        ("", "Kết quả thấy rõ là {n} cuộc thi đấu, trình diễn không có cãi vã; {m} người ký cam kết."),
        ("", "Hạn chế vẫn còn ở vài hội viên nói năng trên mạng thiếu chừng mực, nguyên nhân do ít góp ý thẳng."),
        ("", "Phương hướng: lập tổ hòa giải; kiến nghị Sở hỗ trợ in tài liệu."),
    )),
}


def voice_of(code):
    if code in ("HVNT", "HDSV", "LDBD", "LDVT", "CHDV", "HHDL"):
        return "talk"
    return "firm" if ABOVE[code] == "-" else "district" if code[0] == "P" else "relic" if code[0] == "B" and code[:2] != "BT" or code == "BTCO" else "centre"


def area(code):
    """(what the unit is called where its district stands above it, the district)."""
    name = NAMES[code].name
    for word in (" thành phố ", " thị xã ", " huyện đảo ", " huyện "):
        if word in name and code[0] in "PT":
            return name.split(word)[0], name.split(word)[1], (word + name.split(word)[1]).strip()
    return name, {"BCTH": "Sơn Vân", "BTCO": "Vân Sơn", "BPCO": "Đồng Quế", "BTGO": "Đồng Quế", "BVEN": "Cù Én"}.get(code, "Vân Hải"), name


BREAKS = ("KHOA", "THỂ", "THI", "XÚC", "TỈNH", "TRUYỀN", "THƯƠNG", "NGHỆ", "CHÙA", "THÀNH", "KHU", "DU")


def lines(code, kind, title, said, day, called=None, above=None, draft=False, bare=False, number=None, mark=None, place=None, year=2025, chief=None):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    sort = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM"}.get(kind, "CV")
    seed, (month, day_at) = zlib.crc32((code + title).encode()) % 8000, day
    short, town, _ = area(code)
    name, above = called or short, above or ABOVE[code]
    mark = mark or ("VHKHTT" if code[0] == "P" else code)
    words = name.upper().split(" ")
    breaks = [at for at, word in enumerate(words) if at > 2 and word in BREAKS] or [len(words) // 2]
    middle = min(breaks, key=lambda at: abs(at - len(words) / 2))
    shown = [" ".join(words[:middle]), " ".join(words[middle:])] if len(name) > 34 else [name.upper()]
    left = [*([] if above == "-" else [above]), *shown, f"Số: {'      ' if draft else number or seed % 170 + 5}/{sort}-{mark}"]
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", *[""] * (len(left) - 3)]
    right.append(f"{place or town}, ngày {'    ' if draft else f'{day_at:02d}'} tháng {month:02d} năm {year}")
    left += [""] * (len(right) - len(left))
    text = [("DỰ THẢO", "left", True)] if draft else []
    text += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    text += [(kind, "center", True)] if kind else []
    text += [(title, "center", True), *[(line, "left", False) for line in said]]
    chief = chief or ("TRƯỞNG PHÒNG" if code[0] == "P" else "TM. BAN CHẤP HÀNH" if voice_of(code) == "talk" else "GIÁM ĐỐC")
    end = [(("Nơi nhận:", chief), "pair", True), (("- Sở VHTTDL (báo cáo);", ""), "pair", False), (("- Lưu: VT.", "" if draft else SIGNERS[seed % 7]), "pair", False)]
    return text + ([] if bare else end)


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 7000
    values = {"u": called or (area(code)[2] if code[0] == "P" else NAMES[code].name), "n": seed % 7 + 2, "m": seed * 3 % 800 + 120}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if heading[1:2] == "." else f"{('I', 'II', 'III', 'IV')[place] if seed % 2 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(code, name="bao cao.docx", day=(4, 15), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(3, 12), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(4, 15), kind="BÁO CÁO", title=FULL, said=None):
    """A paper typed in TCVN3."""
    return old_font(name, lines(code, kind, title, said or body(code), day))


def vni(code, name, day=(4, 15), title=FULL):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code), day))


TABLE = "BIỂU 05: TỔNG HỢP SỐ LIỆU THỰC HIỆN QUY TẮC ỨNG XỬ VĂN MINH"


def table(code=None, name="Bieu 05.xlsx", title=TABLE, more=0):
    """The table of figures, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 300 + 50
    rows = [["TT", "Nội dung", "ĐVT", "Kế hoạch", "Thực hiện"]]
    rows += [[1, "Người được phổ biến quy tắc", "lượt người", seed * 2, seed * 2 + 14 + more], [2, "Cơ sở ký cam kết", "cơ sở", 50, seed % 37 + 11]]
    rows += [[3, "Lượt kiểm tra, nhắc nhở", "lượt", None, seed % 61 + more], [4, "Khách hài lòng", "%", 90, 88.5]]
    if name.endswith("xlsx"):
        head = [[ABOVE[code] if ABOVE[code] != "-" else None], [NAMES[code].name.upper()]] if code else []
        return name, xlsx("Bieu 05", [*head, [title], [], *rows])
    shown = [[str("" if value is None else value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in shown], (4, 24)))
    return name, docx([*([paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
