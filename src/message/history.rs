//! Turns the text of a letter into what its sender newly wrote, the quoted history, and a forwarded letter with its
//! sender. Goes by the lines that mail programs put between them, in Vietnamese and English.

use crate::message::Mailbox;
use crate::vietnamese::fold;

/// A text taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parted {
    /// What the sender newly wrote.
    pub(super) new: String,
    /// Everything else: history and forwarded letters with their heads.
    pub(super) quoted: String,
    /// The forwarded letter's own text, without its head; also part of `quoted`.
    pub(super) forwarded: String,
    /// Who wrote the forwarded letter.
    pub(super) forwarded_from: Option<Mailbox>,
}

/// Lines that announce a forwarded letter, folded, without the dashes around them.
const FORWARD_LINES: [&str; 12] = [
    "forwarded message",
    "forwarded mail",
    "begin forwarded message",
    "thu chuyen tiep",
    "thu da chuyen tiep",
    "thu duoc chuyen tiep",
    "tin nhan chuyen tiep",
    "tin nhan da chuyen tiep",
    "tin nhan duoc chuyen tiep",
    "email chuyen tiep",
    "bat dau thu chuyen tiep",
    "bat dau thu duoc chuyen tiep",
];
/// Lines that announce the letter answered, folded, without dashes.
const ORIGINAL_LINES: [&str; 6] =
    ["original message", "thu goc", "tin nhan goc", "thu ban dau", "tin goc", "original appointment"];
/// How an attribution ends, folded (`… đã viết:`).
const ATTRIBUTION_ENDS: [&str; 6] = ["da viet:", " viet:", "wrote:", "writes:", "a ecrit :", "schrieb:"];
/// Prefixes of a forwarded letter's subject, folded.
const FORWARD_PREFIXES: [&str; 7] = ["fw:", "fwd:", "fwd ", "chuyen tiep:", "[fwd:", "ct:", "tr:"];
/// How many lines mail programs break an attribution into.
const ATTRIBUTION_LINES: usize = 4;
/// How many lines a head inside a letter may have.
const HEAD_LINES: usize = 10;

/// What a line inside a letter's head says, folded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HeadLine {
    From,
    Sent,
    To,
    Subject,
}

/// Takes a text apart; `subject` tells a forward from an answer where the text does not.
pub(super) fn part(text: &str, subject: &str) -> Parted {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let folded_subject = fold(subject);
    let subject_says_forward = FORWARD_PREFIXES.iter().any(|prefix| folded_subject.starts_with(prefix));
    let (mut new, mut quoted) = (Vec::new(), Vec::new());
    let mut parted = Parted::default();
    let mut place = 0;
    while let Some(line) = lines.get(place) {
        let rest = lines.get(place..).unwrap_or_default();
        if line.trim_start().starts_with('>') && !is_announced(rest, &FORWARD_LINES) {
            quoted.push(*line);
            place += 1;
            continue;
        }
        let is_forward = is_announced(rest, &FORWARD_LINES);
        let is_answer = !is_forward && (is_announced(rest, &ORIGINAL_LINES) || is_head(rest));
        if is_forward || is_answer {
            let (from, body) = read_head(rest);
            if is_forward || subject_says_forward {
                parted.forwarded_from = from;
                parted.forwarded = tidy(&body);
            }
            quoted.extend(rest);
            break;
        }
        if let Some(length) = attribution_length(rest) {
            quoted.extend(rest.iter().take(length));
            place += length;
            let next = lines.iter().skip(place).find(|line| !line.trim().is_empty());
            if next.is_some_and(|line| line.trim_start().starts_with('>')) {
                continue;
            }
            quoted.extend(lines.iter().skip(place));
            break;
        }
        new.push(*line);
        place += 1;
    }
    parted.new = tidy(&new);
    parted.quoted = tidy(&quoted);
    parted
}

/// Joins lines; of empty lines in a row one is kept.
fn tidy(lines: &[&str]) -> String {
    let mut text = String::new();
    let mut is_gap = false;
    for line in lines {
        if line.trim().is_empty() {
            is_gap = !text.is_empty();
            continue;
        }
        if std::mem::take(&mut is_gap) {
            text.push('\n');
        }
        text.push_str(line);
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text
}

/// The line without quote marks, stars and dashes around it.
fn bare(line: &str) -> &str {
    line.trim_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, '>' | '*' | '-' | '_' | '=' | ':' | '–' | '—')
    })
}

/// Whether the first line is one of the announcements. Without dashes or a colon it must have a head below it.
fn is_announced(lines: &[&str], announcements: &[&str]) -> bool {
    // Announcements are short; folding every line of a long letter would cost more than the rest of the reading.
    const LONGEST: usize = 120;
    let Some(line) = lines.first().filter(|line| line.len() <= LONGEST) else { return false };
    let inner = bare(line);
    if inner.is_empty() || !announcements.contains(&fold(inner).as_str()) {
        return false;
    }
    line.contains("--") || line.trim_end().ends_with(':') || head_lines(lines.get(1..).unwrap_or_default()).len() >= 2
}

/// What kind of head line this is.
fn head_line(line: &str) -> Option<HeadLine> {
    let (key, _) = line.split_once(':').filter(|(key, _)| key.len() <= 40)?;
    match fold(bare(key)).as_str() {
        "from" | "tu" | "nguoi gui" | "gui tu" | "thu tu" => Some(HeadLine::From),
        "sent" | "date" | "da gui" | "ngay" | "ngay gui" | "gui" | "gui luc" | "thoi gian" | "gui ngay" | "vao" => {
            Some(HeadLine::Sent)
        }
        "to" | "den" | "toi" | "nguoi nhan" | "gui toi" | "gui den" | "cc" => Some(HeadLine::To),
        "subject" | "chu de" | "tieu de" | "chu de thu" => Some(HeadLine::Subject),
        _ => None,
    }
}

/// The different kinds of head lines at the beginning, until a blank line that follows one.
fn head_lines(lines: &[&str]) -> Vec<HeadLine> {
    let mut kinds = Vec::new();
    for line in lines.iter().take(HEAD_LINES) {
        match head_line(line) {
            Some(kind) if !kinds.contains(&kind) => kinds.push(kind),
            _ if bare(line).is_empty() && !kinds.is_empty() => break,
            _ => {}
        }
    }
    kinds
}

/// Whether a letter's head begins here, as Outlook writes it without any announcement.
fn is_head(lines: &[&str]) -> bool {
    let begins = lines.first().and_then(|line| head_line(line)) == Some(HeadLine::From);
    begins && head_lines(lines).len() >= 3
}

/// The sender named in a head, and the lines below it.
fn read_head<'a>(lines: &[&'a str]) -> (Option<Mailbox>, Vec<&'a str>) {
    let mut from = None;
    let mut end = 0;
    for (place, line) in lines.iter().enumerate().take(HEAD_LINES + 2) {
        match head_line(line) {
            Some(HeadLine::From) if from.is_none() => {
                from = line.split_once(':').and_then(|(_, value)| mailbox(value));
            }
            None if end > 0 && bare(line).is_empty() => break,
            None => continue,
            Some(_) => {}
        }
        end = place + 1;
    }
    (from, lines.iter().skip(end.max(1)).map(|line| line.trim_start_matches(['>', ' '])).collect())
}

/// `Name <a@b>`, `Name [mailto:a@b]`, `a@b` or a name alone, as mail programs write them into text.
fn mailbox(value: &str) -> Option<Mailbox> {
    let value = bare(value);
    let is_edge = |letter: char| {
        letter.is_whitespace() || matches!(letter, '<' | '>' | '[' | ']' | '(' | ')' | '"' | '\'' | ',' | ';')
    };
    let address = value.split(is_edge).find(|word| word.contains('@') && !word.ends_with('@'));
    let address = address.map(|word| word.trim_start_matches("mailto:").to_lowercase()).unwrap_or_default();
    let name = value
        .split(['<', '['])
        .next()
        .unwrap_or_default()
        .trim_matches(|letter: char| is_edge(letter) || letter == '*');
    let name = if name.contains('@') { "" } else { name };
    (!name.is_empty() || !address.is_empty()).then(|| Mailbox { name: name.to_owned(), address })
}

/// How many lines an attribution takes (`Vào 12 thg 6, 2023, … đã viết:`), if one begins here.
fn attribution_length(lines: &[&str]) -> Option<usize> {
    // Longer lines are prose, not an attribution.
    const LONGEST: usize = 400;
    let first = lines.first().filter(|line| !line.trim().is_empty() && line.len() <= LONGEST)?;
    let begins = begins_attribution(&fold(first));
    let mut joined = String::new();
    for (index, line) in lines.iter().take(ATTRIBUTION_LINES).enumerate() {
        if line.trim().is_empty() || line.len() > LONGEST {
            break;
        }
        joined.push_str(line.trim());
        joined.push(' ');
        let folded = fold(&joined);
        let ends = ATTRIBUTION_ENDS.iter().any(|end| folded.ends_with(end));
        let old_gmail = folded.ends_with(">:") && folded.starts_with("20") && folded.contains('@');
        if old_gmail || (ends && begins && folded.contains(|letter: char| letter.is_ascii_digit())) {
            return Some(index + 1);
        }
        // `Name wrote:` without a date counts only right above a quote.
        let next_is_quote = lines.iter().skip(index + 1).find(|next| !next.trim().is_empty());
        if ends && index == 0 && next_is_quote.is_some_and(|next| next.trim_start().starts_with('>')) {
            return Some(1);
        }
        if !begins && !folded.starts_with("20") {
            break;
        }
    }
    None
}

fn begins_attribution(folded: &str) -> bool {
    const BEGINNINGS: [&str; 10] = ["vao ", "on ", "ngay ", "luc ", "trong ", "thu ", "chu nhat", "le ", "am ", "at "];
    BEGINNINGS.iter().any(|beginning| folded.starts_with(beginning))
}

#[cfg(test)]
#[path = "history_tests.rs"]
mod tests;
