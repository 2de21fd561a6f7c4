//! Turns digest days into rows: one digest a day, and the moment up to which it counted.

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AnyConnection;

use super::connection::Work;
use super::log::{self, Deed, Detail, Vouched};
use super::rows::{Named, millis};
use super::{Health, Novelty};

/// See [`Work::record_digest`].
pub(super) async fn record(
    work: &mut Work,
    day: Date,
    until: Timestamp,
    health: &Health,
    at: Timestamp,
) -> Result<Novelty> {
    let (name, until, made_at) = (day.to_string(), millis(until), millis(at));
    let health = serde_json::to_string(health).context("writing down how things fare")?;
    let result = sqlx::query(
        "INSERT INTO digest (day, until_at, made_at, health) VALUES ($1, $2, $3, $4) ON CONFLICT (day) DO NOTHING",
    )
    .bind(name.clone())
    .bind(until)
    .bind(made_at)
    .bind(health.clone())
    .execute(work.connection()?)
    .await
    .context("recording a digest")?;
    if result.rows_affected() == 0 {
        return Ok(Novelty::Known);
    }
    let rows = vec![Vouched::row("digest", name.clone(), &(&name, until, made_at, &health))?];
    let deed = Deed { at, action: "digest", subject: &name, by: None };
    log::append(work, deed, &Detail { rows, ..Detail::default() }).await?;
    Ok(Novelty::New)
}

/// Where in the log a digest begins and ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    /// The number of the digest that goes before; 0: there is none.
    pub(super) after: i64,
    /// The number of the digest itself; the highest possible where it has not been made.
    pub(super) before: i64,
    /// Up to when the one before counted.
    pub(super) since: Option<Timestamp>,
}

/// Before the digest of `day` goes, of those of earlier days, the one that was made last; where it was made itself, last
/// before it.
pub(super) async fn span(connection: &mut AnyConnection, day: Date) -> Result<Span> {
    let mut span = Span { after: 0, before: i64::MAX, since: None };
    if recorded(connection, day).await?.is_some() {
        span.before = sqlx::query_scalar(
            "SELECT number FROM log WHERE action = 'digest' AND subject = $1 ORDER BY number DESC LIMIT 1",
        )
        .bind(day.to_string())
        .fetch_one(&mut *connection)
        .await
        .context("finding a digest in the log")?;
    }
    let any: i64 = sqlx::query_scalar("SELECT count(*) FROM digest WHERE day < $1")
        .bind(day.to_string())
        .fetch_one(&mut *connection)
        .await
        .context("looking for an earlier digest")?;
    if any == 0 {
        return Ok(span);
    }
    let row = sqlx::query(
        "SELECT number, subject FROM log WHERE action = 'digest' AND subject < $1 AND number < $2
         ORDER BY number DESC LIMIT 1",
    )
    .bind(day.to_string())
    .bind(span.before)
    .fetch_optional(&mut *connection)
    .await
    .context("finding the last digest in the log")?;
    let Some(row) = row else { return Ok(span) };
    let row = Named::new("log", "number", &row);
    span.after = row.get("number")?;
    span.since = recorded(connection, row.parse("subject")?).await?;
    Ok(span)
}

/// See [`super::Ledger::digest_of`].
pub(super) async fn recorded(connection: &mut AnyConnection, day: Date) -> Result<Option<Timestamp>> {
    let row = sqlx::query("SELECT day, until_at FROM digest WHERE day = $1")
        .bind(day.to_string())
        .fetch_optional(connection)
        .await
        .context("finding the digest of a day")?;
    row.map(|row| Named::new("digest", "day", &row).time("until_at")).transpose()
}

/// See [`super::Ledger::digest_health`].
pub(super) async fn health_of(connection: &mut AnyConnection, day: Date) -> Result<Option<Health>> {
    let found: Option<String> = sqlx::query_scalar("SELECT health FROM digest WHERE day = $1")
        .bind(day.to_string())
        .fetch_optional(connection)
        .await
        .context("finding how things fared on a day")?;
    found.map(|json| serde_json::from_str(&json).with_context(|| format!("reading digest.health of {day}"))).transpose()
}
