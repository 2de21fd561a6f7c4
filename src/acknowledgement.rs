//! Turns a judged message into the letter that tells its sender what arrived; pure. Formal Vietnamese, text and HTML.
//!
//! It leaves to others whether a letter is owed at all, and how it is sent. What always holds: nothing of the sender's
//! text comes back (RFC 3834 3.2) but the subject, cut short; every word of a stranger's is made safe to show; text
//! and HTML say the same and together stay below 20 kB.

mod facts;
pub mod figures;
mod files;
mod missing;
pub mod shown;
pub mod terms;
pub mod tone;

use askama::Template;

use crate::ledger::Entry;
use crate::matching::{Flag, Kind, Outcome};
use crate::registry::{Organization, Plan};
use facts::Fact;
use files::FileLine;

/// The office in whose name letters go out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office {
    /// Its name, e.g. `Đảng ủy Khối các cơ quan tỉnh`.
    pub name: String,
    /// How a sender can reach a person (telephone, address), for the last line; may be empty.
    pub contact: String,
    /// IANA time zone in which times are shown.
    pub zone: String,
}

/// The words of a letter, before it is made MIME.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterText {
    /// Subject, no line breaks.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// HTML that mail clients render; everything of a stranger's is escaped.
    pub html: String,
}

/// How many sentences of advice a letter carries at most, and how long each may be: letters stay below 20 kB.
const MOST_ADVICE: usize = 5;
const LONGEST_ADVICE: usize = 200;

/// What text and HTML are both made of: the templates only arrange it.
#[derive(Debug)]
struct Letter {
    subject: String,
    from: String,
    to: String,
    opening: String,
    facts: Vec<Fact>,
    files: Vec<FileLine>,
    files_left_out: usize,
    relation: Option<String>,
    missing: Vec<String>,
    hint: Option<missing::OutlineHint>,
    advice: Vec<String>,
    contact: String,
}

#[derive(Template)]
#[template(path = "acknowledgement.html")]
struct Html<'a> {
    letter: &'a Letter,
}

#[derive(Template)]
#[template(path = "acknowledgement.txt")]
struct Text<'a> {
    letter: &'a Letter,
}

/// Writes the acknowledgement of one entry. `organization` and `plan` are `None` where they are not known; `related` is
/// the receipt number of the message that this one repeats or replaces, where it has one.
#[must_use]
pub fn compose(
    entry: &Entry,
    organization: Option<&Organization>,
    plan: Option<&Plan>,
    office: &Office,
    related: Option<&str>,
) -> LetterText {
    let zone = figures::zone(&office.zone);
    let addressed = organization.filter(|_| !is_stranger(entry));
    let (files, files_left_out) = files::lines(&entry.files);
    let from = office_in_letters(office);
    let letter = Letter {
        subject: subject(entry, addressed),
        to: addressed.map_or_else(|| "Đơn vị, cá nhân gửi thư".to_owned(), |unit| shown::line(&unit.name, 200)),
        opening: opening(entry, &from),
        from,
        facts: facts::of(entry, organization, plan, &zone),
        files,
        files_left_out,
        relation: relation(entry, related),
        missing: missing::of(entry, plan),
        hint: missing::outline_hint(entry, plan),
        advice: entry.findings.advice.iter().take(MOST_ADVICE).map(|it| shown::line(it, LONGEST_ADVICE)).collect(),
        contact: shown::line(office.contact.trim_end_matches('.'), 200),
    };
    // Writing into a string cannot fail, and neither template calls anything that can.
    let html = Html { letter: &letter }.render().unwrap_or_default();
    let text = Text { letter: &letter }.render().unwrap_or_default();
    LetterText { subject: letter.subject, text, html }
}

/// Someone of whom nothing is proved but that he names a unit: he is not addressed as that unit.
fn is_stranger(entry: &Entry) -> bool {
    entry.decision.outcome == Outcome::Review && entry.decision.flags.contains(&Flag::UnregisteredSender)
}

/// The office as it names itself in a letter: `Văn phòng Đảng ủy …`.
fn office_in_letters(office: &Office) -> String {
    let name = shown::line(&office.name, 200);
    match name.as_str() {
        "" => "Văn phòng".to_owned(),
        name if name.starts_with("Văn phòng") => name.to_owned(),
        name => format!("Văn phòng {name}"),
    }
}

fn subject(entry: &Entry, organization: Option<&Organization>) -> String {
    let what = match (entry.decision.outcome, entry.decision.kind) {
        (_, Kind::Question) => "Đã nhận câu hỏi",
        (Outcome::Review, _) => "Đã nhận thư, đang xác minh",
        (_, Kind::Report) => "Đã nhận báo cáo",
        (_, Kind::Supplement) => "Đã nhận phụ lục báo cáo",
        (_, Kind::ConferenceNotice) => "Đã nhận thông báo ngày hội nghị",
        _ => "Đã nhận thư",
    };
    let number =
        entry.message.receipt_number.as_deref().map_or_else(String::new, |number| format!("Số đến {number}: "));
    let of = organization.map_or_else(String::new, |unit| format!(" của {}", shown::line(&unit.name, 120)));
    // `Auto:` before the subject is RFC 3834 3.1.5's advice to automatic answers.
    shown::line(&format!("[Tự động] {number}{what}{of}"), 240)
}

fn opening(entry: &Entry, from: &str) -> String {
    // Every question is for a person, so it is no letter under doubt.
    if entry.decision.outcome == Outcome::Review && entry.decision.kind != Kind::Question {
        return format!(
            "{from} xin thông báo đã nhận được thư của quý đơn vị. Thư đang được xác minh: cán bộ Văn phòng sẽ xem xét và \
             liên hệ nếu cần bổ sung; thời điểm tiếp nhận dưới đây vẫn được giữ nguyên."
        );
    }
    let what = match entry.decision.kind {
        Kind::Report => "báo cáo của quý đơn vị gửi qua thư điện tử",
        Kind::Supplement => "phụ lục, biểu mẫu kèm theo báo cáo của quý đơn vị",
        Kind::ConferenceNotice => "thông báo của quý đơn vị về ngày tổ chức hội nghị",
        Kind::OtherReport => {
            "báo cáo của quý đơn vị. Báo cáo này thuộc nội dung khác, đã được chuyển đến cán bộ phụ trách"
        }
        Kind::Question => "thư hỏi của quý đơn vị. Cán bộ Văn phòng sẽ xem xét và trả lời trực tiếp",
        Kind::AutoReply | Kind::Bounce | Kind::Unrelated => "thư của quý đơn vị",
    };
    format!("{from} xin thông báo đã nhận được {what}.")
}

fn relation(entry: &Entry, related: Option<&str>) -> Option<String> {
    entry.decision.relates_to?;
    let earlier = related.map_or_else(
        || "thư đã tiếp nhận trước đó".to_owned(),
        |number| format!("thư đã tiếp nhận, số đến {}", shown::line(number, 40)),
    );
    let flags = &entry.decision.flags;
    if flags.contains(&Flag::Revision) {
        return Some(format!(
            "Thư này thay thế {earlier}. Các bản đã gửi đều được lưu; thời hạn của đơn vị được tính theo bản đến đúng hạn \
             đầu tiên."
        ));
    }
    if flags.contains(&Flag::Duplicate) {
        return Some(format!("Thư này lặp lại nội dung {earlier}; đơn vị không cần gửi lại lần nữa."));
    }
    Some(format!("Thư này có liên quan đến {earlier}."))
}
