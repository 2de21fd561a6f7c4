"""The letters of the twenty-seventh office (see `redcross`): tables, other plans, machines, and what is no matter of the office."""

from .by_hand import GradedEntry as Entry
from .manners import toneless
from .redcross import office, own, post
from .redcross_letters import BOUNCE, EXTRA, NONE, OCTOBER, OTHER, OURS, ROBOT
from .redcross_papers import calendar, figures, paper, report, scan, with_macro

AUTO = {"Auto-Submitted": "auto-replied", "Precedence": "bulk"}
LOST = {"Auto-Submitted": "auto-replied", "Return-Path": "<>"}
MADE = {"Auto-Submitted": "auto-generated"}


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, (unit,) if isinstance(unit, str) else unit, decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, **more):
    return Entry(at, sender, subject, text, OTHER, (unit,), files=files, **more)


def none(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


BLOOD = ("Trung tâm báo cáo kết quả tiếp nhận máu quý III:", "Tổ chức 19 buổi lưu động, được 2.318 đơn vị; nhóm O chiếm 44%.", "Quý IV cần 2.600 đơn vị, đề nghị các huyện Phú Lạc, Lạc Phú mỗi nơi thêm một buổi.")
FLOOD = ("Đội báo cáo việc cứu trợ sau bão số 10:", "Huy động 46 đội viên, 03 xuồng; đưa 112 người khỏi vùng ngập; phát 900 thùng hàng.", "Đề nghị bổ sung áo phao, máy đàm.")
MONTH = ("Hội huyện báo cáo kết quả Tháng Nhân đạo:", "Phát động tại 9/9 xã; trao 04 nhà; vận động 318 triệu đồng.", "Năm sau tập trung cho người khuyết tật.")
TET = ("Chi hội báo cáo:", "Đã trao 260 suất quà Tết cho đoàn viên, bệnh nhân nghèo; kinh phí 130 triệu đồng.")
SCHOOL = ("Nhà trường báo cáo hoạt động chữ thập đỏ học đường năm học 2024 - 2025:", "Lập 18 đội xung kích; 640 học sinh biết ép tim ngoài lồng ngực.", "Năm học mới: thi \"Em làm người cứu hộ\".")
FEES = ("Chi hội báo cáo thu, nộp hội phí:", "Tổng thu 1.250 hội viên; nộp Hội tỉnh 40%.")
NINE = ("Hội Chữ thập đỏ thị xã báo cáo công tác 9 tháng:", "Trợ giúp 2.041 lượt người; khám bệnh lưu động 05 đợt; xây dựng 03 địa chỉ mới.", "Quý IV: tổ chức đại hội điểm, tổng kết các phong trào.")
AID = ("Đội báo cáo công tác sơ cấp cứu trên đường đèo 9 tháng đầu năm:", "Sơ cứu 87 ca, chuyển viện 31 ca; trực 270 ngày.", "Cần thay 02 cáng gấp.")
CARE = ("Trung tâm báo cáo tình hình chăm sóc đối tượng quý III:", "Đang nuôi dưỡng 64 cụ, 22 cháu; tiếp nhận mới 05.", "Kinh phí nhận: 512 triệu đồng.")

LETTERS = [
    # ---- the table
    table("11-06 09:20", post("CTTA", "CTĐ Thạch An"), "Phụ lục 2 - Thạch An", "CTĐ Thạch An gửi bổ sung Phụ lục 2, báo cáo đã gửi hôm 17/10.", "CTTA", figures("CTTA", "PL2 Thach An.xlsx"), key="ta-table"),
    table("11-12 15:02", post("CTTA", "CTĐ Thạch An"), "Phụ lục 2 Thạch An (số đúng)", "Dòng tiền mặt 2025 thiếu khoản của doanh nghiệp, xin dùng bảng này thay bảng ngày 06/11.", "CTTA", figures("CTTA", "PL2 Thach An moi.xlsx", more=35), flags=("revision",), rel="ta-table", level="medium", note="a corrected table"),
    table("11-11 10:48", ("Thủy", "thuytpt.hoalu@gmail.example"), "Phu luc 2 THCS Hoa Lu", "Em gửi nốt Phụ lục 2 của chi hội THCS Hoa Lư ạ.", "CSHL", figures("CSHL", "Phu luc 2 (1).docx"), level="medium", note="private address, the unit's name in the head"),
    table("11-13 16:30", ("Kế toán", "ketoan1983@gmail.example"), "PL2", "e gửi phụ lục 2 đv em", (), figures(None, "tong hop nguon luc.xlsx"), decision="review", level="medium", note="no name anywhere"),
    table("11-14 11:05", post("DHKL", "Hội CTĐ ĐH Kha Lâm"), "ĐHKL nộp Phụ lục 2", "Hội Chữ thập đỏ Trường Đại học Kha Lâm nộp bảng tổng hợp nguồn lực vận động.", "DHKL", figures("DHKL", "DHKL_PL2.pdf")),
    table("11-17 08:15", post("CLBH", "Xe cứu thương Hoa Lư"), "phu luc 2 xe hoa lu", "Xe Hoa Lư gửi phụ lục 2, trễ mất ba hôm mong Hội thông cảm.", "CLBH", figures("CLBH", "pl2.xlsx"), level="medium", note="after the day"),
    # ---- reports under other plans
    other("09-22 09:30", post("CTPL", "Hội CTĐ Phú Lạc"), "Báo cáo Tháng Nhân đạo 2025", "Hội huyện Phú Lạc gửi báo cáo Tháng Nhân đạo theo công văn của Hội tỉnh hồi tháng 4.", "CTPL", report("CTPL", "Thang Nhan dao.docx", (9, 22), title="Kết quả Tháng Nhân đạo năm 2025", said=MONTH)),
    other("09-25 14:10", ("Thầy Quang", "quangnv.dtnt@gmail.example"), "BC chữ thập đỏ học đường", "Trường PTDT nội trú tỉnh gửi báo cáo năm học vừa rồi theo mẫu của Sở.", "PTNK", report("PTNK", "CTD hoc duong.docx", (9, 24), title="Hoạt động chữ thập đỏ học đường năm học 2024 - 2025", said=SCHOOL), level="medium", note="private address, letterhead"),
    other("10-02 16:44", post("TTMA", "Tiếp nhận máu"), "Báo cáo tiếp nhận máu quý III/2025", "Trung tâm Huyết học - Truyền máu gửi báo cáo hiến máu tình nguyện quý III.", "TTMA", report("TTMA", "mau Q3.pdf", (10, 2), title="Kết quả vận động hiến máu tình nguyện quý III năm 2025", said=BLOOD), level="medium", note="names two districts"),
    other("10-06 15:00", ("Thu Hiền", "hienthu.bn@gmail.example"), "BC 9 tháng thị xã Bình Nguyên", "Em gửi báo cáo 9 tháng của Hội Chữ thập đỏ thị xã Bình Nguyên, phần tổng kết phong trào tụi em làm riêng sau.", "CTBN", report("CTBN", "9 thang.docx", (10, 6), title="Công tác Hội và phong trào chữ thập đỏ 9 tháng đầu năm 2025", said=NINE), level="hard", note="speaks of the movement's report to come; private address, letterhead"),
    other("10-13 08:36", post("DUPT", "Đội ƯPTH"), "BC cứu trợ bão lũ", "Đội gửi báo cáo cứu trợ bão lũ tuần qua.", "DUPT", report("DUPT", "bao so 10.docx", (10, 12), title="Kết quả cứu trợ bão số 10", said=FLOOD), level="medium"),
    other("10-22 11:26", ("Mỹ Duyên CĐ", "myduyen.maytm@gmail.example"), "Gui bao cao Tet Nhan ai", "Chi hội May Tường Minh nộp bù báo cáo Tết Nhân ái Ất Tỵ mà Hội nhắc.", "MAYT", report("MAYT", "Tet nhan ai.docx", (10, 21), title="Kết quả phong trào Tết Nhân ái Xuân Ất Tỵ 2025", said=TET), level="medium", note="another movement; private address, letterhead"),
    other("10-30 15:55", post("NHNS", "Hoptinbank Kha Sơn"), "Báo cáo thu hội phí", "Chi hội Ngân hàng Hợp Tín Chi nhánh Kha Sơn gửi báo cáo hội phí năm 2025.", "NHNS", report("NHNS", "hoi phi.docx", (10, 30), title="Thu, nộp hội phí năm 2025", said=FEES)),
    other("11-03 08:08", ("Tư Đèo", "tudeo.scc@gmail.example"), "BC 9 thang doi so cap cuu", toneless("Đội Sơ cấp cứu Đèo Ngang Trời gửi báo cáo 9 tháng, hôm trước quên."), "DSCC", report("DSCC", "9thang.docx", (10, 30), title="Công tác sơ cấp cứu 9 tháng đầu năm 2025", said=AID), level="medium", note="private address, letterhead"),
    # ---- machines
    none("09-10 09:15", post("BVDK", "Phòng CTXH BVĐK"), "Trả lời tự động: Đề nghị báo ngày hội nghị tổng kết", "Phòng Công tác xã hội Bệnh viện Đa khoa tỉnh đã nhận được thư của Quý đơn vị và sẽ phản hồi trong giờ hành chính.", ROBOT, headers=AUTO),
    none("09-10 09:16", own("DHKL", "hieu.tq", "Trịnh Quang Hiếu"), "Automatic reply: Đề nghị báo ngày hội nghị tổng kết", "Tôi đi công tác nước ngoài đến 25/9/2025. Việc của Hội Chữ thập đỏ xin liên hệ cô Hà, hội nghị dự kiến cuối tháng 10.", ROBOT, headers=AUTO, level="medium", note="speaks of the conference"),
    none("11-04 08:06", post("NUOC", "TCHC Cấp nước Kha Lâm"), "Re: Nhac nop bao cao tong ket Nhip cau nhan ai", "Thư này được gửi tự động. Công ty Cổ phần Cấp nước Kha Lâm đã tiếp nhận văn bản của quý cơ quan và chuyển bộ phận chuyên môn xử lý. Vui lòng không trả lời thư này.", ROBOT, level="hard", note="an automatic answer without a header that says so"),
    none("11-04 08:07", post("CLBM", "CLB Ngân hàng máu sống"), "Máu sống đã nhận tin nhắn của bạn", "Cảm ơn bạn đã nhắn cho CLB Ngân hàng máu sống! Cần máu gấp xin gọi 0236 000 115. Tin nhắn tự động.", ROBOT, headers=AUTO, level="medium"),
    none("11-04 08:08", own("XIMA", "hcns", "HCNS Xi măng Kha Sơn"), "Vắng mặt: Nhac nop bao cao tong ket Nhip cau nhan ai", "Tôi nghỉ phép từ 03/11 đến hết 07/11/2025.", ROBOT, headers=AUTO),
    none("11-10 16:31", post("TTMA", "Tiếp nhận máu"), "[Tự động] Đã nhận thư", "Hộp thư tiepnhanmau đã nhận được thư của bạn. Lịch tiếp nhận máu: sáng thứ Ba, thứ Năm hằng tuần.", ROBOT, level="medium", note="an automatic answer without a header that says so"),
    none("09-10 09:14", ("Mail Delivery Subsystem", "mailer-daemon@googlemail.example"), "Delivery Status Notification (Failure)", f"Không tìm thấy địa chỉ\nThư của bạn ({OURS}) không gửi được tới ctd.vinhkhe@gmail.example.\n550 5.1.1 The email account that you tried to reach does not exist.", BOUNCE, headers=LOST),
    none("11-04 08:05", ("Mail Delivery System", "mailer-daemon@dakron.khalam.example"), "Undelivered Mail Returned to Sender", "<thuongtruc@dakron.khalam.example>: host unreachable, message expired after 5 days.\n\nSubject: Nhac nop bao cao tong ket Nhip cau nhan ai", BOUNCE, headers=LOST, level="medium", note="from a machine in a unit's domain"),
    none("11-04 08:10", ("postmaster", "postmaster@bpkhalam.example"), "Không chuyển được: Nhac nop bao cao tong ket Nhip cau nhan ai", "Thư gửi tới phongchinhtri@bpkhalam.example bị trì hoãn rồi trả lại: 452 4.2.2 hộp thư quá dung lượng.", BOUNCE, headers=LOST),
    none("10-14 09:00", ("MAILER-DAEMON", "mailer-daemon@ctd-relay.example"), "failure notice", "Hi. This is the qmail-send program.\n<buudienkhalam@gmail.example>: user over quota. Giving up.", BOUNCE, headers=LOST),
    none("11-10 16:35", ("Mail Delivery Subsystem", "mailer-daemon@googlemail.example"), "Delivery incomplete", "Có lỗi tạm thời khi chuyển thư tới gdtxkhalam@gmail.example; sẽ thử lại trong 46 giờ. Nội dung: Đã tiếp nhận báo cáo tổng kết.", BOUNCE, headers=LOST, level="medium"),
    # ---- advertisements, traps, people
    none("09-18 06:30", ("Bản tin Nhân đạo", "bantin@nhandaoviet.example"), "Điểm tin tuần: nhiều địa phương tổng kết phong trào nhân ái", "Số này: gương sáng vùng lũ; cách viết báo cáo tổng kết phong trào cho hay. Hủy đăng ký ở cuối thư.", headers={"List-Unsubscribe": "<mailto:out@nhandaoviet.example>", "Precedence": "bulk"}, level="medium", note="a newsletter in the plan's words"),
    none("09-24 10:02", ("In ấn Hồng Phúc", "kinhdoanh@inhongphuc.example"), "Báo giá kỷ niệm chương, băng rôn hội nghị tổng kết", "Kính chào Quý Hội! Xưởng nhận in băng rôn, kỷ niệm chương tổng kết phong trào, giao trong 48h. Đặt trên 50 chiếc giảm 20%.", files=(("bao gia.pdf", scan("bao gia.pdf")[1]),), level="medium", note="an advertisement with a price list"),
    none("10-02 03:20", ("Quan tri thu dien tu", "admin@chuthapdo-khalam-mail.bad.example"), "Hop thu phongtrao sap het han", "Hop thu cua ban se bi khoa sau 24h. Nhap mat khau tai http://giahan-thu.bad.example de tiep tuc.", auth="fail", note="phishing"),
    none("10-09 22:41", ("Kế toán Hội", "ketoan@hoichuthapdo-vn.bad.example"), "Bang luong thang 10", "Xem bang luong dinh kem, nho bam Enable Editing.", files=(with_macro(paper("CTKL", "bang luong.docm", "", "Bảng lương tháng 10", "Xem trang sau.", bare=True)),), flags=("macro",), auth="fail", note="a stranger's file with a macro"),
    none("10-15 13:05", ("DHL Express", "track@dhl-vn.bad.example"), "Kien hang cua ban dang cho", "Mo tep de xem phieu gui hang cuu tro.", files=(("PhieuGui.pdf.exe", b"MZ\x90\x00" + b"\x01" * 260),), flags=("executable",), auth="fail", level="medium", note="a program"),
    none("10-10 08:45", office("khanh.tl", "Trần Lệ Khanh"), "Anh Vượng: lịch dự tổng kết tuần sau", "Tuần tới em đi Mường Cà 15/10, anh đi Thạch An 16/10 nhé. Thứ Sáu mình họp ban gom báo cáo.", level="medium", note="an internal letter"),
    none("10-16 09:40", ("Trung ương Hội - Ban Phong trào", "banphongtrao@ctdvietnam.example"), "Hướng dẫn công tác khen thưởng năm 2025", "Trung ương Hội gửi hướng dẫn khen thưởng, đề nghị các tỉnh, thành Hội triển khai.", files=(paper("CTKL", "HD khen thuong.docx", "HƯỚNG DẪN", "Công tác thi đua, khen thưởng năm 2025", "Đối tượng: tập thể, cá nhân thuộc các tỉnh, thành Hội.", "Hồ sơ gửi về Ban Thi đua trước 30/11/2025.", day=(10, 15), called="Ban Phong trào", above="TRUNG ƯƠNG HỘI CHỮ THẬP ĐỎ VIỆT NAM", symbol="TƯHCTĐ", place="Hà Nội", to=False),), level="medium", note="guidance from above"),
    none("10-21 15:15", post("CLBT", "CLB Máu trẻ"), "Mời dự Ngày hội Giọt hồng", "CLB Hiến máu Trẻ trân trọng mời các anh chị trong Hội dự Ngày hội Giọt hồng sinh viên, 7h sáng Chủ nhật 26/10/2025 tại sân Đại học Kha Lâm.", level="hard", note="an invitation to something else"),
    none("10-24 08:30", post("BVDK", "Lịch BVĐK"), "Lời mời: Giao ban công tác xã hội tháng 10", "Sự kiện: Giao ban công tác xã hội tháng 10\nThời gian: 14:00 thứ Hai 27/10/2025\nThư do hệ thống lịch gửi.", files=(calendar("Giao ban công tác xã hội tháng 10", "20251027T070000Z", "20251027T090000Z", "ctxh@bvdkkhalam.example"),), headers=MADE, level="hard", note="a calendar's invitation to something else"),
    none("10-28 11:11", ("Hồng Nhung", "nhunghong2003@gmail.example"), "Bài tập nhóm 4", "Cô ơi em gửi bài tập nhóm môn Xã hội học, nhóm 4 lớp K21, cô chấm giúp em.", files=(paper("DHKL", "Bai tap nhom 4.docx", "", "Bài tập nhóm: Lòng nhân ái trong làng xã", "Nhóm 4 gồm các bạn Nhung, Sơn, Phượng.", "1. Khái niệm. 2. Kết quả khảo sát. 3. Hạn chế của đề tài.", bare=True),), level="hard", note="a student's homework"),
    none("11-05 10:00", ("PV Bảo Châu", "baochau@baokhalam.example"), "Đề nghị cung cấp tư liệu", "Báo Kha Lâm làm chuyên trang về Nhịp cầu nhân ái, xin Hội gợi ý vài gương ở Phú Lạc, Mường Cà và cho lịch phỏng vấn.", level="medium", note="the press"),
    none("11-10 16:50", post("CHUY", "Chuyên NTN"), "Re: Đã tiếp nhận báo cáo", "Dạ cảm ơn chị đã báo nhận, chúc chị nhiều sức khỏe!" + OCTOBER.format(to="chuyenntn"), level="medium", note="thanks alone above a quoted letter"),
    none("11-13 07:00", ("Nhà xe Tâm Đức", "tamducbus@gmail.example"), "Cho thue xe 29 cho di trao qua", "Nha xe Tam Duc cho thue xe di lam tu thien gia re, lien he 0914 xxx.", note="an advertisement"),
]
