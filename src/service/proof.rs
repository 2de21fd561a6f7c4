//! Turns ledger, store and mailbox into a proof that they agree: every UID of the server's has an outcome, every file its
//! hash, the log its chain. `verify` asks for it, and the daemon makes it once a night.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

use anyhow::{Context, Result};
use jiff::civil::{Date, Time};
use tokio::sync::watch;

use super::waiting::stopped;
use super::{Service, imap_settings};
use crate::intake::Intake;
use crate::ledger::{FolderCursor, Inspection, Seen, UidCount};
use crate::mailbox::{Candidate, ImapSession, Origin};

/// When the night's proof is due, in the office's zone: after what servers do at midnight, long before anybody comes.
const QUIET_HOUR: Time = Time::constant(2, 0, 0, 0);
/// The night's proof rests so long after each file, so that it never keeps the disk from a letter.
const REST_AFTER_A_FILE: Duration = Duration::from_millis(5);
/// How many messages the server is asked to describe at once.
const DESCRIBED_AT_ONCE: usize = 1_000;
/// How many faults are kept by name.
const MOST_NAMED: usize = 20;

/// What was proved.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    /// Files hashed anew.
    pub files: u64,
    /// Files that the ledger does not know: what a crash leaves, and no harm.
    pub orphans: Vec<String>,
    /// What became of the UIDs that the server holds; `None`: it was not asked, or could not be.
    pub uids: Option<UidCount>,
    /// Why the server could not be asked.
    pub unreachable: Option<String>,
    /// What does not agree, in Vietnamese.
    pub faults: Vec<String>,
    /// UIDs without an outcome: folder, UIDVALIDITY, UID.
    missing: Vec<(String, u32, u32)>,
    /// UIDs under which the server has another message than the one that was taken in: folder, UIDVALIDITY, UID.
    replaced: Vec<(String, u32, u32)>,
}

impl Proof {
    /// In short, for the ledger and the digest.
    #[must_use]
    pub fn in_short(&self) -> Inspection {
        Inspection {
            uids: self.uids,
            files: self.files,
            faults: self.faults.len() as u64,
            first: self.faults.iter().take(MOST_NAMED).cloned().collect(),
        }
    }
}

/// Proves ledger and files. `each` is told of every file, on the thread that hashes.
///
/// # Errors
/// Where ledger or store cannot be read at all.
pub async fn prove(intake: &Intake, each: impl Fn() + Send + 'static) -> Result<Proof> {
    let mut faults = intake.ledger().audit().await?;
    let known = intake.ledger().stored_hashes().await?;
    let store = intake.store().clone();
    let hashing = move || store.verify_all(known.into_iter().inspect(|_| each()));
    let report = tokio::task::spawn_blocking(hashing).await.context("the store's thread ended")??;
    faults.extend(report.missing.iter().map(|hash| format!("thiếu tệp {hash}")));
    faults.extend(report.damaged.iter().map(|hash| format!("tệp {hash} không còn nguyên vẹn")));
    let files = report.whole + (report.missing.len() + report.damaged.len()) as u64;
    Ok(Proof { files, orphans: report.orphans, faults, ..Proof::default() })
}

impl Service {
    /// Asks the server for every UID that it holds, and holds them against the ledger.
    ///
    /// # Errors
    /// Where the ledger cannot be read; a server out of reach is part of the proof.
    pub async fn prove_mailbox(&self, proof: &mut Proof) -> Result<()> {
        if self.intake.desk().config.mailbox.is_none() {
            return Ok(());
        }
        if let Err(error) = self.compare_folders(proof).await {
            proof.uids = None;
            proof.unreachable = Some(format!("{error:#}"));
        }
        Ok(())
    }

    async fn compare_folders(&self, proof: &mut Proof) -> Result<()> {
        let settings = imap_settings(&self.intake.desk().config)?;
        let mut session = self.dial(&settings).await?;
        let mut sum = UidCount::default();
        let mut folders = Vec::new();
        for folder in session.folders(&settings).await? {
            let (validity, uids) = session.uids(&folder).await?;
            // Read after the server was asked: a poll may take in more meanwhile, never less.
            let cursor = self.intake.ledger().cursor(&settings.account, &folder).await?;
            let known = self.intake.ledger().outcomes_of_uids(&settings.account, &folder, validity).await?;
            let known: BTreeMap<u32, UidCount> = known.into_iter().collect();
            for &uid in &uids {
                match known.get(&uid) {
                    // What the server holds has not vanished, whatever it answered when it was asked for it.
                    Some(outcome) if outcome.vanished == 0 => sum.add(outcome),
                    None if is_to_come(&cursor, validity, uid) => sum.to_come += 1,
                    _ => {
                        sum.missing += 1;
                        proof.faults.push(format!("thư UID {uid} trong thư mục {folder} chưa có kết quả trong sổ"));
                        proof.missing.push((folder.clone(), validity, uid));
                    }
                }
            }
            folders.push((folder, validity, uids));
        }
        proof.uids = Some(sum);
        // That every UID has an outcome is proved; a server that will not describe its messages takes nothing from that.
        match self.replaced(&mut session, &settings.account, &folders).await {
            Ok(replaced) => proof.replaced = replaced,
            Err(error) => tracing::warn!("whether UIDs were given anew could not be found out: {error:#}"),
        }
        session.log_out().await;
        Ok(())
    }

    /// The UIDs under which the server has another message now. None may (RFC 3501 2.3.1.1), but a mailbox that was
    /// restored gives UIDs anew, and where it has passed the old ones when we look again, no poll sees it. Such a message
    /// has another size and another time. Either alone may differ for good: a server may announce sizes that are not
    /// exact, and what was first seen elsewhere has the time of that place.
    async fn replaced(
        &self,
        session: &mut ImapSession,
        account: &str,
        folders: &[(String, u32, BTreeSet<u32>)],
    ) -> Result<Vec<(String, u32, u32)>> {
        let mut replaced = Vec::new();
        for (folder, validity, uids) in folders {
            let uids: Vec<u32> = uids.iter().copied().collect();
            for part in uids.chunks(DESCRIBED_AT_ONCE) {
                let (Some(&first), Some(&last)) = (part.first(), part.last()) else { continue };
                let described = session.described(folder, *validity, (first, last)).await?;
                let seen = self.intake.ledger().seen_between(account, folder, *validity, first, last).await?;
                let seen: HashMap<u32, Seen> = seen.into_iter().map(|seen| (seen.uid, seen)).collect();
                let is_another = |now: &&Candidate| seen.get(&now.uid).is_some_and(|then| differs(now, then));
                let found = described.iter().filter(is_another);
                replaced.extend(found.map(|candidate| (folder.clone(), *validity, candidate.uid)));
            }
        }
        Ok(replaced)
    }

    /// What was passed over is tried again by the next poll, like what the server refused.
    async fn ask_again(&self, proof: &Proof) -> Result<()> {
        if proof.missing.is_empty() && proof.replaced.is_empty() {
            return Ok(());
        }
        if !proof.replaced.is_empty() {
            tracing::warn!(
                messages = proof.replaced.len(),
                "the server has other messages under known UIDs: they are fetched"
            );
        }
        let account = imap_settings(&self.intake.desk().config)?.account;
        let now = self.intake.clock().now();
        let mut work = self.intake.ledger().begin().await?;
        for (folder, uid_validity, uid) in proof.missing.iter().chain(&proof.replaced) {
            let origin = Origin::Imap {
                account: account.clone(),
                folder: folder.clone(),
                uid_validity: *uid_validity,
                uid: *uid,
                gmail_id: None,
            };
            work.record_refusal(&origin, None, 0, "found by the nightly proof", now).await?;
        }
        work.commit().await
    }

    /// Makes the proof of a day and writes it down.
    ///
    /// # Errors
    /// Where ledger or store cannot be read.
    pub async fn inspect(&self, day: Date) -> Result<Proof> {
        let mut proof = prove(&self.intake, || std::thread::sleep(REST_AFTER_A_FILE)).await?;
        self.prove_mailbox(&mut proof).await?;
        self.ask_again(&proof).await?;
        if !proof.faults.is_empty() {
            tracing::error!(
                faults = proof.faults.len(),
                "ledger, files and mailbox do not agree: run `tiepnhan verify`"
            );
        }
        let mut work = self.intake.ledger().begin().await?;
        work.record_inspection(day, &proof.in_short(), self.intake.clock().now()).await?;
        work.commit().await?;
        Ok(proof)
    }

    /// Makes the proof once a day, in the quiet hour or, where the program was not at work then, as soon as it is.
    pub(super) async fn proof_loop(&self, mut stop: watch::Receiver<bool>) -> Result<()> {
        loop {
            tokio::select! {
                () = self.inspect_if_due() => {}
                () = stopped(&mut stop) => return Ok(()),
            }
            if super::waiting::sleep_unless_stopped(&mut stop, Duration::from_mins(5)).await {
                return Ok(());
            }
        }
    }

    /// See [`Self::proof_loop`].
    pub async fn inspect_if_due(&self) {
        let now = self.intake.clock().now().to_zoned(self.intake.desk().zone.clone());
        if now.time() < QUIET_HOUR || !self.intake.clock().is_plausible() {
            return;
        }
        let made = async {
            if !self.intake.ledger().is_inspected(now.date()).await? {
                self.have_day_inspected(now.date()).await?;
            }
            anyhow::Ok(())
        };
        if let Err(error) = made.await {
            tracing::error!("ledger, files and mailbox could not be compared: {error:#}");
        }
    }
}

fn differs(now: &Candidate, then: &Seen) -> bool {
    then.first_seen_here && now.size != then.size && now.received_at.is_some() && now.received_at != then.received_at
}

/// Whether a UID is one that the polls have not come to yet.
fn is_to_come(cursor: &FolderCursor, validity: u32, uid: u32) -> bool {
    cursor.uid_validity != Some(validity) || uid >= cursor.next_uid
}
