//! Turns what staff say about letters into corrections with name and reason: whose a letter is, that the program was
//! right, that it is nothing, that a correction is taken back; and what the office learns from it. Knows no SQL and no
//! screen: the commands call it, and a page can.
//!
//! What always holds: a correction is a row that is added, never changed; what follows from it (the verdict, later
//! letters, aliases, the acknowledgement that is owed) is written in the same transaction; forged mail teaches nothing
//! and is not answered, whatever a person says of it; what a person decided is never overruled by the program; and who
//! decides about a letter that somebody else decided about meanwhile is told.

mod alias;
mod correction;
mod learning;
mod rejudge;
mod undoing;
mod why;

use anyhow::{Context, Result, bail, ensure};
use jiff::Timestamp;

use crate::intake::{Intake, Settled, Turn};
use crate::ledger::{AliasRow, Entry, Revision, Step, Work};
use crate::matching::{Findings, Outcome};
use crate::message::{self, Message};
use crate::registry::Alias;

pub use alias::idle_aliases;
pub use correction::Assignment;
pub use rejudge::{Rejudged, Rejudgement};
pub use why::{place, strength, why};

/// Who acts, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The name of the person.
    pub by: String,
    /// The reason.
    pub reason: String,
}

/// What came of a correction.
#[derive(Clone, Debug)]
pub struct Corrected {
    /// What was written.
    pub settled: Settled,
    /// Aliases that were learned from it.
    pub learned: Vec<Alias>,
    /// Aliases that were taken back by it.
    pub forgotten: Vec<AliasRow>,
    /// Aliases that hold again, because what had taken them back was itself taken back.
    pub restored: Vec<Alias>,
    /// The name in the letterhead, where it was not learned by itself and may be worth an alias.
    pub name_in_letterhead: Option<String>,
}

/// The desk at which staff decide.
#[derive(Clone, Debug)]
pub struct Review {
    intake: Intake,
}

impl Review {
    /// Opens the desk.
    #[must_use]
    pub fn new(intake: Intake) -> Self {
        Self { intake }
    }

    /// What a person must decide, oldest first.
    ///
    /// # Errors
    /// Where the ledger cannot be read.
    pub async fn queue(&self) -> Result<Vec<Entry>> {
        let mut queue = self.intake.ledger().entries_as_of(Timestamp::MAX).await?;
        queue.retain(|entry| entry.decision.outcome == Outcome::Review);
        queue.sort_by_key(|entry| {
            (entry.message.received_at.unwrap_or(entry.message.first_seen_at), entry.message.message)
        });
        Ok(queue)
    }

    /// The letter that staff mean by a receipt number (`17/2023`, or `17`) or the beginning of its hash.
    ///
    /// # Errors
    /// Where none or several are meant, in Vietnamese; where the ledger cannot be read.
    pub async fn find(&self, name: &str) -> Result<Entry> {
        let found = self.intake.ledger().called(name).await?;
        let entry = match found.as_slice() {
            [] => bail!("không có thư số đến (hoặc mã) “{name}”; xem `tiepnhan review list`"),
            [one] => self.intake.ledger().entry(one).await?,
            _ => bail!("có nhiều thư mang số “{name}”; hãy ghi cả năm, ví dụ {name}/2023, hoặc thêm chữ số của mã"),
        };
        match entry {
            Some(entry) => Ok(entry),
            None => bail!("thư “{name}” chưa được đọc xong; hãy thử lại sau"),
        }
    }

    /// Opens a letter to correct it: nobody else writes from here to the commit. Gives it as it stands, which must be as
    /// the person saw it.
    async fn open(&self, seen: &Entry) -> Result<(Work, Entry)> {
        let ledger = self.intake.ledger();
        let message = &seen.message.message;
        let work = ledger.begin().await?;
        let entry = ledger.entry(message).await?.context("the letter is gone from the ledger")?;
        if entry.revision != seen.revision {
            let revisions = ledger.revisions(message).await?;
            let by = revisions.last().map_or("người khác", |last| last.by.as_str());
            bail!("thư này vừa được {by} xử lý; đề nghị xem lại thư rồi quyết định (chưa ghi gì vào sổ)");
        }
        self.ensure_kept(&entry).await?;
        Ok((work, entry))
    }

    /// What was reduced to its receipt's line stays as it is.
    async fn ensure_kept(&self, entry: &Entry) -> Result<()> {
        ensure!(
            !self.intake.ledger().purged().await?.contains(&entry.message.message),
            "nội dung thư này đã được xóa theo thời hạn lưu của cơ quan nên không thể xử lý lại"
        );
        Ok(())
    }

    /// A person says whose a letter is.
    ///
    /// # Errors
    /// Where the units, the kind or the plan cannot be, in Vietnamese; where the ledger fails.
    pub async fn assign(&self, seen: Entry, assignment: &Assignment, signature: &Signature) -> Result<Corrected> {
        signed(signature)?;
        let message = self.read(&seen).await?;
        let (work, entry) = self.open(&seen).await?;
        let registry = self.intake.ledger().registry().await?;
        let plans = &self.intake.desk().plans;
        let mut findings = correction::assigned(&entry.findings, assignment, &registry, plans, &signature.by)?;
        findings.acknowledge = may_be_answered(&message, &findings);
        self.correct((work, entry), Step::Assigned, findings, assignment.learn.then_some(&message), signature).await
    }

    /// A person says that what was found is right.
    ///
    /// # Errors
    /// Where there is nothing to confirm, in Vietnamese; where the ledger fails.
    pub async fn confirm(&self, seen: Entry, signature: &Signature) -> Result<Corrected> {
        signed(signature)?;
        let message = self.read(&seen).await?;
        let (work, entry) = self.open(&seen).await?;
        let mut findings = correction::confirmed(&entry.findings, &signature.by)?;
        findings.acknowledge = findings.outcome != Outcome::Ignore && may_be_answered(&message, &findings);
        self.correct((work, entry), Step::Confirmed, findings, Some(&message), signature).await
    }

    /// Whether there is anything to confirm: a unit, a question, or that it is nothing.
    #[must_use]
    pub fn can_confirm(entry: &Entry) -> bool {
        correction::confirmed(&entry.findings, "").is_ok()
    }

    /// A person says that a letter is nothing that counts.
    ///
    /// # Errors
    /// Where the ledger fails.
    pub async fn reject(&self, seen: Entry, signature: &Signature) -> Result<Corrected> {
        signed(signature)?;
        let (work, entry) = self.open(&seen).await?;
        let findings = correction::rejected(&entry.findings, &signature.by, &signature.reason);
        self.correct((work, entry), Step::Rejected, findings, None, signature).await
    }

    /// Writes a correction; `teacher` is the message, where the office may learn from it.
    async fn correct(
        &self,
        (work, entry): (Work, Entry),
        step: Step,
        findings: Findings,
        teacher: Option<&Message>,
        signature: &Signature,
    ) -> Result<Corrected> {
        let lesson = match teacher {
            Some(message) => self.lesson(&entry, &findings, message).await?,
            None => learning::Lesson::default(),
        };
        let message = entry.message.message;
        let revision = self.revision(&entry, entry.revision + 1, step, findings, signature);
        let forgotten = lesson.forget.iter().map(|row| row.number).collect();
        let learned = lesson.learn.iter().map(|alias| (alias.clone(), message)).collect();
        let settled = self.intake.settle(work, Turn { entry, revision, learned, forgotten }).await?;
        Ok(Corrected {
            settled,
            learned: lesson.learn,
            forgotten: lesson.forget,
            restored: Vec::new(),
            name_in_letterhead: lesson.name_in_letterhead,
        })
    }

    async fn lesson(&self, entry: &Entry, findings: &Findings, message: &Message) -> Result<learning::Lesson> {
        let ledger = self.intake.ledger();
        let sender = &entry.findings.sender;
        let theirs = ledger.earlier(&[], sender, Timestamp::MAX).await?;
        Ok(learning::learn(&learning::Taught {
            entry,
            findings,
            message,
            theirs: &theirs,
            registry: &ledger.registry().await?,
            aliases: &ledger.aliases().await?,
            own_addresses: &self.intake.desk().policy.own_addresses,
        }))
    }

    /// The next revision of a letter; `holds` is the number whose findings hold with it.
    fn revision(&self, entry: &Entry, holds: u32, step: Step, findings: Findings, signature: &Signature) -> Revision {
        let Signature { by, reason } = signature.clone();
        let (message, number) = (entry.message.message, entry.revision + 1);
        Revision { message, number, holds, step, by, reason, at: self.intake.clock().now(), findings }
    }

    /// The message as kept, without its files.
    async fn read(&self, entry: &Entry) -> Result<Message> {
        self.ensure_kept(entry).await?;
        let (store, policy) = (self.intake.store().clone(), self.intake.desk().policy.clone());
        let hash = entry.message.message;
        tokio::task::spawn_blocking(move || Ok(message::read(&store.read(&hash)?, &policy))).await?
    }
}

/// A correction without a name is nobody's.
fn signed(signature: &Signature) -> Result<()> {
    ensure!(!signature.by.trim().is_empty(), "hãy ghi tên người xử lý (--by)");
    ensure!(!signature.reason.trim().is_empty(), "hãy ghi lý do (--reason)");
    Ok(())
}

/// Whether a letter whose decision a person made may be answered: never a machine, a list, ourselves, or what fails
/// authentication. That it came from a stranger no longer matters: the person knows him.
fn may_be_answered(message: &Message, findings: &Findings) -> bool {
    let forged = findings.flags.contains(&crate::matching::Flag::Forged)
        || message.authenticity == crate::message::Authenticity::Failed;
    message.automatic.is_none() && !message.list && !message.ours && message.from.len() == 1 && !forged
}
