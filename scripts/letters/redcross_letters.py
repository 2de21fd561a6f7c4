"""The letters of the twenty-seventh office (see `redcross`): the days of conferences, and questions."""

from .by_hand import GradedEntry as Entry
from .manners import toneless
from .redcross import OFFICE, own, post
from .redcross_papers import paper, scan

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nSent from my Galaxy"
IPHONE = "\n\nGửi từ iPhone"

# Our own letters, as they stand below an answer.
SEPTEMBER = f"""

Vào 09:12, Th 4, 10 thg 9, 2025 Phong trào - Hội CTĐ Kha Lâm <{OURS}> đã viết:

> Kính gửi các đơn vị có tên trong danh sách,
> Hội tỉnh đề nghị cho biết ngày tổ chức hội nghị tổng kết phong trào Nhịp cầu nhân ái
> (huyện Kha Sơn đã báo 17/10, Bệnh viện Sản - Nhi 20/10). Tất cả xong trước 01/11/2025.
> Trần Lệ Khanh - Ban Phong trào
"""
OCTOBER = f"""

________________________________
From: Phong trao CTD Kha Lam <{OURS}>
Sent: Tuesday, November 4, 2025 8:05:41 AM
To: {{to}}
Subject: Nhac nop bao cao tong ket Nhip cau nhan ai

Cac don vi chua nop: Bo doi Bien phong, CLB Mau song, huyen Vinh Khe, THPT Chuyen...
Han: 7 ngay lam viec sau hoi nghi, khong qua 10/11/2025 neu khong bao ngay. Phu luc 2 gui truoc 14/11.
"""


def told(at, sender, subject, text, unit, conf=None, decision="accept", **more):
    units = (unit,) if isinstance(unit, str) else unit
    return Entry(at, sender, subject, text, NOTICE, units, decision, conf=conf, **more)


def asked(at, sender, subject, text, unit=(), **more):
    return Entry(at, sender, subject, text, ASK, (unit,) if isinstance(unit, str) else unit, "review", **more)


GM_MC = ("Ban Thường vụ Hội Chữ thập đỏ huyện Mường Cà trân trọng kính mời Thường trực Hội tỉnh dự Hội nghị tổng kết phong trào “Nhịp cầu nhân ái”.", "Thời gian: 7 giờ 30 phút, thứ Tư ngày 15/10/2025.", "Địa điểm: Nhà rông văn hóa thị trấn Mường Cà.")
TB_HL = ("Chi hội thông báo tổ chức hội nghị tổng kết phong trào vào 14 giờ 00 ngày 24 tháng 10 năm 2025 tại phòng Hội đồng nhà trường.", "Các lớp nộp ống tre nhân ái trước ngày 17 tháng 10 năm 2025.")
TB_PL = ("Hội nghị tổng kết phong trào “Nhịp cầu nhân ái” của huyện tổ chức ngày 23/10/2025 (thứ Năm), tại Trung tâm Chính trị huyện.", "Đề nghị Hội tỉnh cử đại diện và mang theo quà cho 05 cụ già neo đơn.")
HTML = "<p>Kính gửi Hội tỉnh,</p><p>Lịch tháng 10 của Hội CTĐ nhà trường:</p><table border='1'><tr><td>11/10/2025</td><td>Tập huấn sơ cứu tân sinh viên</td></tr><tr><td><b>22/10/2025</b></td><td><b>Hội nghị tổng kết phong trào Nhịp cầu nhân ái</b></td></tr></table><p>Mời Hội tỉnh dự hội nghị.</p>"

LETTERS = [
    told("09-15 08:20", ("Vi Thị Xoan", "vixoan.mc@gmail.example"), "Giấy mời Hội CTĐ huyện Mường Cà", "Chào chị Khanh, em Xoan mới về Hội CTĐ huyện Mường Cà, chưa được giao hộp thư nên gửi giấy mời bằng thư riêng ạ.", "CTMC", "2025-10-15", files=(paper("CTMC", "GM HN tong ket.docx", "GIẤY MỜI", "Dự Hội nghị tổng kết phong trào “Nhịp cầu nhân ái”", *GM_MC, day=(9, 12)),), level="medium", note="private address, letterhead"),
    told("09-16 10:05", post("SYTE", "Văn phòng Sở Y tế"), "Re: Đề nghị báo ngày hội nghị tổng kết", "Chi hội Sở Y tế tổng kết ngày 21/10/2025, buổi chiều, phòng họp tầng 3. Mong chị Khanh sang dự." + SEPTEMBER, "SYTE", "2025-10-21", level="medium", note="other units' days quoted below"),
    told("09-17 14:40", ("Hội CTĐ Phú Lạc", "ctdphulac@gmail.example"), "Thông báo tổ chức hội nghị tổng kết phong trào", "Kính gửi Hội Chữ thập đỏ tỉnh thông báo của Hội huyện Phú Lạc (đính kèm).\n\nTrân trọng.", "CTPL", "2025-10-23", files=(paper("CTPL", "TB to chuc tong ket.pdf", "THÔNG BÁO", "Về việc tổ chức hội nghị tổng kết phong trào “Nhịp cầu nhân ái”", *TB_PL, day=(9, 17)),), note="its second registered address"),
    told("09-18 16:55", ("Cô Thủy TPT", "thuytpt.hoalu@gmail.example"), "thông báo họp tổng kết", "Em Thủy tổng phụ trách gửi thông báo của chi hội trường em, kính mời Hội tỉnh về dự." + IPHONE, "CSHL", "2025-10-24", files=(paper("CSHL", "TB CTD.docx", "THÔNG BÁO", "Tổ chức hội nghị tổng kết phong trào Nhịp cầu nhân ái", *TB_HL, day=(9, 18)),), level="hard", note="private address, the letterhead tells which of the schools; another day in it"),
    told("09-19 09:31", post("CTTA", "CTĐ Thạch An"), "CTĐ TA báo ngày", "CTĐ TA tổng kết NCNA thứ Năm 16/10/2025, 8h, mời anh Vượng lên dự.", "CTTA", "2025-10-16", level="medium", note="an abbreviation of two districts; registered address"),
    told("09-22 21:08", ("Hùng Phạm", "hungpham7x@gmail.example"), "Lịch tổng kết", "Báo cáo Hội tỉnh: CTĐ TA ấn định ngày 17/10/2025 họp tổng kết phong trào. Kính." + PHONE, (), "2025-10-17", "review", level="hard", note="an abbreviation of two districts; private address"),
    told("09-23 11:14", post("CDYT", "Hội CTĐ Trường CĐ Y tế"), "Lịch công tác Hội tháng 10", "", "CDYT", "2025-10-22", html=HTML, level="medium", note="HTML alone; another day before it"),
    told("09-24 15:22", post("CATI", "CTĐ Công an tỉnh"), "Giấy mời Hội nghị tổng kết phong trào ngày 28/10/2025 - Chi hội Công an tỉnh", "Gửi kèm giấy mời (bản có dấu).", "CATI", "2025-10-28", files=(scan("GM 28-10.pdf"),), flags=("scanned",), level="medium", note="the day in the subject; a scan"),
    told("09-26 19:47", post("CLBS", "Sen Vàng"), "sen vang tong ket", toneless("Chị Khanh ơi CLB Sen Vàng em chốt tổng kết Nhịp cầu nhân ái tối thứ bảy 18/10/2025 ở quán cơm chay nha chị, 18h") + PHONE, "CLBS", "2025-10-18", level="medium", note="no tone marks, telephone"),
    told("09-29 07:50", post("P1PL", "THPT Phú Lạc"), "Đăng ký ngày tổng kết phong trào", "Chi hội Chữ thập đỏ Trường THPT Phú Lạc đăng ký tổ chức hội nghị tổng kết ngày 20/10/2025.", "P1PL", "2025-10-20", key="p1-day"),
    told("10-06 10:12", post("P1PL", "THPT Phú Lạc"), "Thay đổi ngày tổng kết - THPT Phú Lạc", "Ngày 20/10 hội trường trường bận lễ, chi hội chuyển hội nghị tổng kết sang thứ Hai 27/10/2025. Xin thay cho thư đăng ký tháng trước.", "P1PL", "2025-10-27", flags=("revision",), rel="p1-day", level="medium", note="the old day named first"),
    told("10-01 08:33", post("CTDR", "Hội CTĐ Đăk Ron"), "Hội CTĐ huyện Đăk Ron: ngày hội nghị", "Hội Chữ thập đỏ huyện Đăk Ron kính báo: hội nghị tổng kết phong trào mở ngày 22/10/2025 tại nhà văn hóa huyện.\n\nLù Hniê", "CTDR", "2025-10-22", key="dr-day"),
    told("10-20 17:36", post("CTDR", "Lù Hniê", 1), "Hoãn hội nghị tổng kết", "Đường lên huyện sạt lở sau mưa nên Đăk Ron tạm hoãn hội nghị tổng kết đã báo hôm 01/10, chưa định được ngày mới, sẽ báo sau.", "CTDR", flags=("revision",), rel="dr-day", level="hard", note="put off, no new day"),
    told("10-02 13:40", post("XIMA", "Công đoàn Xi măng Kha Sơn"), "V/v tổ chức tổng kết phong trào Nhịp cầu nhân ái", "Chi hội CTĐ Công ty CP Xi măng Kha Sơn xin báo hội nghị tổng kết tổ chức sáng thứ Tư, 29/10/2025, tại nhà ăn ca. Kính mời lãnh đạo Hội.", "XIMA", "2025-10-29"),
    told("10-27 08:01", own("XIMA", "lan.vt", "Vũ Thị Lan"), "Nhắc: 29/10 tổng kết ở nhà máy", "Dạ em Lan công đoàn Xi măng Kha Sơn nhắc lại lịch hội nghị tổng kết 29/10/2025, xe đón đoàn Hội tỉnh lúc 7 giờ tại cầu Kha Sơn.", "XIMA", "2025-10-29", level="medium", note="the same day again"),
    told("10-03 20:15", ("Cô Hạnh lớp 4B", "hanhle4b@gmail.example"), "Tiểu học Hoa Lư báo lịch", "Kính thưa Hội, em được cô hiệu trưởng nhờ báo: Chi hội Trường Tiểu học Hoa Lư tổng kết phong trào ngày 31/10/2025, lúc 15h30, sau giờ học.", "THHL", "2025-10-31", "review", level="hard", note="private address and no paper: nothing proves the unit"),
    told("10-08 09:00", ("Hành chính TTYT", "hcttyt.kl@gmail.example"), "Giấy mời TTYT thành phố Kha Lâm", "Chi hội TTYT thành phố Kha Lâm gửi giấy mời dự hội nghị tổng kết 30/10/2025, bản quét kèm theo.", "TYTP", "2025-10-30", "review", files=(scan("giaymoi_ttyt.pdf"),), flags=("scanned",), level="hard", note="a scan from an unknown address proves nothing"),
    # ---- questions
    asked("09-16 15:48", post("CLBT", "CLB Máu trẻ"), "Hỏi về hội nghị", "Anh Vượng cho em hỏi CLB chỉ có 30 bạn, họp online tổng kết được không, hay phải họp tập trung ạ?", "CLBT"),
    asked("09-30 09:10", ("Minh Tâm", "tamminh.04@gmail.example"), "đề cương báo cáo", "Cho em xin đề cương báo cáo tổng kết phong trào với ạ, em tìm trên trang web của Hội không thấy.", level="medium", note="no name of a unit"),
    asked("10-15 08:44", post("BDPB", "Phòng Chính trị BĐBP"), "Về số liệu đưa vào báo cáo", "Các đồn biên phòng nhận con nuôi từ 2019 thì có tính vào phong trào 2022 - 2025 hay không? Đề nghị Hội hướng dẫn để đơn vị tổng hợp.", "BDPB"),
    asked("11-05 14:02", ("Lò Văn Tỉnh", "lovantinh.kt@gmail.example"), "PL2 huyen Vinh Khe", toneless("Em ở Hội CTĐ huyện Vĩnh Khê, cho em hỏi cột năm 2025 trong Phụ lục 2 tính đến hết tháng 9 hay hết tháng 10?"), "CTVK", level="medium", note="private address, unit in the words"),
    asked("11-06 10:37", post("CTVK", "Hội CTĐ Vĩnh Khê"), "Xin lùi hạn nộp báo cáo", "Cán bộ chuyên trách nghỉ sinh, Vĩnh Khê xin được nộp báo cáo tổng kết chậm đến 14/11, mong Thường trực đồng ý." + OCTOBER.format(to="vinhkhe.ctd"), "CTVK", level="medium", note="asks for more time"),
    asked("11-13 07:55", post("MAYT", "Nhân sự May Tường Minh"), "Xác nhận giúp", "Công ty gửi báo cáo ngay trong thư như vậy Hội có nhận không, hay phải đóng dấu gửi bản giấy nữa ạ?", "MAYT"),
    asked("11-12 21:30", ("0905 *** 214", "bongsung2010@gmail.example"), "", "phụ lục 2 bên em ko vận động dc gì thì ghi 0 hay bỏ trống v ạ", level="medium", note="no name of a unit"),
]
