"""The letters of the nineteenth office (see `county`): the days of meetings, and questions."""

from unicodedata import normalize

from .county import OFFICE, post
from .by_hand import GradedEntry as Entry
from .county_papers import calendar, paper, scan
from .manners import toneless

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nGửi từ điện thoại OPPO của tôi"
IPHONE = "\n\nĐã gửi từ iPhone của tôi"

# Our own letters, as they stand below (or above) an answer.
APRIL = f"""

Vào Th 5, 25 thg 4, 2024 vào lúc 14:05 Phòng Nội vụ Trà Vang <{OURS}> đã viết:

> Kính gửi: các phòng, ban; UBND các xã, thị trấn
> Thực hiện Kế hoạch 126/KH-UBND, đề nghị báo ngày tổ chức hội nghị hiến kế
> (Phòng Tư pháp dự kiến 21/5, xã Kà Sơm dự kiến 23/5). Chậm nhất ngày 07/6/2024 phải họp xong.
"""
MAY = f"""

-----Original Message-----
From: Phong Noi vu Tra Vang [mailto:{OURS}]
Sent: Friday, May 31, 2024 4:12 PM
To: {{to}}
Subject: Don doc bao cao so ket CCHC 6 thang

De nghi gui bao cao so ket CCHC 6 thang trong 4 ngay lam viec sau hoi nghi hien ke, tre nhat 14/6/2024.
Nam 2023 thi tran An Thanh, Phong Y te va Chi cuc Thue gui tre.
"""
JUNE = f"""

Từ: Phòng Nội vụ huyện <{OURS}>
Đến: {{to}}
Ngày: 11 thg 6 2024, 07:40
Chủ đề: Danh sách đơn vị còn nợ báo cáo

Còn nợ: xã Lộc Hòa, xã Ba Ngòi, Điện lực, Trường THPT Trà Vang, Phòng Y tế... Biểu 03 hạn 20/6.
"""


def told(at, sender, subject, text, unit, conf=None, decision="accept", **more):
    units = (unit,) if isinstance(unit, str) else unit
    return Entry(at, sender, subject, text, NOTICE, units, decision, conf=conf, **more)


def asked(at, sender, subject, text, unit=(), **more):
    return Entry(at, sender, subject, text, ASK, (unit,) if isinstance(unit, str) else unit, "review", **more)


LETTERS = [
    told("04-26 08:10", post("PTUP", "Tư pháp Trà Vang"), "Phòng Tư pháp đăng ký ngày", "Chào chị Diễm, Phòng Tư pháp mở hội nghị hiến kế chiều thứ Ba 21/5/2024, mời chị dự và góp ý phần chứng thực.\nEm Phia", "PTUP", "2024-05-21"),
    told("04-26 15:33", post("XHL", "Một cửa Hòa Lộc", 1), "Re: Đăng ký ngày tổ chức hội nghị hiến kế", "Dạ xã Hòa Lộc chọn ngày 30/5 (thứ năm), 7g30 tại nhà văn hóa ấp Giồng ạ." + APRIL, "XHL", "2024-05-30", level="medium", note="other units' days quoted below; the name turned round is another commune"),
    told("04-29 09:02", post("XLH", "Xã Lộc Hòa"), "V/v thời gian tổ chức hội nghị hiến kế cải cách hành chính", "Kính gửi Phòng Nội vụ huyện.\n\nUBND xã Lộc Hòa kính báo: hội nghị hiến kế của xã tổ chức lúc 13 giờ 30 ngày 03 tháng 6 năm 2024. Trân trọng kính mời lãnh đạo Phòng về dự.\n\nVăn phòng UBND xã Lộc Hòa", "XLH", "2024-06-03"),
    told("05-02 10:20", post("XLHU", "xa long hung"), "xa LH bao ngay", "xa LH to chuc hien ke 4/6/2024 anh Loi nhe", "XLHU", "2024-06-04", level="medium", note="an abbreviation of two communes, but the address is registered"),
    told("05-02 21:47", ("Mười Đậm", "muoidam1979@gmail.example"), "báo lịch xã LH", "Xã LH báo cáo với Phòng là ngày 05/6/2024 xã làm hội nghị hiến kế. Mười, văn phòng xã." + PHONE, (), "2024-06-05", "review", level="hard", note="an abbreviation of two communes, private address"),
    told("05-03 07:58", post("TTAT", "UBND TT An Thạnh"), "GIẤY MỜI", "", "TTAT", "2024-05-29", files=(paper("TTAT", "GM-TTAT.docx", "GIẤY MỜI", "Dự Hội nghị hiến kế cải cách hành chính năm 2024", "Ủy ban nhân dân thị trấn An Thạnh trân trọng kính mời: Phòng Nội vụ huyện Trà Vang", "Thời gian: 08 giờ 00 phút, ngày 29/5/2024 (thứ Tư).", "Địa điểm: Hội trường khóm 3, thị trấn An Thạnh.", "Phiếu hiến kế của hộ dân nhận đến hết ngày 22/5/2024.", day=(5, 3)),), level="medium", note="the day in the paper, beside another one"),
    told("05-03 19:15", post("XAT", "An Thạnh xã"), "an thanh", toneless("Anh Lợi ơi xã An Thạnh mình hiến kế ngày 28/5 nha, buổi sáng, sợ chiều mưa") + PHONE, "XAT", "2024-05-28", level="medium", note="typed on a telephone; a townlet has the same name"),
    told("05-06 08:44", ("Ngọc Giàu", "giau.ng.atd@gmail.example"), "Lịch của ATĐ", "Em Giàu ở UBND xã An Thạnh Đông, mail xã em bị khóa do nhập sai mật khẩu nên em báo bằng mail này: xã em họp hiến kế 31/5/2024 ạ, hội trường mượn của xã An Thạnh.", "XATD", "2024-05-31", "review", level="hard", note="names two communes; private address and no paper, so nothing proves it"),
    told("05-06 14:30", post("XTHA", "UBND xã Thạnh An"), "Thông tin hội nghị", "", "XTHA", "2024-06-05", html="<p>Gửi Phòng Nội vụ,</p><table border=1><tr><th>Nội dung</th><th>Ngày</th></tr><tr><td>Họp trù bị</td><td>27/5/2024</td></tr><tr><td><b>Hội nghị hiến kế CCHC xã Thạnh An</b></td><td><b>05/6/2024</b></td></tr></table>", level="medium", note="HTML alone, a day before it for another meeting"),
    told("05-07 09:00", post("PTCK", "Tài chính Kế hoạch"), "Lời mời: Hội nghị hiến kế Phòng TC-KH", f"Bạn được mời tham gia sự kiện sau.\nHội nghị hiến kế Phòng TC-KH\nThứ Sáu, 24 tháng 5 2024, 14:00 - 16:30\nNgười tổ chức: tckh@tckh.travang.example\nKhách mời: {OURS}", "PTCK", "2024-05-24", files=(calendar("Hội nghị hiến kế Phòng TC-KH", "20240524T070000Z", "20240524T093000Z", "tckh@tckh.travang.example"),), level="hard", note="a calendar's invitation sent by the unit"),
    told("05-07 16:21", post("TTTV", "Văn thư thị trấn", 1), "Thị trấn Trà Vang: lịch tháng 5", "Kính gửi anh chị, trong tháng thị trấn có các việc: 14/5 tiếp xúc cử tri; 17/5 ra quân dọn vỉa hè; 23/5 hội nghị hiến kế CCHC (có mời Phòng Nội vụ); 30/5 họp giao ban. Phòng chỉ cần dự ngày hiến kế.", "TTTV", "2024-05-23", level="hard", note="one of four days"),
    told("05-08 10:11", ("Út Nhanh", "utnhanh.bt@gmail.example"), "Gui thong bao cua xa", "Em gui thong bao, nho anh chi xem.", "XBT", "2024-06-06", files=(paper("XBT", "TB 41.doc", "THÔNG BÁO", "Về việc tổ chức hội nghị hiến kế (xã Tân Bình B trước đây)", "Ủy ban nhân dân xã Bình Tân thông báo tổ chức hội nghị hiến kế ngày 06/6/2024 tại trụ sở UBND xã.", day=(5, 8), number=41),), level="hard", note="private address, letterhead; the former name is nearly another commune's"),
    told("05-09 08:35", post("XMP", "UBND xã Mỹ Phú"), "Mỹ Phú và Vĩnh Điền làm chung", "Do thiếu hội trường, xã Mỹ Phú và xã Vĩnh Điền cùng tổ chức hội nghị hiến kế trong ngày 27/5/2024 tại Mỹ Phú. Thư này báo cho cả hai xã.", ("XMP", "XVD"), "2024-05-27", "review", flags=("several_organizations",), level="hard", note="one meeting of two communes"),
    told("05-09 15:40", post("TDNN", "TTDV Nông nghiệp"), "TTDV - đăng ký ngày", "TTDV đăng ký hội nghị hiến kế vào 22.5.2024, mời 20 hộ dùng dịch vụ thú y.", "TDNN", "2024-05-22", level="medium", note="an abbreviation of two centres, registered address"),
    told("05-10 08:08", ("Đội Cảnh sát QLHC về TTXH", "qlhc@ca-travang.example"), "CAH báo ngày tổ chức hội nghị", "Đội Quản lý hành chính được lãnh đạo Công an huyện giao thông báo: hội nghị hiến kế cải cách thủ tục cư trú của Công an huyện mở ngày 04/6/2024.", "CAHU", "2024-06-04", level="medium", note="a team writes for the whole police"),
    told("05-10 23:58", post("BQDA", "Ban QLDA"), "KHẨN: thay đổi ngày hội nghị hiến kế", "Ban QLDA chuyển hội nghị hiến kế sang 03/6/2024, xem chương trình chi tiết và xác nhận tài khoản tại http://qlda-travang.bad.example/xn", "BQDA", "2024-06-03", "review", flags=("forged",), auth="fail", note="forged"),
    told("05-13 07:45", post("XBN", "Ba Ngòi"), "Ba Ngòi báo ngày hiến kế", "UBND xã Ba Ngòi tổ chức hội nghị hiến kế 21/5/2024.", "XBN", "2024-05-21", key="xbn-day"),
    told("05-17 16:49", post("XBN", "VP xã Ba Ngòi", 1), "Ba Ngòi xin đổi", "Ngày 21/5 xã Ba Ngòi đón đoàn của tỉnh nên dời hội nghị hiến kế sang 07/6/2024, thay cho thư ngày 13/5.", "XBN", "2024-06-07", flags=("revision",), rel="xbn-day", level="medium", note="the old day named first"),
    told("05-14 09:12", post("XKS", "xã Kà Sơm"), "Kà Sơm đăng ký", "Kà Sơm làm hội nghị hiến kế sáng 23/5/2024 ở chùa Kà Sơm (có phiên dịch tiếng Khmer).", "XKS", "2024-05-23", key="xks-day"),
    told("05-22 17:20", post("XKS", "xã Kà Sơm"), "Tạm hoãn hội nghị", "Thư này thay thư đăng ký trước: hội nghị hiến kế của xã Kà Sơm tạm hoãn vì đồng chí Chủ tịch có tang, ngày mới xã sẽ báo.", "XKS", flags=("revision",), rel="xks-day", level="hard", note="put off, no new day"),
    told("05-15 10:30", ("Hành chính VHTT", "vhtt.huyen2024@gmail.example"), "VHTT đăng ký ngày", "VHTT huyện tổ chức hội nghị hiến kế ngày 29/5/2024, đề nghị Phòng Nội vụ ghi nhận.\nNgười báo: Tổ hành chính", (), "2024-05-29", "review", level="doubtful", note="the name is no one's in full: a department and a centre are both called so; unknown address"),
    told("05-16 08:20", ("UBND xã Tân Bình", "xatanbinh@chaulo.example"), "Thông báo hội nghị hiến kế xã Tân Bình", "UBND xã Tân Bình, huyện Châu Lộ gửi thông báo hội nghị hiến kế ngày 24/5/2024 (theo kế hoạch của huyện Châu Lộ).", (), "2024-05-24", "review", files=(paper("XTB", "TB xa Tan Binh.pdf", "THÔNG BÁO", "Về hội nghị hiến kế xã Tân Bình", "Ủy ban nhân dân xã Tân Bình tổ chức hội nghị hiến kế ngày 24/5/2024 tại ấp Chợ, xã Tân Bình, huyện Châu Lộ.", day=(5, 16), above="HUYỆN CHÂU LỘ"),), level="hard", note="a commune of the same name in another district"),
    told("05-20 09:55", post("XTB", "Tân Bình - Trà Vang"), normalize("NFD", "Xã Tân Bình báo ngày hiến kế"), normalize("NFD", "UBND xã Tân Bình (Trà Vang) xin báo: hội nghị hiến kế mở ngày 05/6/2024, lúc 8 giờ, tại trường mẫu giáo cũ."), "XTB", "2024-06-05", level="medium", note="Unicode decomposed"),
    told("05-24 17:05", post("PNNN", "NN&PTNT Trà Vang"), "V/v đã tổ chức hội nghị hiến kế", "Phòng Nông nghiệp và PTNT đã tổ chức xong hội nghị hiến kế ngày hôm kia, tức 22/5/2024; do gấp nên quên báo trước, mong Phòng Nội vụ bỏ qua.", "PNNN", "2024-05-22", level="medium", note="a day already past, in the plan's time"),
    told("05-27 11:00", post("BHXH", "BHXH Trà Vang"), "THONG BAO", "BHXH HUYEN TO CHUC HOI NGHI HIEN KE NGAY 06/6/2024. KINH MOI PHONG NOI VU.", "BHXH", "2024-06-06", level="medium", note="all capitals, no marks"),
    told("05-28 08:15", post("XVDT", "Vĩnh Điền Tây"), "Vĩnh Điền Tây - hội nghị hiến kế 07/6/2024", "Gửi giấy mời (bản quét).", "XVDT", "2024-06-07", files=(scan("giay moi0001.pdf"),), flags=("scanned",), level="medium", note="the day in the subject; a scan"),
    told("05-29 14:02", post("BHXH", "BHXH Trà Vang"), "Nhắc lịch", "BHXH huyện nhắc lại: 06/6/2024 hội nghị hiến kế, đề nghị Phòng cử 01 đồng chí.", "BHXH", "2024-06-06", level="medium", note="the same day again"),
    told("06-03 09:31", post("TYTE", "TTYT Trà Vang"), "TTYT: hội nghị hiến kế", "Trung tâm Y tế huyện dự kiến 11/6/2024 mới họp hội nghị hiến kế vì đang trực dịch tay chân miệng; biết là quá ngày 07/6 theo kế hoạch nhưng báo để Phòng nắm.", "TYTE", "2024-06-11", level="hard", note="after the last day of the plan, still a notice"),
    # ---- questions
    asked("05-02 08:30", post("HKLA", "Hạt Kiểm lâm"), "Xin hỏi", "Hạt Kiểm lâm là đơn vị của tỉnh, chỉ có 7 người, có phải mở hội nghị hiến kế theo KH 126 hay không? Mong Phòng cho ý kiến.", "HKLA"),
    asked("05-21 20:12", ("Chị Tư", "lethitu8x@gmail.example"), "", "em ơi mẫu biểu 03 lấy ở đâu, chị tìm trong kế hoạch không có", (), note="no name"),
    asked("06-05 15:50", post("NTTV", "Văn phòng THPT Trà Vang"), "Về việc báo cáo", "Trường THPT Trà Vang trực thuộc Sở, tháng 5 đã gửi báo cáo CCHC cho Sở rồi thì có phải làm thêm báo cáo cho huyện không ạ? Hay photo bản kia gửi được?", "NTTV", level="medium", note="asks whether it must report at all"),
    asked("06-12 10:03", post("PYTE", "Phòng Y tế"), "Đề nghị cho lùi thời hạn", "Phòng Y tế chỉ còn 02 biên chế, một người đi học. Xin được nộp báo cáo sơ kết CCHC vào ngày 19/6, kính mong được chấp thuận." + MAY.format(to="Phong Y te"), "PYTE", level="medium", note="asks for more time"),
    asked("06-13 14:45", ("Kim Thị Sa Ven", "saven.kt@gmail.example"), "Hoi bieu 03", "Cho em hoi cot Ke hoach trong bieu 03 ghi theo chi tieu huyen giao hay xa tu dat? Em o xa Ka Som.", "XKS", level="medium", note="private address, unit in the words"),
    asked("06-18 08:22", post("DLTV", "Điện lực Trà Vang"), "Hỏi về bản giấy", "Bản giấy báo cáo của Điện lực gửi bưu điện hôm 13/6 Phòng nhận được chưa, có cần đóng dấu giáp lai không?", "DLTV"),
]
