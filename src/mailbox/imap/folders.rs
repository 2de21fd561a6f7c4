//! Turns the server's answers into what it can do, and which folders are to be read.

use async_imap::imap_proto::{Capability, NameAttribute};
use async_imap::imap_proto::{MailboxDatum, Response};

use super::commands::Commands;
use super::folder_name;
use super::{Capabilities, ImapSession};
use crate::mailbox::{ImapSettings, MailboxError};

/// Asks what the server can do.
pub(super) async fn ask_capabilities(commands: &mut Commands) -> Result<Capabilities, MailboxError> {
    let mut found = Capabilities::default();
    let see = |answer: &Response<'_>| {
        let Response::Capabilities(list) = answer else { return };
        for capability in list {
            let Capability::Atom(name) = capability else { continue };
            found.idle |= name.eq_ignore_ascii_case("IDLE");
            found.gmail |= name.eq_ignore_ascii_case("X-GM-EXT-1");
            found.moves |= name.eq_ignore_ascii_case("MOVE");
            found.uidplus |= name.eq_ignore_ascii_case("UIDPLUS");
            found.special_use |= name.eq_ignore_ascii_case("SPECIAL-USE");
        }
    };
    commands.run("CAPABILITY", see).await?;
    Ok(found)
}

impl ImapSession {
    /// The folders to read, in UTF-8: those of the settings; else the Inbox and, on Gmail, the one marked `\Junk`
    /// (RFC 6154), where a report can land by mistake.
    ///
    /// # Errors
    /// When the connection fails, or the server refuses to list folders.
    pub async fn folders(&mut self, settings: &ImapSettings) -> Result<Vec<String>, MailboxError> {
        if !settings.folders.is_empty() {
            return Ok(settings.folders.clone());
        }
        let mut folders = vec!["INBOX".to_owned()];
        if self.capabilities.gmail {
            let see = |answer: &Response<'_>| {
                if let Response::MailboxData(MailboxDatum::List(entry)) = answer
                    && entry.name_attributes.contains(&NameAttribute::Junk)
                    && !entry.name_attributes.contains(&NameAttribute::NoSelect)
                {
                    folders.push(folder_name::decode(&entry.name));
                }
            };
            self.commands.run("LIST \"\" \"*\"", see).await?;
        }
        Ok(folders)
    }
}
