//! The daily digest: due on each working day at its hour, made once, sent to each recipient once.

use std::time::Duration;

use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::civil::Date;
use tokio::sync::watch;

use super::waiting::sleep_unless_stopped;
use super::{Service, supervisor};
use crate::digest::{self, Digest, DigestInputs};
use crate::intake::{Desk, Intake};
use crate::ledger::{Health, Novelty, Purpose, QueuedLetter};
use crate::outgoing::{self, Envelope};

/// How often the hour is looked at. The digest may be half a minute late; the clock may jump as it likes.
const REST: Duration = Duration::from_secs(30);

/// So often a digest is written while others go on; where each time something was decided meanwhile, they are kept waiting
/// for the next.
const FREE_ATTEMPTS: u32 = 2;

/// What became of a day's digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DigestReport {
    /// It was queued for so many recipients.
    Queued(usize),
    /// That day's digest stands in the ledger already.
    Already,
}

/// The moment at which the digest of a day is due.
#[must_use]
pub fn digest_moment(desk: &Desk, day: Date) -> Option<Timestamp> {
    day.to_datetime(desk.config.digest.at).to_zoned(desk.zone.clone()).ok().map(|moment| moment.timestamp())
}

/// Writes the digest of a day as it stood at `until`, or, where that is now and it has not been made, as it stands: with all
/// that is in the ledger, whatever clock has dated it. Changes nothing.
///
/// # Errors
/// Where the ledger cannot be read, or the register cannot be made.
pub async fn compose_digest(intake: &Intake, day: Date, until: Timestamp) -> Result<Digest> {
    let is_to_come = intake.ledger().digest_of(day).await?.is_none() && until >= intake.clock().now();
    let as_of = if is_to_come { Timestamp::MAX } else { until };
    let health = match intake.ledger().digest_health(day).await? {
        Some(health) => health,
        None => intake.ledger().health().await?,
    };
    gather(intake, day, until, as_of, &health, Some(digest::MOST_MAILED), digest::compose).await
}

/// The register of all letters as it stands.
///
/// # Errors
/// Where the ledger cannot be read, or the workbook cannot be written.
pub async fn compose_register(intake: &Intake) -> Result<Vec<u8>> {
    let now = intake.clock().now();
    let day = now.to_zoned(intake.desk().zone.clone()).date();
    let health = intake.ledger().health().await?;
    gather(intake, day, now, Timestamp::MAX, &health, None, digest::register).await
}

/// Gathers what a digest or a register is made of: with the files and reasons of the newest so many letters, or of all.
async fn gather<T>(
    intake: &Intake,
    day: Date,
    until: Timestamp,
    as_of: Timestamp,
    health: &Health,
    newest: Option<usize>,
    make: impl FnOnce(&DigestInputs<'_>) -> Result<T>,
) -> Result<T> {
    let (ledger, desk) = (intake.ledger(), intake.desk());
    let news = ledger.news_for_digest(day, as_of).await?;
    let entries = match newest {
        Some(newest) => ledger.entries_for_digest(as_of, newest).await?,
        None => ledger.entries_as_of(as_of).await?,
    };
    let registry = ledger.registry().await?;
    let marks = ledger.marks_as_of(as_of).await?;
    make(&DigestInputs {
        day,
        news: &news,
        until,
        entries: &entries,
        registry: &registry,
        plans: &desk.plans,
        marks: &marks,
        days: &desk.days,
        health,
        office: &desk.office,
    })
}

impl Service {
    /// Makes and queues the digest of a day, if that has not been done.
    ///
    /// # Errors
    /// Where the ledger cannot be read or written, or the letter cannot be made.
    pub async fn queue_digest(&self, day: Date) -> Result<DigestReport> {
        let (ledger, desk, clock) = (self.intake.ledger(), self.intake.desk(), self.intake.clock());
        if ledger.digest_of(day).await?.is_some() {
            return Ok(DigestReport::Already);
        }
        let recipients = &desk.config.digest.recipients;
        let mut attempts = 0;
        let (letters, now, health, mut work) = loop {
            attempts += 1;
            // The next digest goes on from where this one stands in the log: nothing may come in between.
            let keeping_others = if attempts > FREE_ATTEMPTS { Some(ledger.begin().await?) } else { None };
            let (written, now) = (ledger.written().await?, clock.now());
            let health = ledger.health().await?;
            let digest =
                gather(&self.intake, day, now, Timestamp::MAX, &health, Some(digest::MOST_MAILED), digest::compose)
                    .await?;
            let mut letters = Vec::with_capacity(recipients.len());
            for (number, recipient) in recipients.iter().enumerate() {
                letters.push(self.write_digest(&digest, day, number, recipient)?);
            }
            if let Some(work) = keeping_others {
                break (letters, now, health, work);
            }
            let mut work = ledger.begin().await?;
            if work.changes_since(written).await?.is_empty() {
                break (letters, now, health, work);
            }
        };
        if work.record_digest(day, now, &health, now).await? == Novelty::Known {
            return Ok(DigestReport::Already);
        }
        for letter in &letters {
            work.queue_letter(letter, now).await?;
        }
        work.commit().await?;
        Ok(DigestReport::Queued(letters.len()))
    }

    fn write_digest(&self, digest: &Digest, day: Date, number: usize, recipient: &str) -> Result<QueuedLetter> {
        let (desk, clock) = (self.intake.desk(), self.intake.clock());
        let message_id = format!("digest.{day}.{number}@{}", desk.policy.own_message_id_domain);
        let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        let envelope = Envelope {
            from_name: desk.from_name().to_owned(),
            from: desk.config.letters.from.clone(),
            to: recipient.to_owned(),
            message_id: message_id.clone(),
            auto_submitted: "auto-generated".to_owned(),
            attachments: vec![(digest.register_name.clone(), media_type.to_owned(), digest.register.clone())],
            ..Envelope::default()
        };
        Ok(QueuedLetter {
            id: clock.new_id(),
            purpose: Purpose::Digest,
            subject_key: day.to_string(),
            recipient: recipient.to_owned(),
            message_id,
            raw: outgoing::build(&envelope, &digest.letter, clock.now()).context("the digest could not be written")?,
            attempts: 0,
            held: false,
        })
    }

    /// Looks at the hour until the program is to stop.
    pub(super) async fn daily_loop(
        &self,
        mut stop: watch::Receiver<bool>,
        letters_due: watch::Sender<()>,
    ) -> Result<()> {
        let mut purged_on = None;
        loop {
            supervisor::tell_alive();
            match self.digest_if_due().await {
                Ok(Some(DigestReport::Queued(_))) => {
                    letters_due.send_replace(());
                }
                Ok(_) => {}
                Err(error) => tracing::error!("the digest could not be made: {error:#}"),
            }
            if let Err(error) = self.purge_if_due(&mut purged_on).await {
                tracing::error!("old letters could not be purged: {error:#}");
            }
            if sleep_unless_stopped(&mut stop, REST).await {
                supervisor::tell_stopping();
                return Ok(());
            }
        }
    }

    /// Purges once a day, where the office has set a retention.
    async fn purge_if_due(&self, purged_on: &mut Option<Date>) -> Result<()> {
        let Some(days) = self.intake.desk().config.retention.days else { return Ok(()) };
        let today = self.intake.clock().now().to_zoned(self.intake.desk().zone.clone()).date();
        if *purged_on == Some(today) {
            return Ok(());
        }
        // What is purged does not come back: a clock that has jumped ahead must have been there for a night first.
        let Ok(yesterday) = today.yesterday() else { return Ok(()) };
        if !self.intake.ledger().is_inspected(yesterday).await? {
            return Ok(());
        }
        let messages = self.intake.purge(self.intake.days_ago(days)?, None).await?;
        *purged_on = Some(today);
        if messages > 0 {
            tracing::info!(messages, "old letters were reduced to their receipt's line");
        }
        Ok(())
    }

    /// Queues today's digest when its hour has come: on working days, once. `None`: none is due.
    ///
    /// # Errors
    /// Where the ledger cannot be read or written.
    pub async fn digest_if_due(&self) -> Result<Option<DigestReport>> {
        let desk = self.intake.desk();
        if desk.config.digest.recipients.is_empty() || !self.intake.clock().is_plausible() {
            return Ok(None);
        }
        let now = self.intake.clock().now();
        let today = now.to_zoned(desk.zone.clone()).date();
        let Some(due) = digest_moment(desk, today) else { return Ok(None) };
        if now < due || !desk.days.is_working_day(today) {
            return Ok(None);
        }
        let report = self.have_digest_queued(today).await?;
        if let DigestReport::Queued(recipients) = report {
            tracing::info!(day = %today, recipients, "the digest was queued");
        }
        Ok(Some(report))
    }
}
