//! Turns a judged letter into the acknowledgement that is owed, or into the reason why none is.

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};

use super::Intake;
use crate::acknowledgement;
use crate::config::AcknowledgeMode;
use crate::ledger::{Entry, MessageRow, Purpose, QueuedLetter, Work};
use crate::outgoing::{self, Envelope};
use crate::registry::Registry;

/// A letter that brings no file is answered only while its sender has had fewer letters than this within a day: a machine
/// that answers ours and does not say that it is one brings words alone.
const MOST_FOR_WORDS: u32 = 3;

impl Intake {
    /// The letter owed for an entry; `None` where it must not or need not be answered. `so_far` counts the letters to the
    /// same address within the last day.
    pub(super) fn answer(
        &self,
        entry: &Entry,
        related: Option<&str>,
        registry: &Registry,
        so_far: u32,
    ) -> Option<QueuedLetter> {
        let acknowledge = &self.desk.config.acknowledge;
        let to = &entry.from.address;
        if !entry.decision.acknowledge || acknowledge.mode == AcknowledgeMode::Off || to.is_empty() {
            return None;
        }
        if self.desk.policy.own_addresses.contains(to) {
            return None;
        }
        let number = entry.message.receipt_number.clone().unwrap_or_default();
        let received_at = entry.message.received_at.unwrap_or(entry.message.first_seen_at);
        let age = self.clock.now().duration_since(received_at);
        if age > SignedDuration::from_hours(24 * i64::from(acknowledge.within_days)) {
            tracing::info!(receipt = number, "no acknowledgement: the letter is older than acknowledge.within_days");
            return None;
        }
        let brings_files = entry.files.iter().any(|file| !file.inline);
        if !brings_files && (self.answers_us(entry) || so_far >= MOST_FOR_WORDS) {
            tracing::info!(receipt = number, "no acknowledgement: it may be a machine's answer to one of ours");
            return None;
        }
        if so_far >= acknowledge.daily_cap {
            tracing::warn!(
                receipt = number,
                "no acknowledgement: the address has had acknowledge.daily_cap of them today"
            );
            return None;
        }
        match self.write_answer(entry, related, registry) {
            Ok(raw) => Some(QueuedLetter {
                id: self.clock.new_id(),
                purpose: Purpose::Acknowledgement,
                subject_key: entry.message.message.to_string(),
                recipient: to.clone(),
                message_id: self.desk.answer_id(&entry.message.message),
                raw,
                attempts: 0,
                held: acknowledge.mode == AcknowledgeMode::Review,
            }),
            Err(error) => {
                tracing::error!(receipt = number, "the acknowledgement could not be written: {error:#}");
                None
            }
        }
    }

    /// The letter owed for an entry that `work` has written; none also where another copy of the same letter was answered,
    /// come by another way: through an alias or a list as well, or out of an exported mailbox.
    pub(super) async fn owed(
        &self,
        work: &mut Work,
        entry: &Entry,
        related: Option<&str>,
        registry: &Registry,
        so_far: u32,
    ) -> Result<Option<QueuedLetter>> {
        let Some(letter) = self.answer(entry, related, registry, so_far) else { return Ok(None) };
        if work.is_copy_of_answered(&entry.message.message).await? {
            let number = entry.message.receipt_number.as_deref().unwrap_or_default();
            tracing::info!(receipt = number, "no acknowledgement: another copy of this letter has one");
            return Ok(None);
        }
        Ok(Some(letter))
    }

    /// How many acknowledgements an address was owed within the last day.
    pub(super) async fn acknowledgements_of_a_day(&self, to: &str) -> Result<u32> {
        let day_ago = self.clock.now().saturating_sub(SignedDuration::from_hours(24))?;
        self.ledger.acknowledgements_to(to, day_ago).await
    }

    /// Whether a letter answers one of ours.
    fn answers_us(&self, entry: &Entry) -> bool {
        let ours = format!("@{}", self.desk.policy.own_message_id_domain);
        entry.findings.references.iter().any(|id| id.ends_with(&ours))
    }

    fn write_answer(&self, entry: &Entry, related: Option<&str>, registry: &Registry) -> Result<String> {
        let organization = entry.decision.organizations.first().and_then(|code| registry.by_code(code));
        let plan_id = entry.findings.plan.as_deref();
        let plan = self.desk.plans.iter().find(|plan| Some(plan.id.as_str()) == plan_id);
        let letter = acknowledgement::compose(entry, organization, plan, &self.desk.office, related);
        let mut references = entry.findings.references.clone();
        references.extend(entry.message.message_id.clone());
        let envelope = Envelope {
            from_name: self.desk.from_name().to_owned(),
            from: self.desk.config.letters.from.clone(),
            to: entry.from.address.clone(),
            message_id: self.desk.answer_id(&entry.message.message),
            in_reply_to: entry.message.message_id.clone(),
            references,
            auto_submitted: "auto-replied".to_owned(),
            attachments: Vec::new(),
        };
        outgoing::build(&envelope, &letter, self.clock.now())
    }
}

/// Between a backup and its restoration a message may have been answered already; a person knows, or looks it up.
pub(super) fn may_be_answered_already(restored_at: Option<Timestamp>, message: &MessageRow) -> bool {
    restored_at.is_some_and(|at| message.received_at.is_none_or(|received| received <= at))
}
