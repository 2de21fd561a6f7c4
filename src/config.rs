//! Turns a TOML file and the environment into typed settings. An error is one line that names the file, the line and the
//! key; a password is never in the file, only where it is to be found.

mod fault;
mod secret;
mod settings;

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use serde::Deserialize;

pub use fault::ConfigError;
pub use secret::{PasswordSource, Secret};
pub use settings::{
    AcknowledgeMode, AcknowledgeSettings, Afterwards, AlarmSettings, AuthenticationSettings, DatabaseSettings,
    DigestSettings, DocumentSettings, LetterSettings, MailboxSettings, MatchingSettings, OfficeSettings,
    RetentionSettings, Security, SmtpSettings,
};

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
    /// How staff hear of it when the mailbox or the mail server is out of reach; absent: only from digest and status.
    pub alarm: Option<AlarmSettings>,
    /// Where the program keeps its data; `--data` goes before it.
    pub data: Option<PathBuf>,
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
        if crate::clock::zone(&self.office.zone).is_none() {
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
        if let Some(alarm) = &self.alarm {
            check_alarm(file, alarm)?;
        }
        if self.database.url.as_deref().is_some_and(has_password) {
            return fault("database.url", "expected a URL without a password, or its variable in database.url_env");
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
        let second = self.alarm.as_mut().and_then(|alarm| alarm.smtp.as_mut());
        for smtp in self.smtp.iter_mut().chain(second) {
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
        crate::clock::zone(&self.office.zone).unwrap_or(TimeZone::UTC)
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

/// Whether a database's URL carries a password: `scheme://user:password@host` or `?password=`.
fn has_password(url: &str) -> bool {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let user = authority.rsplit_once('@').map_or("", |(user, _)| user);
    let parameters = rest.split_once('?').map_or("", |(_, parameters)| parameters);
    user.contains(':') || parameters.split('&').any(|one| one.to_ascii_lowercase().starts_with("password="))
}

fn check_alarm(file: &Path, alarm: &AlarmSettings) -> Result<(), ConfigError> {
    let fault = |key: &str, what: &str| Err(ConfigError::of_key(file, key, what));
    if !(1..=1440).contains(&alarm.after_minutes) {
        return fault("alarm.after_minutes", "expected 1 to 1440 minutes");
    }
    if alarm.command.is_empty() && alarm.smtp.is_none() {
        return fault("alarm.command", "expected command or [alarm.smtp]");
    }
    let Some(smtp) = &alarm.smtp else { return Ok(()) };
    refuse_plain_text(file, "alarm.smtp.security", smtp.security, &smtp.host)?;
    if smtp.user.is_some() && smtp.password_file.is_none() && smtp.password_env.is_none() {
        return fault("alarm.smtp.password_file", "expected password_file or password_env, since there is a user");
    }
    let from = alarm.from.as_deref().or(smtp.user.as_deref()).unwrap_or_default();
    if !looks_like_an_address(from) {
        return fault("alarm.from", "expected an address, since alarm.smtp.user is none");
    }
    if alarm.to.is_empty() || !alarm.to.iter().all(|to| looks_like_an_address(to)) {
        return fault("alarm.to", "expected addresses of staff");
    }
    Ok(())
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
