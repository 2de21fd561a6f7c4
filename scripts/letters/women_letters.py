"""The letters of the Women's Union (see `women`): the days of the review conferences, and questions."""

from .by_hand import GradedEntry as Entry
from .manners import teencode, toneless
from .women import OFFICE, own, post
from .women_papers import calendar, paper

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
IPHONE = "\n\nĐã gửi từ iPhone của tôi"
VIVO = "\n\nGửi từ điện thoại vivo"

# The office's own letters, as they stand below (or above) an answer.
JULY = f"""

Vào Th 5, 25 thg 7, 2024 lúc 16:20 Văn phòng Tỉnh Hội Lam Vĩnh <{OURS}> đã viết:

> Kính gửi các chị!
> Tỉnh Hội đã ban hành Kế hoạch 214/KH-BTV. Các đơn vị báo ngày hội nghị sơ kết để Thường trực
> phân công dự (Hội LHPN huyện Tân Hưng đã báo 22/8, Hội Phụ nữ Công an tỉnh 16/8). Họp xong trước 14/9/2024.
"""
AUGUST = f"""

-----Original Message-----
From: Van phong Tinh Hoi [mailto:{OURS}]
Sent: Thursday, August 29, 2024 9:05 AM
To: {{to}}
Subject: Nhac lich va bao cao so ket giua nhiem ky

Bao cao gui trong 06 ngay lam viec sau hoi nghi so ket; don vi chua bao ngay thi tre nhat 23/9/2024.
Bieu 01 han 27/9. PN Dong Lac, PN Yen Khe va Hoi Nu tri thuc luu y mau bieu moi.
"""
STORM = f"""

Từ: Quách Thu Nga <{OURS}>
Đến: {{to}}
Ngày: 16 thg 9 2024, 08:02
Chủ đề: Đôn đốc sau bão số 3

Chia sẻ với các huyện bị thiệt hại (Sông Đà Bắc, Cẩm Sơn, Mường Phăn). Đơn vị nào hoãn hội nghị sơ kết
thì báo lại ngày. Hiện còn 27 đơn vị chưa có báo cáo giữa nhiệm kỳ.
"""


def told(at, sender, subject, text, unit, conf=None, decision="accept", **more):
    units = (unit,) if isinstance(unit, str) else unit
    return Entry(at, sender, subject, text, NOTICE, units, decision, conf=conf, **more)


def asked(at, sender, subject, text, unit=(), **more):
    return Entry(at, sender, subject, text, ASK, (unit,) if isinstance(unit, str) else unit, "review", **more)


LETTERS = [
    told("07-25 10:12", post("HTH", "Hội LHPN huyện Tân Hưng"), "V/v báo cáo thời gian tổ chức hội nghị sơ kết giữa nhiệm kỳ", "Kính gửi: Ban Thường vụ Hội LHPN tỉnh\n\nThực hiện Kế hoạch số 214/KH-BTV, Ban Thường vụ Hội LHPN huyện Tân Hưng dự kiến tổ chức hội nghị sơ kết vào 07 giờ 30 phút ngày 22 tháng 8 năm 2024 tại Hội trường Huyện ủy. Kính mời lãnh đạo Tỉnh Hội về dự và chỉ đạo.\n\nTrân trọng!", "HTH", "2024-08-22"),
    told("07-25 14:50", post("CAT", "Hội PN Công an tỉnh"), "Giấy mời dự hội nghị", "Hội Phụ nữ Công an tỉnh gửi giấy mời.", "CAT", "2024-08-16", files=(paper("CAT", "GM_HPN.docx", "GIẤY MỜI", "Dự Hội nghị sơ kết giữa nhiệm kỳ công tác Hội và phong trào phụ nữ Công an tỉnh", "Hội Phụ nữ Công an tỉnh trân trọng kính mời: đại diện Thường trực Hội LHPN tỉnh Lam Vĩnh", "Thời gian: 14 giờ 00, thứ Sáu ngày 16/8/2024. Đại biểu xác nhận trước ngày 12/8/2024.", "Địa điểm: Hội trường số 2, Công an tỉnh.", day=(7, 25)),), level="medium", note="the day stands in the paper, beside another one"),
    told("07-26 08:31", post("HHT", "PN Hưng Tân"), "Re: Triển khai Kế hoạch 214", "Dạ chị Nga, Hưng Tân em chốt thứ Sáu 23/8 ạ, sau Tân Hưng một hôm cho các chị tiện đường." + JULY, "HHT", "2024-08-23", level="hard", note="the name turned round is another district, named too; other days quoted below"),
    told("07-30 20:05", ("Lò Thị Dung", "dunglo.mp87@gmail.example"), "bao lich huyen muong pha", toneless("Em Dung văn phòng Hội LHPN huyện Mường Pha, máy cơ quan hỏng nên em gửi bằng mail riêng. Huyện em họp hội nghị sơ kết ngày 20/8/2024 ạ") + VIVO, "HMP", "2024-08-20", "review", level="medium", note="private address and no paper: nothing proves it"),
    told("08-01 09:40", post("CTU", "CHPN Văn phòng Tỉnh ủy"), "Hội nghị sơ kết chung hai chi hội", "Kính gửi Tỉnh Hội.\nDo hội viên ít, Chi hội Phụ nữ Văn phòng Tỉnh ủy và Chi hội Phụ nữ Văn phòng UBND tỉnh xin tổ chức chung một hội nghị sơ kết vào chiều 21/8/2024. Thư này báo cho cả hai chi hội ạ.", ("CTU", "CUB"), "2024-08-21", "review", flags=("several_organizations",), level="hard", note="one conference of two units"),
    told("08-05 10:00", own("NDN", "thu.ky", "Thư ký Hội Nữ doanh nhân"), "Lời mời: Hội nghị sơ kết giữa nhiệm kỳ Hội Nữ doanh nhân", f"Bạn được mời tham dự.\n\nHội nghị sơ kết giữa nhiệm kỳ Hội Nữ doanh nhân tỉnh\nThứ Sáu 30/8/2024, 08:00 - 11:30\nKhách sạn Lam Giang, tầng 5\nKhách: {OURS}", "NDN", "2024-08-30", files=(calendar("Hội nghị sơ kết giữa nhiệm kỳ Hội Nữ doanh nhân", "20240830T010000Z", "20240830T043000Z", "thu.ky@nudoanhnhanlv.example"),), level="medium", note="a calendar's invitation sent by the unit"),
    told("08-06 21:30", ("Thanh Tâm", "thanhtam.sen@gmail.example"), "CLB HT họp", "Kính gửi Tỉnh Hội, CLB HT định họp hội nghị sơ kết sáng 27/8/2024, kính mời các chị sang dự cho vui.", (), "2024-08-27", "review", level="hard", note="an abbreviation of two clubs, private address"),
    told("08-07 16:44", ("Ngô Phương Anh", "phuonganh.ngo95@gmail.example"), "Thông báo hội nghị", "Em gửi thông báo ạ.", "TXPH", "2024-08-28", files=(paper("TXPH", "TB hoi nghi.docx", "THÔNG BÁO", "Về việc tổ chức Hội nghị sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Phụ nữ thị xã", "Ban Thường vụ Hội LHPN thị xã Phú Hiệp tổ chức hội nghị sơ kết vào 08 giờ ngày 28/8/2024 (thứ Tư), tại Trung tâm Văn hóa thị xã.", "Thành phần: Ủy viên Ban Chấp hành, chủ tịch Hội các phường, xã.", day=(8, 7)),), level="medium", note="private address, letterhead"),
    told("08-13 09:21", post("HYK", "Hội LHPN Yên Khê"), "Yên Khê đăng ký ngày", "Hội LHPN huyện Yên Khê đăng ký hội nghị sơ kết ngày 27/8/2024.", "HYK", "2024-08-27", key="hyk-day"),
    told("08-23 17:08", own("HYK", "vanthu", "Văn thư Yên Khê"), "Xin chuyển ngày hội nghị sơ kết", "Do trùng lịch kiểm tra của Huyện ủy nên hội nghị sơ kết của Hội LHPN huyện Yên Khê không họp ngày 27/8 như đã đăng ký mà chuyển sang ngày 10/9/2024. Kính mong Tỉnh Hội thông cảm và bố trí lại.", "HYK", "2024-09-10", flags=("revision",), rel="hyk-day", level="medium", note="another day; the old one named first"),
    told("08-14 14:02", post("HBX", "hlhpn binh xuyen"), "Bình Xuyến báo lịch", "Bình Xuyến: hội nghị sơ kết ngày 10/9/2024, buổi sáng.", "HBX", "2024-09-10", key="hbx-day"),
    told("09-09 07:15", post("HBX", "hlhpn binh xuyen"), "HOÃN SANG 13/9", "Bão số 3 làm ngập hội trường, ngày mai không họp được. Hội nghị sơ kết của Bình Xuyến lùi sang thứ Sáu 13/9/2024 thay cho lịch đã báo hôm trước, các chị sửa lịch giúp." + IPHONE, "HBX", "2024-09-13", flags=("revision",), rel="hbx-day", level="medium", note="moved by a storm"),
    told("08-19 13:41", ("Đặng Hồng Vân", "vanhong.bvps@gmail.example"), "gửi tb", "", "BVPS", "2024-08-28", files=(paper("BVPS", "TB-HPN-BVPS.pdf", "THÔNG BÁO", "Hội nghị sơ kết giữa nhiệm kỳ Hội Phụ nữ Bệnh viện", "Hội Phụ nữ Bệnh viện Phụ sản tỉnh thông báo: hội nghị sơ kết họp hồi 14 giờ ngày 28/8/2024 tại giảng đường tầng 3.", "Các khoa cử hội viên dự đúng giờ, trừ kíp trực.", day=(8, 19)),), level="medium", note="an empty letter from a private address, letterhead"),
    told("08-20 16:25", post("HDL", "PN Đồng Lạc"), "Lịch sơ kết", "Hội LHPN huyện Đồng Lạc họp hội nghị sơ kết 06/9/2024.", "HDL", "2024-09-06"),
    told("09-04 08:00", post("HDL", "PN Đồng Lạc"), "Re: Nhac lich va bao cao so ket giua nhiem ky", "Đồng Lạc vẫn giữ ngày 06/9/2024 cho hội nghị sơ kết nhé các chị, mời chị Hạnh về sớm ăn cơm trưa." + AUGUST.format(to="phunudonglac"), "HDL", "2024-09-06", level="medium", note="the same day again above our reminder"),
    told("08-22 09:12", post("HVT", "Hội LHPN huyện Vĩnh Thuận"), "Chương trình tháng 9 của Hội LHPN huyện", "Kính gửi Tỉnh Hội chương trình tháng 9: ngày 05/9 dự khai giảng; ngày 12/9 hội nghị sơ kết giữa nhiệm kỳ (kính mời Thường trực); ngày 20/9 giao lưu dân vũ với Hội Phụ nữ Chợ đầu mối; ngày 26/9 tập huấn tiết kiệm.", "HVT", "2024-09-12", level="hard", note="one of four days; names another unit"),
    told("08-26 03:12", post("HCS", "Hội LHPN huyện Cẩm Sơn"), "THAY ĐỔI ngày hội nghị sơ kết", "Hội nghị sơ kết Hội LHPN huyện Cẩm Sơn chuyển sang 02/9/2024. Đăng nhập xác nhận dự tại http://phunu-camson.bad.example/xacnhan", "HCS", "2024-09-02", "review", flags=("forged",), auth="fail", level="medium", note="forged"),
    told("08-27 15:36", post("HSD", "Sông Đà Bắc"), "PN SĐB báo ngày", "Sông Đà Bắc họp hội nghị sơ kết ngày 11/9 ạ (thứ Tư).", "HSD", "2024-09-11", key="hsd-day"),
    told("09-08 19:52", post("HSD", "Sông Đà Bắc"), "Tạm hoãn hội nghị sơ kết", "Kính thưa các chị, nước lũ về, cán bộ Hội đang đi sơ tán dân nên huyện Sông Đà Bắc tạm hoãn hội nghị sơ kết đã báo, khi nào yên em xin báo ngày sau." + IPHONE, "HSD", flags=("revision",), rel="hsd-day", level="hard", note="put off without a new day"),
    told("09-04 10:48", post("E828", "Phụ nữ 828"), "Báo cáo việc đã tổ chức hội nghị", "Do đơn vị chuẩn bị diễn tập, Hội Phụ nữ Trung đoàn 828 đã tổ chức hội nghị sơ kết sớm, ngày 30/8/2024 vừa qua, không kịp mời Tỉnh Hội. Báo cáo chúng em gửi sau.", "E828", "2024-08-30", level="hard", note="a day already past; the report is yet to come"),
    # ---- questions
    asked("07-29 09:03", post("NBY", "Nhà Bình yên"), "Xin hỏi về đối tượng", "Nhà Bình yên chỉ có 9 cán bộ, có phải mở hội nghị sơ kết riêng không hay dự chung với Chi hội cơ quan được ạ?", "NBY"),
    asked("08-15 20:48", ("Mai Mai", "maimai.xinh02@gmail.example"), "hỏi chút ạ", teencode("Anh chị ơi cho em hỏi đề cương báo cáo giữa nhiệm kỳ lấy ở đâu, em không tìm được. Em mới nhận việc ạ."), (), level="medium", note="no unit named"),
    asked("08-20 14:14", post("CHDM", "Chợ đầu mối"), "Hoi lich", "Hội Phụ nữ Chợ đầu mối Vĩnh Thuận phân vân giữa 04/9 và 09/9 để họp hội nghị sơ kết, hôm nào chị Mến về dự được thì cho chúng tôi biết với?", "CHDM", level="hard", note="two days to choose from: asks, states none"),
    asked("09-10 15:20", post("HMN", "HPN Muong Phan"), "xin lùi hạn báo cáo", "Mường Phăn mất điện bốn hôm nay, tệp báo cáo nằm trong máy tính bàn chưa lấy ra được. Xin Tỉnh Hội cho gửi báo cáo sơ kết chậm đến 16/9 có được không ạ?", "HMN", level="medium", note="asks for more time"),
    asked("09-11 08:37", ("Phạm Thu", "thuphamcdyt@gmail.example"), "Re: Nhac lich va bao cao so ket giua nhiem ky", "Em Thu ở Hội Phụ nữ Trường Cao đẳng Y tế. Chỉ tiêu \"gia đình 5 có 3 sạch\" trường học có phải điền trong Biểu 01 không ạ hay để trống?" + AUGUST.format(to="cdytlamvinh.pn"), "CDYT", level="medium", note="private address; others named in the quoted letter"),
    asked("09-17 16:09", ("Hà Thư ký", "hathuky.toa@gmail.example"), "Về bản giấy báo cáo sơ kết", "Chi hội Phụ nữ Tòa án nhân dân tỉnh xin hỏi: bản giấy báo cáo sơ kết giữa nhiệm kỳ gửi về phòng nào và có cần cấp ủy xác nhận không, nhờ Văn phòng trả lời giúp?", "TAND", note="private address, unit in the words"),
]
