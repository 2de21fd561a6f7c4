"""The words of trade unions that write to their federation; in one part: nothing is learned from them.

{u} the unit, {n} what the report is called, {p} the plan, {c} the closing ceremony, {d} a day, {x} another day, {v} another unit,
{l} a link, {a} an address, {t} another paper, {me} who writes, {tel} his telephone.
"""

SIGNATURES = (
    "",
    "\n\n--\n{me}\nVăn phòng {u}\nĐT: {tel}",
    "\n\nTrân trọng!\n{me} - {tel}",
    "\n\nEm cảm ơn chị ạ.\n{me}",
    "\n\nSent from my Galaxy",
    "\n\nĐã gửi từ iPhone của tôi",
    "\n\n{u}\nThư này và tệp kèm theo chỉ dành cho người nhận có tên. Nếu nhận nhầm, đề nghị xóa và báo lại người gửi.",
)
REPORTS = (
    "Kính gửi Văn phòng LĐLĐ tỉnh,\n\n{u} xin gửi {n} kèm theo thư này.",
    "Chị Kiểm ơi, bên em nộp {n} nhé chị. Bản đóng dấu em gửi xe ôm sáng mai.",
    "Ban Thường vụ {u} báo cáo Ban Thường vụ LĐLĐ tỉnh kết quả các hoạt động trong tháng 5 (có văn bản kèm).",
    "Theo {p}, đơn vị chúng tôi gửi bản báo cáo. Mong anh chị xác nhận giúp là đã nhận được.",
    "{n} của {u}, gồm 6 trang, chữ ký số của Chủ tịch.",
    "Kính chào anh/chị\nTôi là {me}, cán bộ {u}. Tôi xin gửi {n} như đã trao đổi qua điện thoại.",
    "Thưa các đồng chí, do đồng chí Chủ tịch đi công tác nên nay mới ký được. Xin gửi {n}.",
    "Nộp bc ạ",
    "Như tiêu đề.",
    "",
    "Kính gửi: Ban Tuyên giáo - Nữ công LĐLĐ tỉnh\nĐồng kính gửi: Văn phòng\n{u} gửi báo cáo để tổng hợp.",
    "Em chào chị! Em gửi file báo cáo, cả bản Word để chị tiện tổng hợp. Phần số liệu tặng quà em để ở mục 2 ạ.",
)
SUBJECTS = (
    "{n}",
    "{u}: {n}",
    "Nop bao cao Thang Cong nhan",
    "[{u}] Báo cáo",
    "Báo cáo TCN",
    "V/v báo cáo kết quả thực hiện {p}",
    "Gửi chị Kiểm",
    "(không có tiêu đề)",
    "RE: đôn đốc báo cáo",
    "Bao cao cua {u}",
)
MISSING = (
    "Kính gửi anh chị, em đính kèm {n} của {u}, anh chị nhận giúp em.",
    "Gửi LĐLĐ tỉnh báo cáo (file kèm theo thư).",
    "{u} gửi văn bản đính kèm, đề nghị Văn phòng xác nhận.",
)
LINKS = (
    "File hơi nặng vì nhiều ảnh nên em để trên Drive, chị tải giúp: {l}",
    "Kính gửi Văn phòng, {n} của {u} xem tại đường dẫn {l} (quyền xem cho mọi người có liên kết).",
)
DRAFTS = (
    "Đây mới là bản dự thảo {n}, nhờ chị xem trước giúp em, còn thiếu số liệu khám sức khỏe.",
    "{u} xin ý kiến góp ý vào dự thảo báo cáo trước khi trình Chủ tịch ký.",
)
NOTICES = (
    "{u} sẽ tổ chức {c} vào lúc 7 giờ 30, ngày {d} tại hội trường. Kính mời lãnh đạo LĐLĐ tỉnh tới dự.",
    "Kính mời đồng chí đại diện Thường trực LĐLĐ tỉnh dự {c} của {u}. Thời gian: 14h00 ngày {d}. Địa điểm: nhà văn hóa lao động.",
    "Báo cáo chị: bên em chốt {c} sáng {d} ạ, nhờ chị đăng ký giúp lãnh đạo dự. {u}",
    "Thời gian: 8 giờ, {d}\nNội dung: {c}\nThành phần: Ban Chấp hành, tổ trưởng tổ công đoàn\nTrân trọng kính mời!\n{u}",
)
MOVED = (
    "Vì trùng lịch của Ban Giám đốc, {u} xin dời {c} từ {x} sang {d}. Mong anh chị thông cảm.",
    "{c} của {u} không tổ chức ngày {x} như đã mời mà chuyển sang ngày {d}.",
)
QUESTIONS = (
    "Chị cho em hỏi {n} có phải gửi bản giấy không ạ, hay chỉ cần qua thư? Em ở {u}.",
    "{u} xin hỏi: đơn vị dưới 30 đoàn viên có phải lập Mẫu 02 không?",
    "Anh chị ơi cho em xin lại file {p} với đề cương báo cáo, em mới nhận bàn giao ở {u}.",
    "Đơn vị chưa tổ chức được {c}, vậy xin gia hạn nộp báo cáo đến cuối tháng có được không? - {u}",
)
WITHDRAWALS = ("Báo cáo gửi lúc nãy bị nhầm số liệu, chị đừng tổng hợp vội, đơn vị em xin rút lại, sẽ gửi bản khác. {u}",)
THANKS = ("Vâng em cảm ơn chị, bên em nhận được rồi ạ.", "Đã nhận được phản hồi. Xin cảm ơn Văn phòng.")
AGAIN = ("Em gửi lại báo cáo vì sáng nay mạng chập chờn, sợ chị chưa nhận được.", "Gửi lần 2, nội dung không đổi. {u}")
CORRECTED = (
    "Báo cáo gửi hôm trước sai số lượng quà, {u} gửi bản đính chính, đề nghị dùng bản này thay cho bản cũ.",
    "Xin thay bản báo cáo trước bằng bản kèm theo (đã sửa mục 2).",
)
BEHALF = (
    "{u} chuyển giúp báo cáo của {v} vì hộp thư của đơn vị bạn đang bị lỗi.",
    "Em ở {u}, nộp hộ {v} bản báo cáo ạ.",
)
OTHERS = ("{u} gửi {t}.", "Kính gửi LĐLĐ tỉnh {t} (kèm theo).", "Nộp {t} ạ.")
SUPPLEMENTS = ("{u} gửi Mẫu 02 ạ, báo cáo bằng lời đã gửi riêng.", "Kèm thư này là biểu thống kê theo Mẫu 02 của {u}.")
STRANGERS = (
    (
        "Phòng Kinh doanh",
        "sales@inanquangcao.example",
        "Báo giá in băng rôn, áo đồng phục Tháng Công nhân",
        "Bên em nhận in áo thun, mũ, băng rôn giá xưởng cho công đoàn. Xem mẫu tại https://inanquangcao.example/mau",
    ),
    (
        "Du lịch Biển Gọi",
        "tour@biengoi.example",
        "Tour hè cho đoàn viên công đoàn chỉ từ 1.990k",
        "Ưu đãi đặc biệt cho đoàn trên 40 khách. Gọi ngay! Hủy nhận tin: bấm vào đây.",
    ),
    (
        "Quản trị thư",
        "admin@ldld-phukhe.example",
        "Hộp thư của bạn sắp đầy 98%",
        "Tài khoản sẽ bị khóa sau 24h. Xác minh mật khẩu tại http://ldld-phukhe.example/login",
    ),
    (
        "Nguyễn Văn Bình",
        "binhnv1988@gmail.example",
        "Đơn xin việc",
        "Tôi tốt nghiệp ngành luật, mong được ứng tuyển vào vị trí cán bộ công đoàn.",
    ),
    (
        "Tập huấn kỹ năng",
        "daotao@kynangso.example",
        "Mời tham dự khóa học soạn thảo báo cáo bằng AI",
        "Khóa học 2 buổi tối, học phí 1.200.000đ. Giảm 30% cho cán bộ công đoàn đăng ký trước 30/5.",
    ),
    (
        "Mrs. Grace",
        "grace.fund@mail.example",
        "URGENT: donation for workers",
        "I want to donate 3,500,000 USD to your organization. Reply with your bank details.",
    ),
)
AUTOMATIC = (
    (
        "Trả lời tự động: Đôn đốc báo cáo",
        "Tôi đang nghỉ phép đến hết ngày 02/6. Việc gấp xin liên hệ số {tel}.",
        {"Auto-Submitted": "auto-replied"},
    ),
    (
        "Automatic reply: Kế hoạch 46/KH-LĐLĐ",
        "I am out of the office with limited access to email.",
        {"X-Auto-Response-Suppress": "All"},
    ),
    ("Đã đọc: Đôn đốc nộp báo cáo Tháng Công nhân", "Thư của bạn đã được mở lúc 08:12.", {"Auto-Submitted": "auto-generated"}),
    ("[Tự động] Đã nhận được thư của quý vị", "Hệ thống đã tiếp nhận thư. Đây là thư tự động, vui lòng không trả lời.", {}),
)
BOUNCES = (
    (
        "Mail Delivery Subsystem",
        "Undelivered Mail Returned to Sender",
        "This is the mail system at host mx1.\n\n<{a}>: host said: 550 5.1.1 User unknown",
    ),
    ("MAILER-DAEMON", "Thư không gửi được", "Không chuyển được thư tới {a}: hộp thư đã đầy (552 5.2.2 mailbox full)"),
)
