"""The letters of the enterprises' office (see `enterprise`): tables, other plans, machines, and what is no matter of the office."""

from .by_hand import GradedEntry as Entry
from .enterprise import office, own, post
from .enterprise_letters import BOUNCE, DUY, EXTRA, JULY, NONE, OTHER, OURS, ROBOT, units
from .enterprise_papers import calendar, packed, paper, report, scan, targets, tcvn

AUTO = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
BACK = {"Auto-Submitted": "auto-replied", "Return-Path": "<>"}


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, units(unit), decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, **more):
    return Entry(at, sender, subject, text, OTHER, units(unit), files=files, level=more.pop("level", "medium"), **more)


def idle(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


HALF = ("Đảng ủy báo cáo công tác xây dựng Đảng sáu tháng đầu năm:", "Kết nạp 06 đảng viên; 100% chi bộ sinh hoạt đúng kỳ; kiểm tra 02 chi bộ.", "Sáu tháng cuối năm: tổ chức học nghị quyết, đánh giá xếp loại đảng viên.")
FOLLOW = ("Chi bộ báo cáo việc học tập và làm theo Bác:", "Có 14/14 đảng viên đăng ký việc làm theo; mô hình 'Giờ không hẹn' được nhân rộng.", "Thời gian tới duy trì kể chuyện về Bác đầu kỳ họp.")
WORKERS = ("Hội nghị người lao động năm 2023 có 118 đại biểu.", "Thông qua thỏa ước lao động tập thể, nâng mức ăn ca lên 30.000 đồng.", "Bầu 09 thành viên tổ đối thoại.")
FEES = ("Tổng thu đảng phí quý II: 41.260.000 đồng.", "Nộp cấp trên: 12.378.000 đồng; trích lại: 28.882.000 đồng.", "Đề nghị Đảng ủy Khối đối chiếu.")
BASE = ("Thực hiện Nghị quyết số 21-NQ/TW về tăng cường củng cố, xây dựng tổ chức cơ sở đảng, chi bộ báo cáo:", "Đã kiện toàn chi ủy, 100% đảng viên có việc làm.", "Tiếp tục nâng chất lượng sinh hoạt.")
PEOPLE = ("Mô hình 'Dòng điện nghĩa tình' của đoàn viên xây lắp:", "Sửa đường dây sau công tơ cho 62 hộ chính sách.", "Đề nghị công nhận mô hình dân vận khéo cấp tỉnh.")
CHECK = ("Ủy ban Kiểm tra Đảng ủy Công ty báo cáo:", "Kiểm tra 03 chi bộ, giám sát 02 đảng viên; không có kỷ luật.", "Quý III giám sát chi bộ phân xưởng Điện.")

LETTERS = [
    # ---- the table
    table("06-15 08:30", post("QDT", "Chi bộ Quỹ ĐTPT"), "Phụ lục 2 - Quỹ ĐTPT", "Chi bộ gửi nốt Phụ lục 2 kèm báo cáo hôm qua.", "QDT", targets("QDT"), key="qdt-table"),
    table("06-19 15:12", post("QDT", "Chi bộ Quỹ ĐTPT"), "Phụ lục 2 (sửa)", "Số đảng viên mới thay đổi nên chi bộ gửi lại Phụ lục 2 thay biểu ngày 15/6.", "QDT", targets("QDT", "Phu luc 2 sua.xlsx", more=1), flags=("revision",), rel="qdt-table", level="medium", note="a corrected table"),
    table("07-13 09:00", DUY, "Biểu chỉ tiêu Thủy điện", "Tôi gửi biểu chỉ tiêu.", "TDTL", targets("TDTL", "bieu.xlsx"), level="medium", note="unknown address, the unit's name in the head"),
    table("08-09 10:31", ("Triệu Anh", "anhtrieu.kt@gmail.example"), "bảng chỉ tiêu", "Em gửi phụ lục 2, hôm trước gửi báo cáo quên mất.", (), targets(None, "Book2.xlsx"), decision="review", level="hard", note="no name anywhere, from a private address"),
    table("08-10 16:45", post("TLOI", "Công ty Thủy lợi"), "Thủy lợi gửi Phụ lục 2 và ảnh hội nghị", "Công ty Thủy lợi gửi Phụ lục 2 trong tệp nén cùng một ảnh.", "TLOI", packed("PL2 Thuy loi.zip", targets("TLOI"), scan("anh.png")), flags=("archive",), level="medium"),
    table("08-11 15:20", ("Luyện Thị Thu", "thuluyen.bv@gmail.example"), "Phụ lục 2 Hồng Phúc", "Em gửi phụ lục 2 của chi bộ Hồng Phúc.", "BVHP", targets("BVHP", "PL2 Hong Phuc.xlsx"), level="medium", note="unknown address, the unit's name in the head"),
    # ---- reports under other plans
    other("06-27 14:00", post("CTTL", "VietinBank Thượng Lâm"), "Báo cáo công tác xây dựng Đảng 6 tháng", "Đảng ủy VietinBank Thượng Lâm gửi báo cáo công tác xây dựng Đảng 6 tháng đầu năm 2023.", "CTTL", report("CTTL", "BC 6T.docx", (6, 27), title="Công tác xây dựng Đảng 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023", said=HALF)),
    other("07-03 08:40", ("Văn thư Xăng dầu", "vtxangdau.tl@gmail.example"), "BC 6 tháng Xăng dầu TL", "Gửi báo cáo 6 tháng đầu năm của Đảng ủy Công ty Xăng dầu.", "XDAU", report("XDAU", "6 thang.pdf", (6, 30), title="Tình hình, kết quả công tác Đảng 6 tháng đầu năm 2023", said=HALF), note="unknown address, letterhead"),
    other("06-09 15:30", post("BVM", "Bệnh viện Mắt"), "Báo cáo Chỉ thị 05", "Chi bộ Bệnh viện Mắt gửi báo cáo sơ kết thực hiện Chỉ thị 05 và Kết luận 01.", "BVM", report("BVM", "CT05.docx", (6, 9), title="Sơ kết 02 năm thực hiện Kết luận số 01-KL/TW về tiếp tục thực hiện Chỉ thị số 05-CT/TW", said=FOLLOW), level="hard", note="a review too, of another matter"),
    other("05-24 09:18", ("Công đoàn KS", "congdoan.kssk@gmail.example"), "Kết quả hội nghị NLĐ", "Khách sạn Sông Kỳ báo cáo kết quả hội nghị người lao động năm 2023.", "KSAN", report("KSAN", "HNNLD.docx", (5, 23), title="Kết quả tổ chức hội nghị người lao động năm 2023", said=WORKERS, place="Sông Kỳ"), note="unknown address, letterhead; a conference of another kind"),
    other("07-05 10:00", post("AGTL", "Agribank tỉnh"), "Báo cáo thu nộp đảng phí quý II/2023", "Đảng ủy Agribank tỉnh gửi báo cáo thu, nộp đảng phí.", "AGTL", report("AGTL", "dang phi Q2.docx", (7, 5), title="Thu, nộp, sử dụng đảng phí quý II năm 2023", said=FEES), level="easy"),
    other("07-11 09:25", ("Bùi Ngọc Sơn", "sonbui.ttd@gmail.example"), "Báo cáo NQ 21", "Chi bộ Truyền tải điện gửi báo cáo kết quả thực hiện Nghị quyết số 21-NQ/TW.", "TTDK", tcvn("TTDK", "NQ21.docx", "BÁO CÁO", "Kết quả một năm thực hiện Nghị quyết số 21-NQ/TW", BASE, (7, 10)), flags=("legacy_font",), level="hard", note="unknown address, letterhead in TCVN3"),
    other("06-01 16:10", post("PCTL", "Đảng ủy PC Thượng Lâm"), "Báo cáo mô hình Dân vận khéo", "Đảng ủy Điện lực gửi báo cáo mô hình dân vận khéo năm 2023, nén kèm ảnh.", "PCTL", packed("DVK.zip", report("PCTL", "DVK.docx", (6, 1), title="Kết quả xây dựng mô hình dân vận khéo năm 2023", said=PEOPLE), scan("anh1.png")), flags=("archive",)),
    other("07-28 10:50", ("UBKT Xi măng TK", "ubkt.xmtk@gmail.example"), "Báo cáo UBKT", "Ủy ban Kiểm tra Đảng ủy Xi măng Trung Khê gửi báo cáo kiểm tra, giám sát quý II.", "XMTK", report("XMTK", "UBKT Q2.pdf", (7, 27), title="Công tác kiểm tra, giám sát quý II năm 2023", said=CHECK, place="Trung Khê"), level="hard", note="unknown address, letterhead; in the weeks of the reviews"),
    # ---- machines
    idle("05-22 09:13", post("DSAT", "Chi bộ Đường sắt"), "Trả lời tự động: Đăng ký lịch hội nghị sơ kết", "Cảm ơn quý vị đã gửi thư. Chúng tôi sẽ phản hồi trong giờ hành chính.", ROBOT, headers=AUTO),
    idle("07-24 08:06", own("XSKT", "giamdoc", "Đào Hữu Nghị"), "Automatic reply: Nhac gui bao cao so ket giua nhiem ky", "Tôi nghỉ phép từ 20/7 đến hết 28/7/2023, việc chi bộ xin gặp đồng chí Phó Bí thư.", ROBOT, headers=AUTO),
    idle("07-24 08:07", post("LNSK", "Lâm nghiệp Sông Kỳ"), "Tự động: đã nhận thư", "Hộp thư lamnghiepsongky đã nhận được thư của quý cơ quan về báo cáo sơ kết giữa nhiệm kỳ. Thư này do máy trả lời.", ROBOT, level="hard", note="an automatic answer without a header that says so"),
    idle("07-24 09:31", post("BMTL", "Bảo Minh"), "Đã đọc: Nhac gui bao cao so ket giua nhiem ky", f"Thư của bạn gửi tới Bảo Minh đã được mở lúc 09:30 ngày 24/7/2023.\nNgười gửi: {OURS}", ROBOT, headers={"Auto-Submitted": "auto-replied"}, note="read receipt"),
    idle("07-24 08:09", post("QTD", "QTD Trung Khê"), "Re: Nhac gui bao cao so ket giua nhiem ky", "[Trả lời tự động] Quỹ tín dụng nhân dân Trung Khê chuyển trụ sở, tạm ngừng nhận thư đến hết ngày 01/8/2023.", ROBOT, headers=AUTO),
    idle("08-04 17:41", ("Phạm Hữu Cường", "cuongph@agri.example"), "Out of Office", "I am out of the office until 14 August 2023. / Tôi đi học đến 14/8.", ROBOT, headers=AUTO),
    idle("05-22 09:14", ("Mail Delivery Subsystem", "mailer-daemon@hopthu.example"), "Undelivered Mail Returned to Sender", f"This is the mail system at hopthu.example.\n\n<capthoatnuoc2@hopthu.example>: mailbox unavailable (550 5.2.1)\n\nOriginal sender: {OURS}", BOUNCE, headers=BACK),
    idle("07-24 08:08", ("Mail Delivery Subsystem", "mailer-daemon@gmail.example"), "Delivery Status Notification (Failure)", "Không tìm thấy địa chỉ: thư của bạn chưa tới dangkiem.tl@gmail.example vì hộp thư đã đầy (452 4.2.2).\nChủ đề: Nhac gui bao cao so ket giua nhiem ky", BOUNCE, headers=BACK),
    idle("07-24 12:10", ("postmaster", "postmaster@dukdn-thuonglam.example"), "Delayed: Nhac gui bao cao so ket giua nhiem ky", "Thư gửi chibo@quydautu-tl.example bị chậm 4 giờ, máy chủ sẽ thử lại đến 26/7.", BOUNCE, headers=BACK, level="medium", note="delayed, from the office's own server"),
    idle("07-25 08:00", ("MAILER-DAEMON", "mailer-daemon@ximangtl.example"), "failure notice", f"Hi. This is the qmail-send program.\n<vanphong@ximangtl.example>: Sorry, no mailbox here by that name. (#5.1.1)\n--- Below this line is a copy.\nFrom: {OURS}\nSubject: bao cao so ket", BOUNCE, headers=BACK),
    idle("08-07 09:03", ("Mail Delivery System", "mailer-daemon@hopthu.example"), "Mail delivery failed: returning message to sender", "A message that you sent could not be delivered to one or more of its recipients.\n  duongsat.tl@hopthu.example\n    host rejected: user unknown\nSubject: Xac nhan da nhan bao cao", BOUNCE, headers=BACK),
    # ---- advertisements, lists, frauds
    idle("05-29 09:00", ("Máy photocopy Toàn Phát", "kinhdoanh@toanphat-copy.example"), "Cho thuê máy photo mùa sơ kết, đại hội", "Giảm 20% cho cơ quan Đảng thuê từ 3 tháng, miễn phí mực tháng đầu. Không nhận tin nữa bấm vào đây.", headers={"List-Unsubscribe": "<https://toanphat-copy.example/huy>"}, level="easy", note="spam"),
    idle("06-12 06:30", ("Tạp chí Xây dựng Đảng trong doanh nghiệp", "bantin@xdd-doanhnghiep.example"), "Bản tin tháng 6: Sơ kết giữa nhiệm kỳ, cách làm ở các tập đoàn", "Mời đọc: kinh nghiệm chuẩn bị báo cáo sơ kết nửa nhiệm kỳ; hỏi đáp về sinh hoạt chi bộ.", headers={"List-Unsubscribe": "<mailto:huy@xdd-doanhnghiep.example>", "Precedence": "bulk"}, level="medium", note="a newsletter in the plan's words"),
    idle("06-21 22:05", ("Quản trị thư điện tử", "support@mail-thuonglam.bad.example"), "Hộp thư của bạn vượt dung lượng 98%", "Xác nhận mật khẩu tại http://mail-thuonglam.bad.example/login trong 12 giờ để không mất thư.", auth="fail", level="easy", note="phishing"),
    idle("07-19 03:17", post("DKIE", "Chi bộ Đăng kiểm"), "Hóa đơn tiền phạt nguội", "Phương tiện của quý cơ quan có hóa đơn phạt chưa nộp, bấm http://phatnguoi.bad.example/tra để nộp ngay hôm nay.", auth="fail", flags=("forged",), level="easy", note="phishing under a registered address, fails DMARC"),
    idle("07-06 14:20", ("Vé máy bay Mây Xanh", "sale@mayxanh.example"), "Tour tham quan học tập hè 2023 cho khối doanh nghiệp", "Trọn gói 3 ngày 2 đêm từ 2.990.000 đồng, tặng phông hội nghị.", level="easy", note="spam"),
    idle("08-02 07:00", ("Bản tin Doanh nghiệp tỉnh", "tin@hiephoidn-tl.example"), "Tuần tin số 31", "Gang thép Núi Đỏ ra lò mẻ thép thứ nghìn; Chè Thượng Lâm xuất lô hàng mới; VNPT khai trương điểm 5G.", headers={"List-Id": "<tuantin.hiephoidn-tl.example>", "Precedence": "list"}, level="medium", note="a newsletter that names units"),
    idle("07-26 11:45", ("Bảo hiểm ô tô giá tốt", "telesale@bhoto.example"), "Gia hạn bảo hiểm xe công chỉ từ 399k", "Chiết khấu 15% cho cơ quan, quà tặng áo mưa. Gọi ngay.", level="easy", note="spam"),
    # ---- people, and no matter of the plan
    idle("06-05 08:20", office("hao.lt", "Lương Thị Hảo"), "Phân công dự hội nghị cơ sở", "Gửi anh Kiên: anh dự khối mỏ, chè; tôi dự ngân hàng, viễn thông. Lịch xem trên bảng.", level="easy", note="an internal letter"),
    idle("06-23 15:15", post("TMMN", "Thương mại miền núi"), "Mời khai trương siêu thị", "Công ty Thương mại miền núi kính mời Văn phòng Đảng ủy Khối dự lễ khai trương siêu thị Bản Nậm lúc 8 giờ ngày 01/7/2023.", level="hard", note="an invitation to something else"),
    idle("07-10 09:40", ("Trung tâm Chính trị tỉnh", "daotao@ttct-thuonglam.example"), "Thông báo mở lớp bồi dưỡng cấp ủy viên", "Trung tâm thông báo khai giảng lớp bồi dưỡng cấp ủy cơ sở ngày 15/8/2023, đề nghị cử học viên.", files=(paper("VCB", "TB mo lop.docx", "THÔNG BÁO", "Mở lớp bồi dưỡng cấp ủy viên cơ sở năm 2023", "Khai giảng 7 giờ 30 ngày 15/8/2023.", "Học viên mang theo giấy giới thiệu.", day=(7, 10), called="Trung tâm Chính trị tỉnh", above="TỈNH ỦY THƯỢNG LÂM"),), level="easy", note="a letter on another matter, from outside"),
    idle("07-18 08:00", ("Lịch họp Tỉnh ủy", "lichhop@tinhuy-tl.example"), "Lời mời: Giao ban các đảng ủy trực thuộc", "Bạn được mời: Giao ban các đảng ủy trực thuộc, thứ Năm 27/7/2023, 8:00.", files=(calendar("Giao ban các đảng ủy trực thuộc", "20230727T010000Z", "20230727T040000Z", "lichhop@tinhuy-tl.example"),), headers={"Auto-Submitted": "auto-generated"}, level="medium", note="a calendar's invitation to something else"),
    idle("08-03 10:12", post("AGTL", "Agribank tỉnh"), "Re: Nhac gui bao cao so ket giua nhiem ky", "Cảm ơn Văn phòng, bên em đã gửi từ 17/7 rồi ạ, Văn phòng đã xác nhận. Chúc các anh chị khỏe." + JULY, level="hard", note="thanks alone above a quoted letter"),
]
