//! Turns a range of UIDs into the messages in it, and into the UIDs that the server will not tell about.
//!
//! A list that succeeded can still be short: a line that could not be read was left out, or the server left one out by
//! itself. So what is listed is held against the sequence numbers, which have no gaps (RFC 3501 2.3.1.2), and what is
//! missing is asked for by SEARCH. A range that is refused is halved until the one message is found for whose sake it was
//! (Gmail: `NO System Error (Failure)`), so that no message hides the others, and none is passed over.

use std::collections::{BTreeMap, BTreeSet};

use async_imap::imap_proto::{AttributeValue, MailboxDatum, Response};

use super::{ImapSession, internal_date};
use crate::mailbox::{Again, Candidate, MailboxError};

/// How many further commands a refused list is worth: enough to find three messages among four thousand million UIDs.
const MOST_HALVES: usize = 200;
/// How many sequence numbers are asked about at once, so that the answer stays under the longest line that is read.
const SEARCHED_AT_ONCE: u32 = 4_000;
/// How many sequence numbers below the end are asked about where a list brought nothing at all.
const MOST_SUSPECTED: u32 = 500;

/// What a list brought.
#[derive(Debug, Default)]
pub(super) struct Listed {
    pub(super) candidates: Vec<Candidate>,
    /// They are there, but the server did not say what they are.
    pub(super) unlisted: Vec<u32>,
}

/// Messages by UID, each with its sequence number.
type Found = BTreeMap<u32, (u32, Candidate)>;

impl ImapSession {
    /// Lists the messages from UID `first` to `last` of a folder that has `exists` of them.
    pub(super) async fn list(&mut self, first: u32, last: u32, exists: u32) -> Result<Listed, MailboxError> {
        let mut found = Found::new();
        let mut unlisted = BTreeSet::new();
        self.commands.take_unreadable_messages();
        if !self.list_range(first, last, &mut found).await? {
            self.list_halves(first, last, &mut found, &mut unlisted).await?;
        }
        for (from, to) in gaps(first, last, exists, &found) {
            unlisted.extend(self.search(&format!("{from}:{to}")).await?);
        }
        // Among sequence numbers nothing shows what is missing below the first one listed.
        if self.commands.take_unreadable_messages() && first > 1 {
            unlisted.extend(self.search(&format!("UID {first}:{last}")).await?);
        }
        unlisted.retain(|uid| (first..=last).contains(uid) && !found.contains_key(uid));
        let candidates = found.into_values().map(|(_, candidate)| candidate).collect();
        Ok(Listed { candidates, unlisted: unlisted.into_iter().collect() })
    }

    /// Lists messages that were refused before, if they are still there and still the ones that were meant.
    ///
    /// # Errors
    /// As [`Self::look`]; [`MailboxError::ValidityChanged`] where the UIDs mean other messages now.
    pub async fn list_again(&mut self, folder: &str, uid_validity: u32, uids: &[u32]) -> Result<Again, MailboxError> {
        if self.open_once(folder).await?.uid_validity != uid_validity {
            return Err(MailboxError::ValidityChanged);
        }
        let mut again = Again::default();
        for &uid in uids {
            let mut found = Found::new();
            let is_answered = self.list_range(uid, uid, &mut found).await?;
            if let Some((_, candidate)) = found.remove(&uid) {
                again.listed.push(candidate);
            } else if !is_answered || self.search(&format!("UID {uid}")).await?.contains(&uid) {
                again.unlisted.push(uid);
            } else {
                again.vanished.push(uid);
            }
        }
        Ok(again)
    }

    /// What the server says of the messages from UID `first` to `last` of a folder; those for whose sake it refuses are left
    /// out.
    ///
    /// # Errors
    /// As [`Self::list_again`].
    pub async fn described(
        &mut self,
        folder: &str,
        uid_validity: u32,
        (first, last): (u32, u32),
    ) -> Result<Vec<Candidate>, MailboxError> {
        if self.open_once(folder).await?.uid_validity != uid_validity {
            return Err(MailboxError::ValidityChanged);
        }
        let (mut found, mut unlisted) = (Found::new(), BTreeSet::new());
        if !self.list_range(first, last, &mut found).await? {
            match self.list_halves(first, last, &mut found, &mut unlisted).await {
                Err(error) if !error.keeps_session() => return Err(error),
                _ => {}
            }
        }
        Ok(found.into_values().map(|(_, candidate)| candidate).collect())
    }

    /// Every UID of the open folder, by sequence numbers, a few thousand at a time.
    pub(super) async fn all_uids(&mut self, exists: u32) -> Result<BTreeSet<u32>, MailboxError> {
        let mut uids = BTreeSet::new();
        let mut from = 1;
        while from <= exists {
            let to = from.saturating_add(SEARCHED_AT_ONCE - 1).min(exists);
            uids.extend(self.search(&format!("{from}:{to}")).await?);
            from = to.saturating_add(1);
        }
        Ok(uids)
    }

    /// One command; says whether it was answered and not refused. The range has an end because `n:*` names the last
    /// message even where it is below `n` (RFC 3501 6.4.8); whatever else the server throws in is left out.
    async fn list_range(&mut self, first: u32, last: u32, found: &mut Found) -> Result<bool, MailboxError> {
        let gmail = if self.capabilities.gmail { " X-GM-MSGID" } else { "" };
        let see = |answer: &Response<'_>| {
            let Response::Fetch(sequence, attributes) = answer else { return };
            if let Some(candidate) = candidate_of(attributes)
                && (first..=last).contains(&candidate.uid)
            {
                let known = found.entry(candidate.uid).or_insert_with(|| (*sequence, candidate.clone()));
                // What one answer says, a second one for the same message does not take back.
                known.1.size = known.1.size.max(candidate.size);
                known.1.received_at = known.1.received_at.or(candidate.received_at);
                known.1.gmail_id = known.1.gmail_id.or(candidate.gmail_id);
            }
        };
        let command = format!("UID FETCH {first}:{last} (UID INTERNALDATE RFC822.SIZE{gmail})");
        match self.commands.run(&command, see).await {
            Ok(()) => Ok(true),
            Err(error @ (MailboxError::Refused { .. } | MailboxError::Bad { .. })) => {
                self.refusal = Some(error);
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }

    /// Finds the messages for whose sake a range is refused. Where no part of it is answered, the refusal is the whole
    /// folder's, and an error.
    async fn list_halves(
        &mut self,
        first: u32,
        last: u32,
        found: &mut Found,
        unlisted: &mut BTreeSet<u32>,
    ) -> Result<(), MailboxError> {
        let mut refused = vec![(first, last)];
        let mut commands = 0;
        let mut any_answered = false;
        while let Some((from, to)) = refused.pop() {
            if from == to {
                unlisted.insert(from);
                continue;
            }
            let middle = from + (to - from) / 2;
            for (from, to) in [(middle.saturating_add(1), to), (from, middle)] {
                commands += 1;
                if commands > MOST_HALVES {
                    return Err(self.why_refused());
                }
                if self.list_range(from, to, found).await? {
                    any_answered = true;
                } else {
                    refused.push((from, to));
                }
            }
        }
        // One message alone cannot be told from the folder by halving; SEARCH can.
        if any_answered || (first == last && self.search(&format!("UID {first}")).await?.contains(&first)) {
            return Ok(());
        }
        Err(self.why_refused())
    }

    fn why_refused(&mut self) -> MailboxError {
        self.refusal.take().unwrap_or_else(|| MailboxError::Protocol("a list cannot be read".to_owned()))
    }

    /// UIDs by a search key. No answer at all is not the answer "none".
    async fn search(&mut self, key: &str) -> Result<Vec<u32>, MailboxError> {
        let mut found = None;
        let see = |answer: &Response<'_>| {
            if let Response::MailboxData(MailboxDatum::Search(uids)) = answer {
                found.get_or_insert_with(Vec::new).extend(uids);
            }
        };
        self.commands.run(&format!("UID SEARCH {key}"), see).await?;
        found.ok_or_else(|| MailboxError::Protocol("a search was not answered".to_owned()))
    }
}

/// Sequence numbers that belong into the range and were not listed, as ranges. Messages above the range do not concern
/// us: the range ends at UIDNEXT.
fn gaps(first: u32, last: u32, exists: u32, found: &Found) -> Vec<(u32, u32)> {
    let listed: BTreeSet<u32> = found.values().map(|(sequence, _)| *sequence).collect();
    let lowest = match listed.first() {
        _ if first == 1 => 1,
        Some(lowest) => *lowest,
        None => exists.saturating_sub((last - first).min(MOST_SUSPECTED)).max(1),
    };
    let mut gaps: Vec<(u32, u32)> = Vec::new();
    let mut expected = lowest;
    for sequence in listed.into_iter().chain([exists.saturating_add(1)]) {
        let mut from = expected;
        while from < sequence {
            let to = from.saturating_add(SEARCHED_AT_ONCE - 1).min(sequence - 1);
            gaps.push((from, to));
            from = to + 1;
        }
        expected = expected.max(sequence.saturating_add(1));
    }
    gaps
}

/// A candidate, where the answer has a UID and is not merely news of flags.
fn candidate_of(attributes: &[AttributeValue<'_>]) -> Option<Candidate> {
    let mut candidate = Candidate { uid: 0, size: 0, received_at: None, gmail_id: None };
    let mut listed = false;
    for attribute in attributes {
        match attribute {
            AttributeValue::Uid(uid) => candidate.uid = *uid,
            AttributeValue::Rfc822Size(size) => {
                candidate.size = u64::from(*size);
                listed = true;
            }
            AttributeValue::InternalDate(date) => {
                candidate.received_at = internal_date::parse(date);
                listed = true;
            }
            AttributeValue::GmailMsgId(id) => candidate.gmail_id = Some(*id),
            _ => {}
        }
    }
    (listed && candidate.uid > 0).then_some(candidate)
}
