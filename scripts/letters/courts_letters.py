"""The letters of the twentieth office (see `courts`): the days of the review conferences, and questions."""

from .by_hand import GradedEntry as Entry
from .courts import OFFICE, own, post
from .courts_papers import calendar, paper, scan
from .manners import teencode, toneless

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nĐược gửi từ điện thoại Samsung của tôi"
IPHONE = "\n\nSent from my iPhone"

# Our own letters, as they stand below an answer.
AUGUST = f"""

Vào 15:12 Th 4, 7 thg 8, 2024 Văn phòng Đảng ủy Khối <{OURS}> đã viết:

> Kính gửi: các chi, đảng bộ cơ sở
> Gửi các đồng chí Kế hoạch số 67-KH/ĐUK. Đề nghị đăng ký ngày tổ chức hội nghị sơ kết về Văn phòng
> (đã có Đảng ủy Sở Y tế và Chi bộ Ban Dân tộc đăng ký trong tuần đầu tháng 9).
> Hội nghị hoàn thành trước ngày 21/9/2024.
"""
NUDGE = f"""

-----Original Message-----
From: Van phong Dang uy Khoi [mailto:{OURS}]
Sent: Monday, September 23, 2024 9:05 AM
Subject: Don doc bao cao so ket NQ 12-NQ/TU

Con cac don vi chua gui bao cao: Dang uy So Giao duc va Dao tao, Dang uy So Y te, Agribank Lam Trach, Chi bo Thanh tra tinh...
Thoi han: 6 ngay lam viec sau hoi nghi so ket, cham nhat 30/9/2024.
"""
LAST = f"""

Từ: Đậu Xuân Quyền - VP Đảng ủy Khối <{OURS}>
Ngày: 14:20, 27 thg 9, 2024
Chủ đề: Danh sách còn thiếu báo cáo NQ 12

> Tính đến 14h hôm nay còn 17 nơi, gồm: Sở Khoa học và Công nghệ, NHCSXH, Mặt trận, Bệnh viện Trà Khê, Xổ số...
> Phụ lục 2 gửi đến hết ngày 04/10.
"""


def told(at, sender, subject, text, unit, conf=None, decision="accept", **more):
    units = (unit,) if isinstance(unit, str) else unit
    return Entry(at, sender, subject, text, NOTICE, units, decision, conf=conf, **more)


def asked(at, sender, subject, text, unit=(), **more):
    return Entry(at, sender, subject, text, ASK, (unit,) if isinstance(unit, str) else unit, "review", **more)


LETTERS = [
    told("08-08 09:14", post("VPTU", "Đảng ủy VPTU"), "V/v đăng ký thời gian tổ chức hội nghị sơ kết Nghị quyết 12-NQ/TU", "Kính gửi: Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh\n\nĐảng ủy Văn phòng Tỉnh ủy đăng ký tổ chức hội nghị sơ kết vào 14 giờ 00, thứ Năm, ngày 22/8/2024 tại phòng họp số 3. Kính mời đồng chí Phó Bí thư Thường trực Đảng ủy Khối tới dự.\n\nT/L BAN THƯỜNG VỤ\nNgười soạn: Chu Thị Quế", "VPTU", "2024-08-22"),
    told("08-08 10:40", own("SXD", "nhan.lv", "Lưu Văn Nhân"), "Re: Kế hoạch 67 - đăng ký ngày", "Sở Xây dựng chọn sáng 27/8 (thứ Ba) nhé anh Quyền, họp ghép luôn với giao ban đảng ủy." + AUGUST, "SXD", "2024-08-27", level="medium", note="a colleague's address; other units and days quoted below"),
    told("08-12 15:55", ("Thu Phương BDV", "phuongthu.bdv85@gmail.example"), "Chi bộ Ban Dân vận gửi thông báo", "Em gửi anh chị thông báo hội nghị ạ.", "BDV", "2024-08-28", files=(paper("BDV", "TB hoi nghi.docx", "THÔNG BÁO", "về việc tổ chức Hội nghị sơ kết 03 năm thực hiện Nghị quyết số 12-NQ/TU", "Chi ủy Chi bộ Ban Dân vận Tỉnh ủy thông báo:", "- Thời gian: 01 buổi, từ 8 giờ ngày 28/8/2024 (thứ Tư).", "- Địa điểm: phòng họp tầng 2, khu B. Đảng viên gửi ý kiến trước ngày 23/8/2024."),), level="medium", note="private address, letterhead; a day for opinions beside"),
    told("08-13 08:20", post("TAND", "Văn phòng TAND tỉnh", 1), "THONG BAO HOI NGHI", "Kính gửi Văn phòng Đảng ủy Khối, văn bản đính kèm.", "TAND", "2024-08-29", files=(paper("TAND", "31-TB ĐU.pdf", "THÔNG BÁO", "Triệu tập Hội nghị sơ kết thực hiện Nghị quyết 12-NQ/TU", "Ban Thường vụ Đảng ủy Tòa án nhân dân tỉnh triệu tập hội nghị như sau:", "Thời gian: 13 giờ 45 phút ngày 29 tháng 8 năm 2024. Các chi bộ nộp tham luận chậm nhất ngày 26 tháng 8.", "Khách mời: đại diện Đảng ủy Viện kiểm sát nhân dân tỉnh, Đảng ủy Cục Thi hành án dân sự tỉnh.", day=(8, 12), number=31),), level="medium", note="the day in the paper; two other bodies are guests"),
    told("08-14 14:31", post("TLN", "Thuy loi Nam"), "dang ky hoi nghi", toneless("Đảng ủy Thủy lợi Nam báo: hội nghị sơ kết NQ 12 ngày 30/8/2024, chiều, ở trạm bơm Đồng Nghệ. Anh Thắng về dự với công ty.") + PHONE, "TLN", "2024-08-30", note="typed on a telephone"),
    told("08-15 09:09", post("VKS", "VP Viện kiểm sát"), "Viện kiểm sát nhân dân tỉnh: thời gian sơ kết", "Chào các anh, đảng bộ Viện kiểm sát nhân dân tỉnh ấn định 30/8/2024 cho hội nghị sơ kết NQ 12. Phiên tòa ngày 29/8 nên không họp cùng ngày với bên Tòa được.", "VKS", "2024-08-30", level="hard", note="another unit and its day named"),
    told("08-16 20:05", ("Hiệp Tài chính", "hiep.nguyenba@gmail.example"), "Giấy mời HNSK Sở TC", "Gửi giấy mời, mong đồng chí Hằng xếp lịch dự." + IPHONE, "STC", "2024-09-04", files=(paper("STC", "GM.pdf", "GIẤY MỜI", "Dự Hội nghị sơ kết 3 năm thực hiện Nghị quyết 12 của Tỉnh ủy", "Ban Thường vụ Đảng ủy Sở Tài chính trân trọng kính mời: Đại diện lãnh đạo Đảng ủy Khối.", "Vào hồi 8 giờ 30 ngày 04/9/2024, tại hội trường Sở Tài chính.", day=(8, 16)),), level="medium", note="private address, letterhead"),
    told("08-19 10:26", ("Văn phòng Đảng ủy", "vanphongdangso@gmail.example"), "Sở KH đăng ký ngày sơ kết", "Đảng ủy Sở KH đăng ký hội nghị sơ kết NQ 12 ngày 10/9/2024, trân trọng.", (), "2024-09-10", "review", level="hard", note="an abbreviation of two departments, unknown address"),
    told("08-20 08:00", post("DHL", "Đảng ủy Đại học Lam Trạch"), "Giấy mời dự hội nghị sơ kết", "Trường Đại học Lam Trạch kính gửi giấy mời (bản có dấu). Hội nghị sơ kết: 06/9/2024, 7h30, nhà đa năng.", "DHL", "2024-09-06", files=(scan("GM_DHLT_0013.pdf"),), flags=("scanned",), level="medium", note="a scan, the day in the text"),
    told("08-21 16:42", post("CTH", "Đảng ủy Cục Thuế"), "Lịch công tác đảng tháng 9", "", "CTH", "2024-09-11", html="<p>Kính gửi Văn phòng Đảng ủy Khối.</p><table border=1><tr><td>05/9</td><td>Họp Ban Chấp hành Đảng bộ</td></tr><tr><td>11/9/2024</td><td><b>Hội nghị sơ kết Nghị quyết 12-NQ/TU (mời Đảng ủy Khối)</b></td></tr><tr><td>19/9</td><td>Về nguồn tại Ngã ba Cây Thị</td></tr></table>", level="hard", note="HTML alone; one of three days"),
    told("08-22 07:50", ("Lương Thế Duyệt", "duyet.qltt@gmail.example"), "QLTT tỉnh báo ngày", "Kính gửi VP, Đảng ủy Cục Quản lý thị trường tỉnh họp hội nghị sơ kết ngày 12/9/2024. Hộp thư chung của Cục đang chờ cấp lại mật khẩu. Duyệt.", "QLTT", "2024-09-12", "review", level="medium", note="private address and no paper, so nothing proves it"),
    told("08-23 14:18", post("BVT", "Tổ chức HC BVĐK", 1), "BVĐK tỉnh đăng ký hội nghị", "Đảng ủy Bệnh viện Đa khoa tỉnh đăng ký hội nghị sơ kết NQ 12 chiều thứ Hai 09/9/2024. Khoa Ngoại, Khoa Sản họp trước ở khoa.", "BVT", "2024-09-09", key="bvt-day"),
    told("08-27 09:33", post("SNN", "ĐU Sở NN&PTNT"), "Thư mời: Hội nghị sơ kết NQ 12 - Đảng bộ Sở NN&PTNT", "Thư mời họp\nHội nghị sơ kết NQ 12 - Đảng bộ Sở NN&PTNT\nThứ Ba 10/9/2024 14:00 - 17:00\nHội trường tầng 5", "SNN", "2024-09-10", files=(calendar("Hội nghị sơ kết NQ 12 - Đảng bộ Sở NN&PTNT", "20240910T070000Z", "20240910T100000Z", "danguy@snn-lamtrach.example"),), key="snn-day", level="medium", note="a calendar's invitation sent by the unit"),
    told("08-28 11:02", post("VKS", "VP Viện kiểm sát"), "Nhắc: thứ Sáu này hội nghị sơ kết", "Viện kiểm sát nhân dân tỉnh nhắc lại lịch hội nghị sơ kết ngày 30/8/2024, đề nghị Khối cho biết ai dự.", "VKS", "2024-08-30", level="medium", note="the same day again"),
    told("08-29 22:47", post("DLL", "Đảng ủy PC Lam Trạch"), "Xác nhận lịch hội nghị sơ kết", "Công ty Điện lực Lam Trạch chuyển hội nghị sơ kết sang 18/9/2024. Đồng chí đăng nhập tại http://lich-pclamtrach.bad.example để xác nhận và nhận tài liệu.", "DLL", "2024-09-18", "review", flags=("forged",), auth="fail", level="medium", note="forged"),
    told("09-05 08:36", ("Lê Văn Chắt", "chatlamnghiep@gmail.example"), "thông báo của Khe Sài", "lâm nghiệp khe sài gửi thông báo, đóng dấu rồi gõ lại", "LNK", "2024-09-13", files=(paper("LNK", "TB12.doc", "THÔNG BÁO", "Lịch hội nghị sơ kết Nghị quyết 12-NQ/TU", "Chi bộ Công ty TNHH MTV Lâm nghiệp Khe Sài tổ chức hội nghị sơ kết ngày 13/9/2024, lúc 7 giờ, tại Đội 2.", "Phân công: đồng chí Vi Văn Thắm chuẩn bị báo cáo.", day=(9, 4), place="Khe Sài"),), level="medium", note="private address, letterhead"),
    told("09-07 10:12", post("BVT", "Tổ chức HC BVĐK", 1), "Hỏa tốc: BVĐK tỉnh đổi lịch", "Vì trực bão số 3, Bệnh viện Đa khoa tỉnh xin đổi hội nghị sơ kết từ 09/9 sang chiều 16/9/2024, thay cho lịch đã đăng ký hôm 23/8.", "BVT", "2024-09-16", flags=("revision",), rel="bvt-day", level="medium", note="the old day named first"),
    told("09-08 16:25", post("SNN", "ĐU Sở NN&PTNT"), "Hoãn hội nghị sơ kết", "Toàn Sở đi cơ sở khắc phục lụt, Đảng ủy Sở NN&PTNT xin hủy lịch hội nghị sơ kết đã gửi hôm 27/8. Khi nào có lịch khác sẽ báo lại.", "SNN", flags=("revision",), rel="snn-day", level="hard", note="put off, no new day"),
    told("09-10 19:38", ("Hải Yến", "yenhai.bao@gmail.example"), "báo lịch hnsk", teencode("Báo Lam Trạch họp hội nghị sơ kết ngày 19/9/2024 anh chị nhé, giấy mời em gửi sau vì sếp chưa ký được"), "BLT", "2024-09-19", "review", level="medium", note="private address and no paper"),
    # ---- questions
    asked("08-09 08:52", post("XSK", "Chi bộ Xổ số"), "Xin hướng dẫn", "Chi bộ Xổ số có 11 đảng viên, Nghị quyết 12 triển khai từ 2022 do mới tách công ty. Vậy sơ kết 3 năm hay lấy từ khi thành lập? Mong Khối hướng dẫn.", "XSK"),
    asked("08-26 21:14", ("0912.77x.x18", "tranvanninh63@gmail.example"), "Hỏi", "Các đồng chí cho tôi hỏi báo cáo viết theo đề cương nào, tôi không thấy kèm trong kế hoạch 67?", (), level="medium", note="no name of a unit"),
    asked("09-11 09:22", post("STC", "ĐU Sở Tài chính"), "Về chữ ký báo cáo", "Đồng chí Bí thư Đảng ủy Sở Tài chính đi học ở Hà Nội tới cuối tháng, Phó Bí thư ký thay báo cáo sơ kết có được không?", "STC"),
    asked("09-12 07:59", ("Mạc Đình Chung", "chung.md.tha@gmail.example"), "Xin ý kiến: gộp hội nghị", "Đảng ủy Cục Thi hành án dân sự tỉnh muốn gộp hội nghị sơ kết NQ 12 với họp Ban Chấp hành quý III. Như vậy có đúng Kế hoạch 67 không, xin Khối trả lời giúp.", "THA", level="medium", note="private address, the unit in the words"),
    asked("09-23 10:41", post("AG1", "Agribank Lam Trạch"), "Re: Don doc bao cao so ket NQ 12-NQ/TU", "Agribank Lam Trạch đang có đoàn thanh tra của Trụ sở chính. Chi nhánh xin lùi nộp báo cáo đến 02/10, đề nghị Đảng ủy Khối xem xét." + NUDGE, "AG1", level="medium", note="asks for more time; other units quoted"),
    asked("10-01 14:07", ("Bé Na", "nabe.ketoan@gmail.example"), "phu luc 2", toneless("Dạ cột chỉ tiêu trong phụ lục 2 mình để trống được không ạ? Em bên Tư vấn Xây dựng Lam Trạch."), "CTX", level="medium", note="private address, the unit in the words"),
    asked("09-26 16:15", post("BVK", "BV Trà Khê"), "Có cần bản giấy?", "Trà Khê cách tỉnh 70 cây số, đường sạt lở chưa thông. Bệnh viện gửi bản mềm báo cáo thôi, bản giấy gửi bưu điện sau được chứ ạ?", "BVK"),
]
