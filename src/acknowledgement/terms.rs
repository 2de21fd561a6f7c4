//! Turns the program's own words (kinds, outcomes, flags, verdicts) into those that staff and units read.

use crate::acknowledgement::figures;
use crate::ledger::Step;
use crate::matching::{Flag, Kind, Outcome};
use crate::registry::Verdict;

/// What a message was taken as.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Report => "báo cáo",
        Kind::Supplement => "phụ lục, biểu mẫu kèm theo báo cáo",
        Kind::ConferenceNotice => "thông báo ngày tổ chức hội nghị",
        Kind::OtherReport => "báo cáo theo kế hoạch khác",
        Kind::Question => "câu hỏi, đề nghị",
        Kind::AutoReply => "thư trả lời tự động",
        Kind::Bounce => "thư báo không gửi được",
        Kind::Unrelated => "thư không liên quan",
    }
}

/// What was done with it.
#[must_use]
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Accept => "đã ghi nhận",
        Outcome::Review => "chờ xác minh",
        Outcome::Ignore => "không cấp số đến",
    }
}

/// The verdict, in words.
#[must_use]
pub fn verdict(verdict: &Verdict) -> String {
    match verdict {
        Verdict::OnTime => "đúng hạn".to_owned(),
        Verdict::Late { by_seconds } => format!("trễ hạn, chậm {}", figures::span(*by_seconds)),
        Verdict::Unknown => "chưa đủ căn cứ xác định".to_owned(),
    }
}

/// What else is known of it.
#[must_use]
pub fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::NoAttachment => "nói có tệp nhưng không kèm tệp",
        Flag::LinkOnly => "chỉ có liên kết chia sẻ tệp",
        Flag::Encrypted => "tệp có mật khẩu",
        Flag::Unreadable => "tệp hỏng, không đọc được",
        Flag::Scanned => "bản quét (ảnh)",
        Flag::LegacyFont => "phông chữ cũ (TCVN3, VNI)",
        Flag::LegacyCharset => "bảng mã cũ",
        Flag::Duplicate => "gửi lặp lại",
        Flag::Revision => "thay thế bản trước",
        Flag::Draft => "bản dự thảo",
        Flag::SeveralOrganizations => "báo cáo của nhiều đơn vị",
        Flag::UnregisteredSender => "địa chỉ gửi chưa đăng ký",
        Flag::Forged => "không qua được xác thực: có dấu hiệu giả mạo",
        Flag::Macro => "tệp có macro",
        Flag::Executable => "có tệp chương trình",
        Flag::Archive => "báo cáo trong tệp nén",
        Flag::Forwarded => "thư chuyển tiếp",
        Flag::Tnef => "tệp winmail.dat",
        Flag::WrongExtension => "đuôi tệp không đúng định dạng",
        Flag::WrongUnitInside => "văn bản bên trong của đơn vị khác",
    }
}

/// What a clerk does about a flag that sends a message to review; `None` where the flag alone asks for nothing.
#[must_use]
pub fn what_to_do(flag: Flag) -> Option<&'static str> {
    match flag {
        Flag::Forged => {
            Some("Không trả lời thư, không mở tệp; gọi đơn vị theo số điện thoại trong danh sách để xác minh")
        }
        Flag::Executable => Some("Không mở tệp; đề nghị đơn vị gửi lại bản văn bản"),
        Flag::Macro => Some("Không bật macro; đề nghị gửi lại bản không có macro"),
        Flag::Encrypted => Some("Đề nghị đơn vị gửi mật khẩu qua điện thoại hoặc gửi lại bản không khóa"),
        Flag::Unreadable => Some("Đề nghị đơn vị gửi lại tệp đọc được"),
        Flag::NoAttachment => Some("Đề nghị đơn vị gửi lại thư kèm tệp"),
        Flag::LinkOnly => Some("Đề nghị đơn vị gửi tệp đính kèm thay cho liên kết"),
        Flag::Draft => Some("Hỏi đơn vị đây là bản chính thức hay dự thảo"),
        Flag::SeveralOrganizations => Some("Ghi nhận báo cáo cho từng đơn vị"),
        Flag::WrongUnitInside => Some("Hỏi lại đơn vị gửi: văn bản mang tên đơn vị khác"),
        Flag::UnregisteredSender => Some("Xác nhận địa chỉ gửi với đơn vị; nếu đúng, bổ sung vào danh sách"),
        Flag::Scanned => Some("Mở bản quét để xem đơn vị và nội dung"),
        _ => None,
    }
}

/// What staff did to a letter.
#[must_use]
pub fn step(step: Step) -> &'static str {
    match step {
        Step::Assigned => "xác định đơn vị",
        Step::Confirmed => "xác nhận kết quả",
        Step::Rejected => "không tính thư này",
        Step::Undone => "hủy xử lý trước",
        Step::Rejudged => "đối chiếu lại",
    }
}

/// Words as the beginning of a sentence or a cell.
#[must_use]
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
