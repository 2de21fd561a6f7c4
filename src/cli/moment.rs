//! Days and moments as a person of the office reads and writes them.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// `16/6/2023` or `2023-06-16`.
pub(super) fn parse_day(text: &str) -> Result<Date, String> {
    let error = || format!("expected a day such as 16/6/2023 or 2023-06-16, but found {text:?}");
    if let Ok(day) = text.parse() {
        return Ok(day);
    }
    let parts: Vec<&str> = text.split('/').collect();
    let [day, month, year] = parts.as_slice() else { return Err(error()) };
    let number = |part: &str| part.trim().parse::<i16>().map_err(|_| error());
    let small = |part: &str| number(part).and_then(|value| i8::try_from(value).map_err(|_| error()));
    Date::new(number(year)?, small(month)?, small(day)?).map_err(|_| error())
}

/// `09:15:30 16/06/2023`.
pub(super) fn show(moment: Timestamp, zone: &TimeZone) -> String {
    moment.to_zoned(zone.clone()).strftime("%H:%M:%S %d/%m/%Y").to_string()
}

/// `16/06/2023`.
pub(super) fn show_day(day: Date) -> String {
    day.strftime("%d/%m/%Y").to_string()
}

#[cfg(test)]
#[path = "moment_tests.rs"]
mod tests;
