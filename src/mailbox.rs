//! Turns a mailbox (an IMAP folder, a Maildir, an mbox, a folder of `.eml`) into raw messages not yet handled, with
//! the time at which the server took them; knows nothing of what is inside them.
//!
//! Everything arrives as a [`Fetched`] on a channel: bytes already staged in the store, hashed, not yet synced.

use jiff::Timestamp;
use tokio::sync::mpsc;

use crate::store::Staged;

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
    /// RFC822.SIZE in octets, as the server says it.
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
    /// It was there when we listed and is gone now.
    Vanished {
        /// Where it was seen.
        origin: Origin,
    },
}

/// The channel on which messages arrive.
pub type Arrivals = mpsc::Sender<Fetched>;
