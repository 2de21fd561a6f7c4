"""What machines send to the fifth office: bounces, automatic answers with and without a header that says so, newsletters, spam."""

from .firm_papers import own, post
from .firm_teller import Entry

OURS = "tonghop@dukdn.vinhhai.example"
ANSWER = "Tiếp nhận: Báo cáo tổng kết 05 năm thực hiện Nghị quyết số 11-NQ/ĐUK"


def machine(kind):
    def entry(at, sender, subject, text, headers=None, **more):
        return Entry(at, sender, subject, text, kind, (), "ignore", headers=headers or {}, **more)

    return entry


bounce, answer, unrelated = machine("bounce"), machine("auto_reply"), machine("unrelated")
AUTO, EMPTY = {"Auto-Submitted": "auto-replied"}, {"Return-Path": "<>"}
DAEMON = ("Mail Delivery Subsystem", "mailer-daemon@gmail.example")

BOUNCES = [
    bounce("03-20 08:06", DAEMON, "Delivery Status Notification (Failure)", f"** Không tìm thấy địa chỉ **\n\nThư của bạn không được gửi tới quynhchi.inbb@gmail.example vì không tìm thấy địa chỉ đó.\n\n550 5.1.1 The email account that you tried to reach does not exist.\n\n----- Original message -----\nFrom: {OURS}\nSubject: {ANSWER}", EMPTY | {"Auto-Submitted": "auto-replied", "X-Failed-Recipients": "quynhchi.inbb@gmail.example"}),
    bounce("03-24 08:31", ("MAILER-DAEMON", "MAILER-DAEMON@postmail.example"), "Undelivered Mail Returned to Sender", f"This is the mail system at host postmail.example.\n\nI'm sorry to have to inform you that your message could not be delivered.\n\n<may2.dang@postmail.example>: host mx.postmail.example said: 452 4.2.2 Mailbox full\n\nReporting-MTA: dns; postmail.example", EMPTY),
    bounce("04-01 08:05", ("Microsoft Outlook", "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@bidvvh.vinhhai.example"), "Không thể chuyển phát: Thông báo lịch hội nghị", "Thư của bạn tới nhung.th@bidvvh.vinhhai.example không thể chuyển phát được.\nKhông tìm thấy nhung.th tại bidvvh.vinhhai.example.\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'", EMPTY),
    bounce("04-08 08:11", ("Postmaster", "postmaster@agrivh.vinhhai.example"), "Warning: could not send message for past 4 hours", "**********************************************\n** THIS IS A WARNING MESSAGE ONLY **\nYou do not need to resend your message\nThe original message was received from dukdn.vinhhai.example\nMessage will be retried for 3 more days"),
    bounce("04-10 10:31", ("Hệ thống thư điện tử", "postmaster@postmail.example"), "Thư không gửi được: hộp thư người nhận đầy", f"Thư gửi tới daugiavh@postmail.example bị trả lại do hộp thư đã vượt dung lượng.\nChủ đề: {ANSWER}\nMã lỗi: 5.2.2"),
    bounce("04-16 08:09", ("Mail Delivery System", "Mailer-Daemon@mx.urenco.vinhhai.example"), "Mail delivery failed: returning message to sender", f"This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to all of its recipients:\n\n  lan.dt@urenco.vinhhai.example\n    retry timeout exceeded\n\n------ This is a copy of the message ------\nSubject: {ANSWER}", EMPTY | AUTO),
    bounce("04-18 16:46", ("amavis", "virusalert@postmail.example"), "BANNED contents in mail FROM you", "Our content checker found banned name: .exe\nin an email to you from tonghop@dukdn.vinhhai.example.\nDelivery of the email was stopped!", EMPTY),
]

ANSWERS = [
    answer("03-20 08:07", post("CNVH"), f"Trả lời tự động: {ANSWER}", "Tôi đang nghỉ phép từ 20/3 đến 28/3/2025. Việc gấp xin liên hệ đồng chí Hà, 0912 000 111.", AUTO | {"X-Auto-Response-Suppress": "All"}),
    answer("03-24 10:41", own("CANG", "tuan.pv", "Phạm Văn Tuấn"), f"Out of Office Re: {ANSWER}", "I am out of office until 31 March with limited access to email.\n\nTôi vắng mặt tới 31/3, sẽ phản hồi sau."),
    answer("03-26 08:16", post("AGR", "Đảng ủy Agribank VH"), "Automatic reply: Kế hoạch 58-KH/ĐUK", "Cảm ơn bạn đã liên hệ với Agribank Vĩnh Hải. Chúng tôi sẽ trả lời trong vòng 24 giờ làm việc."),
    answer("04-02 14:01", own("VNPT", "hung.nv", "Nguyễn Việt Hùng"), f"Đã đọc: {ANSWER}", "Thư của bạn\n   Tới: Nguyễn Việt Hùng\n   Chủ đề: Tiếp nhận\n   Đã gửi: 02/04/2025 13:40\nđã được đọc vào 02/04/2025 14:01."),
    answer("04-09 08:12", post("BIDVC", "BIDV Cửa Đông"), f"Re: {ANSWER}", "Hộp thư này đã nhận được thư của Quý khách. Đây là thư trả lời tự động, Quý khách vui lòng không phản hồi thư này."),
    answer("04-11 15:21", post("XDVH"), f"Vắng mặt: {ANSWER}", "Xin chào, hiện tôi đang đi công tác tại TP Hồ Chí Minh đến hết ngày 18/4/2025, không thường xuyên kiểm tra thư. Xin liên hệ đ/c Nghĩa."),
    answer("04-15 08:52", post("CVCX"), f"Re: {ANSWER}", "Chào bạn! Mình hiện nghỉ thai sản tới tháng 10. Thư của bạn sẽ không được chuyển tiếp. Việc cơ quan vui lòng gửi văn thư.", note="a person's own words, but a machine's"),
    answer("04-16 09:11", own("DMHT", "helpdesk", "Hatex Helpdesk"), "[Ticket #20250416-88] Đã tiếp nhận yêu cầu của bạn", "Yêu cầu của bạn đã được ghi nhận với mã #20250416-88. Bộ phận CNTT sẽ phản hồi sớm nhất.", {"X-Auto-Response-Suppress": "OOF"}),
    answer("04-17 08:22", ("BIDV Vĩnh Hải", "noreply@bidvvh.vinhhai.example"), "Xác nhận đã nhận thư", "Hệ thống đã nhận thư của bạn. Vui lòng không trả lời thư này."),
    answer("04-22 09:06", own("MTDT", "lan.dt", "Đào Thị Lan"), f"Read: {ANSWER}", "Your message was read on 22/04/2025 09:06.", {"Auto-Submitted": "auto-replied (disposition-notification)"}),
]

OTHERS = [
    unrelated("03-21 06:00", ("Tạp chí Kinh tế Biển", "toasoan@kinhtebien.example"), "Số tháng 3: Cảng biển xanh", "Mời quý bạn đọc đón xem số tháng 3. Để ngừng nhận thư, bấm vào đây.", {"List-Unsubscribe": "<https://kinhtebien.example/u>"}),
    unrelated("03-24 07:00", ("Trung tâm Bồi dưỡng Cán bộ", "daotao@boiduong.example"), "Chiêu sinh lớp bồi dưỡng nghiệp vụ công tác đảng viên khóa 12", "Trung tâm trân trọng thông báo chiêu sinh. Học phí 2.500.000 đ/người. Đăng ký trước 10/4/2025."),
    unrelated("03-28 12:00", ("Google Drive", "drive-shares-noreply@google.example"), "Anh Tuấn đã chia sẻ \"Ảnh hội thao\" với bạn", "Anh Tuấn đã mời bạn xem thư mục Ảnh hội thao."),
    unrelated("04-01 06:30", ("Bộ phận IT", "support@mail-upgrade.example"), "Hộp thư của bạn sắp hết dung lượng", "Hộp thư tonghop của bạn đã dùng 98%. Bấm vào liên kết để nâng cấp trong 24 giờ, nếu không tài khoản sẽ bị khóa.", auth="none"),
    unrelated("04-04 12:12", ("Mrs. Linda Chow", "lindachow@fund.example"), "Business proposal", "Dear friend, I have a fund of USD 12.5 million to invest in your country. Reply for details."),
    unrelated("04-10 06:00", ("Cổng Dịch vụ công", "thongbao@dichvucong.example"), "Thông báo bảo trì hệ thống", "Hệ thống sẽ bảo trì từ 22h ngày 11/4 đến 6h ngày 12/4/2025."),
    unrelated("04-14 07:00", ("Lịch", "calendar-notification@google.example"), "Thông báo: Họp giao ban @ Th 2 14 thg 4, 2025 08:00", "Họp giao ban. Thời gian: Th 2 14 thg 4, 2025 08:00 – 09:00."),
    unrelated("04-21 05:00", ("Siêu thị Điện máy Biển", "khuyenmai@dienmaybien.example"), "Mừng 30/4: giảm tới 50%", "Chỉ 3 ngày! Tivi, tủ lạnh, máy giặt giảm sâu.", {"Precedence": "bulk"}),
    unrelated("04-23 09:00", ("Zalo OA", "no-reply@zaloapp.example"), "Mã xác thực đăng nhập", "Mã xác thực của bạn là 482913. Không chia sẻ mã này cho bất kỳ ai."),
    unrelated("04-24 09:20", ("Thuế điện tử", "hoadon@thuedientu.example"), "Hóa đơn tiền điện thoại kỳ 04/2025", "Kính gửi khách hàng hóa đơn điện tử kỳ 04/2025."),
]

LETTERS = BOUNCES + ANSWERS + OTHERS
