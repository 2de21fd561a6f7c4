"""The letters of the tenth office (see `province`): the days of dialogue meetings, and questions."""

from .manners import toneless
from .province import OFFICE, own, post
from .by_hand import GradedEntry as Entry
from .province_papers import calendar, paper

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nĐã gửi từ iPhone của tôi"
ANDROID = "\n\nĐược gửi từ điện thoại Samsung Galaxy của tôi."

# Our own letters, as they stand below (or above) an answer.
APRIL = f"""Vào Th 4, 10 thg 4, 2024 vào lúc 08:32 Phòng CCHC Sở Nội vụ Mộc Giang <{OURS}> đã viết:

> Kính gửi: các sở, ban, ngành; UBND các huyện, thị xã, thành phố
> (trong đó có Sở Tài chính, Cục Thuế, UBND huyện Nam Sa, UBND huyện Bắc Sa).
> Cơ quan nào tổ chức hội nghị đối thoại thì gửi ngày tổ chức về Sở Nội vụ
> trước 25/4/2024. Hội nghị phải xong trước ngày 01/6/2024.
"""
MAY = f"""

----- Thư gốc -----
Từ: "Phong CCHC" <{OURS}>
Đến: "{{to}}"
Đã gửi: Thứ Ba, 28 Tháng 5, 2024 2:11:07 CH
Tiêu đề: V/v đôn đốc báo cáo CCHC 6 tháng đầu năm 2024

Báo cáo CCHC 6 tháng gửi trước 16 giờ 00 ngày 12/6/2024, bảng tự chấm điểm gửi chậm nhất ngày 19/6/2024.
Riêng huyện Quế Bình, Ban Dân tộc và Cục Hải quan tỉnh năm ngoái gửi chậm, đề nghị rút kinh nghiệm.
"""
JUNE = f"""

________________________________
From: Phong CCHC <{OURS}>
Sent: Monday, June 10, 2024 7:45 AM
To: {{to}}
Subject: Danh sach don vi chua gui bao cao

Den 7h30 hom nay con 23 don vi chua gui. Qua 16h ngay 12/6 se tru diem thi dua.
"""

LETTERS = [
    Entry("04-11 09:12", post("STC", "Văn phòng Sở Tài chính", 1), "Sở Tài chính - ngày đối thoại", "Kính gửi Phòng CCHC,\n\nCăn cứ mục III.2 Kế hoạch 87/KH-UBND, Sở Tài chính đăng ký tổ chức hội nghị đối thoại với doanh nghiệp vào sáng thứ Năm, 16/5/2024, dự kiến 60 doanh nghiệp tham gia.\n\nTrân trọng.\n--------\nVăn phòng Sở Tài chính\n02x3.3822.119", NOTICE, ("STC",), conf="2024-05-16"),
    Entry("04-12 10:05", post("UBVK", "Phòng Nội vụ Vĩnh Khê", 1), "Re: V/v đăng ký ngày tổ chức hội nghị đối thoại", "Dạ, huyện Vĩnh Khê đối thoại với dân ngày 09/5/2024 (buổi chiều, tại xã Hưng Điền) ạ.\n\n" + APRIL, NOTICE, ("UBVK",), conf="2024-05-09", level="medium", note="the office's own days and other units below"),
    Entry("04-12 15:44", post("UBTX", "UBND TX Vinh Khe"), "(TB) doi thoai", "", NOTICE, ("UBTX",), files=(paper("UBTX", "TB-doithoai.pdf", "THÔNG BÁO", "Về việc tổ chức Hội nghị đối thoại giữa Chủ tịch UBND thị xã với tổ chức, công dân năm 2024", "Thời gian: 7 giờ 30 phút, ngày 14/5/2024 (thứ Ba).", "Địa điểm: Nhà văn hóa thị xã Vĩnh Khê.", "Câu hỏi của công dân gửi về Văn phòng HĐND và UBND thị xã trước ngày 07/5/2024.", day=(4, 12)),), conf="2024-05-14", level="medium", note="day in the paper, beside another day"),
    Entry("04-15 08:20", post("CTH", "Cục Thuế tỉnh - Phòng TTHT"), "GIẤY MỜI DỰ HỘI NGHỊ ĐỐI THOẠI NGƯỜI NỘP THUẾ", "Cục Thuế kính mời Quý Sở cử đại diện tham dự, nội dung trong giấy mời đính kèm.", NOTICE, ("CTH",), files=(paper("CTH", "GM so nganh.docx", "GIẤY MỜI", "Dự hội nghị đối thoại với người nộp thuế", "Cục Thuế tỉnh trân trọng kính mời: Đại diện lãnh đạo Sở Nội vụ", "Đến dự: Hội nghị đối thoại về chính sách và thủ tục hành chính thuế.", "Thời gian: 8 giờ 00, ngày 22 tháng 5 năm 2024. Đại biểu vui lòng đăng ký trước ngày 17 tháng 5 năm 2024.", day=(4, 15), look="tabs"),), conf="2024-05-22", level="medium"),
    Entry("04-15 20:37", post("UBKT", "h nie", 1), "krong tang", toneless("Chị ơi Krông Tang mình đối thoại ngày 17/5 nhé, một rưỡi chiều, ở trung tâm huyện") + ANDROID, NOTICE, ("UBKT",), conf="2024-05-17", level="medium", note="typed on a telephone"),
    Entry("04-16 14:02", post("SKHDT", "Sở KH&ĐT Mộc Giang"), "Thông tin hội nghị đối thoại của Sở KH&ĐT", "", NOTICE, ("SKHDT",), html="<html><body style='font:13px Arial'><p>Gửi Phòng CCHC,</p><table border='1' cellpadding='4'><tr><td>Tên hội nghị</td><td>Hội nghị đối thoại tháo gỡ vướng mắc đầu tư</td></tr><tr><td>Chủ trì</td><td>Giám đốc Sở</td></tr><tr><td>Ngày</td><td>23/5/2024</td></tr><tr><td>Giờ</td><td>8:00 - 11:00</td></tr></table><p><i>P. Đăng ký kinh doanh</i></p></body></html>", conf="2024-05-23", level="medium", note="a table in HTML alone"),
    Entry("04-17 07:55", post("UBYT", "VT UBND huyen Yen Thach"), "Re: V/v đăng ký ngày tổ chức hội nghị đối thoại", APRIL + "\nTrả lời thư trên: UBND huyện Yên Thạch tổ chức hội nghị đối thoại vào ngày 15 tháng 5 năm 2024.\nThân,\nVăn thư.", NOTICE, ("UBYT",), conf="2024-05-15", level="hard", note="the answer stands below the quoted letter"),
    Entry("04-17 16:10", post("SXD", "Sở Xây dựng"), "Lịch đối thoại - Sở Xây dựng", "Sở XD: hội nghị đối thoại về cấp phép xây dựng, 14h ngày 10.5.2024, hội trường tầng 3.", NOTICE, ("SXD",), key="sxd-day", conf="2024-05-10"),
    Entry("04-18 09:00", post("SCT", "Sở Công Thương"), "SCT báo lịch", "Hội nghị đối thoại doanh nghiệp ngành công thương: thứ tư 08/5/2024.", NOTICE, ("SCT",), conf="2024-05-08"),
    Entry("04-18 10:26", post("CAT", "PV01 - Công an tỉnh"), "V/v tổ chức Hội nghị đối thoại (CAT)", "Kính gửi: Sở Nội vụ.\nPhòng Tham mưu Công an tỉnh trao đổi: Công an tỉnh dự kiến Hội nghị đối thoại với công dân về cấp căn cước, đăng ký cư trú vào ngày 16.5.2024 tại trụ sở số 2. Đồng chí Đại tá Phó Giám đốc chủ trì./.", NOTICE, ("CAT",), conf="2024-05-16"),
    Entry("04-19 11:30", ("Trịnh Ngọc Ánh", "anhtrinh.kcn@gmail.example"), "Gửi công văn lịch đối thoại", "Em gửi công văn của Ban, hộp thư Ban đang đầy nên em gửi bằng mail riêng.", NOTICE, ("BKCN",), files=(paper("BKCN", "CV 402.docx", "", "V/v tổ chức hội nghị đối thoại với doanh nghiệp trong khu công nghiệp", "Kính gửi: Sở Nội vụ", "Ban Quản lý các khu công nghiệp tỉnh sẽ tổ chức hội nghị đối thoại vào ngày 21/5/2024, từ 14 giờ đến 16 giờ 30 phút.", day=(4, 19), look="stack"),), conf="2024-05-21", level="medium", note="private address, letterhead"),
    Entry("04-19 14:48", ("Hà My", "hamy.vh88@gmail.example"), "lịch đối thoại", "Sở Văn hóa, Thể thao và Du lịch đối thoại với các hộ kinh doanh lưu trú ngày 20/5/2024, báo để Sở biết.", NOTICE, (), "review", conf="2024-05-20", level="hard", note="the old name of two units; unknown address"),
    Entry("04-22 08:41", post("UBBS", "Văn thư huyện Bắc Sa"), "Gửi lịch tháng 5 của lãnh đạo huyện", "Bắc Sa gửi Sở Nội vụ lịch có liên quan:\n- 06/5: giao ban quý;\n- 21/5: tiếp xúc cử tri;\n- 30/5: Chủ tịch UBND huyện chủ trì hội nghị đối thoại với công dân (theo KH 87 của tỉnh);\n- 31/5: họp Ban Chỉ đạo CCHC huyện.\nĐây là thông báo chính thức ngày đối thoại của huyện Bắc Sa.", NOTICE, ("UBBS",), conf="2024-05-30", level="hard", note="one of four days"),
    Entry("04-22 16:16", post("UBLT", "VP UBND Lâm Trạch"), "Đối thoại 28/5", "UBND huyện Lâm Trạch: hội nghị đối thoại ngày 28/5/2024.", NOTICE, ("UBLT",), conf="2024-05-28"),
    Entry("04-23 09:33", post("UBLH", "Nội vụ LTH"), "Báo ngày đối thoại (huyện Lâm Trạch Hạ)", "Chào anh Trọng, Lâm Trạch Hạ làm sau Lâm Trạch một hôm, tức là 29/5/2024 anh nhé. Hội nghị đối thoại tổ chức tại xã Đông Phú.", NOTICE, ("UBLH",), conf="2024-05-29", level="hard", note="names the unit with the shorter name too"),
    Entry("04-23 13:50", ("Chi cục Kiểm lâm", "vanthu.ccklam@snnptnt.mocgiang.example"), "Thông báo của Sở Nông nghiệp và PTNT về đối thoại", "Chi cục Kiểm lâm được Giám đốc Sở giao làm đầu mối, xin thông báo: Sở Nông nghiệp và Phát triển nông thôn tổ chức hội nghị đối thoại với chủ rừng, doanh nghiệp chế biến gỗ vào 24/5/2024.", NOTICE, ("SNN",), conf="2024-05-24", level="medium", note="an office below writes for its department"),
    Entry("04-24 10:12", post("CNVK", "cap nuoc vinh khe"), "cty nuoc vinh khe", "cty cap nuoc vinh khe to chuc hoi nghi doi thoai khach hang 25/5/2024 luc 8h", NOTICE, ("CNVK",), conf="2024-05-25"),
    Entry("04-24 15:00", post("UBNS", "UBND huyện Nam Sa"), "Mời họp: Hội nghị đối thoại công dân huyện Nam Sa", f"Cuộc họp mới:\nChủ đề: Hội nghị đối thoại công dân huyện Nam Sa\nNgười tổ chức: vanthu@namsa.mocgiang.example\nThời gian: Thứ Sáu, 10 Tháng 5, 2024, 8:00:00 SA - 11:00:00 SA GMT +07:00\nNgười được mời: {OURS}", NOTICE, ("UBNS",), files=(calendar("Hội nghị đối thoại công dân huyện Nam Sa", "20240510T010000Z", "20240510T040000Z", "vanthu@namsa.mocgiang.example"),), key="ubns-day", conf="2024-05-10", level="hard", note="a calendar's invitation, by a person"),
    Entry("05-02 08:30", post("SCT", "Sở Công Thương"), "Nhắc: hội nghị đối thoại ngành công thương", "Sở Công Thương nhắc lại hội nghị đối thoại doanh nghiệp diễn ra thứ tư tuần sau, 08/5/2024; mời anh chị cử người dự.", NOTICE, ("SCT",), conf="2024-05-08", level="medium", note="the same day again"),
    Entry("05-06 09:40", post("UBNS", "UBND huyện Nam Sa"), "Điều chỉnh ngày đối thoại", "UBND huyện Nam Sa xin chuyển hội nghị đối thoại từ 10/5 sang ngày 24/5/2024 (thay cho lịch mời đã gửi) vì trùng lịch tiếp đoàn kiểm tra.", NOTICE, ("UBNS",), flags=("revision",), rel="ubns-day", conf="2024-05-24", level="medium", note="another day; the old one named first"),
    Entry("05-07 16:25", post("SXD", "Sở Xây dựng"), "V/v hoãn hội nghị đối thoại", "Thư này thay thế thư ngày 17/4: hội nghị đối thoại về cấp phép xây dựng của Sở Xây dựng tạm hoãn do Giám đốc Sở đi công tác, ngày mới sẽ báo sau.", NOTICE, ("SXD",), flags=("revision",), rel="sxd-day", level="hard", note="put off without a new day"),
    Entry("05-08 22:14", post("SGTVT", "Sở GTVT"), "GẤP: Đổi lịch hội nghị đối thoại", "Hội nghị đối thoại của Sở Giao thông vận tải chuyển sang 27/5/2024. Xem chương trình tại: http://sgtvt-mocgiang.bad.example/xacnhan", NOTICE, ("SGTVT",), "review", flags=("forged",), auth="fail", conf="2024-05-27", note="forged"),
    Entry("05-09 10:00", post("SDL", "Văn phòng Sở Du lịch"), "Hội nghị đối thoại doanh nghiệp lữ hành", "Sở Du lịch mời chị Diễm tới dự hội nghị đối thoại với doanh nghiệp lữ hành, khách sạn; 14 giờ thứ Sáu ngày 31 tháng 5 (năm 2024), khách sạn Sóng Biếc.\n\nCám ơn chị!\nTổ thư ký", NOTICE, ("SDL",), conf="2024-05-31"),
    # ---- questions
    Entry("04-16 09:18", post("STP", "Văn thư Sở Tư pháp"), "Xin hướng dẫn", "Sở Tư pháp ít thủ tục liên quan đến doanh nghiệp thì có bắt buộc phải tổ chức hội nghị đối thoại không, hay làm chung với Sở khác được? Mong Phòng trả lời sớm.", ASK, ("STP",), "review"),
    Entry("06-06 21:40", ("0988xxx412", "mx0988412@sms-gw.example"), "", "anh oi cho em hoi bang tu cham diem nop ngay 19 hay 12, em moi nhan viec nay", ASK, (), "review", level="medium", note="no name"),
    Entry("06-10 15:31", post("UBYT", "VT UBND huyen Yen Thach"), "Xin gia hạn", "Kính gửi Sở Nội vụ, do công chức phụ trách CCHC nghỉ thai sản, UBND huyện Yên Thạch xin được nộp báo cáo CCHC 6 tháng chậm 01 ngày, sang 13/6. Sở cho ý kiến có được không?", ASK, ("UBYT",), "review", level="medium", note="asks for one more day"),
    Entry("06-13 08:05", post("SVHTT", "Văn thư Sở VHTT"), "Hỏi về tiêu chí 4.2", "Tiêu chí 4.2 về số hóa kết quả, Sở Văn hóa và Thể thao không có hồ sơ phát sinh thì tự chấm 0 điểm hay để trống? Anh chị hướng dẫn giúp.", ASK, ("SVHTT",), "review"),
    Entry("06-14 10:47", post("QLTT", "Cục QLTT Mộc Giang"), "Hỏi", "Cục QLTT năm nay có thuộc đối tượng nộp bảng tự chấm điểm không ạ? Mấy năm trước thì không." + MAY.format(to="Cuc QLTT"), ASK, ("QLTT",), "review", level="medium", note="the quoted letter speaks of reports and days"),
    Entry("06-17 09:52", own("CNMG", "ketoan", "Phòng TC - HC"), "xin rút báo cáo được không", "Báo cáo hôm 12/6 của Cấp nước Mộc Giang có một số liệu chưa thống nhất với kế toán, công ty muốn rút lại để sửa thì có được không, hay phải làm công văn? Nhờ anh chị cho biết.", ASK, ("CNMG",), "review", level="hard", note="asks whether it may withdraw"),
]
