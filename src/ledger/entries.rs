//! Turns rows into entries: messages with what held of them at some moment.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use futures_util::TryStreamExt as _;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::rows::{Named, millis};
use super::{Entry, FileRow, messages};
use crate::matching::Outcome;
use crate::message::Mailbox;
use crate::registry::Verdict;
use crate::store::ContentHash;

/// The columns of an entry; `$1` is the moment. The decision that held then is the last one made by then.
macro_rules! entries_where {
    ($condition:literal) => {
        concat!(
            "SELECT m.hash, m.size, m.received_at, m.first_seen_at, m.origin, m.attempts, m.message_id,
                    r.year AS receipt_year, r.number AS receipt_number,
                    j.from_name, j.from_address, j.subject, coalesce(v.findings, j.findings) AS findings,
                    coalesce(v.number, 0) AS revision,
                    d.decision, d.decided_at,
                    (SELECT y.verdict FROM decision y
                     WHERE y.message = d.message AND y.number < d.number AND y.verdict <> d.verdict
                     ORDER BY y.number DESC LIMIT 1) AS earlier_verdict
             FROM judgement j
             JOIN message m ON m.hash = j.message
             JOIN decision d ON d.message = j.message
                 AND d.number = (SELECT max(x.number) FROM decision x
                                 WHERE x.message = j.message AND x.decided_at <= $1)
             LEFT JOIN revision v ON v.message = j.message
                 AND v.number = (SELECT max(w.number) FROM revision w
                                 WHERE w.message = j.message AND w.revised_at <= $1)
             LEFT JOIN receipt r ON r.message = j.message AND r.issued_at <= $1 ",
            $condition,
            " ORDER BY m.order_at, m.hash"
        )
    };
}

/// See [`super::Ledger::entries_as_of`]. Wants a snapshot. With `newest`, what only the newest so many are asked for, and
/// those that wait for a person, is left out of the others: a ledger of years is large.
pub(super) async fn as_of(connection: &mut AnyConnection, at: Timestamp, newest: Option<usize>) -> Result<Vec<Entry>> {
    const FILES: &str =
        "SELECT message, position, name, hash, size, media_type, inline FROM message_file ORDER BY message, position";
    let mut files = HashMap::new();
    let mut rows = sqlx::query(FILES).fetch(&mut *connection);
    while let Some(row) = rows.try_next().await.context("reading the files of the entries")? {
        note_file(&row, &mut files)?;
    }
    drop(rows);
    let mut rows = sqlx::query(entries_where!("")).bind(millis(at)).fetch(connection);
    let mut entries: Vec<Entry> = Vec::new();
    while let Some(row) = rows.try_next().await.context("reading the entries")? {
        entries.push(read_row(&row, &mut files)?);
        let older = newest.and_then(|newest| entries.len().checked_sub(newest + 1));
        if let Some(entry) = older.and_then(|older| entries.get_mut(older)) {
            forget_reasons(entry);
        }
    }
    Ok(entries)
}

/// Leaves what standings and totals rest on.
fn forget_reasons(entry: &mut Entry) {
    if entry.decision.outcome == Outcome::Review {
        return;
    }
    entry.decision.evidence = Vec::new();
    let findings = &mut entry.findings;
    (findings.evidence, findings.candidates) = (Vec::new(), Vec::new());
    (findings.advice, findings.signs, findings.sketch) = (Vec::new(), Vec::new(), Vec::new());
    entry.files = Vec::new();
}

/// See [`super::Ledger::entry`]. Wants a snapshot.
pub(super) async fn one(connection: &mut AnyConnection, message: &ContentHash) -> Result<Option<Entry>> {
    let row = sqlx::query(entries_where!("WHERE j.message = $2"))
        .bind(i64::MAX)
        .bind(message.to_string())
        .fetch_optional(&mut *connection)
        .await
        .context("reading an entry")?;
    let Some(row) = row else { return Ok(None) };
    let files = sqlx::query(
        "SELECT message, position, name, hash, size, media_type, inline FROM message_file
         WHERE message = $1 ORDER BY position",
    )
    .bind(message.to_string())
    .fetch_all(&mut *connection)
    .await
    .context("reading the files of an entry")?;
    let mut by_message = HashMap::new();
    for file in &files {
        note_file(file, &mut by_message)?;
    }
    read_row(&row, &mut by_message).map(Some)
}

fn note_file(row: &AnyRow, files: &mut HashMap<ContentHash, Vec<FileRow>>) -> Result<()> {
    let row = Named::new("message_file", "message", row);
    files.entry(row.parse("message")?).or_default().push(FileRow {
        name: row.get("name")?,
        hash: row.parse("hash")?,
        size: row.size("size")?,
        media_type: row.get("media_type")?,
        inline: row.get::<i64>("inline")? != 0,
    });
    Ok(())
}

fn read_row(row: &AnyRow, files: &mut HashMap<ContentHash, Vec<FileRow>>) -> Result<Entry> {
    let message = messages::read_row(row)?;
    let row = Named::new("judgement", "hash", row);
    let earlier: Option<String> = row.get("earlier_verdict")?;
    let earlier: Option<Option<Verdict>> =
        earlier.map(|text| serde_json::from_str(&text)).transpose().context("table decision, column verdict")?;
    Ok(Entry {
        files: files.remove(&message.message).unwrap_or_default(),
        from: Mailbox { name: row.get("from_name")?, address: row.get("from_address")? },
        subject: row.get("subject")?,
        findings: row.json("findings")?,
        revision: row.count("revision")?,
        decision: row.json("decision")?,
        decided_at: row.time("decided_at")?,
        earlier_verdict: earlier.flatten(),
        message,
    })
}
