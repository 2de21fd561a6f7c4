//! Turns the folder of what was sent into the answer to: did this letter of ours go out?
//!
//! Gmail and others lay a copy of everything that is submitted to them into the folder marked `\Sent` (RFC 6154), with
//! the Message-ID that we gave it.

use async_imap::imap_proto::{MailboxDatum, NameAttribute, Response};

use super::{ImapSession, folder_name};
use crate::mailbox::MailboxError;

impl ImapSession {
    /// The folder that the server marks as that of sent letters, in UTF-8.
    ///
    /// # Errors
    /// When the connection fails, or the server refuses to list folders.
    pub async fn find_sent_folder(&mut self) -> Result<Option<String>, MailboxError> {
        let mut found = None;
        let see = |answer: &Response<'_>| {
            if let Response::MailboxData(MailboxDatum::List(entry)) = answer
                && entry.name_attributes.contains(&NameAttribute::Sent)
                && !entry.name_attributes.contains(&NameAttribute::NoSelect)
            {
                found = Some(folder_name::decode(&entry.name));
            }
        };
        // Some servers mark folders only where they are asked to; Gmail always does.
        let asked =
            if self.capabilities.special_use && !self.capabilities.gmail { " RETURN (SPECIAL-USE)" } else { "" };
        self.commands.run(&format!("LIST \"\" \"*\"{asked}"), see).await?;
        Ok(found)
    }

    /// Whether a folder holds a letter of this Message-ID (without angle brackets) now.
    ///
    /// # Errors
    /// When the connection fails, or the server refuses the folder or the search.
    pub async fn holds_letter(&mut self, folder: &str, message_id: &str) -> Result<bool, MailboxError> {
        // Opened each time: only so does every server say what has come in since.
        if self.open(folder, "EXAMINE").await?.exists == 0 {
            return Ok(false);
        }
        let mut found = false;
        let see = |answer: &Response<'_>| {
            if let Response::MailboxData(MailboxDatum::Search(uids)) = answer {
                found |= !uids.is_empty();
            }
        };
        let id = folder_name::quote_ascii(&format!("<{message_id}>"));
        self.commands.run(&format!("UID SEARCH HEADER Message-ID {id}"), see).await?;
        Ok(found)
    }
}
