"""Turns what a unit of the city block's office has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import docx, paragraph, word_table, xlsx

from .cityblock import NAMES, OFFICE
from .district_papers import old_font
from .farmers_papers import file, vni_font
from .justice_papers import winmail
from .papers import attached_message
from .province_papers import calendar, cut, locked, packed, scan, with_macro

__all__ = ["calendar", "cut", "file", "locked", "packed", "scan", "winmail", "with_macro"]

FULL = "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội {p}, nhiệm kỳ 2020 - 2025"
LONG = "Kiểm điểm giữa nhiệm kỳ việc lãnh đạo thực hiện Nghị quyết Đại hội {p} nhiệm kỳ 2020 - 2025; nhiệm vụ, giải pháp trọng tâm đến hết nhiệm kỳ"
LOOSE = "Sơ kết nửa nhiệm kỳ 2020 - 2025"
SIGNERS = ("Bùi Quang Trọng", "Phạm Thị Hải Yến", "Đoàn Văn Khánh", "Tô Thị Minh Nguyệt", "Lưu Đức Thịnh", "Cao Xuân Phú", "Ngô Thị Vân Anh")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "department": ("Thực hiện Kế hoạch số 58-KH/ĐUK ngày 10/4/2023 của Ban Thường vụ Đảng ủy Khối, {u} báo cáo kết quả như sau:", (
        ("ĐẶC ĐIỂM TÌNH HÌNH", "Đảng bộ có {n} chi bộ trực thuộc, {m} đảng viên; đầu nhiệm kỳ cơ quan sắp xếp lại phòng, giảm 02 đầu mối."),
        ("KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI", "Đã đạt và vượt {n} chỉ tiêu; khâu đột phá về số hóa hồ sơ hoàn thành {p}%; kết nạp {k} đảng viên. Tham mưu thành phố ban hành 03 đề án lớn."),
        ("HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN", "Tiến độ một số đề án chậm; sinh hoạt chuyên đề có chi bộ còn hình thức. Nguyên nhân chính là phân công chưa rõ người, rõ việc."),
        ("BÀI HỌC KINH NGHIỆM", "Cấp ủy bàn kỹ, ra kết luận ngắn, giao hạn và kiểm tra đến cùng."),
        ("NHIỆM VỤ, GIẢI PHÁP ĐẾN CUỐI NHIỆM KỲ", "Hoàn thành các chỉ tiêu còn lại vào quý IV/2024; chuẩn bị nhân sự đại hội sớm."),
    )),
    "justice": ("{u} báo cáo Ban Thường vụ Đảng ủy Khối kết quả nửa đầu nhiệm kỳ:", (
        ("Đặc điểm, tình hình", "Tổ chức đảng có {m} đồng chí, làm việc ở {n} phòng; lượng hồ sơ thụ lý mỗi năm tăng khoảng 8%."),
        ("Kết quả thực hiện nghị quyết", "Giải quyết đạt {p}% số việc; không có vụ việc để quá hạn do lỗi chủ quan; {k} đảng viên mới; 01 tập thể được tặng cờ thi đua."),
        ("Hạn chế và nguyên nhân", "Còn 02 chỉ tiêu khó đạt vì biên chế giảm trong khi việc tăng."),
        ("Kinh nghiệm rút ra", "Kỷ luật công vụ phải bắt đầu từ lãnh đạo đơn vị."),
        ("Nhiệm vụ, giải pháp thời gian tới", "Mỗi chi bộ đăng ký một việc khó; luân chuyển cán bộ giữa các phòng."),
    )),
    "bank": ("Căn cứ chỉ đạo tại Kế hoạch 58-KH/ĐUK, {u} tự đánh giá:", (
        ("Tình hình chung", "Chi nhánh có {m} đảng viên; địa bàn trải qua hai năm dịch bệnh, nhiều khách hàng xin giãn nợ."),
        ("Kết quả", "Dư nợ tăng {n},4%/năm, tỷ lệ thu lãi {p}%; kết nạp được {k} người; 100% đảng viên ký cam kết không để phát sinh nợ xấu do chủ quan."),
        ("Hạn chế, nguyên nhân", "Công tác tự kiểm tra của cấp ủy chưa đều các quý, nguyên nhân do kiêm nhiệm."),
        ("Bài học", "Đối thoại với người lao động hằng quý giúp việc khó trôi hơn."),
        ("Nhiệm vụ, giải pháp", "Mở rộng cho vay nhà ở xã hội, đưa sinh hoạt chi bộ vào sổ điện tử."),
    )),
    "cell": ("{u} báo cáo Đảng ủy Khối việc thực hiện nghị quyết của mình:", (
        ("Tình hình chi bộ", "Chi bộ có {k} đảng viên, trong đó một nửa là cán bộ nghỉ hưu làm công tác hội."),
        ("Kết quả", "Đạt {p}% số chỉ tiêu; hội viên tăng {m} người; vận động ủng hộ 214 triệu đồng."),
        ("Hạn chế, nguyên nhân", "Nguồn kết nạp hầu như không có do ít người trẻ; sinh hoạt đôi lần phải lùi ngày."),
        ("Bài học kinh nghiệm", "Bí thư gọi điện từng người trước kỳ họp thì đông đủ."),
        ("Nhiệm vụ, giải pháp tới 2025", "Tìm nguồn ở lớp cộng tác viên, giữ nền nếp họp mùng 5."),
    )),
    "works": ("Hai năm rưỡi qua, dưới sự lãnh đạo của Đảng ủy Khối, {u} đã làm được những việc sau:", (
        ("1/ Tình hình", "Có {n} phòng, {m} lao động hợp đồng và viên chức; phụ trách {k} công trình, chuyên mục, khoa phòng."),
        ("2/ Kết quả nghị quyết", "Giải ngân, thu sự nghiệp bình quân {p}%; bàn giao 02 hạng mục trước hạn; đời sống anh chị em ổn định."),
        ("3/ Hạn chế, nguyên nhân", "Một hạng mục phải gia hạn do vướng thủ tục; trang thiết bị cũ."),
        ("4/ Bài học", "Việc nào có đảng viên cùng làm với nhà thầu, với người bệnh, với bạn đọc thì việc đó nhanh."),
        ("5/ Nhiệm vụ, giải pháp", "Gỡ xong mặt bằng trong năm nay; nâng tự chủ tài chính lên nhóm 2."),
    )),
    "talk": ("Nhìn lại từ đại hội năm 2020, {u} thấy mình đi được hơn nửa đường.", (
        ("", "Tình hình lúc đầu không thuận: {m} người mà {n} người nghỉ hưu trong năm đầu, dịch kéo dài."),
        ("", "Vậy mà {p}% chỉ tiêu nghị quyết đã xong, {k} quần chúng được học lớp cảm tình, không ai bị kỷ luật."),
        ("", "Chưa được là việc phê bình còn nể nang; nguyên nhân ở cấp ủy ngại va chạm. Bài học là nói thẳng ngay trong kỳ họp."),
        ("", "Đến cuối nhiệm kỳ, tập thể sẽ dồn sức cho hai chỉ tiêu còn lại và chọn người kế cận."),
    )),
}
HELD = ("Hội nghị sơ kết giữa nhiệm kỳ được tổ chức ngày {} với {} đảng viên dự.", "Dự thảo đã được thảo luận, thông qua tại hội nghị sơ kết giữa nhiệm kỳ ngày {} ({} đồng chí có mặt).")


def party(code):
    """How the organization names itself: a committee writes for a larger one."""
    return NAMES[code].name.replace("Đảng bộ", "Đảng ủy", 1)


def voice_of(code):
    name = NAMES[code].name
    if code.startswith("NH"):
        return "bank"
    if code in ("TAND", "VKSN", "THAD", "CTHU", "CTKE", "CHQU", "KBNN", "BHXH", "QLTT"):
        return "justice"
    return "works" if code[:2] in ("DA", "BV", "BA", "DP", "BQ") else "cell" if name.startswith("Chi bộ") else "department"


def lines(code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, place="Hải Lạch", year=2023):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 200, day
    name = called or party(code)
    cell, words = name.startswith("Chi bộ"), name.upper().split(" ")
    half = len(words) // 2 if len(name) > 34 else len(words)
    above = above or ("ĐẢNG BỘ KHỐI CÁC CƠ QUAN THÀNH PHỐ" if seed % 3 else "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TP")
    left = [above, " ".join(words[:half]), *[" ".join(words[half:])] * (half < len(words)), "*"]
    left.append(f"Số {'     ' if draft else number or seed + 5}-{mark}/{'CB' if cell else 'ĐU'}")
    right = ["ĐẢNG CỘNG SẢN VIỆT NAM", "-----", *[""] * (len(left) - 3), f"{place}, ngày {'    ' if draft else f'{at:02d}'} tháng {month} năm {year}"]
    said = [("DỰ THẢO", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right, strict=True)]
    said += [(kind, "center", True)] if kind else []
    said += [(title.replace("{p}", name.replace("Đảng ủy", "Đảng bộ", 1)), "center", True), *[(text, "left", False) for text in body]]
    end = [(("Nơi nhận:", "T/M CHI BỘ" if cell else "T/M BAN CHẤP HÀNH"), "pair", True), (("- Đảng ủy Khối các cơ quan thành phố,", "BÍ THƯ" if seed % 2 else "PHÓ BÍ THƯ"), "pair", False)]
    return said + ([] if bare else [*end, (("- Lưu hồ sơ.", "" if draft else SIGNERS[seed % 7]), "pair", False)])


def body(code, voice=None, called=None, conf=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 900
    values = {"u": called or party(code), "n": seed % 7 + 3, "m": seed % 160 + 24, "k": seed % 11 + 6, "p": f"7{seed % 9},{seed % 6 + 1}"}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if "/" in heading else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [HELD[seed % 2].format("/".join(reversed(f"2023-{conf}".split("-"))), seed % 90 + 11)] if conf and place == 0 else []
    return said


def report(code, name="bao cao.docx", day=(6, 14), conf=None, title=FULL, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, conf), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(5, 10), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def old(code, name, day, conf=None, font=old_font):
    """A report typed in TCVN3, or in VNI."""
    return font(name, lines(code, "BÁO CÁO", FULL, body(code, conf=conf), day))


def vni(code, name, day, conf=None):
    return old(code, name, day, conf, vni_font)


def named(name, found):
    """The same bytes under another name."""
    return name, found[1]


TABLE = "BIỂU 01: KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NGHỊ QUYẾT ĐẠI HỘI (tính đến 31/5/2023)"


def targets(code=None, name="Bieu 01.xlsx", more=0):
    """The table of targets, as a sheet or a Word file; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 300 + 40
    rows = [["Stt", "Chỉ tiêu", "Đơn vị tính", "Nghị quyết đề ra", "Kết quả"]]
    rows += [[1, "Đảng viên hoàn thành tốt nhiệm vụ trở lên", "%", 95, 97.1], [2, "Kết nạp đảng viên cả nhiệm kỳ", "người", 15, seed % 9 + 5 + more]]
    rows += [[3, "Chi bộ được kiểm tra, giám sát", "%", 60, seed % 30 + 31], [4, "Hồ sơ xử lý trên môi trường mạng", "%", 90, 88.4 + more]]
    if name.endswith("xlsx"):
        return name, xlsx("B01", [*([["ĐẢNG BỘ KHỐI CÁC CƠ QUAN THÀNH PHỐ"], [party(code).upper()]] if code else []), [TABLE], [], *rows])
    shown = [[str(value) for value in row] for row in rows]
    return name, docx([*([paragraph(party(code).upper(), True)] if code else []), paragraph(TABLE, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
