//! Turns doubts about our own letters into certainty: looks for them, by Message-ID, among what the mailbox has sent.
//!
//! A letter whose sending was interrupted is found there: it counts as sent. It is surely absent only where the server is
//! known to lay copies there (the letter sent last is found) and it still does not lie there after a while: then it is
//! sent again. Where nothing can be known it stays parked, and the digest shows it to staff.

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};

use super::{Service, digest_moment, imap_settings};
use crate::ledger::{Doubtful, Purpose, QueuedLetter, Whereabouts};
use crate::mailbox::ImapSession;
use crate::outgoing::Way;

/// When a folder of sent letters that could not be read, or proves nothing, is looked into again.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_mins(15);
/// A letter that is owed for longer may have gone out already, from a ledger newer than this one: one restored from a
/// copy does not know of it. It is looked for before it is sent.
const LATE: SignedDuration = SignedDuration::from_hours(1);

/// The folder of sent letters, opened when first needed and kept over one round of the outbox.
pub(super) enum Sent {
    /// Not looked for yet.
    Unopened,
    /// There is none, or it cannot be read.
    Nowhere,
    /// Open.
    Open(Box<OpenSent>),
}

/// See [`Sent::Open`].
pub(super) struct OpenSent {
    session: ImapSession,
    folder: String,
    /// Whether what we send is known to be laid there.
    keeps_copies: bool,
}

impl Service {
    /// Settles what can be settled about letters of unknown fate.
    pub(super) async fn settle_doubts(&self, way: &Way, sent: &mut Sent) -> Result<()> {
        let (ledger, clock) = (self.intake.ledger(), self.intake.clock());
        for letter in ledger.doubtful_letters(clock.now()).await? {
            let found = match way {
                // A file is written under the same name again: there are never two.
                Way::Folder(_) => Whereabouts::Absent,
                Way::Smtp(_) => self.whereabouts_of(&letter, sent).await,
            };
            match found {
                Whereabouts::Delivered => {
                    tracing::info!(letter = letter.id, "a letter in doubt lies among what was sent");
                }
                Whereabouts::Absent => {
                    tracing::warn!(letter = letter.id, "a letter in doubt was not sent: it is sent again");
                }
                Whereabouts::LookAgainAt(_) => {}
            }
            let mut work = ledger.begin().await?;
            work.settle_doubt(&letter.id, found, clock.now()).await?;
            work.commit().await?;
        }
        Ok(())
    }

    async fn whereabouts_of(&self, letter: &Doubtful, sent: &mut Sent) -> Whereabouts {
        let now = self.intake.clock().now();
        let later = |wait: SignedDuration| now.checked_add(wait).unwrap_or(Timestamp::MAX);
        match self.look_for(&letter.message_id, sent).await {
            Some((true, _)) => Whereabouts::Delivered,
            Some((false, true)) => {
                let wait = self.intake.desk().config.smtp.as_ref().map_or(0, |smtp| smtp.resend_after_minutes);
                let sure = letter.since.checked_add(SignedDuration::from_mins(i64::from(wait)));
                let sure = sure.unwrap_or(Timestamp::MAX);
                if sure <= now { Whereabouts::Absent } else { Whereabouts::LookAgainAt(sure) }
            }
            Some((false, false)) | None => Whereabouts::LookAgainAt(later(LOOK_AGAIN)),
        }
    }

    /// Whether a letter that is about to be sent for the first time, and late, was sent before.
    pub(super) async fn was_sent_before(&self, letter: &QueuedLetter, sent: &mut Sent) -> Result<bool> {
        if letter.attempts > 1 || !self.is_late(letter).await? {
            return Ok(false);
        }
        Ok(matches!(self.look_for(&letter.message_id, sent).await, Some((true, _))))
    }

    async fn is_late(&self, letter: &QueuedLetter) -> Result<bool> {
        let owed_since = match letter.purpose {
            Purpose::Digest => letter.subject_key.parse().ok().and_then(|day| digest_moment(self.intake.desk(), day)),
            Purpose::Acknowledgement => match letter.subject_key.parse() {
                Ok(hash) => self.intake.ledger().entry(&hash).await?.and_then(|entry| entry.message.received_at),
                Err(_) => None,
            },
        };
        Ok(owed_since.is_none_or(|since| self.intake.clock().now().duration_since(since) > LATE))
    }

    /// Whether a letter lies among what was sent, and whether its absence would prove anything; `None`: nobody can say.
    async fn look_for(&self, message_id: &str, sent: &mut Sent) -> Option<(bool, bool)> {
        if matches!(sent, Sent::Unopened) {
            *sent = match self.open_sent().await {
                Ok(opened) => opened,
                Err(error) => {
                    tracing::warn!("what was sent cannot be looked through: {error:#}");
                    Sent::Nowhere
                }
            };
        }
        let Sent::Open(open) = sent else { return None };
        match open.session.holds_letter(&open.folder, message_id).await {
            Ok(found) => Some((found, open.keeps_copies)),
            Err(error) => {
                tracing::warn!("what was sent cannot be looked through: {error}");
                *sent = Sent::Nowhere;
                None
            }
        }
    }

    async fn open_sent(&self) -> Result<Sent> {
        let config = &self.intake.desk().config;
        let Some(mailbox) = &config.mailbox else { return Ok(Sent::Nowhere) };
        let mut session = ImapSession::connect(&imap_settings(config)?).await?;
        let folder = match &mailbox.sent_folder {
            Some(folder) => Some(folder.clone()),
            None => session.find_sent_folder().await?,
        };
        let Some(folder) = folder else { return Ok(Sent::Nowhere) };
        let keeps_copies = match self.intake.ledger().newest_sent_letter().await? {
            Some(message_id) => session.holds_letter(&folder, &message_id).await?,
            None => false,
        };
        Ok(Sent::Open(Box::new(OpenSent { session, folder, keeps_copies })))
    }
}
