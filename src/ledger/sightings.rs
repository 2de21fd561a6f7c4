//! Turns what a mailbox showed into an outcome for every UID: a message, gone, or refused; and keeps the cursors.

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::FolderCursor;
use super::connection::Work;
use super::log::{self, Deed, Detail};
use super::rows::{Named, clean, indexed, millis, one_row, stored_size};
use crate::mailbox::Origin;
use crate::store::ContentHash;

/// The columns by which a place is known.
struct Place {
    account: String,
    folder: String,
    uid_validity: i64,
    uid: i64,
    gmail_id: Option<String>,
}

impl From<&Origin> for Place {
    fn from(origin: &Origin) -> Self {
        match origin {
            Origin::Imap { account, folder, uid_validity, uid, gmail_id } => Self {
                account: indexed(account),
                folder: indexed(folder),
                uid_validity: i64::from(*uid_validity),
                uid: i64::from(*uid),
                gmail_id: gmail_id.map(|id| id.to_string()),
            },
            Origin::File { path } => {
                Self { account: String::new(), folder: indexed(path), uid_validity: 0, uid: 0, gmail_id: None }
            }
        }
    }
}

impl Place {
    fn name(&self) -> String {
        format!("{}/{}/{}/{}", self.account, self.folder, self.uid_validity, self.uid)
    }
}

/// See [`Work::record_sighting`].
pub(super) async fn record(
    work: &mut Work,
    origin: &Origin,
    message: Option<&ContentHash>,
    at: Timestamp,
) -> Result<()> {
    let place = Place::from(origin);
    // A server may not give a UID to another message (RFC 3501 2.3.1.1); one whose mailbox was restored does.
    let result = sqlx::query(
        "INSERT INTO sighting (account, folder, uid_validity, uid, gmail_id, message, seen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (account, folder, uid_validity, uid)
         DO UPDATE SET message = excluded.message, gmail_id = excluded.gmail_id
         WHERE excluded.message IS NOT NULL AND (sighting.message IS NULL OR sighting.message <> excluded.message)",
    )
    .bind(place.account.clone())
    .bind(place.folder.clone())
    .bind(place.uid_validity)
    .bind(place.uid)
    .bind(place.gmail_id.clone())
    .bind(message.map(ContentHash::to_string))
    .bind(millis(at))
    .execute(work.connection()?)
    .await
    .context("recording where a message was seen")?;
    end_refusal(work, &place).await?;
    if message.is_none() && result.rows_affected() == 1 {
        let deed = Deed { at, action: "vanished", subject: &place.name(), by: None };
        log::append(work, deed, &Detail::default()).await?;
    }
    Ok(())
}

/// Whether something was ever seen at a place.
pub(super) async fn is_taken(connection: &mut AnyConnection, origin: &Origin) -> Result<bool> {
    let place = Place::from(origin);
    let found: Option<i64> = sqlx::query_scalar(
        "SELECT uid FROM sighting WHERE account = $1 AND folder = $2 AND uid_validity = $3 AND uid = $4",
    )
    .bind(place.account)
    .bind(place.folder)
    .bind(place.uid_validity)
    .bind(place.uid)
    .fetch_optional(connection)
    .await
    .context("looking for a sighting")?;
    Ok(found.is_some())
}

/// What was refused is here now, or gone for good.
async fn end_refusal(work: &mut Work, place: &Place) -> Result<()> {
    if !any_refusal(work).await? {
        return Ok(());
    }
    sqlx::query("DELETE FROM refusal WHERE account = $1 AND folder = $2 AND uid_validity = $3 AND uid = $4")
        .bind(place.account.clone())
        .bind(place.folder.clone())
        .bind(place.uid_validity)
        .bind(place.uid)
        .execute(work.connection()?)
        .await
        .context("ending a refusal")?;
    Ok(())
}

async fn any_refusal(work: &mut Work) -> Result<bool> {
    if let Some(any) = work.any_refusal {
        return Ok(any);
    }
    let found: Option<i64> = sqlx::query_scalar("SELECT uid FROM refusal LIMIT 1")
        .fetch_optional(work.connection()?)
        .await
        .context("looking for refusals")?;
    work.any_refusal = Some(found.is_some());
    Ok(found.is_some())
}

/// See [`Work::record_refusal`].
pub(super) async fn record_refusal(
    work: &mut Work,
    origin: &Origin,
    received_at: Option<Timestamp>,
    size: u64,
    reason: &str,
    at: Timestamp,
) -> Result<()> {
    let place = Place::from(origin);
    let times: i64 = sqlx::query_scalar(
        "INSERT INTO refusal (account, folder, uid_validity, uid, received_at, size, reason, times, first_at, last_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8)
         ON CONFLICT (account, folder, uid_validity, uid)
         DO UPDATE SET times = refusal.times + 1, last_at = excluded.last_at, reason = excluded.reason,
                       size = excluded.size, received_at = excluded.received_at
         RETURNING times",
    )
    .bind(place.account.clone())
    .bind(place.folder.clone())
    .bind(place.uid_validity)
    .bind(place.uid)
    .bind(received_at.map(millis))
    .bind(stored_size(size)?)
    .bind(clean(reason))
    .bind(millis(at))
    .fetch_one(work.connection()?)
    .await
    .context("recording a refusal")?;
    work.any_refusal = Some(true);
    if times == 1 {
        let deed = Deed { at, action: "refused", subject: &place.name(), by: None };
        log::append(work, deed, &Detail { note: clean(reason), ..Detail::default() }).await?;
    }
    Ok(())
}

/// See [`super::Ledger::cursor`].
pub(super) async fn cursor(connection: &mut AnyConnection, account: &str, folder: &str) -> Result<FolderCursor> {
    let row = sqlx::query("SELECT folder, uid_validity, next_uid FROM folder WHERE account = $1 AND folder = $2")
        .bind(indexed(account))
        .bind(indexed(folder))
        .fetch_optional(&mut *connection)
        .await
        .context("reading a folder's cursor")?;
    let Some(row) = row else { return Ok(FolderCursor::default()) };
    let row = Named::new("folder", "folder", &row);
    let uid_validity: Option<i64> = row.get("uid_validity")?;
    let uid_validity = uid_validity.map(u32::try_from).transpose().context("table folder, column uid_validity")?;
    let refused = sqlx::query(
        "SELECT folder, uid FROM refusal WHERE account = $1 AND folder = $2 AND uid_validity = $3 ORDER BY uid",
    )
    .bind(indexed(account))
    .bind(indexed(folder))
    .bind(i64::from(uid_validity.unwrap_or(0)))
    .fetch_all(&mut *connection)
    .await
    .context("reading a folder's refusals")?;
    let refused = refused.iter().map(|row| Named::new("refusal", "folder", row).count("uid"));
    Ok(FolderCursor { uid_validity, next_uid: row.count("next_uid")?, refused: refused.collect::<Result<_>>()? })
}

/// See [`Work::set_cursor`].
pub(super) async fn set_cursor(work: &mut Work, account: &str, folder: &str, cursor: &FolderCursor) -> Result<()> {
    let (account, folder) = (indexed(account), indexed(folder));
    let uid_validity = cursor.uid_validity.map(i64::from);
    let result = sqlx::query(
        "INSERT INTO folder (account, folder, uid_validity, next_uid) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account, folder)
         DO UPDATE SET uid_validity = excluded.uid_validity, next_uid = excluded.next_uid",
    )
    .bind(account.clone())
    .bind(folder.clone())
    .bind(uid_validity)
    .bind(i64::from(cursor.next_uid))
    .execute(work.connection()?)
    .await
    .context("moving a folder's cursor")?;
    one_row(&result, "moving a folder's cursor")?;
    // UIDs of another UIDVALIDITY name nothing any more.
    sqlx::query("DELETE FROM refusal WHERE account = $1 AND folder = $2 AND uid_validity <> $3")
        .bind(account.clone())
        .bind(folder.clone())
        .bind(uid_validity.unwrap_or(0))
        .execute(work.connection()?)
        .await
        .context("dropping refusals of an old UIDVALIDITY")?;
    for uid in &cursor.refused {
        // A refusal that was not recorded is one all the same: no UID goes without an outcome.
        let result = sqlx::query(
            "INSERT INTO refusal
                 (account, folder, uid_validity, uid, received_at, size, reason, times, first_at, last_at)
             SELECT $1, $2, $3, $4, NULL, 0, 'refused by the server', 1, 0, 0
             WHERE NOT EXISTS (SELECT 1 FROM sighting
                               WHERE account = $1 AND folder = $2 AND uid_validity = $3 AND uid = $4)
             ON CONFLICT (account, folder, uid_validity, uid) DO NOTHING",
        )
        .bind(account.clone())
        .bind(folder.clone())
        .bind(uid_validity.unwrap_or(0))
        .bind(i64::from(*uid))
        .execute(work.connection()?)
        .await
        .context("recording a refusal of the cursor")?;
        if result.rows_affected() > 0 {
            work.any_refusal = Some(true);
        }
    }
    Ok(())
}

/// See [`super::Ledger::known_gmail_id`].
pub(super) async fn known_gmail_id(
    connection: &mut AnyConnection,
    account: &str,
    gmail_id: u64,
) -> Result<Option<ContentHash>> {
    let row = sqlx::query(
        "SELECT message FROM sighting WHERE account = $1 AND gmail_id = $2 AND message IS NOT NULL LIMIT 1",
    )
    .bind(indexed(account))
    .bind(gmail_id.to_string())
    .fetch_optional(connection)
    .await
    .context("looking for a Gmail id")?;
    row.map(|row| Named::new("sighting", "message", &row).parse("message")).transpose()
}

/// A message of a folder, as the ledger has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its UID.
    pub uid: u32,
    /// The message.
    pub message: ContentHash,
    /// Its size, in octets.
    pub size: u64,
    /// The server's time, where it said one.
    pub received_at: Option<Timestamp>,
    /// This is where the message was first seen, so that the time is what the server says here.
    pub first_seen_here: bool,
}

/// See [`super::Ledger::seen_between`].
pub(super) async fn seen_between(
    connection: &mut AnyConnection,
    account: &str,
    folder: &str,
    uid_validity: u32,
    (first, last): (u32, u32),
) -> Result<Vec<Seen>> {
    let rows = sqlx::query(
        "SELECT s.uid AS uid, m.hash AS hash, m.size AS size, m.received_at AS received_at, m.origin AS origin
         FROM sighting s JOIN message m ON m.hash = s.message
         WHERE s.account = $1 AND s.folder = $2 AND s.uid_validity = $3 AND s.uid BETWEEN $4 AND $5",
    )
    .bind(indexed(account))
    .bind(indexed(folder))
    .bind(i64::from(uid_validity))
    .bind(i64::from(first))
    .bind(i64::from(last))
    .fetch_all(connection)
    .await
    .context("reading what was seen of a folder")?;
    let read = |row| {
        let row = Named::new("sighting", "uid", row);
        let (uid, message): (u32, ContentHash) = (row.count("uid")?, row.parse("hash")?);
        let first = Place::from(&row.json::<Origin>("origin")?);
        let first_seen_here = (first.account, first.folder, first.uid_validity, first.uid)
            == (indexed(account), indexed(folder), i64::from(uid_validity), i64::from(uid));
        let received_at = row.optional_time("received_at")?;
        Ok(Seen { uid, message, size: row.size("size")?, received_at, first_seen_here })
    };
    rows.iter().map(read).collect()
}

/// See [`Work::record_poll`].
pub(super) async fn record_poll(
    work: &mut Work,
    account: &str,
    result: std::result::Result<(), &str>,
    at: Timestamp,
) -> Result<()> {
    let (succeeded, error) = match result {
        Ok(()) => (Some(millis(at)), None),
        Err(error) => (None, Some(clean(error))),
    };
    let failing = error.as_ref().map(|_| millis(at));
    let result = sqlx::query(
        "INSERT INTO poll (account, succeeded_at, error, failing_since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account) DO UPDATE SET
             succeeded_at = coalesce(excluded.succeeded_at, poll.succeeded_at),
             error = excluded.error,
             failing_since = CASE WHEN excluded.error IS NULL THEN NULL
                                  ELSE coalesce(poll.failing_since, excluded.failing_since) END",
    )
    .bind(indexed(account))
    .bind(succeeded)
    .bind(error)
    .bind(failing)
    .execute(work.connection()?)
    .await
    .context("recording a poll")?;
    one_row(&result, "recording a poll")
}
