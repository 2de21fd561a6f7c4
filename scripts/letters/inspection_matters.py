"""The letters of the twenty-eighth office (see `inspection`): tables, other plans, machines, and what is no matter of the office."""

from .by_hand import GradedEntry as Entry
from .inspection import office, own, post
from .inspection_letters import BOUNCE, EXTRA, NONE, OCTOBER, OTHER, OURS, ROBOT
from .inspection_papers import cases, packed, paper, report

AUTO = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
FAILED = {"Auto-Submitted": "auto-replied", "Return-Path": "<>"}


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, (unit,) if isinstance(unit, str) else unit, decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, **more):
    return Entry(at, sender, subject, text, OTHER, (unit,), files=files, **more)


def none(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


QUARTER = ("Sở Xây dựng báo cáo:", "Quý III triển khai 02 cuộc thanh tra chuyên ngành, xử phạt 84 triệu đồng.", "Quý IV: thanh tra kinh doanh bất động sản tại thành phố Phú Lương.")
CLEAN = ("UBND huyện Vạn Cù báo cáo:", "1. Công khai, minh bạch: 100% đơn vị.", "2. Chuyển đổi vị trí công tác: 17 người.", "3. Phương hướng: kiểm tra việc mua sắm thuốc, vật tư.")
WEALTH = ("Công ty báo cáo kết quả:", "Có 21 người thuộc diện kê khai, đã kê khai 21, công khai tại cuộc họp cán bộ chủ chốt.")
STORM = ("Bệnh viện báo cáo:", "Khu nhà C tốc mái 120 m2; 14 giường bệnh phải chuyển; đề nghị hỗ trợ 300 triệu đồng.")
FIXED = ("Sở Giao thông vận tải báo cáo:", "Đã thu hồi nộp ngân sách 1,2 tỷ đồng theo kết luận; kiểm điểm 03 cá nhân.", "Còn 01 kiến nghị về quyết toán chưa xong.")
SCHOOL = ("Nhà trường báo cáo:", "Tuyển mới 245 học sinh lớp 10; thiếu 03 giáo viên tin học.", "Kế hoạch: 12 giải học sinh giỏi quốc gia.")
UNCLE = ("Ban Dân tộc báo cáo:", "Có 04 tập thể đăng ký mô hình; tuyên dương 07 gương người có uy tín.", "Thời gian tới: nhân rộng mô hình ở xã biên giới.")
NINE = ("Sở Công Thương báo cáo:", "Tổng mức bán lẻ 9 tháng tăng 8,1%.", "Đã tiếp 11 lượt công dân trong quý.", "Quý IV: bình ổn giá hàng Tết.")

LETTERS = [
    # ---- the table
    table("10-16 08:05", post("TPPL", "Ban Tiếp công dân thành phố", 1), "TP Phú Lương gửi Biểu 02/TCD", "Gửi chị Nhung Biểu 02/TCD của thành phố.", "TPPL", cases("TPPL", "Bieu 02 TPPL.xlsx"), key="tppl-table"),
    table("10-21 09:25", post("TPPL", "Ban Tiếp công dân thành phố", 1), "Thay Biểu 02 của thành phố", "Cộng sót phường Bến Nước, xin dùng biểu này thay biểu gửi ngày 16/10.", "TPPL", cases("TPPL", "Bieu 02 sua.xlsx", more=38),
        flags=("revision",), rel="tppl-table", level="medium", note="a corrected table"),
    table("10-23 15:40", ("Duyên Sơn Tân", "duyenst93@gmail.example"), "bieu 02", "em gửi biểu 02 ạ", "HST", cases("HST", "bieu_sontan.docx"), level="medium", note="private address, the district's name in the head"),
    table("10-24 10:05", ("Văn thư", "vanthu.kd24@gmail.example"), "Gửi biểu", "Em gửi biểu 02/TCD của đơn vị em, có gì chị gọi lại em nhé.", (), cases(None, "Book2.xlsx"), decision="review", level="medium", note="no name anywhere"),
    table("10-24 16:30", post("HDKN", "UBND Đắk Ruông Nam"), "Biểu 02 Đắk Ruông Nam", "Huyện Đắk Ruông Nam gửi biểu tổng hợp.", (), cases("HMH", "bieu02.xlsx"), decision="review", flags=("wrong_unit_inside",), level="hard",
        note="another district's sheet under this one's words"),
    table("10-28 08:30", ("Hữu Phước", "huuphuoc.sxd@gmail.example"), "Sở Xây dựng: Biểu 02/TCD", "Gửi muộn biểu tổng hợp tiếp công dân (tệp nén).", "SXD", packed("Bieu SXD.zip", cases("SXD", "Bieu 02.xlsx")), flags=("archive",), level="medium", note="private address, the name in the sheet's head; in a zip, after the day"),
    # ---- reports under other plans
    other("09-16 16:20", ("Hữu Phước", "huuphuoc.sxd@gmail.example"), "Báo cáo công tác thanh tra quý III/2024", "Kính gửi Thanh tra tỉnh báo cáo quý III của Sở.", "SXD", report("SXD", "BC quy III.docx", (9, 16), title="Công tác thanh tra quý III năm 2024", said=QUARTER), level="medium", note="private address, letterhead"),
    other("09-19 10:30", ("Vạn Cù", "vancu.noichinh@gmail.example"), "BC PCTN 9 tháng", "Huyện Vạn Cù gửi báo cáo phòng, chống tham nhũng 9 tháng đầu năm.", "HVC",
        report("HVC", "PCTN.docx", (9, 18), title="Công tác phòng, chống tham nhũng, tiêu cực 9 tháng đầu năm 2024", said=CLEAN), level="medium", note="private address, letterhead; another matter of the same office"),
    other("09-27 09:50", post("CXS", "Xổ số Khánh Điền"), "Kết quả kê khai tài sản", "Công ty gửi báo cáo kê khai tài sản, thu nhập.", "CXS", report("CXS", "Ke khai TS.pdf", (9, 26), title="Kết quả kê khai tài sản, thu nhập lần đầu năm 2024", said=WEALTH)),
    other("10-01 08:20", ("Hương Giang", "huonggiang.pl@gmail.example"), "Báo cáo nhanh thiệt hại do bão", "Bệnh viện báo cáo nhanh thiệt hại sau cơn bão số 5.", "BVKV", report("BVKV", "bao.docx", (9, 30), title="Thiệt hại do bão số 5 gây ra", said=STORM), level="medium", note="private address, letterhead; sent to many offices"),
    other("10-09 14:35", post("SGT", "Sở GTVT"), "Báo cáo thực hiện kết luận thanh tra", "Sở GTVT báo cáo việc thực hiện Kết luận 18/KL-TTT.", "SGT",
        report("SGT", "Thuc hien KL18.docx", (10, 8), title="Việc thực hiện Kết luận thanh tra số 18/KL-TTT", said=FIXED), level="medium", note="another matter of the same office"),
    other("10-07 07:45", ("Trường chuyên", "truongchuyen.kd@gmail.example"), "BC đầu năm học", "Trường gửi báo cáo đầu năm học 2024 - 2025.", "THCH", report("THCH", "dau nam.docx", (10, 4), title="Tình hình đầu năm học 2024 - 2025", said=SCHOOL),
        level="medium", note="private address, letterhead"),
    other("10-10 09:00", ("H'Mai", "hmai.bdt@gmail.example"), "Báo cáo Chỉ thị 05", "Ban Dân tộc gửi báo cáo sơ kết học tập và làm theo Bác.", "BDT", report("BDT", "CT05.docx", (10, 9), title="Sơ kết 03 năm thực hiện Chỉ thị số 05-CT/TW", said=UNCLE),
        level="hard", note="private address, letterhead; three years of another directive"),
    other("10-02 16:10", post("SCT", "Sở Công Thương"), "BC 9 tháng", "Sở gửi báo cáo 9 tháng để các ngành biết.", "SCT", report("SCT", "SCT 9T.docx", (10, 1), title="Tình hình thực hiện nhiệm vụ 9 tháng năm 2024", said=NINE), level="medium", note="has a line on receiving citizens"),
    # ---- machines
    none("10-14 08:06", own("SKHD", "dvlong", "Đỗ Văn Long"), "Automatic reply: Đôn đốc báo cáo sơ kết Chỉ thị 21", "Tôi nghỉ phép đến hết 18/10/2024. Báo cáo sơ kết xin liên hệ chị Thủy.", ROBOT, headers=AUTO),
    none("10-14 08:06", post("SKC", "Sở KH&CN"), "Trả lời tự động: Đôn đốc báo cáo sơ kết Chỉ thị 21", "Sở Khoa học và Công nghệ đã nhận được thư của Quý cơ quan.", ROBOT, headers=AUTO),
    none("10-14 08:07", own("HTS", "chanhvp", "Chánh Văn phòng Tân Sơn"), "Tự động trả lời: Đôn đốc báo cáo sơ kết Chỉ thị 21",
        "Cảm ơn anh/chị đã gửi thư. Đây là thư trả lời tự động, tôi đi học lớp cao cấp từ 01/10 đến 30/11/2024, hội nghị sơ kết giao đồng chí Phó.", ROBOT, level="hard", note="an automatic answer without headers"),
    none("08-27 09:22", own("CAT", "pv01", "PV01 Công an tỉnh"), "Out of Office: Đề nghị báo ngày tổ chức hội nghị sơ kết", "Hiện đang trực chiến đấu, sẽ trả lời sau ngày 30/8.", ROBOT, headers=AUTO),
    none("08-27 09:23", ("Mail Delivery System", "mailer-daemon@sxd.khanhdien.example"), "Undelivered Mail Returned to Sender", f"Message from {OURS} was not delivered.\n<thanhtra@sxd.khanhdien.example>: 550 5.1.1 no such user", BOUNCE, headers=FAILED),
    none("10-14 08:09", ("Mail Delivery Subsystem", "mailer-daemon@gmail.example"), "Delivery Status Notification (Failure)", f"From: {OURS}\nTo: lamnghiepdr@gmail.example\n552 5.2.2 mailbox full\nSubject: Đôn đốc báo cáo sơ kết Chỉ thị 21", BOUNCE, headers=FAILED),
    none("10-14 08:40", ("postmaster", "postmaster@thanhtra-kd.example"), "Thư chậm: Đôn đốc báo cáo sơ kết Chỉ thị 21", "Chưa chuyển được thư tới ubnd@vancu.example, hệ thống sẽ thử lại trong 48 giờ." + OCTOBER, BOUNCE, headers=FAILED, level="medium", note="quotes our own letter"),
    none("09-18 07:00", ("Thời báo Tiếp dân", "bantin@thoibaotiepdan.example"), "Bản tin số 37: sơ kết 3 năm một chỉ thị, nhìn từ các tỉnh", "Mời đọc: mẫu báo cáo sơ kết công tác tiếp công dân; vì sao đơn vượt cấp giảm. Hủy nhận tin ở cuối thư.",
        headers={"List-Unsubscribe": "<mailto:huy@thoibaotiepdan.example>", "Precedence": "bulk"}, level="medium", note="a newsletter in the plan's words"),
    none("09-24 10:00", ("Giải pháp Một Chạm", "kinhdoanh@motcham.example"), "Phần mềm quản lý đơn thư, tự xuất Biểu 02/TCD", "Ưu đãi 40% cho cơ quan nhà nước ký trước 31/10. Gọi ngay để dùng thử.", headers={"List-Unsubscribe": "<https://motcham.example/u>"}, level="medium", note="an advertisement"),
    none("10-03 03:12", ("IT Support", "support@mail-thanhtra.bad.example"), "Hop thu tonghop@thanhtra-kd.example het han", "Bam vao http://gia-han.bad.example de giu hop thu.", auth="fail", note="phishing"),
    none("09-12 14:00", ("Khách sạn Hoa Ban", "datphong@hoaban.example"), "Báo giá phòng họp, tiệc hội nghị sơ kết", "Khách sạn nhận tổ chức hội nghị sơ kết, tổng kết từ 50 đến 300 khách, tặng hoa bục phát biểu.", level="medium", note="an advertisement"),
    none("10-10 20:33", ("Bùi Văn Khiết", "khietbui52@gmail.example"), "Đơn khiếu nại về đất", "Kính gửi ông Chánh Thanh tra. Tôi ở thôn 4, huyện Mường Hạ, khiếu nại việc huyện thu hồi 600 m2 đất của tôi không bồi thường. Mong ông tiếp tôi.",
        level="hard", note="a citizen's complaint, no unit's report"),
    none("10-15 11:15", ("Phóng viên Đình Khang", "dinhkhang@baokd.example"), "Đặt lịch phỏng vấn", "Báo Khánh Điền muốn phỏng vấn lãnh đạo Thanh tra tỉnh về 3 năm thực hiện Chỉ thị 21, mong được sắp xếp tuần tới.", level="medium", note="the press"),
    none("10-16 07:55", office("thien.cd", "Cao Đức Thiện"), "Chia việc tổng hợp", "Chị Nhung làm khối huyện và trường, bệnh viện; tôi làm khối sở và doanh nghiệp. Chốt danh sách nợ báo cáo sơ kết vào sáng 21/10.", level="medium", note="an internal letter"),
    none("10-16 14:20", post("SGD", "Sở GD&ĐT"), "Re: Đã tiếp nhận báo cáo", "Cảm ơn anh chị, chúc một ngày tốt lành!", note="thanks alone"),
    none("10-09 08:00", post("SVH", "Sở VHTTDL"), "Giấy mời khai mạc Ngày hội văn hóa", "Sở trân trọng kính mời lãnh đạo Thanh tra tỉnh dự lễ khai mạc Ngày hội văn hóa các dân tộc, 19 giờ 30 ngày 18/10/2024.", level="hard", note="an invitation to something else"),
    none("09-04 09:10", ("Cục II", "vanthu@thanhtratrunguong.example"), "Công văn về tập huấn nghiệp vụ tiếp công dân", "Gửi Thanh tra các tỉnh công văn mời tập huấn từ 16 đến 18/9/2024.", level="medium", note="from above, no report of a unit",
        files=(paper("STC", "CV 1902.docx", "", "V/v tập huấn nghiệp vụ tiếp công dân năm 2024", "Đề nghị Thanh tra các tỉnh cử 02 công chức.", called="Cục II", above="CƠ QUAN THANH TRA TRUNG ƯƠNG", symbol="C.II", place="Hà Nội"),)),
    none("10-11 17:30", ("Công đoàn Thanh tra", "congdoan@thanhtra-kd.example"), "Chúc mừng ngày 20/10", "Công đoàn mời chị em dự gặp mặt chiều 18/10, ai ăn chay báo trước."),
    none("09-30 10:02", ("MAILER-DAEMON", "mailer-daemon@truonghoc-kd.example"), "Returned mail: see transcript for details", f"The original message was received from {OURS}\n<c3phuluong1@truonghoc-kd.example>... User unknown", BOUNCE, headers=FAILED),
    none("10-14 08:12", ("Quản trị thư", "postmaster@thongke-kd.example"), "Không thể chuyển thư: Đôn đốc báo cáo sơ kết Chỉ thị 21", "Tệp đính kèm của thư vượt quá dung lượng cho phép nên máy chủ từ chối nhận (552 5.3.4).", BOUNCE, headers=FAILED, level="medium"),
    none("10-14 08:15", ("Lan Anh SYT", "lananh.syt.kd@gmail.example"), "Trả lời tự động: Đôn đốc báo cáo sơ kết Chỉ thị 21", "Hôm nay tôi họp cả ngày, sẽ phản hồi sau.", ROBOT, headers=AUTO),
    none("10-17 06:40", ("Lớp bồi dưỡng thanh tra viên", "tuyensinh@daotaokn.example"), "Chiêu sinh lớp kỹ năng tiếp công dân", "Khai giảng 02/11, học phí 3,5 triệu đồng, có chứng nhận. Đăng ký qua đường dẫn trong thư.", level="medium", note="an advertisement"),
]
