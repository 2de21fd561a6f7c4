//! Turns a change of what is known of one message (an earlier one turned up, staff corrected it, it was read anew) into
//! new conclusions for it and for the later ones of its units and its sender, and into acknowledgements that say so as
//! long as they have not left the house. Worked out and written in one transaction, in which nobody else writes: what a
//! person decided meanwhile is what it is worked out from. Every judgement before stays in the ledger.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Context, Result};
use jiff::Timestamp;

use super::Intake;
use super::answer::may_be_answered_already;
use super::judge::Moment;
use crate::ledger::{Entry, Fate, Revision, Work};
use crate::matching::{self, Decision, Earlier, Findings, Index};
use crate::registry::{Alias, OrganizationCode, Registry};
use crate::store::ContentHash;

/// A judged message whose conclusion changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// The message.
    pub message: ContentHash,
    /// What was held.
    pub before: Decision,
    /// What is held now.
    pub after: Decision,
}

/// What staff do to one message, whole: written in one transaction.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The message as it stands in the transaction.
    pub entry: Entry,
    /// What is done to its findings.
    pub revision: Revision,
    /// Aliases that follow from it, each with the message that taught it.
    pub learned: Vec<(Alias, ContentHash)>,
    /// Aliases (their numbers) that it takes back.
    pub forgotten: Vec<u32>,
}

/// A message that was read or concluded anew.
#[derive(Clone, Debug)]
pub struct Anew {
    /// The message as it is to stand.
    pub entry: Entry,
    /// The findings that are new; `None` where they stay what they are.
    pub revision: Option<Revision>,
}

/// Why later messages are concluded anew.
struct Cause<'a> {
    /// Who let it happen; `None`: nobody, a letter turned up.
    by: Option<&'a str>,
    reason: &'a str,
    at: Timestamp,
}

/// What came of a turn.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The message as it stands now.
    pub entry: Entry,
    /// Later messages whose conclusion changed with it.
    pub followers: Vec<Changed>,
    /// What became of the acknowledgement; `None`: none is owed.
    pub letter: Option<Fate>,
    /// How many acknowledgements were withdrawn before they went out.
    pub withdrawn: u32,
}

impl Intake {
    /// The registry, and the same with what staff confirmed, ready to be searched.
    ///
    /// # Errors
    /// Where the ledger cannot be read.
    pub async fn indexed(&self) -> Result<(Registry, Index)> {
        let registry = self.ledger.registry().await?;
        let aliases = self.ledger.aliases().await?;
        let holding: Vec<Alias> =
            aliases.into_iter().filter(|row| row.removed.is_none()).map(|row| row.alias).collect();
        let index = Index::with_aliases(&registry, &holding, self.desk.weights.clone());
        Ok((registry, index))
    }

    /// Reads a kept message anew, with the registry, aliases and plans of today.
    ///
    /// # Errors
    /// Where store or ledger fail; never because of the letter.
    pub async fn find_anew(&self, entry: &Entry, registry: &Registry, index: &Index) -> Result<Findings> {
        let letter = self.read_or_set_aside(entry.message.clone()).await?;
        let mut thread = self.ledger.by_message_ids(&letter.message.references).await?;
        let before = moment_of(entry);
        // What came later was not known when it was judged.
        thread.retain(|earlier| earlier.received_at.is_none_or(|at| (at, earlier.message) < before));
        Ok(self.find(&letter, &thread, registry, index))
    }

    /// What findings of a message come to, the past as the ledger has it but for those `changed`.
    ///
    /// # Errors
    /// Where the ledger cannot be read.
    pub async fn conclude_anew(&self, entry: &Entry, findings: &Findings, changed: &[Earlier]) -> Result<Decision> {
        let past = self.past(findings, moment_of(entry), changed).await?;
        Ok(matching::conclude(findings, entry.message.received_at, &past, &self.desk.plans, &self.desk.days))
    }

    /// The later messages of these units and of the sender of `root` that are concluded otherwise now that `root` is what
    /// it is; oldest first, each in the light of the ones before. `known` is what the ledger does not know yet, `root`
    /// among it; what changes joins it.
    async fn followers(
        &self,
        root: &Earlier,
        units: &[OrganizationCode],
        known: &mut Vec<Earlier>,
    ) -> Result<Vec<Changed>> {
        let Some(moment) = root.received_at else { return Ok(Vec::new()) };
        let mut changed = Vec::new();
        for later in self.ledger.later_than(units, &root.findings.sender, moment, &root.message).await? {
            let mut later = known.iter().find(|newer| newer.message == later.message).cloned().unwrap_or(later);
            let Some(received_at) = later.received_at else { continue };
            let past = self.past(&later.findings, (received_at, later.message), known).await?;
            let after =
                matching::conclude(&later.findings, later.received_at, &past, &self.desk.plans, &self.desk.days);
            if says_the_same(&after, &later.decision) {
                continue;
            }
            changed.push(Changed { message: later.message, before: later.decision.clone(), after: after.clone() });
            later.decision = after;
            known.retain(|older| older.message != later.message);
            known.push(later);
        }
        Ok(changed)
    }

    /// A letter may turn up after later ones were judged (another folder, an import): those are concluded anew, from the
    /// findings that are kept, in the transaction that takes the newcomers into the ledger. `numbers` are the receipt
    /// numbers that it issued.
    pub(super) async fn conclude_later_ones_anew(
        &self,
        work: &mut Work,
        newcomers: &[Earlier],
        numbers: &HashMap<ContentHash, String>,
    ) -> Result<u64> {
        let reason = "một thư đến trước nay mới được đưa vào sổ";
        let cause = Cause { by: None, reason, at: self.clock.now() };
        let mut known = newcomers.to_vec();
        let mut anew = 0;
        // A machine that writes every hour is not asked for all that it ever wrote.
        for newcomer in newcomers.iter().filter(|newcomer| matching::bears_on_later_ones(newcomer)) {
            let followers = self.followers(newcomer, &newcomer.findings.organizations, &mut known).await?;
            self.record_followers(work, &followers, &cause, numbers).await?;
            anew += followers.len() as u64;
        }
        Ok(anew)
    }

    /// Does what staff decided about one message, with all that follows: the decision, the later messages, aliases, and
    /// the acknowledgements that are owed now. The turn was worked out while `work` was open.
    ///
    /// # Errors
    /// Where the ledger fails.
    pub async fn settle(&self, mut work: Work, turn: Turn) -> Result<Settled> {
        let Turn { mut entry, revision, learned, forgotten } = turn;
        let former = entry.decision.clone();
        entry.decision = self.conclude_anew(&entry, &revision.findings, &[]).await?;
        entry.findings = revision.findings.clone();
        entry.revision = revision.number;
        entry.decided_at = revision.at;
        let units: BTreeSet<_> = former.organizations.iter().chain(&entry.decision.organizations).cloned().collect();
        let units: Vec<_> = units.into_iter().collect();
        let followers = self.followers(&earlier_of(&entry), &units, &mut vec![earlier_of(&entry)]).await?;
        let registry = self.ledger.registry().await?;
        let related = self.number_of_related(&entry.decision).await?;
        let (by, at, reason) = (revision.by.as_str(), revision.at, revision.reason.as_str());
        work.record_revision(&revision).await?;
        let issued = work.record_decision(&entry.message.message, &entry.decision, Some(by), reason, at).await?;
        entry.message.receipt_number = entry.message.receipt_number.take().or(issued);
        let number = entry.message.receipt_number.clone().unwrap_or_default();
        let why = format!("cán bộ xử lý thư đến trước, số {number}");
        let cause = Cause { by: Some(by), reason: &why, at };
        self.record_followers(&mut work, &followers, &cause, &HashMap::from([(entry.message.message, number)])).await?;
        for number in forgotten {
            work.remove_alias(number, by, reason, at).await?;
        }
        for (alias, taught_by) in &learned {
            work.add_alias(alias, Some(taught_by), by, reason, at).await?;
        }
        let (mut letter, mut withdrawn) = (None, 0);
        // A person acts: no loop of machines is to be feared, so the cap on letters a day does not count.
        match self.owed(&mut work, &entry, related.as_deref(), &registry, 0).await? {
            Some(owed) => letter = Some(work.owe_letter(&owed, Some(by), at).await?),
            None if entry.decision.acknowledge => {}
            None => withdrawn = work.withdraw_acknowledgement(&entry.message.message, Some(by), at).await?,
        }
        work.commit().await?;
        Ok(Settled { entry, followers, letter, withdrawn })
    }

    /// Writes what was read or concluded anew because a person asked for it, with the acknowledgements that are owed now.
    /// Nothing of what it was worked out from may have changed before `work` began.
    ///
    /// # Errors
    /// Where the ledger fails.
    pub async fn record_anew(
        &self,
        mut work: Work,
        anew: Vec<Anew>,
        by: &str,
        reason: &str,
        at: Timestamp,
    ) -> Result<()> {
        let registry = self.ledger.registry().await?;
        let mut numbers = HashMap::new();
        for one in &anew {
            if let Some(earlier) = one.entry.decision.relates_to
                && let Some(number) = self.number_of_related(&one.entry.decision).await?
            {
                numbers.insert(earlier, number);
            }
        }
        for Anew { mut entry, revision } in anew {
            if let Some(revision) = &revision {
                work.record_revision(revision).await?;
            }
            let issued = work.record_decision(&entry.message.message, &entry.decision, Some(by), reason, at).await?;
            entry.message.receipt_number = entry.message.receipt_number.take().or(issued);
            if let Some(number) = &entry.message.receipt_number {
                numbers.insert(entry.message.message, number.clone());
            }
            let related = entry.decision.relates_to.and_then(|earlier| numbers.get(&earlier));
            if let Some(owed) = self.owed(&mut work, &entry, related.map(String::as_str), &registry, 0).await? {
                work.owe_letter(&owed, Some(by), at).await?;
            } else if !entry.decision.acknowledge {
                work.withdraw_acknowledgement(&entry.message.message, Some(by), at).await?;
            }
        }
        work.commit().await
    }

    /// Writes what later messages are concluded to be now. Their acknowledgements say so, where they have not left the
    /// house. `numbers` are receipt numbers that the ledger does not know yet.
    async fn record_followers(
        &self,
        work: &mut Work,
        followers: &[Changed],
        Cause { by, reason, at }: &Cause<'_>,
        numbers: &HashMap<ContentHash, String>,
    ) -> Result<()> {
        if followers.is_empty() {
            return Ok(());
        }
        let (registry, restored_at) = (self.ledger.registry().await?, self.ledger.restored_at().await?);
        for Changed { message, before, after } in followers {
            let entry = self.ledger.entry(message).await?.context("a later message is gone from the ledger")?;
            let mut entry = Entry { decision: after.clone(), ..entry };
            let issued = work.record_decision(message, after, None, reason, *at).await;
            let issued = issued.context("concluding a later message anew")?;
            entry.message.receipt_number = entry.message.receipt_number.or(issued);
            if !after.acknowledge {
                work.withdraw_acknowledgement(message, *by, *at).await?;
                continue;
            }
            let fresh = after.relates_to.and_then(|earlier| numbers.get(&earlier).cloned());
            let related = self.number_of_related(after).await?.or(fresh);
            let so_far = self.acknowledgements_of_a_day(&entry.from.address).await?;
            // A rewritten letter is none more: the cap on letters a day does not count.
            if before.acknowledge {
                if let Some(owed) = self.answer(&entry, related.as_deref(), &registry, 0) {
                    work.rewrite_letter(&owed, *by, *at).await?;
                }
            } else if let Some(mut owed) = self.owed(work, &entry, related.as_deref(), &registry, so_far).await? {
                owed.held |= may_be_answered_already(restored_at, &entry.message);
                work.owe_letter(&owed, *by, *at).await?;
            }
        }
        Ok(())
    }

    /// The receipt number of the message that a decision refers to.
    pub(super) async fn number_of_related(&self, decision: &Decision) -> Result<Option<String>> {
        let Some(earlier) = decision.relates_to else { return Ok(None) };
        Ok(self.ledger.entry(&earlier).await?.and_then(|entry| entry.message.receipt_number))
    }
}

/// The place of an entry in the order of judging.
fn moment_of(entry: &Entry) -> Moment {
    (entry.message.received_at.unwrap_or(entry.message.first_seen_at), entry.message.message)
}

/// An entry as later messages see it.
#[must_use]
pub fn earlier_of(entry: &Entry) -> Earlier {
    Earlier {
        message: entry.message.message,
        received_at: Some(moment_of(entry).0),
        message_id: entry.message.message_id.clone(),
        findings: entry.findings.clone(),
        decision: entry.decision.clone(),
    }
}

/// Whether two decisions come to the same; the reasons may be told otherwise.
#[must_use]
pub fn says_the_same(one: &Decision, other: &Decision) -> bool {
    let Decision { outcome, kind, organizations, flags, relates_to, verdict, deadline, conference_known, .. } = one;
    outcome == &other.outcome
        && kind == &other.kind
        && organizations == &other.organizations
        && flags == &other.flags
        && relates_to == &other.relates_to
        && verdict == &other.verdict
        && deadline == &other.deadline
        && conference_known == &other.conference_known
}
