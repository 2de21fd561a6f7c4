//! Turns old messages into their receipt's line: what they said and who wrote them goes, what the office swears by stays
//! (receipt number, times, unit, kind, verdict, number and title of the document, all hashes).
//!
//! The rows that lose their words are vouched for anew in the same entry of the log that says they were purged, so that
//! the audit goes on holding. A message of which a letter of ours is still open keeps everything until that is settled.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::connection::Work;
use super::judgements::{DecisionColumns, JudgementColumns};
use super::log::{self, Deed, Detail, Vouched};
use super::rows::{Named, clean, json, millis, one_row};
use super::{messages, outbox, revisions};
use crate::matching::{Decision, Findings};
use crate::store::ContentHash;

/// What was purged in one transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purged {
    /// Messages.
    pub messages: u64,
    /// Files that no message needs any more: to be removed from the store once this is committed.
    pub files: Vec<ContentHash>,
}

/// Old, judged, not purged yet, and no letter about it is open. What waits for a person is old only when we have had it for
/// so long: a mailbox may tell any time.
const READY: &str = "FROM message m JOIN judgement j ON j.message = m.hash
    WHERE m.order_at < $1
      AND (m.first_seen_at < $1 OR NOT EXISTS (SELECT 1 FROM decision d WHERE d.message = m.hash AND d.number = j.decisions
                                               AND d.decision LIKE '%\"outcome\":\"review\"%'))
      AND NOT EXISTS (SELECT 1 FROM purged p WHERE p.message = m.hash)
      AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.purpose = 'acknowledgement' AND l.subject_key = m.hash
                      AND l.state NOT IN ('sent', 'failed', 'cancelled'))";

/// See [`super::Ledger::purgeable`].
pub(super) async fn purgeable(connection: &mut AnyConnection, before: Timestamp) -> Result<u64> {
    let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT CAST(count(*) AS BIGINT) {READY}")))
        .bind(millis(before))
        .fetch_one(connection)
        .await
        .context("counting what may be purged")?;
    u64::try_from(count).context("a negative count")
}

/// See [`Work::purge`].
pub(super) async fn purge(
    work: &mut Work,
    before: Timestamp,
    most: u32,
    by: Option<&str>,
    at: Timestamp,
) -> Result<Purged> {
    let statement = format!("SELECT m.hash AS hash {READY} ORDER BY m.order_at, m.hash LIMIT $2");
    let hashes: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(statement))
        .bind(millis(before))
        .bind(i64::from(most))
        .fetch_all(work.connection()?)
        .await
        .context("finding what may be purged")?;
    for hash in &hashes {
        let mut rows = vec![mark(work, hash, by, at).await?];
        rows.push(strip_judgement(work, hash).await?);
        rows.extend(strip_decisions(work, hash).await?);
        rows.extend(strip_revisions(work, hash).await?);
        rows.extend(strip_letters(work, hash).await?);
        let deed = Deed { at, action: "purged", subject: hash, by };
        log::append(work, deed, &Detail { rows, ..Detail::default() }).await?;
    }
    strip_digests(work, before, by, at).await?;
    let files = files_of(work, &hashes).await?;
    Ok(Purged { messages: hashes.len() as u64, files })
}

/// Vouches for a row of `purged`.
pub(super) fn vouch(message: &str, purged_at: i64, purged_by: Option<&str>) -> Result<Vouched> {
    Vouched::row("purged", message, &(message, purged_at, purged_by))
}

async fn mark(work: &mut Work, hash: &str, by: Option<&str>, at: Timestamp) -> Result<Vouched> {
    let by = by.map(clean);
    let result = sqlx::query("INSERT INTO purged (message, purged_at, purged_by) VALUES ($1, $2, $3)")
        .bind(hash)
        .bind(millis(at))
        .bind(by.clone())
        .execute(work.connection()?)
        .await
        .context("marking a message as purged")?;
    one_row(&result, "marking a message as purged")?;
    vouch(hash, millis(at), by.as_deref())
}

async fn strip_judgement(work: &mut Work, hash: &str) -> Result<Vouched> {
    let row = sqlx::query("SELECT message, findings, receipt_year FROM judgement WHERE message = $1")
        .bind(hash)
        .fetch_one(work.connection()?)
        .await
        .context("reading what was found in a message")?;
    let row = Named::new("judgement", "message", &row);
    let findings = json(&stripped(row.json("findings")?))?;
    let receipt_year = row.get("receipt_year")?;
    let result = sqlx::query(
        "UPDATE judgement SET from_name = '', from_address = '', sender = '', subject = '', sender_date = NULL,
                              findings = $1
         WHERE message = $2",
    )
    .bind(findings.clone())
    .bind(hash)
    .execute(work.connection()?)
    .await
    .context("removing what was read in a message")?;
    one_row(&result, "removing what was read in a message")?;
    sqlx::query("UPDATE message_file SET name = '' WHERE message = $1")
        .bind(hash)
        .execute(work.connection()?)
        .await
        .context("removing the names of files")?;
    sqlx::query("UPDATE message SET message_id = NULL WHERE hash = $1")
        .bind(hash)
        .execute(work.connection()?)
        .await
        .context("removing a Message-ID")?;
    let files = sqlx::query(
        "SELECT message, name, hash, size, media_type, inline FROM message_file WHERE message = $1 ORDER BY position",
    )
    .bind(hash)
    .fetch_all(work.connection()?)
    .await
    .context("reading the files of a message")?;
    let files = files.iter().map(|row| {
        let row = Named::new("message_file", "message", row);
        Ok((row.get("name")?, row.get("hash")?, row.get("size")?, row.get("media_type")?, row.get("inline")?))
    });
    let columns = JudgementColumns {
        message: hash.to_owned(),
        message_id: None,
        from_name: String::new(),
        from_address: String::new(),
        sender: String::new(),
        subject: String::new(),
        sender_date: None,
        findings,
        receipt_year,
        files: files.collect::<Result<_>>()?,
    };
    Vouched::row("judgement", hash, &columns)
}

/// What of the findings belongs to the receipt's line.
fn stripped(mut findings: Findings) -> Findings {
    findings.outline_missing = None;
    findings.targets = None;
    findings.evidence.clear();
    findings.candidates.clear();
    findings.advice.clear();
    findings.sketch.clear();
    findings.references.clear();
    findings.sender.clear();
    findings
}

async fn strip_decisions(work: &mut Work, hash: &str) -> Result<Vec<Vouched>> {
    let rows = sqlx::query(
        "SELECT message, number, decided_at, decided_by, reason, decision FROM decision WHERE message = $1
         ORDER BY number",
    )
    .bind(hash)
    .fetch_all(work.connection()?)
    .await
    .context("reading the decisions on a message")?;
    let mut vouched = Vec::with_capacity(rows.len());
    for row in &rows {
        let row = Named::new("decision", "message", row);
        let mut decision: Decision = row.json("decision")?;
        decision.evidence.clear();
        let columns = DecisionColumns {
            message: hash.to_owned(),
            number: row.get("number")?,
            decided_at: row.get("decided_at")?,
            decided_by: row.get("decided_by")?,
            reason: row.get("reason")?,
            decision: json(&decision)?,
        };
        let result = sqlx::query("UPDATE decision SET decision = $1 WHERE message = $2 AND number = $3")
            .bind(columns.decision.clone())
            .bind(hash)
            .bind(columns.number)
            .execute(work.connection()?)
            .await
            .context("removing the evidence of a decision")?;
        one_row(&result, "removing the evidence of a decision")?;
        vouched.push(Vouched::row("decision", columns.key(), &columns)?);
    }
    Ok(vouched)
}

/// That staff corrected it, who and why, stays; what was found goes as it does from the judgement.
async fn strip_revisions(work: &mut Work, hash: &str) -> Result<Vec<Vouched>> {
    let message: ContentHash = hash.parse().map_err(|error| anyhow::anyhow!("a message's hash: {error}"))?;
    let mut vouched = Vec::new();
    for mut revision in revisions::of(work.connection()?, &message).await? {
        revision.findings = stripped(revision.findings);
        let columns = revisions::columns(&revision)?;
        let result = sqlx::query("UPDATE revision SET findings = $1 WHERE message = $2 AND number = $3")
            .bind(columns.7.clone())
            .bind(hash)
            .bind(columns.1)
            .execute(work.connection()?)
            .await
            .context("removing what was found anew")?;
        one_row(&result, "removing what was found anew")?;
        vouched.push(revisions::vouch(&columns)?);
    }
    Ok(vouched)
}

/// See [`super::Ledger::purged`].
pub(super) async fn purged(connection: &mut AnyConnection) -> Result<BTreeSet<ContentHash>> {
    let rows = sqlx::query("SELECT message FROM purged")
        .fetch_all(connection)
        .await
        .context("reading which messages are purged")?;
    rows.iter().map(|row| Named::new("purged", "message", row).parse("message")).collect()
}

/// Our letters about the message: that they were sent, and when, stays.
async fn strip_letters(work: &mut Work, hash: &str) -> Result<Vec<Vouched>> {
    let rows = sqlx::query(
        "UPDATE letter SET raw = '', recipient = id, problem = ''
         WHERE purpose = 'acknowledgement' AND subject_key = $1
         RETURNING id, purpose, subject_key, recipient, message_id, raw, state, queued_at, problem",
    )
    .bind(hash)
    .fetch_all(work.connection()?)
    .await
    .context("removing the words of our letters")?;
    let mut vouched = Vec::with_capacity(2 * rows.len());
    for row in &rows {
        vouched.extend(outbox::vouch_row(row)?);
    }
    Ok(vouched)
}

/// A digest quotes senders and subjects.
async fn strip_digests(work: &mut Work, before: Timestamp, by: Option<&str>, at: Timestamp) -> Result<()> {
    let rows = sqlx::query(
        "UPDATE letter SET raw = '', problem = ''
         WHERE purpose = 'digest' AND queued_at < $1 AND raw <> '' AND state IN ('sent', 'failed', 'cancelled')
         RETURNING id, purpose, subject_key, recipient, message_id, raw, state, queued_at, problem",
    )
    .bind(millis(before))
    .fetch_all(work.connection()?)
    .await
    .context("removing the words of digests")?;
    for row in &rows {
        let (id, rows) = (Named::new("letter", "id", row).get::<String>("id")?, outbox::vouch_row(row)?.to_vec());
        let deed = Deed { at, action: "purged", subject: &id, by };
        log::append(work, deed, &Detail { rows, ..Detail::default() }).await?;
    }
    Ok(())
}

/// The files of purged messages that no other message has.
async fn files_of(work: &mut Work, hashes: &[String]) -> Result<Vec<ContentHash>> {
    let still_needed = messages::stored_hashes(work.connection()?).await?;
    let mut gone = BTreeSet::new();
    for hash in hashes {
        let files: Vec<String> = sqlx::query_scalar("SELECT hash FROM message_file WHERE message = $1")
            .bind(hash)
            .fetch_all(work.connection()?)
            .await
            .context("reading the files of a message")?;
        gone.extend(files.iter().chain([hash]).filter_map(|file| file.parse::<ContentHash>().ok()));
    }
    Ok(gone.into_iter().filter(|file| still_needed.binary_search(file).is_err()).collect())
}
