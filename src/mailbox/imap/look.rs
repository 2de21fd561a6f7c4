//! Turns an IMAP folder and how far it was seen into the messages that are new.
//!
//! `EXAMINE` tells UIDVALIDITY and UIDNEXT; only where UIDNEXT has moved are UIDs listed. So a look at a folder with
//! nothing new costs the same few hundred octets for ten messages and for half a million. Flags, which people change,
//! are never asked for.

use std::collections::BTreeMap;

use async_imap::imap_proto::ResponseCode;
use async_imap::imap_proto::{AttributeValue, MailboxDatum, Response};

use super::{ImapSession, Opened, folder_name, internal_date};
use crate::mailbox::{Candidate, Look, LookFrom, MailboxError};

impl ImapSession {
    /// Looks at a folder (UTF-8 name) for what came since `from`.
    ///
    /// # Errors
    /// When the connection fails, or the server refuses the folder or keeps back what tells its messages apart.
    pub async fn look(&mut self, folder: &str, from: &LookFrom) -> Result<Look, MailboxError> {
        let now = self.open(folder, "EXAMINE").await?;
        let changed_validity = from.uid_validity.is_some_and(|known| known != now.uid_validity);
        let uid_next_went_back = from.uid_validity == Some(now.uid_validity) && now.uid_next < from.next_uid;
        let first = if changed_validity || uid_next_went_back { 1 } else { from.next_uid.max(1) };
        let candidates =
            if first < now.uid_next && now.exists > 0 { self.list(first, now.uid_next - 1).await? } else { Vec::new() };
        self.looked_until.insert(folder.to_owned(), now.uid_next);
        Ok(Look {
            uid_validity: now.uid_validity,
            uid_next: now.uid_next,
            exists: now.exists,
            changed_validity,
            uid_next_went_back,
            candidates,
        })
    }

    /// Lists messages that were refused before, if they are still there and still the ones that were meant.
    ///
    /// # Errors
    /// As [`Self::look`]; [`MailboxError::ValidityChanged`] where the UIDs mean other messages now.
    pub async fn list_again(
        &mut self,
        folder: &str,
        uid_validity: u32,
        uids: &[u32],
    ) -> Result<Vec<Candidate>, MailboxError> {
        if self.open_once(folder).await?.uid_validity != uid_validity {
            return Err(MailboxError::ValidityChanged);
        }
        let mut found = Vec::new();
        for uid in uids {
            found.extend(self.list(*uid, *uid).await?);
        }
        Ok(found)
    }

    /// Opens a folder by `EXAMINE` or `SELECT`, also where it is open already: only so does every server say what is
    /// new. Without UIDVALIDITY and UIDNEXT there is no telling messages apart, so both are required.
    pub(super) async fn open(&mut self, folder: &str, command: &str) -> Result<Opened, MailboxError> {
        self.opened = None;
        self.commands.take_news();
        let (mut uid_validity, mut uid_next, mut exists) = (None, None, 0);
        let see = |answer: &Response<'_>| match answer {
            Response::MailboxData(MailboxDatum::Exists(count)) => exists = *count,
            Response::Data { outcome, .. } => match outcome.code {
                Some(ResponseCode::UidValidity(value)) => uid_validity = Some(value),
                Some(ResponseCode::UidNext(value)) => uid_next = Some(value),
                _ => {}
            },
            _ => {}
        };
        self.commands.run(&format!("{command} {}", folder_name::quote(folder)), see).await?;
        self.commands.take_news();
        let (Some(uid_validity), Some(uid_next)) = (uid_validity, uid_next) else {
            return Err(MailboxError::Protocol("a folder was opened without UIDVALIDITY and UIDNEXT".to_owned()));
        };
        let opened = Opened { folder: folder.to_owned(), uid_validity, uid_next, exists };
        self.opened = Some(opened.clone());
        Ok(opened)
    }

    /// Opens a folder by `EXAMINE` unless it is open.
    pub(super) async fn open_once(&mut self, folder: &str) -> Result<Opened, MailboxError> {
        match &self.opened {
            Some(opened) if opened.folder == folder => Ok(opened.clone()),
            _ => self.open(folder, "EXAMINE").await,
        }
    }

    /// Lists the messages from UID `first` to `last`. The range has an end because `n:*` names the last message even
    /// where it is below `n` (RFC 3501 6.4.8); whatever else the server throws in is left out.
    async fn list(&mut self, first: u32, last: u32) -> Result<Vec<Candidate>, MailboxError> {
        let gmail = if self.capabilities.gmail { " X-GM-MSGID" } else { "" };
        let mut found = BTreeMap::new();
        let see = |answer: &Response<'_>| {
            let Response::Fetch(_, attributes) = answer else { return };
            if let Some(candidate) = candidate_of(attributes)
                && (first..=last).contains(&candidate.uid)
            {
                found.insert(candidate.uid, candidate);
            }
        };
        let command = format!("UID FETCH {first}:{last} (UID INTERNALDATE RFC822.SIZE{gmail})");
        self.commands.run(&command, see).await?;
        Ok(found.into_values().collect())
    }
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
