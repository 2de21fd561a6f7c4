//! Turns values into Excel cells. A stranger's text never becomes a formula, a link or more than Excel can hold.

use anyhow::Result;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet};

use crate::acknowledgement::tone::Tone;
use crate::acknowledgement::{figures, shown};

/// Letters a cell holds at most: far below Excel's 32,767, and readable.
const LONGEST_TEXT: usize = 2_000;

/// A cell's value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    /// Words that are set apart.
    Toned(String, Tone),
    Count(u32),
    Day(Date),
    Moment(Timestamp),
    /// The first moment too late. Excel knows no 24:00: midnight is shown as 23:59:59 of the day that it ends.
    Deadline(Timestamp),
}

/// How cells look.
pub(super) struct Styles {
    pub(super) heading: Format,
    text: Format,
    strong: Format,
    good: Format,
    warn: Format,
    bad: Format,
    day: Format,
    moment: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let base = Format::new()
            .set_align(FormatAlign::Top)
            .set_text_wrap()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x00CC_CCCC));
        let coloured = |colour| base.clone().set_bold().set_font_color(Color::RGB(colour));
        Self {
            heading: Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0x00A4_161A))
                .set_font_color(Color::White)
                .set_border(FormatBorder::Thin)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            strong: base.clone().set_bold(),
            good: coloured(0x001B_6E2C),
            warn: coloured(0x008A_5300),
            bad: coloured(0x00B3_261E),
            day: base.clone().set_align(FormatAlign::Center).set_num_format("dd/mm/yyyy"),
            moment: base.clone().set_align(FormatAlign::Center).set_num_format("dd/mm/yyyy hh:mm:ss"),
            text: base,
        }
    }

    fn toned(&self, tone: Tone) -> &Format {
        match tone {
            Tone::Plain => &self.text,
            Tone::Strong => &self.strong,
            Tone::Good => &self.good,
            Tone::Warn => &self.warn,
            Tone::Bad => &self.bad,
        }
    }
}

impl Cell {
    pub(super) fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(safe(text)) }
    }
    /// Words of our own, set apart.
    pub(super) fn toned(words: &str, tone: Tone) -> Self {
        Self::Toned(words.to_owned(), tone)
    }
    pub(super) fn maybe(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }
    /// Several lines, each a stranger's.
    pub(super) fn lines<'t>(lines: impl Iterator<Item = &'t str>) -> Self {
        let lines: Vec<String> = lines.map(|line| shown::line(line, LONGEST_TEXT)).collect();
        let joined: String = lines.join("\n").chars().take(LONGEST_TEXT * 4).collect();
        if joined.is_empty() { Self::Empty } else { Self::Text(guarded(joined)) }
    }
    pub(super) fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
    pub(super) fn moment(at: Option<Timestamp>) -> Self {
        at.map_or(Self::Empty, Self::Moment)
    }
    pub(super) fn deadline(at: Option<Timestamp>) -> Self {
        at.map_or(Self::Empty, Self::Deadline)
    }

    /// About how many lines the cell takes in a column of that many letters.
    pub(super) fn lines_within(&self, width: f64) -> u32 {
        let (Self::Text(text) | Self::Toned(text, _)) = self else { return 1 };
        let lines = text.lines().map(|line| {
            let letters = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
            (f64::from(letters) / width).ceil().max(1.0)
        });
        // Whole, positive and small: a cell holds at most 8,000 letters.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "see above")]
        let lines = lines.sum::<f64>() as u32;
        lines
    }

    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        styles: &Styles,
        zone: &TimeZone,
    ) -> Result<()> {
        match self {
            Self::Empty => {
                sheet.write_blank(row, column, &styles.text)?;
            }
            Self::Text(text) => {
                sheet.write_string_with_format(row, column, text, &styles.text)?;
            }
            Self::Toned(text, tone) => {
                sheet.write_string_with_format(row, column, text, styles.toned(*tone))?;
            }
            Self::Count(count) => {
                sheet.write_number_with_format(row, column, *count, &styles.text)?;
            }
            Self::Day(date) => match excel_day(*date) {
                Some(day) => {
                    sheet.write_datetime_with_format(row, column, day, &styles.day)?;
                }
                None => {
                    sheet.write_string_with_format(row, column, figures::day(*date), &styles.text)?;
                }
            },
            Self::Moment(at) => write_moment(sheet, row, column, *at, styles, zone)?,
            Self::Deadline(at) => {
                let is_midnight = at.to_zoned(zone.clone()).time() == Time::midnight();
                let second_before = Timestamp::from_second(at.as_second().saturating_sub(1)).unwrap_or(*at);
                let last = if is_midnight { second_before } else { *at };
                write_moment(sheet, row, column, last, styles, zone)?;
            }
        }
        Ok(())
    }
}

fn write_moment(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    at: Timestamp,
    styles: &Styles,
    zone: &TimeZone,
) -> Result<()> {
    match excel_moment(at, zone) {
        Some(moment) => sheet.write_datetime_with_format(row, column, moment, &styles.moment)?,
        None => sheet.write_string_with_format(row, column, figures::moment(at, zone), &styles.text)?,
    };
    Ok(())
}

/// Excel knows the years 1900 to 9999 only.
fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}

/// A moment as Excel keeps it: without a zone, so in the office's.
pub(super) fn excel_moment(at: Timestamp, zone: &TimeZone) -> Option<ExcelDateTime> {
    let local = at.to_zoned(zone.clone());
    let (hour, minute, second) = (local.hour(), local.minute(), local.second());
    excel_day(local.date())?.and_hms(u16::from(hour.unsigned_abs()), minute.unsigned_abs(), second.unsigned_abs()).ok()
}

/// A stranger's text as a cell may hold it.
fn safe(text: &str) -> String {
    let line = shown::line(text, LONGEST_TEXT);
    // The original's beginning counts too: a TAB is gone from the line.
    if is_risky(text) { format!("'{line}") } else { guarded(line) }
}

fn guarded(text: String) -> String {
    if is_risky(&text) { format!("'{text}") } else { text }
}

/// Whether a spreadsheet could take the text for a formula (OWASP, CSV Injection), also after it was saved as CSV.
fn is_risky(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
#[path = "cells_tests.rs"]
mod tests;
