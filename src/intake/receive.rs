//! Turns arrivals into kept messages: a group at a time, files synced first, then one transaction.

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Context, Result};
use jiff::Timestamp;
use tokio::sync::mpsc::{self, Receiver};

use super::Intake;
use crate::ledger::Novelty;
use crate::mailbox::{self, Fetched, Origin};
use crate::store::{ContentHash, Staged, Using};

/// How many messages are synced and committed together at the most. A sync costs milliseconds whatever is in it, so a
/// backlog goes in by the hundred, while a single letter does not wait for others.
const LARGEST_GROUP: usize = 128;

/// What was received.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReceiveReport {
    /// Messages that were not known.
    pub new: u64,
    /// Messages that were known already.
    pub known: u64,
    /// Messages that the server refused to hand out, or that are too large.
    pub refused: u64,
    /// UIDs refused, for the folder's cursor.
    pub refused_uids: Vec<u32>,
    /// UIDs that stand in the ledger now, for what is done to them on the server.
    pub kept_uids: Vec<u32>,
}

/// Where and when a staged message was seen.
struct Arrival {
    hash: ContentHash,
    size: u64,
    received_at: Option<Timestamp>,
    origin: Origin,
}

impl Intake {
    /// Receives until the channel closes. Whatever is in the report is durable.
    ///
    /// # Errors
    /// Where store or ledger fail: what was not committed was not received.
    pub async fn receive(&self, mut arrivals: Receiver<Fetched>) -> Result<ReceiveReport> {
        let mut report = ReceiveReport::default();
        let mut group = Vec::with_capacity(LARGEST_GROUP);
        while arrivals.recv_many(&mut group, LARGEST_GROUP).await > 0 {
            self.receive_group(group.drain(..), &mut report).await?;
        }
        Ok(report)
    }

    /// Takes in all letters of a Maildir, an mbox, a folder of `.eml` or one `.eml`. Returns what was received, and a line
    /// for each file that was skipped.
    ///
    /// # Errors
    /// Where the path cannot be read at all, or store or ledger fail.
    pub async fn import(&self, path: &Path) -> Result<(ReceiveReport, Vec<String>)> {
        let (arrivals, received) = mpsc::channel(LARGEST_GROUP);
        let receiving = tokio::spawn({
            let intake = self.clone();
            async move { intake.receive(received).await }
        });
        let (path, store) = (path.to_owned(), self.store.clone());
        let report = tokio::task::spawn_blocking(move || mailbox::import(&path, &store, &arrivals))
            .await
            .context("the importing thread ended")?;
        let received = receiving.await.context("the receiving task ended")??;
        let passed = report?.passed_over;
        Ok((received, passed.iter().map(|file| format!("{}: {}", file.path.display(), file.reason)).collect()))
    }

    async fn receive_group(&self, group: impl Iterator<Item = Fetched>, report: &mut ReceiveReport) -> Result<()> {
        let (mut staged, mut seen, mut others) = (Vec::new(), Vec::new(), Vec::new());
        let mut hashes = HashSet::new();
        for fetched in group {
            match fetched {
                Fetched::Staged { origin, received_at, raw } => {
                    seen.push(Arrival { hash: raw.hash, size: raw.size, received_at, origin });
                    if hashes.insert(raw.hash) {
                        staged.push(raw);
                    }
                }
                refused @ Fetched::Refused { .. } => others.push(refused),
            }
        }
        let using = self.use_store().await?;
        self.keep(staged).await.context("the messages could not be kept")?;
        let at = self.clock.now();
        let mut work = self.ledger.begin().await?;
        let mut unwanted = Vec::new();
        for arrival in seen {
            let Arrival { hash, size, received_at, origin } = arrival;
            let novelty = work.record_message(&hash, size, received_at, &origin, at).await?;
            match novelty {
                Novelty::New => report.new += 1,
                Novelty::Known => report.known += 1,
                Novelty::Purged => {
                    report.known += 1;
                    unwanted.push(hash);
                }
            }
            if let Origin::Imap { uid, .. } = origin {
                report.kept_uids.push(uid);
            }
        }
        for other in others {
            match other {
                Fetched::Refused { origin, received_at, size, reason } => {
                    tracing::warn!(size, reason, "the server did not hand out a message");
                    work.record_refusal(&origin, received_at, size, &reason, at).await?;
                    report.refused += 1;
                    if let Origin::Imap { uid, .. } = origin {
                        report.refused_uids.push(uid);
                    }
                }
                Fetched::Staged { .. } => {}
            }
        }
        work.commit().await?;
        drop(using);
        // They are in nobody's way: what cannot be removed is an orphan, which the proof shows.
        if let Err(error) = self.let_go_again(unwanted).await {
            tracing::warn!("bytes of purged messages that came again were not removed: {error:#}");
        }
        Ok(())
    }

    /// Removes the bytes of purged messages that the mailbox showed again, under another UID or UIDVALIDITY.
    async fn let_go_again(&self, mut unwanted: Vec<ContentHash>) -> Result<()> {
        if unwanted.is_empty() {
            return Ok(());
        }
        let alone = self.use_store_alone().await?;
        let needed = self.ledger.stored_hashes().await?;
        unwanted.retain(|hash| needed.binary_search(hash).is_err());
        self.remove(unwanted).await?;
        drop(alone);
        Ok(())
    }

    /// Removes files that no message needs, on a blocking thread. Whoever does must use the store alone since before it was
    /// asked what is needed.
    pub(super) async fn remove(&self, files: Vec<ContentHash>) -> Result<()> {
        let store = self.store.clone();
        tokio::task::spawn_blocking(move || files.iter().try_for_each(|file| store.remove(file).map(drop)))
            .await
            .context("the store's thread ended")?
    }

    /// Keeps the store's files from being removed until the guard is dropped: those that are kept and not named by the
    /// ledger yet.
    pub(super) async fn use_store(&self) -> Result<Using> {
        let store = self.store.clone();
        tokio::task::spawn_blocking(move || store.share()).await.context("the store's thread ended")?
    }

    /// Waits until nobody else uses the store, in this process or another.
    pub(super) async fn use_store_alone(&self) -> Result<Using> {
        let store = self.store.clone();
        tokio::task::spawn_blocking(move || store.have_alone()).await.context("the store's thread ended")?
    }

    /// Syncs staged files on a blocking thread.
    pub(super) async fn keep(&self, staged: Vec<Staged>) -> Result<()> {
        if staged.is_empty() {
            return Ok(());
        }
        let store = self.store.clone();
        tokio::task::spawn_blocking(move || store.keep(staged)).await.context("the store's thread ended")?
    }
}
