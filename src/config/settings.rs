//! The tables of the configuration, as the file says them, each with what it is where the file does not say it.

use std::path::PathBuf;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

/// `[office]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeSettings {
    /// Its name, as letters show it.
    pub name: String,
    /// How a sender reaches a person: a line for the end of letters.
    #[serde(default)]
    pub contact: String,
    /// IANA time zone of the office.
    #[serde(default = "default_zone")]
    pub zone: String,
    /// Plan files, the current one first.
    pub plans: Vec<PathBuf>,
    /// The file of holidays and make-up days.
    pub working_days: PathBuf,
}

/// `[mailbox]`: an IMAP account.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailboxSettings {
    /// A short name for the ledger and the logs; never the address itself.
    #[serde(default = "default_account")]
    pub account: String,
    /// Host name of the IMAP server.
    pub host: String,
    /// Port; 993 for TLS, 143 for STARTTLS.
    pub port: Option<u16>,
    /// How the connection is secured.
    #[serde(default)]
    pub security: Security,
    /// User name, usually the address.
    pub user: String,
    /// A file that holds the password.
    pub password_file: Option<PathBuf>,
    /// An environment variable that holds the password.
    pub password_env: Option<String>,
    /// A further CA certificate to trust (PEM), besides the system's.
    pub ca_file: Option<PathBuf>,
    /// Folders to read; empty: the inbox, and on Gmail the spam folder too.
    #[serde(default)]
    pub folders: Vec<String>,
    /// The folder in which the server keeps a copy of what is sent; absent: the one marked `\Sent` (RFC 6154). Letters of
    /// ours whose sending was interrupted are looked for there.
    pub sent_folder: Option<String>,
    /// Seconds from poll to poll, besides IDLE.
    #[serde(default = "default_poll_seconds")]
    pub poll_seconds: u64,
    /// Whether IDLE is used where the server has it (RFC 2177).
    #[serde(default = "yes")]
    pub idle: bool,
    /// The largest message that is taken in, in MiB; a larger one is shown to staff.
    #[serde(default = "default_message_mib")]
    pub largest_message_mib: u64,
    /// What is done to a message on the server once it stands in the ledger.
    #[serde(default)]
    pub afterwards: Afterwards,
}

/// `[authentication]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AuthenticationSettings {
    /// The authserv-id of the server that takes in the office's mail, e.g. `mx.google.com`: its topmost
    /// Authentication-Results are believed (RFC 8601), all others are not. Absent: none are.
    pub trusted_server: Option<String>,
}

/// `[matching]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MatchingSettings {
    /// A file of weights that differ from those that come with the program, as `tiepnhan learn` writes it.
    pub weights: Option<PathBuf>,
}

/// What is done to a message on the server once it stands in the ledger. Mail is never deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Afterwards {
    /// Nothing: people read the mailbox too.
    #[default]
    Nothing,
    /// A keyword is set (RFC 3501 2.3.2).
    Keyword(String),
    /// A Gmail label is set.
    Label(String),
    /// It is moved to a folder (RFC 6851).
    Move(String),
}

/// `[letters]`: how our letters look from outside.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterSettings {
    /// The address that our letters come from.
    pub from: String,
    /// The name beside it; empty: the office's.
    #[serde(default)]
    pub from_name: String,
    /// Further addresses of the office: mail from them is our own.
    #[serde(default)]
    pub own_addresses: Vec<String>,
    /// The domain of our Message-IDs; absent: the domain of `from` behind `tiepnhan.`, so that ours are told from a person's.
    pub message_id_domain: Option<String>,
    /// Letters are written into this folder instead of being sent.
    pub folder: Option<PathBuf>,
}

/// `[smtp]`: a submission server (RFC 6409).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpSettings {
    /// Host name.
    pub host: String,
    /// Port; 465 for TLS, 587 for STARTTLS.
    pub port: Option<u16>,
    /// How the connection is secured.
    #[serde(default)]
    pub security: Security,
    /// User name; absent: no AUTH.
    pub user: Option<String>,
    /// A file that holds the password.
    pub password_file: Option<PathBuf>,
    /// An environment variable that holds the password.
    pub password_env: Option<String>,
    /// A further CA certificate to trust (PEM).
    pub ca_file: Option<PathBuf>,
    /// A letter whose sending was interrupted, and of which so many minutes later there is no copy in the folder of sent
    /// letters, is sent again; where the server keeps no copies, staff decide.
    #[serde(default = "default_resend_after_minutes")]
    pub resend_after_minutes: u32,
}

/// `[acknowledge]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AcknowledgeSettings {
    /// Whether senders are answered.
    pub mode: AcknowledgeMode,
    /// At most so many acknowledgements to one address in 24 hours: what is left of a loop when all else fails.
    pub daily_cap: u32,
    /// A letter older than so many days is not answered any more: a mailbox that is taken in for the first time holds
    /// years of mail, and nobody wants to hear today that a letter of last spring has arrived.
    pub within_days: u32,
}

/// Whether senders are answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AcknowledgeMode {
    /// No: the office looks on.
    Off,
    /// Letters are written and held until staff release them.
    #[default]
    Review,
    /// Yes, at once.
    On,
}

/// `[digest]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DigestSettings {
    /// The hour, in the office's zone, on each working day.
    pub at: Time,
    /// Who gets it.
    pub recipients: Vec<String>,
}

/// `[database]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DatabaseSettings {
    /// `postgres://…` or `sqlite:…`; absent: one SQLite file in the data folder.
    pub url: Option<String>,
    /// An environment variable that holds the URL, where it has a password.
    pub url_env: Option<String>,
}

/// `[documents]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DocumentSettings {
    /// How many documents are read at once, each in a child process of up to 512 MiB.
    pub readers: usize,
    /// Whether the text of scans and photos is recognised where Tesseract with Vietnamese is installed. Otherwise they are
    /// received and flagged.
    pub recognition: bool,
}

/// `[retention]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RetentionSettings {
    /// After so many days (30 to 36,500) a letter is reduced to its receipt's line; absent: never.
    pub days: Option<u32>,
}

/// `[alarm]`: the second way.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlarmSettings {
    /// Staff are told when the mailbox could not be read, or no letter sent, for so many minutes.
    #[serde(default = "default_alarm_minutes")]
    pub after_minutes: u32,
    /// A program with its arguments, which is given the words on its standard input.
    #[serde(default)]
    pub command: Vec<String>,
    /// Another SMTP account than that of `[smtp]`.
    pub smtp: Option<SmtpSettings>,
    /// The sender's address in letters over that account; absent: its user.
    pub from: Option<String>,
    /// Who gets letters over that account.
    #[serde(default)]
    pub to: Vec<String>,
}

/// How a connection is secured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Security {
    /// TLS from the first byte.
    #[default]
    Tls,
    /// STARTTLS, required.
    Starttls,
    /// None; for a server on this machine only.
    None,
}

impl Default for AcknowledgeSettings {
    fn default() -> Self {
        // A unit hands in a report, an annex and a correction or two on one day; ten leaves room for a bad day.
        Self { mode: AcknowledgeMode::default(), daily_cap: 10, within_days: 14 }
    }
}

impl Default for DigestSettings {
    fn default() -> Self {
        // Offices open at half past seven.
        Self { at: Time::constant(7, 0, 0, 0), recipients: Vec::new() }
    }
}

impl Default for DocumentSettings {
    fn default() -> Self {
        let readers = std::thread::available_parallelism().map_or(2, usize::from).clamp(1, 4);
        Self { readers, recognition: true }
    }
}

fn default_zone() -> String {
    "Asia/Ho_Chi_Minh".to_owned()
}

fn default_account() -> String {
    "mailbox".to_owned()
}

const fn default_poll_seconds() -> u64 {
    60
}

/// Gmail takes in at most 50 MB and sends 25 MB (its help page); other servers are set to more. What comes is written to
/// the disk piece by piece, and of what is too large to be read only the beginning is.
const fn default_message_mib() -> u64 {
    200
}

/// Half an hour: longer than any maintenance of a provider's that nobody need hear of.
const fn default_alarm_minutes() -> u32 {
    30
}

/// A server may take ten minutes for its last answer (RFC 5321 4.5.3.2.6), and some time more to lay the copy down.
const fn default_resend_after_minutes() -> u32 {
    15
}

const fn yes() -> bool {
    true
}
