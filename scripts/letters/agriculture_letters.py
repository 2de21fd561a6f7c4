"""The letters of the agriculture office (see `agriculture`): the days of the meetings, and questions."""

from unicodedata import normalize

from .agriculture import OFFICE, own, post
from .by_hand import GradedEntry as Entry
from .agriculture_papers import paper
from .manners import toneless
from .province_papers import calendar, scan

NOTICE, REPORT, EXTRA, OTHER, ASK = "conference_notice", "report", "supplement", "other_report", "question"
ROBOT, BOUNCE, NONE = "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
ZALO = "\n\nGửi từ điện thoại OPPO"
APPLE = "\n\nSent from my iPad"

# Our own letters, as they stand below an answer.
MARCH = f"""

Ngày 11 tháng 3, 2025 lúc 15:20, "Tổ PCTT - Sở NN&MT" <{OURS}> viết:
> Kính gửi các chi cục, trung tâm, ban quản lý, công ty và phòng chuyên môn các huyện.
> Hội nghị rút kinh nghiệm làm xong chậm nhất ngày 25/4/2025; đơn vị nào định ngày rồi thì
> báo về Sở trước 05 ngày (ví dụ Chi cục Thủy lợi đã định ngày 28/3/2025).
> Báo cáo gửi trước 11 giờ 30 ngày 09/5/2025.
"""
MAY = f"""

-----Original Message-----
From: To PCTT So NNMT [mailto:{OURS}]
Sent: Tuesday, May 6, 2025 9:05 AM
To: {{to}}
Subject: V/v đôn đốc báo cáo tổng kết PCTT năm 2024

Còn 03 ngày là hết hạn báo cáo (11h30 ngày 09/5). Chưa thấy: Chi cục Kiểm lâm, Vườn quốc gia Núi Trúc,
huyện Mai Thanh, huyện Thanh Mai, Thủy lợi Nam Sông Lạn. Biểu tổng hợp thiệt hại gửi sau cũng được, muộn nhất 16/5.
"""


def units(unit):
    return () if unit is None else (unit,) if isinstance(unit, str) else tuple(unit)


def told(at, sender, subject, text, unit, day, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, NOTICE, units(unit), decision, files=files, conf=day, **more)


def ask(at, sender, subject, text, unit=None, **more):
    return Entry(at, sender, subject, text, ASK, units(unit), "review", **more)


LETTERS = [
    told("03-12 08:15", post("CCTL", "Chi cục Thủy lợi"), "V/v tổ chức hội nghị rút kinh nghiệm PCTT", "Kính gửi Tổ PCTT,\n\nChi cục Thủy lợi ấn định hội nghị rút kinh nghiệm công tác phòng, chống thiên tai vào 8h00 thứ Sáu ngày 28/3/2025 tại phòng họp số 2.\n\nNgười liên hệ: Vũ Đăng Khuể.", "CCTL", "2025-03-28", key="cctl-day"),
    told("03-13 09:40", post("PTP", "Phòng Kinh tế TP"), "Re: V/v triển khai Kế hoạch 56", "Chào anh Duẩn, phòng em chốt 04/4 nhé, hội nghị rút kinh nghiệm gộp cả mấy phường ven sông." + MARCH, "PTP", "2025-04-04", level="medium", note="another unit's day below"),
    told("03-14 16:55", post("PDX", "honxanh"), "dao bao ngay", toneless("Phòng Kinh tế huyện đảo báo Sở: hội nghị rút kinh nghiệm bão lũ làm ngày 18/4, nếu biển động tàu không ra thì lùi, có gì báo sau") + ZALO, "PDX", "2025-04-18", level="medium"),
    told("03-17 10:02", post("TDM", "VP Thủy điện Suối Mây"), "THƯ MỜI", "Công ty cổ phần Thủy điện Suối Mây trân trọng kính mời lãnh đạo Sở, nội dung xem thư mời.", "TDM", "2025-04-10", paper("TDM", "Thu moi.pdf", "GIẤY MỜI", "Dự hội nghị rút kinh nghiệm vận hành hồ chứa mùa mưa lũ năm 2024", "Kính mời: Sở Nông nghiệp và Môi trường tỉnh Đông Lĩnh", "Tới dự hội nghị rút kinh nghiệm, bắt đầu 13 giờ 30 ngày 10 tháng 4 năm 2025.", "Tham quan đập tràn (không bắt buộc): ngày 11 tháng 4 năm 2025. Xác nhận trước ngày 03 tháng 4 năm 2025.", day=(3, 14)), level="hard", note="one of three days in the paper; a near namesake in the registry"),
    told("03-17 14:20", post("TDH", "Suối Mây Hạ"), "Lịch họp", "Nhà máy Suối Mây Hạ ăn theo nhà máy trên: họp rút kinh nghiệm cùng Suối Mây nhưng sau một hôm, 11/4/2025, tại nhà điều hành Suối Mây Hạ.", "TDH", "2025-04-11", level="medium"),
    told("03-18 08:00", post("VNT", "Vườn quốc gia Núi Trúc"), "Thông báo lịch hội nghị - VQG Núi Trúc", "", "VNT", "2025-04-09", html="<div><p>Kính gửi: Sở NN&amp;MT</p><ul><li>Hội nghị: rút kinh nghiệm công tác PCTT và cứu nạn du khách</li><li>Ngày: <b>09/04/2025</b> (thứ Tư)</li><li>Nơi họp: Trạm Kiểm lâm Cổng Trời</li></ul><p style='color:green'>Vườn quốc gia Núi Trúc - Giữ lại màu xanh</p></div>", level="medium", note="HTML alone"),
    told("03-19 11:11", post("KSM", "KBT Núi Trúc - Suối Mây"), "bao lich hop rut kinh nghiem", "KBT minh hop rut kinh nghiem bao lu 15.4.2025 a. Vuon quoc gia Nui Truc hop truoc, ben minh hop sau", "KSM", "2025-04-15", level="medium", note="names the other body at the mountain"),
    told("03-20 09:09", post("PTK", "NN&MT huyện Thanh Khê"), "Huyện Thanh Khê: ngày hội nghị rút kinh nghiệm", "Phòng Nông nghiệp và Môi trường huyện Thanh Khê xin báo: hội nghị rút kinh nghiệm PCTT của huyện tổ chức ngày 16/4/2025. (Thị xã Thanh Khê có lịch riêng ạ.)", "PTK", "2025-04-16", key="ptk-day", level="medium"),
    told("03-20 15:31", post("PXK", "phong kinh te tx"), "lich hop TX", "Hoi nghi rut kinh nghiem cua thi xa 17/4/2025, 7h30, hoi truong UBND phuong Khe Dong", "PXK", "2025-04-17", note="the town beside the district of one name"),
    told("03-21 08:48", ("Bích Ngà", "ngabich.1991@gmail.example"), "lịch hội nghị của Phòng NN&MT", "Em Ngà bên Phòng NN&MT huyện đây ạ, huyện em họp rút kinh nghiệm hôm 22/4/2025, anh chị cử người lên dự giúp em nhé.", None, "2025-04-22", decision="review", level="hard", note="which district?"),
    told("03-24 10:24", post("TLB", "Văn phòng Cty"), "Công văn số 77 v/v mời dự hội nghị", "Kính gửi Sở công văn của Công ty.", "TLB", "2025-04-08", paper("TLB", "CV77.docx", "", "V/v mời dự hội nghị rút kinh nghiệm công tác phòng, chống thiên tai", "Kính gửi: Sở Nông nghiệp và Môi trường", "Công ty tổ chức hội nghị rút kinh nghiệm vào buổi sáng ngày 08/4/2025 (thứ Ba, ngay sau nghỉ Giỗ Tổ).", day=(3, 24), look="tabs")),
    told("03-24 16:40", ("Công ty thủy lợi", "thuyloi.songlan@gmail.example"), "Báo lịch hội nghị rút kinh nghiệm", "Công ty Khai thác công trình thủy lợi Sông Lạn báo cáo Sở: ngày 14/4/2025 Công ty họp rút kinh nghiệm công tác phòng chống thiên tai.", None, "2025-04-14", decision="review", level="hard", note="north or south bank? unknown address"),
    told("03-25 07:35", post("CCKL", "CHI CỤC KIỂM LÂM"), "LỊCH HỘI NGHỊ", "CHI CỤC KIỂM LÂM BÁO CÁO SỞ LỊCH HỘI NGHỊ RÚT KINH NGHIỆM: NGÀY 02/4/2025. ĐỀ NGHỊ ĐỒNG CHÍ PHÓ GIÁM ĐỐC SỞ DỰ, CHỈ ĐẠO.", "CCKL", "2025-04-02"),
    told("03-25 20:18", post("LHK", "htx cua lan"), "", "bac tai oi htx cua lan hop rut kinh nghiem tranh bao ngay mung 9 thang ba am la 6/4 duong lich, moi bac ve an ca", "LHK", "2025-04-06", level="hard", note="no subject; a lunar day beside the day"),
    told("03-26 14:05", own("BDA", "tuannq", "Nguyễn Quý Tuân"), "BQLDA báo lịch", normalize("NFD", "Ban QLDA NN&PTNT tổ chức hội nghị rút kinh nghiệm thi công công trình chống sạt lở ngày 23/4/2025. Kính mời Sở."), "BDA", "2025-04-23", level="medium", note="decomposed"),
    told("03-27 09:00", post("RSL", "Rừng phòng hộ Sông Lạn", 1), "V/v tổ chức hội nghị (RPH Sông Lạn)", "Kính gửi Sở, Ban Quản lý rừng phòng hộ Sông Lạn gửi lịch họp.", "RSL", "2025-04-03", scan("giaymoi0327.pdf"), html="<p>Kính gửi Sở, Ban Quản lý rừng phòng hộ Sông Lạn gửi lịch họp.</p><p>Hội nghị rút kinh nghiệm: <u>03/4/2025</u></p>", flags=("scanned",), level="hard", note="the HTML says more than the text"),
    told("03-28 15:47", post("PCL", "Phòng NN&MT Cửa Lạn"), "Mời họp trực tuyến", "Lời mời họp: Hội nghị rút kinh nghiệm PCTT huyện Cửa Lạn\nThứ Năm 24/4/2025, 8:00 - 11:00", "PCL", "2025-04-24", calendar("Hội nghị rút kinh nghiệm PCTT huyện Cửa Lạn", "20250424T010000Z", "20250424T040000Z", "nnmt@cualan.donglinh.example"), level="medium", note="a calendar's invitation by a person"),
    told("04-01 08:30", post("PTK", "NN&MT huyện Thanh Khê"), "Đổi ngày hội nghị", "Do 16/4 lãnh đạo huyện họp Tỉnh ủy, hội nghị rút kinh nghiệm của huyện Thanh Khê chuyển từ 16/4/2025 lên 14/4/2025. Lịch trước không dùng nữa.", "PTK", "2025-04-14", flags=("revision",), rel="ptk-day", level="medium"),
    told("04-02 13:12", post("PTM", "phong nn"), "V/v hội nghị rút kinh nghiệm huyện Thanh Mai", "Phòng NN&MT Thanh Mai xin báo: huyện họp rút kinh nghiệm công tác PCTT ngày 21/4/2025 ở hội trường lớn.\nCác mốc khác: 15/4 xong báo cáo xã; 30/4 nghỉ lễ.", "PTM", "2025-04-21", key="ptm-day", level="medium"),
    told("04-04 09:55", post("PMT", "Phòng NN&MT"), "Mai Thanh - lịch", "Huyện Mai Thanh họp sau huyện Thanh Mai 1 ngày: hội nghị rút kinh nghiệm ngày 22/4/2025.", "PMT", "2025-04-22", level="hard", note="the two names are one another's reverse"),
    told("04-08 10:30", post("TTKN", "TT Khuyến nông"), "Đã họp rút kinh nghiệm", "Trung tâm Khuyến nông báo để Sở biết: Trung tâm đã tổ chức hội nghị rút kinh nghiệm công tác PCTT hôm 03/4/2025, biên bản nộp cùng báo cáo.", "TTKN", "2025-04-03", level="medium", note="a day already past"),
    told("04-09 08:08", ("Trần Hợi", "hoitran.ttkn@gmail.example"), "TTKN báo ngày họp", "TTKN họp rút kinh nghiệm ngày 17/4/2025.", None, "2025-04-17", decision="review", level="hard", note="the short name of two centres, unknown address"),
    told("04-10 16:16", post("PTM", "phong nn"), "Hoãn họp", "Huyện Thanh Mai có mưa đá tối 09/4, phải tập trung khắc phục nên hội nghị rút kinh nghiệm ngày 21/4 xin hoãn, thay cho thông báo hôm 02/4. Ngày mới báo sau.", "PTM", None, flags=("revision",), rel="ptm-day", level="hard", note="put off without a new day"),
    told("04-14 07:50", post("CCTL", "Phòng PCTT - CCTL", 1), "Hội nghị rút kinh nghiệm lần 2", "Báo Sở: hội nghị 28/3 chưa bàn xong phần đê điều, Chi cục Thủy lợi quyết định thay bằng buổi họp lại toàn thể, ngày họp chính thức của hội nghị rút kinh nghiệm nay là 23/4/2025.", "CCTL", "2025-04-23", flags=("revision",), rel="cctl-day", level="hard"),
    told("04-15 22:40", post("PPS", "Phòng NN&MT huyện Phú Sậy"), "Cap nhat dia diem hop", "Hội nghị rút kinh nghiệm huyện Phú Sậy dời sang 24/4/2025. Đăng nhập tại http://phusay-hop.bad.example để nhận tài liệu.", "PPS", "2025-04-24", decision="review", flags=("forged",), auth="fail", note="forged"),
    told("04-16 09:33", ("Thanh Huyền", "huyenthanh.kd@gmail.example"), "Gửi giấy mời của BQL rừng đặc dụng", "Em gửi giấy mời ạ, mail cơ quan em quên mật khẩu.", "RTM", "2025-04-25", paper("RTM", "giay moi.docx", "GIẤY MỜI", "Dự Hội nghị rút kinh nghiệm công tác phòng, chống thiên tai", "Trân trọng kính mời: Đại diện Sở Nông nghiệp và Môi trường", "Thời gian: 7 giờ 30 phút, thứ Sáu ngày 25 tháng 4 năm 2025.", "Địa điểm: Trụ sở Ban, xã Thanh Mai Thượng.", day=(4, 15), look="stack"), level="medium", note="private address, letterhead"),
    told("04-17 10:10", post("BLV", "BQL lưu vực sông Lạn"), "Nhắc lịch: hội nghị rút kinh nghiệm 25/4", "Ban Quản lý lưu vực sông Lạn nhắc các cơ quan: hội nghị rút kinh nghiệm điều phối hồ chứa ngày 25/4/2025.", "BLV", "2025-04-25"),
    told("04-18 10:11", post("BLV", "BQL lưu vực sông Lạn"), "Nhắc lịch: hội nghị rút kinh nghiệm 25/4", "Ban Quản lý lưu vực sông Lạn nhắc các cơ quan: hội nghị rút kinh nghiệm điều phối hồ chứa ngày 25/4/2025. Đề nghị gửi ý kiến phát biểu trước 22/4.", "BLV", "2025-04-25", level="medium", note="the same day again, beside another day"),
    # ---- questions, requests for time
    ask("03-13 14:00", post("TTQT", "TT Quan trắc"), "Hỏi về đối tượng", "Trung tâm Quan trắc tài nguyên và môi trường không có nhiệm vụ PCTT trực tiếp, vậy có phải báo cáo theo Kế hoạch 56 không, và có phải họp rút kinh nghiệm không ạ?", "TTQT"),
    ask("03-20 08:05", post("CCBV", "Chi cục BVMT"), "xin mẫu biểu", "Sở gửi giúp Chi cục Bảo vệ môi trường file Excel biểu tổng hợp thiệt hại, file trên trang tin bị lỗi không tải được.", "CCBV"),
    ask("04-21 15:44", post("PTL", "thuong lan"), "Hoi", "Huyen Thuong Lan chua biet sau 1/7 con phong khong, vay bao cao ky ten ai? Co can hop rut kinh nghiem nua khong anh?", "PTL", level="medium"),
    ask("05-05 09:20", post("TLN", "Thủy lợi Nam Sông Lạn"), "Đề nghị lùi thời hạn báo cáo", "Công ty đang chờ kiểm toán chốt số liệu thiệt hại, đề nghị Sở cho Thủy lợi Nam Sông Lạn lùi hạn báo cáo PCTT đến 16/5/2025. Kính mong Sở chấp thuận.", "TLN", level="medium", note="asks for more time"),
    ask("05-08 21:52", ("0912xxx008", "0912008@tinnhan.example"), "", "a oi mai 11h30 la het han a, e gui truoc ban scan con ban giay thu 2 dc ko", None, level="medium", note="nobody says who"),
    ask("05-07 10:18", post("LMH", "Liên minh HTX"), "Re: V/v đôn đốc báo cáo tổng kết PCTT năm 2024", "Cho Liên minh hỏi: báo cáo của các Liên hiệp có phải gửi qua Liên minh rồi mới lên Sở không, hay họ gửi thẳng?" + MAY.format(to="lmhtx"), "LMH", level="medium"),
]
