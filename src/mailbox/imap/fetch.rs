//! Turns candidates into staged messages: sends what [`Pieces`] plans, reads what comes, hands it to the [`Writer`].

use super::answer::Answer;
use async_imap::imap_proto::Response;

use super::ImapSession;
use super::commands::outcome_of;
use super::pieces::{Part, Pieces};
use super::writer::{Source, Writer, body_of};
use crate::mailbox::{Arrivals, Candidate, MailboxError};
use crate::store::Store;

impl ImapSession {
    /// Fetches messages of a folder, and sends each as soon as it is complete, refused or found to be gone.
    ///
    /// # Errors
    /// When the connection fails, the account is over its quota, the store fails or nobody takes the messages: what was
    /// complete has been sent, and the rest is to be asked for again.
    pub async fn fetch(
        &mut self,
        folder: &str,
        uid_validity: u32,
        candidates: &[Candidate],
        store: &Store,
        max_message_bytes: u64,
        arrivals: &Arrivals,
    ) -> Result<(), MailboxError> {
        if candidates.is_empty() {
            return Ok(());
        }
        if self.open_once(folder).await?.uid_validity != uid_validity {
            return Err(MailboxError::ValidityChanged);
        }
        let source = Source { account: self.account.clone(), folder: folder.to_owned(), uid_validity };
        let writer = Writer::start(source, store, arrivals);
        let read = self.read_pieces(Pieces::new(candidates, max_message_bytes), &writer).await;
        // The writer's error comes first: where it ended early, reading failed for no other reason.
        writer.end().await?;
        read
    }

    async fn read_pieces(&mut self, mut pieces: Pieces<Answer>, writer: &Writer) -> Result<(), MailboxError> {
        loop {
            while let Some((command, asked)) = pieces.next_command() {
                let tag = self.commands.send(&command).await?;
                pieces.sent(&tag.0, asked);
            }
            for errand in pieces.take_errands() {
                writer.hand_over(errand).await?;
            }
            if pieces.is_finished() {
                return Ok(());
            }
            let answer = self.commands.next().await?;
            if let Response::Done { tag, .. } = answer.parsed() {
                pieces.ended(&tag.0, outcome_of("UID FETCH", answer.parsed()))?;
            } else if let Some((uid, offset, bytes)) = body_of(answer.parsed()) {
                let octets = bytes.map(|bytes| bytes.len() as u64);
                pieces.came(Part { uid, offset, octets, body: answer });
            }
        }
    }
}
