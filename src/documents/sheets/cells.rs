//! Turns a cell's value and its number format into what a person in this country sees: `97,2`, `95%`, `16/06/2023`.
//! The decimal sign is the comma, as office programs show it under Vietnamese settings; thousands are not parted, so that
//! no number can be read in two ways.

use calamine::{DataRef, ExcelDateTime};

use crate::vietnamese;

/// Shows values in one number format.
pub(super) struct Shown<'a> {
    /// Its code, e.g. `0.00%`.
    pub(super) format: &'a str,
}

impl Shown<'_> {
    /// What a person sees.
    pub(super) fn value(&self, value: &DataRef<'_>) -> String {
        match value {
            DataRef::Int(number) => self.whole(*number),
            DataRef::Float(number) => self.number(*number),
            DataRef::String(text) => tidy(text),
            DataRef::SharedString(text) => tidy(text),
            DataRef::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
            DataRef::DateTime(moment) => date(moment),
            DataRef::DateTimeIso(text) => iso_date(text),
            DataRef::DurationIso(text) => text.clone(),
            DataRef::Error(error) => error.to_string(),
            DataRef::Empty => String::new(),
        }
    }

    fn whole(&self, number: i64) -> String {
        if self.is_percent() { format!("{}%", number.saturating_mul(100)) } else { number.to_string() }
    }

    fn number(&self, number: f64) -> String {
        if self.is_percent() {
            return format!("{}%", decimal(number * 100.0, self.decimals()));
        }
        decimal(number, self.decimals())
    }

    /// The section for positive numbers, without quoted text.
    fn section(&self) -> String {
        let mut quoted = false;
        let mut section = String::new();
        for letter in self.format.chars() {
            match letter {
                '"' => quoted = !quoted,
                ';' if !quoted => break,
                _ if quoted => {}
                _ => section.push(letter),
            }
        }
        section
    }

    fn is_percent(&self) -> bool {
        self.section().contains('%')
    }

    /// Places after the decimal sign that the format shows; `None` for General.
    fn decimals(&self) -> Option<usize> {
        let section = self.section();
        if !section.contains(['0', '#']) || section.contains(['E', '/']) {
            return None;
        }
        let fraction = section.split_once('.').map_or("", |(_, fraction)| fraction);
        Some(fraction.chars().filter(|letter| matches!(letter, '0' | '#' | '?')).count())
    }
}

/// A number without the noise of binary fractions (`0.1 + 0.2` is `0,3`), zeros at the end of the fraction left out.
fn decimal(number: f64, places: Option<usize>) -> String {
    /// Excel itself keeps 15 significant digits; ten places after the sign are beyond any target of a report.
    const MOST_PLACES: usize = 10;
    let places = places.unwrap_or(MOST_PLACES).min(MOST_PLACES);
    // Half a digit is rounded away from zero, as Excel does; `format!` alone would round it to the even one.
    let scale = 10_f64.powi(i32::try_from(places).unwrap_or(0));
    let number = (fifteen_digits(number) * scale).round() / scale;
    let text = format!("{number:.places$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.replace('.', ",") }
}

/// A number as Excel keeps it; the binary noise stands in the digits beyond.
fn fifteen_digits(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

fn date(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return decimal(moment.as_f64(), None);
    }
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    if moment.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}");
    }
    let mut text = format!("{day:02}/{month:02}/{year}");
    if (hour, minute) != (0, 0) {
        text = format!("{text} {hour:02}:{minute:02}");
    }
    text
}

/// `2023-06-16T00:00:00` and `2023-06-16` as a day; anything else as it is.
fn iso_date(text: &str) -> String {
    let day = text.split('T').next().unwrap_or_default();
    match day.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] if year.len() == 4 => format!("{day}/{month}/{year}"),
        _ => text.to_owned(),
    }
}

fn tidy(text: &str) -> String {
    if text.contains('\r') {
        return vietnamese::nfc(text.replace("\r\n", "\n").replace('\r', "\n").trim());
    }
    vietnamese::nfc(text.trim())
}
