"""Turns what a unit of the tenth office has to say into the files that it attaches: (name, bytes)."""

import io
import zipfile

from demo_data import pdf
from demo_data.packages import archive, docx, encrypted_package, paragraph, word_table, xlsx

from .firm_papers import rtf
from .papers import attached_message, picture
from .province import ABOVE, NAMES, OFFICE
from .word97 import doc

HALF = "Công tác cải cách hành chính 6 tháng đầu năm 2024"
LONG = "Kết quả thực hiện công tác cải cách hành chính 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2024"
STATE = "Tình hình, kết quả thực hiện cải cách hành chính 06 tháng đầu năm 2024"
SIGNERS = ("Khổng Văn Thuận", "Tạ Thị Bạch Yến", "Giáp Minh Đăng", "Y Blô Êban", "Doãn Thị Hường", "Thạch Quốc Khải", "Viên Đình Lập")

# How five hands write the report: an opening, then (heading, text ...).
VOICES = {
    "office": ("Thực hiện Kế hoạch số 87/KH-UBND ngày 08/4/2024 của UBND tỉnh, {u} báo cáo kết quả như sau:", (
        ("CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "Đã ban hành {n} văn bản chỉ đạo; tổ chức 02 cuộc kiểm tra công vụ tại các phòng chuyên môn, nhắc nhở 01 trường hợp đi muộn."),
        ("KẾT QUẢ THỰC HIỆN", "Tiếp nhận {m} hồ sơ, giải quyết đúng và trước hạn 98,{n}%; {n} hồ sơ quá hạn đều có thư xin lỗi. Cắt giảm thời gian giải quyết của 07 thủ tục."),
        ("TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", "Hồ sơ nộp trực tuyến chưa cao do người dân chưa quen; máy quét của bộ phận một cửa đã cũ."),
        ("NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM", "Hoàn thành các chỉ tiêu còn lại trong kế hoạch, khắc phục các tiêu chí bị trừ điểm."),
        ("KIẾN NGHỊ", "Đề nghị bố trí kinh phí nâng cấp phần mềm một cửa."),
    )),
    "district": ("Ủy ban nhân dân {u} báo cáo tình hình thực hiện cải cách hành chính trên địa bàn 6 tháng đầu năm như sau:", (
        ("Công tác chỉ đạo, điều hành", "Chủ tịch UBND ký cam kết với Chủ tịch UBND {n} xã, thị trấn về xếp hạng cải cách hành chính cuối năm."),
        ("Kết quả trên các lĩnh vực", "Cải cách thể chế: rà soát {n} văn bản. Cải cách thủ tục: bộ phận một cửa nhận {m} hồ sơ, trễ hẹn 11 hồ sơ đất đai. Cải cách tổ chức bộ máy: sáp nhập 04 thôn. Tài chính công: 06 đơn vị tự chủ một phần."),
        ("Hạn chế", "Vẫn còn xã để dân đi lại nhiều lần; công chức cấp xã kiêm nhiệm."),
        ("Phương hướng 6 tháng cuối năm", "Luân chuyển công chức một cửa, lắp ki-ốt tra cứu tại 03 xã."),
    )),
    "vertical": ("Căn cứ chỉ đạo của ngành và Kế hoạch 87/KH-UBND của UBND tỉnh, {u} tổng hợp báo cáo:", (
        ("Chỉ đạo, điều hành", "Duy trì Ban chỉ đạo cải cách hành chính do Thủ trưởng đơn vị làm Trưởng ban."),
        ("Kết quả đạt được", "Tỷ lệ giao dịch điện tử đạt 99,{n}%; đã trả {m} kết quả qua dịch vụ bưu chính công ích."),
        ("Khó khăn, hạn chế", "Dữ liệu của ngành chưa liên thông với cổng dịch vụ công của tỉnh."),
        ("Kế hoạch thời gian tới", "Tiếp tục đơn giản hóa hồ sơ, đo sự hài lòng hằng quý."),
    )),
    "firm": ("Kính gửi Sở Nội vụ, {u} xin báo cáo việc tham gia cải cách thủ tục trong cung ứng dịch vụ công:", (
        ("Tổ chức thực hiện", "Giao Phòng Kinh doanh làm đầu mối, niêm yết quy trình tại {n} điểm giao dịch."),
        ("Kết quả", "Tiếp nhận {m} yêu cầu của khách hàng, 96% qua tổng đài và ứng dụng; thời gian giải quyết rút từ 5 ngày còn 3 ngày."),
        ("Hạn chế", "Một số khách hàng lớn tuổi vẫn phải đến quầy."),
        ("Kế hoạch 6 tháng cuối năm", "Bỏ bản sao căn cước trong hồ sơ đăng ký mới."),
    )),
    "parts": ("Căn cứ Kế hoạch số 87/KH-UBND ngày 08/4/2024; trên cơ sở kết quả của các phòng, đơn vị trực thuộc, {u} báo cáo UBND tỉnh (qua Sở Nội vụ) như sau:", (
        ("PHẦN THỨ NHẤT: KẾT QUẢ 6 THÁNG ĐẦU NĂM", "Ban hành kế hoạch từ tháng 12/2023, phân công {n} đầu mối. Tổng số hồ sơ tiếp nhận: {m}, trong đó trực tuyến toàn trình 64%. Đã bãi bỏ 05 văn bản hết hiệu lực, sắp xếp lại 01 phòng."),
        ("PHẦN THỨ HAI: TỒN TẠI, NGUYÊN NHÂN", "Một số nhiệm vụ chậm so với tiến độ do chờ hướng dẫn của Trung ương; công tác tự kiểm tra chưa thường xuyên."),
        ("PHẦN THỨ BA: NHIỆM VỤ 6 THÁNG CUỐI NĂM", "Tập trung nâng điểm các tiêu chí thành phần bị mất điểm năm trước; kiểm tra đột xuất kỷ luật, kỷ cương."),
    )),
    "prose": ("Sáu tháng qua, {u} xác định cải cách hành chính là việc của người đứng đầu.", (
        ("", "Lãnh đạo trực tiếp chỉ đạo qua {n} cuộc họp chuyên đề; từng phòng đăng ký một việc cụ thể và công khai kết quả trên trang tin."),
        ("", "Về kết quả, đã giải quyết {m} hồ sơ, thời gian trung bình giảm 1,5 ngày so với cùng kỳ; phiếu khảo sát có 93% người được hỏi hài lòng."),
        ("", "Điều chưa làm được là cơ sở dữ liệu dùng chung vẫn nhập hai lần, gây mất thời gian cho công chức. Nguyên nhân chủ yếu là thiếu kinh phí."),
        ("", "Từ nay đến cuối năm, đơn vị sẽ khắc phục việc nhập trùng, đồng thời đưa 100% hồ sơ lên môi trường điện tử."),
    )),
    "figures": ("{u} báo cáo số liệu chủ yếu (tính từ 15/12/2023 đến 05/6/2024):", (
        ("Chỉ đạo", "Văn bản đã ban hành: {n}. Cuộc kiểm tra: 03. Sáng kiến: 01."),
        ("Kết quả", "Hồ sơ tiếp nhận: {m}. Trước hạn: 81%. Đúng hạn: 18,2%. Quá hạn: 0,8%. Thanh toán trực tuyến: 55%."),
        ("Vướng mắc", "Chữ ký số của công chức mới chưa được cấp kịp thời."),
        ("Việc sẽ làm", "Đạt 70% thanh toán trực tuyến vào tháng 11/2024."),
    )),
    "plain": ("{u} báo cáo:", (
        ("Chỉ đạo", "Họp giao ban hằng tuần, có kiểm điểm việc thực hiện kế hoạch."),
        ("Kết quả", "Giải quyết {m} hồ sơ, không có hồ sơ trễ hạn. {n} sáng kiến cải cách được công nhận."),
        ("Hạn chế", "Không có công chức chuyên trách."),
        ("Nhiệm vụ tới", "Làm tiếp các việc còn lại của kế hoạch năm."),
    )),
}


def voice_of(code):
    return "district" if code.startswith("UB") else "vertical" if code in ("CTH", "CHQ", "KBNN", "BHXH", "CAT", "CTK", "QLTT") else "firm" if ABOVE[code] in ("-", "TỔNG CÔNG TY ĐIỆN LỰC", "TỔNG CÔNG TY BƯU ĐIỆN") else "office"


def left_side(code, called, above, mark, number, symbol):
    symbol = symbol or ("UBND" if code.startswith("UB") else code)
    name, above = called or NAMES[code].name, above or ABOVE[code]
    name = (name + (" Mộc Giang" if voice_of(code) == "vertical" and name.endswith(" tỉnh") else "")).upper()
    if name.startswith("UBND ") and above == "UBND TỈNH MỘC GIANG":
        return ["ỦY BAN NHÂN DÂN", name.removeprefix("UBND "), f"Số: {number}/{mark}-{symbol}"]
    words, cut = name.split(" "), len(name) > 34
    shown = [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])] if cut else [name]
    return [*([] if above == "-" else [above]), *shown, f"Số: {number}/{mark}-{symbol}"]


def lines(code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, symbol=None, province="Mộc Giang"):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM"}.get(kind, "CV")
    seed, (month, at) = sum(map(ord, code + title)), day
    left = left_side(code, called, above, mark, "      " if draft else number or seed % 700 + 13, symbol)
    place = NAMES[code].name.split(" ", 2 + (code == "UBTX" or code == "UBTP"))[-1] if code.startswith("UB") else province
    date = f"{place}, ngày {'    ' if draft else f'{at:02d}'} tháng {month} năm 2024"
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", *[""] * (len(left) - 3), date]
    right += [""] * (len(left) - len(right))
    left += [""] * (len(right) - len(left))
    said = [("DỰ THẢO", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), *[(text, "left", False) for text in body]]
    chief = "TM. ỦY BAN NHÂN DÂN" if code.startswith("UB") else "THỦ TRƯỞNG ĐƠN VỊ" if seed % 2 else "KT. GIÁM ĐỐC"
    end = [(("Nơi nhận:", chief), "pair", True), ((f"- Sở Nội vụ tỉnh {province};", ""), "pair", False), (("- Lưu: VT.", "" if draft else SIGNERS[seed % 7]), "pair", False)]
    return said + ([] if bare else end)


def blocks(content, look):
    """Word blocks; `look` says how the two columns at the top are set: a table, tabulators, or one below the other."""
    found, pairs = [], []

    def flush():
        if pairs and look == "table":
            found.append(word_table([[[paragraph(pair[side], True, "center") for pair in pairs if pair[side]] or [paragraph("")] for side in (0, 1)]], borders=False))
        elif pairs and look == "stack":
            found.extend(paragraph(pair[side], True, "center" if side else None) for side in (0, 1) for pair in pairs if pair[side])
        else:
            found.extend(paragraph(f"{pair[0]}          {pair[1]}".rstrip(), True) for pair in pairs)
        pairs.clear()

    for text, align, bold in content:
        if align == "pair":
            pairs.append(text)
            continue
        flush()
        found.append(paragraph(text, bold, align if align == "center" else None))
    flush()
    return found


def file(name, content, look="table"):
    """The file that the name's ending asks for."""
    ending = name.rpartition(".")[2].lower()
    if ending == "pdf":
        return name, pdf.pdf([(text, "left" if align == "pair" else align, bold) for text, align, bold in content])
    if ending == "rtf":
        return name, rtf(content)
    if ending == "doc":
        return name, doc([f"{text[0]}\t{text[1]}" if align == "pair" else text for text, align, _ in content])
    return name, docx(blocks(content, look))


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = sum(map(ord, code))
    values = {"u": (called or NAMES[code].name).removeprefix("UBND "), "n": seed % 8 + 2, "m": f"{seed % 9 + 1}.{seed * 7 % 900 + 100}"}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if heading.startswith("PHẦN") else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [held] if held and place == 1 else []
    return said


def report(code, name="bao cao.docx", day=(6, 10), title=HALF, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(4, 22), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


ITEMS = (("Công tác chỉ đạo, điều hành", 8.5, 8.25), ("Cải cách thủ tục hành chính", 15, 13.5), ("Cải cách chế độ công vụ", 12, 11), ("Cải cách tài chính công", 10, 9.75))
TABLE = "BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH 6 THÁNG ĐẦU NĂM 2024"
ANNEX = "PHỤ LỤC SỐ 02: BẢNG TỰ CHẤM ĐIỂM CCHC"


def scores(code=None, name="bang diem.xlsx", title=TABLE):
    """The table of scores, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    less = sum(map(ord, code or name)) % 4 * 0.25
    rows = [["TT", "Lĩnh vực, tiêu chí", "Điểm tối đa", "Điểm tự chấm"], *([place, item, most, own - less] for place, (item, most, own) in enumerate(ITEMS, 1))]
    rows += [[None, "Tổng cộng", 45.5, 42.5 - 4 * less]]
    if title == ANNEX:
        rows = [[*row, "Tài liệu kiểm chứng" if row[0] == "TT" else f"TL-{number}" if row[0] else None] for number, row in enumerate(rows)]
    if name.endswith("xlsx"):
        head = [[ABOVE[code] if ABOVE[code] != "-" else None], [NAMES[code].name.upper()]] if code else []
        return name, xlsx("Tu cham", [*head, [title], [], *rows])
    shown = [[str(value or "") for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row).strip() for row in shown], (6, 18)))
    return name, docx([paragraph(NAMES[code].name.upper(), True), paragraph(title, True, "center"), word_table(shown)])


def scan(name):
    """A page from a scanner: a PNG, or a PDF that holds nothing but a picture."""
    if name.lower().endswith("png"):
        return name, picture(name)
    dots = "".join(f"{sum(map(ord, name)) * place * place % 251:02x}" for place in range(60 * 84)) + ">"
    image = f"<< /Type /XObject /Subtype /Image /Width 60 /Height 84 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length {len(dots)} >>\nstream\n{dots}\nendstream"
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im0 4 0 R >> >> /Contents 5 0 R >>"
    return name, pdf.assemble(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, image, pdf.stream("q 595 0 0 842 0 0 cm /Im0 Do Q")])


def packed(name, *files):
    return name, archive(files, compressed=True)


def locked(name):
    return name, encrypted_package(name)


def cut(found, share=2):
    """A file whose sending broke off."""
    name, data = found
    return name, data[: len(data) // share]


def calendar(summary, start, end, organizer):
    text = f"BEGIN:VCALENDAR\nPRODID:-//Zimbra-Calendar-Provider\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:{start}@{organizer}\nDTSTART:{start}\nDTEND:{end}\nORGANIZER:mailto:{organizer}\nSUMMARY:{summary}\nEND:VEVENT\nEND:VCALENDAR\n"
    return "meeting.ics", text.replace("\n", "\r\n").encode()


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)


def with_macro(found):
    """The same Word file with a macro beside the text."""
    name, data = found
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entries = [(entry, package.read(entry)) for entry in package.namelist()]
    plain, macro = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main", b"vnd.ms-word.document.macroEnabled.main"
    more = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="xml"'
    entries = [(entry, text.replace(plain, macro).replace(b'<Default Extension="xml"', more)) for entry, text in entries]
    return name, archive([*entries, ("word/vbaProject.bin", encrypted_package(name))])
