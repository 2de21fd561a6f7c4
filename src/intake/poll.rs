//! Turns one look at the folders of an IMAP account into kept messages and moved cursors.

use anyhow::{Context, Result};
use tokio::sync::mpsc;

use super::Intake;
use super::endings::Parted;
use crate::ledger::{FolderCursor, Seen};
use crate::mailbox::{AfterCommit, Candidate, Capabilities, ImapSession, ImapSettings, LookFrom, MailboxError, Origin};

/// How many messages are listed, fetched and committed before the folder's cursor moves: what a crash makes us ask for
/// again (never take in again).
const BATCH: usize = 512;
/// Messages on their way from the connection to the disk. Each is a file already; the number only bounds open files.
const ON_THE_WAY: usize = 64;

/// What a poll brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PollReport {
    /// Messages not known before.
    pub new: u64,
    /// Messages seen again in another place.
    pub known: u64,
    /// Messages that the server refuses or that are too large.
    pub refused: u64,
}

impl Intake {
    /// Looks once into every folder and takes in what is new. Whatever this reports is durable.
    ///
    /// # Errors
    /// Where the connection, the store or the ledger fails. What was committed stays.
    pub async fn poll(
        &self,
        session: &mut ImapSession,
        settings: &ImapSettings,
        folders: &[String],
    ) -> Result<PollReport> {
        let mut report = PollReport::default();
        for folder in folders {
            self.poll_folder(session, settings, folder, &mut report).await?;
        }
        let mut work = self.ledger.begin().await?;
        work.record_poll(&settings.account, Ok(()), self.clock.now()).await?;
        work.commit().await?;
        Ok(report)
    }

    async fn poll_folder(
        &self,
        session: &mut ImapSession,
        settings: &ImapSettings,
        folder: &str,
        report: &mut PollReport,
    ) -> Result<()> {
        let mut cursor = self.ledger.cursor(&settings.account, folder).await?;
        let from = LookFrom { uid_validity: cursor.uid_validity, next_uid: cursor.next_uid };
        let mut look = session.look(folder, &from).await?;
        let unchanged = cursor.uid_validity == Some(look.uid_validity) && !look.uid_next_went_back;
        let nothing_listed = look.candidates.is_empty() && look.unlisted.is_empty();
        if unchanged && nothing_listed && cursor.next_uid == look.uid_next && cursor.refused.is_empty() {
            return Ok(());
        }
        if cursor.uid_validity.is_some() && !unchanged {
            tracing::warn!(
                account = settings.account,
                "UIDVALIDITY changed: the folder is read anew, known mail by its SHA-256"
            );
        }
        if !unchanged {
            cursor = FolderCursor { uid_validity: Some(look.uid_validity), next_uid: 1, refused: Vec::new() };
        }
        if !cursor.refused.is_empty() {
            let again = session.list_again(folder, look.uid_validity, &cursor.refused).await?;
            look.candidates.extend(again.listed);
            look.unlisted.extend(again.unlisted);
            cursor.refused.retain(|uid| !again.vanished.contains(uid));
            self.note_vanished(settings, folder, look.uid_validity, &again.vanished).await?;
        }
        report.refused += look.unlisted.len() as u64;
        self.note_unlisted(settings, folder, look.uid_validity, &look.unlisted).await?;
        let candidates = std::mem::take(&mut look.candidates);
        let Parted { batches, waiting } =
            self.endings.part(folder, look.uid_validity, candidates, BATCH, self.clock.now());
        cursor.refused.extend(waiting.iter().map(|candidate| candidate.uid));
        cursor.refused.sort_unstable();
        cursor.refused.dedup();
        self.note_set_aside(settings, folder, look.uid_validity, &waiting).await?;
        let mut refused = Vec::new();
        for batch in &batches {
            let (wanted, known) = self.leave_out_known(settings, folder, look.uid_validity, batch, unchanged).await?;
            let got = self.fetch(session, settings, folder, look.uid_validity, &wanted).await?;
            report.new += got.new;
            report.known += got.known;
            report.refused += got.refused;
            refused.extend(got.refused_uids);
            cursor.next_uid =
                batch.iter().map(|candidate| candidate.uid.saturating_add(1)).fold(cursor.next_uid, u32::max);
            cursor.refused.retain(|uid| !batch.iter().any(|candidate| candidate.uid == *uid));
            cursor.refused.append(&mut refused);
            // Before the cursor moves: where we die in between, the batch is asked for again, found to be known, and marked.
            let settled = [got.kept_uids, known].concat();
            mark(session, settings, folder, look.uid_validity, &settled).await?;
            self.move_cursor(&settings.account, folder, &cursor).await?;
        }
        self.note_count(session.capabilities(), settings, folder, look.exists).await?;
        cursor.next_uid = cursor.next_uid.max(look.uid_next);
        cursor.refused.extend(&look.unlisted);
        self.move_cursor(&settings.account, folder, &cursor).await
    }

    /// How full the folder is, for the warning that a provider's limit hides messages from us.
    async fn note_count(&self, able: Capabilities, settings: &ImapSettings, folder: &str, held: u32) -> Result<()> {
        let mut work = self.ledger.begin().await?;
        work.record_folder_count(&settings.account, folder, held, able.gmail).await?;
        work.commit().await
    }

    /// What was refused and is gone has an outcome.
    async fn note_vanished(&self, settings: &ImapSettings, folder: &str, validity: u32, uids: &[u32]) -> Result<()> {
        if uids.is_empty() {
            return Ok(());
        }
        let mut work = self.ledger.begin().await?;
        for &uid in uids {
            work.record_sighting(&origin(settings, folder, validity, uid), None, self.clock.now()).await?;
        }
        work.commit().await
    }

    /// What the server will not tell about is refused, and tried again.
    async fn note_unlisted(&self, settings: &ImapSettings, folder: &str, validity: u32, uids: &[u32]) -> Result<()> {
        if uids.is_empty() {
            return Ok(());
        }
        tracing::warn!(messages = uids.len(), "the server does not list messages that it has");
        let mut work = self.ledger.begin().await?;
        for &uid in uids {
            let place = origin(settings, folder, validity, uid);
            work.record_refusal(&place, None, 0, "the server does not list it", self.clock.now()).await?;
        }
        work.commit().await
    }

    /// What ended connections is shown as refused.
    async fn note_set_aside(
        &self,
        settings: &ImapSettings,
        folder: &str,
        validity: u32,
        waiting: &[Candidate],
    ) -> Result<()> {
        if waiting.is_empty() {
            return Ok(());
        }
        let mut work = self.ledger.begin().await?;
        for candidate in waiting {
            let place = origin(settings, folder, validity, candidate.uid);
            let reason = "the connection ends when it is asked for";
            work.record_refusal(&place, candidate.received_at, candidate.size, reason, self.clock.now()).await?;
        }
        work.commit().await
    }

    /// What needs no second fetch: Gmail names a message by the same X-GM-MSGID under every label; and where the UIDs still
    /// mean what they meant, what was taken in before a connection ended. Returns what is to be fetched, and the UIDs of
    /// what is known.
    async fn leave_out_known(
        &self,
        settings: &ImapSettings,
        folder: &str,
        uid_validity: u32,
        batch: &[Candidate],
        uids_hold: bool,
    ) -> Result<(Vec<Candidate>, Vec<u32>)> {
        let mut wanted = Vec::with_capacity(batch.len());
        let mut known = Vec::new();
        let seen = match batch.iter().map(|candidate| candidate.uid).min().zip(batch.iter().map(|one| one.uid).max()) {
            Some((first, last)) if uids_hold => {
                self.ledger.seen_between(&settings.account, folder, uid_validity, first, last).await?
            }
            _ => Vec::new(),
        };
        for candidate in batch {
            // Also by size and time: a mailbox that was restored may give a UID twice.
            let is_same = |seen: &&Seen| {
                (seen.uid, seen.size, seen.received_at) == (candidate.uid, candidate.size, candidate.received_at)
            };
            let hash = match candidate.gmail_id {
                Some(id) => self.ledger.known_gmail_id(&settings.account, id).await?,
                None => seen.iter().find(is_same).map(|seen| seen.message),
            };
            match hash {
                Some(hash) => known.push((candidate, hash)),
                None => wanted.push(candidate.clone()),
            }
        }
        let uids = known.iter().map(|(candidate, _)| candidate.uid).collect();
        if !known.is_empty() {
            let mut work = self.ledger.begin().await?;
            for (candidate, hash) in known {
                let origin = Origin::Imap {
                    account: settings.account.clone(),
                    folder: folder.to_owned(),
                    uid_validity,
                    uid: candidate.uid,
                    gmail_id: candidate.gmail_id,
                };
                work.record_sighting(&origin, Some(&hash), self.clock.now()).await?;
            }
            work.commit().await?;
        }
        Ok((wanted, uids))
    }

    async fn fetch(
        &self,
        session: &mut ImapSession,
        settings: &ImapSettings,
        folder: &str,
        uid_validity: u32,
        wanted: &[Candidate],
    ) -> Result<super::ReceiveReport> {
        if wanted.is_empty() {
            return Ok(super::ReceiveReport::default());
        }
        let (arrivals, received) = mpsc::channel(ON_THE_WAY);
        let receiving = tokio::spawn({
            let intake = self.clone();
            async move { intake.receive(received).await }
        });
        let fetched =
            session.fetch(folder, uid_validity, wanted, &self.store, settings.max_message_bytes, &arrivals).await;
        drop(arrivals);
        let report = receiving.await.context("the receiving task ended")??;
        let came = [report.kept_uids.as_slice(), &report.refused_uids].concat();
        self.endings.forget(folder, uid_validity, &came);
        if let Err(error) = fetched {
            let mut missing: Vec<u32> = wanted.iter().map(|one| one.uid).filter(|uid| !came.contains(uid)).collect();
            missing.sort_unstable();
            if is_the_wires(&error) {
                self.endings.count(folder, uid_validity, &missing, self.clock.now());
            }
            return Err(error.into());
        }
        Ok(report)
    }

    async fn move_cursor(&self, account: &str, folder: &str, cursor: &FolderCursor) -> Result<()> {
        let mut work = self.ledger.begin().await?;
        work.set_cursor(account, folder, cursor).await?;
        work.commit().await
    }
}

/// Marks on the server what the ledger has. A server that refuses is said so and no reason to stop: the mark is for people,
/// the ledger does not rest on it. A connection that fails ends the poll, and the batch is marked by the next one.
async fn mark(
    session: &mut ImapSession,
    settings: &ImapSettings,
    folder: &str,
    uid_validity: u32,
    uids: &[u32],
) -> Result<()> {
    match session.mark_handled(folder, uid_validity, uids, &settings.after).await {
        Err(error) if error.keeps_session() || matches!(error, MailboxError::Settings(_)) => {
            tracing::warn!(account = settings.account, messages = uids.len(), "messages could not be marked: {error}");
            Ok(())
        }
        result => Ok(result?),
    }
}

/// The connection ended or said nothing sensible: not we, and not the server by an answer.
fn is_the_wires(error: &MailboxError) -> bool {
    !error.keeps_session()
        && !matches!(error, MailboxError::Stopped | MailboxError::Store(_) | MailboxError::Settings(_))
}

/// A place in an IMAP folder of which nothing but the UID is known.
fn origin(settings: &ImapSettings, folder: &str, uid_validity: u32, uid: u32) -> Origin {
    Origin::Imap { account: settings.account.clone(), folder: folder.to_owned(), uid_validity, uid, gmail_id: None }
}

/// What is configured to be done on the server.
impl From<&crate::config::Afterwards> for AfterCommit {
    fn from(afterwards: &crate::config::Afterwards) -> Self {
        use crate::config::Afterwards;
        match afterwards {
            Afterwards::Nothing => Self::Nothing,
            Afterwards::Keyword(word) => Self::Keyword(word.clone()),
            Afterwards::Label(label) => Self::GmailLabel(label.clone()),
            Afterwards::Move(folder) => Self::Move(folder.clone()),
        }
    }
}
