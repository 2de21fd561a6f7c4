//! Finds what a digest has to tell: what no earlier one has told. The order of the log decides, not the times alone: where
//! the clock ran ahead or back they would keep a letter out of every digest, or have it told in many.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use sqlx::AnyConnection;

use super::digests::{self, LastDigest};
use super::rows::Named;
use super::{Undelivered, outbox};
use crate::store::ContentHash;

/// What is dated so much later than now was written by a clock that ran ahead; what is less so may have been written while
/// the digest was made.
const SURELY_AHEAD: SignedDuration = SignedDuration::from_hours(1);

/// As of when the ledger is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// What is dated up to here counts …
    pub until: Timestamp,
    /// … and what is dated later than this, which only a clock that ran ahead can have written.
    pub ahead: Timestamp,
}

impl AsOf {
    /// For a digest that is made now.
    #[must_use]
    pub fn today(until: Timestamp, now: Timestamp) -> Self {
        Self { until, ahead: surely_ahead(now) }
    }
}

impl From<Timestamp> for AsOf {
    fn from(until: Timestamp) -> Self {
        Self { until, ahead: Timestamp::MAX }
    }
}

/// What a digest has to tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Up to when the last digest counted; `None`: there was none, and all is new.
    pub since: Option<Timestamp>,
    /// The last digest left out what is dated after that and up to here.
    pub left_until: Timestamp,
    /// Messages that were judged for the first time after the last digest.
    pub judged: BTreeSet<ContentHash>,
    /// Messages that were decided anew after it.
    pub decided: BTreeSet<ContentHash>,
    /// Letters of ours of which it did not tell that they did not arrive.
    pub undelivered: Vec<Undelivered>,
}

impl News {
    /// Whether the digest is the first to tell of a message.
    #[must_use]
    pub fn is_new(&self, message: &ContentHash, first_seen_at: Timestamp) -> bool {
        self.judged.contains(message) || self.was_left(first_seen_at)
    }

    /// Whether it is the first to tell of what was decided on a message.
    #[must_use]
    pub fn is_changed(&self, message: &ContentHash, decided_at: Timestamp) -> bool {
        self.decided.contains(message) || self.was_left(decided_at)
    }

    fn was_left(&self, moment: Timestamp) -> bool {
        self.since.is_none_or(|since| moment > since && moment <= self.left_until)
    }
}

/// See [`super::Ledger::news_for_digest`].
pub(super) async fn for_digest(connection: &mut AnyConnection, day: Date, as_of: AsOf) -> Result<News> {
    let AsOf { until, ahead } = as_of;
    let Some(last) = digests::last_before(connection, day).await? else {
        let mut undelivered = outbox::undelivered(connection, Timestamp::MIN, until).await?;
        undelivered.extend(outbox::undelivered(connection, ahead, Timestamp::MAX).await?);
        return Ok(News { undelivered, ..News::default() });
    };
    let left_until = surely_ahead(last.made_at);
    let mut news = News { since: Some(last.until), left_until, ..News::default() };
    let letters = read_log(connection, &last, &mut news).await?;
    let left = (last.until, left_until.min(until));
    news.undelivered = outbox::undelivered(connection, left.0, left.1).await?;
    for id in &letters {
        let letter = outbox::undelivered_letter(connection, id).await?;
        let is_told = |at| (left.0..left.1).contains(&at) || (until..=ahead).contains(&at);
        news.undelivered.extend(letter.filter(|letter| !is_told(letter.at)));
    }
    Ok(news)
}

/// What was done between the two digests; returns the ids of the letters that did not arrive.
async fn read_log(connection: &mut AnyConnection, last: &LastDigest, news: &mut News) -> Result<BTreeSet<String>> {
    let rows = sqlx::query(
        "SELECT action, subject FROM log
         WHERE number > $1 AND number < $2
           AND action IN ('judged', 'decided', 'letter failed', 'letter unknown')",
    )
    .bind(last.number)
    .bind(last.before)
    .fetch_all(connection)
    .await
    .context("reading in the log what was done since the last digest")?;
    let mut letters = BTreeSet::new();
    for row in &rows {
        let row = Named::new("log", "subject", row);
        match row.get::<String>("action")?.as_str() {
            "judged" => _ = news.judged.insert(row.parse("subject")?),
            "decided" => _ = news.decided.insert(row.parse("subject")?),
            _ => _ = letters.insert(row.get("subject")?),
        }
    }
    Ok(letters)
}

fn surely_ahead(now: Timestamp) -> Timestamp {
    now.checked_add(SURELY_AHEAD).unwrap_or(Timestamp::MAX)
}
