"""Turns what a unit of the federation has to say into the files that it attaches: (name, bytes)."""

from demo_data import pdf
from demo_data.packages import docx, paragraph, word_table, xlsx

from .district_papers import old_font
from .labour import NAMES, OFFICE
from .papers import attached_message
from .province_papers import cut, locked, packed, scan, with_macro  # noqa: F401
from .province_papers import file as plain_file
from .university_papers import odt, vni_font

FULL = "Sơ kết công tác thương lượng, ký kết thỏa ước lao động tập thể và tổ chức hội nghị người lao động 6 tháng đầu năm 2024"
SHORT = "Kết quả thương lượng, ký kết TƯLĐTT và tổ chức Hội nghị người lao động 6 tháng đầu năm 2024"
LOOSE = "Sơ kết 6 tháng thực hiện Kế hoạch số 58/KH-LĐLĐ về thỏa ước lao động tập thể, hội nghị người lao động"
SIGNERS = ("Vi Thị Hồng Thắm", "Đặng Công Hoan", "Lò Văn Inh", "Bế Thị Nguyệt", "Tôn Thất Hào", "Nghiêm Xuân Đính", "Mã Thị Cúc")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "district": ("Thực hiện Kế hoạch số 58/KH-LĐLĐ ngày 06/5/2024 của Ban Thường vụ LĐLĐ tỉnh, {u} báo cáo kết quả như sau:", (
        ("CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", "Ban Thường vụ phân công từng ủy viên phụ trách cụm; mở {n} lớp kỹ năng thương lượng cho chủ tịch công đoàn cơ sở."),
        ("KẾT QUẢ THƯƠNG LƯỢNG, KÝ KẾT THỎA ƯỚC", "Toàn địa bàn có {m} doanh nghiệp đủ điều kiện, ký mới {n} bản; sửa đổi, bổ sung 06 bản. Bữa ca từ 20.000 đồng trở lên có trong hầu hết các bản."),
        ("KẾT QUẢ TỔ CHỨC HỘI NGHỊ NGƯỜI LAO ĐỘNG", "Khối doanh nghiệp đạt 71%, khối hành chính sự nghiệp tổ chức hội nghị cán bộ, công chức đạt 100%."),
        ("HẠN CHẾ, NGUYÊN NHÂN", "Có bản thỏa ước chép nguyên luật; nơi dưới 50 lao động chủ doanh nghiệp còn né tránh."),
        ("NHIỆM VỤ 6 THÁNG CUỐI NĂM", "Chấm điểm toàn bộ các bản thỏa ước, mời chuyên gia ngồi thương lượng cùng ở {n} nơi."),
    )),
    "branch": ("Ban Thường vụ {u} xin báo cáo Ban Thường vụ LĐLĐ tỉnh:", (
        ("Triển khai", "Ban hành hướng dẫn số 31 ngày 14/5, gửi {m} công đoàn cơ sở; lồng ghép kiểm tra tại {n} đơn vị."),
        ("Thương lượng, ký kết thỏa ước", "Có {n} đơn vị ngoài công lập và doanh nghiệp trong ngành còn hiệu lực thỏa ước; đang lấy ý kiến một bản thỏa ước nhóm."),
        ("Hội nghị người lao động, hội nghị viên chức", "Đã xong ở {m} đơn vị, chậm nhất 30/4; {n} đơn vị tổ chức thêm đối thoại đột xuất về phụ cấp trực."),
        ("Hạn chế và nguyên nhân", "Nghị quyết hội nghị ở một số nơi giống năm cũ do chủ tịch công đoàn kiêm nhiệm."),
        ("Phương hướng", "Hoàn tất ký thỏa ước nhóm trước 30/11; phúc tra các đơn vị xếp loại C."),
    )),
    "firm": ("{u} báo cáo tình hình tại công ty:", (
        ("1. Triển khai", "Chủ tịch công đoàn cùng phòng nhân sự họp {n} buổi, phát phiếu hỏi {m} tổ sản xuất."),
        ("2. Thỏa ước lao động tập thể", "Bản ký năm 2022 hết hạn 31/12/2024. Đã thương lượng thêm: tiền xăng 300.000 đồng, nghỉ phép cưới con có lương, thưởng tháng 13."),
        ("3. Hội nghị người lao động", "Tổ chức tháng 3, có {m} đại biểu; 17 ý kiến đã trả lời, 3 ý kiến chờ Hội đồng quản trị."),
        ("4. Khó khăn", "Đơn hàng giảm, công nhân nghỉ luân phiên nên khó tập hợp."),
        ("5. Sáu tháng cuối năm", "Lấy phiếu bản thỏa ước mới, đăng ký với Sở trong tháng 12."),
    )),
    "small": ("{u} báo cáo gọn:", (
        ("a) Triển khai", "Phổ biến kế hoạch tại cuộc họp Ban Chấp hành tháng 5."),
        ("b) Thỏa ước", "Giữ nguyên {n} điều có lợi hơn luật, không phát sinh tranh chấp."),
        ("c) Hội nghị", "Đúng quy chế dân chủ, bầu xong tổ đối thoại {n} người."),
        ("d) Chưa được", "Đoàn viên ít góp ý. Nguyên nhân do ngại va chạm."),
        ("đ) Sắp tới", "Duy trì hòm thư góp ý, khám sức khỏe đợt 2."),
    )),
    "office": ("Căn cứ kế hoạch của cấp trên, Ban Chấp hành {u} kiểm điểm 6 tháng như sau.", (
        ("I. Chỉ đạo", "Phối hợp với thủ trưởng cơ quan sửa quy chế dân chủ; {n} lượt kiểm tra chi tiêu nội bộ."),
        ("II. Thỏa ước", "Lao động hợp đồng theo Nghị định 111 được áp dụng thỏa thuận tập thể riêng gồm {n} điểm về bảo hộ và ăn ca trực."),
        ("III. Hội nghị", "Đã tổ chức hội nghị viên chức, người lao động; {m} lượt ý kiến, trọng tâm là thu nhập tăng thêm."),
        ("IV. Tồn tại, nguyên nhân", "Biên bản đối thoại định kỳ quý II chưa công khai kịp vì thiếu người ghi."),
        ("V. Nhiệm vụ cuối năm", "Sơ kết phong trào thi đua, chuẩn bị hội nghị năm 2025."),
    )),
}


BRANCHES = ("CDGD", "CDYT", "CDXD", "CDCT", "CDGT", "CDNN", "CDVC", "CKCN", "CKKT", "KBD1", "KBD2")
OFFICES = ("BVDK", "BVVL", "CDTG", "CNTG", "SXD", "SYT", "SLD", "BHXH", "KBTG")


def voice_of(code):
    if code.startswith("LD"):
        return "district"
    if code in BRANCHES:
        return "branch"
    return "office" if code in OFFICES else ("firm", "small")[sum(map(ord, code)) % 2]


BREAKS = """HUYỆN|THỊ XÃ|THÀNH PHỐ|KHU CÔNG|KHU KINH|BẮC ĐỒNG|
NÔNG TRƯỜNG|TRƯỜNG CAO|TRƯỜNG THPT|BỆNH VIỆN|SỞ|NGÀNH|BẢO HIỂM|KHO BẠC|TỔNG CÔNG|
XÂY DỰNG|MÔI TRƯỜNG|CẤP NƯỚC|HANIL|XI MĂNG|
CAO SU|CHẾ BIẾN|THỦY SẢN|MÍA ĐƯỜNG|XỔ SỐ|XE KHÁCH|VÀ|MAY|GIÀY|ĐIỆN LỰC|BƯU ĐIỆN|ĐA KHOA KHU"""


def broken(name):
    """A long name over two lines, broken where a typist would."""
    if len(name) <= 34:
        return [name]
    places = [name.index(f" {word} ") for word in BREAKS.replace("\n", "").split("|") if f" {word} " in name]
    at = min(places, key=lambda place: abs(place - len(name) / 2), default=len(name))
    return [line for line in (name[:at], name[at + 1 :]) if line]


def lines(
    code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, place="Thạch Giang", year=2024
):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM"}.get(kind, "CV")
    seed, (month, at) = sum(map(ord, code + title)), day
    name = (called or NAMES[code].name).upper()
    symbol = "CĐ" if "CÔNG TY" in name or "SỞ" in name else "CĐN" if "NGÀNH" in name else "CĐCS"
    symbol = "LĐLĐ" if name.startswith("LIÊN ĐOÀN") else symbol
    number = "    " if draft else number or seed % 80 + 7
    left = [above or "LIÊN ĐOÀN LAO ĐỘNG TỈNH THẠCH GIANG", *broken(name), f"Số: {number}/{mark}-{symbol}"]
    date = f"{place}, ngày {'    ' if draft else f'{at:02d}'} tháng {month} năm {year}"
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", *[""] * (len(left) - 3), date]
    said = [("DỰ THẢO", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), *[(text, "left", False) for text in body]]
    chief = "TM. BAN THƯỜNG VỤ" if symbol in ("LĐLĐ", "CĐN") else "TM. BAN CHẤP HÀNH"
    end = [
        (("Nơi nhận:", chief), "pair", True),
        (((f"- {OFFICE.name};" if not above else "- Như trên;"), "CHỦ TỊCH" if seed % 3 else "PHÓ CHỦ TỊCH"), "pair", False),
        (("- Lưu VP.", "" if draft else SIGNERS[seed % 7]), "pair", False),
    ]
    return said + ([] if bare else end)


def file(name, content, look="table"):
    """The file that the name's ending asks for; `look` also names the old fonts."""
    if look in ("tcvn3", "vni"):
        return (old_font if look == "tcvn3" else vni_font)(name, content)
    return odt(name, content) if name.endswith(".odt") else plain_file(name, content, look)


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = sum(map(ord, code))
    values = {"u": called or NAMES[code].name, "n": seed % 7 + 2, "m": seed * 11 % 70 + 24}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = f"{('I', 'II', 'III', 'IV', 'V')[place]}. " if voice_of(code) in ("district", "branch") and not voice else ""
        said += [mark + heading, text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(
    code, name="bao cao.docx", day=(7, 2), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more
):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(5, 20), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


TABLE = "BIỂU THỐNG KÊ THỎA ƯỚC LAO ĐỘNG TẬP THỂ, HỘI NGHỊ NGƯỜI LAO ĐỘNG (tính đến 30/6/2024)"


def figures(code=None, name="bieu.xlsx", title=TABLE, more=0, called=None):
    """The sheet of figures, as a workbook, a Word file or a PDF; without a code no unit's name stands in it."""
    seed = sum(map(ord, code or name)) % 40 + more
    rows = [["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện 6 tháng"]]
    rows += [[1, "Doanh nghiệp có thỏa ước", "doanh nghiệp", seed + 9, seed + 4], [2, "Thỏa ước ký mới", "bản", 8, seed % 7 + 1]]
    rows += [[3, "Hội nghị người lao động", "%", 75, 61 + seed % 20], [4, "Đối thoại định kỳ", "cuộc", seed * 2 + 3, seed + 2]]
    shown = called or (NAMES[code].name if code else None)
    if name.endswith("xlsx"):
        head = [["LIÊN ĐOÀN LAO ĐỘNG TỈNH THẠCH GIANG"], [shown.upper()]] if shown else []
        return name, xlsx("Bieu 01", [*head, [title], ["(Kèm theo Kế hoạch số 58/KH-LĐLĐ)"], *rows])
    texts = [[str(value) for value in row] for row in rows]
    if name.endswith("pdf"):
        said = [(shown.upper(), True), (title, True), *(("   ".join(row), False) for row in texts)]
        return name, pdf.pdf([(text, "left", bold) for text, bold in said])
    return name, docx([paragraph(shown.upper(), True), paragraph(title, True, "center"), word_table(texts)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
