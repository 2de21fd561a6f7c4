"""Letters of the fifth office that are no plain report: other plans, questions, withdrawals, forgeries, mail of strangers."""

from .firm_papers import other, own, post, report, report_body
from .firm_reports import seen, sent
from .firm_teller import Entry
from .manners import toneless


def elsewhere(at, sender, unit, subject, text, *files, **more):
    """A real report under another plan."""
    return Entry(at, sender, subject, text, "other_report", (unit,) if unit else (), files=files, **more)


def asks(at, sender, unit, subject, text, *files, **more):
    return Entry(at, sender, subject, text, "question", (unit,) if unit else (), "review", files, **more)


def forged(at, sender, subject, text, *files, kind="report", unit=None, **more):
    return Entry(at, sender, subject, text, kind, (unit,) if unit else (), more.pop("decision", "review"), files, ("forged", *more.pop("flags", ())), auth="fail", **more)


def stranger(at, sender, subject, text, *files, **more):
    """Mail of a person on another matter."""
    return Entry(at, sender, subject, text, "unrelated", (), "ignore", files, **more)


OTHER_MATTERS = [
    elsewhere("03-20 14:00", post("DLVH"), "DLVH", "Báo cáo công tác xây dựng Đảng quý I năm 2025", "Gửi báo cáo quý I.", other("DLVH", "BC quy I.docx", "Công tác xây dựng Đảng quý I năm 2025", day=(2025, 3, 20))),
    elsewhere("03-21 08:00", own("VNPT", "congdoan", "Công đoàn VNPT Vĩnh Hải"), "VNPT", "BC sơ kết giữa nhiệm kỳ Đại hội Công đoàn", "Kính gửi.", other("VNPT", "BC CD.docx", "Sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Công đoàn VNPT Vĩnh Hải", day=(2025, 3, 20))),
    elsewhere("03-24 11:00", post("AGR", "Đoàn TN Agribank VH"), "AGR", "Báo cáo tổng kết đại hội Đoàn TNCS Hồ Chí Minh", "Đoàn thanh niên gửi.", other("AGR", "BC Doan.pdf", "Tổng kết nhiệm kỳ và phương hướng Đại hội Đoàn TNCS Hồ Chí Minh chi nhánh Vĩnh Hải", day=(2025, 3, 24))),
    elsewhere("03-26 16:00", post("CANG"), "CANG", "Báo cáo sơ kết 02 năm thực hiện Nghị quyết 21", "Kính gửi báo cáo sơ kết Nghị quyết 21.", other("CANG", "BC NQ21.docx", "Sơ kết 02 năm thực hiện Nghị quyết số 21-NQ/TW về xây dựng tổ chức cơ sở đảng", day=(2025, 3, 25))),
    elsewhere("03-31 11:11", post("XMVH"), "XMVH", "BC Chỉ thị 05 quý 1", "Gửi BC chuyên đề học tập và làm theo Bác.", other("XMVH", "CT05.docx", "Kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh theo Chỉ thị 05-CT/TW", day=(2025, 3, 31))),
    elsewhere("04-01 14:20", post("TNVH"), "TNVH", "chú gửi báo cáo đảng phí", "Báo cáo thu nộp đảng phí quý I các cháu nhé.", other("TNVH", "dang phi.docx", "Tình hình thu, nộp đảng phí quý I năm 2025", head="firm", day=(2025, 4, 1))),
    elsewhere("04-04 10:00", post("DMHT"), "DMHT", "Báo cáo tổng kết thực hiện Nghị quyết Đại hội Đảng bộ nhiệm kỳ 2020 - 2025", "Kính gửi dự thảo văn kiện đã thông qua.", other("DMHT", "BC chinh tri.docx", "Tổng kết việc thực hiện Nghị quyết Đại hội Đảng bộ Tổng công ty nhiệm kỳ 2020 - 2025", day=(2025, 4, 3)), decision="review", flags=("draft",), note="another plan's, alike in words, called a draft"),
    elsewhere("04-08 15:00", ("Lê Công Vinh", "vinh.lecong@gmail.example"), "BIA", "BC kiểm tra giám sát", "Em gửi báo cáo kiểm tra, giám sát quý I của Đảng bộ Bia.", other("BIA", "ktgs.docx", "Kết quả công tác kiểm tra, giám sát quý I năm 2025", day=(2025, 4, 7)), note="private address, letterhead"),
    elsewhere("04-14 11:30", post("KTTL", "Thủy lợi Vĩnh Hải"), "KTTL", "Báo cáo phòng chống thiên tai", "Gửi các anh.", other("KTTL", "PCTT 2025.pdf", "Công tác chuẩn bị phòng, chống thiên tai năm 2025", day=(2025, 4, 14))),
    elsewhere("04-16 13:00", post("INBB"), "INBB", "Báo cáo thực hiện Nghị quyết 18", "Chi bộ gửi báo cáo sắp xếp tổ chức bộ máy.", other("INBB", "NQ18.docx", "Tổng kết thực hiện Nghị quyết số 18-NQ/TW về sắp xếp tổ chức bộ máy", day=(2025, 4, 15))),
    elsewhere("04-22 08:30", post("BIDV"), "BIDV", "BC an toàn vệ sinh lao động", "BIDV gửi báo cáo ATVSLĐ năm 2024.", other("BIDV", "ATVSLD.docx", "Công tác an toàn, vệ sinh lao động năm 2024", day=(2025, 4, 21))),
]

QUESTIONS = [
    asks("03-20 10:20", post("XLD4"), "XLD4", "Hỏi về biểu 01", "Cột Thực hiện trong biểu 01 tính lũy kế hay chỉ năm 2024 ạ?"),
    asks("03-21 15:30", post("TNVH"), "TNVH", "chú hỏi tí", "Các cháu cho chú hỏi, chi bộ có 9 đảng viên thì có phải làm hội nghị không hay gộp vào sinh hoạt?"),
    asks("03-25 09:50", post("DLBX", "Chi bộ DLBX"), "DLBX", "xin lùi hạn", "Do mùa du lịch, chi bộ xin phép nộp báo cáo sau lễ 30/4 được không? Mong các anh chị xem xét."),
    asks("03-26 10:00", ("Nguyễn Hoàng", "hoang.n@gmail.example"), "VTYT", "Hoi ve de cuong", toneless("Em ở chi bộ Vật tư y tế Vĩnh Hải. Đề cương báo cáo có bắt buộc đủ 4 phần không ạ?")),
    asks("03-27 13:30", post("MAY5", "may5"), "MAY5", "bản giấy", "bản giấy gửi mấy bản, gửi về phòng nào vậy ạ"),
    asks("04-02 09:20", post("BDVH"), "BDVH", "Đề nghị cung cấp mẫu", "Đề nghị Văn phòng Đảng ủy Khối gửi lại file mẫu biểu số 01, file trên cổng không mở được."),
    asks("04-03 10:00", post("VTO3", "otoso3"), "VTO3", "Re: Kế hoạch 58", "Bên tôi trùng lịch đại hội cổ đông ngày 18/4, chưa biết chọn ngày nào cho hội nghị, xin ý kiến chỉ đạo."),
    asks("04-10 08:40", own("VTL", "trungnd8", "Trung Nguyễn Đức"), "VTL", "Ai đi dự với bên em?", "Ngày 16 này đồng chí nào của Khối xuống dự với Viettel để em làm biển tên ạ?"),
    asks("04-11 14:00", post("AGRB"), "AGRB", "Đã nhận được báo cáo chưa ạ?", "Chi nhánh Bắc Vĩnh Hải xin hỏi văn phòng đã nhận được lịch hội nghị và công văn của chi nhánh chưa?"),
    asks("04-17 16:20", post("CTG", "VietinBank VH"), "CTG", "BC có phải ký số không", "Cho em hỏi file báo cáo đã gửi có cần ký số lại không hay bản scan dấu đỏ là được?"),
    asks("04-22 14:14", post("TTD"), "TTD", "Xác nhận giúp", "Anh Bảo xác nhận giúp Truyền tải điện đã nộp đúng hạn nhé, sếp em đang hỏi."),
    asks("04-24 10:30", ("bùi thị nga", "ngabui.kt@yahoo.example"), None, "cho e hỏi", "e mới nhận việc văn thư chi bộ, báo cáo tổng kết nộp qua mail này hay qua phần mềm ạ", note="nobody can tell which unit"),
]

OWN_TEXT = "\n".join(report_body("BIA"))

SPECIAL = [
    seen("04-14 17:00", post("VCB"), "VCB", "THU HỒI: VCB Vĩnh Hải gửi BC", "VCB Vĩnh Hải xin thu hồi báo cáo gửi ngày 10/4 do sai số liệu. Đề nghị quý cơ quan không sử dụng. Báo cáo đúng sẽ gửi sau.", kind="question", note="a withdrawal; the program's kinds have no other place"),
    sent("04-16 18:00", post("MAY5", "may5"), "MAY5", "may 5 báo cáo trong thư", f"Văn phòng không mở được file nên em dán vào đây ạ.\n\nĐẢNG ỦY CÔNG TY CỔ PHẦN MAY SỐ 5\nBÁO CÁO\nTổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK\n\n{OWN_TEXT.replace('Bia và Nước giải khát Vĩnh Hải', 'May số 5')}", decision="review", flags=("duplicate",), rel="r-may5", note="the report again, in the body: a soft copy is owed"),
    sent("04-17 18:30", post("TVXD"), "TVXD", "Báo cáo tổng kết của Chi bộ TVXD", "Chi bộ gửi lại báo cáo từ hộp thư chính thức của đơn vị.", report("TVXD", "TVXD.pdf", head="short", day=(2025, 4, 9)), flags=("duplicate",), rel="r-tvxd", note="again from the registered address"),
    sent("04-18 10:50", ("Hộp thư cá nhân", "kho.tailieu.vh@gmail.example"), "DLBX", "Fwd: báo cáo", "", report("DLBX", "dlbx.docx", day=(2025, 4, 17)), html="<p>FYI</p><div class='gmail_quote'><div>---------- Forwarded message ---------<br>Từ: <b>Lâm Gia Bảo</b> &lt;giabao.lam@yahoo.example&gt;</div><p>Anh chuyển báo cáo tổng kết NQ 11 của chi bộ Du lịch Biển Xanh giúp em.</p></div>", flags=("forwarded", "duplicate"), rel="p-dlbx", note="HTML alone, forwarded, letterhead"),
    sent("04-21 10:00", ("Thường trực Đảng ủy", "vanthu@urenco.vinhhai.example"), "MTDT", "Fw: URENCO: BC TK NQ11", "Chuyển lại bản đã ký số.", report("MTDT", "URENCO BC signed.pdf", called="Đảng bộ URENCO Vĩnh Hải", head="short", day=(2025, 4, 21)), flags=("duplicate",), rel="r-mtdt", note="the same report, signed"),
    forged("04-10 09:00", post("DLVH"), "Báo cáo tổng kết NQ 11", "Gửi báo cáo tổng kết.", report("DLVH", "bao cao.docx", day=(2025, 4, 10)), unit="DLVH", note="registered address, fails DMARC"),
    forged("04-11 09:30", post("CTG"), "Thay đổi lịch hội nghị", "VietinBank Vĩnh Hải đổi hội nghị tổng kết sang ngày 30/4/2025.", kind="conference_notice", unit="CTG", conf="2025-04-30", note="a forged day sets nothing"),
    forged("04-15 12:00", post("CANG"), "Hóa đơn điện tử tháng 4", "Quý khách vui lòng mở tệp và thanh toán.", ("HoaDon.exe", b"MZ\x90\x00" + b"\0" * 600), kind="unrelated", decision="ignore", flags=("executable",), note="phishing under a registered address"),
    Entry("04-16 12:30", ("Khối thi đua", "khoithidua@lists.vinhhai.example"), "[khoithidua] Báo cáo tổng kết NQ 11 của Dược Vĩnh Hải", "Gửi cả nhà tham khảo và nộp Đảng ủy Khối.", "report", ("DPVH",), "accept", (report("DPVH", "DPVH bao cao.docx", day=(2025, 4, 16)),), key="r-dpvh0",
          headers={"List-Id": "<khoithidua.lists.vinhhai.example>", "Precedence": "list", "List-Unsubscribe": "<mailto:leave@lists.vinhhai.example>"}, silent=True, note="through a mailing list"),
    Entry("04-16 19:00", ("Trục liên thông văn bản", "noreply@lienthong.vinhhai.example"), "Văn bản đến: 45-BC/ĐU - Tổng công ty Cổ phần Dệt may Hải Thịnh", "Hệ thống gửi văn bản điện tử đến quý cơ quan. Đây là thư tự động, vui lòng không trả lời.", "report", ("DMHT",), "accept", (report("DMHT", "45-BC-DU.pdf", day=(2025, 4, 15)),), ("duplicate",), rel="r-dmht", key="r-dmht2",
          headers={"Auto-Submitted": "auto-generated"}, silent=True, note="by the document system"),
    seen("04-17 08:00", ("Đảng ủy Công ty Cấp thoát nước Hưng Yên", "capnuoc.hy@postmail.example"), None, "Báo cáo tổng kết Nghị quyết 11", "Đảng ủy Công ty Nước sạch Hưng Lạc gửi báo cáo tổng kết.", report("TTD", "BC.docx", called="Đảng bộ Công ty Nước sạch Hưng Lạc", firm="Công ty Nước sạch Hưng Lạc"), note="a body that the registry has not"),
    seen("04-17 13:13", ("Đỗ Minh", "dominh.vp@gmail.example"), None, "BC ngân hàng", "Em gửi báo cáo tổng kết NQ 11 của chi nhánh ngân hàng Vĩnh Hải ạ.", ("bc.docx", report("VCB", "bc.docx", head=None, called="Đảng bộ chi nhánh")[1]), note="several units fit the words"),
    stranger("03-20 11:00", ("Công ty Phần mềm Á Châu", "sales@phanmemachau.example"), "Báo giá phần mềm quản lý văn bản", "Kính gửi Quý cơ quan báo giá phần mềm quản lý văn bản. Rất mong được hợp tác."),
    stranger("03-25 10:10", ("Nguyễn Thị Sen", "senthi.nguyen@gmail.example"), "Xin việc", "Em tên Sen, tốt nghiệp ngành Văn thư lưu trữ, xin gửi hồ sơ ứng tuyển vị trí văn thư ạ."),
    stranger("04-01 09:00", ("Sở Xây dựng Vĩnh Hải", "vanthu@soxd.vinhhai.example"), "Giấy mời họp quy hoạch khu đô thị phía Bắc", "Sở Xây dựng kính mời đại diện Đảng ủy Khối dự họp hồi 14h ngày 08/4/2025 về quy hoạch khu đô thị phía Bắc."),
    stranger("04-09 10:10", ("Chú Tư", "chutu1958@yahoo.example"), "hop lop", "Lớp 10A khóa 75 họp mặt ngày 20/4 tại nhà hàng Sông Tranh, nhớ đến nhé"),
    stranger("04-22 20:00", ("Phòng khám Hoàn Mỹ 2", "cskh@hoanmy2.example"), "Báo giá khám sức khỏe định kỳ cho đảng viên", "Phòng khám gửi báo giá khám sức khỏe năm 2025, ưu đãi 15% cho tổ chức đảng."),
]

LETTERS = OTHER_MATTERS + QUESTIONS + SPECIAL
