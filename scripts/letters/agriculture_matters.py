"""The letters of the agriculture office (see `agriculture`): tables, reports under other plans, machines and strangers."""

from .agriculture import own, post
from .by_hand import GradedEntry as Entry
from .agriculture_letters import BOUNCE, EXTRA, MAY, NONE, OTHER, OURS, ROBOT, units
from .agriculture_papers import damage, packed_table, paper
from .province_papers import calendar, scan


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, units(unit), decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, OTHER, units(unit), decision, files=files, level=more.pop("level", "medium"), **more)


def idle(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


LETTERS = [
    # ---- tables of damage
    table("05-12 09:00", post("PTK", "NN&MT huyện Thanh Khê"), "Biểu tổng hợp thiệt hại huyện Thanh Khê", "Phòng gửi biểu Excel theo mẫu.", "PTK", damage("PTK", "Bieu Thanh Khe.xlsx"), key="ptk-table"),
    table("05-13 10:00", post("PTK", "NN&MT huyện Thanh Khê"), "Biểu thiệt hại (thay)", "Cột lúa bị cộng hai lần, xin lấy biểu này thay biểu hôm 12/5.", "PTK", damage("PTK", "Bieu Thanh Khe v2.xlsx", more=7), flags=("revision",), rel="ptk-table", level="medium"),
    table("05-13 14:35", post("PDX", "honxanh"), "bieu", "bieu cua dao", "PDX", damage(None, "Book1.xlsx"), level="medium", note="no name in the sheet, registered address"),
    table("05-14 08:12", ("Tô Vũ", "vuto.nn@gmail.example"), "biểu pctt", "Em gửi biểu tổng hợp thiệt hại và nguồn lực ạ.", None, damage(None, "bieu tong hop.xlsx"), decision="review", level="hard", note="no name anywhere"),
    table("05-14 09:27", ("Kế toán", "ketoan.rsl@gmail.example"), "Gửi biểu của Ban", "Gửi Sở biểu thiệt hại của Ban đầu nguồn, tôi dùng thư riêng.", "RDL", damage("RDL", "Bieu cua Ban.xlsx"), level="hard", note="an address that looks like RSL; the sheet's head says RDL"),
    table("05-15 11:11", post("TTNS", "TT Nước sạch"), "Biểu nguồn lực PCTT", "TT Nước sạch gửi biểu, nén vì có nhiều trang tính.", "TTNS", packed_table("TTNS", "bieu NS.zip"), flags=("archive",), level="medium"),
    table("05-16 07:44", own("CCKL", "vanphong", "Văn phòng Chi cục Kiểm lâm"), "Re: V/v đôn đốc báo cáo tổng kết PCTT năm 2024", "Gửi nốt biểu tổng hợp thiệt hại." + MAY.format(to="kiem lam"), "CCKL", damage("CCKL", "bieu KL.docx"), level="medium", note="speaks of the report below"),
    table("05-19 08:00", post("LHN", "Liên hiệp HTX NN"), "Biểu thiệt hại - gửi muộn", "Liên hiệp Hợp tác xã nông nghiệp gửi biểu, mong Sở vẫn nhận.", "LHN", damage("LHN", "bieu.pdf")),
    # ---- reports under other plans
    other("03-31 16:20", post("CCKL", "CHI CỤC KIỂM LÂM"), "BC phòng cháy, chữa cháy rừng quý I", "Kính gửi Sở báo cáo PCCCR.", "CCKL", paper("CCKL", "PCCCR Q1.docx", "BÁO CÁO", "Công tác phòng cháy, chữa cháy rừng quý I năm 2025", "Trong quý xảy ra 02 điểm cháy thực bì, dập tắt trong ngày.", day=(3, 31)), note="fire, not storms"),
    other("04-03 09:12", post("CCTT", "Trồng trọt và BVTV"), "Tiến độ sản xuất vụ xuân", "Gửi báo cáo tuần.", "CCTT", paper("CCTT", "vu xuan tuan 14.pdf", "BÁO CÁO", "Tiến độ sản xuất vụ xuân 2025 (tuần 14)", "Đã gieo cấy 96% diện tích, bệnh đạo ôn xuất hiện rải rác.", day=(4, 3))),
    other("04-11 15:00", post("PCL", "Phòng NN&MT Cửa Lạn"), "Báo cáo xây dựng nông thôn mới", "Cửa Lạn gửi Sở tổng hợp.", "PCL", paper("PCL", "NTM quy I.docx", "BÁO CÁO", "Kết quả xây dựng nông thôn mới quý I năm 2025", "Huyện có 9 xã đạt chuẩn, tiêu chí môi trường còn 3 xã chưa đạt.", day=(4, 10))),
    other("05-08 09:50", post("RDL", "Đầu nguồn Sông Lạn"), "Bổ sung báo cáo PCTT năm 2023", "Thanh tra yêu cầu, Ban gửi lại báo cáo PCTT của năm 2023 (đã ký tháng 3/2024) để Sở lưu hồ sơ.", "RDL", paper("RDL", "PCTT nam 2023.docx", "BÁO CÁO", "Tổng kết công tác phòng, chống thiên tai năm 2023, nhiệm vụ năm 2024", "Năm 2023 có 01 cơn bão, thiệt hại 12 ha rừng trồng.", day=(3, 12), year=2024), level="hard", note="the year before"),
    other("05-06 10:15", post("CCCN", "thu y"), "BC dich benh thang 4", "Gui So bao cao dich benh gia suc gia cam thang 4.", "CCCN", paper("CCCN", "dich benh T4.doc", "BÁO CÁO", "Tình hình dịch bệnh gia súc, gia cầm tháng 4 năm 2025", "Phát sinh 03 ổ dịch tả lợn châu Phi tại 02 xã, tiêu hủy 41 con.", day=(5, 5))),
    # ---- machines, strangers, internal and other matters
    idle("03-11 15:21", ("Mail Delivery System", "MAILER-DAEMON@vqgnuitruc.example"), "Undelivered Mail Returned to Sender", "<giamdoc@vqgnuitruc.example>: host mail.vqgnuitruc.example said: 550 5.1.1 no such mailbox", BOUNCE, headers={"Return-Path": "<>", "Auto-Submitted": "auto-replied"}),
    idle("03-11 15:22", own("BDA", "phonghd", "Hoàng Duy Phong"), "Tự động trả lời: V/v triển khai Kế hoạch 56", "Tôi nghỉ phép đến hết 17/3/2025, việc hội nghị và báo cáo xin gọi anh Tuân.", ROBOT, headers={"Auto-Submitted": "auto-replied"}),
    idle("05-06 09:06", post("TTQT", "TT Quan trắc"), "Automatic reply: V/v đôn đốc báo cáo tổng kết PCTT năm 2024", "Hộp thư đã nhận được thư của Quý đơn vị và sẽ chuyển bộ phận chuyên môn. Vui lòng không trả lời thư này.", ROBOT, level="medium", note="no header"),
    idle("05-06 09:12", ("postmaster", "postmaster@tpdonglinh.example"), "Thư gửi chậm: V/v đôn đốc báo cáo tổng kết PCTT năm 2024", "Máy chủ chưa chuyển được thư tới kinhte@tpdonglinh.example sau 4 giờ. Sẽ thử lại đến 48 giờ. Quý vị không cần làm gì.", BOUNCE, headers={"Return-Path": "<>"}, level="medium", note="a delay"),
    idle("03-26 06:10", ("KTTV - bản tin tự động", "bantin@dubao24h.example"), "Bản tin dự báo 26/3: không khí lạnh tăng cường", "Bản tin gửi theo danh sách. Phòng chống thiên tai: đề phòng lốc, sét, mưa đá. Hủy nhận tin: trả lời STOP.", headers={"List-Unsubscribe": "<mailto:huy@dubao24h.example>", "List-Id": "<bantin.dubao24h.example>"}, level="medium", note="a newsletter"),
    idle("04-02 11:00", ("Sàn phao cứu sinh Đại Dương", "kinhdoanh@phaodaiduong.example"), "Báo giá phao, áo phao phục vụ PCTT 2025", "Công ty chúng tôi cung cấp phao, nhà bạt cứu sinh cho các Ban Chỉ huy phòng chống thiên tai. Mua trước 30/4 giảm 12%.", level="medium", note="an advertisement in the plan's words"),
    idle("04-05 02:47", ("Quản trị thư", "admin@sonnmt-donglinh.example"), "Hộp thư sẽ bị khóa", f"Hộp thư {OURS} vi phạm dung lượng. Nhập mật khẩu tại http://mokhoa.bad.example trong 12 giờ.", flags=("forged",), auth="fail", note="phishing under our own domain"),
    idle("04-10 13:30", ("Báo Đông Lĩnh", "phongvien@baodonglinh.example"), "Đặt lịch phỏng vấn về mưa đá Thanh Mai", "Tôi là phóng viên, xin lịch phỏng vấn lãnh đạo Sở về đợt mưa đá đêm 09/4 ở huyện Thanh Mai và công tác khắc phục.", level="medium", note="a press enquiry"),
    idle("04-16 15:08", ("Trịnh Hữu Tài", "taith@sonnmt-donglinh.example"), "Phân công trực lễ 30/4 - 01/5", "Các anh chị trong tổ xem lịch trực lễ và ký nhận ở bàn chị Hoan. Ai đổi ca báo tôi trước 25/4.", level="medium", note="internal"),
    idle("04-23 09:25", post("LMH", "Liên minh HTX"), "Giấy mời dự Ngày hội hợp tác xã 2025", "Liên minh Hợp tác xã trân trọng mời Sở tham dự khai mạc Ngày hội hợp tác xã vào 8h ngày 16/5/2025 tại quảng trường tỉnh.", level="hard", note="an invitation to something else from a registered address"),
    idle("04-28 16:45", own("CCKL", "vp", "VP Kiểm lâm"), "Mời họp: Giải bóng chuyền ngành", "Giải bóng chuyền chào mừng 30/4, kính mời các anh dự.", files=(calendar("Giải bóng chuyền ngành", "20250429T090000Z", "20250429T110000Z", "vp@kiemlamdonglinh.example"),), level="medium", note="a calendar's invitation to a game"),
    idle("05-07 17:40", ("scanner", "no-reply@mayquet-tang2.example"), "Message from KM_C3350i", "Thiết bị gửi thử nghiệm. Tệp quét mẫu kèm theo.", files=(scan("SKM_0001.pdf"),), headers={"Auto-Submitted": "auto-generated"}, level="medium", note="a device's test page"),
    idle("05-09 15:00", post("RSL", "BQL RPH Sông Lạn"), "Re: Đã nhận báo cáo", "Cảm ơn chị Hoan đã xác nhận, chúc chị cuối tuần vui.", level="medium", note="thanks alone"),
    idle("05-14 04:12", ("Vay nhanh 5 phút", "hotro@tindungxanh.example"), "Hỗ trợ nông dân sau bão: vay 0%", "Chỉ cần căn cước, giải ngân trong 5 phút: http://tindungxanh.bad.example", note="spam"),
    idle("05-15 09:00", ("Diễn đàn Kiểm lâm", "diendan@lists.kiemlam.example"), "[diendan] Ai có mẫu báo cáo PCTT?", "Anh em ai có mẫu báo cáo phòng chống thiên tai năm 2024 cho xin, cảm ơn.\n_______________\ndiendan mailing list", headers={"List-Id": "<diendan.lists.kiemlam.example>", "Precedence": "list"}, level="medium", note="a mailing list"),
    idle("05-06 13:02", ("Hồ Viết Lượng", "luonghv@sonnmt-donglinh.example"), "Danh sách đơn vị chưa báo cáo (gửi nội bộ)", "Anh em trong tổ chia nhau gọi: Duẩn gọi Kiểm lâm, Hoan gọi Mai Thanh với Thanh Mai, tôi gọi hai công ty thủy lợi. Chiều mai họp lại.", level="hard", note="internal; names units and reports"),
    idle("04-14 10:05", ("Trường Chính sách công", "tuyensinh@tapsuchinhsach.example"), "Mời đăng ký lớp kỹ năng ứng phó thiên tai dựa vào cộng đồng", "Lớp khai giảng 12/5/2025, học phí 3.200.000 đồng/học viên, có giấy chứng nhận. Đăng ký theo đường dẫn trong thư.", level="medium", note="a course for sale"),
    idle("04-29 08:00", own("TDM", "trungtamdh", "TT điều hành Suối Mây"), "Thông báo nghỉ lễ 30/4 - 01/5", "Thủy điện Suối Mây thông báo lịch nghỉ lễ, chúc Quý Sở kỳ nghỉ vui vẻ. Tổng đài trực 24/24: 02x8.3777.115.", level="medium", note="a holiday's greeting"),
    idle("05-12 07:31", own("VNT", "dulich", "Trần Kỳ Nam"), "Đã đọc: Đã nhận báo cáo", "Thư của bạn\n   Đến: Trần Kỳ Nam\n   Chủ đề: Đã nhận báo cáo\nđã được đọc vào 07:31 ngày 12/5/2025.", ROBOT, headers={"Auto-Submitted": "auto-replied"}, level="medium", note="a read receipt"),
]
