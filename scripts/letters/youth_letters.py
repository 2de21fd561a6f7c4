"""The letters of the sixteenth office (see `youth`): days of forums, questions, and the reports."""

from .manners import toneless
from .youth import office, own, post
from .by_hand import GradedEntry as Entry
from .youth_papers import LOOSE, SHORT, calendar, cut, figures, inner, locked, packed, paper, report, scan, tcvn, vni

NOTICE, REPORT, EXTRA, ASK = "conference_notice", "report", "supplement", "question"
CHASE = "\n\nVào T.6, 18 thg 10, 2024 VP Tỉnh đoàn <vanphong@tinhdoandonglam.example> viết:\n> Còn Huyện đoàn Pa Tòng, Đoàn E87, Thị đoàn Yên Trạch chưa gửi báo cáo giữa kỳ.\n> Hạn chót với nơi không có diễn đàn: 01/11/2024."

LETTERS = [
    Entry("08-20 09:10", post("HDKS", "VP Huyện đoàn"), "Khe Sung báo ngày diễn đàn", "Huyện đoàn Khe Sung chọn ngày 10/10/2024 mở diễn đàn thanh niên, nhờ anh chị cử người dự.", NOTICE, ("HDKS",), key="ks-day", conf="2024-10-10"),
    Entry("08-21 21:02", post("HDKT", "sùng lử"), "dien dan", toneless("Khe Sung Thượng mình làm sau Khe Sung 2 hôm nha, diễn đàn 12/10/2024, ở nhà văn hóa xã"), NOTICE, ("HDKT",), conf="2024-10-12", level="medium", note="names its neighbour too"),
    Entry("08-23 14:00", post("DBPT"), "Giấy mời", "", NOTICE, ("DBPT",), files=(paper("DBPT", "GM.pdf", "GIẤY MỜI", "Dự Diễn đàn thanh niên quân hàm xanh lập nghiệp", "Thời gian: 14 giờ ngày 17/10/2024.", "Đề nghị báo danh sách trước 05/10/2024.", day=(8, 23)),), conf="2024-10-17", level="medium"),
    Entry("08-26 10:11", ("Hồng Nhung", "nhungphi.lp@gmail.example"), "Lịch diễn đàn Lạc Phú", "Em ở Huyện đoàn Lạc Phú, diễn đàn bên em 18/10/2024 ạ.", NOTICE, ("HDLP",), "review", conf="2024-10-18", level="medium", note="words alone from a private address"),
    Entry("08-27 08:30", post("HDPL"), "Về thời gian tổ chức diễn đàn", "- 08/10: giao ban cụm\n- 15/10: kỷ niệm ngày Hội\n- 22/10: Diễn đàn thanh niên huyện Phú Lạc (theo KH 214)\n- 29/10: kiểm tra cơ sở", NOTICE, ("HDPL",), conf="2024-10-22", level="hard", note="one of four days"),
    Entry("09-04 15:20", post("DHDL"), "Mời: Diễn đàn thanh niên ĐH Đông Lam", "Đoàn Trường Đại học Đông Lam mời Văn phòng dự diễn đàn thanh niên, lịch kèm theo, 8h ngày 19/10/2024.", NOTICE, ("DHDL",), files=(calendar("Dien dan thanh nien DHDL", "20241019T010000Z", "20241019T040000Z", "doanthanhnien@dhdonglam.example"),), conf="2024-10-19", level="medium"),
    Entry("09-09 07:45", post("HDKS", "VP Huyện đoàn"), "Dời ngày diễn đàn", "Vì bão, Huyện đoàn Khe Sung dời diễn đàn thanh niên từ 10/10 sang ngày 16/10/2024, thay cho thư trước.", NOTICE, ("HDKS",), flags=("revision",), rel="ks-day", conf="2024-10-16", level="medium"),
    Entry("09-10 16:30", post("MDLS"), "V/v diễn đàn", "ĐOÀN CÔNG TY MÍA ĐƯỜNG LAM SA TỔ CHỨC DIỄN ĐÀN THANH NIÊN NGÀY 11/10/2024. TRÂN TRỌNG.", NOTICE, ("MDLS",), conf="2024-10-11"),
    Entry("09-11 08:05", ("Lan", "lan.xm@gmail.example"), "diễn đàn xi măng", "Đoàn xi măng tụi em làm diễn đàn thanh niên ngày 15/10/2024 nha anh.", NOTICE, (), "review", conf="2024-10-15", level="hard", note="two cement works"),
    Entry("09-12 09:00", post("XMTY"), "diễn đàn 24/10", "Đoàn Công ty Xi măng Trạch Yên: diễn đàn thanh niên 24/10/2024, hội trường nghiền 2.", NOTICE, ("XMTY",), key="xm-day", conf="2024-10-24"),
    Entry("10-14 10:00", post("XMTY"), "Hủy diễn đàn", "Công ty dừng lò sửa chữa nên Đoàn Xi măng Trạch Yên hủy buổi diễn đàn đã báo ngày 24/10 (thay thế thư trước), ngày khác chưa định.", NOTICE, ("XMTY",), flags=("revision",), rel="xm-day", level="hard", note="called off, no new day"),
    Entry("09-16 13:12", post("DCAT"), "V/v tổ chức diễn đàn", "Đoàn Thanh niên Công an tỉnh kính báo diễn đàn thanh niên tổ chức ngày 23/10/2024./.", NOTICE, ("DCAT",), conf="2024-10-23"),
    Entry("09-17 09:40", post("DTGK"), "Đổi lịch gấp", "Diễn đàn thanh niên Trại giam Khe Sung chuyển sang 25/10/2024, xác nhận tại http://tg-khesung.bad.example", NOTICE, ("DTGK",), "review", flags=("forged",), auth="fail", conf="2024-10-25", level="medium"),
    Entry("09-18 20:15", post("HDDL"), "Re: KH 214", "Đông Lạc mở diễn đàn sáng chủ nhật 20/10/2024 cho tiện các bạn công nhân.", NOTICE, ("HDDL",), conf="2024-10-20"),
    # ---- questions
    Entry("08-19 10:00", post("DTOA"), "Hỏi", "Đoàn Tòa án nhân dân tỉnh chỉ có 14 đoàn viên, có phải tổ chức diễn đàn riêng không hay ghép với đơn vị khác? Mong anh chị trả lời.", ASK, ("DTOA",), "review"),
    Entry("10-28 15:14", post("HDPT"), "Xin lùi hạn báo cáo", "Huyện đoàn Pa Tòng đang khắc phục lũ quét, xin được gửi báo cáo giữa kỳ chậm 3 ngày có được không ạ?", ASK, ("HDPT",), "review", level="medium"),
    Entry("10-29 22:40", ("0912***", "b0912@sms-gw.example"), "", "ad cho hoi bieu LN-02 lay so den thang may vay", ASK, (), "review", level="medium"),
    Entry("11-04 08:20", post("NTNT"), "Biểu LN-02", "Nhà Thiếu nhi tỉnh không có thanh niên lập nghiệp thì có phải nộp biểu LN-02 không?", ASK, ("NTNT",), "review"),
    # ---- reports
    Entry("10-14 08:00", post("MDLS"), "Báo cáo giữa kỳ", "Đoàn Công ty Mía đường Lam Sa gửi báo cáo.", REPORT, ("MDLS",), files=(report("MDLS", "BC.docx", (10, 14), held="11/10/2024"),), conf="2024-10-11"),
    Entry("10-15 09:00", post("NMLS", "Đoàn Nhà máy Đường"), "BC chương trình lập nghiệp", "Đoàn Nhà máy Đường Lam Sa gửi báo cáo riêng của nhà máy ạ.", REPORT, ("NMLS",), files=(report("NMLS", "nha may.docx", (10, 15), title=SHORT),), level="hard", note="the child, with its parent's domain"),
    Entry("10-18 17:01", post("HDKT", "sùng lử"), "bc giua ky", "", REPORT, ("HDKT",), files=(report("HDKT", "scan0001.pdf", (10, 18), held="12/10/2024"),), conf="2024-10-12", level="medium"),
    Entry("10-23 23:59", post("HDKS", "VP Huyện đoàn"), "Nộp báo cáo", "Huyện đoàn Khe Sung nộp báo cáo sơ kết giữa kỳ.", REPORT, ("HDKS",), files=(report("HDKS", "BC Khe Sung.docx", (10, 22), look="stack"),), key="ks", level="medium", note="the last minute"),
    Entry("10-24 07:30", post("HDKS", "VP Huyện đoàn"), "Re: Nộp báo cáo", "Sợ mạng chập chờn nên gửi lại y bản hôm qua.", REPORT, ("HDKS",), files=(report("HDKS", "BC Khe Sung.docx", (10, 22), look="stack"),), flags=("duplicate",), rel="ks", level="medium"),
    Entry("10-24 09:12", ("Thịnh", "thinh.ktcn@gmail.example"), "Đoàn trường CĐKT nộp báo cáo", "Đoàn trường CĐKT gửi báo cáo giữa kỳ chương trình lập nghiệp.", REPORT, (), "review", files=(scan("CamScanner.pdf"),), flags=("scanned",), level="hard", note="two colleges share the short name"),
    Entry("10-24 10:00", post("CDCN"), "CĐKT gửi BC", "Gửi Tỉnh đoàn báo cáo của Đoàn CĐKT.", REPORT, ("CDCN",), files=(tcvn("CDCN", "BAOCAO.docx"),), flags=("legacy_font",), level="hard", note="a shared short name, a registered address"),
    Entry("10-24 14:20", post("CDKT"), "Báo cáo CĐ KTKT", "Đoàn trường gửi báo cáo giữa kỳ.", REPORT, ("CDKT",), files=(report("CDKT", "bc.odt", (10, 24)),)),
    Entry("10-25 08:00", post("DBPT"), "Báo cáo số 31", "Ban Thanh niên Bộ đội Biên phòng tỉnh báo cáo.", REPORT, ("DBPT",), "review", files=(locked("BC 31.docx"),), flags=("encrypted",), key="bp"),
    Entry("10-25 08:40", post("DBPT"), "Báo cáo số 31 (mở khóa)", "Bản không mật khẩu, thay bản vừa gửi.", REPORT, ("DBPT",), files=(report("DBPT", "BC 31.docx", (10, 24), number=31),), flags=("revision",), rel="bp", level="medium"),
    Entry("10-25 09:30", post("HDLP"), "LẠC PHÚ NỘP BÁO CÁO", "GỬI VP BÁO CÁO GIỮA KỲ. DIỄN ĐÀN ĐÃ TỔ CHỨC NGÀY 18/10/2024.", REPORT, ("HDLP",), files=(report("HDLP", "lacphu.doc", (10, 24), held="18/10/2024"),), conf="2024-10-18"),
    Entry("10-25 10:15", post("HDLP", None, 1), "Huyện đoàn Lạc Phú - báo cáo", "Huyện đoàn Lạc Phú gửi báo cáo TNLN.", REPORT, (), "review", files=(report("HDPL", "huyen doan.docx", (10, 24)),), flags=("wrong_unit_inside",), level="hard", note="the words of the name in another order"),
    Entry("10-28 10:20", post("HDPL"), "BC Phú Lạc", "Huyện đoàn Phú Lạc gửi báo cáo và biểu LN-02.", REPORT, ("HDPL",), files=(packed("PL.zip", report("HDPL", "bc.docx", (10, 28), held="22/10/2024"), figures("HDPL")),), flags=("archive",), conf="2024-10-22"),
    Entry("10-28 11:00", ("Quân", "quan.yt@gmail.example"), "báo cáo yên trạch", "gửi ac báo cáo chương trình lập nghiệp của yên trạch", REPORT, (), "review", files=(report("HDYT", "bc.docx", bare=True, called="Đơn vị", voice="prose"),), level="hard", note="a town and a district bear the name"),
    Entry("10-28 14:00", post("HDYT"), "Huyện đoàn Yên Trạch báo cáo", "Xin gửi.", REPORT, ("HDYT",), files=(report("HDYT", "hdyt.pdf", (10, 28)),)),
    Entry("10-28 14:30", post("TXYT"), "Thị đoàn Yên Trạch báo cáo" , "Thị đoàn gửi báo cáo." + CHASE, REPORT, ("TXYT",), files=(report("TXYT", "thi doan.docx", (10, 28), title=LOOSE),), level="medium", note="others in the quoted letter"),
    Entry("10-28 15:00", post("HDTY"), "trach yen", toneless("Huyện đoàn Trạch Yên gửi báo cáo giữa kỳ"), REPORT, ("HDTY",), files=(vni("HDTY", "TY.docx"),), flags=("legacy_font",), level="medium"),
    Entry("10-29 08:10", post("TDDL"), "Thành đoàn nộp dự thảo", "Gửi dự thảo để VP góp ý.", REPORT, ("TDDL",), "review", files=(report("TDDL", "du thao.docx", draft=True),), flags=("draft",), key="td"),
    Entry("10-31 16:00", post("TDDL"), "Thành đoàn - bản ký chính thức", "Bản chính thức, thay bản dự thảo.", REPORT, ("TDDL",), files=(report("TDDL", "BC ky.pdf", (10, 31)),), flags=("revision",), rel="td", level="medium"),
    Entry("10-29 09:00", ("Đoàn Công an TP", "doan.capdonglam@gmail.example"), "Đoàn Công an gửi BC", "Gửi báo cáo TNLN.", REPORT, ("DCTP",), files=(report("DCTP", "ca.docx", (10, 29)),), level="medium", note="unknown address, letterhead of the town's police"),
    Entry("10-29 10:00", post("DCAT"), "ĐTN CAT báo cáo", "Kính gửi báo cáo giữa kỳ, đính kèm.", REPORT, ("DCAT",), "review", flags=("no_attachment",)),
    Entry("10-30 08:30", office("cuc.dong", "Đồng Thị Thu Cúc"), "Fwd: bc E87", "Vào sổ giúp chị.", REPORT, ("DE87",), flags=("forwarded",), inner=inner(post("DE87", "Đoàn E87"), "bc E87", "Gửi chị Cúc báo cáo của Đoàn E87.", [report("DE87", "E87.docx", (10, 29))], "cuc.dong@tinhdoandonglam.example", "Tue, 29 Oct 2024 19:00:00 +0700"), level="medium"),
    Entry("10-30 09:20", post("VTDL"), "BC Đoàn VT", "Đoàn Viễn thông gửi báo cáo.", REPORT, ("VTDL",), "review", files=(cut(report("VTDL", "vt.docx"), 3),), flags=("unreadable",)),
    Entry("10-30 10:00", post("HLTN", "Hội LHTN"), "báo cáo", "Tải tại https://drive.example/d/88aQ", REPORT, ("HLTN",), "review", flags=("link_only",)),
    Entry("10-31 09:00", ("Đoàn BVĐK tỉnh", "doantn@bvdk-donglam.example"), "Báo cáo Đoàn Bệnh viện Đa khoa tỉnh", "Đoàn Bệnh viện Đa khoa tỉnh gửi bản quét báo cáo giữa kỳ.", REPORT, ("DBVD",), "review", files=(scan("bc.pdf"),), flags=("scanned",), level="hard", note="a domain that looks like the unit's"),
    Entry("11-01 23:59", post("DLDL"), "Đoàn Điện lực", "bc đây ạ", REPORT, ("DLDL",), files=(report("DLDL", "Doc1.rtf", (11, 1)),), level="medium"),
    Entry("11-02 00:00", post("DTNT"), "Đoàn trường DTNT tỉnh nộp BC", "Báo cáo của Đoàn trường.", REPORT, ("DTNT",), files=(report("DTNT", "dtnt.docx", (11, 1)),), level="medium", note="a minute too late"),
]
