//! A mistake in the configuration, as one line that names the file, the line and the key.

use std::fmt;
use std::path::Path;

/// What is wrong with a configuration file; shown on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(String);

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

impl ConfigError {
    pub(super) fn unreadable(file: &Path, error: &std::io::Error) -> Self {
        Self(format!("{}: cannot be read: {error}", file.display()))
    }

    pub(super) fn of_key(file: &Path, key: &str, what: &str) -> Self {
        Self(format!("{}: {key}: {what}", file.display()))
    }

    /// toml's own message spans several lines and shows the source, a password perhaps; this keeps its first sentence.
    pub(super) fn of_toml(file: &Path, text: &str, error: &toml::de::Error) -> Self {
        let start = error.span().map_or(0, |span| span.start);
        let before = text.get(..start).unwrap_or_default();
        let line = before.matches('\n').count();
        let sentence = error.message().split('\n').next().unwrap_or_default();
        let key = key_at(text, line);
        let key = if key.is_empty() { String::new() } else { format!("{key}: ") };
        Self(format!("{}:{}: {key}{sentence}", file.display(), line + 1))
    }
}

/// The dotted key that stands on a line (from 0): its table's header, then the word before `=`.
fn key_at(text: &str, line: usize) -> String {
    let mut table = "";
    let mut key = "";
    for (number, content) in text.lines().enumerate().take(line + 1) {
        let content = content.trim();
        if let Some(header) = content.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
            table = header.trim_matches('[').trim();
            key = "";
        } else if number == line {
            key = content.split_once('=').map_or("", |(key, _)| key.trim());
        }
    }
    match (table, key) {
        ("", key) => key.to_owned(),
        (table, "") => table.to_owned(),
        (table, key) => format!("{table}.{key}"),
    }
}
