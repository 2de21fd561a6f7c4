//! What can be written into the ledger, inside one transaction. Each method is a step: where it fails or is dropped
//! half-way, the transaction can no longer be committed.

use std::collections::BTreeSet;

use anyhow::Result;
use jiff::Timestamp;
use jiff::civil::Date;

use super::connection::{Work, bounded};
use super::{
    Copied, Fate, FolderCursor, Health, Inspection, Judged, Mark, Novelty, Purged, QueuedLetter, Revision, SendOutcome,
    Trouble, Whereabouts, Written, aliases, audit, copy, digests, doubts, judgements, marks, messages, outbox,
    owed_anew, purge, registries, revisions, sightings, since, watch,
};
use crate::mailbox::Origin;
use crate::matching::Decision;
use crate::registry::{Alias, Registry};
use crate::store::ContentHash;

/// One step of a transaction.
macro_rules! step {
    ($work:ident, $step:expr) => {{
        $work.enter()?;
        let result = bounded($step).await;
        $work.leave(result)
    }};
}

#[expect(
    clippy::missing_errors_doc,
    reason = "all fail alike: where the database refuses, or what is asked for is not there"
)]
impl Work {
    /// What was done since `since` to what a judgement may rest on: the subjects of it (messages, aliases ...), most often
    /// none. Nobody else writes while this transaction is open, so whatever is read from here on holds until its commit.
    pub async fn changes_since(&mut self, since: Written) -> Result<BTreeSet<String>> {
        step!(self, since::changes(self, since))
    }

    /// How far the ledger is written with what this transaction has written.
    pub async fn written(&mut self) -> Result<Written> {
        step!(self, since::written_here(self))
    }

    /// A new registry takes the place of the old one whole; the old one stays in the history.
    pub async fn replace_registry(&mut self, registry: &Registry, by: &str, at: Timestamp) -> Result<()> {
        step!(self, registries::replace(self, registry, by, at))
    }

    /// A message was kept in the store. Records the sighting as well.
    pub async fn record_message(
        &mut self,
        message: &ContentHash,
        size: u64,
        received_at: Option<Timestamp>,
        origin: &Origin,
        at: Timestamp,
    ) -> Result<Novelty> {
        step!(self, messages::record(self, message, size, received_at, origin, at))
    }

    /// Another place where a message was seen, or (`message` = `None`) a UID that vanished: every UID has an outcome.
    pub async fn record_sighting(
        &mut self,
        origin: &Origin,
        message: Option<&ContentHash>,
        at: Timestamp,
    ) -> Result<()> {
        step!(self, sightings::record(self, origin, message, at))
    }

    /// A UID that the server refused to hand out; counted, shown, tried again.
    pub async fn record_refusal(
        &mut self,
        origin: &Origin,
        received_at: Option<Timestamp>,
        size: u64,
        reason: &str,
        at: Timestamp,
    ) -> Result<()> {
        step!(self, sightings::record_refusal(self, origin, received_at, size, reason, at))
    }

    /// Moves the folder's cursor. A changed UIDVALIDITY starts the folder anew.
    pub async fn set_cursor(&mut self, account: &str, folder: &str, cursor: &FolderCursor) -> Result<()> {
        step!(self, sightings::set_cursor(self, account, folder, cursor))
    }

    /// How many messages a folder holds.
    pub async fn record_folder_count(&mut self, account: &str, folder: &str, held: u32, gmail: bool) -> Result<()> {
        step!(self, watch::record_count(self, account, folder, held, gmail))
    }

    /// What the proof of a day found.
    pub async fn record_inspection(&mut self, day: Date, found: &Inspection, at: Timestamp) -> Result<()> {
        step!(self, watch::record_inspection(self, day, found, at))
    }

    /// Staff were told of a trouble.
    pub async fn record_alarm(&mut self, trouble: Trouble, since: Timestamp, at: Timestamp) -> Result<()> {
        step!(self, watch::record_alarm(self, trouble, since, at))
    }

    /// Staff were told that a trouble is over.
    pub async fn end_alarm(&mut self, trouble: Trouble, at: Timestamp) -> Result<()> {
        step!(self, watch::end_alarm(self, trouble, at))
    }

    /// A poll of an account succeeded, or failed with an error.
    pub async fn record_poll(
        &mut self,
        account: &str,
        result: std::result::Result<(), &str>,
        at: Timestamp,
    ) -> Result<()> {
        step!(self, sightings::record_poll(self, account, result, at))
    }

    /// Counts that reading is begun; returns the number including this one. Committed before the reading.
    pub async fn count_attempt(&mut self, message: &ContentHash) -> Result<u32> {
        step!(self, messages::count_attempt(self, message))
    }

    /// Takes an attempt back that ended by our own fault (disk, ledger), not by the message.
    pub async fn take_back_attempt(&mut self, message: &ContentHash) -> Result<()> {
        step!(self, messages::take_back_attempt(self, message))
    }

    /// Writes the first decision on a message: its files, findings, decision, and a receipt number (`n/year` of the
    /// receipt in the zone given) where the outcome is accept or review. Returns the number. An error where the message
    /// is judged already.
    pub async fn record_judged(&mut self, judged: &Judged, zone: &jiff::tz::TimeZone) -> Result<Option<String>> {
        step!(self, judgements::record_judged(self, judged, zone))
    }

    /// A further decision on a message already judged; the earlier one stays in the history. `by` is `None` for the program
    /// itself. A message that was ignored and no longer is gets its receipt number now, which is returned.
    pub async fn record_decision(
        &mut self,
        message: &ContentHash,
        decision: &Decision,
        by: Option<&str>,
        reason: &str,
        at: Timestamp,
    ) -> Result<Option<String>> {
        step!(self, judgements::record_decision(self, message, decision, by, reason, at))
    }

    /// Staff did something to the findings of a message. An error where its number is not the next one: somebody else was
    /// faster.
    pub async fn record_revision(&mut self, revision: &Revision) -> Result<()> {
        step!(self, revisions::record(self, revision))
    }

    /// Staff confirmed an address, domain or name for a unit (learned from `message`, or entered by hand); `Known` where
    /// the same holds already.
    pub async fn add_alias(
        &mut self,
        alias: &Alias,
        message: Option<&ContentHash>,
        by: &str,
        reason: &str,
        at: Timestamp,
    ) -> Result<Novelty> {
        step!(self, aliases::add(self, alias, message, by, reason, at))
    }

    /// Takes an alias back; its row stays, marked. An error where it does not hold.
    pub async fn remove_alias(&mut self, number: u32, by: &str, reason: &str, at: Timestamp) -> Result<()> {
        step!(self, aliases::remove(self, number, by, reason, at))
    }

    /// A letter is owed as things stand now: queued, or put in the place of the one that has not gone out yet. `by` is
    /// `None` for the program itself.
    pub async fn owe_letter(&mut self, letter: &QueuedLetter, by: Option<&str>, at: Timestamp) -> Result<Fate> {
        step!(self, owed_anew::owe(self, letter, by, at))
    }

    /// Puts a letter in the place of the one that has not gone out yet; nothing where there is none. Says whether it did.
    pub async fn rewrite_letter(&mut self, letter: &QueuedLetter, by: Option<&str>, at: Timestamp) -> Result<bool> {
        step!(self, owed_anew::rewrite(self, letter, by, at))
    }

    /// The acknowledgement of a message is owed no more: cancelled, if it has not gone out. Says how many were.
    pub async fn withdraw_acknowledgement(
        &mut self,
        message: &ContentHash,
        by: Option<&str>,
        at: Timestamp,
    ) -> Result<u32> {
        step!(self, owed_anew::withdraw(self, message, by, at))
    }

    /// Whether an acknowledgement is owed, or was sent, for another copy of this judged message: the same Message-ID, sender
    /// and `Date`, the same files, and where there are none the same subject. The Message-ID alone proves nothing.
    pub async fn is_copy_of_answered(&mut self, message: &ContentHash) -> Result<bool> {
        step!(self, outbox::is_copy_of_answered(self, message))
    }

    /// Queues a letter; `Known` where one of this purpose, key and recipient is queued or sent already.
    pub async fn queue_letter(&mut self, letter: &QueuedLetter, at: Timestamp) -> Result<Novelty> {
        step!(self, outbox::queue(self, letter, at))
    }

    /// Takes the next letter that is due, counting the attempt; `None` where none is. A letter whose sending was begun
    /// by a process that died is never taken again by itself: see [`Work::park_interrupted`].
    pub async fn claim_letter(&mut self, at: Timestamp) -> Result<Option<QueuedLetter>> {
        step!(self, outbox::claim(self, at))
    }

    /// What became of sending a claimed letter.
    pub async fn record_sending(&mut self, letter: &str, outcome: &SendOutcome, at: Timestamp) -> Result<()> {
        step!(self, outbox::record_sending(self, letter, outcome, at))
    }

    /// Parks the letters whose sending was begun and never ended, as `Unknown`; says how many. Only where nobody else
    /// sends, and nothing is being sent.
    pub async fn park_interrupted(&mut self, at: Timestamp) -> Result<u32> {
        step!(self, outbox::park_interrupted(self, at))
    }

    /// What was found out about a letter of unknown fate. An error where it is none.
    pub async fn settle_doubt(&mut self, letter: &str, found: Whereabouts, at: Timestamp) -> Result<()> {
        step!(self, doubts::settle(self, letter, found, at))
    }

    /// Lets a held letter go out. An error where it is not held.
    pub async fn release_letter(&mut self, letter: &str, by: &str, at: Timestamp) -> Result<()> {
        step!(self, outbox::release(self, letter, by, at))
    }

    /// Cancels a held letter: it is never sent. An error where it is not held.
    pub async fn cancel_letter(&mut self, letter: &str, by: &str, at: Timestamp) -> Result<()> {
        step!(self, outbox::cancel(self, letter, by, at))
    }

    /// A bounce came for one of our letters: by its Message-ID, else by recipient. Returns whether one was found.
    pub async fn record_bounce(
        &mut self,
        message_ids: &[String],
        recipient: Option<&str>,
        reason: &str,
        at: Timestamp,
    ) -> Result<bool> {
        step!(self, outbox::record_bounce(self, message_ids, recipient, reason, at))
    }

    /// The digest of a day was made; `Known` where there is one already.
    pub async fn record_digest(
        &mut self,
        day: Date,
        until: Timestamp,
        health: &Health,
        at: Timestamp,
    ) -> Result<Novelty> {
        step!(self, digests::record(self, day, until, health, at))
    }

    /// Writes the lines of [`super::Ledger::copy_out`] into this ledger, which must be empty. Letters that were still to be
    /// sent are parked, as they may have been sent since.
    pub async fn copy_in(
        &mut self,
        lines: &mut (dyn Iterator<Item = Result<String>> + Send),
        by: &str,
        at: Timestamp,
    ) -> Result<Copied> {
        self.enter()?;
        // Not bounded: a large ledger takes its time, and each statement has the server's own limit.
        let result = copy::copy_in(self, lines, by, at).await;
        self.leave(result)
    }

    /// Reduces at most `most` messages received before a moment to their receipt's line; `by` is `None` for the program
    /// itself. The files named are removed from the store after the commit.
    pub async fn purge(&mut self, before: Timestamp, most: u32, by: Option<&str>, at: Timestamp) -> Result<Purged> {
        step!(self, purge::purge(self, before, most, by, at))
    }

    /// What in the ledger, as this transaction sees it, does not agree: see [`super::Ledger::audit`].
    pub async fn audit(&mut self) -> Result<Vec<String>> {
        audit::audit(self.connection()?).await
    }

    /// Staff recorded something about a unit and a requirement.
    pub async fn record_mark(&mut self, mark: &Mark) -> Result<()> {
        step!(self, marks::record(self, mark))
    }
}
