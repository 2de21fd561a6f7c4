//! Turns a path (a Maildir, an mbox, a folder of `.eml`, one `.eml`) into staged messages, by the same channel as the
//! server's. What cannot be read is named in the report and stops nothing else.
//!
//! Blocking: run it on a thread for blocking work.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::mailbox::Arrivals;
use crate::store::Store;

mod crlf;
mod eml;
mod found;
mod header_time;
mod maildir;
mod mbox;

use found::{Found, find};

/// What an import came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// How many messages were staged and sent.
    pub messages: u64,
    /// What was passed over.
    pub passed_over: Vec<Passed>,
}

/// A file that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// Its path.
    pub path: PathBuf,
    /// Why, in English.
    pub reason: String,
}

impl ImportReport {
    fn pass(&mut self, path: &Path, reason: impl std::fmt::Display) {
        self.passed_over.push(Passed { path: path.to_owned(), reason: reason.to_string() });
    }
}

/// Stages every message under `path` and sends it.
///
/// # Errors
/// Where `path` is not there, the store fails, or nobody takes the messages. A file that cannot be read is no error.
pub fn import(path: &Path, store: &Store, arrivals: &Arrivals) -> Result<ImportReport> {
    let mut report = ImportReport::default();
    for found in find(path, &mut report)? {
        match &found {
            Found::Maildir(file) => maildir::import(file, store, arrivals, &mut report)?,
            Found::Eml(file) => eml::import(file, store, arrivals, &mut report)?,
            Found::Mbox(file) => mbox::import(file, store, arrivals, &mut report)?,
        }
    }
    Ok(report)
}

/// How many messages [`import`] would find, for a progress bar.
///
/// # Errors
/// Where `path` is not there.
pub fn count(path: &Path) -> Result<u64> {
    let mut messages = 0;
    for found in find(path, &mut ImportReport::default())? {
        messages += match &found {
            Found::Maildir(_) | Found::Eml(_) => 1,
            // A file that cannot be read has nothing to count; the import says so.
            Found::Mbox(file) => mbox::count(file).unwrap_or(0),
        };
    }
    Ok(messages)
}

/// Sends a message that is staged. Fails where nobody takes it any more.
fn send(
    path: String,
    received_at: Option<jiff::Timestamp>,
    raw: crate::store::Staged,
    arrivals: &Arrivals,
) -> Result<()> {
    let origin = crate::mailbox::Origin::File { path };
    let fetched = crate::mailbox::Fetched::Staged { origin, received_at, raw };
    arrivals.blocking_send(fetched).ok().context("nobody takes what is imported")
}

/// When a file was last changed.
fn changed_at(file: &Path) -> Option<jiff::Timestamp> {
    jiff::Timestamp::try_from(fs::metadata(file).ok()?.modified().ok()?).ok()
}

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
