//! Turns flags into sentences that tell the sender what to do: formal Vietnamese, one sentence a matter.

use std::collections::BTreeSet;

use super::{Flag, Kind};

/// What the sender must be told.
pub(super) fn advice(kind: Kind, flags: &BTreeSet<Flag>, below: bool) -> Vec<String> {
    let mut sentences: Vec<String> = flags.iter().filter_map(|flag| sentence(*flag)).map(str::to_owned).collect();
    if below && matches!(kind, Kind::Report | Kind::OtherReport) {
        sentences.push(
            "Văn bản mang tên tổ chức trực thuộc; đề nghị gửi báo cáo của chính cấp ủy có trách nhiệm báo cáo."
                .to_owned(),
        );
    }
    sentences
}

fn sentence(flag: Flag) -> Option<&'static str> {
    Some(match flag {
        Flag::NoAttachment => "Thư không có tệp đính kèm; đề nghị gửi lại thư kèm tệp văn bản.",
        Flag::LinkOnly => {
            "Thư chỉ có đường dẫn tải về; đề nghị gửi lại với tệp đính kèm trực tiếp trong thư, vì cơ quan không mở đường dẫn ngoài."
        }
        Flag::Encrypted => "Tệp đính kèm có đặt mật khẩu nên không đọc được; đề nghị gửi lại tệp không đặt mật khẩu.",
        Flag::Unreadable => "Tệp đính kèm bị lỗi, không mở được; đề nghị kiểm tra và gửi lại tệp.",
        Flag::Macro => {
            "Tệp đính kèm có chứa macro nên không được mở; đề nghị gửi lại ở dạng không có macro (.docx, .xlsx hoặc .pdf)."
        }
        Flag::Executable => {
            "Thư có kèm tệp chương trình nên tệp đó không được mở; đề nghị kiểm tra máy tính và chỉ gửi tệp văn bản."
        }
        Flag::SeveralOrganizations => {
            "Thư có báo cáo của nhiều đơn vị; đề nghị mỗi đơn vị gửi báo cáo của mình trong một thư riêng."
        }
        Flag::Draft => "Văn bản là bản dự thảo; đề nghị gửi bản chính thức sau khi ban hành.",
        Flag::WrongUnitInside => {
            "Văn bản trong tệp mang tên đơn vị khác với đơn vị gửi; đề nghị kiểm tra, nếu gửi nhầm thì gửi lại đúng văn bản."
        }
        _ => return None,
    })
}

#[cfg(test)]
#[path = "advice_tests.rs"]
mod tests;
