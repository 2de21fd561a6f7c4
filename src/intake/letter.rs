//! Turns kept bytes into a letter that is read: message, files, what each file says of itself.

use std::sync::Arc;

use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::civil::Date;

use super::Intake;
use crate::documents::{Document, RecognitionTime};
use crate::ledger::{FileRow, MessageRow};
use crate::matching::{FileRead, FileReading};
use crate::message::{self, Attachment, Message};
use crate::reading;
use crate::store::{ContentHash, Staged};

/// Archives hold archives; whatever lies deeper is shown by name only.
const DEEPEST_MEMBER: usize = 8;

/// A longer message is kept, but only its beginning is read, in octets: no provider that we know of takes in more than
/// 50 MB, and reading one takes three times its size of memory.
pub(super) const LARGEST_READ: u64 = 64 * 1024 * 1024;
/// What is read of such a message: its header and the beginning of its text, in octets.
const BEGINNING: u64 = 256 * 1024;

/// A letter as read.
#[derive(Debug)]
pub(super) struct Letter {
    pub(super) row: MessageRow,
    pub(super) message: Message,
    pub(super) files: Vec<FileRead>,
    pub(super) file_rows: Vec<FileRow>,
    /// The attachments' bytes, staged.
    pub(super) staged: Vec<Staged>,
}

impl Intake {
    /// Reads a kept message. An error is ours (disk, memory), never the letter's.
    pub(super) async fn read_letter(&self, row: MessageRow) -> Result<Letter> {
        let weight = u32::try_from(row.size / 1024 * 2 + 64).unwrap_or(u32::MAX).min(super::READING_BUDGET_KIB);
        let _permit = self.reading_budget.acquire_many(weight).await.context("the reading budget is gone")?;
        let (store, policy, hash) = (self.store.clone(), self.desk.policy.clone(), row.message);
        let is_whole = row.size <= LARGEST_READ;
        let reading = move || -> Result<Message> {
            let raw = if is_whole { store.read(&hash)? } else { store.read_start(&hash, BEGINNING)? };
            Ok(message::read(&raw, &policy))
        };
        let mut message = tokio::task::spawn_blocking(reading).await.context("the message's thread ended")??;
        if !is_whole {
            // What the beginning holds of them is cut off.
            message.attachments.clear();
            message.problems.push(format!("it has {} octets: only its beginning was read", row.size));
        }
        let written_before = self.day_of(row.received_at.unwrap_or(row.first_seen_at));
        let attachments = std::mem::take(&mut message.attachments);
        let mut letter = Letter { row, message, files: Vec::new(), file_rows: Vec::new(), staged: Vec::new() };
        let mut recognition = RecognitionTime::of_a_letter();
        for attachment in attachments {
            self.read_attachment(&mut letter, attachment, written_before, &mut recognition).await?;
        }
        Ok(letter)
    }

    async fn read_attachment(
        &self,
        letter: &mut Letter,
        mut attachment: Attachment,
        day: Date,
        recognition: &mut RecognitionTime,
    ) -> Result<()> {
        let bytes = Arc::new(std::mem::take(&mut attachment.bytes));
        let size = bytes.len() as u64;
        // A child reads the bytes while they are written down.
        let (store, to_stage) = (self.store.clone(), Arc::clone(&bytes));
        let staging = tokio::task::spawn_blocking(move || store.stage_bytes(&to_stage));
        let document = if attachment.inline {
            Document::default()
        } else {
            self.readers.read_within(&attachment.name, &bytes, recognition).await
        };
        drop(bytes);
        let staged = staging.await.context("the store's thread ended")??;
        letter.file_rows.push(FileRow {
            name: attachment.name.clone(),
            hash: staged.hash,
            size,
            media_type: attachment.media_type.clone(),
            inline: attachment.inline,
        });
        if !attachment.inline {
            let (name, hash, intake) = (attachment.name.clone(), staged.hash, self.clone());
            let file = tokio::task::spawn_blocking(move || intake.read_file(name, hash, size, document, day))
                .await
                .context("the reading's thread ended")?;
            letter.files.push(file);
        }
        letter.staged.push(staged);
        // The ledger's rows name what came; the bytes are not needed again.
        letter.message.attachments.push(attachment);
        Ok(())
    }

    /// Reads one document and its members.
    pub(super) fn read_file(
        &self,
        name: String,
        hash: ContentHash,
        size: u64,
        document: Document,
        day: Date,
    ) -> FileRead {
        let document = Arc::new(document);
        let mut readings = Vec::new();
        if !document.blocks.is_empty() {
            let alone = if document.members.is_empty() { Arc::clone(&document) } else { without_members(&document) };
            readings.push(self.read_document(&name, alone, day));
        }
        self.read_members(&document, day, 1, &mut readings);
        FileRead { name, hash, size, document, readings }
    }

    fn read_members(&self, document: &Document, day: Date, depth: usize, found: &mut Vec<FileReading>) {
        if depth > DEEPEST_MEMBER {
            return;
        }
        for member in &document.members {
            if !member.document.blocks.is_empty() {
                found.push(self.read_document(&member.name, without_members(&member.document), day));
            }
            self.read_members(&member.document, day, depth + 1, found);
        }
    }

    fn read_document(&self, name: &str, document: Arc<Document>, day: Date) -> FileReading {
        let (reading, missing) = reading::read_beside(&document, day, &self.outlines);
        let plans = self.desk.plans.iter().map(|plan| plan.id.clone());
        FileReading { name: name.to_owned(), document, reading, missing_sections: plans.zip(missing).collect() }
    }

    /// The day of a moment in the office's zone.
    pub(super) fn day_of(&self, moment: Timestamp) -> Date {
        moment.to_zoned(self.desk.zone.clone()).date()
    }
}

/// A paper in an archive, or around other files, for itself.
fn without_members(document: &Document) -> Arc<Document> {
    Arc::new(Document {
        format: document.format,
        blocks: document.blocks.clone(),
        problems: document.problems.clone(),
        members: Vec::new(),
        signers: document.signers.clone(),
    })
}
