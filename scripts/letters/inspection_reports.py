"""The letters of the twenty-eighth office (see `inspection`): the reports on three years of the directive."""

from .by_hand import GradedEntry as Entry
from .inspection import office, own, post
from .inspection_letters import OCTOBER, PHONE, REPORT
from .inspection_papers import LONG, LOOSE, cases, cut, inner, locked, packed, report, scan, tcvn, vni, with_macro
from .manners import toneless


def sent(at, sender, subject, text, unit, *files, decision="accept", **more):
    units = (unit,) if isinstance(unit, str) else unit
    return Entry(at, sender, subject, text, REPORT, units, decision, files=files, **more)


CHT_SAID = """Kính gửi Thanh tra tỉnh, Trường Chính trị tỉnh báo cáo sơ kết 03 năm thực hiện Chỉ thị số 21-CT/TU ngay trong thư như sau:

I. Công tác lãnh đạo, chỉ đạo: Đảng ủy ra 02 nghị quyết chuyên đề; Hiệu trưởng tiếp học viên chiều thứ Ba.
II. Kết quả thực hiện: tiếp 31 lượt, nhận 04 đơn, đã trả lời cả bốn.
III. Hạn chế, nguyên nhân: sổ tiếp công dân ghi chưa đủ cột vì chưa được tập huấn.
IV. Bài học kinh nghiệm: giải thích quy chế đào tạo ngay tuần đầu khóa học.
V. Phương hướng, nhiệm vụ: đưa kỹ năng tiếp công dân vào chương trình bồi dưỡng cán bộ cấp xã."""
STP_SAID = ("Thực hiện Kế hoạch số 74/KH-TTT, Sở Tư pháp báo cáo như sau:", "I. Lãnh đạo, chỉ đạo", "Giám đốc Sở tiếp dân 36 kỳ. Ngày 29/8/2024 Sở tổ chức hội nghị sơ kết.", "II. Kết quả thực hiện",
    "Trợ giúp pháp lý 214 vụ; cử 09 báo cáo viên về UBND huyện Tân Sơn, UBND huyện Sơn Tân, UBND thành phố Phú Lương.", "III. Hạn chế, nguyên nhân", "Đơn về công chứng tăng do giá đất biến động.",
    "IV. Bài học kinh nghiệm", "Giải thích luật bằng lời dễ hiểu.", "V. Phương hướng, nhiệm vụ", "Mở chuyên mục hỏi đáp trên trang của Sở.")

LETTERS = [
    sent("09-09 16:20", post("STP", "Văn thư Sở Tư pháp"), "Sở Tư pháp gửi báo cáo sơ kết Chỉ thị 21", "Kính gửi Thanh tra tỉnh báo cáo sơ kết của Sở Tư pháp, bản giấy đã gửi sáng nay.",
        "STP", report("STP", "BC-STP.docx", (9, 9), said=STP_SAID), conf="2024-08-29", level="medium", note="the last day, two holidays between; names three districts"),
    sent("09-18 09:00", post("STC", "Thanh tra Sở Tài chính", 1), "Xin góp ý dự thảo báo cáo sơ kết", "Anh Thiện xem giúp bản dự thảo báo cáo sơ kết CT 21 của Sở Tài chính, chưa trình ký.",
        "STC", report("STC", "Du thao BC.docx", (9, 17), draft=True), decision="review", flags=("draft",), key="stc-draft"),
    sent("09-20 07:55", post("STC", "Văn thư STC"), "Báo cáo sơ kết Chỉ thị 21 (đã ký)", "Sở Tài chính gửi báo cáo chính thức, thay bản dự thảo ngày 18/9.",
        "STC", report("STC", "BC 301 signed.pdf", (9, 19)), flags=("revision",), rel="stc-draft", level="medium", note="signed after a draft; late"),
    sent("09-27 21:40", post("TPPL", "UBND TP Phú Lương"), "Báo cáo số 415 của UBND thành phố Phú Lương", "Trân trọng gửi Thanh tra tỉnh báo cáo sơ kết Chỉ thị số 21-CT/TU.",
        "TPPL", report("TPPL", "415.pdf", (9, 27), number=415), key="tppl", level="medium", note="the last evening"),
    sent("09-30 08:20", post("TPPL", "Ban Tiếp công dân thành phố", 1), "Fw: Báo cáo số 415 (file word)", "Gửi thêm bản word của Báo cáo 415 để chị Nhung dễ tổng hợp, không có gì thay đổi.",
        "TPPL", report("TPPL", "415.docx", (9, 27), number=415), flags=("duplicate",), rel="tppl", level="medium", note="the same in another format from another mailbox"),
    sent("10-01 15:05", post("HPL", "Huyện Phú Lương"), "UBND huyện Phú Lương nộp báo cáo sơ kết", "Huyện Phú Lương nộp báo cáo sơ kết Chỉ thị 21 của huyện.",
        (), report("TPPL", "bao cao Phu Luong.docx", (9, 27), number=415), decision="review", flags=("wrong_unit_inside",), key="hpl-wrong", level="hard", note="the city's report under the district's words"),
    sent("10-02 08:33", post("HPL", "Huyện Phú Lương"), "Đính chính: gửi lại đúng tệp", "Chiều qua văn thư đính kèm nhầm tệp của thành phố. UBND huyện Phú Lương gửi lại báo cáo của huyện để thay thế.",
        "HPL", report("HPL", "BC huyen PL.docx", (10, 1)), flags=("revision",), rel="hpl-wrong", level="hard", note="late; replaces a mistaken file"),
    sent("10-04 10:00", ("Duyên Sơn Tân", "duyenst93@gmail.example"), "huyen Son Tan nop bao cao", toneless("Huyện Sơn Tân gửi báo cáo sơ kết chỉ thị 21, em Duyên"), "HST", report("HST", "ST.docx", (10, 3), look="tabs"), level="medium", note="private address, letterhead; no marks; late by a day"),
    sent("10-09 09:14", ("Trần Thị Mộng", "mongtran.trasa@gmail.example"), "Báo cáo huyện Trà Sa", "Hộp thư huyện đầy nên em gửi bằng thư riêng ạ.",
        "HTSA", report("HTSA", "Tra Sa bc.pdf", (10, 8)), key="htsa", level="medium", note="private address, letterhead; late by a day"),
    sent("10-10 16:30", post("HTS", "UBND huyện Tân Sơn"), "Tân Sơn báo cáo sơ kết", "UBND huyện Tân Sơn gửi báo cáo sơ kết Chỉ thị 21.", "HTS",
        packed("Tan Son.zip", report("HTS", "Tan Son.docx", (10, 9), held="Huyện đã tổ chức hội nghị sơ kết ngày 03/10/2024.")), flags=("archive",), conf="2024-10-03", level="medium", note="the conference in the report; the last day"),
    sent("10-16 14:44", ("Phan Đình Luận", "luanpd.tnmt@gmail.example"), "Sở TN&MT gửi BC sơ kết Chỉ thị 21", "Kính chuyển.", "STM", report("STM", "STNMT_BC.docx", (10, 15), title=LONG), level="hard", note="private address, letterhead; in time, as its conference was put off"),
    sent("10-11 10:30", post("BVDK", "BVĐK tỉnh"), "BVĐK tỉnh nộp báo cáo sơ kết 3 năm", "Bệnh viện Đa khoa tỉnh nộp báo cáo.", "BVDK", report("BVDK", "BVDK tinh.docx", (10, 10)), key="bvdk"),
    sent("10-14 07:30", ("Phòng Tổ chức", "tochucbvdk.kd@gmail.example"), "Fwd: BVĐK tỉnh nộp báo cáo sơ kết 3 năm", "Bệnh viện chưa nhận được xác nhận nên gửi lại thư hôm thứ Sáu.",
        "BVDK", report("BVDK", "BVDK tinh.docx", (10, 10)), flags=("duplicate",), rel="bvdk", level="medium", note="sent again, from a private address; letterhead"),
    sent("10-14 09:20", ("Hương Giang", "huonggiang.pl@gmail.example"), "BVĐK gửi báo cáo", "BVĐK gửi báo cáo CT 21, nhờ anh chị kiểm tra.", "BVKV", report("BVKV", "bao cao bv.doc", (10, 14)), level="hard", note="private address, the letterhead tells; an abbreviation of two hospitals"),
    sent("10-03 11:11", post("CDYT", "Phòng HC-TH"), "Dự thảo báo cáo sơ kết trường CĐ Y tế", "Trường gửi dự thảo trước, Hiệu trưởng đi công tác thứ Hai mới ký.",
        "CDYT", report("CDYT", "Du thao lan 2.docx", (10, 3), draft=True), decision="review", flags=("draft",), key="cdyt-draft"),
    sent("10-07 16:50", ("Ánh Ngọc", "anhngoc.cdyt@gmail.example"), "Báo cáo chính thức trường CĐ Y tế", "Trường gửi bản đã ký đóng dấu, thay dự thảo.", "CDYT", report("CDYT", "BC chinh thuc.pdf", (10, 7)), flags=("revision",), rel="cdyt-draft",
        level="medium", note="private address, letterhead; signed after a draft; late by a day"),
    sent("10-15 15:00", ("Lan Anh SYT", "lananh.syt.kd@gmail.example"), "Re: Đôn đốc báo cáo sơ kết Chỉ thị 21", "Sở Y tế gửi báo cáo ạ." + OCTOBER, "SYT", report("SYT", "SYT 21.docx", (10, 15)), level="medium", note="late; private address, letterhead; other units in the quoted letter"),
    sent("10-14 16:45", ("Thanh Trúc", "thanhtruc.sct@gmail.example"), "BC sơ kết CT21 (bản scan có dấu)", "Sở Công Thương gửi bản quét báo cáo sơ kết.", "SCT", scan("BC SCT.pdf"), decision="review", flags=("scanned",), level="hard", note="a scan from a private address proves nothing"),
    sent("10-18 23:58", ("Y Khiêm", "ykhiem.vphdk@gmail.example"), "Báo cáo huyện Đắk Ruông", "Gửi Thanh tra tỉnh.", "HDK", report("HDK", "DR.docx", (10, 18), title=LOOSE), level="hard", note="private address, letterhead; the last minutes"),
    sent("10-18 00:06", post("HDKN", "UBND Đắk Ruông Nam"), "Đắk Ruông Nam - báo cáo sơ kết", "Huyện Đắk Ruông Nam (tách ra từ huyện Đắk Ruông) gửi báo cáo sơ kết Chỉ thị 21.", "HDKN", report("HDKN", "DRNam.pdf", (10, 17)),
        level="hard", note="six minutes too late; names the other district"),
    Entry("10-15 10:02", ("Trục liên thông văn bản tỉnh", "khongtraloi@vanban.khanhdien-tinh.example"), "[Văn bản đến] 688/BC-VPUB", "Bạn có văn bản mới từ Văn phòng Ủy ban nhân dân tỉnh.\nTrích yếu: Sơ kết 03 năm thực hiện Chỉ thị số 21-CT/TU.\nThư do hệ thống gửi.",
        REPORT, ("VPUB",), files=(report("VPUB", "688_signed.pdf", (10, 15), number=688),), silent=True, headers={"Auto-Submitted": "auto-generated"}, level="hard", note="by the document system; letterhead; no answer wanted"),
    sent("10-16 08:50", ("Thu Thủy", "thuthuy.khdt@gmail.example"), "Sở KH&ĐT: báo cáo sơ kết", "Sở gửi báo cáo và phiếu trình (nén).", "SKHD", packed("SKHDT.zip", report("SKHD", "BC so ket.docx", (10, 15))), flags=("archive",), level="medium", note="private address, letterhead in the zip"),
    sent("10-14 14:14", ("Quốc Bình", "quocbinh.snv@gmail.example"), "Báo cáo sơ kết CT 21 của Sở Nội vụ", "Tệp có đặt mật khẩu, anh Thiện gọi số máy lẻ 104 để lấy.", "SNV", locked("SNV.docx"), decision="review", flags=("encrypted",), key="snv-locked"),
    sent("10-15 08:01", post("SNV", "Sở Nội vụ"), "Báo cáo sơ kết CT 21 của Sở Nội vụ (bỏ mật khẩu)", "Sở Nội vụ gửi lại tệp không mật khẩu thay cho tệp hôm qua.", "SNV", report("SNV", "SNV.docx", (10, 14)), flags=("revision",), rel="snv-locked", level="medium"),
    sent("10-15 11:05", ("Nguyễn Trọng Tín", "trongtin.gt@gmail.example"), "Sở GTVT: link báo cáo sơ kết", "Báo cáo kèm ảnh nặng 60MB, mời tải tại https://chiasetep.example/d/gtvt-ct21 (hết hạn sau 3 ngày).", "SGT", decision="review", flags=("link_only",)),
    sent("10-17 08:35", ("Nguyễn Trọng Tín", "trongtin.gt@gmail.example"), "Sở GTVT gửi tệp báo cáo", "Theo đề nghị của chị Nhung, Sở gửi tệp đính kèm đã bỏ ảnh.", "SGT", report("SGT", "GTVT.docx", (10, 14)), level="medium", note="private address, letterhead"),
    sent("10-16 15:12", office("nhung.bt", "Bạch Thị Nhung"), "Fwd: Sở NN báo cáo", "Sở gửi vào thư riêng của tôi, chuyển về hộp chung.", "SNN", flags=("forwarded",), level="hard", note="our own officer forwards a message",
        inner=inner(post("SNN", "Văn thư Sở NN&PTNT"), "Sở NN báo cáo", "Gửi chị Nhung báo cáo sơ kết.", [report("SNN", "SNN.docx", (10, 15))], "nhung.bt@thanhtra-kd.example", "Tue, 15 Oct 2024 19:22:00 +0700")),
    sent("10-14 10:45", ("Van thu LDTBXH", "vtldtbxh2024@gmail.example"), "Bao cao so ket Chi thi 21", "May cua van thu con dung phong chu cu.", "SLD", tcvn("SLD", "SLDTBXH.docx"), flags=("legacy_font",), level="medium", note="private address, letterhead; TCVN3"),
    sent("10-17 16:00", ("Diệu Linh", "dieulinh.vhtt@gmail.example"), "Báo cáo sơ kết 3 năm CT 21", "Sở Văn hóa, Thể thao và Du lịch gửi báo cáo trong tệp kèm theo, trân trọng.", "SVH", decision="review", flags=("no_attachment",)),
    sent("10-21 08:00", ("Diệu Linh", "dieulinh.vhtt@gmail.example"), "Gửi bổ sung tệp báo cáo sơ kết", "Thư thứ Năm Sở quên đính kèm, nay gửi.", "SVH", report("SVH", "SVHTTDL.docx", (10, 17)), level="medium", note="private address, letterhead; late; no revision after no_attachment"),
    sent("10-16 11:00", post("STT", "Sở TT&TT"), "Sở TT&TT nộp báo cáo sơ kết", "Báo cáo có mục lục tự động, vui lòng cho phép chạy macro.", "STT", with_macro(report("STT", "STTTT.docm", (10, 16))), decision="review", flags=("macro",), level="medium"),
    sent("10-17 14:30", ("Bá Lộc", "baloc.khcn@gmail.example"), "Sở KH&CN gửi trước bản dự thảo", "Lãnh đạo Sở đang xem, gửi trước dự thảo để kịp số liệu.", "SKC", report("SKC", "DT bao cao.docx", (10, 17), draft=True), decision="review", flags=("draft",), key="skc"),
    sent("10-23 09:09", ("Bá Lộc", "baloc.khcn@gmail.example"), "BC sơ kết CT 21 của Sở KH&CN (thay dự thảo)", "Sở gửi bản chính thức thay bản dự thảo hôm 17/10.", "SKC", report("SKC", "BC chinh.pdf", (10, 22)), flags=("revision",), rel="skc", level="medium", note="private address, letterhead; late"),
    sent("10-11 15:15", post("SGD", "Sở GD&ĐT"), "Báo cáo sơ kết Chỉ thị 21 - Sở GD&ĐT", "Sở Giáo dục và Đào tạo kính gửi báo cáo (không gồm các trường trực thuộc có tên riêng trong danh sách).", "SGD", report("SGD", "SGDDT.pdf", (10, 11)), key="sgd"),
    sent("10-15 09:15", ("Thủy VP Sở Giáo dục", "thuy.sgdkd@gmail.example"), "Gửi lại báo cáo sơ kết của Sở GD&ĐT", "Chị Nhung báo chưa mở được thư hôm 11/10, em gửi lại đúng tệp đó.", "SGD", report("SGD", "SGDDT.pdf", (10, 11)),
        flags=("duplicate",), rel="sgd", level="medium", note="the same from a private address; letterhead"),
    sent("10-15 13:40", ("H'Mai", "hmai.bdt@gmail.example"), "Ban Dân tộc báo cáo CT21", "Ban Dân tộc gửi báo cáo.", "BDT", vni("BDT", "BanDanToc.docx"), flags=("legacy_font",), level="medium", note="private address, letterhead; VNI"),
    sent("10-16 16:16", post("BKCN", "BQL KCN"), "BQL các KCN: báo cáo sơ kết Chỉ thị 21", "Kính gửi.", "BKCN", cut(report("BKCN", "KCN.docx", (10, 16))), decision="review", flags=("unreadable",), key="kcn-broken"),
    sent("10-17 10:10", ("Yến KCN", "haiyen.kcnkd@gmail.example"), "BQL các KCN gửi lại, tệp trước lỗi", "Ban gửi tệp mới thay tệp lỗi hôm qua.", "BKCN", report("BKCN", "KCN moi.pdf", (10, 16)), flags=("revision",), rel="kcn-broken", level="medium", note="private address, letterhead"),
    sent("10-17 08:00", post("QLGT", "BQLDA giao thông"), "Ban QLDA nộp báo cáo", "Ban QLDA nộp báo cáo sơ kết.", "QLGT", scan("QLDA_BC.pdf"), flags=("scanned",), level="medium", note="an abbreviation of two boards; a scan from the registered address"),
    sent("10-17 19:44", ("Hoàng Tuấn", "tuanhoang.qlda@gmail.example"), "BC của Ban QLDA", "Em gửi báo cáo sơ kết CT 21 của Ban QLDA.", (), report("QLDC", "bc.docx", (10, 17), called="Ban QLDA", voice="talk", bare=True), decision="review",
        level="hard", note="an abbreviation of two boards, private address, no letterhead"),
    sent("10-17 15:35", ("Đức Mạnh", "ducmanh.tax@gmail.example"), "CT tỉnh gửi BC", "Kính gửi Thanh tra tỉnh báo cáo của CT tỉnh.", "CTH", report("CTH", "CT tinh.docx", (10, 17)), level="hard", note="an abbreviation of two bodies, private address; the letterhead tells"),
    sent("10-16 20:05", ("Cô Hạnh", "hanhvanthu.kd@gmail.example"), "Báo cáo của hai trường", "Tôi là văn thư kiêm nhiệm, gửi báo cáo sơ kết CT 21 của Trường THPT chuyên và Trường Dân tộc nội trú tỉnh.", ("THCH", "DTNT"),
        report("THCH", "chuyen.docx", (10, 16)), report("DTNT", "noi tru.docx", (10, 16)), decision="review", flags=("several_organizations",), level="medium", note="two schools"),
    sent("10-17 07:12", ("Phong hc", "phamdinhphong77@gmail.example"), "Cong ty Thoat nuoc nop bao cao", "Công ty Thoát nước và Môi trường đô thị nộp bản chụp báo cáo sơ kết CT 21." + PHONE, "CTN", scan("IMG_2210.png"), decision="review", flags=("scanned",),
        key="ctn", level="hard", note="a scan from a private address proves nothing"),
    sent("10-18 14:00", post("CTN", "Thoát nước KĐ"), "Bản word báo cáo CT21 của Công ty Thoát nước", "Bản này nội dung y như bản chụp anh Phong gửi hôm qua.", "CTN", report("CTN", "thoat nuoc.docx", (10, 16)), flags=("duplicate",), rel="ctn", key="ctn-word",
        level="hard", note="the same as a file after a scan"),
    sent("10-18 09:45", ("Kế hoạch Đắk Ruông", "khln.dakruong@gmail.example"), "Cty LN nộp báo cáo", "Cty LN nộp báo cáo, hội nghị sơ kết làm chung với giao ban nên không mời.", "CLN1",
        report("CLN1", "CtyLN.docx", (10, 18), held="Hội nghị sơ kết tổ chức ngày 10/10/2024 tại Phân trường 2."), conf="2024-10-10", level="hard", note="late; private address, the letterhead tells; an abbreviation of two firms"),
    sent("10-18 16:40", post("HMH", "Văn phòng huyện Mường Hạ"), "Gửi giúp Công ty Lâm nghiệp Mường Hạ", "Công ty Lâm nghiệp Mường Hạ mất mạng do bão, nhờ UBND huyện gửi giúp báo cáo sơ kết của Công ty.", "CLN2", report("CLN2", "LNMH.docx", (10, 17)),
        decision="review", flags=("wrong_unit_inside",), level="medium", note="a district openly sends for a firm"),
    sent("10-22 11:50", ("Đào Văn Mẫn", "daoman.thuynong@gmail.example"), "Công ty Thủy lợi nộp báo cáo (đã xin gia hạn)", "Như đã xin, Công ty nộp báo cáo sơ kết Chỉ thị 21.", "CTL", report("CTL", "thuy loi.docx", (10, 21)), level="medium", note="private address, letterhead; late, though it asked"),
    sent("10-18 17:01", ("Lê Khoa", "khoale.caosu@gmail.example"), "cao su kd bao cao", "Tôi Khoa, phòng Tổ chức Công ty Cổ phần Cao su Khánh Điền, gửi báo cáo sơ kết Chỉ thị 21 của Công ty.", "CCS", report("CCS", "bc cs.docx", (10, 18), called="Công ty", bare=True), decision="review",
        level="hard", note="private address, words alone"),
    sent("10-16 02:45", post("CXS", "Xổ số Khánh Điền"), "Bao cao so ket Chi thi 21 - XSKT", "Xem báo cáo sơ kết trong tệp.", "CXS", ("BaoCao_CT21.docx.exe", b"MZ\x90\x00" + b"\x00" * 280), decision="review", flags=("forged", "executable"), auth="fail",
        level="hard", note="forged, with a program"),
    sent("10-18 11:26", ("Thầy Toản", "toandt.cdn@gmail.example"), "Trường nghề nộp báo cáo", "Trường Cao đẳng nghề nộp báo cáo sơ kết.", "CDN", ("bao cao truong nghe.pdf", report("CDN", "x.docx", (10, 17))[1]), flags=("wrong_extension",), level="hard", note="private address, letterhead; a Word file called a PDF"),
    sent("10-16 09:30", ("Cô Sen", "senvt.tct@gmail.example"), "Báo cáo sơ kết Chỉ thị 21 của Trường Chính trị tỉnh", CHT_SAID, "CHT", decision="review", level="hard", note="private address; the report in the letter's own text"),
    sent("10-18 15:30", post("BVYH", "Bệnh viện YHCT"), "BV YHCT nộp báo cáo", "Bệnh viện Y học cổ truyền nộp báo cáo và biểu.", "BVYH", report("BVYH", "YHCT.docx", (10, 18)), cases("BVYH", "bieu 02 yhct.xlsx"), key="bvyh"),
    sent("10-21 14:10", post("BVYH", "Bệnh viện YHCT"), "BV YHCT đính chính báo cáo", "Mục kết quả ghi sai số lượt tiếp, Bệnh viện gửi báo cáo sửa thay bản ngày 18/10.", "BVYH", report("BVYH", "YHCT sua.docx", (10, 21), voice="talk"), flags=("revision",), rel="bvyh",
        level="medium", note="a corrected report; late"),
    sent("10-18 16:59", ("Bệnh viện Đa khoa Tâm An", "hanhchinh@bvtaman.example"), "Bệnh viện Đa khoa Tâm An báo cáo", "Bệnh viện tư nhân Tâm An hưởng ứng Chỉ thị 21, gửi báo cáo sơ kết công tác tiếp công dân.", (),
        report("BVDK", "Tam An.docx", (10, 18), called="Bệnh viện Đa khoa Tâm An", above="CÔNG TY CỔ PHẦN TÂM AN", symbol="BVTA"), decision="review", level="hard", note="a hospital outside the registry"),
    sent("10-10 08:25", ("Trần Thị Mộng", "mongtran.trasa@gmail.example"), "Báo cáo huyện Trà Sa (sửa)", "Bản hôm qua thiếu trang cuối, em gửi bản đủ trang để thay ạ.",
        "HTSA", report("HTSA", "Tra Sa du trang.pdf", (10, 8)), flags=("revision",), rel="htsa", level="medium", note="private address, letterhead; late"),
    sent("10-21 16:20", ("Phong hc", "phamdinhphong77@gmail.example"), "Cong ty Thoat nuoc gui ban sua", "Giám đốc sửa lại phần phương hướng, Công ty Thoát nước gửi bản mới thay bản trước." + PHONE,
        "CTN", report("CTN", "thoat nuoc sua.docx", (10, 21), voice="talk"), flags=("revision",), rel="ctn-word", level="medium", note="private address, letterhead; late"),
]
