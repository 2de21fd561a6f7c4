//! Finds what the times alone would keep out of every digest, or put into each: what was written while the clock was
//! wrong. The log's order knows it all the same.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

use super::rows::{Named, millis};
use super::{Undelivered, digests, outbox};
use crate::store::ContentHash;

/// Written since the last digest, and dated before its end or in the future. Empty where the clock went evenly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uneven {
    /// Messages that were judged for the first time.
    pub judged: BTreeSet<ContentHash>,
    /// Messages that were decided anew.
    pub decided: BTreeSet<ContentHash>,
    /// Letters of ours that did not arrive.
    pub undelivered: Vec<Undelivered>,
}

/// See [`super::Ledger::uneven`].
pub(super) async fn before_digest(connection: &mut AnyConnection, day: Date, now: Timestamp) -> Result<Uneven> {
    let mut found = Uneven::default();
    let Some((last, until)) = digests::last_before(connection, day).await? else { return Ok(found) };
    let number: Option<i64> = sqlx::query_scalar(
        "SELECT number FROM log WHERE action = 'digest' AND subject = $1 ORDER BY number DESC LIMIT 1",
    )
    .bind(last.to_string())
    .fetch_optional(&mut *connection)
    .await
    .context("finding the last digest in the log")?;
    let Some(number) = number else { return Ok(found) };
    let rows = sqlx::query(
        "SELECT action, subject FROM log
         WHERE number > $1
           AND (action = 'digest'
                OR (action IN ('judged', 'decided', 'letter failed', 'letter unknown')
                    AND (logged_at <= $2 OR logged_at > $3)))
         ORDER BY number",
    )
    .bind(number)
    .bind(millis(until))
    .bind(millis(now))
    .fetch_all(&mut *connection)
    .await
    .context("looking in the log for what is out of order")?;
    let mut letters = BTreeSet::new();
    for row in &rows {
        let row = Named::new("log", "subject", row);
        let (action, subject): (String, String) = (row.get("action")?, row.get("subject")?);
        match action.as_str() {
            "digest" if subject == day.to_string() => break,
            "digest" => {}
            "judged" => _ = found.judged.insert(row.parse("subject")?),
            "decided" => _ = found.decided.insert(row.parse("subject")?),
            _ => _ = letters.insert(subject),
        }
    }
    for letter in &letters {
        found.undelivered.extend(outbox::undelivered_letter(connection, letter).await?);
    }
    // One that has changed once more since is listed by its time.
    found.undelivered.retain(|letter| letter.at < until || letter.at > now);
    Ok(found)
}

/// See [`super::Ledger::is_written_ahead`].
pub(super) async fn is_ahead(connection: &mut AnyConnection, now: Timestamp) -> Result<bool> {
    let found: i64 = sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM decision WHERE decided_at > $1) + (SELECT count(*) FROM mark WHERE marked_at > $1)",
    )
    .bind(millis(now))
    .fetch_one(connection)
    .await
    .context("looking for what a clock that ran ahead has dated")?;
    Ok(found > 0)
}
