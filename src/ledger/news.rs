//! Finds what a digest has to tell: what stands in the log after the digest before it. By the times alone a letter that was
//! judged while a digest was made, or by a clock that was wrong, would be told in none, or in many.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::digests::{self, Span};
use super::rows::{Named, millis};
use super::{Revision, Undelivered, revisions};
use crate::store::ContentHash;

/// What a digest has to tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    /// Up to when the last digest counted; `None`: there was none, and all is new.
    pub since: Option<Timestamp>,
    /// Messages that were judged for the first time after it.
    pub judged: BTreeSet<ContentHash>,
    /// Messages that were decided anew after it.
    pub decided: BTreeSet<ContentHash>,
    /// What staff decided about letters after it, by time.
    pub corrections: Vec<Revision>,
    /// Letters of ours that failed, came back or were lost sight of after it, by time.
    pub undelivered: Vec<Undelivered>,
}

impl News {
    /// Whether the digest is the first to tell of a message.
    #[must_use]
    pub fn is_new(&self, message: &ContentHash) -> bool {
        self.since.is_none() || self.judged.contains(message)
    }

    /// Whether it is the first to tell of what was decided on a message of which an earlier one has told.
    #[must_use]
    pub fn is_changed(&self, message: &ContentHash) -> bool {
        !self.is_new(message) && self.decided.contains(message)
    }
}

/// See [`super::Ledger::news_for_digest`].
pub(super) async fn for_digest(connection: &mut AnyConnection, day: Date, until: Timestamp) -> Result<News> {
    let span = digests::span(connection, day).await?;
    let corrections = revisions::in_log(connection, &span, until).await?;
    let undelivered = undelivered(connection, &span, until).await?;
    let mut news = News { since: span.since, corrections, undelivered, ..News::default() };
    if news.since.is_none() {
        return Ok(news);
    }
    let rows = sqlx::query(
        "SELECT action, subject FROM log
         WHERE number > $1 AND number < $2 AND logged_at <= $3 AND action IN ('judged', 'decided')",
    )
    .bind(span.after)
    .bind(span.before)
    .bind(millis(until))
    .fetch_all(connection)
    .await
    .context("reading in the log what was done since the last digest")?;
    for row in &rows {
        let row = Named::new("log", "subject", row);
        let told = if row.get::<String>("action")? == "judged" { &mut news.judged } else { &mut news.decided };
        told.insert(row.parse("subject")?);
    }
    Ok(news)
}

/// Some letters fail where they are queued: their address is none.
async fn undelivered(connection: &mut AnyConnection, span: &Span, until: Timestamp) -> Result<Vec<Undelivered>> {
    let rows = sqlx::query(
        "SELECT l.id, l.changed_at, l.recipient, l.problem, l.subject_key, r.number, r.year
         FROM letter l LEFT JOIN receipt r ON r.message = l.subject_key
         WHERE l.state IN ('failed', 'unknown') AND l.changed_at <= $3
           AND l.id IN (SELECT subject FROM log
                        WHERE number > $1 AND number < $2 AND logged_at <= $3
                          AND action IN ('queued', 'letter failed', 'letter unknown'))
         ORDER BY l.changed_at, l.id",
    )
    .bind(span.after)
    .bind(span.before)
    .bind(millis(until))
    .fetch_all(connection)
    .await
    .context("reading the letters that did not arrive")?;
    let read = |row: &AnyRow| {
        let row = Named::new("letter", "id", row);
        let (number, year): (Option<i64>, Option<i64>) = (row.get("number")?, row.get("year")?);
        let key: String = row.get("subject_key")?;
        Ok(Undelivered {
            at: row.time("changed_at")?,
            recipient: row.get("recipient")?,
            reason: row.get("problem")?,
            about: number.zip(year).map_or(key, |(number, year)| format!("{number}/{year}")),
        })
    };
    rows.iter().map(read).collect()
}
