"""The letters of the fourteenth office (see `town`): the days of conferences, and questions."""

import unicodedata

from .manners import toneless
from .town import OFFICE, own, post
from .by_hand import GradedEntry as Entry
from .town_papers import calendar, paper, scan

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
IPAD = "\n\nGửi từ iPad"
OPPO = "\n\nGửi từ Yahoo Mail trên Android"

# Our own letters, as they stand below (or above) an answer.
SEPTEMBER = f"""Vào Th 4, 4 thg 9, 2024 lúc 15:10 Văn phòng Thị ủy <{OURS}> đã viết:
> Gửi các đồng chí bí thư, văn thư các đơn vị,
> Đề nghị báo ngày tổ chức hội nghị quán triệt Nghị quyết 31-NQ/TU về Văn phòng
> (chú ý: phường An Hòa, xã Phú Tân, Công an thị xã, THPT Lương Khánh năm trước không báo).
> Hội nghị phải xong trước ngày 12/10/2024.
"""
REMIND = f"""

-----Original Message-----
From: Van phong Thi uy Luong Khanh [mailto:{OURS}]
Sent: Monday, September 30, 2024 8:02 AM
To: {{to}}
Subject: V/v gui bao cao ket qua quan triet NQ 31-NQ/TU

De nghi gui bao cao trong 06 ngay lam viec sau hoi nghi quan triet. Da co bao cao: Cong an thi xa, Phuong 1, xa Hoa An.
"""
LAST = f"""

On Tue, 15 Oct 2024 at 07:31, Văn phòng Thị ủy <{OURS}> wrote:
> Đến nay còn 21 đơn vị chưa gửi báo cáo kết quả quán triệt Nghị quyết số 31-NQ/TU,
> trong đó có xã Trà Bương, phường Tân Phú, HTX Hòa An, Hội Nông dân.
> Chậm nhất 18/10/2024 các đơn vị gửi đủ.
"""

LETTERS = [
    Entry("09-05 08:47", post("PTCKH", "Phòng TC-KH"), "Lịch hội nghị quán triệt NQ 31", "Kính gửi Văn phòng Thị ủy,\n\nChi bộ Phòng Tài chính - Kế hoạch tổ chức hội nghị quán triệt Nghị quyết số 31-NQ/TU lúc 14 giờ ngày 18/9/2024 (thứ Tư) tại phòng họp số 2.\n\nTrân trọng./.", NOTICE, ("PTCKH",), conf="2024-09-18"),
    Entry("09-06 09:20", post("PAH", "Văn phòng Đảng ủy An Hòa"), "Thông báo số 41", "Đảng ủy phường gửi thông báo.", NOTICE, ("PAH",), files=(paper("PAH", "41-TB.docx", "THÔNG BÁO", "Về việc tổ chức hội nghị học tập, quán triệt Nghị quyết số 31-NQ/TU", "1. Thời gian: 01 buổi, bắt đầu 7 giờ 30 phút ngày 20 tháng 9 năm 2024 (thứ Sáu).", "2. Địa điểm: hội trường phường.", "3. Các chi bộ gửi danh sách đảng viên tham dự về Văn phòng Đảng ủy trước ngày 16/9/2024; bài thu hoạch nộp chậm nhất ngày 30/9/2024.", day=(9, 6)),), conf="2024-09-20", level="medium", note="the day in the paper, beside two others"),
    Entry("09-06 14:35", post("XHA", "Đảng ủy xã Hòa An"), "Re: Đăng ký ngày hội nghị quán triệt", "Dạ Hòa An đăng ký ngày 24/9/2024 nghen, buổi sáng, nhà văn hóa xã.\n\n" + SEPTEMBER, NOTICE, ("XHA",), key="xha-day", conf="2024-09-24", level="medium", note="a namesake with the words turned in the quoted letter"),
    Entry("09-08 20:16", post("XEL", "H Bia", 1), "ea lang", toneless("anh Nghị ơi, Ea Lâng học nghị quyết 31 ngày 26/9 nha anh, 7h, ở nhà cộng đồng buôn Lê. Hội nghị quán triệt làm chung các buôn luôn") + OPPO, NOTICE, ("XEL",), conf="2024-09-26", level="medium", note="typed on a telephone, on a Sunday"),
    Entry("09-09 10:05", post("TTYT", "Trung tâm Y tế thị xã"), "Hội nghị quán triệt Nghị quyết 31-NQ/TU - Đảng ủy TTYT", f"Lời mời họp\nNgười tổ chức: hanhchinh@ttyt.luongkhanh.example\nKhi nào: Thứ Sáu, 27/09/2024 13:30-16:00 (GMT+7)\nNgười dự: {OURS}; các trạm trưởng\nĐảng ủy Trung tâm Y tế thị xã kính mời Văn phòng Thị ủy dự hội nghị quán triệt.", NOTICE, ("TTYT",), files=(calendar("Hoi nghi quan triet NQ 31 - TTYT", "20240927T063000Z", "20240927T090000Z", "hanhchinh@ttyt.luongkhanh.example"),), conf="2024-09-27", level="medium", note="a calendar invitation"),
    Entry("09-10 07:58", post("LK1", "Văn phòng trường"), "Lịch tháng 9 của chi bộ", "", NOTICE, ("LK1",), html="<div style='font-family:Calibri'><p>Kính gửi VPTU,</p><p>Chi bộ Trường THPT Lương Khánh:</p><ul><li>Sinh hoạt thường kỳ: 05/9/2024</li><li><b>Hội nghị quán triệt Nghị quyết 31-NQ/TU: 28/9/2024</b></li><li>Kết nạp 02 đảng viên: 30/9/2024</li></ul></div>", conf="2024-09-28", level="hard", note="one of three days, HTML alone"),
    Entry("09-10 15:22", ("Đinh Hoài Thương", "hoaithuong.c23@gmail.example"), "thông báo", "Kính gửi VP, em gửi thông báo hội nghị của trường em. Hộp thư trường em quên mật khẩu ạ.", NOTICE, ("LK2",), files=(paper("LK2", "TB CHI BO.docx", "THÔNG BÁO", "Tổ chức hội nghị quán triệt Nghị quyết 31-NQ/TU", "Chi bộ Trường THCS và THPT Lương Khánh tổ chức hội nghị quán triệt vào 14 giờ ngày 21/9/2024.", "Thành phần: toàn thể đảng viên, tổ trưởng chuyên môn.", day=(9, 10), look="stack"),), conf="2024-09-21", level="hard", note="private address, letterhead of the school with the longer name"),
    Entry("09-11 11:41", ("Cao Đăng", "caodang.gv@gmail.example"), "ngày hội nghị", "Chi bộ trường Lương Khánh sẽ họp hội nghị quán triệt vào 26/9/2024. Báo cáo Thị ủy nắm.", NOTICE, (), "review", conf="2024-09-26", level="doubtful", note="two schools bear the name; unknown address"),
    Entry("09-11 16:00", post("CA", "Đội XDLL - CATX"), "V/v tổ chức hội nghị quán triệt Nghị quyết (ĐUCA)", "Kính gửi: Ban Thường vụ Thị ủy.\nĐảng ủy Công an thị xã trân trọng báo cáo: hội nghị quán triệt Nghị quyết số 31-NQ/TU tổ chức ngày 19.9.2024, 02 ca (sáng: khối bán chuyên trách; chiều: các đội nghiệp vụ). Công an các xã, phường dự trực tuyến tại phường Tân Phú, xã Trà Bương./.", NOTICE, ("CA",), conf="2024-09-19", level="medium", note="names two wards as places"),
    Entry("09-12 08:08", post("P1", "Phường 1"), "LỊCH CÔNG TÁC TUẦN 38 CỦA ĐẢNG ỦY PHƯỜNG 1", "KÍNH GỬI VĂN PHÒNG THỊ ỦY LỊCH TUẦN:\nTHỨ HAI 16/9: GIAO BAN.\nTHỨ BA 17/9: HỘI NGHỊ QUÁN TRIỆT NGHỊ QUYẾT 31-NQ/TU TẠI ĐÌNH THẦN, MỜI VĂN PHÒNG CỬ NGƯỜI DỰ.\nTHỨ NĂM 19/9/2024: TIẾP DÂN.\nTHỨ BẢY 21/9/2024: RA QUÂN DỌN KÊNH.", NOTICE, ("P1",), conf="2024-09-17", level="hard", note="one of four days, all capitals"),
    Entry("09-12 10:30", post("XTS", "Đảng ủy xã Thạnh Sơn"), "thạnh sơn báo lịch", "Hội nghị quán triệt NQ 31 của xã Thạnh Sơn làm hai điểm cùng ngày 25/9/2024: điểm Thạnh Hạ cũ buổi sáng, điểm Sơn Hạ cũ buổi chiều.\nĐ/c Đượm, văn phòng", NOTICE, ("XTS",), key="xts-day", conf="2024-09-25", level="medium", note="both its former names stand there"),
    Entry("09-12 16:44", post("MTP", "Công đoàn May Tân Phú"), "Chi bộ may - hội nghị quán triệt", "Chi bộ Công ty cổ phần May Tân Phú dự định hội nghị quán triệt Nghị quyết 31 ngày 28/9/2024, sau khi tan ca 2.\n\n--\nNguyễn Thị Mộng Điệp\nChủ tịch Công đoàn cơ sở, Công ty CP May Tân Phú\nLiên đoàn Lao động thị xã Lương Khánh", NOTICE, ("MTP",), conf="2024-09-28", level="hard", note="the signature names another registered body; a ward bears the name"),
    Entry("09-13 09:12", ("hong tham", "hongtham86@gmail.example"), "tân phú báo ngày", "Tân Phú mình tổ chức hội nghị quán triệt ngày 27/9/2024 nhé các anh chị.", NOTICE, (), "review", conf="2024-09-27", level="doubtful", note="a ward and a factory bear the name; unknown address"),
    Entry("09-13 14:18", ("Văn phòng Đảng ủy", "danguy@tanphu.kylo.example"), "Giấy mời dự hội nghị quán triệt Nghị quyết 31-NQ/TU", "Đảng ủy xã Tân Phú, huyện Kỳ Lộ kính mời đại diện Thị ủy Lương Khánh (đơn vị kết nghĩa) dự hội nghị quán triệt Nghị quyết 31-NQ/TU, 8 giờ ngày 25/9/2024.", NOTICE, (), "review", conf="2024-09-25", level="hard", note="a commune of the same name in another district"),
    Entry("09-16 08:33", post("CSTB", "Văn phòng Công ty"), "GM hội nghị ĐU Cao su", "Văn phòng gửi giấy mời để báo ngày.", NOTICE, ("CSTB",), files=(paper("CSTB", "GM.pdf", "GIẤY MỜI", "Dự hội nghị quán triệt Nghị quyết số 31-NQ/TU", "Kính gửi: Văn phòng Thị ủy; Đảng ủy xã Trà Bương.", "Đảng ủy Công ty TNHH MTV Cao su Trà Bương kính mời các đồng chí tới dự hội nghị quán triệt Nghị quyết số 31-NQ/TU.", "Thời gian: 15 giờ 00, ngày 03/10/2024, tại Đội 4. Xe đón lúc 14 giờ tại cổng Thị ủy.", day=(9, 16)),), conf="2024-10-03", level="medium", note="the commune of its name is invited too"),
    Entry("09-16 10:00", post("CNLK", "Cấp nước Lương Khánh"), "Báo ngày hội nghị", "Đảng ủy Công ty cổ phần Cấp nước Lương Khánh: hội nghị quán triệt ngày 20/9/2024.", NOTICE, ("CNLK",), key="cnlk-day", conf="2024-09-20"),
    Entry("09-19 17:02", post("CNLK", "Cấp nước Lương Khánh"), "Re: Báo ngày hội nghị", "Do vỡ ống D400 ở cầu Sắt, sáng mai Đảng ủy Công ty Cấp nước không họp hội nghị quán triệt được, ngày cụ thể sẽ báo sau. Thư này thay thư hôm thứ Hai.", NOTICE, ("CNLK",), flags=("revision",), rel="cnlk-day", level="hard", note="put off without a new day"),
    Entry("09-17 08:05", post("HAH", "HTX Nong nghiep An Hoa"), "htx an hoa", "HTX An Hòa ít đảng viên nên chi bộ HTX dự hội nghị quán triệt chung với phường An Hòa ngày 20/9/2024 nhé Thị ủy.", NOTICE, ("HAH",), conf="2024-09-20", level="hard", note="meets together with the ward of its name"),
    Entry("09-17 13:50", post("NTH", "Trường THPT Nguyễn Thượng Hiền"), unicodedata.normalize("NFD", "Trường THPT Nguyễn Thượng Hiền báo lịch"), unicodedata.normalize("NFD", "Đảng ủy Trường THPT Nguyễn Thượng Hiền tổ chức hội nghị quán triệt Nghị quyết 31 vào chiều thứ Năm, ngày 26 tháng 9 năm 2024."), NOTICE, ("NTH",), conf="2024-09-26", level="medium", note="decomposed letters"),
    Entry("09-19 09:40", post("PKT", "CB Phòng Kinh tế"), "Báo cáo đã tổ chức hội nghị", "Chi bộ Phòng Kinh tế quên báo trước: hội nghị quán triệt NQ 31 chi bộ đã họp hôm thứ Ba, 17/9/2024 rồi. Báo cáo kết quả sẽ gửi sau.", NOTICE, ("PKT",), conf="2024-09-17", level="medium", note="a day already past; no report yet"),
    Entry("09-20 15:31", post("XHA", "Đảng ủy xã Hòa An"), "Đổi ngày hội nghị xã Hòa An", "Ngày 24/9 trùng lịch tiếp xúc cử tri nên xã Hòa An dời hội nghị quán triệt qua 27/9/2024, vẫn chỗ cũ. Xin Văn phòng sửa lịch.", NOTICE, ("XHA",), flags=("revision",), rel="xha-day", conf="2024-09-27", level="medium", note="another day, the old one named first"),
    Entry("09-20 21:48", post("VKS", "VKSND thị xã"), "Thay đổi lịch!!!", "Chi bộ Viện kiểm sát nhân dân thị xã chuyển hội nghị quán triệt sang 02/10/2024. Danh sách dự xem ở http://vks-luongkhanh.bad.example/ds và đăng nhập bằng tài khoản thư công vụ.", NOTICE, ("VKS",), "review", flags=("forged",), auth="fail", conf="2024-10-02", level="hard", note="fails authentication"),
    Entry("09-23 08:00", post("XTS", "Đảng ủy xã Thạnh Sơn"), "nhắc lịch", "Xã Thạnh Sơn nhắc lại: thứ Tư này 25/9/2024 hội nghị quán triệt, mời anh Hiệp xuống dự buổi sáng, có cơm trưa.", NOTICE, ("XTS",), conf="2024-09-25", level="medium", note="the same day again"),
    Entry("09-24 09:09", ("Trâm Trần", "maytram22@gmail.example"), "Hội nghị Hòa An", "Kính gửi thông báo ngày hội nghị quán triệt của Đảng ủy xã Hòa An.", NOTICE, ("XHA",), "review", files=(scan("scan0007.pdf"),), flags=("scanned",), level="hard", note="a scan from an unknown address proves nothing"),
    # ---- questions
    Entry("09-05 09:30", post("P2", "Đảng ủy P2"), "Hỏi về việc tổ chức chung", "Kính hỏi Văn phòng: Phường 2 chỉ có 46 đảng viên đi làm, còn lại hưu trí. Phường 2 làm chung hội nghị với Phường 1 cho đỡ tốn kém có được không?", ASK, ("P2",), "review", level="medium", note="names another ward"),
    Entry("09-10 21:15", ("0914xxx077", "84914077@mms-gw.example"), "", "chi oi nghi quyet 31 nay la cua tinh hay cua trung uong vay, de em in cho dung", ASK, (), "review", level="medium", note="nobody's name"),
    Entry("10-02 08:55", post("PLD", "Phòng LĐ-TB&XH"), "Mẫu Biểu 01", "Em ở Phòng LĐ-TB&XH. Biểu 01 có cần đóng dấu không ạ, hay chỉ gửi file Excel? Đơn vị dưới 10 đảng viên có phải gửi không?" + REMIND.format(to="ldtbxh.lk@gmail.example"), ASK, ("PLD",), "review", level="medium", note="other units in the quoted letter"),
    Entry("10-07 16:20", post("DL", "Điện lực Lương Khánh"), "V/v xin gia hạn nộp báo cáo", "Kính gửi: Ban Thường vụ Thị ủy Lương Khánh\n\nDo phải tập trung khắc phục lưới điện sau giông lốc ngày 05/10, Chi bộ Điện lực Lương Khánh kính đề nghị cho lùi thời hạn gửi báo cáo kết quả quán triệt Nghị quyết 31-NQ/TU đến ngày 25/10/2024. Rất mong được chấp thuận.", ASK, ("DL",), "review", level="medium", note="asks for more time"),
    Entry("10-10 13:44", ("Trúc Ly", "trucly.office@gmail.example"), "hỏi hạn nộp", "Dạ cho em hỏi đơn vị em họp hội nghị ngày 3/10 thì hạn nộp báo cáo là ngày nào, tính cả thứ Bảy không ạ? Em cảm ơn", ASK, (), "review", level="medium", note="no unit named"),
    Entry("10-16 07:40", post("HHA", "HTX Hòa An"), "Re: V/v đôn đốc báo cáo", "Sao trong danh sách chưa nộp có HTX Hòa An? Hòa An đã nộp bản giấy cho cô Sương từ tuần trước rồi, có cần gửi bản điện tử nữa không?" + LAST, ASK, ("HHA",), "review", level="hard", note="asks; nothing attached"),
]
