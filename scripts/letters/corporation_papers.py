"""Turns what a unit of the thirteenth office has to say into the files that it attaches: (name, bytes)."""

from demo_data.packages import docx, paragraph, word_table, xlsx

from .corporation import NAMES
from .province_papers import calendar, cut, locked, packed, scan, with_macro
from .university_papers import committee, file, inner

__all__ = ["calendar", "cut", "inner", "locked", "packed", "scan", "with_macro"]

TITLE = "Kết quả 02 năm thực hiện Chỉ thị số 14-CT/ĐU về giảm tổn thất điện, nước và bảo đảm an toàn lao động"
SHORT = "Đánh giá 2 năm thực hiện Chỉ thị 14-CT/ĐU"
LONG = "Tình hình, kết quả 02 năm thực hiện Chỉ thị số 14-CT/ĐU ngày 10/8/2021 của Ban Thường vụ Đảng ủy Tổng công ty"
SIGNERS = ("Lò Văn Ín", "Hoàng Thị Thủy", "Y Bhim Niê", "Trịnh Quốc Cường", "Sùng A Chớ", "Đặng Thị Vân", "Nguyễn Hữu Toản")
HEAD = "ĐẢNG BỘ TỔNG CÔNG TY ĐIỆN NƯỚC SƠN NGUYÊN"

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "power": ("Thực hiện Kế hoạch số 87-KH/ĐU ngày 15/8/2023 của Đảng ủy Tổng công ty Điện nước Sơn Nguyên, {u} báo cáo như sau:", (
        ("CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "Ban Chấp hành đưa chỉ tiêu tổn thất vào nghị quyết năm, giao {n} chi bộ điện lực ký cam kết; mỗi tháng giao ban kỹ thuật một lần có cấp ủy dự."),
        ("KẾT QUẢ GIẢM TỔN THẤT", "Tổn thất điện năng từ 6,9% xuống 5,{n}%; thay {m} máy biến áp quá tải, hoàn thiện {n} mạch vòng trung áp, bắt 41 vụ câu trộm."),
        ("KẾT QUẢ BẢO ĐẢM AN TOÀN LAO ĐỘNG", "Hai năm không có tai nạn chết người; {m} lượt tổ công tác bị đình chỉ do thiếu tiếp địa di động."),
        ("HẠN CHẾ VÀ NGUYÊN NHÂN", "Lưới hạ áp vùng cao bán kính dài; hành lang tuyến vướng keo, cao su của dân. Nguyên nhân chủ quan là một số đội còn khoán trắng cho tổ trưởng."),
        ("GIẢI PHÁP ĐẾN NĂM 2025", "Phấn đấu tổn thất dưới 4,8%; lắp công tơ đo xa toàn bộ trạm công cộng."),
    )),
    "water": ("{u} báo cáo Ban Thường vụ Đảng ủy Tổng công ty kết quả triển khai Chỉ thị 14:", (
        ("Công tác lãnh đạo", "Thành lập tổ chống thất thoát do đồng chí Phó Giám đốc làm tổ trưởng; cấp ủy nghe báo cáo {n} kỳ."),
        ("Kết quả giảm thất thoát nước", "Tỷ lệ nước không doanh thu còn 17,{n}%; thay {m} km ống gang bằng ống HDPE, lập 22 vùng tách mạng."),
        ("Kết quả về an toàn lao động", "Kho clo được kiểm định; {m} công nhân học làm việc trong không gian hạn chế."),
        ("Hạn chế, nguyên nhân", "Ống cũ đặt từ những năm 1970 không có bản vẽ; mùa khô áp lực yếu."),
        ("Giải pháp đến 2025", "Dò rò bằng tương quan âm, thay hết đồng hồ quá hạn kiểm định."),
    )),
    "plant": ("Chi bộ nhà máy gồm {n} tổ đảng theo ca kíp. {u} báo cáo:", (
        ("1. Lãnh đạo, chỉ đạo", "Sinh hoạt theo ca, nghị quyết gửi qua nhóm nội bộ để anh em trực đêm cùng nắm."),
        ("2. Giảm tổn thất", "Điện tự dùng 0,6{n}%; suất tiêu hao nước giảm nhờ chỉnh đặc tính tua bin; kênh xả được nạo vét."),
        ("3. An toàn lao động", "Đã {m}0 ngày không có tai nạn. Diễn tập thoát lũ hạ du với hai xã."),
        ("4. Hạn chế, nguyên nhân", "Gioăng cánh hướng chóng mòn vì phù sa; vật tư nhập ngoại về chậm."),
        ("5. Giải pháp", "Đại tu tổ máy H2 trước mùa lũ 2024, lắp thêm camera hố tua bin."),
    )),
    "build": ("Đặc thù đơn vị thi công phân tán tại nhiều công trường, {u} xin báo cáo các nội dung theo đề cương.", (
        ("I. LÃNH ĐẠO", "Lập {n} tổ đảng công trường; chỉ huy trưởng là đảng viên phải ký cam kết an toàn."),
        ("II. GIẢM TỔN THẤT", "Thi công cắt điện ngắn nhất, {m}% việc đấu nối làm bằng công nghệ nóng."),
        ("III. AN TOÀN", "Có 01 vụ ngã cao (gãy tay) tại công trường đường dây 110 kV, đã xử lý kỷ luật đội trưởng."),
        ("IV. TỒN TẠI, NGUYÊN NHÂN", "Lao động thời vụ thay đổi liên tục nên huấn luyện không xuể."),
        ("V. GIẢI PHÁP", "Chỉ nhận thợ có thẻ an toàn; trích 2% giá trị hợp đồng cho bảo hộ."),
    )),
    "study": ("Qua hai năm, {u} rút ra mấy điểm sau để báo cáo Đảng ủy cấp trên.", (
        ("Về lãnh đạo", "Chuyên môn đến đâu thì cấp ủy có mặt đến đó; đã họp {n} kỳ chuyên về thiết kế tiết kiệm."),
        ("Về giảm tổn thất", "Rà soát {m} đồ án lưới và mạng cấp nước, đề xuất đặt tụ bù, van giảm áp ở những nơi tính toán cho thấy hiệu quả."),
        ("Về an toàn", "Bắt buộc có chương an toàn trong mọi hồ sơ; khảo sát vùng lũ phải đi từ hai người."),
        ("Về hạn chế", "Số liệu phụ tải do địa phương cấp không đủ tin cậy, nguyên nhân là chưa có cơ sở dữ liệu chung."),
        ("Về giải pháp", "Xây dựng kho thiết kế mẫu, dùng mô hình số cho các tuyến ống lớn."),
    )),
    "desk": ("Căn cứ Kế hoạch 87-KH/ĐU, {u} báo cáo theo chức năng tham mưu:", (
        ("1. Lãnh đạo, chỉ đạo", "Chi bộ họp chuyên về Chỉ thị 14 hai kỳ; phân công {n} đảng viên bám đơn vị."),
        ("2. Kết quả tham mưu giảm tổn thất", "Trình ban hành {n} quy định; đôn đốc các đơn vị báo số liệu hằng tháng, đúng hạn {m}%."),
        ("3. Kết quả về an toàn lao động", "Cơ quan tổ chức huấn luyện sơ cứu, chữa cháy cho 100% nhân viên."),
        ("4. Hạn chế, nguyên nhân", "Còn chờ nhau giữa các ban; chưa dám chịu trách nhiệm."),
        ("5. Giải pháp đến 2025", "Mỗi ban nhận một chỉ tiêu đo được, quý nào cũng công khai."),
    )),
    "desk2": ("{u} xin gửi báo cáo, số liệu đến 30/9/2023.", (
        ("a) Lãnh đạo", "Bí thư quán triệt trực tiếp; {n} buổi. Đảng viên viết bản đăng ký."),
        ("b) Giảm tổn thất", "Tiết kiệm điện, nước tại trụ sở được {m} triệu đồng; khóa van nước ngoài giờ."),
        ("c) An toàn", "Không xảy ra cháy nổ, mất an toàn."),
        ("d) Hạn chế, nguyên nhân", "Việc kiêm nhiệm nhiều, hồ sơ lưu còn thiếu."),
        ("đ) Giải pháp", "Hoàn thiện hồ sơ, nhắc việc bằng bảng điện tử."),
    )),
    "care": ("{u} làm công tác chăm lo sức khỏe người lao động nên báo cáo chủ yếu phần an toàn, vệ sinh lao động:", (
        ("1) Cấp ủy lãnh đạo", "Nghị quyết tháng nào cũng có một dòng về Chỉ thị 14."),
        ("2) Tiết kiệm, giảm tổn thất", "Lắp bình nước nóng mặt trời, giảm {m}% tiền điện."),
        ("3) An toàn, vệ sinh lao động", "Khám bệnh nghề nghiệp cho {m}5 công nhân; {n} ca điếc nghề nghiệp được lập hồ sơ."),
        ("4) Hạn chế, nguyên nhân", "Chưa có máy đo thính lực lưu động vì kinh phí hẹp."),
        ("5) Giải pháp", "Đưa xe khám lên tận nhà máy mỗi năm hai lượt."),
    )),
    "college": ("Đảng bộ nhà trường hiện có {n} chi bộ. {u} báo cáo kết quả đưa Chỉ thị 14 vào đào tạo:", (
        ("Phần 1. Lãnh đạo", "Đảng ủy giao khoa Điện, khoa Cấp thoát nước soạn lại giáo trình."),
        ("Phần 2. Giảm tổn thất", "Xây bãi thực hành dò rò, đào tạo lại {m} công nhân cho các công ty."),
        ("Phần 3. An toàn lao động", "Cấp {m}0 thẻ an toàn; sinh viên thực hành phải qua bài thi trên máy."),
        ("Phần 4. Hạn chế, nguyên nhân", "Thiết bị thí nghiệm lạc hậu, tuyển sinh nghề nước khó."),
        ("Phần 5. Giải pháp", "Liên kết với hãng thiết bị, dạy tại nhà máy."),
    )),
    "plain": ("Kính gửi Đảng ủy Tổng công ty, {u} báo cáo đơn giản như sau ạ.", (
        ("Lãnh đạo", "Chi bộ ít người ({n} đảng viên) nên bí thư đi từng tổ nói chuyện, ai cũng hiểu."),
        ("Tổn thất", "Hồi trước mất nhiều, bây giờ đỡ: cả năm chỉ {m} lần vỡ ống, hỏng máy, sửa trong ngày."),
        ("An toàn", "Ai không đội mũ thì về, không nói nhiều. Hai năm không ai bị nặng."),
        ("Hạn chế và nguyên nhân", "Đường xa, dốc, mưa là tắc. Xe hỏng, tiền sửa xe chờ lâu."),
        ("Giải pháp", "Xin thêm một xe bán tải, hai bộ bơm dự phòng."),
    )),
}
STYLE = {"DL": "power", "CN": "water", "NS": "water", "CT": "water", "TV": "study", "CD": "plain", "CK": "build"}
OTHER = {
    "TDNL": "power", "NLT": "plant", "NLH": "plant", "TDSH": "plant", "TDKB": "plain", "SCTD": "build", "DTXL": "build",
    "XLDT": "build", "TCD": "college", "TTYT": "care", "NDD": "care", "NTMK": "plain", "TNKH": "plain", "CNKH": "plain",
    "ONVT": "plain", "TNDN": "study", "TNNC": "study", "DALD": "build", "DATD": "build", "DANS": "build", "VTXN": "plain",
}


def voice_of(code):
    return OTHER.get(code) or STYLE.get(code[:2]) or ("desk", "desk2")[sum(map(ord, code)) % 2]


BREAKS = (
    " CỔ PHẦN", " ĐIỆN LỰC", " THỦY ĐIỆN", " VÀ ", " CẤP NƯỚC", " THIẾT KẾ", " GIÁM SÁT", " SƠN NGUYÊN",
    " NÔNG THÔN", " DỰ ÁN",
)


def left_side(code, called, above, mark, number):
    """The left half of a letterhead; a long name stands on two lines, broken as a typist would."""
    name = called or committee(NAMES[code].name)
    shown, places = name.upper(), []
    if len(shown) > 34:
        places = [shown.index(word) for word in BREAKS if word in shown]
    at = min(places, key=lambda place: abs(place - len(shown) / 2), default=len(shown))
    symbol = "CB" if name.startswith("Chi") else "ĐU"
    shown = [line for line in (shown[:at], shown[at:].strip()) if line]
    return [above or HEAD, *shown, "*", f"Số {number}-{mark}/{symbol}"]


def lines(
    code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, place="Sơn Nguyên", year=2023
):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "KẾ HOẠCH": "KH"}.get(kind, "CV")
    seed, (month, at) = sum(map(ord, code + title)), day
    left = left_side(code, called, above, mark, "   " if draft else number or seed % 140 + 11)
    date = f"{place}, ngày {'   ' if draft else f'{at:02d}'} tháng {month:02d} năm {year}"
    right = ["ĐẢNG CỘNG SẢN VIỆT NAM", *[""] * (len(left) - 2), date]
    said = [("DỰ THẢO LẦN 1", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), *[(text, "left", False) for text in body]]
    if bare:
        return said
    chief = "T/M CHI BỘ" if left[1].startswith("CHI") else "T/M ĐẢNG ỦY"
    to = "- Đảng ủy cấp trên," if above else "- Đảng ủy Tổng công ty,"
    said += [(("Nơi nhận:", chief), "pair", True), ((to, "BÍ THƯ"), "pair", False)]
    return [*said, (("- Lưu.", SIGNERS[seed % 7]), "pair", False)]


def body(code, voice=None, called=None, held=None):
    voice = voice or voice_of(code)
    opening, sections = VOICES[voice]
    seed = sum(map(ord, code))
    values = {"u": called or committee(NAMES[code].name), "n": seed % 7 + 2, "m": seed * 11 % 60 + 14}
    if voice in ("plant", "care", "plain", "study"):
        values["u"] = called or NAMES[code].agency
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. " if voice in ("power", "water") else ""
        said += [f"{mark}{heading}", text.format(**values)]
        said += [held] if held and place == 0 else []
    return said


def report(
    code, name="bao cao.docx", day=(10, 10), title=TITLE, held=None, voice=None, look="table", called=None, said=None, **more
):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(9, 10), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


POWER = (("Tỷ lệ tổn thất điện năng", "%", 5.5, 5.3), ("Số vụ sự cố lưới trung áp", "vụ", 40, 52), ("Công tơ đo xa", "%", 60, 71))
WATER = (("Tỷ lệ nước không doanh thu", "%", 18, 17.4), ("Thay ống cũ", "km", 30, 26), ("Đồng hồ được kiểm định", "%", 95, 91))
DESK = (("Người lao động được huấn luyện an toàn", "%", 100, 98), ("Tiết kiệm điện tại trụ sở", "%", 5, 6.2))
TABLE = "MẪU 03: BẢNG SỐ LIỆU TỔN THẤT VÀ AN TOÀN LAO ĐỘNG"


def figures(code=None, name="Mau 03.xlsx", title=TABLE, more=0, called=None, bare=False):
    """The table of figures, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    voice = voice_of(code) if code else "desk"
    chosen = WATER if voice == "water" else POWER if voice in ("power", "plant") else DESK
    rows = [["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"]]
    rows += [[place, item, unit, aim, done + more] for place, (item, unit, aim, done) in enumerate(chosen, 1)]
    shown = called or (committee(NAMES[code].name) if code and not bare else None)
    if name.endswith("xlsx"):
        head = [[HEAD], [shown.upper()]] if shown else []
        return name, xlsx("Mau03", [*head, [title], ["(Ban hành kèm theo Kế hoạch số 87-KH/ĐU)"], *rows])
    texts = [[str(value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in texts], (10, 25)))
    return name, docx([*[paragraph(shown.upper(), True)] * bool(shown), paragraph(title, True, "center"), word_table(texts)])
