//! Turns the lines of a report into headings and text. A heading is numbered (`I.`, `2/`, `1.1`, `a)`, `Phần thứ nhất`),
//! or set in capitals or bold, or stands before a colon, or is a line that says only what a section is called.

use std::borrow::Cow;

use super::super::page::{Line, Side};
use super::phrases::{Phrases, Strictness};

/// A piece of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A heading.
    Heading {
        /// How it is numbered or set.
        style: Style,
        /// The sections (by place in the outline) that it names.
        sections: Vec<usize>,
        /// The sections that it names only as something carried out.
        carried_out: Vec<usize>,
        /// Text follows it on the same line.
        text: bool,
    },
    /// Text.
    Text,
    /// The report proper is over: the closing sentence, an annex, the addressees.
    End,
}

/// How a heading is numbered or set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// `Phần thứ nhất`.
    Part,
    /// `I.`, with the mark behind it.
    Roman(char),
    /// `A.`
    Capital(char),
    /// `1.` (depth 1), `1.1` (depth 2), with the mark behind it: `1-` and `1.` are two styles.
    Figure(usize, char),
    /// `a)`
    Small(char),
    /// `-`, `+`
    Bullet,
    /// Not numbered, in capitals.
    Capitals,
    /// Not numbered, bold or centred.
    SetOff,
    /// Not numbered: its words alone make it a heading.
    Plain,
}

impl Style {
    pub(super) fn is_numbered(self) -> bool {
        matches!(self, Self::Part | Self::Roman(_) | Self::Capital(_) | Self::Figure(..) | Self::Small(_))
    }
}

/// A longer line is a paragraph, though it be numbered.
const LONGEST: usize = 160;

/// The longest words before a colon that can be a heading.
const LONGEST_BEFORE_COLON: usize = 110;

/// The pieces of a report whose title stands above `lines`.
pub(super) fn pieces(lines: &[Line], phrases: &Phrases) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        if line.side == Side::Right {
            if line.from_table && has_words(&line.text) {
                found.push(Piece::Text);
            }
            continue;
        }
        if ends_report(&line.folded) {
            found.push(Piece::End);
            continue;
        }
        let mut words = Cow::Borrowed(line.text.as_str());
        // A heading in capitals may run over two lines.
        if is_capitals(&words) {
            while let Some(next) = lines.get(at).filter(|next| goes_on(&words, next)) {
                let longer = words.to_mut();
                longer.push(' ');
                longer.push_str(&next.text);
                at += 1;
            }
        }
        if let Some((heading, taken)) = heading_in_row(lines, at - 1, phrases) {
            found.push(heading);
            at += taken;
            continue;
        }
        if let Some(piece) = piece(&words, line, phrases) {
            found.push(piece);
        }
    }
    found
}

/// A heading whose number stands in a cell of its own (`I | TÌNH HÌNH`), where it names a section, and how many more lines
/// it takes. A row with further cells is one of a table.
fn heading_in_row(lines: &[Line], at: usize, phrases: &Phrases) -> Option<(Piece, usize)> {
    let (number, name) = (lines.get(at)?, lines.get(at + 1)?);
    let beside = number.from_table && number.side == Side::Left && name.side == Side::Right && name.row == number.row;
    let alone = lines.get(at + 2).is_none_or(|next| next.row > number.row);
    let line = format!("{}. {}", number.text.trim_end_matches(['.', ')', '/']), name.text);
    let (style, rest) = numbering(&line);
    if !(beside && alone && number.text.len() <= 5 && rest == name.text && is_real_heading(style, rest, name)) {
        return None;
    }
    let sections = phrases.named_in(rest, Strictness::Heading);
    (!sections.is_empty()).then(|| (heading(style.unwrap_or(Style::SetOff), sections, false), 1))
}

/// Whether a line in capitals goes on with the heading in capitals above it.
fn goes_on(above: &str, line: &Line) -> bool {
    let (style, _) = numbering(&line.text);
    let part_alone = numbering(above) == (Some(Style::Part), "");
    style.is_none()
        && is_capitals(&line.text)
        && line.side == Side::Whole
        && !part_alone
        && above.chars().count() <= LONGEST
}

fn piece(words: &str, line: &Line, phrases: &Phrases) -> Option<Piece> {
    let (style, rest) = numbering(words);
    if !has_words(rest) {
        // A number of a page, dots for the pen; but `Phần thứ nhất` stands alone on its line.
        return (style == Some(Style::Part)).then(|| heading(Style::Part, Vec::new(), false));
    }
    let (head, tail) = split_at_colon(rest);
    let tail_has_text = has_words(tail);
    let in_table = line.from_table && line.side != Side::Whole;
    if in_table {
        return Some(Piece::Text);
    }
    let real = is_real_heading(style, rest, line);
    if real {
        let style = style.unwrap_or(if is_capitals(rest) { Style::Capitals } else { Style::SetOff });
        let sections = phrases.named_in(head, Strictness::Heading);
        let carried_out = if sections.is_empty() { phrases.carried_out_in(head) } else { Vec::new() };
        return Some(Piece::Heading { style, sections, carried_out, text: tail_has_text });
    }
    let short = head.len() <= LONGEST * 2;
    let sections = if short && head.chars().next().is_some_and(char::is_uppercase) {
        let alone = tail.is_empty() && !rest.ends_with(':');
        phrases.named_in(head, if alone { Strictness::WholeLine } else { Strictness::BeforeColon })
    } else {
        Vec::new()
    };
    if sections.is_empty() {
        return Some(Piece::Text);
    }
    Some(heading(style.unwrap_or(Style::Plain), sections, tail_has_text))
}

fn heading(style: Style, sections: Vec<usize>, text: bool) -> Piece {
    Piece::Heading { style, sections, carried_out: Vec::new(), text }
}

/// Whether a line is a heading by its numbering or its setting, whatever its words are.
fn is_real_heading(style: Option<Style>, rest: &str, line: &Line) -> bool {
    let letters = rest.chars().count();
    if letters > LONGEST || matches!(style, Some(Style::Bullet)) {
        return false;
    }
    if is_capitals(rest) || line.set_off {
        return true;
    }
    let sentence = rest.ends_with(['.', ';', ',']) && letters > 60;
    style.is_some()
        && !sentence
        && rest.chars().next().is_some_and(char::is_uppercase)
        && split_at_colon(rest).1.is_empty()
}

/// The words before the colon and what follows it; all of it and nothing where there is no heading before a colon.
fn split_at_colon(text: &str) -> (&str, &str) {
    match text.split_once(':') {
        Some((head, tail)) if head.chars().count() <= LONGEST_BEFORE_COLON => (head.trim(), tail.trim()),
        _ => (text.trim(), ""),
    }
}

/// The numbering at the beginning of a line, and what follows it.
pub(super) fn numbering(line: &str) -> (Option<Style>, &str) {
    let line = line.trim();
    if let Some(rest) = after_part(line) {
        return (Some(Style::Part), rest);
    }
    let bare =
        line.trim_start_matches(['-', '\u{2013}', '\u{2014}', '+', '\u{2022}', '*', '\u{f0b7}', '(', '[']).trim_start();
    let bulleted = bare.len() < line.len() && !line.starts_with(['(', '[']);
    let count = bare.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '.').count();
    let head: String = bare.chars().take(count).collect();
    let after = bare.get(head.len()..).unwrap_or_default();
    let mark = if head.ends_with('.') {
        Some('.')
    } else {
        after.trim_start().chars().next().filter(|mark| ".)/-:\u{2013}]".contains(*mark))
    };
    let number = head.trim_end_matches('.');
    let style = mark.and_then(|mark| style_of(number, if mark == '\u{2013}' { '-' } else { mark }));
    match style {
        Some(style) => {
            let rest =
                after.trim_start_matches(|letter: char| letter.is_whitespace() || ".)/-:\u{2013}]".contains(letter));
            (Some(style), rest)
        }
        // `1 Tình hình`: the mark was forgotten.
        None if !bulleted && mark.is_none() && is_figure(number) && after.starts_with(' ') && starts_capital(after) => {
            (Some(Style::Figure(number.split('.').count(), ' ')), after.trim_start())
        }
        None if bulleted => (Some(Style::Bullet), bare),
        None => (None, line),
    }
}

fn style_of(number: &str, mark: char) -> Option<Style> {
    let roman = number.len() <= 5 && number.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    let mut letters = number.chars();
    let (first, more) = (letters.next()?, letters.next());
    if is_figure(number) {
        return Some(Style::Figure(number.split('.').count(), mark));
    }
    if roman {
        return Some(Style::Roman(mark));
    }
    match (first, more) {
        (letter, None) if letter.is_ascii_uppercase() => Some(Style::Capital(mark)),
        (letter, None) if letter.is_ascii_lowercase() => Some(Style::Small(mark)),
        _ => None,
    }
}

/// `1`, `2.3`; not a year nor an amount.
fn is_figure(number: &str) -> bool {
    number.split('.').all(|part| (1..=2).contains(&part.len()) && part.chars().all(|letter| letter.is_ascii_digit()))
}

fn starts_capital(text: &str) -> bool {
    text.trim_start().chars().next().is_some_and(char::is_uppercase)
}

/// What follows `Phần thứ nhất`, `PHẦN II`, `Phần 1`.
fn after_part(line: &str) -> Option<&str> {
    let mut words = line.split_whitespace();
    let first = crate::vietnamese::fold(words.next()?);
    if first != "phan" || !line.starts_with('P') {
        return None;
    }
    let second = words.next()?;
    let folded = crate::vietnamese::fold(second.trim_end_matches(['.', ':', ',', '-']));
    let last = if folded == "thu" { words.next()? } else { second };
    let number = crate::vietnamese::fold(last.trim_end_matches(['.', ':', ',', '-']));
    let ordinals =
        ["nhat", "hai", "ba", "tu", "nam", "sau", "mot", "i", "ii", "iii", "iv", "v", "vi", "a", "b", "c", "d"];
    if !(ordinals.contains(&number.as_str()) || is_figure(&number)) {
        return None;
    }
    let at = line.find(last)? + last.len();
    Some(line.get(at..)?.trim_start_matches([' ', '.', ':', '-', '\u{2013}', '\n']))
}

/// Whether the report proper is over.
fn ends_report(folded: &str) -> bool {
    let line = folded.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    ["tren day la", "noi nhan", "phu luc", "phu bieu", "bieu so", "bieu tong hop"]
        .iter()
        .any(|words| line.starts_with(words))
}

fn is_capitals(text: &str) -> bool {
    // Most lines are done with at their second letter.
    !text.chars().any(char::is_lowercase) && has_words(text)
}

/// Whether there are letters enough for a word or two.
fn has_words(text: &str) -> bool {
    text.chars().filter(|letter| crate::vietnamese::is_letter(*letter)).nth(2).is_some()
}
