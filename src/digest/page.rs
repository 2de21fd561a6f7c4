//! Arranges the sections into the staff's letter, in the order in which a clerk needs them each morning, as HTML and as
//! plain text, and keeps it within what mail programs show.

use askama::Template;

use super::arrivals::{self, Arrived};
use super::day::Day;
use super::section::{Section, in_words};
use super::{MOST_MAILED, conferences, corrections, health, missing, review, totals};
use crate::acknowledgement::{LetterText, figures, shown};

/// Rows a table shows at most; the workbook has more.
const MOST_ROWS: usize = 200;

/// Bytes of HTML at most: Gmail clips what is above 102 kB, and the transfer encoding is not counted.
const MOST_BYTES: usize = 95_000;

/// What text and HTML are both made of.
#[derive(Debug)]
struct Page {
    subject: String,
    office: String,
    day: String,
    alert: Option<String>,
    sections: Vec<Section>,
    /// What the workbook beside the page holds.
    register: String,
}

#[derive(Template)]
#[template(path = "digest.html")]
struct Html<'a> {
    page: &'a Page,
}

#[derive(Template)]
#[template(path = "digest.txt")]
struct Text<'a> {
    page: &'a Page,
}

/// Writes the letter.
pub(super) fn letter(day: &Day<'_>) -> LetterText {
    let mut page = Page {
        subject: subject(day),
        office: shown::line(&day.inputs.office.name, 200),
        day: format!("{}, {}", figures::weekday(day.inputs.day), figures::day_in_full(day.inputs.day)),
        alert: alert(day),
        sections: [
            Some(totals::section(day)),
            Some(review::section(day)),
            Some(arrivals::section(day)),
            corrections::section(day),
            Some(missing::section(day)),
            Some(conferences::section(day)),
            Some(missing::paper_copies(day)),
            Some(health::undelivered(day)),
            Some(health::section(day)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        register: register(day),
    };
    for section in &mut page.sections {
        section.keep(MOST_ROWS);
    }
    // Writing into a string cannot fail, and neither template calls anything that can.
    let text = Text { page: &page }.render().unwrap_or_default();
    let html = html_that_fits(&mut page);
    LetterText { subject: page.subject, text, html }
}

/// Halves the longest table until the page fits: short tables, which say what to do, stay whole the longest.
fn html_that_fits(page: &mut Page) -> String {
    loop {
        let html = Html { page }.render().unwrap_or_default();
        if html.len() <= MOST_BYTES {
            return html;
        }
        let Some(longest) = page.sections.iter_mut().max_by_key(|section| section.rows()) else { return html };
        let rows = longest.rows();
        if rows == 0 {
            return html;
        }
        longest.keep(rows / 2);
    }
}

fn subject(day: &Day<'_>) -> String {
    let totals = totals::overall(day);
    let mut parts = vec![
        format!("{} mới", in_words(Arrived::of(day).received())),
        format!("{} chờ xác minh", in_words(day.to_review().len())),
        format!("{} chưa gửi", totals.unsent()),
    ];
    if totals.overdue > 0 {
        parts.push(format!("{} quá hạn", totals.overdue));
    }
    if health::is_troubled(day) {
        parts.push("hộp thư có lỗi".to_owned());
    }
    format!("Tổng hợp tiếp nhận báo cáo ngày {}: {}", figures::day(day.inputs.day), parts.join(", "))
}

/// What the workbook beside the page holds.
fn register(day: &Day<'_>) -> String {
    let letters = day.inputs.entries.len();
    if letters <= MOST_MAILED {
        return "Sổ tiếp nhận đầy đủ ở tệp Excel đính kèm.".to_owned();
    }
    format!(
        "Tệp Excel đính kèm có {} thư mới nhất trong {} thư; sổ đầy đủ do quản trị viên xuất bằng lệnh tiepnhan export \
         register -o so.xlsx.",
        in_words(MOST_MAILED),
        in_words(letters)
    )
}

/// What must not be overlooked, above everything.
fn alert(day: &Day<'_>) -> Option<String> {
    let troubled = health::is_troubled(day);
    troubled.then(|| "Hộp thư tiếp nhận đang có vấn đề: xem mục “Tình trạng hộp thư” ở cuối thư.".to_owned())
}
