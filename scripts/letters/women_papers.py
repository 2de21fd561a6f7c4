"""Turns what a unit of the Women's Union has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .farmers_papers import file, vni_font
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro
from .women import ABOVE, GROUP, NAMES, OFFICE, UNION

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "with_macro"]

FULL = "Sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Phụ nữ tỉnh Lam Vĩnh lần thứ XV, nhiệm kỳ 2021 - 2026"
OWN = "Kết quả giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Phụ nữ các cấp, nhiệm kỳ 2021 - 2026"
LOOSE = "Sơ kết công tác Hội và phong trào phụ nữ giữa nhiệm kỳ"
SIGNERS = ("Hà Thị Ngân", "Bạch Kim Tuyến", "Lường Thị Xôm", "Nông Thúy Hằng", "Trịnh Thị Lan Hương", "Đinh Thị Phấn", "Cao Bích Thủy")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "district": ("Thực hiện Kế hoạch số 214/KH-BTV ngày 22/7/2024 của Ban Thường vụ Hội LHPN tỉnh, Ban Thường vụ {u} báo cáo như sau:", (
        ("CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI", "Tổ chức {n} hội nghị quán triệt tới cán bộ chi hội; đưa chỉ tiêu Nghị quyết vào chương trình công tác từng năm, giao ước thi đua giữa các cụm xã."),
        ("KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT", "Thu hút {m} hội viên mới; {p}% chi hội có mô hình giúp nhau. Vận động xây 31 mái ấm tình thương, giúp 212 hộ có phụ nữ làm chủ thoát nghèo."),
        ("HẠN CHẾ, NGUYÊN NHÂN", "Tỷ lệ tập hợp ở thôn có nhiều chị em đi làm công ty còn thấp; chi hội trưởng thay đổi luôn sau khi sáp nhập thôn."),
        ("BÀI HỌC KINH NGHIỆM", "Việc gì chị em thấy có lợi thì không cần hô hào; cán bộ Hội phải có mặt ở cơ sở trước khi có chuyện."),
        ("NHIỆM VỤ, GIẢI PHÁP ĐẾN HẾT NHIỆM KỲ", "Rà lại {n} chỉ tiêu khó; mỗi cơ sở Hội nhận đỡ một chi hội yếu."),
    )),
    "hill": ("{u} xin báo cáo Tỉnh Hội nửa nhiệm kỳ vừa qua:", (
        ("Lãnh đạo, chỉ đạo", "Cán bộ Hội chia nhau về bản, họp bằng tiếng Thái, tiếng Mông; ra {n} văn bản, dịch một tờ gấp."),
        ("Kết quả", "Vận động {m} chị sinh con tại trạm y tế; {p}% bản có tổ tiết kiệm, số dư 1,9 tỷ đồng; xóa 140 nhà dột."),
        ("Hạn chế và nguyên nhân", "Tảo hôn vẫn còn 11 cặp; đường vào bản sạt lở sau mưa nên sinh hoạt không đều."),
        ("Kinh nghiệm", "Có già làng nói thì dễ hơn mười buổi loa."),
        ("Nhiệm vụ đến năm 2026", "Mỗi bản một chị biết làm sổ tiết kiệm, mỗi xã một tổ dệt bán được hàng."),
    )),
    "armed": ("Được sự nhất trí của Đảng ủy, chỉ huy đơn vị, {u} báo cáo kết quả nửa nhiệm kỳ:", (
        ("Công tác lãnh đạo, chỉ đạo", "Ban Chấp hành duy trì nền nếp chế độ hội họp; mỗi quý kiểm tra {n} cơ sở hội."),
        ("Kết quả", "{m} lượt hội viên dự tập huấn; {p}% gia đình hội viên đạt danh hiệu tiêu biểu; nhận đỡ đầu 17 cháu vùng biên."),
        ("Hạn chế, nguyên nhân", "Nhiệm vụ trực sẵn sàng nhiều, có kỳ sinh hoạt phải dồn ngày."),
        ("Bài học kinh nghiệm", "Bám chủ trương của cấp ủy, kết hợp chặt với công đoàn và đoàn thanh niên."),
        ("Phương hướng đến hết nhiệm kỳ", "Xây dựng hội viên kỷ cương, trung hậu; mở thêm {n} nhóm giúp con em học tập."),
    )),
    "desk": ("{u} báo cáo việc thực hiện Nghị quyết từ đầu nhiệm kỳ đến nay:", (
        ("Tổ chức thực hiện", "Chi hội họp hai tháng một lần vào chiều thứ Sáu, lồng ghép với sinh hoạt nữ công; có {n} chuyên đề."),
        ("Kết quả", "{p}% chị em hoàn thành tốt nhiệm vụ; {m} ngày công tình nguyện; tặng 60 suất học bổng cho học sinh nữ."),
        ("Hạn chế", "Kinh phí ít, phần lớn do chị em tự góp; bận chuyên môn nên phong trào có lúc lắng."),
        ("Kinh nghiệm", "Chọn việc nhỏ, làm tới nơi."),
        ("Nhiệm vụ từ nay đến 2026", "Giữ nếp sinh hoạt, kết nghĩa với {n} chi hội thôn bản."),
    )),
    "works": ("Kính gửi Ban Thường vụ Tỉnh Hội, {u} báo cáo:", (
        ("1. Triển khai", "Phổ biến Nghị quyết vào giờ nghỉ ca, qua loa xưởng và nhóm Zalo, {n} đợt."),
        ("2. Kết quả đạt được", "{m} chị em là hội viên; {p}% được khám sức khỏe phụ khoa; có phòng vắt sữa; thương lượng tăng suất ăn thêm 3.000 đồng."),
        ("3. Hạn chế, nguyên nhân", "Tăng ca nhiều nên khó họp; chị em ở trọ hay chuyển chỗ."),
        ("4. Bài học", "Muốn có phong trào thì phải được chủ doanh nghiệp cho thời gian."),
        ("5. Nhiệm vụ tới", "Xin chủ doanh nghiệp một góc trông trẻ; mở lớp nấu ăn tối thứ Năm."),
    )),
    "club": ("Căn cứ chức năng được Ban Thường vụ giao, {u} kiểm điểm giữa nhiệm kỳ như sau:", (
        ("Công tác chỉ đạo, điều hành", "Ban điều hành họp thường kỳ, phân công từng thành viên; ký phối hợp với {n} đơn vị."),
        ("Kết quả thực hiện", "Hỗ trợ {m} lượt phụ nữ; {p}% người được hỏi hài lòng; nối được 22 sản phẩm với siêu thị."),
        ("Hạn chế, nguyên nhân", "Nhân sự kiêm nhiệm, trụ sở mượn tạm."),
        ("Bài học kinh nghiệm", "Lắng nghe trước rồi mới hỗ trợ."),
        ("Giải pháp đến hết nhiệm kỳ", "Lập cơ sở dữ liệu người cần giúp, gây quỹ bằng hội chợ hằng năm."),
    )),
    "prose": ("Hai năm rưỡi thực hiện Nghị quyết, {u} có mấy điều xin thưa với Tỉnh Hội.", (
        ("", "Về lãnh đạo, chỉ đạo, thường trực phân công người theo từng nhóm việc, {n} tháng ngồi lại soát một lượt, chị nào vướng thì cả nhóm gỡ."),
        ("", "Kết quả rõ nhất là {m} chị em vào tổ vay vốn và trả đúng hạn {p}%; đám cưới bớt linh đình; nhiều nhà trồng hoa thay cỏ dại."),
        ("", "Điều còn hạn chế là sinh hoạt chưa đều, nguyên nhân chính do cán bộ trẻ hay đi làm xa. Kinh nghiệm là phải gây được người kế cận."),
        ("", "Từ nay tới cuối nhiệm kỳ sẽ dồn sức cho việc làm tại chỗ và an toàn cho trẻ em gái."),
    )),
    "figures": ("{u}: SỐ LIỆU GIỮA NHIỆM KỲ (tính đến 31/7/2024)", (
        ("I. Chỉ đạo", "Văn bản: {n}; kiểm tra: 14 cuộc."),
        ("II. Kết quả", "Hội viên: {m}; tỷ lệ tập hợp: {p}%; vốn tiết kiệm: 3,4 tỷ đồng; mái ấm: 09."),
        ("III. Hạn chế, nguyên nhân", "Chỉ tiêu đạt dưới 50%: 02, do thiếu kinh phí."),
        ("IV. Bài học", "Giao chỉ tiêu kèm nguồn lực."),
        ("V. Nhiệm vụ", "Hoàn thành 02 chỉ tiêu còn lại trong năm 2025."),
    )),
}


def voice_of(code):
    if GROUP[code] == 0:
        return "hill" if code in ("HMP", "HMN", "HCS", "HSD") else "district"
    return ("", "armed", "desk", "works", "club")[GROUP[code]]


def broken(name):
    """The unit's name over one or two lines."""
    words = name.upper().split(" ")
    if len(name) <= 34:
        return [name.upper()]
    half = {"HỘI": 3, "CHI": 4}.get(words[0], len(words) // 2)
    return [" ".join(words[:half]), " ".join(words[half:])]


def lines(code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, symbol=None, place=None, year=2024):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "KẾ HOẠCH": "KH"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 400, day
    name, above = called or NAMES[code].name, above or ABOVE[code]
    symbol = symbol or ("BTV" if GROUP[code] == 0 else "HPN" if name.startswith("Hội Phụ nữ") else "CHPN" if name.startswith("Chi hội") else code)
    left = [above, *broken(name), "***", f"Số: {'     ' if draft else number or seed % 120 + 5}/{mark}-{symbol}"]
    place = place or (" ".join(name.split(" ")[4 if name.split(" ")[2] in ("thành", "thị") else 3:]) if GROUP[code] == 0 else "Lam Vĩnh")
    shown = f"{place}, ngày {'    ' if draft else f'{at:02d}'} tháng {month:02d} năm {year}"
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", *[""] * (len(left) - 3), shown]
    said = [("DỰ THẢO", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), *[(text, "left", False) for text in body]]
    chief = "TM. BAN THƯỜNG VỤ" if GROUP[code] == 0 else "TM. BAN CHẤP HÀNH" if GROUP[code] < 4 else "TM. BAN ĐIỀU HÀNH"
    end = [(("Nơi nhận:", chief), "pair", True), (("- Hội LHPN tỉnh (Văn phòng);", "CHỦ TỊCH" if seed % 3 else "PHÓ CHỦ TỊCH"), "pair", False)]
    end += [(("- Cấp ủy (để b/c);", ""), "pair", False)] if seed % 2 else []
    return said + ([] if bare else [*end, (("- Lưu.", "" if draft else SIGNERS[seed % 7]), "pair", False)])


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 900
    values = {"u": called or NAMES[code].name, "n": seed % 7 + 2, "m": f"{seed % 4 + 1}.{seed * 7 % 900 + 100}", "p": f"8{seed % 9 + 1},{seed % 8}"}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if heading[1:2] in (".", "I", "V") and not heading.startswith("KI") else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(code, name="bao cao.docx", day=(9, 18), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(8, 12), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(9, 18), title=FULL, held=None):
    """A report typed in TCVN3."""
    return old_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


def vni(code, name, day=(9, 18), title=FULL, held=None):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


TABLE = "BIỂU 01: KẾT QUẢ THỰC HIỆN CHỈ TIÊU NGHỊ QUYẾT ĐẠI HỘI GIỮA NHIỆM KỲ 2021 - 2026"


def figures(code=None, name="Bieu 01.xlsx", title=TABLE, more=0):
    """The table of targets, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 400 + 80
    rows = [["TT", "Chỉ tiêu", "Đơn vị tính", "Chỉ tiêu nhiệm kỳ", "Thực hiện đến 31/7/2024"]]
    rows += [[1, "Hội viên phát triển mới", "người", seed * 2, seed + more], [2, "Hộ gia đình đạt tiêu chí 5 có 3 sạch", "%", 75, seed % 30 + 41]]
    rows += [[3, "Phụ nữ được hỗ trợ khởi nghiệp", "người", 40, seed % 40 + more], [4, "Cán bộ chi hội được tập huấn", "%", 100, 88.5], [5, "Mái ấm tình thương", "nhà", 12, seed % 9 + 2]]
    if name.endswith("xlsx"):
        head = [[ABOVE[code]], [NAMES[code].name.upper()]] if code else []
        return name, xlsx("Bieu 01", [*head, [title], [], *rows])
    shown = [[str(value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in shown], (9, 24)))
    return name, docx([*([paragraph(UNION, True), paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
