"""More writers of the fifth office: the same matters told by a second person of each unit, in wordier, odder or more careless ways."""

from .firm_matters import asks, elsewhere, stranger
from .firm_notices import told, unproved
from .firm_papers import file, lines, notice, other, own, post, report, table
from .firm_reports import nfd, seen, sent, sheet
from .manners import toneless

HISTORY = (
    "\n\n________________________________\nTừ: Đảng ủy Khối Doanh nghiệp <tonghop@dukdn.vinhhai.example>\nĐã gửi: Thứ Hai, 31 Tháng Ba 2025 8:00 SA\n"
    "Tới: các tổ chức cơ sở đảng\nChủ đề: Đôn đốc\n\nĐề nghị Công ty Cổ phần May số 2, Cảng Cửa Đông, Vietcombank Vĩnh Hải khẩn trương đăng ký lịch, hội nghị chậm nhất ngày 18/4/2025;\n"
    "báo cáo gửi trong 04 ngày làm việc sau hội nghị, hạn cuối 06/5/2025."
)

NOTICES = [
    told("03-31 17:40", post("XLD4"), "XLD4", "04-10", "Re: Đôn đốc", "XLD4 đã đăng ký 10/4 rồi ạ, hội nghị tổng kết vẫn ngày đó." + HISTORY, note="said again, above the office's own letter"),
    told("04-01 07:15", post("STBT", "Chi bộ STBTH"), "STBT", "04-14", "Re: Đôn đốc", "Chi bộ Sách - Thiết bị trường học: họp tổng kết ngày 14/4 nhé các đồng chí." + HISTORY),
    told("04-01 08:50", post("VTYT", "CB VTYT"), "VTYT", "04-10", "RE: Đôn đốc", "Báo cáo anh: 10/4/2025, 15h, hội nghị tổng kết NQ 11." + HISTORY),
    told("04-01 11:45", post("INBB"), "INBB", "04-11", "Thông báo (gửi từ hộp thư chi bộ)", "Chi bộ In và Bao bì xác nhận lịch hội nghị tổng kết: 11/4/2025 lúc 8h00."),
    told("04-02 07:05", own("DLVH", "thang.dm", "Đoàn Mạnh Thắng"), "DLVH", "04-17", "Xác nhận lịch", "Đoàn Mạnh Thắng, Bí thư Đảng ủy Điện lực. Xác nhận hội nghị tổng kết vào 17/4/2025, như công văn chiều qua."),
    told("04-02 10:30", post("DLBX", "Lễ tân Biển Xanh"), "DLBX", "04-09", "SETUP HỘI NGHỊ", "Báo các sếp: hội trường HN tổng kết NQ11 của chi bộ mình đã set up cho 9/4, kê bàn chữ U, 40 khách, có tea break ạ."),
    told("04-02 13:20", post("AGRB"), "AGRB", "04-11", "Chương trình hội nghị", "Xin gửi chương trình hội nghị.", notice("AGRB", "Chuong trinh HN.docx", "Thời gian: 14h00 ngày 11/4/2025", "14h00 - 14h15: Ổn định tổ chức, văn nghệ chào mừng", "14h15 - 15h00: Trình bày báo cáo tổng kết", "15h00 - 16h00: Thảo luận", "16h00: Phát biểu chỉ đạo của lãnh đạo Đảng ủy Khối; bế mạc.", kind="CHƯƠNG TRÌNH", title="Hội nghị tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK"), note="the programme of the day"),
    told("04-02 15:15", own("XMVH", "huong.ntt", "Nguyễn Thị Thu Hương"), "XMVH", "04-09", "Xi măng VH - cập nhật địa điểm", "Hội nghị tổng kết NQ 11 ngày 9/4 chuyển địa điểm từ Hội trường lớn sang Nhà khách xi măng, ngày giờ không đổi.", note="the place moved, not the day"),
    told("04-03 08:05", post("BIA"), "BIA", "04-16", "Hội nghị của Bia", "Xin được dời qua 16/4 do 15/4 nhà máy đón đoàn kiểm tra an toàn thực phẩm. Nội dung tổng kết NQ 11 giữ nguyên.", flags=("revision",), rel="n-bia"),
    told("04-03 11:00", post("CTG", "VietinBank VH"), "CTG", "04-14", "TB: Lịch họp HNTK (nhắc lại)", "Em nhắc lại lịch HNTK NQ 11 của VietinBank Vĩnh Hải: 14/4 ạ."),
    told("04-04 09:30", post("CVCX"), "CVCX", "04-15", "Doi lich", "Khong to chuc thu Bay 12/04 nua, doi sang 15/04/2025 de du thanh phan. Cong vien Cay xanh bao.", flags=("revision",), rel="n-cvcx"),
    unproved("04-04 14:40", ("Tiểu Mai", "tieumai.2k@gmail.example"), "BVNT", "04-09", "lịch bvnt", "em là Mai mới vào làm ở bảo việt nhân thọ vĩnh hải, sếp bảo em báo lịch là 9/4 hội nghị tổng kết nq 11", note="private address, words alone"),
    told("04-08 14:20", post("LTVH"), "LTVH", "04-18", "Giấy mời hội nghị tổng kết", "Chi bộ gửi giấy mời", file("giay moi.pdf", lines("LTVH", "GIẤY MỜI", "Dự Hội nghị tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK", ("Chi bộ Công ty Cổ phần Lương thực Vĩnh Hải trân trọng kính mời đồng chí tới dự Hội nghị.", "Thời gian: 9 giờ ngày 18 tháng 4 năm 2025.", "Rất hân hạnh được đón tiếp!"), day=(2025, 4, 7)))),
    asks("04-09 08:30", post("MAY5", "may5"), "MAY5", "thôi không họp nữa", "Công nhân tăng ca nên May 5 bỏ hội nghị, chỉ nộp báo cáo giấy thôi ạ. Đã xin ý kiến anh Bảo.", note="the conference is given up for a written report: staff must agree"),
    told("04-14 08:01", post("CANGCD", "Nguyen Thi Tham"), "CANGCD", "04-16", "nhắc lịch thứ 4 này", "Chỉ còn 2 ngày là đến hội nghị tổng kết của Cảng Cửa Đông (16.4.2025), kính mời các đồng chí thu xếp."),
]

REPORTS = [
    sheet("04-10 16:40", post("BIDVC", "BIDV Cửa Đông"), "BIDVC", "Biểu 01", "BIDV Cửa Đông bổ sung biểu 01.", table("BIDVC", "Bieu so 01.xlsx")),
    sheet("04-11 16:30", post("XLD4"), "XLD4", "Bieu", "gui bieu 01", table(None, "b1.xlsx")),
    sheet("04-14 15:10", post("TNVH", "Thoát nước", 1), "TNVH", "biểu mẫu", "Chú không rành excel, nhờ cháu kế toán làm cái biểu 01 này, các cháu xem được chưa nhé.", table("TNVH", "BIEU 01 CHU TAM.xlsx"), note="a table with a polite aside"),
    sheet("04-15 16:20", post("HKVH"), "HKVH", "HKVH - Phụ lục", "Gửi phụ lục số liệu kèm báo cáo đã gửi.", table("HKVH", "Phu luc.xlsx")),
    sheet("04-16 10:40", post("BIA"), "BIA", "biểu số liệu của Bia", "Bổ sung biểu 01 theo yêu cầu của chị Hoài.", table("BIA", "Bia B01.xlsx")),
    sheet("04-17 08:40", ("Kế toán May 2", "ketoan.may2@gmail.example"), "MAY2", "Biểu 01 May số 2", "", table("MAY2", "Biểu 01 May 2.xlsx"), note="private address, the name in the head"),
    sheet("04-17 16:45", post("CANGCD", "Nguyen Thi Tham"), "CANGCD", "Bổ sung biểu", "Tôi gửi thêm cái biểu.", table("CANGCD", "Bieu Cua Dong.xlsx")),
    sheet("04-18 15:00", own("VTL", "trungnd8", "Trung Nguyễn Đức"), "VTL", "VTL bieu 01", "Dear, em bổ sung biểu 01 (file excel) ạ.\nBR", table("VTL", "VTL_B01.xlsx")),
    sheet("04-21 10:30", post("STBT"), "STBT", "biểu 01 ạ", "", table("STBT", "stb b01.xlsx")),
    sheet("04-23 09:10", post("KDN", "Chi bộ KDN"), "KDN", "Re: Yêu cầu bổ sung", "CB gửi biểu còn thiếu ạ." + HISTORY, table(None, "bieu.xlsx")),
    sent("04-14 09:50", post("CVCX", "Văn thư CVCX"), "CVCX", "BÁO CÁO CŨ NỘP BÙ", "Nộp bù báo cáo sơ kết 02 năm chưa gửi năm 2022.", other("CVCX", "BC so ket.docx", "Sơ kết 02 năm thực hiện Nghị quyết số 11-NQ/ĐUK", day=(2022, 12, 20)), kind="other_report", note="an earlier report of the same resolution"),
    sent("04-15 13:40", own("XDVH", "nghia.lh", "Lê Hữu Nghĩa"), "XDVH", "Báo cáo XDVH (sửa lỗi chính tả)", "Gửi lại báo cáo đã sửa lỗi chính tả, đề nghị dùng bản này.", report("XDVH", "PLX-BC-NQ11 (sua).docx", head="short", day=(2025, 4, 15), number=66), flags=("revision",), rel="r-xdvh"),
    sent("04-15 14:45", post("VNPT"), "VNPT", "Bản ký số", "VNPT gửi bản ký số của báo cáo đã gửi hôm 9/4, nội dung như cũ.", report("VNPT", "BC_NQ11_VNPT.signed.pdf", head="lines", day=(2025, 4, 8)), flags=("duplicate",), rel="r-vnpt"),
    sent("04-16 08:50", ("Trợ lý Bí thư", "troly.tnvh@gmail.example"), "TNVH", "Báo cáo của Thoát nước", "Bác Tám nhờ cháu gửi lại cho chắc ạ.", report("TNVH", "BAO CAO.DOCX", head="firm", day=(2025, 4, 10)), flags=("duplicate",), rel="r-tnvh", note="the same file from a helper"),
    sent("04-16 10:55", post("KTTL", "Thủy lợi Vĩnh Hải"), "KTTL", "Thay thế Báo cáo số 31", "Báo cáo số 34 thay Báo cáo số 31.", report("KTTL", "34.rtf", number=34, head="firm", day=(2025, 4, 15)), flags=("revision",), rel="r-kttl"),
    sent("04-17 07:30", post("BIA"), "BIA", "Fwd: Báo cáo Bia VH", "Sếp bảo gửi lại cho cả phòng tổng hợp.\n\n---------- Forwarded message ---------\nTừ: Đảng ủy Bia <biavinhhai@postmail.example>\nDate: Th 3, 15 thg 4, 2025\nSubject: Báo cáo Bia VH\n\nĐơn vị họp xong sáng nay, gửi luôn báo cáo cho nóng.", report("BIA", "bia-bao-cao.docx", held="Hội nghị tổng kết ngày 15 tháng 4 năm 2025 có 88/92 đảng viên dự.", day=(2025, 4, 15)), conf="2025-04-15", flags=("duplicate", "forwarded"), rel="r-bia", note="forwarded once more"),
    seen("04-17 09:50", post("BVVH", "Phòng HCTH"), "BVVH", "xin góp ý báo cáo", "Bảo Việt Vĩnh Hải gửi xin ý kiến, chưa phải bản chính thức ạ.", report("BVVH", "BC lan 1.docx", draft=True, day=(2025, 4, 17)), flags=("draft",)),
    seen("04-17 13:30", post("XDCD"), "XDCD", "Gui bao cao", "File nang qua nen xin gui link: https://fshare.example/file/XD8812", flags=("link_only",)),
    seen("04-17 15:05", post("LTVH"), "LTVH", "Gửi báo cáo tổng kết", "Xin gửi kèm theo thư này báo cáo tổng kết của chi bộ Lương thực.", flags=("no_attachment",)),
    sent("04-18 08:45", post("AGR", "Đảng ủy Agribank VH"), "AGR", "BẢN CHUẨN - BÁO CÁO TỔNG KẾT", "BẢN GỬI HÔM 15/4 BỊ THIẾU TRANG. ĐỀ NGHỊ LẤY BẢN NÀY.", report("AGR", "2025.04.18 BC NQ11.pdf", head="lines", day=(2025, 4, 18), number=55), flags=("revision",), rel="r-agr"),
    sent("04-18 11:30", ("Anh Thư", "anhthu.xinhdep@gmail.example"), "DGTS", nfd("báo cáo chi bộ đấu giá"), nfd("em gửi ạ"), report("DGTS", nfd("báo cáo.pdf"), day=(2025, 4, 18), head="lines"), key="r-dgts"),
    sent("04-18 13:15", post("CTG", "VietinBank VH"), "CTG", "BC tổng kết NQ11_VietinBank VH (tách file)", "Em tách file zip ra cho dễ mở ạ, nội dung y nguyên.", report("CTG", "Bao cao.docx", day=(2025, 4, 15)), table("CTG", "Bieu 01.xlsx"), flags=("duplicate",), rel="r-ctg"),
    sent("04-21 14:30", post("DSAT"), "DSAT", "Đường sắt gửi bản có dấu", "Đóng dấu xong em scan lại, đúng bản hôm 18.", ("scan0007.png", report("DSAT", "scan0007.png")[1]), decision="review", flags=("scanned", "duplicate"), rel="r-dsat"),
    sent("04-22 16:15", post("AGRB"), "AGRB", "Agribank Bắc VH gửi báo cáo từ hộp thư chính thức", "Như trên.", report("AGRB", "BC TK NQ11 2020-2025.pdf", day=(2025, 4, 14)), flags=("duplicate",), rel="r-agrb"),
    sent("04-23 16:20", post("CBTS", "Thủy sản Hải Thịnh"), "CBTS", "bc sau hội nghị", "Báo cáo sau khi tiếp thu ý kiến tại hội nghị 18/4, thay bản gửi trước.", report("CBTS", "bc sau hoi nghi.docx", day=(2025, 4, 23), number=41), conf="2025-04-18", flags=("revision",), rel="r-cbts"),
]

MATTERS = [
    elsewhere("04-02 08:50", post("CANGCD", "Nguyen Thi Tham"), "CANGCD", "báo cáo số lượng đảng viên", "Gửi báo cáo tháng 3.", other("CANGCD", "dang vien T3.docx", "Tình hình đảng viên tháng 3 năm 2025", day=(2025, 4, 1))),
    elsewhere("04-09 14:00", own("VTL", "doan", "Đoàn cơ sở Viettel"), "VTL", "[Đoàn] BC Tháng Thanh niên", "Dear, Đoàn cơ sở gửi BC Tháng Thanh niên 2025.", other("VTL", "BC TTN.pdf", "Kết quả Tháng Thanh niên năm 2025", day=(2025, 4, 8))),
    elsewhere("04-15 09:05", post("VCB"), "VCB", "VCB - BC dân vận", "Kính gửi báo cáo công tác dân vận.", other("VCB", "dan van.docx", "Công tác dân vận và thực hiện quy chế dân chủ ở cơ sở quý I năm 2025", day=(2025, 4, 14))),
    elsewhere("04-17 10:45", post("XLD1"), "XLD1", "BC tổng kết 10 năm Chỉ thị 33", "XLD1 gửi.", other("XLD1", "CT33.docx", "Tổng kết 10 năm thực hiện Chỉ thị số 33-CT/TW về kê khai tài sản", day=(2025, 4, 16))),
    elsewhere("05-05 08:20", post("HKVH"), "HKVH", "Báo cáo phục vụ cao điểm lễ 30/4", "Gửi báo cáo phục vụ khách dịp lễ.", other("HKVH", "BC le.docx", "Kết quả phục vụ hành khách dịp nghỉ lễ 30/4 - 01/5 năm 2025", day=(2025, 5, 5))),
    asks("03-21 09:10", post("CBTS", "Thủy sản Hải Thịnh"), "CBTS", "Hội nghị trực tuyến", "Đơn vị có 3 nhà máy ở xa, làm hội nghị trực tuyến có được công nhận không?"),
    asks("03-28 16:10", own("BIDV", "nhung.th", "Trần Hồng Nhung"), "BIDV", "Kinh phí", "Anh ơi kinh phí hội nghị chi từ đảng phí trích lại hay chi phí chuyên môn ạ?"),
    asks("04-08 16:30", post("STBT"), "STBT", "xin thêm thời gian", "chi bộ đang kiểm kê kho, có thể cho em nộp báo cáo trễ 2 ngày được không ạ"),
    asks("04-10 11:20", post("CVCX"), "CVCX", "Hoi so lieu", "So lieu bao cao chot den 31/3 hay 31/12/2024?" + HISTORY),
    asks("04-16 14:50", ("Kế toán", "ketoan.dsvt@gmail.example"), "DSAT", "Hỏi giúp anh Bình đường sắt Vĩnh Trà", "Bên Đường sắt Vĩnh Trà chưa thấy thư báo nhận, anh chị kiểm tra giúp xem bản giấy tới chưa ạ?"),
    asks("04-21 08:15", post("CNST"), "CNST", "Thắc mắc về đánh giá trễ", "Đơn vị không có hội nghị thì tính hạn theo ngày nào? Sao trên bảng tổng hợp lại ghi đơn vị chưa gửi?"),
    stranger("04-03 13:00", ("Hội Cựu chiến binh phường 4", "ccb.phuong4@postmail.example"), "Thư ngỏ vận động xây nhà tình nghĩa", "Hội CCB phường 4 kính mong quý cơ quan ủng hộ xây nhà tình nghĩa."),
    stranger("04-15 07:40", ("Nhà in Hoa Phượng", "hoaphuong.print@gmail.example"), "Mẫu backdrop hội nghị", "Gửi anh chị 3 mẫu backdrop hội nghị tổng kết để chọn, giá 1tr2/m2."),
    stranger("04-23 11:00", ("Tổ dân phố 12", "todanpho12@yahoo.example"), "Kiến nghị", "Bà con tổ 12 kiến nghị xe tải của cảng chạy giờ cấm gây ồn, nhờ cơ quan xem xét."),
]

LETTERS = NOTICES + REPORTS + MATTERS
