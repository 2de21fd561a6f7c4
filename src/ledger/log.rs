//! Turns what is done to the ledger into a chain of entries: each carries the SHA-256 over the one before and itself.
//!
//! An entry lists the rows that it wrote with their fingerprints (`[table, key, fingerprint]`), so that a row which was
//! changed behind the program's back disagrees with the log, and a log that was changed to agree breaks its chain.

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::connection::Work;
use super::rows::{self, Named, clean, one_row};
use crate::store::ContentHash;

/// The end of the log: number and hash of the last entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) number: i64,
    pub(super) hash: String,
}

/// A row that an entry vouches for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Vouched(pub(super) String, pub(super) String, pub(super) ContentHash);

impl Vouched {
    /// A row of `table` known by `key`, whose columns are `columns`.
    pub(super) fn row<T: Serialize>(table: &str, key: impl Into<String>, columns: &T) -> Result<Self> {
        Ok(Self(table.to_owned(), key.into(), rows::fingerprint(columns)?))
    }
}

/// What an entry says besides who did what to what and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Detail {
    /// The rows written.
    pub(super) rows: Vec<Vouched>,
    /// More, for a person who reads the log.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) note: String,
}

/// What was done, to what, by whom, when.
pub(super) struct Deed<'a> {
    pub(super) at: Timestamp,
    pub(super) action: &'a str,
    pub(super) subject: &'a str,
    pub(super) by: Option<&'a str>,
}

/// The hash of an entry.
pub(super) fn chain(
    previous: &str,
    (number, at, action, subject, by, detail): (i64, i64, &str, &str, Option<&str>, &str),
) -> Result<String> {
    let entry = rows::json(&(number, at, action, subject, by, detail))?;
    Ok(ContentHash::of(format!("{previous}\n{entry}").as_bytes()).to_string())
}

/// Appends an entry.
pub(super) async fn append(work: &mut Work, deed: Deed<'_>, detail: &Detail) -> Result<()> {
    let head = head(work).await?;
    let number = head.number + 1;
    let (at, detail) = (rows::millis(deed.at), rows::json(detail)?);
    let (subject, by) = (clean(deed.subject), deed.by.map(clean));
    let hash = chain(&head.hash, (number, at, deed.action, &subject, by.as_deref(), &detail))?;
    let result = sqlx::query(
        "INSERT INTO log (number, logged_at, action, subject, logged_by, detail, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(number)
    .bind(at)
    .bind(deed.action)
    .bind(subject)
    .bind(by)
    .bind(detail)
    .bind(hash.clone())
    .execute(work.connection()?)
    .await
    .context("appending to the log")?;
    one_row(&result, "appending to the log")?;
    work.log_head = Some(Head { number, hash });
    Ok(())
}

/// The end of the log. Nobody else can move it while the transaction is open: there is one writer.
pub(super) async fn head(work: &mut Work) -> Result<Head> {
    if let Some(head) = &work.log_head {
        return Ok(head.clone());
    }
    let row = sqlx::query("SELECT number, hash FROM log ORDER BY number DESC LIMIT 1")
        .fetch_optional(work.connection()?)
        .await
        .context("finding the end of the log")?;
    let Some(row) = row else { return Ok(Head::default()) };
    let row = Named::new("log", "number", &row);
    Ok(Head { number: row.get("number")?, hash: row.get("hash")? })
}
