//! Turns what staff confirmed about addresses, domains and names into rows; one that is taken back stays, marked.

use anyhow::{Context as _, Result, bail};
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::connection::Work;
use super::log::{self, Deed, Detail, Vouched};
use super::rows::{Named, clean, millis};
use super::{AliasRow, Novelty};
use crate::registry::{Alias, AliasKind, OrganizationCode};
use crate::store::ContentHash;

/// All columns of an alias, as the log vouches for them: once when it is added, once more when it is taken back.
#[derive(serde::Serialize)]
struct Columns {
    number: i64,
    kind: String,
    text: String,
    organization: String,
    message: Option<String>,
    added_by: String,
    reason: String,
    added_at: i64,
    removed_by: Option<String>,
    removal_reason: Option<String>,
    removed_at: Option<i64>,
}

impl Columns {
    fn read(row: &AnyRow) -> Result<Self> {
        let row = Named::new("alias", "number", row);
        Ok(Self {
            number: row.get("number")?,
            kind: row.get("kind")?,
            text: row.get("text")?,
            organization: row.get("organization")?,
            message: row.get("message")?,
            added_by: row.get("added_by")?,
            reason: row.get("reason")?,
            added_at: row.get("added_at")?,
            removed_by: row.get("removed_by")?,
            removal_reason: row.get("removal_reason")?,
            removed_at: row.get("removed_at")?,
        })
    }

    fn vouch(&self) -> Result<Vouched> {
        Vouched::row("alias", self.number.to_string(), self)
    }
}

fn kind_name(kind: AliasKind) -> &'static str {
    match kind {
        AliasKind::Address => "address",
        AliasKind::Domain => "domain",
        AliasKind::Name => "name",
    }
}

fn read_kind(name: &str) -> Result<AliasKind> {
    match [AliasKind::Address, AliasKind::Domain, AliasKind::Name].into_iter().find(|kind| kind_name(*kind) == name) {
        Some(kind) => Ok(kind),
        None => bail!("table alias, column kind: expected address, domain or name, but found {name}"),
    }
}

/// See [`Work::add_alias`].
pub(super) async fn add(
    work: &mut Work,
    alias: &Alias,
    message: Option<&ContentHash>,
    by: &str,
    reason: &str,
    at: Timestamp,
) -> Result<Novelty> {
    let (kind, text, organization) = (kind_name(alias.kind), clean(&alias.text), clean(&alias.organization.0));
    let known: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM alias WHERE kind = $1 AND text = $2 AND organization = $3 AND removed_at IS NULL",
    )
    .bind(kind)
    .bind(text.clone())
    .bind(organization.clone())
    .fetch_one(work.connection()?)
    .await
    .context("looking for an alias")?;
    if known > 0 {
        return Ok(Novelty::Known);
    }
    let row = sqlx::query(
        "INSERT INTO alias (number, kind, text, organization, message, added_by, reason, added_at)
         SELECT coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6, $7 FROM alias
         RETURNING number, kind, text, organization, message, added_by, reason, added_at,
                   removed_by, removal_reason, removed_at",
    )
    .bind(kind)
    .bind(text)
    .bind(organization)
    .bind(message.map(ToString::to_string))
    .bind(clean(by))
    .bind(clean(reason))
    .bind(millis(at))
    .fetch_one(work.connection()?)
    .await
    .context("recording an alias")?;
    append(work, &row, "alias added", by, at).await?;
    Ok(Novelty::New)
}

/// See [`Work::remove_alias`].
pub(super) async fn remove(work: &mut Work, number: u32, by: &str, reason: &str, at: Timestamp) -> Result<()> {
    let row = sqlx::query(
        "UPDATE alias SET removed_by = $1, removal_reason = $2, removed_at = $3
         WHERE number = $4 AND removed_at IS NULL
         RETURNING number, kind, text, organization, message, added_by, reason, added_at,
                   removed_by, removal_reason, removed_at",
    )
    .bind(clean(by))
    .bind(clean(reason))
    .bind(millis(at))
    .bind(i64::from(number))
    .fetch_optional(work.connection()?)
    .await
    .context("taking an alias back")?;
    let row = row.with_context(|| format!("alias {number}: expected one that holds"))?;
    append(work, &row, "alias removed", by, at).await
}

async fn append(work: &mut Work, row: &AnyRow, action: &str, by: &str, at: Timestamp) -> Result<()> {
    let columns = Columns::read(row)?;
    let subject = columns.number.to_string();
    let rows = vec![columns.vouch()?];
    log::append(work, Deed { at, action, subject: &subject, by: Some(by) }, &Detail { rows, ..Detail::default() }).await
}

async fn rows(connection: &mut AnyConnection) -> Result<Vec<AnyRow>> {
    sqlx::query(
        "SELECT number, kind, text, organization, message, added_by, reason, added_at,
                removed_by, removal_reason, removed_at
         FROM alias ORDER BY number",
    )
    .fetch_all(connection)
    .await
    .context("reading the aliases")
}

/// See [`super::Ledger::aliases`].
pub(super) async fn all(connection: &mut AnyConnection) -> Result<Vec<AliasRow>> {
    rows(connection).await?.iter().map(read_row).collect()
}

/// Every alias as the log must know it.
pub(super) async fn vouch_all(connection: &mut AnyConnection) -> Result<Vec<Vouched>> {
    rows(connection).await?.iter().map(|row| Columns::read(row)?.vouch()).collect()
}

fn read_row(row: &AnyRow) -> Result<AliasRow> {
    let columns = Columns::read(row)?;
    let named = Named::new("alias", "number", row);
    let removed = (columns.removed_by, columns.removal_reason, named.optional_time("removed_at")?);
    let message = columns.message.is_some().then(|| named.parse("message")).transpose()?;
    Ok(AliasRow {
        number: named.count("number")?,
        alias: Alias {
            kind: read_kind(&columns.kind)?,
            text: columns.text,
            organization: OrganizationCode(columns.organization),
        },
        message,
        by: columns.added_by,
        reason: columns.reason,
        at: named.time("added_at")?,
        removed: match removed {
            (Some(by), Some(reason), Some(at)) => Some((by, reason, at)),
            _ => None,
        },
    })
}
