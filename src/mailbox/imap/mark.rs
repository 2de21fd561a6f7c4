//! Turns a commit of the ledger into a mark on the server: a keyword, a Gmail label, or a move. Nothing is ever deleted.

use async_imap::imap_proto::Response;

use super::{ImapSession, folder_name, uid_set};
use crate::mailbox::{AfterCommit, MailboxError};

/// The keyword that tells a message of which a copy was made, on a server that cannot move.
const COPIED: &str = "Tiepnhan-Copied";

impl ImapSession {
    /// Marks messages of a folder as settled. What is gone meanwhile is passed over.
    ///
    /// # Errors
    /// When the connection fails or the server refuses; and where UIDVALIDITY is another than was meant, for then
    /// nothing is touched.
    pub async fn mark_handled(
        &mut self,
        folder: &str,
        uid_validity: u32,
        uids: &[u32],
        after: &AfterCommit,
    ) -> Result<(), MailboxError> {
        if uids.is_empty() || *after == AfterCommit::Nothing {
            return Ok(());
        }
        let result = self.mark_in(folder, uid_validity, uids, after).await;
        // What is opened to be changed is not left open for looking.
        self.opened = None;
        result
    }

    async fn mark_in(
        &mut self,
        folder: &str,
        uid_validity: u32,
        uids: &[u32],
        after: &AfterCommit,
    ) -> Result<(), MailboxError> {
        if self.open(folder, "SELECT").await?.uid_validity != uid_validity {
            return Err(MailboxError::ValidityChanged);
        }
        for set in uid_set::sets(uids) {
            match after {
                AfterCommit::Nothing => {}
                AfterCommit::Keyword(keyword) => self.add_keyword(&set, keyword).await?,
                AfterCommit::GmailLabel(label) => self.add_label(&set, label).await?,
                AfterCommit::Move(target) if self.capabilities.moves => {
                    self.put_into(&format!("UID MOVE {set}"), target).await?;
                }
                AfterCommit::Move(target) => self.copy(&set, target).await?,
            }
        }
        Ok(())
    }

    async fn add_keyword(&mut self, set: &str, keyword: &str) -> Result<(), MailboxError> {
        let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '$' | '-' | '_' | '.');
        if keyword.is_empty() || !keyword.chars().all(letters) {
            return Err(MailboxError::Settings(format!(
                "expected a keyword of letters, digits, `$`, `-`, `_` and `.`, but found {keyword:?}"
            )));
        }
        self.commands.run(&format!("UID STORE {set} +FLAGS.SILENT ({keyword})"), |_| {}).await
    }

    async fn add_label(&mut self, set: &str, label: &str) -> Result<(), MailboxError> {
        if !self.capabilities.gmail {
            return Err(MailboxError::Settings("only Gmail has labels; set a keyword instead".to_owned()));
        }
        let label = folder_name::quote(label);
        self.commands.run(&format!("UID STORE {set} +X-GM-LABELS.SILENT ({label})"), |_| {}).await
    }

    /// Copies what was not copied yet, and remembers it by a keyword. A crash between the two makes a second copy.
    async fn copy(&mut self, set: &str, target: &str) -> Result<(), MailboxError> {
        let mut left = Vec::new();
        let see = |answer: &Response<'_>| {
            if let Response::MailboxData(async_imap::imap_proto::MailboxDatum::Search(uids)) = answer {
                left.extend(uids);
            }
        };
        self.commands.run(&format!("UID SEARCH UID {set} UNKEYWORD {COPIED}"), see).await?;
        for set in uid_set::sets(&left) {
            self.put_into(&format!("UID COPY {set}"), target).await?;
            self.add_keyword(&set, COPIED).await?;
        }
        Ok(())
    }

    /// Runs a move or a copy, making the folder and trying once more where there is none (RFC 3501 `TRYCREATE`).
    async fn put_into(&mut self, command: &str, target: &str) -> Result<(), MailboxError> {
        let target = folder_name::quote(target);
        let command = format!("{command} {target}");
        match self.commands.run(&command, |_| {}).await {
            Err(MailboxError::Refused { text, .. }) if text.to_ascii_lowercase().contains("trycreate") => {
                self.commands.run(&format!("CREATE {target}"), |_| {}).await?;
                self.commands.run(&command, |_| {}).await
            }
            result => result,
        }
    }
}
