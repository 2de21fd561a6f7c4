"""The letters of the city block's office (see `cityblock`): tables, other plans, machines, and what is no matter of the office."""

from .by_hand import GradedEntry as Entry
from .cityblock import office, own, post
from .cityblock_letters import BOUNCE, CTHUONG, EXTRA, GTVT, JUNE, LUATGIA, NONE, OTHER, OURS, ROBOT, TKE, units
from .cityblock_papers import calendar, packed, paper, report, scan, targets

AUTO = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
BACK = {"Auto-Submitted": "auto-replied", "Return-Path": "<>"}


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, units(unit), decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, OTHER, units(unit), decision, files=files, level=more.pop("level", "medium"), **more)


def idle(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


HALF = ("Đảng bộ báo cáo công tác xây dựng Đảng hai quý đầu năm:", "Đã học tập nghị quyết tại 100% chi bộ; giới thiệu 05 quần chúng đi học lớp cảm tình.", "Sáu tháng cuối năm: kiểm tra 02 chi bộ, tổng kết công tác kết nạp.")
FOLLOW = ("Thực hiện Chỉ thị 05, chi bộ báo cáo:", "Mỗi đảng viên có một việc làm theo Bác ghi vào sổ; 03 gương được tuyên dương.", "Quý tới kể chuyện Bác Hồ đầu giờ chào cờ thứ Hai.")
FEES = ("Số đảng viên đóng phí: 118.", "Thu 6 tháng: 63.405.000 đồng; nộp cấp trên 50%.", "Không có đảng viên nợ phí.")
REFORM = ("Cơ quan báo cáo cải cách hành chính quý II:", "Rút ngắn 04 thủ tục; đúng hạn 99,1%.", "Quý III thử nghiệm trả kết quả tại nhà.")
SKILLED = ("Mô hình 'Phiên tòa rút kinh nghiệm ở cơ sở' được triển khai tại 09 quận, huyện.", "Đã mở 31 phiên, 2.400 lượt người dự.", "Đề nghị công nhận mô hình dân vận khéo năm 2023.")
CHECK = ("Ủy ban Kiểm tra Đảng ủy báo cáo kết quả kiểm tra, giám sát:", "Kiểm tra 02 chi bộ về thu chi; giám sát chuyên đề 01 đồng chí.", "Không phát hiện dấu hiệu vi phạm.")
CRITIC = ("Chi bộ báo cáo việc tự phê bình và phê bình của chi ủy theo Nghị quyết Trung ương 4:", "Có 11 lượt ý kiến góp cho tập thể chi ủy.", "Chi ủy tiếp thu, sửa trong quý III.")

LETTERS = [
    # ---- the table
    table("06-14 08:12", post("STCH", "Đảng ủy Sở Tài chính", 1), "Biểu 01 của Sở Tài chính", "Đảng ủy Sở Tài chính gửi bổ sung Biểu 01.", "STCH", targets("STCH"), key="stch-table"),
    table("06-16 14:20", post("STCH", "Đảng ủy Sở Tài chính", 1), "Đính chính Biểu 01", "Dòng kết nạp ghi thiếu 01 đồng chí, xin dùng biểu này thay biểu gửi hôm 14/6.", "STCH", targets("STCH", "Bieu 01 sua.xlsx", more=1), flags=("revision",), rel="stch-table", level="medium", note="a corrected table"),
    table("06-19 09:33", LUATGIA, "Biểu chỉ tiêu Hội Luật gia", "Tôi gửi nốt biểu chỉ tiêu của chi bộ.", "HLGI", targets("HLGI", "bieu 1.docx"), level="medium", note="unknown address, the unit's name in the head"),
    table("06-28 17:02", post("CTHU", "Đảng ủy Cục Thuế"), "CT - phụ biểu", "Gửi Biểu 01 Đảng bộ Cục Thuế, nén kèm ảnh hội nghị.", "CTHU", packed("Bieu CT.zip", targets("CTHU"), scan("hoi nghi.png")), flags=("archive",), level="medium"),
    table("06-30 10:47", ("Hà My", "hamy.vp@gmail.example"), "biểu 01", "Dạ em gửi Biểu 01 còn thiếu ạ.", (), targets(None, "Sheet1.xlsx"), decision="review", level="hard", note="no name anywhere, from a private address"),
    table("07-05 16:58", GTVT, "Biểu 01 - Đảng bộ Sở GTVT", "Gửi Ban Tổ chức Biểu 01 đúng hạn cuối.", "SGTV", targets("SGTV", "BIEU01_GTVT.xlsx"), level="medium", note="unknown address, the unit's name in the head; the last day"),
    table("07-07 08:40", post("DAGT", "Ban QLDA giao thông"), "Gửi Biểu 01 (muộn)", "Ban QLDA giao thông xin lỗi gửi Biểu 01 chậm hai ngày.", "DAGT", targets("DAGT", "BIEU 1.xlsx")),
    # ---- reports under other plans
    other("06-08 10:30", ("Lại Thị Hoa", "hoalai.vp@gmail.example"), "Báo cáo 6 tháng đầu năm", "Đảng ủy Văn phòng UBND thành phố gửi báo cáo công tác xây dựng Đảng 6 tháng đầu năm 2023.", "VPUB", report("VPUB", "BC 6 thang.docx", (6, 7), title="công tác xây dựng Đảng 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023", said=HALF)),
    other("05-15 09:00", post("SNGV", "Chi bộ Sở Ngoại vụ"), "Báo cáo Chỉ thị 05", "Chi bộ Sở Ngoại vụ gửi báo cáo làm theo Bác quý II.", "SNGV", report("SNGV", "CT05.docx", (5, 15), title="kết quả thực hiện Chỉ thị 05-CT/TW quý II năm 2023", said=FOLLOW), level="easy"),
    other("06-20 15:40", post("SYTE", "Đảng bộ Sở Y tế"), "Thu nộp đảng phí 6 tháng", "Đảng ủy Sở Y tế gửi báo cáo thu nộp đảng phí.", "SYTE", report("SYTE", "dang phi.pdf", (6, 20), title="tình hình thu nộp đảng phí 6 tháng đầu năm 2023", said=FEES), level="easy"),
    other("06-22 08:55", CTHUONG, "BC CCHC quý II Sở Công Thương", "Em gửi báo cáo cải cách hành chính quý II của Đảng ủy Sở Công Thương.", "SCTG", report("SCTG", "cchc q2.docx", (6, 21), title="công tác lãnh đạo cải cách hành chính quý II năm 2023", said=REFORM), note="unknown address, letterhead; another matter"),
    other("05-30 14:25", post("TAND", "Đảng ủy TAND TP"), "Hồ sơ mô hình dân vận khéo", "Đảng ủy Tòa án nhân dân thành phố gửi báo cáo mô hình dân vận khéo năm 2023.", "TAND", report("TAND", "dan van kheo.docx", (5, 29), title="kết quả xây dựng mô hình dân vận khéo năm 2023", said=SKILLED)),
    other("06-27 10:00", post("CHQU", "Đảng ủy Cục Hải quan"), "Báo cáo kiểm tra, giám sát quý II", "UBKT Đảng ủy Cục Hải quan gửi báo cáo. Báo cáo sơ kết giữa nhiệm kỳ gửi riêng.", "CHQU", report("CHQU", "UBKT Q2.docx", (6, 26), title="công tác kiểm tra, giám sát quý II năm 2023", said=CHECK), level="hard", note="names the plan's report, but is another"),
    other("06-15 09:10", TKE, "Báo cáo tự phê bình - Cục Thống kê", "Chi bộ Cục Thống kê gửi báo cáo tự phê bình và phê bình của chi ủy.", "CTKE", report("CTKE", "TPB.docx", (6, 14), title="kết quả tự phê bình và phê bình của chi ủy năm 2023", said=CRITIC), note="unknown address, letterhead; another matter"),
    other("06-23 11:12", ("Văn phòng Hội NCT", "vphoi.nct@gmail.example"), "Báo cáo 6 tháng", "Hội Người cao tuổi gửi Báo cáo 6 tháng đầu năm (bản scan).", "HNCT", scan("bao cao 6 thang dau nam.pdf"), decision="review", flags=("scanned",), level="hard", note="a scan from a private address; the unit has no address"),
    # ---- machines
    idle("05-22 08:01", post("LMHT", "Chi bộ Liên minh HTX"), "Tự động trả lời: Nhắc đăng ký ngày họp", "Tôi nghỉ phép tới 29/5. Việc gấp liên hệ đồng chí Sơn phòng Hành chính.", ROBOT, headers=AUTO),
    idle("06-20 08:31", own("SGDD", "bithu", "Bí thư Đảng ủy Sở GD&ĐT"), "Automatic reply: Đôn đốc báo cáo sơ kết giữa nhiệm kỳ", "Tôi đang chỉ đạo kỳ thi vào lớp 10, sẽ trả lời thư sau ngày 25/6/2023. Về báo cáo sơ kết xin hỏi đồng chí Thắm.", ROBOT, headers=AUTO, level="medium", note="speaks of the report"),
    idle("06-20 08:32", post("QLTT", "Cục QLTT"), "Re: Đôn đốc báo cáo sơ kết giữa nhiệm kỳ", "Đây là thư trả lời tự động. Cục Quản lý thị trường đã nhận được thư của quý cơ quan và sẽ xử lý trong giờ hành chính. Vui lòng không trả lời thư này.", ROBOT, level="hard", note="automatic by its words alone, without headers"),
    idle("06-20 08:33", ("Nguyễn Thị Thơm", "thomnt.kh@gmail.example"), "Vắng mặt: Đôn đốc báo cáo sơ kết giữa nhiệm kỳ", "Em nghỉ thai sản từ 01/6/2023 đến hết tháng 11, mọi việc của Đảng ủy Sở Kế hoạch và Đầu tư chuyển chị Dung ạ.", ROBOT, headers=AUTO, level="medium"),
    idle("06-20 08:35", post("DPTT", "Đài PTTH"), "Auto: đã nhận", "Đài Phát thanh và Truyền hình đã nhận thư. Cảm ơn.", ROBOT, headers={"Auto-Submitted": "auto-replied", "Precedence": "auto_reply"}),
    idle("06-14 08:13", ("Tổng đài tiếp nhận", "no-reply@motcua.hailach.example"), "Xác nhận đã tiếp nhận thư của bạn", "Hệ thống đã tiếp nhận yêu cầu mã 88123. Thời gian phản hồi 48 giờ.", ROBOT, headers={"Auto-Submitted": "auto-generated"}, level="medium"),
    idle("04-26 15:22", ("Mail Delivery System", "MAILER-DAEMON@hailach.example"), "Undelivered Mail Returned to Sender", f"This is the mail system. Your message from {OURS} could not be delivered.\n\n<thads.vp@hailach.example>: host said: 550 5.1.1 User unknown", BOUNCE, headers=BACK),
    idle("05-22 08:02", ("Mail Delivery Subsystem", "mailer-daemon@gmail.example"), "Delivery Status Notification (Failure)", "Không gửi được tới hoinguoicaotuoi@gmail.example vì không tìm thấy địa chỉ. Tiêu đề: Nhắc đăng ký ngày họp", BOUNCE, headers=BACK),
    idle("06-20 08:34", ("postmaster", "postmaster@treem-hl.example"), "Không chuyển được: Đôn đốc báo cáo sơ kết giữa nhiệm kỳ", "Hộp thư danguy@treem-hl.example vượt dung lượng (552 5.2.2).\n\n--- Thư gốc ---\nchưa thấy báo cáo của: Bệnh viện Phổi, Sở Công Thương", BOUNCE, headers=BACK, level="medium"),
    idle("06-20 12:36", ("Mail Delivery System", "mailer-daemon@mx.duk-hailach.example"), "Warning: message delayed 4 hours", "Thư tới sct@hailach.example chưa chuyển được, máy chủ sẽ thử lại đến hết 3 ngày.", BOUNCE, headers=BACK, level="medium"),
    idle("06-26 09:02", ("MAILER-DAEMON", "mailer-daemon@mail.gmail.example"), "Returned mail: see transcript for details", "----- The following addresses had permanent fatal errors -----\n<vienquyhoach.hcth@gmail.example> 550 mailbox unavailable", BOUNCE, headers=BACK),
    # ---- no matter of the plan
    idle("05-05 08:00", ("Nhà sách Chính trị", "khuyenmai@nhasachct.example"), "Sách nghiệp vụ công tác Đảng giảm 25%", "Trọn bộ 12 cuốn, tặng mẫu báo cáo sơ kết giữa nhiệm kỳ. Đặt hàng trước 30/5.", headers={"List-Unsubscribe": "<https://nhasachct.example/huy>"}, level="medium", note="an advertisement in the plan's words"),
    idle("05-13 03:12", ("Quan tri Email", "support@mail-hailach.bad.example"), "Hop thu sap day, xac minh ngay", "Dung luong 98%. Bam http://xacminh.bad.example de tranh mat thu den.", auth="fail", note="phishing"),
    idle("05-20 10:00", ("Máy quét tầng 2", "scan@duk-hailach.example"), "Scanned from MFP tang 2", "Tệp quét thử của phòng Hành chính.", files=(scan("SCN_0001.pdf"),), headers={"Auto-Submitted": "auto-generated"}, level="medium", note="the office's own scanner, a test"),
    idle("05-26 14:30", office("binh.vh", "Vũ Hải Bình"), "Phân công dự hội nghị cơ sở", "Chị Hiền dự Sở Tài chính, tôi dự Tòa án, chị Oanh dự Cục Thuế. Chiều thứ Sáu giao ban rà danh sách.", level="medium", note="an internal letter"),
    idle("06-01 09:00", ("Khách sạn Sóng Biếc", "sale@songbiec.example"), "Báo giá hội trường 100 - 300 chỗ", "Phù hợp tổ chức hội nghị sơ kết, tổng kết. Giảm 15% cho khối cơ quan Đảng.", level="medium", note="an advertisement for halls"),
    idle("06-06 10:20", ("Đoàn Khối các cơ quan", "doankhoi@doankhoi-hl.example"), "Mời cổ vũ hội thao", "Đoàn Khối mời các anh chị tới cổ vũ giải cầu lông thanh niên chiều thứ Bảy 10/6/2023.", note="an invitation to something else"),
    idle("06-13 09:45", post("HVHN", "Hội VHNT Hải Lạch"), "Mời xem triển lãm", "Hội Liên hiệp Văn học nghệ thuật mời các đồng chí dự khai mạc triển lãm tranh biển đảo, 9 giờ ngày 18/6/2023.", level="hard", note="an invitation to something else from a registered unit"),
    idle("06-15 07:00", ("Bản tin Xây dựng Đảng", "bantin@xdd-online.example"), "Điểm tin: nhiều nơi sơ kết giữa nhiệm kỳ", "Tuần qua các đảng bộ khối ở nhiều tỉnh họp sơ kết giữa nhiệm kỳ 2020 - 2025. Đọc tiếp trên trang.", headers={"List-Unsubscribe": "<mailto:thoi@xdd-online.example>", "Precedence": "bulk"}, level="medium", note="a newsletter in the plan's words"),
    idle("06-21 15:30", post("SKCN", "Đảng ủy Sở KH&CN"), "Re: Đôn đốc báo cáo sơ kết giữa nhiệm kỳ", "Cảm ơn chị, bên em đã rõ ạ." + JUNE, level="hard", note="thanks alone above a quoted letter"),
    idle("06-28 09:00", ("Văn phòng Thành ủy", "lichtuan@thanhuy-hl.example"), "Được mời: Giao ban các đảng ủy khối", "Thứ Sáu 30/6/2023 14:00, phòng họp 3. Thư do hệ thống lịch tạo.", files=(calendar("Giao ban các đảng ủy khối", "20230630T070000Z", "20230630T090000Z", "lichtuan@thanhuy-hl.example"),), headers={"Auto-Submitted": "auto-generated"}, level="medium", note="a calendar's invitation to something else"),
    idle("06-29 22:10", ("Vay nhanh 24h", "tuvan@vaynhanh.bad.example"), "Ho tro can bo cong chuc vay tin chap", "Lai suat 0.8%/thang, giai ngan trong ngay.", note="spam"),
    idle("05-31 08:15", ("Ban Tổ chức Thành ủy", "btc@thanhuy-hl.example"), "Thông báo lớp bồi dưỡng bí thư chi bộ", "Mở lớp từ 12 đến 16/6/2023, mỗi đảng bộ khối cử 20 đồng chí.", files=(paper("SNOI", "TB lop BD.docx", "THÔNG BÁO", "mở lớp bồi dưỡng nghiệp vụ bí thư chi bộ năm 2023", "Đối tượng: bí thư chi bộ các cơ quan, doanh nghiệp.", "Hạn gửi danh sách: 07/6/2023.", day=(5, 30), called="Ban Tổ chức", above="THÀNH ỦY HẢI LẠCH"),), level="medium", note="from above, of no unit"),
]
