//! Turns letters that are owed into rows and back: queued once, claimed, marked; what did not arrive is told to staff.
//!
//! ```text
//! held ──release──▶ waiting ──claim──▶ sending ──▶ sent ──bounce──▶ failed
//!   └──cancel──▶ cancelled  ◀──retry────┘  ├────▶ failed
//!                                          └────▶ unknown   (perhaps delivered: see `doubts`)
//! ```

use anyhow::{Context as _, Result, bail};
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::connection::Work;
use super::log::{self, Deed, Detail, Vouched};
use super::rows::{Named, clean, fingerprint, indexed, millis, one_row};
use super::{Novelty, Purpose, QueuedLetter, SendOutcome};
use crate::store::ContentHash;

/// The longest address that SMTP takes, in bytes (RFC 5321 4.5.3.1.3). A longer one can only be made to fail here.
const LONGEST_RECIPIENT: usize = 256;

impl Purpose {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Acknowledgement => "acknowledgement",
            Self::Digest => "digest",
        }
    }
}

/// What of a letter never changes, as the log vouches for it.
pub(super) fn vouch(letter: [&str; 6], queued_at: i64) -> Result<Vouched> {
    Vouched::row("letter", letter.first().copied().unwrap_or_default(), &(letter, queued_at))
}

/// The state of a letter, as the log vouches for it. A claim is not logged: it says nothing that its outcome will not.
pub(super) fn vouch_state(id: &str, state: &str, problem: &str) -> Result<Vouched> {
    let (state, problem) = if state == "sending" || state == "waiting" { ("open", "") } else { (state, problem) };
    Ok(Vouched("letter_state".to_owned(), id.to_owned(), fingerprint(&(id, state, problem))?))
}

/// A letter and its state as they stand, as the log vouches for them.
pub(super) fn vouch_row(row: &AnyRow) -> Result<[Vouched; 2]> {
    let row = Named::new("letter", "id", row);
    let column = |name: &str| row.get::<String>(name);
    let id = column("id")?;
    let columns = [
        &id,
        &column("purpose")?,
        &column("subject_key")?,
        &column("recipient")?,
        &column("message_id")?,
        &column("raw")?,
    ];
    let letter = vouch(columns.map(String::as_str), row.get("queued_at")?)?;
    Ok([letter, vouch_state(&id, &column("state")?, &column("problem")?)?])
}

/// See [`Work::queue_letter`].
pub(super) async fn queue(work: &mut Work, letter: &QueuedLetter, at: Timestamp) -> Result<Novelty> {
    let too_long = letter.recipient.len() > LONGEST_RECIPIENT;
    let (state, problem) = match (too_long, letter.held) {
        (true, _) => ("failed", "the recipient's address is too long for SMTP"),
        (false, true) => ("held", ""),
        (false, false) => ("waiting", ""),
    };
    let [subject_key, recipient, message_id] =
        [&letter.subject_key, &letter.recipient, &letter.message_id].map(|text| indexed(text));
    let raw = clean(&letter.raw);
    let result = sqlx::query(
        "INSERT INTO letter (id, purpose, subject_key, recipient, message_id, raw, state, attempts,
                             queued_at, due_at, changed_at, problem)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $8, $8, $9)
         ON CONFLICT (purpose, subject_key, recipient) DO NOTHING",
    )
    .bind(letter.id.clone())
    .bind(letter.purpose.name())
    .bind(subject_key.clone())
    .bind(recipient.clone())
    .bind(message_id.clone())
    .bind(raw.clone())
    .bind(state)
    .bind(millis(at))
    .bind(problem)
    .execute(work.connection()?)
    .await
    .context("queueing a letter")?;
    if result.rows_affected() == 0 {
        return Ok(Novelty::Known);
    }
    let columns = [&letter.id, letter.purpose.name(), &subject_key, &recipient, &message_id, &raw];
    let rows = vec![vouch(columns, millis(at))?, vouch_state(&letter.id, state, problem)?];
    let deed = Deed { at, action: "queued", subject: &letter.id, by: None };
    log::append(work, deed, &Detail { rows, ..Detail::default() }).await?;
    Ok(Novelty::New)
}

/// No letter is put off for longer than an hour (RFC 5321 4.5.4.1, see `outgoing`), so that one that seems to be due later
/// than this was put off by a clock that ran ahead and was set right since. In milliseconds.
const LONGEST_PUT_OFF: i64 = 2 * 60 * 60 * 1000;

/// Takes the letter that is due first.
pub(super) const CLAIM: &str = "
    UPDATE letter SET state = 'sending', attempts = attempts + 1, changed_at = $1
    WHERE id = (SELECT id FROM letter WHERE state = 'waiting' AND (due_at <= $1 OR due_at > $2)
                ORDER BY due_at, queued_at, id LIMIT 1)
    RETURNING id, purpose, subject_key, recipient, message_id, raw, attempts, state";

/// See [`Work::claim_letter`].
pub(super) async fn claim(work: &mut Work, at: Timestamp) -> Result<Option<QueuedLetter>> {
    let row = sqlx::query(CLAIM)
        .bind(millis(at))
        .bind(millis(at).saturating_add(LONGEST_PUT_OFF))
        .fetch_optional(work.connection()?)
        .await
        .context("claiming a letter")?;
    row.as_ref().map(read_row).transpose()
}

fn read_row(row: &AnyRow) -> Result<QueuedLetter> {
    let row = Named::new("letter", "id", row);
    let purpose: String = row.get("purpose")?;
    let state: String = row.get("state")?;
    Ok(QueuedLetter {
        id: row.get("id")?,
        purpose: match purpose.as_str() {
            "acknowledgement" => Purpose::Acknowledgement,
            "digest" => Purpose::Digest,
            other => bail!("table letter, column purpose: expected acknowledgement or digest, but found {other}"),
        },
        subject_key: row.get("subject_key")?,
        recipient: row.get("recipient")?,
        message_id: row.get("message_id")?,
        raw: row.get("raw")?,
        attempts: row.count("attempts")?,
        held: state == "held",
    })
}

/// A change of state: of the letter `id`, which must be in the state `from`.
pub(super) struct Change<'a> {
    pub(super) id: &'a str,
    pub(super) from: &'a str,
    pub(super) to: &'a str,
    pub(super) due_at: Timestamp,
    pub(super) problem: &'a str,
    pub(super) by: Option<&'a str>,
    pub(super) at: Timestamp,
}

/// Moves a letter on.
pub(super) async fn change(work: &mut Work, change: Change<'_>) -> Result<()> {
    let Change { id, from, to, due_at, problem, by, at } = change;
    let problem = clean(problem);
    let result = sqlx::query(
        "UPDATE letter SET state = $1, due_at = $2, problem = $3, changed_at = $4 WHERE id = $5 AND state = $6",
    )
    .bind(to)
    .bind(millis(due_at))
    .bind(problem.clone())
    .bind(millis(at))
    .bind(id)
    .bind(from)
    .execute(work.connection()?)
    .await
    .with_context(|| format!("changing letter {id} from {from} to {to}"))?;
    one_row(&result, &format!("changing letter {id} from {from} to {to}"))?;
    let rows = vec![vouch_state(id, to, &problem)?];
    let action = format!("letter {to}");
    let note = if to == "waiting" { problem } else { String::new() };
    log::append(work, Deed { at, action: &action, subject: id, by }, &Detail { rows, note }).await
}

/// See [`Work::record_sending`].
pub(super) async fn record_sending(work: &mut Work, id: &str, outcome: &SendOutcome, at: Timestamp) -> Result<()> {
    let (to, due_at, problem) = match outcome {
        SendOutcome::Sent => ("sent", at, ""),
        SendOutcome::RetryAt(due_at, problem) => ("waiting", *due_at, problem.as_str()),
        SendOutcome::Failed(problem) => ("failed", at, problem.as_str()),
        SendOutcome::Unknown(problem) => ("unknown", at, problem.as_str()),
    };
    change(work, Change { id, from: "sending", to, due_at, problem, by: None, at }).await
}

/// See [`Work::park_interrupted`].
pub(super) async fn park_interrupted(work: &mut Work, at: Timestamp) -> Result<u32> {
    let ids: Vec<String> = sqlx::query_scalar("SELECT id FROM letter WHERE state = 'sending' ORDER BY id")
        .fetch_all(work.connection()?)
        .await
        .context("finding the letters whose sending was cut short")?;
    let mut parked = 0;
    for id in ids {
        let problem = "the program ended while it was being sent: it may have been delivered";
        change(work, Change { id: &id, from: "sending", to: "unknown", due_at: at, problem, by: None, at }).await?;
        parked += 1;
    }
    Ok(parked)
}

/// After a restoration nobody knows which of the letters that were to be sent went out since the backup.
pub(super) async fn park_unsent(work: &mut Work, at: Timestamp) -> Result<()> {
    let unsent: Vec<(String, String)> =
        sqlx::query_as("SELECT id, state FROM letter WHERE state IN ('waiting', 'sending') ORDER BY id")
            .fetch_all(work.connection()?)
            .await
            .context("finding the letters that were to be sent")?;
    for (id, from) in unsent {
        let problem = "the ledger was restored from a backup: it may have been delivered since that was made";
        change(work, Change { id: &id, from: &from, to: "unknown", due_at: at, problem, by: None, at }).await?;
    }
    Ok(())
}

/// See [`Work::release_letter`].
pub(super) async fn release(work: &mut Work, id: &str, by: &str, at: Timestamp) -> Result<()> {
    change(work, Change { id, from: "held", to: "waiting", due_at: at, problem: "", by: Some(by), at }).await
}

/// See [`Work::cancel_letter`].
pub(super) async fn cancel(work: &mut Work, id: &str, by: &str, at: Timestamp) -> Result<()> {
    change(work, Change { id, from: "held", to: "cancelled", due_at: at, problem: "", by: Some(by), at }).await
}

/// See [`Work::record_bounce`].
pub(super) async fn record_bounce(
    work: &mut Work,
    message_ids: &[String],
    recipient: Option<&str>,
    reason: &str,
    at: Timestamp,
) -> Result<bool> {
    let mut bounced = Vec::new();
    for message_id in message_ids {
        let rows = sqlx::query("SELECT id, state FROM letter WHERE message_id = $1 ORDER BY id")
            .bind(indexed(message_id))
            .fetch_all(work.connection()?)
            .await
            .context("finding a letter by its Message-ID")?;
        bounced.extend(rows);
    }
    if bounced.is_empty()
        && let Some(recipient) = recipient
    {
        // The newest letter that went there: a bounce without our Message-ID says no more.
        let row = sqlx::query(
            "SELECT id, state FROM letter WHERE recipient = $1 AND state IN ('sent', 'unknown', 'failed')
             ORDER BY queued_at DESC, id DESC LIMIT 1",
        )
        .bind(indexed(recipient))
        .fetch_optional(work.connection()?)
        .await
        .context("finding a letter by its recipient")?;
        bounced.extend(row);
    }
    let found = !bounced.is_empty();
    for row in bounced {
        let row = Named::new("letter", "id", &row);
        let (id, state): (String, String) = (row.get("id")?, row.get("state")?);
        if state == "sent" || state == "unknown" {
            let problem = format!("it came back: {reason}");
            let to = "failed";
            change(work, Change { id: &id, from: &state, to, due_at: at, problem: &problem, by: None, at }).await?;
        }
    }
    Ok(found)
}

/// See [`super::Ledger::letters`].
pub(super) async fn newest(connection: &mut AnyConnection, limit: u32) -> Result<Vec<QueuedLetter>> {
    let rows = sqlx::query(
        "SELECT id, purpose, subject_key, recipient, message_id, raw, attempts, state FROM letter
         ORDER BY queued_at DESC, id DESC LIMIT $1",
    )
    .bind(i64::from(limit))
    .fetch_all(connection)
    .await
    .context("reading the outbox")?;
    rows.iter().map(read_row).collect()
}

/// A letter of the outbox, for a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedLetter {
    /// Its id.
    pub id: String,
    /// To whom.
    pub recipient: String,
    /// How often its sending was begun.
    pub attempts: u32,
    /// `held`, `waiting`, `sending`, `sent`, `failed`, `unknown` (perhaps delivered) or `cancelled`.
    pub state: String,
}

/// See [`super::Ledger::listed_letters`].
pub(super) async fn listed(connection: &mut AnyConnection, limit: u32) -> Result<Vec<ListedLetter>> {
    let rows =
        sqlx::query("SELECT id, recipient, attempts, state FROM letter ORDER BY queued_at DESC, id DESC LIMIT $1")
            .bind(i64::from(limit))
            .fetch_all(connection)
            .await
            .context("reading the outbox")?;
    let read = |row| {
        let row = Named::new("letter", "id", row);
        let (id, recipient, state) = (row.get("id")?, row.get("recipient")?, row.get("state")?);
        Ok(ListedLetter { id, recipient, attempts: row.count("attempts")?, state })
    };
    rows.iter().map(read).collect()
}

/// See [`super::Ledger::acknowledgements_to`].
pub(super) async fn acknowledgements_to(
    connection: &mut AnyConnection,
    recipient: &str,
    since: Timestamp,
) -> Result<u32> {
    let count: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM letter
         WHERE recipient = $1 AND queued_at >= $2 AND purpose = 'acknowledgement' AND state <> 'cancelled'",
    )
    .bind(indexed(recipient))
    .bind(millis(since))
    .fetch_one(connection)
    .await
    .context("counting the acknowledgements to an address")?;
    u32::try_from(count).context("counting the acknowledgements to an address")
}

/// See [`Work::is_copy_of_answered`].
pub(super) async fn is_copy_of_answered(work: &mut Work, message: &ContentHash) -> Result<bool> {
    let found: Option<String> = sqlx::query_scalar(
        "SELECT other.message FROM judgement mine
         JOIN message m ON m.hash = mine.message
         JOIN message o ON o.message_id = m.message_id AND o.hash <> m.hash
         JOIN judgement other ON other.message = o.hash
         WHERE mine.message = $1 AND other.sender = mine.sender AND other.sender_date = mine.sender_date
           AND EXISTS (SELECT 1 FROM letter l WHERE l.purpose = 'acknowledgement' AND l.subject_key = o.hash
                       AND l.state <> 'cancelled')
           AND NOT EXISTS (SELECT 1 FROM message_file f WHERE f.message = mine.message AND NOT EXISTS (
                           SELECT 1 FROM message_file g WHERE g.message = other.message AND g.hash = f.hash))
           AND NOT EXISTS (SELECT 1 FROM message_file g WHERE g.message = other.message AND NOT EXISTS (
                           SELECT 1 FROM message_file f WHERE f.message = mine.message AND f.hash = g.hash))
           AND (other.subject = mine.subject OR EXISTS (SELECT 1 FROM message_file f WHERE f.message = mine.message))
         LIMIT 1",
    )
    .bind(message.to_string())
    .fetch_optional(work.connection()?)
    .await
    .context("looking for an answered copy of a letter")?;
    Ok(found.is_some())
}
