"""The letters of the eleventh office (see `farmers`): the days of conferences of praise, and questions."""

import unicodedata

from .farmers import OFFICE, office, own, post
from .farmers_papers import file, lines, paper
from .manners import toneless
from .by_hand import GradedEntry as Entry
from .province_papers import calendar, scan

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
IPHONE = "\n\nGửi từ iPhone của tôi"
OPPO = "\n\nĐược gửi từ điện thoại OPPO"
SMS = "\n\n-- \nSent from Yahoo Mail for Android"

# Our own letters, as they stand below (or above) an answer.
SEPTEMBER = f"""

Vào Th 2, 9 thg 9, 2024 lúc 14:20 Van phong HND tinh <{OURS}> đã viết:
> Kính gửi các cấp Hội, đơn vị trực thuộc,
> Hội Nông dân các huyện (Long Hòa, Trà Kha, Cồn Lác...) và cơ sở Hội tổ chức hội nghị
> biểu dương xong trước ngày 16/11/2024, báo ngày cho Văn phòng trước 30/9/2024.
"""
NOVEMBER = f"""

-----Thư gốc-----
Từ: Văn phòng Tỉnh Hội [mailto:{OURS}]
Ngày gửi: 05 Tháng Mười Một 2024 8:15
Chủ đề: Nhắc báo cáo tổng kết phong trào SXKD giỏi

Sau hội nghị 4 ngày làm việc là phải có báo cáo. Đơn vị không tổ chức hội nghị thì chậm nhất 21/11/2024; biểu hội viên chậm nhất 25/11/2024.
Tới nay HND huyện Cái Sậy đã gửi, HND huyện Trà Kha, HND thị xã Long Hòa chưa gửi.
"""
INVITED = "<div style='font-family:Tahoma'><p>Kính gửi <b>Văn phòng Tỉnh Hội</b>,</p><ul><li>Việc: Hội nghị biểu dương nông dân giỏi</li><li>Đơn vị: Hội Nông dân huyện Thạnh Lợi Đông</li><li>Giờ: 7g30</li><li>Ngày: 13/11/2024</li><li>Chỗ: Nhà văn hóa huyện</li></ul><p style='color:gray'>Cô Tư VP</p></div>"

LETTERS = [
    Entry("09-11 08:31", post("HCS", "Văn phòng HND Cái Sậy"), "HND huyện Cái Sậy báo ngày tổ chức hội nghị", "Kính gửi Văn phòng Tỉnh Hội,\nHội Nông dân huyện Cái Sậy tổ chức hội nghị biểu dương nông dân sản xuất, kinh doanh giỏi vào 7 giờ 30 phút, thứ Năm ngày 24/10/2024, tại Hội trường Huyện ủy. Kính mời các anh chị sắp xếp xuống dự.\nTrân trọng.", NOTICE, ("HCS",), conf="2024-10-24", note="early, with weekday"),
    Entry("09-12 19:22", post("HTL", "Út Hiền HND"), "thanh loi", toneless("Anh Mười ơi bên Thạnh Lợi em tính làm hội nghị biểu dương ngày 12/11 nghen anh, buổi sáng, anh ghi lịch giùm em") + OPPO, NOTICE, ("HTL",), conf="2024-11-12", level="medium", note="typed without marks; a day without a year"),
    Entry("09-13 09:05", own("HTLD", "tu.vp", "Cô Tư"), "Lịch hội nghị", "", NOTICE, ("HTLD",), conf="2024-11-13", html=INVITED, level="medium", note="HTML list, colleague's address"),
    Entry("09-16 10:10", post("HHV", "HND Hựu Vĩnh Tây"), "Re: Triển khai Kế hoạch 132", "Hựu Vĩnh Tây xin báo: 01/11/2024 (thứ sáu), 13 giờ 30, làm hội nghị biểu dương, có 45 hộ được khen." + SEPTEMBER, NOTICE, ("HHV",), conf="2024-11-01", level="medium", note="the office's own days below"),
    Entry("09-16 15:47", post("HTK", "Văn thư HND Trà Kha"), "THÔNG BÁO", "", NOTICE, ("HTK",), files=(paper("HTK", "TB 58.pdf", "THÔNG BÁO", "Về thời gian, địa điểm tổ chức hội nghị biểu dương nông dân sản xuất, kinh doanh giỏi", "Hội Nông dân huyện Trà Kha thông báo tổ chức hội nghị như sau:", "Thời gian: 8 giờ, ngày 29 tháng 10 năm 2024.", "Địa điểm: chùa Ô Lắc (nhờ nhà hội).", "Các cơ sở Hội gửi danh sách hộ được biểu dương trước ngày 15 tháng 10 năm 2024.", day=(9, 16)),), conf="2024-10-29", level="medium", note="the day in the paper, beside another day"),
    Entry("09-17 08:00", post("HLH", "HND huyện Long Hòa"), "Huyện Long Hòa đăng ký ngày hội nghị biểu dương", "HND huyện Long Hòa (không phải thị xã) đăng ký ngày 31/10/2024.", NOTICE, ("HLH",), conf="2024-10-31", key="hlh-day", level="medium", note="names the town as what it is not"),
    Entry("09-18 14:26", post("TXLH", "Hoi Nong dan TX Long Hoa"), "V/v hội nghị biểu dương", "Thị xã mình làm ngày 8 tháng 11 năm 2024, nhờ Văn phòng mời giúp đại diện Ban Thường vụ Tỉnh Hội.", NOTICE, ("TXLH",), conf="2024-11-08"),
    Entry("09-19 16:58", post("HLT", "VP HND Lợi Thạnh", 1), "GIAY MOI HOI NGHI", "Lợi Thạnh gửi giấy mời.", NOTICE, ("HLT",), files=(paper("HLT", "giay moi.docx", "GIẤY MỜI", "Dự hội nghị biểu dương nông dân sản xuất, kinh doanh giỏi huyện Lợi Thạnh", "Kính mời: Đại diện Thường trực Hội Nông dân tỉnh", "Thời gian: 07 giờ 30, ngày 06/11/2024 (thứ Tư)", "Địa điểm: Trung tâm Văn hóa huyện Lợi Thạnh", day=(9, 19), look="tabs"),), conf="2024-11-06"),
    Entry("09-20 11:11", ("bé ba", "beba.nongdan@gmail.example"), "ngày hội nghị", "Chị Nhiên ơi em Ba nè, hội nghị biểu dương bên em làm ngày 4 tháng 11 nghe chị, chị xuống ăn bánh xèo", NOTICE, (), "review", conf="2024-11-04", level="doubtful", note="nobody can tell which unit"),
    Entry("09-20 14:02", ("Trần Hoàng Giao", "giaoth.conlac@gmail.example"), "Gửi thông báo hội nghị biểu dương", "Em gửi thông báo giùm cơ quan, mạng cơ quan đứt cáp dưới sông chưa nối.", NOTICE, ("HCL",), files=(paper("HCL", "TB hoi nghi.docx", "THÔNG BÁO", "Tổ chức hội nghị biểu dương nông dân sản xuất, kinh doanh giỏi", "Hội Nông dân huyện Cồn Lác tổ chức hội nghị vào lúc 8 giờ ngày 14/11/2024 tại bến phà Cồn Tròn (nhà lồng).", day=(9, 20), look="stack"),), conf="2024-11-14", level="medium", note="private address, letterhead"),
    Entry("09-23 09:14", post("TPVG", "HND TP Vàm Giang"), "Lịch tuần tháng 11 có hội nghị biểu dương", "Gửi lịch làm việc của Thường trực HND TP Vàm Giang:\n- 01/11: dự đối thoại tại phường Phú An;\n- 05/11: HỘI NGHỊ BIỂU DƯƠNG nông dân sản xuất kinh doanh giỏi cấp thành phố (đây là ngày báo theo KH 132);\n- 07/11: tập huấn Quỹ;\n- 14/11: họp Ban Chấp hành.", NOTICE, ("TPVG",), conf="2024-11-05", level="hard", note="one of four days"),
    Entry("09-24 20:40", post("HVH", "Hoi ND Vinh Huu", 1), "báo ngày", unicodedata.normalize("NFD", "Hội Nông dân huyện Vĩnh Hựu tổ chức hội nghị biểu dương ngày 15/11/2024, chiều."), NOTICE, ("HVH",), conf="2024-11-15", level="medium", note="decomposed letters"),
    Entry("09-25 08:20", post("XTH", "HND xã Tân Hội"), "xã Tân Hội (Cái Sậy) báo ngày", "xã Tân Hội, huyện Cái Sậy làm hội nghị biểu dương ngày 10/10/2024 tại đình thần Tân Hội, mời huyện với tỉnh dự luôn.", NOTICE, ("XTH",), conf="2024-10-10", level="medium", note="a commune of the same name in another district; its address stands under the district's domain"),
    Entry("09-25 10:44", post("XTHK", "Hội ND Tân Hội"), "Tân Hội làm hội nghị 16/10", "Dạ Hội Nông dân xã Tân Hội xin báo hội nghị biểu dương tổ chức 16/10/2024. Chào thân ái!", NOTICE, ("XTHK",), conf="2024-10-16", level="hard", note="two communes of that name, the address tells"),
    Entry("09-26 13:13", ("HND Tân Hội", "hndtanhoi2024@gmail.example"), "thông báo hội nghị biểu dương xã Tân Hội", "Hội Nông dân xã Tân Hội tổ chức hội nghị biểu dương ngày 17/10/2024.", NOTICE, (), "review", conf="2024-10-17", level="doubtful", note="two communes of that name, unknown address"),
    Entry("09-26 15:30", post("XAP", "Nông dân An Phú"), "AN PHÚ BÁO LỊCH", "HỘI NÔNG DÂN XÃ AN PHÚ KÍNH BÁO: HỘI NGHỊ BIỂU DƯƠNG NGÀY 18/10/2024, LÚC 7 GIỜ. DO ĐƯỜNG LẦY NÊN ĐI BẰNG XUỒNG.", NOTICE, ("XAP",), conf="2024-10-18", note="all capitals"),
    Entry("09-27 09:50", post("XPA", "HND xã Phú An"), "Hội nghị biểu dương Phú An", "Xã Phú An (Thạnh Lợi) tổ chức sau xã An Phú ba bữa, tức ngày 21/10/2024.", NOTICE, ("XPA",), conf="2024-10-21", level="hard", note="names the commune with the words the other way round"),
    Entry("09-27 16:05", post("XMLB", "Nguyễn Thị Cẩm Lụa"), "Mời họp", f"Người tổ chức: hndmyloib@gmail.example\nThời gian: Thứ Tư, 23 Tháng 10, 2024 08:00 - 10:30\nĐịa điểm: Nhà văn hóa xã Mỹ Lợi B\nKhách: {OURS}", NOTICE, ("XMLB",), files=(calendar("Hội nghị biểu dương nông dân giỏi xã Mỹ Lợi B", "20241023T010000Z", "20241023T033000Z", "hndmyloib@gmail.example"),), conf="2024-10-23", level="hard", note="a calendar's invitation by a person, the conference's name is in the attachment alone"),
    Entry("10-02 07:36", post("HCS", "Văn phòng HND Cái Sậy"), "Nhắc lịch 24/10", "Cái Sậy xin nhắc lại hội nghị biểu dương ngày 24/10/2024 không thay đổi, Văn phòng cho số lượng đại biểu để đặt cơm.", NOTICE, ("HCS",), conf="2024-10-24", level="medium", note="the same day again"),
    Entry("10-15 14:50", post("HLH", "HND huyện Long Hòa"), "Dời ngày hội nghị biểu dương", "Do trùng lịch triều cường, đơn vị dời hội nghị biểu dương từ 31/10 qua ngày 07/11/2024, thay cho thư đăng ký hôm 17/9.", NOTICE, ("HLH",), flags=("revision",), rel="hlh-day", conf="2024-11-07", level="medium", note="another day; the old one first"),
    Entry("10-17 10:02", post("XVD", "hoi nd vinh thuan dong"), "vinh thuan dong da to chuc", toneless("Hôm qua 16/10/2024 Hội Nông dân xã Vĩnh Thuận Đông đã tổ chức xong hội nghị biểu dương, 22 hộ được khen, xin báo để Văn phòng biết."), NOTICE, ("XVD",), conf="2024-10-16", level="medium", note="a day already past"),
    Entry("10-18 21:55", post("HTLD", "HND Thạnh Lợi Đông"), "KHẨN: đổi địa điểm và ngày hội nghị biểu dương", "Hội Nông dân huyện Thạnh Lợi Đông đổi hội nghị biểu dương sang 02/11/2024. Quý cơ quan mở liên kết để xác nhận số tài khoản nhận quà: http://hnd-qua.bad.example/login", NOTICE, ("HTLD",), "review", flags=("forged",), auth="fail", conf="2024-11-02", level="hard", note="forged: never counts for the day"),
    Entry("10-21 08:18", post("XCT", "HND Cồn Tròn"), "TB hội nghị xã", "Dạ gửi anh chị giấy mời hội nghị biểu dương của xã Cồn Tròn (chụp hình, ngày giờ ghi trong giấy).", NOTICE, ("XCT",), files=(scan("z5948120.png"),), flags=("scanned",), level="medium", note="a photograph: the day can't be read by a program"),
    Entry("10-22 09:30", post("XTLL", "HND Tân Lộc - Lợi Thạnh"), "Tân Lộc dời ngày", "Kính báo Văn phòng: hội nghị biểu dương của Hội Nông dân xã Tân Lộc, huyện Lợi Thạnh được ấn định ngày 30/10/2024. Xã Tân Lộc bên Thạnh Lợi Đông làm bữa khác, tụi em không rành.", NOTICE, ("XTLL",), conf="2024-10-30", level="hard", note="names its namesake"),
    # ---- questions
    Entry("09-10 09:41", post("TTDN", "TT DN&HTND"), "Hỏi về Kế hoạch 132", "Trung tâm Dạy nghề và Hỗ trợ nông dân tỉnh không có hội viên thì có phải nộp biểu thống kê hội viên không ạ? Văn phòng trả lời giúp.", ASK, ("TTDN",), "review"),
    Entry("09-18 17:20", ("Sáu Lành", "saulanh61@gmail.example"), "hỏi thăm", "cho tui hỏi hộ nuôi dê có được tính là sản xuất kinh doanh giỏi không, tui ở Cồn, hỏi xã mấy lần mà không ai nói rõ", ASK, (), "review", level="medium", note="a farmer asks; no unit"),
    Entry("10-08 10:26", post("XOL", "HND xã Ô Lắc"), "Xin mẫu báo cáo", "Dạ xã Ô Lắc xin Văn phòng gửi lại mẫu đề cương báo cáo tổng kết phong trào SXKD giỏi, bản trước mở ra bị lỗi phông chữ đọc hổng được.", ASK, ("XOL",), "review"),
    Entry("11-04 15:06", post("HTK", "Văn thư HND Trà Kha"), "Xin gia hạn thời gian nộp báo cáo", "Kính gửi Thường trực Tỉnh Hội,\n\nHội Nông dân huyện Trà Kha tổ chức hội nghị ngày 29/10, đúng ra hôm nay phải nộp báo cáo, nhưng 03 xã chưa gửi số liệu. Kính xin cho huyện được nộp trễ đến 08/11. Mong Thường trực chấp thuận.", ASK, ("HTK",), "review", level="medium", note="asks for more time; states days"),
    Entry("11-12 08:08", post("XMH", "Mỹ Hựu"), "Hỏi số liệu", "Văn phòng cho em hỏi hộ đăng ký mà năm 2023 mất danh hiệu thì ghi cột nào trong biểu? Xã Mỹ Hựu có 7 hộ như vậy." + NOVEMBER, ASK, ("XMH",), "review", level="medium", note="the quoted letter speaks of reports and days"),
    Entry("11-13 19:33", ("84939xxx215", "84939215@mms-gw.example"), "", "chi oi bieu hoi vien co can dong dau do hong", ASK, (), "review", level="medium", note="no name, no marks"),
    Entry("11-19 16:40", post("CLB", "CLB Nông dân tỷ phú"), "Đề nghị Văn phòng cho ý kiến", "Câu lạc bộ Nông dân tỷ phú tỉnh chưa biết phải báo cáo theo mẫu của huyện hay mẫu riêng. Nếu gửi báo cáo 02 trang thôi có được không? Chờ ý kiến.", ASK, ("CLB",), "review"),
    Entry("11-22 07:45", post("XAPD", "An Phú Đông Lợi"), "Văn phòng nhận được chưa?", "Hôm bữa xã An Phú Đông Lợi gửi báo cáo giấy qua bưu điện, không biết tỉnh nhận được chưa, có cần gửi lại qua mail không? Chưa thấy hồi âm nên em hơi lo.", ASK, ("XAPD",), "review", level="medium", note="asks whether a paper copy came"),
]
