//! Watches the mailbox: poll, judge, idle; after a failure wait longer and begin with a new connection.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::sync::watch;

use super::Service;
use super::waiting::{Backoff, sleep_unless_stopped, stopped};
use crate::config::{Config, PasswordSource, Security};
use crate::intake::PollReport;
use crate::mailbox::{ImapSettings, MailboxError};
use crate::store::is_failed_sync;

/// The mailbox's settings with its password, read anew at each connection.
///
/// # Errors
/// Where there is no `[mailbox]`, or its password cannot be read.
pub fn imap_settings(config: &Config) -> Result<ImapSettings> {
    let mailbox = config.mailbox.as_ref().context("the configuration has no [mailbox]")?;
    let source = PasswordSource { file: mailbox.password_file.clone(), variable: mailbox.password_env.clone() };
    Ok(ImapSettings {
        account: mailbox.account.clone(),
        host: mailbox.host.clone(),
        port: mailbox.port.unwrap_or(if mailbox.security == Security::Tls { 993 } else { 143 }),
        security: mailbox.security,
        user: mailbox.user.clone(),
        password: source.read()?,
        ca_file: mailbox.ca_file.clone(),
        folders: mailbox.folders.clone(),
        max_message_bytes: mailbox.largest_message_mib.saturating_mul(1024 * 1024),
        after: (&mailbox.afterwards).into(),
    })
}

impl Service {
    /// Connects, polls once, and leaves.
    pub(super) async fn poll_once(&self) -> Result<PollReport> {
        let settings = imap_settings(&self.intake.desk().config)?;
        let result = self.poll_on_a_new_connection(&settings).await;
        if let Err(error) = &result {
            self.note_failure(&settings.account, error).await;
        }
        result
    }

    async fn poll_on_a_new_connection(&self, settings: &ImapSettings) -> Result<PollReport> {
        let mut session = self.dial(settings).await?;
        let folders = session.folders(settings).await?;
        let report = self.intake.poll(&mut session, settings, &folders).await?;
        session.log_out().await;
        Ok(report)
    }

    /// Watches until the program is to stop. `letters_due` is told after each judging.
    ///
    /// # Errors
    /// Where the disk fails, so that nothing said after that could be believed.
    pub async fn mail_loop(&self, mut stop: watch::Receiver<bool>, letters_due: watch::Sender<()>) -> Result<()> {
        let mut backoff = Backoff::default();
        loop {
            let watched = tokio::select! {
                watched = self.watch_mailbox(&letters_due, &mut backoff) => watched,
                () = stopped(&mut stop) => return Ok(()),
            };
            let Err(error) = watched else { continue };
            if is_failed_sync(&error) {
                return Err(error);
            }
            if let Some(mailbox) = &self.intake.desk().config.mailbox {
                self.note_failure(&mailbox.account, &error).await;
            }
            // What was taken in before the failure is here, and shall not wait for the mailbox.
            if let Err(error) = self.judge(&letters_due).await {
                if is_failed_sync(&error) {
                    return Err(error);
                }
                tracing::error!("letters could not be judged: {error:#}");
            }
            let least = error.downcast_ref().map_or(Duration::ZERO, MailboxError::least_wait);
            if sleep_unless_stopped(&mut stop, backoff.next_wait().max(least)).await {
                return Ok(());
            }
        }
    }

    /// Polls and idles on one connection until it fails.
    async fn watch_mailbox(&self, letters_due: &watch::Sender<()>, backoff: &mut Backoff) -> Result<()> {
        // What an earlier run received and did not judge any more.
        self.judge(letters_due).await?;
        let config = &self.intake.desk().config;
        if config.mailbox.is_none() {
            return std::future::pending().await;
        }
        let settings = imap_settings(config)?;
        let mailbox = config.mailbox.as_ref().context("the configuration has no [mailbox]")?;
        let every = Duration::from_secs(mailbox.poll_seconds);
        let mut session = self.dial(&settings).await?;
        let folders = session.folders(&settings).await?;
        let idle_folder = folders.first().context("no folder to read")?.clone();
        let mut idle = mailbox.idle && session.capabilities().idle;
        loop {
            let report = self.intake.poll(&mut session, &settings, &folders).await?;
            backoff.reset();
            if report.new > 0 {
                tracing::info!(messages = report.new, "messages were taken in");
            }
            self.judge(letters_due).await?;
            if idle {
                match session.idle(&idle_folder, every).await {
                    Ok(_) => continue,
                    Err(error) if error.means_poll_instead() => idle = false,
                    Err(error) => return Err(error.into()),
                }
            }
            tokio::time::sleep(every).await;
        }
    }

    async fn judge(&self, letters_due: &watch::Sender<()>) -> Result<()> {
        let report = self.intake.judge_all(|_| {}).await?;
        if report.judged > 0 {
            tracing::info!(
                judged = report.judged,
                accepted = report.accepted,
                review = report.to_review,
                "letters were judged"
            );
        }
        if report.letters_queued > 0 {
            letters_due.send_replace(());
        }
        Ok(())
    }

    async fn note_failure(&self, account: &str, error: &anyhow::Error) {
        tracing::warn!(account, "the mailbox could not be read: {error:#}");
        let noted = async {
            let mut work = self.intake.ledger().begin().await?;
            work.record_poll(account, Err(&for_staff(error)), self.intake.clock().now()).await?;
            work.commit().await
        };
        if let Err(error) = noted.await {
            tracing::error!("the ledger could not be told of it: {error:#}");
        }
    }
}

/// What staff are told of a failure: what it means for them, then what the server or the system said.
fn for_staff(error: &anyhow::Error) -> String {
    match error.downcast_ref::<MailboxError>() {
        Some(known) => format!("{} ({error:#})", known.in_vietnamese()),
        None => format!("Không ghi nhận được thư mới. ({error:#})"),
    }
}
