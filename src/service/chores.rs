//! Does the day's large work, the digest and the nightly proof, in a process of its own.
//!
//! Both look at the whole ledger, so that what they take grows with the years; a process that ends gives all of it back,
//! and one that dies takes no letter with it. What they write is written once whoever writes it, so that the daemon may
//! be stopped, or a chore begun again, at any moment.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use jiff::civil::Date;
use tokio::process::Command;

use super::{DigestReport, Service};

/// Where chores are done.
#[derive(Clone, Debug)]
pub(super) enum Chores {
    /// In this process: for `run --once` and tests, whose clock no other process has.
    Here,
    /// By this program, with these arguments before the chore's own.
    Apart(PathBuf, Vec<OsString>),
}

impl Service {
    /// The same daemon, whose chores are done by a program that understands `chore` (`tiepnhan`, called with these arguments).
    #[must_use]
    pub fn with_chores_apart(mut self, program: PathBuf, arguments: Vec<OsString>) -> Self {
        self.chores = Chores::Apart(program, arguments);
        self
    }

    /// Queues the digest of a day, if that has not been done.
    pub(super) async fn have_digest_queued(&self, day: Date) -> Result<DigestReport> {
        let Chores::Apart(program, arguments) = &self.chores else { return self.queue_digest(day).await };
        if self.intake.ledger().digest_of(day).await?.is_some() {
            return Ok(DigestReport::Already);
        }
        run(program, arguments, &["digest", "--day", &day.to_string()]).await?;
        Ok(DigestReport::Queued(self.intake.desk().config.digest.recipients.len()))
    }

    /// Makes the proof of a day and has it written down.
    pub(super) async fn have_day_inspected(&self, day: Date) -> Result<()> {
        match &self.chores {
            Chores::Here => self.inspect(day).await.map(|_| ()),
            Chores::Apart(program, arguments) => run(program, arguments, &["proof", "--day", &day.to_string()]).await,
        }
    }
}

/// A chore that takes longer waits for something that does not come back (a database whose host is gone): the largest
/// ledger of ours is proved in minutes.
const LONGEST: Duration = Duration::from_hours(3);

/// What it has to say it says in the log, which is this one's.
async fn run(program: &PathBuf, arguments: &[OsString], chore: &[&str]) -> Result<()> {
    let ended = Command::new(program)
        .args(arguments)
        .arg("chore")
        .args(chore)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .status();
    let status = tokio::time::timeout(LONGEST, ended)
        .await
        .with_context(|| {
            format!("the process that was to do it did not end within {} hours", LONGEST.as_secs() / 3600)
        })?
        .with_context(|| format!("starting {}", program.display()))?;
    ensure!(status.success(), "the process that was to do it ended with {status}");
    Ok(())
}
