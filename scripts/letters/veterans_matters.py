"""The letters of the twenty-second office (see `veterans`): tables, other plans, machines, and what is no matter of the office."""

from .by_hand import GradedEntry as Entry
from .manners import toneless
from .veterans import office, own, post
from .veterans_letters import BOUNCE, EXTRA, NONE, OCTOBER, OTHER, OURS, ROBOT
from .veterans_papers import calendar, farms, packed, paper, report, scan

AUTO = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
MADE = {"Auto-Submitted": "auto-generated"}
RETURNED = {"Auto-Submitted": "auto-replied", "Return-Path": "<>"}


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, (unit,) if isinstance(unit, str) else unit, decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, OTHER, (unit,), decision, files=files, **more)


def none(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


QUARTER = ("Hội CCB huyện Bình Châu báo cáo công tác quý III:", "1. Chính trị tư tưởng: học nghị quyết 3 buổi.", "2. Tổ chức: kết nạp 14 hội viên.", "3. Kinh tế: giải ngân 1,1 tỷ đồng.", "4. Quý IV: thăm Trường Sa.")
LOANS = ("Hội CCB huyện Tân Lộ báo cáo hoạt động ủy thác:", "Dư nợ 84 tỷ đồng tại 31 tổ; nợ quá hạn 0,21%.", "Kiến nghị Ngân hàng tăng nguồn quý IV.")
ORDER = ("Hội CCB Công an tỉnh báo cáo mô hình tham gia giữ gìn an ninh trật tự:", "Có 12 tổ tự quản, hòa giải 40 vụ.", "Thời gian tới nhân rộng tổ tự quản ở khu công nghiệp.")
NQ09 = ("Hội CCB Văn phòng Tỉnh ủy báo cáo sơ kết:", "I. Quán triệt Nghị quyết: 100% hội viên.", "II. Kết quả: phản bác 60 lượt tin xấu.", "III. Hạn chế: ít bài viết.", "IV. Phương hướng: lập nhóm nòng cốt.")
YEAR = ("Hội CCB Trường Đại học Yên Giang báo cáo:", "Hội viên 118 đồng chí; 11 giáo sư, phó giáo sư.", "Công tác năm 2024: nói chuyện truyền thống cho tân sinh viên.")
FRIENDS = ("Hội CCB phường Trung Sơn báo cáo:", "Quỹ nghĩa tình đồng đội thu 86 triệu đồng, thăm 40 lượt ốm đau.", "Sắp tới sửa nhà cho hội viên Trần Khắc Dụng.")
PEOPLE = ("Hội CCB Sở Nông nghiệp và PTNT báo cáo mô hình dân vận khéo:", "Vận động 9 hộ hiến đất làm kênh.", "Năm tới: thêm một mô hình ở xã Phú Lâm.")
TRADITION = ("Hội CCB huyện Thượng Sơn báo cáo kết quả Đại hội Thi đua yêu nước:", "Đại hội họp ngày 15/9/2023, biểu dương 42 tấm gương.", "Bầu đoàn đi dự Đại hội cấp tỉnh gồm 07 đồng chí.")
MONTHS = ("Hội CCB Cục Thuế tỉnh báo cáo công tác Hội 9 tháng:", "Sinh hoạt đều; đóng hội phí đủ; tặng 6 sổ tiết kiệm.", "Quý IV chuẩn bị kỷ niệm ngày thành lập.")

LETTERS = [
    # ---- the table
    table("11-02 09:10", post("HYD", "CCB Yên Đông"), "Bieu 02 Yen Dong", "Yên Đông gửi Biểu 02.", "HYD", farms("HYD", "Bieu02_YD.xlsx"), key="hyd-table"),
    table("11-06 14:44", post("HYD", "CCB Yên Đông"), "Bieu 02 Yen Dong (sua)", "Biểu trước tính sót xã Cẩm, nay gửi biểu đã sửa để thay thế.", "HYD", farms("HYD", "Bieu02_YD_sua.xlsx", more=9), flags=("revision",), rel="hyd-table", level="medium", note="a corrected table"),
    table("11-07 08:08", post("TPLA", "Hội CCB Than Phú Lâm"), "Biểu thống kê mô hình kinh tế", "Gửi bổ sung Biểu 02 của Than Phú Lâm, báo cáo đã nộp trước.", "TPLA", farms("TPLA", "bieu than.docx")),
    table("11-08 20:15", ("Cháu Linh", "linhlinh.xpl@gmail.example"), "biểu của bác Tự", "Cháu gửi hộ bác Tự, Hội CCB xã Phú Lâm, biểu 02 ạ.", "XPL", farms("XPL", "Book2.xlsx"), level="medium", note="private address, the unit's name in the head; a district has the same name"),
    table("11-09 10:27", ("dongdoi1972", "dongdoi1972@gmail.example"), "bieu 02", "gui bieu", (), farms(None, "Bieu 02 (1).xlsx"), decision="review", level="medium", note="no name anywhere"),
    table("11-09 16:50", post("HMK", "CCB huyện Mường Khài"), "Mường Khài nộp Biểu 02", "Hội CCB huyện Mường Khài gửi tệp nén.", "HMK", packed("MK.zip", farms("HMK", "Bieu 02.xlsx")), flags=("archive",), level="medium", note="in a zip"),
    table("11-13 08:00", post("GTYG", "Hội CCB Gang thép"), "Phụ lục số liệu kèm báo cáo", "Biểu số 02 của CCB Gang thép, gửi muộn mong thông cảm.", "GTYG", farms("GTYG", "phu luc.pdf"), level="medium", note="after the day"),
    # ---- reports under other plans
    other("09-22 15:02", post("HTS", "CCB Thượng Sơn"), "Báo cáo kết quả Đại hội Thi đua yêu nước", "Thượng Sơn báo cáo kết quả Đại hội.", "HTS", report("HTS", "dai hoi.docx", (9, 21), title="Kết quả Đại hội Thi đua yêu nước Hội CCB huyện Thượng Sơn", said=TRADITION), level="medium"),
    other("09-26 08:30", post("HBC", "CCB Bình Châu"), "BC quý III", "Bình Châu nộp báo cáo quý III năm 2023.", "HBC", report("HBC", "BC quy 3.docx", (9, 25), title="Công tác Hội quý III năm 2023", said=QUARTER)),
    other("09-27 14:00", post("CTH", "CCB Cục Thuế"), "Báo cáo 9 tháng", "Kính gửi báo cáo công tác Hội 9 tháng đầu năm.", "CTH", report("CTH", "9 thang.pdf", (9, 26), title="Công tác Hội 9 tháng đầu năm 2023", said=MONTHS)),
    other("10-03 10:33", ("Nguyễn Đình Cử", "dinhcu.hoiccb@gmail.example"), "Báo cáo vay vốn ủy thác", "CCB huyện Tân Lộ gửi báo cáo vay vốn Ngân hàng CSXH.", "HTL", report("HTL", "vay von.docx", (10, 2), title="Hoạt động nhận ủy thác vay vốn đến 30/9/2023", said=LOANS), level="medium", note="private address, letterhead"),
    other("10-12 09:25", post("CAT", "Hội CCB CA tỉnh"), "Báo cáo mô hình ANTT", "Gửi báo cáo theo chương trình phối hợp giữ gìn an ninh trật tự.", "CAT", report("CAT", "ANTT.docx", (10, 11), title="Mô hình CCB tham gia giữ gìn an ninh trật tự năm 2023", said=ORDER)),
    other("10-17 16:05", ("Vũ Huy Lễ", "vuhuyle.tu@gmail.example"), "BC NQ 09", "Gửi Thường trực báo cáo sơ kết Nghị quyết 09.", "VPTU", report("VPTU", "NQ09.docx", (10, 16), title="Sơ kết thực hiện Nghị quyết 09 về công tác tư tưởng", said=NQ09), level="medium", note="private address, letterhead"),
    other("10-25 11:12", post("PTRS", "Hội CCB Trung Sơn"), "trung son gui bc", "Báo cáo quỹ nghĩa tình đồng đội ạ.", "PTRS", report("PTRS", "quy.doc", (10, 24), title="Kết quả xây dựng quỹ nghĩa tình đồng đội năm 2023", said=FRIENDS)),
    other("11-01 08:50", post("SNN", "Sở NN&PTNT"), "Báo cáo dân vận khéo", "Hội CCB Sở NN gửi báo cáo dân vận khéo.", "SNN", report("SNN", "danvankheo.docx", (10, 31), title="Kết quả mô hình dân vận khéo năm 2023", said=PEOPLE), level="medium", note="names a commune"),
    other("11-13 13:40", post("DHYG", "Hội CCB ĐHYG"), "Báo cáo công tác năm 2023", "Hội CCB Trường Đại học gửi sớm báo cáo công tác năm.", "DHYG", report("DHYG", "nam 2023.docx", (11, 13), title="Công tác Hội năm 2023, nhiệm vụ năm 2024", said=YEAR)),
    # ---- machines
    none("09-12 09:21", post("SGD", "Văn phòng Sở GD&ĐT"), "Tự động trả lời: Bao ngay hoi nghi tong ket phong trao", "Văn phòng Sở đã nhận được thư của quý cơ quan và sẽ chuyển bộ phận liên quan.", ROBOT, headers=AUTO),
    none("09-12 09:22", own("STM", "chien.nv", "Nông Văn Chiến"), "Automatic reply: Bao ngay hoi nghi tong ket phong trao", "I am out of office until 18 September. Tôi đi công tác, việc của Hội CCB xin liên hệ đồng chí Dục.", ROBOT, headers=AUTO),
    none("10-23 08:32", post("VPUB", "Văn thư VP UBND"), "Out of office: Don doc bao cao tong ket phong trao", "Văn thư nghỉ phép từ 20/10 đến 27/10/2023. Báo cáo, giấy mời xin gửi bản giấy tại bàn trực.", ROBOT, headers=AUTO, level="medium", note="speaks of reports"),
    none("10-23 08:33", post("HNP", "CCB Nậm Pồng"), "Trả lời vắng mặt", "Hiện tôi đi thăm chiến trường xưa, chưa đọc được thư. Thư này được gửi tự động, ngày 30/10 tôi sẽ trả lời.", ROBOT, level="hard", note="an automatic answer without a header that says so"),
    none("10-23 09:50", own("XMPL", "khanh.dt", "Đàm Tuấn Khanh"), "Đã đọc: Don doc bao cao tong ket phong trao", "Thư của bạn gửi tới Đàm Tuấn Khanh đã được mở lúc 09:49 23/10/2023.", ROBOT, headers=AUTO, note="a read receipt"),
    none("11-02 15:48", post("TCT", "Trường Chính trị"), "Auto: Các đơn vị chưa nộp", "Cảm ơn đã gửi thư tới Trường Chính trị tỉnh. Hộp thư chỉ có người đọc giờ hành chính.", ROBOT, headers={"Auto-Submitted": "auto-replied"}),
    none("09-12 09:23", ("Mail Delivery System", "mailer-daemon@bvphcn-yg.example"), "Undelivered Mail Returned to Sender", f"This is the mail system. Message from {OURS}:\n<ccb@bvphcn-yg.example>: User unknown in virtual mailbox table", BOUNCE, headers=RETURNED),
    none("10-23 08:35", ("Mail Delivery Subsystem", "mailer-daemon@gmail.example"), "Delivery Status Notification (Failure)", "Không tìm thấy địa chỉ\nThư của bạn không gửi được tới ccbmuongkhai1@gmail.example vì không có địa chỉ ấy.\n\nDon doc bao cao tong ket phong trao", BOUNCE, headers=RETURNED),
    none("10-23 12:35", ("postmaster", "postmaster@ccb-yengiang.example"), "Trì hoãn gửi thư (Delay)", "Thư tới thuyloiyg@gmail.example chưa gửi được sau 4 giờ, hệ thống sẽ thử lại đến 28/10. Người gửi không cần làm gì.", BOUNCE, headers=RETURNED, level="medium", note="a delay"),
    none("11-02 15:49", ("MAILER-DAEMON", "mailer-daemon@lamphu.example"), "Returned mail: mailbox full", "<vanthu.ccb@lamphu.example>: 552 5.2.2 over quota. Trích: Còn thiếu báo cáo tổng kết của huyện Nậm Pồng, phường Trung Sơn.", BOUNCE, headers=RETURNED, level="medium", note="quotes names of units"),
    none("09-15 06:00", ("Tạp chí Người lính", "tintuc@nguoilinh.example"), "Số tháng 9: Gương CCB làm kinh tế giỏi khắp ba miền", "Mời đọc: tỷ phú nuôi hươu; tổng kết phong trào ở miền Trung. Hủy nhận tin tại đây.", headers={"List-Unsubscribe": "<mailto:huy@nguoilinh.example>", "Precedence": "bulk"}, level="medium", note="a newsletter in the plan's words"),
    none("09-21 13:13", ("May mặc Quân Phong", "sale@quanphong.example"), "Đồng phục CCB giá xưởng cho hội nghị tổng kết", "Bộ lễ phục 450.000 đồng, tặng cà vạt khi đặt từ 50 bộ trong tháng 10. Hotline 0988.", headers={"List-Unsubscribe": "<https://quanphong.example/u>"}, level="medium", note="an advertisement"),
    none("10-06 03:20", ("Quản trị thư", "admin@ccb-mail.bad.example"), "Mật khẩu phongtrao@ hết hạn hôm nay", "Bấm http://ccb-mail.bad.example để giữ mật khẩu cũ, nếu không thư báo cáo sẽ bị xóa.", auth="fail", note="phishing"),
    none("10-16 02:02", post("CAT", "Hội CCB CA tỉnh"), "Hóa đơn chưa thanh toán", "Đề nghị mở tệp kèm theo và chuyển khoản trong ngày.", files=(("hoadon_1610.exe", b"MZ\x90\x00" + b"\x00" * 400),), flags=("forged", "executable"), auth="fail", level="medium", note="phishing under a registered address"),
    none("10-11 15:00", ("Lịch tuần Hội CCB tỉnh", "lich@ccb-yengiang.example"), "Lời mời: Giao ban cơ quan tuần 42", "Thứ Hai 16/10/2023 7:30, phòng họp nhỏ. Thư do phần mềm lịch tạo.", files=(calendar("Giao ban cơ quan tuần 42", "20231016T003000Z", "20231016T020000Z", "lich@ccb-yengiang.example"),), headers=MADE, level="medium", note="a calendar's invitation to something else"),
    none("10-20 08:12", ("Brother MFC tầng 2", "mayquet@ccb-yengiang.example"), "Scan from Brother MFC", "Tài liệu quét, 1 trang.", files=(scan("SCN_20231020_081155.pdf"),), headers=MADE, level="medium", note="the office's own scanner"),
    # ---- people, and no matter of the plan
    none("10-26 10:00", office("dung.lv", "Lê Văn Dũng"), "Tổng hợp", "Chị Yến giúp tôi bảng theo dõi nơi đã nộp, sáng thứ Hai tôi trình Thường trực nhé.", level="medium", note="an internal letter"),
    none("10-18 19:30", ("Ngô Gia Khảm", "giakham.e174@gmail.example"), "Tìm đồng đội", "Tôi là lính trung đoàn 174, nhờ Hội CCB tỉnh tìm giúp địa chỉ anh Lương Văn Sắc, quê Phú Lâm, bị thương năm 1972. Xin cảm ơn.", level="medium", note="a private letter, names a place"),
    none("10-31 09:30", post("HLP", "Hội CCB Lâm Phú"), "Re: Đã nhận báo cáo", "Cảm ơn các đồng chí đã xác nhận, chúc Ban Phong trào mạnh khỏe." + OCTOBER.format(to="ccb@lamphu.example"), level="medium", note="thanks alone above a quoted letter"),
    none("11-08 08:20", post("BVDK", "CCB BVĐK tỉnh"), toneless("Mời giao lưu bóng bàn"), "Hội CCB bệnh viện mời cán bộ Hội tỉnh sang giao lưu bóng bàn chiều thứ Bảy 11/11/2023, có mời cơm thân mật.", level="hard", note="an invitation to something else"),
    none("09-19 09:45", ("Hội CCB tỉnh Quảng Lâm", "vanphong@ccb-quanglam.example"), "Thư chúc mừng và xin trao đổi kinh nghiệm", "Hội CCB tỉnh Quảng Lâm xin được sang học tập kinh nghiệm trong quý IV, đề nghị các đồng chí thu xếp.",
         files=(paper("KCQ", "cong van.docx", "", "V/v trao đổi kinh nghiệm", "Đoàn gồm 12 đồng chí, dự kiến đi hai ngày.", day=(9, 19), called="Hội CCB tỉnh Quảng Lâm", above="HỘI CỰU CHIẾN BINH VIỆT NAM", place="Quảng Lâm"),), level="medium", note="another province's association"),
]
