//! Turns the last correction of a letter back: the findings before hold again, and so does what the office had learned
//! before. Adds rows; removes none.

use anyhow::{Result, bail};
use jiff::Timestamp;

use super::learning::holds_again;
use super::{Corrected, Review, Signature, signed};
use crate::intake::Turn;
use crate::ledger::{AliasRow, Entry, Revision, Step};
use crate::registry::Alias;
use crate::store::ContentHash;

/// What becomes of aliases when a correction is taken back.
#[derive(Debug, Default)]
struct Unlearned {
    /// Those that it taught.
    forgotten: Vec<AliasRow>,
    /// Those that it had taken back and that nothing else speaks against, each with the message that had taught it.
    restored: Vec<(Alias, ContentHash)>,
}

impl Review {
    /// Takes back what was last done to the findings of a letter, and what the office learned from it.
    ///
    /// # Errors
    /// Where there is nothing to take back, in Vietnamese; where the ledger fails.
    pub async fn undo(&self, seen: Entry, signature: &Signature) -> Result<Corrected> {
        signed(signature)?;
        let (work, entry) = self.open(&seen).await?;
        let ledger = self.intake.ledger();
        let message = entry.message.message;
        let revisions = ledger.revisions(&message).await?;
        let numbered = |number: u32| revisions.iter().find(|revision| revision.number == number);
        let Some(undone) = revisions.last().and_then(|last| numbered(last.holds)) else {
            bail!("thư này chưa có xử lý nào của cán bộ để hủy");
        };
        let holds = numbered(undone.number - 1).map_or(0, |before| before.holds);
        let findings = match numbered(holds) {
            Some(before) => Some(before.findings.clone()),
            None => ledger.first_findings(&message).await?,
        };
        let Some(findings) = findings else { bail!("thư này chưa được đọc xong") };
        let Unlearned { forgotten, restored } = self.unlearn(undone).await?;
        let revision = self.revision(&entry, holds, Step::Undone, findings, signature);
        let numbers = forgotten.iter().map(|row| row.number).collect();
        let turn = Turn { entry, revision, learned: restored.clone(), forgotten: numbers };
        let settled = self.intake.settle(work, turn).await?;
        let restored = restored.into_iter().map(|(alias, _)| alias).collect();
        Ok(Corrected { settled, learned: Vec::new(), forgotten, restored, name_in_letterhead: None })
    }

    async fn unlearn(&self, undone: &Revision) -> Result<Unlearned> {
        let ledger = self.intake.ledger();
        let registry = ledger.registry().await?;
        let mut rows = ledger.aliases().await?;
        let taught =
            |row: &AliasRow| row.removed.is_none() && row.message == Some(undone.message) && row.at >= undone.at;
        let forgotten: Vec<AliasRow> = rows.extract_if(.., |row| taught(row)).collect();
        let mut unlearned = Unlearned { forgotten, restored: Vec::new() };
        for row in &rows {
            let (Some(teacher), Some((by, reason, at))) = (row.message, &row.removed) else { continue };
            if (by, reason, *at) != (&undone.by, &undone.reason, undone.at) {
                continue;
            }
            let theirs = ledger.earlier(&[], &row.alias.text, Timestamp::MAX).await?;
            let own_addresses = &self.intake.desk().policy.own_addresses;
            if holds_again(&row.alias, &undone.message, &rows, &theirs, &registry, own_addresses) {
                unlearned.restored.push((row.alias.clone(), teacher));
            }
        }
        Ok(unlearned)
    }
}
