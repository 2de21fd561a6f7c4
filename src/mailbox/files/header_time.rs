//! Turns a header into the time at which the last server took the message: the date of its topmost `Received`
//! (RFC 5321 4.4). Never the sender's `Date`.

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;

/// The time of the topmost `Received` of a header whose lines end with CRLF.
pub(super) fn topmost_received(header: &[u8]) -> Option<Timestamp> {
    let header = String::from_utf8_lossy(header);
    let mut field: Option<String> = None;
    for line in header.split("\r\n") {
        match &mut field {
            Some(field) if line.starts_with([' ', '\t']) => field.push_str(line),
            Some(_) => break,
            None if line.get(..9).is_some_and(|name| name.eq_ignore_ascii_case("received:")) => {
                field = Some(line.to_owned());
            }
            None => {}
        }
    }
    let (_, date) = field.as_deref()?.rsplit_once(';')?;
    read_date(date)
}

/// A date of RFC 5322 3.3. A weekday that does not fit is overlooked.
fn read_date(date: &str) -> Option<Timestamp> {
    DateTimeParser::new().relaxed_weekday(true).parse_timestamp(date.trim()).ok()
}

/// The date of an mbox's `From ` line: `From x@y Fri Jun 16 02:00:00 +0000 2023`, with or without the zone, which then
/// is UTC (RFC 4155).
pub(super) fn of_from_line(line: &[u8]) -> Option<Timestamp> {
    let line = String::from_utf8_lossy(line);
    let words: Vec<&str> = line.split_whitespace().collect();
    let time = words.iter().rposition(|word| is_time(word))?;
    let month = words.get(time.checked_sub(2)?)?;
    let day = words.get(time.checked_sub(1)?)?;
    let year = words.last()?;
    let zone = match words.get(time + 1..)? {
        [_year] => "+0000",
        [zone, _year] => zone,
        _ => return None,
    };
    let clock = words.get(time)?;
    let clock = if clock.len() == 5 { format!("{clock}:00") } else { (*clock).to_owned() };
    read_date(&format!("{day} {month} {year} {clock} {zone}"))
}

/// `02:00:00` or `02:00`.
fn is_time(word: &str) -> bool {
    let parts: Vec<&str> = word.split(':').collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
#[path = "header_time_tests.rs"]
mod tests;
