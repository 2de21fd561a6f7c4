//! Turns the first lines of a paper into its letterhead: who issued it, its number, its place and date, and whether it is
//! marked as a draft. Party papers follow Hướng dẫn 36-HD/VPTW, state papers Nghị định 30/2020/NĐ-CP: issuer and number
//! on the left, motto, place and date on the right. The motto is never an issuer. The title is left to `title`.

use jiff::civil::Date;

use super::dates;
use super::page::{Line, Side};
use super::symbol::{self, NumberLine};
use super::title;
use super::tokens::{self, Kind, Token};
use super::units;

/// What the letterhead says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Letterhead {
    /// The issuing unit's names, parent first.
    pub(super) issuer: Vec<String>,
    /// The line of the number, also where the number is blank.
    pub(super) number: Option<NumberLine>,
    /// The place of the date.
    pub(super) place: Option<String>,
    /// The date.
    pub(super) date: Option<Date>,
    /// Where the paper begins among the lines: earlier ones are a covering letter or a title page.
    pub(super) begins: usize,
    /// It is marked as a draft.
    pub(super) draft: bool,
}

/// What one line is to a letterhead.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Role {
    Motto,
    Number(NumberLine),
    PlaceAndDate(PlaceAndDate),
    Rule,
    Draft,
    Title,
    Stop,
    Name,
    Else,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct PlaceAndDate {
    place: Option<String>,
    date: Option<Date>,
}

/// A letterhead is at most this many lines long, its mottoes, rules and dates included.
const LONGEST: usize = 24;

/// No line of a letterhead or title has so many bytes; a longer one is a paragraph.
const LONGEST_LINE: usize = 900;

/// Reads the letterhead of the paper that counts: of a covering letter and a report, the report.
pub(super) fn read(lines: &[Line], near: Date) -> Letterhead {
    let roles: Vec<Role> = lines.iter().enumerate().map(|(at, line)| role_among(lines, at, line, near)).collect();
    let anchors: Vec<usize> =
        roles.iter().enumerate().filter(|(_, role)| matches!(role, Role::Number(_))).map(|(at, _)| at).collect();
    let main = main_paper(lines, &anchors);
    let mut head = match main {
        Some(anchor) => numbered(lines, &roles, anchor),
        None => unnumbered(lines, &roles),
    };
    head.draft = roles.iter().take(head.begins + LONGEST).any(|role| *role == Role::Draft);
    head
}

/// Of several numbered papers in one file the first that is more than a covering letter.
fn main_paper(lines: &[Line], anchors: &[usize]) -> Option<usize> {
    let first = *anchors.first()?;
    let covers = |at: usize, until: usize| {
        let lines = lines.get(at..until).unwrap_or_default();
        !lines.iter().any(title::is_title_line)
    };
    let end_of_first = anchors.get(1).copied().unwrap_or(lines.len());
    if !covers(first, end_of_first) {
        return Some(first);
    }
    anchors
        .iter()
        .enumerate()
        .skip(1)
        .find(|(place, at)| !covers(**at, anchors.get(place + 1).copied().unwrap_or(lines.len())))
        .map_or(Some(first), |(_, at)| Some(*at))
}

/// The letterhead around a line with the number.
fn numbered(lines: &[Line], roles: &[Role], anchor: usize) -> Letterhead {
    let mut head = Letterhead { begins: anchor, ..Letterhead::default() };
    let mut names: Vec<&Line> = Vec::new();
    for at in (anchor.saturating_sub(LONGEST)..anchor).rev() {
        let (Some(line), Some(role)) = (lines.get(at), roles.get(at)) else { break };
        match role {
            Role::Title | Role::Stop | Role::Number(_) => break,
            Role::Name if line.side != Side::Right => names.push(line),
            Role::Else if line.side != Side::Right => break,
            _ => {}
        }
        head.begins = at;
    }
    names.reverse();
    // Below the title of a title page its subject comes first, in capitals too.
    if head.begins > 0 && roles.get(head.begins - 1) == Some(&Role::Title) {
        let subject = names.iter().take_while(|line| !units::begins_name(&line.text)).count();
        names.drain(..subject);
    }
    head.issuer = units::names(names.iter().map(|line| line.text.as_str()));
    if let Some(Role::Number(number)) = roles.get(anchor) {
        head.number = Some(number.clone());
    }
    take_place_and_date(&mut head, roles, anchor);
    head
}

/// The letterhead of a paper without a line for the number: of a plain note, of a sheet.
fn unnumbered(lines: &[Line], roles: &[Role]) -> Letterhead {
    let title = roles.iter().position(|role| *role == Role::Title);
    let until = title.unwrap_or(LONGEST).min(LONGEST).min(lines.len());
    let above = || lines.iter().zip(roles).take(until);
    let proven = title.is_some() || above().any(|(_, role)| matches!(role, Role::Motto | Role::PlaceAndDate(_)));
    let names = above().filter(|(line, role)| {
        **role == Role::Name && line.side != Side::Right && (proven || units::begins_name(&line.text))
    });
    let mut head = Letterhead {
        issuer: units::names(names.map(|(line, _)| line.text.as_str()).take_while(|_| proven)),
        ..Letterhead::default()
    };
    take_place_and_date(&mut head, roles, 0);
    head
}

/// Place and date stand beside the number, above the title; where they do not, above the signature. A title page has a
/// place and month of its own, so the nearest to the number counts.
fn take_place_and_date(head: &mut Letterhead, roles: &[Role], anchor: usize) {
    let all = || {
        roles.iter().enumerate().filter_map(|(at, role)| match role {
            Role::PlaceAndDate(found) => Some((at, found)),
            _ => None,
        })
    };
    let beside = all().filter(|(at, _)| (head.begins..anchor + LONGEST).contains(at));
    let found = beside.min_by_key(|(at, _)| at.abs_diff(anchor)).or_else(|| all().next_back());
    if let Some((_, found)) = found {
        head.place.clone_from(&found.place);
        head.date = found.date;
    }
}

/// What a line is, given the lines around it.
fn role_among(lines: &[Line], at: usize, line: &Line, near: Date) -> Role {
    // A narrow column breaks the date: `Sông Vân, ngày 16` / `tháng 6 năm 2023`, or `… tháng 6 năm` / `2023`.
    let goes_on = |next: &&Line| {
        let month = next.folded.starts_with("thang");
        let year = next.folded.starts_with("nam ") && line.folded.contains("thang");
        let bare_year = line.folded.ends_with(" nam") && next.folded.parse::<u16>().is_ok_and(|year| year > 1900);
        let bare_month =
            line.folded.ends_with(" thang") && next.folded.starts_with(|first: char| first.is_ascii_digit());
        (month || year || bare_month || bare_year)
            && line.folded.contains("ngay")
            && line.text.len() + next.text.len() <= LONGEST_DATE
    };
    if let Some(rest) = lines.iter().skip(at + 1).take(LINES_BETWEEN).find(goes_on)
        && let Some(found) = place_and_date(&format!("{} {}", line.text, rest.text), near)
    {
        return Role::PlaceAndDate(found);
    }
    if at < LONGEST
        && line.side != Side::Right
        && let Some(number) = symbol::bare_number_line(&line.text)
    {
        return Role::Number(number);
    }
    role(line, near)
}

/// The other column may stand between the two lines of a date.
const LINES_BETWEEN: usize = 3;

/// No line of place and date has so many bytes.
const LONGEST_DATE: usize = 160;

fn role(line: &Line, near: Date) -> Role {
    let folded = line.folded.as_str();
    if line.text.len() > LONGEST_LINE {
        return Role::Else;
    }
    if is_motto(folded) {
        return Role::Motto;
    }
    if let Some(number) = symbol::number_line(&line.text) {
        return Role::Number(number);
    }
    if line.text.chars().all(|letter| !letter.is_alphanumeric()) || is_form_mark(folded) {
        return Role::Rule;
    }
    if is_draft_mark(folded) {
        return Role::Draft;
    }
    if let Some(found) = place_and_date(&line.text, near) {
        return Role::PlaceAndDate(found);
    }
    if title::is_title_line(line) {
        return Role::Title;
    }
    if title::is_about_line(folded) || folded.starts_with("kinh gui") || folded.starts_with("noi nhan") {
        return Role::Stop;
    }
    if units::is_name(&line.text, folded) { Role::Name } else { Role::Else }
}

/// `Mẫu số 2`, `Mẫu 02B-HD`: which form was filled in, printed above the letterhead.
fn is_form_mark(folded: &str) -> bool {
    let form = folded.trim_start_matches("bieu ").strip_prefix("mau ").unwrap_or_default();
    form.strip_prefix("so ")
        .unwrap_or(form)
        .trim_start_matches(':')
        .trim_start()
        .starts_with(|letter: char| letter.is_ascii_digit())
}

/// Both lines of the state's motto, spaced out, are shorter than this, in bytes.
const LONGEST_MOTTO: usize = 200;

/// The motto of the party or of the state, which stands on every paper.
fn is_motto(folded: &str) -> bool {
    if folded.len() > LONGEST_MOTTO {
        return false;
    }
    let letters: String = folded.chars().filter(|letter| letter.is_alphanumeric()).collect();
    // The party's, with a slip or two; and that of the youth union.
    (letters.starts_with("dangcongsanv") && letters.len() <= "dangcongsanvietnam".len() + 1)
        || letters == "doantncshochiminh"
        || letters.ends_with("hoixahoichunghiavietnam")
        || letters.contains("xahoichunghiavietnam")
        || (letters.starts_with("doclap") && letters.ends_with("hanhphuc"))
}

/// `DỰ THẢO`, `Dự thảo lần 2`, `(dự thảo)`, `DỰ THẢO 12/6`: a line of its own, never a phrase in a sentence.
fn is_draft_mark(folded: &str) -> bool {
    let line = folded.trim_matches(|letter: char| !letter.is_alphanumeric());
    let Some(after) = line.strip_prefix("du thao").or_else(|| line.strip_prefix("ban du thao")) else { return false };
    let words = after.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    words.clone().count() <= 3
        && words.into_iter().all(|word| {
            matches!(
                word,
                "lan" | "thu" | "ngay" | "thang" | "nam" | "nhat" | "hai" | "ba" | "xin" | "y" | "kien" | "so"
            )
        })
}

/// `Sông Vân, ngày 16 tháng 6 năm 2023`, with blanks for the pen, or with figures only.
fn place_and_date(text: &str, near: Date) -> Option<PlaceAndDate> {
    let mended = with_figures_for_letters(text);
    let text = mended.as_deref().unwrap_or(text);
    let mut folded = String::new();
    let tokens = tokens::tokens(text, &mut folded);
    let at = tokens.iter().position(|token| token.folded == "ngay" || dates::is_month_word(token))?;
    let before = tokens.get(..at)?;
    // A place has up to five words (`Thành phố Sông Vân`) and no figures; more is a sentence.
    let words = before.iter().filter(|token| token.kind == Kind::Word).count();
    let plain = before.iter().all(|token| token.kind == Kind::Word || token.is_one_of(&[",", ".", "-"]));
    if words > 5 || !plain || (words == 0 && tokens.get(at)?.folded != "ngay") {
        return None;
    }
    let mention = dates::mentions(&tokens, near).into_iter().find(|mention| mention.first == at + 1);
    let rest = tokens.get(mention.as_ref().map_or(at, |mention| mention.after)..)?;
    let blank = mention.is_none() && rest.len() <= 8 && rest.iter().all(is_part_of_blank_date);
    let ends = rest.iter().all(|token| token.kind == Kind::Mark) && rest.len() <= 2;
    // Without a place or a year it may be any day in a text.
    let sure = words > 0 || mention.as_ref().is_some_and(|mention| mention.has_year);
    if !(blank && rest.len() >= 2 || mention.is_some() && ends) || !sure {
        return None;
    }
    let place = before.iter().rfind(|token| token.kind == Kind::Word).and_then(|token| text.get(..token.end));
    Some(PlaceAndDate {
        place: place.map(str::trim).filter(|place| !place.is_empty()).map(str::to_owned),
        date: mention.map(|mention| mention.date),
    })
}

/// `ngày ll tháng l2`: a recogniser takes figures for letters. Mends them in a line short enough for a date.
fn with_figures_for_letters(text: &str) -> Option<String> {
    let slip =
        |word: &&str| !word.chars().all(|letter| letter.is_ascii_digit()) && word.chars().all(symbol::is_digit_or_slip);
    if text.len() > LONGEST_DATE || !text.split_whitespace().any(|word| slip(&word)) {
        return None;
    }
    let words = text.split_whitespace();
    Some(
        words
            .map(|word| if slip(&word) { symbol::without_slips(word) } else { word.to_owned() })
            .collect::<Vec<_>>()
            .join(" "),
    )
}

fn is_part_of_blank_date(token: &Token) -> bool {
    token.kind != Kind::Word || dates::is_month_word(token) || token.is_one_of(&["ngay", "nam"])
}

#[cfg(test)]
#[path = "letterhead_tests.rs"]
mod tests;
