//! Turns the past into what it would be by today's registry, aliases and plans: every letter is read anew from the bytes
//! that were kept and concluded in its order, and what comes out otherwise is shown, or written where staff ask for it.
//! What a person decided stands; only its verdict follows. What
//! was reduced to its receipt's line cannot be read and stays.

use std::collections::{HashMap, HashSet};

use anyhow::{Result, ensure};
use jiff::Timestamp;

use super::{Review, Signature, signed};
use crate::intake::{Anew, earlier_of, says_the_same};
use crate::ledger::{Entry, Revision, Step, Written};
use crate::matching::learn::Confirmed;
use crate::matching::{Decision, Evidence, Findings, Index};
use crate::store::ContentHash;

/// A letter that comes out otherwise.
#[derive(Clone, Debug)]
pub struct Rejudged {
    /// The letter, as it would stand.
    pub entry: Entry,
    /// What is held of it now.
    pub before: Decision,
    /// What makes the difference, a Vietnamese sentence.
    pub why: String,
    /// Whether its findings are others (they stay what they are where a person decided).
    found_anew: bool,
}

/// What a look at the whole past found.
#[derive(Clone, Debug, Default)]
pub struct Rejudgement {
    /// How many letters were read.
    pub read: u64,
    /// Of them: decided by a person, and left so.
    pub by_a_person: u64,
    /// Letters that come out otherwise, oldest first.
    pub changed: Vec<Rejudged>,
    /// How far the ledger was written when the reading began.
    written: Written,
}

impl Review {
    /// The letters that a person decided and that were not reduced, in the order of receipt: each as it reads with the
    /// weights that come with the program and without what staff taught, and what the person decided.
    ///
    /// # Errors
    /// Where store or ledger fail; never because of a letter.
    pub async fn confirmed(&self, mut progress: impl FnMut(usize)) -> Result<Vec<Confirmed>> {
        let intake = &self.intake;
        let registry = intake.ledger().registry().await?;
        let index = Index::new(&registry);
        let decided = self.decided_by_a_person().await?;
        let purged = intake.ledger().purged().await?;
        let mut confirmed = Vec::new();
        for entry in intake.ledger().entries_as_of(Timestamp::MAX).await? {
            let message = entry.message.message;
            if !decided.contains(&message) || purged.contains(&message) {
                continue;
            }
            let findings = intake.find_anew(&entry, &registry, &index).await?;
            let organization = entry.decision.organizations.first().cloned();
            confirmed.push(Confirmed { findings, kind: entry.decision.kind, organization });
            progress(confirmed.len());
        }
        Ok(confirmed)
    }

    /// Reads the whole past anew. Writes nothing. `progress` is told how many letters were read.
    ///
    /// # Errors
    /// Where store or ledger fail; never because of a letter.
    pub async fn rejudge(&self, mut progress: impl FnMut(u64)) -> Result<Rejudgement> {
        let intake = &self.intake;
        let mut found = Rejudgement { written: intake.ledger().written().await?, ..Rejudgement::default() };
        let (registry, index) = intake.indexed().await?;
        let decided = self.decided_by_a_person().await?;
        let mut changed = Vec::new();
        let purged = intake.ledger().purged().await?;
        for entry in intake.ledger().entries_as_of(Timestamp::MAX).await? {
            if purged.contains(&entry.message.message) {
                continue;
            }
            let decided = decided.contains(&entry.message.message);
            let findings = if decided {
                found.by_a_person += 1;
                entry.findings.clone()
            } else {
                intake.find_anew(&entry, &registry, &index).await?
            };
            let decision = intake.conclude_anew(&entry, &findings, &changed).await?;
            found.read += 1;
            progress(found.read);
            if says_the_same(&decision, &entry.decision) && states_the_same(&findings, &entry.findings) {
                continue;
            }
            let why = difference(&entry, &findings, &decision);
            let before = entry.decision.clone();
            let entry = Entry { findings, decision, ..entry };
            changed.push(earlier_of(&entry));
            found.changed.push(Rejudged { entry, before, why, found_anew: !decided });
        }
        Ok(found)
    }

    /// Writes what [`Review::rejudge`] found, in one transaction.
    ///
    /// # Errors
    /// Where the ledger fails; where anything was decided, taught or taken in since, in Vietnamese: the past has to be read
    /// again, so that nothing is written over it.
    pub async fn record_rejudgement(&self, found: Rejudgement, signature: &Signature) -> Result<()> {
        signed(signature)?;
        ensure!(!found.changed.is_empty(), "không có thư nào thay đổi");
        let mut work = self.intake.ledger().begin().await?;
        ensure!(
            work.changes_since(found.written).await?.is_empty(),
            "trong lúc đọc lại, sổ đã có thay đổi (thư mới đến, hoặc cán bộ vừa xử lý); hãy chạy lại (chưa ghi gì vào sổ)"
        );
        let now = self.intake.clock().now();
        let anew = found.changed.into_iter().map(|one| {
            let number = one.entry.revision + 1;
            let revision = Revision {
                message: one.entry.message.message,
                number,
                holds: number,
                step: Step::Rejudged,
                by: signature.by.clone(),
                reason: signature.reason.clone(),
                at: now,
                findings: one.entry.findings.clone(),
            };
            Anew { revision: one.found_anew.then_some(revision), entry: one.entry }
        });
        self.intake.record_anew(work, anew.collect(), &signature.by, &signature.reason, now).await
    }

    /// The letters about which the decision of a person holds.
    async fn decided_by_a_person(&self) -> Result<HashSet<ContentHash>> {
        let revisions = self.intake.ledger().revisions_between(Timestamp::MIN, Timestamp::MAX).await?;
        let mut steps: HashMap<(ContentHash, u32), Step> = HashMap::new();
        let mut last: HashMap<ContentHash, (u32, u32)> = HashMap::new();
        for revision in revisions {
            steps.insert((revision.message, revision.number), revision.step);
            let newest = last.entry(revision.message).or_default();
            *newest = (*newest).max((revision.number, revision.holds));
        }
        let decided = |message: ContentHash, (_, holds): (u32, u32)| {
            steps.get(&(message, holds)).is_some_and(|step| step.is_by_a_person())
        };
        Ok(last.into_iter().filter(|(message, last)| decided(*message, *last)).map(|(message, _)| message).collect())
    }
}

/// Whether findings come to the same for the letters that follow.
fn states_the_same(one: &Findings, other: &Findings) -> bool {
    one.conference_date == other.conference_date && one.plan == other.plan && one.requirement == other.requirement
}

/// What makes the difference: a reason that is new, else one that is gone, else the days.
fn difference(entry: &Entry, findings: &Findings, decision: &Decision) -> String {
    let (old, new) = (&entry.findings.evidence, &findings.evidence);
    let unknown = |reason: &&Evidence, others: &[Evidence]| {
        !others.iter().any(|other| {
            other.source == reason.source && other.words == reason.words && other.organization == reason.organization
        })
    };
    let weightiest = |reasons: &[Evidence], others: &[Evidence]| {
        let fresh = reasons.iter().filter(|reason| unknown(reason, others));
        fresh.max_by(|one, other| one.weight.total_cmp(&other.weight)).map(|reason| reason.reason.clone())
    };
    if entry.decision.outcome != decision.outcome
        || entry.decision.organizations != decision.organizations
        || entry.decision.kind != decision.kind
    {
        if let Some(reason) = weightiest(new, old) {
            return reason;
        }
        if let Some(reason) = weightiest(old, new) {
            return format!("Không còn căn cứ: {reason}");
        }
    }
    if entry.decision.deadline != decision.deadline {
        return "Ngày hội nghị, kế hoạch hoặc ngày nghỉ đã khác nên thời hạn được tính lại.".to_owned();
    }
    if entry.decision.relates_to != decision.relates_to {
        return "Thư trước đó của đơn vị nay được xác định khác.".to_owned();
    }
    "Kết quả đọc thư nay có khác.".to_owned()
}
