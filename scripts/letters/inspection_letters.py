"""The letters of the twenty-eighth office (see `inspection`): the days of conferences, and questions."""

from .by_hand import GradedEntry as Entry
from .inspection import OFFICE, own, post
from .inspection_papers import calendar, paper, scan
from .manners import toneless

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nĐược gửi từ Galaxy của tôi"

# Our own letters, as they stand below an answer.
AUGUST = f"""

Vào Th 3, 27 thg 8, 2024 vào lúc 09:20 Thanh tra tỉnh <{OURS}> đã viết:

> Kính gửi: Quý cơ quan, đơn vị
> Đề nghị cho biết ngày tổ chức hội nghị sơ kết Chỉ thị 21 (Sở Tư pháp đã báo 29/8, Sở Tài chính 12/9).
> Các hội nghị phải xong chậm nhất ngày 11/10/2024.
"""
OCTOBER = f"""

________________________________
Từ: Thanh tra tỉnh Khánh Điền <{OURS}>
Đã gửi: 14 Tháng Mười 2024 8:05 SA
Chủ đề: Đôn đốc báo cáo sơ kết Chỉ thị 21

Đến nay còn các đơn vị chưa gửi báo cáo: Sở Y tế, huyện Trà Sa, Công ty Thủy lợi, Bệnh viện Y học cổ truyền...
Hạn cuối 18/10/2024; Biểu 02/TCD hạn 25/10/2024.
"""


def told(at, sender, subject, text, unit, conf=None, decision="accept", **more):
    units = (unit,) if isinstance(unit, str) else unit
    return Entry(at, sender, subject, text, NOTICE, units, decision, conf=conf, **more)


def asked(at, sender, subject, text, unit=(), **more):
    return Entry(at, sender, subject, text, ASK, (unit,) if isinstance(unit, str) else unit, "review", **more)


LETTERS = [
    told("08-21 09:12", post("STP", "Văn thư Sở Tư pháp"), "Sở Tư pháp mời dự hội nghị sơ kết Chỉ thị 21",
        "Kính gửi Thanh tra tỉnh,\n\nSở Tư pháp tổ chức hội nghị sơ kết 03 năm thực hiện Chỉ thị 21 lúc 14 giờ ngày 29/8/2024. Kính mời đồng chí Nhung tới dự.\n\nVăn thư Sở",
        "STP", "2024-08-29"),
    told("08-27 10:41", post("STC", "Thanh tra Sở Tài chính", 1), "Re: Đăng ký ngày hội nghị sơ kết",
        "Chào anh Thiện, ngày 12/9 như đã nói qua điện thoại vẫn giữ nguyên anh nhé (8h, phòng họp tầng 5, hội nghị sơ kết của Sở)." + AUGUST,
        "STC", "2024-09-12", level="medium", note="another unit's day quoted below"),
    told("08-28 15:30", post("CCN", "Cấp nước Khánh Điền"), "Giấy mời hội nghị", "Công ty gửi giấy mời kèm theo.", "CCN", "2024-09-18", level="medium", note="the day in the paper, beside another one",
        files=(paper("CCN", "Giay moi.docx", "GIẤY MỜI", "Dự Hội nghị sơ kết 03 năm thực hiện Chỉ thị số 21-CT/TU", "Kính mời: Đại diện Thanh tra tỉnh Khánh Điền",
            "Thời gian: 8 giờ 30 ngày 18/9/2024 (thứ Tư). Địa điểm: Văn phòng Công ty, số 2 đường Bến Nước.", "Đề nghị xác nhận tham dự trước ngày 13/9/2024.", day=(8, 28)),)),
    told("08-29 08:05", post("TPPL", "Ban Tiếp công dân thành phố", 1), "TP Phú Lương báo ngày sơ kết CT 21",
        "Ban Tiếp công dân xin báo: UBND thành phố Phú Lương họp hội nghị sơ kết vào thứ Sáu, 20/9/2024, kết hợp trao giấy khen cho 05 hòa giải viên." + AUGUST,
        "TPPL", "2024-09-20", level="medium", note="a city and a district of one name; other units' days quoted"),
    told("08-30 16:48", ("Lê Đình Quý", "quyle.vphpl@gmail.example"), "UBND huyện Phú Lương - lịch hội nghị sơ kết Chỉ thị 21", "Huyện tổ chức sáng 24/9/2024 tại Hội trường UBND huyện. Trân trọng.", "HPL", "2024-09-24", "review", level="medium", note="private address, words alone"),
    told("09-04 07:50", post("HST", "Sơn Tân"), "son tan bao lich", toneless("Chị Nhung ơi huyện Sơn Tân làm hội nghị sơ kết chỉ thị 21 ngày 26/9 nhé, có gì em báo lại. Em Duyên") + PHONE, "HST", "2024-09-26",
        level="medium", note="typed on a telephone; a near namesake is registered"),
    told("09-05 20:14", ("Hữu Nghĩa", "huunghia.1988@gmail.example"), "Huyện TS báo ngày hội nghị", "Em Nghĩa, Văn phòng huyện TS. Hội nghị sơ kết Chỉ thị 21 của huyện em mở ngày 30/9/2024 ạ.", (), "2024-09-30", "review",
        level="hard", note="an abbreviation of two districts, private address"),
    told("09-06 09:33", ("Trần Thị Mộng", "mongtran.trasa@gmail.example"), "Trà Sa: hội nghị sơ kết", "UBND huyện Trà Sa báo cáo Thanh tra tỉnh: hội nghị sơ kết Chỉ thị 21 tổ chức ngày 01 tháng 10 năm 2024.", "HTSA", "2024-10-01", "review", level="medium", note="private address, words alone"),
    told("09-09 14:20", post("STM", "Thanh tra Sở TN&MT", 1), "Sở TN&MT: đăng ký hội nghị sơ kết Chỉ thị 21", "Sở Tài nguyên và Môi trường dự kiến ngày 19/9/2024 họp hội nghị sơ kết.", "STM", "2024-09-19", key="stm-day"),
    told("09-17 17:02", post("STM", "Văn thư Sở TN&MT"), "V/v dời hội nghị sơ kết",
        "Vì Đoàn kiểm tra của Bộ vào làm việc đúng ngày 19/9, Sở TN&MT dời hội nghị sơ kết Chỉ thị 21 đến ngày 09/10/2024. Thư này thay thư đăng ký ngày 09/9.",
        "STM", "2024-10-09", flags=("revision",), rel="stm-day", level="medium", note="put off, from the unit's other mailbox"),
    told("09-10 08:15", post("BVDK", "Phòng Tổ chức BVĐK tỉnh"), "BVĐK tỉnh gửi thông báo", "Gửi Thanh tra tỉnh thông báo của Bệnh viện.", "BVDK", "2024-10-04", level="medium", note="the day in a PDF",
        files=(paper("BVDK", "TB-BVDK.pdf", "THÔNG BÁO", "Về việc tổ chức hội nghị sơ kết 03 năm thực hiện Chỉ thị số 21-CT/TU", "Bệnh viện thông báo tới các khoa, phòng:",
            "1. Thời gian: 15 giờ, thứ Sáu ngày 04/10/2024.", "2. Các khoa gửi số liệu góp ý của người bệnh về Phòng Tổ chức trước 25/9/2024.", day=(9, 9)),)),
    told("09-11 10:10", ("Nguyễn Ánh Ngọc", "anhngoc.cdyt@gmail.example"), "Trường CĐ Y tế báo ngày sơ kết",
        "Trường Cao đẳng Y tế Khánh Điền xin thông báo hội nghị sơ kết Chỉ thị 21 của trường: 27/9/2024, 14 giờ. Mail trường đang nâng cấp nên em dùng mail cá nhân ạ.",
        "CDYT", "2024-09-27", "review", level="medium", note="private address, words alone"),
    told("09-12 11:30", post("CDYT", "Phòng HC-TH"), "Thông báo hội nghị sơ kết Chỉ thị 21", "Trường Cao đẳng Y tế xác nhận hội nghị sơ kết tổ chức ngày 27/9/2024 như cô Ngọc đã báo.", "CDYT", "2024-09-27",
        level="medium", note="the same day again, now from the registered mailbox"),
    told("09-13 15:45", own("SYT", "lananh", "Trần Lan Anh"), "Lời mời: Hội nghị sơ kết CT 21 - Sở Y tế", "Hội nghị sơ kết CT 21 - Sở Y tế\nThứ Tư, 02/10/2024, 08:00 - 11:00\nHội trường tầng 2", "SYT", "2024-10-02",
        files=(calendar("Hội nghị sơ kết CT 21 - Sở Y tế", "20241002T010000Z", "20241002T040000Z", "lananh@syt.khanhdien.example"),), level="medium", note="a calendar's invitation"),
    told("09-18 23:11", post("CXS", "Xổ số Khánh Điền"), "GẤP: đổi ngày hội nghị sơ kết, xác nhận tại đây",
        "Công ty Xổ số đổi ngày hội nghị sơ kết sang 25/9/2024, đề nghị đăng nhập http://xosokd-xacnhan.bad.example bằng tài khoản thư của cơ quan để xác nhận.",
        "CXS", "2024-09-25", "review", flags=("forged",), auth="fail", level="hard", note="forged"),
    told("09-20 08:40", post("SCT", "Sở Công Thương"), "Thư mời (bản scan)", "Gửi thư mời dự hội nghị sơ kết Chỉ thị 21 ngày 07/10/2024 của Sở.", "SCT", "2024-10-07", files=(scan("thumoi.pdf"),), flags=("scanned",), key="sct-day",
        level="medium", note="a scan, and the day in the letter"),
    told("09-25 09:00", ("Phòng Nội chính", "noichinh.hdk@gmail.example"), "Huyện Đắk Ruông thông báo", "Kính gửi thông báo đính kèm.", "HDK", "2024-10-11", level="hard", note="private address, letterhead; a former name of another district",
        files=(paper("HDK", "TB 212.docx", "THÔNG BÁO", "Về việc tổ chức hội nghị sơ kết Chỉ thị số 21-CT/TU", "Hội nghị tổ chức ngày 11/10/2024, từ 8 giờ, tại Trung tâm Chính trị huyện.", day=(9, 24), number=212),)),
    told("09-30 16:05", ("Rơ Châm Bích", "bichrc.drn@gmail.example"), "Đắk Ruông Nam tổ chức hội nghị sơ kết", "Huyện Đắk Ruông Nam mở hội nghị sơ kết Chỉ thị 21 vào chiều 10/10/2024. Mong anh chị Thanh tra về dự.", "HDKN", "2024-10-10", "review", level="medium", note="private address, words alone"),
    told("10-03 16:22", ("Thanh Trúc", "thanhtruc.sct@gmail.example"), "Sở Công Thương đổi ngày", "Sở Công Thương xin đổi hội nghị sơ kết từ 07/10 sang ngày 10/10/2024, thay cho thư mời trước.", "SCT", "2024-10-10", "review",
        flags=("revision",), rel="sct-day", level="hard", note="another day, from a private address"),
    # ---- questions
    asked("08-22 08:30", post("CCS", "Cao su Khánh Điền"), "Hỏi về đối tượng sơ kết", "Công ty đã cổ phần hóa từ 2019, vốn nhà nước 38%, vậy có phải tổ chức hội nghị sơ kết theo Kế hoạch 74 không, kính mong Thanh tra tỉnh hướng dẫn.", "CCS"),
    asked("09-05 14:02", ("Bảo Trâm", "tramtram.nv@gmail.example"), "xin mẫu", "Dạ cho em xin đề cương báo cáo sơ kết với mẫu Biểu 02, em tìm trên trang của Thanh tra mà không có ạ", level="medium", note="no name"),
    asked("09-23 10:20", ("Thầy Vượng", "vuong.thptpl@gmail.example"), "Trường có phải lập biểu không?", "Ba năm nay Trường THPT Phú Lương chỉ có 02 đơn của phụ huynh. Trường có cần làm Biểu 02/TCD hay chỉ cần báo cáo?", "THPL", level="medium", note="private address, unit in the words"),
    asked("10-08 15:15", ("Đào Văn Mẫn", "daoman.thuynong@gmail.example"), "Đề nghị gia hạn", "Công ty Thủy lợi đang lo chống úng vụ mùa, xin Thanh tra tỉnh cho nộp báo cáo sơ kết muộn đến 22/10 có được không?", "CTL", level="medium", note="private address, unit in the words"),
    asked("10-15 09:40", post("BVYH", "Bệnh viện YHCT"), "Re: Đôn đốc báo cáo sơ kết Chỉ thị 21", "Bệnh viện thấy còn bị nêu tên, nhờ chị Nhung xem giúp mốc thời gian tính đơn là đến 31/7 hay đến 30/9?" + OCTOBER, "BVYH",
        level="medium", note="other units in the quoted letter"),
    asked("10-17 13:58", ("A Hùng", "hungyb.dr@gmail.example"), "Hỏi bản giấy", "Tôi ở Công ty Lâm nghiệp Đắk Ruông, hỏi bản giấy gửi qua bưu điện được không hay phải mang xuống?", "CLN1", level="medium", note="private address, unit in the words"),
    asked("10-22 08:12", ("Thu Thủy", "thuthuy.khdt@gmail.example"), "Cách điền cột Kỳ trước", "Chị Nhung ơi, cột Kỳ trước của Biểu 02 lấy từ 2018 hay từ 2019 hả chị? Em đang làm biểu của Sở KH&ĐT.", "SKHD", level="medium", note="private address, unit in the words"),
]
