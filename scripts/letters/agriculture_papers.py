"""Turns what a unit of the agriculture office has to say into the files that it attaches: (name, bytes)."""

import zlib

from demo_data.packages import archive, docx, paragraph, word_table, xlsx

from .agriculture import ABOVE, DEPARTMENT, NAMES, OFFICE
from .district_papers import old_font
from .farmers_papers import file, vni_font
from .papers import attached_message

FULL = "Tổng kết công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2024, triển khai nhiệm vụ năm 2025"
SHORT = "Công tác phòng, chống thiên tai năm 2024 và phương hướng, nhiệm vụ năm 2025"
LOOSE = "Về kết quả thực hiện công tác PCTT&TKCN năm 2024, nhiệm vụ trọng tâm năm 2025"
TABLE = "BIỂU TỔNG HỢP THIỆT HẠI VÀ NGUỒN LỰC PHÒNG, CHỐNG THIÊN TAI NĂM 2024"
SIGNERS = ("Hà Công Tráng", "Vi Thị Mận", "Lục Đình Ước", "Cao Xuân Diệm", "Đoàn Thị Hải Âu", "Mạc Như Khiêm", "Lường Văn Páo")

# How several hands write the report: an opening, then (heading, text).
VOICES = {
    "branch": ("Thực hiện Kế hoạch số 56/KH-SNNMT ngày 10/3/2025 của Sở Nông nghiệp và Môi trường, {u} báo cáo như sau:", (
        ("TÌNH HÌNH THIÊN TAI VÀ THIỆT HẠI", "Năm 2024 trên địa bàn tỉnh xảy ra {n} đợt mưa lớn, 02 cơn bão ảnh hưởng trực tiếp; lĩnh vực do đơn vị phụ trách thiệt hại ước {m} triệu đồng."),
        ("CÔNG TÁC ỨNG PHÓ, KHẮC PHỤC HẬU QUẢ", "Cử {n} tổ công tác xuống cơ sở, trực ban 24/24 giờ; sau bão đã hỗ trợ khôi phục sản xuất theo phân công."),
        ("TỒN TẠI, NGUYÊN NHÂN, BÀI HỌC KINH NGHIỆM", "Thông tin từ cơ sở về chậm, số liệu lệch nhau. Bài học là phải có người trực thạo việc và phương án dự phòng liên lạc."),
        ("NHIỆM VỤ NĂM 2025", "Rà soát phương án trước 30/5, diễn tập cấp cơ sở, bổ sung vật tư dự trữ."),
    )),
    "district": ("Phòng báo cáo kết quả công tác PCTT và TKCN trên địa bàn {u} năm 2024:", (
        ("Diễn biến thiên tai, thiệt hại", "Bão số 3 và lũ trên sông Lạn làm {n} nhà sập, {m} ha lúa ngập, 4 tuyến kênh sạt lở."),
        ("Công tác ứng phó và khắc phục", "Sơ tán {m} hộ; huy động dân quân, phương tiện theo phương châm 4 tại chỗ; cấp phát gạo cứu trợ đúng đối tượng."),
        ("Những tồn tại, hạn chế, bài học", "Một số hộ chủ quan không sơ tán. Cán bộ cấp xã kiêm nhiệm. Cần chủ động sớm hơn một ngày."),
        ("Phương hướng, nhiệm vụ năm 2025", "Kiện toàn Ban Chỉ huy, cắm mốc {n} điểm ngập, tu sửa đê bối trước mùa mưa."),
        ("Đề xuất", "Đề nghị hỗ trợ kinh phí xử lý cấp bách đoạn bờ sông sát khu dân cư."),
    )),
    "forest": ("{u} tổng hợp báo cáo tình hình mưa bão gây hại đến rừng và cơ sở hạ tầng:", (
        ("Thiên tai và mức độ thiệt hại", "Gãy đổ {m} ha rừng, sạt {n} điểm trên đường tuần tra, 1 trạm bảo vệ tốc mái."),
        ("Việc đã làm trong và sau bão", "Rút lực lượng khỏi các chốt thấp, cứu hộ 6 người dân đi lấy măng; tỉa cành, thu dọn vật liệu cháy."),
        ("Còn tồn tại - rút ra bài học", "Bộ đàm mất sóng ở {n} trạm. Không thể trông vào một tuyến đường duy nhất."),
        ("Năm 2025 sẽ làm", "Trồng bổ sung 120 ha, làm lán dự phòng, thỏa thuận với bản gần rừng về ứng cứu."),
    )),
    "water": ("Kính gửi Sở Nông nghiệp và Môi trường. {u} báo cáo công tác phòng, chống thiên tai:", (
        ("1. Mưa, lũ và thiệt hại công trình", "Lượng mưa năm cao hơn trung bình {n}0%; hư hỏng {n} cống, sạt mái kênh 1.{m} m."),
        ("2. Vận hành, ứng phó, khắc phục", "Vận hành {n} trạm bơm tiêu úng suốt 11 ngày đêm, xả lũ đúng quy trình, thông báo hạ du trước 4 giờ."),
        ("3. Tồn tại và kinh nghiệm", "Vật tư dự phòng thiếu rọ thép; phối hợp với địa phương về vớt bèo còn chậm."),
        ("4. Kế hoạch 2025", "Sửa chữa xong trước 15/6, mua {n} máy phát điện, lắp 3 trạm đo mưa."),
    )),
    "coop": ("{u} xin báo cáo Sở việc phòng tránh bão lũ năm qua:", (
        ("I/ Thiệt hại do bão lũ", "Các hợp tác xã thành viên mất {m} lồng bè, {n} nhà kho tốc mái, hư hỏng một xe lạnh."),
        ("II/ Ứng phó và giúp nhau khắc phục", "Các HTX góp {m} công, kêu gọi tàu về bến trước bão 2 ngày, tiêu thụ giúp rau ngập."),
        ("III/ Điều chưa được, bài học", "Nhiều HTX chưa mua bảo hiểm; sổ sách thiệt hại ghi sau nên khó chứng minh."),
        ("IV/ Việc năm 2025", "Lập tổ xung kích ở {n} HTX, mua bảo hiểm lồng bè."),
    )),
}


def voice_of(code):
    return "district" if code[0] == "P" else "forest" if code in ("RSL", "RDL", "RVB", "RTM", "VNT", "KSM", "KDN", "CCKL") else "coop" if code[0] == "L" else "water" if code[:2] in ("TL", "TD") else "branch"


def lines(code, kind, title, said, day, called=None, above=None, draft=False, bare=False, number=None, year=2025, place=None, mark=None, chief=None):
    """A paper as lines (text, align, bold); `bare`: without letterhead and signature."""
    sort = {"BÁO CÁO": "BC", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM", "KẾ HOẠCH": "KH", "TỜ TRÌNH": "TTr"}.get(kind, "CV")
    seed, (month, at) = zlib.crc32((code + title).encode()) % 9001, day
    name, above = called or NAMES[code].name, above or ABOVE[code]
    if above == "UBND TỈNH ĐÔNG LĨNH" or above == DEPARTMENT:
        name = name.removesuffix(" tỉnh")
    for word in (" huyện đảo ", " huyện ", " thị xã ", " thành phố "):
        if code[0] == "P" and not called:
            name = name.split(word)[0]
    words = name.upper().split(" ")
    shown = [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])] if len(name) > 36 else [name.upper()]
    left = [*([] if above == "-" else [above]), *shown, f"Số: {'      ' if draft else number or seed % 290 + 7}/{sort}-{mark or code}"]
    place = place or (NAMES[code].name.split(" huyện ")[-1].split(" thị xã ")[-1].split(" thành phố ")[-1].removeprefix("đảo ").split(" huyện đảo ")[-1] if code[0] == "P" else "Đông Lĩnh")
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "", f"{place}, ngày {'   ' if draft else f'{at:02d}'} tháng {month} năm {year}"]
    depth = max(len(left), len(right))
    left, right = left + [""] * (depth - len(left)), right + [""] * (depth - len(right))
    text = [("DỰ THẢO", "left", True)] if draft else []
    text += [] if bare else [(pair, "pair", True) for pair in zip(left, right)]
    text += [(kind, "center", True)] if kind else []
    text += [(title, "center", True), *[(line, "left", False) for line in said]]
    chief = chief or ("TRƯỞNG PHÒNG" if code[0] == "P" else "GIÁM ĐỐC" if seed % 2 else "KT. THỦ TRƯỞNG")
    end = [(("Nơi nhận:", chief), "pair", True), (("- Sở Nông nghiệp và Môi trường;", ""), "pair", False), (("- Lưu: VT.", "" if draft else SIGNERS[seed % 7]), "pair", False)]
    return text + ([] if bare else end)


def body(code, voice=None, called=None, held=None):
    opening, sections = VOICES[voice or voice_of(code)]
    seed = zlib.crc32(code.encode()) % 9001
    area = NAMES[code].name if code[0] != "P" else "huyện" + NAMES[code].name.split("huyện")[-1] if "huyện" in NAMES[code].name else NAMES[code].name.split("Đô thị ")[-1]
    values = {"u": called or area, "n": seed % 8 + 2, "m": seed * 7 % 900 + 100}
    said = [opening.format(**values)]
    for place, (heading, text) in enumerate(sections):
        mark = "" if heading[1:2] in "./" or "/" in heading[:4] else f"{('I', 'II', 'III', 'IV', 'V')[place] if seed % 3 else place + 1}. "
        said += [f"{mark}{heading}", text.format(**values)]
        said += [held] if held and place == 1 else []
    return said


def report(code, name="bao cao.docx", day=(5, 6), title=FULL, held=None, voice=None, look="table", called=None, said=None, **more):
    return file(name, lines(code, "BÁO CÁO", title, said or body(code, voice, called, held), day, called=called, **more), look)


def paper(code, name, kind, title, *said, day=(3, 25), look="table", **more):
    return file(name, lines(code, kind, title, said, day, **more), look)


def tcvn(code, name, day=(5, 6), title=FULL, held=None):
    """A report typed in TCVN3."""
    return old_font(name, lines(code, "BÁO CÁO", title, body(code, held=held), day))


def vni(code, name, day=(5, 6), title=FULL):
    """A report typed in VNI."""
    return vni_font(name, lines(code, "BÁO CÁO", title, body(code), day))


def damage(code=None, name="Bieu PCTT.xlsx", title=TABLE, more=0):
    """The table of damage and means, as a sheet, a Word file or a PDF; without a code no unit's name stands in it."""
    seed = zlib.crc32((code or name).encode()) % 700 + 40
    rows = [["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"]]
    rows += [[1, "Nhà bị sập, tốc mái", "nhà", None, seed % 41], [2, "Diện tích lúa, hoa màu thiệt hại", "ha", None, seed * 2 + more], [3, "Rọ thép dự trữ", "cái", 500, seed + 210]]
    rows += [[4, "Bao tải dự trữ", "nghìn cái", 30, seed % 29 + 4], [5, "Người được tập huấn", "người", seed, seed - 13 + more], [6, "Thu Quỹ PCTT", "triệu đồng", 450, seed + 55]]
    if name.endswith("xlsx"):
        head = [[ABOVE[code] if ABOVE[code] != "-" else None], [NAMES[code].name.upper()]] if code else []
        return name, xlsx("Bieu", [*head, [title], [], *rows])
    shown = [[str("" if value is None else value) for value in row] for row in rows]
    if name.endswith("pdf"):
        return file(name, lines(code, "", title, ["   ".join(row) for row in shown], (5, 13)))
    return name, docx([*([paragraph(NAMES[code].name.upper(), True)] if code else []), paragraph(title, True, "center"), word_table(shown)])


def plain_zip(name, *files):
    return name, archive(files, compressed=True)


def inner(*parts):
    """A message forwarded as an attachment."""
    return attached_message(OFFICE.key, *parts)


def packed_table(code, name):
    """The table alone in a zip."""
    return plain_zip(name, damage(code, "bieu.xlsx"))
