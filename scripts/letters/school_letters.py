"""Letters of the sixth office: teachers, clerks and heads of schools, parents, machines."""

from .firm_papers import broken, locked, packed
from .firm_teller import Entry
from .manners import toneless
from .schools import form, paper, post, report

NOTICE = "conference_notice"
OURS = (
    "\n\nVào 09:12, Th 2, 29 thg 9, 2025 PGD&ĐT Lam Khê <vanthu@pgd.lamkhe.edu.example> đã viết:\n\n> Kính gửi các trường: đề nghị tổ chức HNVC trước 11/10/2025, gửi báo cáo sau 03 ngày làm việc.\n"
    "> Các trường TH Kim Đồng, THCS Nguyễn Trãi, MN Sơn Ca chưa báo lịch."
)


def told(at, sender, unit, conf, subject, text, *files, **more):
    return Entry(at, sender, subject, text, NOTICE, (unit,) if unit else (), conf=conf and f"2025-{conf}", files=files, **more)


def sent(at, sender, unit, subject, text, *files, kind="report", **more):
    return Entry(at, sender, subject, text, kind, (unit,) if unit else (), files=files, **more)


def seen(*said, **more):
    return sent(*said, decision="review", **more)


def asks(at, sender, unit, subject, text, **more):
    return Entry(at, sender, subject, text, "question", (unit,) if unit else (), "review", **more)


def ignored(at, sender, kind, subject, text, headers=None, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", headers=headers or {}, **more)


NOTICES = [
    told("09-22 08:00", post("MNHS", "MN Hoa Sen"), "MNHS", "10-03", "Lịch hội nghị viên chức", "Trường MN Hoa Sen báo cáo lịch: hội nghị viên chức, người lao động tổ chức chiều thứ Sáu 03/10/2025."),
    told("09-22 10:30", post("MNHS2"), "MNHS2", "10-04", "Thông báo HNVC - Hoa Sen 2", "Kính gửi PGD. Trường Hoa Sen 2 tổ chức HNVC ngày 4/10, cả ngày, tại trường."),
    told("09-23 07:45", post("THKD", "Kim Đồng"), "THKD", "10-08", "KD dang ky HNVC", toneless("Trường Kim Đồng đăng ký hội nghị VC-NLĐ vào chiều 8/10 sau tiết 3 ạ"), key="n-kd"),
    told("09-23 14:00", post("TH1", "Tieu hoc so 1"), "TH1", "10-09", "Giấy mời", "Trân trọng kính mời.", paper("TH1", "giay moi HNVC.docx", "GIẤY MỜI", "Dự Hội nghị viên chức, người lao động năm học 2025 - 2026", ("Trường Tiểu học số 1 Thị trấn Lam Khê trân trọng kính mời Lãnh đạo Phòng GD&ĐT", "Thời gian: 14h00 thứ Năm, ngày 09/10/2025", "Địa điểm: Hội trường nhà trường"), (2025, 9, 23))),
    told("09-24 09:00", post("TH2"), "TH2", "10-07", "Kế hoạch HNVC của TH số 2", "Gửi kế hoạch ạ.", paper("TH2", "KH HNVC.pdf", "KẾ HOẠCH", "Tổ chức Hội nghị viên chức, người lao động năm học 2025 - 2026", ("Hội nghị cấp tổ hoàn thành trước ngày 01/10/2025.", "Hội nghị cấp trường: 01 buổi, 13h30 ngày 07/10/2025."), (2025, 9, 24))),
    told("09-24 16:10", ("Cô Hạnh", "hanhxuantho1981@gmail.example"), "THXT", "10-06", "Báo lịch TH Xuân Thọ", "Em Hạnh văn thư trường Tiểu học Xuân Thọ. Hội nghị viên chức trường em thứ hai 6/10 ạ.", decision="review", note="private address, words alone"),
    told("09-25 08:20", ("Lê Văn Tấn", "vanphong@nguyendu.lamkhe.edu.example"), "CSND", "10-10", "Mời họp", "Kính mời chị Phượng PGD đến dự hội nghị viên chức và người lao động của trường Nguyễn Du lúc 7h30 ngày 10/10 nhé chị. Trước đó 30/9 họp liên tịch, chị khỏi dự."),
    told("09-25 10:00", post("CSNTr"), "CSNTr", "10-02", "Re: Đôn đốc lịch HNVC", "THCS Nguyễn Trãi: HNVC 02/10, sáng." + OURS),
    told("09-26 07:15", post("CSXT"), "CSXT", "10-10", "thcs xuân thọ", "hội nghị viên chức: 10.10.2025. mời pgd"),
    told("09-26 11:40", post("LCBH", "Trường Bình Hạ"), "LCBH", "10-04", "ĐẠI HỘI CNVC TRƯỜNG BÌNH HẠ", "TRƯỜNG TỔ CHỨC HỘI NGHỊ VIÊN CHỨC, NGƯỜI LAO ĐỘNG VÀO THỨ BẢY NGÀY 4 THÁNG 10. KÍNH MỜI."),
    told("09-29 10:10", post("MNSC"), "MNSC", "10-09", "Re: Đôn đốc lịch HNVC", "Dạ lớp em đông trẻ nên tới 9/10 mới họp hội nghị viên chức được ạ." + OURS),
    told("09-29 15:00", post("NTR"), "NTR", "10-03", "DTNT huyện báo lịch", "Hội nghị viên chức, người lao động: thứ Sáu tuần này (3/10), 19h sau giờ tự học."),
    told("09-30 08:00", post("LCND"), "LCND", "10-08", "Lịch làm việc", "Chuyển PGD.\n\n---------- Forwarded message ---------\nTừ: Hiệu trưởng <ht.ndc@gmail.example>\nDate: T2, 29 thg 9, 2025\nSubject: Lịch làm việc\n\nHội nghị viên chức, người lao động của trường: 8/10/2025, 14h. Văn thư báo Phòng.", flags=("forwarded",)),
    told("10-01 09:00", post("THKD", "Kim Đồng"), "THKD", "10-09", "Đổi lịch", "Trường Kim Đồng xin đổi HNVC từ 8/10 qua 9/10 do trùng chuyên đề cụm.", flags=("revision",), rel="n-kd"),
    told("10-02 10:20", post("MNXT", "mnxuantho"), "MNXT", "10-10", "mn xuan tho", toneless("Kính báo: 14h ngày mười tháng mười, trường mầm non Xuân Thọ họp hội nghị viên chức")),
    told("10-06 08:00", post("CSLK"), "CSLK", "10-10", "Thời gian HNVC", "THCS Lam Khê: thứ Sáu, 10 tháng 10, lúc 13 giờ. Mong PGD về chỉ đạo."),
    told("10-06 09:30", post("THVTS"), "THVTS", "10-08", "", "Trường TH Võ Thị Sáu thông báo tổ chức Hội nghị viên chức, NLĐ ngày 08/10/2025."),
]

REPORTS = [
    sent("10-03 16:30", post("CSNTr"), "CSNTr", "Báo cáo HNVC", "Gửi PGD báo cáo hội nghị.", report("CSNTr", "BC HNVC.docx", day=(2025, 10, 3)), key="r-nt"),
    sent("10-06 07:30", post("MNHS", "MN Hoa Sen"), "MNHS", "Báo cáo kết quả hội nghị viên chức", "Trường gửi báo cáo và mẫu 03.", report("MNHS", "baocao.pdf", day=(2025, 10, 6)), form("MNHS")),
    sent("10-06 14:20", ("Thu Cúc", "thucuc.mn@gmail.example"), "MNHS2", "gui bao cao", "", report("MNHS2", "HOA SEN 2.docx", day=(2025, 10, 6), held="Hội nghị diễn ra ngày 04/10/2025, 32/32 viên chức dự."), conf="2025-10-04", note="private address, letterhead"),
    sent("10-07 09:00", post("NTR"), "NTR", "BC", "BC HNVC của trường DTNT", report("NTR", "bc.rtf", day=(2025, 10, 7)), key="r-ntr"),
    sent("10-08 08:10", post("LCBH", "Trường Bình Hạ"), "LCBH", "Trường Bình Hạ nộp báo cáo", "Nộp báo cáo (bản giấy gửi sau).", report("LCBH", "Binh Ha.docx", day=(2025, 10, 7), called="TRƯỜNG TH&THCS BÌNH HẠ"), key="r-bh"),
    sent("10-08 16:00", post("TH2"), "TH2", "Bao cao HNVC TH so 2", toneless("Kính gửi phòng báo cáo hội nghị viên chức trường tiểu học số 2."), report("TH2", "bc th2.docx", day=(2025, 10, 8))),
    seen("10-08 17:10", post("CSXT"), "CSXT", "Dự thảo báo cáo HNVC nhờ góp ý", "Em gửi dự thảo, PGD góp ý giúp trường ạ.", report("CSXT", "du thao.docx", day=(2025, 10, 8)), flags=("draft",), key="d-xt"),
    seen("10-09 08:00", post("THVTS"), "THVTS", "Báo cáo kết quả hội nghị", "Trường gửi đính kèm báo cáo kết quả hội nghị viên chức.", flags=("no_attachment",)),
    sent("10-09 08:06", post("THVTS"), "THVTS", "Báo cáo kết quả hội nghị (có file)", "Lúc nãy em quên đính kèm ạ.", report("THVTS", "VTS.pdf", day=(2025, 10, 9))),
    seen("10-09 09:40", post("LCND"), "LCND", "Báo cáo HNVC (zip có mật khẩu)", "Mật khẩu là số điện thoại của trường.", locked("bc.docx"), flags=("encrypted",), key="l-nd"),
    sent("10-09 14:30", post("LCND"), "LCND", "Gửi lại báo cáo không khóa", "Gửi lại file không mật khẩu.", report("LCND", "bc mo.docx", day=(2025, 10, 9)), flags=("revision",), rel="l-nd"),
    seen("10-09 15:00", post("TH1"), "TH1", "Báo cáo", "Link báo cáo HNVC: https://docs.google.example/document/d/9x8y/edit", flags=("link_only",)),
    sent("10-10 07:50", post("THKD"), "THKD", "Kim Đồng - kết quả HNVC", "Hội nghị hôm qua thành công tốt đẹp. Trường gửi báo cáo.", report("THKD", "Kim Dong.docx", day=(2025, 10, 10)), conf="2025-10-09", key="r-kd"),
    seen("10-10 09:30", ("Cụm trưởng", "vanphong@nguyendu.lamkhe.edu.example"), "CSND", "Báo cáo của cụm 2", "Cụm 2 gửi báo cáo của THCS Nguyễn Du và THCS Lam Khê.", report("CSND", "ND.docx", day=(2025, 10, 10)), report("CSLK", "LK.docx", day=(2025, 10, 10)), flags=("several_organizations",), key="two"),
    sent("10-10 10:15", post("CSNTr"), "CSNTr", "Thay báo cáo HNVC", "Trường xin thay báo cáo gửi ngày 03/10 vì thiếu phần kiến nghị.", report("CSNTr", "BC HNVC (2).docx", day=(2025, 10, 10), number=61), flags=("revision",), rel="r-nt"),
    sent("10-10 11:20", post("LCBH", "Trường Bình Hạ"), "LCBH", "Re: Trường Bình Hạ nộp báo cáo", "Không thấy phản hồi nên trường gửi lại ạ.", report("LCBH", "Binh Ha.docx", day=(2025, 10, 7), called="TRƯỜNG TH&THCS BÌNH HẠ"), flags=("duplicate",), rel="r-bh"),
    sent("10-13 08:00", ("Trần Thị Lan Anh", "lananh.gv@gmail.example"), "MNSC", "BC", "E gửi bc trường e", report("MNSC", "IMG.pdf", day=(2025, 10, 11)), note="private address, letterhead"),
    Entry("10-13 09:15", post("MNXT"), "Báo cáo MN Xuân Thọ", "Trường Mầm non Xuân Thọ gửi báo cáo.", "report", (), "review", (report("THXT", "bao cao xt.docx", day=(2025, 10, 12)),), ("wrong_unit_inside",), note="the primary school's paper by mistake", key="w-mnxt"),
    sent("10-13 10:40", post("MNXT"), "MNXT", "Xin lỗi, gửi nhầm", "Mầm non Xuân Thọ gửi nhầm file của trường Tiểu học, đây là file đúng.", report("MNXT", "bao cao mn xt.docx", day=(2025, 10, 12)), flags=("revision",), rel="w-mnxt"),
    sent("10-13 15:30", post("CSXT"), "CSXT", "Báo cáo chính thức THCS Xuân Thọ", "Bản chính thức sau góp ý.", report("CSXT", "chinh thuc.pdf", day=(2025, 10, 13)), flags=("revision",), rel="d-xt"),
    sent("10-14 08:20", post("NTR"), "NTR", "bc đóng dấu", "Gửi bản có dấu đỏ của báo cáo HNVC đã gửi.", report("NTR", "bc co dau.pdf", day=(2025, 10, 7)), flags=("duplicate",), rel="r-ntr"),
    sent("10-14 09:00", post("CSLK"), "CSLK", "Mẫu 03", "Bổ sung mẫu 03 của THCS Lam Khê.", form("CSLK", "Mau03_LK.xlsx"), kind="supplement"),
    sent("10-14 10:10", post("MNHS2"), "MNHS2", "bổ sung biểu", "", form(None, "bieu.xlsx"), kind="supplement"),
    seen("10-14 11:00", post("TH1"), "TH1", "Báo cáo HNVC TH số 1", "File lỗi thì báo em.", broken("DLVH", "bao cao hnvc.docx"), flags=("unreadable",), key="b-th1"),
    sent("10-14 15:10", post("TH1"), "TH1", "TH số 1 gửi file thay thế", "Thay file hỏng.", report("TH1", "hnvc ok.docx", day=(2025, 10, 14)), flags=("revision",), rel="b-th1"),
    sent("10-15 08:00", post("THXT"), "THXT", "Báo cáo nén", "Trường TH Xuân Thọ", packed("THXT.zip", report("THXT", "THXT/bao cao.docx", day=(2025, 10, 14), number=33)), flags=("archive",)),
    sent("10-16 10:00", post("CSLK"), "CSLK", "BC HNVC riêng của THCS Lam Khê", "Trường gửi riêng lại báo cáo cho chắc.", report("CSLK", "LK rieng.docx", day=(2025, 10, 10)), flags=("duplicate",), rel="two"),
]

OTHERS = [
    sent("09-24 08:00", post("THKD"), "THKD", "Báo cáo khai giảng", "Gửi báo cáo khai giảng.", paper("THKD", "khai giang.docx", "BÁO CÁO", "Tình hình khai giảng năm học 2025 - 2026", ("Trường có 612 học sinh.",), (2025, 9, 8)), kind="other_report"),
    sent("09-30 14:00", post("CSND", "Liên đội Nguyễn Du"), "CSND", "BC Đại hội Liên đội", "Liên đội gửi báo cáo.", paper("CSND", "lien doi.docx", "BÁO CÁO", "Kết quả Đại hội Liên đội năm học 2025 - 2026", ("Đại hội bầu 15 đồng chí.",), (2025, 9, 30)), kind="other_report"),
    sent("10-07 14:00", post("MNSC"), "MNSC", "Báo cáo thu chi", "Gửi phòng báo cáo thu chi đầu năm.", paper("MNSC", "thu chi.docx", "BÁO CÁO", "Tình hình thu chi đầu năm học 2025 - 2026", ("Các khoản thu đúng quy định.",), (2025, 10, 7)), kind="other_report"),
    sent("10-08 10:00", post("CSXT"), "CSXT", "BC HNVC năm ngoái", "Gửi bù báo cáo hội nghị viên chức năm học 2024 - 2025.", paper("CSXT", "2024.docx", "BÁO CÁO", "Kết quả Hội nghị viên chức, người lao động năm học 2024 - 2025", ("Hội nghị ngày 05/10/2024.",), (2024, 10, 9)), kind="other_report", note="last year's"),
    asks("09-23 09:30", post("MNXT"), "MNXT", "hỏi", "trường em có 14 cô, có bầu ban thanh tra nhân dân không ạ"),
    asks("09-26 15:00", post("THXT"), "THXT", "Hợp đồng 111", "Lao động hợp đồng theo Nghị định 111 có được biểu quyết không?"),
    asks("10-09 16:30", post("CSLK"), "CSLK", "Mẫu báo cáo", "Phòng cho trường xin lại mẫu báo cáo file word."),
    asks("10-14 16:40", ("Hải", "hai.kt.hs@gmail.example"), "MNHS", "Xin xác nhận", "Em là kế toán MN Hoa Sen, nhờ phòng xác nhận đã nhận báo cáo HNVC của trường."),
    asks("10-15 09:00", post("CSNTr"), "CSNTr", "Rút báo cáo", "Trường xin rút báo cáo ngày 10/10 để kiểm tra lại số liệu.", note="a withdrawal"),
    Entry("10-08 09:00", post("MNHS2"), "Báo cáo HNVC", "Gửi báo cáo.", "report", ("MNHS2",), "review", (report("MNHS2", "x.docx", day=(2025, 10, 8)),), ("forged",), auth="fail", note="fails DMARC"),
    Entry("10-09 09:00", post("CSND"), "Đổi lịch HNVC", "Trường Nguyễn Du đổi hội nghị viên chức sang 31/12/2025.", NOTICE, ("CSND",), "review", (), ("forged",), conf="2025-12-31", auth="fail", note="fails DMARC"),
    ignored("09-25 20:00", ("Phụ huynh 5A", "mebi2015@gmail.example"), "unrelated", "Phản ánh về bữa ăn bán trú", "Tôi là phụ huynh lớp 5A, xin phản ánh bữa ăn bán trú của con tôi rất ít thịt."),
    ignored("09-29 06:00", ("Thiết bị trường học An Phát", "sale@anphat.example"), "unrelated", "Bảng giá bàn ghế học sinh 2025", "Giảm 20% cho đơn hàng trước 15/10. Liên hệ ngay."),
    ignored("10-01 07:00", ("Sarah Miller", "sarah@eduabroad.example"), "unrelated", "Partnership opportunity for schools", "Dear Principal, we offer study tours to Singapore and would love to partner with your schools."),
    ignored("09-22 08:02", post("MNHS"), "auto_reply", "Trả lời: đã nhận thư", "Cảm ơn bạn đã gửi thư đến Trường MN Hoa Sen. Đây là thư trả lời tự động.", {"Auto-Submitted": "auto-replied"}),
    ignored("10-06 07:32", ("Trường MN Hoa Sen", "mnhoasen.lamkhe@gmail.example"), "auto_reply", "Re: Tiếp nhận báo cáo", "Nhà trường đã nhận được email của quý vị và sẽ phản hồi trong giờ hành chính. Email này được gửi tự động."),
    ignored("10-08 16:02", ("Cô Bích (nghỉ hè)", "bich.th2@gmail.example"), "auto_reply", "Re: Tiếp nhận: Báo cáo kết quả Hội nghị viên chức", "Tôi đang nghỉ ốm đến hết 15/10, thư gửi trong thời gian này tôi sẽ đọc sau khi đi làm lại."),
    ignored("10-09 08:01", ("Mail Delivery Subsystem", "mailer-daemon@googlemail.example"), "bounce", "Delivery Status Notification (Delay)", "** Thư chưa được gửi hoàn tất **\n\nMáy chủ của người nhận vothisau.lamkhe.edu.example không phản hồi. Gmail sẽ tiếp tục thử trong 46 giờ nữa.", {"Return-Path": "<>"}),
    ignored("10-13 08:03", ("System Administrator", "postmaster@nguyendu.lamkhe.edu.example"), "bounce", "Không gửi được: Tiếp nhận báo cáo", "Thư của bạn không đến được một số hoặc tất cả người nhận.\n\n  Lê Văn Tấn\n  Hộp thư đầy. 552 5.2.2"),
    ignored("10-10 12:00", ("Google Forms", "forms-receipts-noreply@google.example"), "unrelated", "Phiếu khảo sát chuyển đổi số", "Cảm ơn bạn đã điền Phiếu khảo sát chuyển đổi số trường học."),
]

LETTERS = NOTICES + REPORTS + OTHERS
