//! Turns what staff recorded about a unit and a requirement into rows that are only ever added.

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::Mark;
use super::connection::Work;
use super::log::{self, Deed, Detail, Vouched};
use super::rows::{Named, clean, json, millis};
use crate::registry::OrganizationCode;

/// The columns of a mark after its number, as the log vouches for them.
type Columns = (String, String, String, String, String, String, i64);

/// Vouches for a mark.
pub(super) fn vouch(number: i64, columns: &Columns) -> Result<Vouched> {
    Vouched::row("mark", number.to_string(), columns)
}

/// See [`Work::record_mark`].
pub(super) async fn record(work: &mut Work, mark: &Mark) -> Result<()> {
    let columns: Columns = (
        clean(&mark.organization.0),
        clean(&mark.plan),
        clean(&mark.requirement),
        json(&mark.what)?,
        clean(&mark.by),
        clean(&mark.reason),
        millis(mark.at),
    );
    let (organization, plan, requirement, what, by, reason, at) = columns.clone();
    let number: i64 = sqlx::query_scalar(
        "INSERT INTO mark (number, organization, plan, requirement, what, marked_by, reason, marked_at)
         SELECT coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6, $7 FROM mark
         RETURNING number",
    )
    .bind(organization.clone())
    .bind(plan)
    .bind(requirement)
    .bind(what)
    .bind(by.clone())
    .bind(reason)
    .bind(at)
    .fetch_one(work.connection()?)
    .await
    .context("recording a mark")?;
    let rows = vec![vouch(number, &columns)?];
    let deed = Deed { at: mark.at, action: "marked", subject: &organization, by: Some(&by) };
    log::append(work, deed, &Detail { rows, ..Detail::default() }).await
}

/// See [`super::Ledger::marks_as_of`].
pub(super) async fn as_of(connection: &mut AnyConnection, at: Timestamp) -> Result<Vec<Mark>> {
    let rows = sqlx::query(
        "SELECT number, organization, plan, requirement, what, marked_by, reason, marked_at FROM mark
         WHERE marked_at <= $1 ORDER BY number",
    )
    .bind(millis(at))
    .fetch_all(connection)
    .await
    .context("reading the marks")?;
    let read = |row: &AnyRow| {
        let row = Named::new("mark", "number", row);
        Ok(Mark {
            organization: OrganizationCode(row.get("organization")?),
            plan: row.get("plan")?,
            requirement: row.get("requirement")?,
            what: row.json("what")?,
            by: row.get("marked_by")?,
            reason: row.get("reason")?,
            at: row.time("marked_at")?,
        })
    };
    rows.iter().map(read).collect()
}
