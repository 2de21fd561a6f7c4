"""Turns what a unit of the ninth office has to say into the files that it attaches: (name, bytes)."""

import datetime
import struct
import zlib
from email.message import EmailMessage
from email.policy import SMTP
from xml.sax.saxutils import escape

from demo_data import pdf
from demo_data.packages import archive, docx, paragraph, word_table, xlsx

from .district import NAMES, SECTIONS
from .firm_papers import rtf
from .papers import picture

TITLE = "Kiểm điểm, đánh giá, xếp loại chất lượng tổ chức cơ sở đảng năm 2023"
SIGNERS = ("Hà Công Thuyết", "Lường Thị Ánh", "Đinh Quang Sáu", "Bạc Cầm Khun", "Phùng Thế Vinh", "Quàng Thị Xuân", "Tạ Đăng Ngữ")

# What units of four sorts say in the five sections.
SAID = {
    "xã": ("Đảng bộ có 14 chi bộ trực thuộc với 312 đảng viên; xã có 9 bản, dân số 5.418 người, chủ yếu sống bằng nghề rừng.",
           "Thu ngân sách đạt 104,2% dự toán; trồng mới 86 ha rừng; giảm 41 hộ nghèo; kết nạp 9/8 đảng viên mới; 100% chi bộ sinh hoạt đúng kỳ.",
           "Giải phóng mặt bằng tuyến đường liên bản còn chậm. Nguyên nhân chủ yếu do công tác vận động ở cơ sở chưa sát dân.",
           "Tập thể Ban Chấp hành tự nhận mức hoàn thành tốt nhiệm vụ, 13/13 đồng chí tán thành.",
           "Hoàn thành 19 tiêu chí, kết nạp từ 8 đảng viên trở lên, đưa 01 bản ra khỏi diện đặc biệt khó khăn."),
    "cơ quan": ("Chi bộ có 21 đảng viên, trong đó 8 đảng viên nữ; cơ quan có 24 công chức, người lao động.",
                "Hoàn thành 100% chỉ tiêu cấp trên giao; giải quyết 1.206 hồ sơ, không có hồ sơ quá hạn; 12 kỳ sinh hoạt, 4 kỳ theo chủ đề.",
                "Có thời điểm sinh hoạt chưa đủ thành phần do đi địa bàn; việc nêu gương tự phê bình chưa đều. Nguyên nhân là quân số ít, việc nhiều.",
                "Tự xếp loại: hoàn thành xuất sắc nhiệm vụ (21/21 phiếu).",
                "Giữ vững kỷ cương hành chính, phấn đấu kết nạp 02 đảng viên."),
    "trường": ("Chi bộ nhà trường có 34 đảng viên trên tổng số 47 cán bộ, giáo viên, nhân viên; năm học này có 21 lớp.",
               "Tỷ lệ tốt nghiệp đạt 98,6%; 11 học sinh giỏi cấp tỉnh; kết nạp 02 giáo viên và 01 học sinh vào Đảng.",
               "Phòng học bộ môn còn thiếu thiết bị; một vài đảng viên trẻ ngại phát biểu trong sinh hoạt. Nguyên nhân do kinh phí hạn hẹp, chi ủy chưa gợi ý đúng mức.",
               "Chi bộ tự nhận hoàn thành tốt nhiệm vụ.",
               "Tập trung bồi dưỡng học sinh cuối cấp, sửa chữa khu nội trú."),
    "công ty": ("Đơn vị có 58 lao động, 17 đảng viên; thị trường gỗ rừng trồng và nông sản trong năm có nhiều biến động.",
                "Doanh thu đạt 46,8 tỷ đồng, bằng 97% kế hoạch; thu nhập bình quân 8,4 triệu đồng/người/tháng; nộp đủ thuế và bảo hiểm.",
                "Doanh thu chưa đạt kế hoạch; phát triển đảng viên trong công nhân còn khó. Nguyên nhân do đơn hàng giảm từ quý II.",
                "Tự đánh giá: hoàn thành nhiệm vụ.",
                "Mở thêm 02 bạn hàng, giữ việc làm cho toàn bộ lao động, kết nạp 01 công nhân."),
}
TARGETS = [["TT", "Chỉ tiêu", "ĐVT", "Nghị quyết giao", "Thực hiện"], ["1", "Kết nạp đảng viên", "người", "8", "9"], ["2", "Chi bộ hoàn thành tốt nhiệm vụ trở lên", "%", "90", "92,8"], ["3", "Hộ nghèo giảm trong năm", "hộ", "35", "41"]]
OPENINGS = (
    "Thực hiện Kế hoạch số 164-KH/HU ngày 23/10/2023 của Ban Thường vụ Huyện ủy, {} báo cáo như sau:",
    "Căn cứ Kế hoạch 164-KH/HU của Ban Thường vụ Huyện ủy về kiểm điểm cuối năm, {} tự kiểm điểm với những nội dung sau:",
    "Chấp hành chỉ đạo của Huyện ủy tại Kế hoạch số 164-KH/HU, {} xin báo cáo:",
    "{} báo cáo kết quả kiểm điểm, đánh giá, xếp loại năm 2023 theo KH số 164-KH/HU, cụ thể:",
)
MARKS = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "BIÊN BẢN": "BB"}
NUMBERING = (("I. ", "II. ", "III. ", "IV. ", "V. "), ("1. ", "2. ", "3. ", "4. ", "5. "), ("Phần thứ nhất: ", "Phần thứ hai: ", "Phần thứ ba: ", "Phần thứ tư: ", "Phần thứ năm: "), ("A. ", "B. ", "C. ", "D. ", "Đ. "))


def sort(code):
    name = NAMES[code].agency
    return "xã" if name.startswith(("xã", "thị trấn")) else "trường" if "Trường" in name or "GDTX" in name else "công ty" if "Công ty" in name or "Quỹ" in name else "cơ quan"


def heads(code, form, number, mark, day, own=None):
    """Five habits of setting a Party letterhead; `own`: what the paper calls the unit, or the cell below it (`cell`)."""
    name = own or NAMES[code].name
    shown = f"{NAMES[code].agency.partition(' ')[2] if name.startswith('Đảng ủy xã') else 'Đồng Vang'}, ngày {day} năm 2023"
    symbol = f"{number}-{mark}/{'CB' if name.startswith('Chi') else 'ĐU'}"
    party, rest = name[: name.index(" ", 5)], name[name.index(" ", 5) + 1 :]
    left = {
        "a": ["HUYỆN ỦY ĐỒNG VANG", name.upper(), "*", f"Số {symbol}"],
        "b": ["ĐẢNG BỘ HUYỆN ĐỒNG VANG", party.upper(), rest.upper(), "*", f"Số: {symbol}"],
        "c": ["ĐẢNG BỘ HUYỆN", name.upper(), "-------", f"Số: {symbol.replace('-', ' - ', 1)}"],
        "d": [name.upper(), "*", f"Số {symbol}"],
        "cell": [NAMES[code].name.upper(), name.upper(), "*", f"Số {symbol}"],
    }[form]
    return list(zip(left, ["ĐẢNG CỘNG SẢN VIỆT NAM", *[""] * (len(left) - 2), shown]))


def paper(code, name, kind, title, body, day, form="a", own=None, draft=False, old=False):
    """`day` is (month, day); `form` None: a paper without letterhead; `old`: typed in an old font."""
    seed = sum(map(ord, code + title + kind))
    number, written = ("   " if draft else seed % 170 + 12), ("... tháng 12" if draft else f"{day[1]:02d} tháng {day[0]:02d}")
    lines = [("DỰ THẢO", "left", True)] if draft else []
    lines += [(pair, "pair", True) for pair in heads(code, form, number, MARKS.get(kind, "CV"), written, own)] if form else []
    lines += [(kind, "center", True)] if kind else []
    lines += [(title, "center", True), ("-----", "center", False)]
    lines += [one if isinstance(one, list) else (one, "left", False) for one in body]
    if form:
        party = (own or NAMES[code].name).startswith("Đảng")
        lines += [(("Nơi nhận:", "T/M BAN CHẤP HÀNH" if party else "T/M CHI BỘ"), "pair", True), (("- Ban Tổ chức Huyện ủy (b/c);", "BÍ THƯ"), "pair", False), (("- Lưu.", SIGNERS[seed % 7]), "pair", False)]
    return old_font(name, lines) if old else make(name, lines)


def report(code, name="bao cao.docx", day=(12, 6), held=None, title=TITLE, table=False, style=0, own=None, **more):
    """The review; `held`: a sentence about the meeting; `table`: the targets' table inside."""
    shown = own or NAMES[code].name
    body = [OPENINGS[style].format(shown)] + ([held] if held else [])
    for mark, (_, heading, _), said in zip(NUMBERING[style], SECTIONS, SAID[sort(code)]):
        if sort(code) == "cơ quan" and shown.startswith("Đảng"):
            said = said.replace("Chi bộ có 21 đảng viên, trong đó 8", "Đảng bộ có 7 chi bộ, 121 đảng viên, trong đó 38")
        elif "thị trấn" in shown:
            said = said.replace("xã có 9 bản", "thị trấn có 9 tổ dân phố").replace("nghề rừng", "buôn bán").replace("01 bản", "01 tổ dân phố")
        body += [mark + (heading if style % 2 else heading.upper()), said]
        if table and heading.startswith("Kết quả"):
            body.append(TARGETS)
    return paper(code, name, "BÁO CÁO", title, body, day, own=own, **more)


def cover(code, name, day, what="Báo cáo kiểm điểm, đánh giá, xếp loại năm 2023", **more):
    """A letter that goes with the report."""
    return paper(code, name, "", f"V/v gửi {what}", ("Kính gửi: Ban Tổ chức Huyện ủy.", f"{NAMES[code].name} kính gửi đồng chí {what} (có văn bản kèm theo).", "Đề nghị Ban Tổ chức Huyện ủy tổng hợp."), day, **more)


def targets(code=None, name="Bieu 02.xlsx"):
    head = [["HUYỆN ỦY ĐỒNG VANG"], [NAMES[code].name.upper()]] if code else []
    rows = [[int(cell) if cell.isdigit() else cell for cell in row] for row in TARGETS]
    return name, xlsx("Biểu 02", [*head, ["BIỂU SỐ 02: KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2023"], [], *rows])


def make(name, lines):
    """The file that the name's ending asks for; a list of rows among the lines is a table."""
    ending = name.rpartition(".")[2].lower()
    if ending in ("png", "jpg", "jpeg"):
        return name, picture(name)
    if ending == "docx":
        blocks, pairs = [], []
        for line in [*lines, ("", "end", False)]:
            if isinstance(line, tuple) and line[1] == "pair":
                pairs.append((line[0], line[2]))
                continue
            if pairs:
                blocks.append(word_table([[[paragraph(text[side], bold, "center") for text, bold in pairs] for side in (0, 1)]], borders=False))
                pairs = []
            if isinstance(line, list):
                blocks.append(word_table(line))
            elif line[1] != "end":
                blocks.append(paragraph(line[0], line[2], line[1] if line[1] == "center" else None))
        return name, docx(blocks)
    plain = [one for line in lines for one in ([("   ".join(row), "left", False) for row in line] if isinstance(line, list) else [line])]
    if ending == "pdf":
        return name, pdf.pdf([(text, "left" if align == "pair" else align, bold) for text, align, bold in plain])
    if ending == "rtf":
        return name, rtf(plain)
    return name, doc("".join(("\t".join(text) if align == "pair" else text) + "\r" for text, align, _ in plain))


def doc(text):
    """What Word 97 wrote ([MS-DOC]): a header, the text in one piece, and the table of pieces."""
    coded = text.encode("utf-16-le")
    pieces = struct.pack("<BI2IHIH", 2, 16, 0, len(text), 0, 0x800, 0)
    base = struct.pack("<7H", 0xA5EC, 0xC1, 0, 0x042A, 0, 0x1200, 0xBF).ljust(24, b"\0") + struct.pack("<2I", 0x800, 0x800 + len(coded))
    longs = struct.pack("<4I", 0x800 + len(coded), 0, 0, len(text)).ljust(88, b"\0")
    places = b"".join(struct.pack("<2I", 0, len(pieces)) if number == 33 else b"\0" * 8 for number in range(93))
    header = base + struct.pack("<H", 14) + b"\0" * 28 + struct.pack("<H", 22) + longs + struct.pack("<H", 93) + places + b"\0\0"
    return compound([("1Table", pieces), ("WordDocument", header.ljust(0x800, b"\0") + coded)])


def compound(streams):
    """Two streams in an OLE file ([MS-CFB]), each of at least 4,096 bytes."""
    free, end = 0xFFFFFFFF, 0xFFFFFFFE
    table, data, entries = [0xFFFFFFFD, end], b"", []
    for name, content in streams:
        content = content.ljust(max(4096, -(-len(content) // 512) * 512), b"\0")
        first, count = len(table), len(content) // 512
        table += [*range(first + 1, first + count), end]
        data += content
        entries.append((name, first, len(content)))
    assert len(table) <= 128
    table += [free] * (128 - len(table))

    def entry(name, kind, start=0, size=0, right=free, child=free):
        coded = (name + "\0").encode("utf-16-le") if name else b""
        return coded.ljust(64, b"\0") + struct.pack("<HBBIII16sIQQIQ", len(coded), kind, 1, free, right, child, b"\0" * 16, 0, 0, 0, start, size)

    (one, *place), (two, *other) = entries
    directory = entry("Root Entry", 5, end, child=1) + entry(one, 2, *place, right=2) + entry(two, 2, *other) + entry("", 0)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0, 0)
    return head + struct.pack("<108I", *[free] * 108) + struct.pack("<128I", *table) + directory + data


def scan(name, pages=1):
    """A scanner's PDF: pictures of pages, no text."""
    rows = b"".join(bytes([40 if (y // 9) % 3 == 0 and 60 < x < 560 - y * 37 % 170 and (x * y) % 11 < 7 else 251 for x in range(620)]) for y in range(877))
    image = zlib.compress(rows, 9).hex().upper() + ">"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count {pages} /Kids [{' '.join(f'{3 + 3 * n} 0 R' for n in range(pages))}] >>"]
    for at in range(3, 3 + 3 * pages, 3):
        objects += [f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im0 {at + 1} 0 R >> >> /Contents {at + 2} 0 R >>",
                    f"<< /Type /XObject /Subtype /Image /Width 620 /Height 877 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter [/ASCIIHexDecode /FlateDecode] /Length {len(image)} >>\nstream\n{image}\nendstream",
                    pdf.stream("q 595 0 0 842 0 0 cm /Im0 Do Q")]
    return name, pdf.assemble(objects)


MARKED = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
CODES = bytes.fromhex("B5B6B7B8B9A8BBBCBDBEC6A9C7C8C9CACBCCCECFD0D1AAD2D3D4D5D6D7D8DCDDDEDFE1E2E3E4ABE5E6E7E8E9ACEAEBECEDEEEFF1F2F3F4ADF5F6F7F8F9FAFBFCFDFEAE").decode("latin-1")


def old_font(name, lines):
    """A Word file typed in the fonts of the nineties (TCVN3): capitals have a font of their own."""
    def typed(text, bold):
        font = ".VnTimeH" if text.isupper() else ".VnTime"
        coded = (text.lower() if text.isupper() else text.translate(str.maketrans("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§"))).translate(str.maketrans(MARKED, CODES))
        weight = "<w:b/>" if bold else ""
        return f'<w:p><w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>{weight}</w:rPr><w:t xml:space="preserve">{escape(coded)}</w:t></w:r></w:p>'

    return name, docx([typed(part, bold) for text, _, bold in lines for part in (text if isinstance(text, tuple) else (text,))])


def packed(name, *files):
    return name, archive(files, compressed=True)


def inner(sender, to, subject, date, text, *files):
    """A message forwarded as an attachment."""
    message = EmailMessage(policy=SMTP.clone(max_line_length=900))
    message["From"], message["To"], message["Subject"] = f'"{sender[0]}" <{sender[1]}>', to, subject
    message["Date"] = datetime.datetime.strptime(f"2023-{date}", "%Y-%m-%d %H:%M").strftime("%a, %d %b %Y %H:%M:%S +0700")
    message.set_content(text)
    for name, data in files:
        message.add_attachment(data, "application", "octet-stream", filename=name)
    for depth, part in enumerate(part for part in message.walk() if part.get_content_maintype() == "multipart"):
        part.set_boundary(f"----=_Part_{message['Date'][5:16].replace(' ', '')}_{depth}")
    return message.as_bytes()
