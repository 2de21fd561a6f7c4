"""The letters of the sixteenth office (see `youth`): tables, other plans, machines, and what is no matter of the office."""

from unicodedata import normalize

from .manners import teencode, toneless
from .youth import OFFICE, office, own, post
from .by_hand import GradedEntry as Entry
from .youth_letters import ASK, CHASE, EXTRA, NOTICE, REPORT
from .youth_papers import SHORT, figures, packed, paper, report, scan, with_macro

OTHER, ROBOT, BOUNCE, NONE = "other_report", "auto_reply", "bounce", "unrelated"
AUTO = {"Auto-Submitted": "auto-replied"}

LETTERS = [
    # ---- more reports
    Entry("10-26 08:00", post("DKCQ"), normalize("NFD", "Đoàn khối CCQ gửi báo cáo giữa kỳ"), normalize("NFD", "Đoàn khối Các cơ quan tỉnh gửi báo cáo giữa kỳ Chương trình thanh niên lập nghiệp."), REPORT, ("DKCQ",), files=(report("DKCQ", "doan khoi.docx", (10, 25)),), level="medium", note="decomposed letters"),
    Entry("10-28 09:00", post("DKDN"), "Đoàn khối DN", "Gửi kèm báo cáo của Đoàn khối Doanh nghiệp tỉnh và báo cáo của Đoàn Ngân hàng Nông nghiệp tỉnh (ngân hàng nhờ gửi chung).", REPORT, ("DKDN", "DNHN"), "review", files=(report("DKDN", "khoi DN.docx"), report("DNHN", "ngan hang.docx")), flags=("several_organizations",), level="hard"),
    Entry("10-28 16:45", post("XMYT"), "Xi măng Yên Trạch", teencode("Em gửi anh chị báo cáo của đoàn công ty, không biết đúng mẫu không"), REPORT, ("XMYT",), files=(report("XMYT", "bao cao TNLN.docx", (10, 28)),), level="medium"),
    Entry("10-29 13:40", ("bi thu xm", "bithu.ximang@gmail.example"), "bc ctr lap nghiep", "Báo cáo gửi Tỉnh đoàn ạ.", REPORT, ("XMTY",), files=(report("XMTY", "final2.pdf", (10, 29), title=SHORT),), level="medium", note="the letterhead alone tells which cement works"),
    Entry("10-29 15:00", post("CDYT"), "ĐYT nộp báo cáo", "ĐYT nộp báo cáo giữa kỳ.", REPORT, ("CDYT",), files=(scan("IMG_2041.pdf"),), flags=("scanned",), level="hard", note="the short name is another unit's too; the address is the college's"),
    Entry("10-30 07:50", ("ĐYT", "dyt.doan@gmail.example"), "ĐYT gửi", "Đ/c xem báo cáo giữa kỳ của ĐYT.", REPORT, (), "review", files=(report("DNYT", "x.docx", bare=True, called="ĐYT", voice="prose"),), level="hard", note="the short name of two"),
    Entry("10-30 14:00", ("Đoàn BV huyện Lạc Phú", "doanbvlacphu@gmail.example"), "Báo cáo Đoàn Bệnh viện Đa khoa huyện Lạc Phú", "Đoàn Bệnh viện Đa khoa huyện Lạc Phú gửi báo cáo giữa kỳ.", REPORT, ("HDLP",), "review", files=(report("DBVD", "bv.docx", called="Đoàn Bệnh viện Đa khoa huyện Lạc Phú", above="HUYỆN ĐOÀN LẠC PHÚ", place="Lạc Phú"),), flags=("wrong_unit_inside",), level="doubtful", note="a cell below a registered unit; the like name is the province's hospital"),
    Entry("10-30 16:10", ("Huyện đoàn Đông Lạc", "huyendoan@donglac.thanhcao.example"), "Báo cáo gửi Tỉnh đoàn Thanh Cao", "Huyện đoàn Đông Lạc, tỉnh Thanh Cao kính gửi Tỉnh đoàn Thanh Cao báo cáo thanh niên lập nghiệp theo Kế hoạch số 77-KH/TĐTN.", OTHER, (), "review", files=(report("HDDL", "dl.docx", title="Kết quả thực hiện Đề án Thanh niên lập nghiệp tỉnh Thanh Cao năm 2024", said=("Thực hiện Kế hoạch số 77-KH/TĐTN ngày 02/02/2024 của Tỉnh đoàn Thanh Cao, Huyện đoàn Đông Lạc báo cáo: đã hỗ trợ 19 thanh niên vay vốn, mở 02 lớp dạy nghề may.", "Khó khăn: thanh niên đi làm xa.", "Phương hướng: mở thêm 03 lớp."), above="TỈNH ĐOÀN THANH CAO", place="Thanh Cao"),), level="hard", note="the same name in another province, under a plan of its own"),
    Entry("10-25 21:00", post("HDDL"), "Đông Lạc báo cáo", "Báo cáo sau diễn đàn hôm 20/10/2024 ạ.", REPORT, ("HDDL",), files=(report("HDDL", "đông lạc.docx", (10, 25)),), conf="2024-10-20"),
    Entry("10-31 08:15", post("DHKT"), "Đoàn ĐHKT gửi báo cáo", "Đoàn Trường Đại học Kỹ thuật Đông Lam gửi báo cáo.", REPORT, ("DHKT",), "review", files=(with_macro(report("DHKT", "bc.docm")),), flags=("macro",), level="medium"),
    Entry("10-25 15:30", post("DHDL"), "Đoàn Trường Đại học Đông Lam nộp báo cáo", "Diễn đàn đã xong hôm 19/10.", REPORT, ("DHDL",), files=(report("DHDL", "DHDL.docx", (10, 25), held="19/10/2024"),), conf="2024-10-19"),
    Entry("10-26 10:30", post("HSDH"), "Hội SV trường báo cáo", "Hội Sinh viên Trường Đại học Đông Lam gửi báo cáo ạ.", REPORT, ("HSDH",), files=(report("HSDH", "hsv.docx", (10, 26), voice="school"),), level="medium", note="the school's Union bears the same name"),
    Entry("10-30 19:45", post("HSVT"), "hsv tinh", "Gửi anh chị báo cáo Hội Sinh viên tỉnh.", REPORT, ("HSVT",), files=(report("HSVT", "hsv tinh.pdf", (10, 30)),)),
    Entry("10-31 10:00", post("NTTP"), "Nhà Thiếu nhi báo cáo", "Nhà Thiếu nhi thành phố gửi báo cáo hưởng ứng chương trình lập nghiệp.", REPORT, ("NTTP",), files=(report("NTTP", "ntn.docx", (10, 31)),), level="medium"),
    Entry("10-31 10:30", post("TTKN"), "TT Khởi nghiệp", "Trung tâm gửi báo cáo, do máy Trung tâm Dịch vụ việc làm hỏng nên họp chung.", REPORT, ("TTKN",), files=(report("TTKN", "tt.docx", (10, 31)),), level="medium", note="names another centre in passing"),
    Entry("10-31 15:00", post("TTVL"), "Báo cáo của TT Hoạt động thanh thiếu nhi", "Bên TT HĐTTN mất điện, TT Việc làm gửi thay báo cáo của Trung tâm Hoạt động thanh thiếu nhi tỉnh.", REPORT, ("TTHN",), "review", files=(report("TTHN", "hdttn.docx", (10, 31)),), flags=("wrong_unit_inside",), level="hard", note="openly sends for another"),
    Entry("11-04 09:10", post("HDPT", None, 1), "Pa Tòng nộp muộn", "Huyện đoàn Pa Tòng gửi báo cáo giữa kỳ, mong thông cảm vì lũ.", REPORT, ("HDPT",), files=(report("HDPT", "PT.docx", (11, 3)),)),
    Entry("11-05 10:00", post("HDPT"), "Pa Tòng đính chính", "Báo cáo hôm qua sai số vốn vay, gửi bản thay thế.", REPORT, ("HDPT",), files=(report("HDPT", "PT sua.docx", (11, 5), title=SHORT),), flags=("revision",), rel="pt", level="medium"),
    Entry("10-24 08:20", post("TCTR"), "", "", REPORT, ("TCTR",), files=(report("TCTR", "1.docx", (10, 23)),), level="medium", note="neither subject nor text"),
    Entry("10-31 16:20", post("CHLT"), "Re: Đôn đốc", "Đoàn trường Chuyên gửi ạ." + CHASE, REPORT, ("CHLT",), files=(report("CHLT", "chuyen.docx", (10, 31)),), level="medium"),
    # ---- more forums
    Entry("09-05 10:00", post("DCTP", "Đoàn CATP"), "CATP - diễn đàn", "Đoàn Thanh niên Công an thành phố Đông Lam tổ chức diễn đàn thanh niên ngày 21/10/2024 (Công an tỉnh tổ chức riêng).", NOTICE, ("DCTP",), conf="2024-10-21", level="medium"),
    Entry("09-20 08:00", post("DQST"), "Lịch", "Ban Thanh niên Bộ Chỉ huy Quân sự tỉnh đã tổ chức diễn đàn thanh niên hôm 12/9/2024 rồi, xin báo để theo dõi.", NOTICE, ("DQST",), conf="2024-09-12", level="medium", note="a day already past"),
    Entry("09-23 09:30", post("HDNT"), "Lịch diễn đàn", "Hội Doanh nhân trẻ tỉnh: diễn đàn thanh niên 09/10/2024.", NOTICE, ("HDNT",), key="dnt", conf="2024-10-09"),
    Entry("10-01 09:30", post("HDNT"), "Nhắc lịch diễn đàn", "Xin nhắc: diễn đàn thanh niên của Hội Doanh nhân trẻ tỉnh vào 09/10/2024.", NOTICE, ("HDNT",), conf="2024-10-09", level="medium", note="the same day again"),
    Entry("09-24 14:00", ("Đoàn TAND", "doantoaan99@gmail.example"), "Công văn", "Công văn kèm theo.", NOTICE, ("DTOA",), files=(paper("DTOA", "cv.docx", "THÔNG BÁO", "Về tổ chức diễn đàn thanh niên", "Đoàn Tòa án nhân dân tỉnh tổ chức diễn đàn thanh niên ngày 14/10/2024.", day=(9, 24)),), conf="2024-10-14", level="medium"),
    # ---- tables
    Entry("11-05 08:00", post("HDKS"), "Biểu LN-02 Khe Sung", "Gửi biểu.", EXTRA, ("HDKS",), files=(figures("HDKS"),)),
    Entry("11-06 08:30", post("MDLS"), "biểu số liệu", "Đoàn Mía đường Lam Sa gửi biểu LN-02.", EXTRA, ("MDLS",), files=(figures("MDLS", "bieu.pdf"),)),
    Entry("11-07 09:00", ("Vân", "van.tk@gmail.example"), "LN-02", "em nộp biểu ạ", EXTRA, (), "review", files=(figures(None, "Book1.xlsx"),), level="hard", note="no name at all"),
    Entry("11-07 10:00", ("Hạ", "ha.ht@gmail.example"), "Biểu LN-02", "Em nộp biểu của đơn vị em.", EXTRA, ("DNHC",), files=(figures("DNHC", "LN02.xlsx"),), level="medium", note="the name in the sheet's head"),
    Entry("11-08 22:10", post("DNHN"), "ĐNH nộp LN-02", "Đoàn NHNN gửi biểu.", EXTRA, ("DNHN",), files=(figures("DNHN", "LN02.docx"),), level="medium"),
    Entry("11-11 08:00", post("VTDL"), "Biểu LN-02 nộp muộn", "Đoàn Viễn thông gửi biểu, xin lỗi vì chậm.", EXTRA, ("VTDL",), files=(packed("vt.zip", figures("VTDL")),), flags=("archive",)),
    # ---- other plans
    Entry("09-10 10:00", post("HDKS"), "Báo cáo tình nguyện hè", "Huyện đoàn Khe Sung báo cáo hè.", OTHER, ("HDKS",), files=(paper("HDKS", "he.docx", "BÁO CÁO", "Kết quả Chiến dịch Thanh niên tình nguyện hè năm 2024", "Làm 4 km đường bê tông.", day=(9, 10)),)),
    Entry("10-07 10:00", post("CDYT"), "BC công tác Đoàn 9 tháng", "Đoàn CĐYT gửi báo cáo 9 tháng.", OTHER, ("CDYT",), files=(paper("CDYT", "9t.docx", "BÁO CÁO", "Công tác Đoàn và phong trào thanh thiếu nhi 9 tháng năm 2024", "Kết nạp 35 đoàn viên.", day=(10, 7)),)),
    Entry("10-29 17:00", post("DNYT"), "Báo cáo chương trình giai đoạn 2017 - 2022", "Đoàn ngành Y tế gửi lại báo cáo tổng kết giai đoạn trước để lưu.", OTHER, ("DNYT",), files=(paper("DNYT", "tk.docx", "BÁO CÁO", "Tổng kết Chương trình Thanh niên khởi nghiệp giai đoạn 2017 - 2022", "Đã hỗ trợ 12 dự án.", day=(12, 20), year=2022),), level="hard", note="an older programme"),
    # ---- machines and strangers
    Entry("08-19 08:31", ("Mail Delivery Subsystem", "mailer-daemon@tpdonglam.example"), "Undelivered Mail Returned to Sender", "<thanhdoan2@tpdonglam.example>: 550 5.1.1 User unknown", BOUNCE, (), "ignore", headers={"Auto-Submitted": "auto-replied", "Return-Path": "<>"}),
    Entry("08-19 08:32", own("DLDL", "tu.nv", "Tú"), "Trả lời tự động: Kế hoạch 214", "Tôi nghỉ phép đến 26/8, việc gấp gọi 0909 111 222.", ROBOT, (), "ignore", headers=AUTO),
    Entry("10-18 10:05", post("HDPL"), "Automatic reply: Đôn đốc", "Hộp thư Huyện đoàn đã nhận thư. Vui lòng không trả lời thư này.", ROBOT, (), "ignore", headers=AUTO),
    Entry("10-21 07:00", ("Máy quét", "scan@tinhdoandonglam.example"), "Message from KM_C368", "Scan test. Do not reply.", NONE, (), "ignore", headers={"Auto-Submitted": "auto-generated"}),
    Entry("09-30 06:00", ("Báo Tuổi Trẻ Số", "bantin@tuoitreso.example"), "Bản tin: thanh niên lập nghiệp thời số", "Điểm tin tuần. Hủy đăng ký tại đây.", NONE, (), "ignore", headers={"List-Unsubscribe": "<mailto:u@tuoitreso.example>", "Precedence": "bulk"}),
    Entry("10-02 03:00", ("IT Admin", "admin@mailbox-upgrade.example"), "Hộp thư sắp bị khóa", f"Tài khoản {OFFICE.mailbox} hết hạn, đăng nhập http://nangcap.bad.example để giữ thư.", NONE, (), "ignore", note="phishing"),
    Entry("10-08 09:00", ("In ấn Hoa Phượng", "sale@inhoaphuong.example"), "Báo giá backdrop diễn đàn thanh niên", "Bên em in backdrop, băng rôn diễn đàn giá gốc, giao trong ngày.", NONE, (), "ignore", note="an advertisement"),
    Entry("10-30 11:00", post("HDKS"), "Cảm ơn", toneless("Cảm ơn anh chị, Khe Sung đã nhận được phản hồi."), NONE, (), "ignore", level="medium", note="thanks alone"),
    Entry("10-09 14:00", post("DHDL"), "Thư mời dự chung kết bóng đá sinh viên", "Kính mời các anh chị dự chung kết giải bóng đá sinh viên ngày 13/10/2024.", NONE, (), "ignore", level="medium", note="an invitation to something else"),
    Entry("11-06 15:00", ("Gmail Team", "noreply@socialnet.example"), "Bạn có 5 thông báo mới", "Sùng A Lử đã nhắc đến bạn trong một bình luận.", NONE, (), "ignore", headers={"Auto-Submitted": "auto-generated"}),
    # ---- later thoughts
    Entry("09-20 10:30", post("HDYT"), "Đăng ký diễn đàn", "Huyện đoàn Yên Trạch (không phải Thị đoàn) đăng ký diễn đàn thanh niên ngày 18/10/2024.", NOTICE, ("HDYT",), conf="2024-10-18", level="hard", note="names the town with the same name"),
    Entry("09-20 14:10", post("TXYT"), "TX Yên Trạch", "Diễn đàn thanh niên thị xã: thứ Ba, 22/10/2024, nhà thi đấu.", NOTICE, ("TXYT",), conf="2024-10-22"),
    Entry("09-25 19:30", post("HDTY"), "lich dien dan", toneless("Huyện đoàn Trạch Yên tổ chức diễn đàn thanh niên ngày 21/10/2024 nhé các đồng chí"), NOTICE, ("HDTY",), conf="2024-10-21"),
    Entry("09-26 08:00", post("VTDL"), "Diễn đàn", "", NOTICE, ("VTDL",), html="<p>Đoàn Viễn thông Đông Lam tổ chức <b>diễn đàn thanh niên</b>:</p><ul><li>Ngày: 24/10/2024</li><li>Giờ: 14h00</li></ul>", conf="2024-10-24", level="medium", note="HTML alone"),
    Entry("10-31 17:20", post("NTNT"), "Báo cáo của Nhà Thiếu nhi tỉnh", "Nhà Thiếu nhi tỉnh (khác Nhà Thiếu nhi thành phố) gửi báo cáo giữa kỳ.", REPORT, ("NTNT",), files=(report("NTNT", "ntn tinh.docx", (10, 31)),), level="medium", note="the town's house is named too"),
    Entry("11-01 08:30", ("Tổ văn phòng", "ntn.vanphong@gmail.example"), "Nhà Thiếu nhi nộp báo cáo", "Nhà Thiếu nhi gửi báo cáo chương trình thanh niên lập nghiệp.", REPORT, (), "review", files=(scan("scan0001.pdf"),), flags=("scanned",), level="doubtful", note="the province's or the town's"),
    Entry("11-01 09:00", post("DNHC"), "Đoàn NHCSXH", "Báo cáo giữa kỳ của Đoàn Ngân hàng Chính sách xã hội tỉnh.", REPORT, ("DNHC",), files=(report("DNHC", "csxh.docx", (10, 31)),)),
    Entry("11-01 10:10", post("DNYT", "Đoàn ngành"), "BC đoàn ngành", "Đoàn ngành Y tế báo cáo, có ý kiến của Đoàn Bệnh viện Đa khoa tỉnh, Đoàn Cao đẳng Y tế trong phần kết quả.", REPORT, ("DNYT",), files=(report("DNYT", "nganh YT.docx", (10, 31)),), level="medium", note="names two other units"),
    Entry("10-18 10:20", own("XMTY", "khoi.lv", "Lê Văn Khôi"), "Read: Đôn đốc báo cáo giữa kỳ", "Your message was read on Friday, October 18, 2024 10:20 AM.", ROBOT, (), "ignore", headers=AUTO),
    Entry("10-21 08:00", office("khang.bui", "Bùi Quốc Khang"), "Phân công trực cơ quan tuần 43", "Các đồng chí xem lịch trực: thứ Hai đ/c Nhung, thứ Ba đ/c Cúc. Ai bận thì tự đổi.", NONE, (), "ignore", level="medium", note="an internal letter"),
    Entry("10-22 12:00", ("CLB Khởi nghiệp miền Tây Bắc", "nhom@khoinghiep-list.example"), "[khoinghiep] Chia sẻ ý tưởng", "Nhóm mình có ai trồng nấm chưa, cho xin kinh nghiệm với.", NONE, (), "ignore", headers={"List-Id": "<khoinghiep.khoinghiep-list.example>", "Precedence": "list"}, note="a mailing list"),
    Entry("10-17 15:00", post("DQST"), "Báo cáo của Đoàn Quân sự", "Ban Thanh niên Bộ Chỉ huy Quân sự tỉnh gửi báo cáo, do diễn đàn họp hồi tháng 9 nên gửi có muộn.", REPORT, ("DQST",), files=(report("DQST", "QS.docx", (10, 16), held="12/9/2024"),), conf="2024-09-12", level="medium"),
    Entry("10-21 16:00", post("DTOA"), "TAND", "Đoàn TAND tỉnh nộp báo cáo, bản Word.", REPORT, ("DTOA",), files=(report("DTOA", "toaan.doc", (10, 21)),)),
    Entry("10-16 16:10", post("HDNT", "VP Hội DNT"), "Hội DNT gửi bài", "Trong thư này là báo cáo sơ kết giữa kỳ Chương trình thanh niên lập nghiệp của Hội Doanh nhân trẻ tỉnh.\nCảm ơn!", REPORT, ("HDNT",), files=(report("HDNT", "bai.pdf", (10, 16)),)),
    Entry("10-31 20:00", ("Thúy", "thuy.nguyen95@gmail.example"), "báo cáo đoàn trường", "Em là bí thư đoàn trường, em gửi báo cáo giữa kỳ ạ.", REPORT, (), "review", files=(scan("IMG_7781.png"),), flags=("scanned",), level="doubtful", note="nine schools"),
    Entry("10-31 20:30", post("DTGK"), "Trại giam Khe Sung", "Đoàn Trại giam Khe Sung gửi báo cáo, có số liệu phối hợp với Huyện đoàn Khe Sung.", REPORT, ("DTGK",), files=(report("DTGK", "trai.docx", (10, 30)),), level="medium", note="names the district with the same place name"),
    Entry("11-01 11:00", ("Thị đoàn Đông Lam cũ", "bithucu.tdl@gmail.example"), "Biểu LN-02 của thành phố", "Anh gửi biểu của Thành đoàn.", EXTRA, ("TDDL",), files=(figures("TDDL", "bieu TP.xlsx"),), level="medium", note="private address, the name in the sheet"),
    Entry("11-04 10:00", ("Đoàn phường Hồng Lĩnh", "doanphuong.hl@gmail.example"), "Hỏi", "Phường em thuộc thành phố thì gửi báo cáo giữa kỳ lên Thành đoàn hay gửi thẳng Tỉnh đoàn ạ?", ASK, (), "review", level="hard", note="a ward that is not in the registry"),
    Entry("11-05 09:00", post("HDYT"), "LN-02 huyện Yên Trạch", "Huyện đoàn Yên Trạch gửi biểu LN-02.", EXTRA, ("HDYT",), files=(figures("HDYT", "bieu.xlsx"),), key="yt-table"),
    Entry("11-06 09:00", post("HDYT"), "LN-02 huyện Yên Trạch (sửa)", "Cộng nhầm dòng 1, xin thay biểu hôm qua.", EXTRA, ("HDYT",), files=(figures("HDYT", "bieu sua.xlsx", more=12),), flags=("revision",), rel="yt-table", level="medium"),
    Entry("11-04 03:10", ("Prize Center", "win@lotto-intl.example"), "CONGRATULATIONS", "You have won USD 850,000. Send your bank details to claim.", NONE, (), "ignore", note="a fraud"),
]
for entry in LETTERS:
    if entry.subject == "Pa Tòng nộp muộn":
        entry.key = "pt"
