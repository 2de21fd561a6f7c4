"""The letters of the twenty-second office (see `veterans`): the days of the conferences, and questions."""

from unicodedata import normalize

from .by_hand import GradedEntry as Entry
from .manners import teencode, toneless
from .veterans import OFFICE, post
from .veterans_papers import calendar, paper, scan

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nGửi từ Galaxy A14 của tôi"

# Our own letters, as they stand below an answer.
SEPTEMBER = f"""

Vào 09:20 Th 3, 12 thg 9, 2023 Ban Phong trào Hội CCB tỉnh <{OURS}> đã viết:

> Kính gửi các đồng chí Chủ tịch Hội trực thuộc!
> Đề nghị báo ngày mở hội nghị tổng kết phong trào để Thường trực cử người dự.
> Hội CCB huyện Thượng Sơn đã chọn ngày 05/10, Khối Doanh nghiệp dự kiến 12/10.
> Hội nghị phải xong trong tháng, chậm nhất 27/10/2023.
"""
OCTOBER = f"""

________________________________
From: Ban Phong trao <{OURS}>
Sent: Monday, October 23, 2023 8:31 AM
To: {{to}}
Subject: Don doc bao cao tong ket phong trao

Bao cao gui sau hoi nghi 6 ngay lam viec, noi nao khong ro ngay thi het 06/11/2023. Bieu 02 het ngay 10/11.
Da nhan: CCB Binh Chau, CCB Toa an, CCB Cuc Thue. Cam on cac dong chi.
"""
NOVEMBER = f"""

Từ: Ban Phong trào <{OURS}>
Đã gửi: Thứ Năm, 2 Tháng Mười Một 2023 15:47
Chủ đề: Các đơn vị chưa nộp

Còn thiếu báo cáo tổng kết của: huyện Nậm Pồng, phường Trung Sơn, Viễn thông, Trường Chính trị, Sở TN&MT, xã Bản Khài.
"""


def told(at, sender, subject, text, unit, conf=None, decision="accept", **more):
    return Entry(at, sender, subject, text, NOTICE, (unit,) if isinstance(unit, str) else unit, decision, conf=conf, **more)


def asked(at, sender, subject, text, unit=(), **more):
    return Entry(at, sender, subject, text, ASK, (unit,) if isinstance(unit, str) else unit, "review", **more)


LETTERS = [
    told("09-12 10:05", post("HTS", "CCB Thượng Sơn"), "Lịch tổng kết của Hội CCB huyện Thượng Sơn",
         "Kính gửi Ban Phong trào.\n\nThường trực Hội CCB huyện Thượng Sơn định ngày 05/10/2023 (thứ Năm) họp hội nghị tổng kết phong trào, 8 giờ, tại Trung tâm văn hóa huyện. "
         "Mời đồng chí Chủ tịch Hội tỉnh lên dự và phát biểu.\n\nT/M Thường trực\nPhó Chủ tịch Sùng A Dế", "HTS", "2023-10-05"),
    told("09-12 15:41", post("TAND", "Văn phòng TAND tỉnh"), "Re: Báo ngày tổng kết", "Hội CCB Tòa án nhân dân tỉnh họp chiều 10/10/2023, gộp với sinh hoạt chi hội." + SEPTEMBER,
         "TAND", "2023-10-10", level="medium", note="other units' days quoted below"),
    told("09-13 08:17", post("KDN", "Khối Doanh nghiệp"), "GIẤY MỜI", "Kính chuyển giấy mời.", "KDN", "2023-10-12",
         files=(paper("KDN", "GM hoi nghi.docx", "GIẤY MỜI", "Dự hội nghị tổng kết phong trào CCB giúp nhau giảm nghèo, làm kinh tế giỏi",
                      "Ban Chấp hành Hội CCB Khối Doanh nghiệp tỉnh trân trọng kính mời: Thường trực Hội CCB tỉnh",
                      "Thời gian: 14 giờ 00, thứ Năm, ngày 12 tháng 10 năm 2023.", "Địa điểm: Hội trường Công ty cổ phần Gang thép Yên Giang.",
                      "Các cơ sở gửi danh sách điển hình trước ngày 29/9/2023.", day=(9, 13)),), key="kdn-day", level="medium", note="names a unit as the place, another day beside"),
    told("09-14 20:26", ("Lò Văn Pọm", "pomlo1956@gmail.example"), "bao ngay", toneless("Tôi là Pọm, thư ký Hội CCB xã Nà Kham. Xã tổng kết ngày 6/10, mời tỉnh đi cùng huyện Nậm Pồng.") + PHONE,
         "XNK", "2023-10-06", "review", level="medium", note="a unit without any address; a private mailbox, no paper"),
    told("09-15 09:33", post("DLYG", "Hội CCB PC Yên Giang"), "Thông báo hội nghị tổng kết", "Hội CCB Công ty Điện lực Yên Giang thông báo: hội nghị tổng kết phong trào ngày 11/10/2023, 13h30, phòng họp tầng 5.", "DLYG", "2023-10-11", key="dl-day"),
    told("09-18 07:50", post("HYD", "CCB Yên Đông"), "yên đông báo cáo lịch", "Báo cáo Ban Phong trào, Yên Đông mở hội nghị ngày 17-10, không trùng với bên Đông Yên (họ làm 18-10).", "HYD", "2023-10-17",
         level="hard", note="the name turned round is another unit's, whose day is told too"),
    told("09-18 14:02", post("HDY", "Hội CCB huyện Đông Yên"), "V/v tổ chức hội nghị tổng kết phong trào", "", "HDY", "2023-10-18",
         files=(paper("HDY", "TB-hoi nghi.pdf", "THÔNG BÁO", "Về việc tổ chức Hội nghị tổng kết phong trào giai đoạn 2018 - 2023",
                      "Thường trực Hội CCB huyện Đông Yên thông báo tổ chức hội nghị vào ngày 18/10/2023 tại hội trường Huyện ủy.",
                      "Thị trấn Đông Yên tổ chức trước, ngày 03/10/2023, để rút kinh nghiệm.", day=(9, 18)),), level="hard", note="no text; a unit below and its day stand in the paper"),
    told("09-19 16:30", post("BVDK", "CCB BVĐK tỉnh"), "Mời họp: Tổng kết phong trào - CCB BVĐK tỉnh", f"Sự kiện: Tổng kết phong trào CCB BVĐK tỉnh\nThứ Ba, 24/10/2023, 15:00 - 17:00\nKhách: {OURS}", "BVDK", "2023-10-24",
         files=(calendar("Tổng kết phong trào - CCB BVĐK tỉnh", "20231024T080000Z", "20231024T100000Z", "ccb@bvdk-yg.example"),), level="hard", note="a calendar's invitation sent by the unit"),
    told("09-20 10:12", ("Chín Vận tải", "chinvt.66@gmail.example"), "CCB VT", "CCB VT đăng ký tổng kết ngày 13/10/2023, báo để Hội tỉnh biết.", (), "2023-10-13", "review", level="hard", note="an abbreviation of two units, private address"),
    told("09-22 09:09", post("PTL", "Phường Tân Lộ"), "Hội nghị tổng kết", "", "PTL", "2023-10-09",
         html="<p>Kính gửi Hội CCB tỉnh.</p><p>Hội CCB <b>phường Tân Lộ</b> xin báo các mốc:</p><ul><li>Duyệt báo cáo: 02/10/2023</li><li>Hội nghị tổng kết phong trào: <b>09/10/2023</b></li></ul>", level="medium", note="HTML alone; another day before it"),
    told("09-25 08:00", post("TXTL", "Hội CCB TX Tân Lộ"), "Thị xã và bệnh viện họp chung", "Hội CCB thị xã Tân Lộ và Hội CCB Bệnh viện Đa khoa khu vực Tân Lộ thống nhất tổng kết chung một buổi, ngày 20/10/2023, tại hội trường bệnh viện. Thư này báo thay cho cả hai.",
         ("TXTL", "BVTL"), "2023-10-20", "review", flags=("several_organizations",), level="hard", note="one conference of two units"),
    told("09-26 19:44", ("Nguyễn Đình Cử", "dinhcu.hoiccb@gmail.example"), "Gửi thông báo", "Kính gửi đồng chí, tôi gửi thông báo của huyện nhà.", "HTL", "2023-10-16",
         files=(paper("HTL", "thong bao tong ket.doc", "THÔNG BÁO", "Ngày tổ chức tổng kết phong trào Cựu chiến binh làm kinh tế giỏi",
                      "Hội CCB huyện Tân Lộ tổng kết phong trào vào 7 giờ 30 ngày 16/10/2023, tại nhà văn hóa xã Tân An.", day=(9, 26)),), level="medium", note="private address, letterhead"),
    told("09-27 10:30", post("DLYG", "Hội CCB PC Yên Giang"), "Đổi lịch hội nghị", "Ngày 11/10 Công ty diễn tập phòng chống bão nên Hội CCB Công ty Điện lực Yên Giang dời hội nghị tổng kết phong trào sang ngày 13/10/2023. Thư này thay thông báo ngày 15/9.", "DLYG", "2023-10-13",
         flags=("revision",), rel="dl-day", key="dl-day2", level="medium", note="the old day named first"),
    told("09-29 08:28", ("Hạnh Phạm", "hanhpham.bh@gmail.example"), normalize("NFD", "Báo ngày họp"), normalize("NFD", "Hội CCB Bảo hiểm xã hội tỉnh tổng kết phong trào ngày 23/10/2023."), "BHX", "2023-10-23", "review", level="medium", note="private address, no paper; Unicode decomposed"),
    told("10-02 16:04", ("Bùi Đức Mậu", "maubd@hotmail.example"), "Trường CĐ Kỹ thuật Công nghiệp - giấy mời", "Gửi giấy mời đã đóng dấu của Hội CCB Trường Cao đẳng Kỹ thuật Công nghiệp, hội nghị tổng kết phong trào ngày 16/10/2023.", "CDKC", "2023-10-16", "review", files=(scan("giay moi_scan.pdf"),), flags=("scanned",), level="medium", note="a scan from a private address proves nothing"),
    told("10-03 22:51", post("GTYG", "Hội CCB Gang thép"), "Thay đổi gấp địa điểm, ngày hội nghị", "Hội CCB Gang thép chuyển hội nghị tổng kết sang 27/10/2023. Các đồng chí mở http://gangthep-yg.bad.example/giaymoi điền số tài khoản nhận tiền tàu xe.", "GTYG", "2023-10-27", "review",
         flags=("forged",), auth="fail", level="medium", note="forged"),
    told("10-04 09:00", post("GTYG", "Hội CCB Gang thép"), "Lịch của CCB Gang thép", "CCB Gang thép tổ chức tổng kết phong trào ngày 17/10/2023 tại hội trường A.", "GTYG", "2023-10-17", level="medium", note="the true day after a forged one"),
    told("10-09 08:20", post("KDN", "Khối Doanh nghiệp"), "Hoãn hội nghị", "Hội CCB Khối Doanh nghiệp tỉnh xin hoãn hội nghị tổng kết phong trào ngày 12/10 do hội trường mất điện theo lịch cắt; sẽ có giấy mời khác thay giấy mời đã gửi.", "KDN",
         flags=("revision",), rel="kdn-day", level="hard", note="put off, no new day"),
    told("10-10 14:35", post("DLYG", "Hội CCB PC Yên Giang"), "Nhắc lịch thứ Sáu", "Nhắc lại với Ban Phong trào: 13/10/2023 là ngày hội nghị tổng kết của CCB Điện lực, xin cho biết ai dự.", "DLYG", "2023-10-13", level="medium", note="the same day again"),
    # ---- questions
    asked("09-14 14:20", post("BVYH", "BV Y học cổ truyền"), "Xin hỏi về hội nghị", "Chi hội CCB bệnh viện còn 7 hội viên, có bắt buộc mở hội nghị tổng kết riêng không, hay chỉ cần làm báo cáo? Mong Hội tỉnh trả lời giúp.", "BVYH"),
    asked("09-20 21:03", ("Thanh Nga", "ngathanh.bkhai@gmail.example"), "cho cháu hỏi", teencode("Các bác cho cháu hỏi mẫu báo cáo tổng kết phong trào lấy ở đâu ạ, bố cháu làm chủ tịch hội mà không tìm được với không biết tải."), (), level="medium", note="no unit named"),
    asked("10-05 10:10", post("XBK", "Hội CCB xã Bản Khài"), "Hỏi chỗ gửi báo cáo", "Xã Bản Khài gửi báo cáo lên huyện Mường Khài rồi thì có phải gửi thẳng lên tỉnh nữa không ạ?", "XBK", level="medium", note="names the district above"),
    asked("10-17 09:40", ("Phạm Bá Thước", "thuocpb.bao@gmail.example"), "Bieu 02", "Toi Thuoc ben Hoi CCB Bao Yen Giang. Co quan bao chi khong co trang trai thi Bieu 02 de trong hay khoi nop?", "BAO", level="medium", note="private address, unit in the words"),
    asked("10-24 15:22", post("VTYG", "Hội CCB Viễn thông"), "Xin gia hạn", "Kính đề nghị Ban Phong trào cho Hội CCB Viễn thông Yên Giang lùi hạn nộp báo cáo tổng kết phong trào đến 10/11, vì đồng chí thư ký nằm viện." + OCTOBER.format(to="CCB Vien thong"), "VTYG", level="medium", note="asks for more time"),
    asked("11-03 08:55", post("HNP", "CCB Nậm Pồng"), "Re: Các đơn vị chưa nộp", "Báo cáo của Nậm Pồng gửi bản giấy qua xe khách hôm 30/10, tỉnh nhận được chưa? Có cần gửi thư nữa không?" + NOVEMBER, "HNP", level="medium", note="other units quoted below"),
]
