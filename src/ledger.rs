//! Turns decisions into rows; the only room that speaks SQL. One set of migrations and one SQL text for SQLite and
//! PostgreSQL (sqlx `Any`): `$1` placeholders, TEXT and BIGINT columns only, ids made by the program, times as integer
//! milliseconds UTC.
//!
//! The caller begins and commits: [`Ledger::begin`] gives a [`Work`], whose methods write; what is not committed never
//! was. Nothing is sent, fetched or read from disk while a `Work` is open. Methods on [`Ledger`] itself only read.

use anyhow::Result;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::mailbox::Origin;
use crate::matching::{Decision, Earlier, Findings};
use crate::registry::{OrganizationCode, Registry};
use crate::store::ContentHash;

/// Where the reading of a folder stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderCursor {
    /// The folder's UIDVALIDITY when we last looked; `None`: never looked.
    pub uid_validity: Option<u32>,
    /// Every UID below it has an outcome or stands in `refused`.
    pub next_uid: u32,
    /// UIDs that the server refused; tried again at each poll.
    pub refused: Vec<u32>,
}

/// A message as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageRow {
    /// SHA-256 of the raw bytes.
    pub message: ContentHash,
    /// Size in octets.
    pub size: u64,
    /// The server's time.
    pub received_at: Option<Timestamp>,
    /// When we first saw it.
    pub first_seen_at: Timestamp,
    /// Its Message-ID, once read.
    pub message_id: Option<String>,
    /// Its receipt number, e.g. `17/2023`, once it has one.
    pub receipt_number: Option<String>,
    /// How often its reading was begun.
    pub attempts: u32,
    /// Where it was first seen.
    pub origin: Origin,
}

/// A file of a message, as kept.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FileRow {
    /// Name as sent.
    pub name: String,
    /// Hash of its bytes.
    pub hash: ContentHash,
    /// Size in bytes.
    pub size: u64,
    /// Declared media type.
    pub media_type: String,
    /// A part shown inside the text.
    pub inline: bool,
}

/// What is written when a message has been judged.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The message.
    pub message: ContentHash,
    /// Its Message-ID.
    pub message_id: Option<String>,
    /// From, for staff: display name and address.
    pub from: crate::message::Mailbox,
    /// Subject, for staff.
    pub subject: String,
    /// The sender's Date.
    pub date: Option<Timestamp>,
    /// Its files.
    pub files: Vec<FileRow>,
    /// What was found.
    pub findings: Findings,
    /// What was decided.
    pub decision: Decision,
    /// When.
    pub at: Timestamp,
}

/// A message with what holds of it at some moment: the row behind digest, status, export and review.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The message.
    pub message: MessageRow,
    /// From.
    pub from: crate::message::Mailbox,
    /// Subject.
    pub subject: String,
    /// Its files.
    pub files: Vec<FileRow>,
    /// What was found.
    pub findings: Findings,
    /// The decision that holds.
    pub decision: Decision,
    /// When that was decided.
    pub decided_at: Timestamp,
    /// The verdict that it replaced, where a later conference notice or a person changed it.
    pub earlier_verdict: Option<crate::registry::Verdict>,
}

/// Why a letter of ours is owed. With `subject_key` it is unique: the same thing is never queued twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// An acknowledgement; the key is the message's hash.
    Acknowledgement,
    /// A digest; the key is the day.
    Digest,
}

/// A letter that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedLetter {
    /// Row id.
    pub id: String,
    /// Why.
    pub purpose: Purpose,
    /// See [`Purpose`].
    pub subject_key: String,
    /// The one recipient (a letter to three is three rows).
    pub recipient: String,
    /// Our Message-ID, without angle brackets; stable over retries.
    pub message_id: String,
    /// The whole letter (RFC 5322), 7-bit, CRLF.
    pub raw: String,
    /// How often sending was begun.
    pub attempts: u32,
    /// Held until staff release it (`acknowledge = "review"`).
    pub held: bool,
}

/// What became of sending a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendOutcome {
    /// The server said 250 to the data.
    Sent,
    /// Failed before the data were handed over, or with 4xx: try again at the moment given.
    RetryAt(Timestamp, String),
    /// Refused for good (5xx) or given up: staff are told.
    Failed(String),
    /// The answer to the data was lost: it may have been delivered. Parked, never sent again by itself.
    Unknown(String),
}

/// How the mailbox and the letters fare, for digest and status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// The last poll that succeeded.
    pub last_successful_poll: Option<Timestamp>,
    /// The last error of the mailbox since then, and when it began.
    pub mailbox_error: Option<(Timestamp, String)>,
    /// UIDs that were listed by the server, over all folders.
    pub uids_seen: u64,
    /// Of them: with an outcome (taken in, known before, vanished).
    pub uids_accounted: u64,
    /// Of them: refused by the server, still to come.
    pub uids_refused: u64,
    /// Messages kept.
    pub messages: u64,
    /// Kept and not judged yet.
    pub unjudged: u64,
    /// Letters waiting to be sent.
    pub letters_waiting: u64,
    /// Letters held for staff.
    pub letters_held: u64,
}

/// A letter of ours that did not reach its recipient, for the digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undelivered {
    /// When it failed (or bounced).
    pub at: Timestamp,
    /// To whom.
    pub recipient: String,
    /// Why, as the server said.
    pub reason: String,
    /// About which receipt number or day.
    pub about: String,
}

/// What staff recorded about a unit and a requirement: the paper copy, an extension, an excuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The unit.
    pub organization: OrganizationCode,
    /// The plan's id.
    pub plan: String,
    /// The requirement's id.
    pub requirement: String,
    /// What is recorded.
    pub what: MarkKind,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub at: Timestamp,
}

/// See [`Mark`].
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum MarkKind {
    /// The paper copy came on that day.
    PaperReceived(Date),
    /// The deadline is extended to the end of that day.
    Extended(Date),
    /// Nothing is asked of the unit here.
    Excused,
}

/// The ledger. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Ledger {}

/// An open transaction; rolled back where it is dropped.
#[derive(Debug)]
pub struct Work {}

/// Whether a row was new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Novelty {
    /// It was not there before.
    New,
    /// It was there.
    Known,
}

#[expect(
    missing_docs,
    clippy::unused_async,
    unused_variables,
    clippy::missing_errors_doc,
    reason = "a sketch that the ledger's builder replaces"
)]
impl Ledger {
    /// Opens `sqlite:PATH` or `postgres://…`, migrates, sets and reads back the pragmas.
    pub async fn open(url: &str) -> Result<Self> {
        Ok(Self {})
    }
    /// Begins a transaction (BEGIN IMMEDIATE on SQLite); never cancelled half-way.
    pub async fn begin(&self) -> Result<Work> {
        Ok(Work {})
    }
    pub async fn close(self) {}
    /// Organizations as last imported.
    pub async fn registry(&self) -> Result<Registry> {
        Ok(Registry::default())
    }
    pub async fn cursor(&self, account: &str, folder: &str) -> Result<FolderCursor> {
        Ok(FolderCursor::default())
    }
    /// Whether one of Gmail's X-GM-MSGIDs was taken in, and as which message.
    pub async fn known_gmail_id(&self, account: &str, gmail_id: u64) -> Result<Option<ContentHash>> {
        Ok(None)
    }
    /// Kept messages without a decision, by time of receipt (first sight where there is none), at most `limit`.
    pub async fn unjudged(&self, limit: u32) -> Result<Vec<MessageRow>> {
        Ok(vec![])
    }
    /// Messages of these Message-IDs (ours too: an acknowledgement's Message-ID leads to the message it answered).
    pub async fn by_message_ids(&self, ids: &[String]) -> Result<Vec<Earlier>> {
        Ok(vec![])
    }
    /// Judged messages of any of these units or of this sender, received before `before` (ties: lower hash first), oldest first.
    pub async fn earlier(
        &self,
        organizations: &[OrganizationCode],
        sender: &str,
        before: Timestamp,
    ) -> Result<Vec<Earlier>> {
        Ok(vec![])
    }
    /// The same, received after: those whose conclusions a late-coming message may change, oldest first.
    pub async fn later(
        &self,
        organizations: &[OrganizationCode],
        sender: &str,
        after: Timestamp,
    ) -> Result<Vec<Earlier>> {
        Ok(vec![])
    }
    /// All judged messages as they stood at `at` (decisions made later are left out), by time of receipt.
    pub async fn entries_as_of(&self, at: Timestamp) -> Result<Vec<Entry>> {
        Ok(vec![])
    }
    pub async fn entry(&self, message: &ContentHash) -> Result<Option<Entry>> {
        Ok(None)
    }
    pub async fn health(&self) -> Result<Health> {
        Ok(Health::default())
    }
    pub async fn undelivered_between(&self, from: Timestamp, to: Timestamp) -> Result<Vec<Undelivered>> {
        Ok(vec![])
    }
    pub async fn marks_as_of(&self, at: Timestamp) -> Result<Vec<Mark>> {
        Ok(vec![])
    }
    /// The last digest day before `day`, and the moment up to which it counted.
    pub async fn last_digest_before(&self, day: Date) -> Result<Option<(Date, Timestamp)>> {
        Ok(None)
    }
    pub async fn digest_sent(&self, day: Date) -> Result<bool> {
        Ok(false)
    }
    /// Acknowledgements queued to this address since `since`, for the daily cap.
    pub async fn acknowledgements_to(&self, recipient: &str, since: Timestamp) -> Result<u32> {
        Ok(0)
    }
    /// The letters of the outbox, newest first (for demo, status, review).
    pub async fn letters(&self, limit: u32) -> Result<Vec<QueuedLetter>> {
        Ok(vec![])
    }
    /// Recomputes the log's hash chain and every count; sentences about what does not agree (none: all is well).
    pub async fn audit(&self) -> Result<Vec<String>> {
        Ok(vec![])
    }
    /// Every hash that the store must hold.
    pub async fn stored_hashes(&self) -> Result<Vec<ContentHash>> {
        Ok(vec![])
    }
}

#[expect(
    missing_docs,
    clippy::unused_async,
    unused_variables,
    clippy::missing_errors_doc,
    reason = "a sketch that the ledger's builder replaces"
)]
impl Work {
    pub async fn commit(self) -> Result<()> {
        Ok(())
    }
    /// A new registry takes the place of the old one whole; the old one stays in the history.
    pub async fn replace_registry(&mut self, registry: &Registry, by: &str, at: Timestamp) -> Result<()> {
        Ok(())
    }
    /// A message was kept in the store.
    pub async fn record_message(
        &mut self,
        message: &ContentHash,
        size: u64,
        received_at: Option<Timestamp>,
        origin: &Origin,
        at: Timestamp,
    ) -> Result<Novelty> {
        Ok(Novelty::New)
    }
    /// Another place where a message was seen, or (`message` = `None`) a UID that vanished: every UID has an outcome.
    pub async fn record_sighting(
        &mut self,
        origin: &Origin,
        message: Option<&ContentHash>,
        at: Timestamp,
    ) -> Result<()> {
        Ok(())
    }
    /// A UID that the server refused to hand out; counted, shown, tried again.
    pub async fn record_refusal(
        &mut self,
        origin: &Origin,
        received_at: Option<Timestamp>,
        size: u64,
        reason: &str,
        at: Timestamp,
    ) -> Result<()> {
        Ok(())
    }
    /// Moves the folder's cursor. A changed UIDVALIDITY starts the folder anew.
    pub async fn set_cursor(&mut self, account: &str, folder: &str, cursor: &FolderCursor) -> Result<()> {
        Ok(())
    }
    pub async fn record_poll(
        &mut self,
        account: &str,
        result: std::result::Result<(), &str>,
        at: Timestamp,
    ) -> Result<()> {
        Ok(())
    }
    /// Counts that reading is begun; returns the number including this one. Committed before the reading.
    pub async fn count_attempt(&mut self, message: &ContentHash) -> Result<u32> {
        Ok(1)
    }
    /// Writes the first decision on a message: its files, findings, decision, and a receipt number (`n/year` of the
    /// receipt in the zone given) where the outcome is accept or review. Returns the number.
    pub async fn record_judged(&mut self, judged: &Judged, zone: &jiff::tz::TimeZone) -> Result<Option<String>> {
        Ok(None)
    }
    /// A further decision on a message already judged; the earlier one stays in the history. `by` is `None` for the program itself.
    pub async fn record_decision(
        &mut self,
        message: &ContentHash,
        decision: &Decision,
        by: Option<&str>,
        reason: &str,
        at: Timestamp,
    ) -> Result<()> {
        Ok(())
    }
    /// Queues a letter; `Known` where one of this purpose, key and recipient is queued or sent already.
    pub async fn queue_letter(&mut self, letter: &QueuedLetter, at: Timestamp) -> Result<Novelty> {
        Ok(Novelty::New)
    }
    /// Takes the next letter that is due, counting the attempt; `None` where none is. A letter whose sending was begun
    /// by a process that died is due as `Unknown`, never by itself again.
    pub async fn claim_letter(&mut self, at: Timestamp) -> Result<Option<QueuedLetter>> {
        Ok(None)
    }
    pub async fn record_sending(&mut self, letter: &str, outcome: &SendOutcome, at: Timestamp) -> Result<()> {
        Ok(())
    }
    /// A bounce came for one of our letters: by its Message-ID, else by recipient. Returns whether one was found.
    pub async fn record_bounce(
        &mut self,
        message_ids: &[String],
        recipient: Option<&str>,
        reason: &str,
        at: Timestamp,
    ) -> Result<bool> {
        Ok(false)
    }
    pub async fn record_digest(&mut self, day: Date, until: Timestamp, at: Timestamp) -> Result<Novelty> {
        Ok(Novelty::New)
    }
    pub async fn record_mark(&mut self, mark: &Mark) -> Result<()> {
        Ok(())
    }
}
