"""Letters of the fifth office written after all else, to see what the mends were worth (a part of its own, `fresh`)."""

from .firm_matters import asks, elsewhere, stranger
from .firm_machines import AUTO, answer, bounce
from .firm_notices import told, unproved
from .firm_papers import notice, other, own, post, report, table
from .firm_reports import seen, sent, sheet
from .manners import toneless

LETTERS = [
    told("03-21 08:10", post("BIA"), "BIA", "04-14", "Kế hoạch hội nghị", "Đảng ủy Bia Vĩnh Hải chọn thứ Hai ngày 14/4 làm hội nghị tổng kết NQ11, kính mong Đảng ủy Khối nhất trí.", key="n1"),
    told("03-21 09:00", post("KTTL"), "KTTL", "04-09", "KTTL: ngay hop", toneless("Sau khi cân nhắc, Đảng bộ quyết định họp tổng kết vào ngày 9 tháng 4, khai mạc lúc 7g30.")),
    told("03-24 10:00", own("BIDV", "minh.lq", "Lê Quang Minh"), "BIDV", "04-11", "Thư mời tổng kết NQ 11", "Em mời anh chị tới dự tổng kết 5 năm Nghị quyết 11 với BIDV, 8h sáng thứ Sáu (11/4/2025), phòng họp tầng 10. Em cảm ơn!"),
    told("03-24 11:00", post("VCB"), "VCB", "04-17", "VCB VH", "Hội nghị tổng kết: 17/4 nhé. Chiều cùng ngày có lễ kết nạp đảng viên mới."),
    told("03-25 08:00", post("TTD"), "TTD", "04-10", "Công văn số 12", "Kính gửi công văn về thời gian hội nghị.", notice("TTD", "CV12.pdf", "Thực hiện Kế hoạch 58-KH/ĐUK, Đảng ủy Công ty Truyền tải điện Vĩnh Hải báo cáo thời gian tổ chức Hội nghị tổng kết: 01 buổi sáng ngày 10/4/2025.", "Báo cáo sẽ gửi trước ngày 16/4/2025.", kind="", title="V/v báo cáo thời gian tổ chức hội nghị tổng kết", head="lines")),
    told("03-25 09:30", post("MAY5"), "MAY5", "04-15", "hn may 5", "dời được ngày rồi chị ơi, 15/4 tổng kết nq 11, chốt luôn"),
    told("03-26 13:00", post("XMVH"), "XMVH", "04-18", "Re: Lịch hội nghị của các đơn vị", "Xi măng chúng tôi đăng ký ngày cuối cùng: 18/4/2025.", key="n2"),
    told("04-01 08:00", post("BIA"), "BIA", "04-16", "Lùi lịch", "Bia Vĩnh Hải lùi hội nghị tổng kết 2 ngày, thành 16/4.", flags=("revision",), rel="n1"),
    told("04-10 08:00", post("XMVH"), "XMVH", "04-17", "Đẩy sớm hội nghị", "Hội nghị tổng kết của Xi măng đẩy lên sớm một ngày: 17/4/2025.", flags=("revision",), rel="n2"),
    unproved("03-27 15:00", ("Kiều Trinh", "kieutrinh.tk@yahoo.example"), "XSKT", "04-09", "Lịch của xổ số", "Chi bộ Xổ số kiến thiết Vĩnh Hải tổng kết NQ 11 vào 9/4 ạ.", note="private address, words alone"),
    sent("04-10 17:00", post("KTTL"), "KTTL", "báo cáo sau tổng kết", "Hội nghị đã xong, gửi Khối báo cáo.", report("KTTL", "a.docx", day=(2025, 4, 10)), key="r1"),
    sent("04-11 16:40", post("TTD"), "TTD", "Hoàn thành báo cáo", "Kính trình báo cáo tổng kết.", report("TTD", "tong ket.pdf", day=(2025, 4, 11), head="short"), key="r2"),
    sent("04-14 08:15", ("Lý Thông", "lythong.bidv@gmail.example"), "BIDV", "FW: bao cao BIDV", "em gửi thay anh Minh đang ốm", report("BIDV", "bidv.docx", day=(2025, 4, 14), head="firm"), note="private address, the firm's letterhead"),
    sent("04-15 10:00", post("KTTL"), "KTTL", "Chỉnh sửa báo cáo", "Trang 3 sai tỷ lệ, nhờ dùng bản đính kèm này thay cho bản hôm 10/4.", report("KTTL", "b.docx", day=(2025, 4, 14), number=99), flags=("revision",), rel="r1"),
    sent("04-15 11:00", post("TTD"), "TTD", "Gửi lại lần nữa", "Sợ thư thất lạc nên gửi lại.", report("TTD", "tong ket.pdf", day=(2025, 4, 11), head="short"), flags=("duplicate",), rel="r2"),
    seen("04-16 08:00", post("MAY5"), "MAY5", "may 5 báo cáo", "dạ em gửi kèm báo cáo tổng kết nghị quyết 11 của may 5", flags=("no_attachment",)),
    seen("04-17 09:00", post("VCB"), "VCB", "Báo cáo tổng kết (bản thảo)", "VCB gửi bản thảo nhờ Khối cho ý kiến.", report("VCB", "v1.docx", draft=True, day=(2025, 4, 17)), flags=("draft",), key="d1"),
    sent("04-21 09:00", post("VCB"), "VCB", "Báo cáo tổng kết VCB", "Đã tiếp thu góp ý, đây là bản ký chính thức.", report("VCB", "v2.docx", day=(2025, 4, 21)), flags=("revision",), rel="d1"),
    sheet("04-18 14:00", post("BIDV"), "BIDV", "số liệu", "Biểu 01 của BIDV.", table("BIDV", "so lieu.xlsx")),
    elsewhere("04-02 08:00", post("MAY2"), "MAY2", "Tổng kết Tết trồng cây", "May 2 gửi báo cáo Tết trồng cây.", other("MAY2", "trong cay.docx", "Kết quả Tết trồng cây xuân Ất Tỵ 2025", day=(2025, 4, 1))),
    elsewhere("04-03 08:00", post("CANG"), "CANG", "BC hội nghị người lao động", "Gửi báo cáo hội nghị người lao động năm 2025.", other("CANG", "HNNLD.docx", "Kết quả Hội nghị người lao động năm 2025", day=(2025, 4, 2))),
    asks("03-28 09:00", post("XLD1"), "XLD1", "Thành phần mời", "Hội nghị có phải mời công đoàn với đoàn thanh niên không các anh chị?"),
    asks("04-15 15:30", post("DLVH"), "DLVH", "Bản giấy", "Điện lực nộp bản giấy tại phòng nào, giờ nào tiện cho văn phòng?"),
    asks("04-22 10:00", post("TTD"), "TTD", "Đề nghị thu hồi", "Truyền tải điện đề nghị không sử dụng báo cáo đã gửi, đơn vị đang rà soát.", note="a withdrawal"),
    answer("03-25 08:02", post("TTD"), "Re: Tiếp nhận", "Xin chào. Tôi đi nghỉ mát cùng gia đình đến 30/3 và không kiểm tra email. Đây là email phản hồi tự động."),
    answer("04-14 08:16", ("Lý Thông", "lythong.bidv@gmail.example"), "Đang đi công tác Re: Tiếp nhận", "Cảm ơn thư của bạn.", AUTO),
    bounce("04-11 16:42", ("Postfix", "postmaster@postmail.example"), "Báo lỗi gửi thư", "Không thể gửi thư tới ttdvinhhai.dang@postmail.example: 550 mailbox unavailable", {"Return-Path": "<>"}),
    stranger("04-04 09:00", ("Trung tâm Sự kiện Ngọc Lan", "ngoclan.event@gmail.example"), "Cho thuê hội trường", "Bên em cho thuê hội trường tổ chức hội nghị, giá từ 5 triệu, có màn hình LED."),
]
