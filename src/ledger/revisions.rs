//! Turns what staff did to the findings of a message into rows that are only ever added, and finds messages by what
//! staff call them.

use anyhow::{Context as _, Result, bail, ensure};
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::connection::Work;
use super::digests::Span;
use super::judgements::stored_findings;
use super::log::{self, Deed, Detail, Vouched};
use super::rows::{Named, clean, millis};
use super::{DecisionRow, Revision, Step};
use crate::store::ContentHash;

/// The shortest beginning of a hash by which a message can be named: fewer digits are met by chance.
const SHORTEST_PREFIX: usize = 6;

/// The columns of a revision, as the log vouches for them.
pub(super) type Columns = (String, i64, i64, String, String, String, i64, String);

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Assigned => "assigned",
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
            Self::Undone => "undone",
            Self::Rejudged => "rejudged",
        }
    }

    fn read(name: &str) -> Result<Self> {
        let all = [Self::Assigned, Self::Confirmed, Self::Rejected, Self::Undone, Self::Rejudged];
        match all.into_iter().find(|step| step.name() == name) {
            Some(step) => Ok(step),
            None => bail!("table revision, column step: there is no step {name}"),
        }
    }
}

/// The columns of a revision.
pub(super) fn columns(revision: &Revision) -> Result<Columns> {
    Ok((
        revision.message.to_string(),
        i64::from(revision.number),
        i64::from(revision.holds),
        revision.step.name().to_owned(),
        clean(&revision.by),
        clean(&revision.reason),
        millis(revision.at),
        stored_findings(&revision.findings)?,
    ))
}

/// Vouches for a revision.
pub(super) fn vouch(columns: &Columns) -> Result<Vouched> {
    Vouched::row("revision", format!("{}#{}", columns.0, columns.1), columns)
}

/// See [`Work::record_revision`].
pub(super) async fn record(work: &mut Work, revision: &Revision) -> Result<()> {
    let columns = columns(revision)?;
    let (message, number, holds, step, by, reason, at, findings) = columns.clone();
    let last: i64 = sqlx::query_scalar("SELECT coalesce(max(number), 0) FROM revision WHERE message = $1")
        .bind(message.clone())
        .fetch_one(work.connection()?)
        .await
        .context("counting the revisions of a message")?;
    ensure!(
        number == last + 1 && holds <= number,
        "message {message}: somebody else has revised it in the meantime; look at it again"
    );
    sqlx::query(
        "INSERT INTO revision (message, number, holds, step, revised_by, reason, revised_at, findings)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(message.clone())
    .bind(number)
    .bind(holds)
    .bind(step.clone())
    .bind(by.clone())
    .bind(reason.clone())
    .bind(at)
    .bind(findings)
    .execute(work.connection()?)
    .await
    .context("recording a revision")?;
    let rows = vec![vouch(&columns)?];
    let deed = Deed { at: revision.at, action: &step, subject: &message, by: Some(&by) };
    log::append(work, deed, &Detail { rows, note: reason }).await
}

macro_rules! revisions_where {
    ($condition:literal) => {
        concat!(
            "SELECT message, number, holds, step, revised_by, reason, revised_at, findings FROM revision ",
            $condition
        )
    };
}

/// See [`super::Ledger::revisions`].
pub(super) async fn of(connection: &mut AnyConnection, message: &ContentHash) -> Result<Vec<Revision>> {
    let rows = sqlx::query(revisions_where!("WHERE message = $1 ORDER BY number"))
        .bind(message.to_string())
        .fetch_all(connection)
        .await
        .context("reading the revisions of a message")?;
    rows.iter().map(read_row).collect()
}

/// See [`super::Ledger::revisions_between`].
pub(super) async fn between(connection: &mut AnyConnection, from: Timestamp, to: Timestamp) -> Result<Vec<Revision>> {
    let rows = sqlx::query(revisions_where!(
        "WHERE revised_at > $1 AND revised_at <= $2 ORDER BY revised_at, message, number"
    ))
    .bind(millis(from))
    .bind(millis(to))
    .fetch_all(connection)
    .await
    .context("reading the revisions of a time")?;
    rows.iter().map(read_row).collect()
}

/// Those of a part of the log that are dated up to a moment, by time.
pub(super) async fn in_log(connection: &mut AnyConnection, span: &Span, until: Timestamp) -> Result<Vec<Revision>> {
    let rows = sqlx::query(revisions_where!(
        "WHERE (message, step, revised_at) IN (SELECT subject, action, logged_at FROM log
                                               WHERE number > $1 AND number < $2 AND logged_at <= $3)
         ORDER BY revised_at, message, number"
    ))
    .bind(span.after)
    .bind(span.before)
    .bind(millis(until))
    .fetch_all(connection)
    .await
    .context("reading the revisions since the last digest")?;
    rows.iter().map(read_row).collect()
}

fn read_row(row: &AnyRow) -> Result<Revision> {
    let row = Named::new("revision", "message", row);
    let step: String = row.get("step")?;
    Ok(Revision {
        message: row.parse("message")?,
        number: row.count("number")?,
        holds: row.count("holds")?,
        step: Step::read(&step)?,
        by: row.get("revised_by")?,
        reason: row.get("reason")?,
        at: row.time("revised_at")?,
        findings: row.json("findings")?,
    })
}

/// See [`super::Ledger::decisions`].
pub(super) async fn decisions(connection: &mut AnyConnection, message: &ContentHash) -> Result<Vec<DecisionRow>> {
    let rows = sqlx::query(
        "SELECT message, number, decided_at, decided_by, reason, decision FROM decision
         WHERE message = $1 ORDER BY number",
    )
    .bind(message.to_string())
    .fetch_all(connection)
    .await
    .context("reading the decisions on a message")?;
    let read = |row: &AnyRow| {
        let row = Named::new("decision", "message", row);
        Ok(DecisionRow {
            number: row.count("number")?,
            at: row.time("decided_at")?,
            by: row.get("decided_by")?,
            reason: row.get("reason")?,
            decision: row.json("decision")?,
        })
    };
    rows.iter().map(read).collect()
}

/// See [`super::Ledger::first_findings`].
pub(super) async fn first_findings(
    connection: &mut AnyConnection,
    message: &ContentHash,
) -> Result<Option<crate::matching::Findings>> {
    let row = sqlx::query("SELECT message, findings FROM judgement WHERE message = $1")
        .bind(message.to_string())
        .fetch_optional(connection)
        .await
        .context("reading the first findings of a message")?;
    row.map(|row| Named::new("judgement", "message", &row).json("findings")).transpose()
}

/// See [`super::Ledger::called`].
pub(super) async fn called(connection: &mut AnyConnection, name: &str) -> Result<Vec<ContentHash>> {
    let name = name.trim();
    let by_number = match name.split_once('/') {
        Some((number, year)) => number.trim().parse().ok().zip(year.trim().parse().ok().map(Some)),
        None => name.parse().ok().map(|number: i64| (number, None)),
    };
    if let Some((number, year)) = by_number {
        let found = with_receipt(connection, number, year).await?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    if name.len() < SHORTEST_PREFIX || !name.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Ok(Vec::new());
    }
    let name = name.to_ascii_lowercase();
    // No hexadecimal digit is higher than "g".
    let rows =
        sqlx::query("SELECT message FROM judgement WHERE message >= $1 AND message < $2 ORDER BY message LIMIT 9")
            .bind(name.clone())
            .bind(format!("{name}g"))
            .fetch_all(connection)
            .await
            .context("finding a message by the beginning of its hash")?;
    rows.iter().map(|row| Named::new("judgement", "message", row).parse("message")).collect()
}

async fn with_receipt(connection: &mut AnyConnection, number: i64, year: Option<i64>) -> Result<Vec<ContentHash>> {
    let rows = sqlx::query("SELECT message FROM receipt WHERE number = $1 AND year BETWEEN $2 AND $3 ORDER BY year")
        .bind(number)
        .bind(year.unwrap_or(i64::MIN))
        .bind(year.unwrap_or(i64::MAX))
        .fetch_all(connection)
        .await
        .context("finding a message by its receipt number")?;
    rows.iter().map(|row| Named::new("receipt", "message", row).parse("message")).collect()
}
