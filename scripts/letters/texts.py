"""What writers write. Of each list, every third (the last of three) is kept for the part that is only checked with.

{u} the unit, {w} what the paper is called, {p} how the plan is called, {o} the office, {c} the conference, {d} a day.
"""

REPORT = [
    "{u} xin gửi {w} theo {p}. Kính đề nghị {o} tiếp nhận.",
    "Dạ em gửi a/c {w} của {u} ạ, a/c xem giúp em nhé.",
    "Kính chuyển {o}: {w} của {u} (file đính kèm).",
    "Thực hiện {p}, {u} báo cáo như văn bản gửi kèm.",
    "{u} nộp {w}. Bản giấy sẽ gửi qua bưu điện.",
    "Gui anh chi {w} cua {u}, ban co dau gui sau qua truc lien thong.",
    "E gửi bc ạ. {u}",
    "Em gửi lại theo yêu cầu của a Hùng: {w} - {u}. Có gì a alo e nhé!",
    "{u} trân trọng gửi tới {o} {w}, kính mong được góp ý nếu có thiếu sót.",
    "Gửi {o} tổng hợp.",
    "k/g chị, đơn vị em {u} nộp {w} ạ, chị check mail giúp e vs",
    "Dear anh/chị,\n\nPlease find attached {w} ({u}).\n\nBest regards,",
    "Văn bản kèm theo.",
    "",
    "Đơn vị gửi bản Word và bản PDF đã ký, số liệu chốt đến hết tháng. {u}./.",
]
SUBJECT = [
    "{w}",
    "{u} gửi {w}",
    "V/v nộp {w}",
    "{w} - {u}",
    "bc",
    "Fw: {w}",
    "{u}",
    "BÁO CÁO",
    "Nộp theo {p}",
    "",
    "Re: {p}",
    "[{u}] {w} (bản chính thức)",
]
SIGN = [
    "",
    "\n\nTrân trọng!\n{me}\n{u}\nĐT: {tel}",
    "\n\nĐã gửi từ iPhone của tôi",
    "\n\nThanks & Best regards,\n{me}\nMobile: {tel}",
    "\n--\n{me} | Văn thư | {u}",
    "\n\nSent from my Samsung Galaxy smartphone.",
]
DRAFT = [
    "{u} gửi dự thảo {w}, xin ý kiến {o} trước khi ban hành.",
    "Em gửi bản nháp {w} của {u}, nhờ chị góp ý giúp em trước khi trình ký.",
    "Dự thảo lần 2 {w} của {u}, kính xin ý kiến chỉ đạo.",
]
LINK = [
    "{u} gửi {w}, do file nặng nên tải tại đây: {l}",
    "file nang qua ko dinh kem duoc, a/c tai ve giup e: {l} ({u}, {w})",
    "{w} của {u} được lưu tại đường dẫn sau {l} , mật khẩu không có.",
]
MISSING = [
    "{u} xin gửi {w} trong file đính kèm.",
    "Gửi chị {w} của {u} như file đính kèm ạ.",
    "Kính gửi kèm theo thư này {w} của {u}.",
]
REVISED = [
    "{u} gửi lại {w} đã chỉnh sửa, đề nghị {o} sử dụng bản này thay cho bản gửi trước.",
    "Báo cáo gửi hôm trước bị sai số liệu, em gửi lại bản đúng của {u}, anh chị bỏ bản cũ giúp em ạ.",
    "Đính chính: {u} thay thế {w} đã gửi bằng bản đính kèm, các nội dung khác không đổi.",
]
AGAIN = [
    "{u} gửi lại {w} phòng khi lần trước chưa nhận được.",
    "Không biết hôm trước mail đi chưa nên em gửi lại lần nữa ạ. {u}",
    "Gửi lại {w} của {u} theo đề nghị của đồng chí chuyên viên.",
]
WITHDRAW = [
    "{u} xin rút lại {w} đã gửi do chưa được thông qua, sẽ gửi bản chính thức sau.",
    "Anh chị cho em thu hồi báo cáo của {u} đã gửi sáng nay, vì còn sai số liệu, em sẽ gửi lại sau.",
    "Đề nghị {o} không sử dụng {w} mà {u} gửi hôm trước, đơn vị đang rà soát lại.",
]
SUPPLEMENT = ["{u} gửi {s}.", "Em gửi bổ sung {s} của {u} ạ.", "Kính gửi {o} {s} theo {p} ({u})."]
NOTICE = [
    "{u} xin thông báo tổ chức {c} vào 8 giờ ngày {d} tại hội trường cơ quan. Kính mời đại diện {o} dự, chỉ đạo.",
    "{u} dự kiến họp {c} sáng {d}, mời a/c về dự ạ.",
    "Kính gửi {o}, {u} ấn định thời gian tiến hành {c}: 14h00, ngày {d}.",
    "Thong bao: {u} to chuc {c} ngay {d}. Tran trong kinh moi.",
    "Xin phép {o} cho {u} được tổ chức {c} trong buổi chiều ngày {d}.",
    "{c} của {u}: ngày {d}, địa điểm phòng họp tầng 2. Đề nghị cử cán bộ theo dõi dự.",
]
MOVED = [
    "Do lãnh đạo đi công tác, {u} chuyển {c} sang ngày {d} (ngày cũ {x} không tổ chức nữa).",
    "{u} xin lùi thời gian tổ chức {c} từ ngày {x} đến ngày {d}.",
    "{u} báo lại: {c} không họp ngày {x} mà dời qua {d} ạ.",
]
QUESTION = [
    "{u} xin hỏi: {w} có phải đóng dấu không hay chỉ cần ký số ạ?",
    "Anh chị cho em hỏi hạn nộp {w} theo {p} là hôm nào ạ? Đơn vị em là {u}.",
    "Xin hỏi mẫu báo cáo theo {p} lấy ở đâu? {u} chưa nhận được phụ lục.",
    "{u} mới sáp nhập, vậy có phải làm {w} riêng cho từng đơn vị cũ không?",
    "Cho e xin file word đề cương với ạ, file trên trục bị lỗi ko mở dc. {u}",
    "Đơn vị có 5 đảng viên thì có phải nộp {w} không? Mong anh chị trả lời sớm. {u}",
    "{u} đề nghị cho gia hạn nộp {w} đến đầu tuần sau do phải chờ số liệu.",
    "Anh chị kiểm tra giúp em đã nhận được báo cáo của {u} chưa ạ, em gửi từ hôm qua.",
    "Nhờ a/c hướng dẫn cách ghi mục 2 trong đề cương, bên em ({u}) chưa rõ.",
]
THANKS = ["Cảm ơn anh chị, {u} đã nhận được văn bản ạ.", "Dạ em cảm ơn ạ!", "Đã nhận. Tks a."]
BEHALF = [
    "{u} gửi hộ {w} của {b} do mạng bên đó đang hỏng.",
    "Nhờ hòm thư {u} chuyển giúp: {w} của {b}.",
    "{u} gửi thay cho {b} {w}, kính đề nghị ghi nhận cho {b}.",
]
VAGUE = ["Em gửi {w} ạ.", "Đơn vị gửi báo cáo, anh chị nhận giúp.", "Gui bao cao theo KH."]
OTHER = ["{u} gửi {t}.", "Em nộp {t} ạ, {u}.", "Kính gửi {o} {t} để tổng hợp."]
# Machines: (name, address, subject, text, further headers)
AUTO = [
    (
        "{me}",
        "{a}",
        "Automatic reply: {w}",
        "I am currently out of the office and will return on Monday. For urgent matters please call my colleague.",
        {},
    ),
    (
        "{me}",
        "{a}",
        "Trả lời tự động: {p}",
        "Tôi đang nghỉ phép từ nay đến hết tuần. Việc gấp xin gọi {tel}.",
        {"Auto-Submitted": "auto-replied"},
    ),
    (
        "{me}",
        "{a}",
        "Re: {p}",
        "Đây là thư trả lời tự động. Hòm thư này đã nhận được thư của Quý cơ quan, chúng tôi sẽ phản hồi trong thời gian sớm nhất. Vui lòng không trả lời thư này.",
        {},
    ),
    (
        "{me}",
        "{a}",
        "Out of Office: Thư báo đã nhận",
        "Em đang nghỉ thai sản, mọi việc anh chị liên hệ chị Lan giúp em. Out of office.",
        {},
    ),
    (
        "{me}",
        "{a}",
        "Vắng mặt: {w}",
        "Cảm ơn bạn đã gửi thư. Hiện tôi không có mặt tại cơ quan đến hết ngày 20, không thể trả lời thư của bạn.",
        {},
    ),
    (
        "{me}",
        "{a}",
        "Tự động trả lời: Thư báo đã nhận",
        "Hộp thư tạm ngừng sử dụng. Từ ngày 01 vui lòng gửi về địa chỉ mới của đơn vị.",
        {"X-Autoreply": "yes"},
    ),
    ("{me}", "{a}", "Đã đọc: Thư báo đã nhận", "Thư của bạn gửi tới {me} đã được đọc.", {}),
    ("{me}", "{a}", "Read: {p}", "Your message was read on Monday 8:15 AM.", {}),
    (
        "{me}",
        "{a}",
        "Xác nhận đã đọc - {p}",
        "Đây là giấy báo nhận cho thư bạn đã gửi. Giấy báo này chỉ cho biết thư đã hiển thị trên máy của người nhận.",
        {},
    ),
]
BOUNCE = [
    (
        "Mail Delivery Subsystem",
        "mailer-daemon@googlemail.example",
        "Delivery Status Notification (Failure)",
        "Address not found. Your message wasn't delivered to {a} because the address couldn't be found. 550 5.1.1",
        {},
    ),
    (
        "Postmaster",
        "postmaster@{dom}",
        "Không gửi được: {p}",
        "Không gửi được thư của bạn tới những người nhận sau: {a}. Hộp thư đã đầy. 552 5.2.2",
        {},
    ),
    (
        "Hệ thống thư điện tử",
        "mailer-daemon@{dom}",
        "Thông báo chuyển thư không thành công",
        "Thư gửi tới {a} chưa chuyển được sau 24 giờ, máy chủ sẽ thử lại.",
        {},
    ),
]
# People and machines that have nothing to do with the plan.
UNRELATED = [
    (
        "Hệ thống QLVB",
        "noreply@qlvb.{zone}",
        "Bạn có 03 văn bản mới chưa xử lý",
        "Đồng chí có 03 văn bản đến chưa xử lý, trong đó có: Báo cáo của {u}. Đăng nhập hệ thống để xem. Đây là thư tự động.",
        {},
    ),
    (
        "Phòng Nhân sự ABC",
        "tuyendung@abcgroup.example",
        "Tuyển dụng kế toán trưởng lương cao",
        "Công ty ABC tuyển dụng 05 vị trí, thu nhập hấp dẫn. Ứng tuyển trước ngày 30.",
        {},
    ),
    (
        "Ban Quản trị thư",
        "support@{look}",
        "Hộp thư của bạn sắp bị khóa",
        "Hộp thư {box} đã vượt dung lượng. Vui lòng bấm vào đây để xác minh mật khẩu: http://{look}/login nếu không tài khoản sẽ bị xóa.",
        {},
    ),
    (
        "Hội Người cao tuổi",
        "hoinct@noikhac.example",
        "Giấy mời dự lễ kỷ niệm",
        "Kính mời đồng chí tới dự lễ kỷ niệm ngày thành lập Hội vào 8h00 ngày 25 tại nhà văn hóa. Rất hân hạnh được đón tiếp.",
        {},
    ),
    (
        "Nhà sách Trí Tuệ",
        "banhang@nhasach.example",
        "Bộ sách hướng dẫn viết báo cáo, nghị quyết - giảm 40%",
        "Trân trọng giới thiệu bộ sách nghiệp vụ công tác Đảng, mẫu báo cáo tổng kết. Đặt hàng: 0900 111 222.",
        {},
    ),
    (
        "Viễn thông",
        "hoadon@vienthong.example",
        "Hóa đơn điện tử kỳ này",
        "Quý khách có hóa đơn cước 1.250.000 đồng. Xem hóa đơn trong tệp đính kèm.",
        {},
    ),
    (
        "Bản tin Nội bộ",
        "bantin@tapchi.example",
        "Bản tin số 48: điểm báo trong tuần",
        "Điểm tin: nhiều đơn vị hoàn thành báo cáo tổng kết. Hủy đăng ký nhận tin tại đây.",
        {"List-Unsubscribe": "<mailto:out@tapchi.example>"},
    ),
    (
        "Lan Anh",
        "lananh88@gmail.example",
        "Cho vay nhanh không cần thế chấp",
        "A/c cần vốn làm ăn inbox em nhé, lãi suất 0,5%/tháng, giải ngân trong ngày.",
        {},
    ),
    (
        "Thông báo bưu kiện",
        "giaohang@chuyenphat.example",
        "Bưu phẩm của bạn không giao được",
        "Bưu phẩm EV123 không giao được do sai địa chỉ. Thanh toán 15.000đ phí lưu kho tại http://chuyenphat.example/x",
        {},
    ),
    (
        "Trung tâm Đào tạo",
        "daotao@trungtam.example",
        "Chiêu sinh lớp bồi dưỡng nghiệp vụ văn thư",
        "Trung tâm chiêu sinh lớp bồi dưỡng kỹ năng soạn thảo báo cáo, học phí ưu đãi cho cơ quan Đảng.",
        {},
    ),
    (
        "Google",
        "no-reply@accounts.google.example",
        "Cảnh báo bảo mật",
        "Một thiết bị mới vừa đăng nhập vào tài khoản của bạn. Nếu không phải bạn, hãy kiểm tra hoạt động.",
        {},
    ),
    (
        "Bà Nguyễn Thị Tư",
        "tunguyen52@gmail.example",
        "Đơn đề nghị",
        "Tôi làm đơn này đề nghị cơ quan xem xét việc tranh chấp ranh giới đất với hàng xóm. Mong được giải quyết.",
        {},
    ),
]


def part_of(texts, part):
    """What of a list a part uses: two thirds to learn from, one third to check with."""
    return [text for place, text in enumerate(texts) if (place % 3 == 2) == (part == "check")]
