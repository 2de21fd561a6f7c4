"""The letters of the nineteenth office (see `county`): tables, other plans, machines, and what is no matter of the office."""

from .county import office, own, post
from .by_hand import GradedEntry as Entry
from .county_letters import BOUNCE, EXTRA, MAY, NONE, OTHER, OURS, REPORT, ROBOT
from .county_papers import LONG, calendar, figures, packed, paper, report, scan
from .manners import toneless

AUTO = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
MADE = {"Auto-Submitted": "auto-generated"}


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, (unit,) if isinstance(unit, str) else unit, decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, **more):
    return Entry(at, sender, subject, text, OTHER, (unit,), files=files, **more)


def none(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


BUDGET = ("Phòng Tài chính - Kế hoạch báo cáo:", "Tổng thu ngân sách quý II (ước) đạt 48% dự toán; chi thường xuyên 41%.", "Kiến nghị xã Hòa Lộc, xã Lộc Hòa nộp đối chiếu trước ngày 10/7.")
CLEAN = ("Thanh tra huyện tổng hợp báo cáo:", "1. Công khai, minh bạch: 27/27 đơn vị niêm yết.", "2. Kê khai tài sản: 412 người.", "3. Nhiệm vụ 6 tháng cuối năm: thanh tra mua sắm tại 02 đơn vị.")
DIGITAL = ("Phòng Văn hóa và Thông tin báo cáo:", "Tổ công nghệ số cộng đồng hoạt động ở 96/98 ấp; 71% hộ có tài khoản thanh toán điện tử.", "Sắp tới: phủ wifi nhà văn hóa ấp.")
RURAL = ("UBND xã Mỹ Phú báo cáo:", "Đạt 17/19 tiêu chí; còn tiêu chí giao thông và thu nhập.", "Phấn đấu đạt chuẩn vào quý IV.")
YEAR = ("Nhà trường báo cáo:", "Tốt nghiệp dự kiến 99%; 14 học sinh giỏi cấp tỉnh.", "Năm học tới: tuyển 8 lớp 10.")
OLD = ("UBND xã Bình Tân báo cáo:", "I. Lãnh đạo, chỉ đạo: 04 văn bản.", "II. Kết quả: 1.020 hồ sơ, đúng hạn 92%.", "III. Hạn chế: thiếu máy quét.", "IV. Nhiệm vụ 6 tháng cuối năm 2023: mua máy quét.")

LETTERS = [
    # ---- the table
    table("06-12 08:33", post("XBT", "Bình Tân"), "Biểu 03 Bình Tân", "Bình Tân gửi nốt Biểu 03 như đã hứa.", "XBT", figures("XBT", "Bieu 03 BT.xlsx"), key="xbt-table"),
    table("06-14 10:20", post("XBT", "Bình Tân"), "Sửa Biểu 03 Bình Tân", "Dòng 1 cộng thiếu hồ sơ chứng thực, xin lấy biểu này thay biểu cũ.", "XBT", figures("XBT", "Bieu 03 BT sua.xlsx", more=57), flags=("revision",), rel="xbt-table", level="medium", note="a corrected table"),
    table("06-17 07:44", post("XLH", "Xã Lộc Hòa"), "bieu 03 cua xa Loc Hoa", "Xã Lộc Hòa gửi Biểu 03 ạ.", (), figures("XHL", "bieu03.xlsx"), decision="review", flags=("wrong_unit_inside",), level="hard", note="Hòa Lộc's sheet under Lộc Hòa's words"),
    table("06-18 16:00", ("Kim Thị Sa Ven", "saven.kt@gmail.example"), "Bieu 03", "Em gui bieu 03, cam on anh chi hom truoc da huong dan.", "XKS", figures("XKS", "bieu_kasom.docx"), level="medium", note="private address, the commune's name in the head"),
    table("06-19 11:30", ("0939xxx", "thanhtuyen.vp@gmail.example"), "biểu", "biểu 03 xã em", (), figures(None, "Book1.xlsx"), decision="review", level="medium", note="no name anywhere"),
    table("06-21 09:00", post("DLTV", "Điện lực Trà Vang"), "Điện lực - Biểu 03 (trễ)", "Điện lực Trà Vang gửi biểu thống kê hồ sơ cấp điện, nén chung với ảnh.", "DLTV", packed("DLTV.zip", figures("DLTV", "bieu.xlsx")), flags=("archive",), level="medium", note="in a zip, after the day"),
    # ---- reports under other plans
    other("06-17 15:12", post("PTCK", "Tài chính Kế hoạch"), "Báo cáo thu chi ngân sách quý II", "Phòng TC-KH gửi báo cáo thu chi ngân sách để biết.", "PTCK", report("PTCK", "NS Q2.docx", (6, 17), title="Tình hình thu chi ngân sách, ước quý II năm 2024", said=BUDGET), level="medium", note="names two communes"),
    other("06-10 15:30", post("TTRA", "Thanh tra huyện"), "BC 6 tháng đầu năm 2024 của Thanh tra", "Thanh tra huyện gửi báo cáo công tác phòng, chống tham nhũng 6 tháng đầu năm 2024.", "TTRA", report("TTRA", "PCTN 6T.docx", (6, 10), title="Công tác phòng, chống tham nhũng, tiêu cực 6 tháng đầu năm 2024", said=CLEAN), level="hard", note="the same half-year, another matter"),
    other("06-06 08:50", post("PVHT", "VHTT Trà Vang"), "Báo cáo chuyển đổi số 6 tháng", "Phòng Văn hóa và Thông tin gửi báo cáo chuyển đổi số theo kế hoạch riêng của huyện.", "PVHT", report("PVHT", "CDS.pdf", (6, 5), title="Kết quả thực hiện chuyển đổi số 6 tháng đầu năm 2024", said=DIGITAL), level="medium"),
    other("05-20 14:20", post("XMP", "UBND xã Mỹ Phú"), "BC xây dựng NTM", "Mỹ Phú gửi báo cáo xây dựng nông thôn mới quý I.", "XMP", report("XMP", "NTM.docx", (5, 20), title="Kết quả xây dựng nông thôn mới quý I năm 2024", said=RURAL)),
    other("05-31 09:19", post("NTTV", "Văn phòng THPT Trà Vang"), "Báo cáo tổng kết năm học 2023 - 2024", "Trường THPT Trà Vang kính gửi UBND huyện báo cáo tổng kết năm học.", "NTTV", report("NTTV", "tong ket.docx", (5, 30), title="Tổng kết năm học 2023 - 2024", said=YEAR)),
    other("06-14 13:10", post("XBT", "Bình Tân"), "Báo cáo CCHC 6 tháng đầu năm 2023", "Theo yêu cầu của chị Diễm, Bình Tân gửi lại báo cáo CCHC 6 tháng đầu năm 2023 (năm ngoái) để Phòng so sánh số liệu.", "XBT", report("XBT", "CCHC 2023.docx", (6, 9), title="Công tác cải cách hành chính 6 tháng đầu năm 2023", said=OLD, year=2023), level="hard", note="last year's, asked for, and so said"),
    # ---- machines
    Entry("06-12 16:03", ("Hệ thống QLVB tỉnh Hậu Lộ", "no-reply@qlvb.haulo.example"), "[QLVB] Văn bản đến: 31/BC-VPHU", "Quý cơ quan có 01 văn bản đến mới.\nNơi gửi: Văn phòng HĐND và UBND huyện Trà Vang.\nTrích yếu: Kết quả thực hiện công tác cải cách hành chính 06 tháng đầu năm.\nĐây là thư tự động, vui lòng không trả lời.", REPORT, ("VPHU",), files=(report("VPHU", "31.signed.pdf", (6, 12), title=LONG, number=31),), silent=True, headers=MADE, level="hard", note="by the document system; letterhead; no answer wanted"),
    none("05-31 16:13", post("PYTE", "Phòng Y tế"), "Trả lời tự động: Don doc bao cao so ket CCHC 6 thang", "Phòng Y tế đã nhận thư. Cán bộ phụ trách đi học đến 17/6/2024, việc gấp xin gọi số trực.", ROBOT, headers=AUTO),
    none("05-31 16:14", own("XMP", "chutich", "Chủ tịch Mỹ Phú"), "Automatic reply: Don doc bao cao so ket CCHC 6 thang", "Tôi đang dự lớp bồi dưỡng từ 27/5 đến 07/6/2024. Hội nghị hiến kế do đồng chí Phó Chủ tịch chủ trì.", ROBOT, headers=AUTO, level="medium", note="speaks of the meeting"),
    none("05-31 16:15", ("Mail Delivery Subsystem", "mailer-daemon@thanhan.travang.example"), "Undelivered Mail Returned to Sender", f"Your message from {OURS} could not be delivered:\n<vanphong@thanhan.travang.example>: 550 5.1.1 user unknown", BOUNCE, headers={"Auto-Submitted": "auto-replied", "Return-Path": "<>"}),
    none("06-11 07:41", ("postmaster", "postmaster@noivu-travang.example"), "Chưa gửi được: Danh sách đơn vị còn nợ báo cáo", "Thư tới bqlchotravang@gmail.example bị trả lại: hộp thư đầy (552 5.2.2). Nội dung thư: còn nợ báo cáo sơ kết CCHC 6 tháng gồm xã Lộc Hòa, Phòng Y tế.", BOUNCE, headers={"Auto-Submitted": "auto-replied", "Return-Path": "<>"}, level="medium"),
    none("06-03 07:10", ("Canon iR-ADV phòng 204", "scan204@noivu-travang.example"), "Tài liệu quét từ máy phòng 204", "Thư thử cấu hình quét tới hộp thư chung. Không trả lời.", files=(scan("20240603_0001.pdf"),), headers=MADE, level="medium", note="the office's own scanner, a test"),
    none("06-07 06:00", ("Tạp chí Tổ chức Nhà nước", "bantin@tapchitcnn.example"), "Bản tin tuần: cải cách hành chính 6 tháng đầu năm nhìn từ cơ sở", "Trong số này: huyện miền núi hiến kế giảm hồ sơ; mẫu báo cáo sơ kết CCHC hay. Bấm vào đây nếu không muốn nhận.", headers={"List-Unsubscribe": "<mailto:huy@tapchitcnn.example>", "Precedence": "bulk"}, level="medium", note="a newsletter in the plan's words"),
    none("05-23 10:30", ("Phần mềm Một Cửa Việt", "sale@motcuaviet.example"), "Tự động lập báo cáo CCHC 6T chỉ 1 cú nhấp", "Giải pháp được hơn 200 xã tin dùng, giảm 30% trong tháng 5. Liên hệ Ms Trinh.", headers={"List-Unsubscribe": "<https://motcuaviet.example/u>"}, level="medium", note="an advertisement"),
    none("06-04 02:11", ("UBND Huyen Tra Vang IT", "admin@travang-mail.bad.example"), "CANH BAO: hop thu cchc@noivu-travang.example sap bi khoa", "Dang nhap tai http://webmail-noivu.bad.example de giu lai bao cao so ket trong 24 gio.", auth="fail", note="phishing"),
    none("06-14 08:00", ("Phóng viên Hoài Bảo", "hoaibao@baohaulo.example"), "Xin số liệu viết bài về hội nghị hiến kế", "Báo Hậu Lộ muốn viết về các hội nghị hiến kế ở xã Kà Sơm, Ba Ngòi; nhờ Phòng cho xin số liệu và lịch phỏng vấn tuần sau.", level="medium", note="a press enquiry, of no unit"),
    none("05-24 15:00", ("Nhóm CCHC miền Tây", "cchc-mientay@nhomthu.example"), "[cchc-mientay] Ai có mẫu Biểu 03 không?", "Chia sẻ giúp nhóm mẫu biểu thống kê hồ sơ với ạ. - Tấn (Châu Lộ)", headers={"List-Id": "<cchc-mientay.nhomthu.example>", "Precedence": "list"}, level="medium", note="a mailing list"),
    none("06-10 11:00", ("Microsoft Outlook Calendar", "lichhop@vp.travang.example"), "Được mời: Giao ban UBND huyện tuần 24", "Thứ Hai 10/6/2024 14:00, phòng họp số 2. Thành phần: các phòng. Thư mời do hệ thống lịch tạo.", files=(calendar("Giao ban UBND huyện tuần 24", "20240610T070000Z", "20240610T090000Z", "lichhop@vp.travang.example"),), headers=MADE, level="hard", note="a calendar's invitation to something else"),
    # ---- people, and no matter of the plan
    none("06-12 08:40", office("diem.ntk", "Ngô Thị Kiều Diễm"), "Phân công tổng hợp", "Anh Lợi theo dõi khối xã, tôi theo dõi khối phòng và trường; chiều thứ Sáu chốt danh sách nợ báo cáo sơ kết.", level="medium", note="an internal letter"),
    none("05-02 09:15", ("Sở Nội vụ Hậu Lộ", "vanthu@snv.haulo.example"), "Chỉ tiêu CCHC năm 2024 giao các huyện", "Sở gửi bảng chỉ tiêu tỉnh giao: hồ sơ trực tuyến 65%, hài lòng 95%. Đề nghị UBND các huyện triển khai.", files=(paper("PTCK", "chi tieu.docx", "", "Bảng chỉ tiêu cải cách hành chính giao các huyện năm 2024", "Huyện Trà Vang: hồ sơ trực tuyến 65%.", "Huyện Châu Lộ: hồ sơ trực tuyến 62%.", day=(5, 2), called="Sở Nội vụ", above="UBND TỈNH HẬU LỘ", symbol="SNV", place="Hậu Lộ"),), level="medium", note="targets set from above, no report of a unit"),
    none("06-13 08:30", post("MNLH", "Mầm non Lộc Hòa"), "Re: Đã tiếp nhận báo cáo", "Dạ trường cảm ơn anh chị đã nhận báo cáo trong thư, chúc Phòng nhiều sức khỏe." + MAY.format(to="mnlochoa"), level="medium", note="thanks alone above a quoted letter"),
    none("05-30 10:00", post("TTVH", "TT Văn hóa Trà Vang"), "Thư mời xem hội diễn", "Trung tâm Văn hóa, Thể thao và Truyền thanh kính mời Phòng Nội vụ dự đêm hội diễn đờn ca tài tử, 19 giờ ngày 08/6/2024 tại sân vận động huyện.", level="hard", note="an invitation to something else"),
    none("05-21 09:30", post("XVDT", "Vĩnh Điền Tây"), toneless("Mời dự lễ khánh thành cầu ấp 4"), "Xã Vĩnh Điền Tây mời các anh chị dự lễ khánh thành cầu nông thôn ấp 4 lúc 9 giờ ngày 26/5/2024.", level="hard", note="an invitation to something else"),
]
