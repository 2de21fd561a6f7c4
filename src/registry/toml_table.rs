//! Turns a TOML text into typed values, key by key, and keeps a finding with line and key for each mistake: syntax,
//! missing and unknown keys, wrong kinds of value. It goes on after a mistake, so that a person sees all of them at
//! once; what a value means is left to the files that ask for it.

use std::ops::Range;

use jiff::civil::{Date, Time};
use toml::de::{DeTable, DeValue};

use super::Finding;
use super::finding::quote;

/// A value and the line where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<T> {
    /// The value.
    pub(super) value: T,
    /// Its line, from 1.
    pub(super) line: u32,
}

/// The findings of one file.
#[derive(Debug)]
pub(super) struct Notes {
    file: String,
    /// Offsets in bytes at which lines begin.
    line_starts: Vec<usize>,
    findings: Vec<Finding>,
    /// Lines with a syntax error: what was recovered of them is a guess, and no further mistake is reported of it.
    broken: Vec<u32>,
}

impl Notes {
    pub(super) fn new(file: &str, text: &str) -> Self {
        let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(0).chain(starts).collect();
        Self { file: file.to_owned(), line_starts, findings: Vec::new(), broken: Vec::new() }
    }

    /// Parses the whole document; what is broken in it is left out and named.
    pub(super) fn parse<'t>(&mut self, text: &'t str) -> DeTable<'t> {
        let (document, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let line = self.line(&error.span().unwrap_or_default());
            if !self.broken.contains(&line) {
                self.broken.push(line);
                let message = format!("không đúng cú pháp TOML ({})", error.message());
                self.findings.push(Finding::mistake(&self.file, message).at_row(line));
            }
        }
        document.into_inner()
    }

    /// A mistake under a key, at a line.
    pub(super) fn mistake(&mut self, key: &str, line: u32, message: impl Into<String>) {
        if !self.broken.contains(&line) {
            self.findings.push(Finding::mistake(&self.file, message).at_row(line).under(key));
        }
    }

    /// The value where nothing was wrong, else everything that was, in the order of the lines.
    pub(super) fn finish<T>(mut self, value: Option<T>) -> Result<T, Vec<Finding>> {
        self.findings.sort_by_key(|finding| finding.row);
        match value {
            Some(value) if self.findings.is_empty() => Ok(value),
            _ => Err(self.findings),
        }
    }

    /// Whether any mistake was found so far.
    pub(super) fn has_broken_lines(&self) -> bool {
        !self.broken.is_empty()
    }

    fn line(&self, span: &Range<usize>) -> u32 {
        let before = self.line_starts.partition_point(|start| *start <= span.start);
        u32::try_from(before).unwrap_or(u32::MAX)
    }
}

/// A table whose keys are taken one by one; those that nobody took are unknown.
#[derive(Debug)]
pub(super) struct Table<'t> {
    entries: &'t DeTable<'t>,
    /// Path to the table with a trailing dot, empty for the document.
    path: String,
    /// The line where the table begins.
    line: u32,
    known: Vec<&'static str>,
}

impl<'t> Table<'t> {
    /// The whole document.
    pub(super) fn document(entries: &'t DeTable<'t>) -> Self {
        Self { entries, path: String::new(), line: 1, known: Vec::new() }
    }

    /// The line where it begins.
    pub(super) fn line(&self) -> u32 {
        self.line
    }

    /// The full path of one of its keys.
    pub(super) fn path(&self, key: &str) -> String {
        format!("{}{key}", self.path)
    }

    fn get(&mut self, key: &'static str, notes: &Notes) -> Option<(&'t DeValue<'t>, u32)> {
        self.known.push(key);
        let value = self.entries.get(key)?;
        Some((value.get_ref(), notes.line(&value.span())))
    }

    fn missing(&self, key: &str, expected: &str, notes: &mut Notes) {
        // A broken line may have held the key: to call it missing as well would mislead.
        if !notes.has_broken_lines() {
            notes.mistake(&self.path(key), self.line, format!("thiếu khóa này; cần {expected}"));
        }
    }

    fn wrong(&self, key: &str, at: u32, expected: &str, found: &DeValue<'_>, notes: &mut Notes) {
        notes.mistake(&self.path(key), at, format!("cần {expected}, nhưng gặp {}", describe(found)));
    }

    /// A text that is not blank.
    pub(super) fn text(&mut self, key: &'static str, expected: &str, notes: &mut Notes) -> Option<At<String>> {
        let Some((value, line)) = self.get(key, notes) else {
            self.missing(key, expected, notes);
            return None;
        };
        match value.as_str().map(str::trim) {
            Some(text) if !text.is_empty() => Some(At { value: crate::vietnamese::nfc(text), line }),
            _ => {
                self.wrong(key, line, expected, value, notes);
                None
            }
        }
    }

    /// A list of texts, none blank. A missing list is an empty one where that is allowed.
    pub(super) fn texts(&mut self, key: &'static str, may_lack: bool, notes: &mut Notes) -> Vec<At<String>> {
        const EXPECTED: &str = "danh sách các cụm từ trong ngoặc vuông, ví dụ [\"một\", \"hai\"]";
        let Some((value, line)) = self.get(key, notes) else {
            if !may_lack {
                self.missing(key, EXPECTED, notes);
            }
            return Vec::new();
        };
        let Some(list) = value.as_array() else {
            self.wrong(key, line, EXPECTED, value, notes);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in list {
            let line = notes.line(&item.span());
            match item.get_ref().as_str().map(str::trim) {
                Some(text) if !text.is_empty() => texts.push(At { value: crate::vietnamese::nfc(text), line }),
                _ => self.wrong(key, line, "một cụm từ trong ngoặc kép", item.get_ref(), notes),
            }
        }
        texts
    }

    /// A whole number from 0 to `most`, `otherwise` where the key is missing.
    pub(super) fn count(&mut self, key: &'static str, otherwise: u32, most: u32, notes: &mut Notes) -> u32 {
        let Some((value, line)) = self.get(key, notes) else { return otherwise };
        let number = match value {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if let Some(number) = number.filter(|number| *number <= most) {
            return number;
        }
        self.wrong(key, line, &format!("một số nguyên từ 0 đến {most}"), value, notes);
        otherwise
    }

    /// `true` or `false`, `false` where the key is missing.
    pub(super) fn flag(&mut self, key: &'static str, notes: &mut Notes) -> bool {
        let Some((value, line)) = self.get(key, notes) else { return false };
        value.as_bool().unwrap_or_else(|| {
            self.wrong(key, line, "true (có) hoặc false (không), không có ngoặc kép", value, notes);
            false
        })
    }

    /// A day that must be there.
    pub(super) fn date(&mut self, key: &'static str, notes: &mut Notes) -> Option<At<Date>> {
        let Some((value, line)) = self.get(key, notes) else {
            self.missing(key, A_DAY, notes);
            return None;
        };
        let date = as_date(value);
        if date.is_none() {
            self.wrong(key, line, A_DAY, value, notes);
        }
        date.map(|value| At { value, line })
    }

    /// A list of days; a missing one is empty.
    pub(super) fn dates(&mut self, key: &'static str, notes: &mut Notes) -> Vec<At<Date>> {
        let Some((value, line)) = self.get(key, notes) else { return Vec::new() };
        let Some(list) = value.as_array() else {
            self.wrong(key, line, "danh sách ngày trong ngoặc vuông, ví dụ [2023-04-29, 2023-04-30]", value, notes);
            return Vec::new();
        };
        let mut dates = Vec::new();
        for item in list {
            let line = notes.line(&item.span());
            match as_date(item.get_ref()) {
                Some(value) => dates.push(At { value, line }),
                None => self.wrong(key, line, A_DAY, item.get_ref(), notes),
            }
        }
        dates
    }

    /// An hour of the day, where the key is there.
    pub(super) fn hour(&mut self, key: &'static str, notes: &mut Notes) -> Option<Time> {
        let (value, line) = self.get(key, notes)?;
        let hour = as_hour(value);
        if hour.is_none() {
            self.wrong(key, line, "giờ trong ngày, ví dụ \"17:00\" (bỏ khóa này nếu hạn là 24:00)", value, notes);
        }
        hour
    }

    /// A table inside, where the key is there.
    pub(super) fn table(&mut self, key: &'static str, notes: &mut Notes) -> Option<Table<'t>> {
        let (value, line) = self.get(key, notes)?;
        let DeValue::Table(entries) = value else {
            self.wrong(key, line, &format!("một bảng, ví dụ dòng [{}]", self.path(key)), value, notes);
            return None;
        };
        Some(Table { entries, path: format!("{}.", self.path(key)), line, known: Vec::new() })
    }

    /// The tables of a list `[[key]]`; a missing one is empty.
    pub(super) fn tables(&mut self, key: &'static str, notes: &mut Notes) -> Vec<Table<'t>> {
        let Some((value, line)) = self.get(key, notes) else { return Vec::new() };
        let expected = format!("các bảng, mỗi bảng bắt đầu bằng dòng [[{}]]", self.path(key));
        let Some(list) = value.as_array() else {
            self.wrong(key, line, &expected, value, notes);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for (index, item) in list.iter().enumerate() {
            let line = notes.line(&item.span());
            let path = format!("{}[{}].", self.path(key), index + 1);
            match item.get_ref() {
                DeValue::Table(entries) => tables.push(Table { entries, path, line, known: Vec::new() }),
                other => self.wrong(key, line, &expected, other, notes),
            }
        }
        tables
    }

    /// Whether the key holds this very word.
    pub(super) fn is_word(&mut self, key: &'static str, word: &str, notes: &Notes) -> bool {
        self.get(key, notes).is_some_and(|(value, _)| value.as_str() == Some(word))
    }

    /// Whether the key is there at all.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Names the keys that nobody asked for.
    pub(super) fn end(self, notes: &mut Notes) {
        for key in self.entries.keys() {
            let name = key.get_ref().as_ref();
            if !self.known.contains(&name) {
                let line = notes.line(&key.span());
                let known = self.known.join(", ");
                notes.mistake(&self.path(name), line, format!("không có khóa này; các khóa dùng được: {known}"));
            }
        }
    }
}

const A_DAY: &str = "một ngày có thật, viết năm-tháng-ngày, ví dụ 2023-06-19";

/// A day as TOML writes it, or in quotes as people do (`19/6/2023`).
fn as_date(value: &DeValue<'_>) -> Option<Date> {
    match value {
        DeValue::Datetime(moment) => {
            let day = moment.date.filter(|_| moment.time.is_none())?;
            let (month, day_of_month) = (i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?);
            Date::new(i16::try_from(day.year).ok()?, month, day_of_month).ok()
        }
        DeValue::String(text) => {
            let text = text.trim();
            text.parse().ok().or_else(|| Date::strptime("%d/%m/%Y", text).ok())
        }
        _ => None,
    }
}

fn as_hour(value: &DeValue<'_>) -> Option<Time> {
    match value {
        DeValue::Datetime(moment) if moment.date.is_none() => {
            let hour = moment.time?;
            let second = i8::try_from(hour.second.unwrap_or(0)).ok()?;
            Time::new(i8::try_from(hour.hour).ok()?, i8::try_from(hour.minute).ok()?, second, 0).ok()
        }
        DeValue::String(text) => Time::strptime("%H:%M", text.trim()).ok(),
        _ => None,
    }
}

fn describe(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) if text.trim().is_empty() => "một chuỗi trống".to_owned(),
        DeValue::String(text) => format!("chữ {}", quote(text)),
        DeValue::Integer(number) => format!("số {}", quote(number.as_str())),
        DeValue::Float(number) => format!("số {}", quote(number.as_str())),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(moment) => format!("ngày giờ {moment}"),
        DeValue::Array(_) => "một danh sách".to_owned(),
        DeValue::Table(_) => "một bảng".to_owned(),
    }
}
