//! Turns kept bytes into message rows, and counts how often their reading was begun.

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::connection::Work;
use super::log::{self, Deed, Detail, Vouched};
use super::rows::{Named, clean, json, millis, stored_size};
use super::{MessageRow, Novelty, sightings};
use crate::mailbox::Origin;
use crate::store::ContentHash;

/// The columns of a message that never change, as the log vouches for them.
pub(super) fn vouch(
    hash: &str,
    size: i64,
    received_at: Option<i64>,
    first_seen_at: i64,
    origin: &str,
) -> Result<Vouched> {
    Vouched::row("message", hash, &(hash, size, received_at, first_seen_at, origin))
}

/// See [`Work::record_message`].
pub(super) async fn record(
    work: &mut Work,
    message: &ContentHash,
    size: u64,
    received_at: Option<Timestamp>,
    origin: &Origin,
    at: Timestamp,
) -> Result<Novelty> {
    let (hash, size) = (message.to_string(), stored_size(size)?);
    let (received_at, first_seen_at) = (received_at.map(millis), millis(at));
    let from = clean(&json(origin)?);
    let result = sqlx::query(
        "INSERT INTO message
             (hash, size, received_at, first_seen_at, order_at, origin, attempts, message_id, judged_at)
         VALUES ($1, $2, $3, $4, $5, $6, 0, NULL, NULL)
         ON CONFLICT (hash) DO NOTHING",
    )
    .bind(hash.clone())
    .bind(size)
    .bind(received_at)
    .bind(first_seen_at)
    .bind(received_at.unwrap_or(first_seen_at))
    .bind(from.clone())
    .execute(work.connection()?)
    .await
    .context("recording a message")?;
    sightings::record(work, origin, Some(message), at).await?;
    if result.rows_affected() == 0 {
        return if is_purged(work, &hash).await? { Ok(Novelty::Purged) } else { Ok(Novelty::Known) };
    }
    let row = vouch(&hash, size, received_at, first_seen_at, &from)?;
    let deed = Deed { at, action: "kept", subject: &hash, by: None };
    log::append(work, deed, &Detail { rows: vec![row], ..Detail::default() }).await?;
    Ok(Novelty::New)
}

async fn is_purged(work: &mut Work, hash: &str) -> Result<bool> {
    let found: Option<i64> = sqlx::query_scalar("SELECT purged_at FROM purged WHERE message = $1")
        .bind(hash)
        .fetch_optional(work.connection()?)
        .await
        .context("looking whether a message was purged")?;
    Ok(found.is_some())
}

/// See [`Work::count_attempt`].
pub(super) async fn count_attempt(work: &mut Work, message: &ContentHash) -> Result<u32> {
    let attempts: Option<i64> =
        sqlx::query_scalar("UPDATE message SET attempts = attempts + 1 WHERE hash = $1 RETURNING attempts")
            .bind(message.to_string())
            .fetch_optional(work.connection()?)
            .await
            .context("counting an attempt")?;
    let attempts = attempts.with_context(|| format!("counting an attempt: no message {message} is kept"))?;
    u32::try_from(attempts).with_context(|| format!("table message, column attempts, row {message}"))
}

/// See [`Work::take_back_attempt`].
pub(super) async fn take_back_attempt(work: &mut Work, message: &ContentHash) -> Result<()> {
    sqlx::query("UPDATE message SET attempts = attempts - 1 WHERE hash = $1 AND attempts > 0 AND judged_at IS NULL")
        .bind(message.to_string())
        .execute(work.connection()?)
        .await
        .context("taking an attempt back")?;
    Ok(())
}

/// See [`super::Ledger::unjudged`].
pub(super) async fn unjudged(connection: &mut AnyConnection, limit: u32) -> Result<Vec<MessageRow>> {
    let rows = sqlx::query(
        "SELECT hash, size, received_at, first_seen_at, origin, attempts, message_id,
                CAST(NULL AS BIGINT) AS receipt_year, CAST(NULL AS BIGINT) AS receipt_number
         FROM message WHERE judged_at IS NULL ORDER BY order_at, hash LIMIT $1",
    )
    .bind(i64::from(limit))
    .fetch_all(connection)
    .await
    .context("reading the messages that are not judged")?;
    rows.iter().map(read_row).collect()
}

/// Reads a row with the columns of [`unjudged`].
pub(super) fn read_row(row: &AnyRow) -> Result<MessageRow> {
    let row = Named::new("message", "hash", row);
    let (year, number): (Option<i64>, Option<i64>) = (row.get("receipt_year")?, row.get("receipt_number")?);
    Ok(MessageRow {
        message: row.parse("hash")?,
        size: row.size("size")?,
        received_at: row.optional_time("received_at")?,
        first_seen_at: row.time("first_seen_at")?,
        message_id: row.get("message_id")?,
        receipt_number: number.zip(year).map(|(number, year)| format!("{number}/{year}")),
        attempts: row.count("attempts")?,
        origin: row.json("origin")?,
    })
}

/// See [`super::Ledger::stored_hashes`].
pub(super) async fn stored_hashes(connection: &mut AnyConnection) -> Result<Vec<ContentHash>> {
    let statement = "SELECT hash FROM message WHERE hash NOT IN (SELECT message FROM purged)
                     UNION SELECT hash FROM message_file WHERE message NOT IN (SELECT message FROM purged)
                     ORDER BY hash";
    let rows = sqlx::query(statement).fetch_all(connection).await.context("reading the hashes of all files")?;
    rows.iter().map(|row| Named::new("message, message_file", "hash", row).parse("hash")).collect()
}
