//! Turns decisions into rows; the only room that speaks SQL. One set of migrations and one SQL text for SQLite and
//! PostgreSQL (sqlx `Any`): `$1` placeholders, TEXT and BIGINT columns only, ids made by the program, times as integer
//! milliseconds UTC.
//!
//! The caller begins and commits: [`Ledger::begin`] gives a [`Work`], whose methods write; what is not committed never
//! was. Nothing is sent, fetched or read from disk while a `Work` is open. Methods on [`Ledger`] itself only read.
//!
//! What always holds: there is one writer at a time, over all processes; every method of `Work` that changes what the
//! ledger means appends to its log, whose entries are chained by SHA-256 and carry fingerprints of the rows written
//! ([`Ledger::audit`] proves them); decisions, marks, registries and log entries are never changed nor removed.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::mailbox::Origin;
use crate::matching::{Decision, Findings};
use crate::registry::OrganizationCode;
use crate::store::ContentHash;

mod aliases;
mod audit;
mod connection;
mod copy;
mod digests;
mod doubts;
mod entries;
mod health;
mod judgements;
mod lock;
mod log;
mod marks;
mod messages;
mod news;
mod opening;
mod outbox;
mod owed_anew;
mod past;
mod purge;
mod questions;
mod registries;
mod revisions;
mod rows;
mod sightings;
mod since;
mod watch;
mod work;

pub use connection::Work;
pub use copy::Copied;
pub use doubts::Doubtful;
pub use lock::WritingLock;
pub use news::News;
pub use opening::Ledger;
pub use outbox::ListedLetter;
pub use purge::Purged;
pub use sightings::Seen;
pub use since::Written;
pub use watch::{Inspection, Trouble, UidCount, is_at_a_gmail_limit};

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
    /// The number of the last revision of its findings; 0: there is none.
    pub revision: u32,
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
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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
    /// Folders of Gmail that hold exactly as many messages as one of its limits allows.
    #[serde(default)]
    pub full_folders: Vec<(String, u64)>,
    /// The last proof of the ledger, and its day.
    #[serde(default)]
    pub inspection: Option<(Date, Inspection)>,
}

/// What was found out about a letter of unknown fate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// It lies among what was sent.
    Delivered,
    /// It surely was not sent.
    Absent,
    /// Nobody can say yet.
    LookAgainAt(Timestamp),
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

/// What staff did to what was found in a message. Never changed; the findings of the last one hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The message.
    pub message: ContentHash,
    /// From 1, without gaps.
    pub number: u32,
    /// The number whose findings hold with it: its own; where it takes another back, an earlier one (0: the first).
    pub holds: u32,
    /// What was done.
    pub step: Step,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
    /// The findings that hold with it.
    pub findings: Findings,
}

/// See [`Revision`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// A person said whose it is.
    Assigned,
    /// A person confirmed what the program found.
    Confirmed,
    /// A person said that it is nothing that counts.
    Rejected,
    /// A revision was taken back.
    Undone,
    /// It was read anew, with the registry, aliases and plans of that day.
    Rejudged,
}

impl Step {
    /// Whether a person decided about the message itself.
    #[must_use]
    pub fn is_by_a_person(self) -> bool {
        matches!(self, Self::Assigned | Self::Confirmed | Self::Rejected)
    }
}

/// A decision as it was written, for the history of a message.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionRow {
    /// From 1.
    pub number: u32,
    /// When.
    pub at: Timestamp,
    /// Who; `None`: the program.
    pub by: Option<String>,
    /// Why it was decided anew; empty for the first.
    pub reason: String,
    /// What was decided.
    pub decision: Decision,
}

/// An alias as kept, those that were taken back among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AliasRow {
    /// From 1.
    pub number: u32,
    /// What it says.
    pub alias: crate::registry::Alias,
    /// The corrected message that it was learned from; `None`: entered by hand.
    pub message: Option<ContentHash>,
    /// Who confirmed it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
    /// Who took it back, why and when; `None`: it holds.
    pub removed: Option<(String, String, Timestamp)>,
}

/// What became of a letter that was owed again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is the first of its kind: queued.
    Queued,
    /// The one before had not gone out: it says now what holds.
    Rewritten,
    /// The one before has gone out, or was cancelled by staff: no second one is sent.
    AlreadyThere,
}

/// Whether a row was new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Novelty {
    /// It was not there before.
    New,
    /// It was there.
    Known,
    /// It was there, and nothing but its receipt's line was kept of it ([`Work::purge`]): its bytes are not wanted again.
    Purged,
}
