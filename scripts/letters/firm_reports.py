"""Reports and tables of the fifth office as many writers send them, with their versions and repeats."""

import unicodedata

from .firm_papers import broken, locked, notice, own, packed, post, report, table
from .firm_teller import Entry
from .manners import toneless

SHORT = "Tổng kết 5 năm thực hiện Nghị quyết 11-NQ/ĐUK"


def sent(at, sender, unit, subject, text, *files, kind="report", **more):
    """A report that a clerk would record at once."""
    return Entry(at, sender, subject, text, kind, (unit,) if unit else (), files=files, **more)


def seen(*said, **more):
    """One at which a clerk looks first."""
    return sent(*said, decision="review", **more)


def sheet(*said, **more):
    return sent(*said, kind="supplement", **more)


def nfd(text):
    return unicodedata.normalize("NFD", text)


LETTERS = [
    sent("04-09 08:10", post("BIDVC", "BIDV Cửa Đông"), "BIDVC", "Báo cáo tổng kết NQ 11", "Kính gửi ĐUK báo cáo tổng kết 5 năm thực hiện NQ 11 của Đảng bộ BIDV Cửa Đông.", report("BIDVC", "BC tong ket.docx", day=(2025, 4, 9)), key="r-bidvc"),
    sent("04-09 09:30", own("VNPT", "hung.nv", "Nguyễn Việt Hùng"), "VNPT", "VNPT VH - bc tong ket NQ11 + bieu 01", toneless("Chị Hoài ơi em gửi báo cáo với biểu 01. Bản giấy mai em mang sang."), report("VNPT", "BC_NQ11_VNPT_final_final2.pdf", head="lines", day=(2025, 4, 8)), table("VNPT"), key="r-vnpt"),
    sent("04-09 17:05", ("Phan Tuệ Minh", "tueminh.phan@gmail.example"), "TVXD", "(không có tiêu đề)", "\n\nGửi từ iPhone của tôi\n", report("TVXD", "IMG_2231.pdf", head="short", day=(2025, 4, 9)), key="r-tvxd", note="no words, private address, letterhead"),
    sent("04-10 07:20", post("KTTL", "Thủy lợi Vĩnh Hải"), "KTTL", "Báo cáo số 31 của Đảng bộ Thủy lợi", "Kính gửi các đồng chí báo cáo kèm theo.", report("KTTL", "31.rtf", number=31, head="firm", day=(2025, 4, 10)), key="r-kttl"),
    sent("04-10 08:15", post("XMVH"), "XMVH", nfd("Báo cáo tổng kết Nghị quyết 11 - Xi măng Vĩnh Hải"), nfd("Đảng ủy Công ty Cổ phần Xi măng Vĩnh Hải gửi báo cáo."), report("XMVH", nfd("Báo cáo tổng kết.docx"), day=(2025, 4, 10)), note="text and names in NFD"),
    sent("04-10 10:00", post("TNVH"), "TNVH", "BAO CAO TONG KET", "CHU TAM GUI CAC CHAU BAO CAO. IN HO CHU 2 BAN NHE VI CHU KHONG CO MAY IN MAU", report("TNVH", "BAO CAO.DOCX", head="firm", day=(2025, 4, 10)), key="r-tnvh"),
    sent("04-10 14:40", post("BVNT", "Bảo Việt Nhân thọ VH"), "BVNT", "Re: Re: Thông báo Kế hoạch 58-KH/ĐUK", "Em gửi lại file như anh chị yêu cầu.\n\nVào Th 5, 10 thg 4, 2025, Đảng ủy Khối Doanh nghiệp <tonghop@dukdn.vinhhai.example> đã viết:\n> Đề nghị Công ty Bảo Việt Vĩnh Hải, May số 2 và Viettel gửi báo cáo.\n> Trước đó: hội nghị của Bảo Việt Vĩnh Hải hoãn.",
         report("BVNT", "bc.docx", held="Hội nghị tổng kết của Đảng bộ được tổ chức ngày 09/4/2025 với 46 đại biểu.", day=(2025, 4, 10)), conf="2025-04-09", key="r-bvnt"),
    sent("04-10 16:00", post("VCB"), "VCB", "VCB Vĩnh Hải gửi BC", "Kính gửi Quý cơ quan,\n\nVietcombank Vĩnh Hải trân trọng gửi tới Quý cơ quan Báo cáo kết quả thực hiện Nghị quyết 11 giai đoạn 2020 - 2025.\n\nThông tin trong email này là bảo mật. Nếu bạn không phải người nhận, vui lòng xóa và thông báo cho người gửi.", report("VCB", "VCB_BC.pdf", day=(2025, 4, 10)), key="r-vcb"),
    sent("04-11 09:00", post("XLD4"), "XLD4", "Bc", "gui bc", report("XLD4", "bc.docx", title=SHORT, day=(2025, 4, 11)), key="r-xld4"),
    sent("04-11 10:30", post("HKVH"), "HKVH", "Báo cáo Tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK", "Đảng ủy Cảng hàng không Vĩnh Hải gửi báo cáo tổng kết (kèm biểu 01 trong báo cáo).", report("HKVH", "BC 05 nam.docx", held="Ngày 10/4/2025, Đảng bộ đã tiến hành hội nghị tổng kết.", day=(2025, 4, 11)), conf="2025-04-10"),
    sent("04-11 11:11", post("XSKT", "Chi bộ Xổ số"), "XSKT", "Bao cao chi bo", "Chi bộ Xổ số gửi báo cáo tổng kết NQ 11.", report("XSKT", "chi bo xo so.pdf", head="lines", day=(2025, 4, 11)), key="r-xskt"),
    sent("04-11 15:20", post("XDVH"), "XDVH", "Petrolimex Vĩnh Hải: Báo cáo tổng kết Nghị quyết 11", "Xin gửi.", report("XDVH", "PLX-BC-NQ11.docx", head="short", day=(2025, 4, 11)), key="r-xdvh"),
    sent("04-14 08:00", ("Cao Xuân Bách", "bach.caoxuan@yahoo.example"), "CNVH", "Fwd: BC tổng kết", "Gửi hộ cơ quan vì mail công ty hỏng.\n\n----- Thư được chuyển tiếp -----\nTừ: \"vpdang\" <vpdang@capnuoc.vinhhai.example>\nTới: Bách\nĐã gửi: 10:12:00 GMT+7 Chủ Nhật, 13 tháng 4, 2025\nChủ đề: BC tổng kết\n\nBách gửi giúp anh.", report("CNVH", "BC NQ11 cap nuoc.docx", day=(2025, 4, 12)), flags=("forwarded",), key="r-cnvh", note="sent by a colleague's own account"),
    sent("04-14 08:30", post("MAY5", "may5"), "MAY5", "Báo cáo May 5", toneless("Gửi các anh chị báo cáo của May 5. Nhờ anh chị xem giúp em đã đúng mẫu chưa, nếu sai em sửa ạ."), report("MAY5", "Bao cao may5.docx", day=(2025, 4, 14)), key="r-may5", note="a report with a polite request"),
    sent("04-14 09:12", post("CBTS", "Thủy sản Hải Thịnh"), "CBTS", "báo cáo trước hội nghị", "Đơn vị gửi báo cáo chính thức để Đảng ủy Khối nắm trước; hội nghị vẫn họp 18/4.", report("CBTS", "bc chinh thuc.docx", day=(2025, 4, 14)), conf="2025-04-18", key="r-cbts"),
    sent("04-14 10:45", ("Đảng ủy Agribank Bắc VH", "agribank.bacvh.dang@gmail.example"), "AGRB", "Agribank Bắc Vĩnh Hải - Báo cáo tổng kết", "Kính gửi VP, do hộp thư đăng ký bị đầy nên chi nhánh gửi từ hộp thư tạm này.", report("AGRB", "BC TK NQ11 2020-2025.pdf", day=(2025, 4, 14)), note="temporary address, letterhead", key="r-agrb"),
    sent("04-14 14:00", post("CANG"), "CANG", "Gửi Báo cáo và phụ lục", "Xin gửi 01 báo cáo, 01 biểu, 01 công văn.", notice("CANG", "1. Cong van gui.docx", "Kính gửi: Đảng ủy Khối Doanh nghiệp thành phố Vĩnh Hải", "Đảng ủy Công ty Cổ phần Cảng Vĩnh Hải gửi Báo cáo tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK (có báo cáo kèm theo).", kind="", title="V/v gửi báo cáo tổng kết Nghị quyết 11", day=(2025, 4, 14)), report("CANG", "2. Bao cao.docx", day=(2025, 4, 14)), table("CANG", "3. Bieu 01.xlsx"), key="r-cang", note="cover letter, report and table"),
    sent("04-14 16:30", own("BIDV", "nhung.th", "Trần Hồng Nhung"), "BIDV", "BIDV - BC dự kiến nộp trước HN", "Anh Bảo ơi, đây là bản dự thảo báo cáo tổng kết để anh góp ý trước ạ.", report("BIDV", "Du thao BC TK (xin y kien).docx", draft=True, day=(2025, 4, 14)), decision="review", flags=("draft",), key="d-bidv"),
    sent("04-15 08:05", post("CTG", "VietinBank VH"), "CTG", "BC tổng kết NQ11_VietinBank VH", "K/g các đ/c.", packed("VTB.zip", report("CTG", "VTB/Bao cao.docx", day=(2025, 4, 15)), table("CTG", "VTB/Bieu 01.xlsx")), flags=("archive",), key="r-ctg"),
    seen("04-15 08:50", post("DMHT"), "DMHT", "Báo cáo tổng kết của Tổng công ty (có mật khẩu)", "Báo cáo có số liệu kinh doanh nên em đặt mật khẩu, em nhắn mật khẩu qua Zalo.", locked("BC tong ket HATEX.docx"), flags=("encrypted",), key="l-dmht"),
    seen("04-15 09:15", post("CVCX"), "CVCX", "Bao cao tong ket nghi quyet 11", "Gui van phong bao cao tong ket.", broken("CVCX", "bao cao tong ket.docx"), flags=("unreadable",), key="b-cvcx"),
    seen("04-15 09:40", post("CANGCD", "Nguyen Thi Tham"), "CANGCD", "Báo cáo tổng kết Đảng bộ Cảng Cửa Đông", "Xin gửi đính kèm báo cáo tổng kết 5 năm thực hiện Nghị quyết 11 của Đảng bộ.\nTrân trọng.", flags=("no_attachment",), key="f-cangcd"),
    sent("04-15 09:52", post("CANGCD", "Nguyen Thi Tham"), "CANGCD", "Re: Báo cáo tổng kết Đảng bộ Cảng Cửa Đông", "Xin lỗi tôi quên file.", report("CANGCD", "BC.docx", day=(2025, 4, 15)), key="r-cangcd", note="the file that was forgotten"),
    seen("04-15 10:30", own("VTL", "trungnd8", "Trung Nguyễn Đức"), "VTL", "[Viettel VH] BC tổng kết NQ 11", "Dear anh chị, file em để trên drive: https://drive.google.example/file/d/1aZxQ/view?usp=sharing (ai có link đều xem được)\nBR,\nTrungND8", flags=("link_only",), key="k-vtl"),
    sent("04-15 11:00", post("BIA"), "BIA", "Báo cáo Bia VH", "Đơn vị họp xong sáng nay, gửi luôn báo cáo cho nóng.", report("BIA", "bia-bao-cao.docx", held="Hội nghị tổng kết ngày 15 tháng 4 năm 2025 có 88/92 đảng viên dự.", day=(2025, 4, 15)), conf="2025-04-15", key="r-bia"),
    sent("04-15 15:00", post("AGR", "Đảng ủy Agribank VH"), "AGR", "CHUYỂN BÁO CÁO TỔNG KẾT", "", report("AGR", "2025.04.15 BC NQ11.pdf", head="lines", day=(2025, 4, 15)), key="r-agr"),
    sent("04-16 08:08", post("MAY2", "may2 vp"), "MAY2", "bc", "", report("MAY2", "may2.docx", head="short", title=SHORT, day=(2025, 4, 16)), key="r-may2"),
    sent("04-16 09:10", post("DMHT"), "DMHT", "Re: Báo cáo tổng kết của Tổng công ty (có mật khẩu)", "Theo yêu cầu, em gửi lại bản không đặt mật khẩu ạ.", report("DMHT", "BC tong ket HATEX (mo).docx", day=(2025, 4, 15)), flags=("revision",), rel="l-dmht", key="r-dmht"),
    sent("04-16 09:45", post("CVCX"), "CVCX", "gui lai bao cao tong ket", "File hom truoc bi loi, gui lai file tot.", report("CVCX", "bao cao tong ket (1).docx", day=(2025, 4, 15)), flags=("revision",), rel="b-cvcx"),
    sent("04-16 10:20", post("VCB"), "VCB", "VCB Vĩnh Hải gửi lại BC", "Kính gửi Quý cơ quan,\n\nGửi lại báo cáo (bản Word) để Quý cơ quan tiện tổng hợp.", report("VCB", "VCB_BC.docx", day=(2025, 4, 10)), flags=("duplicate",), rel="r-vcb", note="the same report in another format"),
    sent("04-16 11:05", post("TTD"), "TTD", "Nộp báo cáo", "Đảng ủy Truyền tải điện nộp báo cáo tổng kết Nghị quyết 11.", report("TTD", "Bao cao TTD nop.docx", day=(2025, 4, 15))),
    sent("04-16 14:14", post("BVNT", "Bảo Việt Nhân thọ VH"), "BVNT", "Báo cáo (bản sửa)", "Bản này thay bản gửi ngày 10/4, sửa số liệu mục II ạ.", report("BVNT", "bc sua.docx", held="Hội nghị tổng kết của Đảng bộ được tổ chức ngày 09/4/2025 với 48 đại biểu.", day=(2025, 4, 16), number=77), conf="2025-04-09", flags=("revision",), rel="r-bvnt"),
    sent("04-16 15:40", ("Hồ Sỹ Đàn", "hosydan@gmail.example"), "BDVH", "Báo cáo BĐTP", "Kính chuyển.", report("BDVH", "BC BĐTP.pdf", day=(2025, 4, 16), head="firm"), note="private address, the firm's letterhead"),
    sent("04-16 16:50", post("INBB"), "INBB", "Báo cáo tổng kết Chi bộ In và Bao bì", "Dạ bản in màu em gửi bưu điện.", report("INBB", "In bao bi - bao cao.docx", day=(2025, 4, 16))),
    sent("04-16 17:30", post("STBT"), "STBT", "chi bộ STB", "báo cáo NQ 11 ạ", report("STBT", "stb.rtf", day=(2025, 4, 16)), key="r-stbt"),
    seen("04-17 07:55", ("Lâm Gia Bảo", "giabao.lam@yahoo.example"), "DLBX", "Báo cáo tổng kết NQ 11 - chi bộ Du lịch Biển Xanh", "Em gửi bản chụp báo cáo ạ.", report("DLBX", "zalo_168.png"), flags=("scanned",), key="p-dlbx", note="a picture from a private address"),
    sent("04-17 08:20", own("BIDV", "nhung.th", "Trần Hồng Nhung"), "BIDV", "BIDV - BC chính thức", "Em gửi bản chính thức đã ký, thay bản dự thảo hôm trước ạ.", report("BIDV", "BC TK da ky.pdf", day=(2025, 4, 17)), flags=("revision",), rel="d-bidv"),
    seen("04-17 08:40", ("Scan", "may.scan@hatex.vinhhai.example"), "DMHT", "Message from KM_C258", "", ("SKM_C25825041708400.png", report("DMHT", "x.png")[1]), flags=("scanned", "duplicate"), rel="r-dmht2", note="a scanner of the unit's own domain"),
    sent("04-17 09:00", post("XLD4"), "XLD4", "Bc", "gui bc", report("XLD4", "bc.docx", title=SHORT, day=(2025, 4, 11)), flags=("duplicate",), rel="r-xld4"),
    sent("04-17 09:30", own("VTL", "trungnd8", "Trung Nguyễn Đức"), "VTL", "Re: [Viettel VH] BC tổng kết NQ 11", "Dear, em gửi file trực tiếp theo yêu cầu.", report("VTL", "VTL_BC_NQ11.docx", day=(2025, 4, 16))),
    sent("04-17 10:15", post("XSKT", "Chi bộ Xổ số"), "XSKT", "Đính chính báo cáo", "Trong báo cáo hôm 11/4 chi bộ ghi nhầm số đảng viên. Xin được thay bằng báo cáo này.", report("XSKT", "bc dinh chinh.pdf", head="lines", day=(2025, 4, 17), number=88), flags=("revision",), rel="r-xskt", key="x-xskt"),
    sheet("04-17 11:00", post("XDVH"), "XDVH", "Biểu 01 Xăng dầu Vĩnh Hải", "Gửi bổ sung biểu 01, báo cáo đã gửi ngày 11/4.", table("XDVH", "Bieu so 01 XDVH.xlsx")),
    sheet("04-17 14:05", post("KTTL", "Thủy lợi Vĩnh Hải"), "KTTL", "bổ sung", "Bổ sung biểu số liệu còn thiếu.", table(None, "Book1.xlsx")),
    sheet("04-17 15:30", ("Nguyễn Đức Thuận", "thuan.nguyen88@gmail.example"), "TVXD", "Biểu 01 - Chi bộ Tư vấn xây dựng", "", table("TVXD", "Biểu 01.xlsx"), note="the unit's name in the head of the sheet"),
    sheet("04-17 15:45", ("mai phương", "maiphuong.kt@gmail.example"), None, "bieu 01", "em gui bieu 01 a", table(None, "bieu01.xlsx"), decision="review", note="a sheet without any name"),
    seen("04-18 08:12", post("XLD1"), "XLD1", "Báo cáo tổng kết - hai đơn vị", "Anh em Xây lắp điện 1 và Xây lắp điện 4 chung văn phòng, gửi một thể cả hai báo cáo.", report("XLD1", "BC XLD1.docx", day=(2025, 4, 18)), report("XLD4", "BC XLD4.docx", day=(2025, 4, 18)), flags=("several_organizations",), key="two-xld", note="two reports of two units"),
    seen("04-18 09:00", post("XSKT", "Chi bộ Xổ số"), "LTVH", "Gửi hộ chi bộ Lương thực", "Chi bộ Xổ số gửi hộ báo cáo tổng kết NQ11 của chi bộ Lương thực Vĩnh Hải vì mạng bên đó hỏng.", report("LTVH", "luong thuc - bao cao.docx", day=(2025, 4, 18)), flags=("wrong_unit_inside",), note="sent openly for another unit"),
    Entry("04-18 09:40", post("BVVH", "Phòng HCTH"), "Báo cáo Bảo Việt Vĩnh Hải", "Bảo Việt Vĩnh Hải gửi báo cáo tổng kết.", "report", (), "review", (report("BVNT", "BC BVVH.docx", day=(2025, 4, 17)),), ("wrong_unit_inside",), key="w-bvvh", note="BVVH's words, BVNT's letterhead"),
    seen("04-18 10:10", post("CNST"), "CNST", "Báo cáo tổng kết Cấp nước Sông Tranh - chi bộ Trạm bơm 2", "Gửi báo cáo của Chi bộ Trạm bơm số 2.", report("CNST", "BC CB tram bom.docx", title="Tổng kết Nghị quyết 11 của Chi bộ Trạm bơm số 2", called="Chi bộ Trạm bơm số 2"), note="a cell's report under its unit's letterhead"),
    sent("04-18 14:00", post("CNST"), "CNST", "Báo cáo tổng kết bằng văn bản (không tổ chức hội nghị)", "Như đã báo cáo, đơn vị không tổ chức hội nghị. Xin gửi báo cáo.", report("CNST", "Bao cao CNST.docx", day=(2025, 4, 18)), key="r-cnst"),
    sent("04-18 16:45", post("DSAT"), "DSAT", "Đường sắt Vĩnh Trà gửi báo cáo tổng kết", "Trân trọng.", report("DSAT", "ĐSVT.docx", day=(2025, 4, 18), head="lines"), key="r-dsat"),
    sent("04-21 08:30", post("KDN", "Chi bộ KDN"), "KDN", "BC chi bộ Kinh doanh nhà", "CB gửi BC.", report("KDN", "kdn bc.pdf", day=(2025, 4, 20))),
    sent("04-21 09:05", post("MTDT"), "MTDT", "URENCO: BC TK NQ11", "K/g VP ĐUK. Gửi BC.\nTks", report("MTDT", "URENCO BC.docx", called="Đảng bộ URENCO Vĩnh Hải", head="short", day=(2025, 4, 21)), key="r-mtdt"),
    sent("04-22 23:58", post("XLD1"), "XLD1", "Báo cáo Xây lắp điện 1 (riêng)", "Gửi lại riêng từng đơn vị theo yêu cầu.", report("XLD1", "BC XLD1 rieng.docx", day=(2025, 4, 18)), flags=("duplicate",), rel="two-xld", note="out of the letter with two reports"),
    sent("04-23 08:00", post("DPVH", "CB Dược"), "DPVH", "Báo cáo tổng kết của chi bộ Dược phẩm Vĩnh Hải", "Chậm vài hôm mong các đồng chí thông cảm.", report("DPVH", "duoc.docx", held="Hội nghị tổ chức ngày 16/4/2025.", day=(2025, 4, 22), number=70), conf="2025-04-16", flags=("revision",), rel="r-dpvh0", note="late by its own words"),
    sent("04-24 09:00", post("DGTS"), "DGTS", "Đấu giá - BC", "Chi bộ Đấu giá gửi báo cáo tổng kết.", report("DGTS", "dau gia.docx", day=(2025, 4, 24), number=90), flags=("revision",), rel="r-dgts", note="late"),
    sent("04-25 10:00", post("XDCD"), "XDCD", "Xang dau Cua Dong gui bao cao", "Kinh gui.", report("XDCD", "XDCD.pdf", day=(2025, 4, 24)), note="a day late"),
    sent("04-24 16:00", post("BVVH", "Phòng HCTH"), "BVVH", "Báo cáo đúng của Bảo Việt Vĩnh Hải", "Hôm trước gửi nhầm báo cáo của Nhân thọ. Xin gửi lại báo cáo đúng của đơn vị.", report("BVVH", "BC BVVH dung.docx", day=(2025, 4, 24)), flags=("revision",), rel="w-bvvh", key="r-bvvh", note="after another unit's by mistake"),
    sent("05-06 22:30", post("CNST", "CNST"), "CNST", "Báo cáo (bổ sung ý kiến cấp ủy) thay báo cáo ngày 18/4", "Gửi bản thay thế.", report("CNST", "Bao cao CNST v2.docx", day=(2025, 5, 6), number=99), flags=("revision",), rel="r-cnst"),
    sent("05-07 00:04", ("Văn phòng", "vtyt.chibo@yahoo.example"), "VTYT", "báo cáo của chi bộ Vật tư y tế", "em gửi báo cáo", report("VTYT", "vattu.docx", day=(2025, 5, 6)), note="four minutes late? the day told was 10 April"),
    sent("05-07 09:00", post("VTO3", "otoso3"), "VTO3", "Báo cáo quá hạn", "Xin nộp muộn báo cáo.", report("VTO3", "vto3.docx", day=(2025, 5, 7))),
]

