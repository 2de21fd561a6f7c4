//! Turns what the ledger keeps of a letter into the words in which staff are told of it: why a person must look, where
//! a reason was found, how much it weighs; pure.

use crate::ledger::Entry;
use crate::matching::{Evidence, Flag, Kind, UNKNOWN_LETTERHEAD};

/// Flags that send a letter to a person, the gravest first, each as a sentence.
const FLAGS: [(Flag, &str); 10] = [
    (Flag::Forged, "Thư mang địa chỉ đã biết nhưng không qua được xác thực, có dấu hiệu giả mạo."),
    (Flag::Executable, "Thư kèm tệp chương trình; không mở tệp đó."),
    (Flag::Macro, "Tệp đính kèm có macro; không bật macro."),
    (Flag::WrongUnitInside, "Văn bản bên trong mang tên đơn vị khác với đơn vị gửi."),
    (Flag::SeveralOrganizations, "Trong thư có báo cáo của nhiều đơn vị."),
    (Flag::Encrypted, "Tệp đính kèm có mật khẩu nên chưa đọc được."),
    (Flag::Unreadable, "Tệp đính kèm hỏng nên chưa đọc được."),
    (Flag::NoAttachment, "Thư nói gửi văn bản nhưng không kèm tệp nào."),
    (Flag::LinkOnly, "Thư chỉ có đường dẫn tải tệp, không kèm tệp."),
    (Flag::Draft, "Văn bản là bản dự thảo, chưa phải bản chính thức."),
];

/// Sources of a doubt about the message itself.
const ABOUT_THE_MESSAGE: [&str; 3] = ["set-aside", "no-message", "no-time"];

/// Why a person must look, in one sentence.
#[must_use]
pub fn why(entry: &Entry) -> String {
    let reasons = || entry.findings.evidence.iter().chain(&entry.decision.evidence);
    let told = |wanted: &dyn Fn(&Evidence) -> bool| reasons().find(|reason| wanted(reason)).map(|it| it.reason.clone());
    if let Some(reason) = told(&|reason| ABOUT_THE_MESSAGE.contains(&reason.source.as_str())) {
        return reason;
    }
    let flag = FLAGS.iter().find(|(flag, _)| entry.decision.flags.contains(flag));
    if let Some((_, sentence)) = flag {
        return (*sentence).to_owned();
    }
    if entry.decision.kind == Kind::Question {
        return "Đơn vị hỏi hoặc đề nghị, cần cán bộ trả lời.".to_owned();
    }
    let letterhead = reasons().find(|reason| reason.source == UNKNOWN_LETTERHEAD);
    if let (true, Some(letterhead)) = (entry.decision.organizations.is_empty(), letterhead) {
        return format!(
            "Chưa xác định được đơn vị: phần đầu văn bản ghi “{}”, không có trong danh sách.",
            letterhead.words
        );
    }
    told(&|reason| reason.source == "outcome")
        .unwrap_or_else(|| "Chương trình chưa đủ căn cứ để tự quyết định.".to_owned())
}

/// Where a reason was found, by its source; `None` where it is about the letter as a whole.
#[must_use]
pub fn place(source: &str) -> Option<&'static str> {
    Some(match source {
        "address" | "domain" | "failing_address" => "địa chỉ gửi",
        "alias" | "alias_domain" => "địa chỉ gửi, đã xác nhận trước đây",
        "forwarded_from" => "người gửi ban đầu",
        "display_name" => "tên người gửi",
        "subject" => "tiêu đề thư",
        "text" => "lời thư",
        "file_name" => "tên tệp",
        "signature" => "khối chữ ký",
        "letterhead" | "letterhead_parent" | UNKNOWN_LETTERHEAD => "phần đầu văn bản",
        "sheet_head" => "đầu bảng biểu",
        "title" => "tiêu đề văn bản",
        "symbol" => "ký hiệu văn bản",
        "thread" => "chuỗi thư",
        "staff" => "cán bộ",
        _ => return None,
    })
}

/// How much a reason weighs, in words: a weight is the natural logarithm of a likelihood ratio.
#[must_use]
pub fn strength(weight: f64) -> &'static str {
    // e^9 is eight thousand times likelier, e^5 a hundred and fifty times, e^2 seven times.
    match weight {
        weight if weight >= 9.0 => "gần như chắc chắn",
        weight if weight >= 5.0 => "mạnh",
        weight if weight >= 2.0 => "vừa",
        weight if weight > 0.0 => "yếu",
        weight if weight < -2.0 => "trái ngược rõ",
        weight if weight < 0.0 => "hơi trái ngược",
        _ => "để biết",
    }
}

#[cfg(test)]
#[path = "why_tests.rs"]
mod tests;
