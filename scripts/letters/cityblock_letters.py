"""The letters of the city block's office (see `cityblock`): the days of conferences, and questions."""

from .by_hand import GradedEntry as Entry
from .cityblock import OFFICE, own, post
from .cityblock_papers import calendar, paper, scan
from .manners import teencode, toneless

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nGửi từ điện thoại Xiaomi của tôi"
IPHONE = "\n\nSent from my iPhone"

# Our own letters, as they stand below an answer.
APRIL = f"""

Vào T.4, 26 thg 4, 2023 lúc 15:21 Ban Tổ chức Đảng ủy Khối <{OURS}> đã viết:

> Kính gửi: Các đảng bộ, chi bộ cơ sở
> Triển khai Kế hoạch 58-KH/ĐUK, đề nghị các đồng chí cho biết ngày họp hội nghị sơ kết giữa nhiệm kỳ.
> Hiện đã có: Sở Tài chính 07/6, Viện kiểm sát 06/6.
> Đặng Thu Hiền
"""
JUNE = f"""

________________________________
Từ: Đảng ủy Khối các cơ quan <{OURS}>
Đã gửi: Thứ Ba, 20 tháng 6, 2023 08:30
Tiêu đề: Đôn đốc báo cáo sơ kết giữa nhiệm kỳ

Tính đến sáng nay chưa thấy báo cáo của: Bệnh viện Phổi, Sở Công Thương, Hội Người mù, Cục Hải quan, Báo Hải Lạch.
Hội nghị xong trước 24/6; báo cáo trong 4 ngày làm việc, muộn nhất 29/6; Biểu 01 gửi trước hết ngày 05/7/2023.
"""


def units(unit):
    return (unit,) if isinstance(unit, str) else unit


def told(at, sender, subject, text, unit, conf=None, decision="accept", **more):
    return Entry(at, sender, subject, text, NOTICE, units(unit), decision, conf=conf and f"2023-{conf}", **more)


def asked(at, sender, subject, text, unit=(), **more):
    return Entry(at, sender, subject, text, ASK, units(unit), "review", **more)


PHOI = ("BS Ngọc Lâm", "ngoclam.phoi@gmail.example")
LUATGIA = ("Hoàng Kim Tuyến", "tuyenhk58@gmail.example")
DANDUNG = ("Trịnh Thị Lụa", "luatrinh.qlda@gmail.example")
MU = ("Nguyễn Văn Sáng", "sangnv.hnm@gmail.example")
CAOTUOI = ("Ban Đại diện NCT", "nguoicaotuoi.hl@gmail.example")
GTVT = ("Phí Đình Toản", "toanpd.gt@gmail.example")
CTHUONG = ("Thuỷ Sở Công Thương", "thuyle.sct@gmail.example")
PHCN = ("KTV Đào Huệ", "daohue.phcn@gmail.example")
TKE = ("Vi Thị Nhàn", "vinhan.tk@gmail.example")

LETTERS = [
    told("04-25 09:14", post("STCH", "VP Sở Tài chính"), "Đăng ký lịch hội nghị sơ kết giữa nhiệm kỳ", "Kính gửi Ban Tổ chức Đảng ủy Khối.\n\nĐảng ủy Sở Tài chính đăng ký tổ chức hội nghị sơ kết giữa nhiệm kỳ lúc 14 giờ 00 ngày 07/6/2023 (thứ Tư), phòng họp tầng 5.\n\nVăn phòng Sở", "STCH", "06-07"),
    told("04-26 10:41", post("VKSN", "Văn phòng VKSND"), "VKSND thành phố báo ngày họp", "Đảng ủy Viện kiểm sát nhân dân thành phố dự kiến sơ kết giữa nhiệm kỳ vào ngày 06/6/2023, xin báo để đồng chí Bình sắp lịch dự.", "VKSN", "06-06"),
    told("04-28 08:02", post("NHCS", "NHCSXH Hải Lạch"), "Re: Đề nghị báo ngày họp", "NHCSXH em họp ngày 08/6 chị Hiền ạ, buổi chiều." + APRIL, "NHCS", "06-08", level="medium", note="other units' days quoted below"),
    told("05-04 16:20", post("SXDG", "Đảng bộ Sở Xây dựng"), "Thông báo lịch hội nghị sơ kết", "Gửi kèm thông báo của Đảng ủy Sở Xây dựng.", "SXDG", "06-13", files=(paper("SXDG", "TB so ket SXD.docx", "THÔNG BÁO", "về thời gian hội nghị sơ kết giữa nhiệm kỳ", "Các chi bộ gửi ý kiến góp vào dự thảo trước ngày 31/5/2023.", "Hội nghị sơ kết giữa nhiệm kỳ Đảng bộ Sở Xây dựng: 8 giờ 00, ngày 13/6/2023, hội trường A.", day=(5, 4)),), key="sxdg-day", level="medium", note="the day in the paper, beside another one"),
    told("06-09 15:45", post("SXDG", "Đảng bộ Sở Xây dựng"), "Hoãn hội nghị ngày 13/6", "Do đồng chí Bí thư đi công tác đột xuất cùng lãnh đạo thành phố, Đảng ủy Sở Xây dựng hoãn hội nghị sơ kết giữa nhiệm kỳ ngày 13/6, chuyển sang ngày 21/6/2023 cùng giờ.", "SXDG", "06-21", flags=("revision",), rel="sxdg-day", level="medium", note="put off, the old day named first"),
    told("05-08 20:33", PHOI, "BV Phổi đăng ký", "Chào anh Bình, Đảng bộ Bệnh viện Phổi đăng ký sơ kết giữa nhiệm kỳ 16/6/2023. Lâm - phó bí thư." + IPHONE, "BVPH", "06-16", "review", level="medium", note="private address, no paper; nothing proves the unit"),
    told("05-09 14:10", LUATGIA, "Giấy mời Chi bộ Hội Luật gia", "Kính gửi các đồng chí, Chi bộ Hội Luật gia gửi giấy mời dự sơ kết.", "HLGI", "06-09", files=(paper("HLGI", "giay moi.docx", "GIẤY MỜI", "dự hội nghị sơ kết giữa nhiệm kỳ", "Chi ủy Chi bộ Hội Luật gia kính mời đại diện Đảng ủy Khối các cơ quan thành phố", "dự hội nghị sơ kết giữa nhiệm kỳ của chi bộ, 8 giờ 30 ngày 09 tháng 6 năm 2023 tại trụ sở Hội.", day=(5, 9)),), level="medium", note="unknown address, letterhead"),
    told("05-11 07:49", own("TAND", "thuky.lh", "Lê Hằng - Tòa án"), "tòa án tp báo lịch", "E Hằng thư ký Đảng ủy Tòa án TP, bên e chốt 14/6/2023 họp sơ kết giữa nhiệm kỳ nhé chị, 13h30.", "TAND", "06-14", level="medium", note="a colleague's address in the unit's domain"),
    told("05-12 09:30", DANDUNG, "Ban QLDA dân dụng gửi TB", "Em gửi thông báo lịch sơ kết của Đảng ủy Ban dân dụng, bản pdf ạ.", "DADD", "06-20", files=(paper("DADD", "TB31.pdf", "THÔNG BÁO", "lịch tổ chức hội nghị sơ kết giữa nhiệm kỳ 2020 - 2025", "Đảng ủy Ban thông báo: hội nghị sơ kết giữa nhiệm kỳ họp một buổi, sáng thứ Ba, ngày 20/6/2023.", "Đại biểu có mặt lúc 7 giờ 45.", day=(5, 11), number=31),), level="hard", note="unknown address, letterhead; two other project boards have nearly the same name"),
    told("05-15 21:18", ("Hải Ban QLDA", "hai.bql@gmail.example"), "Ban QLDA báo lịch sơ kết", "Ban QLDA em họp sơ kết giữa nhiệm kỳ ngày 15/6/2023 anh ạ.", (), "06-15", "review", level="hard", note="three project boards, private address"),
    told("05-16 10:05", post("CTHU", "Đảng ủy Cục Thuế"), "[CT] Lịch hội nghị", toneless("Đảng ủy Cục Thuế xin báo: hội nghị sơ kết giữa nhiệm kỳ họp sáng 15/6/2023 tại tầng 9. Trân trọng."), "CTHU", "06-15", note="no marks"),
    told("05-17 15:00", post("BHXH", "BHXH TP"), "Bảo hiểm xã hội mời họp sơ kết", "Bạn đã được mời\nHội nghị sơ kết giữa nhiệm kỳ Đảng bộ Bảo hiểm xã hội thành phố\nThứ Bảy, 17 tháng 6 2023 ⋅ 8:00 - 11:30", "BHXH", "06-17", files=(calendar("Hội nghị sơ kết giữa nhiệm kỳ Đảng bộ Bảo hiểm xã hội thành phố", "20230617T010000Z", "20230617T043000Z", "danguy@bhxh-hl.example"),), level="hard", note="a calendar's invitation sent by the unit"),
    told("05-18 08:44", post("STNM", "Đảng ủy Sở TNMT"), "Lịch tuần và lịch hội nghị", "", "STNM", "06-19", html="<div>Kính gửi Đảng ủy Khối, Đảng ủy Sở Tài nguyên và Môi trường gửi lịch:</div><ul><li>Chi bộ Thanh tra Sở họp kỳ: 05/6/2023</li><li><b>Hội nghị sơ kết giữa nhiệm kỳ của Đảng bộ: 19/6/2023</b></li></ul>", level="hard", note="HTML alone, one of two days"),
    told("05-19 09:50", post("HNBA", "Hội Nhà báo HL"), "Mời dự sơ kết", "Chi bộ Hội Nhà báo mời các đồng chí dự hội nghị sơ kết giữa nhiệm kỳ chiều 30/5/2023, bản mời có dấu kèm theo.", "HNBA", "05-30", files=(scan("GM hoi nha bao.pdf"),), flags=("scanned",), level="medium", note="registered address, the invitation scanned"),
    told("05-22 16:12", post("DAGT", "Ban QLDA giao thông"), "Đăng ký ngày họp", "Đảng ủy Ban Quản lý dự án đầu tư xây dựng công trình giao thông họp sơ kết giữa nhiệm kỳ ngày 23/6/2023.", "DAGT", "06-23"),
    told("05-29 11:27", post("STCH", "Đảng ủy Sở Tài chính", 1), "Nhắc lịch mời dự", "Đảng ủy Sở Tài chính nhắc lại lịch hội nghị sơ kết giữa nhiệm kỳ 14 giờ ngày 07/6/2023 đã đăng ký, kính mời đồng chí Phó Bí thư Thường trực.", "STCH", "06-07", level="medium", note="the same day again, from the other mailbox"),
    told("05-24 09:15", GTVT, "Công văn lịch sơ kết - Sở GTVT", "Tôi Toản, Văn phòng Đảng ủy Sở Giao thông vận tải, gửi bản quét công văn: Đảng bộ Sở họp sơ kết giữa nhiệm kỳ ngày 12/6/2023.", "SGTV", "06-12", "review", files=(scan("CV lich so ket.pdf"),), flags=("scanned",), level="medium", note="unknown address; a scan proves nothing"),
    told("06-05 08:21", post("BAOH", "Đảng ủy Báo Hải Lạch"), "Fwd: Thông báo nội bộ", "Chuyển để Đảng ủy Khối nắm.\n\n---------- Forwarded message ----------\nTừ: Thư ký tòa soạn <thuky@baohailach.example>\nKính gửi các chi bộ: Đảng bộ Báo Hải Lạch tổ chức hội nghị sơ kết giữa nhiệm kỳ ngày 22/6/2023, 14 giờ.", "BAOH", "06-22", level="hard", note="the day in the unit's own note quoted below"),

    # ---- questions
    asked("04-27 14:36", ("Đinh Phương", "phuongdinh.kc@gmail.example"), "Hỏi về mẫu Biểu 01", "Tôi ở Văn phòng Đảng ủy Sở Khoa học và Công nghệ. Đề nghị Ban Tổ chức cho biết trong Biểu 01 chỉ tiêu kết nạp tính theo năm hay cộng dồn cả nhiệm kỳ?", "SKCN"),
    asked("05-10 19:55", MU, "hoi ve bao cao", "Chi bo Hoi Nguoi mu co 7 dang vien thi co phai lam hoi nghi so ket giua nhiem ky rieng khong a? Toi nghe anh em doc thu ho nen mong tra loi ngan.", "HNMU", level="medium", note="private address, a question"),
    asked("05-25 10:18", post("SDLI", "Chi bộ Sở Du lịch"), "Xin gửi báo cáo muộn", "Sở Du lịch đang vào mùa lễ hội biển, bí thư chi bộ đi xúc tiến đến 30/6. Chi bộ có thể nộp báo cáo sơ kết giữa nhiệm kỳ vào ngày 05/7 được không ạ?", "SDLI", level="medium", note="asks for more time"),
    asked("06-13 16:03", post("KBNN", "Đảng bộ KBNN"), "Re: Hướng dẫn viết báo cáo", "Cho hỏi phần nguyên nhân tách mục riêng hay chung với hạn chế? Cơ quan em đã họp xong nhưng chưa dám chốt bản." + APRIL, "KBNN", level="medium", note="a question over a quoted letter"),
    asked("06-16 21:40", ("Thu Trà", "thutra95@gmail.example"), "em hỏi chút", teencode("Anh chị cho em hỏi báo cáo sơ kết giữa nhiệm kỳ gửi bản mềm thôi được không, hay phải với bản giấy? Em mới nhận việc."), (), level="medium", note="of no known unit"),
    asked("06-21 09:05", post("BVPS", "Phụ sản HL"), "Kiểm tra giúp", "Đảng ủy Bệnh viện Phụ sản thấy tên trong danh sách nhắc ở nhóm Zalo, nhờ Văn phòng xem đã nhận được báo cáo sơ kết của bệnh viện gửi ngày 16/6 chưa?", "BVPS", level="hard", note="asks whether a report came"),
    asked("06-26 08:15", CTHUONG, "xin số điện thoại", "Chị Oanh ơi cho em xin số máy, em bên Đảng ủy Sở Công Thương cần trao đổi về số liệu Biểu 01 trước khi gửi ạ." + PHONE, "SCTG", level="medium", note="private address, nothing to record"),
]
