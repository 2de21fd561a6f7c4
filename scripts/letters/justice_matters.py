"""The letters of the justice office (see `justice`): tables, other plans' reports, machines, and what is no matter of the plan."""

from .by_hand import GradedEntry as Entry
from .justice import office, own, post
from .justice_letters import APPLE, BOUNCE, EXTRA, NONE, NOV, OTHER, OURS, ROBOT, old_hand, units
from .justice_papers import calendar, figures, paper, report, scan, tcvn, with_macro
from .manners import toneless

AUTO = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
RETURNED = {"Auto-Submitted": "auto-replied", "Return-Path": "<>"}
LEAVE = {"List-Unsubscribe": "<mailto:thoi@nhan.example>", "Precedence": "bulk"}


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, units(unit), decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, **more):
    return Entry(at, sender, subject, text, OTHER, units(unit), files=files, **more)


def none(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


MEDIATE = ("Phòng Tư pháp huyện Cẩm Sơn báo cáo:", "Toàn huyện có 96 tổ hòa giải, 571 hòa giải viên; hòa giải thành 208/241 vụ.", "Chi thù lao 41 triệu đồng; đề nghị tăng mức chi.")
CASES = ("Cục Thi hành án dân sự tỉnh báo cáo:", "Thụ lý 8.412 việc, thi hành xong 5.907 việc, thu 312 tỷ đồng.", "Chuyển kỳ sau 2.505 việc; trọng tâm năm 2025 là án tín dụng ngân hàng.")
DEEDS = ("Phòng Công chứng số 1 báo cáo:", "Công chứng 3.114 hợp đồng, chứng thực 6.802 bản sao; nộp ngân sách 1,9 tỷ đồng.", "Không có khiếu nại.")
FINES = ("Phòng Tư pháp thành phố Bảo Giang báo cáo:", "Ra 1.402 quyết định xử phạt, đã thi hành 1.377; tập trung ở trật tự đô thị và môi trường.", "Vướng mắc: tang vật chưa có kho.")
DAY = ("Phòng Tư pháp huyện Nậm Lung báo cáo kết quả hưởng ứng Ngày Pháp luật Việt Nam 09/11:", "Treo 64 băng rôn, mít tinh 420 người, chiếu 6 buổi phim lưu động.")
LEGAL = ("Phòng Pháp chế Sở Tài nguyên và Môi trường báo cáo:", "Thẩm định 12 dự thảo văn bản, rà soát 47 văn bản, kiểm tra 02 đơn vị.", "Chương trình năm 2025: xây dựng bảng giá đất.")
SALES = ("Công ty Đấu giá hợp danh Tín Nghĩa báo cáo:", "Tổ chức 61 cuộc đấu giá, thành 48 cuộc; giá bán vượt khởi điểm 11%.", "Đề nghị sớm có mẫu quy chế cuộc đấu giá.")
CIVIL = ("Phòng Tư pháp huyện Thượng Ninh báo cáo:", "Đăng ký khai sinh 1.870 trường hợp, kết hôn 604, khai tử 511.", "Đã số hóa 38.000 trang sổ hộ tịch.")
PAST = ("Phòng Tư pháp huyện Cẩm Điền báo cáo công tác phổ biến, giáo dục pháp luật năm 2023:", "I. Chỉ đạo: 04 kế hoạch.", "II. Kết quả: 388 cuộc, 27.000 lượt người.", "III. Hạn chế: thiếu kinh phí.", "IV. Nhiệm vụ năm 2024: thi trực tuyến.")

LETTERS = [
    # ---- the table
    table("10-21 09:12", post("CTHA", "Văn thư Cục THADS"), "Biểu 02 của Cục THADS", "Cục gửi tiếp Biểu 02 kèm theo báo cáo số 214.", "CTHA", figures("CTHA", "Bieu 02 CTHA.xlsx")),
    table("10-31 14:28", post("TPBG", "Tư pháp TP", 1), "Biểu 02 TP Bảo Giang", "Em gửi Biểu 02 như đã hẹn ạ.", "TPBG", figures("TPBG", "B02.xlsx")),
    table("11-13 15:37", post("HSC", "tu phap son cam"), "bieu so lieu", toneless("Sơn Cẩm gửi Biểu 02, anh Khiêm xem cột 9 tháng hộ em"), "HSC", figures("HSC", "bieu02.docx"), note="no tone marks; a Word table"),
    table("11-15 08:40", ("Nhung Phan", "nhungphan.bs@gmail.example"), "Biểu 02 bệnh viện", "Em gửi biểu số liệu của Tổ Pháp chế Bệnh viện Đa khoa tỉnh.", "BVDK", figures("BVDK", "BVDK.xlsx"), level="medium", note="private address, the unit's name in the head"),
    table("11-19 10:22", ("Bảo Trâm", "tram.bao99@gmail.example"), "Biểu 02", "Gửi Sở biểu 02 cơ quan em.", None, figures(None, "Book2.xlsx"), decision="review", level="medium", note="no name anywhere"),
    table("11-22 16:16", post("HHN", "Phòng Tư pháp Hạ Ninh"), "Hạ Ninh gửi Biểu 02", "Phòng gửi Biểu 02, xin lỗi vì báo cáo và biểu phải gửi làm hai lần.", "HHN", figures("HHN", "Bieu 02 Ha Ninh.xlsx")),
    table("11-26 08:05", post("VCLP", "VPCC Lộc Phát"), "Lộc Phát nộp Biểu 02 (muộn)", "Văn phòng nộp Biểu 02, đề nghị Sở nhận muộn một hôm.", "VCLP", ("bieu02.xls", figures("VCLP", "bieu.xlsx")[1]), flags=("wrong_extension",), level="medium", note="after the day; an xlsx called xls"),
    # ---- reports under other plans
    other("09-30 10:30", post("HCS", "Tư pháp Cẩm Sơn"), "Báo cáo 10 năm Luật Hòa giải ở cơ sở", "Phòng Tư pháp Cẩm Sơn gửi báo cáo tổng kết hòa giải ở cơ sở theo công văn riêng của Sở.", "HCS", report("HCS", "hoa giai.docx", (9, 30), title="Tổng kết 10 năm thực hiện Luật Hòa giải ở cơ sở", said=MEDIATE, place="Cẩm Sơn")),
    other("10-04 15:10", post("CTHA", "Văn thư Cục THADS"), "Kết quả thi hành án dân sự năm 2024", "Cục gửi báo cáo kết quả công tác thi hành án dân sự (01/10/2023 - 30/9/2024) để Sở phối hợp.", "CTHA", report("CTHA", "THADS 2024.pdf", (10, 4), title="Kết quả công tác thi hành án dân sự năm 2024", said=CASES, number=201), level="medium"),
    other("10-02 11:45", ("Trang CC1", "trang.pcc1@gmail.example"), "Báo cáo quý III", "Em gửi báo cáo hoạt động công chứng quý III.", "CC1", report("CC1", "quy 3.docx", (10, 2), title="Hoạt động công chứng, chứng thực quý III năm 2024", said=DEEDS), level="medium", note="private address, letterhead"),
    other("10-09 08:50", post("TPBG", "Phòng Tư pháp TP Bảo Giang"), "BC xử lý vi phạm hành chính 9 tháng", "Phòng gửi báo cáo thi hành pháp luật về xử lý vi phạm hành chính 9 tháng.", "TPBG", report("TPBG", "XLVPHC.docx", (10, 8), title="Công tác thi hành pháp luật về xử lý vi phạm hành chính 9 tháng đầu năm 2024", said=FINES)),
    other("11-14 14:44", ("Lý Láo Tả", "lylaota77@gmail.example"), "Bao cao Ngay Phap luat", "Phong Tu phap Nam Lung gui bao cao Ngay Phap luat, khong phai bao cao Chi thi 14.", "HNL", old_hand("HNL", "ngay PL.docx", "BÁO CÁO", "Kết quả tổ chức hưởng ứng Ngày Pháp luật Việt Nam năm 2024", *DAY, day=(11, 14)), flags=("legacy_font",), level="hard", note="a near matter; VNI; private address, letterhead"),
    other("11-21 09:08", ("Hải pháp chế", "hai.pctnmt@gmail.example"), "BC công tác pháp chế", "Gửi Sở báo cáo công tác pháp chế năm 2024 của Sở Tài nguyên và Môi trường.", "PCTN", report("PCTN", "phap che 2024.docx", (11, 20), title="Công tác pháp chế năm 2024, chương trình công tác năm 2025", said=LEGAL), level="medium", note="private address, letterhead"),
    other("10-11 16:02", ("Đấu giá viên Cường", "cuongdg.tn@gmail.example"), "Báo cáo đấu giá 9 tháng", "Công ty Tín Nghĩa báo cáo định kỳ.", "DGTN", report("DGTN", "9 thang.docx", (10, 11), title="Tổ chức và hoạt động đấu giá tài sản 9 tháng năm 2024", said=SALES), level="medium", note="private address, letterhead"),
    other("10-24 09:33", ("Thùy Linh", "linhthuy.tn@gmail.example"), "Báo cáo hộ tịch", "Em gửi báo cáo chuyên đề hộ tịch của Thượng Ninh.", "HTN", report("HTN", "ho tich.pdf", (10, 23), title="Công tác đăng ký và quản lý hộ tịch 9 tháng năm 2024", said=CIVIL, place="Thượng Ninh"), level="medium", note="private address, letterhead"),
    other("10-15 14:19", post("HCD", "tp huyen cam dien"), "Báo cáo PBGDPL năm 2023", "Chị Lan hỏi số liệu cũ, Phòng gửi lại báo cáo phổ biến, giáo dục pháp luật năm 2023 đã nộp hồi tháng 12 năm ngoái. Báo cáo Chỉ thị 14 Phòng đang làm.", "HCD", report("HCD", "PBGDPL 2023.docx", (12, 8), title="Công tác phổ biến, giáo dục pháp luật năm 2023", said=PAST, year=2023, place="Cẩm Điền"), level="hard", note="the year's report of the year before, asked for"),
    # ---- machines
    none("11-12 08:22", post("DGBG", "Đấu giá hợp danh BG"), "Trả lời tự động: Don doc bao cao so ket Chi thi 14", "Công ty đã nhận được thư của quý cơ quan và sẽ phản hồi trong giờ làm việc.", ROBOT, headers=AUTO),
    none("11-12 08:23", own("DHBG", "phuongdt", "Đào Thu Phương"), "Automatic reply: Don doc bao cao so ket Chi thi 14", "Tôi nghỉ phép đến hết 15/11/2024. Báo cáo sơ kết xin liên hệ thầy Toàn, Phòng Thanh tra - Pháp chế.", ROBOT, headers=AUTO, level="medium", note="speaks of the report"),
    none("11-12 08:24", post("NHDB", "Pháp chế NH Đông Bảo"), "[Tự động] Đã nhận: Don doc bao cao so ket Chi thi 14", "Hệ thống ngân hàng xác nhận đã nhận thư. Mã yêu cầu 2024-11-00871. Vui lòng không trả lời thư này.", ROBOT, level="medium", note="without a header that says so"),
    none("11-12 09:47", post("PCGT", "Pháp chế GTVT"), "Đã đọc: Don doc bao cao so ket Chi thi 14", "Thư gửi tới phapche.gtvt.bg@gmail.example ngày 12/11/2024 8:20 đã được mở ngày 12/11/2024 9:46.", ROBOT, headers={"Auto-Submitted": "auto-replied"}, level="medium", note="a read receipt"),
    none("09-11 16:12", own("PCTH", "ninhhv", "Hà Văn Ninh"), "Vắng mặt: Đề nghị báo ngày tổ chức hội nghị sơ kết", "Tôi đi học bồi dưỡng từ 09/9 đến 04/10/2024, việc của phòng do bà Tuyết giải quyết.", ROBOT, headers=AUTO),
    none("09-11 16:11", post("DLS", "Văn phòng Đoàn Luật sư"), "Re: Đề nghị báo ngày tổ chức hội nghị sơ kết", "Văn phòng Đoàn Luật sư tỉnh Bảo Giang xin cảm ơn. Đây là thư phản hồi tự động, văn phòng làm việc từ thứ Hai đến thứ Sáu.", ROBOT, headers={"X-Autoreply": "yes", "Precedence": "auto_reply"}, level="medium"),
    none("09-11 16:13", ("Mail Delivery Subsystem", "mailer-daemon@googlemail.example"), "Delivery Status Notification (Failure)", f"Thư của {OURS} không tới được vpccchaninh@gmail.example do không tìm thấy hộp thư.\n550 5.1.1 The email account that you tried to reach does not exist.", BOUNCE, headers=RETURNED),
    none("11-12 08:21", ("Mail Delivery System", "mailer-daemon@mx2.nhathau.example"), "Undelivered Mail Returned to Sender", f"This is the mail system.\n\n<tplcamdien@gmail.example>: host said: 452 4.2.2 mailbox full\n\n----- Original message -----\nFrom: {OURS}\nSubject: Don doc bao cao so ket Chi thi 14", BOUNCE, headers=RETURNED),
    none("11-12 12:30", ("Postmaster", "postmaster@relay.nhathau.example"), "Cảnh báo: thư chậm chuyển (Delayed)", "Thư \"Don doc bao cao so ket Chi thi 14\" tới hoiluatgia.baogiang@gmail.example chưa chuyển được sau 4 giờ, hệ thống sẽ thử lại đến hết 14/11.", BOUNCE, headers=RETURNED, level="medium", note="a delay"),
    none("11-15 10:01", ("Microsoft Outlook", "postmaster@thu-ngoai.example"), "Không thể gửi: Đã tiếp nhận báo cáo của Phòng Công chứng số 1", "Không thể chuyển thư tới pcc1@stp.baogiang.example. Máy chủ từ xa trả lời 554 5.4.14 Hop count exceeded.", BOUNCE, headers=RETURNED, level="medium"),
    none("10-16 10:35", ("MAILER-DAEMON", "mailer-daemon@cum3.thu.example"), "failure notice", "Hi. This is the qmail-send program.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n<phapchekkt@gmail.example>: Sorry, no mailbox here by that name. (#5.1.1)", BOUNCE, headers={"Return-Path": "<>"}),
    # ---- no matter of the office
    none("09-10 07:05", ("Báo Pháp Lý Đời Sống", "bantin@phaplydoisong.example"), "Bản tin: Phổ biến, giáo dục pháp luật - cách làm hay ở các tỉnh", "Tuần này: phiên tòa giả định ở vùng cao; mẫu báo cáo sơ kết Chỉ thị; giá sách pháp luật giảm 20%. Hủy nhận tin ở cuối thư.", headers=LEAVE, level="medium", note="a newsletter in the plan's words"),
    none("10-08 06:30", ("Thư viện Luật Số", "news@thuvienluatso.example"), "12 văn bản có hiệu lực từ tháng 10/2024", "Luật Đường bộ, Nghị định về bồi thường... Xem bản đầy đủ trên trang của chúng tôi.", headers=LEAVE),
    none("11-05 06:30", ("Thư viện Luật Số", "news@thuvienluatso.example"), "Chính sách mới từ tháng 11/2024", "Công chứng điện tử, đấu giá trực tuyến: điểm tin trong 5 phút. Bấm vào đây để đọc.", headers=LEAVE, note="a newsletter"),
    none("09-18 13:44", ("Quà tặng Ngày Pháp luật", "kinhdoanh@quatangviet.example"), "Báo giá áo, cờ, sổ tay Ngày Pháp luật 9/11", "Bên em nhận in ấn phẩm tuyên truyền pháp luật, chiết khấu 15% cho đơn hàng trước 10/10. Lh Ms Quyên."),
    none("10-18 09:00", ("Học viện Kỹ năng Á Đông", "tuyensinh@kynangadong.example"), "Khóa học: Viết báo cáo sơ kết, tổng kết chuyên nghiệp", "Khai giảng 26/10, học phí 2,4 triệu, tặng mẫu báo cáo PBGDPL. Đăng ký sớm để được giảm giá.", headers=LEAVE, level="medium", note="an advertisement in the plan's words"),
    none("10-30 03:22", ("IT Helpdesk", "helpdesk@baogiang-mail.bad.example"), "Hộp thư pbgdpl sắp đầy, xác minh ngay", "Tài khoản của bạn vượt 98% dung lượng. Xác minh tại http://mail-sotuphap.bad.example trong 12 giờ để không mất báo cáo.", auth="fail", note="phishing"),
    none("11-01 02:50", post("PCTH", "Cục Thuế tỉnh Bảo Giang"), "THONG BAO NO THUE", "Don vi con no 14.820.000 dong, xem chi tiet va nop phat trong tep dinh kem, phai bat noi dung khi mo.", files=(with_macro(paper("PCTH", "No thue.docm", "THÔNG BÁO", "Về số thuế còn nợ", "Đơn vị còn nợ 14.820.000 đồng.", day=(11, 1), bare=True)),), flags=("forged", "macro"), auth="fail", level="hard", note="phishing under a registered address, with a macro"),
    none("10-12 11:20", ("Bà Sáu Lành", "lanhsau1955@gmail.example"), "Gửi Diệu", "Diệu ơi cô gửi lời mời con về dự giỗ ông hôm 20/10 âm, nhớ đem theo giấy tờ thừa kế làm ở Văn phòng công chứng Trần Hữu Lộc cho cô xem." + APPLE, level="hard", note="a private letter; names a notary's office and a day"),
    none("11-06 15:30", ("Phóng viên Thu Uyên", "thuuyen.pv@baobaogiang.example"), "Xin phỏng vấn nhân Ngày Pháp luật", "Báo muốn phỏng vấn lãnh đạo Sở về phổ biến pháp luật cho công nhân, có thể xếp lịch chiều 08/11 được không ạ?", level="medium", note="a press enquiry"),
    none("09-19 17:00", ("Vụ Phổ biến pháp luật", "vanthu@bo-tuphap.example"), "Giấy mời tập huấn trực tuyến cho báo cáo viên", "Mời Sở cử 02 người dự tập huấn ngày 02/10/2024 qua mạng, tài liệu gửi sau.", files=(calendar("Tập huấn báo cáo viên pháp luật", "20241002T013000Z", "20241002T093000Z", "vanthu@bo-tuphap.example"),), level="hard", note="an invitation to something else, from above"),
    none("10-20 20:18", ("CLB Cựu sinh viên Luật", "csvluat@nhomthu.example"), "[csv-luat] Họp mặt 20/11 và quyên góp quỹ học bổng", "Anh chị em đăng ký dự họp mặt trước 10/11. Trả lời thư này sẽ gửi cho cả nhóm.", headers={"List-Id": "<csvluat.nhomthu.example>", "Precedence": "list"}, note="a mailing list"),
    none("11-21 16:30", office("dieuqt", "Quách Thị Diệu"), "Tình hình nộp báo cáo", "Anh Khiêm ơi, hôm nay em chốt danh sách nợ báo cáo, anh xem giúp khối ngân hàng rồi chuyển chị Lan.", level="medium", note="an internal letter"),
    none("11-22 08:11", ("Chị Vân", "vannt.notary@gmail.example"), "Re: Đã nhận thư", "Vâng em cảm ơn anh chị, chúc cả phòng cuối tuần vui vẻ ạ." + NOV.format(to="congchungtranhuuloc"), level="medium", note="thanks alone above a quoted letter"),
]
