//! Turns days that are counted from the day of the letter into calendar days: tomorrow, Thursday of next week, the tenth
//! of this month.

use jiff::ToSpan;
use jiff::civil::Date;

use super::day_of;
use crate::reading::tokens::Token;

/// `ngày mai`, `sáng mai`, `hôm nay`, `hôm qua`, `ngày kia`: the day and the token after it.
pub(super) fn relative(tokens: &[Token], at: usize, near: Date) -> Option<(Date, usize)> {
    let (first, second) = (tokens.get(at)?, tokens.get(at + 1)?);
    let days = match (first.folded, second.folded) {
        ("ngay" | "sang" | "chieu" | "toi", "mai") => 1,
        ("ngay", "kia") => 2,
        ("hom" | "sang" | "chieu" | "toi", "nay") => 0,
        ("hom" | "sang" | "chieu" | "toi", "qua") => -1,
        ("hom", "kia") => -2,
        _ => return None,
    };
    Some((near.checked_add(days.days()).ok()?, at + 2))
}

/// `thứ Ba tuần sau`, `Chủ nhật này`, `thứ Hai vừa qua`, `tuần sau, thứ Năm`. Weeks begin on Monday.
pub(super) fn weekday_of_week(tokens: &[Token], at: usize, near: Date) -> Option<(Date, usize)> {
    let word = |step: usize| tokens.get(at + step).map_or("", |token| token.folded);
    let to_come = |weekday: i64| weekday - i64::from(near.weekday().to_monday_zero_offset());
    if word(0) == "tuan" {
        let weeks = match word(1) {
            "sau" | "toi" => 1,
            "nay" => 0,
            _ => return None,
        };
        let first = if matches!(word(2), "," | ":" | "vao") { 3 } else { 2 };
        let days = to_come(weekday(tokens, at + first)?) + 7 * weeks;
        return Some((near.checked_add(days.days()).ok()?, at + first + 2));
    }
    let days = to_come(weekday(tokens, at)?);
    let (days, after) = match (word(2), word(3)) {
        ("tuan", "sau" | "toi") if word(4) == "nua" => (days + 14, 5),
        ("tuan", "sau" | "toi") => (days + 7, 4),
        ("tuan", "nay") => (days, 4),
        ("tuan", "truoc" | "qua") => (days - 7, 4),
        ("nay", _) => (days, 3),
        // The next one after the day of the letter, the last one before it.
        ("toi", _) => (if days > 0 { days } else { days + 7 }, 3),
        ("vua", "qua" | "roi") => (if days < 0 { days } else { days - 7 }, 4),
        _ => return None,
    };
    Some((near.checked_add(days.days()).ok()?, at + after))
}

/// The day of the week that two words name, from Monday.
fn weekday(tokens: &[Token], at: usize) -> Option<i64> {
    Some(match (tokens.get(at)?.folded, tokens.get(at + 1)?.folded) {
        ("thu", "hai" | "2") => 0,
        ("thu", "ba" | "3") => 1,
        ("thu", "tu" | "4") => 2,
        ("thu", "nam" | "5") => 3,
        ("thu", "sau" | "6") => 4,
        ("thu", "bay" | "7") => 5,
        ("chu", "nhat") => 6,
        _ => return None,
    })
}

/// `10 tháng này`, `10 tháng sau`. Without tone marks `thang sau` is June.
pub(super) fn day_of_month(tokens: &[Token], at: usize, near: Date) -> Option<(Date, usize)> {
    let day = tokens.get(at).and_then(day_of)?;
    let (month, which) = (tokens.get(at + 1)?, tokens.get(at + 2)?);
    let months = match which.folded {
        _ if month.folded != "thang" => return None,
        "nay" => 0,
        "toi" => 1,
        "sau" if month.marked && !which.marked => 1,
        "truoc" => -1,
        _ => return None,
    };
    let first = near.first_of_month().checked_add(months.months()).ok()?;
    Some((Date::new(first.year(), first.month(), i8::try_from(day).ok()?).ok()?, at + 3))
}
