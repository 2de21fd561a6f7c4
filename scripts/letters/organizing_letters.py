"""The letters of the twenty-sixth office (see `organizing`): the days of conferences, and questions."""

from .by_hand import GradedEntry as Entry
from .manners import toneless
from .organizing import OFFICE, mine, own, post
from .organizing_papers import calendar, paper, scan

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nĐược gửi từ thiết bị Samsung Galaxy"
IPHONE = "\n\nSent from my iPhone"

# Our own letters, as they stand below an answer.
AUG = f"""

Vào 08:55 Th 5, 24 thg 8, 2023 Ban Tổ chức Tỉnh ủy <{OURS}> đã viết:
> Kính gửi các huyện, thị, thành ủy, đảng ủy trực thuộc, đảng đoàn, ban cán sự đảng
> Gửi Kế hoạch 87-KH/BTCTU. Đề nghị báo ngày họp hội nghị sơ kết để Ban cử người dự
> (Huyện ủy Đông Lam đã đăng ký 21/9, Thành ủy Hương Lam 12/10). Các nơi họp xong trước ngày 14/10.
"""
OCT = f"""

________________________________
Từ: Ban Tổ chức Tỉnh ủy Hương Lam <{OURS}>
Đã gửi: Thứ Hai, 16 tháng Mười 2023 9:20 SA
Chủ đề: Đôn đốc báo cáo sơ kết NQ 14

Đến nay còn thiếu báo cáo của: Huyện ủy Cẩm Nguyên, Đảng ủy Khối doanh nghiệp, BCSĐ Sở Y tế, Đảng đoàn MTTQ, Tỉnh đoàn...
Hạn cuối 20/10/2023; Biểu 2-TCĐV hạn 25/10/2023.
"""


def told(at, sender, subject, text, unit, conf=None, decision="accept", **more):
    units = (unit,) if isinstance(unit, str) else unit
    return Entry(at, sender, subject, text, NOTICE, units, decision, conf=conf, **more)


def asked(at, sender, subject, text, unit=(), **more):
    return Entry(at, sender, subject, text, ASK, (unit,) if isinstance(unit, str) else unit, "review", **more)


INVITED = "Trân trọng kính mời lãnh đạo Ban Tổ chức Tỉnh ủy tới dự và phát biểu."

LETTERS = [
    told("08-28 09:14", post("HVS", "Văn thư HU Vũ Sơn"), "Huyện ủy Vũ Sơn báo thời gian hội nghị sơ kết", "Kính gửi Ban Tổ chức Tỉnh ủy,\n\nBan Thường vụ Huyện ủy Vũ Sơn dự kiến tổ chức hội nghị sơ kết 03 năm thực hiện Nghị quyết 14 vào sáng thứ Ba, ngày 26/9/2023, tại hội trường Huyện ủy.\n\nTrân trọng./.", "HVS", "2023-09-26"),
    told("08-30 15:02", mine("thuong.qshl", "Thượng úy Thường"), "Giấy mời", "Gửi các anh giấy mời, bản giấy đã chuyển quân bưu.", "DUQS", "2023-09-28", files=(paper("DUQS", "GM 212.docx", "GIẤY MỜI", "dự Hội nghị sơ kết 03 năm thực hiện Nghị quyết số 14-NQ/TU", "Đảng ủy Quân sự tỉnh tổ chức hội nghị sơ kết vào hồi 07 giờ 30 ngày 28/9/2023 tại Sở Chỉ huy.", INVITED, "Đề nghị xác nhận thành phần trước ngày 22/9/2023.", day=(8, 29)),), level="medium", note="the day in the paper, beside another one; private address, letterhead"),
    told("09-06 08:40", mine("duyenhuutk", "Hoàng Mỹ Duyên"), "TB hội nghị sơ kết", "Em chào các anh chị, em gửi thông báo của huyện em ạ.", "HTK", "2023-10-05", files=(paper("HTK", "thong bao HN.docx", "THÔNG BÁO", "về việc tổ chức hội nghị sơ kết Nghị quyết số 14-NQ/TU", "Ban Thường vụ Huyện ủy Thượng Khê thông báo: hội nghị sơ kết được tổ chức ngày 05/10/2023 (thứ Năm).", "Các chi, đảng bộ cơ sở gửi tham luận về Ban Tổ chức Huyện ủy.", day=(9, 5)),), level="medium", note="private address, letterhead"),
    told("09-07 20:33", mine("tranhoatb", "Hòa Trần"), "lịch HUTB", "HUTB bố trí hội nghị sơ kết ngày 29/9/2023, báo các anh nắm." + IPHONE, (), "2023-09-29", "review", level="hard", note="an abbreviation of two districts, private address"),
    told("09-08 10:10", post("HTBA", "Ban TC Tân Bảng"), "HUTB đăng ký hội nghị", "HUTB đăng ký hội nghị sơ kết NQ 14: chiều 03/10/2023.", "HTBA", "2023-10-03", level="medium", note="an abbreviation of two districts, registered address"),
    told("09-11 14:25", post("HKP", "VP Huyện ủy Kỳ Phong"), "Re: Kế hoạch 87-KH/BTCTU", "Dạ Huyện ủy Kỳ Phong họp hội nghị sơ kết ngày 27/9 ạ." + AUG, "HKP", "2023-09-27", level="medium", note="other units' days quoted below"),
    told("09-12 09:30", mine("vanphongduk.hl", "VP ĐUK"), "ĐUK tổ chức sơ kết NQ 14", "Đảng ủy Khối dự kiến sơ kết Nghị quyết 14 ngày 10/10/2023, 8h00. Mong Ban bố trí đồng chí Phó Trưởng ban dự.", (), "2023-10-10", "review", level="hard", note="two Party committees of blocks, unknown address"),
    told("09-12 16:50", post("HCN", "HU Cẩm Nguyên"), "Cẩm Nguyên đăng ký ngày", "Huyện ủy Cẩm Nguyên tổ chức hội nghị sơ kết vào ngày 25/9/2023.", "HCN", "2023-09-25", key="hcn-day"),
    told("09-22 11:05", post("HCN", "HU Cẩm Nguyên"), "Cẩm Nguyên hoãn hội nghị", "Do mưa lũ, toàn huyện ra quân khắc phục, hội nghị sơ kết định vào 25/9 phải hoãn; khi có ngày mới Huyện ủy sẽ báo lại sau, thay cho thư hôm 12/9.", "HCN", flags=("revision",), rel="hcn-day", level="hard", note="put off, no new day"),
    told("09-13 09:00", post("CSVK", "Văn phòng VKSND tỉnh"), "Lời mời: Hội nghị sơ kết Nghị quyết 14-NQ/TU", "Hội nghị sơ kết Nghị quyết 14-NQ/TU của Ban cán sự đảng VKSND tỉnh\nThời gian: Thứ Hai, 2 tháng 10 2023, 14:00 - 16:00\nĐịa điểm: Phòng họp tầng 3\nNgười tổ chức: vks@vks-hl.example", "CSVK", "2023-10-02", files=(calendar("Hội nghị sơ kết Nghị quyết 14-NQ/TU", "20231002T070000Z", "20231002T090000Z", "vks@vks-hl.example"),), level="hard", note="a calendar's invitation sent by the unit"),
    told("09-14 21:18", mine("quanglocang", "Lộ Văn Quang"), "hoi nghi so ket", toneless("Tôi Quang, văn phòng Đảng ủy Công ty cổ phần Cảng Kỳ Phong. Đảng ủy Cảng ấn định sơ kết nghị quyết 14 ngày 06/10/2023, báo để Ban Tổ chức biết.") + PHONE, "CKP", "2023-10-06", "review", level="medium", note="private address and no paper: nothing proves it"),
    told("09-15 08:08", post("DDPN", "Hội LHPN tỉnh"), "Đảng đoàn Hội LHPN: lịch sơ kết", "Đảng đoàn Hội Liên hiệp Phụ nữ tỉnh họp hội nghị sơ kết ngày 22/9/2023. " + INVITED, "DDPN", "2023-09-22", key="ddpn-day"),
    told("09-20 17:11", post("DDPN", "Hội LHPN tỉnh"), "Đổi lịch sơ kết của Đảng đoàn Hội LHPN", "Ngày 22/9 trùng đại hội điểm nên Đảng đoàn Hội LHPN tỉnh xin chuyển hội nghị sơ kết sang 11/10/2023, thay thông báo trước.", "DDPN", "2023-10-11", flags=("revision",), rel="ddpn-day", level="medium", note="the old day named first"),
    told("09-18 10:44", mine("hoanpham.td", "Phạm Văn Hoan"), "Tỉnh đoàn mời dự hội nghị sơ kết ngày 04/10/2023", "Em gửi giấy mời của Ban Thường vụ Tỉnh đoàn có dấu ạ.", "TDHL", "2023-10-04", "review", files=(scan("GM_tinhdoan.pdf"),), flags=("scanned",), level="medium", note="a scan from a private address proves nothing; the day in the subject"),
    told("09-18 15:36", post("DDCC", "Hội CCB tỉnh"), "Hội Cựu chiến binh báo ngày", "Đảng đoàn Hội CCB tỉnh sơ kết NQ 14 vào 09/10/2023.", "DDCC", "2023-10-09"),
    told("10-02 08:20", post("DDCC", "Hội CCB tỉnh"), "V/v hội nghị sơ kết 09/10", "Đảng đoàn Hội Cựu chiến binh tỉnh nhắc lại hội nghị sơ kết sẽ họp ngày 09/10/2023, mời Ban cử cán bộ.", "DDCC", "2023-10-09", level="medium", note="the same day again"),
    told("09-25 03:40", post("CSTC", "BCSĐ Sở Tài chính"), "Thay doi ngay hoi nghi so ket - xac nhan gap", "Hội nghị sơ kết Nghị quyết 14 của BCSĐ Sở Tài chính chuyển sang 12/10/2023. Đăng nhập http://stc-xacnhan.bad.example để xác nhận dự.", "CSTC", "2023-10-12", "review", flags=("forged",), auth="fail", level="medium", note="forged"),
    told("09-26 14:00", post("BNC", "Ban Nội chính"), "Lịch công tác đầu tháng 10", "Ban Nội chính gửi Ban Tổ chức các việc có liên quan: 02/10 giao ban khối nội chính; 06/10 hội nghị sơ kết NQ 14-NQ/TU của Ban (mời đồng chí dự); 12/10 đi cơ sở Mường Lâu.", "BNC", "2023-10-06", level="hard", note="one of three days"),
    told("10-04 09:51", own("DHHL", "ngant", "Nguyễn Thúy Nga"), "ĐU Trường ĐHHL - thông báo", "", "DHHL", "2023-10-12", html="<p>Kính gửi Ban Tổ chức Tỉnh ủy,</p><p>Đảng ủy Trường Đại học Hương Lam tổ chức <b>hội nghị sơ kết</b> thực hiện Nghị quyết 14 ngày <b>12/10/2023</b> tại giảng đường B2.</p><p>Nga - VP Đảng ủy</p>", note="HTML alone, a colleague's address"),
    # ---- questions
    asked("08-29 08:31", post("CSXD", "Sở Xây dựng"), "Xin hướng dẫn", "Ban cán sự đảng Sở Xây dựng chỉ có 5 đồng chí, có phải mở hội nghị riêng không hay lồng vào phiên họp thường kỳ? Kính mong Ban hướng dẫn.", "CSXD"),
    asked("09-14 10:20", mine("nguyenhanh.mc", "Hạnh Nguyễn"), "Hoi mau bieu 2", "Cho em hỏi biểu 2-TCĐV lấy số liệu đến 30/9 hay 31/8 ạ? Em ở Ban Tổ chức Huyện ủy Minh Cốc.", "HMC", level="medium", note="private address, unit in the words"),
    asked("10-05 15:15", post("CSGT", "Sở GTVT"), "Về hạn nộp báo cáo", "BCSĐ Sở Giao thông vận tải hỏi: hội nghị xong hôm thứ Sáu thì ba ngày làm việc tính đến thứ Ba hay thứ Tư tuần sau?", "CSGT", note="asks about the term, brings nothing"),
    asked("10-10 19:47", mine("bichlieu68", "Bích Liễu"), "(không có chủ đề)", "anh ơi đề cương báo cáo có bắt buộc theo mẫu không, em mới nhận việc chưa rõ", note="no name"),
    asked("10-16 10:52", post("CSYT", "Phòng TCCB Sở Y tế"), "Re: Đôn đốc báo cáo sơ kết NQ 14", "Sở Y tế đang có đoàn thanh tra, Ban cán sự đảng xin được nộp báo cáo vào 24/10 có được không ạ?" + OCT, "CSYT", level="medium", note="asks for more time"),
    asked("10-18 08:05", post("LNHL", "Công ty Lâm nghiệp"), "hoi bao cao da nhan chua", "Kính hỏi Ban đã nhận được báo cáo giấy của Đảng ủy Công ty Lâm nghiệp Hương Lam gửi bưu điện hôm thứ Sáu chưa?", "LNHL", level="hard", note="asks after a report on paper"),
    asked("10-24 14:40", mine("khoi.tochuc", "Tổ chức Khối"), "Biểu 2", "Đảng ủy Khối hỏi: đảng viên đi nước ngoài ghi vào cột nào của biểu 2-TCĐV?", level="hard", note="two Party committees of blocks, unknown address"),
]
