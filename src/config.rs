//! Turns a TOML file and the environment into typed settings. An error is one line that names the file, the line and the
//! key; a password is never in the file, only where it is to be found.

mod fault;
mod secret;

use std::path::{Path, PathBuf};

use jiff::civil::Time;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

pub use fault::ConfigError;
pub use secret::{PasswordSource, Secret};

/// The whole configuration, as the file says it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The office in whose name the program works.
    pub office: OfficeSettings,
    /// The mailbox to take in from; absent where only files are imported.
    pub mailbox: Option<MailboxSettings>,
    /// Whose word on a sender's identity is believed.
    #[serde(default)]
    pub authentication: AuthenticationSettings,
    /// How letters are matched.
    #[serde(default)]
    pub matching: MatchingSettings,
    /// How our letters leave.
    pub letters: LetterSettings,
    /// The SMTP server; absent where letters go into a folder.
    pub smtp: Option<SmtpSettings>,
    /// Acknowledgements.
    #[serde(default)]
    pub acknowledge: AcknowledgeSettings,
    /// The staff's daily digest.
    #[serde(default)]
    pub digest: DigestSettings,
    /// The ledger's database.
    #[serde(default)]
    pub database: DatabaseSettings,
    /// The reading of documents.
    #[serde(default)]
    pub documents: DocumentSettings,
    /// How long what letters say is kept.
    #[serde(default)]
    pub retention: RetentionSettings,
    /// Where the program keeps its data; `--data` goes before it.
    pub data: Option<PathBuf>,
}

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
}

/// `[retention]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RetentionSettings {
    /// After so many days (30 to 36,500) a letter is reduced to its receipt's line; absent: never.
    pub days: Option<u32>,
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
        Self { readers: std::thread::available_parallelism().map_or(2, usize::from).clamp(1, 4) }
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

/// Gmail takes in at most 50 MB and sends 25 MB (its help page); base64 and headers add a third.
const fn default_message_mib() -> u64 {
    80
}

/// A server may take ten minutes for its last answer (RFC 5321 4.5.3.2.6), and some time more to lay the copy down.
const fn default_resend_after_minutes() -> u32 {
    15
}

const fn yes() -> bool {
    true
}

impl Config {
    /// Reads a file. Paths inside it are taken from its own folder.
    ///
    /// # Errors
    /// Where the file cannot be read or is wrong: one line that names the key.
    pub fn read(file: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(file).map_err(|error| ConfigError::unreadable(file, &error))?;
        let mut config = Self::parse(file, &text)?;
        config.resolve_paths(file.parent().unwrap_or(Path::new("")));
        Ok(config)
    }

    /// Reads the text of a configuration file; `file` is its name in errors.
    ///
    /// # Errors
    /// Where the text is wrong: one line that names the key.
    pub fn parse(file: &Path, text: &str) -> Result<Self, ConfigError> {
        let config: Self = toml::from_str(text).map_err(|error| ConfigError::of_toml(file, text, &error))?;
        config.check(file)?;
        Ok(config)
    }

    /// What the types alone cannot say.
    fn check(&self, file: &Path) -> Result<(), ConfigError> {
        let fault = |key: &str, what: &str| Err(ConfigError::of_key(file, key, what));
        if self.office.name.trim().is_empty() {
            return fault("office.name", "expected the office's name, but found nothing");
        }
        if TimeZone::get(&self.office.zone).is_err() {
            return fault("office.zone", "expected an IANA time zone such as \"Asia/Ho_Chi_Minh\"");
        }
        if self.office.plans.is_empty() {
            return fault("office.plans", "expected at least one plan file");
        }
        if !looks_like_an_address(&self.letters.from) {
            return fault("letters.from", "expected an address such as \"vanphong@co-quan.example\"");
        }
        if self.smtp.is_none() && self.letters.folder.is_none() && self.acknowledge.mode != AcknowledgeMode::Off {
            return fault("smtp", "expected [smtp], or letters.folder, or acknowledge.mode = \"off\"");
        }
        if self.retention.days.is_some_and(|days| !(30..=36_500).contains(&days)) {
            return fault("retention.days", "expected 30 to 36500 days");
        }
        for recipient in &self.digest.recipients {
            if !looks_like_an_address(recipient) {
                return fault("digest.recipients", "expected addresses, but one of them is none");
            }
        }
        if let Some(mailbox) = &self.mailbox {
            if mailbox.password_file.is_none() && mailbox.password_env.is_none() {
                return fault("mailbox.password_file", "expected password_file or password_env");
            }
            if !(5..=3600).contains(&mailbox.poll_seconds) {
                return fault("mailbox.poll_seconds", "expected 5 to 3600 seconds");
            }
            refuse_plain_text(file, "mailbox.security", mailbox.security, &mailbox.host)?;
        }
        if let Some(smtp) = &self.smtp {
            refuse_plain_text(file, "smtp.security", smtp.security, &smtp.host)?;
            if smtp.user.is_some() && smtp.password_file.is_none() && smtp.password_env.is_none() {
                return fault("smtp.password_file", "expected password_file or password_env, since there is a user");
            }
        }
        Ok(())
    }

    fn resolve_paths(&mut self, folder: &Path) {
        let resolve = |path: &mut PathBuf| *path = folder.join(&*path);
        self.office.plans.iter_mut().for_each(resolve);
        resolve(&mut self.office.working_days);
        self.matching.weights.iter_mut().for_each(resolve);
        self.letters.folder.iter_mut().for_each(resolve);
        self.data.iter_mut().for_each(resolve);
        if let Some(mailbox) = &mut self.mailbox {
            mailbox.password_file.iter_mut().chain(&mut mailbox.ca_file).for_each(resolve);
        }
        if let Some(smtp) = &mut self.smtp {
            smtp.password_file.iter_mut().chain(&mut smtp.ca_file).for_each(resolve);
        }
    }

    /// The files that the configuration names and an administrator writes by hand; those of passwords are not among them.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        let mut files = self.office.plans.clone();
        files.push(self.office.working_days.clone());
        files.extend(self.matching.weights.clone());
        files
    }

    /// The office's time zone.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.office.zone).unwrap_or(TimeZone::UTC)
    }

    /// The domain of our Message-IDs.
    #[must_use]
    pub fn message_id_domain(&self) -> String {
        self.letters.message_id_domain.clone().unwrap_or_else(|| {
            let domain = self.letters.from.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
            format!("tiepnhan.{}", domain.to_lowercase())
        })
    }

    /// All addresses of ours, lower case.
    #[must_use]
    pub fn own_addresses(&self) -> Vec<String> {
        let mut addresses = vec![self.letters.from.to_lowercase()];
        addresses.extend(self.letters.own_addresses.iter().map(|address| address.to_lowercase()));
        addresses
            .extend(self.mailbox.iter().map(|mailbox| mailbox.user.to_lowercase()).filter(|user| user.contains('@')));
        addresses.sort();
        addresses.dedup();
        addresses
    }
}

fn looks_like_an_address(text: &str) -> bool {
    text.rsplit_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !text.chars().any(|c| c.is_whitespace() || c.is_control())
    })
}

/// A password in the clear is for a server on this machine only.
fn refuse_plain_text(file: &Path, key: &str, security: Security, host: &str) -> Result<(), ConfigError> {
    let here = host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
    if security == Security::None && !here {
        return Err(ConfigError::of_key(
            file,
            key,
            "expected \"tls\" or \"starttls\": the server is not on this machine",
        ));
    }
    Ok(())
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
