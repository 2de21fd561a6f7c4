"""The letters of the twelfth office (see `university`): the days of conferences, and questions."""

from unicodedata import normalize

from .manners import toneless
from .university import OFFICE, own, post
from .by_hand import GradedEntry as Entry
from .university_papers import calendar, paper

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
IPHONE = "\n\nSent from my iPhone"
OPPO = "\n\nGửi từ điện thoại OPPO"

# Our own letters, as they stand below (or above) an answer.
MARCH = f"""Vào Th 4, 26 thg 3, 2025 vào lúc 15:07 Văn phòng Đảng ủy Đại học <{OURS}> đã viết:

> Kính gửi: các đảng bộ, chi bộ trực thuộc (riêng Trường Đại học Nông Lâm, Trường Đại học
> Nghệ thuật, Ban Cơ sở vật chất lưu ý cử đầu mối).
> Theo Kế hoạch 52-KH/ĐU, đề nghị các đồng chí đăng ký ngày tổ chức hội nghị chuyên đề về
> Văn phòng trước 18/4/2025. Hội nghị phải xong trước ngày 24/5/2025, báo cáo gửi trong
> 05 ngày làm việc sau hội nghị; nơi nào không tổ chức thì gửi báo cáo đến hết 30/5/2025.
"""
MAY = f"""

________________________________________
From: VP Dang uy DHLC [mailto:{OURS}]
Sent: Monday, May 19, 2025 8:02 AM
To: {{to}}
Subject: V/v đôn đốc báo cáo sơ kết Nghị quyết 09

Đến sáng nay mới có 17/47 tổ chức đảng gửi báo cáo. Các đồng chí ở Ban Hợp tác quốc tế, Công ty In,
Ban Thanh tra và Pháp chế chưa có ngày hội nghị. Biểu 2 gửi chậm nhất ngày 06/6/2025.
"""

LETTERS = [
    Entry("04-02 08:47", post("KTE", "Văn phòng Đảng ủy - Trường ĐH Kinh tế", 1), "Đăng ký ngày tổ chức hội nghị chuyên đề - Đảng bộ Trường Đại học Kinh tế", "Kính gửi: Văn phòng Đảng ủy Đại học Lam Châu,\n\nThực hiện mục III Kế hoạch số 52-KH/ĐU ngày 24/3/2025, Đảng ủy Trường Đại học Kinh tế đăng ký tổ chức hội nghị chuyên đề về tự chủ đại học và chuyển đổi số vào thứ Năm, ngày 08/5/2025, tại giảng đường B1.\n\nKính đề nghị Ban Thường vụ phân công đồng chí về dự.\n\nTrân trọng./.", NOTICE, ("KTE",), conf="2025-05-08"),
    Entry("04-03 14:22", post("DHSP", "Ban Tuyên giáo - ĐHSP", 1), "Re: Đăng ký ngày hội nghị chuyên đề", "Dạ kính anh Lễ, Sư phạm tụi em chốt 15/5 (sáng) anh nghe. Có thay đổi chi em báo liền.\n\n" + MARCH, NOTICE, ("DHSP",), conf="2025-05-15", level="medium", note="other days and other colleges in the quoted letter"),
    Entry("04-04 10:31", post("KTR", "danguy kientruc"), "ĐHKT - TB hội nghị", "Xem tệp kèm theo.", NOTICE, ("KTR",), files=(paper("KTR", "TB 12.pdf", "THÔNG BÁO", "Về việc tổ chức hội nghị chuyên đề thực hiện Nghị quyết số 09-NQ/ĐU", "Thời gian: 01 buổi, bắt đầu 14 giờ 00 ngày 09 tháng 5 năm 2025.", "Các chi bộ gửi tham luận về Văn phòng Đảng ủy trước ngày 25 tháng 4 năm 2025.", "Địa điểm: xưởng đồ án K2.", day=(4, 4)),), conf="2025-05-09", level="hard", note="an abbreviation that another college shares; the address and the letterhead tell"),
    Entry("04-08 19:55", post("GDTC", "khoa the chat"), "ngay hoi nghi", toneless("Khoa Giáo dục Thể chất làm hội nghị chuyên đề ngày 20/5, 7h sáng tại nhà thi đấu nghe o Nguyên") + OPPO, NOTICE, ("GDTC",), conf="2025-05-20", level="medium", note="typed on a telephone, no marks"),
    Entry("04-09 09:05", post("DHYD", "Đảng ủy Trường ĐHYD"), "Giấy mời dự hội nghị chuyên đề", "Đảng ủy Trường Đại học Y - Dược trân trọng kính mời, nội dung cụ thể trong giấy mời.", NOTICE, ("DHYD",), files=(paper("DHYD", "Giay moi.docx", "GIẤY MỜI", "Dự hội nghị chuyên đề", "Đảng ủy Trường Đại học Y - Dược trân trọng kính mời: đại diện Ban Thường vụ Đảng ủy Đại học Lam Châu", "Tới dự hội nghị chuyên đề thực hiện Nghị quyết số 09-NQ/ĐU.", "Thời gian: 13 giờ 30, thứ Sáu, ngày 16 tháng 5 năm 2025.", "Địa điểm: hội trường A. Xin xác nhận tham dự trước ngày 12/5/2025 qua số 0905 321 118.", day=(4, 9), look="stack"),), conf="2025-05-16", level="medium"),
    Entry("04-09 16:40", post("BVYD", "Văn phòng Bệnh viện"), "Lịch hội nghị chuyên đề của Bệnh viện Trường", "Kính gửi VPĐU, Đảng ủy bộ phận Bệnh viện Trường Đại học Y - Dược làm sau Trường một hôm, nhằm thứ Bảy 17/5/2025, vì ngày thường bác sĩ đi buồng không họp được ạ.", NOTICE, ("BVYD",), conf="2025-05-17", level="hard", note="names its parent too"),
    Entry("04-10 07:58", post("DHKH", "VP Đảng ủy ĐHKH"), "Lịch các hội nghị của Đảng bộ ĐHKH", "Kính gửi Văn phòng, lịch quý II của Đảng bộ Trường Đại học Khoa học có các mốc:\n+ 24/4: sinh hoạt chuyên đề học tập và làm theo Bác;\n+ 06/5: giao ban bí thư chi bộ;\n+ 13/5: hội nghị chuyên đề Nghị quyết 09 (theo Kế hoạch 52) - đây là ngày xin đăng ký với Đại học;\n+ 29/5: gặp mặt cán bộ hưu trí.", NOTICE, ("DHKH",), conf="2025-05-13", level="hard", note="one of four days; a study meeting bears a like word"),
    Entry("04-10 13:33", own("DHKHXH", "hoan.nt", "Nguyễn Thị Hoàn"), "Đăng ký hội nghị", "", NOTICE, ("DHKHXH",), html="<div style='font-family:Cambria'><p>Kính gửi Văn phòng,</p><table border=1><tr><th>Đơn vị</th><th>Nội dung</th><th>Ngày</th></tr><tr><td>Đảng bộ Trường Đại học Khoa học Xã hội</td><td>Hội nghị chuyên đề NQ 09</td><td>14/5/2025</td></tr></table><p>Nguyễn Thị Hoàn<br>Thư ký Đảng ủy</p></div>", conf="2025-05-14", level="medium", note="a table in HTML alone; a longer name than another college's"),
    Entry("04-11 21:16", ("Công Huyền Bảo Trâm", "baotram.nn@gmail.example"), "Thông báo hội nghị", "Em gửi thông báo có chữ ký số của Đảng ủy trường em ạ, hộp thư cơ quan đang bảo trì nên em dùng hộp thư riêng.", NOTICE, ("DHNN",), files=(paper("DHNN", "thong bao HN.docx", "THÔNG BÁO", "Hội nghị chuyên đề thực hiện Nghị quyết số 09-NQ/ĐU", "Đảng ủy Trường Đại học Ngoại ngữ thông báo: hội nghị chuyên đề tổ chức trong ngày 12/5/2025 (thứ Hai), phòng họp 2.", "Toàn thể đảng viên các chi bộ khoa tham dự.", day=(4, 11), look="tabs"),), conf="2025-05-12", level="medium", note="private address, letterhead"),
    Entry("04-14 08:12", post("DHNT", "Hành chính ĐHNT"), "Hội nghị chuyên đề ĐHNT", "ĐHNT: hội nghị chuyên đề 14/5/2025, 8h00, phòng triển lãm.", NOTICE, ("DHNT",), key="dhnt-day", conf="2025-05-14"),
    Entry("05-09 11:20", post("DHNT", "Hành chính ĐHNT"), "Xin đổi ngày hội nghị", "Vì trùng lịch chấm tốt nghiệp, Đảng ủy Trường Đại học Nghệ thuật xin dời hội nghị chuyên đề từ 14/5 qua 21/5/2025, thay cho ngày đã đăng ký hôm 14/4. Kính mong Văn phòng thông cảm.", NOTICE, ("DHNT",), flags=("revision",), rel="dhnt-day", conf="2025-05-21", level="medium", note="another day; the old one named first"),
    Entry("04-15 09:00", post("DHL", "Đảng ủy Trường Đại học Luật"), "V/v đăng ký ngày tổ chức hội nghị chuyên đề", "Đảng ủy Trường Đại học Luật đăng ký ngày 09.5.2025 (01 buổi chiều).\nNội dung: tham luận của 04 chi bộ; thảo luận; kết luận.\nĐầu mối: đ/c Lê Đình Xuân Thọ.", NOTICE, ("DHL",), conf="2025-05-09"),
    Entry("05-06 08:20", own("DHL", "ldxtho", "Lê Đình Xuân Thọ"), "Nhắc lịch ngày 09/5", "Anh Lễ ơi em Thọ bên Trường Đại học Luật nhắc anh: hội nghị chuyên đề của Đảng bộ trường em vẫn y lịch 09.5.2025, 14 giờ, anh về sớm uống nước hỉ.", NOTICE, ("DHL",), conf="2025-05-09", level="medium", note="the same day again"),
    Entry("04-15 15:18", post("TDL", "Văn phòng Trường Du lịch"), "Lời mời: Hội nghị chuyên đề NQ 09 - Trường Du lịch", f"Bạn được mời tham gia sự kiện.\n\nHội nghị chuyên đề NQ 09 - Trường Du lịch\nThứ Tư, 7 tháng 5, 2025 · 13:30 - 16:30\nNơi họp: sảnh thực hành khách sạn\nNgười tổ chức: vanphong@dulich.dhlamchau.example\nKhách mời: {OURS}", NOTICE, ("TDL",), files=(calendar("Hội nghị chuyên đề NQ 09 - Trường Du lịch", "20250507T063000Z", "20250507T093000Z", "vanphong@dulich.dhlamchau.example"),), conf="2025-05-07", level="medium", note="a calendar's invitation, by a person"),
    Entry("04-16 10:44", post("KQT", "International Faculty Office"), "Registration - Party thematic conference / Đăng ký hội nghị chuyên đề", "Dear anh Lễ,\n\nKhoa Quốc tế xin đăng ký hội nghị chuyên đề ngày 13/5/2025 (Tuesday, 13 May), 9:00 am, room QT-305.\n\nBest regards,\nOffice of Academic & Party Affairs\nFaculty of International Studies, Lam Chau University", NOTICE, ("KQT",), conf="2025-05-13", level="medium", note="half in English"),
    Entry("04-16 17:02", post("PHQT", "Phân hiệu Quảng Thạch"), normalize("NFD", "Ngày hội nghị của Phân hiệu"), normalize("NFD", "Kính gửi Văn phòng Đảng ủy Đại học,\nĐảng bộ Phân hiệu Đại học Lam Châu tại Quảng Thạch ấn định hội nghị chuyên đề: ngày 22 tháng 5 năm 2025. Ở xa, kính mong các đồng chí lên trước một ngày cho khỏe.\nTrân trọng."), NOTICE, ("PHQT",), conf="2025-05-22", level="medium", note="decomposed letters"),
    Entry("04-17 07:30", post("DHSPKT", "DANG UY DHSPKT"), "ĐĂNG KÝ HỘI NGHỊ CHUYÊN ĐỀ", "ĐẢNG ỦY TRƯỜNG ĐẠI HỌC SƯ PHẠM KỸ THUẬT ĐĂNG KÝ HỘI NGHỊ CHUYÊN ĐỀ NGÀY 20/5/2025. ĐỊA ĐIỂM: XƯỞNG Ô TÔ, DÃY C.", NOTICE, ("DHSPKT",), conf="2025-05-20"),
    Entry("04-17 14:09", post("VDTNC", "Viện ĐT&NC"), "V/v ngày hội nghị chuyên đề", "Anh Lễ ơi, Viện Đào tạo và Nghiên cứu Quảng Thạch làm hội nghị chuyên đề ngày 19/5/2025, không trùng với Viện Nghiên cứu và Đào tạo Lam Châu (bên nớ làm 16/5) để anh đi dự được cả hai nơi.", NOTICE, ("VDTNC",), conf="2025-05-19", level="hard", note="a namesake in another word order, with its day"),
    Entry("04-18 10:11", post("NXB", "NXB ĐHLC"), "NXB - lịch hội nghị chuyên đề", "Chi bộ Nhà xuất bản: hội nghị chuyên đề ngày 16/5/2025 lúc 15h.", NOTICE, ("NXB",), key="nxb-day", conf="2025-05-16"),
    Entry("05-13 16:45", post("NXB", "NXB ĐHLC"), "Hoãn hội nghị chuyên đề", "Thay cho lịch đã báo hôm 18/4: do Giám đốc kiêm bí thư nằm viện, hội nghị chuyên đề của Chi bộ Nhà xuất bản tạm hoãn, ngày cụ thể sẽ báo lại.", NOTICE, ("NXB",), flags=("revision",), rel="nxb-day", level="hard", note="put off without a new day"),
    Entry("04-18 16:59", ("Hoàng Thị Ni", "nihoang.thuchanh@gmail.example"), "báo ngày hội nghị", "Kính gửi VP Đảng ủy, trường Thực hành Sư phạm chúng em tổ chức hội nghị chuyên đề chiều 15/5/2025 ạ.", NOTICE, (), "review", conf="2025-05-15", level="hard", note="three schools are called so; unknown address"),
    Entry("04-21 09:26", post("MNTH", "mam non thuc hanh"), "Hội nghị chuyên đề", "Dạ em chào chị Nguyên. Mầm non tụi em giữ cháu cả ngày nên xin làm hội nghị chuyên đề lúc 17 giờ 30 ngày 13/5/2025, mong chị đừng chê trễ ạ.\nEm Thủy.", NOTICE, ("MNTH",), conf="2025-05-13"),
    Entry("05-12 08:05", post("THSP", "Trường Thực hành"), "Báo cáo việc đã tổ chức hội nghị chuyên đề", "Xin lỗi Văn phòng vì không đăng ký trước: Chi bộ Trường THCS và THPT Thực hành Sư phạm đã tổ chức xong hội nghị chuyên đề hôm thứ Bảy vừa rồi, 10/5/2025, 19/21 đảng viên dự. Báo cáo em đang viết, gửi sau.", NOTICE, ("THSP",), conf="2025-05-10", level="hard", note="the day is past; the report is only promised"),
    Entry("05-14 23:02", post("DHNL", "Đảng ủy ĐHNL"), "Thay đổi lịch hội nghị chuyên đề", "Hội nghị chuyên đề của Đảng bộ Trường Đại học Nông Lâm chuyển sang 23/5/2025. Đề nghị đăng nhập xác nhận: http://dhnonglam.bad.example/login", NOTICE, ("DHNL",), "review", flags=("forged",), auth="fail", conf="2025-05-23", note="forged"),
    # ---- questions
    Entry("04-07 09:40", post("TTNN", "TT NN-TH"), "Xin hỏi", "Chi bộ Trung tâm Ngoại ngữ và Tin học chỉ có 5 đảng viên thì có buộc phải tổ chức hội nghị chuyên đề không, hay lồng vào kỳ sinh hoạt tháng 5 cũng được? Xin Văn phòng hướng dẫn.", ASK, ("TTNN",), "review"),
    Entry("04-16 08:15", post("CTVT", "cty vat tu"), "chọn ngày giúp", "Chi bộ Công ty Vật tư KHKT có thể làm hội nghị chuyên đề ngày 14/5 hoặc 21/5, ngày nào thì đồng chí Chánh Văn phòng về dự được, nhờ Văn phòng chọn giúp để chúng tôi chốt?", ASK, ("CTVT",), "review", level="hard", note="asks which of two days; states none"),
    Entry("04-22 22:41", ("Lê Quang Huy", "22t1020188@sv.dhlamchau.example"), "Em hỏi về báo cáo của chi bộ sinh viên", "Em chào thầy cô, em là phó bí thư chi bộ sinh viên, em không rõ chi bộ em nộp báo cáo Nghị quyết 09 cho trường hay nộp thẳng cho Đảng ủy Đại học ạ? Em cảm ơn thầy cô nhiều.", ASK, (), "review", level="medium", note="which cell of students it is, nobody can tell"),
    Entry("05-16 10:02", post("DHNL", "Văn phòng Đảng ủy ĐH Nông Lâm"), "V/v xin gia hạn nộp báo cáo", "Kính gửi: Ban Thường vụ Đảng ủy Đại học Lam Châu.\n\nDo đợt lũ sớm làm ngập trại thực nghiệm, Đảng ủy Trường Đại học Nông Lâm không tổ chức được hội nghị theo kế hoạch, kính xin được gia hạn nộp báo cáo sơ kết đến ngày 06/6/2025. Rất mong được chấp thuận.", ASK, ("DHNL",), "review", level="medium", note="asks for another week"),
    Entry("05-20 14:30", post("CKH", "Trường Chuyên Khoa học"), "Re: V/v đôn đốc báo cáo sơ kết Nghị quyết 09", "Chi bộ Trường THPT Chuyên Khoa học xin hỏi: Đảng ủy Trường Đại học Khoa học cũng yêu cầu chúng em gửi số liệu, vậy chúng em gửi hai nơi hay chỉ gửi Đảng ủy Đại học?" + MAY.format(to="chuyen@khoahoc.dhlamchau.example"), ASK, ("CKH",), "review", level="hard", note="names its parent; other units in the quoted letter"),
    Entry("05-28 09:17", post("BKHTC", "Ban KH-TC"), "Hỏi Biểu 2", "Biểu 2 cột \"Mục tiêu đến 2025\" lấy theo Nghị quyết gốc hay theo bản điều chỉnh năm 2024, Văn phòng trả lời sớm để Chi bộ Ban Kế hoạch - Tài chính điền cho thống nhất.", ASK, ("BKHTC",), "review"),
    Entry("05-30 15:46", ("0914xxx627", "mx0914627@sms-gw.example"), "", "cho toi hoi nop bao cao nq 09 o phong may tang may, ban giay co can dau khong?", ASK, (), "review", level="medium", note="no name"),
    Entry("06-04 08:29", own("DHKHXH", "hoan.nt", "Nguyễn Thị Hoàn"), "Xác nhận giúp em với ạ", "Em gửi báo cáo của Đảng ủy Trường Đại học Khoa học Xã hội từ bữa 20/5 mà danh sách nhắc nợ sáng ni vẫn có tên trường em. Văn phòng kiểm tra lại giúp em đã nhận được chưa ạ?", ASK, ("DHKHXH",), "review", level="medium", note="asks whether its report has come"),
]
