"""Turns what a unit of the twenty-seventh office has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .farmers_papers import file, vni_font
from .justice_papers import winmail
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro
from .redcross import ABOVE, NAMES, OFFICE

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "winmail", "with_macro"]

FULL = "Tổng kết 03 năm thực hiện phong trào “Nhịp cầu nhân ái” giai đoạn 2022 - 2025"
LONG = "Kết quả thực hiện phong trào “Nhịp cầu nhân ái” giai đoạn 2022 - 2025 và phương hướng giai đoạn tới"
LOOSE = "Phong trào Nhịp cầu nhân ái"
SIGNERS = ("Hoàng Thị Nguyệt Nga", "Rơ Châm Hlý", "Tôn Thất Bằng", "Vi Văn Sáng", "Mạc Thị Oanh", "Cao Bá Lượng", "Lương Thị Thu Cúc")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "branch": ("Thực hiện Kế hoạch số 74/KH-CTĐ ngày 08/9/2025 của Hội Chữ thập đỏ tỉnh, {u} báo cáo tổng kết phong trào như sau:", (
        ("CÔNG TÁC CHỈ ĐẠO, VẬN ĐỘNG", "Ban Thường vụ Hội tham mưu cấp ủy ra {n} văn bản; mỗi cơ sở hội nhận đỡ đầu ít nhất hai hộ khó khăn, kết nối bằng sổ \"nhịp cầu\"."),
        ("KẾT QUẢ PHONG TRÀO", "Vận động được {m} triệu đồng; dựng {n} cầu dân sinh và sửa 14 mái nhà; {p} lượt người được trợ giúp hằng tháng."),
        ("TỒN TẠI, NGUYÊN NHÂN", "Có xã còn trông vào hàng cứu trợ từ trên; cán bộ hội cơ sở thay đổi luôn, phụ cấp thấp."),
        ("PHƯƠNG HƯỚNG GIAI ĐOẠN TỚI", "Duy trì mô hình, mở thêm tủ thuốc thôn; công khai danh sách nhà hảo tâm mỗi quý."),
    )),
    "school": ("{u} xin báo cáo việc hưởng ứng phong trào trong thầy cô và các em như sau:", (
        ("Công tác chỉ đạo, vận động", "Nhà trường đưa phong trào vào giờ chào cờ, mỗi lớp lập một \"ống tre nhân ái\"; cử {n} thầy cô phụ trách."),
        ("Kết quả phong trào", "Tặng {p} suất quà, {n} xe đạp; học sinh gom giấy vụn được {m} nghìn đồng giúp bạn mồ côi."),
        ("Tồn tại, nguyên nhân", "Lịch học dày nên thăm hỏi tại nhà còn ít; quỹ lớp không đều."),
        ("Phương hướng giai đoạn tới", "Kết nghĩa với một điểm trường vùng cao, dạy kỹ năng băng bó cho học sinh."),
    )),
    "hospital": ("Căn cứ Kế hoạch 74/KH-CTĐ, {u} tổng hợp kết quả ba năm như sau:", (
        ("1. Chỉ đạo và vận động", "Phòng Công tác xã hội làm đầu mối, mỗi khoa có một hội viên nòng cốt; phát {n} đợt thư ngỏ."),
        ("2. Kết quả đạt được", "Hỗ trợ viện phí cho {p} người bệnh, tổng {m} triệu đồng; cấp cháo, nước nóng mỗi sáng."),
        ("3. Tồn tại và nguyên nhân", "Chưa theo được người bệnh sau khi về nhà vì thiếu người, đường xa."),
        ("4. Phương hướng", "Lập danh bạ mạnh thường quân theo bệnh; mở tủ quần áo sơ sinh."),
    )),
    "firm": ("Kính gửi Hội Chữ thập đỏ tỉnh, {u} báo cáo phần việc doanh nghiệp, cơ quan đã góp vào phong trào:", (
        ("I. Tổ chức, vận động", "Công đoàn phối hợp chi hội kêu gọi mỗi người một ngày lương; ban hành {n} thông báo."),
        ("II. Kết quả", "Đóng góp {m} triệu đồng, xây {n} nhà; {p} lượt công nhân tham gia ngày chủ nhật đi thăm hộ nghèo."),
        ("III. Tồn tại, nguyên nhân", "Ca kíp nên khó tập trung đông; có năm đơn hàng giảm phải giãn mức đóng."),
        ("IV. Phương hướng", "Ký kết đỡ đầu ba năm nữa với hai xã biên giới."),
    )),
    "club": ("Ba năm theo Nhịp cầu nhân ái, anh chị em {u} kể lại như sau.", (
        ("", "Về chỉ đạo, vận động: ban chủ nhiệm chia {n} tổ, tối thứ Bảy họp một lần, kêu gọi chủ yếu qua mạng xã hội và chợ."),
        ("", "Kết quả là {p} chuyến đi, {m} triệu đồng tiền và hiện vật, sổ thu chi ai cũng xem được."),
        ("", "Tồn tại lớn nhất là không có chỗ cất hàng và không có con dấu, nguyên nhân do chưa được cấp trụ sở."),
        ("", "Phương hướng tới: kết nạp thêm người trẻ, xin Hội tỉnh tập huấn sơ cứu hai lần mỗi năm."),
    )),
    "figures": ("SỐ LIỆU BA NĂM CỦA {u} VÀ ĐÁNH GIÁ", (
        ("1/ Chỉ đạo, vận động", "Kế hoạch: 03; lễ phát động: {n}; thư kêu gọi: 06."),
        ("2/ Kết quả", "Tiền: {m} triệu; hiện vật quy đổi: 210 triệu; người được giúp: {p}; hộ thoát nghèo: {n}."),
        ("3/ Tồn tại, nguyên nhân", "Năm 2023 chỉ đạt 82% vì mưa lũ."),
        ("4/ Phương hướng", "Mỗi năm tăng 5%; đưa lên phần mềm quản lý địa chỉ giúp đỡ."),
    )),
}
SCHOOLS = ("DHKL", "CDYT", "CDNG", "CHUY", "P1PL", "P2PL", "PTNK", "CSHL", "THHL", "CSBN", "TGDT")
HOSPITALS = ("BVDK", "BVPL", "BVYH", "BVSN", "TYTP", "TYTA", "TYTN", "TTMA")
OWN_HEAD = ("DHKL", "CDYT", "BVDK", "BVPL", "XIMA", "SYTE", "CATI")  # the body that they belong to stands above, and its name is not repeated
CLUBS = ("CLBM", "CLBT", "CLBS", "CLBH", "DSCC", "DUPT", "BEPA", "NUOI", "PHKL")


def voice_of(code):
    return "school" if code in SCHOOLS else "hospital" if code in HOSPITALS else "club" if code in CLUBS else "branch" if code.startswith("CT") else "firm"


def lines(code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, symbol=None, place="Kha Lâm", year=2025, to=True):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "HƯỚNG DẪN": "HD"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 260, day
    name = called or NAMES[code].name
    if code.startswith("CT") and not called and place == "Kha Lâm":
        place = name.removeprefix("Hội Chữ thập đỏ ").removeprefix("huyện ").removeprefix("thị xã ").removeprefix("thành phố ")
    symbol = symbol or ("CTĐ" if code.startswith("CT") else "CHCTĐ" if name.startswith("Chi hội") else code)
    words = name.upper().split(" ")
    half = 4 if len(name) > 26 and "CHỮ THẬP ĐỎ" in name.upper() else len(words) if len(name) <= 26 else len(words) // 2
    half += name.startswith("Chi hội")
    left = [above or ABOVE[code], " ".join(words[:half]), *([" ".join(words[half:])] if half < len(words) and (called or code not in OWN_HEAD) else [])]
    left.append(f"Số: {'     ' if draft else number or seed + 5}/{mark}-{symbol}")
    shown = f"{place}, ngày {'    ' if draft else f'{at:02d}'} tháng {month:02d} năm {year}"
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", *[""] * (len(left) - 3), shown]
    said = [("DỰ THẢO LẦN 1", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), *[(text, "left", False) for text in body]]
    chief = "TM. BAN THƯỜNG VỤ" if code.startswith("CT") else "CHỦ NHIỆM" if code.startswith("CLB") else "TM. BAN CHẤP HÀNH" if "hội" in name.lower() else "PHỤ TRÁCH"
    end = [(("Nơi nhận:", chief), "pair", True)] + [(("- Hội Chữ thập đỏ tỉnh (báo cáo);", ""), "pair", False)] * to
    return said + ([] if bare else [*end, (("- Lưu.", "" if draft else SIGNERS[seed % 7]), "pair", False)])


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 800
    values = {"u": called or NAMES[code].name, "n": seed % 8 + 2, "m": seed * 3 % 700 + 85, "p": seed % 300 + 41}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if heading[1:2] in "./I" or heading[:2] in ("II", "IV") else f"{('I', 'II', 'III', 'IV')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(code, name="bao cao.docx", day=(11, 5), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(10, 6), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(11, 5), title=FULL, held=None):
    """A report typed in TCVN3."""
    return old_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


def vni(code, name, day=(11, 5), title=FULL, held=None):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


TABLE = "PHỤ LỤC 2: TỔNG HỢP NGUỒN LỰC VẬN ĐỘNG PHONG TRÀO “NHỊP CẦU NHÂN ÁI”"


def figures(code=None, name="Phu luc 2.xlsx", title=TABLE, more=0):
    """The table of what was raised, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 300 + 50
    rows = [["STT", "Nội dung", "ĐVT", "Năm 2023", "Năm 2024", "Năm 2025"]]
    rows += [[1, "Tiền mặt", "triệu đồng", seed, seed + 21, seed + 40 + more], [2, "Hiện vật quy đổi", "triệu đồng", 60, 72, 81]]
    rows += [[3, "Số người được trợ giúp", "lượt", seed * 2, seed * 2 + 9, seed * 2 + 30], [4, "Công trình nhân đạo", "công trình", 3, 5, 4 + more]]
    if name.endswith("xlsx"):
        head = [[ABOVE[code]], [NAMES[code].name.upper()]] if code else []
        return name, xlsx("PL2", [*head, [title], [], *rows])
    shown = [[str("" if value is None else value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in shown], (11, 12)))
    return name, docx([*([paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
