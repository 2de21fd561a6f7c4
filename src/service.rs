//! Turns the parts into a daemon: loops that wait, wake, fail, wait longer and end in good order.
//!
//! Five loops on one ledger: the mailbox (poll, judge, idle), the outbox (claim, send, mark), the digest (each working
//! day at its hour), the proof (each night), the alarm (when a trouble lasts). Digest and proof are made by processes of
//! their own (`chores`). A loop that fails says so, waits and goes on; only an error of the disk ends the program, because
//! nothing that it says could be believed after that.

mod alarm;
mod chores;
mod daily;
mod doubts;
mod lease;
mod mail;
mod outbox;
mod proof;
mod supervisor;
mod waiting;

use std::fmt;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;

use anyhow::{Context, Result};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::clock::Clock;
use crate::documents::Readers;
use crate::intake::{Desk, Intake, JudgeReport, PollReport};
use crate::ledger::Ledger;
use crate::mailbox::{ImapSession, ImapSettings, MailboxError};
use crate::store::Store;

pub use alarm::LedgerTrouble;
use chores::Chores;
pub use daily::{DigestReport, compose_digest, compose_register, digest_moment};
pub use mail::imap_settings;
pub use outbox::OutboxReport;
pub use proof::{Proof, prove};
pub use supervisor::tell_waiting;

/// A connection to the mailbox that is being made.
pub type Dialling = Pin<Box<dyn Future<Output = Result<ImapSession, MailboxError>> + Send>>;

/// The daemon's parts. Cheap to clone.
#[derive(Clone)]
pub struct Service {
    intake: Intake,
    /// How the mailbox is reached.
    dialler: Arc<dyn Fn(ImapSettings) -> Dialling + Send + Sync>,
    chores: Chores,
    alarms: Arc<tokio::sync::Mutex<alarm::Memory>>,
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service").field("intake", &self.intake).finish_non_exhaustive()
    }
}

/// What `run --once` did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnceReport {
    /// The poll.
    pub poll: PollReport,
    /// The judging.
    pub judged: JudgeReport,
    /// The letters.
    pub letters: OutboxReport,
}

/// How much `run --once` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Receive, judge, send.
    Everything,
    /// Only receive: every message is durable and nothing is read yet.
    ReceiveOnly,
}

/// Opens store and ledger in the desk's data folder and puts the parts together.
///
/// # Errors
/// Where the data folder, the store or the ledger cannot be opened.
pub async fn open(desk: Desk, clock: Clock, program: &Path) -> Result<Intake> {
    lease::make_private_folder(&desk.data)?;
    let store = Store::open(&desk.data.join("store"))?;
    let ledger = Ledger::open(&desk.database_url()?).await?;
    let readers = Readers::configured(program.to_owned(), &desk.config.documents);
    Ok(Intake::new(Arc::new(desk), ledger, store, readers, clock))
}

impl Service {
    /// The daemon over these parts.
    #[must_use]
    pub fn new(intake: Intake) -> Self {
        Self::over(intake, |settings| Box::pin(async move { ImapSession::connect(&settings).await }))
    }

    /// The same, with a way of its own to the mailbox: a tunnel, or a test's server.
    #[must_use]
    pub fn over(intake: Intake, dialler: impl Fn(ImapSettings) -> Dialling + Send + Sync + 'static) -> Self {
        Self { intake, dialler: Arc::new(dialler), chores: Chores::Here, alarms: Arc::default() }
    }

    fn dial(&self, settings: &ImapSettings) -> Dialling {
        (self.dialler)(settings.clone())
    }

    /// Polls once, judges what is there, sends what is due, and ends.
    ///
    /// # Errors
    /// Where the mailbox cannot be read (noted in the ledger), or store or ledger fail.
    pub async fn run_once(&self, extent: Extent) -> Result<OnceReport> {
        self.begin().await?;
        let mut report = OnceReport::default();
        if self.intake.desk().config.mailbox.is_some() {
            report.poll = self.poll_once().await?;
        }
        if extent == Extent::ReceiveOnly {
            return Ok(report);
        }
        report.judged = self.intake.judge_all(|_| {}).await?;
        report.letters = self.send_due_letters().await?;
        Ok(report)
    }

    /// Runs until `stop` turns true.
    ///
    /// # Errors
    /// Where a loop cannot go on: store or ledger fail for good.
    pub async fn run(&self, stop: watch::Receiver<bool>) -> Result<()> {
        self.begin().await?;
        tracing::info!("tiepnhan is at work");
        supervisor::tell_ready();
        let (mailed, letters_due) = watch::channel(());
        let digest_made = mailed.clone();
        let mail = tokio::spawn({
            let (service, stop) = (self.clone(), stop.clone());
            async move { service.mail_loop(stop, mailed).await }
        });
        let outbox = tokio::spawn({
            let (service, stop) = (self.clone(), stop.clone());
            async move { service.outbox_loop(stop, letters_due).await }
        });
        let proof = tokio::spawn({
            let (service, stop) = (self.clone(), stop.clone());
            async move { service.proof_loop(stop).await }
        });
        let alarm = tokio::spawn({
            let (service, stop) = (self.clone(), stop.clone());
            async move { service.alarm_loop(stop).await }
        });
        let daily = tokio::spawn({
            let service = self.clone();
            async move { service.daily_loop(stop, digest_made).await }
        });
        // The first one that cannot go on ends all: a daemon that only seems to be at work would be worse than none.
        tokio::try_join!(ended(mail), ended(outbox), ended(proof), ended(alarm), ended(daily))?;
        tracing::info!("tiepnhan has stopped");
        Ok(())
    }

    /// What must be done before anything else: sweep what a crash left.
    async fn begin(&self) -> Result<()> {
        let store = self.intake.store().clone();
        let swept = tokio::task::spawn_blocking(move || store.sweep()).await.context("the store's thread ended")??;
        if swept > 0 {
            tracing::info!(files = swept, "temporary files of an interrupted run were removed");
        }
        Ok(())
    }
}

/// How a loop ended.
async fn ended(task: JoinHandle<Result<()>>) -> Result<()> {
    task.await.context("a loop of the daemon broke")?
}
