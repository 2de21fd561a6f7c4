//! Turns what the daemon has noticed of its surroundings into rows: how full folders are, what the nightly proof found,
//! which troubles staff were told of. None of it decides anything, so none of it stands in the log.

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

use super::connection::Work;
use super::rows::{Named, indexed, json, millis};

/// The sizes to which Gmail can limit a folder over IMAP (Settings › Forwarding and POP/IMAP › Folder size limits).
const GMAIL_LIMITS: [i64; 4] = [1_000, 2_000, 5_000, 10_000];

/// Since when letters wait, if none was sent after; what a clock that ran ahead sent later than now proves nothing.
pub(super) const STUCK_SINCE: &str = "
    SELECT 'stuck' AS id, min(queued_at) AS queued_at FROM letter WHERE state IN ('waiting', 'sending')
    AND queued_at >= coalesce((SELECT max(changed_at) FROM letter WHERE state = 'sent' AND changed_at <= $1), 0)";

/// What a proof of the ledger found.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Inspection {
    /// What became of the UIDs that the server holds; `None`: the server was not asked, or could not be.
    pub uids: Option<UidCount>,
    /// Files hashed anew.
    pub files: u64,
    /// How many things do not agree.
    pub faults: u64,
    /// The first of them, in Vietnamese.
    pub first: Vec<String>,
}

/// What became of the UIDs that a server holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct UidCount {
    /// With a receipt number.
    pub receipts: u64,
    /// Judged, with a reason for which no number was given.
    pub ignored: u64,
    /// Kept, not judged yet.
    pub unjudged: u64,
    /// Gone before they could be fetched (and there again, if the server holds them).
    pub vanished: u64,
    /// Refused by the server, or too large: tried again.
    pub refused: u64,
    /// Newer than the last poll.
    pub to_come: u64,
    /// Without any outcome.
    pub missing: u64,
}

impl UidCount {
    /// How many UIDs.
    #[must_use]
    pub fn total(&self) -> u64 {
        let Self { receipts, ignored, unjudged, vanished, refused, to_come, missing } = self;
        receipts + ignored + unjudged + vanished + refused + to_come + missing
    }

    /// Counts others, too.
    pub fn add(&mut self, other: &Self) {
        self.receipts += other.receipts;
        self.ignored += other.ignored;
        self.unjudged += other.unjudged;
        self.vanished += other.vanished;
        self.refused += other.refused;
        self.to_come += other.to_come;
        self.missing += other.missing;
    }
}

/// What staff are told of by the second way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The mailbox cannot be read.
    Mailbox,
    /// Letters cannot be sent.
    Letters,
}

impl Trouble {
    fn name(self) -> &'static str {
        match self {
            Self::Mailbox => "mailbox",
            Self::Letters => "letters",
        }
    }
}

/// See [`Work::record_folder_count`].
pub(super) async fn record_count(work: &mut Work, account: &str, folder: &str, held: u32, gmail: bool) -> Result<()> {
    sqlx::query(
        "INSERT INTO folder_count (account, folder, held, gmail) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account, folder) DO UPDATE SET held = excluded.held, gmail = excluded.gmail",
    )
    .bind(indexed(account))
    .bind(indexed(folder))
    .bind(i64::from(held))
    .bind(i64::from(gmail))
    .execute(work.connection()?)
    .await
    .context("recording how many messages a folder holds")?;
    Ok(())
}

/// Folders of Gmail that hold exactly as many messages as one of its limits allows.
pub(super) async fn full_folders(connection: &mut AnyConnection) -> Result<Vec<(String, u64)>> {
    let rows = sqlx::query("SELECT folder, held FROM folder_count WHERE gmail = 1 ORDER BY account, folder")
        .fetch_all(connection)
        .await
        .context("reading how many messages folders hold")?;
    let mut full = Vec::new();
    for row in &rows {
        let row = Named::new("folder_count", "folder", row);
        let held: i64 = row.get("held")?;
        if GMAIL_LIMITS.contains(&held) {
            full.push((row.get("folder")?, row.size("held")?));
        }
    }
    Ok(full)
}

/// Whether a folder of Gmail that holds so many messages may be cut off by a limit of the account's.
#[must_use]
pub fn is_at_a_gmail_limit(held: u32) -> bool {
    GMAIL_LIMITS.contains(&i64::from(held))
}

/// See [`super::Ledger::outcomes_of_uids`].
pub(super) async fn outcomes(
    connection: &mut AnyConnection,
    account: &str,
    folder: &str,
    uid_validity: u32,
) -> Result<Vec<(u32, UidCount)>> {
    let rows = sqlx::query(
        "SELECT s.folder, s.uid, CAST(CASE WHEN s.message IS NULL THEN 3 WHEN m.judged_at IS NULL THEN 2
                                      WHEN r.message IS NULL THEN 1 ELSE 0 END AS BIGINT) AS outcome
         FROM sighting s LEFT JOIN message m ON m.hash = s.message LEFT JOIN receipt r ON r.message = s.message
         WHERE s.account = $1 AND s.folder = $2 AND s.uid_validity = $3
         UNION ALL
         SELECT folder, uid, CAST(4 AS BIGINT) AS outcome FROM refusal WHERE account = $1 AND folder = $2 AND uid_validity = $3",
    )
    .bind(indexed(account))
    .bind(indexed(folder))
    .bind(i64::from(uid_validity))
    .fetch_all(connection)
    .await
    .context("reading what became of the UIDs of a folder")?;
    let read = |row| {
        let row = Named::new("sighting", "folder", row);
        let outcome = match row.count("outcome")? {
            0 => UidCount { receipts: 1, ..UidCount::default() },
            1 => UidCount { ignored: 1, ..UidCount::default() },
            2 => UidCount { unjudged: 1, ..UidCount::default() },
            3 => UidCount { vanished: 1, ..UidCount::default() },
            _ => UidCount { refused: 1, ..UidCount::default() },
        };
        Ok((row.count("uid")?, outcome))
    };
    rows.iter().map(read).collect()
}

/// See [`Work::record_inspection`].
pub(super) async fn record_inspection(work: &mut Work, day: Date, found: &Inspection, at: Timestamp) -> Result<()> {
    sqlx::query("DELETE FROM inspection WHERE made_at > $1")
        .bind(millis(at))
        .execute(work.connection()?)
        .await
        .context("leaving out the inspections of a clock that ran ahead")?;
    sqlx::query(
        "INSERT INTO inspection (day, made_at, found) VALUES ($1, $2, $3)
         ON CONFLICT (day) DO UPDATE SET made_at = excluded.made_at, found = excluded.found",
    )
    .bind(day.to_string())
    .bind(millis(at))
    .bind(json(found)?)
    .execute(work.connection()?)
    .await
    .context("recording an inspection")?;
    Ok(())
}

/// See [`super::Ledger::last_inspection`].
pub(super) async fn last_inspection(connection: &mut AnyConnection) -> Result<Option<(Date, Inspection)>> {
    let row = sqlx::query("SELECT day, found FROM inspection ORDER BY made_at DESC LIMIT 1")
        .fetch_optional(connection)
        .await
        .context("reading the last inspection")?;
    let Some(row) = row else { return Ok(None) };
    let row = Named::new("inspection", "day", &row);
    Ok(Some((row.parse("day")?, row.json("found")?)))
}

/// See [`super::Ledger::is_inspected`].
pub(super) async fn is_inspected(connection: &mut AnyConnection, day: Date) -> Result<bool> {
    let found: Option<i64> = sqlx::query_scalar("SELECT made_at FROM inspection WHERE day = $1")
        .bind(day.to_string())
        .fetch_optional(connection)
        .await
        .context("finding the inspection of a day")?;
    Ok(found.is_some())
}

/// See [`super::Ledger::letters_stuck_since`].
pub(super) async fn stuck_since(connection: &mut AnyConnection, now: Timestamp) -> Result<Option<Timestamp>> {
    let row = sqlx::query(STUCK_SINCE)
        .bind(millis(now))
        .fetch_one(connection)
        .await
        .context("looking for letters that cannot be sent")?;
    Named::new("letter", "id", &row).optional_time("queued_at")
}

/// See [`super::Ledger::open_alarm`].
pub(super) async fn open_alarm(connection: &mut AnyConnection, trouble: Trouble) -> Result<Option<Timestamp>> {
    let row = sqlx::query("SELECT trouble, since_at FROM alarm WHERE trouble = $1 AND ended_at IS NULL LIMIT 1")
        .bind(trouble.name())
        .fetch_optional(connection)
        .await
        .context("looking for an alarm that is not over")?;
    row.map(|row| Named::new("alarm", "trouble", &row).time("since_at")).transpose()
}

/// See [`Work::record_alarm`].
pub(super) async fn record_alarm(work: &mut Work, trouble: Trouble, since: Timestamp, at: Timestamp) -> Result<()> {
    sqlx::query(
        "INSERT INTO alarm (trouble, since_at, told_at, ended_at) VALUES ($1, $2, $3, NULL)
         ON CONFLICT (trouble, since_at) DO UPDATE SET ended_at = NULL",
    )
    .bind(trouble.name())
    .bind(millis(since))
    .bind(millis(at))
    .execute(work.connection()?)
    .await
    .context("recording an alarm")?;
    Ok(())
}

/// See [`Work::end_alarm`].
pub(super) async fn end_alarm(work: &mut Work, trouble: Trouble, at: Timestamp) -> Result<()> {
    sqlx::query("UPDATE alarm SET ended_at = $1 WHERE trouble = $2 AND ended_at IS NULL")
        .bind(millis(at))
        .bind(trouble.name())
        .execute(work.connection()?)
        .await
        .context("ending an alarm")?;
    Ok(())
}
