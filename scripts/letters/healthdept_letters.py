"""The letters of the fifteenth office (see `healthdept`): the days of staff meetings, questions, other matters of units."""

from unicodedata import normalize

from .healthdept import OFFICE, own, post
from .by_hand import GradedEntry as Entry
from .healthdept_papers import paper
from .manners import toneless
from .province_papers import calendar

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nGửi từ điện thoại OPPO của tôi"

# Our own letters, as they stand below (or above) an answer.
MAY = f"""

Vào 15:10, Th 2, 19 thg 5, 2025 Sở Y tế Trà Lâm - Phòng TCCB <{OURS}> đã viết:
> Kính gửi các đơn vị trong ngành (có danh sách kèm theo).
> Hội nghị toàn thể để sơ kết ATVSLĐ phải xong trước ngày 05/7/2025.
> Đơn vị báo ngày họp chậm nhất 13/6/2025. Năm trước TTYT huyện Bình An và
> Bệnh viện Phổi không báo ngày, đề nghị lần này thực hiện nghiêm.
"""
JULY = f"""

-----Original Message-----
From: "Phong TCCB - SYT" <{OURS}>
Sent: Friday, July 4, 2025 9:02 AM
To: {{to}}
Subject: Don doc bao cao ATVSLD 6 thang dau nam 2025

Con 31 don vi chua gui bao cao, trong do co TTYT huyen An Binh, TTYT thanh pho, BV Da lieu.
Bieu TN-01 gui cham nhat 18/7/2025.
"""

LETTERS = [
    # ---- days of the staff meetings
    Entry("05-20 08:31", post("TTKN", "Trung tâm Kiểm nghiệm"), "TTKN báo ngày họp", "Kính gửi Phòng TCCB, Trung tâm Kiểm nghiệm sẽ tổ chức hội nghị toàn thể viên chức, người lao động để sơ kết công tác an toàn, vệ sinh lao động vào sáng thứ Tư 18/6/2025, tại phòng họp tầng 2.", NOTICE, ("TTKN",), conf="2025-06-18"),
    Entry("05-21 10:17", post("GDYK", "giam dinh y khoa TL"), "Trả lời: Kế hoạch 2746", "Chào em, đơn vị chị có 11 người thôi nên họp gọn, 12/6 họp hội nghị toàn thể nghen, hết 1 tiếng." + MAY, NOTICE, ("GDYK",), conf="2025-06-12", level="medium", note="no year; the office's own days and other units below"),
    Entry("05-22 15:55", post("YTHV", "TTYT đảo Hòn Vọng"), "Thông báo số 41/TB-TTYT", "Kính gửi Sở.\nTàu ra đảo bữa có bữa không nên Trung tâm báo sớm, đề nghị Sở xem thông báo đính kèm.", NOTICE, ("YTHV",), files=(paper("YTHV", "41 TB.pdf", "THÔNG BÁO", "Về việc tổ chức hội nghị toàn thể sơ kết công tác an toàn, vệ sinh lao động", "1. Hội nghị toàn thể viên chức, người lao động: 13 giờ 30 ngày 17/6/2025.", "2. Đại biểu của Sở (nếu dự) đi chuyến tàu 7 giờ ngày 16/6/2025, về chuyến 6 giờ ngày 19/6/2025.", "3. Các trạm y tế gửi tham luận trước 10/6/2025.", day=(5, 22), place="Hòn Vọng"),), conf="2025-06-17", level="medium", note="one of four days in a paper"),
    Entry("05-26 09:09", post("KVBA", "Văn thư BV Bình An"), "BVĐKKV Bình An đăng ký hội nghị toàn thể", "Bệnh viện Đa khoa khu vực Bình An đăng ký ngày hội nghị toàn thể: 19/6/2025 (thứ năm), 14h00, hội trường A.", NOTICE, ("KVBA",), key="kvba-day", conf="2025-06-19"),
    Entry("05-27 14:20", own("CDC", "hoa.ltt", "Lâm Thị Thúy Hòa"), "CDC: lịch hội nghị", "", NOTICE, ("CDC",), html="<html><body><p>Dear Phòng TCCB,</p><p>Em xin gửi lịch bên em:</p><ul><li>10/6: nghiệm thu phòng xét nghiệm</li><li><b>25/6/2025: Hội nghị toàn thể viên chức CDC (có phần sơ kết ATVSLĐ)</b></li><li>30/6: giao ban dịch tễ quý</li></ul><p>--<br>Thúy Hòa | Phòng TC-HC | CDC Trà Lâm</p></body></html>", conf="2025-06-25", level="medium", note="one of three days, HTML alone"),
    Entry("05-28 19:44", post("YTKR", "krong drao y te"), "ngay hop", "chi oi krong drao hop hoi nghi toan the ngay 3/7 nghe, tram xa Ea Kly duong lay lam nen phai doi nang. co gi chi dien em" + PHONE, NOTICE, ("YTKR",), conf="2025-07-03", level="medium", note="without marks, no year"),
    Entry("05-29 11:02", post("YTLK", "Trung tâm Y tế Long Khê"), "V/v thời gian tổ chức Hội nghị toàn thể", "Trung tâm Y tế huyện Long Khê (không phải thị xã) ấn định Hội nghị toàn thể ngày 20.6.2025.\nGiám đốc chủ trì. Kính mời lãnh đạo Sở về dự, chỉ đạo./.", NOTICE, ("YTLK",), conf="2025-06-20", note="speaks of the town too"),
    Entry("05-30 16:31", post("YTTX", "VT TTYT TX Long Khe"), "THỜI GIAN HỌP", "TTYT THỊ XÃ LONG KHÊ HỌP HỘI NGHỊ TOÀN THỂ NGÀY 24/6/2025, SAU HUYỆN LONG KHÊ 4 NGÀY. TRÂN TRỌNG.", NOTICE, ("YTTX",), conf="2025-06-24", level="medium", note="capitals; names the other unit of that place"),
    Entry("06-02 07:58", ("Trịnh Ngọc Diệp", "ngocdiep.ytlk@gmail.example"), "TTYT Long Khê báo ngày hội nghị", "Em là Diệp bên TTYT Long Khê, cho em báo hội nghị toàn thể tổ chức ngày 26/6/2025 ạ. Hộp thư văn thư đang lỗi.", NOTICE, (), "review", conf="2025-06-26", level="doubtful", note="a name of two units, unknown address"),
    Entry("06-03 13:26", ("Bích Loan - NS", "loan.nhansu88@gmail.example"), "Công văn mời họp", "Chị gửi công văn, em vào sổ giúp nhé.", NOTICE, ("BVDT",), files=(paper("BVDT", "CV hoi nghi.docx", "", "V/v tổ chức hội nghị toàn thể người lao động", "Kính gửi: Sở Y tế tỉnh Trà Lâm", "Bệnh viện Đa khoa Đức Tâm sẽ tổ chức hội nghị toàn thể người lao động, sơ kết công tác an toàn lao động vào 15 giờ ngày 23 tháng 6 năm 2025. Kính mời đại diện Phòng Tổ chức cán bộ tham dự.", day=(6, 3)),), conf="2025-06-23", level="medium", note="private address, letterhead"),
    Entry("06-04 09:40", post("BVTD", "HCNS Tâm Đức"), "Thông báo ngày hội nghị - BV Tâm Đức và PK Tâm Đức", "Kính gửi Quý Sở,\n\nHai cơ sở cùng Công ty Cổ phần Y tế Tâm Đức là Bệnh viện Đa khoa Tâm Đức và Phòng khám Đa khoa Tâm Đức họp chung hội nghị toàn thể vào thứ Bảy, ngày 28/6/2025, lúc 8h.\n\nTrân trọng,\nPhòng Hành chính Nhân sự", NOTICE, ("BVTD", "PKTD"), "review", flags=("several_organizations",), conf="2025-06-28", level="medium", note="one day for two units"),
    Entry("06-05 08:12", post("KVBA", "Văn thư BV Bình An"), "Dời ngày hội nghị toàn thể", "Vì trùng lịch Đoàn thanh tra BHYT, Bệnh viện Đa khoa khu vực Bình An dời hội nghị toàn thể từ 19/6 sang 26/6/2025, giờ và địa điểm vẫn vậy. Thay cho thư hôm 26/5.", NOTICE, ("KVBA",), flags=("revision",), rel="kvba-day", conf="2025-06-26", level="medium", note="another day"),
    Entry("06-05 16:45", post("YTST", "Y tế Sơn Thủy"), "SƠN THỦY BÁO LỊCH", "Trung tâm Y tế huyện Sơn Thủy: hội nghị toàn thể 30/6/2025, 7g30. Bên Thủy Sơn họp hôm sau, hai bên có mời chéo nhau.", NOTICE, ("YTST",), key="ytst-day", conf="2025-06-30", level="medium", note="names the namesake"),
    Entry("06-06 10:00", post("YTTS", "Điều dưỡng trưởng Thủy Sơn", 1), "Giấy mời", "Thủy Sơn gửi giấy mời, kính chuyển.", NOTICE, ("YTTS",), files=(paper("YTTS", "giay moi.doc", "GIẤY MỜI", "Dự hội nghị toàn thể viên chức, người lao động 6 tháng đầu năm 2025", "Trung tâm Y tế huyện Thủy Sơn kính mời: Lãnh đạo Sở Y tế; Trung tâm Y tế huyện Sơn Thủy", "Thời gian: 07 giờ 30 phút, ngày 01 tháng 7 năm 2025 (thứ Ba).", "Địa điểm: Hội trường Trung tâm.", day=(6, 6), place="Thủy Sơn"),), conf="2025-07-01", level="medium", note="the day in an old Word file; the namesake is invited"),
    Entry("06-09 08:25", post("BVSN", "Văn thư BV Sản Nhi"), "Báo ngày hội nghị toàn thể", "BV Sản Nhi xin báo: hội nghị toàn thể tổ chức ngày 19/6/2025 ạ.", NOTICE, ("BVSN",), key="bvsn-day", conf="2025-06-19"),
    Entry("06-17 17:20", post("BVSN", "Văn thư BV Sản Nhi"), "Hoãn họp", "Do có ca dịch sởi phải cách ly hai khoa, hội nghị toàn thể ngày 19/6 của BV Sản Nhi hoãn lại, chưa định được ngày, khi có BV báo Sở sau. Thư này thay thư báo ngày trước đây.", NOTICE, ("BVSN",), flags=("revision",), rel="bvsn-day", level="hard", note="put off without a new day"),
    Entry("06-09 14:14", post("BVM", "Bệnh viện Mắt Trà Lâm"), normalize("NFD", "Bệnh viện Mắt đăng ký"), normalize("NFD", "Bệnh viện Mắt Trà Lâm tổ chức hội nghị toàn thể ngày 26/6/2025, buổi chiều sau giờ khám. Kính báo."), NOTICE, ("BVM",), conf="2025-06-26", level="medium", note="decomposed letters"),
    Entry("06-10 21:33", ("HC Bệnh viện Tâm Đức", "hcns@tamduchospital.example"), "Thay đổi ngày hội nghị toàn thể", "Hội nghị toàn thể của Bệnh viện Đa khoa Tâm Đức chuyển sang 02/7/2025. Xác nhận tham dự bằng tài khoản email tại: http://tamduc-hospital.bad.example/xn", NOTICE, ("BVTD",), "review", flags=("forged",), auth="fail", conf="2025-07-02", level="hard", note="forged"),
    Entry("06-11 09:48", post("KVAB", "VT BVĐKKV An Bình"), "Re: Kế hoạch 2746", MAY.lstrip() + "\nBệnh viện Đa khoa khu vực An Bình trả lời: ngày 02/7/2025 họp hội nghị toàn thể.", NOTICE, ("KVAB",), conf="2025-07-02", level="hard", note="the answer stands below the quoted letter"),
    Entry("06-12 15:30", own("CDYT", "tranphuoc", "Trần Phước - Trường CĐYT"), "[CĐYT] Lịch hội nghị toàn thể", "Thầy Nghĩa chỉ đạo em báo Sở: Trường Cao đẳng Y tế Trà Lâm họp hội nghị toàn thể ngày 04/7/2025, nghĩa là ngày cuối cùng theo kế hoạch. Sinh viên thi tới 03/7 mới xong.\n\nEm Phước, P. Tổ chức - Hành chính", NOTICE, ("CDYT",), conf="2025-07-04", note="beside another day"),
    Entry("06-13 11:11", post("BVT", "Văn thư BVĐK tỉnh"), "Fwd: TB hội nghị", f"Kính chuyển Sở.\n\n---------- Forwarded message ---------\nTừ: Phòng HCQT <hcqt@bvdktinh.tralam.example>\nNgày: 10:50, 13/6/2025\nĐến: Các khoa, phòng; Văn thư\nTiêu đề: TB hội nghị\n\nCác khoa phòng lưu ý: Hội nghị toàn thể viên chức, NLĐ sơ kết ATVSLĐ của Bệnh viện Đa khoa tỉnh Trà Lâm họp lúc 13g30 thứ Sáu 27/6/2025. Báo cáo tham luận nộp 20/6.", NOTICE, ("BVT",), flags=("forwarded",), conf="2025-06-27", level="hard", note="an inner letter of the hospital's, passed on"),
    # ---- other invitations and matters of units
    Entry("05-28 10:12", post("BVP", "Phòng Tổ chức BV Phổi"), "Giấy mời dự Lễ kỷ niệm 40 năm thành lập", "Bệnh viện Phổi Trà Lâm kính mời Quý Sở dự Lễ kỷ niệm 40 năm ngày thành lập bệnh viện, 8 giờ 00 ngày 14/6/2025. Rất hân hạnh được đón tiếp!", NONE, (), "ignore", level="medium", note="an invitation to a jubilee"),
    Entry("06-16 09:35", post("HDD", "Hội Điều dưỡng tỉnh"), "Mời dự hội thảo khoa học điều dưỡng", "Hội Điều dưỡng tỉnh tổ chức Hội thảo khoa học \"Điều dưỡng với chăm sóc giảm nhẹ\" ngày 05/7/2025, kính mời Sở cử người phát biểu. Chương trình gửi sau.", NONE, (), "ignore", level="hard", note="a congress of science, no meeting of the plan's"),
    Entry("06-18 14:52", post("DPTL", "TLPHARCO"), "Thư mời họp Đại hội đồng cổ đông thường niên 2025", "Kính gửi: Quý cổ đông - Sở Y tế Trà Lâm\nCông ty Cổ phần Dược phẩm Trà Lâm trân trọng kính mời dự Đại hội đồng cổ đông thường niên, 27/6/2025. Tài liệu tại website công ty.", NONE, (), "ignore", level="medium", note="a shareholders' meeting"),
    Entry("06-19 15:40", ("Chu Thế Vinh", "vinhct@syt.tralam.example"), "Phân công tiếp nhận báo cáo ATVSLĐ", "Chị Oanh nhận khối bệnh viện, Quân nhận khối trung tâm y tế huyện, anh nhận khối tư nhân. Chiều thứ Sáu hằng tuần báo anh danh sách đơn vị chưa gửi. Vinh.", NONE, (), "ignore", level="hard", note="an internal letter of the office"),
    Entry("06-24 08:08", post("TTPY", "Trung tâm Pháp y"), "Xin ý kiến về một ca bỏng lạnh", "Kho lưu mẫu có 01 viên chức bị bỏng lạnh do bình ni tơ rò, nghỉ 2 ngày. Trung tâm Pháp y xin hỏi Sở: ca này có phải khai vào Biểu TN-01 và tính là tai nạn lao động không? Rất mong Sở trả lời sớm.", ASK, ("TTPY",), "review", level="hard", note="asks what belongs into the form"),
    Entry("07-03 08:15", post("BVTN", "BV Truyền nhiễm"), "Cảm ơn Sở", "Bệnh viện Bệnh truyền nhiễm cảm ơn Phòng TCCB đã hỗ trợ giảng viên lớp huấn luyện tuần rồi. Anh em học vui lắm ạ!", NONE, (), "ignore", level="medium", note="thanks alone"),
    # ---- questions about the reports
    Entry("05-21 15:03", post("CHTP", "Chi hội Nhà thuốc TP"), "hỏi về hội nghị", "Dạ cho Chi hội hỏi: nhà thuốc chỉ có 1-2 người bán, vậy Chi hội có phải tổ chức hội nghị toàn thể không hay chỉ gửi báo cáo thôi ạ?", ASK, ("CHTP",), "review"),
    Entry("05-23 09:27", ("Hồ Sĩ Khương", "khuong.hosi@bvphoi.tralam.example"), "Biểu TN-01", "Kính nhờ Sở giải thích giúp cột phơi nhiễm: nhân viên phơi nhiễm lao thì tính vào phơi nhiễm nghề nghiệp hay bệnh nghề nghiệp?\nKhương - BV Phổi", ASK, ("BVP",), "review", note="asks about the form"),
    Entry("06-06 16:58", ("Nguyễn Nhật Lệ", "nhatle.pk@gmail.example"), "Xin mẫu báo cáo", "Phòng khám em mới được cấp phép tháng 4, có phải làm báo cáo ATVSLĐ 6 tháng không và xin mẫu ở đâu ạ. Em cảm ơn.", ASK, (), "review", level="medium", note="a clinic that does not say its name"),
    Entry("07-02 10:30", post("BVDL", "BV Da liễu - VT"), "Xin lùi thời hạn", "Kính gửi Sở Y tế, do sáp nhập khoa và thay trưởng phòng tổ chức, Bệnh viện Da liễu Trà Lâm xin nộp báo cáo ATVSLĐ 6 tháng đến hết ngày 16/7/2025. Kính mong Sở xem xét.", ASK, ("BVDL",), "review", level="medium", note="asks for more time"),
    Entry("07-04 09:50", post("YTTP", "TTYT TP Trà Lâm"), "RE: Don doc bao cao ATVSLD 6 thang dau nam 2025", "Ủa chị ơi, TTYT thành phố em gửi bưu điện bản giấy từ 30/6 rồi, vậy có cần gửi bản mềm nữa không hay tính là nộp rồi?" + JULY.format(to="TTYT TP"), ASK, ("YTTP",), "review", level="hard", note="asks whether the paper copy is enough"),
    Entry("07-14 08:05", post("BVTT", "BV Tâm thần"), "hỏi báo cáo", toneless("Cho em hỏi Sở đã nhận được báo cáo ATVSLĐ của Bệnh viện Tâm thần gửi thứ sáu chưa, em không thấy thư trả lời ạ."), ASK, ("BVTT",), "review", level="medium", note="asks whether it came; without marks"),
    Entry("06-26 13:45", post("HYT", "Hội HNYTN"), "Đề nghị hướng dẫn", "Hội Hành nghề y tư nhân gửi văn bản đề nghị Sở hướng dẫn, xin xem file.", ASK, ("HYT",), "review", files=(paper("HYT", "CV hoi.docx", "", "V/v đề nghị hướng dẫn tổng hợp báo cáo của các phòng khám hội viên", "Kính gửi: Sở Y tế Trà Lâm", "Các phòng khám hội viên hỏi gửi báo cáo ATVSLĐ về Hội hay gửi thẳng về Sở. Kính đề nghị Sở trả lời bằng văn bản để Hội thông báo cho hội viên.", day=(6, 26)),), level="hard", note="a question in the paper"),
    Entry("06-02 16:00", post("BVT", "Trung tâm lịch BVĐK tỉnh", 1), "Lời mời: Hội nghị khoa học thường niên lần thứ 12", "Bạn được mời tham dự qua lịch của BVĐK tỉnh.", NONE, (), "ignore", files=(calendar("Hoi nghi khoa hoc thuong nien", "20250711T003000Z", "20250711T093000Z", "hcqt@bvdktinh.tralam.example"),), level="hard", note="a calendar's invitation to a congress of science"),
    Entry("06-03 10:39", post("HDY", "Hội Đông y tỉnh"), "thông báo mấy việc của Hội", "1. Ngày 08/6 Hội cúng giỗ Tổ.\n2. Ngày 21/6/2025 Hội họp hội nghị toàn thể theo KH 2746 của Sở.\n3. Ngày 25/6 khai giảng lớp châm cứu.\nHội Đông y tỉnh Trà Lâm kính báo.", NOTICE, ("HDY",), conf="2025-06-21", level="medium", note="one of three days"),
    Entry("06-27 14:05", post("BVTN", "BV Truyền nhiễm"), "Về hội nghị toàn thể", "BV quên báo trước, nay xin báo: hội nghị toàn thể của Bệnh viện Bệnh truyền nhiễm đã họp xong hôm 25/6/2025, vắng 6 người có lý do.", NOTICE, ("BVTN",), conf="2025-06-25", level="medium", note="a day already past"),
    Entry("06-30 08:40", post("YTST", "Y tế Sơn Thủy"), "Sơn Thủy: nhắc lịch", "Xin nhắc lại: sáng nay 30/6/2025 Trung tâm Y tế huyện Sơn Thủy đang họp hội nghị toàn thể, anh Quân của Sở đã có mặt.", NOTICE, ("YTST",), conf="2025-06-30", level="medium", note="says the same day again"),
]
