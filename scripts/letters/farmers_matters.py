"""The letters of the eleventh office (see `farmers`): tables of members, reports under other plans, machines, and what is no matter of the office."""

from .farmers import office, own, post
from .farmers_letters import BOUNCE, EXTRA, IPHONE, NONE, NOVEMBER, OPPO, OTHER, OURS, ROBOT
from .farmers_papers import PLAIN, members, paper
from .manners import toneless
from .by_hand import GradedEntry as Entry
from .province_papers import packed

BHYT = "Tuyên truyền, vận động hội viên tham gia bảo hiểm y tế hộ gia đình năm 2024"
INVITE = "Thư mời dự đám giỗ tổ nghề đan lát"
BOUNCED = """Delivery has failed to these recipients or groups:

tanloc@thanhloidong.example
The recipient's mailbox is full and can't accept messages now. Please try resending your message later.

Diagnostic information for administrators:
Generating server: mail.thanhloidong.example
#554 5.2.2 mailbox full ##

Original message headers:
Subject: Nhac bao cao tong ket phong trao SXKD gioi
"""

LETTERS = [
    # ---- tables of members
    Entry("10-15 09:40", post("XTH", "HND xã Tân Hội"), "Biểu hội viên xã Tân Hội", "Bữa trước gửi báo cáo mà thiếu biểu, nay xã bổ sung biểu thống kê hội viên.", EXTRA, ("XTH",), files=(members("XTH", "bieu tan hoi.xlsx"),), level="medium", note="speaks of the report sent before"),
    Entry("11-01 08:50", post("HCS", "Văn phòng HND Cái Sậy"), "Biểu thống kê hội viên huyện Cái Sậy", "HND huyện Cái Sậy gửi biểu số 02.", EXTRA, ("HCS",), files=(members("HCS", "Bieu 02 - HCS.xlsx", PLAIN),), key="hcs-table"),
    Entry("11-04 09:15", post("HCS", "Văn phòng HND Cái Sậy"), "Thay biểu 02 Cái Sậy", "Biểu gửi thứ sáu thiếu hội viên của hai xã đảo, HND huyện Cái Sậy gửi biểu mới thay thế.", EXTRA, ("HCS",), files=(members("HCS", "Bieu 02 - HCS moi.xlsx", "BIỂU SỐ 02: THỐNG KÊ HỘI VIÊN (đến 31/10/2024, đã cập nhật)"),), flags=("revision",), rel="hcs-table", level="medium"),
    Entry("11-11 14:31", own("TPVG", "maint", "Nguyễn Trúc Mai"), "Biểu", "Mai gửi biểu hội viên nè anh Được.", EXTRA, ("TPVG",), files=(members("TPVG", "BIEU TPVG.docx"),), note="the table in Word, a colleague's address"),
    Entry("11-13 15:40", post("HLH", "HND Long Hòa", 1), "biểu huyện Long Hòa", "Em gửi nốt biểu." + NOVEMBER, EXTRA, ("HLH",), files=(members("HLH", "Book1.xlsx"),), level="medium", note="the quoted letter speaks of reports and names the town"),
    Entry("11-14 20:25", post("TXLH", "Hoi Nong dan TX Long Hoa"), "Biểu thống kê hội viên TX Long Hòa", "", EXTRA, ("TXLH",), files=(members("TXLH", "bieu_tx.pdf", PLAIN),), note="no text, a PDF"),
    Entry("11-15 08:02", post("XOL", "HND xã Ô Lắc"), "bieu o lac", toneless("Dạ gửi biểu hội viên") + OPPO, EXTRA, ("XOL",), files=(members(None, "o lac.xlsx"),), level="medium", note="no name in the sheet, registered address"),
    Entry("11-18 16:15", ("Tám Vinh", "tamvinh.mylo@gmail.example"), "Biểu Mỹ Lợi A", "Tám gửi biểu thống kê của xã.", EXTRA, ("XMLA",), files=(members("XMLA", "mla.xlsx"),), level="medium", note="private address, the unit's name in the sheet's head"),
    Entry("11-19 10:07", ("Diệu", "dieu1999@gmail.example"), "gửi biểu thống kê hội viên", "em gửi biểu nha chị, sai chỗ nào chị sửa giùm", EXTRA, (), "review", files=(members(None, "bieu thong ke.xlsx"),), level="doubtful", note="no name anywhere, private address"),
    Entry("11-20 08:01", own("HTLD", "qlvb", "Hệ thống Quản lý văn bản"), "[QLVB] Chuyển văn bản đi: Biểu thống kê hội viên", "Hệ thống Quản lý văn bản và điều hành - Hội Nông dân huyện Thạnh Lợi Đông\nVăn bản: Biểu thống kê hội viên, hộ nông dân sản xuất, kinh doanh giỏi\nNơi nhận: Văn phòng Hội Nông dân tỉnh\n(Thư gửi tự động từ phần mềm, vui lòng không trả lời)", EXTRA, ("HTLD",), files=(members("HTLD", "20241120_0801_bieu.xlsx"),), silent=True, headers={"Auto-Submitted": "auto-generated"}, level="hard", note="the document system sends the table"),
    Entry("11-20 13:50", post("HTK", "Văn thư HND Trà Kha"), "Trà Kha gửi biểu 02 kèm phụ lục", "Văn thư HND huyện Trà Kha gửi biểu 02, phụ lục các xã để trong cùng tệp nén.", EXTRA, ("HTK",), files=(packed("TraKha_bieu.zip", members("HTK", "bieu huyen.xlsx"),),), flags=("archive",), level="medium"),
    Entry("11-21 09:30", post("HLT", "HND Lợi Thạnh"), "Biểu hội viên", "Lợi Thạnh gửi biểu, nhờ Văn phòng so lại cột kế hoạch.", EXTRA, ("HLT",), files=(members("HLT", "LT.xlsx"),)),
    Entry("11-22 15:15", post("XTL", "xã Thạnh Lợi"), "biểu xã Thạnh Lợi", "Gửi biểu hội viên xã Thạnh Lợi (huyện Lợi Thạnh).", EXTRA, ("XTL",), files=(members("XTL", "bieu xa.docx", PLAIN),), level="hard", note="a district has the same name"),
    Entry("11-25 16:44", post("HTL", "Út Hiền HND"), "Biểu Thạnh Lợi", "Chiều cuối rồi, gửi biểu nghen." + IPHONE, EXTRA, ("HTL",), files=(members("HTL", "thanh loi bieu hv.xlsx"),)),
    Entry("11-26 08:20", post("HHV", "HND Hựu Vĩnh Tây"), "Hựu Vĩnh Tây nộp biểu trễ", "Hựu Vĩnh Tây nộp biểu thống kê hội viên, mong Văn phòng châm chước trễ một ngày.", EXTRA, ("HHV",), files=(members("HHV", "hvt.xlsx"),)),
    # ---- reports under other plans
    Entry("09-23 15:05", post("TPVG", "HND TP Vàm Giang"), "Báo cáo công tác Hội 9 tháng", "HND TP Vàm Giang gửi báo cáo công tác Hội và phong trào nông dân 9 tháng đầu năm 2024.", OTHER, ("TPVG",), files=(paper("TPVG", "BC 9 thang.docx", "BÁO CÁO", "Công tác Hội và phong trào nông dân 9 tháng đầu năm 2024", "Trong 9 tháng đã kết nạp 211 hội viên, thu hội phí đạt 88%.", "Nhiệm vụ quý IV: hoàn thành chỉ tiêu năm.", day=(9, 23)),), level="medium"),
    Entry("10-09 09:19", post("QHT", "Quỹ HTND tỉnh"), "BC hoạt động Quỹ quý III/2024", "Ban Điều hành Quỹ gửi báo cáo quý III.", OTHER, ("QHT",), files=(paper("QHT", "Quy Q3.pdf", "BÁO CÁO", "Hoạt động Quỹ Hỗ trợ nông dân quý III năm 2024", "Dư nợ 61,2 tỷ đồng, 204 dự án; nợ quá hạn 0,4%.", day=(10, 8)),), level="medium"),
    Entry("11-06 10:30", post("HVH", "Hoi ND Vinh Huu"), "Báo cáo vận động BHYT", "Gửi Tỉnh Hội.", OTHER, ("HVH",), files=(paper("HVH", "BHYT.docx", "BÁO CÁO", BHYT, "Vận động được 3.104 hội viên tham gia, đạt 91% kế hoạch.", day=(11, 6)),)),
    Entry("11-11 08:55", post("HTLD", "HND Thạnh Lợi Đông"), "Báo cáo tổng kết phong trào giai đoạn 2019 - 2021 (gửi lại theo yêu cầu)", "Ban Xã hội xin lại báo cáo phong trào SXKD giỏi giai đoạn 2019 - 2021, huyện Thạnh Lợi Đông gửi bản lưu để so sánh.", OTHER, ("HTLD",), files=(paper("HTLD", "BC 2019-2021.docx", "BÁO CÁO", "Tổng kết phong trào nông dân thi đua sản xuất, kinh doanh giỏi giai đoạn 2019 - 2021", "Giai đoạn 2019 - 2021 huyện có 1.018 hộ đạt danh hiệu. Đợt dịch năm 2021, Hội giúp tiêu thụ 300 tấn khoai.", day=(11, 22), year=2021),), level="hard", note="the same movement, three years before"),
    Entry("11-12 15:20", post("XBT", "Bình Trưng"), "Báo cáo kiểm tra, giám sát năm 2024", "Xã gửi báo cáo công tác kiểm tra, giám sát của Hội.", OTHER, ("XBT",), files=(paper("XBT", "KTGS.doc", "BÁO CÁO", "Công tác kiểm tra, giám sát thực hiện Điều lệ Hội năm 2024", "Đã kiểm tra 04 chi hội, không phát hiện sai phạm.", day=(11, 12)),)),
    Entry("11-18 09:50", ("HND huyện Long Hòa", "hnd@longhoa.hauxuyen.example"), "Báo cáo tổng kết phong trào SXKD giỏi", "Hội Nông dân huyện Long Hòa kính gửi Hội Nông dân tỉnh Hậu Xuyên báo cáo theo Kế hoạch 45-KH/HNDT.", OTHER, (), "review", files=(paper("HLH", "BC HND Long Hoa.docx", "BÁO CÁO", "Kết quả phong trào nông dân sản xuất, kinh doanh giỏi năm 2024", "Thực hiện Kế hoạch số 45-KH/HNDT ngày 12/3/2024 của Hội Nông dân tỉnh Hậu Xuyên, Hội Nông dân huyện Long Hòa báo cáo: 702 hộ đạt danh hiệu năm 2024.", day=(11, 18), above="Hội Nông dân tỉnh Hậu Xuyên", place="Long Hòa"),), level="doubtful", note="a district of that name in another province, sent astray"),
    # ---- machines, strangers, and matters that need no receipt
    Entry("09-09 14:23", ("Mail Delivery System", "mailer-daemon@thanhloidong.example"), "Undeliverable: Nhac bao cao tong ket phong trao SXKD gioi", BOUNCED, BOUNCE, (), "ignore", headers={"Return-Path": "<>", "Auto-Submitted": "auto-replied"}),
    Entry("09-09 14:24", post("HVH", "Hoi ND Vinh Huu", 1), "Tự động trả lời: Triển khai Kế hoạch 132", "Cảm ơn quý cơ quan đã gửi thư. Từ 09/9 đến 13/9/2024 cán bộ văn thư đi tập huấn ở Cần Thơ, việc gấp xin gọi anh Nhã.", ROBOT, (), "ignore", headers={"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}),
    Entry("11-05 08:16", post("XLHC", "HND xa Long Hoa"), "Vắng mặt: Nhắc báo cáo tổng kết phong trào SXKD giỏi", "Đây là thư trả lời tự động. Tôi nghỉ hộ sản từ 01/10/2024 đến hết 31/3/2025, chị Năm nhận việc thay. Xin không trả lời thư này.", ROBOT, (), "ignore", level="medium", note="no header"),
    Entry("11-05 08:40", own("HLT", "kiet", "Trương Tuấn Kiệt"), "Đã đọc: Nhắc báo cáo tổng kết phong trào SXKD giỏi", "Thư của bạn gửi tới Trương Tuấn Kiệt lúc 08:15 ngày 05/11/2024 đã được mở vào lúc 08:39 ngày 05/11/2024.", ROBOT, (), "ignore", headers={"Auto-Submitted": "auto-replied"}, level="medium", note="a read receipt"),
    Entry("11-05 09:02", ("postmaster", "postmaster@huuvinhtay.example"), "Thư chưa gửi được: Nhắc báo cáo tổng kết", "Không phát được thư tới huumy@huuvinhtay.example (550 5.1.1 không có người dùng này).", BOUNCE, (), "ignore", headers={"Return-Path": "<>"}, level="medium", note="in Vietnamese"),
    Entry("09-30 06:10", ("Bản tin Nhà nông Online", "bantin@nhanongonline.example"), "Tuần này: Sầu riêng vô vụ, nông dân sản xuất kinh doanh giỏi mách nước", "Điểm tin: hội nghị biểu dương nông dân giỏi nhiều tỉnh; giá lúa OM18 tăng; báo cáo thị trường phân bón. Bấm vào đây để ngừng nhận tin.", NONE, (), "ignore", headers={"List-Unsubscribe": "<https://nhanongonline.example/u>", "List-Id": "<bantin.nhanongonline.example>", "Precedence": "bulk"}, level="medium", note="a newsletter in the plan's words"),
    Entry("10-03 03:14", ("Phong Ky thuat", "kythuat@hndvamgiang.example"), "Hộp thư của bạn bị tạm ngưng", f"Tài khoản {OURS} sẽ bị khóa sau 24 giờ. Xác minh: http://xacminh-hnd.bad.example/{OURS}", NONE, (), "ignore", flags=("forged",), auth="fail", level="medium", note="phishing under our own domain"),
    Entry("10-10 10:10", ("Phân bón Lúa Vàng", "kinhdoanh@phanbonluavang.example"), "Tài trợ hội nghị biểu dương nông dân giỏi cấp tỉnh", "Công ty chúng tôi sẵn sàng tài trợ 200 phần quà cho nông dân sản xuất kinh doanh giỏi, đổi lại xin đặt pa-nô giới thiệu phân NPK chuyên dùng cho lúa. Giảm 15% đơn hàng đầu tiên. Liên hệ Hotline 1900 xxxx.", NONE, (), "ignore", level="hard", note="an advertisement in the plan's words"),
    Entry("10-16 15:12", office("duoc.lam", "Lâm Thành Được"), "Ăn trưa liên hoan 18/10", "Anh em Văn phòng nhớ đóng 100 ngàn cho chị Tám đặt lẩu mắm nghen, trưa thứ sáu.", NONE, (), "ignore", level="medium", note="an internal letter"),
    Entry("10-28 09:00", post("XHM", "HND Hựu Mỹ"), INVITE, "Hội Nông dân xã Hựu Mỹ trân trọng kính mời Thường trực Tỉnh Hội đến dự lễ giỗ tổ nghề đan lát và hội thi gói bánh tét vào ngày 03/11/2024 tại đình Hựu Mỹ.", NONE, (), "ignore", level="hard", note="an invitation to something else from a registered address"),
    Entry("11-14 09:30", post("TTDN", "TT DN&HTND"), "Re: Da nhan bao cao", "Dạ Trung tâm cảm ơn chị Nhiên nhiều nha.", NONE, (), "ignore", level="medium", note="thanks alone"),
    Entry("11-15 06:45", ("RICOH-VP2", "scanner@may-scan.example"), "Message from \"RNP002673\"", "This E-mail was sent from \"RNP002673\" (MP 3055). Scan Date: 15.11.2024 06:44:12 (+0700). Queries to: scanner@may-scan.example. The scan job was cancelled by the user; no file was created.", NONE, (), "ignore", headers={"Auto-Submitted": "auto-generated"}, level="medium", note="a scanner that says it sends nothing"),
    Entry("11-20 10:00", ("Lucky88", "promo@lucky88vn.example"), "Nhà nông trúng lớn - nhận ngay 888K", "Đăng ký hôm nay tặng 888K, nạp rút 1 phút: lucky88vn.example/nong-dan", NONE, (), "ignore", note="spam"),
    Entry("11-27 16:40", post("HCL", "hoi nd con lac"), "Chia tay", "Cuối tháng này em Giao chuyển qua Phòng Nông nghiệp, cảm ơn mấy anh chị Tỉnh Hội đã chỉ dẫn em mấy năm nay. Có dịp ra cồn em đãi cá kèo nướng ống sậy!", NONE, (), "ignore", level="medium", note="a farewell"),
    Entry("11-08 07:07", ("Nhóm Cán bộ Hội Vàm Giang", "canbohoi@groups.vamgiang-list.example"), "[canbohoi] Ai có ảnh hội nghị biểu dương huyện Hựu Vĩnh Tây?", "Mình cần vài tấm hình đăng trang Facebook, ai chụp gửi lên nhóm giùm.\n_____\nHủy theo dõi: canbohoi-unsubscribe@groups.vamgiang-list.example", NONE, (), "ignore", headers={"List-Id": "<canbohoi.groups.vamgiang-list.example>", "Precedence": "list"}, level="medium", note="a mailing list's chat"),
]
