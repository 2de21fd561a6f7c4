"""The letters of the culture office (see `culture`): tables, other plans, machines, and what is no matter of the office."""

from .by_hand import GradedEntry as Entry
from .culture import office, own, post
from .culture_letters import APRIL, BOUNCE, EXTRA, NONE, OTHER, OURS, ROBOT, private, units
from .culture_papers import calendar, packed, paper, report, scan, table

AUTO = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
BACK = {"Auto-Submitted": "auto-replied", "Return-Path": "<>"}


def sheet(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, units(unit), decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, **more):
    return Entry(at, sender, subject, text, OTHER, units(unit), files=files, level=more.pop("level", "medium"), **more)


def idle(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


FEAST = ("Phòng báo cáo kết quả quản lý lễ hội xuân:", "Tổ chức 17 lễ hội, đón 62.000 lượt người; không có đánh nhau, đốt đồ mã giảm.", "Đề nghị Sở hỗ trợ tu bổ đình Trung.")
GUESTS = ("Công ty báo cáo kết quả kinh doanh quý I năm 2025:", "Công suất phòng 71%; khách quốc tế 2.310 lượt; doanh thu 9,4 tỷ đồng.", "Quý II dự kiến mở thêm nhà hàng.")
FIRE = ("Nhà hát tự kiểm tra và báo cáo:", "Bình chữa cháy 42, hỏng 3; đã diễn tập thoát nạn ngày 11/3.", "Đề nghị thay đường dây điện sân khấu.")
FAMILY = ("Phòng báo cáo việc bình xét:", "Có 91,2% hộ đạt danh hiệu; 6 thôn bị hạ danh hiệu.", "Năm tới rà soát hương ước.")
DIGIT = ("Thư viện tỉnh báo cáo:", "Số hóa 14.000 trang báo địa phương; 380 thẻ bạn đọc điện tử.", "Tiếp tục nối dữ liệu với thư viện huyện.")
SPORT = ("Trung tâm báo cáo thành tích năm 2024:", "Đoạt 38 huy chương, trong đó 9 vàng.", "Năm 2025 tập trung bơi, vovinam.")
STONE = ("Ban báo cáo:", "Gia cố 40 m tường thành phía đông; khai quật hố số 3.", "Đề nghị thẩm định hồ sơ đợt hai.")

LETTERS = [
    # ---- Biểu 05
    sheet("04-22 08:20", post("BTTI", "Bảo tàng tỉnh"), "Biểu 05 Bảo tàng tỉnh", "Gửi tiếp Biểu 05.", "BTTI", table("BTTI", "Bieu 05 Bao tang.xlsx"), key="btti-table"),
    sheet("04-23 10:10", private("oanh.btt", "Oanh Bảo tàng"), "Biểu 05 (bản đúng)", "Biểu hôm qua sai dòng 3, xin dùng biểu này thay.", "BTTI", table("BTTI", "Bieu 05 dung.xlsx", more=9), flags=("revision",), rel="btti-table", level="medium", note="private address; the head names the unit"),
    sheet("04-24 17:25", private("caphe.songviet", "Thảo Sóng Việt"), "biểu", "Em gửi biểu của công ty em.", "LHSV", table("LHSV", "bieu5.xlsx"), level="medium", note="private address; the sheet's head names the unit"),
    sheet("04-25 15:36", post("PHGI", "Hạ Giao"), "Hạ Giao - Biểu 05", "Phòng gửi biểu (Word)." + APRIL.format(to="phongvhhagiao"), "PHGI", table("PHGI", "bieu Ha Giao.docx"), level="medium", note="others named below"),
    sheet("04-26 08:30", private("nguyen.hn1990", "H. Nguyên"), "Bieu 05", "gui so bieu 05 a", None, table(None, "Bieu05(1).xlsx"), decision="review", level="medium", note="no name anywhere"),
    sheet("04-28 11:00", post("TAUE", "HTX tàu"), "bieu HTX tau du lich", "htx gui bieu", "TAUE", packed("bieu.zip", table("TAUE", "bieu.xlsx")), flags=("archive",), level="medium"),
    sheet("04-28 16:40", private("tnt.dulichtm", "Trâm"), "Biểu số liệu của Công ty Du lịch và Thương mại Trường Vân", "Kính gửi Sở biểu số liệu quy tắc ứng xử của Công ty cổ phần Du lịch và Thương mại Trường Vân.", "DLTM", table(None, "so lieu.xlsx"), decision="review", level="hard", note="the unit only in the words of a private address"),
    # ---- reports under other plans
    other("03-10 14:00", post("PSVA", "vhtt sơn vân"), "Báo cáo quản lý lễ hội xuân Ất Tỵ", "Phòng gửi báo cáo quản lý lễ hội.", "PSVA", report("PSVA", "le hoi.docx", (3, 10), title="Công tác quản lý lễ hội xuân Ất Tỵ năm 2025", said=FEAST)),
    other("03-14 08:30", post("NHTR", "Nhà hát truyền thống"), "Báo cáo tự kiểm tra PCCC", "Nhà hát Nghệ thuật truyền thống gửi báo cáo phòng cháy, chữa cháy theo công văn của Sở.", "NHTR", report("NHTR", "pccc.docx", (3, 13), title="Tự kiểm tra an toàn phòng cháy, chữa cháy nhà hát", said=FIRE)),
    other("03-21 15:05", private("nhanvien.pdba", "Nhân viên Đá Bàn"), "BC gia đình văn hóa", "Em gửi báo cáo gia đình văn hóa của huyện Đá Bàn.", "PDBA", report("PDBA", "gdvh.pdf", (3, 20), title="Kết quả bình xét danh hiệu gia đình văn hóa", said=FAMILY), note="private address, letterhead"),
    other("03-27 09:20", post("TVTI", "Thư viện tỉnh"), "Báo cáo chuyển đổi số thư viện", "Thư viện tỉnh gửi báo cáo chuyển đổi số.", "TVTI", report("TVTI", "CDS.docx", (3, 26), title="Kết quả chuyển đổi số trong hoạt động thư viện", said=DIGIT), level="easy"),
    other("04-03 16:00", own("KSVH", "ketoan", "Kế toán KS Vân Hải"), "Báo cáo khách và doanh thu quý I", "Công ty gửi báo cáo quý I năm 2025 theo mẫu thống kê.", "KSVH", report("KSVH", "Q1.docx", (4, 2), title="Kết quả kinh doanh lưu trú quý I năm 2025", said=GUESTS)),
    other("04-15 09:02", post("TTHL", "TT HL&TĐ"), "BC năm 2024", "Trung tâm gửi bổ sung báo cáo thành tích thi đấu năm 2024.", "TTHL", report("TTHL", "thanh tich.docx", (1, 15), title="Thành tích thi đấu thể thao thành tích cao năm 2024", said=SPORT), level="easy"),
    other("04-16 14:50", post("BTCO", "Thành cổ"), "Báo cáo bảo tồn di tích Thành cổ", "Ban gửi báo cáo bảo tồn di tích theo dự án riêng.", "BTCO", report("BTCO", "bao ton.pdf", (4, 15), title="Tiến độ bảo tồn di tích Thành cổ Vân Sơn", said=STONE)),
    other("04-08 14:20", private("cuong.taucuen", "Cường tàu khách"), "HTX gửi báo cáo kích cầu du lịch", "Hợp tác xã Tàu du lịch vịnh Cù Én gửi bản quét báo cáo kích cầu du lịch đợt một.", "TAUE", scan("kich cau dot 1.pdf"), decision="review", flags=("scanned",), note="another plan's, a scan from a private address"),
    # ---- machines
    idle("03-05 08:31", post("LHSV", "Sóng Việt Travel"), "Automatic reply: Báo ngày tổ chức hội nghị đối thoại", "Cảm ơn Quý khách đã liên hệ Sóng Việt. Chúng tôi sẽ trả lời trong 24 giờ. Tour hè đang giảm 20%.", ROBOT, headers=AUTO),
    idle("03-05 08:33", own("BTGO", "giamdoc", "Giám đốc Bảo tàng Gốm"), "Trả lời tự động", "Tôi đi công tác từ 03/3 đến 14/3/2025, việc về hội nghị đối thoại xin trao đổi với chị Vy.", ROBOT, headers=AUTO, level="medium", note="speaks of the meeting"),
    idle("04-16 15:11", post("HDSV", "Hội Di sản"), "Tự động: đã nhận thư", "Hội Di sản văn hóa đã nhận được thư của quý vị. Đây là thư trả lời tự động, xin đừng hồi đáp.", ROBOT, level="medium", note="an automatic answer without a header that says so"),
    idle("04-16 15:13", own("KNET", "office2", "Front Office"), "Out of office: Nhắc báo cáo sơ kết 02 năm thực hiện Bộ Quy tắc ứng xử văn minh", "I am on leave until 21 April. For urgent matters please contact hr@entrang.example.", ROBOT, headers=AUTO),
    idle("04-17 08:02", post("PDBA", "Đá Bàn"), "Đã đọc: Nhắc báo cáo sơ kết 02 năm thực hiện Bộ Quy tắc ứng xử văn minh", f"Thư bạn gửi từ {OURS} đã được mở ngày 17/4/2025 08:01.", ROBOT, headers={"Auto-Submitted": "auto-replied", "X-MS-Exchange-Generated-Message-Source": "Mailbox Rules Agent"}, level="medium", note="a read receipt"),
    idle("03-05 08:32", ("Mail Delivery System", "MAILER-DAEMON@mx.svhttdl-truongvan.example"), "Undelivered Mail Returned to Sender", f"This is the mail system at host mx.svhttdl-truongvan.example.\n\n<tonghop@daban.truongvan.example>: host said: 550 5.1.1 User unknown (in reply to RCPT TO)\nFrom: {OURS}", BOUNCE, headers=BACK),
    idle("03-05 08:35", ("Mail Delivery Subsystem", "mailer-daemon@gmail.example"), "Delivery Status Notification (Failure)", "Không tìm thấy địa chỉ\nThư của bạn không được gửi tới ctylamngudl@gmail.example vì không tìm thấy địa chỉ.\n550-5.1.1 NoSuchUser", BOUNCE, headers=BACK),
    idle("04-16 15:12", ("postmaster", "postmaster@ksvanhai.example"), "Undeliverable: Nhắc báo cáo sơ kết 02 năm thực hiện Bộ Quy tắc ứng xử văn minh", "Your message to letan@ksvanhai.example couldn't be delivered. The recipient's mailbox is full. 5.2.2", BOUNCE, headers=BACK, level="medium"),
    idle("04-17 15:12", ("Mail Delivery System", "MAILER-DAEMON@mx.svhttdl-truongvan.example"), "Delayed Mail (still being retried)", "Thư gửi letan.bennua@gmail.example chậm, máy chủ sẽ gửi lại trong 3 ngày. Không cần gửi lại.", BOUNCE, headers=BACK, level="medium"),
    idle("04-16 15:14", ("MAILER-DAEMON", "mailer-daemon@phocodongque.example"), "failure notice", f"Hi. This is the qmail-send program at phocodongque.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<vanthu@phocodongque.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\nFrom: {OURS}\nSubject: Nhac bao cao so ket 02 nam thuc hien Bo Quy tac ung xu van minh", BOUNCE, headers=BACK, level="medium"),
    # ---- strangers, and no matter of the plan
    idle("03-06 06:15", ("Tạp chí Du lịch Mới", "bantin@dulichmoi.example"), "Bản tin số 9: Ứng xử văn minh - nhìn từ bãi biển", "Điểm tin tuần: mười thành phố thân thiện; báo cáo sơ kết của các địa phương. Hủy nhận tin ở cuối thư.", headers={"List-Unsubscribe": "<mailto:huy@dulichmoi.example>", "Precedence": "bulk"}, level="medium", note="a newsletter in the plan's words"),
    idle("03-12 10:10", ("In ấn Minh Phát", "kinhdoanh@inminhphat.example"), "Báo giá in tờ rơi, pa nô quy tắc ứng xử", "Minh Phát nhận in tờ rơi, sổ tay, pa nô bộ quy tắc ứng xử, giao hàng trong 3 ngày, chiết khấu 12%.", level="medium", note="an advertisement"),
    idle("03-18 01:22", ("Quan tri thu dien tu", "admin@hopthu-truongvan.bad.example"), "Canh bao dung luong hop thu", f"Hop thu {OURS} da day 98%. Bam http://hopthu.bad.example/nang-cap de tranh mat thu.", auth="fail", note="phishing"),
    idle("03-25 02:40", post("KSVX", "Vân Hải Xanh"), "Hoa don chua thanh toan", "Vui long thanh toan hoa don phong hop 14.500.000 dong tai http://vhx-pay.bad.example truoc 17h.", auth="fail", flags=("forged",), level="medium", note="phishing under a registered address"),
    idle("03-27 16:00", ("Zimbra Calendar", "lich@svhttdl-truongvan.example"), "Nhắc: Giao ban Sở tuần 14", "Giao ban Sở, thứ Hai 31/3/2025, 07:30, phòng họp A. Thư do hệ thống lịch gửi.", files=(calendar("Giao ban Sở tuần 14", "20250331T003000Z", "20250331T023000Z", "lich@svhttdl-truongvan.example"),), headers={"Auto-Submitted": "auto-generated"}, level="medium", note="a calendar's reminder of something else"),
    idle("04-01 09:45", post("NHTR", "Nhà hát truyền thống"), "Mời xem vở mới", "Nhà hát Nghệ thuật truyền thống mời anh chị phòng nghiệp vụ xem tổng duyệt vở \"Trăng bến Nứa\" tối 05/4/2025, 19h30. Vé gửi ở quầy.", level="medium", note="an invitation to something else"),
    idle("04-04 08:20", office("mien.dt", "Đặng Thùy Miên"), "Phân công dự đối thoại", "Anh Nhật dự Nhà hát và các bảo tàng, tôi dự khối khách sạn, chị Ngân ra Cù Én. Mọi người xem lại lịch giúp.", level="medium", note="an internal letter"),
    idle("04-09 14:33", ("Phóng viên Ái Vi", "aivi@baotruongvan.example"), "Đặt lịch phỏng vấn", "Báo Trường Vân xin phỏng vấn lãnh đạo Sở về hai năm ứng xử văn minh ở phố cổ Đồng Quế, tiện nhất là 11/4.", level="medium", note="a journalist"),
    idle("04-11 11:15", ("Du khách Hà", "ha.ph@thuriieng.example"), "Phản ánh chặt chém ở bến tàu", "Tôi đi tàu ra Cù Én hôm 10/4 bị thu thêm 50 nghìn, nhân viên nói năng thiếu văn minh. Mong Sở xử lý.", level="medium", note="a visitor's complaint, of no unit"),
    idle("04-17 09:30", post("KSVX", "Vân Hải Xanh"), "Re: Đã nhận báo cáo", "Dạ khách sạn cảm ơn Sở đã xác nhận. Chúc anh chị một ngày vui." + APRIL.format(to="vanhaixanh.hotel"), level="medium", note="thanks alone above our letter"),
    idle("04-22 09:00", ("Cục chuyên ngành", "vanthu@cucvanhoacoso.example"), "Tài liệu tập huấn quy tắc ứng xử", "Cục gửi các Sở tài liệu tập huấn để tham khảo, không yêu cầu phản hồi.", files=(paper("TTVD", "tai lieu.docx", "", "Tài liệu tập huấn ứng xử văn minh", "Chuyên đề 1: giao tiếp nơi công cộng.", "Chuyên đề 2: phục vụ khách quốc tế.", day=(4, 21), called="Cục Văn hóa cơ sở", above="BỘ CHUYÊN NGÀNH", mark="VHCS", place="Thủ đô"),), level="medium", note="from above, for information"),
]
