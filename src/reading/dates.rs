//! Turns tokens into calendar days, in every way that people write them: `ngày 16 tháng 6 năm 2023`, `16/6/2023`,
//! `12.6`, `14-15/6`, `từ 14 đến 15/6`, `ngày mười lăm tháng sáu`, `2023-06-16`. Only days that the calendar has are
//! found. What a day is for, others decide.

mod counted;

use jiff::civil::Date;

use super::numbers;
use super::tokens::{Kind, Token};

/// A day in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// The day; of several days the last.
    pub(super) date: Date,
    /// The first token of it (`ngày` is not part of it).
    pub(super) first: usize,
    /// The token after it.
    pub(super) after: usize,
    /// It names its year.
    pub(super) has_year: bool,
    /// It is the last of several days.
    pub(super) range: bool,
    /// How it is written, which says how surely it is a day at all.
    pub(super) form: Form,
}

/// How a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// It can be nothing else: `16 tháng 6`, `16/6/2023`.
    Plain,
    /// `9/6`, `12.6`: it might be a fraction or a decimal.
    Bare,
    /// `ngày mai`, `hôm qua`: counted from the day of the letter.
    Relative,
}

/// A day whose year, or month, may be missing.
struct Parsed {
    day: u32,
    month: u32,
    year: Option<u32>,
    next: usize,
    range: bool,
    form: Form,
}

/// All days in a text, in its order. A day without a year is the nearest one to `near`.
pub(super) fn mentions(tokens: &[Token], near: Date) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match mention_at(tokens, at, near) {
            Some(mention) => {
                at = mention.after;
                found.push(mention);
            }
            None => at += 1,
        }
    }
    join_ranges(tokens, found)
}

fn mention_at(tokens: &[Token], at: usize, near: Date) -> Option<Mention> {
    let counted = counted::relative(tokens, at, near).map(|found| (found, Form::Relative));
    let in_week_or_month =
        || counted::weekday_of_week(tokens, at, near).or_else(|| counted::day_of_month(tokens, at, near));
    if let Some(((date, after), form)) = counted.or_else(|| in_week_or_month().map(|found| (found, Form::Plain))) {
        return Some(Mention { date, first: at, after, has_year: true, range: false, form });
    }
    // `2023/12/6` is no day 3/12: a number that a mark ties to the one before it begins nothing.
    let tied = at >= 2
        && is_mark(tokens, at - 1, &["/", "."])
        && tokens.get(at).is_some_and(|token| token.glued)
        && tokens.get(at - 2).is_some_and(|token| token.kind == Kind::Number);
    if tied {
        return None;
    }
    let parsed = iso(tokens, at)
        .or_else(|| with_month_word(tokens, at))
        .or_else(|| in_english(tokens, at))
        .or_else(|| with_marks(tokens, at))
        .or_else(|| several_days(tokens, at))
        .or_else(|| spoken(tokens, at))?;
    let date = match parsed.year {
        Some(year) if !is_year_in_disorder(year, near) => civil(parsed.day, parsed.month, year)?,
        _ => nearest(parsed.day, parsed.month, near)?,
    };
    Some(Mention {
        date,
        first: at,
        after: parsed.next,
        has_year: parsed.year.is_some(),
        range: parsed.range,
        form: parsed.form,
    })
}

/// `2023-06-16`.
fn iso(tokens: &[Token], at: usize) -> Option<Parsed> {
    let year = year_of(tokens.get(at)?)?;
    let tight = (1..=4).all(|step| tokens.get(at + step).is_some_and(|token| token.glued));
    if !tight || !is_mark(tokens, at + 1, &["-"]) || !is_mark(tokens, at + 3, &["-"]) {
        return None;
    }
    let (month, day) = (tokens.get(at + 2)?.number()?, tokens.get(at + 4)?.number()?);
    Some(Parsed { day, month, year: Some(year), next: at + 5, range: false, form: Form::Plain })
}

/// `16 tháng 6 năm 2023`, `16 tháng 6/2023`, `16 thg 6, 2023`, `16 tháng sáu`.
fn with_month_word(tokens: &[Token], at: usize) -> Option<Parsed> {
    let day = day_of(tokens.get(at)?)?;
    let (month, next) = month_after_word(tokens, at + 1)?;
    let (year, next) = year_after(tokens, next);
    Some(Parsed { day, month, year, next, range: false, form: Form::Plain })
}

/// `19 November 2024`, `19 Nov`, `November 19, 2024`, `Nov 19th`.
fn in_english(tokens: &[Token], at: usize) -> Option<Parsed> {
    const MONTHS: [[&str; 2]; 12] = [
        ["jan", "january"],
        ["feb", "february"],
        ["mar", "march"],
        ["apr", "april"],
        ["may", "may"],
        ["jun", "june"],
        ["jul", "july"],
        ["aug", "august"],
        ["sep", "september"],
        ["oct", "october"],
        ["nov", "november"],
        ["dec", "december"],
    ];
    let month = |place: usize| {
        let word = tokens.get(place)?.folded;
        (1_u32..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(month, _)| month)
    };
    let ordinal =
        |place: usize| usize::from(tokens.get(place).is_some_and(|token| token.is_one_of(&["st", "nd", "rd", "th"])));
    let (day, month, next) = if let Some(day) = day_of(tokens.get(at)?) {
        let behind = at + 1 + ordinal(at + 1);
        (day, month(behind)?, behind + 1)
    } else {
        let month = month(at)?;
        (day_of(tokens.get(at + 1)?)?, month, at + 2 + ordinal(at + 2))
    };
    let comma = usize::from(is_mark(tokens, next, &[","]));
    let year = tokens.get(next + comma).and_then(year_of);
    let next = if year.is_some() { next + comma + 1 } else { next };
    Some(Parsed { day, month, year, next, range: false, form: Form::Plain })
}

/// `tháng 6`, `thg 6`, `tháng sáu`: the month and the token after it.
fn month_after_word(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    if !is_month_word(tokens.get(at)?) {
        return None;
    }
    let month = tokens.get(at + 1)?;
    if let Some(number) = month.number() {
        return Some((number, at + 2));
    }
    // In `6 tháng năm 2023` the word is no month but begins the year.
    if month.folded == "nam" && tokens.get(at + 2).and_then(year_of).is_some() {
        return None;
    }
    let words = words_from(tokens, at + 1);
    // The first and the last month have names of their own.
    let (number, used) = match *words.first()? {
        "gieng" => (1, 1),
        "chap" => (12, 1),
        _ => numbers::spoken(&words)?,
    };
    Some((number, at + 1 + used))
}

/// A year after a month: `năm 2023`, `/2023`, `, 2023`, `năm hai nghìn không trăm hai mươi ba`.
fn year_after(tokens: &[Token], at: usize) -> (Option<u32>, usize) {
    let nothing = (None, at);
    let Some(token) = tokens.get(at) else { return nothing };
    let named = is_near(token.folded, "nam");
    if !(named || token.is_one_of(&["/", ".", "-", ","])) {
        return nothing;
    }
    if let Some(year) = tokens.get(at + 1).and_then(year_of) {
        return (Some(year), at + 2);
    }
    if named && let Some((year, used)) = spoken_year(&words_from(tokens, at + 1)) {
        return (Some(year), at + 1 + used);
    }
    nothing
}

/// `hai nghìn không trăm hai mươi ba`.
fn spoken_year(words: &[&str]) -> Option<(u32, usize)> {
    if !matches!(words.first(), Some(&"hai")) || !matches!(words.get(1), Some(&("nghin" | "ngan"))) {
        return None;
    }
    let mut used = 2;
    if matches!(words.get(used), Some(&"khong")) && matches!(words.get(used + 1), Some(&"tram")) {
        used += 2;
    }
    let (rest, more) = numbers::spoken(words.get(used..)?)?;
    Some((2000 + rest, used + more))
}

/// `16/6/2023`, `16.6.2023`, `16-6-2023`, `16/6/23`, and without the year `16/6`, `16.6`.
fn with_marks(tokens: &[Token], at: usize) -> Option<Parsed> {
    let day = day_of(tokens.get(at)?)?;
    let mark = tokens.get(at + 1)?;
    if !mark.is_one_of(&["/", ".", "-"]) {
        return None;
    }
    // Blanks around a slash are a habit of typing; around a dash or a point they part two things, unless a whole year
    // follows behind the same mark.
    let with_year = tokens.get(at + 3).is_some_and(|token| token.folded == mark.folded)
        && tokens.get(at + 4).is_some_and(|token| year_of(token).is_some());
    let loose = mark.folded == "/" || with_year;
    let tight = |place: usize| loose || tokens.get(place).is_some_and(|token| token.glued);
    let month = tokens.get(at + 2)?.number()?;
    if !(tight(at + 1) && tight(at + 2)) {
        return None;
    }
    let same_mark = tokens.get(at + 3).is_some_and(|token| token.folded == mark.folded) && tight(at + 3);
    if same_mark
        && tight(at + 4)
        && let Some(year) = tokens.get(at + 4).and_then(short_year_of)
    {
        return Some(Parsed { day, month, year: Some(year), next: at + 5, range: false, form: Form::Plain });
    }
    // `14-15/6` is read as several days; `20-25` alone is no day, but `ngày 17-10` is: days are counted upwards.
    let called_day =
        at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| before.folded == "ngay");
    let ends = !tokens.get(at + 3).is_some_and(|token| token.is_one_of(&["/", "-"]) && token.glued);
    if (mark.folded == "-" && !(called_day && ends && day > month))
        || (same_mark && tokens.get(at + 4).is_some_and(|token| token.kind == Kind::Number && tight(at + 4)))
    {
        return None;
    }
    // `12.6%` and `3.5 điểm` stay decimals, as far as that can be seen here.
    if tokens.get(at + 3).is_some_and(|token| token.folded == "%") {
        return None;
    }
    Some(Parsed { day, month, year: None, next: at + 3, range: false, form: Form::Bare })
}

/// `14-15/6`, `14 và 15/6/2023`, `14, 15 tháng 6`, `14 đến 15/6`: the last day counts.
fn several_days(tokens: &[Token], at: usize) -> Option<Parsed> {
    let first = day_of(tokens.get(at)?)?;
    // `thứ 3, ngày 8/4` is one day.
    let of_week = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| before.folded == "thu");
    if of_week || !joins_days(tokens.get(at + 1)?) {
        return None;
    }
    let last = at + 2 + tokens.get(at + 2..)?.iter().take(MOST_LEADING).take_while(|token| leads_to_day(token)).count();
    let parsed = with_month_word(tokens, last).or_else(|| with_marks(tokens, last))?;
    (first < parsed.day).then_some(Parsed { form: Form::Plain, range: true, ..parsed })
}

/// `sáng ngày`, `hết ngày`, `buổi chiều ngày`: at most so many words stand between `đến` and the last day.
const MOST_LEADING: usize = 3;

fn leads_to_day(token: &Token) -> bool {
    token.is_one_of(&["ngay", "sang", "chieu", "toi", "buoi", "het", "trua"])
}

fn joins_days(token: &Token) -> bool {
    token.is_one_of(&["-", "va", ",", "den", "&", "+", "toi", "~"])
}

/// `ngày mười lăm tháng sáu`, `mùng năm tháng sáu`, `ngày mùng 5/6` is plain.
fn spoken(tokens: &[Token], at: usize) -> Option<Parsed> {
    let before = tokens.get(at.checked_sub(1)?)?;
    let labelled = before.folded == ":" && at >= 2 && tokens.get(at - 2).is_some_and(|token| token.folded == "ngay");
    if !(labelled || before.is_one_of(&["ngay", "mung", "mong"])) {
        return None;
    }
    let (mut day, mut used) = numbers::spoken(&words_from(tokens, at))?;
    // `ngày mười và mười một tháng ba`: the last day counts.
    let last = tokens.get(at + used).filter(|token| joins_days(token));
    let range = match last.and_then(|_| numbers::spoken(&words_from(tokens, at + used + 1))) {
        Some((last, more)) if last > day => {
            (day, used) = (last, used + 1 + more);
            true
        }
        _ => false,
    };
    let (month, next) = month_after_word(tokens, at + used)?;
    let (year, next) = year_after(tokens, next);
    Some(Parsed { day, month, year, next, range, form: Form::Plain })
}

/// Joins `từ 14/6/2023 đến 15/6/2023` and `14/6 - 15/6` into one mention with the last day.
fn join_ranges(tokens: &[Token], found: Vec<Mention>) -> Vec<Mention> {
    let mut joined: Vec<Mention> = Vec::new();
    for mention in found {
        let range = joined.last().is_some_and(|before| {
            let between = tokens.get(before.after..mention.first).unwrap_or_default();
            let close = between.split_first().is_some_and(|(token, leading)| {
                joins_days(token)
                    && token.folded != ","
                    && leading.len() <= MOST_LEADING
                    && leading.iter().all(leads_to_day)
            });
            close && before.date < mention.date && (mention.date - before.date).get_days() <= 7
        });
        match joined.last_mut() {
            Some(before) if range => *before = Mention { first: before.first, range: true, ..mention },
            _ => joined.push(mention),
        }
    }
    joined
}

fn is_mark(tokens: &[Token], at: usize, marks: &[&str]) -> bool {
    tokens.get(at).is_some_and(|token| token.is_one_of(marks))
}

/// `tháng` with a slip of the key or of the recogniser.
pub(super) fn is_month_word(token: &Token) -> bool {
    token.is_one_of(&["thang", "thg", "th", "thag", "thanh", "hang", "thnag", "tnang"])
}

fn is_near(word: &str, wanted: &str) -> bool {
    word == wanted || matches!((word, wanted), ("nm" | "nan" | "narn" | "nma", "nam"))
}

fn day_of(token: &Token) -> Option<u32> {
    token.number().filter(|day| (1..=31).contains(day) && token.folded.len() <= 2)
}

/// `2302` for 2023 is a slip; other years so late are no years.
const LAST_YEAR: u32 = 2999;

fn year_of(token: &Token) -> Option<u32> {
    token.number().filter(|year| (1900..=LAST_YEAR).contains(year))
}

fn short_year_of(token: &Token) -> Option<u32> {
    match (token.folded.len(), token.number()?) {
        (2, year) => Some(2000 + year),
        _ => year_of(token),
    }
}

fn words_from<'f>(tokens: &[Token<'f>], at: usize) -> Vec<&'f str> {
    // The longest number said here has seven words: `hai nghìn không trăm hai mươi ba`.
    let ahead = tokens.get(at..).unwrap_or_default().iter();
    ahead.take(8).take_while(|token| token.kind == Kind::Word).map(|token| token.folded).collect()
}

/// Whether a year has the digits of the letter's year, or of the next, in another order: 2032 and 2203 for 2023. Nobody
/// writes of a day so far ahead.
fn is_year_in_disorder(year: u32, near: Date) -> bool {
    let digits = |year: u32| {
        let mut digits: Vec<char> = year.to_string().chars().collect();
        digits.sort_unstable();
        digits
    };
    let now = u32::try_from(near.year()).unwrap_or_default();
    year > now + 1 && [now, now + 1].into_iter().any(|meant| digits(meant) == digits(year))
}

/// A day of the calendar.
pub(super) fn civil(day: u32, month: u32, year: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The day of that name nearest to `near`.
fn nearest(day: u32, month: u32, near: Date) -> Option<Date> {
    let year = u32::try_from(near.year()).ok()?;
    [year.checked_sub(1)?, year, year + 1]
        .into_iter()
        .filter_map(|year| civil(day, month, year))
        .min_by_key(|date| (*date - near).get_days().abs())
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
