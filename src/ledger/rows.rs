//! Turns columns into values and values into columns; an error names table, column and row.

use std::str::FromStr;

use anyhow::{Context as _, Result, anyhow, ensure};
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::any::{AnyQueryResult, AnyRow};
use sqlx::{Any, Decode, Row as _, Type};

use crate::store::ContentHash;

/// The longest text that goes into an index, in bytes: PostgreSQL's B-tree takes 2,704 a row.
const LONGEST_INDEXED: usize = 900;

/// A row under the name of its table, for errors.
pub(super) struct Named<'r> {
    table: &'static str,
    id: String,
    row: &'r AnyRow,
}

impl<'r> Named<'r> {
    /// Names a row by the column that is its id.
    pub(super) fn new(table: &'static str, id_column: &str, row: &'r AnyRow) -> Self {
        let id =
            row.try_get::<String, _>(id_column).or_else(|_| row.try_get::<i64, _>(id_column).map(|id| id.to_string()));
        Self { table, id: id.unwrap_or_else(|_| "?".to_owned()), row }
    }

    fn place(&self, column: &str) -> String {
        format!("table {}, column {column}, row {}", self.table, self.id)
    }

    /// A column as it is.
    pub(super) fn get<T: Decode<'r, Any> + Type<Any>>(&self, column: &str) -> Result<T> {
        self.row.try_get(column).with_context(|| self.place(column))
    }

    /// A column that holds a small count.
    pub(super) fn count(&self, column: &str) -> Result<u32> {
        u32::try_from(self.get::<i64>(column)?).with_context(|| self.place(column))
    }

    /// A column that holds a size.
    pub(super) fn size(&self, column: &str) -> Result<u64> {
        u64::try_from(self.get::<i64>(column)?).with_context(|| self.place(column))
    }

    /// A column that holds a time.
    pub(super) fn time(&self, column: &str) -> Result<Timestamp> {
        Timestamp::from_millisecond(self.get(column)?).with_context(|| self.place(column))
    }

    /// A column that holds a time or NULL.
    pub(super) fn optional_time(&self, column: &str) -> Result<Option<Timestamp>> {
        let time: Option<i64> = self.get(column)?;
        time.map(Timestamp::from_millisecond).transpose().with_context(|| self.place(column))
    }

    /// A column that holds text of some form: a hash, a day.
    pub(super) fn parse<T: FromStr<Err: std::fmt::Display>>(&self, column: &str) -> Result<T> {
        let text: String = self.get(column)?;
        text.parse().map_err(|error: T::Err| anyhow!("{error}")).with_context(|| self.place(column))
    }

    /// A column that holds JSON.
    pub(super) fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T> {
        let text: String = self.get(column)?;
        serde_json::from_str(&text).with_context(|| self.place(column))
    }
}

/// A time as a column.
pub(super) fn millis(time: Timestamp) -> i64 {
    time.as_millisecond()
}

/// A size as a column.
pub(super) fn stored_size(size: u64) -> Result<i64> {
    i64::try_from(size).context("a size of more than 2^63 - 1 bytes")
}

/// A structure as a column.
pub(super) fn json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).context("writing JSON")
}

/// A stranger's text as a column: PostgreSQL's TEXT cannot hold U+0000.
pub(super) fn clean(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

/// A stranger's text as an indexed column: short ones as they are, longer ones as their beginning and their hash.
pub(super) fn indexed(text: &str) -> String {
    if text.len() <= LONGEST_INDEXED {
        return clean(text);
    }
    let beginning: String = text.chars().take(LONGEST_INDEXED / 8).collect();
    format!("{}… {}", clean(&beginning), ContentHash::of(text.as_bytes()))
}

/// The fingerprint of a row for the log: the SHA-256 of its columns as a JSON array.
pub(super) fn fingerprint<T: Serialize>(columns: &T) -> Result<ContentHash> {
    Ok(ContentHash::of(json(columns)?.as_bytes()))
}

/// Sees to it that a statement changed exactly one row.
pub(super) fn one_row(result: &AnyQueryResult, what: &str) -> Result<()> {
    let rows = result.rows_affected();
    ensure!(rows == 1, "{what}: expected 1 row, but {rows} were changed");
    Ok(())
}
