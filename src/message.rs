//! Turns raw bytes into headers, text, attachments, "automatic?", "authentic?" and problems; never fails, and knows
//! nothing of organizations.

mod addresses;
mod authenticity;
mod automatic;
mod bounce;
mod charset;
mod encoded_words;
mod fields;
mod history;
mod html;
mod letter;
mod links;
mod parameters;
mod signature;
mod skeleton;
mod structure;
mod syllable;
mod transfer;
mod undelivered;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What the reading of a message must know of this office: nothing but its own mail.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    /// The authserv-id whose Authentication-Results are believed (RFC 8601), e.g. `mx.google.com`; `None`: none.
    pub trusted_authserv_id: Option<String>,
    /// Our own addresses, lower case: mail from them is ours.
    pub own_addresses: Vec<String>,
    /// The domain part of our own Message-IDs, e.g. `tiepnhan.example`: marks our letters and answers to them.
    pub own_message_id_domain: String,
}

/// One mailbox of a header (RFC 5322 3.4): decoded name, address in lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// The display name, decoded, NFC; empty where there is none.
    pub name: String,
    /// `local@domain`, lower case.
    pub address: String,
}

/// A message as read.
#[expect(clippy::struct_excessive_bools, reason = "independent findings, each asked for by its name")]
#[derive(Clone, Debug, Default)]
pub struct Message {
    /// Message-ID without angle brackets; `None` where absent or not one.
    pub message_id: Option<String>,
    /// In-Reply-To and References, each without angle brackets, oldest first, no doubles.
    pub references: Vec<String>,
    /// The sender's own Date; never the time of receipt.
    pub date: Option<Timestamp>,
    /// The time in the topmost Received (RFC 5321 4.4), which the server that delivered the message wrote; `None` where
    /// there is none, or it says no time.
    pub delivered_at: Option<Timestamp>,
    /// Subject, decoded, NFC, one line.
    pub subject: String,
    /// All mailboxes of all From fields (more than one is suspicious).
    pub from: Vec<Mailbox>,
    /// Sender (RFC 5322 3.6.2).
    pub sender: Option<Mailbox>,
    /// Reply-To.
    pub reply_to: Vec<Mailbox>,
    /// To and Cc.
    pub recipients: Vec<Mailbox>,
    /// Return-Path (topmost): `Some("")` is the null path `<>`, `None` is no such header.
    pub return_path: Option<String>,
    /// What the sender newly wrote: text/plain (or HTML made text), without quoted history and forwards. NFC.
    pub text: String,
    /// The quoted history below it (earlier letters), NFC; names in it are evidence of little.
    pub quoted: String,
    /// The signature block at the end of the new text (after `-- `, or by its look), NFC; also part of `text`.
    pub signature: String,
    /// Original sender of a forwarded message (inline forward headers "Từ:/From:" or an attached message).
    pub forwarded_from: Vec<Mailbox>,
    /// The text of a letter forwarded inside the text, without its head; also part of `quoted`. Empty for an answer.
    pub forwarded_text: String,
    /// http(s) links in the new text and in HTML anchors.
    pub links: Vec<String>,
    /// Files: attachments and named or non-text inline parts, in order. Tracking pixels and images that the HTML shows
    /// by `cid:` are `inline`.
    pub attachments: Vec<Attachment>,
    /// Why a machine wrote it, if one did.
    pub automatic: Option<Automatic>,
    /// What an invitation's calendar calls the event (SUMMARY, RFC 5545 3.8.1.12); empty where there is none.
    pub event: String,
    /// A mailing list sent it (List-Id, List-Post …, RFC 2919, RFC 2369), or Precedence says bulk or list.
    pub list: bool,
    /// Whether a trusted server vouches for the From domain.
    pub authenticity: Authenticity,
    /// The bytes of the text parts are neither ASCII nor UTF-8, whatever the header says.
    pub legacy_charset: bool,
    /// It bears the domain of one of our own addresses, fails authentication, and so was written by somebody else.
    pub borrows_our_domain: bool,
    /// It bears the domain of one of our own addresses and passes authentication: a colleague's, unless the domain is a mail
    /// provider's.
    pub from_our_domain: bool,
    /// The office itself sent it (own address in From, or one of our Message-IDs).
    pub ours: bool,
    /// It has more header fields or parts than any letter: only its beginning was read, and none of its files.
    pub overfull: bool,
    /// What could not be read as it should be; English, for logs and evidence.
    pub problems: Vec<String>,
}

/// A file that came with a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// The name as sent, decoded (RFC 2231, RFC 2047 in quotes, raw UTF-8 or windows-1258 bytes), NFC; may be empty, may
    /// be hostile: never a path on our disk.
    pub name: String,
    /// `type/subtype` in lower case, as declared.
    pub media_type: String,
    /// Decoded bytes. An attached message/rfc822 is here whole.
    pub bytes: Vec<u8>,
    /// Shown inside the text (`cid:`), like a logo; not a file that anyone means to hand in.
    pub inline: bool,
}

/// Why a message counts as written by a machine (RFC 3834 2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Automatic {
    /// A delivery status report or what older servers send instead (RFC 3464), with the address that failed.
    Bounce {
        /// The recipient that could not be reached, lower case, where it is said.
        recipient: Option<String>,
        /// The server still tries (`Action: delayed`): nothing came back.
        #[serde(default)]
        delayed: bool,
    },
    /// A read receipt (RFC 8098).
    DispositionNotification,
    /// `Auto-Submitted` other than `no` (RFC 3834 5).
    AutoSubmitted,
    /// `Auto-Submitted: auto-replied` (RFC 3834 5.1) or a vacation marker on a letter that brings no file.
    AutoReplied,
    /// The null return path with no other sign.
    NullReturnPath,
    /// What a calendar program sent (RFC 6047).
    Calendar {
        /// A person invites (`METHOD:REQUEST`, RFC 5546 3.2.2); else a program answers or takes back.
        invites: bool,
    },
    /// No header says so, but its words or sender pattern do (out of office, no-reply).
    ByItsWords,
}

/// What the trusted server found of the From domain (RFC 8601).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Authenticity {
    /// DMARC passes, or DKIM or SPF passes for the From domain itself.
    Passed,
    /// DMARC fails, or SPF/DKIM fail and nothing aligned passes: do not believe the From.
    Failed,
    /// Nothing said either way by the trusted server (none, neutral, temperror, or no trusted field at all).
    #[default]
    Unknown,
}

/// Reads a raw message. Never fails, never panics: what is unreadable becomes a problem.
#[must_use]
pub fn read(raw: &[u8], policy: &Policy) -> Message {
    letter::read(raw, policy)
}

#[cfg(test)]
#[path = "message_tests.rs"]
mod tests;
