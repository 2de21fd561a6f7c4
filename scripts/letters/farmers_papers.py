"""Turns what a unit of the eleventh office has to say into the files that it attaches: (name, bytes)."""

import unicodedata
import zlib
from xml.sax.saxutils import escape

from demo_data.packages import archive, docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .farmers import NAMES, PARENT
from .province_papers import file as other_file

FULL = "Tổng kết phong trào nông dân thi đua sản xuất, kinh doanh giỏi, đoàn kết giúp nhau làm giàu và giảm nghèo bền vững giai đoạn 2022 - 2024"
SHORT = "Kết quả phong trào nông dân thi đua sản xuất, kinh doanh giỏi giai đoạn 2022 - 2024"
LOOSE = "Về phong trào nông dân sản xuất kinh doanh giỏi 3 năm 2022 - 2024"
SIGNERS = ("Nguyễn Thành Danh", "Trần Thị Út Hiền", "Thạch Sa Rây", "Lê Hoàng Nhã", "Huỳnh Thị Bảy", "Phan Văn Ngoan", "Kim Thị Sa Phone")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "office": ("Thực hiện Kế hoạch số 132-KH/HNDT ngày 04/9/2024 của Ban Thường vụ Hội Nông dân tỉnh, {u} báo cáo kết quả như sau:", (
        ("CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "Đã tham mưu cấp ủy ban hành {n} văn bản; phát động đăng ký danh hiệu hộ sản xuất, kinh doanh giỏi các cấp ngay từ đầu năm."),
        ("KẾT QUẢ PHONG TRÀO", "Có {m} hộ đăng ký, bình xét được 62,{n}% số hộ đạt danh hiệu. Tổng vốn vận động giúp nhau 4,{n} tỷ đồng, 118 hộ thoát nghèo."),
        ("HẠN CHẾ, NGUYÊN NHÂN", "Việc bình xét ở một số chi hội còn nể nang; giá vật tư tăng cao, hạn mặn kéo dài."),
        ("BÀI HỌC KINH NGHIỆM", "Nơi nào cấp ủy quan tâm, cán bộ Hội sâu sát thì nơi đó phong trào mạnh."),
        ("PHƯƠNG HƯỚNG, NHIỆM VỤ GIAI ĐOẠN 2025 - 2027", "Phấn đấu 70% hộ nông dân đăng ký, xây dựng 05 mô hình liên kết mới."),
    )),
    "commune": ("{u} xin báo cáo ba năm thực hiện phong trào tại địa phương:", (
        ("Lãnh đạo, chỉ đạo", "Ban Chấp hành họp triển khai tới {n} chi hội ấp, phân công ủy viên phụ trách từng ấp."),
        ("Kết quả đạt được", "Toàn địa bàn có {m} hộ đạt danh hiệu, trong đó 09 hộ cấp tỉnh. Bà con trồng sầu riêng, nuôi vịt xiêm, nuôi lươn không bùn có lời khá."),
        ("Khó khăn, hạn chế", "Ruộng gần sông bị sạt lở, nhiều hộ trẻ đi làm Bình Dương nên thiếu người."),
        ("Bài học", "Cán bộ phải làm trước thì bà con mới nghe."),
        ("Phương hướng 2025 - 2027", "Mỗi năm tăng thêm 20 hộ, thành lập 01 tổ hợp tác nuôi ếch."),
    )),
    "river": ("{u} kính báo Tỉnh Hội, Huyện Hội mấy nét chính của phong trào từ 2022 tới nay:", (
        ("Công tác chỉ đạo của Ban Chấp hành", "Xin được nghị quyết của Đảng ủy, chia {n} tổ đi từng tuyến kênh vận động bà con đăng ký."),
        ("Kết quả", "Năm 2024 có {m} hộ được công nhận; hộ ông Tư Chánh nuôi cá heo nước ngọt, hộ bà Chín Lài làm chiếu lác xuất khẩu. Hùn vốn xoay vòng được 640 triệu đồng."),
        ("Tồn tại và nguyên nhân", "Phân thuốc mắc, cầu yếu xe tải không vô được nên thương lái ép giá."),
        ("Kinh nghiệm rút ra", "Muốn dân theo thì phải có đầu ra."),
        ("Nhiệm vụ 2025 - 2027", "Làm 02 mã vùng trồng, đưa bồn bồn lên sàn thương mại điện tử."),
    )),
    "young": ("Phong trào của {u} giai đoạn vừa qua được tóm lại như sau.", (
        ("1) Lãnh đạo, chỉ đạo", "Đưa chỉ tiêu vô nghị quyết năm, lập nhóm Zalo cho {n} chi hội để nhắc lịch bón phân, thả giống."),
        ("2) Kết quả phong trào", "Số hộ giỏi: {m}. Nhà màng dưa lưới 3.000 m2, tổ bay phun thuốc bằng thiết bị không người lái, 17 thanh niên về quê khởi nghiệp."),
        ("3) Hạn chế", "Hội viên lớn tuổi chưa quen ứng dụng, nguyên nhân là thiếu người kèm cặp."),
        ("4) Bài học kinh nghiệm", "Người trẻ chỉ người già, người già giữ đất cho người trẻ."),
        ("5) Phương hướng 2025 - 2027", "Mỗi chi hội một sản phẩm có mã truy xuất."),
    )),
    "saltwater": ("Thực hiện chỉ đạo của Huyện Hội, {u} báo cáo tổng kết phong trào 03 năm:", (
        ("PHẦN LÃNH ĐẠO, CHỈ ĐẠO", "Hằng năm họp dân đầu vụ, {n} lần mời kỹ sư xuống đồng hướng dẫn."),
        ("PHẦN KẾT QUẢ", "Luân canh tôm - lúa 412 ha; {m} hộ đạt danh hiệu, thu nhập tăng 1,4 lần so với năm 2021."),
        ("PHẦN HẠN CHẾ, NGUYÊN NHÂN", "Cống ngăn mặn xuống cấp; một số hộ chạy theo phong trào nuôi nên lỗ."),
        ("PHẦN BÀI HỌC", "Coi con nước trước khi coi con giống."),
        ("PHẦN PHƯƠNG HƯỚNG 2025 - 2027", "Giữ vững diện tích, thêm 30 hộ tham gia hợp tác xã."),
    )),
    "centre": ("Căn cứ nhiệm vụ được Ban Thường vụ giao, {u} báo cáo việc phục vụ phong trào như sau:", (
        ("Chỉ đạo, tổ chức", "Xây dựng kế hoạch từng năm, ký kết phối hợp với {n} đơn vị."),
        ("Kết quả", "Đã hỗ trợ {m} lượt hội viên qua lớp nghề, vốn vay, gian hàng và tư vấn kỹ thuật."),
        ("Hạn chế", "Kinh phí cấp chậm, nhân sự kiêm nhiệm."),
        ("Kinh nghiệm", "Khảo sát nhu cầu thật kỹ trước khi mở lớp, giải ngân."),
        ("Nhiệm vụ giai đoạn tới", "Mở thêm hình thức học tại ruộng, bán hàng qua mạng."),
    )),
    "parts": ("Kính gửi Ban Thường vụ Hội Nông dân tỉnh. {u} tổng kết phong trào như sau:", (
        ("Phần thứ nhất: CÔNG TÁC LÃNH ĐẠO VÀ KẾT QUẢ GIAI ĐOẠN 2022 - 2024", "Quán triệt nghị quyết Đại hội Hội, {n} chuyên đề được đưa vào sinh hoạt. Kết quả: {m} hộ giỏi, 31 hợp tác xã do Hội vận động, thu nhập bình quân 78 triệu đồng/người/năm."),
        ("Phần thứ hai: HẠN CHẾ, NGUYÊN NHÂN VÀ BÀI HỌC KINH NGHIỆM", "Mô hình lớn còn ít vì đất manh mún; thông tin thị trường chưa kịp. Bài học là phải gắn phong trào với chuỗi liên kết."),
        ("Phần thứ ba: NHIỆM VỤ GIAI ĐOẠN 2025 - 2027", "Nâng chất danh hiệu, số hóa danh sách hộ đăng ký."),
    )),
    "prose": ("Ba năm qua, phong trào nông dân thi đua sản xuất, kinh doanh giỏi ở {u} có nhiều đổi thay.", (
        ("", "Ban Thường vụ chỉ đạo bằng {n} kế hoạch, mỗi quý đi cơ sở một lần, chỗ nào yếu thì xuống ăn ở cùng chi hội."),
        ("", "Kết quả nổi bật là {m} hộ được công nhận, vườn tạp gần như không còn, con tôm càng xanh lên ruộng lúa."),
        ("", "Mặt chưa được là sổ sách ghi chép sơ sài, nguyên nhân do chi hội trưởng lớn tuổi. Kinh nghiệm rút ra: chọn người có uy tín, cho đi học."),
        ("", "Ba năm tới (2025 - 2027) sẽ tập trung vào lúa giảm phát thải và du lịch vườn."),
    )),
    "figures": ("{u} báo cáo tóm tắt số liệu 2022 - 2024:", (
        ("Chỉ đạo", "Văn bản: {n}. Cuộc kiểm tra: 06."),
        ("Kết quả", "Hộ đăng ký: {m}. Đạt: 71%. Cấp Trung ương: 02. Cấp tỉnh: 14. Vốn giúp nhau: 812 triệu đồng."),
        ("Hạn chế", "Chưa có hộ trẻ dưới 30 tuổi."),
        ("Kinh nghiệm", "Bình xét công khai tại chi hội."),
        ("Phương hướng", "Đạt 75% vào năm 2027."),
    )),
}
HELD = "Đã tổ chức hội nghị biểu dương ngày {} với sự tham dự của các hộ tiêu biểu."



def file(name, content, look="table"):
    """The file that the name's ending asks for."""
    if not name.endswith(".odt"):
        return other_file(name, content, look)
    said = "".join(f"<text:p>{escape(part)}</text:p>" for text, _, _ in content for part in (text if isinstance(text, tuple) else (text,)))
    spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {spaces} office:version="1.2"><office:body><office:text>{said}</office:text></office:body></office:document-content>'
    kind = "application/vnd.oasis.opendocument.text"
    listed = f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    return name, archive([("mimetype", kind.encode()), ("content.xml", xml.encode()), ("META-INF/manifest.xml", listed.encode())])


def voice_of(code):
    return "centre" if code in ("TTDN", "TTLH", "QHT", "CHNS", "CLB") else ("commune", "river", "young", "saltwater")[zlib.crc32(code.encode()) % 4] if PARENT[code] else "office"


def left_side(code, called, above, mark, number):
    name = called or NAMES[code].name.split(",")[0]
    above = above or (NAMES[PARENT[code]].name if PARENT[code] else "Hội Nông dân tỉnh Vàm Giang")
    symbol = "HND" if PARENT[code] else "HNDH" if code.startswith("H") else code
    return [above.upper(), name.upper(), "*" if len(name) % 2 else "----", f"Số {number}-{mark}/{symbol}"]


def lines(code, kind, title, said, day, called=None, above=None, draft=False, bare=False, number=None, year=2024, place=None):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "KẾ HOẠCH": "KH", "TỜ TRÌNH": "TTr"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 9001, day
    left = left_side(code, called, above, mark, "     " if draft else number or seed % 160 + 11)
    place = place or (NAMES[code].name.split(",")[0].split(" ", 4)[-1].removeprefix("trấn ").removeprefix("xã ") if PARENT[code] or code[0] == "H" or code == "TXLH" else "Vàm Giang")
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "", f"{place}, ngày {'   ' if draft else f'{at:02d}'} tháng {month:02d} năm {year}"]
    text = [("DỰ THẢO", "left", True)] if draft else []
    text += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    text += [(kind, "center", True)] if kind else []
    text += [(title, "center", True), *[(line, "left", False) for line in said]]
    end = [(("Nơi nhận:", "TM. BAN THƯỜNG VỤ" if seed % 2 else "CHỦ TỊCH"), "pair", True), (("- Văn phòng Tỉnh Hội;", ""), "pair", False), (("- Lưu VP.", "" if draft else SIGNERS[seed % 7]), "pair", False)]
    return text + ([] if bare else end)


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 9001
    values = {"u": called or NAMES[code].name, "n": seed % 8 + 2, "m": seed * 7 % 900 + 100}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if heading.lower().startswith("phần") or heading[1:2] == ")" else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [HELD.format(held)] if held and place == 1 else []
    return said


def report(code, name="bao cao.docx", day=(11, 8), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(9, 20), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(11, 8), title=FULL, held=None):
    """A report typed in TCVN3."""
    return old_font(name, lines(code, "BÁO CÁO", title, body(code, None, None, held), day))


TONES, SHAPES = "\u0301\u0300\u0309\u0303\u0323", {"\u0302": "âáàåãä", "\u0306": "êéèúüë"}


def vni_letter(letter):
    special = dict(zip("đĐíìỉĩịÍÌỈĨỊỵỴ", "ñÑíìæóòÍÌÆÓÒîÎ"))
    if letter in special:
        return special[letter]
    base, *marks = unicodedata.normalize("NFD", letter)
    if not marks:
        return letter
    tone = next((TONES.index(mark) for mark in marks if mark in TONES), None)
    shape = next((SHAPES[mark] for mark in marks if mark in SHAPES), None)
    if "\u031b" in marks:
        base = dict(zip("oOuU", "ôÔöÖ"))[base]
    sign = shape[0 if tone is None else tone + 1] if shape else "" if tone is None else "ùøûõï"[tone]
    return base + (sign.upper() if letter.isupper() else sign)


def vni_font(name, content):
    """A Word file typed in the VNI fonts."""
    look = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times" w:cs="VNI-Times"/>'
    said = []
    for text, _, bold in content:
        for part in text if isinstance(text, tuple) else (text,):
            coded = escape("".join(map(vni_letter, unicodedata.normalize("NFC", part))))
            said.append(f'<w:p><w:r><w:rPr>{look}{"<w:b/>" * bold}</w:rPr><w:t xml:space="preserve">{coded}</w:t></w:r></w:p>')
    return name, docx(said)


def vni(code, name, day=(11, 8), title=FULL, held=None):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code, None, None, held), day))


TABLE = "BIỂU THỐNG KÊ HỘI VIÊN, HỘ NÔNG DÂN SẢN XUẤT, KINH DOANH GIỎI"
PLAIN = "BIỂU SỐ 02: THỐNG KÊ HỘI VIÊN (đến 31/10/2024)"


def members(code=None, name="bieu hoi vien.xlsx", title=TABLE):
    """The table of members, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 700 + 90
    rows = [["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"]]
    rows += [[1, "Hội viên nông dân", "người", seed * 3, seed * 3 + 12], [2, "Hội viên kết nạp mới", "người", 60, 41 + seed % 30], [3, "Hộ đăng ký danh hiệu", "hộ", seed, seed + 8], [4, "Hộ đạt danh hiệu", "hộ", seed // 2, seed // 2 + 5], [5, "Chi hội nghề nghiệp", "chi hội", 4, seed % 5 + 1]]
    if name.endswith("xlsx"):
        head = [[NAMES[PARENT[code]].name.upper() if PARENT[code] else "HỘI NÔNG DÂN TỈNH VÀM GIANG"], [NAMES[code].name.upper()]] if code else []
        return name, xlsx("Bieu", [*head, [title], [], *rows])
    shown = [[str(value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in shown], (11, 12)))
    return name, docx([*([paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])
