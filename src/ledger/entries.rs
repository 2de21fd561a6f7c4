//! Turns rows into entries: messages with what held of them at some moment.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use futures_util::TryStreamExt as _;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::rows::{Named, millis};
use super::{Entry, FileRow, messages};
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

/// See [`super::Ledger::entries_as_of`]. Wants a snapshot.
pub(super) async fn as_of(connection: &mut AnyConnection, at: Timestamp) -> Result<Vec<Entry>> {
    let files = sqlx::query(
        "SELECT message, position, name, hash, size, media_type, inline FROM message_file ORDER BY message, position",
    )
    .fetch_all(&mut *connection)
    .await
    .context("reading the files of the entries")?;
    let mut files = by_message(&files)?;
    let mut rows = sqlx::query(entries_where!("")).bind(millis(at)).fetch(connection);
    let mut entries = Vec::new();
    while let Some(row) = rows.try_next().await.context("reading the entries")? {
        let mut entry = read_row(&row, &mut files)?;
        // What two letters are held against each other by; the largest part of an entry, and shown nowhere.
        entry.findings.sketch = Vec::new();
        entries.push(entry);
    }
    Ok(entries)
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
    read_row(&row, &mut by_message(&files)?).map(Some)
}

fn by_message(rows: &[AnyRow]) -> Result<HashMap<ContentHash, Vec<FileRow>>> {
    let mut files: HashMap<ContentHash, Vec<FileRow>> = HashMap::new();
    for row in rows {
        let row = Named::new("message_file", "message", row);
        files.entry(row.parse("message")?).or_default().push(FileRow {
            name: row.get("name")?,
            hash: row.parse("hash")?,
            size: row.size("size")?,
            media_type: row.get("media_type")?,
            inline: row.get::<i64>("inline")? != 0,
        });
    }
    Ok(files)
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
