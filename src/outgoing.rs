//! Turns letters that are owed into letters that are sent, over SMTP or into a folder; knows nothing of what they say.
//!
//! Claim, commit, send, mark: the attempt is counted before anything goes over the wire, and a lost answer to the data
//! is `Unknown`, never sent again by itself.

mod folder;
mod mime;
mod retry;
mod submission;

use std::time::Duration;

use anyhow::{Context, Result, anyhow};
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
///
/// # Errors
/// An address or our Message-ID cannot stand in a letter.
pub fn build(envelope: &Envelope, letter: &LetterText, at: Timestamp) -> Result<String> {
    mime::build(envelope, letter, at)
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

/// How long a server may be silent in each phase before we let go of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// Connecting and the greeting.
    pub connect: Duration,
    /// The answer to a command.
    pub command: Duration,
    /// The answer to the letter itself.
    pub final_answer: Duration,
}

impl Default for Deadlines {
    /// RFC 5321 4.5.3.2: five minutes for a command, ten for the answer to the final dot. A server that does not greet
    /// within half a minute is tried again later; nothing is at stake by then.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(30),
            command: Duration::from_mins(5),
            final_answer: Duration::from_mins(10),
        }
    }
}

/// Hands one letter over. Blocking; own deadlines on every phase.
#[must_use]
pub fn send(way: &Way, letter: &QueuedLetter, now: Timestamp) -> SendOutcome {
    send_within(&Deadlines::default(), way, letter, now)
}

/// The same with deadlines of the caller's.
#[must_use]
pub fn send_within(deadlines: &Deadlines, way: &Way, letter: &QueuedLetter, now: Timestamp) -> SendOutcome {
    match way {
        Way::Folder(path) => match folder::write(path, letter) {
            Ok(_) => SendOutcome::Sent,
            Err(error) => retry::again(format!("{error:#}"), letter.attempts, now),
        },
        Way::Smtp(server) => match submission::submit(server, letter, deadlines) {
            Ok(()) => SendOutcome::Sent,
            Err(trouble) => retry::outcome(trouble, letter.attempts, now),
        },
    }
}

/// Connects, secures the connection, logs in and takes leave: whether letters could be sent. Blocking.
///
/// # Errors
/// Any of that fails; the words say which.
pub fn check_smtp(server: &SmtpServer) -> Result<()> {
    submission::probe(server, &Deadlines::default())
        .map_err(|trouble| anyhow!(trouble.words))
        .with_context(|| format!("the SMTP server {}:{}", server.host, server.port))
}
