"""The letters of the twenty-sixth office (see `organizing`): tables, other plans, machines, and what is no matter of the office."""

from .by_hand import GradedEntry as Entry
from .organizing import mine, office, own, post
from .organizing_letters import BOUNCE, EXTRA, NONE, OCT, OTHER, OURS, REPORT, ROBOT
from .organizing_papers import SHORT, calendar, members, packed, paper, report

AUTO = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
MADE = {"Auto-Submitted": "auto-generated"}
BACK = {"Auto-Submitted": "auto-replied", "Return-Path": "<>"}


def table(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, EXTRA, (unit,) if isinstance(unit, str) else unit, decision, files=files, **more)


def other(at, sender, subject, text, unit, *files, decision="accept", **more):
    return Entry(at, sender, subject, text, OTHER, (unit,), decision, files=files, **more)


def none(at, sender, subject, text, kind=NONE, **more):
    return Entry(at, sender, subject, text, kind, (), "ignore", **more)


NINE = ("Huyện ủy báo cáo công tác chín tháng:", "Bổ nhiệm lại 14 cán bộ; luân chuyển 03 đồng chí.", "Cấp 211 thẻ đảng; giải quyết 06 đơn xin ra khỏi Đảng.", "Quý IV: chuẩn bị kiểm điểm cuối năm.")
PLANNED = ("Đảng ủy báo cáo rà soát, bổ sung quy hoạch:", "Đưa ra khỏi quy hoạch 07 đồng chí, bổ sung 11 đồng chí.", "Tỷ lệ nữ 24%, dưới 40 tuổi 17%.")
SLIM = ("Ban cán sự đảng báo cáo:", "Giảm 03 phòng, 21 biên chế so với năm 2018.", "Vướng mắc: chế độ cho người nghỉ trước tuổi chậm chi trả.")
MODEL = ("Đảng đoàn báo cáo việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh:", "Có 38 mô hình, tuyên dương 12 điển hình.", "Thời gian tới nhân rộng mô hình ống tiết kiệm.")
CHECKED = ("Đảng ủy báo cáo kết quả kiểm tra, giám sát quý III:", "Kiểm tra 04 chi bộ, giám sát 02 đồng chí; xử lý kỷ luật 01 đảng viên.")
GUARD = ("Huyện ủy báo cáo công tác bảo vệ chính trị nội bộ:", "Thẩm tra 96 hồ sơ kết nạp; xác minh 05 trường hợp có người thân ở nước ngoài.")
JUDGED = ("Đảng ủy báo cáo kết quả kiểm điểm, xếp loại năm 2022:", "Hoàn thành xuất sắc 18%, hoàn thành tốt 77%.")

LETTERS = [
    # ---- the table
    table("10-17 09:09", post("TPHL", "Ban TC Thành ủy", 1), "Thành ủy Hương Lam gửi Biểu 2-TCĐV", "Gửi Ban biểu tổng hợp đảng viên của Thành ủy.", "TPHL", members("TPHL", "Bieu 2 TU.xlsx"), key="tphl-table"),
    table("10-19 10:40", post("TPHL", "Ban TC Thành ủy", 1), "Thành ủy: biểu 2 sửa", "Cộng thiếu đảng viên phường mới, xin thay biểu gửi hôm 17/10.", "TPHL", members("TPHL", "Bieu 2 TU sua.xlsx", more=44), flags=("revision",), rel="tphl-table", level="medium", note="a corrected table"),
    table("10-24 08:18", mine("nguyenhanh.mc", "Hạnh Nguyễn"), "Bieu 2 Minh Coc", "Em cảm ơn anh chị đã hướng dẫn, em gửi biểu 2 của Huyện ủy Minh Cốc.", "HMC", members("HMC", "Bieu 2-TCDV.docx"), level="medium", note="private address, the unit's name in the head"),
    table("10-25 11:02", mine("so0912xxx", "0912xxx"), "bieu", "biểu 2 của đơn vị em đây ạ", (), members(None, "Sheet1.xlsx"), decision="review", level="hard", note="no name anywhere"),
    table("10-25 16:44", mine("thuynga.dh", "Thúy Nga"), "Biểu số liệu đảng viên ĐHHL", "Em nén biểu 2 của Đảng ủy Trường Đại học Hương Lam.", "DHHL", packed("bieu.zip", members("DHHL", "bieu 2.xlsx")), flags=("archive",), level="medium", note="private address; the unit's name in the sheet's head"),
    table("10-26 07:58", post("DUCA", "Công tác đảng CAT"), "CAT - biểu 2", "Đảng ủy Công an tỉnh nộp biểu 2-TCĐV chậm một ngày.", "DUCA", members("DUCA", "CAT bieu 2.xlsx"), note="after the day"),
    # ---- reports under other plans
    other("09-19 16:10", post("HDL", "Văn phòng HU Đông Lam"), "Báo cáo công tác tổ chức xây dựng Đảng 9 tháng", "Huyện ủy Đông Lam gửi báo cáo 9 tháng đầu năm 2023.", "HDL", report("HDL", "BC 9 thang.docx", (9, 19), title="công tác tổ chức xây dựng Đảng 9 tháng đầu năm 2023", said=NINE), level="medium"),
    other("09-27 09:30", mine("thanh.gangthep", "Thanh Gang thép"), "BC rà soát quy hoạch", "Gửi Ban báo cáo rà soát quy hoạch cán bộ của Đảng ủy Gang thép.", "GTKP", report("GTKP", "quy hoach.docx", (9, 26), title="kết quả rà soát, bổ sung quy hoạch cán bộ năm 2023", said=PLANNED), level="medium", note="private address, letterhead"),
    other("10-09 15:00", mine("dunghuy.snv", "Huy Nội vụ"), "BC thực hiện NQ 18-NQ/TW", "BCSĐ Sở Nội vụ gửi báo cáo tinh giản biên chế, sắp xếp bộ máy theo Nghị quyết 18-NQ/TW.", "CSNV", report("CSNV", "NQ18.pdf", (10, 9), title="kết quả tinh giản biên chế, sắp xếp tổ chức bộ máy theo Nghị quyết 18-NQ/TW", said=SLIM), level="hard", note="another resolution; private address, letterhead"),
    other("10-11 10:10", mine("vpphunu.hl", "VP Phụ nữ"), "Báo cáo học tập và làm theo Bác", "Đảng đoàn Hội LHPN gửi báo cáo chuyên đề.", "DDPN", report("DDPN", "hoc tap Bac.docx", (10, 10), title="kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm 2023", said=MODEL), level="medium", note="private address, letterhead"),
    other("10-04 14:41", post("TKHS", "Đảng ủy TCT Khoáng sản"), "Báo cáo kiểm tra, giám sát quý III", "Gửi để Ban biết (nơi nhận chính là UBKT).", "TKHS", report("TKHS", "KTGS Q3.docx", (10, 4), title="kết quả công tác kiểm tra, giám sát quý III năm 2023", said=CHECKED)),
    other("10-12 08:12", mine("bvctnb.hakhe", "Phòng BVCTNB"), "BC bảo vệ chính trị nội bộ", "Huyện ủy Hạ Khê gửi báo cáo theo hướng dẫn riêng.", "HHK", report("HHK", "BVCTNB.docx", (10, 11), title="công tác bảo vệ chính trị nội bộ năm 2023", said=GUARD), level="medium", note="private address, letterhead"),
    other("09-05 10:00", post("CKP", "Đảng ủy Cảng"), "Báo cáo kiểm điểm, xếp loại 2022 (gửi bổ sung)", "Theo yêu cầu kiểm tra hồ sơ, Đảng ủy Cảng gửi lại báo cáo kiểm điểm, xếp loại tổ chức đảng năm 2022.", "CKP", report("CKP", "xep loai 2022.pdf", (1, 6), title="kết quả kiểm điểm, xếp loại tổ chức đảng, đảng viên năm 2022", said=JUDGED), level="medium"),
    other("10-18 17:30", mine("cuonglnhl", "Cường LN"), "báo cáo quý III", "Đảng ủy Công ty Lâm nghiệp gửi báo cáo quý III về kết nạp đảng viên: kết nạp 02, chuyển chính thức 03, không có đơn thư. Em gửi trong thư cho nhanh.", "LNHL", decision="review", level="hard", note="private address, words alone"),
    # ---- machines
    Entry("10-19 16:32", ("Hệ thống điều hành tác nghiệp", "no-reply@dhtn.huonglam.example"), "[ĐHTN] Văn bản đến số 402-BC/BCSĐ", "Có văn bản mới gửi đến đơn vị.\nĐơn vị gửi: Ban cán sự đảng UBND tỉnh.\nThư do hệ thống gửi, không phản hồi thư này.", REPORT, ("CSUB",), files=(report("CSUB", "402.pdf", (10, 19), title=SHORT, number=402),), silent=True, headers=MADE, level="hard", note="by the document system; letterhead; no answer wanted"),
    none("10-16 09:22", post("TDHL", "Tỉnh đoàn Hương Lam"), "Trả lời tự động: Đôn đốc báo cáo sơ kết NQ 14", "Văn phòng Tỉnh đoàn đã nhận thư và sẽ chuyển bộ phận liên quan.", ROBOT, headers=AUTO),
    none("10-16 09:23", own("DHHL", "hieutruong", "Hiệu trưởng"), "Automatic reply: Đôn đốc báo cáo sơ kết NQ 14", "I am travelling until 22 October and will answer upon return.", ROBOT, headers=AUTO),
    none("08-24 09:02", post("HTBI", "HU Thạch Bình"), "Tự động: Kế hoạch 87-KH/BTCTU", "Hộp thư Huyện ủy Thạch Bình xác nhận đã nhận email. Không trả lời thư này.", ROBOT, headers=AUTO),
    none("10-16 10:40", own("CSTA", "phamq", "Phạm Quế"), "Đã đọc: Đôn đốc báo cáo sơ kết NQ 14", f"Thư bạn gửi tới phamq@tand-hl.example từ {OURS} đã được đọc lúc 10:39 ngày 16/10/2023.", ROBOT, headers=MADE, note="a read receipt"),
    none("08-24 09:10", mine("dangdoanccb.tl", "Hội CCB"), "Re: Kế hoạch 87-KH/BTCTU", "Tôi đang nghỉ phép đến hết 05/9, việc cần xin gọi anh Lâm. Đây là tin nhắn trả lời tự động.", ROBOT, level="hard", note="an automatic answer without a header that says so"),
    none("08-24 08:57", ("Mail Delivery System", "mailer-daemon@vuson.huonglam.example"), "Undelivered Mail Returned to Sender", f"This is the mail system at vuson.huonglam.example.\nMessage from {OURS}:\n<bithu@vuson.huonglam.example>: user unknown (5.1.1)", BOUNCE, headers=BACK),
    none("08-24 08:58", ("Mail Delivery Subsystem", "mailer-daemon@googlemail.example"), "Delivery Status Notification (Failure)", "Không tìm thấy địa chỉ: thư không gửi được đến huyenuybinhthach1@gmail.example vì địa chỉ không tồn tại.", BOUNCE, headers=BACK),
    none("10-16 09:25", ("postmaster", "postmaster@tochuc-hl.example"), "Không gửi được: Đôn đốc báo cáo sơ kết NQ 14", "Hộp thư ccbhuonglam@gmail.example đã đầy (552 5.2.2). Trích thư: còn thiếu báo cáo của Huyện ủy Cẩm Nguyên, BCSĐ Sở Y tế.", BOUNCE, headers=BACK, level="medium", note="quotes our own letter"),
    none("10-16 13:26", ("Mail Delivery System", "mailer-daemon@mx.tochuc-hl.example"), "Warning: message delayed 4 hours", "Message to sxd@sxd.huonglam.example is still queued; no action is required.", BOUNCE, headers=BACK),
    # ---- strangers and machines that want something else
    none("08-31 07:00", ("Tạp chí Xây dựng Đảng", "bantin@tcxdd.example"), "Điểm tin tuần: nâng cao chất lượng sinh hoạt chi bộ", "Những mô hình hay về củng cố tổ chức cơ sở đảng; sổ tay đảng viên. Hủy nhận tin tại đây.", headers={"List-Unsubscribe": "<mailto:off@tcxdd.example>", "Precedence": "bulk"}, note="a newsletter"),
    none("09-13 14:05", ("Sách Chính trị Online", "khuyenmai@sachct.example"), "Ưu đãi 40% sách nghiệp vụ đảng viên", "Trọn bộ 12 cuốn công tác đảng ở chi bộ, miễn phí giao hàng. Hotline 1900 xxxx.", headers={"List-Unsubscribe": "<https://sachct.example/off>"}, note="an advertisement"),
    none("09-21 01:15", ("Quản trị email", "support@mail-hl.bad.example"), "Hộp thư baocao sắp đầy", "Bấm http://mail-hl.bad.example/nangcap trong 12 giờ để không mất thư.", auth="fail", note="phishing"),
    none("10-03 11:11", ("In ấn Hoàng Gia", "sales@inhoanggia.example"), "Báo giá phông nền hội nghị sơ kết", "Xưởng in nhận làm phông, băng rôn, kỷ yếu hội nghị sơ kết, giao trong ngày, chiết khấu 15%.", level="medium", note="an advertisement in the plan's words"),
    none("10-10 04:33", post("DUCQ", "ĐUK các cơ quan"), "XAC MINH TAI KHOAN", "Your mailbox will be suspended. Verify password now: http://zimbra-xacthuc.bad.example", auth="fail", flags=("forged",), level="medium", note="phishing under a registered address"),
    none("10-12 09:00", ("Lịch họp", "lich@tochuc-hl.example"), "Lời mời: Giao ban Phòng Tổng hợp", "Thứ Hai 16/10/2023, 07:30, phòng 305.", files=(calendar("Giao ban Phòng Tổng hợp", "20231016T003000Z", "20231016T020000Z", "lich@tochuc-hl.example"),), headers=MADE, level="medium", note="a calendar's invitation to something else"),
    none("09-29 08:00", ("Diễn đàn văn thư", "vanthu-tinh@nhomthu.example"), "[vanthu-tinh] Cách chèn chữ ký số vào PDF", "Mọi người xem video hướng dẫn nhé. - Tú", headers={"List-Id": "<vanthu-tinh.nhomthu.example>", "Precedence": "list"}, note="a mailing list"),
    none("10-20 21:00", ("Ngân hàng", "noreply@bank-thongbao.example"), "Sao kê thẻ tháng 10", "Sao kê của Quý khách đã sẵn sàng trên ứng dụng.", headers=MADE, note="a bank's machine"),
    # ---- people, and no matter of the plan
    none("10-17 07:40", office("thinhdq", "Đậu Quốc Thịnh"), "Phân công tổng hợp", "Em Hà tổng hợp khối huyện, anh Thịnh khối đảng đoàn; chiều 23/10 chốt danh sách.", level="medium", note="an internal letter"),
    none("10-21 08:15", post("CSTC", "Sở Tài chính"), "Re: Đã nhận báo cáo", "Cảm ơn các đồng chí đã phản hồi." + OCT, level="medium", note="thanks alone above a quoted letter"),
    none("09-28 10:00", mine("hungnguyen.k52", "Hưng K52"), "Họp lớp cao cấp lý luận", "Anh em lớp K52 gặp mặt tối 07/10 ở nhà hàng Ven Sông, nhắn lại để đặt bàn.", note="private"),
    none("10-09 09:15", ("Ban Tổ chức Tỉnh ủy Bắc Khê", "vp@btctu-backhe.example"), "Xin trao đổi kinh nghiệm", "Đoàn chúng tôi mong được sang học tập cách làm thẻ đảng viên điện tử, dự kiến tháng 11.", files=(paper("BTG", "CV trao doi.docx", "", "V/v học tập kinh nghiệm", "Ban Tổ chức Tỉnh ủy Bắc Khê đề nghị được trao đổi kinh nghiệm về thẻ đảng viên.", day=(10, 9), called="Ban Tổ chức", above="TỈNH ỦY BẮC KHÊ", symbol="BTCTU", place="Bắc Khê"),), level="medium", note="another province's commission"),
    none("09-15 16:00", post("LNHL", "Công ty Lâm nghiệp"), "Thư mời dự lễ trồng cây", "Công ty Lâm nghiệp mời các anh chị dự lễ phát động trồng cây lúc 8 giờ ngày 30/9/2023 tại Mường Lâu.", level="hard", note="an invitation to something else"),
]
