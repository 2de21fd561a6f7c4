//! What can be asked of the ledger. Each method borrows a connection, asks, and gives it back.

use std::collections::BTreeSet;

use anyhow::Result;
use jiff::Timestamp;
use jiff::civil::Date;

use super::connection::{bounded, end_snapshot};
use super::opening::Ledger;
use super::past::{Bound, Side};
use super::{
    AliasRow, Copied, DecisionRow, Doubtful, Entry, FolderCursor, Health, ListedLetter, Mark, MessageRow, News,
    QueuedLetter, Revision, Seen, Trouble, UidCount, Written, aliases, audit, copy, digests, doubts, entries, health,
    marks, messages, news, outbox, past, purge, registries, revisions, sightings, since, watch,
};
use crate::matching::{Earlier, Findings};
use crate::registry::{OrganizationCode, Registry};
use crate::store::ContentHash;

/// Asks one question over a connection that sees what is committed.
macro_rules! ask {
    ($ledger:expr, |$connection:ident| $question:expr) => {{
        let mut borrowed = $ledger.reading().await?;
        let $connection = borrowed.connection()?;
        let answer = bounded($question).await?;
        borrowed.give_back();
        Ok(answer)
    }};
}

/// Asks a question of several statements, all of which see the ledger as of one moment.
macro_rules! ask_at_one_moment {
    ($ledger:expr, |$connection:ident| $question:expr) => {{
        let mut borrowed = $ledger.snapshot().await?;
        let $connection = borrowed.connection()?;
        let answer = bounded($question).await?;
        end_snapshot(borrowed).await?;
        Ok(answer)
    }};
}

#[expect(
    clippy::missing_errors_doc,
    reason = "all fail alike: where the database cannot be reached or a row is damaged"
)]
impl Ledger {
    /// Organizations as last imported.
    pub async fn registry(&self) -> Result<Registry> {
        ask!(self, |connection| registries::current(connection))
    }

    /// Hands every row of the ledger as of one moment to `write`, as lines of text: see `copy`. Writers are not held up.
    pub async fn copy_out(&self, at: Timestamp, write: &mut (dyn FnMut(&str) -> Result<()> + Send)) -> Result<Copied> {
        let mut borrowed = self.snapshot().await?;
        // Not bounded: a large ledger takes its time.
        let copied = copy::copy_out(borrowed.connection()?, at, write).await?;
        end_snapshot(borrowed).await?;
        Ok(copied)
    }

    /// How many messages received before a moment could be purged.
    pub async fn purgeable(&self, before: Timestamp) -> Result<u64> {
        ask!(self, |connection| purge::purgeable(connection, before))
    }

    /// How far the ledger is written, for [`super::Work::changes_since`].
    pub async fn written(&self) -> Result<Written> {
        ask!(self, |connection| since::written(connection))
    }

    /// When this ledger was last restored from a backup; `None`: never.
    pub async fn restored_at(&self) -> Result<Option<Timestamp>> {
        ask!(self, |connection| copy::restored_at(connection))
    }

    /// Letters of unknown fate that are to be looked for, oldest first.
    pub async fn doubtful_letters(&self, at: Timestamp) -> Result<Vec<Doubtful>> {
        ask!(self, |connection| doubts::due(connection, at))
    }

    /// Message-ID of the letter that was sent last.
    pub async fn newest_sent_letter(&self) -> Result<Option<String>> {
        ask!(self, |connection| doubts::newest_sent(connection))
    }

    /// Where the reading of a folder stands.
    pub async fn cursor(&self, account: &str, folder: &str) -> Result<FolderCursor> {
        ask_at_one_moment!(self, |connection| sightings::cursor(connection, account, folder))
    }

    /// Whether one of Gmail's X-GM-MSGIDs was taken in, and as which message.
    pub async fn known_gmail_id(&self, account: &str, gmail_id: u64) -> Result<Option<ContentHash>> {
        ask!(self, |connection| sightings::known_gmail_id(connection, account, gmail_id))
    }

    /// The messages of a folder that were taken in, of UIDs from `first` to `last`.
    pub async fn seen_between(
        &self,
        account: &str,
        folder: &str,
        uid_validity: u32,
        first: u32,
        last: u32,
    ) -> Result<Vec<Seen>> {
        ask!(self, |connection| sightings::seen_between(connection, account, folder, uid_validity, (first, last)))
    }

    /// Kept messages without a decision, by time of receipt (first sight where there is none), at most `limit`.
    pub async fn unjudged(&self, limit: u32) -> Result<Vec<MessageRow>> {
        ask!(self, |connection| messages::unjudged(connection, limit))
    }

    /// Messages of these Message-IDs (ours too: an acknowledgement's Message-ID leads to the message it answered).
    pub async fn by_message_ids(&self, ids: &[String]) -> Result<Vec<Earlier>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        ask!(self, |connection| past::by_message_ids(connection, ids))
    }

    /// Judged messages of any of these units or of this sender, received before `before`, oldest first (ties: lower hash
    /// first). What was received in that very millisecond is left out; [`Ledger::earlier_than`] is exact.
    pub async fn earlier(
        &self,
        organizations: &[OrganizationCode],
        sender: &str,
        before: Timestamp,
    ) -> Result<Vec<Earlier>> {
        let bound = Bound::moment(Side::Before, before);
        ask_at_one_moment!(self, |connection| past::beside(connection, organizations, sender, &bound))
    }

    /// The same, received after: those whose conclusions a late-coming message may change, oldest first.
    pub async fn later(
        &self,
        organizations: &[OrganizationCode],
        sender: &str,
        after: Timestamp,
    ) -> Result<Vec<Earlier>> {
        let bound = Bound::moment(Side::After, after);
        ask_at_one_moment!(self, |connection| past::beside(connection, organizations, sender, &bound))
    }

    /// Those that come before one message in the order of judging: by time of receipt, then by hash. A server's time has
    /// whole seconds, so two letters of one unit may well share it.
    pub async fn earlier_than(
        &self,
        organizations: &[OrganizationCode],
        sender: &str,
        moment: Timestamp,
        message: &ContentHash,
    ) -> Result<Vec<Earlier>> {
        let bound = Bound::message(Side::Before, moment, message);
        ask_at_one_moment!(self, |connection| past::beside(connection, organizations, sender, &bound))
    }

    /// Those that come after one message in the order of judging.
    pub async fn later_than(
        &self,
        organizations: &[OrganizationCode],
        sender: &str,
        moment: Timestamp,
        message: &ContentHash,
    ) -> Result<Vec<Earlier>> {
        let bound = Bound::message(Side::After, moment, message);
        ask_at_one_moment!(self, |connection| past::beside(connection, organizations, sender, &bound))
    }

    /// All judged messages as they stood at `at` (decisions made later are left out), by time of receipt.
    pub async fn entries_as_of(&self, at: Timestamp) -> Result<Vec<Entry>> {
        ask_at_one_moment!(self, |connection| entries::as_of(connection, at, None))
    }

    /// The same for a digest or a status: of those that are neither among the `newest` nor wait for a person, what standings and
    /// totals rest on, without files and reasons.
    pub async fn entries_for_digest(&self, at: Timestamp, newest: usize) -> Result<Vec<Entry>> {
        ask_at_one_moment!(self, |connection| entries::as_of(connection, at, Some(newest)))
    }

    /// One judged message as it stands now.
    pub async fn entry(&self, message: &ContentHash) -> Result<Option<Entry>> {
        ask_at_one_moment!(self, |connection| entries::one(connection, message))
    }

    /// What became of every UID of a folder that the ledger knows.
    pub async fn outcomes_of_uids(&self, account: &str, folder: &str, validity: u32) -> Result<Vec<(u32, UidCount)>> {
        ask!(self, |connection| watch::outcomes(connection, account, folder, validity))
    }

    /// Whether the proof of that day was made.
    pub async fn is_inspected(&self, day: Date) -> Result<bool> {
        ask!(self, |connection| watch::is_inspected(connection, day))
    }

    /// Since when letters wait without any one having been sent meanwhile; `None`: none waits so.
    pub async fn letters_stuck_since(&self, now: Timestamp) -> Result<Option<Timestamp>> {
        ask!(self, |connection| watch::stuck_since(connection, now))
    }

    /// Since when a trouble lasts that staff were told of; `None`: they were told of none, or of its end, too.
    pub async fn open_alarm(&self, trouble: Trouble) -> Result<Option<Timestamp>> {
        ask!(self, |connection| watch::open_alarm(connection, trouble))
    }

    /// The messages that were reduced to their receipt's line.
    pub async fn purged(&self) -> Result<BTreeSet<ContentHash>> {
        ask!(self, |connection| purge::purged(connection))
    }

    /// What staff did to the findings of a message, in order.
    pub async fn revisions(&self, message: &ContentHash) -> Result<Vec<Revision>> {
        ask!(self, |connection| revisions::of(connection, message))
    }

    /// What staff did to findings of messages after `from` and up to `to`, in order.
    pub async fn revisions_between(&self, from: Timestamp, to: Timestamp) -> Result<Vec<Revision>> {
        ask!(self, |connection| revisions::between(connection, from, to))
    }

    /// Every decision on a message, in order.
    pub async fn decisions(&self, message: &ContentHash) -> Result<Vec<DecisionRow>> {
        ask!(self, |connection| revisions::decisions(connection, message))
    }

    /// What was found in a message when it was first judged.
    pub async fn first_findings(&self, message: &ContentHash) -> Result<Option<Findings>> {
        ask!(self, |connection| revisions::first_findings(connection, message))
    }

    /// The judged messages that staff may mean: by receipt number (`17/2023`; `17` alone means that of every year), else by
    /// the beginning of the hash (at least six digits).
    pub async fn called(&self, name: &str) -> Result<Vec<ContentHash>> {
        ask!(self, |connection| revisions::called(connection, name))
    }

    /// Every alias, those that were taken back too, in the order of recording.
    pub async fn aliases(&self) -> Result<Vec<AliasRow>> {
        ask!(self, |connection| aliases::all(connection))
    }

    /// How mailbox and letters fare.
    pub async fn health(&self) -> Result<Health> {
        ask!(self, |connection| health::health(connection))
    }

    /// What staff had recorded by `at`, in the order of recording.
    pub async fn marks_as_of(&self, at: Timestamp) -> Result<Vec<Mark>> {
        ask!(self, |connection| marks::as_of(connection, at))
    }

    /// What the digest of `day` has to tell that no earlier one has told; of that, what is dated up to `until`.
    pub async fn news_for_digest(&self, day: Date, until: Timestamp) -> Result<News> {
        ask_at_one_moment!(self, |connection| news::for_digest(connection, day, until))
    }

    /// Up to when the digest of that day counted; `None` where none was made.
    pub async fn digest_of(&self, day: Date) -> Result<Option<Timestamp>> {
        ask!(self, |connection| digests::recorded(connection, day))
    }

    /// How mailbox and letters fared when the digest of that day was made; `None` where none was.
    pub async fn digest_health(&self, day: Date) -> Result<Option<Health>> {
        ask!(self, |connection| digests::health_of(connection, day))
    }

    /// Acknowledgements queued to this address since `since`, for the daily cap.
    pub async fn acknowledgements_to(&self, recipient: &str, since: Timestamp) -> Result<u32> {
        ask!(self, |connection| outbox::acknowledgements_to(connection, recipient, since))
    }

    /// The letters of the outbox, newest first (for demo, status, review).
    pub async fn letters(&self, limit: u32) -> Result<Vec<QueuedLetter>> {
        ask!(self, |connection| outbox::newest(connection, limit))
    }

    /// The letters of the outbox and what became of them, newest first.
    pub async fn listed_letters(&self, limit: u32) -> Result<Vec<ListedLetter>> {
        ask!(self, |connection| outbox::listed(connection, limit))
    }

    /// Recomputes the log's hash chain and every count; sentences about what does not agree (none: all is well).
    pub async fn audit(&self) -> Result<Vec<String>> {
        let mut borrowed = self.snapshot().await?;
        // Not bounded as a whole: a ledger of years takes its time.
        let mut faults = audit::check_file(borrowed.connection()?, &self.engine).await?;
        faults.extend(audit::audit(borrowed.connection()?).await?);
        end_snapshot(borrowed).await?;
        Ok(faults)
    }

    /// Every hash that the store must hold.
    pub async fn stored_hashes(&self) -> Result<Vec<ContentHash>> {
        ask!(self, |connection| messages::stored_hashes(connection))
    }
}
