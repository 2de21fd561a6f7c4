//! Turns the log into an answer to one question: has anything on which a judgement may rest changed since somebody
//! looked? What was worked out from an older look is worked out again, inside the transaction that writes it.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use sqlx::AnyConnection;

use super::connection::Work;
use super::log;

/// How far the log was written when somebody looked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written(i64);

/// See [`super::Ledger::written`].
pub(super) async fn written(connection: &mut AnyConnection) -> Result<Written> {
    let number: i64 = sqlx::query_scalar("SELECT coalesce(max(number), 0) FROM log")
        .fetch_one(connection)
        .await
        .context("asking how far the log is written")?;
    Ok(Written(number))
}

/// See [`Work::written`].
pub(super) async fn written_here(work: &mut Work) -> Result<Written> {
    Ok(Written(log::head(work).await?.number))
}

/// See [`Work::changes_since`]. Named is what does not matter, so that a deed that is new to the log does.
pub(super) async fn changes(work: &mut Work, since: Written) -> Result<BTreeSet<String>> {
    let subjects: Vec<String> = sqlx::query_scalar(
        "SELECT subject FROM log
         WHERE number > $1
           AND action NOT IN ('kept', 'vanished', 'refused', 'queued', 'digest', 'marked')
           AND action NOT LIKE 'letter %'",
    )
    .bind(since.0)
    .fetch_all(work.connection()?)
    .await
    .context("looking for what was changed in the meantime")?;
    Ok(subjects.into_iter().collect())
}
