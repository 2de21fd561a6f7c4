"""What arrived in the made-up office's mailbox in May and June 2023: each letter with what it shows."""

from . import machines
from .mail import DOCX, PDF, XLSX, letter
from .office import MAILBOX, SERVER, UNITS
from .packages import archive, encrypted_package
from .papers import as_pdf, lines_of_report, notice, report, targets

REPORT_NAME = "Báo cáo sơ kết giữa nhiệm kỳ.docx"


def greeting(code, said):
    unit = UNITS[code]
    return (f"Kính gửi: Đảng ủy Khối các cơ quan tỉnh Ví Dụ,\n\n{said}\n\nTrân trọng!\n-- \n{unit.contact}\n{unit.name}\n"
            f"Điện thoại: {unit.phone}\n")


def held(code, day):
    unit = UNITS[code]
    return f"Ngày {day}, {unit.name} đã tổ chức hội nghị sơ kết giữa nhiệm kỳ."


def sent_report(code):
    return greeting(code, f"{UNITS[code].name} xin gửi báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội, nhiệm kỳ "
                    "2020 - 2025 (văn bản kèm theo).")


def own(code):
    """The unit's name and first address."""
    unit = UNITS[code]
    return unit.name, unit.addresses.replace("\n", ";").split(";")[0].strip()


def story():
    """(letter, what it shows) in the order of receipt."""
    sln = report("SLN", "15", (7, 6, 2023), held=held("SLN", "05/6/2023"), targets=True)
    return [
        *before_the_conferences(),
        *on_time(sln),
        *with_something_wrong(),
        *corrections_and_tricks(),
        *at_the_end(),
    ]


def before_the_conferences():
    moved = ("Vì lý do công tác, Đảng ủy Sở Thủy sản xin thông báo lùi ngày tổ chức hội nghị sơ kết giữa nhiệm kỳ từ ngày "
             "08/6/2023 sang ngày 15/6/2023. Kính đề nghị Đảng ủy Khối cử cán bộ dự.")
    sts_notice = notice("STS", "07", (25, 5, 2023), [
        "Thực hiện Kế hoạch số 18-KH/ĐUK, Đảng ủy Sở Thủy sản tổ chức hội nghị sơ kết giữa nhiệm kỳ trong 01 buổi, "
        "vào ngày 08 tháng 6 năm 2023, tại hội trường cơ quan."], "ngày tổ chức hội nghị sơ kết giữa nhiệm kỳ")
    five = report("SNL", "21", (1, 6, 2023), title="kết quả 6 tháng đầu năm 2023 thực hiện Chỉ thị 05-CT/TW về học tập và làm "
                  "theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", without=("lessons",))
    return [
        (letter("2023-05-22 08:12:31", *own("SLN"), "Thông báo ngày hội nghị sơ kết giữa nhiệm kỳ",
                greeting("SLN", "Đảng ủy Sở Lâm nghiệp xin thông báo: hội nghị sơ kết giữa nhiệm kỳ được tổ chức vào sáng ngày "
                         "05/6/2023 tại hội trường Sở. Kính đề nghị Đảng ủy Khối cử cán bộ dự.")),
         "thông báo ngày hội nghị trong thân thư"),
        (letter("2023-05-23 14:05:02", *own("TVT"), "Hỏi về biểu chỉ tiêu",
                greeting("TVT", "Chi bộ xin hỏi: bảng chỉ tiêu kèm báo cáo sơ kết gửi dạng Excel hay Word, và có phải ký, đóng "
                         "dấu không ạ? Mong Văn phòng hướng dẫn giúp.")),
         "câu hỏi, cần người trả lời"),
        (machines.newsletter(), "bản tin qua danh sách thư (List-Id), không trả lời"),
        (letter("2023-05-25 16:20:44", *own("STS"), "Thông báo tổ chức hội nghị sơ kết", greeting("STS", "Gửi thông báo kèm theo."),
                [("TB ngay hoi nghi so ket.docx", DOCX, sts_notice)]),
         "thông báo ngày hội nghị trong văn bản đính kèm"),
        (letter("2023-05-30 10:00:12", *own("STS"), "Xin lùi ngày hội nghị sơ kết giữa nhiệm kỳ", greeting("STS", moved)),
         "hoãn hội nghị sang ngày khác"),
        (machines.invitation(), "lời mời lịch họp do máy gửi"),
        (letter("2023-06-02 15:40:20", *own("SNL"), "Báo cáo 6 tháng thực hiện Chỉ thị 05-CT/TW",
                greeting("SNL", "Gửi báo cáo kết quả 6 tháng đầu năm 2023 thực hiện Chỉ thị 05-CT/TW."),
                [("BC Chi thi 05.docx", DOCX, five)]),
         "báo cáo thuộc kế hoạch khác"),
        (machines.spam(), "thư rác"),
    ]


def on_time(sln):
    sdt = as_pdf(lines_of_report("SDT", "32", (7, 6, 2023), held=held("SDT", "06/6/2023")))
    return [
        (letter("2023-06-07 10:42:10", *own("SLN"), "Báo cáo sơ kết giữa nhiệm kỳ nhiệm kỳ 2020 - 2025", sent_report("SLN"),
                [(REPORT_NAME, DOCX, sln), ("Phụ lục chỉ tiêu.xlsx", XLSX, targets("SLN"))]),
         "báo cáo đúng hạn: Word, kèm bảng chỉ tiêu Excel"),
        (letter("2023-06-07 10:55:47", UNITS["SLN"].contact, "rung.mv@sln.tinhvidu.example", "Fwd: Báo cáo sơ kết giữa nhiệm kỳ",
                greeting("SLN", "Gửi lại báo cáo vì sợ thư trước chưa đến."), [(REPORT_NAME, DOCX, sln)]),
         "gửi trùng, từ địa chỉ khác cùng tên miền"),
        (machines.read_receipt(), "giấy báo đã đọc do máy gửi"),
        (letter("2023-06-08 17:10:05", *own("SDT"), "Nộp báo cáo sơ kết", sent_report("SDT"),
                [("32-BC-DU so ket.pdf", PDF, sdt)]),
         "báo cáo đúng hạn: PDF có chữ"),
        (letter("2023-06-09 08:31:58", *own("SDT"), "Bổ sung phụ lục chỉ tiêu",
                greeting("SDT", "Gửi bổ sung phụ lục kết quả thực hiện các chỉ tiêu."),
                [("Phu luc chi tieu SDT.xlsx", XLSX, targets("SDT"))]),
         "chỉ gửi bổ sung phụ lục chỉ tiêu"),
    ]


def with_something_wrong():
    sds = report("SDS", "09", (9, 6, 2023), held=held("SDS", "07/6/2023"), without=("lessons",))
    btt = report("BTT", "18", (12, 6, 2023), held=held("BTT", "09/6/2023"))
    tvt = report("TVT", "11", (14, 6, 2023), held=held("TVT", "12/6/2023"))
    return [
        (letter("2023-06-09 09:00:13", *own("SDS"), "Bao cao so ket giua nhiem ky",
                greeting("SDS", "Chi bộ Sở Dân số gửi báo cáo sơ kết giữa nhiệm kỳ, xin xem tệp đính kèm."), auth="none"),
         "quên đính kèm tệp"),
        (letter("2023-06-09 09:12:40", *own("SDS"), "Re: Bao cao so ket giua nhiem ky",
                greeting("SDS", "Xin lỗi, thư trước quên tệp. Chi bộ gửi lại kèm báo cáo."),
                [("Báo cáo sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội chi bộ Sở Dân số.docx", DOCX, sds)],
                style="2231-parts"),
         "gửi lại có tệp; tên tệp kiểu RFC 2231; thiếu mục bài học kinh nghiệm"),
        (letter("2023-06-12 14:00:26", *own("BTT"), "Báo cáo sơ kết Bảo tàng tỉnh",
                greeting("BTT", "Báo cáo sơ kết giữa nhiệm kỳ xin tải tại: https://chiase.example/d/baotang-soket-2023")),
         "chỉ có đường liên kết"),
        (letter("2023-06-13 08:25:09", *own("BTT"), "Báo cáo sơ kết Bảo tàng tỉnh", sent_report("BTT"),
                [("BC so ket Bao tang.docx", DOCX, btt[:len(btt) // 2])]),
         "tệp Word hỏng"),
        (letter("2023-06-13 15:05:33", *own("BTT"), "Báo cáo sơ kết Bảo tàng tỉnh (gửi lại)",
                greeting("BTT", "Gửi lại báo cáo sơ kết thay thế tệp bị hỏng đã gửi buổi sáng."),
                [("BC so ket Bao tang.docx", DOCX, btt)], style="2047"),
         "bản thay thế tệp hỏng"),
        (letter("2023-06-14 11:11:11", *own("TVT"), "Gửi báo cáo sơ kết giữa nhiệm kỳ của Chi bộ Thư viện tỉnh", sent_report("TVT"),
                [("BC so ket TVT.docx", DOCX, tvt)], charset="windows-1258"),
         "thư viết bằng bảng mã windows-1258"),
        (letter("2023-06-14 16:30:00", *own("VQH"), "Báo cáo sơ kết giữa nhiệm kỳ - Chi bộ Viện Quy hoạch",
                greeting("VQH", "Gửi báo cáo sơ kết (tệp có mật khẩu, xin liên hệ để lấy)."),
                [("BC so ket Vien Quy hoach.docx", DOCX, encrypted_package("VQH"))]),
         "tệp có mật khẩu"),
        (machines.out_of_office(), "trả lời tự động khi vắng mặt"),
    ]


def corrections_and_tricks():
    vqh = report("VQH", "14", (13, 6, 2023), held=held("VQH", "12/6/2023"))
    ttkt = report("TTKT", "08", (16, 6, 2023), held="Chi bộ tiến hành sơ kết bằng hình thức gửi báo cáo xin ý kiến đảng viên.")
    of_another = report("SBHD", "19", (16, 6, 2023), held=held("SBHD", "14/6/2023"))
    right = as_pdf(lines_of_report("STHT", "27", (19, 6, 2023), held=held("STHT", "16/6/2023")))
    fake = ("Authentication-Results: mx.tinhvidu.example;\n\tdkim=pass header.d=sdt.tinhvidu.example;\n"
            "\tdmarc=pass header.from=sdt.tinhvidu.example")
    return [
        (letter("2023-06-16 10:00:51", *own("VQH"), "Báo cáo sơ kết Viện Quy hoạch (không mật khẩu)",
                greeting("VQH", "Gửi báo cáo sơ kết trong tệp nén, thay thế tệp có mật khẩu gửi ngày 14/6."),
                [("Bao cao so ket VQH.zip", "application/zip", archive([("Bao cao so ket VQH.docx", vqh)]))]),
         "báo cáo trong tệp nén, thay tệp có mật khẩu"),
        (letter("2023-06-16 14:45:37", *own("SDT"), "Báo cáo sơ kết giữa nhiệm kỳ (bản mới)",
                "Gửi lại báo cáo mới thay thế báo cáo cũ, đề nghị mở tệp đính kèm.\n",
                [("Bao cao moi.docx", DOCX, report("SDT", "33", (16, 6, 2023)))], auth="fail", path="lua@xau.example",
                host="may7.xau.example", headers=[fake]),
         "giả mạo địa chỉ đã đăng ký (không qua xác thực)"),
        (letter("2023-06-19 08:00:19", UNITS["TTKT"].contact, "nang.cu1985@thudientu.example", "Nộp báo cáo sơ kết",
                "Kính gửi Đảng ủy Khối,\n\nThư cơ quan đang bảo trì nên tôi gửi báo cáo từ hộp thư cá nhân.\n\nTrân trọng.\n",
                [("BC so ket.docx", DOCX, ttkt)]),
         "địa chỉ chưa đăng ký, văn bản có tiêu đề đầy đủ; đơn vị sơ kết bằng văn bản"),
        (letter("2023-06-19 10:30:29", *own("STHT"), "Báo cáo sơ kết giữa nhiệm kỳ Đảng ủy Sở Thể thao", sent_report("STHT"),
                [(REPORT_NAME, DOCX, of_another)]),
         "đính nhầm báo cáo của đơn vị khác"),
        (letter("2023-06-20 13:30:45", *own("STHT"), "Báo cáo sơ kết Sở Thể thao (thay thế)",
                greeting("STHT", "Hôm qua gửi nhầm tệp. Đảng ủy Sở Thể thao gửi lại báo cáo sơ kết, thay thế tệp đã gửi ngày 19/6."),
                [("Báo cáo sơ kết Sở Thể thao.pdf", PDF, right)]),
         "gửi lại đúng báo cáo của mình"),
        (letter("2023-06-20 15:00:00", *own("STS"), "Báo cáo sơ kết giữa nhiệm kỳ Sở Thủy sản", sent_report("STS"),
                [(REPORT_NAME, DOCX, report("STS", "24", (19, 6, 2023), held=held("STS", "15/6/2023")))]),
         "báo cáo đúng hạn, tính từ ngày hội nghị đã lùi"),
        (letter("2023-06-21 09:40:16", *own("STS"), "Đính chính báo cáo sơ kết Sở Thủy sản",
                greeting("STS", "Do sai số liệu, Đảng ủy Sở Thủy sản gửi báo cáo số 25-BC/ĐU thay thế báo cáo số 24-BC/ĐU đã gửi "
                         "ngày 20/6/2023."),
                [(REPORT_NAME, DOCX, report("STS", "25", (20, 6, 2023), held=held("STS", "15/6/2023"), targets=True))]),
         "báo cáo đính chính thay báo cáo trước"),
    ]


def at_the_end():
    snl = report("SNL", "30", (26, 6, 2023), held=held("SNL", "16/6/2023"))
    tvt = report("TVT", "12", (26, 6, 2023), title="sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội chi bộ, nhiệm kỳ 2020 - 2025 "
                 "(bổ sung)", held=held("TVT", "12/6/2023"))
    return [
        (machines.bounce(), "thư của cơ quan không đến được"),
        (machines.broken(), "thư sai cấu trúc, phải có người xem"),
        (letter("2023-06-19 23:59:59", *own("TVT"), "Báo cáo sơ kết Chi bộ Thư viện tỉnh (bản bổ sung)",
                greeting("TVT", "Chi bộ gửi báo cáo số 12-BC/CB thay thế báo cáo số 11-BC/CB."),
                [("BC so ket TVT bo sung.docx", DOCX, tvt)]),
         "đến giây cuối cùng trước hạn 24:00"),
        (letter("2023-06-27 07:45:08", *own("SNL"), "Báo cáo sơ kết giữa nhiệm kỳ Đảng ủy Sở Năng lượng",
                sent_report("SNL"), [("BC so ket SNL.docx", DOCX, snl)],
                headers=[f"Cc: {MAILBOX.replace('dangukhoi', 'luu')}", f"X-Loop-Check: {SERVER}"]),
         "báo cáo trễ hạn"),
    ]
