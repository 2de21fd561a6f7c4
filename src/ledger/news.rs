//! Finds what a digest has to tell: what stands in the log after the digest before it. By the times alone a letter that was
//! judged while a digest was made, or by a clock that was wrong, would be told in none, or in many.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

use super::rows::{Named, millis};
use super::{Revision, Undelivered, digests, outbox, revisions};
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
    let last = digests::last_before(connection, day).await?;
    let span = (last.after, last.before, until);
    let corrections = revisions::in_log(connection, span).await?;
    let undelivered = outbox::undelivered_in_log(connection, span).await?;
    let mut news = News { since: last.until, corrections, undelivered, ..News::default() };
    if news.since.is_none() {
        return Ok(news);
    }
    let rows = sqlx::query(
        "SELECT action, subject FROM log
         WHERE number > $1 AND number < $2 AND logged_at <= $3 AND action IN ('judged', 'decided')",
    )
    .bind(last.after)
    .bind(last.before)
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
