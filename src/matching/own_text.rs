//! Turns a message into the words that it is told by, and tells whether they are a report themselves. Weighs nothing.

use crate::message::Message;
use crate::vietnamese::fold;

use super::evidence::words::without_signature;

/// The words that the letter is told by: its own, and where it only passes another letter on, that letter's.
pub(super) fn own_text(message: &Message) -> String {
    /// `Chuyển anh Bảo xử lý giúp em nhé` says nothing itself.
    const PASSES_ON: usize = 12;
    let mut text = without_signature(message);
    if !message.event.is_empty() {
        text = format!("{}\n{text}", message.event);
    }
    if message.forwarded_text.is_empty() || text.split_whitespace().count() > PASSES_ON {
        return text;
    }
    format!("{text}\n\n{}", message.forwarded_text)
}

/// A report has at least so many numbered headings; a notice numbers its time and its place.
const HEADINGS_OF_REPORT: usize = 3;

/// Its numbered lines are as many as a report's headings.
pub(super) fn has_headings_of_report(text: &str) -> bool {
    headings(text) >= HEADINGS_OF_REPORT
}

/// What stands right above the first heading speaks of a report and ends in a colon: `Chi hội … báo cáo tổng kết …:`.
pub(super) fn is_report_with_headings(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let first = lines.iter().position(|line| headings(line) == 1);
    let above = first.and_then(|first| first.checked_sub(1)).and_then(|above| lines.get(above));
    above.is_some_and(|line| line.ends_with(':') && fold(line).contains("bao cao"))
}

/// How far the lines that begin with a number (`1.`, `2)`, `III.`) count on from one.
fn headings(text: &str) -> usize {
    const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
    text.lines().fold(0, |count: usize, line| {
        let Some((number, rest)) = line.trim_start().split_once(['.', ')', '/']) else { return count };
        let next = number.parse() == Ok(count + 1) || ROMAN.get(count).is_some_and(|roman| *roman == number);
        if next && rest.starts_with(' ') && rest.trim().len() > 1 { count + 1 } else { count }
    })
}
