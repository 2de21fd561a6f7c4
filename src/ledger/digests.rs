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

/// See [`super::Ledger::last_digest_before`].
pub(super) async fn last_before(connection: &mut AnyConnection, day: Date) -> Result<Option<(Date, Timestamp)>> {
    let row = sqlx::query("SELECT day, until_at FROM digest WHERE day < $1 ORDER BY day DESC LIMIT 1")
        .bind(day.to_string())
        .fetch_optional(connection)
        .await
        .context("finding the last digest")?;
    let Some(row) = row else { return Ok(None) };
    let row = Named::new("digest", "day", &row);
    Ok(Some((row.parse("day")?, row.time("until_at")?)))
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

/// See [`super::Ledger::digest_sent`].
pub(super) async fn is_recorded(connection: &mut AnyConnection, day: Date) -> Result<bool> {
    let found: Option<i64> = sqlx::query_scalar("SELECT until_at FROM digest WHERE day = $1")
        .bind(day.to_string())
        .fetch_optional(connection)
        .await
        .context("finding the digest of a day")?;
    Ok(found.is_some())
}
