//! Turns a letter in a file into what would be made of it and why; writes nothing into ledger or store.

use std::path::Path;

use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use tokio::sync::mpsc;

use super::Intake;
use crate::ledger::{Entry, FileRow, MessageRow};
use crate::mailbox::{self, Fetched, Origin};
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
    /// Judges the letter in a file as if it had come at `received_at`, else when its topmost `Received` says.
    ///
    /// # Errors
    /// Where the file is not one letter, or its time of receipt is not known.
    pub async fn explain(&self, path: &Path, received_at: Option<Timestamp>) -> Result<Explanation> {
        let (raw, file_time) = self.read_one(path).await?;
        let received_at = received_at.or(file_time).context("không rõ thời điểm nhận; hãy thêm --received-at")?;
        let policy = self.desk.policy.clone();
        let (size, hash) = (raw.len() as u64, ContentHash::of(&raw));
        let mut message = tokio::task::spawn_blocking(move || message::read(&raw, &policy))
            .await
            .context("the message's thread ended")?;
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
                files.push(self.read_file(row.name.clone(), row.hash, row.size, document, day));
            }
            rows.push(row);
        }
        let thread = self.ledger.by_message_ids(&message.references).await?;
        let (registry, index) = self.indexed().await?;
        let findings = matching::identify(&Case {
            message: &message,
            files: &files,
            received_at: Some(received_at),
            registry: &registry,
            index: &index,
            plans: &self.desk.plans,
            office: &self.desk.office.name,
            thread: &thread,
        });
        let past = self.past(&findings, (received_at, hash), &[]).await?;
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
            origin: Origin::File { path: path.display().to_string() },
        };
        let entry = Entry {
            message: row,
            from: message.from.into_iter().next().unwrap_or_default(),
            subject: message.subject,
            files: rows,
            findings,
            revision: 0,
            decision,
            decided_at: self.clock.now(),
            earlier_verdict: None,
        };
        Ok(Explanation { entry, known, problems: message.problems })
    }

    /// The bytes of a letter as an import would take them in; the staged copy goes away again.
    async fn read_one(&self, path: &Path) -> Result<(Vec<u8>, Option<Timestamp>)> {
        let (arrivals, mut received) = mpsc::channel(1);
        let (path, store) = (path.to_owned(), self.store.clone());
        let importing = tokio::task::spawn_blocking(move || mailbox::import(&path, &store, &arrivals));
        let first = received.recv().await;
        let more = received.recv().await.is_some();
        drop(received);
        let report = importing.await.context("the importing thread ended")?;
        match (first, report) {
            (Some(Fetched::Staged { received_at, raw, .. }), _) if !more => Ok((raw.read()?, received_at)),
            (Some(_), _) => bail!("cần đúng một thư (.eml)"),
            (None, Ok(report)) => {
                let reason = report.passed_over.first().map_or("không có thư nào", |passed| passed.reason.as_str());
                bail!("không đọc được thư: {reason}")
            }
            (None, Err(error)) => Err(error),
        }
    }
}
