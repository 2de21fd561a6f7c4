"""Turns what a unit of the twelfth office has to say into the files that it attaches: (name, bytes)."""

from html import escape
from unicodedata import normalize

from demo_data import pdf
from demo_data.packages import archive, docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .firm_papers import rtf
from .papers import attached_message
from .province_papers import blocks, calendar, cut, locked, packed, scan, with_macro
from .university import ABOVE, NAMES, OFFICE
from .word97 import doc

__all__ = ["calendar", "cut", "locked", "packed", "scan", "with_macro"]

TITLE = "Sơ kết 03 năm thực hiện Nghị quyết số 09-NQ/ĐU về tự chủ đại học và chuyển đổi số"
SHORT = "Sơ kết 3 năm thực hiện NQ 09-NQ/ĐU"
LONG = "Kết quả 03 năm thực hiện Nghị quyết số 09-NQ/ĐU ngày 18/3/2022 của Ban Chấp hành Đảng bộ Đại học Lam Châu về tự chủ đại học và chuyển đổi số"
SIGNERS = ("Tôn Thất Hoài", "Hồ Thị Mỹ Lệ", "Phan Đăng Khoát", "Cái Thị Vượng", "Trương Công Nhẫn", "Nguyễn Khoa Điệp", "Đoàn Thị Sương")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "college": ("Thực hiện Kế hoạch số 52-KH/ĐU ngày 24/3/2025 của Đảng ủy Đại học Lam Châu, {u} báo cáo kết quả như sau:", (
        ("CÔNG TÁC LÃNH ĐẠO, QUÁN TRIỆT", "Ban Thường vụ phân công {n} đồng chí phụ trách từng khâu; 100% chi bộ đưa nội dung Nghị quyết vào sinh hoạt. Nghị quyết được học tập tại hội trường lớn và trực tuyến cho viên chức đi nghiên cứu sinh."),
        ("KẾT QUẢ THỰC HIỆN TỰ CHỦ", "Nguồn thu ngoài ngân sách chiếm {m}% tổng thu; mở {n} ngành đào tạo mới, kiểm định xong 09 chương trình. Thu nhập tăng thêm của giảng viên bình quân 4,1 triệu đồng một tháng."),
        ("KẾT QUẢ CHUYỂN ĐỔI SỐ", "Học liệu số phủ {m}% học phần, văn bản trình ký điện tử toàn phần từ tháng 9/2023."),
        ("HẠN CHẾ VÀ NGUYÊN NHÂN", "Hệ thống quản lý đào tạo và tài chính chưa liên thông. Nguyên nhân là đầu tư dàn trải, cán bộ tin học nghỉ việc nhiều."),
        ("NHIỆM VỤ THỜI GIAN TỚI", "Ban hành lại quy chế chi tiêu nội bộ trong quý IV; hợp nhất {n} phần mềm về một nền tảng dùng chung."),
    )),
    "cell": ("Chi bộ có {n} tổ đảng. {u} báo cáo theo đề cương của Kế hoạch 52-KH/ĐU:", (
        ("Lãnh đạo, quán triệt", "Chi bộ học tập Nghị quyết tại kỳ sinh hoạt tháng 4/2022, giao đồng chí phó bí thư theo dõi."),
        ("Thực hiện tự chủ", "Đơn vị tự bảo đảm {m}% chi thường xuyên; ký {n} hợp đồng dịch vụ."),
        ("Chuyển đổi số", "Hồ sơ công việc lập trên phần mềm; bỏ sổ giấy từ 01/01/2024."),
        ("Hạn chế, nguyên nhân", "Ít người, mỗi người kiêm ba bốn việc nên cập nhật dữ liệu còn chậm."),
        ("Nhiệm vụ tới", "Mỗi đảng viên đăng ký một việc số hóa cụ thể trong năm học mới."),
    )),
    "college2": ("{u} báo cáo Ban Thường vụ Đảng ủy Đại học tình hình thực hiện Nghị quyết 09 giai đoạn 4/2022 - 4/2025:", (
        ("Lãnh đạo, chỉ đạo, quán triệt", "Thành lập Ban Chỉ đạo do Bí thư Đảng ủy làm Trưởng ban, họp {n} phiên. Kết quả quán triệt đạt 99,2% đảng viên, số còn lại đi học nước ngoài được gửi tài liệu."),
        ("Thực hiện tự chủ đại học", "Về tổ chức: sáp nhập 02 phòng, giảm {n} đầu mối. Về tài chính: trích lập quỹ học bổng {m} tỷ đồng. Về học thuật: ban hành chuẩn đầu ra mới cho tất cả các ngành."),
        ("Chuyển đổi số", "Khai trương cổng một cửa cho người học; {m}% thủ tục xử lý trong 48 giờ."),
        ("Hạn chế, nguyên nhân", "Một bộ phận giảng viên còn coi học liệu số là việc của phòng đào tạo. Nguyên nhân chủ quan là cấp ủy kiểm tra chưa đến nơi đến chốn."),
        ("Phương hướng", "Đến hết 2026 chuyển 100% kỳ thi lý thuyết sang thi trên máy, thuê dịch vụ trung tâm dữ liệu thay vì mua máy chủ."),
    )),
    "cell2": ("Kính gửi: Ban Thường vụ Đảng ủy Đại học. Căn cứ Kế hoạch số 52-KH/ĐU ngày 24/3/2025, {u} xin báo cáo các nội dung sau.", (
        ("Công tác lãnh đạo và quán triệt", "Đồng chí bí thư truyền đạt Nghị quyết trong {n} buổi; đảng viên viết cam kết hằng năm."),
        ("Tự chủ", "Là đơn vị phục vụ nên không có nguồn thu; phần việc chính là khoán công tác phí, khoán văn phòng phẩm, tiết kiệm {m} triệu đồng."),
        ("Ứng dụng công nghệ, chuyển đổi số", "Họp không giấy; đăng ký công việc hằng tuần trên lịch dùng chung."),
        ("Tồn tại và nguyên nhân", "Phần mềm cũ không xuất được số liệu nên phải làm tay khi có yêu cầu gấp."),
        ("Nhiệm vụ đến cuối năm", "Viết lại {n} quy trình nội bộ, bỏ các biểu mẫu trùng lặp."),
    )),
    "cell3": ("Báo cáo của {u}. Số liệu chốt ngày 15/5/2025.", (
        ("Quán triệt", "Buổi học: {n}. Tỷ lệ đảng viên dự: 100%. Nghị quyết chuyên đề của chi bộ: 01."),
        ("Tự chủ", "Đề án vị trí việc làm: đã duyệt. Viên chức: {n} người. Chi thu nhập tăng thêm: 1,{n} lần."),
        ("Chuyển đổi số", "Hồ sơ điện tử: {m}%. Chữ ký số: đủ cho lãnh đạo."),
        ("Hạn chế", "Chưa có kho lưu trữ điện tử; do kinh phí cấp muộn."),
        ("Việc tiếp theo", "Trang bị kho lưu trữ trong quý III/2025."),
    )),
    "cell4": ("Sau ba năm, nhìn lại, {u} thấy có việc làm được, có việc còn nợ.", (
        ("Về lãnh đạo", "Nghị quyết không chỉ đọc một lần: cứ sáu tháng chi bộ lại soát từng mục, ai chậm thì nói rõ lý do trước chi bộ."),
        ("Việc làm được trong tự chủ", "Mạnh dạn nhận việc theo đặt hàng, có {n} sản phẩm được trả tiền; anh em yên tâm gắn bó."),
        ("Việc làm được trong chuyển đổi số", "Từ chỗ gửi thư tay, nay {m}% giao dịch qua mạng."),
        ("Việc còn nợ", "Trang thông tin điện tử bỏ trống gần một năm vì không có người viết, lỗi trước hết ở cấp ủy."),
        ("Việc sẽ làm", "Cử đồng chí trẻ nhất lo trang thông tin, có chấm công."),
    )),
    "scholar": ("Ba năm là quãng thời gian chưa dài để đánh giá trọn vẹn một chủ trương, song đủ để {u} nhận diện những gì đã chuyển động.", (
        ("1. Về nhận thức và lãnh đạo", "Tự chủ ban đầu được hiểu như một bài toán thu chi; qua {n} buổi tọa đàm do cấp ủy chủ trì, quan niệm ấy dần được thay bằng cách nhìn tự chủ học thuật gắn với trách nhiệm giải trình."),
        ("2. Tự chủ trong thực tiễn", "Hội đồng khoa học được trao quyền phê duyệt đề cương; tỷ lệ bài báo quốc tế tăng {m}% so với mốc 2022."),
        ("3. Chuyển đổi số", "Kho dữ liệu luận án được số hóa và mở tra cứu nội bộ; dạy học kết hợp trở thành nếp."),
        ("4. Những điều chưa tới", "Khoảng cách thế hệ trong sử dụng công cụ số còn rõ; hạ tầng phòng thí nghiệm chưa theo kịp."),
        ("5. Định hướng", "Xây dựng bộ tiêu chí nội bộ về chất lượng học thuật, công bố thường niên."),
    )),
    "hospital": ("Đảng ủy bộ phận báo cáo việc triển khai Nghị quyết tại {u}, số liệu tính đến 31/3/2025:", (
        ("I. Lãnh đạo, quán triệt", "Giao ban chuyên đề hằng tháng, Bí thư đồng thời là Giám đốc trực tiếp chỉ đạo bệnh án điện tử."),
        ("II. Tự chủ", "Tự chủ nhóm 2 từ 2023; khám {m}.412 lượt ngoại trú, phẫu thuật {n}.026 ca."),
        ("III. Chuyển đổi số", "Bệnh án điện tử tại 11/14 khoa; thanh toán không tiền mặt 72%."),
        ("IV. Hạn chế, nguyên nhân", "Quá tải ở khoa Khám; bảo hiểm y tế chậm thanh toán kỳ cuối năm."),
        ("V. Nhiệm vụ tới", "Hoàn thành bệnh án điện tử ở 03 khoa còn lại trước tháng 10/2025."),
    )),
    "school": ("{u} xin báo cáo:", (
        ("1/ Lãnh đạo", "Chi bộ có nghị quyết riêng cho năm học, gắn với thi đua hai tốt."),
        ("2/ Tự chủ", "Nhà trường tự chủ một phần, tổ chức được {n} câu lạc bộ có thu, phụ huynh đồng thuận."),
        ("3/ Chuyển đổi số", "Sổ điểm, học bạ điện tử dùng ở tất cả các khối lớp; {m}% phụ huynh cài ứng dụng liên lạc."),
        ("4/ Hạn chế", "Đường truyền buổi sáng hay nghẽn, giáo viên lớn tuổi còn ngại máy."),
        ("5/ Việc sắp tới", "Hè này sửa phòng máy, tập huấn cho giáo viên."),
    )),
    "student": ("{u} gồm toàn đảng viên sinh viên nên báo cáo theo phạm vi của mình:", (
        ("I. Quán triệt", "100% đảng viên dự học Nghị quyết, làm bài thu hoạch trên lớp học ảo."),
        ("II. Góp phần tự chủ", "Đảm nhận {n} công trình thanh niên, tổ tự quản tiết kiệm điện nước giảm {m} triệu đồng."),
        ("III. Chuyển đổi số", "Đội hình số hỗ trợ tân sinh viên đăng ký chỗ ở, đóng phí trực tuyến."),
        ("IV. Hạn chế", "Đảng viên ra trường liên tục nên nhân sự cấp ủy không ổn định."),
        ("V. Phương hướng", "Chuyển sinh hoạt đúng hạn, bồi dưỡng đoàn viên ưu tú năm thứ hai."),
    )),
    "firm": ("Chi bộ doanh nghiệp {u} báo cáo ngắn gọn:", (
        ("1. Lãnh đạo", "Chi bộ và Ban Giám đốc họp chung mỗi quý về thực hiện Nghị quyết."),
        ("2. Tự chủ", "Doanh thu năm 2024 đạt {m} tỷ đồng, nộp về Đại học {n}% lợi nhuận."),
        ("3. Số hóa", "Nhận đơn hàng qua cổng trực tuyến, hóa đơn điện tử toàn bộ."),
        ("4. Tồn tại", "Máy móc cũ, giá vật tư lên."),
        ("5. Việc tới", "Vay đầu tư một dây chuyền mới."),
    )),
}
COLLEGES = ("KTE", "KTR", "DHKH", "DHKHXH", "DHSP", "DHSPKT", "DHYD", "DHNL", "DHNN", "DHNT", "DHL")
SCHOOLS = ("CKH", "CNN", "THSP", "TIEU", "MNTH")


def voice_of(code):
    special = {"BVYD": "hospital", "SVKTX": "student", "CTIN": "firm", "CTVT": "firm"}
    place = [*NAMES].index(code) * 5 // 3
    if code in SCHOOLS or code in special:
        return special.get(code, "school")
    if NAMES[code].name.startswith("Chi"):
        return ("cell", "cell2", "cell3", "cell4")[place % 4]
    return ("college", "college2")[place % 2]


def committee(name):
    """Who signs and heads a paper: a Party body's committee, or the cell itself."""
    return name.replace("Đảng bộ", "Đảng ủy", 1)


BREAKS = (" THỰC HÀNH", " CHẤT LƯỢNG", " SƯ PHẠM KỸ", " TRƯỜNG ĐẠI", " VÀ ", " TẠI ", " KỸ THUẬT", " GIÁO DỤC QUỐC", " SƯ PHẠM LAM")


def left_side(code, called, above, mark, number):
    """The left half of a letterhead; a long name stands on two lines, broken as a typist would."""
    name = called or committee(NAMES[code].name)
    shown, places = name.upper(), []
    if len(shown) > 34:
        places = [shown.index(word) for word in BREAKS if word in shown]
    at = min(places, key=lambda place: abs(place - len(shown) / 2), default=len(shown))
    symbol = "CB" if name.startswith("Chi") else "ĐUBP" if "bộ phận" in name else "ĐU"
    shown = [line for line in (shown[:at], shown[at:].strip()) if line]
    return [above or ABOVE[code], *shown, "*", f"Số {number}-{mark}/{symbol}"]


def lines(
    code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, place="Lam Châu", year=2025
):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "BIỂU": "BC"}.get(kind, "CV")
    seed, (month, at) = sum(map(ord, code + title)), day
    left = left_side(code, called, above, mark, "   " if draft else number or seed % 90 + 6)
    date = f"{place}, ngày {'   ' if draft else f'{at:02d}'} tháng {month} năm {year}"
    right = ["ĐẢNG CỘNG SẢN VIỆT NAM", *[""] * (len(left) - 2), date]
    said = [("DỰ THẢO", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), *[(text, "left", False) for text in body]]
    chief = "T/M CHI BỘ" if "/CB" in left[-1] else "T/M ĐẢNG ỦY"
    to = OFFICE.name if above is None else "Đảng ủy cấp trên"
    end = [
        (("Nơi nhận:", chief), "pair", True),
        ((f"- {to} (để báo cáo);", "BÍ THƯ"), "pair", False),
        (("- Lưu.", "" if draft else SIGNERS[seed % 7]), "pair", False),
    ]
    return said + ([] if bare else end)


VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
VNI_HAT = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
VNI_BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
VNI_OTHER = {"í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ", "ơ": "ô", "ư": "ö"}


def vni(letter):
    """A letter as the VNI fonts spell it: a base and a mark behind it."""
    low = letter.lower()
    if low in VNI_OTHER:
        said = VNI_OTHER[low]
    else:
        base, marks = normalize("NFD", low)[0], normalize("NFD", low)[1:]
        tone = next((mark for mark in marks if mark in VNI_TONES), "")
        base = VNI_OTHER["ơ" if base == "o" else "ư"] if "\u031b" in marks else base
        mark = VNI_HAT[tone] if "\u0302" in marks else VNI_BREVE[tone] if "\u0306" in marks else VNI_TONES.get(tone, "")
        said = base + mark
    return said.upper() if letter != low else said


def parts(content):
    """The paragraphs of a paper as (text, bold), the two columns at the top one below the other."""
    for text, _, bold in content:
        for part in text if isinstance(text, tuple) else (text,):
            if part:
                yield part, bold


def vni_font(name, content):
    """A Word file typed in the VNI fonts."""
    def typed(text, bold):
        coded = escape("".join(vni(letter) if ord(letter) > 127 else letter for letter in text))
        look = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times" w:cs="VNI-Times"/>' + "<w:b/>" * bold
        return f'<w:p><w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{coded}</w:t></w:r></w:p>'

    return name, docx([typed(part, bold) for part, bold in parts(content)])


def odt(name, content):
    """A LibreOffice text."""
    said = "".join(f"<text:p>{escape(part)}</text:p>" for part, _ in parts(content))
    head, space = '<?xml version="1.0" encoding="UTF-8"?>', "urn:oasis:names:tc:opendocument:xmlns:"
    kind = "application/vnd.oasis.opendocument.text"
    body = (
        f'{head}<office:document-content xmlns:office="{space}office:1.0" xmlns:text="{space}text:1.0" office:version="1.2">'
        f"<office:body><office:text>{said}</office:text></office:body></office:document-content>"
    )
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>'
        for path, media in (("/", kind), ("content.xml", "text/xml"))
    )
    manifest = f'{head}<manifest:manifest xmlns:manifest="{space}manifest:1.0">{entries}</manifest:manifest>'
    return name, archive([("mimetype", kind), ("content.xml", body), ("META-INF/manifest.xml", manifest)])


def file(name, content, look="table"):
    """The file that the name's ending asks for; `look` also names the old fonts."""
    ending = name.rpartition(".")[2].lower()
    if look in ("tcvn3", "vni"):
        return (old_font if look == "tcvn3" else vni_font)(name, content)
    if ending == "pdf":
        return name, pdf.pdf([(text, "left" if align == "pair" else align, bold) for text, align, bold in content])
    if ending == "rtf":
        return name, rtf(content)
    if ending == "odt":
        return odt(name, content)
    if ending == "doc":
        return name, doc([f"{text[0]}\t{text[1]}" if align == "pair" else text for text, align, _ in content])
    return name, docx(blocks(content, look))


def body(code, voice=None, called=None, held=None):
    voice = voice or voice_of(code)
    opening, sections = VOICES[voice]
    seed = sum(map(ord, code))
    values = {"u": called or committee(NAMES[code].name), "n": seed % 8 + 3, "m": seed * 7 % 60 + 21}
    if voice in ("scholar", "school", "student", "firm", "hospital"):
        values["u"] = called or NAMES[code].agency
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        numbered = heading[:2] in ("1.", "2.", "3.", "4.", "5.", "1/", "2/", "3/", "4/", "5/", "I.", "II", "IV", "V.")
        mark = "" if numbered else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}", text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(
    code, name="bao cao.docx", day=(5, 20), title=TITLE, held=None, voice=None, look="table", called=None, said=None, **more
):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(4, 14), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


GOALS = (("Tỷ lệ giảng viên có trình độ tiến sĩ", "%", 45, 41), ("Chương trình đào tạo được kiểm định", "chương trình", 12, 9), ("Học phần có học liệu số", "%", 70, 76), ("Dịch vụ hành chính trực tuyến", "%", 90, 88))
SMALL_GOALS = (("Hồ sơ công việc điện tử", "%", 95, 97), ("Viên chức được bồi dưỡng kỹ năng số", "người", 20, 18), ("Tự bảo đảm chi thường xuyên", "%", 60, 58))
TABLE = "BIỂU 2: CHỈ TIÊU THỰC HIỆN NGHỊ QUYẾT SỐ 09-NQ/ĐU"


def goals(code=None, name="Bieu 2.xlsx", title=TABLE, more=0, called=None):
    """The table of targets, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    chosen = GOALS if code in COLLEGES else SMALL_GOALS
    less = sum(map(ord, code or name)) % 5
    rows = [["TT", "Chỉ tiêu", "ĐVT", "Mục tiêu đến 2025", "Kết quả"]]
    rows += [[place, item, unit, aim, done - less + more] for place, (item, unit, aim, done) in enumerate(chosen, 1)]
    shown = called or (committee(NAMES[code].name) if code else None)
    if name.endswith("xlsx"):
        head = [[ABOVE[code]], [shown.upper()]] if code else []
        return name, xlsx("Bieu 2", [*head, [title], ["(Kèm theo Kế hoạch số 52-KH/ĐU)"], *rows])
    texts = [[str(value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in texts], (6, 3)))
    return name, docx([paragraph(shown.upper(), True), paragraph(title, True, "center"), word_table(texts)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
