"""The federation's letters (see `labour`): the days of the review conferences, and questions."""

from .labour import OFFICE, own, post
from .by_hand import GradedEntry as Entry
from .labour_papers import paper, scan
from .manners import teencode, toneless
from .province_papers import calendar

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
IPHONE = "\n\nGửi từ iPhone"
OPPO = "\n\nSent from my OPPO A57"

# The federation's own letters, as they stand below (or above) an answer.
MAY = f"""Vào 09:10, Th 4, 8 thg 5, 2024 Ban Chính sách Pháp luật LĐLĐ Thạch Giang <{OURS}> đã viết:

> Kính gửi các đồng chí chủ tịch công đoàn cấp dưới!
> Đề nghị báo lịch hội nghị sơ kết (theo Kế hoạch 58/KH-LĐLĐ) trước ngày 31/5/2024
> để Thường trực phân công dự. Hội nghị xong trước ngày 29/6/2024.
> LĐLĐ huyện Kim Mỹ và Công đoàn Viên chức tỉnh đã báo qua điện thoại, xin cảm ơn.
"""
JUNE = f"""

-------- Tin nhắn đã chuyển tiếp --------
Từ: Ban CSPL <{OURS}>
Gửi: 08:15 thứ Hai, 24 tháng 6, 2024
Chủ đề: Nhắc báo cáo sơ kết TƯLĐTT, hội nghị NLĐ

Hạn gửi báo cáo sơ kết: trước 17 giờ 00 ngày 05/7/2024. Biểu thống kê: hết ngày 12/7/2024.
Công đoàn ngành Y tế, Công đoàn Sở Y tế và LĐLĐ huyện Tây Sa lần trước gửi nhầm mẫu, lưu ý giúp.
"""
JULY = f"""

> Từ: "Phùng Thị Kim Liên" <{OURS}>
> Ngày: Thứ Tư, 3 tháng 7 năm 2024 14:02
> Chủ đề: Các đơn vị chưa có báo cáo
>
> Còn 21 nơi chưa gửi, trong đó có Cao su Kim Mỹ, Xe khách, Bưu điện, LĐLĐ Đông Sa.
> Sau 17h thứ Sáu 05/7 Ban chốt để trình Thường trực.
"""

LETTERS = [
    Entry("05-08 15:20", post("LDQN", "LĐLĐ huyện Quan Nhạc"), "Đăng ký lịch hội nghị sơ kết KH 58", "Kính gửi Ban CSPL,\n\nLĐLĐ huyện Quan Nhạc tổ chức hội nghị sơ kết công tác thỏa ước, hội nghị người lao động vào 14h00 thứ Năm, 13/6/2024 tại Nhà văn hóa lao động huyện. Trân trọng mời đồng chí Phó Chủ tịch về dự, chỉ đạo.\n\nNgười gửi: Mạc Thị Thuyên, 0912 405 xxx", NOTICE, ("LDQN",), conf="2024-06-13"),
    Entry("05-09 08:02", post("CDGD", "Văn phòng CĐN Giáo dục"), "Re: Lịch hội nghị sơ kết", "Ngành Giáo dục mình làm ngày 20/6 (buổi sáng) chị Liên nhé, sau khi coi thi xong.\n\n" + MAY, NOTICE, ("CDGD",), conf="2024-06-20", level="medium", note="other units and days in the quoted letter"),
    Entry("05-09 10:44", post("LDTX", "lđlđ tx vĩnh lương"), "tb hoi nghi", "", NOTICE, ("LDTX",), files=(paper("LDTX", "TB HN so ket (TX).docx", "THÔNG BÁO", "Tổ chức Hội nghị sơ kết công tác thỏa ước lao động tập thể, hội nghị người lao động 6 tháng đầu năm 2024", "1. Thời gian: 7 giờ 30, ngày 18 tháng 6 năm 2024 (thứ Ba), nửa ngày.", "2. Địa điểm: Hội trường UBND phường Trung Tiến.", "3. Thành phần: chủ tịch 47 công đoàn cơ sở. Công đoàn cơ sở gửi tham luận trước ngày 10/6/2024.", day=(5, 9), place="Vĩnh Lương"),), key="ldtx-day", conf="2024-06-18", level="medium", note="no text; a day for papers stands beside; a district of the same name"),
    Entry("05-10 14:30", ("Hòa Đông Sa", "hoadsa1979@gmail.example"), "Đông Sa đăng ký hội nghị", "Đông Sa đăng ký hội nghị sơ kết ngày 21/6/2024 nhé các đồng chí, mail cơ quan đang lỗi.", NOTICE, (), "review", conf="2024-06-21", level="hard", note="a federation and two firms bear the name; an unknown address"),
    Entry("05-13 09:00", post("CKCN", "CĐ các KCN Thạch Giang"), "Lịch sơ kết của Công đoàn các KCN", "Công đoàn các Khu công nghiệp tỉnh báo cáo lịch:\n- Cụm Bắc Đồng và Bắc Đồng Mở rộng: họp cụm 11/6;\n- Cụm Vĩnh Lương: họp cụm 12/6;\n- Hội nghị sơ kết chung toàn Công đoàn các KCN: 25/6/2024, 8h, khách sạn Hải Vân.\nMời Ban dự hội nghị chung.", NOTICE, ("CKCN",), conf="2024-06-25", level="hard", note="days of the clusters and names of two other units beside the conference's own"),
    Entry("05-14 16:12", post("BVDK", "BCH CĐ BVĐK tỉnh"), "GIẤY MỜI", "Kính chuyển giấy mời dự hội nghị sơ kết.", NOTICE, ("BVDK",), files=(paper("BVDK", "giaymoi_so ket_CDBV.pdf", "GIẤY MỜI", "Dự Hội nghị sơ kết thực hiện thỏa ước, hội nghị người lao động 6 tháng đầu năm", "Công đoàn Bệnh viện Đa khoa tỉnh trân trọng kính mời: Lãnh đạo LĐLĐ tỉnh", "Thời gian: 13 giờ 30 phút ngày 19/6/2024", "Địa điểm: Giảng đường B, Bệnh viện Đa khoa tỉnh", day=(5, 14)),), conf="2024-06-19"),
    Entry("05-15 11:05", post("GISH", "Union - Giay Son Ha"), "lich hn", toneless("CĐ Giày Sơn Hà họp hội nghị sơ kết chủ nhật 16/6/2024 vì ngày thường công nhân tăng ca, ban cử người đi được không thì cứ cử ạ"), NOTICE, ("GISH",), key="gish-day", conf="2024-06-16", level="medium", note="no diacritics, on a Sunday"),
    Entry("05-17 10:20", post("CDVC", "Công đoàn Viên chức tỉnh"), "Thư mời họp: Hội nghị sơ kết KH 58 - CĐVC tỉnh", "Bạn được mời tham gia sự kiện: Hội nghị sơ kết KH 58 - Công đoàn Viên chức tỉnh\nThứ Tư 12/6/2024, 14:00 - 16:30 (GMT+7)\nPhòng họp tầng 3, số 9 Nguyễn Văn Cừ", NOTICE, ("CDVC",), files=(calendar("Hội nghị sơ kết KH 58 - Công đoàn Viên chức tỉnh", "20240612T070000Z", "20240612T093000Z", "cdvc@congdoanvienchuc.example"),), conf="2024-06-12", level="medium", note="a calendar invitation"),
    Entry("05-20 08:47", own("MAYT", "thao.nt", "Thảo P.NS"), "Hội nghị sơ kết CĐ May TG", "Dear anh Đức,\n\nCĐ May Thạch Giang fix lịch hội nghị sơ kết: 15h, Fri 14/06/2024 nha anh.\n\nThanks & Best regards,\nThảo (Ms.)\nHR Executive | May Thach Giang JSC", NOTICE, ("MAYT",), conf="2024-06-14", level="medium", note="half in English; a colleague's address"),
    Entry("05-22 09:15", post("LDTB", "LĐLĐ Thạch Bình"), "V/v thông báo hội nghị sơ kết", "LĐLĐ huyện Thạch Bình gửi thông báo có chữ ký, dấu. Hội nghị sơ kết ngày 27/6/2024.", NOTICE, ("LDTB",), files=(scan("scan0001.pdf"),), flags=("scanned",), conf="2024-06-27", note="a scan, the day in the text"),
    Entry("05-23 13:58", post("LDBT", "LĐLĐ huyện Bình Thạch"), "lịch hội nghị", "bình thạch cũng họp hội nghị sơ kết ngày 27/6 giống thạch bình luôn, nhưng buổi chiều, để lãnh đạo tỉnh đi một vòng cho tiện", NOTICE, ("LDBT",), conf="2024-06-27", level="hard", note="names the other district as well"),
    Entry("05-27 15:31", post("HATX", "HR Hanil Textile"), "Hội nghị sơ kết - Hanil Textile & Hanil Garment", "Kính gửi LĐLĐ tỉnh. Hai công đoàn Công ty TNHH Hanil Textile Vina và Công ty TNHH Hanil Garment Vina xin tổ chức chung một hội nghị sơ kết ngày 22/6/2024 tại nhà ăn số 2. Kính báo.", NOTICE, ("HATX", "HAGM"), "review", flags=("several_organizations",), conf="2024-06-22", level="hard", note="one conference of two units"),
    Entry("05-29 07:40", post("CDYT", "CDN Y te"), "HN SO KET", "CĐ NGÀNH Y TẾ TỔ CHỨC HỘI NGHỊ SƠ KẾT NGÀY 26/6/2024, 8 GIỜ, TẠI TRUNG TÂM KIỂM SOÁT BỆNH TẬT. CÔNG ĐOÀN SỞ Y TẾ DỰ VỚI TƯ CÁCH ĐẠI BIỂU.", NOTICE, ("CDYT",), conf="2024-06-26", level="medium", note="all capitals; names another unit as a guest"),
    Entry("06-03 09:21", post("LDQN", "LĐLĐ huyện Quan Nhạc"), "Nhắc lịch", "Kính nhắc: hội nghị sơ kết của LĐLĐ huyện Quan Nhạc ngày 13/6/2024 như đã đăng ký, mong Ban báo tên người dự để xếp chỗ.", NOTICE, ("LDQN",), conf="2024-06-13", level="medium", note="the same day again"),
    Entry("06-10 10:10", post("GISH", "Union - Giay Son Ha"), "doi lich hn so ket", toneless("Thay cho lịch 16/6 đã báo: công ty có khách hàng kiểm tra nên hội nghị sơ kết CĐ Giày Sơn Hà chuyển sang 23/6/2024."), NOTICE, ("GISH",), flags=("revision",), rel="gish-day", conf="2024-06-23", level="medium", note="another day; the old one named too"),
    Entry("06-11 16:48", post("CANT", "Công đoàn Cấp nước"), "hội nghị sơ kết", "Cấp nước Thạch Giang đã họp xong hội nghị sơ kết hôm 07/6/2024 rồi, quên không báo trước, mong Ban thông cảm. Báo cáo đang trình ký sẽ gửi sau.", NOTICE, ("CANT",), conf="2024-06-07", level="hard", note="a day already past; the report is yet to come"),
    Entry("06-12 22:03", post("CDGT", "CĐ ngành GTVT"), "Thông báo đổi ngày hội nghị sơ kết", "Công đoàn ngành Giao thông vận tải chuyển hội nghị sơ kết sang 28/6/2024. Đăng nhập để xác nhận tham dự: http://cdgtvt-hop.bad.example/dangnhap", NOTICE, ("CDGT",), "review", flags=("forged",), auth="fail", conf="2024-06-28", level="medium", note="forged"),
    Entry("06-17 08:30", post("LDTX", "lđlđ tx vĩnh lương"), "HOÃN hội nghị", "Do mưa lũ, LĐLĐ thị xã Vĩnh Lương hoãn hội nghị sơ kết ngày mai (18/6). Lịch mới Thường trực sẽ thông báo sau ạ, cho em rút lịch đã gửi hôm 09/5.", NOTICE, ("LDTX",), flags=("revision",), rel="ldtx-day", level="hard", note="put off without a new day"),
    Entry("06-03 14:12", post("LDKT", "ldld kim my thuong"), "Re: Xin ý kiến chọn ngày", "Cảm ơn anh Đức đã trả lời. Vậy Kim Mỹ Thượng chốt hội nghị sơ kết ngày 20/6/2024, 8 giờ.", NOTICE, ("LDKT",), conf="2024-06-20", note="one day after the question"),
    Entry("06-13 08:04", post("CDGT", "CĐ ngành GTVT"), "Cảnh báo thư giả - lịch hội nghị sơ kết", "Thư tối qua ghi ngày 28/6 và có đường dẫn đăng nhập là giả mạo, đề nghị không bấm. Hội nghị sơ kết của Công đoàn ngành Giao thông vận tải tổ chức ngày 24/6/2024, 14 giờ, tại Bến xe trung tâm.", NOTICE, ("CDGT",), conf="2024-06-24", level="hard", note="the true day after a forged one, which is named too"),
    # ---- questions
    Entry("05-09 14:37", post("XSKT", "CĐ Xổ số kiến thiết"), "hỏi về hội nghị", "Công đoàn cơ sở chỉ có 38 đoàn viên thì có phải tổ chức hội nghị sơ kết riêng không hay gộp với họp Ban Chấp hành mở rộng được ạ?", ASK, ("XSKT",), "review"),
    Entry("05-28 09:55", post("LDKT", "ldld kim my thuong"), "Xin ý kiến chọn ngày", "Kim Mỹ Thượng đang phân vân giữa ngày 18/6 và ngày 20/6 cho hội nghị sơ kết, ngày nào lãnh đạo Liên đoàn dự được thì xin cho chúng tôi biết để chốt?", ASK, ("LDKT",), "review", level="hard", note="two days to choose from: asks, states none"),
    Entry("06-19 20:26", ("Huyền Trang", "trang.huyen.9x@gmail.example"), "a/c cho e hỏi", teencode("Anh chị cho em hỏi báo cáo sơ kết thỏa ước có phải gửi bản giấy không, hay gửi mail là được rồi? Em mới làm công đoàn công ty nên chưa biết gì."), ASK, (), "review", level="medium", note="no name of a firm"),
    Entry("07-01 16:05", post("LDTS", "LĐLĐ huyện Tây Sa"), "Xin lùi thời hạn báo cáo", "Kính gửi Ban Thường vụ LĐLĐ tỉnh,\nHuyện Tây Sa còn 03 công ty may chưa gửi số liệu. LĐLĐ huyện Tây Sa xin được gửi báo cáo sơ kết chậm đến ngày 10/7/2024. Rất mong được chấp thuận.", ASK, ("LDTS",), "review", level="medium", note="asks for more time"),
    Entry("07-02 10:42", post("DLTG", "Công đoàn PC Thạch Giang"), "Re: Nhắc báo cáo sơ kết TƯLĐTT, hội nghị NLĐ", "PC Thạch Giang áp dụng thỏa ước chung của Tổng công ty, vậy cột \"ký mới\" trong biểu điền thế nào? Nhờ Ban hướng dẫn." + JUNE, ASK, ("DLTG",), "review", level="medium", note="the quoted letter speaks of reports"),
    Entry("07-03 15:50", post("SXD", "Công đoàn Sở Xây dựng"), "V/v đầu mối báo cáo", "Các trung tâm thuộc Sở vừa sinh hoạt ở Công đoàn Sở Xây dựng vừa được Công đoàn ngành Xây dựng yêu cầu số liệu. Vậy số liệu này Công đoàn Sở báo cáo hay Công đoàn ngành báo cáo? Xin Liên đoàn trả lời trước thứ Sáu.", ASK, ("SXD",), "review", level="hard", note="names the branch union that shares its short name"),
    Entry("07-09 08:20", own("XMBD", "vu.ld", "Lâm Đình Vũ"), "bieu thong ke", "Em mở mẫu biểu bị lỗi công thức ô E7, chị Mơ gửi lại mẫu cho xi măng Bắc Đồng với, có được không ạ", ASK, ("XMBD",), "review"),
]
