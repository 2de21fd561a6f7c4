//! Finds the signature block at the end of a letter: behind `-- ` (RFC 3676 4.3), else by its look.

use crate::vietnamese::fold;

/// How a letter takes its leave, folded.
const CLOSINGS: [&str; 14] = [
    "tran trong",
    "xin tran trong",
    "kinh thu",
    "kinh chao",
    "than ai",
    "than men",
    "tran trong cam on",
    "xin cam on",
    "best regards",
    "kind regards",
    "regards",
    "sincerely",
    "thanks",
    "yours",
];
/// What follows a closing word where it begins a sentence of the letter instead (`Trân trọng báo cáo …`), folded.
const NOT_CLOSINGS: [&str; 5] = ["bao cao", "kinh gui", "gui", "de nghi", "kinh moi"];
/// Lines of a telephone's mail program, folded.
const DEVICE_LINES: [&str; 5] = ["sent from", "duoc gui tu", "gui tu ", "da gui tu", "get outlook for"];
/// What a line of a signature tells, folded.
const CONTACTS: [&str; 14] = [
    "dt:",
    "dt ",
    "sdt",
    "dien thoai",
    "tel",
    "mobile",
    "di dong",
    "fax",
    "email:",
    "e-mail",
    "dia chi",
    "website",
    "hotline",
    "zalo",
];
/// A signature is not longer, in lines.
const MOST_LINES: usize = 14;

/// The signature block of the new text; empty where there is none.
pub(super) fn find(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let start = by_dashes(&lines).or_else(|| by_closing(&lines)).or_else(|| by_contacts(&lines));
    start.and_then(|start| lines.get(start..)).unwrap_or_default().join("\n").trim().to_owned()
}

fn by_dashes(lines: &[&str]) -> Option<usize> {
    lines
        .iter()
        .rposition(|line| line.trim_end() == "--")
        .filter(|place| place + 1 < lines.len())
        .map(|place| place + 1)
}

/// The first closing or telephone line within the last lines.
fn by_closing(lines: &[&str]) -> Option<usize> {
    // A closing is a line of its own, in letters.
    const LONGEST: usize = 60;
    let from = lines.len().saturating_sub(MOST_LINES);
    let is_closing = |line: &&str| {
        let folded = fold(line);
        // `Kính thưa các đồng chí` greets, `kính thư` closes.
        let whole = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        let begins = |words: &[&str]| words.iter().any(|word| folded.strip_prefix(word).is_some_and(whole));
        folded.chars().count() <= LONGEST
            && (begins(&DEVICE_LINES) || begins(&CLOSINGS) && !NOT_CLOSINGS.iter().any(|word| folded.contains(word)))
    };
    lines.iter().skip(from).position(is_closing).map(|place| from + place)
}

/// The last paragraph, where it tells how to reach someone and is not the whole letter. A line with a full date, such as a
/// row of a table, says something and ends no letter.
fn by_contacts(lines: &[&str]) -> Option<usize> {
    let above = lines.iter().rposition(|line| line.trim().is_empty() || is_dated(line))?;
    let paragraph = lines.get(above + 1..)?;
    let is_contact = |line: &&str| {
        let folded = fold(line);
        CONTACTS.iter().any(|word| folded.starts_with(word)) || is_telephone(&folded)
    };
    (paragraph.len() <= MOST_LINES && paragraph.iter().any(is_contact)).then_some(above + 1)
}

/// A date with its year (`28/11/2023`) stands in it.
fn is_dated(line: &str) -> bool {
    let digits = |text: &str, count: std::ops::RangeInclusive<usize>| {
        count.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let parts: Vec<&str> = line.split(['/', '-', '.']).collect();
    parts.windows(3).any(|parts| {
        let [before, month, after] = parts else { return false };
        let day = before.rsplit(|letter: char| !letter.is_ascii_digit()).next().unwrap_or_default();
        let year = after.get(..4).is_some_and(|year| year.starts_with("20") && digits(year, 4..=4));
        digits(day, 1..=2) && digits(month, 1..=2) && year
    })
}

/// A line that is little more than a telephone number.
fn is_telephone(folded: &str) -> bool {
    let digits = folded.chars().filter(char::is_ascii_digit).count();
    (9..=13).contains(&digits) && folded.chars().filter(|letter| letter.is_alphabetic()).count() <= 12
}

#[cfg(test)]
#[path = "signature_tests.rs"]
mod tests;
