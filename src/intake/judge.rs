//! Turns kept messages into decisions, in the order of their time of receipt.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use jiff::Timestamp;

use super::Intake;
use super::ahead::Ahead;
use super::answer::may_be_answered_already;
use super::doubt::{Doubt, MOST_ATTEMPTS};
use super::letter::Letter;
use crate::ledger::{Entry, Judged, MessageRow, Work, Written};
use crate::matching::{self, Case, Earlier, Findings, Outcome};
use crate::message::{Automatic, Message};
use crate::registry::Registry;
use crate::store::{ContentHash, is_failed_sync};

/// A place in the order of receipt: servers tell whole seconds, so the hash parts what came in the same one.
pub(super) type Moment = (Timestamp, ContentHash);

/// What was judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JudgeReport {
    /// Letters judged.
    pub judged: u64,
    /// Of them accepted.
    pub accepted: u64,
    /// Of them for a person to look at.
    pub to_review: u64,
    /// Letters of ours that are now owed.
    pub letters_queued: u64,
    /// Earlier judgements that a late-coming letter changed.
    pub judged_anew: u64,
}

/// What the judging of one group carries along.
struct Group {
    /// How far the ledger was written when the rest was read from it.
    written: Written,
    /// What others did to letters since judging began: such a letter is no longer ours to judge, though it be read.
    elsewhere: BTreeSet<String>,
    registry: Registry,
    index: matching::Index,
    /// Judged in this group and not yet committed: the past of the next ones.
    fresh: Vec<Earlier>,
    judged: Vec<Judged>,
    rows: Vec<MessageRow>,
    bounces: Vec<Bounce>,
}

impl Group {
    fn leave_to_others(&self, letters: &mut Vec<Letter>) {
        letters.retain(|letter| !self.elsewhere.contains(&letter.row.message.to_string()));
    }
}

/// A letter of ours came back: its Message-ID among others, and to whom it went.
struct Bounce {
    references: Vec<String>,
    recipient: Option<String>,
}

impl Intake {
    /// Judges every kept message that has no decision yet. `progress` is told after each group.
    ///
    /// # Errors
    /// Where store or ledger fail; never because of a letter.
    pub async fn judge_all(&self, mut progress: impl FnMut(u64)) -> Result<JudgeReport> {
        let mut report = JudgeReport::default();
        let written = self.ledger.written().await?;
        let (registry, index) = self.indexed().await?;
        let mut group = Group {
            written,
            elsewhere: BTreeSet::new(),
            registry,
            index,
            fresh: Vec::new(),
            judged: Vec::new(),
            rows: Vec::new(),
            bounces: Vec::new(),
        };
        let mut ahead = Ahead::default();
        loop {
            let mut letters = Vec::new();
            let read = self.next_group(&mut ahead, &mut letters).await;
            let messages: Vec<ContentHash> = letters.iter().map(|letter| letter.row.message).collect();
            let judged = match read {
                Ok(()) if letters.is_empty() => return Ok(report),
                Ok(()) => self.judge_group(letters, &mut group, &mut report).await,
                Err(error) => Err(error),
            };
            if let Err(error) = judged {
                // After a failed sync the program ends, and nothing is waited for.
                if !is_failed_sync(&error) {
                    self.take_back_attempts(&ahead, &messages).await;
                }
                return Err(error);
            }
            progress(report.judged);
        }
    }

    async fn judge_group(&self, mut letters: Vec<Letter>, group: &mut Group, report: &mut JudgeReport) -> Result<()> {
        group.leave_to_others(&mut letters);
        // Until the ledger names them, nothing tells that these files are needed.
        let _using = self.use_store().await?;
        let staged = letters.iter_mut().flat_map(|letter| std::mem::take(&mut letter.staged)).collect();
        // The files are synced while the letters are decided.
        let keeping = tokio::spawn({
            let intake = self.clone();
            async move { intake.keep(staged).await }
        });
        let decided = self.decide_all(&letters, group).await;
        // A failed sync is the graver error.
        keeping.await.context("the keeping task ended")??;
        decided?;
        self.pause().await;
        let work = self.begin_recording(letters, group).await?;
        self.record_group(work, group, report).await
    }

    /// Begins the transaction that writes what was decided. Nobody else writes while it is open; where somebody did since
    /// we looked (staff corrected a letter, an import judged one), it is decided again from what holds now.
    async fn begin_recording(&self, mut letters: Vec<Letter>, group: &mut Group) -> Result<Work> {
        let mut work = self.ledger.begin().await?;
        let changes = work.changes_since(group.written).await?;
        if !changes.is_empty() {
            tracing::info!("the ledger was changed in the meantime: these letters are judged again");
            group.elsewhere.extend(changes);
            group.leave_to_others(&mut letters);
            (group.registry, group.index) = self.indexed().await?;
            self.decide_all(&letters, group).await?;
        }
        Ok(work)
    }

    async fn decide_all(&self, letters: &[Letter], group: &mut Group) -> Result<()> {
        group.fresh.clear();
        group.judged.clear();
        group.rows.clear();
        group.bounces.clear();
        for letter in letters {
            self.decide(letter, group).await?;
        }
        Ok(())
    }

    pub(super) async fn read_or_set_aside(&self, row: MessageRow) -> Result<Letter> {
        if row.attempts <= MOST_ATTEMPTS {
            return self.read_letter(row).await;
        }
        tracing::error!(message = %row.message, "reading this message ended the program before: it is set aside");
        let mut letter =
            Letter { row, message: Message::default(), files: Vec::new(), file_rows: Vec::new(), staged: Vec::new() };
        letter.message.problems.push("set aside: reading it ended the program".to_owned());
        Ok(letter)
    }

    async fn decide(&self, letter: &Letter, group: &mut Group) -> Result<()> {
        let mut thread = self.ledger.by_message_ids(&letter.message.references).await?;
        thread.extend(group.fresh.iter().filter(|earlier| is_answered(earlier, &letter.message.references)).cloned());
        let findings = self.find(letter, &thread, &group.registry, &group.index);
        let Letter { row, message, file_rows, .. } = letter;
        let moment = row.received_at.unwrap_or(row.first_seen_at);
        let past = self.past(&findings, (moment, row.message), &group.fresh).await?;
        let decision = matching::conclude(&findings, row.received_at, &past, &self.desk.plans, &self.desk.days);
        group.bounces.extend(self.bounce(message));
        group.fresh.push(Earlier {
            message: row.message,
            received_at: Some(moment),
            message_id: message.message_id.clone(),
            findings: findings.clone(),
            decision: decision.clone(),
        });
        group.judged.push(Judged {
            message: row.message,
            message_id: message.message_id.clone(),
            from: message.from.first().cloned().unwrap_or_default(),
            subject: message.subject.clone(),
            date: message.date,
            files: file_rows.clone(),
            findings,
            decision,
            at: self.clock.now(),
        });
        group.rows.push(row.clone());
        Ok(())
    }

    /// What is found in a letter; a doubt about the message itself goes to a person.
    pub(super) fn find(
        &self,
        letter: &Letter,
        thread: &[Earlier],
        registry: &Registry,
        index: &matching::Index,
    ) -> Findings {
        let mut findings = matching::identify(&Case {
            message: &letter.message,
            files: &letter.files,
            received_at: letter.row.received_at,
            registry,
            index,
            plans: &self.desk.plans,
            office: &self.desk.office.name,
            thread,
        });
        if let Some(doubt) = Doubt::about(&letter.row, &letter.message) {
            doubt.put_to_a_person(&mut findings);
        }
        findings
    }

    /// What came before and may make a difference, oldest first: from the ledger, and (in place of what the ledger says of them) from those that
    /// are not committed yet.
    pub(super) async fn past(&self, findings: &Findings, before: Moment, fresh: &[Earlier]) -> Result<Vec<Earlier>> {
        if !matching::rests_on_the_past(findings) {
            return Ok(Vec::new());
        }
        let mut past = self.ledger.earlier_than(&findings.organizations, &findings.sender, before.0, &before.1).await?;
        past.retain(|earlier| !fresh.iter().any(|newer| newer.message == earlier.message));
        let came_before = |earlier: &&Earlier| earlier.received_at.is_none_or(|at| (at, earlier.message) < before);
        past.extend(fresh.iter().filter(came_before).filter(|earlier| concerns(earlier, findings)).cloned());
        past.sort_by_key(|earlier| (earlier.received_at, earlier.message));
        Ok(past)
    }

    /// Which letter of ours came back with this message. Without our own Message-ID it may be a bounce of a letter that a
    /// person wrote from the same mailbox; and while the server still tries, nothing came back.
    fn bounce(&self, message: &Message) -> Option<Bounce> {
        let Some(Automatic::Bounce { recipient, delayed: false }) = &message.automatic else { return None };
        let ours = format!("@{}", self.desk.policy.own_message_id_domain);
        let references: Vec<String> = message.references.iter().filter(|id| id.ends_with(&ours)).cloned().collect();
        (!references.is_empty()).then(|| Bounce { references, recipient: recipient.clone() })
    }

    async fn record_group(&self, mut work: Work, group: &mut Group, report: &mut JudgeReport) -> Result<()> {
        let mut so_far = std::collections::HashMap::new();
        let mut related = Vec::with_capacity(group.judged.len());
        for judged in &group.judged {
            let to = &judged.from.address;
            if judged.decision.acknowledge && !so_far.contains_key(to) {
                so_far.insert(to.clone(), self.acknowledgements_of_a_day(to).await?);
            }
            related.push(self.number_of_related(&judged.decision).await?);
        }
        let restored_at = self.ledger.restored_at().await?;
        for Bounce { references, recipient } in &group.bounces {
            work.record_bounce(references, recipient.as_deref(), "the letter came back", self.clock.now()).await?;
        }
        let mut numbers = std::collections::HashMap::new();
        for ((judged, row), related) in group.judged.iter().zip(&group.rows).zip(related) {
            let number = work.record_judged(judged, &self.desk.zone).await?;
            if let Some(number) = &number {
                numbers.insert(judged.message, number.clone());
            }
            let related =
                related.or_else(|| judged.decision.relates_to.and_then(|earlier| numbers.get(&earlier).cloned()));
            let entry = entry_of(judged, row, number);
            let count = so_far.entry(judged.from.address.clone()).or_default();
            if let Some(mut letter) = self.owed(&mut work, &entry, related.as_deref(), &group.registry, *count).await? {
                letter.held |= may_be_answered_already(restored_at, row);
                work.queue_letter(&letter, self.clock.now()).await?;
                *count += 1;
                report.letters_queued += 1;
            }
            report.judged += 1;
            report.accepted += u64::from(judged.decision.outcome == Outcome::Accept);
            report.to_review += u64::from(judged.decision.outcome == Outcome::Review);
        }
        report.judged_anew += self.conclude_later_ones_anew(&mut work, &group.fresh, &numbers).await?;
        group.written = work.written().await?;
        work.commit().await
    }
}

fn is_answered(earlier: &Earlier, references: &[String]) -> bool {
    earlier.message_id.as_ref().is_some_and(|id| references.contains(id))
}

fn concerns(earlier: &Earlier, findings: &Findings) -> bool {
    earlier.findings.sender == findings.sender
        || earlier.decision.organizations.iter().any(|unit| findings.organizations.contains(unit))
}

fn entry_of(judged: &Judged, row: &MessageRow, receipt_number: Option<String>) -> Entry {
    Entry {
        message: crate::ledger::MessageRow { receipt_number, message_id: judged.message_id.clone(), ..row.clone() },
        from: judged.from.clone(),
        subject: judged.subject.clone(),
        files: judged.files.clone(),
        findings: judged.findings.clone(),
        revision: 0,
        decision: judged.decision.clone(),
        decided_at: judged.at,
        earlier_verdict: None,
    }
}
