//! Turns letters of unknown fate (perhaps delivered) into questions, and what was found about them into rows.
//!
//! `due_at` of such a letter is when it is looked for again; after [`LONGEST_DOUBT`] it is left to staff.

use anyhow::{Context as _, Result};
use jiff::{SignedDuration, Timestamp};
use sqlx::AnyConnection;

use super::Whereabouts;
use super::connection::Work;
use super::outbox::{Change, change};
use super::rows::{Named, millis, one_row};

/// A letter is not looked for, and never sent again, when it has been in doubt for longer: after five days RFC 5321
/// 4.5.4.1 gives up a letter, and an answer that comes still later helps nobody.
const LONGEST_DOUBT: SignedDuration = SignedDuration::from_hours(5 * 24);

/// The Message-ID of the letter that was sent last.
pub(super) const NEWEST_SENT: &str =
    "SELECT message_id FROM letter WHERE state = 'sent' ORDER BY changed_at DESC, id DESC LIMIT 1";

/// A letter that may have been delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubtful {
    /// Its id.
    pub id: String,
    /// Its Message-ID.
    pub message_id: String,
    /// Since when.
    pub since: Timestamp,
}

/// See [`super::Ledger::doubtful_letters`].
pub(super) async fn due(connection: &mut AnyConnection, at: Timestamp) -> Result<Vec<Doubtful>> {
    let rows = sqlx::query(
        "SELECT id, message_id, changed_at FROM letter
         WHERE state = 'unknown' AND due_at <= $1 AND changed_at >= $2 ORDER BY changed_at, id",
    )
    .bind(millis(at))
    .bind(millis(at.saturating_sub(LONGEST_DOUBT)?))
    .fetch_all(connection)
    .await
    .context("reading the letters of unknown fate")?;
    let read = |row| {
        let row = Named::new("letter", "id", row);
        Ok(Doubtful { id: row.get("id")?, message_id: row.get("message_id")?, since: row.time("changed_at")? })
    };
    rows.iter().map(read).collect()
}

/// See [`super::Ledger::newest_sent_letter`].
pub(super) async fn newest_sent(connection: &mut AnyConnection) -> Result<Option<String>> {
    sqlx::query_scalar(NEWEST_SENT).fetch_optional(connection).await.context("reading the letter that was sent last")
}

/// See [`Work::settle_doubt`].
pub(super) async fn settle(work: &mut Work, id: &str, fate: Whereabouts, at: Timestamp) -> Result<()> {
    let (to, problem) = match fate {
        Whereabouts::Delivered => ("sent", ""),
        Whereabouts::Absent => ("waiting", "it does not lie among what was sent, so it is sent again"),
        Whereabouts::LookAgainAt(when) => return put_off(work, id, when).await,
    };
    change(work, Change { id, from: "unknown", to, due_at: at, problem, by: None, at }).await
}

async fn put_off(work: &mut Work, id: &str, when: Timestamp) -> Result<()> {
    let result = sqlx::query("UPDATE letter SET due_at = $1 WHERE id = $2 AND state = 'unknown'")
        .bind(millis(when))
        .bind(id)
        .execute(work.connection()?)
        .await
        .context("putting off the search for a letter")?;
    one_row(&result, "putting off the search for a letter")
}
