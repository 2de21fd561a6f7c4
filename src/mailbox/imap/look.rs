//! Turns an IMAP folder and how far it was seen into the messages that are new.
//!
//! `EXAMINE` tells UIDVALIDITY and UIDNEXT; only where UIDNEXT has moved are UIDs listed. So a look at a folder with
//! nothing new costs the same few hundred octets for ten messages and for half a million. Flags, which people change,
//! are never asked for.

use std::collections::BTreeSet;

use async_imap::imap_proto::ResponseCode;
use async_imap::imap_proto::{MailboxDatum, Response};

use super::list::Listed;
use super::{ImapSession, Opened, folder_name};
use crate::mailbox::{Look, LookFrom, MailboxError};

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
        // No UID is larger than u32::MAX, so UIDNEXT cannot stand behind the last one.
        let last = if now.uid_next == u32::MAX { u32::MAX } else { now.uid_next.saturating_sub(1) };
        let listed =
            if first <= last && now.exists > 0 { self.list(first, last, now.exists).await? } else { Listed::default() };
        self.looked_until.insert(folder.to_owned(), now.uid_next);
        Ok(Look {
            uid_validity: now.uid_validity,
            uid_next: now.uid_next,
            exists: now.exists,
            changed_validity,
            uid_next_went_back,
            candidates: listed.candidates,
            unlisted: listed.unlisted,
        })
    }

    /// Every UID that a folder holds, with its UIDVALIDITY: for proving that none was passed over.
    ///
    /// # Errors
    /// As [`Self::look`].
    pub async fn uids(&mut self, folder: &str) -> Result<(u32, BTreeSet<u32>), MailboxError> {
        let now = self.open(folder, "EXAMINE").await?;
        Ok((now.uid_validity, self.all_uids(now.exists).await?))
    }

    /// Opens a folder by `EXAMINE` or `SELECT`, also where it is open already: only so does every server say what is
    /// new. Without UIDVALIDITY and UIDNEXT there is no telling messages apart, and a number of
    /// messages that was not said is not none; so all three are required.
    pub(super) async fn open(&mut self, folder: &str, command: &str) -> Result<Opened, MailboxError> {
        self.opened = None;
        self.commands.take_news();
        let (mut uid_validity, mut uid_next, mut exists) = (None, None, None);
        let see = |answer: &Response<'_>| match answer {
            Response::MailboxData(MailboxDatum::Exists(count)) => exists = Some(*count),
            Response::Data { outcome, .. } => match outcome.code {
                Some(ResponseCode::UidValidity(value)) => uid_validity = Some(value),
                Some(ResponseCode::UidNext(value)) => uid_next = Some(value),
                _ => {}
            },
            _ => {}
        };
        self.commands.run(&format!("{command} {}", folder_name::quote(folder)), see).await?;
        self.commands.take_news();
        let (Some(uid_validity), Some(uid_next), Some(exists)) = (uid_validity, uid_next, exists) else {
            let missing = "a folder was opened without UIDVALIDITY, UIDNEXT and EXISTS";
            return Err(MailboxError::Protocol(missing.to_owned()));
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
}
