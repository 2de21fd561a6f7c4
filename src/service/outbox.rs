//! Sends what is owed: claim and commit, send, mark and commit. Nothing is sent while a transaction is open.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::sync::watch;

use super::Service;
use super::doubts::Sent;
use super::waiting::sleep_unless_stopped;
use crate::ledger::SendOutcome;
use crate::logging::said;
use crate::outgoing::{self, Way};

/// How long the outbox rests when nothing wakes it: retries fall due by the minute.
const REST: Duration = Duration::from_secs(15);

/// What was sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxReport {
    /// Letters that the server took.
    pub sent: u64,
    /// Letters that are tried again later.
    pub put_off: u64,
    /// Letters that failed for good, or whose fate is unknown.
    pub failed: u64,
}

impl Service {
    /// Sends every letter that is due now.
    ///
    /// # Errors
    /// Where the ledger fails; a letter that is not delivered is no error.
    pub async fn send_due_letters(&self) -> Result<OutboxReport> {
        let mut report = OutboxReport::default();
        let way = match self.intake.desk().way_out() {
            Ok(Some(way)) => way,
            Ok(None) => return Ok(report),
            Err(error) => {
                tracing::error!("letters cannot be sent: {error:#}");
                return Ok(report);
            }
        };
        self.park_interrupted().await?;
        let mut sent = Sent::Unopened;
        self.settle_doubts(&way, &mut sent).await?;
        while self.send_next(&way, &mut sent, &mut report).await? {}
        Ok(report)
    }

    async fn send_next(&self, way: &Way, sent: &mut Sent, report: &mut OutboxReport) -> Result<bool> {
        let (ledger, clock) = (self.intake.ledger(), self.intake.clock());
        let mut work = ledger.begin().await?;
        let letter = work.claim_letter(clock.now()).await?;
        work.commit().await?;
        let Some(letter) = letter else { return Ok(false) };
        let (id, attempts) = (letter.id.clone(), letter.attempts);
        let (way, now) = (way.clone(), clock.now());
        let outcome = if self.was_sent_before(&letter, sent).await? {
            tracing::warn!(
                letter = id,
                "a letter that was owed for long lies among what was sent: it is not sent again"
            );
            SendOutcome::Sent
        } else {
            tokio::task::spawn_blocking(move || outgoing::send(&way, &letter, now))
                .await
                .context("the sending thread ended")?
        };
        match &outcome {
            SendOutcome::Sent => {
                tracing::info!(letter = id, attempts, "a letter was sent");
                report.sent += 1;
            }
            SendOutcome::RetryAt(when, reason) => {
                tracing::warn!(letter = id, attempts, %when, reason = said(reason), "a letter is tried again later");
                report.put_off += 1;
            }
            SendOutcome::Failed(reason) | SendOutcome::Unknown(reason) => {
                tracing::error!(letter = id, attempts, reason = said(reason), "a letter was not delivered");
                report.failed += 1;
            }
        }
        let mut work = ledger.begin().await?;
        work.record_sending(&id, &outcome, clock.now()).await?;
        work.commit().await?;
        Ok(true)
    }

    /// Parks letters whose sending was begun and never marked: by a process that died, or by this one, whose ledger could
    /// not be written after the sending. Only one process sends, and one letter at a time, so that none is under way now.
    async fn park_interrupted(&self) -> Result<()> {
        let mut work = self.intake.ledger().begin().await?;
        let parked = work.park_interrupted(self.intake.clock().now()).await?;
        work.commit().await?;
        if parked > 0 {
            tracing::warn!(letters = parked, "letters whose sending was interrupted are parked until they are found");
        }
        Ok(())
    }

    /// Sends until the program is to stop; `due` wakes it.
    pub(super) async fn outbox_loop(
        &self,
        mut stop: watch::Receiver<bool>,
        mut due: watch::Receiver<()>,
    ) -> Result<()> {
        loop {
            if let Err(error) = self.send_due_letters().await {
                tracing::error!("the outbox could not be worked off: {error:#}");
            }
            tokio::select! {
                stopped = sleep_unless_stopped(&mut stop, REST) => if stopped { return Ok(()) },
                woken = due.changed() => if woken.is_err() { return Ok(()) },
            }
        }
    }
}
