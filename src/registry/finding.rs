//! Turns a finding into one line for a terminal or a letter. What a stranger typed into a cell is made harmless here:
//! no control or direction mark of it reaches a screen.

use std::fmt::{self, Display, Formatter};

use super::Finding;
use crate::vietnamese::is_invisible;

/// Characters of a quoted cell that are shown; the rest of a longer one tells the reader nothing more.
const LONGEST_QUOTE: usize = 80;

impl Finding {
    /// A mistake that stands in the way of an import.
    pub(super) fn mistake(file: &str, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), sheet: None, row: None, column: None, message: message.into(), fatal: true }
    }

    /// Something that a person should know, and that stops nothing.
    pub(super) fn note(file: &str, message: impl Into<String>) -> Self {
        Self { fatal: false, ..Self::mistake(file, message) }
    }

    /// The same, in a sheet.
    pub(super) fn in_sheet(self, sheet: &str) -> Self {
        Self { sheet: Some(sheet.to_owned()), ..self }
    }

    /// The same, at a row or line counted from 1.
    pub(super) fn at_row(self, row: u32) -> Self {
        Self { row: Some(row), ..self }
    }

    /// The same, under a heading or key.
    pub(super) fn under(self, column: &str) -> Self {
        Self { column: Some(column.to_owned()), ..self }
    }
}

impl Display for Finding {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(if self.fatal { "Lỗi: " } else { "Lưu ý: " })?;
        f.write_str(&harmless(&self.file))?;
        if let Some(sheet) = &self.sheet {
            write!(f, ", trang tính “{}”", harmless(sheet))?;
        }
        if let Some(row) = self.row {
            write!(f, ", dòng {row}")?;
        }
        if let Some(column) = &self.column {
            // A sheet has columns, a plan file has keys.
            let what = if self.sheet.is_some() { "cột" } else { "khóa" };
            write!(f, ", {what} “{}”", harmless(column))?;
        }
        write!(f, ": {}", harmless(&self.message))
    }
}

/// What a cell holds, fit to be quoted in a sentence: one line, not too long.
pub(super) fn quote(text: &str) -> String {
    let line = harmless(text);
    let mut quoted: String = line.chars().take(LONGEST_QUOTE).collect();
    if quoted.len() < line.len() {
        quoted.push('…');
    }
    format!("“{quoted}”")
}

/// One line without control characters and direction marks, which could repaint a terminal or turn text around.
fn harmless(text: &str) -> String {
    let visible: String =
        text.chars().filter(|c| !is_invisible(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
#[path = "finding_tests.rs"]
mod tests;
