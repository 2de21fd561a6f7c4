"""The letters of the Women's Union (see `women`): tables, reports under other plans, machines, strangers and other matters."""

from .by_hand import GradedEntry as Entry
from .women import office, own, post
from .women_letters import AUGUST, BOUNCE, EXTRA, NONE, OTHER, OURS, ROBOT, STORM
from .women_papers import calendar, figures, packed, paper, report, scan

AUTO = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
MADE = {"Auto-Submitted": "auto-generated"}


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, (unit,) if isinstance(unit, str) else unit, decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, OTHER, (unit,), decision, files=files, level=more.pop("level", "medium"), **more)


def none(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


START = ("Kết quả 06 tháng hỗ trợ phụ nữ khởi nghiệp:", "Trung tâm tư vấn 96 ý tưởng, 11 ý tưởng vào vòng tỉnh, 04 tổ hợp tác ra mắt.", "Kiến nghị: bố trí gian hàng tại chợ Lam.")
NINE = ("I. Kết quả: kết nạp 211 hội viên; giới thiệu 14 quần chúng ưu tú cho Đảng.", "II. Hạn chế: sinh hoạt chi hội khu nhà trọ còn thưa.", "III. Nhiệm vụ quý IV: kỷ niệm ngày 20/10; thu hội phí.")
CLEAN = ("Có 3.240 hộ đăng ký, 2.611 hộ đạt 8 tiêu chí.", "Tiêu chí khó nhất là nhà tiêu hợp vệ sinh ở hai xã vùng cao.")
EIGHT = ("Đến 31/8/2024 lập 26 tổ truyền thông cộng đồng, 09 địa chỉ tin cậy; giải ngân đạt 43%.", "Vướng mắc: định mức chi chưa rõ.")
SAFE = ("Tổ chức 05 buổi nói chuyện về nước sạch học đường, 1.900 lượt học sinh nữ dự.",)
FIRE = ("Rà soát 14 phòng, thay 06 bình chữa cháy, tập huấn thoát hiểm cho chị em và trẻ nhỏ.",)
LAST = ("1. Kết quả: 82% chỉ tiêu năm đạt và vượt.", "2. Hạn chế: quỹ hội thấp.", "3. Nhiệm vụ năm 2024: củng cố 03 chi hội yếu.")

LETTERS = [
    # ---- the table of targets
    table("09-05 16:20", post("HTH", "Hội LHPN huyện Tân Hưng"), "Biểu 01 huyện Tân Hưng", "Tân Hưng gửi Biểu 01 kết quả chỉ tiêu ạ.", "HTH", figures("HTH", "Bieu 01 Tan Hung.xlsx"), key="hth-table"),
    table("09-09 14:31", post("HTH", "Hội LHPN huyện Tân Hưng"), "Biểu 01 Tân Hưng (thay)", "Dòng hội viên mới em cộng sót hai xã, xin lấy biểu này thay biểu hôm 05/9.", "HTH", figures("HTH", "Bieu 01 Tan Hung sua.xlsx", more=63), flags=("revision",), rel="hth-table", level="medium", note="a corrected table"),
    table("09-13 19:20", ("Thúy Diễm", "diemthuy.kt@gmail.example"), "biểu chỉ tiêu", "Em gửi các chị biểu chỉ tiêu nhiệm kỳ.", "GIAY", figures("GIAY", "bieu HPN.xlsx"), level="medium", note="private address; the unit stands in the sheet's head"),
    table("09-20 10:02", post("CDSP", "PN CĐSP"), "Biểu 01 gửi bổ sung", "Hội Phụ nữ Trường Cao đẳng Sư phạm gửi nốt Biểu 01 kèm ảnh hoạt động, em nén lại cho nhẹ.", "CDSP", packed("CDSP.zip", figures("CDSP", "bieu 01.docx")), flags=("archive",), level="medium"),
    table("09-24 08:45", ("0986xxx417", "hoamuop.tim@gmail.example"), "gui bieu 01", "em gui bieu a", (), figures(None, "Book2.xlsx"), decision="review", level="hard", note="no name anywhere"),
    table("09-26 15:15", ("Sùng Thị Vân", "vansung.che@gmail.example"), "Biểu 01", "Gửi các chị Biểu 01 bản pdf.", "CHE", figures("CHE", "bieu.pdf"), level="medium", note="private address, letterhead"),
    # ---- reports under other plans
    other("07-31 16:05", ("Nguyệt Minh", "nguyetminh.kn@gmail.example"), "BC Đề án 939 sáu tháng", "Trung tâm Hỗ trợ phụ nữ khởi nghiệp gửi báo cáo Đề án 939.", "TTHT", report("TTHT", "939.docx", (7, 30), title="Kết quả thực hiện Đề án 939 \"Hỗ trợ phụ nữ khởi nghiệp\" 6 tháng đầu năm 2024", said=START), level="easy", note="private address, letterhead"),
    other("08-30 11:03", ("Bùi Thị Lụa", "lua.pntplv@gmail.example"), "bc 5 không 3 sạch", "Em Lụa thành phố gửi báo cáo cuộc vận động.", "TPLV", report("TPLV", "5K3S.docx", (8, 29), title="Kết quả cuộc vận động \"Xây dựng gia đình 5 không, 3 sạch\"", said=CLEAN), note="private address, letterhead"),
    other("09-06 08:18", post("HMN", "HPN Muong Phan"), "bao cao du an 8", "Muong Phan gui bao cao Du an 8 theo yeu cau cua Ban Dan toc.", "HMN", report("HMN", "Du an 8.docx", (9, 5), title="Tiến độ thực hiện Dự án 8 \"Thực hiện bình đẳng giới\" đến tháng 8 năm 2024", said=EIGHT)),
    other("09-12 14:40", post("SGD", "Nữ công Sở GD&ĐT"), "Báo cáo truyền thông nước sạch học đường", "Hội Phụ nữ Sở Giáo dục và Đào tạo gửi để các chị biết.", "SGD", report("SGD", "nuoc sach.pdf", (9, 11), title="Kết quả truyền thông nước sạch, vệ sinh học đường", said=SAFE), level="hard", note="a plan that no one listed"),
    other("09-17 09:31", ("Ngô Phương Anh", "phuonganh.ngo95@gmail.example"), "Báo cáo 9 tháng", "Em Phương Anh thị xã Phú Hiệp gửi báo cáo công tác Hội 9 tháng.", "TXPH", report("TXPH", "BC 9 thang.docx", (9, 16), title="Công tác Hội và phong trào phụ nữ 9 tháng đầu năm 2024, nhiệm vụ quý IV", said=NINE), level="easy"),
    other("09-19 15:47", ("Hoàng Mỹ Hạnh", "myhanh.hoang@gmail.example"), "PCCC", "Chi hội Đài gửi báo cáo phòng cháy theo công văn của công an phường.", "DPT", report("DPT", "pccc.docx", (9, 19), title="Công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2024", said=FIRE), level="hard", note="private address, letterhead; fire, no matter of the plan"),
    other("09-20 16:58", post("TCT", "CHPN Trường CT"), "Báo cáo tổng kết năm 2023 (gửi lại)", "Theo yêu cầu của chị Mến, Chi hội Phụ nữ Trường Chính trị gửi lại báo cáo tổng kết năm 2023 để đối chiếu thi đua.", "TCT", report("TCT", "TK 2023.docx", (12, 11), title="Tổng kết công tác Hội năm 2023, nhiệm vụ năm 2024", said=LAST, year=2023), level="hard", note="last year's, and so said"),
    other("09-25 10:24", ("Chị Nhàn BV", "nhannhan.bvn@gmail.example"), "báo cáo quý III", "Em gửi báo cáo quý III của chị em bệnh viện nhi ạ", "BVN", scan("quy3.pdf"), decision="review", flags=("scanned",), level="hard", note="a scan from a private address proves nothing"),
    # ---- machines
    none("07-25 16:22", post("NTT", "Hội Nữ trí thức Lam Vĩnh"), "Trả lời tự động: Triển khai Kế hoạch 214/KH-BTV", "Hội Nữ trí thức tỉnh đã nhận được thư của bạn và sẽ phản hồi sớm. Xin cảm ơn!", ROBOT, headers=AUTO),
    none("07-25 16:23", own("CAT", "tham.bt", "Bùi Thị Thắm"), "Automatic reply: Triển khai Kế hoạch 214/KH-BTV", "Tôi nghỉ thai sản đến hết tháng 11/2024. Báo cáo, giấy mời của Hội Phụ nữ xin liên hệ đồng chí Hiền.", ROBOT, headers=AUTO),
    none("08-29 09:07", own("CTHU", "phuong.nt", "Nguyễn Thu Phương"), "Vắng mặt: Nhac lich va bao cao so ket giua nhiem ky", "Tôi đi học lớp cao cấp từ 26/8 đến 20/9, hội nghị sơ kết do chị Hợp phụ trách.", ROBOT, level="medium", note="without headers; speaks of the conference"),
    none("08-29 09:08", post("CHO", "BQL chợ Lam"), "Tự động: cảm ơn bạn đã liên hệ", "Ban Quản lý chợ làm việc từ 5h đến 17h. Ki-ốt cho thuê gọi số trực. Thư này do máy trả lời.", ROBOT, headers=AUTO),
    none("09-16 08:40", own("NDN", "chutich", "Đàm Bích Liên"), "Đã đọc: Đôn đốc sau bão số 3", "Thư của bạn gửi tới Đàm Bích Liên, chủ đề: Đôn đốc sau bão số 3, gửi lúc 08:02 ngày 16/9/2024, đã được đọc lúc 08:40.", ROBOT, headers=MADE, level="medium", note="a read receipt"),
    none("07-25 16:21", ("Mail Delivery Subsystem", "mailer-daemon@gmail.example"), "Delivery Status Notification (Failure)", f"Thư từ {OURS} không gửi được tới hpne828.old@gmail.example vì không tìm thấy địa chỉ.", BOUNCE, headers={"Auto-Submitted": "auto-replied", "Return-Path": "<>"}),
    none("08-29 09:06", ("MAILER-DAEMON", "mailer-daemon@vpub.lamvinh.example"), "Undelivered Mail Returned to Sender", "This is the mail system at host mx.vpub.lamvinh.example.\n<chihoiphunu@vpub.lamvinh.example>: unknown user\n\nSubject: Nhac lich va bao cao so ket giua nhiem ky", BOUNCE, headers={"Auto-Submitted": "auto-replied", "Return-Path": "<>"}),
    none("09-16 12:10", ("postmaster", "postmaster@phunulamvinh.example"), "Thư bị trễ: Đôn đốc sau bão số 3", "Chưa chuyển được thư tới hoiphunu@muongphan.lamvinh.example sau 4 giờ, máy chủ sẽ thử lại trong 2 ngày. Bạn không cần gửi lại." + STORM.format(to="hoiphunu@muongphan"), BOUNCE, headers={"Auto-Submitted": "auto-generated", "Return-Path": "<>"}, level="medium", note="a delay with our letter below"),
    none("09-18 07:59", ("Mail Delivery Subsystem", "mailer-daemon@pnyenkhe.example"), "Returned mail: see transcript for details", "552 5.2.2 <lhpn@pnyenkhe.example>... Mailbox full\n   ----- The following addresses had permanent fatal errors -----", BOUNCE, headers={"Return-Path": "<>"}, level="medium"),
    # ---- strangers, and no matter of the plan
    none("07-30 06:30", ("Báo Phụ nữ Ngày nay", "bandoc@baophunungaynay.example"), "Bản tin 30/7: các cấp Hội sơ kết giữa nhiệm kỳ", "Trong số này: cách viết báo cáo sơ kết giữa nhiệm kỳ gọn; 10 món canh mùa hè. Hủy nhận tin tại đây.", headers={"List-Unsubscribe": "<mailto:huy@baophunungaynay.example>", "Precedence": "bulk"}, level="medium", note="a newsletter in the plan's words"),
    none("08-06 10:10", ("Vải áo dài Lụa Hà", "banhang@luaha.example"), "May đồng phục áo dài cho đại biểu hội nghị sơ kết, giảm 15%", "Xưởng nhận may áo dài đại biểu các hội nghị sơ kết giữa nhiệm kỳ, giao trong 7 ngày. LH Ms Hà.", level="medium", note="an advertisement"),
    none("08-21 02:40", ("Quản trị email", "hotro@phunulamvinh-mail.bad.example"), "Hộp thư vanphong@ sắp hết hạn", "Bấm http://giahan.bad.example trong 24 giờ để không mất thư báo cáo.", auth="fail", note="phishing"),
    none("08-27 08:50", office("hanh.lt", "Lương Thị Hạnh"), "Lịch phân công dự hội nghị sơ kết", "Chị em Văn phòng xem lịch: tôi dự Đồng Lạc 06/9, Nga dự Mường Phăn 29/8, Mến dự Vĩnh Thuận 12/9. Ai bận đổi thì tự bàn nhau.", level="hard", note="internal; names units and days"),
    none("09-05 14:25", post("CDSP", "PN CĐSP"), "Thư mời dự lễ khai giảng", "Trường Cao đẳng Sư phạm mời đại diện Tỉnh Hội dự lễ khai giảng năm học mới lúc 7 giờ 30 ngày 16/9/2024.", level="hard", note="an invitation to something else"),
    none("09-09 21:14", ("Nhóm thiện nguyện Áo Ấm", "aoam.thiennguyen@gmail.example"), "Xin danh sách hộ bị bão ở Mường Phăn, Sông Đà Bắc", "Nhóm muốn trao 200 suất quà, nhờ Hội Phụ nữ tỉnh cho danh sách và người dẫn đường vào hai huyện.", level="medium", note="a charity asks; names two districts"),
    none("09-11 10:37", post("CAT", "Hội PN Công an tỉnh"), "Re: Xác nhận đã nhận báo cáo", "Cảm ơn các chị. Chúc Văn phòng mạnh khỏe." + AUGUST.format(to="hoiphunu@catlamvinh"), level="medium", note="thanks alone above a quoted letter"),
    none("09-13 16:00", ("Diễn đàn cán bộ nữ", "diendan-nu@nhomthu.example"), "[diendan-nu] Ai có mẫu báo cáo giữa nhiệm kỳ?", "Chị nào có mẫu báo cáo sơ kết Nghị quyết Đại hội Phụ nữ cho em xin tham khảo. - Thanh (tỉnh bạn)", headers={"List-Id": "<diendan-nu.nhomthu.example>", "Precedence": "list"}, level="medium", note="a mailing list"),
    none("09-18 13:33", ("Máy quét hành chính", "scan@phunulamvinh.example"), "Quét từ MFP-VP01", "Tệp quét thử, không trả lời thư này.", files=(scan("MFP_0918.pdf"),), headers=MADE, level="medium", note="the office's own scanner"),
    none("09-19 08:22", ("Tỉnh đoàn Lam Vĩnh", "vanphong@tinhdoanlamvinh.example"), "Mời phối hợp đêm hội thiếu nhi vùng bão", "Tỉnh đoàn gửi công văn mời phối hợp tặng quà thiếu nhi.", files=(paper("CLBL", "CV phoi hop.docx", "", "V/v phối hợp tổ chức đêm hội cho thiếu nhi vùng bão", "Ban Thường vụ Tỉnh đoàn kính đề nghị Hội LHPN tỉnh cử 10 hội viên tham gia gói quà.", day=(9, 18), called="Ban Thường vụ Tỉnh đoàn", above="ĐOÀN TNCS HỒ CHÍ MINH", symbol="TĐTN"),), level="medium", note="another body's letter"),
    none("09-23 11:05", own("DLLV", "cskh", "CSKH Điện lực"), "Thông báo tiền điện kỳ 2 tháng 9/2024", "Khách hàng: Hội LHPN tỉnh. Số tiền 4.812.300 đồng, hạn thanh toán 30/9/2024. Trân trọng.", level="medium", note="a bill from a registered domain"),
    none("09-12 07:45", post("MAY2", "Công đoàn May 2"), "Giấy mời: giao lưu bóng chuyền nữ", "Công ty May 2 mời các chị xem giao lưu bóng chuyền nữ 17h ngày 14/9.", files=(calendar("Giao lưu bóng chuyền nữ May 2", "20240914T100000Z", "20240914T120000Z", "congdoan@maylv2.example"),), level="hard", note="a calendar's invitation to a game"),
]
