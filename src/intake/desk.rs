//! What the office has laid out for the program: settings, plans, working days. Read once at the start.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use crate::acknowledgement::Office;
use crate::config::{Config, PasswordSource, Security, SmtpSettings};
use crate::matching::Weights;
use crate::message::Policy;
use crate::outgoing::{SmtpServer, Way};
use crate::registry::{self, Finding, Plan, WorkingDays};
use crate::store::ContentHash;

/// The office's settings and rules.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The configuration.
    pub config: Config,
    /// The folder of all data.
    pub data: PathBuf,
    /// The plans, the current one first.
    pub plans: Vec<Plan>,
    /// Holidays and make-up days.
    pub days: WorkingDays,
    /// How much each reason counts.
    pub weights: Weights,
    /// The office's time zone.
    pub zone: TimeZone,
    /// The office as letters show it.
    pub office: Office,
    /// What the reading of a message must know of us.
    pub policy: Policy,
}

/// Plans or working days that cannot be used: every mistake, a line each.
#[derive(Clone, Debug, Default)]
pub struct DeskFault(pub Vec<Finding>);

impl fmt::Display for DeskFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, finding) in self.0.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{finding}")?;
        }
        Ok(())
    }
}

impl std::error::Error for DeskFault {}

impl Desk {
    /// Reads the plans and the working days that the configuration names. All mistakes are told at once.
    ///
    /// # Errors
    /// Every mistake in the plans and the working days, not only the first.
    pub fn lay_out(config: Config, data: PathBuf) -> Result<Self, DeskFault> {
        let mut faults = Vec::new();
        let mut plans = Vec::new();
        for file in &config.office.plans {
            match read_text(file).and_then(|text| registry::read_plan(&name_of(file), &text)) {
                Ok(plan) => plans.push(plan),
                Err(findings) => faults.extend(findings),
            }
        }
        let file = &config.office.working_days;
        let days = match read_text(file).and_then(|text| registry::read_working_days(&name_of(file), &text)) {
            Ok(days) => days,
            Err(findings) => {
                faults.extend(findings);
                WorkingDays::default()
            }
        };
        let weights = weights_of(&config).unwrap_or_else(|findings| {
            faults.extend(findings);
            Weights::default()
        });
        if !faults.is_empty() {
            return Err(DeskFault(faults));
        }
        let office = Office {
            name: config.office.name.clone(),
            contact: config.office.contact.clone(),
            zone: config.office.zone.clone(),
        };
        let policy = Policy {
            trusted_authserv_id: config.authentication.trusted_server.clone(),
            own_addresses: config.own_addresses(),
            own_message_id_domain: config.message_id_domain(),
        };
        Ok(Self { zone: config.zone(), config, data, plans, days, weights, office, policy })
    }

    /// The database's URL: as configured, else one SQLite file in the data folder.
    ///
    /// # Errors
    /// Where the environment variable that should hold it does not.
    pub fn database_url(&self) -> anyhow::Result<String> {
        let database = &self.config.database;
        if let Some(variable) = &database.url_env {
            let source = PasswordSource { file: None, variable: Some(variable.clone()) };
            return Ok(source.read()?.reveal().to_owned());
        }
        let default = || format!("sqlite:{}", self.data.join("ledger.sqlite").display());
        Ok(database.url.clone().unwrap_or_else(default))
    }

    /// Where letters go, the password read anew; `None` where none are to be sent.
    ///
    /// # Errors
    /// Where the password cannot be read.
    pub fn way_out(&self) -> anyhow::Result<Option<Way>> {
        if let Some(folder) = &self.config.letters.folder {
            return Ok(Some(Way::Folder(folder.clone())));
        }
        let Some(smtp) = &self.config.smtp else { return Ok(None) };
        Ok(Some(Way::Smtp(server(smtp, &self.config.letters.from)?)))
    }

    /// The second way's server and its sender's address; `None` where it has none.
    ///
    /// # Errors
    /// Where the password cannot be read.
    pub fn second_way_out(&self) -> anyhow::Result<Option<(Way, String)>> {
        let Some(alarm) = &self.config.alarm else { return Ok(None) };
        let Some(smtp) = &alarm.smtp else { return Ok(None) };
        let from = alarm.from.clone().or_else(|| smtp.user.clone()).unwrap_or_default();
        Ok(Some((Way::Smtp(server(smtp, &from)?), from)))
    }

    /// The name that stands beside our address.
    #[must_use]
    pub fn from_name(&self) -> &str {
        let name = &self.config.letters.from_name;
        if name.is_empty() { &self.config.office.name } else { name }
    }

    /// The Message-ID of our answer to a message: made from its hash, so that it is the same however often it is made.
    #[must_use]
    pub fn answer_id(&self, message: &ContentHash) -> String {
        format!("tiepnhan.{message}@{}", self.policy.own_message_id_domain)
    }
}

/// The message that one of our Message-IDs answers, if it is one of ours.
#[must_use]
pub fn message_hash(answer_id: &str) -> Option<ContentHash> {
    answer_id.strip_prefix("tiepnhan.")?.split('@').next()?.parse().ok()
}

/// The weights that come with the program, changed by the office's own file where it names one.
fn weights_of(config: &Config) -> Result<Weights, Vec<Finding>> {
    let Some(file) = &config.matching.weights else { return Ok(Weights::built_in()) };
    Weights::built_in().changed(&read_text(file)?).map_err(|message| vec![fault(file, message)])
}

fn fault(file: &Path, message: String) -> Finding {
    Finding { file: file.display().to_string(), sheet: None, row: None, column: None, message, fatal: true }
}

fn server(smtp: &SmtpSettings, from: &str) -> anyhow::Result<SmtpServer> {
    let source = PasswordSource { file: smtp.password_file.clone(), variable: smtp.password_env.clone() };
    let password = if smtp.user.is_some() { Some(source.read()?) } else { None };
    let default_port = match smtp.security {
        Security::Tls => 465,
        Security::Starttls => 587,
        Security::None => 25,
    };
    Ok(SmtpServer {
        host: smtp.host.clone(),
        port: smtp.port.unwrap_or(default_port),
        security: smtp.security,
        user: smtp.user.clone(),
        password,
        ca_file: smtp.ca_file.clone(),
        from: from.to_owned(),
    })
}

fn name_of(file: &Path) -> String {
    file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned())
}

fn read_text(file: &Path) -> Result<String, Vec<Finding>> {
    fs::read_to_string(file).map_err(|error| vec![fault(file, format!("không đọc được tệp: {error}"))])
}
