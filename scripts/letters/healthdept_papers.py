"""Turns what a unit of the fifteenth office has to say into the files that it attaches: (name, bytes)."""

from demo_data.packages import docx, paragraph, word_table, xlsx

from .healthdept import ABOVE, NAMES, OFFICE
from .papers import attached_message
from .university_papers import file

HOME = "Trà Lâm"
COLLEGES = ("CDYT", "CDYD", "TCYD")
TITLE = "Sơ kết công tác an toàn, vệ sinh lao động 6 tháng đầu năm 2025"
LONG = "Kết quả thực hiện công tác an toàn, vệ sinh lao động 6 tháng đầu năm, phương hướng nhiệm vụ 6 tháng cuối năm 2025"
SHORT = "Công tác ATVSLĐ 6 tháng đầu năm 2025"
SIGNERS = ("BSCKII. Hà Trọng Nghĩa", "BS. Lục Thị Nhung", "ThS.BS. Phùng Gia Bảo", "DSCKI. Tăng Mỹ Liên", "BSCKI. K'Brẹl", "Mạc Đức Thọ", "CN. Sầm Thị Hồi")

# How eight hands write the report: an opening, then (heading, text).
VOICES = {
    "hospital": ("Thực hiện Kế hoạch số 2746/KH-SYT ngày 12/5/2025 của Sở Y tế, {u} báo cáo như sau:", (
        ("CÔNG TÁC TỔ CHỨC, CHỈ ĐẠO", "Hội đồng ATVSLĐ cơ sở có {n} thành viên, mạng lưới an toàn vệ sinh viên tại 100% khoa, phòng; ban hành 03 quy trình vận hành thiết bị áp lực."),
        ("KẾT QUẢ THỰC HIỆN", "Khám sức khỏe định kỳ cho {m} nhân viên; kiểm định 05 nồi hấp tiệt trùng, 02 thang máy; huấn luyện 04 lớp. Xảy ra {n} ca tổn thương do kim tiêm, đều được xử trí trong 72 giờ."),
        ("TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", "Kho hóa chất xét nghiệm chưa có quạt hút; một số nhân viên mới chưa được huấn luyện do tuyển sau tháng 4."),
        ("NHIỆM VỤ 6 THÁNG CUỐI NĂM", "Đo môi trường lao động tại khu chẩn đoán hình ảnh; thay hộp đựng vật sắc nhọn loại mới."),
        ("KIẾN NGHỊ", "Sở Y tế mở lớp huấn luyện nhóm 5 tại tỉnh."),
    )),
    "centre": ("{u} báo cáo tình hình thực hiện công tác an toàn lao động tại trung tâm và các trạm y tế như sau:", (
        ("Tổ chức, chỉ đạo", "Phân công 01 phó giám đốc phụ trách, {n} trạm y tế cử đầu mối. Ký cam kết với công đoàn."),
        ("Kết quả", "Đã phát {m} bộ đồ bảo hộ cho cán bộ phun hóa chất; sửa điện tại 03 trạm. Không có tai nạn lao động nặng; 01 cán bộ té xe khi đi chống dịch."),
        ("Khó khăn, hạn chế", "Lò đốt rác ở vùng sâu đã hư, phải chở rác đi xa; kinh phí bồi dưỡng hiện vật cấp chậm."),
        ("Phương hướng 6 tháng cuối năm", "Tập huấn sơ cấp cứu tại nơi làm việc, mua thêm bình chữa cháy."),
    )),
    "hospital2": ("{u} xin báo cáo Sở Y tế công tác bảo đảm an toàn cho nhân viên nửa đầu năm 2025, cụ thể:", (
        ("1. Tổ chức bộ máy và chỉ đạo", "Kiện toàn Hội đồng an toàn sau khi Phó Giám đốc nghỉ hưu; lãnh đạo trực {n} buổi đi kiểm tra đột xuất ban đêm."),
        ("2. Kết quả 6 tháng", "Cấp {m} bộ áo chì, kính, găng cho khối cận lâm sàng. Lắp 11 camera khu nhà xe, khu rác. 02 điều dưỡng trượt ngã cầu thang, nghỉ việc tổng cộng 9 ngày."),
        ("3. Những mặt chưa làm được", "Hệ thống khí y tế đã quá niên hạn; nhà thầu chậm bảo trì."),
        ("4. Sáu tháng cuối năm", "Thay van an toàn của bồn ô xy; khám bệnh nghề nghiệp cho khoa Giải phẫu bệnh."),
    )),
    "centre2": ("Thực hiện Kế hoạch 2746/KH-SYT, {u} báo cáo ngắn gọn như sau:", (
        ("I. Về lãnh đạo, chỉ đạo", "Giám đốc làm Trưởng ban; họp rút kinh nghiệm hằng tháng với {n} khoa, phòng."),
        ("II. Về kết quả", "Phòng tiêm chủng, phòng xét nghiệm có bảng quy trình xử trí kim đâm. Mở 02 lớp với {m} người học. Đo điện trở nối đất toàn bộ nhà khám."),
        ("III. Về tồn tại", "Nhân viên y tế thôn không có chế độ bảo hộ; xe cứu thương hết hạn đăng kiểm phải mượn xe."),
        ("IV. Về nhiệm vụ cuối năm", "Xin chủ trương thanh lý 03 máy cũ rò điện; vận động mua bảo hiểm tai nạn tự nguyện."),
    )),
    "office": ("Căn cứ Kế hoạch số 2746/KH-SYT, {u} tổng hợp kết quả nửa năm:", (
        ("I. Tổ chức thực hiện", "Thủ trưởng đơn vị ký quyết định số {n} phân công phụ trách an toàn; phổ biến Luật tại 02 cuộc họp cơ quan."),
        ("II. Kết quả đạt được", "{m} lượt viên chức dự tuyên truyền; thay 18 mét dây điện cũ; không có sự cố."),
        ("III. Hạn chế", "Trụ sở dùng chung với đơn vị khác nên khó thống nhất nội quy phòng mẫu."),
        ("IV. Công việc 6 tháng tới", "Lập sổ theo dõi phơi nhiễm hóa chất; diễn tập thoát nạn tháng 10."),
    )),
    "firm": ("Kính gửi Sở Y tế Trà Lâm, {u} xin báo cáo tình hình an toàn, vệ sinh lao động nửa đầu năm 2025:", (
        ("1. Bộ máy", "Bộ phận Hành chính - Nhân sự kiêm nhiệm, có {n} an toàn vệ sinh viên hưởng phụ cấp hằng tháng."),
        ("2. Việc đã làm", "Chi {m} triệu đồng cho trang bị bảo hộ và khám sức khỏe; kiểm định máy X-quang; 100% người lao động mới ký cam kết nội quy."),
        ("3. Điều chưa được", "Nhân sự biến động nên phải huấn luyện lại nhiều lượt."),
        ("4. Kế hoạch cuối năm", "Thuê tổ chức ngoài đánh giá rủi ro, lắp thêm bồn rửa mắt khẩn cấp."),
    )),
    "college": ("Nhà trường báo cáo kết quả công tác an toàn, vệ sinh lao động từ tháng 01 đến tháng 6/2025 của {u}:", (
        ("Công tác chỉ đạo", "Đưa nội dung an toàn vào kế hoạch năm học, giao Phòng Quản trị theo dõi {n} phòng thực hành."),
        ("Kết quả", "{m} sinh viên được phổ biến quy tắc an toàn phòng thí nghiệm trước khi đi thực tập bệnh viện; tiêm viêm gan B cho giảng viên lâm sàng."),
        ("Hạn chế, nguyên nhân", "Tủ hút khí độc tại phòng bào chế hoạt động yếu do đã dùng 14 năm."),
        ("Nhiệm vụ cuối năm", "Xin kinh phí thay tủ hút; soạn sổ tay an toàn cho sinh viên."),
    )),
    "society": ("{u} là tổ chức nghề nghiệp, xin báo cáo phần việc của mình trong công tác ATVSLĐ:", (
        ("Chỉ đạo", "Ban Chấp hành gửi công văn nhắc {n} chi hội, đưa tiêu chí an toàn vào xét thi đua hội viên."),
        ("Kết quả", "Vận động {m} cơ sở của hội viên trang bị tủ thuốc sơ cứu, bảng chỉ dẫn thoát nạn; 02 buổi nói chuyện chuyên đề."),
        ("Tồn tại", "Cơ sở nhỏ lẻ ít người, chủ cơ sở ngại chi phí huấn luyện."),
        ("Việc sắp làm", "In cẩm nang phòng vật sắc nhọn phát cho hội viên dịp 20/10."),
    )),
    "prose": ("Nửa năm qua, tập thể {u} luôn coi an toàn của người thầy thuốc là điều kiện để người bệnh được an toàn.", (
        ("", "Ban Giám đốc giao ban hằng tuần đều nghe báo cáo sự cố; {n} khoa đã tự lập bảng nhận diện mối nguy treo ngay phòng trực."),
        ("", "Kết quả là {m} nhân viên được khám phát hiện bệnh nghề nghiệp, không phát hiện ca mới; bạo hành nhân viên y tế có 01 vụ, công an đã xử lý."),
        ("", "Điều còn trăn trở là nhân viên ca đêm vẫn làm liên tục quá 12 giờ vì thiếu người. Đây là hạn chế chưa khắc phục được."),
        ("", "Từ nay đến cuối năm, đơn vị sẽ bố trí lại lịch trực, lắp chuông báo động tại khoa Cấp cứu."),
    )),
    "figures": ("{u} - số liệu từ 01/01 đến 20/6/2025:", (
        ("A. Chỉ đạo", "Văn bản ban hành: {n}. Tự kiểm tra: 02 lần. Mạng lưới ATVSV: đủ."),
        ("B. Kết quả", "Khám sức khỏe: {m} người (đạt 96%). Huấn luyện: 88%. Tai nạn lao động: 0. Phơi nhiễm máu: 02."),
        ("C. Hạn chế", "Chưa đo môi trường lao động."),
        ("D. Nhiệm vụ", "Quý III đo môi trường lao động; quý IV tổng kết, khen thưởng."),
    )),
}


def voice_of(code):
    groups = {"YT": "centre", "CD": "college", "TC": "college", "PK": "firm", "DP": "firm", "DT": "firm"}
    spot = [*NAMES].index(code)
    if code in ("CDC", "TTKN", "GDYK", "TTPY", "CCDS", "ATTP"):
        return "office"
    if code in ("HYT", "HDT", "HDH", "HDY", "HDD", "CHTP", "CHLK"):
        return "society"
    voice = "firm" if code in ("BVSG", "BVDT", "BVTD") else groups.get(code[:2], "hospital")
    return voice + "2" if spot % 2 and voice in ("hospital", "centre") else voice


BREAKS = (" KHU VỰC", " HUYỆN", " THỊ XÃ", " THÀNH PHỐ", " BỆNH TẬT", " TRÀ LÂM", " - ", " VỆ SINH", " PHƯƠNG", " HÀM MẶT", " TRUYỀN NHIỄM")


def lines(
    code, kind, title, body, day, called=None, above=None, draft=False, bare=False, number=None, place=HOME, year=2025, symbol=None
):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    mark = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM"}.get(kind, "CV")
    seed, (month, at) = sum(map(ord, code + title)), day
    shown = (called or NAMES[code].name).upper()
    places = [shown.index(word) for word in BREAKS if word in shown] if len(shown) > 32 else []
    cut = min(places, key=lambda spot: abs(spot - len(shown) / 2), default=len(shown))
    above = above or ABOVE[code]
    names = [line for line in (shown[:cut], shown[cut:].strip()) if line]
    number = "     " if draft else number or seed % 600 + 21
    left = [*([] if above == "-" else [above]), *names, f"Số: {number}/{mark}-{symbol or code}"]
    district = place == HOME and " huyện " in NAMES[code].name
    town = NAMES[code].name.rpartition("huyện ")[2] if district else place
    date = f"{town}, ngày {'    ' if draft else f'{at:02d}'} tháng {month} năm {year}"
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", *[""] * (len(left) - 3), date]
    left += [""] * (len(right) - len(left))
    said = [("DỰ THẢO", "left", True)] if draft else []
    said += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    said += [(kind, "center", True)] if kind else []
    said += [(title, "center", True), *[(text, "left", False) for text in body]]
    chief = ("GIÁM ĐỐC", "KT. GIÁM ĐỐC", "THỦ TRƯỞNG ĐƠN VỊ")[seed % 3]
    chief = "TM. BAN CHẤP HÀNH" if code.startswith(("HY", "HD", "CH")) else "HIỆU TRƯỞNG" if code in COLLEGES else chief
    signer = "" if draft else SIGNERS[seed % 7]
    end = [(("Nơi nhận:", chief), "pair", True), (("- Sở Y tế (b/c);", ""), "pair", False)]
    end += [(("- Lưu: VT, TCHC.", signer), "pair", False)]
    return said + ([] if bare else end)


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = sum(map(ord, code))
    values = {"u": called or NAMES[code].name, "n": seed % 8 + 3, "m": seed * 13 % 310 + 26}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        numbered = heading[1:2] == "." or heading[:3] in ("II.", "III", "IV.")
        mark = "" if numbered or not heading else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 2 else place + 1}. "
        said += [f"{mark}{heading}"] * bool(heading) + [text.format(**values)]
        said += [held] if held and place == 1 else []
    return said


def report(
    code, name="bao cao.docx", day=(7, 3), title=TITLE, held=None, voice=None, look="table", called=None, said=None, **more
):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(6, 5), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


ITEMS = (("Tai nạn lao động", "vụ", 0, 1), ("Phơi nhiễm máu, dịch tiết", "ca", 4, 3), ("Người được khám sức khỏe định kỳ", "người", 210, 198), ("Người được huấn luyện ATVSLĐ", "người", 180, 164))
TABLE = "BIỂU TN-01: THỐNG KÊ TAI NẠN LAO ĐỘNG, PHƠI NHIỄM NGHỀ NGHIỆP 6 THÁNG ĐẦU NĂM 2025"


def figures(code=None, name="Bieu TN-01.xlsx", title=TABLE, more=0, called=None):
    """The form of accidents, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    less = sum(map(ord, code or name)) % 4
    rows = [["TT", "Nội dung", "ĐVT", "Cùng kỳ 2024", "6 tháng 2025"]]
    rows += [[place, item, unit, before + less, now + less + more] for place, (item, unit, before, now) in enumerate(ITEMS, 1)]
    shown = called or (NAMES[code].name if code else None)
    if name.endswith("xlsx"):
        head = [[f"Đơn vị: {shown}" if less % 2 else shown.upper()]] if shown else []
        return name, xlsx("TN-01", [*head, [title], ["(Kèm theo Kế hoạch số 2746/KH-SYT)"], *rows, [], [None, "Người lập biểu"]])
    texts = [[str(value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in texts], (7, 14)))
    return name, docx([paragraph(shown.upper(), True), paragraph(title, True, "center"), word_table(texts)])


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)
