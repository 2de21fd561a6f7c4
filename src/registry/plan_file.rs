//! Turns a plan file (TOML, written and edited by a person) into a [`Plan`], or into every mistake in it. What is
//! accepted here is sound: its zone is known, its days are in order, its ids are unique and each requirement says when
//! it is due or says that it is not.

use jiff::civil::Date;

use super::finding::quote;
use super::toml_table::{At, Notes, Table};
use super::{
    ConferenceRule, DeadlineRule, Finding, OrganizationCode, OutlineSection, Plan, Requirement, RequirementKind,
};
use crate::vietnamese::fold;

/// Working days that a plan may grant; more is a slip of the finger.
const MOST_WORKING_DAYS: u32 = 250;
/// Copies of one paper that a plan may ask for; more is a slip of the finger.
const MOST_COPIES: u32 = 100;

/// Reads a plan file (TOML text).
///
/// # Errors
/// Every mistake in it, in the order of the lines, not only the first.
pub fn read_plan(file: &str, text: &str) -> Result<Plan, Vec<Finding>> {
    let mut notes = Notes::new(file, text);
    let document = notes.parse(text);
    let mut table = Table::document(&document);
    let plan = plan(&mut table, &mut notes);
    table.end(&mut notes);
    notes.finish(plan)
}

fn plan(table: &mut Table<'_>, notes: &mut Notes) -> Option<Plan> {
    let id = id(table, notes);
    let number = table.text("number", "số, ký hiệu của kế hoạch, ví dụ \"41-KH/ĐUK\"", notes);
    let title = table.text("title", "trích yếu của kế hoạch", notes);
    let issued = table.date("issued", notes);
    let zone = zone(table, notes);
    let phrases = table.texts("phrases", true, notes);
    let other_phrases = table.texts("other_phrases", true, notes);
    check_phrases(&phrases, &other_phrases, notes);
    let since = issued.map(|issued| issued.value);
    let conference = table.table("conference", notes).map(|inner| conference(inner, since, notes));
    let requirements = requirements(table, conference.is_some(), since, notes);
    let outline = outline(table, notes);
    Some(Plan {
        id: id?,
        number: number?.value,
        title: title?.value,
        issued: issued?.value,
        zone: zone?,
        conference: conference.flatten(),
        requirements,
        outline,
        phrases: values(phrases),
        other_phrases: values(other_phrases),
    })
}

/// An id goes into the ledger and into file names, so that it is kept plain.
fn id(table: &mut Table<'_>, notes: &mut Notes) -> Option<String> {
    const EXPECTED: &str = "một tên ngắn gồm chữ thường không dấu, chữ số, gạch nối hoặc gạch dưới";
    let id = table.text("id", EXPECTED, notes)?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    if !id.value.chars().all(plain) {
        notes.mistake(&table.path("id"), id.line, format!("cần {EXPECTED}, nhưng gặp {}", quote(&id.value)));
    }
    Some(id.value)
}

fn zone(table: &mut Table<'_>, notes: &mut Notes) -> Option<String> {
    const EXPECTED: &str = "tên múi giờ IANA, ví dụ \"Asia/Ho_Chi_Minh\"";
    let zone = table.text("zone", EXPECTED, notes)?;
    if crate::clock::zone(&zone.value).is_none() {
        notes.mistake("zone", zone.line, format!("cần {EXPECTED}, nhưng không có múi giờ {}", quote(&zone.value)));
    }
    Some(zone.value)
}

fn check_phrases(phrases: &[At<String>], other_phrases: &[At<String>], notes: &mut Notes) {
    for other in other_phrases {
        if phrases.iter().any(|phrase| fold(&phrase.value) == fold(&other.value)) {
            let message = format!("cụm từ {} đã có trong phrases; chỉ để ở một nơi", quote(&other.value));
            notes.mistake("other_phrases", other.line, message);
        }
    }
}

fn conference(mut table: Table<'_>, issued: Option<Date>, notes: &mut Notes) -> Option<ConferenceRule> {
    let name = table.text("name", "tên gọi của hội nghị, ví dụ \"hội nghị sơ kết\"", notes);
    let before = table.date("before", notes);
    let none_for = table.texts("none_for", true, notes);
    if let Some(before) = before {
        check_not_before(&table.path("before"), before, issued, notes);
    }
    table.end(notes);
    let none_for = none_for.into_iter().map(|code| OrganizationCode(code.value)).collect();
    Some(ConferenceRule { name: name?.value, before: before?.value, none_for })
}

fn requirements(table: &mut Table<'_>, conference: bool, issued: Option<Date>, notes: &mut Notes) -> Vec<Requirement> {
    let tables = table.tables("requirements", notes);
    if tables.is_empty() && !notes.has_broken_lines() {
        notes.mistake("requirements", table.line(), "kế hoạch phải có ít nhất một bảng [[requirements]]");
    }
    let mut found: Vec<Requirement> = Vec::new();
    for mut inner in tables {
        let (line, path) = (inner.line(), inner.path("id"));
        let requirement = requirement(&mut inner, conference, issued, notes);
        inner.end(notes);
        let Some(requirement) = requirement else { continue };
        if found.iter().any(|earlier| earlier.id == requirement.id) {
            let message =
                format!("mã {} đã dùng cho một nội dung phải gửi ở trên; cần mã khác", quote(&requirement.id));
            notes.mistake(&path, line, message);
        }
        found.push(requirement);
    }
    found
}

fn requirement(
    table: &mut Table<'_>,
    conference: bool,
    issued: Option<Date>,
    notes: &mut Notes,
) -> Option<Requirement> {
    let id = id(table, notes);
    let name = table.text("name", "tên của nội dung phải gửi, ví dụ \"Báo cáo sơ kết\"", notes);
    let kind = kind(table, conference, notes);
    let paper_copies = table.count("paper_copies", 0, MOST_COPIES, notes);
    let soft_copies = table.count("soft_copies", 1, MOST_COPIES, notes);
    let optional = table.flag("optional", notes);
    let deadline = deadline(table, conference, issued, notes);
    Some(Requirement {
        id: id?,
        name: name?.value,
        kind: kind?,
        deadline: deadline?,
        paper_copies,
        soft_copies,
        optional,
    })
}

fn kind(table: &mut Table<'_>, conference: bool, notes: &mut Notes) -> Option<RequirementKind> {
    const EXPECTED: &str =
        "\"report\" (báo cáo), \"supplement\" (phụ lục) hoặc \"conference_notice\" (thông báo ngày hội nghị)";
    let kind = table.text("kind", EXPECTED, notes)?;
    let path = table.path("kind");
    match kind.value.as_str() {
        "report" => Some(RequirementKind::Report),
        "supplement" => Some(RequirementKind::Supplement),
        "conference_notice" => {
            if !conference {
                notes.mistake(&path, kind.line, "thông báo ngày hội nghị cần bảng [conference] nói rõ hội nghị nào");
            }
            Some(RequirementKind::ConferenceNotice)
        }
        other => {
            notes.mistake(&path, kind.line, format!("cần {EXPECTED}, nhưng gặp {}", quote(other)));
            None
        }
    }
}

fn deadline(table: &mut Table<'_>, conference: bool, issued: Option<Date>, notes: &mut Notes) -> Option<DeadlineRule> {
    if !table.has("deadline") {
        let message = "thiếu thời hạn; cần { day = 2024-12-10, hour = \"17:00\" }, \
                       { working_days_after_conference = 5, otherwise = 2023-06-26 }, hoặc \"none\" nếu không có hạn";
        notes.mistake(&table.path("deadline"), table.line(), message);
        table.is_word("deadline", "none", notes);
        return None;
    }
    if table.is_word("deadline", "none", notes) {
        return Some(DeadlineRule::None);
    }
    let mut inner = table.table("deadline", notes)?;
    let rule = if inner.has("working_days_after_conference") || inner.has("otherwise") {
        after_conference(&mut inner, conference, issued, notes)
    } else {
        fixed(&mut inner, issued, notes)
    };
    inner.end(notes);
    rule
}

fn fixed(table: &mut Table<'_>, issued: Option<Date>, notes: &mut Notes) -> Option<DeadlineRule> {
    let day = table.date("day", notes);
    let hour = table.hour("hour", notes);
    if let Some(day) = day {
        check_not_before(&table.path("day"), day, issued, notes);
    }
    Some(DeadlineRule::Fixed { day: day?.value, hour })
}

fn after_conference(
    table: &mut Table<'_>,
    conference: bool,
    issued: Option<Date>,
    notes: &mut Notes,
) -> Option<DeadlineRule> {
    let key = "working_days_after_conference";
    let working_days = table.count(key, 0, MOST_WORKING_DAYS, notes);
    if !table.has(key) {
        notes.mistake(
            &table.path(key),
            table.line(),
            "thiếu khóa này; cần số ngày làm việc sau ngày hội nghị, ví dụ 5",
        );
    }
    if !conference {
        let message = "hạn tính từ ngày hội nghị cần bảng [conference] nói rõ hội nghị nào";
        notes.mistake(&table.path(key), table.line(), message);
    }
    let otherwise = table.date("otherwise", notes)?;
    check_not_before(&table.path("otherwise"), otherwise, issued, notes);
    Some(DeadlineRule::AfterConference { working_days, otherwise: otherwise.value })
}

fn check_not_before(key: &str, day: At<Date>, issued: Option<Date>, notes: &mut Notes) {
    let Some(issued) = issued.filter(|issued| day.value < *issued) else { return };
    let (day_spoken, issued) = (day.value.strftime("%d/%m/%Y"), issued.strftime("%d/%m/%Y"));
    notes.mistake(key, day.line, format!("ngày {day_spoken} trước ngày ban hành kế hoạch ({issued}); cần ngày sau đó"));
}

fn outline(table: &mut Table<'_>, notes: &mut Notes) -> Vec<OutlineSection> {
    let mut sections: Vec<OutlineSection> = Vec::new();
    for mut inner in table.tables("outline", notes) {
        let line = inner.line();
        let id = id(&mut inner, notes);
        let name = inner.text("name", "tên mục của đề cương", notes);
        let headings = inner.texts("headings", false, notes);
        let path = inner.path("id");
        if headings.is_empty() && inner.has("headings") {
            notes.mistake(&inner.path("headings"), line, "cần ít nhất một cụm từ có trong tiêu đề của mục");
        }
        inner.end(notes);
        let (Some(id), Some(name)) = (id, name) else { continue };
        if sections.iter().any(|earlier| earlier.id == id) {
            notes.mistake(&path, line, format!("mã {} đã dùng cho một mục ở trên; cần mã khác", quote(&id)));
        }
        sections.push(OutlineSection { id, name: name.value, headings: values(headings) });
    }
    sections
}

fn values(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

#[cfg(test)]
#[path = "plan_file_tests.rs"]
mod tests;
