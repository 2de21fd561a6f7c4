"""The letters of the enterprises' office (see `enterprise`): the days of conferences, and questions."""

from .by_hand import GradedEntry as Entry
from .enterprise import OFFICE, own, post
from .enterprise_papers import calendar, paper, scan, tcvn, vni
from .manners import toneless

NOTICE, REPORT, EXTRA, OTHER, ASK, ROBOT, BOUNCE, NONE = "conference_notice", "report", "supplement", "other_report", "question", "auto_reply", "bounce", "unrelated"
OURS = OFFICE.mailbox
PHONE = "\n\nGửi từ Samsung Galaxy của tôi"
IPHONE = "\n\nSent from my iPhone"

# Our own letters, as they stand below an answer.
MAY = f"""

Vào Th 2, 22 thg 5, 2023 vào lúc 09:12 VP Đảng ủy Khối DN <{OURS}> đã viết:

> Kính gửi các đồng chí bí thư cấp ủy cơ sở,
> Đề nghị đăng ký ngày hội nghị sơ kết giữa nhiệm kỳ theo Kế hoạch 62-KH/ĐUK, họp xong trước 29/7/2023.
> Đã có lịch: Điện lực 14/7, VietinBank Sông Kỳ 05/7.
> Lương Thị Hảo
"""
JULY = f"""

From: VP DUK Doanh nghiep <{OURS}>
Sent: Monday, July 24, 2023 8:05 AM
Subject: Nhac gui bao cao so ket giua nhiem ky

Den nay con thieu: Che Trung Khe, Xi mang Thuong Lam, Buu dien tinh, In Thuong Lam, Truyen tai dien.
Bao cao gui trong 3 ngay lam viec sau hoi nghi, cham nhat 04/8; Phu luc 2 han 11/8/2023.
"""


def units(unit):
    return (unit,) if isinstance(unit, str) else unit


def told(at, sender, subject, text, unit, conf=None, decision="accept", **more):
    return Entry(at, sender, subject, text, NOTICE, units(unit), decision, conf=conf and f"2023-{conf}", **more)


def asked(at, sender, subject, text, unit=(), **more):
    return Entry(at, sender, subject, text, ASK, units(unit), "review", **more)


DUY = ("Đỗ Khắc Duy", "khacduy.thuydien@gmail.example")
PHUDA = ("Hà Văn Sướng", "suonghv.phuda@gmail.example")
BAC = ("Nông Bích Phượng", "phuongnb@agri.example")
KHOANG = ("Quang Trịnh", "trinhquang.ks@gmail.example")
DAIKHE = ("Sầm Thị Lê", "samle.lamnghiep@hopthu.example")
DUOCPHAM = ("DS Vân Khánh", "vankhanh.dsdh@gmail.example")
GIAYSK = ("Tô Minh Huệ", "huetm1984@gmail.example")

KSTL_SAID = ("Đảng ủy Công ty Cổ phần Khoáng sản Thượng Lâm thông báo tổ chức hội nghị sơ kết giữa nhiệm kỳ 2020 - 2025.", "Thời gian: 08 giờ ngày 18 tháng 7 năm 2023.", "Địa điểm: nhà văn hóa khai trường 2.")
DUOC_SAID = ("Đảng ủy Công ty Cổ phần Dược phẩm Thượng Lâm trân trọng kính mời đại diện Thường trực Đảng ủy Khối", "dự Hội nghị sơ kết giữa nhiệm kỳ, vào hồi 14 giờ, ngày 25/7/2023, tại hội trường tầng 4.")

LETTERS = [
    told("05-19 10:25", post("PCTL", "Đảng ủy PC Thượng Lâm"), "Đăng ký ngày hội nghị sơ kết giữa nhiệm kỳ", "Kính gửi Văn phòng Đảng ủy Khối,\n\nĐảng ủy Công ty Điện lực Thượng Lâm đăng ký tổ chức hội nghị sơ kết giữa nhiệm kỳ vào sáng thứ Sáu, ngày 14/7/2023, tại hội trường Công ty.\n\nTrân trọng!", "PCTL", "07-14"),
    told("05-22 16:40", post("CTSK", "VietinBank Sông Kỳ"), "Gui giay moi chi bo", toneless("Chi bộ VietinBank Sông Kỳ mời Đảng ủy Khối dự hội nghị sơ kết ngày 05/7/2023, giấy mời có dấu em quét kèm theo."), "CTSK", "07-05", files=(scan("giay moi 05-7.pdf"),), flags=("scanned",), level="medium", note="registered address, the invitation scanned"),
    told("05-31 14:02", DUY, "Thủy điện TL gửi giấy mời", "Kính gửi VP, hộp thư công ty đang bảo trì nên tôi gửi tạm bằng thư này.\nDuy - UVTV", "TDTL", "07-07", files=(paper("TDTL", "Giay moi HN so ket.docx", "GIẤY MỜI", "dự hội nghị sơ kết giữa nhiệm kỳ", "Ban Thường vụ Đảng ủy Công ty Cổ phần Thủy điện Thượng Lâm kính mời đồng chí Bí thư Đảng ủy Khối", "tới dự hội nghị sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội.", "Thời gian: 13 giờ 30, ngày 07/7/2023. Địa điểm: nhà máy Thác Voi.", day=(5, 31)),), level="medium", note="unknown address, letterhead"),
    told("06-02 08:33", BAC, "Re: Đăng ký lịch hội nghị", "Vâng chị Hảo, Agribank Bắc Thượng Lâm sẽ làm ngày 11/7/2023 (thứ Ba) ạ." + MAY, "AGBT", "07-11", "review", level="hard", note="an address in a domain that the bank's branches share, not registered; nothing proves it; others' days quoted"),
    told("06-06 19:48", PHUDA, "lich chi bo che", "Anh Kiên ơi, chi bộ Chè Phú Đa họp sơ kết giữa nhiệm kỳ ngày 30/6 nhé, họp ngay tại xưởng. Anh về được không?" + PHONE, "CHPD", "06-30", "review", level="medium", note="private address, no paper; nothing proves the unit"),
    told("06-08 09:10", post("MTDT", "Đảng ủy MTĐT"), "Thông báo số 19-TB/ĐU", "Đảng ủy Công ty Cổ phần Môi trường và Dịch vụ đô thị gửi Thông báo về việc tổ chức hội nghị sơ kết giữa nhiệm kỳ.", "MTDT", "07-12", files=(paper("MTDT", "TB 19.pdf", "THÔNG BÁO", "về thời gian tổ chức hội nghị sơ kết giữa nhiệm kỳ", "Báo cáo các chi bộ nộp về Đảng ủy Công ty trước ngày 30/6/2023.", "Hội nghị sơ kết giữa nhiệm kỳ của Đảng bộ Công ty tổ chức trong buổi sáng ngày 12/7/2023.", "Các đồng chí đảng ủy viên chuẩn bị tham luận.", day=(6, 8), number=19),), level="medium", note="the day stands in the paper alone, beside another one"),
    told("06-12 15:20", post("BVNT", "Chi bộ Bảo Việt Nhân thọ"), "BVNT - lịch sơ kết", "Chi bộ Bảo Việt Nhân thọ Thượng Lâm dự kiến sơ kết giữa nhiệm kỳ chiều 06/7/2023. Kính báo cáo.", "BVNT", "07-06", key="bvnt-day"),
    told("06-28 08:50", post("BVNT", "Chi bộ Bảo Việt Nhân thọ"), "BVNT xin chuyển ngày", "Do ngày 06/7 Tổng công ty triệu tập giám đốc, Chi bộ Bảo Việt Nhân thọ chuyển hội nghị sơ kết giữa nhiệm kỳ sang ngày 13/7/2023, thay thông tin đã báo.", "BVNT", "07-13", flags=("revision",), rel="bvnt-day", level="medium", note="the day moved, the old one named first"),
    told("06-14 20:15", ("Bí thư chi bộ đường bộ", "ducduongbo77@gmail.example"), "Báo cáo ngày họp", "Chi bộ Công ty Đường bộ báo cáo Văn phòng: ngày 10/7/2023 chi bộ họp sơ kết giữa nhiệm kỳ. Mời đồng chí theo dõi về dự.", (), "07-10", "review", level="hard", note="two road companies, private address"),
    told("06-15 11:00", post("THAN", "VP Đảng ủy Than Khe Vàng"), "Lịch công tác Đảng ủy Than Khe Vàng", "", "THAN", "07-21", html="<p>Kính gửi Đảng ủy Khối, Đảng ủy Công ty Than Khe Vàng gửi lịch:</p><table border=1><tr><th>Việc</th><th>Ngày</th></tr><tr><td>Họp Ban Thường vụ</td><td>28/6/2023</td></tr><tr><td>Hội nghị sơ kết giữa nhiệm kỳ</td><td>21/7/2023</td></tr></table><p>Trân trọng.</p>", level="hard", note="HTML alone, one of two days"),
    told("06-16 10:44", KHOANG, "Gửi thông báo ngày hội nghị", "Kính gửi anh chị, Khoáng sản TL gửi thông báo, máy bên em còn dùng phông cũ.", "KSTL", "07-18", files=(tcvn("KSTL", "TB hoi nghi.docx", "THÔNG BÁO", "về hội nghị sơ kết giữa nhiệm kỳ", KSTL_SAID, (6, 16)),), flags=("legacy_font",), level="hard", note="unknown address, letterhead in TCVN3"),
    told("06-20 09:30", DAIKHE, "Báo lịch hội nghị sơ kết GNK", "Đảng ủy Công ty Lâm nghiệp Đại Khê gửi công văn (bản quét): họp sơ kết giữa nhiệm kỳ ngày 19/7/2023. Đề nghị Văn phòng bố trí cán bộ dự.", "LNDK", "07-19", "review", files=(scan("CV 44 DU.pdf"),), flags=("scanned",), level="medium", note="unknown address; a scan proves nothing"),
    told("06-22 14:12", post("BIDV", "BIDV Thượng Lâm"), "Lời mời: Hội nghị sơ kết giữa nhiệm kỳ Đảng bộ BIDV Thượng Lâm", "Bạn được mời tham dự\nHội nghị sơ kết giữa nhiệm kỳ Đảng bộ BIDV Thượng Lâm\nThứ Năm, 20 tháng 7 2023, 14:00 - 17:00\nĐịa điểm: hội trường tầng 7", "BIDV", "07-20", files=(calendar("Hội nghị sơ kết giữa nhiệm kỳ Đảng bộ BIDV Thượng Lâm", "20230720T070000Z", "20230720T100000Z", "vpdu@bidv-tl.example"),), level="hard", note="a calendar's invitation sent by the unit"),
    told("06-26 08:18", post("XMTL", "Đảng ủy Xi măng Thượng Lâm"), "V/v đăng ký thời gian", "Đảng ủy Xi măng Thượng Lâm đăng ký hội nghị sơ kết giữa nhiệm kỳ vào ngày 14/7/2023.", "XMTL", "07-14", key="xmtl-day"),
    told("07-12 16:35", post("XMTL", "Đảng ủy Xi măng Thượng Lâm"), "V/v hoãn hội nghị sơ kết", "Lò nung số 2 dừng sửa chữa đột xuất, Đảng ủy Công ty Cổ phần Xi măng Thượng Lâm xin hoãn hội nghị sơ kết giữa nhiệm kỳ ngày 14/7 và tổ chức vào ngày 26/7/2023.", "XMTL", "07-26", flags=("revision",), rel="xmtl-day", level="medium", note="put off to a new day"),
    told("06-30 17:01", own("GANG", "thoa.vtk", "Vũ Thị Kim Thoa"), "Gang thép báo lịch", "E Thoa VP Đảng ủy Gang thép Núi Đỏ, bên e chốt sơ kết 20/7/2023 lúc 7h30, a/c nhận được thì báo e nhé.", "GANG", "07-20", level="medium", note="a colleague's address in the unit's domain"),
    told("07-03 09:26", post("PCTL", "Văn thư PC Thượng Lâm", 1), "Nhắc lịch dự hội nghị", "Điện lực Thượng Lâm nhắc lại lịch: 7h45 ngày 14/7/2023 hội nghị sơ kết giữa nhiệm kỳ, kính mời đồng chí Phó Bí thư dự.", "PCTL", "07-14", level="medium", note="the same day again, from the other mailbox"),
    told("07-05 21:10", GIAYSK, "GIẤY SÔNG KỲ", "Em Huệ ban Tuyên giáo Đảng ủy Giấy Sông Kỳ, em báo bên em sơ kết giữa nhiệm kỳ ngày 24/7/2023 ạ, công văn em gửi sau." + IPHONE, "GIAY", "07-24", "review", level="medium", note="private address, no paper; nothing proves the unit"),
    told("07-07 13:50", DUOCPHAM, "Mời dự hội nghị", "Dược Thượng Lâm kính gửi giấy mời.", "DUOC", "07-25", files=(vni("DUOC", "GM.docx", "GIẤY MỜI", "Hội nghị sơ kết giữa nhiệm kỳ 2020 - 2025", DUOC_SAID, (7, 7)),), flags=("legacy_font",), level="hard", note="unknown address, letterhead in VNI"),
    # ---- questions
    asked("05-25 10:05", post("HTX", "Co-opBank Thượng Lâm"), "Hỏi về KH 62", "Chi bộ Co-opBank chỉ có 9 đảng viên, xin hỏi có phải mở hội nghị riêng hay lồng vào sinh hoạt thường kỳ tháng 7 được không?", "HTX"),
    asked("06-13 15:33", ("Bích Ngà", "nga.bich.vp@gmail.example"), "xin mẫu", "Chị ơi cho em xin file word mẫu phụ lục 2, bản em nhận bị mất dòng ạ.", (), note="no name"),
    asked("06-29 09:40", ("Vương Đình Tú", "tuvuong.xs@hopthu.example"), "Số bản giấy?", "Chi bộ Xổ số kiến thiết xin hỏi báo cáo sơ kết nộp mấy bản giấy, có phải đóng dấu treo phụ lục không?", "XSKT", level="medium", note="private address, the unit in the words"),
    asked("07-17 08:12", post("CNTL", "Đảng ủy Cấp nước TL"), "Xin lùi thời gian nộp báo cáo", "Đồng chí Bí thư Đảng ủy Cấp nước Thượng Lâm đi nước ngoài đến hết tháng. Đề nghị cho chúng tôi nộp báo cáo sơ kết vào ngày 10/8 có được không?", "CNTL", level="hard", note="asks for more time"),
    asked("07-24 10:20", ("0912 xxx 406", "lienhe0912@gmail.example"), "Re: Nhac gui bao cao so ket giua nhiem ky", "Cho hỏi bí thư nghỉ hưu chưa bầu lại thì ai ký báo cáo?" + JULY, (), level="hard", note="no name; others named in the quoted letter"),
    asked("07-27 14:26", own("BDT", "loan.dth", "Đàm Thị Hồng Loan"), "Về số liệu báo cáo", "Bưu điện tỉnh hỏi: báo cáo sơ kết lấy mốc 30/6/2023 hay hết tháng 5? Trung ương ngành thì chốt 31/5.", "BDT", level="medium", note="asks up to which day to count"),
    asked("08-08 09:02", ("Nguyễn Thị Mận", "mannt.vattu@gmail.example"), "Hỏi biểu chỉ tiêu", "Chi bộ Vật tư nông nghiệp không có chỉ tiêu doanh thu trong nghị quyết thì dòng 1 của Phụ lục 2 bỏ trống được không ạ?", "VTNN", level="medium", note="private address, the unit in the words"),
]
