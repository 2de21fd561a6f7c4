"""The letters of the thirteenth office (see `corporation`): the days of conferences, and questions."""

from unicodedata import normalize

from .corporation import OFFICE, own, post
from .by_hand import GradedEntry as Entry
from .corporation_papers import calendar, paper, scan
from .manners import toneless

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nĐược gửi từ điện thoại Galaxy của tôi"
ZALO = "\n\nSent from Mail for Windows"
LEGAL = "\n\n________________________________\nThông báo bảo mật: Thư điện tử này (kể cả tệp kèm theo) là tài sản của Công ty. Nếu Quý vị không phải người nhận, đề nghị xóa ngay và báo lại người gửi.\nCONFIDENTIALITY NOTICE: This e-mail and any attachments are intended solely for the addressee. The Company accepts no liability for viruses."

# Our own letters, as they stand below an answer.
AUGUST = f"""

-----Original Message-----
From: Văn phòng Đảng ủy TCT <{OURS}>
Sent: Friday, August 18, 2023 9:40 AM
Subject: Triển khai Kế hoạch số 87-KH/ĐU

Kính gửi các đồng chí bí thư,
Đề nghị các đơn vị báo ngày tổ chức hội nghị bàn giải pháp trước 15/9/2023. Hội nghị xong trước ngày 14/10/2023;
báo cáo gửi sau hội nghị 04 ngày làm việc. Riêng Điện lực Kông Hra, Thoát nước Kông Hra báo thêm địa điểm.
"""
OCTOBER = f"""

Vào 08:05, Th 2, 16 thg 10, 2023 Văn phòng Đảng ủy TCT <{OURS}> đã viết:
> Còn 19 tổ chức đảng chưa gửi báo cáo Chỉ thị 14, trong đó có Cơ khí Điện lực, Xí nghiệp Cơ điện,
> Nhà Điều dưỡng. Không tổ chức hội nghị thì hạn cuối là 20/10/2023. Mẫu 03 gửi trước hết ngày 27/10/2023.
"""
TABLE = "<p>Dear anh Lực,</p><table border='1' cellpadding='4'><tr><td>STT</td><td>Nội dung</td><td>Ngày</td></tr><tr><td>1</td><td>Họp Hội đồng quản trị</td><td>25/9/2023</td></tr><tr><td>2</td><td><b>Hội nghị bàn giải pháp (KH 87)</b> của Đảng bộ Công ty CP Nước sạch Mường Khoa</td><td>27/9/2023</td></tr></table><p>Em Liễu ạ</p>"

LETTERS = [
    Entry("08-28 08:31", post("DLHL", "Văn thư Đảng ủy PC Hoàng Lĩnh", 1), "V/v thông báo thời gian tổ chức hội nghị bàn giải pháp thực hiện Chỉ thị số 14-CT/ĐU", "Kính gửi: Văn phòng Đảng ủy Tổng công ty.\n\nThực hiện Kế hoạch số 87-KH/ĐU, Đảng ủy Công ty Điện lực Hoàng Lĩnh tổ chức hội nghị bàn giải pháp vào hồi 08 giờ 00 ngày 26/9/2023 tại hội trường tầng 5. Kính đề nghị cử lãnh đạo dự chỉ đạo.\n\nTrân trọng!" + LEGAL, NOTICE, ("DLHL",), conf="2023-09-26", key="dlhl-day"),
    Entry("08-29 10:15", post("DLNP", "Lường Thị Hặc - PC Nậm Pha"), "RE: Triển khai Kế hoạch số 87-KH/ĐU", "Nậm Pha tổ chức 28/9 bác Lực nhé, buổi chiều cho anh em ở xa kịp xuống núi." + AUGUST, NOTICE, ("DLNP",), conf="2023-09-28", level="medium", note="other days and units in the quoted letter"),
    Entry("08-30 15:50", post("DLMK", "DANG UY PC MUONG KHOA"), "TB 77-TB/ĐU", "", NOTICE, ("DLMK",), files=(paper("DLMK", "77-TB-DU.pdf", "THÔNG BÁO", "Về việc tổ chức hội nghị bàn giải pháp giảm tổn thất điện năng", "Thời gian: 01 ngày, khai mạc 7 giờ 30 ngày 05 tháng 10 năm 2023.", "Các chi bộ gửi ý kiến tham luận trước ngày 20 tháng 9 năm 2023.", day=(8, 30), number=77),), conf="2023-10-05", level="medium", note="the day stands in the paper, beside another"),
    Entry("09-05 07:42", post("DLKH", "PC Kông Hra"), "Đăng ký hội nghị bàn giải pháp", "Dạ PC Kông Hra xin đăng ký hội nghị bàn giải pháp ngày 29/9/2023, địa điểm sẽ nhắn sau nha anh." + AUGUST, NOTICE, ("DLKH",), key="dlkh-day", conf="2023-09-29"),
    Entry("09-21 16:35", post("DLKH", "PC Kông Hra"), "Lùi ngày hội nghị bàn giải pháp", "Bão số 4 làm đổ 17 cột, anh em đi khắc phục hết nên Đảng ủy Công ty Điện lực Kông Hra xin lùi hội nghị từ 29/9 sang 06/10/2023, thay thư đăng ký ngày 05/9. Mong Văn phòng Đảng ủy thông cảm.", NOTICE, ("DLKH",), flags=("revision",), rel="dlkh-day", conf="2023-10-06", level="medium", note="another day, the old one first"),
    Entry("09-06 09:03", post("CNHL", "Văn phòng Cấp nước Hoàng Lĩnh"), "Lịch quý của Đảng ủy Cấp nước Hoàng Lĩnh", "Kính gửi VPĐU lịch làm việc của Đảng ủy Công ty TNHH MTV Cấp nước Hoàng Lĩnh:\n* 15/9: kiểm tra chi bộ Trạm bơm I;\n* 22/9: họp Ban Chấp hành;\n* 03/10: hội nghị bàn giải pháp theo Kế hoạch 87 (08 giờ, kính mời lãnh đạo dự);\n* 12/10: tọa đàm doanh nhân.", NOTICE, ("CNHL",), conf="2023-10-03", level="hard", note="one of four days"),
    Entry("09-06 20:18", post("CNTX", "nuoc thi xa"), "bao lich", toneless("Em bên Cấp nước thị xã Nậm Pha đây ạ, hội nghị bàn giải pháp chi bộ em làm 9/10, 14h, phòng họp tầng 1 anh nhé") + PHONE, NOTICE, ("CNTX",), conf="2023-10-09", level="medium", note="no marks, a day without a year; a namesake at another level"),
    Entry("09-07 14:24", own("CNNP", "thanh.dv", "Đèo Văn Thanh"), "Hội nghị của Cấp nước Nậm Pha", "Kính gửi anh, Đảng bộ Công ty Cổ phần Cấp nước Nậm Pha (công ty trên tỉnh, không phải công ty ở thị xã) họp hội nghị bàn giải pháp 04/10/2023.\n\nThanks & Best regards,\nDeo Van Thanh (Mr.)\nAdmin Dept. | NAM PHA WAWACO JSC", NOTICE, ("CNNP",), conf="2023-10-04", level="medium", note="names its namesake as what it is not; an English signature"),
    Entry("09-08 11:10", own("NSMK", "lieu.nt", "Nông Thị Liễu"), "Lịch", "", NOTICE, ("NSMK",), html=TABLE, conf="2023-09-27", level="medium", note="HTML table of two days, a colleague's address"),
    Entry("09-08 21:47", ("Quàng Văn Hặc", "hacquang.mk@gmail.example"), "giấy mời hội nghị", "Em gửi giấy mời của chi bộ em, hộp thư chung quên mật khẩu chưa lấy lại được ạ.", NOTICE, ("NTMK",), files=(paper("NTMK", "giay moi hn.docx", "GIẤY MỜI", "Dự hội nghị bàn giải pháp giảm thất thoát nước", "Chi bộ kính mời đại diện Văn phòng Đảng ủy Tổng công ty.", "Thời gian: 8 giờ 30 ngày 29/9/2023. Địa điểm: trạm nước Bản Ca.", day=(9, 8), place="Mường Khoa", look="stack"),), conf="2023-09-29", level="medium", note="private address, a letterhead of the lesser of two waterworks"),
    Entry("09-11 08:55", post("NLT", "Chi bộ Nậm Lúa Thượng"), "NM Nậm Lúa Thượng báo ngày họp", "Nhà máy Thủy điện Nậm Lúa Thượng làm hội nghị bàn giải pháp thứ Bảy 30/9/2023 vì ngày thường anh em trực vận hành. Công ty Thủy điện Nậm Lúa làm riêng ngày 11/10.", NOTICE, ("NLT",), conf="2023-09-30", level="hard", note="a plant with an address in its parent's domain; names the parent's day too"),
    Entry("09-11 16:02", post("TDNL", "Hành chính TĐ Nậm Lúa", 1), "Đăng ký ngày", "Đảng ủy Công ty Thủy điện Nậm Lúa: hội nghị bàn giải pháp ngày 11.10.2023.", NOTICE, ("TDNL",), conf="2023-10-11"),
    Entry("09-12 09:37", post("TDSH", "Song Hra Hydropower JSC"), "Invitation: Hội nghị bàn giải pháp - TĐ Sông Hra", f"Lời mời sự kiện\n\nHội nghị bàn giải pháp - TĐ Sông Hra\nThứ Sáu 6 tháng 10 2023, 08:00 - 11:00 (ICT)\nPhòng: Trung tâm điều khiển\nNgười mời: vanphong@songhrahydro.example\nKhách: {OURS}", NOTICE, ("TDSH",), files=(calendar("Hội nghị bàn giải pháp - TĐ Sông Hra", "20231006T010000Z", "20231006T040000Z", "vanphong@songhrahydro.example"),), conf="2023-10-06", level="medium", note="a calendar's invitation that a person sent"),
    Entry("09-12 14:14", post("XLDT", "Văn thư XLĐT Sơn Nguyên"), "V/v tổ chức hội nghị bàn giải pháp", "Đảng ủy Công ty Cổ phần Xây lắp và Đầu tư Sơn Nguyên báo cáo: hội nghị bàn giải pháp tổ chức ngày 02/10/2023 (sau Công ty Đầu tư và Xây lắp một tuần).\n\nPhạm Hồng Quang\nChánh Văn phòng - SNCI", NOTICE, ("XLDT",), conf="2023-10-02", level="hard", note="names the company with the words the other way round"),
    Entry("09-13 10:01", post("DTXL", "SNIC Office"), "Re: Triển khai Kế hoạch số 87-KH/ĐU", "SNIC: 25/9/2023, 14h00, nhà điều hành công trường Pá Hu. Rgds." + AUGUST, NOTICE, ("DTXL",), conf="2023-09-25", level="medium", note="three words above a quoted letter"),
    Entry("09-13 15:26", ("Thu Hường", "thuhuong.tuvan@gmail.example"), "Tư vấn Điện nước báo ngày", "Kính gửi Văn phòng Đảng ủy, Tư vấn Điện nước bên em tổ chức hội nghị bàn giải pháp ngày 03/10/2023 ạ.", NOTICE, (), "review", conf="2023-10-03", level="doubtful", note="two companies are called so; unknown address"),
    Entry("09-13 16:44", post("TVTK", "TVTK Điện nước"), "Tư vấn Điện nước thông báo ngày hội nghị bàn giải pháp", "Dear all,\n\nNgày 22/9/2023 Công ty tổ chức hội nghị bàn giải pháp kết hợp tham quan mô hình số. Kính mời.\n\nĐàm Quốc Huy | Secretary\nPower & Water Design Consultants\nM: 0986 220 114", NOTICE, ("TVTK",), conf="2023-09-22", level="medium", note="a name of two companies, the address tells"),
    Entry("09-14 08:08", post("BKTAT", "Ban KTAT"), "Ban Kỹ thuật An toàn - ngày hội nghị", "Chi bộ Ban Kỹ thuật An toàn họp hội nghị bàn giải pháp ngày 19/9/2023, hai hôm trước Ban Kỹ thuật.", NOTICE, ("BKTAT",), conf="2023-09-19", level="medium", note="a name within a name"),
    Entry("09-14 09:20", ("Đỗ Mạnh", "domanh.khdt@gmail.example"), "Chi bộ Ban Kế hoạch và Đầu tư", "Anh Lực ơi, chi bộ Ban Kế hoạch và Đầu tư chốt ngày 21/9/2023 họp hội nghị bàn giải pháp nhé.", NOTICE, (), "review", conf="2023-09-21", level="doubtful", note="a former name of two cells, unknown address"),
    Entry("09-14 17:31", post("TCD", "Phòng Tổng hợp - CĐ Điện nước"), "Giấy mời dự hội nghị", "Kính gửi thầy cô và các đồng chí giấy mời kèm theo.", NOTICE, ("TCD",), files=(paper("TCD", "GM hoi nghi.doc", "GIẤY MỜI", "Dự hội nghị bàn giải pháp", "Đảng ủy Trường Cao đẳng Điện nước Sơn Nguyên kính mời:", "Đại diện Thường trực Đảng ủy Tổng công ty.", "Vào hồi: 14 giờ 00, ngày 20 tháng 9 năm 2023. Lễ khai giảng khóa 45 tổ chức ngày 25 tháng 9 năm 2023.", day=(9, 14)),), conf="2023-09-20", level="medium", note="the school year's opening is another day"),
    Entry("09-15 10:40", post("TTYT", "TRUNG TAM Y TE"), "TRUNG TÂM Y TẾ BÁO LỊCH", "TRUNG TÂM Y TẾ TỔNG CÔNG TY HỌP HỘI NGHỊ BÀN GIẢI PHÁP NGÀY 13/10/2023. NGÀY 16/10 MỜI CÁC ĐỒNG CHÍ SANG TIÊM CÚM.", NOTICE, ("TTYT",), conf="2023-10-13", note="all capitals; another day too"),
    Entry("09-15 13:15", post("HTQT", "International Cooperation Dept."), "[ICD] Hội nghị bàn giải pháp", "Dear chị Dung,\n\nChi bộ Ban Hợp tác quốc tế: hội nghị bàn giải pháp - Tue, 26 September 2023 (26/9/2023), 4:00 pm, Room 9B.\n\nKind regards,\nInternational Cooperation Department\nSon Nguyen Power & Water Corporation", NOTICE, ("HTQT",), conf="2023-09-26"),
    Entry("09-18 08:12", post("DALD", "BQLDA Lưới điện"), "Ngày hội nghị của BQLDA Lưới điện", "BQLDA Lưới điện đăng ký hội nghị bàn giải pháp 05/10/2023, hơi muộn so với yêu cầu mong được chấp nhận.", NOTICE, ("DALD",), key="dald-day", conf="2023-10-05"),
    Entry("10-03 09:46", post("DALD", "BQLDA Lưới điện"), "Hoãn", "Thay thông báo hôm 18/9: do phải đóng điện trạm 220 kV trước kỳ hạn nên hội nghị bàn giải pháp của Chi bộ Ban Quản lý dự án Lưới điện hoãn lại, bao giờ họp sẽ báo sau.", NOTICE, ("DALD",), flags=("revision",), rel="dald-day", level="hard", note="put off without a new day"),
    Entry("09-19 07:58", own("DLHL", "minh.tq", "Tạ Quang Minh"), "Nhắc lịch", "Chào chị Dung, em Minh ở PC Hoàng Lĩnh nhắc lại lịch hội nghị bàn giải pháp vẫn là 26/9/2023, cho em xin tên đại biểu để in thẻ." + LEGAL, NOTICE, ("DLHL",), conf="2023-09-26", level="medium", note="the same day again"),
    Entry("09-20 15:05", post("NLH", "Nha may NLH"), normalize("NFD", "Nậm Lúa Hạ báo ngày"), normalize("NFD", "Chi bộ Nhà máy Thủy điện Nậm Lúa Hạ ấn định hội nghị bàn giải pháp ngày 12/10/2023, đường vào đang sạt, xe gầm thấp không đi được."), NOTICE, ("NLH",), conf="2023-10-12", level="medium", note="decomposed letters"),
    Entry("09-22 22:50", post("DLDL", "Dang uy PC Dak Lung"), "Cập nhật ngày hội nghị bàn giải pháp", "Hội nghị bàn giải pháp của Đảng bộ Công ty Điện lực Đắk Lung dời vào 13/10/2023. Vào liên kết sau để điểm danh bằng mật khẩu email: http://pcdaklung.bad.example/a", NOTICE, ("DLDL",), "review", flags=("forged",), auth="fail", conf="2023-10-13", level="hard", note="forged: never counts for the day"),
    Entry("09-25 08:35", post("DLDL", "VPĐU PC Đắk Lung"), "PC Đắk Lung - hội nghị 10/10", "Kính gửi anh Lực, tổ chức cơ sở đảng PC Đắk Lung họp hội nghị bàn giải pháp 10/10/2023 nghen anh.", NOTICE, ("DLDL",), conf="2023-10-10", note="after a forged one"),
    Entry("09-25 10:12", post("BKT", "Ban Kỹ thuật"), "Báo lại việc đã họp", "Chi bộ Ban Kỹ thuật đã họp xong hội nghị bàn giải pháp chiều thứ Năm tuần trước, 21/9/2023, vắng 01 đồng chí đi Lào. Báo cáo trình ký xong sẽ gửi.", NOTICE, ("BKT",), conf="2023-09-21", level="medium", note="a day already past"),
    Entry("09-26 09:09", post("CTDL", "Cấp thoát nước Đắk Lung"), "Giấy mời họp ạ", "Đảng ủy Công ty Cổ phần Cấp thoát nước Đắk Lung gửi giấy mời hội nghị bàn giải pháp, bản chụp.", NOTICE, ("CTDL",), files=(scan("IMG_20230926_0902.png"),), flags=("scanned",), level="medium", note="the day is in a picture"),
    # ---- questions
    Entry("08-24 14:38", post("NDD", "Nhà Điều dưỡng"), "Xin hỏi về KH 87", "Nhà Điều dưỡng Mường Khoa không sản xuất điện nước thì mục giảm tổn thất báo cáo những gì ạ? Xin các bác hướng dẫn giúp chi bộ.", ASK, ("NDD",), "review"),
    Entry("09-07 08:26", post("VTXN", "XN Vat tu Van tai"), "Chọn ngày", "Chi bộ Xí nghiệp Vật tư và Vận tải định họp hội nghị bàn giải pháp 27/9 hoặc 04/10, hôm nào bác Lực lên được thì cho chúng em biết để quyết?", ASK, ("VTXN",), "review", level="hard", note="asks which of two days; states none"),
    Entry("09-19 19:30", ("Giàng A Páo", "apao.giang@gmail.example"), "Hỏi", "Cháu là thợ điện mới vào, cháu muốn hỏi đảng viên dự bị có phải đi hội nghị bàn giải pháp không, cháu không biết hỏi ai.", ASK, (), "review", level="medium", note="no unit"),
    Entry("10-02 11:20", post("CNKH", "Cấp nước Kông Hra"), "Xin lại mẫu", "Văn phòng gửi giúp em lại đề cương báo cáo Chỉ thị 14 với Mẫu 03 nhé, tệp trong thư trước em mở không được, máy báo hỏng.", ASK, ("CNKH",), "review"),
    Entry("10-11 15:44", post("DLMK", "DANG UY PC MUONG KHOA"), "Công văn xin lùi thời hạn gửi báo cáo", "Kính gửi Ban Thường vụ Đảng ủy Tổng công ty,\n\nĐến nay 05/11 chi bộ điện lực chưa có số liệu tháng 9. Đảng ủy Công ty Điện lực Mường Khoa kính đề nghị cho phép gửi báo cáo Chỉ thị 14 chậm đến 18/10/2023.\n\nKính mong được xem xét./.", ASK, ("DLMK",), "review", level="medium", note="asks for more time; a number that looks like a day"),
    Entry("10-16 09:33", post("CDXN", "XN Cơ điện"), "Re: Còn 19 tổ chức đảng chưa gửi", "Xí nghiệp Cơ điện chúng tôi trước thuộc Công ty Cơ khí Điện lực, vậy báo cáo riêng hay gộp, Văn phòng trả lời dứt điểm giúp." + OCTOBER, ASK, ("CDXN",), "review", level="hard", note="names another unit; a quoted letter below"),
    Entry("10-24 16:21", post("ONVT", "Phòng KD Ống Vật tư"), "Mẫu 03 cột thực hiện", "Cột \"Thực hiện\" ở Mẫu 03 lấy hết tháng 9 hay hết quý III vậy ạ, hay là một? Chi bộ Công ty Ống và Vật tư nước đang làm dở.", ASK, ("ONVT",), "review"),
    Entry("10-25 08:17", post("TCNS", "Ban TC&NS"), "Đề nghị xác nhận", "Chi bộ Ban Tổ chức và Nhân sự đề nghị Văn phòng Đảng ủy xác nhận đã nhận được báo cáo của chi bộ gửi qua trục văn bản hay chưa, vì đến nay chưa thấy thư báo đã nhận.", ASK, ("TCNS",), "review", level="medium", note="asks whether its report has come"),
]
