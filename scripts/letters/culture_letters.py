"""The letters of the culture office (see `culture`): the days of the meetings, and questions."""

from .by_hand import GradedEntry as Entry
from .culture import OFFICE, own, post
from .culture_papers import calendar, paper, scan, tcvn
from .manners import toneless

NOTICE, REPORT, EXTRA, OTHER, ASK = "conference_notice", "report", "supplement", "other_report", "question"
ROBOT, BOUNCE, NONE = "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
SAMSUNG = "\n\nĐược gửi từ thiết bị Galaxy của tôi"
IPHONE = "\n\nGửi từ iPhone của tôi"

# Our own letters, as they stand below an answer.
MARCH = f"""

Vào Th 4, 5 thg 3, 2025 vào lúc 08:30 Thường trực Bộ QTƯX <{OURS}> đã viết:

> Kính gửi các cơ quan, đơn vị theo danh sách.
> Đề nghị báo ngày tổ chức hội nghị đối thoại (Bảo tàng tỉnh đã báo ngày 20/3/2025), muộn nhất 15/4/2025 phải họp xong.
> Báo cáo gửi trong 06 ngày làm việc sau hội nghị.
"""
APRIL = f"""

________________________________
Từ: Sở VHTTDL - Ứng xử văn minh <{OURS}>
Đã gửi: Thứ Tư, 16 Tháng Tư 2025 3:10 CH
Đến: {{to}}
Chủ đề: Nhắc báo cáo sơ kết 02 năm thực hiện Bộ Quy tắc ứng xử văn minh

Đơn vị chưa báo ngày hội nghị đối thoại thì nộp báo cáo trễ nhất 24/4. Hiện còn thiếu huyện Đá Bàn, huyện Hạ Giao,
BQL Thành cổ Vân Sơn, Liên đoàn Bóng đá, Khách sạn Bến Nứa. Biểu 05 hạn 28/4.
"""


def units(unit):
    return () if unit is None else (unit,) if isinstance(unit, str) else tuple(unit)


def told(at, sender, subject, text, unit, day, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, NOTICE, units(unit), decision, files=files, conf=day, **more)


def ask(at, sender, subject, text, unit=None, **more):
    return Entry(at, sender, subject, text, ASK, units(unit), "review", **more)


def private(local, name):
    """A mailbox of somebody's own."""
    return name, f"{local}@gmail.example"


LETTERS = [
    told("03-04 09:05", post("BTTI", "Bảo tàng tỉnh"), "V/v tổ chức hội nghị đối thoại", "Kính gửi Sở,\n\nBảo tàng tỉnh dự kiến tổ chức hội nghị đối thoại với khách tham quan và người lao động lúc 14 giờ ngày 20/3/2025 (thứ Năm) tại phòng trưng bày chuyên đề.\n\nTrân trọng.\nLiên hệ: chị Oanh, 0900 000 111", "BTTI", "2025-03-20"),
    told("03-05 14:48", post("PVHA", "Phòng VHKHTT Vân Hải"), "Re: Báo ngày tổ chức hội nghị đối thoại", "Thành phố Vân Hải: 25/3/2025, sáng, hội trường UBND phường Bến Đình. Chị Miên dự giúp phòng." + MARCH, "PVHA", "2025-03-25", level="medium", note="another unit's day in our letter below"),
    told("03-07 19:22", post("PCEN", "văn hóa cù én"), "bao ngay hop", toneless("Huyện đảo Cù Én báo ngày hội nghị đối thoại là 04/4/2025, anh chị muốn dự thì ra từ hôm 3/4 vì một ngày chỉ một chuyến tàu") + SAMSUNG, "PCEN", "2025-04-04", level="medium", note="another day beside it"),
    told("03-10 10:15", post("KSVH", "HCNS Khách sạn Vân Hải"), "Thư mời dự hội nghị đối thoại", "Công ty cổ phần Khách sạn Vân Hải gửi kèm thư mời.", "KSVH", "2025-03-28", paper("KSVH", "Thu moi Van Hai.docx", "GIẤY MỜI", "Dự hội nghị đối thoại về văn minh phục vụ", "Trân trọng kính mời: Đại diện Sở Văn hóa, Thể thao và Du lịch", "Đến dự hội nghị đối thoại giữa ban giám đốc và người lao động, bắt đầu 15 giờ 00 ngày 28 tháng 3 năm 2025 tại phòng Hải Âu.", "Xin phản hồi trước ngày 24 tháng 3 năm 2025.", day=(3, 10)), level="medium", note="the day is in the paper, beside another"),
    told("03-11 08:40", post("KSVX", "Vân Hải Xanh"), "Lịch đối thoại", "Khách sạn Vân Hải Xanh (đường Biển, không phải bên Khách sạn Vân Hải) làm hội nghị đối thoại ngày 08/4/2025.", "KSVX", "2025-04-08", level="medium", note="names its namesake"),
    told("03-12 15:30", post("NHCM", "Nhà hát Ca múa nhạc"), "Thông báo của Nhà hát", "", "NHCM", "2025-04-01", html="<p>K&iacute;nh gửi Sở,</p><table><tr><td>Việc</td><td>Hội nghị đối thoại</td></tr><tr><td>Ng&agrave;y</td><td><b>01/4/2025</b></td></tr><tr><td>Nơi</td><td>Ph&ograve;ng tập lớn</td></tr></table><p><i>Nh&agrave; h&aacute;t Ca m&uacute;a nhạc Trường V&acirc;n</i></p>", level="medium", note="HTML alone"),
    told("03-13 09:50", post("PVSO", "Phòng VH Vân Sơn"), "Vân Sơn đăng ký ngày", "Phòng đăng ký tổ chức hội nghị đối thoại của huyện Vân Sơn vào ngày 10/4/2025.", "PVSO", "2025-04-10", key="pvso-day"),
    told("03-13 16:20", post("PSVA", "vhtt sơn vân"), "Huyện Sơn Vân", "Sơn Vân họp sau Vân Sơn một hôm, tức là hội nghị đối thoại huyện Sơn Vân mở ngày 11/4/2025 nhé anh Nhật.", "PSVA", "2025-04-11", level="hard", note="the two names are one another's reverse"),
    told("03-14 11:02", private("loan.tvtinh", "Hồ Loan"), "thư viện báo lịch", "Chị Miên ơi, Thư viện tỉnh tổ chức hội nghị đối thoại với bạn đọc ngày 27/3/2025, em đang nghỉ ốm nên nhắn bằng thư nhà.", "TVTI", "2025-03-27", decision="review", level="medium", note="only words from a private address"),
    told("03-17 21:10", private("nhahat.vanthu", "Văn thư"), "Nhà hát tỉnh báo lịch", "Nhà hát tỉnh xin báo Sở lịch hội nghị đối thoại: ngày 09/4/2025.", None, "2025-04-09", decision="review", level="hard", note="the short name of two theatres"),
    told("03-18 08:25", private("thichtam.vp", "Văn phòng Chùa Tháp"), "Gửi thông báo", "Kính gửi Sở thông báo của Ban, hộp thư cơ quan hết dung lượng.", "BCTH", "2025-04-14", paper("BCTH", "Thong bao doi thoai.docx", "THÔNG BÁO", "Về việc tổ chức hội nghị đối thoại với các hộ bán hàng lưu niệm", "Ban thông báo tổ chức hội nghị đối thoại ngày 14/4/2025, từ 8 giờ, tại nhà khách chùa.", "Thành phần: đại diện 62 hộ bán hàng, Công an xã, Sở Văn hóa, Thể thao và Du lịch.", day=(3, 17), place="Sơn Vân"), level="medium", note="private address, letterhead"),
    told("03-19 10:00", own("BVEN", "thuky", "Thư ký Ban Quản lý vịnh"), "Lời mời: Hội nghị đối thoại chủ tàu - Ban Quản lý vịnh", "Hội nghị đối thoại chủ tàu - Ban Quản lý vịnh\nThứ Tư, 9 tháng 4 năm 2025, 08:00 đến 10:30\nCầu cảng số 1", "BVEN", "2025-04-09", calendar("Hội nghị đối thoại chủ tàu - Ban Quản lý vịnh", "20250409T010000Z", "20250409T033000Z", "thuky@vinhcuen.example"), level="medium", note="a calendar's invitation by the unit"),
    told("03-20 07:45", post("TNKT", "Trường Năng khiếu"), "Ngày đối thoại với phụ huynh, học sinh", "Trường Phổ thông Năng khiếu thể thao tổ chức hội nghị đối thoại ngày 02/4/2025.", "TNKT", "2025-04-02", key="tnkt-day"),
    told("03-31 17:12", post("TNKT", "Trường Năng khiếu"), "Hoãn hội nghị", "Đội tuyển trẻ đi thi đấu vòng loại nên Trường xin hoãn hội nghị đối thoại ngày 02/4 đã báo. Khi chốt được ngày mới Trường sẽ báo lại.", "TNKT", None, flags=("revision",), rel="tnkt-day", level="hard", note="put off, no new day"),
    told("03-21 13:40", private("huynh.entrang", "Huỳnh (Én Trắng)"), "Gửi giấy mời", "Én Trắng Resort mời Sở dự đối thoại ngày 03/4/2025, giấy mời chụp kèm.", "KNET", "2025-04-03", scan("giay moi.png"), decision="review", flags=("scanned",), level="medium", note="a picture from a private address"),
    told("03-26 15:15", private("trakhe.vanthu", "Văn thư Trà Khê"), "Giay moi huyen Tra Khe", "May o huyen chi co font cu, mong Quy So thong cam.", "PTKH", "2025-04-15", tcvn("PTKH", "GM Tra Khe.docx", (3, 26), "GIẤY MỜI", "Dự hội nghị đối thoại về ứng xử văn minh tại khu, điểm du lịch", ("Kính mời: Sở Văn hóa, Thể thao và Du lịch", "Thời gian: 7 giờ 30, ngày 15/4/2025. Địa điểm: Nhà văn hóa thị trấn.")), flags=("legacy_font",), level="hard", note="TCVN3, private address, letterhead"),
    told("03-28 09:33", post("PVSO", "Phòng VH Vân Sơn"), "Đổi ngày hội nghị đối thoại huyện Vân Sơn", "Lãnh đạo huyện bận tiếp đoàn công tác, hội nghị đối thoại chuyển từ 10/4/2025 sang 15/4/2025, thay thông báo trước.", "PVSO", "2025-04-15", flags=("revision",), rel="pvso-day", level="medium", note="the old day named first"),
    told("04-02 23:47", post("DLTV", "Du lịch Trường Vân"), "Thay doi lich hop khan", "Công ty dời hội nghị đối thoại sang 14/4/2025. Xác nhận dự họp và nhập mật khẩu thư điện tử tại http://truongvantourist.bad.example/ok", "DLTV", "2025-04-14", decision="review", flags=("forged",), auth="fail", level="medium", note="forged"),
    told("04-07 20:05", post("KSVX", "Vân Hải Xanh"), "Nhắc lịch ngày mai", "Kính nhắc: mai 08/4/2025 Khách sạn Vân Hải Xanh họp hội nghị đối thoại, 9 giờ.", "KSVX", "2025-04-08", level="medium", note="the same day again"),
    # ---- questions
    ask("03-03 15:20", post("LDBD", "LĐ Bóng đá"), "Hỏi", "Liên đoàn Bóng đá không có người lao động hưởng lương thì hội nghị đối thoại mời ai, hay là khỏi tổ chức? Nhờ Sở hướng dẫn.", "LDBD"),
    ask("03-06 09:12", private("minhthu.ksbn", "Minh Thư"), "xin đề cương", "Dạ em ở Khách sạn Bến Nứa, anh chị gửi giúp em đề cương báo cáo và Biểu 05 bản Excel ạ.", "KSBN", level="medium", note="private address, unit in the words"),
    ask("03-19 16:44", post("CHDV", "Chi hội HDV"), "Về nơi nhận báo cáo", "Chi hội Hướng dẫn viên thuộc Hiệp hội Du lịch, vậy báo cáo nộp cho Hiệp hội gộp chung hay gửi riêng lên Sở?", "CHDV", level="medium", note="names the body above it"),
    ask("04-16 16:30", post("PDBA", "Đá Bàn"), "Re: Nhắc báo cáo sơ kết 02 năm thực hiện Bộ Quy tắc ứng xử văn minh", "Chị Ngân cho hỏi phòng em không tổ chức hội nghị đối thoại được vì trưởng phòng nghỉ chế độ thì chỉ nộp báo cáo có được không?" + APRIL.format(to="vhtt@daban"), "PDBA", level="medium", note="speaks of the meeting without a day"),
    ask("04-18 08:02", post("BTCO", "Thành cổ"), "Xin gia hạn", "Ban Quản lý Thành cổ đang phục vụ đoàn làm phim đến hết 25/4, đề nghị Sở cho nộp báo cáo ứng xử văn minh vào ngày 29/4.", "BTCO", level="medium", note="asks for more time"),
    ask("04-22 20:51", ("sdt 0911", "0911xxx@thudidong.example"), "", "cho hoi bieu 05 cot ke hoach khong co so lieu thi de trong duoc khong a", level="medium", note="no name"),
]
