//! Turns moments, days, spans, sizes and counts into figures as a Vietnamese office writes them (Nghị định
//! 30/2020/NĐ-CP, Phụ lục I: days below 10 and months 1 and 2 take a leading zero).

use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;

/// The zone of an IANA name; UTC where there is no such zone, which `check` reports long before a letter is written.
#[must_use]
pub fn zone(name: &str) -> TimeZone {
    crate::clock::zone(name).unwrap_or(TimeZone::UTC)
}

/// `09 giờ 15 phút 30 giây, ngày 16 tháng 6 năm 2023`.
#[must_use]
pub fn moment_in_full(at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_zoned(zone.clone());
    let (hour, minute, second) = (local.hour(), local.minute(), local.second());
    format!("{hour:02} giờ {minute:02} phút {second:02} giây, {}", day_in_full(local.date()))
}

/// `09:15, 16/6/2023`.
#[must_use]
pub fn moment(at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_zoned(zone.clone());
    format!("{:02}:{:02}, {}", local.hour(), local.minute(), day(local.date()))
}

/// The last day and hour before the first moment too late: midnight belongs to the day that it ends.
#[must_use]
pub fn last_day_and_hour(deadline: Timestamp, zone: &TimeZone) -> (Date, u8, u8) {
    let local = deadline.to_zoned(zone.clone());
    if local.time() == Time::midnight() {
        return (local.date().yesterday().unwrap_or(local.date()), 24, 0);
    }
    (local.date(), local.hour().unsigned_abs(), local.minute().unsigned_abs())
}

/// `24 giờ 00 phút, ngày 23 tháng 6 năm 2023`: the end of the time allowed.
#[must_use]
pub fn deadline_in_full(deadline: Timestamp, zone: &TimeZone) -> String {
    let (date, hour, minute) = last_day_and_hour(deadline, zone);
    format!("{hour:02} giờ {minute:02} phút, {}", day_in_full(date))
}

/// `24:00, 23/6/2023`: the end of the time allowed.
#[must_use]
pub fn deadline(deadline: Timestamp, zone: &TimeZone) -> String {
    let (date, hour, minute) = last_day_and_hour(deadline, zone);
    format!("{hour:02}:{minute:02}, {}", day(date))
}

/// `ngày 16 tháng 6 năm 2023`.
#[must_use]
pub fn day_in_full(date: Date) -> String {
    format!("ngày {:02} tháng {} năm {}", date.day(), month(date), date.year())
}

/// `16/6/2023`.
#[must_use]
pub fn day(date: Date) -> String {
    format!("{:02}/{}/{}", date.day(), month(date), date.year())
}

fn month(date: Date) -> String {
    if date.month() < 3 { format!("{:02}", date.month()) } else { date.month().to_string() }
}

/// `thứ Sáu`.
#[must_use]
pub fn weekday(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "thứ Hai",
        Weekday::Tuesday => "thứ Ba",
        Weekday::Wednesday => "thứ Tư",
        Weekday::Thursday => "thứ Năm",
        Weekday::Friday => "thứ Sáu",
        Weekday::Saturday => "thứ Bảy",
        Weekday::Sunday => "Chủ nhật",
    }
}

/// A span in words, without its zero parts: `2 ngày 3 giờ 5 phút`; seconds only where it is shorter than a minute.
#[must_use]
pub fn span(seconds: i64) -> String {
    let seconds = seconds.max(0);
    let parts = [(seconds / 86_400, "ngày"), (seconds / 3_600 % 24, "giờ"), (seconds / 60 % 60, "phút")];
    let words: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}")).collect();
    match (words.is_empty(), seconds) {
        (false, _) => words.join(" "),
        (true, 0) => "chưa đến 1 giây".to_owned(),
        (true, seconds) => format!("{seconds} giây"),
    }
}

/// A size as Windows counts it (1 KB is 1,024 bytes), with a decimal comma: `12,5 KB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    /// Bytes in a kilobyte, and kilobytes in a megabyte.
    const STEP: u64 = 1_024;
    if bytes < STEP {
        return format!("{bytes} byte");
    }
    let (whole, name) = if bytes < STEP * STEP { (bytes * 10 / STEP, "KB") } else { (bytes / STEP * 10 / STEP, "MB") };
    let tenths = whole % 10;
    if tenths == 0 { format!("{} {name}", count(whole / 10)) } else { format!("{},{tenths} {name}", count(whole / 10)) }
}

/// A count with points between thousands: `10.000`.
#[must_use]
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
#[path = "figures_tests.rs"]
mod tests;
