"""Letters of the fifth office about the day of a conference, in the words of many writers."""

from .firm_papers import notice, own, post
from .firm_teller import Entry
from .manners import toneless

NOTICE = "conference_notice"


def told(at, sender, unit, conf, subject, text, *files, **more):
    """A notice that a clerk would record at once."""
    return Entry(at, sender, subject, text, NOTICE, (unit,) if unit else (), conf=conf and f"2025-{conf}", files=files, **more)


def unproved(*told_of, **more):
    return told(*told_of, decision="review", **more)


LETTERS = [
    told("03-20 08:05", post("DLVH"), "DLVH", "04-10", "Đăng ký lịch hội nghị tổng kết NQ 11",
         "Kính gửi Văn phòng Đảng ủy Khối,\n\nĐảng ủy Công ty TNHH MTV Điện lực Vĩnh Hải đăng ký tổ chức hội nghị tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK:\n"
         "- Thời gian: 14h00, thứ Năm, ngày 10/4/2025\n- Địa điểm: Hội trường tầng 5, trụ sở Công ty\n- Thành phần: 120 đại biểu\n\nKính báo cáo và trân trọng kính mời.", key="n-dlvh"),
    told("03-20 09:41", own("VNPT", "hung.nv", "Nguyễn Việt Hùng"), "VNPT", "04-08", "Lich hoi nghi tong ket NQ11 - VNPT Vinh Hai",
         toneless("Chào chị Hoài,\n\nBên em chốt hội nghị tổng kết Nghị quyết 11 vào sáng thứ 3, ngày 8 tháng 4 chị nhé. Bắt đầu 8h.\n\nEm Hùng - Văn phòng Đảng ủy VNPT")),
    told("03-20 16:22", post("MAY2", "may2 vp"), "MAY2", "04-12", "lịch hn", "e báo lịch ạ: 12/4. cả ngày, tại xưởng 1. tổng kết nq 11\n", key="n-may2"),
    told("03-21 07:30", post("CANG"), "CANG", "04-15", "Thông báo của Đảng ủy Cảng Vĩnh Hải", "Gửi kèm thông báo. Đề nghị xác nhận đã nhận.",
         notice("CANG", "TB lich hoi nghi.pdf", "Đảng ủy Công ty Cổ phần Cảng Vĩnh Hải thông báo tổ chức hội nghị như sau:", "1. Thời gian: 01 buổi, từ 7 giờ 30 phút ngày 15 tháng 4 năm 2025 (thứ Ba).", "2. Địa điểm: Nhà văn hóa Cảng."), key="n-cang"),
    told("03-21 10:10", post("CANGCD", "Nguyen Thi Tham"), "CANGCD", "04-16", "V/v tổ chức Hội nghị tổng kết 5 năm NQ 11-NQ/ĐUK",
         "Kính gửi: Thường trực Đảng ủy Khối.\nThực hiện Kế hoạch 58-KH/ĐUK, BTV Đảng ủy Cảng Cửa Đông dự kiến tiến hành Hội nghị trong ngày 16.4.2025.\nRất mong đồng chí Bí thư Đảng ủy Khối về dự, chỉ đạo."),
    told("03-21 14:00", post("AGR", "Đảng ủy Agribank VH"), "AGR", "04-17", "GIẤY MỜI DỰ HỘI NGHỊ TỔNG KẾT",
         "ĐẢNG ỦY AGRIBANK VĨNH HẢI TRÂN TRỌNG KÍNH MỜI ĐẠI DIỆN LÃNH ĐẠO ĐẢNG ỦY KHỐI\nTỚI DỰ HỘI NGHỊ TỔNG KẾT 5 NĂM THỰC HIỆN NGHỊ QUYẾT SỐ 11-NQ/ĐUK\nTHỜI GIAN: 08 GIỜ 00, THỨ NĂM NGÀY 17 THÁNG TƯ NĂM 2025\nĐỊA ĐIỂM: HỘI TRƯỜNG TẦNG 7, SỐ 20 TRẦN PHÚ"),
    told("03-24 08:00", post("AGRB"), "AGRB", "04-11", "Đăng ký ngày hội nghị",
         "Chi nhánh Bắc Vĩnh Hải xin đăng ký ngày hội nghị tổng kết Nghị quyết 11: 11/04/2025 (thứ Sáu), buổi chiều.\n\nTrân trọng!\n--\nPhòng Tổng hợp - Agribank Bắc Vĩnh Hải\nĐT: 0225 3555 012 | Fax: 0225 3555 013"),
    told("03-24 09:15", post("BVNT", "Bảo Việt Nhân thọ VH"), "BVNT", "04-09", "Re: Thông báo Kế hoạch 58-KH/ĐUK",
         "Dạ em báo lịch: thứ Tư tuần thứ hai của tháng 4, tức 9/4, 14h ạ.\n\nVào Th 2, 24 thg 3, 2025 vào lúc 08:30 Đảng ủy Khối Doanh nghiệp <tonghop@dukdn.vinhhai.example> đã viết:\n"
         "> Kính gửi các đồng chí,\n> Đến 04/4/2025 là hết hạn đăng ký lịch hội nghị. Các đơn vị Công ty Bảo Việt Vĩnh Hải, Cảng Cửa Đông, May số 5\n> chưa đăng ký. Lưu ý tổ chức xong trước ngày 19/4/2025.\n> Trân trọng."),
    told("03-24 10:40", post("BVVH", "Phòng HCTH"), "BVVH", "04-14", "Bảo Việt Vĩnh Hải: lịch HN tổng kết",
         "Kính chuyển lịch: HN tổng kết NQ11 tổ chức hồi 13h30 thứ Hai 14/4.", key="n-bvvh"),
    told("03-24 15:55", post("XDVH"), "XDVH", "04-10", "Fwd: Lịch làm việc của Đảng ủy",
         "Chuyển anh Bảo nhé.\n\n---------- Forwarded message ---------\nTừ: Lê Hữu Nghĩa <nghia.lh@xangdau.vinhhai.example>\nDate: Th 2, 24 thg 3, 2025 lúc 15:20\nSubject: Lịch làm việc của Đảng ủy\nTo: Văn phòng Đảng ủy\n\n"
         "Đảng ủy Công ty Xăng dầu Vĩnh Hải quyết định tổ chức hội nghị tổng kết thực hiện NQ số 11 vào 10/4/2025, báo cáo Đảng ủy Khối để cử cán bộ dự.", flags=("forwarded",), key="n-xdvh"),
    told("03-25 08:20", post("XDCD"), "XDCD", "04-18", "thong bao hoi nghi", "Ngay hoi nghi tong ket cua Dang uy Cty CP Xang dau Cua Dong: 18/4/2025. Bat dau luc 8h. Tran trong."),
    told("03-25 08:45", post("CNVH", "Văn phòng Đảng"), "CNVH", "04-11", "Công văn đăng ký lịch hội nghị", "Xin gửi công văn kèm theo./.",
         notice("CNVH", "CV 18.docx", "Kính gửi: Đảng ủy Khối Doanh nghiệp thành phố Vĩnh Hải", "Thực hiện Kế hoạch số 58-KH/ĐUK ngày 20/02/2025, Đảng ủy Công ty Cổ phần Cấp nước Vĩnh Hải đăng ký thời gian tổ chức Hội nghị tổng kết như sau:",
                "Thời gian: ngày 11/4/2025, bắt đầu từ 8h00.", "Lễ phát động thi đua quý II của Công ty tổ chức ngày 22/4/2025, không thuộc nội dung hội nghị này.", kind="", title="V/v đăng ký thời gian tổ chức Hội nghị tổng kết Nghị quyết 11"), key="n-cnvh"),
    Entry("03-25 14:30", post("CNST"), "v/v xin tổng kết bằng báo cáo",
         "Do đặc thù các tổ trực bơm 24/24, Đảng ủy Cấp nước Sông Tranh không tổ chức hội nghị riêng mà tổng kết Nghị quyết 11 bằng báo cáo viết, xin thông báo để Đảng ủy Khối biết.", "question", ("CNST",), "review", note="a written report instead of a conference: staff must agree"),
    told("03-25 16:05", post("TNVH", "Thoát nước", 1), "TNVH", "04-09", "Hội nghị tổng kết của Cty Thoát nước",
         "Chú gửi các cháu văn phòng:\nĐảng ủy chú họp tổng kết nghị quyết 11 hôm mùng 9 tháng 4 này nhé, buổi sáng, ở công ty.\nCó gì gọi chú, số cũ.\nChú Tám"),
    told("03-26 07:50", own("MTDT", "lan.dt", "Đào Thị Lan"), "MTDT", "04-17", "URENCO - Đăng ký HN",
         "K/g VP ĐUK\nTổ chức HN TK 5 năm NQ11: 17/4/25, 14h, HT Cty.\nTks", key="n-mtdt"),
    told("03-26 08:15", post("CVCX"), "CVCX", "04-12", "THONG BAO", "Cong ty TNHH MTV Cong vien, Cay xanh: hoi nghi tong ket 05 nam NQ 11 to chuc vao thu Bay 12/04/2025 (de khong anh huong san xuat).", key="n-cvcx"),
    told("03-26 09:00", post("KTTL", "Thủy lợi Vĩnh Hải"), "KTTL", "04-08", "Đăng ký lịch tổ chức HN của Đảng bộ Cty Thủy lợi",
         "Đảng bộ Công ty TNHH MTV Khai thác công trình thủy lợi Vĩnh Hải báo cáo:\n* Hội nghị trù bị (nội bộ cấp ủy): 04/4/2025\n* Hội nghị tổng kết Nghị quyết 11 chính thức: 08/4/2025, 7h30.\nKính mời Đảng ủy Khối dự hội nghị chính thức."),
    told("03-26 10:25", post("BDVH", "Bưu điện TP", 1), "BDVH", "04-15", "BĐ Vĩnh Hải đăng ký lịch",
         "Ngày 15 tháng 4 năm 2025 (Thứ ba): Hội nghị tổng kết NQ 11 của Đảng bộ Bưu điện thành phố Vĩnh Hải. Mong lãnh đạo Khối sắp xếp thời gian./."),
    told("03-26 11:00", own("VTL", "trungnd8", "Trung Nguyễn Đức"), "VTL", "04-16", "[Viettel VH] Mời họp tổng kết NQ 11",
         "Dear các anh chị,\nViettel VH tổ chức hội nghị tổng kết NQ 11:\n+ Time: 8h00 - 11h30, 16/04/2025\n+ Địa điểm: Tầng 9 toà nhà Viettel\n+ Online: link gửi sau\nBR,\nTrungND8\nSent from my iPhone"),
    told("03-26 14:14", post("HKVH"), "HKVH", "04-10", "Cảng hàng không: thời gian tổ chức hội nghị", "Thời gian: 10/4/2025. Nội dung: hội nghị tổng kết 05 năm NQ 11. Cử tri: không. Phương tiện: cơ quan bố trí xe đón đại biểu lúc 7h00."),
    told("03-26 15:40", post("VTO3", "otoso3"), "VTO3", "04-18", "bao lich", toneless("Ô tô số 3 xin báo: hội nghị tổng kết NQ 11 ngày 18/4 (thứ sáu). Xin cảm ơn")),
    told("03-27 08:08", post("DSAT"), "DSAT", "04-15", "Lịch hội nghị Đảng bộ Đường sắt Vĩnh Trà",
         "Chúng tôi chia làm 2 nửa ngày để bảo đảm giờ tàu: chiều 14/4 thảo luận tổ, sáng 15/4/2025 họp toàn thể và bế mạc hội nghị tổng kết Nghị quyết 11.", note="two half days: the end counts"),
    told("03-27 09:30", post("VCB"), "VCB", "04-09", "Vietcombank Vĩnh Hải - lịch hội nghị tổng kết NQ11", "Kính gửi anh Bảo, hội nghị của Đảng bộ VCB Vĩnh Hải được ấn định vào 09-04-2025.", key="n-vcb"),
    told("03-27 10:00", post("BIDV"), "BIDV", "04-16", "Kế hoạch tổ chức hội nghị", "Gửi file kế hoạch.",
         notice("BIDV", "KH to chuc HN.docx", "I. MỤC ĐÍCH, YÊU CẦU", "Đánh giá 05 năm thực hiện Nghị quyết 11.", "II. NỘI DUNG", "1. Thời gian hội nghị: 14 giờ, ngày 16/4/2025.", "2. Hoàn thành dự thảo báo cáo trước ngày 05/4/2025; góp ý đến hết 09/4/2025.",
                kind="KẾ HOẠCH", title="Tổ chức hội nghị tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK", head="lines"), note="a plan of one's own conference"),
    told("03-27 15:15", post("BIDVC", "BIDV Cửa Đông"), "BIDVC", "04-08", "Lịch HN BIDV Cửa Đông", "Mồng 8/4 bên mình họp tổng kết NQ11. Thư mời gửi sau. Thanks"),
    told("03-27 16:50", post("CTG", "VietinBank VH"), "CTG", "04-14", "Đăng ký lịch HNTK", "VietinBank Vĩnh Hải ĐK lịch HN tổng kết NQ11 ngày 14.04.25, sáng."),
    told("03-28 08:00", post("DMHT"), "DMHT", "04-12", "Hatex kính báo", "Kính thưa các đồng chí,\nĐảng ủy Tổng công ty đã họp và thống nhất tổ chức hội nghị tổng kết Nghị quyết 11 trong một ngày, 12 tháng 04 năm 2025, tại Trung tâm Văn hóa Dệt may.\nTrân trọng.\nTrưởng ban Tổ chức Đảng ủy"),
    told("03-28 08:30", post("MAY5", "may5"), "MAY5", "04-11", "may so 5", toneless("ngày họp tổng kết nghị quyết 11 của May số 5 : 11/4/2025"), key="n-may5"),
    told("03-28 10:10", post("XLD1"), "XLD1", "04-17", "Đảng bộ Xây lắp điện 1 đăng ký", "Kính gửi ĐUK, đơn vị đăng ký 17/4/2025 tổ chức hội nghị tổng kết NQ 11.", key="n-xld1"),
    told("03-28 13:35", post("XLD4"), "XLD4", "04-10", "xld4 đăng ký hội nghị tổng kết", "Ngày: mười tháng tư (10/4). Nơi họp: công trường trạm 110kV."),
    told("03-28 14:45", post("XMVH"), "XMVH", "04-09", "Thông báo thời gian hội nghị", "Có văn bản kèm theo ạ", notice("XMVH", "thongbao.rtf", "Hội nghị tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK của Đảng bộ được tổ chức vào ngày 09/4/2025 tại Hội trường lớn.", head="firm")),
    told("03-31 08:00", post("BIA"), "BIA", "04-15", "Bia Vĩnh Hải - lịch hội nghị", "Tổng kết NQ11: 15/4. Liên hoan sau hội nghị, mời các anh chị ở lại ạ :)", key="n-bia"),
    told("03-31 08:40", post("CBTS", "Thủy sản Hải Thịnh"), "CBTS", "04-18", "V/v thời gian hội nghị tổng kết", "Công ty CP Chế biến thủy sản Hải Thịnh tổ chức hội nghị tổng kết NQ 11-NQ/ĐUK đúng ngày 18/4/2025."),
    told("03-31 09:05", post("XSKT", "Chi bộ Xổ số"), "XSKT", "04-10", "CB Xổ số báo lịch", "Chi bộ họp tổng kết NQ 11 lúc 15h ngày 10/4/2025, sau giờ quay thưởng thì muộn quá nên họp sớm ạ."),
    told("03-31 10:30", post("TVXD"), "TVXD", "04-08", "Lịch hội nghị chi bộ TVXD", "Chi bộ Công ty CP Tư vấn xây dựng: hội nghị tổng kết NQ11 - 08/04/2025.\nNgười gửi: Hà"),
    told("03-31 14:20", ("Phạm Quỳnh Chi", "quynhchi.inbb@gmail.example"), "INBB", "04-11", "Thông báo lịch hội nghị chi bộ In và Bao bì", "Em gửi thông báo có dấu ạ.", notice("INBB", "THÔNG BÁO.pdf", "Chi bộ Công ty Cổ phần In và Bao bì Vĩnh Hải thông báo tổ chức hội nghị tổng kết vào 8h00 ngày 11/4/2025.")),
    unproved("03-31 15:00", ("Trần Lệ Thủy", "lethuy1979@yahoo.example"), "STBT", "04-14", "Lich hoi nghi chi bo Sach - Thiet bi truong hoc", "Chi bộ Công ty CP Sách và Thiết bị trường học Vĩnh Hải tổ chức hội nghị tổng kết NQ11 ngày 14/4/2025.", note="private address, words alone"),
    unproved("03-31 16:31", ("Ngô Đình Khải", "khai.dlbx@gmail.example"), "DLBX", "04-09", "Đăng ký lịch HN", "Du lịch Biển Xanh họp tổng kết NQ 11 thứ Tư 09/4 tại khách sạn Biển Xanh 2.", note="private address, words alone"),
    unproved("04-01 08:00", ("hoa", "hoahongbach@gmail.example"), None, "04-11", "lich hop", "Chi bộ em họp tổng kết NQ11 ngày 11/4 ạ. Em cảm ơn", note="nobody can tell which unit"),
    # Moved, and said again.
    told("04-01 09:12", post("DLVH", "Văn thư"), "DLVH", "04-17", "V/v thay đổi thời gian tổ chức hội nghị", "Do lịch cắt điện phục vụ thi công trạm 220kV, hội nghị tổng kết NQ 11 của Đảng bộ Điện lực dự kiến ngày 10/4 nay chuyển sang ngày 17/4/2025, giờ và địa điểm không đổi.", flags=("revision",), rel="n-dlvh"),
    told("04-01 10:05", post("MAY2", "may2 vp"), "MAY2", "04-16", "Re: lịch hn", "a ơi bên e lùi lại thứ 4 tuần sau nữa 16/4 ạ, hôm 12 khách hàng vào kiểm xưởng\n", flags=("revision",), rel="n-may2", key="n-may2b"),
    told("04-02 08:15", post("CANG"), "CANG", "04-11", "Thông báo điều chỉnh lịch hội nghị", "Văn bản đính kèm thay thế Thông báo gửi ngày 21/3.", notice("CANG", "TB dieu chinh.docx", "Đảng ủy Công ty Cổ phần Cảng Vĩnh Hải điều chỉnh thời gian tổ chức hội nghị tổng kết từ ngày 15/4/2025 lên sớm hơn, ngày 11/4/2025.", day=(2025, 4, 1)), flags=("revision",), rel="n-cang"),
    told("04-02 14:00", post("CNVH", "Văn phòng Đảng"), "CNVH", "04-11", "Gửi lại: Công văn đăng ký lịch hội nghị", "Em gửi lại phòng khi anh chị chưa nhận được./.",
         notice("CNVH", "CV 18.docx", "Kính gửi: Đảng ủy Khối Doanh nghiệp thành phố Vĩnh Hải", "Thực hiện Kế hoạch số 58-KH/ĐUK ngày 20/02/2025, Đảng ủy Công ty Cổ phần Cấp nước Vĩnh Hải đăng ký thời gian tổ chức Hội nghị tổng kết như sau:",
                "Thời gian: ngày 11/4/2025, bắt đầu từ 8h00.", "Lễ phát động thi đua quý II của Công ty tổ chức ngày 22/4/2025, không thuộc nội dung hội nghị này.", kind="", title="V/v đăng ký thời gian tổ chức Hội nghị tổng kết Nghị quyết 11"), flags=("duplicate",), rel="n-cnvh"),
    told("04-02 16:40", post("BVVH", "Phòng HCTH"), "BVVH", None, "Hoãn hội nghị", "Do Giám đốc đi công tác đột xuất, HN tổng kết NQ 11 của Bảo Việt Vĩnh Hải ngày 14/4 tạm hoãn, lịch mới sẽ thông báo sau.", flags=("revision",), rel="n-bvvh", key="n-bvvh2", note="put off, no new day"),
    told("04-04 11:20", post("BVVH", "Phòng HCTH"), "BVVH", "04-18", "Lịch mới HN tổng kết NQ11", "Bảo Việt Vĩnh Hải xin thông báo lịch mới: 18/4/2025, 8h.", flags=("revision",), rel="n-bvvh2"),
    told("04-03 09:00", own("MTDT", "lan.dt", "Đào Thị Lan"), "MTDT", "04-18", "Re: URENCO - Đăng ký HN", "Sorry cả nhà, ngày đúng là 18/4 không phải 17/4 nhé, em gõ nhầm.\nTks", flags=("revision",), rel="n-mtdt"),
    told("04-03 15:10", post("XDVH"), "XDVH", "04-10", "V/v giữ nguyên lịch hội nghị", "Trả lời điện thoại của đồng chí Bảo: hội nghị tổng kết của Đảng bộ Xăng dầu Vĩnh Hải vẫn giữ nguyên ngày 10/4/2025 như đã đăng ký.", note="the day confirmed"),
    told("04-03 16:20", post("XLD1"), "XLD1", "04-17", "Giấy mời hội nghị", "Trân trọng gửi Giấy mời.", notice("XLD1", "Giay moi.pdf", "Trân trọng kính mời: Đại diện Thường trực Đảng ủy Khối Doanh nghiệp thành phố", "Dự: Hội nghị tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK", "Thời gian: 07h30 thứ Năm, ngày 17/4/2025", "Địa điểm: Hội trường Công ty.", kind="GIẤY MỜI", title="Dự hội nghị tổng kết"), note="an invitation with the day already told"),
    told("04-04 08:30", post("KDN", "Chi bộ KDN"), "KDN", "04-15", "Chi bộ Kinh doanh nhà: lịch", "Thứ Ba tới nữa (15/4), 16h, chi bộ tổ chức hội nghị tổng kết NQ 11 ạ."),
    told("04-04 16:58", post("LTVH", "luong thuc"), "LTVH", "04-18", "dang ky lich HN tong ket NQ 11 (CB Luong thuc)", "Thoi gian: 18-4-2025\nDia diem: kho Dong Hai\nChu tri: d/c Bi thu"),
    told("04-08 08:00", post("DGTS"), "DGTS", "04-16", "Đăng ký muộn lịch hội nghị", "Chi bộ Công ty Đấu giá Hợp danh Vĩnh Hải thành thật xin lỗi vì đăng ký chậm. Hội nghị tổng kết: 16/04/2025, 17h00."),
    unproved("04-08 09:30", ("Đảng ủy Khối DN", "doan.congtac2@gmail.example"), "VTYT", "04-10", "FW: lịch CB VTYT", "Chuyển tiếp lịch của chi bộ Vật tư y tế: 10/4 tổng kết NQ 11.", note="private address, words alone"),
    told("04-08 10:00", post("TTD"), "TTD", "04-11", "Truyền tải điện Vĩnh Hải - thông báo", "", notice("TTD", "thong bao HN 11.4.pdf", "Đảng ủy Công ty Truyền tải điện Vĩnh Hải tổ chức Hội nghị tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK.", "Thời gian: từ 13 giờ 30 phút đến 16 giờ 30 phút ngày 11 tháng 4 năm 2025.")),
    told("04-09 07:45", post("VCB"), "VCB", "04-09", "V/v dời giờ hội nghị hôm nay", "Kính báo: hội nghị tổng kết hôm nay (09/4/2025) bắt đầu muộn hơn 1 tiếng, 9h00 thay vì 8h00.", note="the hour moved, not the day"),
    told("04-09 15:00", post("DPVH", "CB Dược"), "DPVH", "04-17", "Hội nghị chi bộ Dược", "Tuần sau, thứ Năm, chi bộ Dược phẩm Vĩnh Hải họp hội nghị tổng kết NQ 11. Mong các bác tới dự.", note="the weekday alone"),
]

