//! Turns the last lines of a paper into who signed it, and its first and last lines into whom it goes to (`Kính gửi`,
//! `Nơi nhận`). Where nobody signs in a known form, nobody is named.

use super::page::{Line, Side};

/// Words with which the authority or the office of a signer begins, folded.
const OFFICES: &[&str] = &[
    "t/m",
    "tm",
    "t.m",
    "k/t",
    "kt",
    "t/l",
    "tl",
    "tuq",
    "bi thu",
    "pho bi thu",
    "chanh van phong",
    "pho chanh",
    "giam doc",
    "pho giam doc",
    "chu tich",
    "pho chu tich",
    "truong ban",
    "pho truong",
    "hieu truong",
    "pho hieu truong",
    "vien truong",
    "cuc truong",
    "thu truong",
    "chi uy vien",
    "uy vien",
    "tong giam doc",
    "truong phong",
    "chu nhiem",
    "nguoi lap",
    "nguoi bao cao",
];

/// The name of the signer, as printed.
pub(super) fn signer(lines: &[Line]) -> Option<String> {
    let office = lines.iter().rposition(is_office)?;
    let side = lines.get(office)?.side;
    let below = lines.get(office + 1..)?;
    // Beside `Nơi nhận` a signer stands on the right; below it, alone on the line.
    let beside = |line: &&Line| side != Side::Right || line.side != Side::Left;
    let names = below.iter().filter(beside).map(|line| without_rank(&line.text)).filter(|name| is_person(name));
    names.fold(None, |_, name| Some(name.to_owned()))
}

fn is_office(line: &Line) -> bool {
    line.side != Side::Left
        && OFFICES.iter().any(|office| {
            line.folded.strip_prefix(office).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        })
        && line.text.chars().count() <= 80
        && line.text.chars().next().is_some_and(char::is_uppercase)
}

fn without_rank(name: &str) -> &str {
    let mut name = name.trim();
    for rank in ["Đ/c ", "Đồng chí ", "ThS. ", "TS. ", "Ths. ", "BS. ", "BSCKII. ", "PGS.TS ", "GS.TS "] {
        name = name.strip_prefix(rank).unwrap_or(name).trim();
    }
    name
}

/// Two to six words, each with a capital, no figures: a person's name.
fn is_person(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    (2..=6).contains(&words.len())
        && words.iter().all(|word| {
            word.chars().next().is_some_and(char::is_uppercase)
                && word.chars().all(|letter| letter.is_alphabetic() || letter == '\'')
        })
        && !words.iter().any(|word| word.eq_ignore_ascii_case("lưu"))
}

/// The lines that say whom the paper goes to, without their dashes and stops.
pub(super) fn addressees(first: &[Line], last: &[Line]) -> Vec<String> {
    let mut found = Vec::new();
    for (lines, word) in [(first, "kinh gui"), (last, "noi nhan")] {
        let Some(at) = lines.iter().position(|line| line.folded.starts_with(word)) else { continue };
        let Some(head) = lines.get(at) else { continue };
        if let Some((_, name)) = head.text.split_once(':') {
            push_name(&mut found, name);
        }
        let below = lines
            .get(at + 1..)
            .unwrap_or_default()
            .iter()
            .filter(|line| line.side == head.side || line.side == Side::Whole);
        for line in below.take_while(|line| line.text.starts_with(['-', '\u{2013}', '+', '\u{2022}', '*'])) {
            push_name(&mut found, &line.text);
        }
    }
    found
}

fn push_name(found: &mut Vec<String>, name: &str) {
    let name = name.trim_matches(|letter: char| letter.is_whitespace() || "-\u{2013}+\u{2022}*,;.".contains(letter));
    if !name.is_empty() && !found.iter().any(|known| known == name) {
        found.push(name.to_owned());
    }
}

#[cfg(test)]
#[path = "ending_tests.rs"]
mod tests;
