//! Turns a mailbox (an IMAP folder, a Maildir, an mbox, a folder of `.eml`) into raw messages not yet handled, with
//! the time at which the server took them; knows nothing of what is inside them.
//!
//! Everything arrives as a [`Fetched`] on a channel: bytes already staged in the store, hashed, not yet synced. Nothing
//! here changes the mailbox except [`ImapSession::mark_handled`], and that never deletes mail.

use std::path::PathBuf;

use jiff::Timestamp;
use tokio::sync::mpsc;

use crate::config::{Secret, Security};
use crate::store::Staged;

mod error;
mod files;
mod imap;

pub use error::MailboxError;
pub use files::{ImportReport, Passed, count, import};
pub use imap::{Capabilities, ImapSession, Socket};

/// Where a message was seen. Serialised into the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Origin {
    /// One UID of an IMAP folder (RFC 3501 2.3.1.1).
    Imap {
        /// The account's name in the configuration (never its address).
        account: String,
        /// The folder's name, decoded to UTF-8.
        folder: String,
        /// UIDVALIDITY of the folder.
        uid_validity: u32,
        /// UID of the message in it.
        uid: u32,
        /// Gmail's X-GM-MSGID, where there is one: the same message under every label.
        gmail_id: Option<u64>,
    },
    /// A file that was imported (a message in an mbox is `path#number`).
    File {
        /// The path as given.
        path: String,
    },
}

/// A message that the server has and we may not have yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// UID in the selected folder.
    pub uid: u32,
    /// RFC822.SIZE in octets, as the server says it; 0 where it says nonsense.
    pub size: u64,
    /// INTERNALDATE: the time of receipt. `None` where the server sends nonsense.
    pub received_at: Option<Timestamp>,
    /// X-GM-MSGID.
    pub gmail_id: Option<u64>,
}

/// What became of one message that was asked for.
#[derive(Debug)]
pub enum Fetched {
    /// Its bytes are staged. For files, line ends are made CRLF first, as a server would hand them out.
    Staged {
        /// Where it was seen.
        origin: Origin,
        /// The server's time (a Maildir file's mtime; an mbox's topmost `Received`, else its `From ` line).
        received_at: Option<Timestamp>,
        /// The raw message.
        raw: Staged,
    },
    /// The server refused it (`NO`), or announced more than the limit; to be tried again and shown, never passed over.
    Refused {
        /// Where it was seen.
        origin: Origin,
        /// The server's time, where it said one.
        received_at: Option<Timestamp>,
        /// The size it announced, in octets.
        size: u64,
        /// Why, in English, without anything from the mail itself.
        reason: String,
    },
}

/// The channel on which messages arrive.
pub type Arrivals = mpsc::Sender<Fetched>;

/// How to reach an IMAP account and what to do in it.
#[derive(Clone, Debug)]
pub struct ImapSettings {
    /// The account's name in the ledger; never its address.
    pub account: String,
    /// The server's name, as its certificate says it.
    pub host: String,
    /// Its port: 993 for TLS from the first byte, 143 else.
    pub port: u16,
    /// How the connection is secured.
    pub security: Security,
    /// The user to log in as.
    pub user: String,
    /// The password.
    pub password: Secret,
    /// Certificates (PEM) trusted besides the system's.
    pub ca_file: Option<PathBuf>,
    /// Folders to read, in UTF-8. Empty: the Inbox and, on Gmail, the folder marked `\Junk`.
    pub folders: Vec<String>,
    /// A larger message is not fetched but refused, in octets.
    pub max_message_bytes: u64,
    /// What is done to a message on the server once the ledger has it.
    pub after: AfterCommit,
}

/// What is done to a message on the server once the ledger has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AfterCommit {
    /// Nothing: the mailbox stays as it was.
    #[default]
    Nothing,
    /// It is given this keyword (RFC 3501 2.3.2).
    Keyword(String),
    /// It is given this Gmail label (X-GM-LABELS).
    GmailLabel(String),
    /// It is moved into this folder (RFC 6851). A server that cannot move keeps it, and a copy is put there.
    Move(String),
}

/// How far a folder was looked through before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LookFrom {
    /// UIDVALIDITY at that time; `None` where the folder was never looked at.
    pub uid_validity: Option<u32>,
    /// The first UID not seen yet.
    pub next_uid: u32,
}

/// What a folder holds that is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// UIDVALIDITY now.
    pub uid_validity: u32,
    /// UIDNEXT now: `next_uid` of the next look, once all candidates are accounted for.
    pub uid_next: u32,
    /// How many messages the folder holds.
    pub exists: u32,
    /// UIDVALIDITY is another: every UID known so far means nothing, and everything is listed from UID 1.
    pub changed_validity: bool,
    /// UIDNEXT is smaller than it was although UIDVALIDITY is the same, which no server may do (RFC 3501 2.3.1.1):
    /// everything is listed from UID 1, and a UID known so far may stand for another message.
    pub uid_next_went_back: bool,
    /// The messages, by UID.
    pub candidates: Vec<Candidate>,
    /// UIDs that are there, but of which the server refuses to say more: to be tried again and shown, never passed over.
    pub unlisted: Vec<u32>,
}

/// What became of messages that were refused before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Again {
    /// Listed now.
    pub listed: Vec<Candidate>,
    /// There, and refused once more.
    pub unlisted: Vec<u32>,
    /// Gone.
    pub vanished: Vec<u32>,
}

/// Why waiting for news ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdleEnd {
    /// Something happened in the folder.
    News,
    /// Nothing did for as long as was asked.
    Quiet,
}
