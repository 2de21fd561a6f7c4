"""The letters of the seventh office (see `banks`), each by another hand."""

from demo_data.packages import encrypted_package

from .banks import TITLE, paper, post, report, sheet
from .firm_papers import file, packed
from .firm_teller import Entry
from .manners import toneless

NOTICE, REPORT, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = "vanthu@nhnn-binhlac.example"
OUR_LETTER = f"""
Vào ngày T2, 14 thg 10, 2024 lúc 08:02 Văn thư NHNN Bình Lạc <{OURS}> đã viết:
> Kính gửi: Các tổ chức tín dụng trên địa bàn,
> Đề nghị các đơn vị (NongPhuBank Bình Lạc, CTBank Bình Lạc, QTDND Phú Mỹ, QTDND An Bình...) báo ngày tổ chức hội nghị
> kết nối ngân hàng - doanh nghiệp và gửi báo cáo kết quả theo Kế hoạch 412/KH-BLA.
"""


def body(*parts):
    return "\n".join(parts)


def damaged(code, name):
    return name, report(code, name)[1][:700]


LETTERS = [
    # ---- days of conferences
    Entry("10-02 08:41", post("NPBL", "NPB Bình Lạc - Phòng Tổng hợp"), "V/v tổ chức hội nghị kết nối NH-DN",
          "Kính gửi NHNN chi nhánh tỉnh Bình Lạc,\n\nNPB Bình Lạc sẽ tổ chức hội nghị kết nối ngân hàng - doanh nghiệp lúc 14h00 ngày 15/10/2024 tại hội trường tầng 5. Kính mời đại diện NHNN dự.\n\nTrân trọng.",
          NOTICE, ("NPBL",), conf="2024-10-15", key="npbl-day"),
    Entry("10-02 15:20", post("QTH", "tan hoa qtd"), "bao lich hoi nghi",
          "chao chi Kieu, quy tan hoa em to chuc hoi nghi ket noi ngan hang doanh nghiep vao sang thu tu ngay 16 thang 10 nam 2024 nha chi. co gi chi bao em", NOTICE, ("QTH",), conf="2024-10-16"),
    Entry("10-03 09:00", post("CTBL", "CTBank BL"), "Giấy mời dự Hội nghị kết nối ngân hàng - doanh nghiệp", "Kính gửi giấy mời đính kèm.", NOTICE, ("CTBL",),
          files=(paper("CTBL", "giay moi.docx", "GIẤY MỜI", "Dự Hội nghị kết nối ngân hàng - doanh nghiệp năm 2024",
                       ("Kính mời: Lãnh đạo NHNN chi nhánh tỉnh Bình Lạc", "Thời gian: 08 giờ 00, thứ Năm, ngày 17 tháng 10 năm 2024 (khai mạc 08 giờ 30).", "Địa điểm: Nhà khách tỉnh."), (10, 3)),),
          conf="2024-10-17", key="ctbl-day"),
    Entry("10-03 16:47", ("Hùng Lê", "hungle.1988@gmail.example"), "Fwd: Lịch hội nghị",
          "---------- Forwarded message ---------\nTừ: QTDND Phú Mỹ <quyphumy@gmail.example>\nDate: Th 5, 3 thg 10, 2024 vào lúc 15:10\nSubject: Lịch hội nghị\nTo: Hùng Lê <hungle.1988@gmail.example>\n\nAnh Hùng chuyển giúp NHNN: Quỹ tín dụng nhân dân Phú Mỹ tổ chức hội nghị kết nối ngân hàng - doanh nghiệp ngày 18/10/2024, 7h30.",
          NOTICE, ("QPM",), "review", flags=("forwarded",), conf="2024-10-18", note="private address forwards; words prove nothing"),
    Entry("10-04 10:12", post("VHBL", "Văn phòng VHB"), "Đăng ký ngày tổ chức Hội nghị kết nối NH - DN 2024",
          "Kính gửi Quý Cơ quan,\n\nThực hiện Kế hoạch 412/KH-BLA, VietHungBank Bình Lạc đăng ký tổ chức hội nghị trong buổi chiều 22.10.2024 (thứ Ba).\n\nTrân trọng./.", NOTICE, ("VHBL",), conf="2024-10-22", key="vhbl-day"),
    Entry("10-04 11:05", post("VABL", "VABank Binh Lac"), "Thời gian Hội nghị KN NH-DN", "Dạ VABank Bình Lạc xin thông báo hội nghị kết nối ngân hàng - doanh nghiệp của chi nhánh dự kiến vào 23/10 ạ. Em cảm ơn.", NOTICE, ("VABL",), conf="2024-10-23"),
    Entry("10-07 08:15", post("CSXH", "NHCSXH tỉnh Bình Lạc"), "Thông báo lịch hội nghị", "NHCSXH tỉnh gửi thông báo kèm theo.", NOTICE, ("CSXH",),
          files=(paper("CSXH", "TB lich hoi nghi.pdf", "THÔNG BÁO", "Về việc tổ chức Hội nghị kết nối ngân hàng - doanh nghiệp",
                       ("Chi nhánh thông báo thời gian tổ chức hội nghị: 01 buổi, ngày 24/10/2024.", "Hạn gửi danh sách khách mời: trước ngày 12/10/2024."), (10, 7)),), conf="2024-10-24"),
    Entry("10-07 14:33", post("QPL", "KT Phuoc Loc", 1), "ngay hop doanh nghiep", "Da hoi nghi ket noi NH-DN cua quy Phuoc Loc minh vao ngay hai mươi mốt tháng mười (thứ hai) đó chị, 8 giờ sáng", NOTICE, ("QPL",), conf="2024-10-21", note="day in words"),
    Entry("10-08 07:55", post("QLT", "QTDND Long Thạnh"), "Hội nghị kết nối", "QTDND Long Thạnh xin báo: hội nghị kết nối ngân hàng - doanh nghiệp tổ chức vào thứ Sáu tuần sau (18/10).", NOTICE, ("QLT",), conf="2024-10-18", key="qlt-day"),
    Entry("10-08 09:30", post("NPBL", "NPB Bình Lạc - Phòng Tổng hợp"), "Nhắc: V/v tổ chức hội nghị kết nối NH-DN", "Kính gửi NHNN, NPB Bình Lạc xin nhắc lại hội nghị kết nối ngân hàng - doanh nghiệp tổ chức ngày 15/10/2024. Rất mong lãnh đạo sắp xếp dự.", NOTICE, ("NPBL",), conf="2024-10-15", note="same day again"),
    Entry("10-09 16:02", post("VHBL", "Văn phòng VHB"), "Thay đổi lịch Hội nghị kết nối NH - DN", "Do trùng lịch làm việc với Hội sở, VietHungBank Bình Lạc xin dời hội nghị kết nối ngân hàng - doanh nghiệp từ ngày 22/10/2024 sang ngày 24/10/2024. Kính mong thông cảm.",
          NOTICE, ("VHBL",), flags=("revision",), rel="vhbl-day", conf="2024-10-24"),
    Entry("10-10 08:20", post("CTBL", "CTBank BL"), "V/v hoãn hội nghị", "Vì lý do khách quan, CTBank Bình Lạc tạm hoãn hội nghị kết nối ngân hàng - doanh nghiệp dự kiến ngày 17/10/2024. Thời gian tổ chức sẽ thông báo sau.", NOTICE, ("CTBL",),
          flags=("revision",), rel="ctbl-day", note="put off without a new day"),
    Entry("10-11 10:00", post("QLT", "Long Thạnh QTD"), "xin lỗi báo nhầm ngày", "Xin lỗi các anh chị, hôm trước báo nhầm, hội nghị kết nối ngân hàng - doanh nghiệp của quỹ Long Thạnh là ngày 17/10/2024 chứ không phải 18/10.", NOTICE, ("QLT",), flags=("revision",), rel="qlt-day", conf="2024-10-17"),
    Entry("10-11 14:10", ("Quỹ TD Vĩnh Thạnh", "vinhthanh.qtd.2024@gmail.example"), "Thông báo hội nghị", "Gửi kèm thông báo của quỹ.", NOTICE, ("QVT",),
          files=(paper("QVT", "thong bao.docx", "THÔNG BÁO", "Thời gian tổ chức Hội nghị kết nối ngân hàng - doanh nghiệp năm 2024", ("Hội nghị được tổ chức vào lúc 07 giờ 30 phút ngày 25 tháng 10 năm 2024 tại trụ sở quỹ.",), (10, 11)),),
          conf="2024-10-25", note="unknown address, letterhead"),
    Entry("10-14 08:40", post("LSBL", "LamSonBank"), "Re: Đôn đốc báo ngày tổ chức hội nghị", "Dạ LamSonBank Bình Lạc: 8h ngày 22/10/2024 ạ.\n" + OUR_LETTER, NOTICE, ("LSBL",), conf="2024-10-22", note="answer to ours, quoted history names others"),
    Entry("10-14 09:12", post("NHPT", "VP NHPT"), "Re: Đôn đốc báo ngày tổ chức hội nghị", "Chi nhánh NHPT Bình Lạc phối hợp tổ chức hội nghị kết nối ngân hàng - doanh nghiệp vào ngày 18 - 10 - 2024.\n" + OUR_LETTER, NOTICE, ("NHPT",), conf="2024-10-18"),
    Entry("10-14 10:00", ("QTDND Tân Hòa", "qtdtanhoa@gmail.example"), "Đổi ngày hội nghị", "QTDND Tân Hòa chuyển hội nghị kết nối ngân hàng - doanh nghiệp sang ngày 25/10/2024. Xem chi tiết: http://qtd-tanhoa.bad.example/login", NOTICE, ("QTH",), "review",
          flags=("forged",), auth="fail", conf="2024-10-25", note="forged"),
    Entry("10-14 15:30", ("Minh Thư", "minhthu.blc@gmail.example"), "báo ngày hội nghị", "Em chào chị, hội nghị kết nối ngân hàng doanh nghiệp bên em làm ngày 23/10/2024 chị nhé.", NOTICE, (), "review", conf="2024-10-23", note="nobody can tell who meets"),
    # ---- reports
    Entry("10-17 16:20", post("NPBL", "NPB Bình Lạc - Phòng Tổng hợp"), "Báo cáo kết quả hội nghị kết nối NH-DN", "Kính gửi NHNN báo cáo kèm theo.", REPORT, ("NPBL",), files=(report("NPBL", day=(10, 17), held="Hội nghị được tổ chức ngày 15/10/2024."),), conf="2024-10-15", key="npbl"),
    Entry("10-18 08:05", post("NPBL", "NPB Bình Lạc - Phòng Tổng hợp"), "Gửi lại Báo cáo kết quả hội nghị kết nối NH-DN", "Sợ mail hôm qua không tới nên gửi lại ạ.", REPORT, ("NPBL",), files=(report("NPBL", day=(10, 17), held="Hội nghị được tổ chức ngày 15/10/2024."),),
          flags=("duplicate",), rel="npbl", conf="2024-10-15"),
    Entry("10-21 10:00", post("QTH", "tan hoa qtd"), "bc", "gui chi bao cao", REPORT, ("QTH",), files=(report("QTH", "bc hoi nghi.pdf", (10, 21)),), note="day known from notice"),
    Entry("10-25 09:00", post("QTHD", "QTDND Tan Hoa Dong"), toneless("Báo cáo kết quả hội nghị kết nối ngân hàng doanh nghiệp"), toneless("Quỹ tín dụng Tân Hòa Đông gửi báo cáo, xin cảm ơn"), REPORT, ("QTHD",),
          files=(report("QTHD", "bao_cao.docx", (10, 25), held="Hội nghị được tổ chức vào ngày 22 tháng 10 năm 2024."),), conf="2024-10-22"),
    Entry("10-25 17:15", post("QLT", "Long Thạnh QTD"), "Báo cáo HN kết nối", "Gửi báo cáo ạ, hơi trễ mong anh chị thông cảm.", REPORT, ("QLT",), files=(report("QLT", day=(10, 25)),), key="qlt", note="day 17/10, last 24/10"),
    Entry("10-22 14:22", post("QPM", "Phú Mỹ"), "Báo cáo 412", "Báo cáo kết quả theo 412/KH-BLA.", REPORT, ("QPM",), files=(report("QPM", "BC 412.rtf", (10, 22), held="Hội nghị tổ chức ngày 18/10/2024."),), conf="2024-10-18", key="qpm"),
    Entry("10-23 08:30", post("QPM", "Phú Mỹ"), "Báo cáo 412 (thay thế)", "Báo cáo hôm qua có số liệu chưa đúng, quỹ gửi lại báo cáo này để thay thế.", REPORT, ("QPM",),
          files=(file("BC 412 sua.docx", [("QUỸ TÍN DỤNG NHÂN DÂN PHÚ MỸ", "left", True), ("BÁO CÁO", "center", True), (TITLE, "center", True), ("1. Công tác tổ chức hội nghị", "left", True), ("Hội nghị tổ chức ngày 18/10/2024, có 31 hộ kinh doanh dự.", "left", False), ("2. Kết quả kết nối", "left", True), ("Ký cam kết cho vay 9 tỷ đồng.", "left", False), ("3. Khó khăn, vướng mắc: Không. 4. Kiến nghị, đề xuất: Không.", "left", False)]),),
          flags=("revision",), rel="qpm", conf="2024-10-18"),
    Entry("10-24 09:44", post("LSBL", "LamSonBank"), "Báo cáo kết quả Hội nghị (LamSonBank)", "Kính gửi NHNN Bình Lạc.\nChi nhánh gửi báo cáo và Biểu 02.", REPORT, ("LSBL",), files=(report("LSBL", "1. Bao cao.docx", (10, 24)), sheet("LSBL")), key="lsbl"),
    Entry("10-24 15:00", ("Ngọc Bích", "bich.ngoc.nhpt@gmail.example"), "Báo cáo kết quả kết nối ngân hàng doanh nghiệp", "Em gửi báo cáo từ mail cá nhân vì mail cơ quan lỗi.", REPORT, ("NHPT",), files=(report("NHPT", "bao cao NHPT.pdf", (10, 24), held="Hội nghị ngày 18/10/2024."),), conf="2024-10-18", note="unknown address, letterhead"),
    Entry("10-28 08:00", post("QPL", "QTDND Phước Lộc"), "Báo cáo kết quả Hội nghị kết nối ngân hàng - doanh nghiệp năm 2024",
          body("Kính gửi: NHNN chi nhánh tỉnh Bình Lạc", "QTDND Phước Lộc báo cáo kết quả hội nghị như sau:", "1. Công tác tổ chức hội nghị: tổ chức ngày 21/10/2024, 28 đại biểu.", "2. Kết quả kết nối: cam kết cho vay 6,5 tỷ đồng với 9 hộ.", "3. Khó khăn, vướng mắc: tài sản bảo đảm.", "4. Kiến nghị, đề xuất: không.", "Trân trọng kính chào!"),
          REPORT, ("QPL",), conf="2024-10-21", note="report in the body only"),
    Entry("10-28 09:17", post("VABL", "VABank Binh Lac"), "BC hội nghị kết nối", "VABank gửi file báo cáo đính kèm chị xem giúp em với ạ.", REPORT, ("VABL",), "review", flags=("no_attachment",), note="forgotten attachment"),
    Entry("10-28 10:02", post("VABL", "VABank Binh Lac"), "Re: BC hội nghị kết nối", "Em quên đính kèm, gửi lại chị.", REPORT, ("VABL",), files=(report("VABL", "BC KNNHDN.docx", (10, 28), held="Hội nghị tổ chức ngày 23/10/2024 theo kế hoạch."),), conf="2024-10-23"),
    Entry("10-29 11:11", post("CSXH", "NHCSXH tỉnh Bình Lạc"), "Báo cáo kết quả hội nghị KNNHDN", "File nặng nên gửi qua link: https://drive.example.com/file/d/1aBcD/view\nTrân trọng.", REPORT, ("CSXH",), "review", flags=("link_only",)),
    Entry("10-29 13:45", post("VHBL", "Phòng KHDN VHB"), "Dự thảo báo cáo kết quả hội nghị - xin ý kiến", "Gửi anh Vinh xem trước bản dự thảo, góp ý giúp trước khi ký.", REPORT, ("VHBL",), "review", files=(file("du thao bc.docx", [("NGÂN HÀNG TMCP VIỆT HƯNG - CHI NHÁNH BÌNH LẠC", "left", True), ("DỰ THẢO", "left", True), ("BÁO CÁO", "center", True), (TITLE, "center", True), ("1. Công tác tổ chức hội nghị", "left", True), ("Đã tổ chức hội nghị ngày 24/10/2024.", "left", False), ("2. Kết quả kết nối", "left", True), ("Cam kết cho vay 52 tỷ đồng.", "left", False)]),),
          flags=("draft",), conf="2024-10-24", key="vhbl-draft"),
    Entry("10-31 16:58", post("VHBL", "Văn phòng VHB"), "Báo cáo chính thức kết quả hội nghị", "Gửi bản chính thức đã ký thay bản dự thảo ngày 29/10.", REPORT, ("VHBL",), files=(report("VHBL", "BC chinh thuc.pdf", (10, 31), held="Hội nghị tổ chức ngày 24/10/2024."),), flags=("revision",), rel="vhbl-draft", conf="2024-10-24"),
    Entry("10-30 08:00", post("CTBL", "CTBank BL"), "Thông báo ngày hội nghị mới", "CTBank Bình Lạc xin thông báo: hội nghị kết nối ngân hàng - doanh nghiệp (đã hoãn) được tổ chức vào 9h thứ Sáu, 01/11/2024.", NOTICE, ("CTBL",), flags=("revision",), rel="ctbl-day", conf="2024-11-01", note="new day after putting off"),
    Entry("10-30 09:00", post("QTH", "tan hoa qtd"), "Gửi hộ báo cáo quỹ An Bình", "Quỹ Tân Hòa gửi giúp báo cáo của QTDND An Bình do bên đó mất mạng.", REPORT, ("QAB",), "review", files=(report("QAB", "bao cao an binh.docx", (10, 30), held="Hội nghị tổ chức ngày 25/10/2024."),), flags=("wrong_unit_inside",), conf="2024-10-25", note="A openly sends for B"),
    Entry("10-30 10:30", post("NPTD", "NPB Tam Đường"), "Báo cáo của chi nhánh Tam Đường", "NongPhuBank Tam Đường gửi báo cáo kết quả hội nghị.", REPORT, (), "review", files=(report("NPBL", "BC.docx", (10, 17), held="Hội nghị được tổ chức ngày 15/10/2024."),), flags=("wrong_unit_inside",), conf="2024-10-15", note="another branch's letterhead"),
    Entry("10-31 08:05", post("NPTD", "NPB Tam Đường"), "Xin gửi lại báo cáo đúng của Tam Đường", "Hôm qua gửi nhầm file của chi nhánh tỉnh, nay gửi lại.", REPORT, ("NPTD",), files=(report("NPTD", "BC Tam Duong.docx", (10, 30), held="Hội nghị được tổ chức ngày 25/10/2024."),), conf="2024-10-25", flags=("revision",), rel="nptd-wrong", note="right file after a wrong one"),
    Entry("10-31 09:33", post("NHHT", "Co-op BL"), "Báo cáo của NHHTX và QTDND Vĩnh Thạnh", "NHHTX gửi 2 báo cáo: của NHHTX và của quỹ Vĩnh Thạnh.", REPORT, ("NHHT", "QVT"), "review", files=(report("NHHT", "bc nhhtx.docx", (10, 30)), report("QVT", "bc vinh thanh.docx", (10, 30))), flags=("several_organizations",)),
    Entry("10-31 14:00", post("DTBL", "DaiTinBank"), "Báo cáo KNNHDN", "Mật khẩu mở file em nhắn qua điện thoại.", REPORT, ("DTBL",), "review", files=(("BC Dai Tin.docx", encrypted_package("dt7")),), flags=("encrypted",), key="dtbl-lock"),
    Entry("11-01 09:00", post("DTBL", "DaiTinBank"), "Re: Báo cáo KNNHDN - bản không mật khẩu", "Gửi lại file đã bỏ mật khẩu thay file hôm qua.", REPORT, ("DTBL",), files=(report("DTBL", "BC Dai Tin (2).docx", (10, 31), held="Hội nghị tổ chức ngày 25/10/2024."),), conf="2024-10-25", flags=("revision",), rel="dtbl-lock"),
    Entry("11-01 10:20", post("TCVM", "Hương Sen MFI"), "Báo cáo kết quả Hội nghị kết nối", "Tổ chức TCVM Hương Sen gửi báo cáo.", REPORT, ("TCVM",), "review", files=(damaged("TCVM", "bao cao.docx"),), flags=("unreadable",), key="tcvm-bad"),
    Entry("11-01 15:40", post("TCVM", "Hương Sen MFI"), "Gửi lại file báo cáo bị lỗi", "File trước bị hỏng, gửi lại file tốt.", REPORT, ("TCVM",), files=(packed("bao cao.zip", report("TCVM", "bao cao.docx", (10, 31))),), flags=("archive", "revision"), rel="tcvm-bad"),
    Entry("11-04 16:40", post("QAB", "An Bình"), "Báo cáo kết quả hội nghị", "Kính gửi báo cáo, QTDND An Bình.", REPORT, ("QAB",), files=(file("Scan_0007.png", []),), flags=("scanned",), note="a scan from the registered address"),
    Entry("11-04 08:20", post("QTHD", "QTDND Tan Hoa Dong"), "Biểu 02", "Quỹ gửi bổ sung biểu 02 còn thiếu.", "supplement", ("QTHD",), files=(sheet("QTHD"),)),
    Entry("11-05 08:20", post("NPTD", "NPB Tam Đường"), "BO SUNG BIEU CAM KET TIN DUNG", "gui bo sung bieu", "supplement", ("NPTD",), files=(sheet(None, "bieu.xlsx"),)),
    Entry("10-29 08:20", ("nhi nguyen", "nhinguyen95@gmail.example"), "Biểu 02 LamSon", "Biểu 02 của LamSonBank Bình Lạc ạ", "supplement", ("LSBL",), files=(sheet("LSBL", "b02.xlsx"),), note="unknown address, unit in the sheet's head"),
    # ---- matters
    Entry("10-24 10:30", post("LSBL", "LamSonBank"), "Xin rút báo cáo", "Báo cáo gửi sáng nay có số liệu sai, LamSonBank xin rút lại, sẽ gửi báo cáo khác sau. Đề nghị không sử dụng.", ASK, ("LSBL",), "review", note="withdrawal; doubtful kind"),
    Entry("10-15 08:30", post("CTBL", "CTBank BL"), "Báo cáo công tác phòng, chống rửa tiền quý III/2024", "Gửi báo cáo theo quy định.", OTHER, ("CTBL",), files=(paper("CTBL", "BC PCRT.docx", "BÁO CÁO", "Công tác phòng, chống rửa tiền quý III năm 2024", ("Chi nhánh báo cáo: 1. Tình hình giao dịch đáng ngờ: 02 giao dịch.", "2. Công tác đào tạo: 01 lớp."), (10, 14)),)),
    Entry("10-16 08:30", post("QAB", "An Bình"), "BC nợ xấu quý 3", "Quỹ gửi báo cáo nợ xấu quý III", OTHER, ("QAB",), files=(paper("QAB", "no xau.docx", "BÁO CÁO", "Tình hình nợ xấu quý III năm 2024", ("Nợ xấu đến 30/9/2024: 312 triệu đồng, chiếm 0,6%.",), (10, 15)),)),
    Entry("10-17 08:30", post("VABL", "VABank Binh Lac"), "Báo cáo kết quả Hội nghị người lao động năm 2024", "Công đoàn VABank gửi báo cáo hội nghị NLĐ.", OTHER, ("VABL",), files=(paper("VABL", "BC HNNLD.pdf", "BÁO CÁO", "Kết quả Hội nghị người lao động năm 2024", ("Hội nghị người lao động tổ chức ngày 11/10/2024, 54 đại biểu.",), (10, 16)),)),
    Entry("10-18 14:00", post("QVT", "QTD Vĩnh Thạnh"), "Báo cáo Hội nghị kết nối NH-DN năm 2023", "Bổ sung báo cáo năm ngoái để đủ hồ sơ lưu.", OTHER, ("QVT",), files=(paper("QVT", "BC 2023.docx", "BÁO CÁO", "Kết quả Hội nghị kết nối ngân hàng - doanh nghiệp năm 2023", ("Hội nghị năm 2023 tổ chức ngày 19/10/2023.",), (10, 18)),), note="last year's"),
    Entry("10-09 10:20", post("QVT", "QTD Vĩnh Thạnh"), "hỏi về báo cáo", "Chị ơi cho em hỏi quỹ nhỏ có bắt buộc tổ chức hội nghị kết nối riêng không hay ghép chung với quỹ khác được ạ?", ASK, ("QVT",), "review"),
    Entry("10-22 10:20", post("DTBL", "DaiTinBank"), "Xin gia hạn nộp báo cáo", "Chi nhánh đề nghị được gia hạn nộp báo cáo đến hết ngày 08/11/2024 do giám đốc đi công tác. Rất mong được chấp thuận.", ASK, ("DTBL",), "review"),
    Entry("10-23 11:20", ("Thành", "thanhpt.kd@gmail.example"), "mẫu biểu 02", "Anh chị cho xin lại file mẫu biểu 02 kèm kế hoạch 412 với ạ, file cũ em mở không được", ASK, (), "review"),
    Entry("10-21 13:20", post("CSXH", "NHCSXH tỉnh Bình Lạc"), "Re: Xác nhận", "Cảm ơn anh chị đã phản hồi. Chúc một ngày tốt lành!", NONE, ("CSXH",), "review", note="thanks from a registered unit; doubtful"),
    Entry("10-22 09:01", ("NongPhuBank Bình Lạc", "binhlac@nongphubank.example"), "Báo cáo kết quả hội nghị (bản mới)", "Gửi bản mới.", REPORT, ("NPBL",), "review", files=(report("NPBL", "BC moi.docx", (10, 22)),), flags=("forged",), auth="fail", note="forged"),
    Entry("10-23 03:14", ("Quản trị NHNN", "admin@nhnn-binhlac.example"), "Hộp thư của bạn sắp đầy", "Hộp thư của bạn đã đạt 98% dung lượng. Bấm vào đây để xác minh: http://mail-verify.bad.example", NONE, (), "ignore", flags=("forged",), auth="fail", note="phishing under our own domain"),
    # ---- machines
    Entry("10-15 08:01", post("NHHT", "Co-op BL"), "Trả lời tự động: Đôn đốc báo cáo", "Tôi đang đi công tác từ ngày 14/10 đến ngày 19/10/2024, việc gấp xin liên hệ 0908 000 111.", ROBOT, (), "ignore", headers={"Auto-Submitted": "auto-replied"}),
    Entry("10-15 08:02", post("TCVM", "Hương Sen MFI"), "Automatic reply: Đôn đốc", "I am out of the office until 21 October with limited access to email.", ROBOT, (), "ignore", headers={"X-Auto-Response-Suppress": "All", "Auto-Submitted": "auto-generated"}),
    Entry("10-15 08:03", post("DTBL", "Vũ Hà"), "Re: Đôn đốc báo ngày tổ chức hội nghị", "Cảm ơn bạn đã gửi thư. Hiện tôi đang nghỉ thai sản đến hết tháng 01/2025. Trong thời gian này vui lòng gửi thư cho chị Hạnh. Thư này được gửi tự động.", ROBOT, (), "ignore", note="no header"),
    Entry("10-15 08:04", ("CSKH VABank", "no-reply@vietanbank.example"), "Đã tiếp nhận yêu cầu #99120", "Yêu cầu của Quý khách đã được ghi nhận với mã #99120. Chúng tôi sẽ phản hồi trong 24 giờ làm việc. Vui lòng không trả lời email này.", ROBOT, (), "ignore", note="ticket, no header"),
    Entry("10-15 08:05", post("QLT", "QTDND Long Thạnh"), "Vắng mặt", "Quỹ nghỉ tất niên ngành từ 15 - 16/10, hộp thư này trả lời tự động, mọi việc xin để lại tin nhắn.", ROBOT, (), "ignore", note="no header"),
    Entry("10-15 08:06", ("Lê Dung", "dung.le@congthinhbank.example"), "Out of Office Re: Kế hoạch 412/KH-BLA", "Xin chào, tôi nghỉ phép năm và không đọc email cho tới 20/10. Người thay: anh Cường.", ROBOT, (), "ignore", note="no header"),
    Entry("10-15 08:07", post("LSBL", "LamSonBank"), "Đã đọc: Đôn đốc báo ngày tổ chức hội nghị", f"Thư của bạn\n  Gửi đến: binhlac@lamsonbank.example\n  Chủ đề: Đôn đốc báo ngày tổ chức hội nghị\nđã được đọc vào 15 Tháng Mười 2024 08:06:51 SA.", ROBOT, (), "ignore", note="read receipt as text"),
    Entry("10-15 08:08", ("Trợ lý ảo VHB", "bot@viethungbank.example"), "Phản hồi tự động", "Xin chào! Em là trợ lý ảo. Email của anh/chị đã vào hàng đợi, chuyên viên sẽ liên hệ lại sớm nhất.", ROBOT, (), "ignore", note="no header"),
    Entry("10-15 08:09", post("NHPT", "Vp NHPT"), "Tự động trả lời", "Hộp thư vp.binhlac@nhpt.example chuyển sang địa chỉ mới vanphong@nhpt.example kể từ 01/11/2024. Thư của quý vị đã được chuyển tiếp tự động.", ROBOT, (), "ignore", headers={"Precedence": "auto_reply"}),
    Entry("10-15 08:10", ("Hoàng Nam", "nam.hoang@daitinthanh.example"), "Nghỉ lễ cưới :)", "Mình đang nghỉ cưới tới 22/10 và sẽ trả lời sau khi quay lại nhé. Gấp quá thì gọi Hải 0912 333 444.", ROBOT, (), "ignore", note="no header, chatty; hard"),
    Entry("10-15 08:11", ("Mail Delivery Subsystem", "mailer-daemon@gmail.example"), "Delivery Status Notification (Failure)", f"Address not found: your message wasn't delivered to quyphumyy@gmail.example because the address couldn't be found.\n\n550 5.1.1 The email account that you tried to reach does not exist.", BOUNCE, (), "ignore", headers={"Return-Path": "<>", "Auto-Submitted": "auto-replied"}),
    Entry("10-15 08:12", ("Postmaster", "postmaster@nhhtx.example"), "Không gửi được: Đôn đốc báo ngày", "Thư không gửi được tới người nhận htx.cu@nhhtx.example: hộp thư đã đầy (552 5.2.2 mailbox full).", BOUNCE, (), "ignore", headers={"Return-Path": "<>"}),
    Entry("10-16 06:00", ("Tạp chí Tài chính Số", "bantin@tapchitaichinhso.example"), "Bản tin tuần: kết nối ngân hàng - doanh nghiệp nở rộ", "Tuần qua nhiều tỉnh tổ chức hội nghị kết nối ngân hàng - doanh nghiệp. Xem thêm trên web. Hủy đăng ký tại đây.", NONE, (), "ignore", headers={"List-Unsubscribe": "<mailto:bo@tapchitaichinhso.example>", "Precedence": "bulk"}),
    Entry("10-18 09:00", ("Đào tạo FinPro", "sale@finpro-edu.example"), "Ưu đãi 30% khóa học thẩm định tín dụng", "FinPro khai giảng khóa thẩm định tín dụng ngày 02/11/2024. Đăng ký ngay nhận ưu đãi 30%.", NONE, (), "ignore", note="advertisement"),
]
next(one for one in LETTERS if one.subject == "Báo cáo của chi nhánh Tam Đường").key = "nptd-wrong"
