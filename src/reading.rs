//! Turns text and tables into what a clerk sees: letterhead, number, date, title, conference day, outline sections,
//! targets; knows nothing of who may send. Never fails: what cannot be found is `None`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::documents::Document;

mod conference;
mod dates;
mod ending;
mod letterhead;
mod numbers;
mod outline;
mod page;
mod symbol;
mod targets;
mod title;
mod tokens;
mod units;

pub use conference::{conference_matter, conference_names};
pub use outline::Outline;

use page::Page;

/// What one document says of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The issuing unit's lines at the top left, parent first, as printed (`ĐẢNG BỘ KHỐI…`, `ĐẢNG ỦY SỞ Y TẾ`).
    pub issuer: Vec<String>,
    /// The number and symbol without blanks, e.g. `15-BC/ĐU`; `None` where blank or absent.
    pub number: Option<String>,
    /// The place of `Việt Trì, ngày 16 tháng 6 năm 2023`.
    pub place: Option<String>,
    /// The date there.
    pub date: Option<Date>,
    /// The title, on one line, e.g. `Báo cáo sơ kết giữa nhiệm kỳ …`.
    pub title: Option<String>,
    /// The kind of paper, from the title, the symbol or the first lines.
    pub paper: Option<Paper>,
    /// Who signed at the end: the name as printed.
    pub signer: Option<String>,
    /// The lines under `Nơi nhận`, and `Kính gửi`: who it goes to, not who it is from.
    pub addressees: Vec<String>,
    /// It says of itself that it is a draft (`DỰ THẢO`, blank number with such a mark, `xin ý kiến`).
    pub draft: bool,
    /// The day of the unit's own conference that it states.
    pub conference: Option<ConferenceDay>,
    /// Rows of the table of targets.
    pub targets: Vec<Target>,
}

/// Kinds of paper (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the names are the papers' own: báo cáo, kế hoạch, thông báo, giấy mời, tờ trình, công văn …"
)]
pub enum Paper {
    BaoCao,
    KeHoach,
    ThongBao,
    GiayMoi,
    ToTrinh,
    CongVan,
    NghiQuyet,
    ChuongTrinh,
    DeCuong,
    BieuMau,
    Other,
}

/// The day of a conference, and the words that say so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConferenceDay {
    /// The (last) day of the conference.
    pub date: Date,
    /// The words it rests on.
    pub words: String,
    /// The words move it (`lùi sang`, `chuyển sang`, `hoãn đến`).
    pub postponed: bool,
}

/// What is known of a text before it is read for a conference's day.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// What stands over it (a letter's subject): it says what a short text is about.
    pub heading: &'a str,
    /// What the plans call their conferences, by [`conference_names`].
    pub called: &'a [String],
}

/// One row of a table of targets (chỉ tiêu).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Its name, as printed, without a leading number.
    pub name: String,
    /// Its unit (`%`, `đồng chí`), as printed; empty where none.
    pub unit: String,
    /// Planned for the term; `None` where not a number.
    pub planned: Option<f64>,
    /// Reached so far.
    pub actual: Option<f64>,
    /// The unit's own judgement (`Vượt`, `Đạt`, `Chưa đạt`), as printed.
    pub rating: Option<String>,
}

/// One section that a plan's outline (đề cương) asks for. Comes from the plan file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutlineSection {
    /// Its id, e.g. `lessons`.
    pub id: String,
    /// Its name in Vietnamese, as shown to people.
    pub name: String,
    /// Phrases that a heading of it holds; compared folded. The first is the outline's own wording.
    pub headings: Vec<String>,
}

/// Reads one document. `written_before` (the day the letter came) helps to complete days that lack a year.
#[must_use]
pub fn read(document: &Document, written_before: Date) -> Reading {
    read_page(document, &Page::of(document), Context::default(), written_before)
}

/// Reads one document, and for each of `outlines` the ids of the sections that it lacks, in the outline's order. A
/// heading with nothing under it is missing; two sections may stand under a common heading.
#[must_use]
pub fn read_beside(document: &Document, written_before: Date, outlines: &[Outline]) -> (Reading, Vec<Vec<String>>) {
    let page = Page::of(document);
    // The sections are looked for below the first title of the file, wherever the paper that counts begins.
    let begins = title::read(page.first(), 0).map_or(0, |title| title.ends);
    // A first heading that is set off like the title may have been taken for its last line.
    let begins = begins - usize::from(title::may_end_in_heading(&page.lines, begins));
    let text = page.lines.get(begins..).unwrap_or_default();
    let missing = outlines.iter().map(|outline| outline.missing_in(text)).collect();
    let called: Vec<String> = outlines.iter().flat_map(|outline| outline.called.iter().cloned()).collect();
    (read_page(document, &page, Context { heading: "", called: &called }, written_before), missing)
}

fn read_page(document: &Document, page: &Page, context: Context<'_>, written_before: Date) -> Reading {
    let (first, last) = (page.first(), page.last());
    let head = letterhead::read(first, written_before);
    let title = title::read(first, head.begins);
    let paper = title
        .as_ref()
        .map(|title| title.paper)
        .filter(|paper| *paper != Paper::Other)
        .or_else(|| head.number.as_ref().and_then(|number| symbol::paper_of(&number.kind)))
        .or_else(|| title.as_ref().map(|title| title.paper));
    // A day without a year is near the day of the letter itself, where that is known.
    let near = head.date.unwrap_or(written_before);
    // What an invitation is to stands in its title; its first sentence may name the day alone.
    let invites = matches!(paper, Some(Paper::GiayMoi | Paper::ThongBao));
    let heading = title.as_ref().filter(|_| invites).map_or(context.heading, |title| title.text.as_str());
    let context = Context { heading, ..context };
    Reading {
        conference: conference::day(&document.text(), context, near),
        targets: targets::read(document),
        signer: ending::signer(last),
        addressees: ending::addressees(first, last),
        draft: head.draft,
        issuer: head.issuer,
        number: head.number.and_then(|number| number.number),
        place: head.place,
        date: head.date,
        title: title.map(|title| title.text),
        paper,
    }
}

/// The conference day that free text (a letter's body or subject) states.
#[must_use]
pub fn conference_day(text: &str, context: Context<'_>, written_before: Date) -> Option<ConferenceDay> {
    conference::day(text, context, written_before)
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
