"""The letters of the justice office (see `justice`): the days of the review meetings, and questions."""

from .by_hand import GradedEntry as Entry
from .justice import OFFICE, own, post
from .justice_papers import calendar, lines, paper, scan, vni_font
from .manners import toneless

NOTICE, REPORT, EXTRA, OTHER, ASK = "conference_notice", "report", "supplement", "other_report", "question"
ROBOT, BOUNCE, NONE = "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nĐược gửi từ điện thoại Xiaomi của tôi"
APPLE = "\n\nĐã gửi từ iPhone"

# Our own letters, as they stand below an answer.
SEPT = f"""

Vào 16:10 Th 4, 11 thg 9, 2024 PBGDPL - Sở Tư pháp <{OURS}> đã viết:
> Kính gửi các cơ quan, đơn vị, tổ chức theo danh sách kèm Kế hoạch 92/KH-STP,
> Đề nghị báo ngày tổ chức hội nghị sơ kết để Sở cử người dự. Đến nay mới có Phòng Tư pháp
> huyện Hạ Ninh (dự kiến 30/10) và Đoàn Luật sư (dự kiến 26/10). Hạn cuối tổ chức: 08/11/2024.
"""
NOV = f"""

-----Original Message-----
From: PBGDPL So Tu phap [mailto:{OURS}]
Sent: Tuesday, November 12, 2024 8:20 AM
To: {{to}}
Subject: Don doc bao cao so ket Chi thi 14

Con cac don vi sau chua gui bao cao: thi hanh an Cam Son, Phong Phap che Ban Quan ly Khu kinh te,
Benh vien San Nhi, Tu phap Thuong Ninh, Dien luc, Cap nuoc. Han cuoi 18/11; Bieu 02 han 25/11.
"""


def units(unit):
    return () if unit is None else (unit,) if isinstance(unit, str) else tuple(unit)


def told(at, sender, subject, text, unit, day=None, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, NOTICE, units(unit), decision, files=files, conf=day, **more)


def asked(at, sender, subject, text, unit=None, **more):
    return Entry(at, sender, subject, text, ASK, units(unit), "review", **more)


def old_hand(code, name, kind, title, *said, day):
    """A notice typed in the VNI fonts."""
    return vni_font(name, lines(code, kind, title, said, day))


LETTERS = [
    told("09-12 08:22", post("CTHA", "Văn thư Cục THADS"), "V/v tổ chức hội nghị sơ kết Chỉ thị 14", "Kính gửi Sở Tư pháp.\n\nCục Thi hành án dân sự tỉnh tổ chức hội nghị sơ kết 03 năm thực hiện Chỉ thị 14 vào ngày 11/10/2024, từ 8 giờ, tại hội trường tầng 4.\nKính mời đại diện Sở tới dự.\n\nCục Thi hành án dân sự tỉnh", "CTHA", "2024-10-11"),
    told("09-12 14:05", post("TPBG", "Tư pháp TP", 1), "Re: Đề nghị báo ngày tổ chức hội nghị sơ kết", "Dạ chị Diệu, thành phố chọn thứ Tư 16/10, buổi chiều ạ." + SEPT, "TPBG", "2024-10-16", level="medium", note="other units' days quoted below"),
    told("09-13 19:40", post("HSC", "tu phap son cam"), "bao ngay so ket", toneless("Em chào anh Khiêm, Sơn Cẩm dự tính sơ kết Chỉ thị 14 ngày 24/10 anh nhé, họp ghép sau giờ giao ban tư pháp xã") + PHONE, "HSC", "2024-10-24", key="hsc-day", level="medium", note="typed on a telephone; the name turned round is another district"),
    told("10-14 10:18", post("HSC", "Tư pháp Sơn Cẩm"), "Sơn Cẩm đổi lịch sơ kết", "Kính báo Sở: do trùng kỳ họp bất thường của HĐND, hội nghị sơ kết của Phòng Tư pháp huyện Sơn Cẩm không họp ngày 24/10 mà chuyển sang ngày 31/10/2024. Thư này thay thư hôm 13/9.", "HSC", "2024-10-31", flags=("revision",), rel="hsc-day", level="medium", note="the day was moved"),
    told("09-16 09:30", post("PCTN", "Pháp chế Sở TN&MT"), "Gửi giấy mời dự sơ kết", "Phòng gửi giấy mời, đề nghị Sở Tư pháp xem và cho biết người đi dự.", "PCTN", "2024-10-18", paper("PCTN", "GM so ket CT14.docx", "GIẤY MỜI", "Dự hội nghị sơ kết 03 năm thực hiện Chỉ thị 14", "Phòng Pháp chế Sở Tài nguyên và Môi trường trân trọng kính mời đại diện Sở Tư pháp tỉnh.", "Thời gian: 14 giờ 00, thứ Sáu ngày 18 tháng 10 năm 2024.", "Nơi họp: phòng họp số 3, Sở Tài nguyên và Môi trường.", "Đề nghị đăng ký người dự trước ngày 11 tháng 10 năm 2024.", day=(9, 16)), level="medium", note="the day in the paper, beside another one"),
    told("09-17 15:51", ("Thắng Thừa phát lại", "thangnv.tpl@gmail.example"), "thông báo của văn phòng", "Nhờ Sở xem thông báo kèm đây.", "TPLC", "2024-10-25", paper("TPLC", "TB.docx", "THÔNG BÁO", "Về việc tổ chức hội nghị sơ kết thực hiện Chỉ thị số 14/CT-UBND", "Văn phòng Thừa phát lại Cẩm Điền thông báo hội nghị sơ kết họp ngày 25/10/2024, lúc 9 giờ, tại trụ sở Văn phòng.", day=(9, 17), place="Cẩm Điền"), level="hard", note="private address, letterhead; another enforcement office in the registry"),
    told("09-18 08:45", post("DLS", "Đoàn Luật sư Bảo Giang"), "Lịch hội nghị sơ kết của Đoàn Luật sư", "", "DLS", "2024-10-26", html="<p>Kính gửi Sở Tư pháp,</p><p>Ban Chủ nhiệm ấn định <b>hội nghị sơ kết Chỉ thị 14</b> vào <b>thứ Bảy, 26/10/2024</b>, 8h30, hội trường Nhà Văn hóa lao động.</p><p><i>Họp Ban Chủ nhiệm thường kỳ vẫn vào 20/10/2024.</i></p><hr><p>Văn phòng Đoàn Luật sư tỉnh Bảo Giang</p>", level="medium", note="HTML alone; another meeting's day too"),
    told("09-19 10:00", own("BVDK", "nhungpt", "Phan Tuyết Nhung"), "Lời mời: Sơ kết Chỉ thị 14 - Tổ Pháp chế BVĐK", "Sơ kết Chỉ thị 14 - Tổ Pháp chế Bệnh viện Đa khoa tỉnh\nThứ Năm 17 thg 10, 2024, 14:00 đến 16:00, giao ban khoa Khám", "BVDK", "2024-10-17", calendar("Hội nghị sơ kết Chỉ thị 14 - Tổ Pháp chế BVĐK", "20241017T070000Z", "20241017T090000Z", own("BVDK", "nhungpt", "")[1]), level="medium", note="a calendar's invitation by the unit"),
    told("09-11 09:02", post("HHN", "Phòng Tư pháp Hạ Ninh"), "Hạ Ninh đăng ký ngày sơ kết", "Phòng Tư pháp huyện Hạ Ninh đăng ký hội nghị sơ kết ngày 30/10/2024.", "HHN", "2024-10-30", key="hhn-day"),
    told("10-25 16:33", post("HHN", "Phòng Tư pháp Hạ Ninh"), "Hạ Ninh xin hoãn hội nghị sơ kết", "Vì nước lũ đang lên, Phòng Tư pháp huyện Hạ Ninh hoãn hội nghị sơ kết đã đăng ký, chưa định được ngày mới; có ngày Phòng sẽ báo ngay.", "HHN", None, flags=("revision",), rel="hhn-day", level="hard", note="put off, no new day"),
    told("09-23 11:12", ("Tẩn Mẩy", "tanmay.nl@gmail.example"), "Chi nhánh Nậm Lung báo ngày", "Em là Mẩy ở Chi nhánh Trợ giúp pháp lý Nậm Lung, hộp thư của chi nhánh em chưa vào được. Chi nhánh sơ kết Chỉ thị 14 ngày 28/10/2024, em gửi ảnh giấy mời ạ.", "TGNL", "2024-10-28", scan("giaymoi.png"), decision="review", flags=("scanned",), level="hard", note="private address and a scan: nothing proves it"),
    told("09-24 21:08", ("Chị Hoa VPCC", "hoa.cc88@gmail.example"), "Ngày sơ kết", "VPCC bên em sơ kết CT 14 hôm 15/10/2024 nha anh chị, họp nội bộ thôi" + APPLE, None, "2024-10-15", decision="review", level="hard", note="an abbreviation of several offices; private address"),
    told("09-25 08:00", post("NHCS", "Kiểm tra Pháp chế NHCSXH"), "NHCSXH: đăng ký hội nghị sơ kết Chỉ thị 14", "Phòng Kiểm tra - Pháp chế Ngân hàng Chính sách xã hội tỉnh đăng ký hội nghị sơ kết: 23/10/2024, trực tuyến tới các phòng giao dịch.", "NHCS", "2024-10-23"),
    told("10-16 08:03", own("NHCS", "duongvt", "Vũ Tùng Dương"), "NHCSXH nhắc lịch họp 23/10", "Xin nhắc lại, ngày 23/10/2024 NHCSXH tỉnh họp hội nghị sơ kết Chỉ thị 14, lịch không đổi, mời Sở vào đường truyền lúc 7h45 để thử tiếng.", "NHCS", "2024-10-23", level="medium", note="the same day again"),
    told("10-03 14:26", ("Lý Láo Tả", "lylaota77@gmail.example"), "TB Nam Lung", "Gui So thong bao cua Phong Tu phap Nam Lung.", "HNL", "2024-11-05", old_hand("HNL", "TB so ket.docx", "THÔNG BÁO", "Về hội nghị sơ kết thực hiện Chỉ thị 14", "Phòng Tư pháp huyện Nậm Lung tổ chức hội nghị sơ kết ngày 05/11/2024 tại nhà văn hóa huyện.", day=(10, 3)), flags=("legacy_font",), level="hard", note="VNI; private address, letterhead"),
    told("10-08 16:20", post("PCGT", "Pháp chế GTVT"), "Dự thảo giấy mời hội nghị sơ kết", "Gửi anh Quý bản dự thảo giấy mời, lãnh đạo Sở Giao thông chưa ký. Dự định họp 01/11/2024.", "PCGT", "2024-11-01", paper("PCGT", "GM du thao.docx", "GIẤY MỜI", "Dự hội nghị sơ kết Chỉ thị 14", "Phòng Pháp chế - An toàn Sở Giao thông vận tải kính mời Sở Tư pháp dự hội nghị sơ kết ngày 01/11/2024.", day=(10, 8), draft=True), decision="review", flags=("draft",), level="medium", note="a draft of the invitation"),
    told("09-26 07:50", ("Trịnh Khắc Sáng", "sangtk.daugia@gmail.example"), "Fw: TB trung tam", "Chuyển Sở thông báo của Trung tâm.", "DGTS", "2024-10-10", paper("DGTS", "TB 61 TTDVDG.pdf", "THÔNG BÁO", "Tổ chức hội nghị sơ kết 03 năm thực hiện Chỉ thị 14", "Trung tâm Dịch vụ đấu giá tài sản thông báo: hội nghị sơ kết họp sáng 10/10/2024, thay cho buổi sinh hoạt chuyên môn.", day=(9, 25), number=61), level="medium", note="private address, letterhead"),
    told("10-07 09:15", ("Mai Cẩm Điền", "maipt.camdien@gmail.example"), "Phòng Tư pháp huyện Cẩm Điền báo ngày sơ kết", "Em Mai, Phòng Tư pháp huyện Cẩm Điền (huyện ạ, không phải thị xã). Huyện em sơ kết ngày 29/10/2024.", "HCD", "2024-10-29", decision="review", level="hard", note="words alone from a private address"),
    # ---- questions
    asked("09-13 10:40", post("NHDB", "Pháp chế NH Đông Bảo"), "Xin hướng dẫn", "Chi nhánh Bảo Giang chúng tôi có cần tổng hợp luôn số liệu của chi nhánh Cẩm Điền hay mỗi chi nhánh tự báo cáo riêng? Xin cảm ơn.", "NHDB", level="medium", note="names the other branch"),
    asked("09-20 20:15", ("Bích Ngọc", "ngocbich.lg@gmail.example"), "hỏi biểu", "ad cho em xin file Biểu 02 bản excel với, trên cổng tải về bị lỗi ạ"),
    asked("09-27 08:36", post("DGBG", "Đấu giá hợp danh BG"), "V/v hội nghị sơ kết", "Công ty chúng tôi có 04 đấu giá viên, xin hỏi có bắt buộc mở hội nghị sơ kết riêng không, hay chỉ cần làm báo cáo?", "DGBG"),
    asked("10-10 15:02", ("Hoàng Thị Thơm", "thomht1990@gmail.example"), "Hỏi về mốc số liệu", "Kính gửi Sở, tôi ở Văn phòng Thừa phát lại Bảo Giang. Số liệu trong báo cáo lấy đến 31/8 hay 30/9/2024? Kế hoạch ghi chưa rõ.", "TPLB", level="medium", note="private address, unit in the words"),
    asked("11-14 16:48", ("Kỹ sư Đạt", "dat.sxd.bg@gmail.example"), "Xin gia hạn báo cáo Chỉ thị 14", "Tôi là Đạt, Tổ Pháp chế Sở Xây dựng. Hai đồng chí trong tổ đều đi thanh tra, xin Sở cho nộp báo cáo sơ kết vào ngày 25/11 được không ạ?", "PCXD", level="medium", note="asks for more time, from a private address"),
    asked("10-22 22:31", ("văn phòng công chứng", "vpcc.hotro@gmail.example"), "Có phải làm không ạ", "Văn phòng công chứng của em mới đổi trưởng văn phòng tháng 8, trước đó không ai theo dõi Chỉ thị 14. Vậy phải báo cáo từ đâu ạ?", level="medium", note="no office named"),
    asked("10-17 09:25", post("HTN", "Tư pháp Thượng Ninh"), "Hỏi về lồng ghép", "Thượng Ninh định lồng ghép hội nghị sơ kết Chỉ thị 14 với lễ hưởng ứng Ngày Pháp luật cho đỡ tốn kém, Sở thấy có được không? Nếu được Phòng mới chốt ngày." + SEPT, "HTN", level="hard", note="asks; other units' days below, no day of its own"),
]
