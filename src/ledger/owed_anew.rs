//! Turns a decision that staff changed into what its acknowledgement is to be now: rewritten or withdrawn as long as
//! nothing of it has left the house; afterwards it stays as it is, because nobody is written to twice about one message.

use anyhow::{Context as _, Result};
use jiff::Timestamp;

use super::connection::Work;
use super::log::{self, Deed, Detail};
use super::outbox::{self, Change};
use super::rows::{Named, clean, indexed, millis};
use super::{Fate, Novelty, QueuedLetter};
use crate::store::ContentHash;

/// See [`Work::owe_letter`].
pub(super) async fn owe(work: &mut Work, letter: &QueuedLetter, by: Option<&str>, at: Timestamp) -> Result<Fate> {
    if outbox::queue(work, letter, at).await? == Novelty::New {
        return Ok(Fate::Queued);
    }
    Ok(if rewrite(work, letter, by, at).await? { Fate::Rewritten } else { Fate::AlreadyThere })
}

/// See [`Work::rewrite_letter`].
pub(super) async fn rewrite(work: &mut Work, letter: &QueuedLetter, by: Option<&str>, at: Timestamp) -> Result<bool> {
    let row = sqlx::query(
        "UPDATE letter SET raw = $1, changed_at = $2
         WHERE purpose = $3 AND subject_key = $4 AND recipient = $5 AND state IN ('held', 'waiting') AND attempts = 0
         RETURNING id, purpose, subject_key, recipient, message_id, raw, queued_at",
    )
    .bind(clean(&letter.raw))
    .bind(millis(at))
    .bind(letter.purpose.name())
    .bind(indexed(&letter.subject_key))
    .bind(indexed(&letter.recipient))
    .fetch_optional(work.connection()?)
    .await
    .context("rewriting a letter")?;
    let Some(row) = row else { return Ok(false) };
    let row = Named::new("letter", "id", &row);
    let column = |name: &str| row.get::<String>(name);
    let id = column("id")?;
    let columns = [
        id.clone(),
        column("purpose")?,
        column("subject_key")?,
        column("recipient")?,
        column("message_id")?,
        column("raw")?,
    ];
    let rows = vec![outbox::vouch(columns.each_ref().map(String::as_str), row.get("queued_at")?)?];
    let deed = Deed { at, action: "letter rewritten", subject: &id, by };
    log::append(work, deed, &Detail { rows, ..Detail::default() }).await?;
    Ok(true)
}

/// See [`Work::withdraw_acknowledgement`].
pub(super) async fn withdraw(work: &mut Work, message: &ContentHash, by: Option<&str>, at: Timestamp) -> Result<u32> {
    let rows = sqlx::query(
        "SELECT id, state FROM letter
         WHERE purpose = 'acknowledgement' AND subject_key = $1 AND state IN ('held', 'waiting') AND attempts = 0
         ORDER BY id",
    )
    .bind(message.to_string())
    .fetch_all(work.connection()?)
    .await
    .context("finding the acknowledgements that have not gone out")?;
    let mut withdrawn = 0;
    for row in &rows {
        let row = Named::new("letter", "id", row);
        let (id, state): (String, String) = (row.get("id")?, row.get("state")?);
        let change = Change { id: &id, from: &state, to: "cancelled", due_at: at, problem: "", by, at };
        outbox::change(work, change).await?;
        withdrawn += 1;
    }
    Ok(withdrawn)
}
