//! Turns what people type into one cell into addresses, domains and names, and says what of it is none. Several stand
//! in one cell, parted by `;`, `,`, new lines or blanks; a blank is filled with a dash or `chưa có`.

use super::finding::quote;
use crate::vietnamese::{fold, nfc};

/// The longest address that a mail server takes, in octets (RFC 5321 4.5.3.1.3, without the angle brackets).
const LONGEST_ADDRESS: usize = 254;

/// What people write where there is nothing; compared folded.
const NOTHING: &[&str] =
    &["-", "--", "---", "_", "/", ".", "x", "không", "không có", "chưa có", "chưa", "n/a", "na", "trống", "…", "..."];

/// Domains where anyone can have an address: that of a unit proves nothing of the others there. Mail services for the
/// public, the Vietnamese ones among them.
const PUBLIC_DOMAINS: &[&str] = &[
    "126.com",
    "163.com",
    "aol.com",
    "fpt.vn",
    "gmail.com",
    "gmx.com",
    "gmx.net",
    "googlemail.com",
    "hn.vnn.vn",
    "hcm.vnn.vn",
    "hotmail.com",
    "hotmail.com.vn",
    "icloud.com",
    "live.com",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "outlook.com",
    "outlook.com.vn",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "rocketmail.com",
    "vnn.vn",
    "yahoo.com",
    "yahoo.com.vn",
    "yandex.com",
    "yandex.ru",
    "ymail.com",
    "zoho.com",
];

/// Domains under which everyone registers theirs (Thông tư 24/2015/TT-BTTTT, điều 5 and 6): no unit owns them.
const COMMON_SUFFIXES: &[&str] = &[
    "vn",
    "com.vn",
    "net.vn",
    "org.vn",
    "gov.vn",
    "edu.vn",
    "ac.vn",
    "biz.vn",
    "info.vn",
    "int.vn",
    "name.vn",
    "pro.vn",
    "health.vn",
    "com",
    "net",
    "org",
    "edu",
    "gov",
    "info",
    "example",
];

/// What a cell with several entries holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entries {
    /// The good ones, in order, lower case, no doubles.
    pub(super) good: Vec<String>,
    /// Mistakes: Vietnamese sentences.
    pub(super) mistakes: Vec<String>,
    /// What was left out, and why: Vietnamese sentences.
    pub(super) notes: Vec<String>,
}

/// Whether a cell says that there is nothing.
pub(super) fn says_nothing(text: &str) -> bool {
    let folded = fold(text);
    folded.is_empty() || NOTHING.iter().any(|word| fold(word) == folded)
}

/// The addresses of a cell. Words beside a good address (`Văn thư: vt@…`) are left out with a note.
pub(super) fn addresses(text: &str) -> Entries {
    let mut entries = Entries::default();
    if says_nothing(text) {
        return entries;
    }
    let mut words = Vec::new();
    for part in parts(text) {
        let bare = strip_address(part);
        if !bare.contains('@') {
            words.push(part);
        } else if is_address(&bare) {
            add(&mut entries.good, bare);
        } else {
            entries.mistakes.push(format!("{} không phải địa chỉ thư; cần dạng ten@tenmien", quote(part)));
        }
    }
    if !words.is_empty() {
        let said = quote(&words.join(" "));
        if entries.good.is_empty() && entries.mistakes.is_empty() {
            entries
                .mistakes
                .push(format!("{said} không phải địa chỉ thư; cần dạng ten@tenmien, hoặc để trống nếu chưa có"));
        } else {
            entries.notes.push(format!("chỉ lấy địa chỉ thư trong ô, bỏ qua {said}"));
        }
    }
    entries
}

/// Whether anyone can have an address in a domain.
#[must_use]
pub fn is_public_domain(domain: &str) -> bool {
    PUBLIC_DOMAINS.contains(&domain)
}

/// The domains of a cell; those that prove nothing are left out with a note.
pub(super) fn domains(text: &str) -> Entries {
    let mut entries = Entries::default();
    if says_nothing(text) {
        return entries;
    }
    for part in parts(text) {
        let bare = strip_domain(part);
        if is_public_domain(&bare) {
            let said = quote(&bare);
            entries.notes.push(format!(
                "tên miền {said} là dịch vụ thư công cộng, ai cũng dùng được, nên không được dùng để nhận biết đơn vị"
            ));
        } else if COMMON_SUFFIXES.contains(&bare.as_str()) {
            let said = quote(&bare);
            entries
                .notes
                .push(format!("tên miền {said} dùng chung cho mọi cơ quan nên không được dùng để nhận biết đơn vị"));
        } else if is_domain(&bare) {
            add(&mut entries.good, bare);
        } else if bare.contains('@') {
            entries
                .mistakes
                .push(format!("{} là địa chỉ thư; cột này cần tên miền, ví dụ phần sau dấu @", quote(part)));
        } else {
            entries.mistakes.push(format!("{} không phải tên miền; cần dạng coquan.tinh.gov.vn", quote(part)));
        }
    }
    entries
}

/// Abbreviations of a cell: parted by `;` or new lines, by commas only where there is neither (`Sở VH, TT&DL` is one).
/// Blanks belong to them.
pub(super) fn abbreviations(text: &str) -> Vec<String> {
    let surer = former_names(text);
    if surer.len() > 1 { surer } else { list(text, &[';', ',', '\n', '\r']) }
}

/// Old names in a cell: parted by `;` or new lines, since names have commas (`Sở Văn hóa, Thể thao và Du lịch`).
pub(super) fn former_names(text: &str) -> Vec<String> {
    list(text, &[';', '\n', '\r'])
}

/// One line without needless blanks; `None` where the cell says that there is nothing.
pub(super) fn line(text: &str) -> Option<String> {
    let line = nfc(text).split_whitespace().collect::<Vec<_>>().join(" ");
    (!says_nothing(&line)).then_some(line)
}

/// Whether it is an address that we could send to, as offices write them: one `@`, a plain local part (RFC 5321 4.1.2
/// `Dot-string`) and a domain with a dot.
pub(super) fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let plain = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let dots_apart = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
    !local.is_empty() && local.chars().all(plain) && dots_apart && is_domain(domain) && text.len() <= LONGEST_ADDRESS
}

/// Whether it is a host name (RFC 1123 2.1) with at least one dot.
pub(super) fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        let plain = label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        (1..=63).contains(&label.len()) && plain && !label.starts_with('-') && !label.ends_with('-')
    };
    let last_has_letters = text.rsplit('.').next().is_some_and(|last| last.chars().any(|c| c.is_ascii_alphabetic()));
    text.contains('.') && text.len() <= 253 && text.split('.').all(label) && last_has_letters
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    let parted = |c: char| c.is_whitespace() || matches!(c, ';' | ',' | '|' | '\u{200b}' | '\u{feff}');
    text.split(parted).filter(|part| part.chars().any(char::is_alphanumeric))
}

fn strip_address(part: &str) -> String {
    let bare = part
        .trim_matches(|c: char| matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\'' | '.' | ':' | '“' | '”'));
    let lower = bare.to_lowercase();
    lower.strip_prefix("mailto:").unwrap_or(&lower).to_owned()
}

fn strip_domain(part: &str) -> String {
    let lower = part.to_lowercase();
    let bare = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let bare = bare.strip_prefix("*.").unwrap_or(bare);
    let host = bare.split('/').next().unwrap_or_default();
    host.trim_start_matches('@').trim_matches(|c: char| matches!(c, '.' | ':' | '<' | '>' | '(' | ')' | '"')).to_owned()
}

fn list(text: &str, separators: &[char]) -> Vec<String> {
    let mut entries = Vec::new();
    for part in text.split(separators).filter_map(line) {
        add(&mut entries, part);
    }
    entries
}

/// Adds an entry that is not there yet.
pub(super) fn add(entries: &mut Vec<String>, entry: String) {
    if !entries.contains(&entry) {
        entries.push(entry);
    }
}

#[cfg(test)]
#[path = "cells_tests.rs"]
mod tests;
