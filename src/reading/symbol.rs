//! Turns the line `Số: 15 -BC/ĐU` of a letterhead into the number and symbol without blanks. A blank left for the pen is
//! told apart from a line that is no number at all. How the parts stand is set by Hướng dẫn 36-HD/VPTW (party papers,
//! `15-BC/ĐU`) and Nghị định 30/2020/NĐ-CP (state papers, `15/BC-STC`).

use crate::vietnamese;

use super::Paper;

/// What the line of the number says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NumberLine {
    /// The number and symbol, without blanks; `None` where the number is left blank.
    pub(super) number: Option<String>,
    /// The letters of the symbol that name the kind of paper, folded: `bc`.
    pub(super) kind: String,
    /// What stands behind it on the same line.
    pub(super) rest: String,
}

/// Reads a line that begins with `Số`, or gives `None` where it is none of a letterhead.
pub(super) fn number_line(text: &str) -> Option<NumberLine> {
    let line = text.trim_start_matches(|letter: char| letter == '*' || letter.is_whitespace());
    let after = after_word_number(line)?;
    let after = after.trim_start_matches(|letter: char| matches!(letter, ':' | ';') || letter.is_whitespace());
    let (run, rest) = symbol_run(after);
    let mut digits: String = run.chars().take_while(|letter| is_digit_or_slip(*letter)).collect();
    // `15a-BC/ĐU`: a number put in between two others.
    let mut behind = run.chars().skip(digits.chars().count());
    let between = behind.next().filter(char::is_ascii_lowercase);
    if !digits.is_empty() && behind.next().is_some_and(|letter| matches!(letter, '-' | '/')) {
        digits.extend(between);
    }
    let symbol = run.get(digits.len()..).unwrap_or_default();
    let begins = symbol.chars().next()?;
    // Either the symbol follows by a dash or slash, or the dash was forgotten (`15 BC/ĐU`).
    if !(matches!(begins, '-' | '/') || (begins.is_uppercase() && symbol.contains(['-', '/']))) {
        return None;
    }
    let named = without_year(symbol.trim_start_matches(['-', '/']));
    let first = named.chars().next()?;
    if !(first.is_uppercase() || (first.is_alphabetic() && text.chars().count() <= SHORT)) {
        return None;
    }
    let kind = named.split(['-', '/']).next().map(vietnamese::fold).unwrap_or_default();
    let has_number = digits.chars().any(|letter| letter.is_ascii_digit());
    let number = has_number.then(|| format!("{}{symbol}", without_slips(&digits)));
    Some(NumberLine { number, kind, rest: rest.trim().to_owned() })
}

/// `128/2024/BC-HĐND`: the year that papers of councils bear between number and symbol is no part of the symbol.
fn without_year(symbol: &str) -> &str {
    let year = |head: &str| head.len() == 4 && head.chars().all(|letter| letter.is_ascii_digit());
    symbol.split_once('/').filter(|(head, _)| year(head)).map_or(symbol, |(_, tail)| tail)
}

/// Reads a line that is a number and symbol and nothing else: `33-BC/CB`, the word `Số` forgotten.
pub(super) fn bare_number_line(text: &str) -> Option<NumberLine> {
    let begins = text.chars().next().is_some_and(|letter| letter.is_ascii_digit());
    let line = (begins && text.len() <= LONGEST_BARE).then(|| number_line(&format!("Số {text}"))).flatten()?;
    (line.rest.is_empty() && paper_of(&line.kind).is_some()).then_some(line)
}

/// The longest number and symbol without `Số` before it, in bytes.
const LONGEST_BARE: usize = 40;

/// A line this short may be a number in small letters (`số 15-bc/đu`); a longer one is running text.
const SHORT: usize = 20;

/// What follows the word `Số`, written or recognised somehow: `Sô`, `S6`.
fn after_word_number(line: &str) -> Option<&str> {
    let mut letters = line.char_indices();
    let (_, first) = letters.next()?;
    let (at, second) = letters.next()?;
    let vowel = vietnamese::fold(second.encode_utf8(&mut [0; 4])) == "o" || matches!(second, '6' | '0');
    if !matches!(first, 'S' | 's') || !vowel {
        return None;
    }
    let mut after = line.get(at + second.len_utf8()..)?;
    // A decomposed tone mark belongs to the word.
    after = after.trim_start_matches(unicode_normalization::char::is_combining_mark);
    let next = after.chars().next()?;
    (!next.is_alphabetic()).then_some(after)
}

/// The run of number and symbol, blanks and dots for the pen left out, and what follows it.
fn symbol_run(text: &str) -> (String, &str) {
    let mut run = String::new();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let letter = plain_dash(letter);
        if vietnamese::is_invisible(letter) {
            continue;
        }
        if letter.is_whitespace() {
            while letters.next_if(|(_, next)| next.is_whitespace()).is_some() {}
            let next = letters.peek().map_or(' ', |(_, next)| plain_dash(*next));
            let bare_number = run.chars().all(|letter| letter.is_ascii_digit());
            if !(run.ends_with(['-', '/']) || matches!(next, '-' | '/') || bare_number) {
                return (run, text.get(at..).unwrap_or_default());
            }
            continue;
        }
        let blank_for_pen = matches!(letter, '.' | '…' | '_' | '\u{b7}') && !run.contains(['-', '/']);
        if blank_for_pen {
            continue;
        }
        if letter.is_alphanumeric() || matches!(letter, '-' | '/' | '&' | '+') || is_mark_over(letter) {
            run.push(letter);
        } else {
            return (run, text.get(at..).unwrap_or_default());
        }
    }
    (run, "")
}

fn plain_dash(letter: char) -> char {
    if matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}') { '-' } else { letter }
}

fn is_mark_over(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// A digit, or a letter that a recogniser or a typist puts for one.
pub(super) fn is_digit_or_slip(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, 'l' | 'I' | 'o' | 'O')
}

pub(super) fn without_slips(digits: &str) -> String {
    digits
        .chars()
        .map(|letter| match letter {
            'l' | 'I' => '1',
            'o' | 'O' => '0',
            digit => digit,
        })
        .collect()
}

/// The kind of paper that the letters of a symbol name.
pub(super) fn paper_of(kind: &str) -> Option<Paper> {
    Some(match kind {
        "bc" => Paper::BaoCao,
        "kh" => Paper::KeHoach,
        "tb" => Paper::ThongBao,
        "gm" => Paper::GiayMoi,
        "ttr" | "tt" => Paper::ToTrinh,
        "cv" => Paper::CongVan,
        "nq" => Paper::NghiQuyet,
        "ctr" | "ct" => Paper::ChuongTrinh,
        "dc" => Paper::DeCuong,
        "qd" | "hd" | "kl" | "bb" | "qc" | "da" | "pa" => Paper::Other,
        _ => return None,
    })
}

#[cfg(test)]
#[path = "symbol_tests.rs"]
mod tests;
