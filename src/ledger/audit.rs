//! Turns the whole ledger into sentences about what in it does not agree.
//!
//! The log's chain is recomputed from its first entry; then every row that an entry vouches for is fingerprinted again;
//! then the counts are compared. Reads only, and goes on after a fault, so that one damaged row hides no other.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use futures_util::TryStreamExt as _;
use sqlx::AnyConnection;

use super::judgements::{DecisionColumns, FileColumns, JudgementColumns};
use super::log::{self, Detail, Vouched};
use super::opening::Engine;
use super::rows::Named;
use super::{aliases, copy, marks, messages, outbox, purge, revisions, sightings};
use crate::store::ContentHash;

mod derived;

/// What the log vouches for: table and key, and the fingerprint as last logged.
type Expected = BTreeMap<(String, String), ContentHash>;

/// Each asks for rows that must not be there; the sentence says what such a row means.
const MUST_BE_EMPTY: [(&str, &str); 9] = [
    (
        "a message is marked as judged, but nothing was recorded about it (or the reverse)",
        "SELECT m.hash AS id FROM message m LEFT JOIN judgement j ON j.message = m.hash
         WHERE (m.judged_at IS NULL) <> (j.message IS NULL)",
    ),
    (
        "the decisions on a message are not numbered without gaps",
        "SELECT j.message AS id FROM judgement j LEFT JOIN decision d ON d.message = j.message
         GROUP BY j.message, j.decisions
         HAVING count(d.number) <> j.decisions OR coalesce(max(d.number), 0) <> j.decisions",
    ),
    (
        "the revisions of a message are not numbered without gaps",
        "SELECT message AS id FROM revision GROUP BY message
         HAVING max(number) <> count(*) OR min(number) <> 1 OR max(holds - number) > 0 OR min(holds) < 0",
    ),
    (
        "the receipt numbers of a year have gaps",
        "SELECT CAST(year AS TEXT) AS id FROM receipt GROUP BY year
         HAVING max(number) <> count(*) OR min(number) <> 1",
    ),
    (
        "a receipt number was issued for a message that was never judged",
        "SELECT r.message AS id FROM receipt r LEFT JOIN judgement j ON j.message = r.message WHERE j.message IS NULL",
    ),
    (
        "a message does not stand at its time of receipt",
        "SELECT hash AS id FROM message WHERE order_at <> coalesce(received_at, first_seen_at)",
    ),
    (
        "a UID counts as refused although it has an outcome",
        "SELECT f.folder AS id FROM refusal f JOIN sighting s ON s.account = f.account AND s.folder = f.folder
         AND s.uid_validity = f.uid_validity AND s.uid = f.uid AND s.message IS NOT NULL
         -- Refused later: the server has another message there now.
         AND f.first_at < s.seen_at",
    ),
    (
        "a letter is in a state that there is not",
        "SELECT id FROM letter
         WHERE state NOT IN ('held', 'waiting', 'sending', 'sent', 'failed', 'unknown', 'cancelled')",
    ),
    (
        "an acknowledgement is owed for a message that is not kept",
        "SELECT l.id FROM letter l LEFT JOIN message m ON m.hash = l.subject_key
         WHERE l.purpose = 'acknowledgement' AND m.hash IS NULL",
    ),
];

/// Every message was seen where its row says. Another one may be seen there now: a mailbox that was restored gives UIDs
/// anew.
async fn check_sightings(connection: &mut AnyConnection, faults: &mut Vec<String>) -> Result<()> {
    let rows = sqlx::query(
        "SELECT m.hash AS hash, m.origin AS origin FROM message m LEFT JOIN sighting s ON s.message = m.hash
         WHERE s.message IS NULL",
    )
    .fetch_all(&mut *connection)
    .await
    .context("looking for messages that were never seen")?;
    for row in &rows {
        let row = Named::new("message", "hash", row);
        if !sightings::is_taken(connection, &row.json("origin")?).await? {
            faults.push(format!("a message was never seen anywhere: {}", row.get::<String>("hash")?));
        }
    }
    Ok(())
}

/// See [`super::Ledger::audit`]. Wants a snapshot, or a transaction's own view.
pub(super) async fn audit(connection: &mut AnyConnection) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut expected = Expected::new();
    check_chain(connection, &mut expected, &mut faults).await?;
    let mut rows = Vec::new();
    fingerprint_messages(connection, &mut rows).await?;
    fingerprint_judgements(connection, &mut rows).await?;
    fingerprint_decisions(connection, &mut rows).await?;
    fingerprint_revisions(connection, &mut rows).await?;
    rows.extend(aliases::vouch_all(connection).await?);
    fingerprint_letters(connection, &mut rows).await?;
    fingerprint_others(connection, &mut rows).await?;
    for Vouched(table, key, found) in rows {
        match expected.remove(&(table.clone(), key.clone())) {
            Some(logged) if logged == found => {}
            Some(_) => faults.push(format!("table {table}, row {key}: it is not what the log says was written")),
            None => faults.push(format!("table {table}, row {key}: the log does not know it")),
        }
    }
    for (table, key) in expected.into_keys() {
        faults.push(format!("table {table}, row {key}: the log says it was written, but it is not there"));
    }
    derived::check_decisions(connection, &mut faults).await?;
    derived::check_registry(connection, &mut faults).await?;
    check_sightings(connection, &mut faults).await?;
    for (sentence, statement) in MUST_BE_EMPTY {
        let ids: Vec<String> = sqlx::query_scalar(statement)
            .fetch_all(&mut *connection)
            .await
            .with_context(|| format!("checking: {sentence}"))?;
        faults.extend(ids.into_iter().map(|id| format!("{sentence}: {id}")));
    }
    Ok(faults)
}

/// SQLite's own check of its pages; PostgreSQL keeps its own.
pub(super) async fn check_file(connection: &mut AnyConnection, engine: &Engine) -> Result<Vec<String>> {
    if *engine == Engine::Postgres {
        return Ok(Vec::new());
    }
    let said: Vec<String> =
        sqlx::query_scalar("PRAGMA quick_check").fetch_all(connection).await.context("checking the file")?;
    Ok(said.into_iter().filter(|line| line != "ok").map(|line| format!("SQLite: {line}")).collect())
}

async fn check_chain(connection: &mut AnyConnection, expected: &mut Expected, faults: &mut Vec<String>) -> Result<()> {
    let statement = "SELECT number, logged_at, action, subject, logged_by, detail, hash FROM log ORDER BY number";
    let mut rows = sqlx::query(statement).fetch(connection);
    let (mut previous, mut last) = (String::new(), 0);
    while let Some(row) = rows.try_next().await.context("reading the log")? {
        let row = Named::new("log", "number", &row);
        let number: i64 = row.get("number")?;
        if number != last + 1 {
            faults.push(format!("log: expected entry {}, but found {number}", last + 1));
        }
        last = number;
        let (action, subject, detail): (String, String, String) =
            (row.get("action")?, row.get("subject")?, row.get("detail")?);
        let by: Option<String> = row.get("logged_by")?;
        let entry = (number, row.get("logged_at")?, action.as_str(), subject.as_str(), by.as_deref(), detail.as_str());
        let hash: String = row.get("hash")?;
        if log::chain(&previous, entry)? != hash {
            faults.push(format!("log, entry {number} ({action}): it, or the one before it, was changed"));
        }
        previous = hash;
        match serde_json::from_str::<Detail>(&detail) {
            Ok(detail) => {
                expected.extend(detail.rows.into_iter().map(|Vouched(table, key, print)| ((table, key), print)));
            }
            Err(error) => faults.push(format!("log, entry {number}: its detail cannot be read: {error}")),
        }
    }
    Ok(())
}

async fn fingerprint_messages(connection: &mut AnyConnection, found: &mut Vec<Vouched>) -> Result<()> {
    let mut rows = sqlx::query("SELECT hash, size, received_at, first_seen_at, origin FROM message ORDER BY hash")
        .fetch(connection);
    while let Some(row) = rows.try_next().await.context("reading the messages")? {
        let row = Named::new("message", "hash", &row);
        let (hash, origin): (String, String) = (row.get("hash")?, row.get("origin")?);
        let (size, received_at, seen) = (row.get("size")?, row.get("received_at")?, row.get("first_seen_at")?);
        found.push(messages::vouch(&hash, size, received_at, seen, &origin)?);
    }
    Ok(())
}

async fn fingerprint_judgements(connection: &mut AnyConnection, found: &mut Vec<Vouched>) -> Result<()> {
    let mut files: BTreeMap<String, Vec<FileColumns>> = BTreeMap::new();
    let statement = "SELECT message, name, hash, size, media_type, inline FROM message_file ORDER BY message, position";
    let mut rows = sqlx::query(statement).fetch(&mut *connection);
    while let Some(row) = rows.try_next().await.context("reading the files")? {
        let row = Named::new("message_file", "message", &row);
        let file = (row.get("name")?, row.get("hash")?, row.get("size")?, row.get("media_type")?, row.get("inline")?);
        files.entry(row.get("message")?).or_default().push(file);
    }
    drop(rows);
    let statement = "SELECT j.message, m.message_id, j.from_name, j.from_address, j.sender, j.subject, j.sender_date,
                            j.findings, j.receipt_year
                     FROM judgement j JOIN message m ON m.hash = j.message ORDER BY j.message";
    let mut rows = sqlx::query(statement).fetch(connection);
    while let Some(row) = rows.try_next().await.context("reading the judgements")? {
        let row = Named::new("judgement", "message", &row);
        let message: String = row.get("message")?;
        let columns = JudgementColumns {
            message_id: row.get("message_id")?,
            from_name: row.get("from_name")?,
            from_address: row.get("from_address")?,
            sender: row.get("sender")?,
            subject: row.get("subject")?,
            sender_date: row.get("sender_date")?,
            findings: row.get("findings")?,
            receipt_year: row.get("receipt_year")?,
            files: files.remove(&message).unwrap_or_default(),
            message: message.clone(),
        };
        found.push(Vouched::row("judgement", message, &columns)?);
    }
    Ok(())
}

async fn fingerprint_decisions(connection: &mut AnyConnection, found: &mut Vec<Vouched>) -> Result<()> {
    let statement =
        "SELECT message, number, decided_at, decided_by, reason, decision FROM decision ORDER BY message, number";
    let mut rows = sqlx::query(statement).fetch(connection);
    while let Some(row) = rows.try_next().await.context("reading the decisions")? {
        let row = Named::new("decision", "message", &row);
        let columns = DecisionColumns {
            message: row.get("message")?,
            number: row.get("number")?,
            decided_at: row.get("decided_at")?,
            decided_by: row.get("decided_by")?,
            reason: row.get("reason")?,
            decision: row.get("decision")?,
        };
        found.push(Vouched::row("decision", columns.key(), &columns)?);
    }
    Ok(())
}

async fn fingerprint_revisions(connection: &mut AnyConnection, found: &mut Vec<Vouched>) -> Result<()> {
    let statement = "SELECT message, number, holds, step, revised_by, reason, revised_at, findings
                     FROM revision ORDER BY message, number";
    let mut rows = sqlx::query(statement).fetch(connection);
    while let Some(row) = rows.try_next().await.context("reading the revisions")? {
        let row = Named::new("revision", "message", &row);
        let columns = (
            row.get("message")?,
            row.get("number")?,
            row.get("holds")?,
            row.get("step")?,
            row.get("revised_by")?,
            row.get("reason")?,
            row.get("revised_at")?,
            row.get("findings")?,
        );
        found.push(revisions::vouch(&columns)?);
    }
    Ok(())
}

async fn fingerprint_letters(connection: &mut AnyConnection, found: &mut Vec<Vouched>) -> Result<()> {
    let statement = "SELECT id, purpose, subject_key, recipient, message_id, raw, state, queued_at, problem
                     FROM letter ORDER BY id";
    let mut rows = sqlx::query(statement).fetch(connection);
    while let Some(row) = rows.try_next().await.context("reading the letters")? {
        found.extend(outbox::vouch_row(&row)?);
    }
    Ok(())
}

async fn fingerprint_others(connection: &mut AnyConnection, found: &mut Vec<Vouched>) -> Result<()> {
    let rows = sqlx::query("SELECT year, number, message, issued_at FROM receipt ORDER BY year, number")
        .fetch_all(&mut *connection)
        .await
        .context("reading the receipts")?;
    for row in &rows {
        let row = Named::new("receipt", "message", row);
        let (year, number, message, at): (i64, i64, String, i64) =
            (row.get("year")?, row.get("number")?, row.get("message")?, row.get("issued_at")?);
        found.push(Vouched::row("receipt", format!("{number}/{year}"), &(year, number, message, at))?);
    }
    let rows = sqlx::query("SELECT day, until_at, made_at, health FROM digest ORDER BY day")
        .fetch_all(&mut *connection)
        .await
        .context("reading the digests")?;
    for row in &rows {
        let row = Named::new("digest", "day", row);
        let (day, until, made, health): (String, i64, i64, String) =
            (row.get("day")?, row.get("until_at")?, row.get("made_at")?, row.get("health")?);
        found.push(Vouched::row("digest", day.clone(), &(day, until, made, health))?);
    }
    let rows = sqlx::query(
        "SELECT number, organization, plan, requirement, what, marked_by, reason, marked_at FROM mark ORDER BY number",
    )
    .fetch_all(&mut *connection)
    .await
    .context("reading the marks")?;
    for row in &rows {
        let row = Named::new("mark", "number", row);
        let columns = (
            row.get("organization")?,
            row.get("plan")?,
            row.get("requirement")?,
            row.get("what")?,
            row.get("marked_by")?,
            row.get("reason")?,
            row.get("marked_at")?,
        );
        found.push(marks::vouch(row.get("number")?, &columns)?);
    }
    let rows = sqlx::query("SELECT message, purged_at, purged_by FROM purged ORDER BY message")
        .fetch_all(&mut *connection)
        .await
        .context("reading what was purged")?;
    for row in &rows {
        let row = Named::new("purged", "message", row);
        let (message, by): (String, Option<String>) = (row.get("message")?, row.get("purged_by")?);
        found.push(purge::vouch(&message, row.get("purged_at")?, by.as_deref())?);
    }
    let rows = sqlx::query("SELECT number, backed_up_at, restored_at, restored_by FROM restoration ORDER BY number")
        .fetch_all(&mut *connection)
        .await
        .context("reading the restorations")?;
    for row in &rows {
        let row = Named::new("restoration", "number", row);
        let by: String = row.get("restored_by")?;
        found.push(copy::vouch(row.get("number")?, row.get("backed_up_at")?, row.get("restored_at")?, &by)?);
    }
    let rows = sqlx::query("SELECT number, imported_at, imported_by, registry FROM registry_version ORDER BY number")
        .fetch_all(&mut *connection)
        .await
        .context("reading the registries")?;
    for row in &rows {
        let row = Named::new("registry_version", "number", row);
        let (number, at, by, registry): (i64, i64, String, String) =
            (row.get("number")?, row.get("imported_at")?, row.get("imported_by")?, row.get("registry")?);
        found.push(Vouched::row("registry_version", number.to_string(), &(number, at, by, registry))?);
    }
    Ok(())
}
