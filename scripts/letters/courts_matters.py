"""The letters of the twentieth office (see `courts`): annexes, other plans, machines, and what is no matter of the office."""

from .by_hand import GradedEntry as Entry
from .courts import office, own, post
from .courts_letters import BOUNCE, EXTRA, LAST, NONE, NUDGE, OTHER, OURS, REPORT, ROBOT
from .courts_papers import FULL, calendar, figures, file, lines, packed, paper, report, scan

AUTO = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
MADE = {"Auto-Submitted": "auto-generated"}
BACK = {"Auto-Submitted": "auto-replied", "Return-Path": "<>"}


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, (unit,) if isinstance(unit, str) else unit, decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, OTHER, (unit,), decision, files=files, **more)


def none(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


NINE = ("Đảng ủy Viện kiểm sát nhân dân tỉnh báo cáo:", "1. Kết quả 9 tháng: thụ lý 612 vụ, kết nạp 04 đảng viên.", "2. Hạn chế: kháng nghị còn ít.", "3. Nhiệm vụ quý IV: hoàn thành chỉ tiêu kiểm sát thi hành án.")
MASSES = ("Chi bộ Hội Liên hiệp Phụ nữ tỉnh báo cáo:", "Thăm hỏi 120 hội viên vùng lũ; tặng 300 suất quà.", "Quý IV: xây 05 mái ấm tình thương.")
FEES = ("Kính báo cáo như sau:", "Tổng thu quý III: 48.260.000 đồng; nộp cấp trên 30%; số giữ lại chi hoạt động.", "Không có đảng viên nợ đảng phí.")
NEW = ("Đảng ủy Công ty Điện lực Lam Trạch báo cáo:", "Kết nạp 11 quần chúng, trong đó 07 công nhân trực tiếp.", "Nguồn năm 2025: 15 người.")
CONDUCT = ("Đảng ủy Tòa án nhân dân tỉnh báo cáo:", "92 cán bộ đăng ký việc làm theo Bác; 04 gương điển hình.", "Sắp tới: thi kể chuyện.")
CONGRESS = ("Đảng ủy Bưu điện tỉnh báo cáo:", "Đã lập 03 tiểu ban; chọn Chi bộ Khai thác làm đại hội điểm.", "Kiến nghị: sớm hướng dẫn nhân sự.")
OLD = ("Chi bộ Tỉnh đoàn báo cáo:", "Năm 2023 họp 12 kỳ thường lệ, 04 chuyên đề.", "Hạn chế: ghi biên bản sơ sài.", "Năm 2024: dùng sổ mẫu mới.")

LETTERS = [
    # ---- the annex of figures
    table("09-27 09:58", post("SGD", "Tổ chức SGD"), "Phụ lục 2 - SGD", "Gửi Phụ lục 2 của Đảng bộ Sở Giáo dục và Đào tạo.", "SGD", figures("SGD", "PL2.xlsx"), key="sgd-annex"),
    table("10-01 08:33", post("SGD", "Tổ chức SGD"), "Đính chính Phụ lục 2", "Dòng chuyên đề cộng sót 01 kỳ, đề nghị lấy bảng này thay bảng gửi hôm 27/9.", "SGD", figures("SGD", "PL2 (dinh chinh).xlsx", more=1), flags=("revision",), rel="sgd-annex", level="medium", note="a corrected annex"),
    table("10-02 16:12", ("Y Hương", "huongdantoc@gmail.example"), "phụ lục", "em gửi phụ lục 2 chi bộ ban dân tộc ạ", "BDT", figures("BDT", "PL2_bdt.xlsx"), level="medium", note="private address, the cell's name in the head"),
    table("10-02 17:31", ("Bùi Thị Thoa", "thoabui.syt@gmail.example"), "PL2 SYT", "Sở Y tế gửi phụ lục 2, em nén lại cho nhẹ.", "SYT", packed("PL2_SYT.zip", figures("SYT", "Phu luc 2.xlsx")), flags=("archive",), level="medium", note="private address, in a zip, the name in the head"),
    table("10-03 09:29", ("Kế toán Số 1", "ketoanxd1@gmail.example"), "Phu luc 2", "Xây dựng số 1 Lam Trạch gửi phụ lục 2.", "XDL", figures(None, "Book2.xlsx"), decision="review", level="hard", note="private address, no name in the sheet"),
    table("10-04 20:40", ("Thanh Tú", "tuthanh.97@gmail.example"), "pl2", "e nộp phụ lục số liệu sinh hoạt chi bộ nha", (), figures(None, "pl2.xlsx"), decision="review", level="medium", note="no name anywhere"),
    table("10-07 08:15", post("CTH", "Đảng ủy Cục Thuế"), "Phụ lục 2 Cục Thuế (chậm)", "Cục Thuế gửi phụ lục số liệu sinh hoạt chi bộ.", "CTH", figures("CTH", "PL 2.pdf"), note="after the day"),
    # ---- reports under other plans
    other("09-16 09:26", post("VKS", "VP Viện kiểm sát"), "Báo cáo công tác 9 tháng", "Đảng ủy Viện kiểm sát nhân dân tỉnh gửi báo cáo công tác xây dựng Đảng 9 tháng năm 2024.", "VKS", report("VKS", "9 thang.docx", (9, 16), title="Công tác xây dựng Đảng 9 tháng, nhiệm vụ quý IV năm 2024", said=NINE)),
    other("09-19 10:16", ("Nguyệt PN", "nguyetphunu.lt@gmail.example"), "BC dân vận", "Chi bộ Hội LHPN tỉnh gửi báo cáo công tác dân vận.", "HPN", report("HPN", "dan van Q3.docx", (9, 19), title="Công tác dân vận quý III năm 2024", said=MASSES), level="medium", note="private address, letterhead"),
    other("09-27 08:57", ("Hiệp Tài chính", "hiep.nguyenba@gmail.example"), "Đảng phí Q3 Sở Tài chính", "Gửi em Hằng.", "STC", report("STC", "dang phi.docx", (9, 26), title="Tình hình thu, nộp, sử dụng đảng phí quý III năm 2024", said=FEES), level="medium", note="private address, letterhead"),
    other("08-30 10:05", post("DLL", "Đảng ủy PC Lam Trạch"), "BC công tác phát triển đảng viên", "PC Lam Trạch báo cáo kết quả phát triển đảng viên 8 tháng.", "DLL", report("DLL", "PTDV.pdf", (8, 30), title="Kết quả công tác phát triển đảng viên 8 tháng năm 2024", said=NEW)),
    other("09-13 15:19", post("TAND", "Văn phòng TAND tỉnh", 1), "Báo cáo thực hiện Kết luận 01", "Gửi Khối báo cáo Kết luận 01-KL/TW của Đảng bộ Tòa án nhân dân tỉnh.", "TAND", report("TAND", "KL01.pdf", (9, 13), title="3 năm thực hiện Kết luận 01-KL/TW về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", said=CONDUCT), level="medium", note="three years as well, of another matter"),
    other("08-19 14:37", post("TDO", "Chi bộ Tỉnh đoàn"), "Báo cáo sinh hoạt chi bộ năm 2023", "Anh Thắng hỏi lại báo cáo sinh hoạt chi bộ năm 2023, Tỉnh đoàn gửi để anh tra cứu.", "TDO", report("TDO", "2023.docx", (12, 20), title="Tình hình sinh hoạt chi bộ năm 2023", said=OLD, year=2023), level="hard", note="last year's, asked for"),
    other("10-02 11:20", ("Oanh BVYHCT", "oanh_yhct@gmail.example"), "dang phi quy 3", "Chi bộ Bệnh viện Y học cổ truyền tỉnh gửi báo cáo đảng phí quý III.", "BVY", file("dp.docx", lines("BVY", "BÁO CÁO", "Thu, nộp đảng phí quý III năm 2024", FEES, (10, 1), bare=True)), decision="review", level="medium", note="private address, no letterhead"),
    other("09-20 08:31", ("Sơn Bưu điện", "sonbd.tochuc@gmail.example"), "BC chuẩn bị đại hội", "Bưu điện tỉnh gửi anh Quyền.", "BDI", report("BDI", "dai hoi.docx", (9, 19), title="Tiến độ chuẩn bị đại hội đảng bộ nhiệm kỳ 2025 - 2030", said=CONGRESS), level="medium", note="private address, letterhead"),
    # ---- machines
    Entry("09-27 16:02", ("eOffice tỉnh Lam Trạch", "thongbao@eoffice-tinh.example"), "[eOffice] Văn bản đến 64-BC/ĐU", "Đơn vị gửi: Đảng ủy Sở Thông tin và Truyền thông\nTrích yếu: Báo cáo sơ kết 03 năm thực hiện Nghị quyết số 12-NQ/TU\n(Thư do hệ thống gửi, xin đừng trả lời)", REPORT, ("STT",), files=(report("STT", "64-BC-DU.pdf", (9, 27), title=FULL, number=64),), silent=True, headers=MADE, level="hard", note="by the document system; letterhead; no answer wanted"),
    none("08-07 15:13", post("HPN", "Hội LHPN tỉnh"), "Trả lời tự động: Kế hoạch 67-KH/ĐUK", "Hội LHPN tỉnh đã nhận được thư của quý cơ quan.", ROBOT, headers=AUTO),
    none("08-07 15:14", ("Nguyễn Hữu Đạo", "dao.nh@vptu-lamtrach.example"), "Automatic reply: Kế hoạch 67-KH/ĐUK", "Tôi nghỉ phép từ 05/8 đến 16/8/2024. Việc hội nghị sơ kết xin liên hệ đồng chí Quế.", ROBOT, headers=AUTO, level="medium", note="speaks of the conference"),
    none("09-23 09:06", ("Lê Trung", "trung.le@xosolamtrach.example"), "Out of office: Don doc bao cao so ket NQ 12-NQ/TU", "I am away until 27/9/2024. / Tôi đi công tác tới 27/9, sẽ trả lời khi về.", ROBOT, level="hard", note="an automatic answer without a header that says so"),
    none("09-27 14:22", ("Mặt trận tỉnh", "mattran.lamtrach@gmail.example"), "Đã đọc: Danh sách còn thiếu báo cáo NQ 12", "Thư của bạn gửi mattran.lamtrach@gmail.example lúc 14:20 27/9/2024 đã được mở lúc 14:22.", ROBOT, headers=AUTO, level="medium", note="a receipt of reading"),
    none("09-23 09:07", ("Hòm thư Sở KH&ĐT", "danguy@skhdt-lamtrach.example"), "Tự động: thư đã vào hàng đợi", "Văn thư sẽ trình lãnh đạo trong 01 ngày làm việc. Mã tra cứu 5521.", ROBOT, headers=AUTO),
    none("08-07 15:15", ("Mail Delivery System", "mailer-daemon@bvdklamtrach.example"), "Undelivered Mail Returned to Sender", f"From: {OURS}\n<dangbo@bvdklamtrach.example>: host said 550 5.1.1 no such user", BOUNCE, headers=BACK),
    none("09-23 09:08", ("Mail Delivery Subsystem", "mailer-daemon@googlemail.example"), "Delivery Status Notification (Failure)", "Không gửi được tới bvyhct.lt@gmail.example vì hộp thư hết dung lượng.\n\nTiêu đề: Don doc bao cao so ket NQ 12-NQ/TU", BOUNCE, headers=BACK),
    none("09-27 14:21", ("postmaster", "postmaster@dukcqdn-lamtrach.example"), "Chậm chuyển thư (cảnh báo)", "Thư 'Danh sách còn thiếu báo cáo NQ 12' gửi capnuoc@capnuoclamtrach.example đang chờ, hệ thống sẽ thử lại trong 2 ngày." + LAST, BOUNCE, headers=BACK, level="medium", note="a delay; quotes our letter"),
    none("09-23 09:09", ("Exchange", "postmaster@thuelamtrach.example"), "Không thể gửi: Don doc bao cao so ket NQ 12-NQ/TU", "Người nhận cucpho@thuelamtrach.example không tồn tại (5.1.10)." + NUDGE, BOUNCE, headers=BACK, level="medium"),
    # ---- no matter of the plan
    none("08-14 06:30", ("Tạp chí Xây dựng Đảng", "bantin@tcxdd.example"), "Bản tin: Kinh nghiệm nâng cao chất lượng sinh hoạt chi bộ", "Số này: sơ kết nghị quyết thế nào cho gọn. Hủy nhận tin ở cuối thư.", headers={"List-Unsubscribe": "<mailto:huy@tcxdd.example>", "Precedence": "bulk"}, level="medium", note="a newsletter in the plan's words"),
    none("08-22 13:02", ("Sổ tay Đảng viên số", "kinhdoanh@sotayso.example"), "Phần mềm sinh hoạt chi bộ chỉ 490k/tháng", "Dùng thử 30 ngày, tự xuất báo cáo. Hotline 1900 xxxx.", headers={"List-Unsubscribe": "<https://sotayso.example/u>"}, level="medium", note="an advertisement"),
    none("09-04 02:50", ("Quản trị thư", "admin@mail-duk.bad.example"), "Hop thu vanphong@ sap day 99%", "Dang nhap http://duk-mail.bad.example trong 12 gio neu khong thu se bi xoa.", auth="fail", note="phishing"),
    none("09-10 09:00", ("Khách sạn Mường Trạch", "sales@muongtrach.example"), "Ưu đãi thuê hội trường tổ chức hội nghị sơ kết", "Trọn gói trà nước, âm thanh cho 100 khách: 4,5 triệu. Liên hệ Ms Diệp.", level="medium", note="an advertisement"),
    none("09-24 08:00", office("hang.ctl", "Cao Thị Lệ Hằng"), "Lịch trực tuần", "Tuần này: thứ Ba anh Quyền, thứ Năm anh Thắng; báo cáo NQ 12 bản giấy để ở kệ số 2.", level="medium", note="an internal letter"),
    none("09-12 10:30", post("MTTQ", "Ủy ban MTTQ tỉnh"), "Kêu gọi ủng hộ đồng bào vùng lũ", "Ban Thường trực Ủy ban MTTQ tỉnh kêu gọi ủng hộ sau bão số 3; số tài khoản ghi trong thư ngỏ.", files=(paper("MTTQ", "thu ngo.docx", "", "THƯ NGỎ", "Kính mong các cơ quan, doanh nghiệp chung tay.", day=(9, 12), called="Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", above=["TỈNH LAM TRẠCH"], symbol="MTTQ-BTT"),), level="medium", note="an appeal"),
    none("09-06 16:10", post("DPT", "Đài PT-TH"), "Mời dự lễ kỷ niệm ngày phát sóng đầu tiên", "Đài Phát thanh và Truyền hình tỉnh kính mời đồng chí Bí thư Đảng ủy Khối dự lễ kỷ niệm lúc 8 giờ ngày 14/9/2024.", level="hard", note="an invitation to something else"),
    none("09-30 17:05", own("SXD", "nhan.lv", "Lưu Văn Nhân"), "Re: Đã tiếp nhận báo cáo", "Cảm ơn anh, bên em nhận được thư xác nhận rồi." + NUDGE, level="medium", note="thanks alone above a quoted letter"),
    none("08-28 09:12", ("Hội Cựu sinh viên", "cuusv@nhomthu.example"), "[cuusv-lt] Gặp mặt tháng 9", "Mời các bạn khóa 35 gặp nhau tối 14/9.", headers={"List-Id": "<cuusv.nhomthu.example>", "Precedence": "list"}, note="a mailing list"),
    none("09-18 07:05", ("Máy photo tầng 2", "may.photo2@dukcqdn-lamtrach.example"), "Scan to email", "Tệp gửi từ thiết bị.", files=(scan("SKM_C224_0918.pdf"),), headers=MADE, level="medium", note="the office's own scanner"),
    none("09-19 14:00", ("Lịch công tác", "calendar@vptu-lamtrach.example"), "Lời mời: Giao ban các đảng ủy trực thuộc Tỉnh ủy", "Thứ Sáu 20/9/2024, 8:00, phòng họp số 1. Thư từ phần mềm lịch.", files=(calendar("Giao ban các đảng ủy trực thuộc Tỉnh ủy", "20240920T010000Z", "20240920T030000Z", "calendar@vptu-lamtrach.example"),), headers=MADE, level="hard", note="a calendar's invitation to something else"),
]
