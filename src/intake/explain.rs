//! Turns a letter in a file into what would be made of it and why; writes nothing into ledger or store.

use anyhow::{Context, Result};
use jiff::Timestamp;

use super::Intake;
use super::letter::read_file;
use crate::ledger::{Entry, FileRow, MessageRow};
use crate::mailbox::Origin;
use crate::matching::{self, Case};
use crate::message;
use crate::store::ContentHash;

/// What would be made of a letter.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The entry that the ledger would hold (no receipt number is given).
    pub entry: Entry,
    /// Whether the very same bytes are in the ledger already.
    pub known: bool,
    /// What could not be read as it should be.
    pub problems: Vec<String>,
}

impl Intake {
    /// Judges raw bytes as if they came at `received_at`.
    pub async fn explain(&self, raw: Vec<u8>, received_at: Timestamp, path: &str) -> Result<Explanation> {
        let policy = self.desk.policy.clone();
        let (size, hash) = (raw.len() as u64, ContentHash::of(&raw));
        let mut message =
            tokio::task::spawn_blocking(move || message::read(&raw, &policy)).await.context("the message's thread ended")?;
        let (mut files, mut rows) = (Vec::new(), Vec::new());
        for attachment in &mut message.attachments {
            let bytes = std::mem::take(&mut attachment.bytes);
            let row = FileRow {
                name: attachment.name.clone(),
                hash: ContentHash::of(&bytes),
                size: bytes.len() as u64,
                media_type: attachment.media_type.clone(),
                inline: attachment.inline,
            };
            if !attachment.inline {
                let document = self.readers.read(&attachment.name, &bytes).await;
                let day = self.day_of(received_at);
                files.push(read_file(row.name.clone(), row.hash, row.size, document, &self.desk.plans, day));
            }
            rows.push(row);
        }
        let thread = self.ledger.by_message_ids(&message.references).await?;
        let matcher = matching::Matcher::new(&self.ledger.registry().await?, &self.desk.plans);
        let case = Case { message: &message, files: &files, received_at: Some(received_at), thread: &thread };
        let findings = matcher.identify(&case);
        let past = self.ledger.earlier(&findings.organizations, &findings.sender, received_at).await?;
        let decision = matching::conclude(&findings, Some(received_at), &past, &self.desk.plans, &self.desk.days);
        let known = self.ledger.entry(&hash).await?.is_some();
        let row = MessageRow {
            message: hash,
            size,
            received_at: Some(received_at),
            first_seen_at: self.clock.now(),
            message_id: message.message_id.clone(),
            receipt_number: None,
            attempts: 0,
            origin: Origin::File { path: path.to_owned() },
        };
        let entry = Entry {
            message: row,
            from: message.from.into_iter().next().unwrap_or_default(),
            subject: message.subject,
            files: rows,
            findings,
            decision,
            decided_at: self.clock.now(),
            earlier_verdict: None,
        };
        Ok(Explanation { entry, known, problems: message.problems })
    }
}
