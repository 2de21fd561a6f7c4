"""Turns what a unit of the fourteenth office has to say into the files that it attaches: (name, bytes)."""

from demo_data.packages import docx, paragraph, word_table, xlsx

from .papers import attached_message, picture
from .province_papers import calendar, cut, locked, packed, scan, with_macro
from .town import NAMES, OFFICE, agency
from .university_papers import file

__all__ = ["calendar", "cut", "locked", "packed", "picture", "scan", "with_macro"]

TITLE = "Kết quả học tập, quán triệt và triển khai thực hiện Nghị quyết số 31-NQ/TU"
FULL = "Kết quả học tập, quán triệt và triển khai thực hiện Nghị quyết số 31-NQ/TU ngày 15/7/2024 của Ban Chấp hành Đảng bộ tỉnh về bảo vệ môi trường, phân loại rác tại nguồn"
BRIEF = "Về việc quán triệt, triển khai Nghị quyết 31 của Tỉnh ủy về môi trường"
SIGNERS = ("Phan Tấn Lợi", "Ksor H'Nguyệt", "Huỳnh Thị Kim Ngân", "Bùi Xuân Thọ", "Võ Đình Chiểu", "Lê Thị Hồng Cúc", "Trương Công Định")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "ward": ("Thực hiện Kế hoạch số 118-KH/ThU ngày 30/8/2024 của Ban Thường vụ Thị ủy, {u} báo cáo kết quả như sau:", (
        ("Công tác học tập, quán triệt", "{u} triệu tập cấp ủy viên, bí thư các chi bộ khu dân cư và trưởng các ngành; có {n}{m} đồng chí dự, đạt 9{n},5%. Vắng {n} đồng chí (ốm, đi làm ăn xa)."),
        ("Công tác tuyên truyền", "Phát {m} lượt tin trên loa truyền thanh; treo {n} băng rôn ở chợ và đầu các hẻm; cấp 600 tờ rơi hướng dẫn chia rác ba loại."),
        ("Xây dựng chương trình, kế hoạch thực hiện", "Ban hành chương trình hành động, chọn {n} tổ dân phố làm điểm, giao Hội Phụ nữ đến từng nhà hướng dẫn."),
        ("Hạn chế, khó khăn", "Xe gom rác chưa có hai ngăn nên rác chia xong lại đổ chung; nhà trọ đông công nhân khó vận động."),
        ("Đề xuất, kiến nghị", "Đề nghị thị xã sớm trang bị xe và thùng rác công cộng."),
    )),
    "cell": ("Căn cứ Kế hoạch 118-KH/ThU của Thị ủy, {u} báo cáo:", (
        ("Về học tập, quán triệt", "100% đảng viên của chi bộ ({m} đồng chí) dự, quần chúng ưu tú {n} người."),
        ("Về tuyên truyền", "Đăng tài liệu lên nhóm nội bộ, phổ biến trong giờ chào cờ đầu tuần."),
        ("Về kế hoạch thực hiện", "Mỗi phòng làm việc hai thùng rác; bỏ chai nước nhựa trong các cuộc họp."),
        ("Khó khăn", "Kinh phí mua thùng rác phải lấy từ nguồn tiết kiệm chi."),
        ("Kiến nghị", "Không."),
    )),
    "clerk": ("{u} kính báo cáo Ban Thường vụ Thị ủy (qua Văn phòng Thị ủy) kết quả như sau:", (
        ("Kết quả quán triệt, học tập", "Đồng chí Bí thư trực tiếp truyền đạt; {m} đảng viên dự, {n} đồng chí vắng có lý do đã tự nghiên cứu và nộp bài."),
        ("Kết quả tuyên truyền", "Treo 01 pa-nô trước cổng, {n} tin trên trang thông tin của cơ quan; nhắc người dân đến giao dịch bỏ rác đúng thùng."),
        ("Kế hoạch triển khai thực hiện", "Kế hoạch của chi bộ giao từng đảng viên nhận một phần việc; thay cốc giấy bằng bình nước."),
        ("Tồn tại, hạn chế", "Bài thu hoạch còn chép lẫn nhau; nhà vệ sinh chung khó phân loại rác."),
        ("Kiến nghị, đề xuất", "Đề nghị Thị ủy cấp phát sổ tay phân loại rác cho đảng viên."),
    )),
    "arms": ("Chấp hành Kế hoạch số 118-KH/ThU của Ban Thường vụ Thị ủy, {u} báo cáo kết quả thực hiện như sau:", (
        ("Công tác lãnh đạo học tập, quán triệt", "Quân số tham gia {m}/{m} đồng chí, đạt 100%; trực sẵn sàng chiến đấu học bù trong tuần."),
        ("Công tác tuyên truyền", "Thông qua bảng tin, truyền thanh nội bộ và {n} buổi sinh hoạt đơn vị."),
        ("Kế hoạch thực hiện", "Duy trì ngày thứ Bảy xanh; giúp dân dọn {n} điểm rác tự phát."),
        ("Hạn chế", "Đơn vị phân tán, việc tập trung học tập còn khó."),
        ("Đề nghị", "Cấp thêm tài liệu hỏi - đáp về Nghị quyết."),
    )),
    "firm": ("Kính gửi Thị ủy, {u} xin báo cáo việc học tập và làm theo Nghị quyết 31-NQ/TU tại doanh nghiệp:", (
        ("1. Việc học tập", "Học sau giờ tan ca, {m} đảng viên và {n} tổ trưởng sản xuất dự; người trực ca nghe lại bản ghi âm."),
        ("2. Việc tuyên truyền", "Dán hướng dẫn tại nhà ăn, đọc trên loa giữa ca."),
        ("3. Kế hoạch của đơn vị", "Thu hồi bao bì, phế liệu để bán gây quỹ, giảm {n}% rác chôn lấp trong năm 2025."),
        ("4. Khó khăn", "Chưa có đơn vị nhận rác tái chế ổn định."),
        ("5. Đề xuất", "Thị xã giới thiệu đơn vị thu gom có giấy phép."),
    )),
    "school": ("{u} báo cáo Ban Thường vụ Thị ủy kết quả học tập, quán triệt Nghị quyết số 31-NQ/TU như sau:", (
        ("I. Tổ chức học tập", "Toàn thể {m} cán bộ, giáo viên dự; đảng viên viết thu hoạch, {n} bài loại tốt."),
        ("II. Tuyên truyền", "Lồng ghép vào tiết chào cờ, hội thi vẽ tranh bằng giấy vụn, tin trên trang của trường."),
        ("III. Kế hoạch hành động", "Mỗi lớp hai sọt rác, đội cờ đỏ chấm điểm hằng tuần; đổi giấy lấy cây."),
        ("IV. Hạn chế", "Phụ huynh còn mua xôi, nước mang vào cổng trường bằng hộp xốp."),
        ("V. Kiến nghị", "Thu gom rác tái chế của trường mỗi tuần một lần."),
    )),
    "prose": ("Gọn lại mấy ý để Thị ủy nắm.", (
        ("", "{u} đã học xong Nghị quyết 31, {m} đảng viên dự, còn {n} người học sau."),
        ("", "Tuyên truyền chủ yếu bằng loa tay và đi từng nhà, bà con nghe tiếng phổ thông chưa quen thì có người nói lại bằng tiếng Ê Đê."),
        ("", "Kế hoạch: làm hố ủ ở vườn, mỗi buôn một điểm gom chai lọ thuốc trừ sâu."),
        ("", "Khó: đường xa, xe rác không vào được. Kiến nghị: hỗ trợ xe ba gác."),
    )),
    "parts": ("Thực hiện Kế hoạch số 118-KH/ThU, ngày 30/8/2024 của Ban Thường vụ Thị ủy; trên cơ sở báo cáo của các chi bộ trực thuộc, {u} tổng hợp báo cáo như sau:", (
        ("Phần I. KẾT QUẢ", "1. Học tập, quán triệt: {m} đảng viên dự trực tiếp, {n} điểm cầu. 2. Tuyên truyền: {n} tin bài, 02 tọa đàm. 3. Chương trình, kế hoạch: ban hành ngày trong tuần sau hội nghị, 100% chi bộ có kế hoạch riêng."),
        ("Phần II. HẠN CHẾ, NGUYÊN NHÂN", "Một số chi bộ học lướt, thảo luận ít; tài liệu về muộn."),
        ("Phần III. ĐỀ XUẤT, KIẾN NGHỊ", "Cấp tài liệu sớm hơn; có bản rút gọn cho đảng viên cao tuổi."),
    )),
}


def voice_of(code):
    if code in ("CA", "QS", "BP"):
        return "arms"
    if code in ("PLK", "XLK", "PAH", "XHA", "XAHN", "PTP", "XPT", "P1", "P2", "XTB", "XTS"):
        return "ward"
    if code in ("LK1", "LK2", "NTH", "GDTX"):
        return "school"
    if code in ("CNLK", "MTLK", "MTP", "MPT", "CSTB", "DL", "BD", "HAH", "HHA", "QTD"):
        return "firm"
    return "prose" if code == "XEL" else ("cell", "clerk")[sum(map(ord, code)) % 2]


def halves(name):
    """A long name over two lines, as letterheads set it."""
    words = name.split(" ")
    return [name] if len(name) < 36 else [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]


def place_of(code, town):
    name = agency(NAMES[code].name)
    return name.split(" ", 1)[1] if name.startswith(("phường ", "xã ")) else name if name.startswith("Phường") else town


def lines(
    code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, year=2024, office=None, town="Lương Khánh"
):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "KẾ HOẠCH": "KH"}.get(kind, "CV")
    seed, (month, at), name = sum(map(ord, code + title)), day, called or NAMES[code].name
    party = "ĐU" if name.startswith("Đảng ủy") else "CB"
    shown = "      " if draft else number or seed % 90 + 7
    above = above or ("ĐẢNG BỘ THỊ XÃ LƯƠNG KHÁNH", "THỊ ỦY LƯƠNG KHÁNH")[seed % 2]
    left = [above, *halves(name.upper()), "*", f"Số {shown}-{mark}/{party}"]
    date = f"{place_of(code, town) if not called else town}, ngày {'    ' if draft else f'{at:02d}'} tháng {month} năm {year}"
    right = ["ĐẢNG CỘNG SẢN VIỆT NAM", *[""] * (len(left) - 2), date]
    said = [("DỰ THẢO", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), *[(text, "left", False) for text in body]]
    chief = ("T/M BAN THƯỜNG VỤ" if seed % 2 else "T/M ĐẢNG ỦY") if party == "ĐU" else "T/M CHI BỘ"
    rank = "BÍ THƯ" if seed % 3 else "PHÓ BÍ THƯ"
    end = [
        (("Nơi nhận:", chief), "pair", True),
        ((f"- {office or OFFICE.name};", rank), "pair", False),
        (("- Lưu.", "" if draft else SIGNERS[seed % 7]), "pair", False),
    ]
    return said + ([] if bare else end)


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = sum(map(ord, code))
    values = {"u": called or NAMES[code].name, "n": seed % 7 + 2, "m": seed * 11 % 70 + 19}
    said = [opening.format(**values)]
    for at, (heading, text) in enumerate(sections):
        plain = not heading or heading[0].isdigit() or heading.startswith(("Phần", "I. ", "II", "IV", "V. "))
        mark = "" if plain else f"{('I', 'II', 'III', 'IV', 'V')[at] if seed % 2 else at + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + ([held] if held and not at else []) + [text.format(**values)]
    return said


def report(code, name="bao cao.docx", day=(10, 4), title=TITLE, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(9, 12), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


TABLE = "BIỂU 01: SỐ LIỆU ĐẢNG VIÊN THAM GIA HỌC TẬP, QUÁN TRIỆT NGHỊ QUYẾT SỐ 31-NQ/TU"
FIGURES = (("Đảng viên tham gia học tập", "người", 90, 86), ("Tỷ lệ đảng viên viết bài thu hoạch", "%", 95, 91.5), ("Số buổi tuyên truyền", "buổi", 4, 5))


def figures(code=None, name="Bieu 01.xlsx", title=TABLE):
    """The table of figures, as a sheet or a Word file; without a code no unit's name stands in it."""
    more = sum(map(ord, code or name)) % 5
    rows = [["TT", "Nội dung", "ĐVT", "Chỉ tiêu", "Kết quả"]]
    rows += [[at, item, unit, plan, got + more] for at, (item, unit, plan, got) in enumerate(FIGURES, 1)]
    if name.endswith("xlsx"):
        head = [["ĐẢNG BỘ THỊ XÃ LƯƠNG KHÁNH"], [NAMES[code].name.upper()]] if code else []
        return name, xlsx("Bieu 01", [*head, [title], [], *rows])
    shown = [[str(value) for value in row] for row in rows]
    head = [paragraph(NAMES[code].name.upper(), True)] if code else []
    return name, docx([*head, paragraph(title, True, "center"), word_table(shown)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
