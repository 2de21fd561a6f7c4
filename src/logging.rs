//! Turns what happens into log lines on standard error: English, a message and fields, never an address, a name, a
//! subject or a body (the places that log see to that; [`mask`] helps).
//!
//! async-imap writes whole mails and the LOGIN line at trace level, and names what it could not parse in its errors: our
//! own rooms alone are logged, and the release build has no trace level at all (Cargo.toml).

use tracing_subscriber::EnvFilter;

/// How log lines look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    /// For a person or journald.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Starts logging. `level` is one of error, warn, info, debug; it counts for this program only, its libraries stay at warn.
pub fn start(level: &str, format: LogFormat) {
    let filter = EnvFilter::new(format!("off,tiepnhan={level}"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    // Told to whom? Where standard error is gone, saying so there would end the program.
    let lines = lines.log_internal_errors(false);
    // A second start (in tests) is no fault.
    let _ = match format {
        LogFormat::Text => lines.with_ansi(false).try_init(),
        LogFormat::Json => lines.json().try_init(),
    };
}

/// An address as a log may show it: its first letter and its domain's last label, enough to tell two apart by eye.
#[must_use]
pub fn mask(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let first: String = local.chars().take(1).collect();
    let last = domain.rsplit('.').next().unwrap_or_default();
    format!("{first}***@***.{last}")
}

#[cfg(test)]
#[path = "logging_tests.rs"]
mod tests;
